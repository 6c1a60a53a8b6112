/**
 * Asks Excel for the wanted cells of many sheets — contents, formats, fills, remarks, rules — in few blocks and one
 * request, and reads the answers into states.
 */
import type { CellArea } from '../../core/model/sheet-snapshot';
import { parseAddress, toAddress, toAreaAddress } from '../../core/model/sheet-snapshot';
import { areaSize, cellArea, cutIntoBands, gatherBlocks } from './cell-blocks';
import { readContent } from './cell-entry';
import { hasExcelApi } from './excel-features';
import { FILL_QUESTION, fillOf } from './fills';
import { createPacer } from './pacing';
import { printOf } from '../../core/text/text-print';
import { BYTES_A_REQUEST, RequestBudget } from './request-budget';
import type { WorkbookRecord } from './run-record';
import type { CellsBySheet, CellState, SheetState } from './sheet-state';
import { visibilityOf } from './sheet-state';

/** What asking for a block, a note or a table costs, and what one cell costs in the answer. */
const BYTES_A_QUESTION = 1_500;
const BYTES_A_NOTE = 700;
const BYTES_A_CELL = 200;
const CELLS_A_BLOCK = BYTES_A_REQUEST / BYTES_A_CELL;

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
  /** The tables around each cell that is to take a formula. */
  readonly tables: ReadonlyMap<string, Excel.TableScopedCollection>;
}

/** Questions about sheets that were sent; `read` has the answers. */
type AskedSheets = ReadonlyMap<string, AskedSheet>;

interface SheetQuestions {
  /** Cells that are to take a formula: the tables around them are asked for. */
  readonly formulaCells: CellsBySheet;
  readonly lengths: ReadonlyMap<string, number>;
  /** The remarks to look at; null for none. */
  readonly kind: 'note' | 'comment' | null;
}

/** Queues the questions about sheets and sends them; several times only where they are too many for one request. */
export async function askSheets(
  context: Excel.RequestContext,
  cells: CellsBySheet,
  { formulaCells, lengths, kind }: SheetQuestions,
): Promise<AskedSheets> {
  const asked = new Map<string, AskedSheet>();
  const budget = new RequestBudget(context, BYTES_A_REQUEST);
  const pace = createPacer();
  for (const [name, addresses] of cells) {
    const takesFormula = formulaCells.get(name) ?? new Set<string>();
    const notes = kind === 'note' ? addresses.size * BYTES_A_NOTE : 0;
    await budget.spend(BYTES_A_QUESTION * (1 + takesFormula.size) + notes);
    const entry = askSheet(context, name, addresses, takesFormula, kind);
    asked.set(name, entry);
    await pace();
    for (const area of blocksOf(name, addresses, lengths)) {
      await budget.spend(BYTES_A_QUESTION + bytesOf(name, area, lengths));
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
  takesFormula: ReadonlySet<string>,
  kind: 'note' | 'comment' | null,
): AskedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name,visibility,protection/protected');
  const comments = kind === 'comment' ? askComments(sheet) : null;
  const notes = kind === 'note' ? askNotes(sheet, addresses) : new Map<string, Excel.Note>();
  const tables = new Map(
    [...takesFormula].map(
      (address) => [address, sheet.getRange(address).getTables(false).load('items/name')] as const,
    ),
  );
  return { sheet, addresses, blocks: [], notes, comments, tables };
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

/** Long texts come twice in an answer, as value and as formula. */
const BYTES_A_CHARACTER = 6;

function bytesOf(sheet: string, area: CellArea, lengths: ReadonlyMap<string, number>): number {
  let bytes = areaSize(area) * BYTES_A_CELL;
  if (lengths.size === 0) return bytes;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      bytes += (lengths.get(`${sheet}!${toAddress({ row, column })}`) ?? 0) * BYTES_A_CHARACTER;
    }
  }
  return bytes;
}

/** A block whose texts would fill a request of their own is asked for row by row. */
function blocksOf(
  sheet: string,
  addresses: ReadonlySet<string>,
  lengths: ReadonlyMap<string, number>,
): readonly CellArea[] {
  const areas = [...addresses].flatMap((address) => {
    const position = parseAddress(address);
    return position ? [cellArea(position)] : [];
  });
  return gatherBlocks(areas).flatMap((area) =>
    cutIntoBands(area, bytesOf(sheet, area, lengths) > BYTES_A_REQUEST ? 1 : CELLS_A_BLOCK),
  );
}

function askBlock(sheet: Excel.Worksheet, area: CellArea): AskedBlock {
  const range = sheet.getRange(toAreaAddress(area));
  range.load('values,formulas,numberFormat,dataValidation/type');
  if (hasExcelApi('1.12')) range.load('hasSpill');
  return { area, range, properties: range.getCellProperties(FILL_QUESTION) };
}

/** The answers; asks once more only where dynamic arrays or other people's comments stand. */
export async function readSheets(
  context: Excel.RequestContext,
  asked: AskedSheets,
  record: WorkbookRecord,
): Promise<Map<string, SheetState>> {
  const present = [...asked].filter(([, { sheet }]) => !sheet.isNullObject);
  const spills = askSpills(present.map(([, entry]) => entry));
  const ours = new Set(record.marks.map(({ remark }) => remark));
  const places = new Map<string, Excel.Range>();
  for (const { id, content, place } of present.flatMap(([, entry]) => commentsOf(entry))) {
    if (!ours.has(printOf(content))) places.set(id, place());
  }
  if (spills.size > 0 || places.size > 0) await context.sync();
  const states = new Map<string, SheetState>();
  const pace = createPacer();
  for (const [name, entry] of present) {
    states.set(name, readSheet(name, entry, spills.get(entry.sheet), places));
    await pace();
  }
  return states;
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
      cells.set(address, {
        ...state,
        isSpill: spills?.get(address)?.isNullObject === false,
        isInTable: (entry.tables.get(address)?.items.length ?? 0) > 0,
      });
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
  const { visibility, protection } = entry.sheet;
  const head = { name, visibility: visibilityOf(visibility), isProtected: protection.protected };
  return { ...head, cells, notes, comments };
}

function* readBlock({
  area,
  range,
  properties,
}: AskedBlock): Generator<[string, Omit<CellState, 'isSpill' | 'isInTable'>]> {
  const values = range.values as unknown[][];
  const formulas = range.formulas as unknown[][];
  const formats = range.numberFormat as unknown[][];
  const mayHaveRule = range.dataValidation.type !== 'None';
  for (const [down, line] of values.entries()) {
    for (const [across, value] of line.entries()) {
      yield [
        toAddress({ row: area.top + down, column: area.left + across }),
        {
          content: readContent(value, formulas[down]?.[across]),
          numberFormat: String(formats[down]?.[across] ?? 'General'),
          fill: fillOf(properties.value[down]?.[across]?.format?.fill),
          mayHaveRule,
        },
      ];
    }
  }
}
