/**
 * Round trips and bytes of the Excel host for 1, 18 and 200 sheets of real forms on unmodified office.js. The bench
 * takes its figures from here: it names a file for them in ZIPING_ROUND_TRIPS.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ExcelWorkbookHost } from '../../src/hosts/excel/excel-workbook-host';
import { openInJsdom } from '../support/excel-host/open-in-jsdom';
import { cloneWorkbook, newWorkbook, type WorkbookModel } from '../support/excel-host/workbook-model';
import { wholeRun } from '../support/whole-run';
import { loadWorkbookModel } from '../support/excel-host/xlsx-model';

const SAMPLE = path.join(__dirname, '../../assets/sample.xlsx');

export interface RoundTrips {
  readonly sheets: number;
  readonly step: 'read' | 'write' | 'undo';
  readonly requests: number;
  readonly sent: number;
  readonly answered: number;
}

const seen: RoundTrips[] = [];

async function manySheets(count: number): Promise<WorkbookModel> {
  const sample = await loadWorkbookModel(new Uint8Array(fs.readFileSync(SAMPLE)));
  const workbook = newWorkbook();
  for (let at = 0; at < count; at++) {
    const from = sample.sheets[at % sample.sheets.length];
    if (!from) throw new Error('the sample has no sheets');
    const [sheet] = cloneWorkbook({ ...sample, sheets: [from] }).sheets;
    workbook.sheets.push({ ...sheet!, id: `{sheet-${at}}`, name: `项目${at + 1}` });
  }
  workbook.activeSheetId = '{sheet-0}';
  return workbook;
}

it.each([1, 18, 200])(
  '%i sheets take two requests to read, two to write and three to take back',
  async (sheets) => {
    const excel = await openInJsdom(await manySheets(sheets), { excelApi: '1.17' });
    const host = await ExcelWorkbookHost.create();
    const count = async <Result>(step: RoundTrips['step'], work: () => Promise<Result>): Promise<Result> => {
      excel.restartLog();
      const result = await work();
      const sum = (pick: (entry: (typeof excel.log)[number]) => number) =>
        excel.log.reduce((total, entry) => total + pick(entry), 0);
      const bytes = {
        sent: sum(({ sentBytes }) => sentBytes),
        answered: sum((entry) => entry.answeredBytes),
      };
      seen.push({ sheets, step, requests: excel.log.length, ...bytes });
      return result;
    };
    const read = await count('read', () => host.readSheets());
    const { plan } = wholeRun(read);
    const { undo } = await count('write', () => host.applyPlan(plan, { language: 'zh' }));
    await count('undo', () => host.undo(undo));
    expect(seen.slice(-3).map(({ requests }) => requests)).toEqual([2, 2, 3]);
  },
);

afterAll(() => {
  const file = process.env['ZIPING_ROUND_TRIPS'];
  if (file !== undefined) fs.writeFileSync(file, JSON.stringify(seen));
});
