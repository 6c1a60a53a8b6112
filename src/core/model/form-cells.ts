/** The cells of a form that hold figures or the grade, by address: what each is, and what stands in it. */
import { fundFigures } from './number-cells';
import type { CellContent, EditKind } from './edit';
import type { NumberCell, SelfEvaluationForm } from './self-evaluation-form';
import { toAddress } from './sheet-snapshot';

export interface FormCell {
  readonly kind: EditKind;
  readonly before: CellContent;
  /** The figure as it was read; null for the grade. */
  readonly number: NumberCell | null;
}

/** Every figure and the grade of a form, by A1 address: several where one cell tells rate and score in a sentence. */
type FormCells = ReadonlyMap<string, readonly FormCell[]>;

/** @param kind which of a cell's figures; absent for the first, and for the only one */
export function formCellAt(cells: FormCells, address: string, kind?: EditKind): FormCell | undefined {
  const figures = cells.get(address) ?? [];
  return kind === undefined ? figures[0] : figures.find((cell) => cell.kind === kind);
}

export function formCells(form: SelfEvaluationForm): FormCells {
  const cells = new Map<string, FormCell[]>();
  const put = (kind: EditKind, number: NumberCell | null | undefined) => {
    if (!number) return;
    const address = toAddress(number.position);
    const before = { value: number.raw, formula: number.formula };
    const figures = cells.get(address) ?? [];
    if (figures.some((figure) => figure.kind === kind)) return;
    cells.set(address, [...figures, { kind, before, number }]);
  };
  for (const row of form.funds?.rows ?? []) {
    put('rate', row.rate);
    put('execution-score', row.score);
    put('carry-over', row.carryOver);
    put('weight', row.weight);
    for (const amount of fundFigures(row)) put('amount', amount);
  }
  for (const row of form.indicators?.rows ?? []) {
    put('indicator-score', row.score);
    put('weight', row.weight);
  }
  put('total-score', form.total?.score);
  put('total-weight', form.total?.weight);
  for (const sub of form.subTotals) put('sub-total', sub.score);
  const { grade } = form;
  if (grade && !cells.has(toAddress(grade.position))) {
    const before = { value: grade.raw, formula: grade.formula };
    cells.set(toAddress(grade.position), [{ kind: 'grade', before, number: null }]);
  }
  return cells;
}
