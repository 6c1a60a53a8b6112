/** Sums inside a form: the lines of an indicator table that add up some of its rows, and the total told once more. */
import { sum } from '../figures/decimal';
import { textIn } from './closing-rows';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import type { Spans } from './indicator-levels';
import { numberCell, textCell } from './read-cell';
import type { ReadArea } from './read-head';
import { scoreInside } from './read-total';
import type { FormTotal, FundTable, IndicatorRow, NumberCell, SubTotal } from '../model/self-evaluation-form';
import { compact } from '../text/label-text';
import { totalLabels } from '../words/word-index';

/** A line of sums as it was met, before it is known which rows it adds up. */
export type SumLine = Omit<SubTotal, 'rows'> & { readonly row: number };

/** The figures of a line of sums; null where it has none. */
export function sumLine(grid: Grid, row: number, label: GridCell, spans: Spans): SumLine | null {
  const read = (column: 'weight' | 'score') => {
    const cell = textIn(grid, row, spans.get(column));
    return cell && cell !== label ? numberCell(cell, { row, column: cell.column }) : null;
  };
  const [weight, score] = [read('weight'), read('score')];
  if (weight?.value == null && score?.value == null) return null;
  return { row, label: textCell(label), weight, score };
}

const added = (rows: readonly IndicatorRow[], column: 'weight' | 'score') =>
  sum(rows.map((row) => row[column]?.value ?? 0));

/**
 * Which rows each line of sums adds up: those since the line above it, those up to the line below it, those of its
 * block, or all in front of it, whichever its weight fits; without a weight whichever its score fits; else those above.
 */
export function subTotals(lines: readonly SumLine[], rows: readonly IndicatorRow[]): readonly SubTotal[] {
  return lines.flatMap((line, at): SubTotal[] => {
    const [former, next] = [lines[at - 1]?.row ?? -1, lines[at + 1]?.row ?? Number.MAX_SAFE_INTEGER];
    const above = rows.filter(({ row }) => row > former && row < line.row);
    const block = above[above.length - 1]?.level1 ?? null;
    const candidates = [
      above,
      rows.filter(({ row }) => row > line.row && row < next),
      above.filter(({ level1 }) => block !== null && level1?.text === block.text),
      rows.filter(({ row }) => row < line.row),
    ].filter((candidate) => candidate.length > 0);
    const [column, printed] =
      line.weight?.value != null
        ? (['weight', line.weight.value] as const)
        : (['score', line.score?.value ?? 0] as const);
    const own = candidates.find((candidate) => added(candidate, column).eq(printed)) ?? candidates[0];
    const { label, weight, score } = line;
    return own ? [{ label, weight, score, rows: own.map(({ row }) => row) }] : [];
  });
}

/** What a unit says of itself: 自评得分, 总分. A review's score is another's. */
const OWN_TOTAL = /自评|总分|总得分|得分合计/;
const OTHER_SCORE = /财政|复核|复评|评审|专家|考核|抽查|上年|平均/;
/** 90分以上为优: how grades are given, no total. */
const RANGE = /以[上下]|及以|[≥≤<>＜＞~～]|\d\s*[-—–至]\s*\d|标准/u;
const LONGEST_SENTENCE = 60;
/** Points that forms give the execution rate at most, where the form does not say. */
const USUAL_POINTS = 20;

/** The form's own total told once more: beside a label in the head or below the tables, or in a sentence there. */
export function totalsAgain(
  grid: Grid,
  rows: readonly number[],
  area: ReadArea,
  total: FormTotal | null,
  funds: FundTable | null,
): readonly SubTotal[] {
  if (total?.score?.value == null) return [];
  // 自评得分 beside the funds is the execution's own: no total of a form lies within the points of its rate.
  const execution = funds?.rows.find(({ isTotal }) => isTotal) ?? null;
  const ownPoints = Math.max(execution?.weight?.value ?? USUAL_POINTS, execution?.score?.value ?? 0);
  const isExecutions = ({ row }: GridCell, { value }: NumberCell): boolean =>
    funds !== null &&
    ((row >= funds.area.top && row <= funds.area.bottom) || (value !== null && value <= ownPoints));
  const isOwn = (text: string) => OWN_TOTAL.test(text) && !OTHER_SCORE.test(text);
  const isTaken = ({ row, column }: GridCell) =>
    total.score?.position.row === row && total.score.position.column === column;
  return rows.flatMap((row): SubTotal[] => {
    const cells = grid.row(row, area.left, area.right);
    return cells.flatMap((cell, index): SubTotal[] => {
      const text = compact(cell.text);
      if (typeof cell.raw !== 'string' || !isOwn(text) || isTaken(cell)) return [];
      const next = cells[index + 1];
      const beside =
        next && !isTaken(next) && totalLabels.find(cell.key) !== null
          ? numberCell(next, { row, column: next.column })
          : null;
      const isSentence = text.length <= LONGEST_SENTENCE && !RANGE.test(text);
      const score = beside?.value != null ? beside : isSentence ? scoreInside(cell) : null;
      return score && !isExecutions(cell, score)
        ? [{ label: textCell(cell), weight: null, score, rows: 'all' }]
        : [];
    });
  });
}
