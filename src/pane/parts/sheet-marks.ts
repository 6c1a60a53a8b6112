/** What the view of a sheet shows beside its cells: the worst severity and the words of the findings there. */
import type { CheckedWorkbook } from '../../core/checking/checked-form';
import { cellsOf, type Finding, type Severity } from '../../core/model/finding';
import { parseAddress } from '../../core/model/sheet-snapshot';
import { listFindings } from '../session/finding-list';

export interface SheetMark {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
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

/** By A1 address of the cells each finding is about. */
export function marksOfSheet(checked: CheckedWorkbook | null, sheet: string): ReadonlyMap<string, SheetMark> {
  const marks = new Map<string, SheetMark>();
  for (const { finding } of checked ? listFindings(checked) : []) {
    if (finding.sheet !== sheet) continue;
    for (const cell of cellsOf(finding)) {
      const before = marks.get(cell);
      const worse = !before || RANK[finding.severity] > RANK[before.severity];
      marks.set(cell, {
        severity: worse ? finding.severity : before.severity,
        findings: [...(before?.findings ?? []), finding],
      });
    }
  }
  return marks;
}
