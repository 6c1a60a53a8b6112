/**
 * Old .xls workbooks, read only: values, formulas, number formats, merges and widths are taken over into a new .xlsx
 * package, which then goes the usual way. Fonts, borders and drawings do not come along. The library is loaded only
 * when such a file turns up.
 */
import { HostError } from '../../workbook-host';
import { damaged, legacyWorkbook, tooLarge } from '../../package/container/host-errors';
import { MAX_COLUMNS, MAX_ROWS } from '../../package/container/package-limits';
import type { WorkBook } from '@e965/xlsx';

/** The format itself ends at 65,536 rows of 256 columns: what is larger than this is no honest .xls. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_SHEETS = 2000;

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

/**
 * @param bytes an OLE2 file with a `Workbook` or `Book` stream
 * @returns the same workbook as .xlsx
 * @throws HostError legacy-xls (it cannot be read), damaged, too-large, encrypted
 */
export async function importLegacy(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length > MOST_BYTES) throw tooLarge(`${bytes.length} bytes`);
  const { read, utils, write } = await import('@e965/xlsx');
  try {
    const book = withoutChatter(() =>
      read(bytes, {
        type: 'array',
        cellFormula: true,
        cellNF: true,
        cellStyles: true,
        cellHTML: false,
      }),
    );
    assertReasonable(book);
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name];
      const range = sheet?.['!ref'];
      if (range === undefined) continue;
      const { e: end } = utils.decode_range(range);
      if (end.r >= MAX_ROWS || end.c >= MAX_COLUMNS) throw damaged(`range ${range}`);
    }
    const written: unknown = write(book, { type: 'array', bookType: 'xlsx', compression: true });
    return new Uint8Array(written as ArrayBuffer);
  } catch (error) {
    if (error instanceof HostError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    if (/password-protected/i.test(detail)) {
      throw new HostError(
        'encrypted',
        {
          zh: '这个 .xls 工作簿加了密码。请在 Excel 中取消密码并保存，再重新打开。',
          en: 'This .xls workbook is protected by a password. Remove it in Excel, save, then open it again.',
        },
        { cause: error },
      );
    }
    // Excel itself may still read it: the sentence says to save it anew there.
    throw legacyWorkbook(detail);
  }
}
