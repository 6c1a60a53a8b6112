/**
 * Reads every sheet as a snapshot in two round trips however many sheets there are: first what exists and how large
 * its content is, then the content. More requests are made only for what does not fit into one (5 MB on the web),
 * for sheets that appeared since the last look, for content scattered over a large block, and where Excel will not name
 * its merged areas at once. Only content counts: a sheet that is merely formatted down to its last row costs nothing.
 */
import type { CellArea, SheetSnapshot } from '../../core/model/sheet-snapshot';
import { toAreaAddress } from '../../core/model/sheet-snapshot';
import type { HostErrorCode, ReadOptions } from '../workbook-host';
import { areaSize, cutIntoBands, gatherBlocks } from './cell-blocks';
import { hasExcelApi } from './excel-features';
import { cancelled, isPayloadError, toHostError } from './office-errors';
import { createPacer } from './pacing';
import { isOwnSheet, REVIEW_TABLE_NAME } from './own-sheets';
import type { MergeMemory, MergesBySheet } from './read-merges';
import { askMerges, readMerges, readMergesInPieces } from './read-merges';
import type { Block } from './sheet-blocks';
import { areaOf, halve, rangeOf } from './sheet-blocks';
import type { BlockContent } from './snapshot-rows';
import { visibilityOf } from './sheet-state';
import { toSnapshot } from './snapshot-rows';

/** Cells of one request; about 55 bytes each in an answer of at most 5 MB (halved where they turn out longer). */
const CELLS_A_REQUEST = 60_000;
/** Cells of one block; a page can turn one into rows at a stretch. */
const CELLS_A_BLOCK = 12_000;
/**
 * A search for the cells that hold something in a larger block than this may take longer than Excel lets an add-in wait:
 * of a sheet whose content reaches further, only these first rows and columns are read.
 */
const MOST_CELLS_SEARCHED = 5_000_000;
const FIRST_ROWS = 10_000;
const FIRST_COLUMNS = 256;
/** Blocks of scattered cells beyond this number are not worth asking for one by one. */
const MOST_SCATTERED = 2_000;

interface SheetListing {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: SheetSnapshot['visibility'];
  readonly isProtected: boolean;
  /** The block of its content that is read; null for an empty sheet. */
  readonly content: CellArea | null;
  /** The same as an address, where content stands beyond it. */
  readonly unreadBeyond?: string;
}

/** What is known of the workbook from before. */
interface KnownBefore {
  /** Ids of the sheets as last seen; sheets not among them cost one further request. */
  readonly ids: readonly string[];
  /** Filled by every reading; a quiet one asks for no merged areas and takes them from here. */
  readonly merges: MergeMemory;
}

/** Reads all sheets but this program's own, or those of them that were asked for. */
export async function readSnapshots(
  context: Excel.RequestContext,
  known: KnownBefore,
  options: ReadOptions,
): Promise<{ readonly sheets: readonly SheetSnapshot[]; readonly ids: readonly string[] }> {
  const stopIfAsked = (): void => {
    if (options.signal?.aborted) throw cancelled();
  };
  stopIfAsked();
  const all = await listSheets(context, known.ids);
  const listing = all.filter(({ name }) => options.sheets?.has(name) ?? true);
  const total = listing.length;
  options.onProgress?.({ done: 0, total, sheet: null });
  const blocks = await planBlocks(context, listing);
  const asksMerges = options.isQuiet !== true && hasExcelApi('1.13');
  const mergeBlocks = asksMerges ? blocksOfMerges(listing, blocks) : [];
  const contents = new Map<string, BlockContent[]>();
  const keep = (found: readonly BlockContent[]): void => {
    for (const content of found) {
      const gathered = contents.get(content.sheetId);
      if (gathered) gathered.push(content);
      else contents.set(content.sheetId, [content]);
    }
  };
  const [first = [], ...requests] = packRequests(blocks);
  const { found, merges } = await readFirst(context, first, mergeBlocks);
  keep(found);
  for (const request of requests) {
    stopIfAsked();
    keep(await readBlocks(context, request));
  }
  const sheets: SheetSnapshot[] = [];
  const pace = createPacer();
  for (const sheet of listing) {
    stopIfAsked();
    const content = contents.get(sheet.id) ?? [];
    if (asksMerges) known.merges.remember(sheet.id, mergesOf(sheet, merges), content);
    sheets.push(await toSnapshot(sheet, content, known.merges.recall(sheet.id, content), pace));
    options.onProgress?.({ done: sheets.length, total, sheet: sheet.name });
    await pace();
  }
  return { sheets: sheets.filter((sheet) => !isOwnSheet(sheet)), ids: all.map(({ id }) => id) };
}

function mergesOf({ id, content }: SheetListing, merges: MergesBySheet): readonly CellArea[] | null {
  return content === null ? [] : (merges.get(id) ?? null);
}

/** Where to ask for merged areas: the whole content of a sheet at once, or where it is too large its blocks. */
function blocksOfMerges(listing: readonly SheetListing[], blocks: readonly Block[]): readonly Block[] {
  return listing.flatMap(({ id, content }) => {
    if (!content) return [];
    if (areaSize(content) <= CELLS_A_REQUEST) return [{ sheetId: id, area: content }];
    return blocks.filter(({ sheetId }) => sheetId === id);
  });
}

/** Failures that may be of merged areas: those of the content come again when it is asked for alone. */
const MAY_BE_OF_MERGES: ReadonlySet<HostErrorCode> = new Set<HostErrorCode>([
  'unknown',
  'unsupported',
  'write-failed',
  'too-large',
]);

/** Reads blocks and merged areas in one request; apart where that fails. */
async function readFirst(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  mergeBlocks: readonly Block[],
): Promise<{ readonly found: readonly BlockContent[]; readonly merges: MergesBySheet }> {
  if (mergeBlocks.length === 0) return { found: await readBlocks(context, blocks), merges: new Map() };
  const asked = blocks.map((block) => askBlock(context, block));
  const merged = askMerges(context, mergeBlocks);
  try {
    await context.sync();
    const merges = readMerges(merged);
    return { found: isWhole(asked) ? asked.map(toContent) : await readBlocks(context, blocks), merges };
  } catch (error) {
    if (!MAY_BE_OF_MERGES.has(toHostError(error).code)) throw error;
  }
  const found = await readBlocks(context, blocks);
  return { found, merges: await readMergesInPieces(context, mergeBlocks) };
}

async function listSheets(
  context: Excel.RequestContext,
  knownIds: readonly string[],
): Promise<readonly SheetListing[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/position,items/visibility,items/protection/protected');
  const table = context.workbook.tables.getItemOrNullObject(REVIEW_TABLE_NAME);
  table.load('worksheet/id');
  const sizes = askSizes(context, knownIds);
  await context.sync();
  const newIds = worksheets.items.map(({ id }) => id).filter((id) => !sizes.has(id));
  const newSizes = askSizes(context, newIds);
  if (newIds.length > 0) await context.sync();
  const reviewId = table.isNullObject ? null : table.worksheet.id;
  return worksheets.items
    .filter(({ id }) => id !== reviewId)
    .map((sheet): SheetListing => ({
      id: sheet.id,
      name: sheet.name,
      position: sheet.position,
      visibility: visibilityOf(sheet.visibility),
      isProtected: sheet.protection.protected,
      ...bounded(areaOf(sizes.get(sheet.id) ?? newSizes.get(sheet.id))),
    }));
}

/** The content that is read, and its address where there is more than can be searched. */
function bounded(content: CellArea | null): Pick<SheetListing, 'content' | 'unreadBeyond'> {
  if (!content || areaSize(content) <= MOST_CELLS_SEARCHED) return { content };
  const read = { top: 0, left: 0, bottom: FIRST_ROWS - 1, right: FIRST_COLUMNS - 1 };
  return { content: read, unreadBeyond: toAreaAddress(read) };
}

function askSizes(context: Excel.RequestContext, ids: readonly string[]): Map<string, Excel.Range> {
  return new Map(
    ids.map((id) => {
      const used = context.workbook.worksheets.getItemOrNullObject(id).getUsedRangeOrNullObject(true);
      return [id, used.load('rowIndex,columnIndex,rowCount,columnCount')] as const;
    }),
  );
}

/** The blocks to read; asks where the cells are when the content of a sheet spans more than one request holds. */
async function planBlocks(
  context: Excel.RequestContext,
  listing: readonly SheetListing[],
): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  const wide: { readonly sheetId: string; readonly area: CellArea }[] = [];
  for (const { id, content } of listing) {
    if (!content) continue;
    if (areaSize(content) <= CELLS_A_REQUEST) {
      blocks.push(...cutIntoBands(content, CELLS_A_BLOCK).map((area) => ({ sheetId: id, area })));
    } else wide.push({ sheetId: id, area: content });
  }
  if (wide.length === 0) return blocks;
  const found = wide.map((block) => {
    const range = rangeOf(context, block);
    const kinds = (['Constants', 'Formulas'] as const).map((kind) => range.getSpecialCellsOrNullObject(kind));
    for (const areas of kinds) areas.load('cellCount,areaCount');
    return { block, kinds };
  });
  await context.sync();
  const scattered = found.filter(({ block, kinds }) => {
    const present = kinds.filter((areas) => !areas.isNullObject);
    const cells = present.reduce((sum, areas) => sum + areas.cellCount, 0);
    const count = present.reduce((sum, areas) => sum + areas.areaCount, 0);
    return count <= MOST_SCATTERED && cells * 4 < areaSize(block.area);
  });
  for (const { kinds } of scattered) {
    for (const areas of kinds) {
      if (!areas.isNullObject)
        areas.load('areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount');
    }
  }
  if (scattered.length > 0) await context.sync();
  for (const entry of found) {
    const { sheetId, area } = entry.block;
    const areas = scattered.includes(entry)
      ? gatherBlocks(
          entry.kinds
            .filter((kind) => !kind.isNullObject)
            .flatMap((kind) => kind.areas.items.flatMap((range) => areaOf(range) ?? [])),
        )
      : [area];
    for (const part of areas.flatMap((whole) => cutIntoBands(whole, CELLS_A_BLOCK))) {
      blocks.push({ sheetId, area: part });
    }
  }
  return blocks;
}

/** Packs blocks into requests by their number of cells. */
function packRequests(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const requests: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    const size = areaSize(block.area);
    if (size > room) {
      requests.push([]);
      room = CELLS_A_REQUEST;
    }
    requests.at(-1)?.push(block);
    room -= size;
  }
  return requests;
}

/** Reads blocks in one request; in halves where the answer does not fit or Excel left the values out. */
async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
): Promise<readonly BlockContent[]> {
  const asked = blocks.map((block) => askBlock(context, block));
  const halves = halve(blocks);
  try {
    await context.sync();
    if (isWhole(asked) || halves === null) return asked.map(toContent);
  } catch (error) {
    if (!isPayloadError(error) || halves === null) throw error;
  }
  const [first, second] = halves;
  return [...(await readBlocks(context, first)), ...(await readBlocks(context, second))];
}

/** False where Excel answered null for the values of a block that it finds too big to send. */
function isWhole(asked: readonly AskedBlock[]): boolean {
  return asked.every(({ range }) => (range.values as unknown) !== null);
}

interface AskedBlock {
  readonly block: Block;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

function askBlock(context: Excel.RequestContext, block: Block): AskedBlock {
  const range = rangeOf(context, block);
  range.load('values,text,formulas,numberFormat');
  const rows = range.getRowProperties({ rowHidden: true });
  return { block, range, rows };
}

function toContent({ block, range, rows }: AskedBlock): BlockContent {
  return {
    sheetId: block.sheetId,
    area: block.area,
    values: range.values as unknown[][],
    text: range.text,
    formulas: range.formulas as unknown[][],
    numberFormat: range.numberFormat as unknown[][],
    rowHidden: rows.value.map((row) => row.rowHidden === true),
  };
}
