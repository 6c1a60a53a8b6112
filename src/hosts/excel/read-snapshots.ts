/**
 * Reads every sheet as a snapshot in two round trips however many sheets there are: first what exists and how large
 * its content is, then the content. More requests are made only for what does not fit into one (5 MB on the web),
 * for sheets that appeared since the last look, and for content scattered over a huge block. Only content counts:
 * a sheet that is merely formatted down to its last row costs nothing.
 */
import type { CellArea, SheetSnapshot } from '../../core/model/sheet-snapshot';
import type { ReadOptions } from '../workbook-host';
import { areaSize, cutIntoBands, gatherBlocks } from './cell-blocks';
import { hasExcelApi } from './excel-features';
import { cancelled, isPayloadError } from './office-errors';
import { createPacer } from './pacing';
import { isOwnSheet, REVIEW_TABLE_NAME } from './own-sheets';
import type { BlockContent } from './snapshot-rows';
import { visibilityOf } from './sheet-state';
import { toSnapshot } from './snapshot-rows';

/** Cells of one request; about 55 bytes each in an answer of at most 5 MB (halved where they turn out longer). */
const CELLS_A_REQUEST = 60_000;
/** Cells of one block; a page can turn one into rows at a stretch. */
const CELLS_A_BLOCK = 12_000;
/** Blocks of scattered cells beyond this number are not worth asking for one by one. */
const MOST_SCATTERED = 2_000;

export interface SheetListing {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: SheetSnapshot['visibility'];
  readonly isProtected: boolean;
  /** The block of its content; null for an empty sheet. */
  readonly content: CellArea | null;
}

interface Block {
  readonly sheetId: string;
  readonly area: CellArea;
}

/**
 * Reads all sheets but this program's own, or those of them that were asked for.
 *
 * @param knownIds ids of the sheets as last seen; sheets not among them cost one further request.
 */
export async function readSnapshots(
  context: Excel.RequestContext,
  knownIds: readonly string[],
  options: ReadOptions,
): Promise<{ readonly sheets: readonly SheetSnapshot[]; readonly ids: readonly string[] }> {
  const stopIfAsked = (): void => {
    if (options.signal?.aborted) throw cancelled();
  };
  stopIfAsked();
  const all = await listSheets(context, knownIds);
  const listing = all.filter(({ name }) => options.sheets?.has(name) ?? true);
  const total = listing.length;
  options.onProgress?.({ done: 0, total, sheet: null });
  const blocks = await planBlocks(context, listing);
  const contents = new Map<string, BlockContent[]>();
  for (const request of packRequests(blocks)) {
    stopIfAsked();
    for (const content of await readBlocks(context, request)) {
      const gathered = contents.get(content.sheetId);
      if (gathered) gathered.push(content);
      else contents.set(content.sheetId, [content]);
    }
  }
  const sheets: SheetSnapshot[] = [];
  const pace = createPacer();
  for (const sheet of listing) {
    stopIfAsked();
    sheets.push(await toSnapshot(sheet, contents.get(sheet.id) ?? [], hasExcelApi('1.13'), pace));
    options.onProgress?.({ done: sheets.length, total, sheet: sheet.name });
    await pace();
  }
  return { sheets: sheets.filter((sheet) => !isOwnSheet(sheet)), ids: all.map(({ id }) => id) };
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
    .map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      position: sheet.position,
      visibility: visibilityOf(sheet.visibility),
      isProtected: sheet.protection.protected,
      content: areaOf(sizes.get(sheet.id) ?? newSizes.get(sheet.id)),
    }));
}

function askSizes(context: Excel.RequestContext, ids: readonly string[]): Map<string, Excel.Range> {
  return new Map(
    ids.map((id) => {
      const used = context.workbook.worksheets.getItemOrNullObject(id).getUsedRangeOrNullObject(true);
      return [id, used.load('rowIndex,columnIndex,rowCount,columnCount')] as const;
    }),
  );
}

function areaOf(range: Excel.Range | undefined): CellArea | null {
  if (!range || range.isNullObject) return null;
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
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

function rangeOf(context: Excel.RequestContext, { sheetId, area }: Block): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
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
  try {
    await context.sync();
    // Excel answers null for the values of a block that it finds too big to send.
    if (asked.every(({ range }) => (range.values as unknown) !== null)) return asked.map(toContent);
  } catch (error) {
    if (!isPayloadError(error) || !canHalve(blocks)) throw error;
  }
  if (!canHalve(blocks)) return asked.map(toContent);
  const [first, second] = halve(blocks);
  return [...(await readBlocks(context, first)), ...(await readBlocks(context, second))];
}

function canHalve(blocks: readonly Block[]): boolean {
  const [only] = blocks;
  return blocks.length > 1 || (only !== undefined && only.area.bottom > only.area.top);
}

function halve(blocks: readonly Block[]): readonly [readonly Block[], readonly Block[]] {
  const [only] = blocks;
  if (blocks.length > 1 || !only) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  const middle = Math.floor((only.area.top + only.area.bottom) / 2);
  return [
    [{ ...only, area: { ...only.area, bottom: middle } }],
    [{ ...only, area: { ...only.area, top: middle + 1 } }],
  ];
}

interface AskedBlock {
  readonly block: Block;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  /** Null where this Excel cannot tell merged areas. */
  readonly merged: Excel.RangeAreas | null;
}

function askBlock(context: Excel.RequestContext, block: Block): AskedBlock {
  const range = rangeOf(context, block);
  range.load('values,text,formulas,numberFormat');
  const rows = range.getRowProperties({ rowHidden: true });
  const merged = hasExcelApi('1.13') ? range.getMergedAreasOrNullObject() : null;
  merged?.load('areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount');
  return { block, range, rows, merged };
}

function toContent({ block, range, rows, merged }: AskedBlock): BlockContent {
  return {
    sheetId: block.sheetId,
    area: block.area,
    values: range.values as unknown[][],
    text: range.text,
    formulas: range.formulas as unknown[][],
    numberFormat: range.numberFormat as unknown[][],
    rowHidden: rows.value.map((row) => row.rowHidden === true),
    merges: merged && (merged.isNullObject ? [] : merged.areas.items.flatMap((area) => areaOf(area) ?? [])),
  };
}
