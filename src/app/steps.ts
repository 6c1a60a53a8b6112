/**
 * Everything that was done to a workbook, as one list of steps: what runs wrote and what a person typed, each with the
 * cells that it changed, what they held before, and why. Taken back last in, first out.
 */
import { nameOfCell } from '../core/checking/name-cell';
import type { CheckedForm } from '../core/checking/checked-form';
import type { CellContent } from '../core/model/edit';
import type { Localized } from '../core/model/localized';
import { parseAddress } from '../core/model/sheet-snapshot';
import type { CellEdit, InverseEdit } from '../core/model/write-plan';
import type { UndoRecord } from '../hosts/workbook-host';

/** A cell that a step changed. */
export interface Change {
  readonly sheet: string;
  readonly cell: string;
  /** The name of the cell on its form. */
  readonly subject: Localized;
  readonly before: CellContent;
  readonly after: CellContent;
  readonly why: Localized;
  /** The finding that it answers, empty for a formula that none asked for; null for what a person typed. */
  readonly code: string | null;
}

export interface Step {
  readonly id: number;
  readonly words: Localized;
  /** Milliseconds since 1970; null for a step of an earlier session. */
  readonly at: number | null;
  readonly changes: readonly Change[];
  readonly record: UndoRecord;
}

/** A step as a workbook carries it from one session to the next. */
export interface StoredStep {
  readonly words: Localized;
  readonly changes: readonly Change[];
  /** What the host needs to take it back, in its own terms. */
  readonly record: unknown;
}

const NO_WORDS: Localized = { zh: '', en: '' };

/** The form that a cell stands in; null outside all forms. */
export function formAt(forms: readonly CheckedForm[], sheet: string, cell: string): CheckedForm | null {
  const place = parseAddress(cell);
  if (!place) return null;
  return (
    forms.find(
      ({ form: { sheet: name, area } }) =>
        name === sheet &&
        place.row >= area.top &&
        place.row <= area.bottom &&
        place.column >= area.left &&
        place.column <= area.right,
    ) ?? null
  );
}

export function cellName(forms: readonly CheckedForm[], sheet: string, cell: string): Localized {
  const place = parseAddress(cell);
  const checked = formAt(forms, sheet, cell);
  if (!place || !checked) return { zh: cell, en: cell };
  const name = nameOfCell(checked.form, place);
  const isScore = checked.form.indicators?.rows.some(
    ({ score }) => score?.position.row === place.row && score.position.column === place.column,
  );
  return isScore ? { zh: `${name.zh}·得分`, en: `${name.en}, score` } : name;
}

/** The words of an explanation behind the name that it begins with. */
function withoutSubject(explanation: Localized, subject: Localized): Localized {
  const bare = (text: string, lead: string): string =>
    text.startsWith(lead) ? text.slice(lead.length) : text;
  return { zh: bare(explanation.zh, `${subject.zh}：`), en: bare(explanation.en, `${subject.en}: `) };
}

/** What was written, told by the edits that were planned; a person's own entries answer no finding. */
export function changesOf(
  written: readonly InverseEdit[],
  planned: readonly CellEdit[],
  forms: readonly CheckedForm[],
): readonly Change[] {
  const edits = new Map(planned.map((edit) => [`${edit.sheet}!${edit.cell}`, edit]));
  return written.map(({ sheet, cell, written: after, restore: before }) => {
    const edit = edits.get(`${sheet}!${cell}`);
    const subject = cellName(forms, sheet, cell);
    const place = parseAddress(cell);
    const form = formAt(forms, sheet, cell);
    const name = place && form ? nameOfCell(form.form, place) : subject;
    return {
      sheet,
      cell,
      subject,
      before,
      after,
      why: edit ? withoutSubject(edit.explanation, name) : NO_WORDS,
      code: edit === undefined || edit.kind === 'entry' ? null : edit.code,
    };
  });
}

const isSame = (a: CellContent, b: CellContent): boolean => a.value === b.value && a.formula === b.formula;

/** What all steps together have changed: each cell once, with what it held at first; a cell that is as it was is left out. */
export function netChanges(steps: readonly Pick<Step, 'changes'>[]): readonly Change[] {
  const net = new Map<string, Change>();
  for (const { changes } of steps)
    for (const change of changes) {
      const key = `${change.sheet}!${change.cell}`;
      const first = net.get(key);
      net.delete(key);
      net.set(key, first ? { ...change, before: first.before } : change);
    }
  return [...net.values()].filter(({ before, after }) => !isSame(before, after));
}
