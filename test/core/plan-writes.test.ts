/** What a run writes and what it leaves alone, where findings are ignored, cells hold words, or cells are chosen. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { ignoreOf } from '../../src/core/checking/ignores';
import { planWrites } from '../../src/core/writing/plan-writes';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import type { FormParts } from '../rules/form-sheet';
import { sheetsOf } from '../rules/rule-table';
import { fundTables } from '../rules/tables-funds';
import type { RuleTable, Sheets } from '../rules/rule-table';

const OPTIONS = { rules: RULES, profiles: PROFILES };
interface Asked {
  readonly only?: readonly string[];
  readonly ignored?: readonly string[];
  readonly mode?: 'recalculate' | 'check';
}

function planOf(form: Sheets, { only, ignored = [], mode = 'recalculate' }: Asked = {}) {
  const sheets = sheetsOf(form);
  const ignores = checkWorkbook(sheets, OPTIONS)
    .forms.flatMap(({ findings }) => findings)
    .filter(({ code, cell }) => ignored.includes(`${code} ${cell}`))
    .map((finding) => ignoreOf(finding, '已核对'));
  expect(ignores).toHaveLength(ignored.length);
  return planWrites(checkWorkbook(sheets, { ...OPTIONS, ignores }), {
    mode,
    review: false,
    marks: true,
    language: 'zh',
    ...(only ? { onlyCells: new Set(only.map((cell) => `Sheet1!${cell}`)) } : {}),
  });
}
const edits = (form: Sheets, asked?: Asked) => {
  const { edits: made, heldBack = [] } = planOf(form, asked);
  return [
    ...made.map(({ cell, kind, code, after, overwritesFormula }) =>
      [cell, kind, code, after, ...(overwritesFormula ? ['formula'] : [])].join(' '),
    ),
    ...heldBack.map(({ cell, cause, wanted }) => `${cell} left: ${cause}, not ${String(wanted)}`),
  ];
};

const unmet: FormParts = {
  change: {
    0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 | 15 | ',
    5: '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 81% | 10 | 10 | ',
  },
  grade: '优',
};

test('a cell that a host turned down is left out, and what follows from it', () => {
  const sheets = sheetsOf(unmet);
  const without = (...cells: readonly string[]) =>
    planWrites(checkWorkbook(sheets, OPTIONS), {
      mode: 'recalculate',
      review: false,
      marks: false,
      language: 'zh',
      without: new Set(cells.map((cell) => `Sheet1!${cell}`)),
    }).edits.map(({ cell, after }) => `${cell}=${String(after)}`);
  const whole = without();
  expect(whole).toEqual(expect.arrayContaining(['H12=11.25', 'H17=9', 'H18=94.75']));
  expect(without('H12')).toEqual(['H17=9', 'H18=98.5']);
  expect(without('H12', 'H18')).toEqual(['H17=9']);
  expect(without('H12', 'H17')).toEqual([]);
});

test('all of it', () => {
  expect(edits(unmet)).toEqual([
    'H12 indicator-score ZP401 11.25',
    'H17 indicator-score ZP401 9',
    'H18 total-score ZP501 94.75',
  ]);
});

test('a score that is left alone counts in the total as it is printed', () => {
  expect(edits(unmet, { ignored: ['ZP401 H12'] })).toEqual([
    'H17 indicator-score ZP401 9',
    'H18 total-score ZP501 98.5',
  ]);
  expect(edits(unmet, { only: ['H17', 'H18'] })).toEqual([
    'H17 indicator-score ZP401 9',
    'H18 total-score ZP501 98.5',
  ]);
  expect(edits(unmet, { only: ['H17'] })).toEqual(['H17 indicator-score ZP401 9']);
});

test('an ignored finding without a value leaves its own cell alone', () => {
  const doubtful: FormParts = {
    change: { 2: '产出指标 | 时效指标 | 完成时间 | 2024年12月底前 | 2025年1月 | 10 | 10 | ' },
  };
  expect(edits(doubtful, { ignored: ['ZP403 H14'], only: ['H14', 'H18'] })).toEqual([]);
  const above: FormParts = { funds: '100 | 100 | 120 | 10 | 120% | 12', parts: [] };
  expect(edits(above, { ignored: ['ZP204 E6'] })).toEqual(edits(above));
});

test('checking alone marks and writes nothing', () => {
  const { edits: none, marks } = planOf(unmet, { mode: 'check' });
  expect(none).toEqual([]);
  expect(marks.map(({ cell, severity }) => `${cell} ${severity}`)).toEqual(['H12 error', 'H17 error']);
});

test.each<[string, string, readonly string[]]>([
  ['a figure', '98.5', ['H18 total-score ZP501 99.5']],
  ['a figure with 分', "'98.5分", ['H18 total-score ZP501 99.5']],
  ['a formula', 'ƒ 90+8.5 → 98.5', ['H18 left: formula, not 99.5']],
  ['a dash', '—', []],
  ['the right figure as text', "'99.5", []],
  ['blank', '', ['H18 total-score ZP501 99.5']],
])('a total that is %s', (_what, total, wanted) => {
  expect(edits({ total: `100 | ${total}` })).toEqual(wanted);
});

test('a total above 100 is not written: its weights must be mended first', () => {
  const heavy = '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 40 | 40 | ';
  expect(edits({ change: { 4: heavy }, total: '100 | 90', grade: '差' })).toEqual([]);
});

test('a misprinted total weight is mended where a person asks for it, weights that miss 100 are not', () => {
  expect(edits({ total: '90 | 99.5' })).toEqual([]);
  expect(edits({ total: '90 | 99.5' }, { only: ['G18'] })).toEqual(['G18 total-weight ZP502 100']);
  expect(
    edits({
      change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 10 | 10 | ' },
      total: '100 | 94.5',
    }),
  ).toEqual([]);
});

test('a grade that is right stays, blanks around it or not', () => {
  expect(edits({ grade: '优' })).toEqual([]);
  expect(edits({ grade: '良' })).toEqual(['I18 grade ZP503 优']);
});

test('a carry-over that does not fit is written where a person asks for it, with its difference', () => {
  const { rejected } = fundTables['ZP206'] as RuleTable;
  const [, sheets] = rejected[0]!;
  expect(planOf(sheets).edits.map(({ kind }) => kind)).not.toContain('carry-over');
  const plan = planOf(sheets, { only: ['F5', 'F6'] });
  expect(
    plan.edits
      .filter(({ kind }) => kind === 'carry-over')
      .map(({ cell, code, after, explanation }) => [cell, code, after, explanation.zh]),
  ).toEqual([
    ['F5', 'ZP206', 1.856, '资金总额·结转结余：19.14 − 17.284 = 1.856'],
    ['F6', 'ZP206', 1.856, '市县区财政资金·结转结余：19.14 − 17.284 = 1.856'],
  ]);
});

test('fixes on demand keep to their cells, and say where a formula stands', () => {
  const form: FormParts = {
    funds: "'１００ | 100 | 91.3 | 10 | ƒ 80+1 → 81 | 9",
    parts: [],
    total: '100 | 99',
  };
  expect(edits(form, { only: ['C6'] })).toEqual(['C6 amount ZP103 100']);
  expect(edits(form, { only: ['G6'] })).toEqual(['G6 left: formula, not 91.3']);
  expect(edits(form, { only: ['C6'], mode: 'check' })).toEqual([]);
  expect(edits(form, { only: ['A1'] })).toEqual([]);
});

test('the old value, the sum and the law stand in the note', () => {
  const mark = planOf(unmet).marks.find(({ cell }) => cell === 'H12');
  const [changed, how, basis, ...more] = mark?.note.zh.split('\n') ?? [];
  expect([changed, how]).toEqual([
    '已改：原值 15，现为 11.25',
    '培训人数：目标 ≥200人，实际 150人：150 ÷ 200 × 15 = 11.25',
  ]);
  expect([basis?.slice(0, 3), more]).toEqual(['依据：', []]);
  const blank = planOf({ change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 |  | ' } });
  expect(blank.marks.find(({ cell }) => cell === 'H12')?.note.zh).toMatch(/^已改：原值 空，现为 11\.25\n/);
});
