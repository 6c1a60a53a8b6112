/**
 * Looks at everything a run or its undo is about to change, in one round trip: contents, fills and remarks of the
 * cells, protection, the review sheet and this program's record. Nothing is written before it was looked at.
 */
import { HostError } from '../workbook-host';
import type { Asking } from './asking';
import { remarkKind } from './excel-features';
import { isPayloadError } from './office-errors';
import { RECORD_NAMESPACE } from './record-part';
import type { AskedRecord } from './stored-record';
import { askRecord, readRecord } from './stored-record';
import { REVIEW_TABLE_NAME } from './own-sheets';
import type { AskedReview, NamedReview, ReviewState } from './review-state';
import { askReview, toReview } from './review-state';
import type { WorkbookRecord } from './run-record';
import type { CellsBySheet, SheetState } from './sheet-state';
import { bySheet } from './sheet-state';
import { askSheets, readSheets } from './survey-sheets';

export interface Survey {
  readonly sheets: ReadonlyMap<string, SheetState>;
  /** False where notes and comments were not looked at: those of the record stand as far as is known. */
  readonly hasRemarks: boolean;
  readonly sheetNames: readonly string[];
  readonly isStructureProtected: boolean;
  readonly record: WorkbookRecord;
  readonly hasRecordPart: boolean;
  /** Ids of the parts that an earlier large run takes. */
  readonly runParts: readonly string[];
  /** The review sheet that stands; null when there is none. */
  readonly review: ReviewState | null;
}

const NO_CELLS: CellsBySheet = new Map();
const NO_LENGTHS: ReadonlyMap<string, number> = new Map();

interface SurveyOptions {
  readonly asking: Asking;
  /** The record as this session knows it. */
  readonly remembered: WorkbookRecord;
  /** True to look at every marked cell of the record as well. */
  readonly marks: boolean;
  /** Where the review sheet may be although its table is missing: it is taken for ours by its first cell. */
  readonly named: NamedReview | null;
  /** Cells that are to take a formula: whether they are in a table is asked as well. */
  readonly formulaCells?: CellsBySheet;
  /** Characters that the cells are thought to hold, by `sheet!A1`, where they are many. */
  readonly lengths?: ReadonlyMap<string, number>;
}

interface AskedWorkbook {
  readonly worksheets: Excel.WorksheetCollection;
  readonly protection: Excel.WorkbookProtection;
  /** Null where this workbook keeps none. */
  readonly record: AskedRecord | null;
  /** Where the review sheet may be: by its table, then by the name a run gave it. */
  readonly reviews: readonly AskedReview[];
}

/**
 * Surveys `cells` in one round trip. More follow only where cells or the review sheet do not fit into one request,
 * where dynamic arrays or other people's comments stand on a sheet, or where the record names marked cells that were not
 * asked for.
 */
export async function survey(
  context: Excel.RequestContext,
  cells: CellsBySheet,
  options: SurveyOptions,
): Promise<Survey> {
  try {
    return await look(context, cells, options, false);
  } catch (error) {
    // A long review sheet may take more than the cells left room for.
    if (!isPayloadError(error)) throw error;
    return look(context, cells, options, true);
  }
}

async function look(
  context: Excel.RequestContext,
  cells: CellsBySheet,
  { asking, remembered, marks, named, formulaCells = NO_CELLS, lengths = NO_LENGTHS }: SurveyOptions,
  isReviewApart: boolean,
): Promise<Survey> {
  const workbook = askWorkbook(context, named, asking, isReviewApart);
  const kind = asking.remarks ? remarkKind() : null;
  const asked = await askSheets(context, cells, { formulaCells, lengths, kind });
  const record = await readRecord(context, workbook.record, remembered);
  if (record === null) throw damagedRecord();
  const sheets = await readSheets(context, asked, record);
  const missing = marks ? missingMarks(record, cells) : new Map<string, ReadonlySet<string>>();
  if (missing.size > 0) {
    const options = { formulaCells: NO_CELLS, lengths: NO_LENGTHS, kind };
    const more = await readSheets(context, await askSheets(context, missing, options), record);
    for (const [name, state] of more) {
      const known = sheets.get(name);
      sheets.set(name, known ? joinStates(known, state) : state);
    }
  }
  return { sheets, record, hasRemarks: kind !== null, ...(await readWorkbook(context, workbook)) };
}

function askWorkbook(
  { workbook }: Excel.RequestContext,
  named: NamedReview | null,
  asking: Asking,
  isReviewApart: boolean,
): AskedWorkbook {
  const worksheets = workbook.worksheets.load('items/name');
  const protection = workbook.protection.load('protected');
  const record = asking.record ? askRecord(workbook) : null;
  const byTable = workbook.tables.getItemOrNullObject(REVIEW_TABLE_NAME).worksheet;
  const reviews = [askReview(byTable, () => true, isReviewApart)];
  if (named)
    reviews.push(askReview(workbook.worksheets.getItemOrNullObject(named.name), named.isOurs, isReviewApart));
  return { worksheets, protection, record, reviews };
}

function damagedRecord(): HostError {
  return new HostError('damaged', {
    zh: `工作簿里保存的标记记录已损坏，为避免误改，未写入任何内容。请另存一份副本，删去其中的自定义 XML 部件“${RECORD_NAMESPACE}”，再试一次。`,
    en: `The record of marks kept in the workbook is damaged, so nothing was written. Save a copy, remove its custom XML part “${RECORD_NAMESPACE}”, then try again.`,
  });
}

async function readWorkbook(
  context: Excel.RequestContext,
  asked: AskedWorkbook,
): Promise<Omit<Survey, 'sheets' | 'record' | 'hasRemarks'>> {
  const { worksheets, protection, record, reviews } = asked;
  let review: ReviewState | null = null;
  for (const candidate of reviews) review ??= await toReview(context, candidate);
  return {
    sheetNames: worksheets.items.map(({ name }) => name),
    isStructureProtected: protection.protected,
    hasRecordPart: record?.part.isNullObject === false,
    runParts: record?.runs.items.map(({ id }) => id) ?? [],
    review,
  };
}

function missingMarks(record: WorkbookRecord, cells: CellsBySheet): CellsBySheet {
  return bySheet(record.marks.filter(({ sheet, cell }) => cells.get(sheet)?.has(cell) !== true));
}

function joinStates(a: SheetState, b: SheetState): SheetState {
  return { ...a, cells: new Map([...a.cells, ...b.cells]), notes: new Map([...a.notes, ...b.notes]) };
}
