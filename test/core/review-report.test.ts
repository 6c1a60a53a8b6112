/** The review sheet: what is left to do once the run is over, and, apart from it, what was changed. */
import { HOLD_BACK_WORDS } from '../../src/core/writing/hold-back-words';
import { buildReviewSheet, type RunOutcome } from '../../src/core/writing/review-report';
import type { FormParts } from '../rules/form-sheet';
import { sheetsOf } from '../rules/rule-table';
import { wholeRun } from '../support/whole-run';

const wrong: FormParts = {
  funds: '100 | 100 | 90 | 10 | 96% | 9.5',
  parts: [],
  change: {
    0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 | 15 | ',
    4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 群众反映热烈 | 30 | 30 | ',
  },
};
const { checked, plan, after } = wholeRun(sheetsOf([wrong, { ...wrong, name: '' }]));
const outcome: RunOutcome = {
  before: checked,
  after,
  edits: plan.edits,
  heldBack: [],
  shown: ({ kind }, value) =>
    kind === 'rate' && typeof value === 'number' ? `${String(value * 100)}%` : value,
};
const review = buildReviewSheet(outcome, 'zh');
const columnOf = (title: string) => review.headers.indexOf(title);
const texts = (...titles: readonly string[]) =>
  review.rows
    .filter(({ link }) => link?.sheet === 'Sheet1')
    .map(({ values }) => titles.map((title) => values[columnOf(title)]));

test('numbered rows of one width, each with the cell it leads to', () => {
  expect(review.rows.map(({ values }) => values[0])).toEqual(review.rows.map((_, at) => at + 1));
  expect([review.name, review.title, review.headers[review.linkColumn]]).toEqual([
    '复核结果',
    '绩效自评表复核结果',
    '单元格',
  ]);
  for (const { values, link } of review.rows) {
    expect(values).toHaveLength(review.headers.length);
    expect([link?.sheet, link?.cell]).toEqual([values[columnOf('工作表')], values[columnOf('单元格')]]);
  }
  expect(review.widths).toHaveLength(review.headers.length);
});

test('what is left to do comes first: the findings of the workbook as it then stands', () => {
  const left = review.rows.filter(({ isChange }) => !isChange);
  const findings = [...after.forms.flatMap(({ findings: own }) => own), ...(after.portfolio?.findings ?? [])];
  expect(left.map(({ values }) => values[columnOf('问题')])).toEqual(
    findings.map(({ message }) => message.zh),
  );
  expect(review.rows.slice(0, left.length)).toEqual(left);
  // Nothing that the run mended is among it.
  const mended = new Set(plan.edits.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`));
  expect(findings.filter(({ sheet, cell, code }) => mended.has(`${sheet}!${cell} ${code}`))).toEqual([]);
});

test('what was changed stands apart, with what the cell held and the value that was written', () => {
  const changed = review.rows.filter(({ isChange }) => isChange);
  expect(changed.length).toBe(plan.edits.length);
  expect(texts('处理', '单元格', '检查', '表中值', '应为').filter(([state]) => state === '已改')).toEqual([
    ['已改', 'G6', 'ZP202', '96%', '90%'],
    ['已改', 'H6', 'ZP203', 9.5, 9],
    ['已改', 'H12', 'ZP401', 15, 11.25],
    ['已改', 'H18', 'ZP501', 99.5, 95.25],
  ]);
  for (const { values } of changed) {
    expect(values[columnOf('问题')]).not.toBe('');
    expect(values[columnOf('计算')]).not.toBe('');
    expect(values[columnOf('依据')]).not.toBe('');
  }
});

test('each row left says what to do; without a project’s name the department stands for it', () => {
  const states = new Set(
    review.rows.filter(({ isChange }) => !isChange).map(({ values }) => values[columnOf('处理')]),
  );
  for (const state of states) expect(['请您判断', '请选择改法', '仅提示']).toContain(state);
  expect(new Set(review.rows.map(({ values }) => values[columnOf('项目')]))).toEqual(
    new Set(['技能培训项目', '某某局']),
  );
});

test('what was held back stays among what is left, and says why', () => {
  const [edit] = checked.forms[0]!.findings.flatMap(({ edits }) => edits);
  const held = { sheet: 'Sheet1', cell: edit!.cell, cause: 'protected' as const };
  const { rows } = buildReviewSheet({ ...outcome, after: checked, edits: [], heldBack: [held] }, 'zh');
  const told = rows.filter(({ values }) => values[columnOf('处理')] === HOLD_BACK_WORDS.protected.zh);
  expect(told.map(({ values }) => [values[columnOf('工作表')], values[columnOf('单元格')]])).toEqual([
    ['Sheet1', edit!.cell],
  ]);
  expect(rows.some(({ isChange }) => isChange)).toBe(false);
});

test('a live formula is told with its result, and stands where the computation does', () => {
  const [first] = plan.edits;
  const formula = { ...first!, after: '=ROUND(E6/D6*100,2)', asFormula: true, result: 90 };
  const { rows } = buildReviewSheet({ ...outcome, edits: [formula], shown: (_, value) => value }, 'zh');
  const values = rows.find(({ isChange }) => isChange)!.values;
  expect([values[columnOf('应为')], values[columnOf('计算')]]).toEqual([90, '=ROUND(E6/D6*100,2)']);
});

test('the same in English', () => {
  const english = buildReviewSheet(outcome, 'en');
  expect(english.title).toBe('Review of the self-evaluation forms');
  expect(english.rows.map(({ link }) => link)).toEqual(review.rows.map(({ link }) => link));
  expect(new Set(english.rows.map(({ values }) => values[1]))).toEqual(
    new Set(
      ['for you to decide', 'for you to choose', 'for information', 'changed'].filter((state) =>
        english.rows.some(({ values }) => values[1] === state),
      ),
    ),
  );
  expect(english.headers.every((header) => /^[A-Za-z. ]+$/.test(header))).toBe(true);
});
