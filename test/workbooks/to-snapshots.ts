/** Snapshots of drawn forms without a file between: for fast tests of the core. */
import type { CellArea, SheetSnapshot, SnapshotCell } from '../../src/core/model/sheet-snapshot';
import { layOut } from './lay-out';
import type { DrawnForm, LaidSheet } from './lay-out';
import type { FormData } from './form-data';
import type { Variation } from './variation';

interface DrawnSnapshots {
  readonly sheets: readonly SheetSnapshot[];
  readonly forms: readonly DrawnForm[];
}

/** One laid sheet as a host would hand it over. */
function snapshotOf(
  sheet: LaidSheet,
  position: number,
  merges: NonNullable<Variation['merges']>,
): SheetSnapshot {
  const rows = new Map<number, SnapshotCell[]>();
  const areas: CellArea[] = [];
  for (const { area, printed, stored } of sheet.cells) {
    if (area.top !== area.bottom || area.left !== area.right) areas.push(area);
    if (stored === null || printed === null) continue;
    const cells = rows.get(area.top) ?? [];
    cells.push({
      column: area.left,
      value: stored.value,
      text: printed,
      formula: null,
      numberFormat: stored.format,
    });
    rows.set(area.top, cells);
  }
  const inOrder = [...rows].sort(([a], [b]) => a - b);
  return {
    name: sheet.name,
    position,
    visibility: 'visible',
    isProtected: false,
    rows: inOrder.map(([row, cells]) => ({
      row,
      hidden: false,
      cells: cells.sort((a, b) => a.column - b.column),
    })),
    merges: merges === 'unknown' ? null : merges === 'removed' ? [] : areas,
  };
}

/** Draws the forms and gives the snapshots, with the address of every field. */
export function toSnapshots(forms: readonly FormData[], variation: Variation = {}): DrawnSnapshots {
  const laid = layOut(forms, variation);
  const merges = variation.merges ?? 'kept';
  return {
    sheets: laid.sheets.map((sheet, position) => snapshotOf(sheet, position, merges)),
    forms: laid.forms,
  };
}
