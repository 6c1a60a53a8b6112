/**
 * A sheet that stands in another file, to be drawn as a new sheet: values with their formats, merges, widths and
 * lines. What of its look a form does not need (fonts, colours, pictures) is left out.
 */
import type { DraftCell, DraftRole, SheetDraft } from '../core/model/sheet-draft';
import type { SheetSnapshot } from '../core/model/sheet-snapshot';
import type { CellLook, FileWorkbookHost, SheetLook } from '../hosts/workbook-host';

/** Pixels that a character of a column is wide, and the widest column that is drawn. */
const PIXELS_A_CHARACTER = 7.5;
const WIDEST = 80;
/** Points from which a line without borders is a title. */
const TITLE_SIZE = 15;

function roleOf(look: CellLook, isNumber: boolean): DraftRole {
  const { top, right, bottom, left } = look.borders ?? {
    top: false,
    right: false,
    bottom: false,
    left: false,
  };
  const isBordered = top || right || bottom || left;
  if (!isBordered) {
    if (look.horizontal !== 'center') return 'line';
    return (look.fontSize ?? 0) >= TITLE_SIZE ? 'title' : 'subtitle';
  }
  if (look.bold === true) return 'label';
  return isNumber || look.horizontal === 'center' ? 'number' : 'text';
}

/** @param name of the new sheet */
export function sheetAsDraft(sheet: SheetSnapshot, look: SheetLook, name: string): SheetDraft {
  const read = new Map(
    sheet.rows.flatMap(({ row, cells }) =>
      cells.map((cell) => [`${String(row)},${String(cell.column)}`, cell] as const),
    ),
  );
  const cells = look.cells.map((each): DraftCell => {
    const { row, column } = each;
    const cell = read.get(`${String(row)},${String(column)}`);
    // A formula of a document means nothing in a sheet: its result is taken over.
    const value = cell?.value ?? null;
    const role = roleOf(each, typeof value === 'number');
    const numberFormat = cell?.numberFormat ?? null;
    return { row, column, value, formula: null, role, ...(numberFormat === null ? {} : { numberFormat }) };
  });
  const widths = Array.from({ length: look.columnCount }, (_, column) =>
    Math.min(
      WIDEST,
      Math.max(
        3,
        Math.round((look.columnWidths.get(column) ?? look.defaultColumnWidth) / PIXELS_A_CHARACTER),
      ),
    ),
  );
  return { name, widths, cells, merges: look.merges };
}

/** All sheets of a file as drafts, under their own names. */
export async function draftsOf(host: FileWorkbookHost): Promise<SheetDraft[]> {
  const drafts: SheetDraft[] = [];
  for (const sheet of await host.readSheets())
    drafts.push(sheetAsDraft(sheet, await host.readLook(sheet.name), sheet.name));
  return drafts;
}
