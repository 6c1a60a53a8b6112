/**
 * Old .xls workbooks (Excel 2 to 2003), read only: values, formulas, number formats, merges and widths are taken over
 * into a new .xlsx package, which then goes the usual way. Fonts, borders and drawings do not come along. The library
 * is loaded only when such a file turns up; what it writes is put right where strict readers would refuse it.
 */
import { HostError } from '../../workbook-host';
import { damaged, encryptedWorkbook, legacyWorkbook, tooLarge } from '../../package/container/host-errors';
import { DEFAULT_LIMITS, MAX_COLUMNS, MAX_ROWS } from '../../package/container/package-limits';
import { OpenPackage } from '../../package/parts/open-package';
import { MAX_CELL_TEXT, valueMarkup } from '../parts/cell-markup';
import { spliceSheet, type CellWrite } from '../writing/sheet-splice';
import { readWorkbookPart } from '../reading/workbook-part';
import { LEGACY_CODE_PAGES } from './legacy-code-pages';
import type * as SheetJs from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';

/** The format itself ends at 65,536 rows of 256 columns: what is larger than this is no honest .xls. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_SHEETS = 2000;
/** The password that Excel tries by itself, also for .xls. */
const DEFAULT_PASSWORD = 'VelvetSweatshop';

/**
 * Runs a reading during which the library may say its doubts on the console: record numbers that no person can act
 * on. The reading is synchronous, so nobody else's words are lost.
 */
function withoutChatter<Result>(run: () => Result): Result {
  const { console } = globalThis;
  const { error } = console;
  console.error = () => undefined;
  try {
    return run();
  } finally {
    console.error = error;
  }
}

/** SheetJS reads text, CSV and HTML too: only what has the stream of an .xls comes here. */
function assertReasonable(book: WorkBook): void {
  if (book.SheetNames.length === 0) throw damaged('no sheets');
  if (book.SheetNames.length > MOST_SHEETS) throw tooLarge(`${book.SheetNames.length} sheets`);
}

type Utils = typeof SheetJs.utils;

interface FarCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellObject;
}

/** Places that the library may walk for each cell of a sheet, and for any sheet. */
const MOST_PLACES_A_CELL = 20;
const MOST_PLACES = 500_000;

/**
 * Takes out the cells far away from all others, so that the used range is not walked from end to end: a stray figure
 * in IV65536 makes it 16 million places.
 */
function takeFarCells(sheet: WorkSheet, utils: Utils): readonly FarCell[] {
  const cells = Object.keys(sheet)
    .filter((key) => !key.startsWith('!'))
    .map((key) => ({ key, ...utils.decode_cell(key) }));
  const most = Math.max(MOST_PLACES, cells.length * MOST_PLACES_A_CELL);
  const rows = [...new Set(cells.map(({ r }) => r))].sort((a, b) => a - b);
  const columns = [...new Set(cells.map(({ c }) => c))].sort((a, b) => a - b);
  const last = (list: readonly number[]) => list[list.length - 1] ?? 0;
  const gap = (list: readonly number[]) => last(list) - (list[list.length - 2] ?? 0);
  while ((last(rows) + 1) * (last(columns) + 1) > most && rows.length > 1)
    if (gap(rows) >= gap(columns) || columns.length < 2) rows.pop();
    else columns.pop();
  const [bottom, right] = [last(rows), last(columns)];
  const far: FarCell[] = [];
  for (const { key, r, c } of cells) {
    if (r <= bottom && c <= right) continue;
    far.push({ row: r, column: c, cell: sheet[key] as CellObject });
    Reflect.deleteProperty(sheet, key);
  }
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: bottom, c: right } });
  return far;
}

/** Excel keeps no longer text in a cell; other programs write some. */
export function cutLongTexts(sheet: WorkSheet): void {
  for (const [key, value] of Object.entries(sheet)) {
    const cell = value as CellObject;
    if (key.startsWith('!') || typeof cell.v !== 'string' || cell.v.length <= MAX_CELL_TEXT) continue;
    cell.v = cell.v.slice(0, MAX_CELL_TEXT);
    delete cell.w;
    delete cell.h;
    delete cell.r;
  }
}

// eslint-disable-next-line no-control-regex -- names of old macros hold them; no .xlsx may
const UNUSABLE_NAME = /[\u0000-\u001f]/;

function dropUnusableNames(book: WorkBook): void {
  const names = book.Workbook?.Names;
  if (names && book.Workbook) book.Workbook.Names = names.filter(({ Name }) => !UNUSABLE_NAME.test(Name));
}

/** An attribute that the schema does not know: the library writes it beside the right one. */
const COLUMN_LEVEL = /(<col\b[^>]*?) level="\d*"/g;

/** What the library wrote, as strict readers want it, with the far cells back in their places. */
function tidied(bytes: Uint8Array, far: ReadonlyMap<string, readonly FarCell[]>): Uint8Array {
  const pack = OpenPackage.open(bytes, DEFAULT_LIMITS);
  for (const part of pack.partNames()) {
    if (!part.endsWith('.xml')) continue;
    const isSheet = part.startsWith('xl/worksheets/');
    // A theme comes over with its byte order mark, once more encoded.
    const text = pack.readText(part);
    const clean = text.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)+/, '');
    const right = isSheet ? clean.replace(COLUMN_LEVEL, '$1') : clean;
    if (right !== text) pack.write(part, right);
  }
  for (const { name, part } of far.size === 0 ? [] : readWorkbookPart(pack).sheets) {
    const cells = far.get(name) ?? [];
    if (cells.length > 0) putBack(pack, part, cells);
  }
  return pack.toBytes();
}

function putBack(pack: OpenPackage, part: string, far: readonly FarCell[]): void {
  const cells = far.map(({ row, column, cell }): CellWrite => ({
    row,
    column,
    content: (prefix) => valueMarkup(prefix, cell.v instanceof Date ? null : (cell.v ?? null)),
    style: null,
  }));
  pack.rewrite(part, (feed, emit) => spliceSheet(feed, { cells, legacyDrawing: null }, emit));
}

/** Fetched when the first old workbook is opened, or ahead of it. */
export const legacyReader = () => import('@e965/xlsx');

/**
 * @param bytes an OLE2 file with a `Workbook` or `Book` stream, or a bare stream of Excel 2 to 4
 * @returns the same workbook as .xlsx
 * @throws HostError legacy-xls (it cannot be read), damaged, too-large, encrypted
 */
export async function importLegacy(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length > MOST_BYTES) throw tooLarge(`${bytes.length} bytes`);
  const { read, set_cptable: setCodePages, utils, write } = await legacyReader();
  setCodePages(LEGACY_CODE_PAGES);
  try {
    const book = withoutChatter(() =>
      read(bytes, {
        type: 'array',
        cellFormula: true,
        cellNF: true,
        cellStyles: true,
        cellHTML: false,
        password: DEFAULT_PASSWORD,
      }),
    );
    assertReasonable(book);
    dropUnusableNames(book);
    const far = new Map<string, readonly FarCell[]>();
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name];
      const range = sheet?.['!ref'];
      if (!sheet || range === undefined) continue;
      const { e: end } = utils.decode_range(range);
      if (end.r >= MAX_ROWS || end.c >= MAX_COLUMNS) throw damaged(`range ${range}`);
      cutLongTexts(sheet);
      far.set(name, takeFarCells(sheet, utils));
    }
    const written: unknown = write(book, { type: 'array', bookType: 'xlsx', compression: true });
    return tidied(new Uint8Array(written as ArrayBuffer), far);
  } catch (error) {
    if (error instanceof HostError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    if (/password-protected|password is incorrect|encryption scheme/i.test(detail))
      throw encryptedWorkbook(detail);
    // Excel itself may still read it: the sentence says to save it anew there.
    throw legacyWorkbook(detail);
  }
}
