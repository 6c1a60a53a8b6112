/**
 * Sheets as text: one line per row, cells between `|`. `«` is merged with the cell to the left, `^` with the cell
 * above; `⏎` is a line break inside a cell. Figures and per cents are stored as numbers the way Excel would; an
 * apostrophe in front keeps them text, as it does in Excel. `ƒ SUM(A1:A3) → 12` is a formula with its last result,
 * `date 2024-11-08` a real date shown as 2024年11月8日. A cell of `=`-signs stays text.
 */
import type { CellArea, SheetSnapshot, SnapshotCell, SnapshotRow } from '../../src/core/model/sheet-snapshot';
import { toStored } from '../workbooks/stored-value';

const covered = new Set(['«', '^']);
const dayFormat = 'yyyy"年"m"月"d"日"';

/** What one cell of the grid holds. */
function cellOf(raw: string, column: number): SnapshotCell {
  const formula = /^ƒ (.+) → (.+)$/.exec(raw);
  if (formula?.[1] !== undefined && formula[2] !== undefined) {
    return { ...cellOf(formula[2], column), formula: `=${formula[1]}` };
  }
  const date = /^date (\d{4})-(\d{2})-(\d{2})$/.exec(raw);
  if (date) {
    const [year, month, day] = date.slice(1).map(Number) as [number, number, number];
    const value = Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
    const text = `${year}年${month}月${day}日`;
    return { column, value, text, formula: null, numberFormat: dayFormat };
  }
  const isText = raw.startsWith("'");
  const printed = (isText ? raw.slice(1) : raw).replace(/⏎/g, '\n');
  const stored = isText ? { value: printed, format: '@' } : toStored(printed);
  return { column, value: stored.value, text: printed, formula: null, numberFormat: stored.format };
}

/** Parses the grid; `merges: null` gives a snapshot whose host cannot tell them. */
export function grid(text: string, options: { name?: string; merges?: null } = {}): SheetSnapshot {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  const table = lines.map((line) => (line.trim() === '' ? [] : line.split('|').map((cell) => cell.trim())));
  const merges: CellArea[] = [];
  const rows: SnapshotRow[] = [];
  table.forEach((line, row) => {
    const cells: SnapshotCell[] = [];
    line.forEach((raw, column) => {
      if (covered.has(raw)) return;
      let right = column;
      while (line[right + 1] === '«') right += 1;
      let bottom = row;
      while (table[bottom + 1]?.[column] === '^') bottom += 1;
      if (right > column || bottom > row) {
        for (let below = row; below <= bottom; below++) {
          for (let beside = column; beside <= right; beside++) {
            const cell = table[below]?.[beside];
            const isAnchor = below === row && beside === column;
            if (!isAnchor && !covered.has(cell ?? '')) {
              throw new Error(`row ${below + 1}, column ${beside + 1}: ${cell ?? ''} stands under a merge`);
            }
          }
        }
        merges.push({ top: row, left: column, bottom, right });
      }
      if (raw === '') return;
      cells.push(cellOf(raw, column));
    });
    if (cells.length > 0) rows.push({ row, hidden: false, cells });
  });
  return {
    name: options.name ?? 'Sheet1',
    position: 0,
    visibility: 'visible',
    isProtected: false,
    rows,
    merges: options.merges === null ? null : merges,
  };
}
