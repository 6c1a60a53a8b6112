/** A table form as the sentences of a report. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { narrateForm } from '../../src/core/reporting/narrate-form';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import type { FormParts } from '../rules/form-sheet';
import { sheetsOf } from '../rules/rule-table';

const linesOf = (form: FormParts) =>
  narrateForm(checkWorkbook(sheetsOf(form), { rules: RULES, profiles: PROFILES }).forms[0]!);
const sentence = (line: string) => linesOf({ change: { 0: line } }).find((text) => text.startsWith('1)'));

test.each<[string, string]>([
  [
    '产出指标 | 数量指标 | 指标12：培训人数 | ≥200人 | 150人 | 15 | 15 |',
    '1)培训人数，目标值大于等于200人，实际完成150人，分值15，得分15。',
  ],
  [
    '产出指标 | 数量指标 | 指标培训 | >200.5人 | 150.25人 | 7.5 | 7.5 |',
    '1)指标培训，目标值大于200.5人，实际完成150.25人，分值7.5，得分7.5。',
  ],
  [
    '产出指标 | 数量指标 | 投诉次数 | <3次 | 2次 | 15 |  |',
    '1)投诉次数，目标值小于3次，实际完成2次，分值15，得分15。',
  ],
  [
    '产出指标 | 数量指标 | 经费 | ≤3万元 | 2万元 | 15 | 15 |',
    '1)经费，目标值小于等于3万元，实际完成2万元，分值15，得分15。',
  ],
  [
    '产出指标 | 数量指标 | 期数 | 3期 | 已完成 | 15 | 15 |',
    '1)期数，目标值等于3期，实际完成已完成，分值15，得分15。',
  ],
  [
    '产出指标 | 数量指标 | 面积 | 80-90亩 | 85亩 | 15 | 15 |',
    '1)面积，目标值80-90亩，实际完成85亩，分值15，得分15。',
  ],
])('%s', (line, text) => {
  expect(sentence(line)).toBe(text);
});

test('funds with their parts, the unit of the form, and what has no column', () => {
  const lines = linesOf({
    amountUnit: '元',
    funds: '100 |  | 95.5 | 10 | 95.5% | 9.55',
    parts: ['其中：财政拨款 | 100 |  | 95.5 | — | 95.5% | —'],
  });
  expect(lines.slice(0, 3)).toEqual([
    '本年度资金年初预算数100.00元，其中：财政拨款100.00元，其他资金0.00元。',
    '本年度资金全年预算数0.00元，其中：财政拨款0.00元，其他资金0.00元。',
    '本年度资金全年执行数95.50元，其中：财政拨款95.50元，其他资金0.00元。',
  ]);
});

test('blocks are counted in characters, second levels in figures, each named once', () => {
  const rows = Array.from(
    { length: 12 },
    (_, at) => `块${String(at)}指标 | 类${String(at)} | 甲${String(at)} | 1个 | 1个 | 5 | 5 |`,
  );
  const lines = linesOf({ rows });
  expect(lines).toContain('（一）块0指标完成情况');
  expect(lines).toContain('（十）块9指标完成情况');
  expect(lines).toContain('（11）块10指标完成情况');
  expect(lines).toContain('12、类11');
  const plain = linesOf({});
  expect(plain.filter((line) => line.startsWith('（'))).toEqual([
    '（一）产出指标完成情况',
    '（二）效益指标完成情况',
    '（三）满意度指标完成情况',
  ]);
});

test('the total and its grade, as printed or as they come out', () => {
  const last = (form: FormParts) => linesOf(form).at(-1);
  expect(last({})).toBe('本项目绩效自评得分99.5分，等级为优。');
  expect(last({ grade: '良' })).toBe('本项目绩效自评得分99.5分，等级为良。');
  expect(last({ total: '100 | ' })).toBe('本项目绩效自评得分99.5分，等级为优。');
});
