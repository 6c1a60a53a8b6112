/**
 * What a run comes to, worked out before anything is written: the cells it changes, the workbook as it then stands,
 * and the review sheet that tells both. Form by form, with a rest in between.
 */
import type { CheckedForm, CheckedWorkbook } from '../core/checking/checked-form';
import { cellsOf, type Finding } from '../core/model/finding';
import type { CellValue } from '../core/model/sheet-snapshot';
import type { CellEdit, CellMark, HeldBackEdit, WritePlan } from '../core/model/write-plan';
import { applyToSheets, shownValue } from '../core/writing/apply-to-sheets';
import { recheckSheets } from './check-run';
import type { Engine } from './engine';
import type { Pace } from './pacing';
import { formatAt, valueAt, type Place } from './value-at';
import type { CheckOutcome, Order } from './workbench';
import type { WorkbookSettings } from './workbook-settings';

/** What was checked last, and with which settings. */
export interface Looked extends CheckOutcome {
  readonly settings: WorkbookSettings;
}

export interface PlannedRun {
  /** With the review sheet where the order asks for it. */
  readonly plan: WritePlan;
  /** The workbook as it stands once the plan is carried out. */
  readonly after: CheckedWorkbook;
}

const keyOf = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

/** The cells that an order writes and marks; no review sheet. */
export async function planOrder(
  engine: Engine,
  looked: CheckOutcome,
  order: Order,
  pace: Pace,
): Promise<WritePlan> {
  const plan = await planForms(engine, looked, order, pace);
  const formulas = (plan.heldBack ?? []).filter(({ cause }) => cause === 'formula');
  if (formulas.length === 0) return plan;
  // A formula that gives the right value by itself once the other cells are written needs no word.
  const { sheets } = applyToSheets(looked.sheets, plan.edits);
  const following = formulas.filter((held) => isSameValue(valueAt(sheets, held), held.wanted));
  if (following.length === 0) return plan;
  const without = new Set([...(order.without ?? []), ...following.map(keyOf)]);
  return planForms(engine, looked, { ...order, without }, pace);
}

/**
 * The whole of a run.
 * @param turnedDown what a host has held back already: the plan goes without
 */
export async function planRun(
  engine: Engine,
  looked: Looked,
  order: Order,
  turnedDown: readonly HeldBackEdit[],
  pace: Pace,
): Promise<PlannedRun> {
  const without = new Set([...(order.without ?? []), ...turnedDown.map(keyOf)]);
  const plan = await planOrder(engine, looked, { ...order, without }, pace);
  const after = await afterEdits(engine, looked, plan.edits, pace);
  if (!order.review) return { plan, after };
  await pace();
  const review = engine.reviewSheet(
    {
      before: looked.checked,
      after,
      edits: plan.edits,
      heldBack: [...(plan.heldBack ?? []), ...turnedDown],
      shown: (edit, value) => shownValue(value, formatAt(looked.sheets, edit)),
    },
    order.language,
  );
  return { plan: { ...plan, review }, after };
}

async function planForms(
  engine: Engine,
  { checked, sheets }: CheckOutcome,
  order: Order,
  pace: Pace,
): Promise<WritePlan> {
  const { liveFormulas, isAboutCells = false, onlyCells } = order;
  const isWanted = (place: Place): boolean => !onlyCells || onlyCells.has(keyOf(place));
  const writesFormulas = order.mode === 'recalculate' && liveFormulas;
  const edits: CellEdit[] = [];
  const marks: CellMark[] = [];
  const heldBack: HeldBackEdit[] = [];
  for (const form of checked.forms) {
    await pace();
    const alone = only(checked, form);
    const plain = engine.planWrites(alone, order);
    const plan = writesFormulas ? engine.withFormulas(plain, alone, sheets) : plain;
    edits.push(...(writesFormulas ? plan.edits.filter((edit) => isWanted(edit)) : plan.edits));
    heldBack.push(...(plan.heldBack ?? []));
    marks.push(...(isAboutCells ? plan.marks.filter(isWanted) : plan.marks));
  }
  // What belongs to no form is only marked.
  const ofAccounts = engine.planWrites({ ...checked, forms: [] }, order).marks;
  marks.push(...(isAboutCells ? ofAccounts.filter(isWanted) : ofAccounts));
  return { edits, heldBack, marks, review: null };
}

const only = (checked: CheckedWorkbook, form: CheckedForm): CheckedWorkbook => ({
  ...checked,
  forms: [form],
  accounts: null,
});

/** Lays the edits over the sheets and checks again what they touch. */
async function afterEdits(
  engine: Engine,
  looked: Looked,
  edits: readonly CellEdit[],
  pace: Pace,
): Promise<CheckedWorkbook> {
  if (edits.length === 0) return looked.checked;
  await pace();
  const { sheets, unknown } = applyToSheets(looked.sheets, edits);
  const changed = sheets.filter((sheet, at) => sheet !== looked.sheets[at]);
  const { checked } = await recheckSheets(engine, looked.settings, looked, changed, pace);
  return unknown.size === 0 ? checked : withoutGuesses(checked, looked.checked, unknown);
}

/** Nothing new is said of formulas whose results only a spreadsheet can tell. */
function withoutGuesses(
  after: CheckedWorkbook,
  before: CheckedWorkbook,
  unknown: ReadonlySet<string>,
): CheckedWorkbook {
  const idOf = ({ sheet, cell, code }: Finding): string => `${sheet}!${cell} ${code}`;
  const known = new Set(before.forms.flatMap(({ findings }) => findings.map(idOf)));
  const isSure = (finding: Finding): boolean =>
    known.has(idOf(finding)) ||
    ![...cellsOf(finding), ...finding.cells].some((cell) => unknown.has(`${finding.sheet}!${cell}`));
  return {
    ...after,
    forms: after.forms.map((form) => ({ ...form, findings: form.findings.filter(isSure) })),
  };
}

/** Sums of formulas differ from ours in digits that nobody sees. */
function isSameValue(value: CellValue | null, wanted: CellValue | undefined): boolean {
  if (typeof value === 'number' && typeof wanted === 'number') return Math.abs(value - wanted) < 1e-9;
  return value === wanted;
}
