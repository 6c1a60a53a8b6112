/** Ticks of forms that a reviewer has seen. A tick holds for what stood in the form; it lapses when that changes. Pure. */
import type { CheckedForm } from '../core/checking/checked-form';
import type { SheetSnapshot } from '../core/model/sheet-snapshot';

/** What stood in a form when it was ticked, by the form's id. */
export type SeenForms = Readonly<Record<string, string>>;

/** `lapsed`: seen, and changed since. */
type SeenState = 'unseen' | 'seen' | 'lapsed';

/** A short print of all that stands in the form's area. */
function formPrint({ form }: CheckedForm, sheets: readonly SheetSnapshot[]): string {
  const { area } = form;
  let hash = 0x811c9dc5;
  const take = (text: string): void => {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  };
  for (const { row, cells } of sheets.find(({ name }) => name === form.sheet)?.rows ?? []) {
    if (row < area.top || row > area.bottom) continue;
    for (const { column, value, formula } of cells) {
      if (column < area.left || column > area.right) continue;
      take(`${String(row)},${String(column)}=${formula ?? `${typeof value}:${String(value)}`}|`);
    }
  }
  return hash.toString(16);
}

export function seenState(form: CheckedForm, sheets: readonly SheetSnapshot[], seen: SeenForms): SeenState {
  const print = seen[form.id];
  if (print === undefined) return 'unseen';
  return print === formPrint(form, sheets) ? 'seen' : 'lapsed';
}

/** The ticks with one more, or one less. */
export function withSeen(
  seen: SeenForms,
  form: CheckedForm,
  sheets: readonly SheetSnapshot[],
  isSeen: boolean,
): SeenForms {
  const others = Object.entries(seen).filter(([id]) => id !== form.id);
  return Object.fromEntries(isSeen ? [...others, [form.id, formPrint(form, sheets)]] : others);
}

/** Ticks as a workbook carries them; anything else is none. */
export function readSeen(stored: unknown): SeenForms {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
