/** Draws forms into a real .xlsx the way a clerk's template looks: borders, merges, widths, wrapped text. */
import ExcelJS from 'exceljs';
import type { CellRole } from './drawn-block';
import type { FormData } from './form-data';
import { layOut } from './lay-out';
import type { DrawnForm, LaidCell, LaidSheet } from './lay-out';
import type { Variation } from './variation';

const thin: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF000000' } };
const allSides: Partial<ExcelJS.Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const unboxed: readonly CellRole[] = ['title', 'subtitle', 'paragraph'];

function dress(cell: ExcelJS.Cell, { role, stored }: LaidCell): void {
  const isFigure = typeof stored?.value === 'number';
  cell.font = {
    name: '宋体',
    size: role === 'title' ? 18 : role === 'note' ? 9 : 10.5,
    ...(role === 'title' ? { bold: true } : {}),
  };
  const toTheLeft = role === 'note' || role === 'paragraph' || role === 'heading';
  cell.alignment = {
    horizontal: toTheLeft || (role === 'text' && String(stored?.value ?? '').length > 20) ? 'left' : 'center',
    vertical: 'middle',
    wrapText: !isFigure,
  };
  if (!unboxed.includes(role)) cell.border = allSides;
}

/** Half-width characters that a text takes in a line. */
const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0);

/** Row heights in points by zero-based row: Excel does not fit merged cells by itself. */
function rowHeights(laid: LaidSheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { area, role, printed } of laid.cells) {
    let width = 0;
    for (let column = area.left; column <= area.right; column++) {
      width += laid.columnWidths.get(column) ?? 8.43;
    }
    const lines = (printed ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(2, width - 2))), 0);
    const rows = area.bottom - area.top + 1;
    const due = role === 'title' ? 32 : (lines * 14.5 + 8) / rows;
    for (let row = area.top; row <= area.bottom; row++) {
      heights.set(row, Math.min(400, Math.max(due, heights.get(row) ?? 22)));
    }
  }
  return heights;
}

function write(sheet: ExcelJS.Worksheet, laid: LaidSheet, keepMerges: boolean): void {
  for (const cell of laid.cells) {
    const { top, left, bottom, right } = cell.area;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) dress(sheet.getCell(row + 1, column + 1), cell);
    }
    const first = sheet.getCell(top + 1, left + 1);
    if (cell.stored !== null) first.value = cell.stored.value;
    if (cell.stored?.format) first.numFmt = cell.stored.format;
    if (keepMerges && (top !== bottom || left !== right)) {
      sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    }
  }
  for (const [row, height] of rowHeights(laid)) sheet.getRow(row + 1).height = height;
  for (const [column, width] of laid.columnWidths) sheet.getColumn(column + 1).width = width;
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    // A form goes on one page; a report in paragraphs on as many as it takes.
    fitToHeight: laid.cells.some((cell) => cell.role === 'paragraph') ? 0 : 1,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
}

/** A workbook's bytes from sheets already laid out. */
async function writeSheets(sheets: readonly LaidSheet[], keepMerges = true): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const drawnOn = new Date(Date.UTC(2025, 2, 10));
  workbook.created = drawnOn;
  workbook.modified = drawnOn;
  for (const sheet of sheets) write(workbook.addWorksheet(sheet.name), sheet, keepMerges);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Draws the forms into one workbook. */
export async function drawWorkbook(
  forms: readonly FormData[],
  variation: Variation = {},
): Promise<Uint8Array> {
  const laid = layOut(forms, variation);
  return writeSheets(laid.sheets, (variation.merges ?? 'kept') === 'kept');
}

/** The same with the addresses of all fields. */
export async function drawWorkbookWithForms(
  forms: readonly FormData[],
  variation: Variation = {},
): Promise<{ readonly bytes: Uint8Array; readonly forms: readonly DrawnForm[] }> {
  return { bytes: await drawWorkbook(forms, variation), forms: layOut(forms, variation).forms };
}
