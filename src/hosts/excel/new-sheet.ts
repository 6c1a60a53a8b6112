/**
 * Adds one sheet as a whole, in two round trips: a look at what is there, then the sheet with all that stands in it.
 * When something fails half-way the sheet is taken away again; nothing else in the workbook is touched.
 */
import type { DraftReplacement } from '../../core/model/sheet-draft';
import { freeSheetName, isNumberedName } from '../../core/text/sheet-name';
import type { StandingLine } from '../../core/writing/kept-entries';
import { readContent } from './cell-entry';
import { HostError } from '../workbook-host';
import type { BatchOptions } from './excel-batch';
import { runUntranslated } from './excel-batch';
import { officeCode, toHostError } from './office-errors';
import { BYTES_A_REQUEST, RequestBudget } from './request-budget';

/** Two people may take the same name in the same moment; then the next one is tried. */
const MOST_ATTEMPTS = 3;

/** Queues what stands in the sheet; calls `spend` with the bytes of each piece before it. */
export type Draw = (sheet: Excel.Worksheet, spend: (bytes: number) => Promise<void>) => Promise<void>;

/** The sheet whose place is taken, and what stands in it. */
interface Standing {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly lines: readonly StandingLine[];
}

/** What was there before. */
interface Begun {
  readonly name: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * @returns the name that the sheet got
 * @throws HostError protected where the structure is; for any other failure that says nothing was left behind
 */
export async function addWholeSheet(
  batch: BatchOptions,
  wanted: string,
  draw: (standing: Standing | null) => Draw,
  replaces?: DraftReplacement,
): Promise<string> {
  for (let attempts = 1; ; attempts++) {
    const progress: { begun: Begun | null } = { begun: null };
    try {
      return await runUntranslated((context) => addOnce(context, wanted, draw, replaces, progress), batch);
    } catch (error) {
      const { begun } = progress;
      if (begun === null) throw toHostError(error);
      const isTaken = officeCode(error) === 'ItemAlreadyExists';
      if (isTaken && attempts < MOST_ATTEMPTS) continue;
      if (!isTaken) await takeAway(begun, error);
      throw restored(error);
    }
  }
}

async function addOnce(
  context: Excel.RequestContext,
  wanted: string,
  draw: (standing: Standing | null) => Draw,
  replaces: DraftReplacement | undefined,
  progress: { begun: Begun | null },
): Promise<string> {
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  const protection = context.workbook.protection.load('protected');
  await context.sync();
  if (protection.protected) throw structureProtected();
  const standing = replaces ? await standingSheet(context, sheets.items, wanted, replaces) : null;
  const taken = sheets.items.map(({ name }) => name);
  const name = freeSheetName(wanted, taken);
  progress.begun = { name, ids: new Set(sheets.items.map(({ id }) => id)) };
  const budget = new RequestBudget(context, BYTES_A_REQUEST);
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  const sheet = context.workbook.worksheets.add(name);
  await draw(standing)(sheet, (bytes) => budget.spend(bytes));
  await budget.finish();
  if (standing === null) return name;
  // Only once the new one stands whole does it take the place and the name of the old one.
  standing.sheet.delete();
  sheet.name = standing.name;
  await context.sync();
  return standing.name;
}

/** The sheet that a draft takes the place of, with its lines. */
async function standingSheet(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  wanted: string,
  { titles }: DraftReplacement,
): Promise<Standing | null> {
  const named = sheets.filter(({ name }) => isNumberedName(name, wanted));
  if (named.length === 0) return null;
  const heads = named.map((sheet) => sheet.getRange('A1').load('values'));
  await context.sync();
  const at = heads.findIndex(({ values }) => titles.includes(String(values[0]?.[0] ?? '')));
  const sheet = named[at];
  if (!sheet) return null;
  const used = sheet.getUsedRangeOrNullObject(true).load('values,formulas,rowIndex,columnIndex');
  await context.sync();
  const lines = (used.values as readonly (readonly unknown[])[]).map((line, row) => ({
    row: used.rowIndex + row,
    cells: line.flatMap((value, column) => {
      const content = readContent(value, used.formulas[row]?.[column]);
      return content.value === null
        ? []
        : [{ column: used.columnIndex + column, value: content.value, formula: content.formula }];
    }),
  }));
  return { sheet, name: sheet.name, lines };
}

/** Deletes what was added; throws, naming the sheet, when that fails too. */
async function takeAway({ name, ids }: Begun, failure: unknown): Promise<void> {
  try {
    await runUntranslated(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('id');
      await context.sync();
      // A sheet that was there before is not ours, whatever it is called by now.
      if (sheet.isNullObject || ids.has(sheet.id)) return;
      sheet.delete();
      await context.sync();
    });
  } catch (error) {
    const reason = toHostError(failure).explanation;
    throw new HostError(
      'write-failed',
      {
        zh: `插入工作表“${name}”中断，也没能删去已插入的部分；其他内容没有改动。请手工删除这张表，再试一次。起因：${reason.zh}`,
        en: `Inserting the sheet “${name}” broke off, and what was there of it could not be removed; nothing else was changed. Delete that sheet by hand and try again. Cause: ${reason.en}`,
      },
      { cause: error },
    );
  }
}

function restored(failure: unknown): HostError {
  const { code, explanation } = toHostError(failure);
  return new HostError(
    code === 'unknown' ? 'write-failed' : code,
    {
      zh: `没有插入工作表，工作簿保持原样。${explanation.zh}`,
      en: `No sheet was inserted; the workbook is as it was. ${explanation.en}`,
    },
    { cause: failure },
  );
}

function structureProtected(): HostError {
  return new HostError('protected', {
    zh: '工作簿的结构受保护，不能插入工作表，未做任何改动。请先在“审阅”中撤销工作簿保护，再试一次。',
    en: 'The workbook’s structure is protected, so no sheet can be inserted; nothing was changed. Unprotect the workbook under Review, then try again.',
  });
}
