/** Plans a run form by form, with a rest in between; the plan is the one that the core makes in one go. */
import type { CheckedForm, CheckedWorkbook } from '../core/checking/checked-form';
import type { CellEdit, CellMark, WritePlan } from '../core/model/write-plan';
import type { Engine } from './engine';
import type { Pace } from './pacing';
import type { CheckOutcome, Order } from './workbench';

const only = (checked: CheckedWorkbook, form: CheckedForm): CheckedWorkbook => ({
  ...checked,
  forms: [form],
});

export async function planOrder(
  engine: Engine,
  { checked, sheets }: CheckOutcome,
  order: Order,
  pace: Pace,
): Promise<WritePlan> {
  const { liveFormulas, isAboutCells = false, ...options } = order;
  const cells = options.onlyCells;
  const isWanted = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): boolean =>
    !cells || cells.has(`${sheet}!${cell}`);
  const writesFormulas = options.mode === 'recalculate' && liveFormulas;
  const edits: CellEdit[] = [];
  const marks: CellMark[] = [];
  /** The review sheet speaks of the edits as they were before formulas took their places. */
  const reviewed: CellEdit[] = [];
  for (const form of checked.forms) {
    await pace();
    const plain = engine.planWrites(only(checked, form), { ...options, review: false });
    reviewed.push(...plain.edits);
    const plan = writesFormulas ? engine.withFormulas(plain, only(checked, form), sheets) : plain;
    edits.push(...(writesFormulas ? plan.edits.filter(isWanted) : plan.edits));
    marks.push(...(isAboutCells ? plan.marks.filter(isWanted) : plan.marks));
  }
  await pace();
  const review = options.review ? engine.reviewSheet(checked, reviewed, options.language) : null;
  return { edits, marks, review };
}
