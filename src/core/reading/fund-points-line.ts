/** A line under the amounts that tells rate and points by labels of its own: 执行率 | 90% | 分值 | 10 | 得分 | 9. */
import { fundConceptOf } from './fund-evidence';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { isWords, numberCell } from './read-cell';
import type { FundColumn, FundRow, NumberCell } from '../model/self-evaluation-form';

const TOLD = ['rate', 'weight', 'score'] as const;
type Told = (typeof TOLD)[number];

export type PointsLine = ReadonlyMap<Told, NumberCell>;

/** @returns what the labels of a row tell; null where it is no such line */
export function pointsLine(grid: Grid, cells: readonly GridCell[]): PointsLine | null {
  const found = new Map<Told, NumberCell>();
  for (let at = 0; at + 1 < cells.length; at += 2) {
    const [label, figure] = [cells[at], cells[at + 1]];
    if (!label || !figure || isWords(figure)) return null;
    const concept = TOLD.find((told) => told === fundConceptOf(grid, label));
    if (!concept || found.has(concept)) return null;
    found.set(concept, numberCell(figure, { row: figure.row, column: figure.column }));
  }
  return found.size > 1 && cells.length === 2 * found.size ? found : null;
}

/** The total row with what the line tells, where its own columns hold nothing. */
export function withPointsLine(row: FundRow, line: PointsLine | null): FundRow {
  if (!line || !row.isTotal) return row;
  const told: Partial<Record<Told, NumberCell>> = {};
  for (const [column, cell] of line) if (row[column]?.raw == null) told[column] = cell;
  return { ...row, ...told };
}

/** The table's columns and those that the line stands for. */
export const columnsWith = (
  columns: Iterable<FundColumn>,
  line: PointsLine | null,
): ReadonlySet<FundColumn> => new Set<FundColumn>([...columns, ...(line?.keys() ?? [])]);
