/**
 * The sheet 自评汇总: added as a whole, or drawn anew over the one that this program wrote before. A sheet of that name
 * that people made is left alone. Drawing over is repeated once when it fails; the sheet is this program's own and
 * all that stands in it follows from the forms, so nothing is lost by a second start.
 */
import { freeSheetName } from '../../core/text/sheet-name';
import type { SummarySheet } from '../../core/writing/summary-sheet';
import {
  isSummaryHead,
  SUMMARY_CHARTS,
  SUMMARY_HEAD_ROWS,
  SUMMARY_SHEET_NAME,
  summaryKept,
} from '../../core/writing/summary-sheet';
import { HostError } from '../workbook-host';
import { drawSummary } from './draw-summary';
import type { BatchOptions } from './excel-batch';
import { runUntranslated } from './excel-batch';
import { addWholeSheet } from './new-sheet';
import { toHostError } from './office-errors';
import { BYTES_A_REQUEST, RequestBudget } from './request-budget';

/** Sheets of the name that are looked at: the name itself and the first numbers behind it. */
const CANDIDATES = 4;
/** All but the head, by which the sheet is known: so it stays known when the drawing breaks off. */
const BELOW_HEAD = `A${String(SUMMARY_HEAD_ROWS + 1)}:A1048576`;
const BESIDE_HEAD = 'B1:XFD1048576';

interface StandingSummary {
  readonly id: string;
  readonly name: string;
  readonly tables: readonly string[];
  /** Names of all charts on the sheet, in its order. */
  readonly charts: readonly string[];
  readonly isFiltered: boolean;
}

/** @returns the sheet's name @throws HostError */
export async function insertSummary(batch: BatchOptions, summary: SummarySheet): Promise<string> {
  const standing = await runUntranslated(findStanding, batch).catch((error: unknown) => {
    throw toHostError(error);
  });
  if (standing === null) {
    return addWholeSheet(
      batch,
      SUMMARY_SHEET_NAME,
      () => (sheet, spend) => drawSummary(sheet, summary, spend),
    );
  }
  const own: readonly string[] = Object.values(SUMMARY_CHARTS);
  // Known from before the first start: a chart that one broke off at has no name of ours yet.
  const peoples = new Set(standing.charts.filter((name) => !own.includes(name)));
  const draw = (context: Excel.RequestContext, now: StandingSummary): Promise<void> =>
    drawOver(context, now, summary, (name) => peoples.has(name));
  try {
    await runUntranslated((context) => draw(context, standing), batch);
  } catch (failure) {
    await drawAgain(batch, standing, draw, failure);
  }
  return standing.name;
}

/** Looks for the sheet that an earlier run wrote, by its name and its head. */
async function findStanding(context: Excel.RequestContext): Promise<StandingSummary | null> {
  const names: string[] = [];
  for (let at = 0; at < CANDIDATES; at++) names.push(freeSheetName(SUMMARY_SHEET_NAME, names));
  const asked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('id,name,visibility,protection/protected,autoFilter/enabled');
    const head = sheet.getRange(`A1:A${String(SUMMARY_HEAD_ROWS)}`).load('values');
    return { sheet, head, tables: sheet.tables.load('items/name'), charts: sheet.charts.load('items/name') };
  });
  await context.sync();
  for (const { sheet, head, tables, charts } of asked) {
    if (sheet.isNullObject) continue;
    if (!isSummaryHead((head.values as unknown[][]).map(([text]) => String(text ?? '')))) continue;
    if (sheet.protection.protected) throw new HostError('protected', summaryKept(sheet.name, 'protected'));
    if (sheet.visibility !== 'Visible')
      throw new HostError('write-failed', summaryKept(sheet.name, 'hidden'));
    return {
      id: sheet.id,
      name: sheet.name,
      tables: tables.items.map(({ name }) => name),
      charts: charts.items.map(({ name }) => name),
      isFiltered: sheet.autoFilter.enabled,
    };
  }
  return null;
}

/** @param isPeoples tells the charts that people drew beside ours: they stay. */
async function drawOver(
  context: Excel.RequestContext,
  standing: StandingSummary,
  summary: SummarySheet,
  isPeoples: (chart: string) => boolean,
): Promise<void> {
  const { workbook } = context;
  workbook.application.suspendScreenUpdatingUntilNextSync();
  const sheet = workbook.worksheets.getItem(standing.id);
  if (standing.isFiltered) sheet.autoFilter.remove();
  for (const name of standing.tables) workbook.tables.getItem(name).convertToRange();
  // From the last one on, so that the places of the others stay right.
  for (const [at, name] of [...standing.charts.entries()].reverse()) {
    if (!isPeoples(name)) sheet.charts.getItemAt(at).delete();
  }
  sheet.getRange(BESIDE_HEAD).clear();
  sheet.getRange(BELOW_HEAD).clear();
  const budget = new RequestBudget(context, BYTES_A_REQUEST);
  await drawSummary(sheet, summary, (bytes) => budget.spend(bytes));
  await budget.finish();
}

/** What was begun is finished; when that fails too the words say what is unfinished. */
async function drawAgain(
  batch: BatchOptions,
  { id, name }: StandingSummary,
  draw: (context: Excel.RequestContext, now: StandingSummary) => Promise<void>,
  failure: unknown,
): Promise<void> {
  try {
    await runUntranslated(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id).load('autoFilter/enabled');
      const tables = sheet.tables.load('items/name');
      const charts = sheet.charts.load('items/name');
      await context.sync();
      const now: StandingSummary = {
        id,
        name,
        tables: tables.items.map((table) => table.name),
        charts: charts.items.map((chart) => chart.name),
        isFiltered: sheet.autoFilter.enabled,
      };
      await draw(context, now);
    }, batch);
  } catch (error) {
    const { code, explanation } = toHostError(failure);
    throw new HostError(
      code === 'unknown' ? 'write-failed' : code,
      {
        zh: `汇总工作表“${name}”没有写完，可能不完整；其他内容没有改动。请再点一次“写成汇总表”。${explanation.zh}`,
        en: `The summary sheet “${name}” was not finished and may be incomplete; nothing else was changed. Write the summary once more. ${explanation.en}`,
      },
      { cause: error },
    );
  }
}
