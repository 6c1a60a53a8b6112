/**
 * What a run may write, before it does: certain edits ticked, offered ones not, and the totals and grades that follow
 * from what is ticked. Pure.
 */
import type { CheckedWorkbook } from '../core/checking/checked-form';
import type { CellContent, EditKind, FindingEdit, Outcome } from '../core/model/edit';
import type { Finding } from '../core/model/finding';
import type { Localized } from '../core/model/localized';
import type { CellValue } from '../core/model/sheet-snapshot';
import type { CellEdit, WritePlan } from '../core/model/write-plan';
import type { Order } from './workbench';

/** One change that can be ticked. */
export interface Choice {
  /** Tells it from the others: one cell may be offered several values. */
  readonly key: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly kind: EditKind;
  readonly before: CellContent;
  readonly after: CellValue;
  readonly why: Localized;
  readonly isOffered: boolean;
  /** What choosing it does, where several ways are offered. */
  readonly label: Localized | null;
  /** Total and grade that it gives beside the certain changes. */
  readonly outcome: Outcome | null;
  /** Choices of one set are ways out of the same thing: one at most is ticked. */
  readonly oneOf: string;
}

export interface Preview {
  readonly order: Order;
  /** In the order of the workbook; what follows from others is not among them. */
  readonly choices: readonly Choice[];
  readonly ticked: ReadonlySet<string>;
  /** Totals and grades that follow from what is ticked. */
  readonly following: readonly CellEdit[];
  /** Cells (`sheet!A1`) of those that are not ticked. */
  readonly dropped: ReadonlySet<string>;
  /** Totals and grades that are formulas, `sheet!A1`: written only where they are ticked. */
  readonly formulas: ReadonlySet<string>;
}

const FOLLOWS: ReadonlySet<EditKind> = new Set(['sub-total', 'total-score', 'grade']);

const cellKey = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) => `${sheet}!${cell}`;

function certainChoice(edit: CellEdit): Choice {
  const { sheet, cell, kind, before, after, explanation } = edit;
  return {
    key: `${cellKey(edit)}=${String(after)}`,
    sheet,
    cell,
    kind,
    before,
    after,
    why: explanation,
    isOffered: false,
    label: null,
    outcome: null,
    oneOf: cellKey(edit),
  };
}

/** Ways that a finding names are one set, row by row; all others are a set for each cell. */
function offeredChoice(finding: Finding, edit: FindingEdit): Choice {
  const { sheet, message, cell: place, code } = finding;
  const { cell, kind, before, after, label, outcome = null } = edit;
  const row = /\d+$/.exec(cell)?.[0] ?? '';
  return {
    key: `${sheet}!${cell}=${String(after)}`,
    sheet,
    cell,
    kind,
    before,
    after,
    why: message,
    isOffered: true,
    label,
    outcome,
    oneOf: label ? `${sheet}!${place} ${code} ${row}` : `${sheet}!${cell}`,
  };
}

/** Offered edits that can be written; a figure inside a text cannot. */
function offeredBy(finding: Finding): readonly Choice[] {
  return finding.edits.flatMap((edit) =>
    edit.certainty === 'offered' && edit.holdBack !== 'in-text' && !FOLLOWS.has(edit.kind)
      ? [offeredChoice(finding, edit)]
      : [],
  );
}

/** @param plan what the order writes where nothing is chosen */
export function openPreview(checked: CheckedWorkbook, order: Order, plan: WritePlan): Preview {
  const certain = plan.edits.filter(({ kind }) => !FOLLOWS.has(kind)).map(certainChoice);
  const known = new Set(certain.map(({ key }) => key));
  const offered = checked.forms.flatMap(({ findings }) =>
    findings.flatMap(offeredBy).filter((choice) => {
      const isWanted = order.onlyCells?.has(cellKey(choice)) ?? true;
      const isNew = !known.has(choice.key);
      known.add(choice.key);
      return isWanted && isNew;
    }),
  );
  const held = (plan.heldBack ?? []).filter(({ cause }) => cause === 'formula').map(cellKey);
  const offeredCells = new Set(offered.map(cellKey));
  const formulas = new Set(held.filter((cell) => !offeredCells.has(cell)));
  const places = new Map(checked.forms.map(({ form }, at) => [form.sheet, at]));
  const placeOf = ({ sheet }: Choice): number => places.get(sheet) ?? places.size;
  return {
    order,
    choices: [...certain, ...offered].sort((a, b) => placeOf(a) - placeOf(b)),
    ticked: new Set(certain.map(({ key }) => key)),
    following: followingIn(plan),
    dropped: formulas,
    formulas,
  };
}

function followingIn({ edits }: WritePlan): readonly CellEdit[] {
  return edits.filter(({ kind }) => FOLLOWS.has(kind));
}

/** @param plan of `orderOfPreview` with what is not wanted */
export function withPlan(preview: Preview, plan: WritePlan): Preview {
  return { ...preview, following: followingIn(plan) };
}

/** The preview with a choice ticked, or not; another way out of the same thing is then not. */
export function withTick(preview: Preview, key: string, isOn: boolean): Preview {
  const { choices } = preview;
  const ticked = new Set(preview.ticked);
  const choice = choices.find((each) => each.key === key);
  if (isOn && choice)
    for (const each of choices)
      if (each.oneOf === choice.oneOf || cellKey(each) === cellKey(choice)) ticked.delete(each.key);
  if (isOn) ticked.add(key);
  else ticked.delete(key);
  return { ...preview, ticked };
}

/** The preview with all certain changes ticked and no others, or with none. */
export function withTicks(preview: Preview, isOn: boolean): Preview {
  const certain = preview.choices.filter(({ isOffered }) => !isOffered).map(({ key }) => key);
  const dropped = isOn ? preview.formulas : new Set(preview.following.map(cellKey));
  return { ...preview, ticked: new Set(isOn ? certain : []), dropped };
}

/** The preview with a total or grade that follows written, or not. */
export function withFollowing(preview: Preview, cell: string, isOn: boolean): Preview {
  const dropped = new Set(preview.dropped);
  if (isOn) dropped.delete(cell);
  else dropped.add(cell);
  return { ...preview, dropped };
}

/** Cells that would be written as it is ticked. */
export function tickedCells({ ticked, following, dropped }: Preview): number {
  return ticked.size + following.filter((edit) => !dropped.has(cellKey(edit))).length;
}

/**
 * The order that writes what is ticked. A ticked formula cell is thereby allowed.
 * @param withDropped what follows is planned although it is not wanted, to be shown
 */
export function orderOfPreview(preview: Preview, withDropped = false): Order {
  const { order, choices, ticked, following, dropped, formulas } = preview;
  const chosen = choices.filter(({ key }) => ticked.has(key));
  const wanted = [...following.map(cellKey), ...formulas].filter((cell) => withDropped || !dropped.has(cell));
  const onlyCells = new Set([...chosen.map(cellKey), ...wanted]);
  return {
    ...order,
    onlyCells,
    chosen: new Map(chosen.map((choice) => [cellKey(choice), choice.after])),
    takesFollowing: true,
    allowedFormulaCells: onlyCells,
    ...(withDropped ? {} : { without: dropped }),
  };
}
