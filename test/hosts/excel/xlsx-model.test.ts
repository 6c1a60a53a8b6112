/** The workbook model through .xlsx and back. */
import { formWorkbook } from '../../support/excel-host/sample-workbook';
import { summary } from '../../support/excel-host/summary';
import { cellAt } from '../../support/excel-host/workbook-model';
import { loadWorkbookModel, saveWorkbookModel } from '../../support/excel-host/xlsx-model';

it('keeps what a person sees, settings and custom XML', async () => {
  const workbook = formWorkbook(2);
  const [first, second] = workbook.sheets;
  second!.visibility = 'hidden';
  second!.protection = { allowFormatCells: true, allowEditObjects: false };
  first!.hiddenRows.add(4);
  first!.notes.set('4,3', '请核实');
  cellAt(first!, 5, 2).isLocked = false;
  workbook.settings.set('ziping.ignores', '[{"reason":"<已说明>"}]');
  workbook.xmlParts.set('{1}', '<a xmlns="urn:x">值</a>');
  const again = await loadWorkbookModel(await saveWorkbookModel(workbook));
  expect(summary(again)).toEqual(summary(workbook));
  expect([...again.sheets[0]!.hiddenRows]).toEqual([4]);
  expect(again.sheets[0]!.cells.get(5)?.get(2)?.isLocked).toBe(false);
  expect(again.sheets[1]!.protection).toEqual(second!.protection);
  expect(again.sheets[0]!.merges).toEqual(first!.merges);
});
