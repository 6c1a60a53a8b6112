/** How a sheet looks, for a view outside Excel: sizes in pixels, formats, frozen panes, hidden parts, notes. */
import { valueOf } from '../reading/cell-content';
import { readFormatLooks } from './format-looks';
import { readNotes } from '../parts/notes-part';
import { displayText } from '../reading/number-formats';
import { MAX_COLUMNS } from '../../package/container/package-limits';
import { CoveredCells } from '../reading/sheet-reader';
import { scanSheet } from '../reading/sheet-scanner';
import { attributeOf, isTrue } from '../../package/markup/xml-text';
import type { CellArea } from '../../../core/model/sheet-snapshot';
import type { CellLook, SheetLook } from '../../workbook-host';
import type { LoadedWorkbook } from '../reading/loaded-workbook';
import type { SheetEntry } from '../reading/workbook-part';

/** Width of a digit of the standard font, and the room Excel leaves beside it, in pixels. */
const DIGIT = 7;
const PADDING = 5;
const STANDARD_CHARACTERS = 8;
/** Cells that are only formatted are shown up to this many rows and columns behind the last content. */
const BLANK_MARGIN = 20;
/** Formatted blank cells that are kept at most: a sheet may have millions of them. */
const MAX_BLANK_CELLS = 100_000;

/** Width in characters, as files give it with the padding included → pixels. */
function columnPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}

/** Standard width in characters → pixels; Excel takes the next multiple of eight. */
function standardPixels(characters: number): number {
  return Math.ceil((characters * DIGIT + PADDING) / 8) * 8;
}

/** Points → pixels at 96 to the inch. */
function rowPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

class LookDraft {
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  defaultColumnWidth = standardPixels(STANDARD_CHARACTERS);
  defaultRowHeight = rowPixels(15);
  frozenRows = 0;
  frozenColumns = 0;

  other(local: string, attributes: string): void {
    if (local === 'sheetFormatPr') this.addDefaults(attributes);
    else if (local === 'col') this.addColumns(attributes);
    else if (local === 'pane' && (attributeOf(attributes, 'state') ?? '').startsWith('frozen')) {
      this.frozenRows = Math.trunc(Number(attributeOf(attributes, 'ySplit') ?? 0)) || 0;
      this.frozenColumns = Math.trunc(Number(attributeOf(attributes, 'xSplit') ?? 0)) || 0;
    }
  }

  private addDefaults(attributes: string): void {
    const width = attributeOf(attributes, 'defaultColWidth');
    const base = Number(attributeOf(attributes, 'baseColWidth') ?? STANDARD_CHARACTERS);
    this.defaultColumnWidth = width === null ? standardPixels(base) : columnPixels(Number(width));
    const height = attributeOf(attributes, 'defaultRowHeight');
    if (height !== null) this.defaultRowHeight = rowPixels(Number(height));
  }

  private addColumns(attributes: string): void {
    const from = Number(attributeOf(attributes, 'min')) - 1;
    const to = Math.min(Number(attributeOf(attributes, 'max')), MAX_COLUMNS) - 1;
    const width = attributeOf(attributes, 'width');
    const isHidden = isTrue(attributeOf(attributes, 'hidden'));
    for (let column = from; column <= to; column += 1) {
      if (width !== null) this.columnWidths.set(column, columnPixels(Number(width)));
      if (isHidden) this.hiddenColumns.add(column);
    }
  }

  row(row: number, attributes: string): void {
    const height = attributeOf(attributes, 'ht');
    if (isTrue(attributeOf(attributes, 'hidden'))) this.hiddenRows.add(row);
    if (height !== null && rowPixels(Number(height)) !== this.defaultRowHeight) {
      this.rowHeights.set(row, rowPixels(Number(height)));
    }
  }
}

interface Extent {
  rows: number;
  columns: number;
}

function widen(extent: Extent, { bottom, right }: Pick<CellArea, 'bottom' | 'right'>): void {
  extent.rows = Math.max(extent.rows, bottom + 1);
  extent.columns = Math.max(extent.columns, right + 1);
}

/** Drops sizes and hidden marks outside of what is shown, of which a file may have a million. */
function trim(draft: LookDraft, extent: Extent): void {
  for (const row of draft.rowHeights.keys()) if (row >= extent.rows) draft.rowHeights.delete(row);
  for (const row of draft.hiddenRows) if (row >= extent.rows) draft.hiddenRows.delete(row);
  for (const column of draft.columnWidths.keys())
    if (column >= extent.columns) draft.columnWidths.delete(column);
  for (const column of draft.hiddenColumns) if (column >= extent.columns) draft.hiddenColumns.delete(column);
}

/** @throws HostError damaged, unsafe-content, too-large */
export function readLook(workbook: LoadedWorkbook, sheet: SheetEntry): SheetLook {
  const { pack, part, context } = workbook;
  const formats = readFormatLooks(pack, part.styles, part.theme);
  const draft = new LookDraft();
  const filled: CellLook[] = [];
  const blank: CellLook[] = [];
  const content: Extent = { rows: 0, columns: 0 };
  const facts = scanSheet(pack, sheet.part, {
    wantsBlankCells: () => blank.length < MAX_BLANK_CELLS,
    other: (local, attributes) => {
      draft.other(local, attributes);
    },
    row: (row, attributes) => {
      draft.row(row, attributes);
    },
    cell: (cell) => {
      const { row, column } = cell;
      const value = valueOf(cell, context.strings, context.uses1904);
      const format = formats[cell.style] ?? formats[0] ?? {};
      if (value === null) {
        if (format.fill !== undefined || format.borders)
          blank.push({ row, column, text: '', isNumber: false, ...format });
        return;
      }
      const text = displayText(value, context.numberFormats[cell.style] ?? null, context.uses1904);
      filled.push({ row, column, text, isNumber: typeof value === 'number', ...format });
      widen(content, { bottom: row, right: column });
    },
  });
  for (const merge of facts.merges) widen(content, merge);

  const shown = { ...content };
  const near = blank.filter(
    ({ row, column }) => row < content.rows + BLANK_MARGIN && column < content.columns + BLANK_MARGIN,
  );
  for (const { row, column } of near) widen(shown, { bottom: row, right: column });
  trim(draft, shown);
  const covered = new CoveredCells(facts.merges);
  const notes = [...readNotes(pack, sheet.part)].map(([address, { text }]) => [address, text] as const);
  return {
    name: sheet.name,
    rowCount: shown.rows,
    columnCount: shown.columns,
    columnWidths: draft.columnWidths,
    rowHeights: draft.rowHeights,
    defaultColumnWidth: draft.defaultColumnWidth,
    defaultRowHeight: draft.defaultRowHeight,
    hiddenRows: draft.hiddenRows,
    hiddenColumns: draft.hiddenColumns,
    frozenRows: draft.frozenRows,
    frozenColumns: draft.frozenColumns,
    merges: facts.merges,
    // A covered blank cell stays: it carries the merge's lines on that side.
    cells: [...filled.filter(({ row, column }) => !covered.has(row, column)), ...near].sort(
      (a, b) => a.row - b.row || a.column - b.column,
    ),
    notes: new Map(notes),
  };
}
