/** Walking over the cells of a block, and what Excel refuses on protected sheets and inside array formulas. */
import type { CellArea } from '../../../src/core/model/sheet-snapshot';
import { containsCell } from './references';
import { HostFault } from './rich-api';
import type { SheetModel } from './workbook-model';

export function eachCell(area: CellArea, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}

/** Refuses to write locked cells of a protected sheet, and parts of an array formula. */
export function guardContent(sheet: SheetModel, area: CellArea, location: string): void {
  let unlocked = 0;
  // Only the cells that exist are looked at: an area may be the whole sheet.
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (!containsCell(area, row, column)) continue;
      if (!cell.isLocked) unlocked += 1;
      const { array } = cell;
      if (!array || (cell.isSpill && array.top === row && array.left === column)) continue;
      const isWhole =
        containsCell(area, array.top, array.left) && containsCell(area, array.bottom, array.right);
      if (!isWhole) throw new HostFault('InvalidOperation', "You can't change part of an array.", location);
    }
  }
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (sheet.protection && unlocked < size) {
    throw new HostFault('AccessDenied', "You can't perform the requested operation.", location);
  }
}

/** Refuses to format a protected sheet that does not allow it. */
export function guardFormat(sheet: SheetModel, location: string): void {
  if (sheet.protection && !sheet.protection.allowFormatCells) {
    throw new HostFault('AccessDenied', "You can't perform the requested operation.", location);
  }
}

/** Refuses notes and comments on a protected sheet that does not allow objects to be edited. */
export function guardObjects(sheet: SheetModel, location: string): void {
  if (sheet.protection && !sheet.protection.allowEditObjects) {
    throw new HostFault('AccessDenied', "You can't perform the requested operation.", location);
  }
}
