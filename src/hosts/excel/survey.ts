/**
 * Looks at everything a run or its undo is about to change, in one round trip: contents, fills and remarks of the
 * cells, protection, the review sheet and this program's record. Nothing is written before it was looked at.
 */
import { areaSize, cellArea, cutIntoBands, gatherBlocks } from './cell-blocks';
import { readContent } from './cell-entry';
import { hasExcelApi, remarkKind } from './excel-features';
import { HostError } from '../workbook-host';
import { RequestBudget } from './request-budget';
import { REVIEW_TABLE_NAME } from './review-names';
import type { CellFill, WorkbookRecord } from './run-record';
import { EMPTY_RECORD, fromXml, RECORD_NAMESPACE } from './run-record';
import type { AskedReview, NamedReview, ReviewState } from './review-state';
import { askReview, toReview } from './review-state';
import type { CellArea } from '../../core/sheet-snapshot';
import { parseAddress, toAddress, toAreaAddress } from '../../core/sheet-snapshot';
import type { CellContent } from '../../core/write-plan';

/** Cells of one request, with their fills; about 200 bytes each in an answer of at most 5 MB. */
const CELLS_A_REQUEST = 20_000;

/** One cell as it stands. */
export interface CellState {
  readonly content: CellContent;
  readonly numberFormat: string;
  readonly fill: CellFill;
  /** Part of a dynamic array that spills; null where this Excel cannot tell. */
  readonly isSpill: boolean;
}

export interface SheetState {
  readonly name: string;
  readonly isProtected: boolean;
  /** Of the cells that were asked for, by address. */
  readonly cells: ReadonlyMap<string, CellState>;
  /** Notes by cell; comments by their text (their place is not known before it is asked for). */
  readonly notes: ReadonlyMap<string, string>;
  readonly comments: readonly {
    readonly id: string;
    readonly content: string;
    readonly cell: string | null;
  }[];
}

export interface Survey {
  readonly sheets: ReadonlyMap<string, SheetState>;
  readonly sheetNames: readonly string[];
  readonly isStructureProtected: boolean;
  readonly record: WorkbookRecord;
  readonly hasRecordPart: boolean;
  /** The review sheet that stands; null when there is none. */
  readonly review: ReviewState | null;
}

/** Addresses of cells by sheet name. */
export type CellsBySheet = ReadonlyMap<string, ReadonlySet<string>>;

/** Gathers cells by sheet. */
export function bySheet(cells: Iterable<{ readonly sheet: string; readonly cell: string }>): CellsBySheet {
  const sheets = new Map<string, Set<string>>();
  for (const { sheet, cell } of cells) {
    const known = sheets.get(sheet);
    if (known) known.add(cell);
    else sheets.set(sheet, new Set([cell]));
  }
  return sheets;
}

interface AskedBlock {
  readonly area: CellArea;
  readonly range: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly addresses: ReadonlySet<string>;
  readonly blocks: AskedBlock[];
  readonly notes: ReadonlyMap<string, Excel.Note>;
  readonly comments: Excel.CommentCollection | null;
}

interface AskedWorkbook {
  readonly worksheets: Excel.WorksheetCollection;
  readonly protection: Excel.WorkbookProtection;
  readonly part: Excel.CustomXmlPart;
  readonly xml: OfficeExtension.ClientResult<string>;
  /** Where the review sheet may be: by its table, then by the name a run gave it. */
  readonly reviews: readonly AskedReview[];
}

/**
 * Surveys `cells` in one round trip. More follow only where cells do not fit into one request, where dynamic arrays
 * or other people's comments stand on a sheet, or where the record names marked cells that were not asked for.
 *
 * @param marks true to look at every marked cell of the record as well.
 * @param named where the review sheet may be although its table is missing: it is taken for ours by its first cell.
 */
export async function survey(
  context: Excel.RequestContext,
  cells: CellsBySheet,
  marks: boolean,
  named: NamedReview | null,
): Promise<Survey> {
  const workbook = askWorkbook(context, named);
  const asked = await askSheets(context, cells);
  const record = readRecord(workbook);
  const sheets = await readSheets(context, asked, record);
  const missing = marks ? missingMarks(record, cells) : new Map<string, ReadonlySet<string>>();
  if (missing.size > 0) {
    const more = await readSheets(context, await askSheets(context, missing), record);
    for (const [name, state] of more) {
      const known = sheets.get(name);
      sheets.set(name, known ? joinStates(known, state) : state);
    }
  }
  return { sheets, record, ...readWorkbook(workbook) };
}

function askWorkbook({ workbook }: Excel.RequestContext, named: NamedReview | null): AskedWorkbook {
  const worksheets = workbook.worksheets.load('items/name');
  const protection = workbook.protection.load('protected');
  const part = workbook.customXmlParts.getByNamespace(RECORD_NAMESPACE).getOnlyItemOrNullObject();
  part.load('id');
  const byTable = workbook.tables.getItemOrNullObject(REVIEW_TABLE_NAME).worksheet;
  const reviews = [askReview(byTable, () => true)];
  if (named) reviews.push(askReview(workbook.worksheets.getItemOrNullObject(named.name), named.isOurs));
  return { worksheets, protection, part, xml: part.getXml(), reviews };
}

function readRecord({ part, xml }: AskedWorkbook): WorkbookRecord {
  const record = part.isNullObject ? EMPTY_RECORD : fromXml(xml.value);
  if (record) return record;
  throw new HostError('damaged', {
    zh: `工作簿里保存的标记记录已损坏，为避免误改，未写入任何内容。请另存一份副本，删去其中的自定义 XML 部件“${RECORD_NAMESPACE}”，再试一次。`,
    en: `The record of marks kept in the workbook is damaged, so nothing was written. Save a copy, remove its custom XML part “${RECORD_NAMESPACE}”, then try again.`,
  });
}

function readWorkbook(asked: AskedWorkbook): Omit<Survey, 'sheets' | 'record'> {
  const { worksheets, protection, part, reviews } = asked;
  const [review] = reviews.flatMap((candidate) => (candidate.sheet.isNullObject ? [] : toReview(candidate)));
  return {
    sheetNames: worksheets.items.map(({ name }) => name),
    isStructureProtected: protection.protected,
    hasRecordPart: !part.isNullObject,
    review: review ?? null,
  };
}

function missingMarks(record: WorkbookRecord, cells: CellsBySheet): CellsBySheet {
  return bySheet(record.marks.filter(({ sheet, cell }) => cells.get(sheet)?.has(cell) !== true));
}

function joinStates(a: SheetState, b: SheetState): SheetState {
  return { ...a, cells: new Map([...a.cells, ...b.cells]), notes: new Map([...a.notes, ...b.notes]) };
}

/** Queues the questions about sheets and sends them; several times only where they are too many for one request. */
async function askSheets(
  context: Excel.RequestContext,
  cells: CellsBySheet,
): Promise<ReadonlyMap<string, AskedSheet>> {
  const asked = new Map<string, AskedSheet>();
  const budget = new RequestBudget(context, CELLS_A_REQUEST);
  for (const [name, addresses] of cells) {
    const entry = askSheet(context, name, addresses, remarkKind());
    asked.set(name, entry);
    for (const area of blocksOf(addresses)) {
      await budget.spend(areaSize(area));
      entry.blocks.push(askBlock(entry.sheet, area));
    }
  }
  await budget.finish();
  return asked;
}

function askSheet(
  context: Excel.RequestContext,
  name: string,
  addresses: ReadonlySet<string>,
  kind: 'note' | 'comment' | null,
): AskedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name,protection/protected');
  const comments = kind === 'comment' ? askComments(sheet) : null;
  const notes = kind === 'note' ? askNotes(sheet, addresses) : new Map<string, Excel.Note>();
  return { sheet, addresses, blocks: [], notes, comments };
}

function askComments({ comments }: Excel.Worksheet): Excel.CommentCollection {
  comments.load('items/id,items/content');
  return comments;
}

function askNotes(sheet: Excel.Worksheet, addresses: ReadonlySet<string>): ReadonlyMap<string, Excel.Note> {
  const { notes } = sheet;
  return new Map(
    [...addresses].map((address) => {
      const note = notes.getItemOrNullObject(address);
      note.load('content');
      return [address, note] as const;
    }),
  );
}

function blocksOf(addresses: ReadonlySet<string>): readonly CellArea[] {
  const areas = [...addresses].flatMap((address) => {
    const position = parseAddress(address);
    return position ? [cellArea(position)] : [];
  });
  return gatherBlocks(areas).flatMap((area) => cutIntoBands(area, CELLS_A_REQUEST));
}

function askBlock(sheet: Excel.Worksheet, area: CellArea): AskedBlock {
  const range = sheet.getRange(toAreaAddress(area));
  range.load('values,formulas,numberFormat');
  if (hasExcelApi('1.12')) range.load('hasSpill');
  const fill = { color: true, pattern: true, patternColor: true };
  return { area, range, properties: range.getCellProperties({ format: { fill } }) };
}

async function readSheets(
  context: Excel.RequestContext,
  asked: ReadonlyMap<string, AskedSheet>,
  record: WorkbookRecord,
): Promise<Map<string, SheetState>> {
  const present = [...asked].filter(([, { sheet }]) => !sheet.isNullObject);
  const spills = askSpills(present.map(([, entry]) => entry));
  const ours = new Set(record.marks.map(({ remark }) => remark));
  const places = new Map<string, Excel.Range>();
  for (const { id, content, place } of present.flatMap(([, entry]) => commentsOf(entry))) {
    if (!ours.has(content)) places.set(id, place());
  }
  if (spills.size > 0 || places.size > 0) await context.sync();
  return new Map(
    present.map(([name, entry]) => [name, readSheet(name, entry, spills.get(entry.sheet), places)]),
  );
}

function commentsOf({ comments }: AskedSheet): { id: string; content: string; place: () => Excel.Range }[] {
  return (comments?.items ?? []).map((comment) => ({
    id: comment.id,
    content: comment.content,
    place: () => comment.getLocation().load('rowIndex,columnIndex'),
  }));
}

/** Where a block holds dynamic arrays, asks for each wanted cell whether it belongs to one. */
function askSpills(asked: readonly AskedSheet[]): Map<Excel.Worksheet, Map<string, Excel.Range>> {
  const spills = new Map<Excel.Worksheet, Map<string, Excel.Range>>();
  if (!hasExcelApi('1.12')) return spills;
  for (const { sheet, blocks, addresses } of asked) {
    // Excel answers null when some cells of the block spill and others do not.
    if (blocks.every(({ range }) => (range.hasSpill as boolean | null) === false)) continue;
    const parents = new Map<string, Excel.Range>();
    for (const address of addresses) {
      parents.set(address, sheet.getRange(address).getSpillParentOrNullObject().load('address'));
    }
    spills.set(sheet, parents);
  }
  return spills;
}

function readSheet(
  name: string,
  entry: AskedSheet,
  spills: ReadonlyMap<string, Excel.Range> | undefined,
  places: ReadonlyMap<string, Excel.Range>,
): SheetState {
  const cells = new Map<string, CellState>();
  for (const block of entry.blocks) {
    for (const [address, state] of readBlock(block)) {
      if (!entry.addresses.has(address)) continue;
      cells.set(address, { ...state, isSpill: spills?.get(address)?.isNullObject === false });
    }
  }
  const notes = new Map<string, string>();
  for (const [cell, note] of entry.notes) if (!note.isNullObject) notes.set(cell, note.content);
  const comments = commentsOf(entry).map(({ id, content }) => {
    const place = places.get(id);
    return {
      id,
      content,
      cell: place ? toAddress({ row: place.rowIndex, column: place.columnIndex }) : null,
    };
  });
  return { name, isProtected: entry.sheet.protection.protected, cells, notes, comments };
}

function* readBlock({
  area,
  range,
  properties,
}: AskedBlock): Generator<[string, Omit<CellState, 'isSpill'>]> {
  const values = range.values as unknown[][];
  const formulas = range.formulas as unknown[][];
  const formats = range.numberFormat as unknown[][];
  for (const [down, line] of values.entries()) {
    for (const [across, value] of line.entries()) {
      const fill = properties.value[down]?.[across]?.format?.fill;
      yield [
        toAddress({ row: area.top + down, column: area.left + across }),
        {
          content: readContent(value, formulas[down]?.[across]),
          numberFormat: String(formats[down]?.[across] ?? 'General'),
          fill: {
            color: fill?.color ?? '',
            pattern: fill?.pattern ?? 'None',
            patternColor: fill?.patternColor ?? '',
          },
        },
      ];
    }
  }
}
