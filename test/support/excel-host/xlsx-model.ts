/**
 * .xlsx → workbook model and back, by exceljs and fflate. What the model does not know of a cell is carried through as
 * exceljs reads it. Settings travel as a custom XML part of their own, since Excel keeps them where exceljs cannot
 * reach; comments are written as notes.
 */
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellArea } from '../../../src/core/model/sheet-snapshot';
import { parseAreaAddress, toAddress, toAreaAddress } from '../../../src/core/model/sheet-snapshot';
import type {
  CellModel,
  FillModel,
  SheetModel,
  TableModel,
  ValidationModel,
  WorkbookModel,
} from './workbook-model';
import { addSheet, cellAt, isCovered, newWorkbook, takeId } from './workbook-model';

const SETTINGS_NAMESPACE = 'urn:stand-in:settings';
const EPOCH_DAYS = 25_569;

/** Reads a workbook from the bytes of an .xlsx file. */
export async function loadWorkbookModel(bytes: Uint8Array, name = '自评表.xlsx'): Promise<WorkbookModel> {
  const source = new ExcelJS.Workbook();
  await source.xlsx.load(bytes.slice().buffer);
  const workbook = newWorkbook(name);
  for (const worksheet of source.worksheets) readSheet(addSheet(workbook, worksheet.name), worksheet);
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (/^customXml\/item\d+\.xml$/.test(path)) readPart(workbook, strFromU8(content));
  }
  return workbook;
}

function readPart(workbook: WorkbookModel, xml: string): void {
  const settings = new RegExp(`<settings xmlns="${SETTINGS_NAMESPACE}">([^<]*)</settings>`).exec(xml)?.[1];
  if (settings === undefined) {
    workbook.xmlParts.set(takeId(workbook), xml);
    return;
  }
  const entries = JSON.parse(decodeURIComponent(settings)) as [string, unknown][];
  for (const [key, value] of entries) workbook.settings.set(key, value);
}

function readSheet(sheet: SheetModel, worksheet: ExcelJS.Worksheet): void {
  sheet.visibility = worksheet.state;
  const { sheetProtection, merges } = worksheet.model as unknown as {
    sheetProtection?: { sheet?: boolean; formatCells?: boolean; objects?: boolean } | null;
    merges?: string[];
  };
  if (sheetProtection && sheetProtection.sheet !== false) {
    sheet.protection = {
      allowFormatCells: sheetProtection.formatCells === true,
      allowEditObjects: sheetProtection.objects !== false,
    };
  }
  for (const address of merges ?? []) {
    const area = parseAreaAddress(address);
    if (area) sheet.merges.push(area);
  }
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.hidden) sheet.hiddenRows.add(number - 1);
    if (row.height) sheet.rowHeights.set(number - 1, row.height);
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      readCell(sheet, cellAt(sheet, number - 1, column - 1), cell, number - 1, column - 1);
    });
  });
  worksheet.columns?.forEach((column, at) => {
    if (column.width) sheet.columnWidths.set(at, column.width * 5.25);
  });
  for (const table of worksheet.getTables() as unknown as { table: { name: string; tableRef: string } }[]) {
    const area = parseAreaAddress(table.table.tableRef);
    if (area) {
      sheet.tables.push({
        id: table.table.name,
        name: table.table.name,
        area,
        style: '',
        showFilterButton: true,
      });
    }
  }
}

function readCell(
  sheet: SheetModel,
  model: CellModel,
  cell: ExcelJS.Cell,
  row: number,
  column: number,
): void {
  model.style = cell.style;
  model.numberFormat = cell.numFmt || 'General';
  model.isLocked = cell.protection?.locked !== false;
  model.isBold = cell.font?.bold === true;
  model.fill = readFill(cell.fill);
  if (cell.note) sheet.notes.set(`${row},${column}`, noteText(cell.note));
  if (isCovered(sheet, row, column)) return;
  if (cell.formula) model.formula = `=${cell.formula}`;
  model.value = plainValue(cell.formula ? cell.result : cell.value);
  model.isQuoted = (cell.style as { quotePrefix?: boolean }).quotePrefix === true;
}

function noteText(note: string | ExcelJS.Comment): string {
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
}

function readFill(fill: ExcelJS.Fill | undefined): FillModel | null {
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return null;
  const argb = fill.fgColor?.argb;
  if (!argb) return null;
  return { color: `#${argb.slice(-6)}`, pattern: 'Solid', patternColor: '#000000', tintAndShade: 0 };
}

function plainValue(value: unknown): CellModel['value'] {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + EPOCH_DAYS;
  const object = value as { error?: string; richText?: { text: string }[]; text?: unknown };
  if (object.error) return object.error;
  if (object.richText) return object.richText.map(({ text }) => text).join('');
  return plainValue(object.text);
}

/** Writes the workbook as an .xlsx file. */
export async function saveWorkbookModel(workbook: WorkbookModel): Promise<Uint8Array> {
  const target = new ExcelJS.Workbook();
  for (const sheet of workbook.sheets)
    writeSheet(target.addWorksheet(sheet.name, { state: sheet.visibility }), sheet);
  const parts = [...workbook.xmlParts.values()];
  if (workbook.settings.size > 0) {
    const settings = encodeURIComponent(JSON.stringify([...workbook.settings]));
    parts.push(`<settings xmlns="${SETTINGS_NAMESPACE}">${settings}</settings>`);
  }
  const files = unzipSync(new Uint8Array(await target.xlsx.writeBuffer()));
  for (const [at, xml] of parts.entries()) files[`customXml/item${at + 1}.xml`] = strToU8(xml);
  const relationships = 'xl/_rels/workbook.xml.rels';
  const added = parts.map(
    (_, at) =>
      `<Relationship Id="rIdXml${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item${at + 1}.xml"/>`,
  );
  const known = strFromU8(files[relationships] ?? new Uint8Array());
  files[relationships] = strToU8(known.replace('</Relationships>', `${added.join('')}</Relationships>`));
  return zipSync(files);
}

function writeSheet(worksheet: ExcelJS.Worksheet, sheet: SheetModel): void {
  for (const [row, cells] of sheet.cells) {
    for (const [column, model] of cells) {
      if (!isCovered(sheet, row, column))
        writeCell(worksheet.getCell(row + 1, column + 1), model, isInArray(model, row, column));
    }
  }
  for (const { area, rule } of sheet.validations) writeRule(worksheet, area, rule);
  for (const table of sheet.tables) writeTable(worksheet, sheet, table);
  for (const { top, left, bottom, right } of sheet.merges) {
    worksheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  for (const [key, note] of sheet.notes) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    worksheet.getCell(row + 1, column + 1).note = note;
  }
  for (const { row, column, content } of sheet.comments)
    worksheet.getCell(row + 1, column + 1).note = content;
  for (const row of sheet.hiddenRows) worksheet.getRow(row + 1).hidden = true;
  for (const [row, height] of sheet.rowHeights) worksheet.getRow(row + 1).height = height;
  for (const [column, width] of sheet.columnWidths) worksheet.getColumn(column + 1).width = width / 5.25;
  if (sheet.protection) {
    const { allowFormatCells, allowEditObjects } = sheet.protection;
    Object.assign(worksheet, {
      sheetProtection: { sheet: true, formatCells: allowFormatCells, objects: allowEditObjects },
    });
  }
}

function writeRule(worksheet: ExcelJS.Worksheet, area: CellArea, rule: ValidationModel['rule']): void {
  const validation: ExcelJS.DataValidation =
    rule.type === 'List'
      ? { type: 'list', formulae: [`"${rule.entries.join(',')}"`] }
      : {
          type: rule.type === 'WholeNumber' ? 'whole' : 'decimal',
          operator: 'between',
          formulae: [rule.from, rule.to],
        };
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1)
      worksheet.getCell(row + 1, column + 1).dataValidation = validation;
  }
}

/** Over cells that are there already. */
function writeTable(worksheet: ExcelJS.Worksheet, sheet: SheetModel, { name, area }: TableModel): void {
  const line = (row: number) =>
    Array.from(
      { length: area.right - area.left + 1 },
      (_, at) => cellAt(sheet, row, area.left + at).value ?? '',
    );
  worksheet.addTable({
    name,
    ref: toAddress({ row: area.top, column: area.left }),
    columns: line(area.top).map((head) => ({ name: String(head) })),
    rows: Array.from({ length: area.bottom - area.top }, (_, at) => line(area.top + 1 + at)),
  });
}

/** True for a cell of an array whose formula stands in another. */
function isInArray({ array }: CellModel, row: number, column: number): boolean {
  return array !== null && !(array.top === row && array.left === column);
}

function writeCell(cell: ExcelJS.Cell, model: CellModel, isWithoutFormula: boolean): void {
  if (model.style) cell.style = { ...(model.style as Partial<ExcelJS.Style>) };
  if (model.numberFormat !== 'General') cell.numFmt = model.numberFormat;
  if (!model.isLocked) cell.protection = { locked: false };
  cell.fill = model.fill
    ? { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${model.fill.color.slice(1)}` } }
    : { type: 'pattern', pattern: 'none' };
  if (isWithoutFormula) cell.value = model.value;
  else if (model.formula !== null && model.array) {
    const ref = toAreaAddress(model.array);
    const result = model.value === null ? {} : { result: model.value };
    // exceljs writes it; its types do not tell.
    cell.value = {
      formula: model.formula.slice(1),
      shareType: 'array',
      ref,
      ...result,
    } as unknown as ExcelJS.CellValue;
  } else if (model.formula !== null) {
    cell.value = {
      formula: model.formula.slice(1),
      ...(model.value === null ? {} : { result: model.value }),
    };
  } else cell.value = model.value;
}
