/** Walking over the cells of a block, and what Excel refuses on protected sheets and inside array formulas. */
import type { CellArea } from '../../../src/core/sheet-snapshot';
import { containsCell } from './references';
import { HostFault } from './rich-api';
import type { SheetModel } from './workbook-model';
import { peekCell } from './workbook-model';

export function eachCell(area: CellArea, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}

/** Refuses to write locked cells of a protected sheet, and parts of an array formula. */
export function guardContent(sheet: SheetModel, area: CellArea, location: string): void {
  eachCell(area, (row, column) => {
    const cell = peekCell(sheet, row, column);
    if (sheet.protection && (cell?.isLocked ?? true)) {
      throw new HostFault('AccessDenied', "You can't perform the requested operation.", location);
    }
    const array = cell?.array;
    if (!array || (cell.isSpill && array.top === row && array.left === column)) return;
    const isWhole =
      containsCell(area, array.top, array.left) && containsCell(area, array.bottom, array.right);
    if (!isWhole) throw new HostFault('InvalidOperation', "You can't change part of an array.", location);
  });
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
