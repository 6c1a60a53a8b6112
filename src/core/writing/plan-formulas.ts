/**
 * Live formulas for a form as it stands, on request: rates, execution score, proportional scores, totals and grade.
 * Only cells whose figure follows from others get one; judgements, deductions and typed-in words are left alone.
 */
import type { CheckedForm, CheckedWorkbook } from '../checking/checked-form';
import type { FundRow, IndicatorRow, NumberCell } from '../model/self-evaluation-form';
import type { SheetSnapshot } from '../model/sheet-snapshot';
import type { CellEdit, CellMark, WritePlan } from '../model/write-plan';
import type { Profile } from '../scoring/profile';
import { divisorOf, spentOf } from '../scoring/fund-amounts';
import { isCostRow } from '../scoring/common-sense';
import { rulesOfRow } from '../scoring/row-rules';
import { scoreIndicatorDue } from '../scoring/score-indicator';
import type { IndicatorScore } from '../scoring/score-total';
import { storedRate } from '../scoring/stored-rate';
import { plainNumber } from '../figures/decimal';
import { FORMULA_WORDS, FormulaEdits } from './formula-edits';
import { rowInputs } from './formula-inputs';
import { executionScoreFormula, indicatorFormula, percentFormula, ratioFormula } from './live-formula';
import { amountInput, pointsInput } from './number-inputs';
import { planTotalFormulas } from './plan-total-formulas';

/** A cell that says the figure itself, not what is taken off. */
const isItself = (cell: NumberCell | null): cell is NumberCell =>
  cell !== null && cell.deductedFrom === undefined;

/** Executed amount and budget of a fund row; null where a formula cannot follow them, or nothing follows from them. */
function amountsOf({ form, profile }: CheckedForm, row: FundRow) {
  const unit = form.funds?.amountUnit ?? '万元';
  const divisor = divisorOf(form, row, profile);
  const [executed, budget] = [amountInput(row.executed, unit), amountInput(divisor, unit)];
  if (!executed || !budget || (row.executed?.value ?? 0) < 0) return null;
  // Two columns of spending, or nothing of nothing: the formula would say otherwise.
  if (spentOf(row, profile) !== row.executed?.value || divisor?.value === 0) return null;
  return {
    executed: executed.term,
    budget: budget.term,
    checks: [...executed.checks, ...budget.checks],
  };
}

function planRates(edits: FormulaEdits, checked: CheckedForm): void {
  const { form, scores } = checked;
  form.funds?.rows.forEach((row, index) => {
    const [amounts, expected] = [amountsOf(checked, row), scores.funds[index]?.rate.expected ?? null];
    if (!amounts || !row.rate || expected === null) return;
    const { position } = row.rate;
    const stored = storedRate(row.rate, expected, form, edits.isPercentBlank(position));
    // Nothing spent is 0 in either way of writing it: another rate tells which the cell has.
    const isPercent = storedRate(row.rate, 50, form, edits.isPercentBlank(position)) === 50;
    if (typeof stored !== 'number') return;
    const rateFormula = isPercent ? percentFormula : ratioFormula;
    edits.put(position, rateFormula(amounts.executed, amounts.budget, amounts.checks), stored);
  });
}

function planExecutionScore(edits: FormulaEdits, checked: CheckedForm, profile: Profile): void {
  const { form, scores } = checked;
  form.funds?.rows.forEach((row, index) => {
    const [amounts, scored] = [amountsOf(checked, row), scores.funds[index]];
    if (!amounts || !scored || !isItself(row.score)) return;
    if (scored.score.expected === null || scored.weight === null) return;
    if (profile.figures.executionDeduction?.begun === null) return;
    if (scored.score.min !== scored.score.max || profile.figures.executionRate.decimals !== null) return;
    // Where no cell is there to hold the points they are the form's, printed in a header, or the profile's.
    const weight = row.weight ? pointsInput(row.weight) : { term: plainNumber(scored.weight), checks: [] };
    if (!weight) return;
    const { executed, budget, checks } = amounts;
    const formula = executionScoreFormula(executed, budget, weight.term, profile, [
      ...checks,
      ...weight.checks,
    ]);
    edits.put(row.score.position, formula, scored.score.expected);
  });
}

/** Missed targets and ceilings lose their share: what steps and deductions take off is no formula's. */
const isInProportion = ({ figures }: Profile): boolean =>
  figures.missed === 'share' && figures.missedScale === null && figures.exceededDeduction === null;

function planIndicator(
  edits: FormulaEdits,
  row: IndicatorRow,
  scored: IndicatorScore,
  profile: Profile,
): void {
  const { due, score, weight: points } = scored;
  if (!isItself(row.score) || row.score.span || points === null || due.isJudgement || due.open !== null)
    return;
  const weight = pointsInput(row.weight);
  const inputs = weight ? rowInputs(row, edits.rawAt) : null;
  if (!weight || !inputs || !isInProportion(profile)) return;
  // The score must be what target and actual give: not a sum of parts, not the execution rate's, nothing by custom.
  const plain = scoreIndicatorDue(row.targetQuantity, row.actualQuantity, points, profile);
  const isArithmetic = plain.kind === 'quantitative' && !plain.isJudgement && plain.min === plain.max;
  if (!isArithmetic || plain.expected === null || plain.expected !== score.expected) return;
  const operator = row.targetQuantity.operator ?? '=';
  // A ceiling on cost is also kept by doing nothing: at 0 a person must say which it was.
  const needsCost = (operator === '≤' || operator === '<') && isCostRow(row);
  if (needsCost && row.actualQuantity.value === 0) return;
  const formula = indicatorFormula(
    {
      ...inputs,
      operator,
      weight: weight.term,
      checks: [...(needsCost ? [`${inputs.actual}<>0`] : []), ...inputs.checks, ...weight.checks],
    },
    profile,
  );
  edits.put(row.score.position, formula, plain.expected);
}

/**
 * Formulas for one form. Rows that stay typed-in (judgements, deductions, words) are summed as they stand.
 * @param snapshot the sheet the form was read from
 * @param profile the profile its scores were computed with
 * @param planned what the run writes as plain values
 */
export function planFormulas(
  checked: CheckedForm,
  snapshot: SheetSnapshot,
  profile: Profile,
  planned: readonly CellEdit[],
): readonly CellEdit[] {
  const { form, scores, reading, doubts } = checked;
  const isTable = form.kind === 'project' || form.kind === 'department';
  if (!isTable || !reading.complete) return [];
  const edits = new FormulaEdits(snapshot, checked, planned);
  planRates(edits, checked);
  // Where the weights do not add up, or the form is in doubt as a whole, no score is certain.
  if (scores.total.frame === 'broken' || doubts.isForm) return edits.edits;
  planExecutionScore(edits, checked, profile);
  form.indicators?.rows.forEach((row, index) => {
    const scored = scores.indicators[index];
    if (!scored) return;
    const { profile: own, isRead } = rulesOfRow(row, scored.weight ?? 0, profile);
    if (isRead) planIndicator(edits, row, scored, own);
  });
  planTotalFormulas(edits, checked, profile);
  return edits.edits;
}

/** The note of a cell that was written anyway says that it is a formula now. */
const withWords = (mark: CellMark): CellMark => ({
  ...mark,
  note: {
    zh: `${mark.note.zh}\n${FORMULA_WORDS.zh}`,
    en: `${mark.note.en}\n${FORMULA_WORDS.en}`,
  },
});

/** A recalculation whose figures follow the data from now on: formulas take the place of typed-in results. */
export function withFormulas(
  plan: WritePlan,
  checked: CheckedWorkbook,
  sheets: readonly SheetSnapshot[],
): WritePlan {
  const formulas = checked.forms.flatMap((form) => {
    const snapshot = sheets.find((sheet) => sheet.name === form.form.sheet);
    return snapshot ? planFormulas(form, snapshot, form.profile, plan.edits) : [];
  });
  const idOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) => `${sheet}!${cell}`;
  const live = new Set(formulas.map(idOf));
  const replaced = new Set(plan.edits.map(idOf).filter((id) => live.has(id)));
  return {
    ...plan,
    edits: [...plan.edits.filter((edit) => !replaced.has(idOf(edit))), ...formulas],
    marks: plan.marks.map((mark) => (replaced.has(idOf(mark)) ? withWords(mark) : mark)),
  };
}
