/** Teaching a layout: a template with words of its own is read once its headers have been pointed out. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import { readTaughtWords, teachWord } from '../../src/core/words/taught-words';
import { PROFILES } from '../../src/profiles';
import { RULES } from '../../src/rules';
import { grid } from '../other-places/grid';

const options = { rules: RULES, profiles: PROFILES };
const sheet = grid(`
示例项目绩效自评表 | « | « | « | «
项目名称 | 示例项目 | « | « | «
考评要点 | 承诺 | 兑现 | 可拿 | 拿到
培训人数 | 100人 | 80人 | 60 | 60
群众满意度 | ≥90% | 95% | 40 | 40
合计 | « | « | 100 | 100
`);
const meanings = {
  考评要点: 'level3',
  承诺: 'target',
  兑现: 'actual',
  可拿: 'weight',
  拿到: 'score',
} as const;
const taught = Object.entries(meanings).map(([text, concept]) =>
  teachWord(text, { table: 'indicators', concept })!,
);

test('an unknown template yields no form, and is not guessed at', () => {
  const [form] = checkSheet(sheet, options);
  expect(form?.form.indicators?.columns.get('target') ?? null).toBeNull();
});

test('with its headers taught it is read and scored', () => {
  const forms = checkSheet(sheet, { ...options, taught });
  expect(forms).toHaveLength(1);
  expect(
    forms[0]!.scores.indicators.map(({ score }) => [score.printed, score.expected, score.verdict]),
  ).toEqual([
    [60, 48, 'over-scored'],
    [40, 40, 'ok'],
  ]);
});

test('what a workbook keeps is read with care', () => {
  expect(readTaughtWords(JSON.parse(JSON.stringify(taught)))).toEqual(taught);
  for (const stored of [
    null,
    'x',
    {},
    [1],
    [{ key: '', table: 'funds', concept: 'rate' }],
    [{ key: 'a', table: 'funds', concept: 'target' }],
  ]) {
    expect(readTaughtWords(stored)).toEqual([]);
  }
});

test('a taught word outranks the built-in one', () => {
  const word = teachWord('执行率', { table: 'funds', concept: 'reason' })!;
  const form = grid(`
示例项目绩效自评表 | « | « | «
项目名称 | 示例项目 | « | «
 | 全年预算数 | 全年执行数 | 执行率
年度资金总额 | 10 | 5 | 进度慢
一级指标 | 三级指标 | 年度指标值 | 实际完成值
产出指标 | 数量 | 1个 | 1个
`);
  const [plain] = checkSheet(form, options);
  const [own] = checkSheet(form, { ...options, taught: [word] });
  expect(plain!.form.funds!.columns.has('rate')).toBe(true);
  expect([own!.form.funds!.columns.has('rate'), own!.form.funds!.rows[0]!.reason!.text]).toEqual([
    false,
    '进度慢',
  ]);
});
