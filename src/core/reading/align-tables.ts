/** The tables of one form with the rows moved that stand beside their headers, and what is said of them. */
import { alignRows, alignTotal, fundsAgree, pointsAgree } from './align-rows';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import type { IndicatorHeader } from './indicator-columns';
import type { FormPlace } from './locate-forms';
import { lineNumbers } from '../text/line-numbers';
import type { ReadingDoubt } from '../model/self-evaluation-form';
import { goalBlocks, goalLabels, totalLabels } from '../words/word-index';

interface AlignedTables {
  /** The cells of every moved row where they belong, by row. */
  readonly rows: ReadonlyMap<number, readonly GridCell[]>;
  readonly doubts: readonly ReadingDoubt[];
}

/** Rows of a table that begins behind its header, to its total or to what stands below. */
function ownRows(grid: Grid, place: FormPlace, top: number, bottom: number): readonly number[] {
  const rows: number[] = [];
  for (const row of grid.rowsBetween(top, bottom)) {
    const cells = grid.row(row, place.left, place.right);
    const [first] = cells;
    const isGoal =
      (first && goalBlocks.find(first.key) !== null) ||
      cells.some((cell) => goalLabels.find(cell.key)?.concept === 'actual');
    if (!first || isGoal) break;
    rows.push(row);
    if (totalLabels.find(first.key) !== null && rows.length > 1) break;
  }
  return rows;
}

export function alignTables(grid: Grid, place: FormPlace): AlignedTables {
  const { fund, indicators } = place;
  const tops = [...indicators, ...(fund ? [fund] : [])].map(({ top }) => top);
  const rowsUnder = ({ bottom }: { readonly bottom: number }) =>
    ownRows(
      grid,
      place,
      bottom + 1,
      Math.min(place.bottom, ...tops.filter((top) => top > bottom).map((top) => top - 1)),
    );
  const rows = new Map([
    ...(fund ? alignRows(grid, fund, rowsUnder(fund), fundsAgree) : []),
    ...indicators.flatMap((header) => {
      const own = rowsUnder(header);
      return [...alignRows(grid, header, own, pointsAgree), ...movedTotal(grid, header, own)];
    }),
  ]);
  return { rows, doubts: rows.size === 0 ? [] : [doubtOf(rows)] };
}

/** The row that closes the table, where its figures stand beside their columns. */
function movedTotal(
  grid: Grid,
  header: IndicatorHeader,
  rows: readonly number[],
): readonly (readonly [number, readonly GridCell[]])[] {
  const last = rows[rows.length - 1];
  const label = last === undefined ? undefined : grid.row(last)[0];
  if (last === undefined || !label || totalLabels.find(label.key) === null) return [];
  const cells = alignTotal(grid, header, last, rows);
  return cells ? [[last, cells]] : [];
}

/** All moved rows of a form in one sentence: each began with the same lost cell or one like it. */
function doubtOf(rows: AlignedTables['rows']): ReadingDoubt {
  const moved = [...rows.values()].flatMap(
    (cells) => cells.find(({ column, position }) => column !== position.column) ?? [],
  );
  const [first, ...others] = moved.map(({ position }) => position);
  if (!first) throw new RangeError('a moved row holds a cell that was moved');
  const lines = lineNumbers(moved.map(({ row }) => row + 1));
  return {
    position: first,
    others,
    subject: {
      zh: `第 ${lines.join('、')} 行`,
      en: `${others.length > 0 ? 'Rows' : 'Row'} ${lines.join(', ')}`,
    },
    doubts: 'form',
    figures: {
      zh: '与表头错开，已按内容对齐读取',
      en: 'not under their headers; read aligned by their content',
    },
    why: {
      zh: '像是少了合并单元格；表没有改，请对照表头',
      en: 'as if merged cells had been lost; the form is left alone, please hold them against the headers',
    },
  };
}
