/** Other programs must open what this one writes and see the same: exceljs, and LibreOffice where it is installed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { convertWithOffice } from '../../support/libre-office';
import { edit, mark, plan, review } from './build-package';
import { comparePackages, partText } from './compare-packages';

/** A form as a clerk's workbook looks: merges, borders, fonts, formats, shared strings, validation, print titles. */
async function clerkWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const name of ['项目1', '项目2']) {
    const sheet = book.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: 2 }],
      pageSetup: { printTitlesRow: '1:2' },
    });
    sheet.columns = [{ width: 12 }, { width: 20 }, { width: 10 }, { width: 10 }];
    sheet.mergeCells('A1:D1');
    sheet.getCell('A1').value = '项目支出绩效自评表';
    sheet.getCell('A1').font = { name: '方正小标宋简体', size: 18, bold: true };
    sheet.addRow(['年度资金总额', '全年预算数', '执行率', '得分']);
    sheet.addRow(['总额', 10, 0.9667, 9]);
    sheet.addRow(['合计', { formula: 'SUM(B3:B3)', result: 10 }, null, 9]);
    sheet.getCell('C3').numFmt = '0.00%';
    sheet.getCell('D3').border = { top: { style: 'thin' }, left: { style: 'thin' } };
    sheet.getCell('D3').font = { name: '宋体', size: 10.5 };
    sheet.getCell('B3').note = '请核对';
    sheet.getCell('D4').dataValidation = { type: 'decimal', operator: 'between', formulae: [0, 10] };
    sheet.addConditionalFormatting({
      ref: 'D3:D9',
      rules: [{ type: 'expression', priority: 1, formulae: ['D3>10'], style: { font: { bold: true } } }],
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const wanted = plan({
  edits: [edit('D3', 9, 9.67, '项目1'), edit('E9', null, '=不是公式', '项目1')],
  marks: [
    mark('D3', 'error', '9.667 → 9.67', '项目1'),
    mark('B3', 'warning', '已有批注', '项目1'),
    mark('D4', 'info', '提示', '项目2'),
  ],
  review: review([
    { severity: 'error', values: ['错误', '项目1!D3', '=1+1', 9.67], link: { sheet: '项目1', cell: 'D3' } },
  ]),
});

async function corrected(): Promise<{ before: Uint8Array; after: Uint8Array }> {
  const before = await clerkWorkbook();
  const host = await XlsxFileHost.open(before, 'a.xlsx');
  const result = await host.applyPlan(wanted, { language: 'zh' });
  expect(result).toMatchObject({
    written: 2,
    heldBack: [],
    marked: 3,
    skippedMarks: [{ cell: 'B3', cause: 'note-exists' }],
  });
  return { before, after: await host.toBytes() };
}

test('exceljs sees the edits, fills, notes and the review sheet, and all that was there', async () => {
  const { before, after } = await corrected();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(after) as never);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['项目1', '项目2', '复核结果']);
  const sheet = book.getWorksheet('项目1')!;
  const cell = sheet.getCell('D3');
  expect(cell.value).toBe(9.67);
  expect(cell.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFF4A582' } });
  expect(cell.font).toMatchObject({ name: '宋体' });
  expect(cell.border).toMatchObject({ top: { style: 'thin' } });
  expect(JSON.stringify(cell.note)).toContain('9.667 → 9.67');
  expect(JSON.stringify(sheet.getCell('B3').note)).toContain('请核对');
  expect(sheet.getCell('E9').value).toBe('=不是公式');
  expect(sheet.getCell('B4').formula).toBe('SUM(B3:B3)');
  expect(JSON.stringify(book.getWorksheet('项目2')!.getCell('D4').note)).toContain('提示');
  const found = book.getWorksheet('复核结果')!;
  expect(found.getCell('C3').value).toBe('=1+1');
  expect(found.autoFilter).toBe('A2:D3');
  expect(comparePackages(before, after).changed).toEqual(
    expect.not.arrayContaining(['xl/theme/theme1.xml', 'xl/sharedStrings.xml', 'docProps/core.xml']),
  );
});

test('what exceljs itself would lose stays: half-point fonts, print titles, validation, conditional formats', async () => {
  const { after } = await corrected();
  expect(partText(after, 'xl/styles.xml')).toContain('<sz val="10.5"/>');
  expect(partText(after, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles');
  expect(partText(after, 'xl/worksheets/sheet1.xml')).toMatch(/<conditionalFormatting.*<dataValidations/s);
});

test('LibreOffice opens the result and reads the same values', async () => {
  const { after } = await corrected();
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-host-'));
  try {
    writeFileSync(join(folder, 'result.xlsx'), after);
    const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    convertWithOffice([join(folder, 'result.xlsx')], everySheet, folder);
    const first = readFileSync(join(folder, 'result-项目1.csv'), 'utf8');
    expect(first).toContain('总额,10,96.67%,9.67');
    expect(first).toContain('=不是公式');
    expect(readFileSync(join(folder, 'result-复核结果.csv'), 'utf8')).toContain('错误,项目1!D3,=1+1,9.67');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
