/** A narrative report pasted as text, put on a sheet of its own (one line a cell) so that the reader of forms can read it. */
import type { SheetSnapshot } from '../core/model/sheet-snapshot';

/** Longer texts are no report. */
const LONGEST_TEXT = 200_000;

/** The lines of the text as column A; blank lines are left out, as no cell stands for them. */
export function pastedSheet(text: string, name: string): SheetSnapshot {
  const lines = text
    .slice(0, LONGEST_TEXT)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
  return {
    name,
    position: 0,
    visibility: 'visible',
    isProtected: false,
    rows: lines.flatMap((line, row) =>
      line === ''
        ? []
        : [
            {
              row,
              hidden: false,
              cells: [{ column: 0, value: line, text: line, formula: null, numberFormat: null }],
            },
          ],
    ),
    merges: [],
  };
}
