/**
 * The workbooks that the bench and the tests of scale use, made from the drawn sample forms: many sheets, a million
 * formatted rows. The long sheet is deflated as it is made, so that making it needs little memory.
 */
import { Zip, ZipDeflate, strToU8, unzipSync } from 'fflate';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { manyForms } from './many-forms';

/** A workbook of `count` forms, a sheet each. */
export function workbookOfForms(count: number): Promise<Uint8Array> {
  return drawWorkbook(manyForms(count));
}

const ROWS_AT_ONCE = 4096;

/**
 * One form at the top of a sheet whose formatted, empty rows go down to `rowCount` (1,048,576 by default).
 * @param cellsPerRow formatted blank cells in each of those rows
 */
export async function workbookOfLongSheet(rowCount = 1_048_576, cellsPerRow = 4): Promise<Uint8Array> {
  // The third form has mistakes: a correction has something to write.
  const parts = unzipSync(await drawWorkbook(manyForms(3).slice(2)));
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = new TextDecoder().decode(parts[name]);
  const at = sheet.indexOf('</sheetData>');
  const used = [...sheet.matchAll(/<row r="(\d+)"/g)].reduce(
    (last, match) => Math.max(last, Number(match[1])),
    0,
  );
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [part, bytes] of Object.entries(parts)) {
    const entry = new ZipDeflate(part, { level: 6 });
    zip.add(entry);
    if (part !== name) {
      entry.push(bytes, true);
      continue;
    }
    entry.push(strToU8(sheet.slice(0, at)));
    const letters = Array.from({ length: cellsPerRow }, (_, i) => String.fromCharCode(65 + i));
    for (let from = used + 1; from <= rowCount; from += ROWS_AT_ONCE) {
      let rows = '';
      for (let row = from; row < from + ROWS_AT_ONCE && row <= rowCount; row += 1) {
        const cells = letters.map((letter) => `<c r="${letter}${row}" s="1"/>`).join('');
        rows += `<row r="${row}" ht="18" customHeight="1">${cells}</row>`;
      }
      entry.push(strToU8(rows));
    }
    entry.push(strToU8(sheet.slice(at)), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}
