/** A sheet drawn smaller so that its columns fit beside the pane: sizes and fonts by one factor, nothing else. */
import type { SheetLook } from '../../hosts/workbook-host';

/** Below this, Chinese text can no longer be read; the rest is scrolled. */
const SMALLEST = 0.65;

const EXCEL_POINTS = 11;

/** The factor that fits the sheet's columns into a width in pixels; never larger than life. */
export function fittingScale(look: SheetLook, width: number): number {
  let total = 0;
  for (let column = 0; column < look.columnCount; column++) {
    if (!look.hiddenColumns.has(column)) total += look.columnWidths.get(column) ?? look.defaultColumnWidth;
  }
  if (total <= width || total === 0) return 1;
  return Math.max(SMALLEST, Math.floor((width / total) * 100) / 100);
}

export function scaledLook(look: SheetLook, scale: number): SheetLook {
  if (scale === 1) return look;
  const scaled = (sizes: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
    new Map([...sizes].map(([index, size]) => [index, size * scale]));
  return {
    ...look,
    columnWidths: scaled(look.columnWidths),
    rowHeights: scaled(look.rowHeights),
    defaultColumnWidth: look.defaultColumnWidth * scale,
    defaultRowHeight: look.defaultRowHeight * scale,
    cells: look.cells.map((cell) => ({ ...cell, fontSize: (cell.fontSize ?? EXCEL_POINTS) * scale })),
  };
}
