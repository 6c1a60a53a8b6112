/** Entries written as arrays, in pieces that office.js sends as they are. */
import type { CellValue } from '../../core/model/sheet-snapshot';

/** Entries of one array: office.js cuts longer ones itself, with members of its own. */
const ENTRIES_A_WRITE = 1_400;
/** Points of a character in the default font, and of the room that Excel leaves beside the text. */
const POINTS_A_CHARACTER = 5.25;
const POINTS_BESIDE = 3.75;

/** Bytes that a character takes in a request at most. */
const BYTES_A_CHARACTER = 3;

/**
 * Queues the writing of rows from A1 on, all of the same length.
 *
 * @param spend called with the bytes of each piece before it
 */
export async function writeRows(
  sheet: Excel.Worksheet,
  rows: readonly (readonly CellValue[])[],
  spend: (bytes: number) => Promise<void>,
): Promise<void> {
  const width = rows[0]?.length ?? 1;
  const rowsAWrite = Math.max(1, Math.floor(ENTRIES_A_WRITE / width));
  for (let top = 0; top < rows.length; top += rowsAWrite) {
    const part = rows.slice(top, top + rowsAWrite);
    await spend(JSON.stringify(part).length * BYTES_A_CHARACTER);
    sheet.getRangeByIndexes(top, 0, part.length, width).formulas = part.map((row) => [...row]);
  }
}

/** Width in characters, as files give it → points, as Excel's API takes it. */
export function columnPoints(characters: number): number {
  return characters * POINTS_A_CHARACTER + POINTS_BESIDE;
}
