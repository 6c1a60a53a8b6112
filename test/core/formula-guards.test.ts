/** Where live formulas go and where they do not: never further than plain writing. */
import type { CheckedForm } from '../../src/core/checking/checked-form';
import { ignoreOf } from '../../src/core/checking/ignores';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { withFormulas } from '../../src/core/writing/plan-formulas';
import { planWrites } from '../../src/core/writing/plan-writes';
import { PROFILES } from '../../src/profiles';
import { RULES } from '../../src/rules';
import { grid } from '../other-places/grid';
import { formSheet, type FormParts } from '../rules/form-sheet';
import { calculated, type FormulaValue } from './calculator';

interface Options {
  readonly profileId?: string;
  readonly ignoring?: string;
  /** What the check is to have found of the form. */
  readonly as?: Partial<CheckedForm>;
}

function planOf(sheet: SheetSnapshot, { profileId, ignoring, as = {} }: Options = {}) {
  const options = { rules: RULES, profiles: PROFILES, ...(profileId === undefined ? {} : { profileId }) };
  const ignores = checkWorkbook([sheet], options)
    .forms.flatMap(({ findings }) => findings)
    .filter(({ cell }) => cell === ignoring)
    .map((finding) => ignoreOf(finding, '已核实'));
  expect(ignores.length > 0).toBe(ignoring !== undefined);
  const found = checkWorkbook([sheet], { ...options, ignores });
  const checked = { ...found, forms: found.forms.map((form) => ({ ...form, ...as })) };
  const plain = planWrites(checked, { mode: 'recalculate', review: false, marks: true, language: 'zh' });
  return withFormulas(plain, checked, [sheet]);
}

const formulasOf = (parts: FormParts, options?: Options): string =>
  planOf(formSheet(parts), options)
    .edits.filter(({ asFormula }) => asFormula === true)
    .map(({ cell }) => cell)
    .join(' ');

/** Weights beside 10 of the execution rate, so that the form's come to 100. */
const first = (row: string): FormParts => ({ change: { 0: `产出指标 | 数量指标 | 培训人数 | ${row}` } });

test.each<[what: string, parts: FormParts, cells: string, options?: Options]>([
  ['a right form: what stands there is repeated', {}, 'G6 G7 H6 H12 H13 H15 H17 G18 H18'],
  ['its grade as well', { grade: '优' }, 'G6 G7 H6 H12 H13 H15 H17 G18 H18 I18'],
  [
    'an over-scored row and what follows from it',
    { ...first('≥200人 | 150人 | 15 | 15 | '), grade: '优' },
    'G6 G7 H6 H12 H13 H15 H17 G18 H18 I18',
  ],
  ['a blank score', first('≥200人 | 150人 | 15 | | '), 'G6 G7 H6 H12 H13 H15 H17 G18 H18'],
  [
    'an under-scored row stays as it is',
    first('≥200人 | 210人 | 15 | 12 | '),
    'G6 G7 H6 H13 H15 H17 G18 H18',
  ],
  [
    'a deduction with a reason',
    first('≥200人 | 210人 | 15 | 12 | 雨天停课两次'),
    'G6 G7 H6 H13 H15 H17 G18 H18',
  ],
  ['a rounded score', first('≥300人 | 250人 | 15 | 12 | 雨天停课两次'), 'G6 G7 H6 H13 H15 H17 G18 H18'],
  ['words for a figure', first('≥200人 | 已完成 | 15 | 15 | '), 'G6 G7 H6 H13 H15 H17 G18 H18'],
  [
    'weights that do not add up: the rates alone',
    { ...first('≥200人 | 210人 | 25 | 25 | '), total: '110 | 109.5' },
    'G6 G7',
  ],
  [
    'a rate printed to one figure less',
    { funds: '300 | 300 | 100 | 10 | 33.3% | 3.33', total: '100 | 93.33' },
    'G7 H6 H12 H13 H15 H17 G18 H18',
  ],
  [
    'points in the score cell of a judgement',
    { change: { 4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 30 | 29分 | ' }, total: '100 | 98.5' },
    'G6 G7 H6 H12 H13 H15 H17 G18 H18',
  ],
  [
    'words for no points: no sum of them either',
    {
      change: { 4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 未提升 | 30 | 不得分 | 没有开班' },
      total: '100 | 69.5',
    },
    'G6 G7 H6 H12 H13 H15 H17 G18',
  ],
  [
    'words in the score cell: no sum of them',
    { change: { 4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 30 | 满分 | ' } },
    'G6 G7 H6 H12 H13 H15 H17 G18',
  ],
  [
    'a formula of the form itself',
    { total: '100 | ƒ SUM(H6,H12:H17) → 99.5' },
    'G6 G7 H6 H12 H13 H15 H17 G18',
  ],
  ['a total that is capped', {}, 'G6 G7 H6 H12 H13 H15 H17 G18', { profileId: 'capped-by-execution' }],
  [
    'a rate that is a text',
    { funds: "100 | 100 | 95 | 10 | '95.00% | 9.5" },
    'G7 H6 H12 H13 H15 H17 G18 H18',
  ],
  [
    'a ceiling on cost that nothing was spent under',
    { change: { 3: '产出指标 | 成本指标 | 项目总成本 | ≤100万元 | 0万元 | 10 | 10 | ' } },
    'G6 G7 H6 H12 H13 H17 G18 H18',
  ],
  [
    'a row in doubt',
    {},
    'G6 G7 H6 H13 H15 H17 G18 H18',
    { as: { doubts: { rows: new Set([11]), isTotal: false, isForm: false } } },
  ],
  ['a form in doubt', {}, 'G6 G7', { as: { doubts: { rows: new Set(), isTotal: true, isForm: true } } }],
  [
    'a form that was read in part',
    {},
    '',
    { as: { reading: { complete: false, understood: 0.9, notUnderstood: ['B20'] } } },
  ],
  [
    'a finding that is ignored',
    first('≥200人 | 150人 | 15 | 15 | '),
    'G6 G7 H6 H13 H15 H17 G18 H18',
    { ignoring: 'H12' },
  ],
])('%s', (_what, parts, cells, options = {}) => {
  expect(formulasOf(parts, options)).toBe(cells);
});

test('the row of the execution rate follows the amounts, not its own cells', () => {
  const cells = planOf(
    grid(`
项目支出绩效自评表（2023年度） | « | « | « | « | «
项目名称 | 示例绿化养护 | « | 主管部门 | 示例局 | «
项目资金（万元） | 预算数 | 执行数 | 执行率
合计 | 40 | 38.4 | 96%
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
预算执行 | 预算执行率 | 100% | 95% | 10 | 9.5
产出指标 | 养护面积 | ≥100亩 | 80亩 | 60 | 48
满意度指标 | 群众满意度 | ≥90% | 95% | 30 | 30
合计 | | | | 100 | 87.5
`),
  )
    .edits.filter(({ asFormula }) => asFormula === true)
    .map(({ cell }) => cell);
  expect(cells).toContain('F7');
  expect(cells).not.toContain('F6');
});

test('nothing follows from a negative amount', () => {
  const parts = { funds: '100 | 100 | -5 | 10 | -5% | -0.5', total: '100 | 89.5' };
  expect(formulasOf(parts)).not.toMatch(/\b[GH]6\b/);
});

const cellsOf = (sheet: SheetSnapshot): Record<string, FormulaValue> =>
  Object.fromEntries(
    sheet.rows.flatMap(({ row, cells }) =>
      cells.map(({ column, value }) => [`${String.fromCharCode(65 + column)}${String(row + 1)}`, value]),
    ),
  );

test('the note of a cell that was written keeps the old value and says that it is a formula now', () => {
  const { marks, edits } = planOf(formSheet(first('≥200人 | 150人 | 15 | 15 | ')));
  const note = (cell: string) => marks.find((mark) => mark.cell === cell);
  expect(note('H12')?.note.zh).toMatch(/已改：原值 15，现为 11\.25[^]*改为随数据自动计算的公式/);
  expect(note('H12')?.note.en).toMatch(/was 15, now 11\.25[^]*turned into a formula/);
  expect(edits.filter(({ cell }) => cell === 'H12')).toHaveLength(1);
});

test('no note speaks of a formula where there is none', () => {
  const { marks, edits } = planOf(formSheet(first('≥200人 | 已完成一半 | 15 | 16 | ')));
  const formulas = edits.filter(({ asFormula }) => asFormula === true).map(({ cell }) => cell);
  const claimed = marks.filter(({ note }) => note.zh.includes('公式')).map(({ cell }) => cell);
  expect(formulas).not.toContain('H12');
  expect(claimed.filter((cell) => !formulas.includes(cell))).toEqual([]);
});

describe('a direction in a column of its own', () => {
  const sheet = formSheet({
    header: '一级指标|三级指标|指标方向|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施',
    change: Object.fromEntries(
      ['≥ | 200 | 150', '≥ | 95 | 96', '≥ | 5 | 5', '≤ | 100 | 95', '≥ | 30 | 30', '≥ | 90 | 92'].map(
        (figures, row) => {
          const [weight = 0] = [[15, 15, 10, 10, 30, 10][row]];
          const score = row === 0 ? 11.25 : weight;
          return [row, `产出指标 | 第${'一二三四五六'.charAt(row)}项 | ${figures} | ${weight} | ${score} | `];
        },
      ),
    ),
    total: '100 | 95.75',
  });
  const formula = String(planOf(sheet).edits.find(({ cell }) => cell === 'H12')?.after);
  const cells = cellsOf(sheet);

  test('is read by the formula', () => {
    expect(calculated(formula, cells)).toBe(11.25);
    expect(calculated(formula, { ...cells, F12: 180 })).toBe(13.5);
    expect(calculated(formula, { ...cells, D12: '≤' })).toBe('');
    expect(calculated(formula, { ...cells, D12: null })).toBe('');
  });
});
