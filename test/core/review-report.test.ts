/** The review sheet: a row for each finding, what became of it, and what a host held back. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { HOLD_BACK_WORDS } from '../../src/core/writing/hold-back-words';
import { planWrites } from '../../src/core/writing/plan-writes';
import { buildReviewSheet, tellHeldBack } from '../../src/core/writing/review-report';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import type { FormParts } from '../rules/form-sheet';
import { sheetsOf } from '../rules/rule-table';

const wrong: FormParts = {
  funds: "100 | 100 | 120 | 10 | '96% | 9.5",
  parts: [],
  goals: ['全年组织技能培训十二期，覆盖全市各区县，提升就业能力', '已组织培训十二期'],
  change: { 4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 群众反映热烈 | 30 | 30 | ' },
};
const checked = checkWorkbook(sheetsOf([wrong, { ...wrong, name: '' }]), {
  rules: RULES,
  profiles: PROFILES,
});
const { edits } = planWrites(checked, { mode: 'recalculate', review: false, marks: false, language: 'zh' });
const review = buildReviewSheet(checked, edits, 'zh');
const column = (index: number) => review.rows.map(({ values }) => values[index]);

test('a row for each finding, numbered, with its place and state', () => {
  const findings = [
    ...checked.forms.flatMap(({ findings: own }) => own),
    ...(checked.portfolio?.findings ?? []),
  ];
  expect(column(0)).toEqual(findings.map((_, at) => at + 1));
  expect(column(5)).toEqual(findings.map(({ code }) => code));
  expect(review.rows.map(({ link }) => [link?.sheet, link?.cell])).toEqual(
    findings.map(({ sheet, cell }) => [sheet, cell]),
  );
  expect(review.headers).toHaveLength(12);
  expect(review.widths).toHaveLength(12);
  expect([review.name, review.title, review.linkColumn, review.stateColumn]).toEqual([
    '复核结果',
    '绩效自评表复核结果',
    3,
    11,
  ]);
  const first = review.rows.filter(({ link }) => link?.sheet === 'Sheet1');
  expect(first.map(({ values }) => [values[1], values[3], values[5], values[11]])).toEqual([
    ['警告', 'E6', 'ZP204', '请人工判断'],
    ['提示', 'G6', 'ZP103', '仅提示'],
    ['错误', 'G6', 'ZP202', '已更正'],
    ['错误', 'H6', 'ZP203', '已更正'],
    ['警告', 'F15', 'ZP701', '请人工判断'],
    ['提示', 'H16', 'ZP401', '请人工判断'],
    ['提示', 'H18', 'ZP501', '已更正'],
  ]);
  expect(first.map(({ edited }) => edited)).toEqual([
    undefined,
    undefined,
    'Sheet1!G6',
    'Sheet1!H6',
    undefined,
    undefined,
    'Sheet1!H18',
  ]);
  // Without a project's name the department stands for it.
  expect(new Set(column(4))).toEqual(new Set(['技能培训项目', '某某局', '']));
});

test('what was found and not written is open', () => {
  const states = buildReviewSheet(checked, [], 'zh').rows.map(({ values }) => [values[5], values[11]]);
  expect(states).toContainEqual(['ZP202', '未处理']);
  const english = buildReviewSheet(checked, edits, 'en');
  expect(english.title).toBe('Review of the self-evaluation forms');
  expect(english.rows[0]?.values.slice(1, 3)).toEqual(['warning', 'Sheet1']);
  expect(new Set(english.rows.map(({ values }) => values[11]))).toEqual(
    new Set(['needs a person', 'for information', 'corrected']),
  );
});

test('blank where nothing is printed or expected', () => {
  const row = review.rows.find(({ values }) => values[5] === 'ZP204');
  expect(row?.values.slice(7, 10)).toEqual([120, '', '']);
});

test('an edit that a host held back says why; the others stay', () => {
  const told = tellHeldBack(
    review,
    [
      { sheet: 'Sheet1', cell: 'G6', cause: 'protected' },
      { sheet: 'Sheet1', cell: 'E6', cause: 'formula' },
    ],
    'zh',
  );
  const changed = told.rows.filter((row, at) => row !== review.rows[at]);
  expect(changed.map(({ values }) => [values[3], values[5], values[11]])).toEqual([
    ['G6', 'ZP202', HOLD_BACK_WORDS.protected.zh],
  ]);
  expect(changed[0]?.values.slice(0, 11)).toEqual(review.rows[2]?.values.slice(0, 11));
  expect(tellHeldBack(review, [], 'zh')).toBe(review);
  const { stateColumn: _none, ...without } = review;
  expect(tellHeldBack(without, [{ sheet: 'Sheet1', cell: 'G6', cause: 'protected' }], 'zh')).toBe(without);
});
