/** The stand-in itself: it does what Excel does, and refuses what Excel refuses. */
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import { addSheet, newWorkbook } from '../../support/excel-host/workbook-model';

function twoSheets() {
  const workbook = newWorkbook();
  addSheet(workbook, '项目1');
  addSheet(workbook, '项目 2');
  return workbook;
}

it('reads and writes through office.js', async () => {
  const host = await openInJsdom(twoSheets(), { excelApi: '1.14' });
  host.userTypes('项目1', 'A1', '执行率');
  const values = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name,items/visibility');
    await context.sync();
    const sheet = context.workbook.worksheets.getItem('项目1');
    sheet.getRange('B1').values = [[9.03]];
    const range = sheet.getUsedRangeOrNullObject(true).load('values,address');
    await context.sync();
    return [sheets.items.map((s) => s.name), range.values, range.address];
  });
  expect(values).toEqual([['项目1', '项目 2'], [['执行率', 9.03]], '项目1!A1:B1']);
});
it('knows the claimed set', async () => {
  await openInJsdom(twoSheets(), { excelApi: '1.9' });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  await openInJsdom(twoSheets(), { excelApi: '1.20' });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.20')).toBe(true);
});
