/** Blocks of cells of sheets by their ids, as they are asked for and halved where an answer does not come. */
import type { CellArea } from '../../core/model/sheet-snapshot';

export interface Block {
  readonly sheetId: string;
  readonly area: CellArea;
}

/** The area of a range that was loaded with its place and size; null where there is none. */
export function areaOf(range: Excel.Range | undefined): CellArea | null {
  if (!range || range.isNullObject) return null;
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

export function rangeOf(context: Excel.RequestContext, { sheetId, area }: Block): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}

/** Two halves of some blocks, or of the rows of a single one; null for a single row. */
export function halve(blocks: readonly Block[]): readonly [readonly Block[], readonly Block[]] | null {
  const [only] = blocks;
  if (!only) return null;
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  if (only.area.bottom === only.area.top) return null;
  const middle = Math.floor((only.area.top + only.area.bottom) / 2);
  return [
    [{ ...only, area: { ...only.area, bottom: middle } }],
    [{ ...only, area: { ...only.area, top: middle + 1 } }],
  ];
}
