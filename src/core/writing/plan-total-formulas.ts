/** Formulas of the total row: the sum of the weights, the sum of the scores, and the grade of that. */
import type { CheckedForm } from '../checking/checked-form';
import { decimal, plainNumber, rounded, sum } from '../figures/decimal';
import type { NumberCell } from '../model/self-evaluation-form';
import { columnName, toAddress } from '../model/sheet-snapshot';
import type { Profile } from '../scoring/profile';
import { gradeOfTotal } from '../scoring/score-total';
import { compact } from '../text/label-text';
import { GRADE_WORDINGS } from '../words/row-words';
import type { FormulaEdits } from './formula-edits';
import type { Term } from './cut-figure';
import { gradeFormula, rangeTerms, wholeTotalFormula } from './live-formula';
import { pointsInput } from './number-inputs';

interface Sum {
  readonly terms: readonly Term[];
  readonly checks: readonly Term[];
  /** How many figures there are, and what they come to. */
  readonly due: number;
  readonly result: number;
}

/** A cell of points as a sum takes it after the run: its figure, no figure yet, or null where it cannot be added. */
type Addend =
  | {
      readonly kind: 'number' | 'text';
      readonly value: number;
      readonly term: Term;
      readonly checks: readonly Term[];
    }
  | { readonly kind: 'blank' };

function addendOf(edits: FormulaEdits, cell: NumberCell | null): Addend | null {
  if (!cell || cell.deductedFrom !== undefined) return null;
  const after = edits.afterAt(cell.position);
  if (after === null || after === '' || cell.isPlaceholder) return { kind: 'blank' };
  const term = toAddress(cell.position);
  if (typeof after === 'number') {
    // Weights written as fractions of one do not add up to points.
    const isPoints = cell.raw !== after || (cell.value !== null && decimal(after).eq(decimal(cell.value)));
    return isPoints ? { kind: 'number', value: after, term, checks: [] } : null;
  }
  const input = after === cell.raw ? pointsInput(cell) : null;
  return input && cell.value !== null ? { kind: 'text', value: cell.value, ...input } : null;
}

/** The execution rate's own points, which stand apart from the indicators'; absent where the total leaves them out. */
interface Extra {
  readonly cell: NumberCell | null;
  /** What they are where no cell prints them. */
  readonly constant: number | null;
}

function sumOf(edits: FormulaEdits, cells: readonly (NumberCell | null)[], extra: Extra | null): Sum | null {
  const addends = cells.map((cell) => addendOf(edits, cell));
  const columns = new Set(cells.map((cell) => cell?.position.column));
  const [column] = columns;
  if (column === undefined || columns.size !== 1) return null;
  const own = extra?.cell ? addendOf(edits, extra.cell) : null;
  // An execution score that the form does not print is in no cell that a sum could add.
  if (extra && own?.kind !== 'number' && own?.kind !== 'text' && (extra.cell || extra.constant === null))
    return null;
  const inRange: number[] = [];
  const others: Exclude<Addend, { kind: 'blank' }>[] = own && own.kind !== 'blank' ? [own] : [];
  const figures = [...others];
  for (const [index, addend] of addends.entries()) {
    if (!addend) return null;
    if (addend.kind === 'text') others.push(addend);
    else inRange.push(cells[index]?.position.row ?? 0);
    if (addend.kind !== 'blank') figures.push(addend);
  }
  const constant = extra && !extra.cell ? extra.constant : null;
  return {
    terms: [
      ...(constant === null ? [] : [plainNumber(constant)]),
      ...others.map(({ term }) => term),
      ...rangeTerms(columnName(column), inRange),
    ],
    checks: others.flatMap(({ checks }) => checks),
    due: figures.length + (constant === null ? 0 : 1),
    result: rounded(sum([...figures.map(({ value }) => value), constant ?? 0])),
  };
}

export function planTotalFormulas(edits: FormulaEdits, checked: CheckedForm, profile: Profile): void {
  const { form, scores, closed } = checked;
  const { total, grade } = form;
  const rows = form.indicators?.rows ?? [];
  const execution = form.funds?.rows.find((_, index) => scores.funds[index]?.weight != null) ?? null;
  const executionPoints = scores.funds.find(({ weight }) => weight !== null)?.weight ?? null;
  const own = scores.total.coversExecution ? execution : null;
  const put = (column: 'weight' | 'score', extra: Extra | null): boolean => {
    const cell = total?.[column] ?? null;
    const whole = sumOf(
      edits,
      rows.map((row) => row[column]),
      extra,
    );
    if (!cell || !whole || whole.due === 0) return false;
    return edits.put(cell.position, wholeTotalFormula(whole.terms, whole.due, whole.checks), whole.result);
  };
  if (scores.total.frame === 'holds') put('weight', own && { cell: own.weight, constant: executionPoints });
  const isSum = closed.open === null && profile.figures.totalCaps.length === 0;
  if (!isSum || !put('score', own && { cell: own.score, constant: null }) || !total?.score) return;
  if (!grade || grade.insideText || !scores.total.coversExecution) return;
  const words = GRADE_WORDINGS.find((wording) => wording.includes(compact(grade.text))) ?? GRADE_WORDINGS[0];
  const points = edits.afterAt(total.score.position);
  if (!words || typeof points !== 'number') return;
  const formula = gradeFormula(
    toAddress(total.score.position),
    [words[0], words[1], words[2], words[3]],
    profile,
  );
  edits.put(grade.position, formula, gradeOfTotal(points, grade.text, profile));
}
