/**
 * Live formulas for a form as it stands, on request: rates, execution score, proportional scores, totals and grade.
 * Only cells whose figure follows from others get one; judgements, deductions and typed-in words are left alone.
 */
import type { CheckedForm, CheckedWorkbook } from '../checking/checked-form';
import type { JudgedCell } from '../model/scored-form';
import { decimal, plainNumber, toNumber } from '../figures/decimal';
import {
  executionScoreFormula,
  gradeFormula,
  indicatorFormula,
  percentFormula,
  rangeTerms,
  ratioFormula,
  totalFormula,
  type Term,
} from './live-formula';
import { compact } from '../text/label-text';
import type { Localized } from '../model/localized';
import type { Profile } from '../scoring/profile';
import type { Quantity } from '../figures/quantity';
import { rateBudget } from '../scoring/score-execution';
import type { IndicatorScore } from '../scoring/score-total';
import type { IndicatorRow, NumberCell, TextCell } from '../model/self-evaluation-form';
import {
  columnName,
  toAddress,
  type CellPosition,
  type CellValue,
  type SheetSnapshot,
} from '../model/sheet-snapshot';
import { conversionFactor } from '../figures/units';
import { GRADE_WORDINGS } from '../words/row-words';
import type { CellEdit, WritePlan } from '../model/write-plan';

const WORDS: Localized = {
  zh: '改为随数据自动计算的公式',
  en: 'turned into a formula that follows the data',
};

/** Verdicts whose figure the formula repeats or mends. */
const FOLLOWS: ReadonlySet<string> = new Set(['ok', 'blank', 'over-scored', 'under-scored']);

class FormulaPlan {
  readonly edits: CellEdit[] = [];
  private readonly raws = new Map<string, CellValue>();

  constructor(
    private readonly sheet: string,
    snapshot: SheetSnapshot,
  ) {
    for (const row of snapshot.rows) {
      for (const cell of row.cells)
        this.raws.set(toAddress({ row: row.row, column: cell.column }), cell.value);
    }
  }

  put(
    position: CellPosition,
    before: { raw: CellValue | null; formula: string | null },
    formula: string,
    result: CellValue | null,
    code: string,
  ): void {
    if (before.formula !== null) return;
    this.edits.push({
      sheet: this.sheet,
      cell: toAddress(position),
      kind: 'formula',
      before: { value: before.raw, formula: null },
      after: formula,
      asFormula: true,
      result,
      explanation: WORDS,
      code,
      overwritesFormula: false,
    });
  }

  /** The cell where it holds the figure itself, scaled where it holds a fraction; else the figure as a constant. */
  term(cell: Pick<TextCell, 'position'> | null, figure: number): Term {
    const raw = cell ? this.raws.get(toAddress(cell.position)) : undefined;
    if (cell && typeof raw === 'number') {
      const address = toAddress(cell.position);
      if (decimal(raw).eq(decimal(figure))) return address;
      if (decimal(raw).times(100).eq(decimal(figure))) return `(${address}*100)`;
    }
    return plainNumber(figure);
  }
}

const isPlain = (cell: NumberCell | null): cell is NumberCell =>
  cell !== null && cell.deductedFrom === undefined && (cell.raw === null || typeof cell.raw === 'number');
const isPoints = (cell: NumberCell | null): cell is NumberCell => isPlain(cell) && cell.raw === cell.value;
const isFigure = (cell: NumberCell | null): cell is NumberCell =>
  cell !== null && typeof cell.raw === 'number' && cell.value !== null;
const address = (cell: NumberCell) => toAddress(cell.position);
/** A figure that is right but for its last digit stays as it was typed: the sums promised count it so. */
const follows = ({ verdict, printed, expected }: JudgedCell) =>
  FOLLOWS.has(verdict) && expected !== null && (verdict !== 'ok' || printed === expected);

function planFunds(plan: FormulaPlan, { form, scores }: CheckedForm, profile: Profile): void {
  form.funds?.rows.forEach((row, index) => {
    const scored = scores.funds[index];
    const budget = rateBudget(form, row);
    if (!scored || !isFigure(budget) || !isFigure(row.executed)) return;
    if (isPlain(row.rate) && follows(scored.rate) && scored.rate.expected !== null) {
      const isRatio = row.rate.form === 'percent';
      const formula = isRatio
        ? ratioFormula(address(row.executed), address(budget))
        : percentFormula(address(row.executed), address(budget));
      plan.put(
        row.rate.position,
        row.rate,
        formula,
        isRatio ? toNumber(decimal(scored.rate.expected).div(100)) : scored.rate.expected,
        'ZP202',
      );
    }
    if (isPlain(row.score) && follows(scored.score) && scored.weight !== null) {
      const weight = plan.term(row.weight, scored.weight);
      plan.put(
        row.score.position,
        row.score,
        executionScoreFormula(address(row.executed), address(budget), weight, profile),
        scored.score.expected,
        'ZP203',
      );
    }
  });
}

/** Factor from the actual's unit to the target's; null where the row is no matter of arithmetic. */
function arithmeticFactor(target: Quantity, actual: Quantity): number | null {
  if (target.kind !== 'number' || actual.kind !== 'number' || target.value === null || actual.value === null)
    return null;
  const factor = conversionFactor(actual.unit, target.unit);
  return factor === null ? null : Number(factor.toPrecision(12));
}

function planIndicator(plan: FormulaPlan, row: IndicatorRow, scored: IndicatorScore, profile: Profile): void {
  const { score } = scored;
  const factor = arithmeticFactor(row.targetQuantity, row.actualQuantity);
  const isExact =
    score.min !== null &&
    score.min === score.max &&
    !scored.due.isJudgement &&
    scored.kind === 'quantitative';
  if (!isPlain(row.score) || row.score.span || !follows(score) || !isExact || factor === null) return;
  const weight = plan.term(row.weight, scored.weight ?? 0);
  const formula = indicatorFormula(
    {
      operator: row.targetQuantity.operator ?? '=',
      target: plan.term(row.target, row.targetQuantity.value ?? 0),
      actual: plan.term(row.actual, row.actualQuantity.value ?? 0),
      factor,
      weight,
    },
    profile,
  );
  plan.put(row.score.position, row.score, formula, score.expected, 'ZP401');
}

function planTotals(plan: FormulaPlan, { form, scores }: CheckedForm, profile: Profile): void {
  const rows = form.indicators?.rows ?? [];
  const execution = form.funds?.rows.find((_, index) => scores.funds[index]?.weight != null) ?? null;
  const own = scores.total.coversExecution ? execution : null;
  const sumOf = (column: 'weight' | 'score'): string | null => {
    const cells = rows.map((row) => row[column]);
    // Weights written as fractions of one do not add up to points.
    if (cells.length === 0 || !cells.every(isPoints)) return null;
    const columns = new Set(cells.map((cell) => cell.position.column));
    const first = cells[0]?.position.column;
    if (columns.size !== 1 || first === undefined) return null;
    const extra = own?.[column] ?? null;
    const implied =
      column === 'weight' ? (scores.funds.find((fund) => fund.weight !== null)?.weight ?? 0) : 0;
    // An execution score that the form does not print is in no cell that a sum could add.
    if (column === 'score' && own && !isPlain(extra)) return null;
    const terms = [
      ...(extra && isPlain(extra) && extra.raw !== null
        ? [address(extra)]
        : own && column === 'weight' && implied > 0
          ? [plainNumber(implied)]
          : extra
            ? [address(extra)]
            : []),
    ];
    return totalFormula([
      ...terms,
      ...rangeTerms(
        columnName(first),
        cells.map((cell) => cell.position.row),
      ),
    ]);
  };
  const { total } = form;
  const weightFormula = sumOf('weight');
  if (
    isPlain(total?.weight ?? null) &&
    total?.weight &&
    weightFormula &&
    scores.total.weight.expected !== null
  ) {
    plan.put(total.weight.position, total.weight, weightFormula, scores.total.weight.expected, 'ZP502');
  }
  const scoreFormula = sumOf('score');
  if (
    !isPlain(total?.score ?? null) ||
    !total?.score ||
    !scoreFormula ||
    scores.total.recomputed === null ||
    profile.figures.totalCaps.length > 0
  )
    return;
  plan.put(total.score.position, total.score, scoreFormula, scores.total.recomputed, 'ZP501');
  const { grade } = form;
  if (
    !grade ||
    grade.insideText ||
    grade.formula !== null ||
    !scores.total.coversExecution ||
    scores.grade.recomputed === null
  )
    return;
  const words = GRADE_WORDINGS.find((wording) => wording.includes(compact(grade.text))) ?? GRADE_WORDINGS[0];
  if (!words) return;
  plan.put(
    grade.position,
    grade,
    gradeFormula(address(total.score), [words[0], words[1], words[2], words[3]], profile),
    scores.grade.recomputed,
    'ZP503',
  );
}

/**
 * Formulas for one form. Rows that stay typed-in (judgements, deductions, words) are summed as they stand.
 * @param snapshot the sheet the form was read from
 * @param profile the profile its scores were computed with
 */
export function planFormulas(
  checked: CheckedForm,
  snapshot: SheetSnapshot,
  profile: Profile,
): readonly CellEdit[] {
  const { form, scores } = checked;
  if (form.kind !== 'project' && form.kind !== 'department') return [];
  const plan = new FormulaPlan(form.sheet, snapshot);
  planFunds(plan, checked, profile);
  form.indicators?.rows.forEach((row, index) => {
    const scored = scores.indicators[index];
    if (scored) planIndicator(plan, row, scored, profile);
  });
  planTotals(plan, checked, profile);
  return plan.edits;
}

/** A recalculation whose figures follow the data from now on: formulas take the place of typed-in results. */
export function withFormulas(
  plan: WritePlan,
  checked: CheckedWorkbook,
  sheets: readonly SheetSnapshot[],
  profiles: readonly Profile[],
): WritePlan {
  const formulas = checked.forms.flatMap((form) => {
    const snapshot = sheets.find((sheet) => sheet.name === form.form.sheet);
    const profile = profiles.find((candidate) => candidate.id === form.profileId);
    return snapshot && profile ? planFormulas(form, snapshot, profile) : [];
  });
  const replaced = new Set(formulas.map((edit) => `${edit.sheet}!${edit.cell}`));
  const kept = plan.edits.filter((edit) => !replaced.has(`${edit.sheet}!${edit.cell}`));
  return { ...plan, edits: [...kept, ...formulas] };
}
