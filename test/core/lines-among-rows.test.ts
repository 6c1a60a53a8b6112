/** Lines among and behind the indicators that are none of them, and ways of writing the total's row. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import { toAddress } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';

const HEAD = `项目支出绩效自评表 | « | « | « | « | «
项目名称 | 示例项目 | « | « | « | «
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 培训人数 | ≥200人 | 210人 | 60 | 60`;
const LAST = '满意度指标 | 学员满意度 | ≥90% | 95% | 40 | 40';
const TOTAL = '总分 | « | « | « | 100 | 100';

/** Names of the indicators, and where the total's weight and score and the grade stand. */
function readingOf(...lines: readonly string[]) {
  const [checked] = checkSheet(grid([HEAD, ...lines].join('\n')), { rules: RULES, profiles: PROFILES });
  const { form } = checked!;
  const at = (cell: { position: { row: number; column: number }; value?: unknown; text?: string } | null) =>
    cell ? `${toAddress(cell.position)} ${String(cell.text ?? cell.value)}` : '—';
  return {
    rows: form.indicators?.rows.map(({ level3 }) => level3?.text).join(' '),
    total: `${at(form.total?.weight ?? null)}, ${at(form.total?.score ?? null)}`,
    grade: at(form.grade),
  };
}
const BOTH = '培训人数 学员满意度';

test.each<[string, string]>([
  ['a blank line', ''],
  ['the year', '2023年度'],
  ['the year in brackets', '（ 2023 年 ）'],
  ['a page number', '第 2 页'],
  ['a page number of so many', '2页 | 共3页'],
  ['the title again', '项目支出绩效自评表（续）'],
  ['the head again', '项目名称 | 示例项目 | « | 主管部门 | 示例局'],
  ['the header again', '一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分'],
  ['a subtotal', '小计 | | | | 60 | 60'],
  ['a note', '注：定性指标分三档。'],
  ['a note in brackets', '（备注：以下为效益）'],
  ['dots', '…… | | | | |'],
  ['a row with a name alone', '效益指标 | 就业能力 | | | |'],
])('%s between two indicators', (what, line) => {
  const { rows, total } = readingOf(line, LAST, TOTAL);
  expect(rows).toBe(what === 'a row with a name alone' ? '培训人数 就业能力 学员满意度' : BOTH);
  expect(total).toBe('E7 100, F7 100');
});

test.each<[string, string]>([
  ['a row named like a year', '产出指标 | 2023年度 | ≥1次 | 1次 | 0 | 0'],
  ['a row named like a page', '第1页 | 资料 | ≥1份 | 1份 | 0 | 0'],
  ['a row whose name sounds like a head', '单位 | 单位数量 | ≥1个 | 1个 | 0 | 0'],
])('%s is an indicator all the same', (_what, line) => {
  expect(readingOf(line, LAST, TOTAL).rows?.split(' ')).toHaveLength(3);
});

test.each<[string, readonly string[], string, string]>([
  ['as usual', [TOTAL], 'E6 100, F6 100', '—'],
  ['without a weight', ['总分 | « | « | « | | 100'], 'E6 null, F6 100', '—'],
  ['merged over the weight', ['总分 | « | « | « | « | 100'], '—, F6 100', '—'],
  ['the grade where the weight would be', ['总分 | « | « | « | 优 | 100'], '—, F6 100', 'E6 优'],
  ['a pair, with the grade behind', ['自评总分 | 100 | 自评等级 | 优 | |'], '—, B6 100', 'D6 优'],
  ['a figure behind the score column', ['总分 | « | « | « | 100 | | 98'], 'E6 100, G6 98', '—'],
  ['inside the label', ['总分：100分 | « | « | « | « | «'], '—, A6 100', '—'],
  ['a sentence with its grade', ['本项目自评得分100分，等级为优。'], '—, A6 100', 'A6 优'],
  ['blank', ['总分 | « | « | « | 100 |'], 'E6 100, F6 null', '—'],
  ['none', [], '—, —', '—'],
  ['grade on a line of its own', [TOTAL, '自评等级 | 良'], 'E6 100, F6 100', 'B7 良'],
  ['grade ticked', [TOTAL, '自评等级：优□ 良☑ 中□ 差□'], 'E6 100, F6 100', 'A7 良'],
])('the total %s', (_what, lines, total, grade) => {
  const read = readingOf(LAST, ...lines);
  expect([read.rows, read.total, read.grade]).toEqual([BOTH, total, grade]);
});

test('a total above all indicators', () => {
  const sheet = HEAD.replace('产出指标', '合计 | « | « | « | 100 | 100\n产出指标');
  const [checked] = checkSheet(grid(`${sheet}\n${LAST}`), { rules: RULES, profiles: PROFILES });
  expect(checked?.form.indicators?.rows).toHaveLength(2);
  expect(toAddress(checked!.form.total!.score!.position)).toBe('F4');
});
