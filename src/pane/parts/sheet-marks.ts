/** What the view of a sheet draws over its cells: what was changed, offered, found, ignored or not understood. Pure. */
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import { cellsOf, type Finding, type Severity } from '../../core/model/finding';
import { parseAddress } from '../../core/model/sheet-snapshot';
import type { WorkbookSettings } from '../../app/workbook-settings';
import { openLines, type Listing } from '../../app/listing';
import type { Change } from '../../app/steps';
import type { Preview } from '../../app/preview';
import { plainValue } from '../session/figures';
import type { StringKey } from '../strings/strings';

export interface SheetMark {
  /** Null where nothing is found here. */
  readonly severity: Severity | null;
  readonly findings: readonly Finding[];
  /** What a step changed. */
  readonly change: Change | null;
  /** What is offered for the cell, as it would be shown. */
  readonly ghost: string | null;
  readonly isIgnored: boolean;
  readonly isNotUnderstood: boolean;
}

/** What a mark says to those who do not see it. */
export function markWords({
  change,
  isNotUnderstood,
  severity,
  ghost,
  isIgnored,
}: SheetMark): readonly StringKey[] {
  const words: readonly (StringKey | null)[] = [
    change ? 'markWritten' : null,
    isNotUnderstood ? 'markNotUnderstood' : null,
    severity && `severity:${severity}`,
    ghost === null ? null : 'markOffered',
    isIgnored ? 'markIgnored' : null,
  ];
  return words.filter((word) => word !== null);
}

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** By row, from 0: a row without a mark is not drawn anew when those of another change. */
export function marksByRow(
  marks: ReadonlyMap<string, SheetMark>,
): ReadonlyMap<number, ReadonlyMap<string, SheetMark>> {
  const rows = new Map<number, Map<string, SheetMark>>();
  for (const [cell, mark] of marks) {
    const row = parseAddress(cell)?.row ?? 0;
    const known = rows.get(row) ?? new Map<string, SheetMark>();
    rows.set(row, known.set(cell, mark));
  }
  return rows;
}

const NO_MARK: SheetMark = {
  severity: null,
  findings: [],
  change: null,
  ghost: null,
  isIgnored: false,
  isNotUnderstood: false,
};

interface Marking {
  readonly checked: CheckedWorkbook | null;
  readonly listing: Listing;
  readonly changes: readonly Change[];
  readonly settings: WorkbookSettings;
  readonly preview: Preview | null;
}

/** By A1 address. */
export function marksOfSheet(
  { checked, listing, changes, settings, preview }: Marking,
  sheet: string,
): ReadonlyMap<string, SheetMark> {
  const marks = new Map<string, SheetMark>();
  const put = (cell: string, change: (mark: SheetMark) => Partial<SheetMark>): void => {
    const mark = marks.get(cell) ?? NO_MARK;
    marks.set(cell, { ...mark, ...change(mark) });
  };
  const tell = (finding: Finding): void => {
    for (const cell of cellsOf(finding))
      put(cell, ({ severity, findings }) => ({
        severity: severity === null || RANK[finding.severity] > RANK[severity] ? finding.severity : severity,
        findings: [...findings, finding],
      }));
    for (const edit of finding.edits)
      if (edit.certainty === 'offered' && edit.holdBack === undefined)
        put(edit.cell, () => ({ ghost: plainValue(edit.after, '') }));
  };
  for (const { finding, follows } of openLines(listing))
    for (const each of [finding, ...follows]) if (each.sheet === sheet) tell(each);
  for (const change of changes) if (change.sheet === sheet) put(change.cell, () => ({ change }));
  for (const ignored of settings.ignores)
    if (ignored.sheet === sheet) put(ignored.cell, () => ({ isIgnored: true }));
  for (const { form, reading } of checked?.forms ?? [])
    if (form.sheet === sheet)
      for (const cell of reading.notUnderstood) put(cell, () => ({ isNotUnderstood: true }));
  for (const choice of preview?.choices ?? [])
    if (choice.sheet === sheet && preview?.ticked.has(choice.key))
      put(choice.cell, () => ({ ghost: plainValue(choice.after, '') }));
  for (const edit of preview?.following ?? [])
    if (edit.sheet === sheet && preview?.dropped.has(`${sheet}!${edit.cell}`) !== true)
      put(edit.cell, () => ({ ghost: plainValue(edit.after, '') }));
  return marks;
}
