/** A drafted sheet as a worksheet part of its own, after all others: merged cells, borders, live formulas. */
import { toAddress, toAreaAddress } from '../../core/sheet-snapshot';
import { MAX_CELL_TEXT, contentMarkup } from './cell-markup';
import { addContentType } from './content-types';
import { OFFICE_TYPE, addRelationship } from './relationships';
import { appendSheet, requestFullCalculation } from './workbook-part';
import type { DraftCell, DraftRole, SheetDraft } from '../../core/sheet-draft';
import type { LoadedWorkbook } from './loaded-workbook';
import type { StyleWriter } from './style-writer';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** Built-in number format `0.00%`. */
const PERCENT_FORMAT = 10;

type Formats = Readonly<Record<DraftRole, number>>;

const line = (side: string) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`;

function addFormats(styles: StyleWriter): Formats {
  const none = '<border><left/><right/><top/><bottom/><diagonal/></border>';
  const box = `<border>${line('left')}${line('right')}${line('top')}${line('bottom')}<diagonal/></border>`;
  const font = (size: number, bold: boolean) =>
    `<font>${bold ? '<b/>' : ''}<sz val="${String(size)}"/><color rgb="FF000000"/><name val="宋体"/></font>`;
  const centre = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
  const cell = (bold: boolean, alignment: string, numberFormat = 0) =>
    styles.addFormat({ font: font(10, bold), color: null, border: box, alignment, numberFormat });
  return {
    title: styles.addFormat({ font: font(16, true), color: null, border: none, alignment: centre }),
    subtitle: styles.addFormat({ font: font(11, false), color: null, border: none, alignment: centre }),
    label: cell(true, centre),
    text: cell(false, '<alignment vertical="center" wrapText="1"/>'),
    number: cell(false, centre),
    percent: cell(false, centre, PERCENT_FORMAT),
    total: cell(true, centre),
  };
}

function cellMarkup({ row, column, value, formula }: DraftCell, style: number): string {
  const shown = typeof value === 'string' ? value.slice(0, MAX_CELL_TEXT) : value;
  const { type, inner } = contentMarkup('', { value: shown, formula });
  return `<c r="${toAddress({ row, column })}" s="${String(style)}"${type === null ? '' : ` t="${type}"`}>${inner}</c>`;
}

function sheetMarkup(draft: SheetDraft, formats: Formats): string {
  const rows = new Map<number, Map<number, DraftCell>>();
  const put = (cell: DraftCell) => {
    const cells = rows.get(cell.row) ?? new Map<number, DraftCell>();
    if (!cells.has(cell.column)) cells.set(cell.column, cell);
    rows.set(cell.row, cells);
  };
  for (const cell of draft.cells) put(cell);
  // Covered cells carry the lines of their merge.
  for (const merge of draft.merges) {
    const role = rows.get(merge.top)?.get(merge.left)?.role ?? 'text';
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        put({ row, column, value: null, formula: null, role });
      }
    }
  }
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inOrder = [...cells.values()].sort((a, b) => a.column - b.column);
      return `<row r="${String(row + 1)}">${inOrder.map((cell) => cellMarkup(cell, formats[cell.role])).join('')}</row>`;
    });
  const columns = draft.widths.map(
    (width, at) =>
      `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`,
  );
  const merges = draft.merges.map((merge) => `<mergeCell ref="${toAreaAddress(merge)}"/>`);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultRowHeight="18"/>' +
    `<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>` +
    (merges.length === 0
      ? ''
      : `<mergeCells count="${String(merges.length)}">${merges.join('')}</mergeCells>`) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

/** Appends the sheet. @returns the name it got, which differs from the wanted one where that was taken or not allowed */
export function addDraftSheet(workbook: LoadedWorkbook, draft: SheetDraft, styles: StyleWriter): string {
  const { pack } = workbook;
  const name = workbook.freeSheetName(draft.name);
  let number = workbook.part.sheets.length + 1;
  while (pack.has(`xl/worksheets/sheet${String(number)}.xml`)) number += 1;
  const part = `xl/worksheets/sheet${String(number)}.xml`;
  pack.write(part, sheetMarkup(draft, addFormats(styles)));
  addContentType(pack, part, SHEET_TYPE);
  const id = addRelationship(pack, workbook.part.part, `${OFFICE_TYPE}worksheet`, part);
  appendSheet(pack, workbook.part.part, name, id);
  if (draft.cells.some((cell) => cell.formula !== null)) requestFullCalculation(pack, workbook.part.part);
  return name;
}
