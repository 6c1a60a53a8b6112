/**
 * The indicator table row by row: levels filled down over merged or blank cells, target and actual as quantities,
 * weights from their column or from the labels, and the total row that closes the table.
 */
import { rowsOf, type ColumnSpan } from './header-block';
import { type IndicatorHeader } from './indicator-columns';
import {
  closesTable,
  continues,
  endsInGrade,
  isFollowed,
  isPartSum,
  isValue,
  lateTotalLabel,
  leadsIndicators,
  NEXT_GOAL,
  numberIn,
  rowLabel,
  tellsResult,
  textIn,
} from './closing-rows';
import { unitOfActual } from './unit-columns';
import { decimal, plainNumber, toNumber } from '../figures/decimal';
import { scoreFromDeduction } from '../model/deductions';
import type { Quantity } from '../figures/quantity';
import { readTargetAndActual } from '../figures/read-quantities';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { isLevelLine, splitLevelColumns, type LevelState, type Spans } from './indicator-levels';
import {
  blockWeights,
  inferGroups,
  scaleFractions,
  weightsFromLabels,
  withoutSums,
} from './indicator-weights';
import { isTitle, numbersColumns } from './form-lines';
import { headerDoubts } from './header-doubts';
import { deductionInWords, scoresInWords } from './points-in-words';
import { readIndicatorRow } from './read-indicator-row';
import { cellInSpan, isWords, numberCell, textCell } from './read-cell';
import type { ReadArea } from './read-head';
import { subTotals, sumLine, type SumLine } from './sub-totals';
import type {
  BlockWeight,
  IndicatorColumn,
  IndicatorRow,
  ReadingDoubt,
  SubTotal,
} from '../model/self-evaluation-form';
import type { CellPosition } from '../model/sheet-snapshot';
import { afterLabels, headLabels, subtotalLabels, totalLabels } from '../words/word-index';

export interface ReadIndicators {
  readonly rows: readonly IndicatorRow[];
  readonly columns: ReadonlyMap<IndicatorColumn, ColumnSpan>;
  readonly blockWeights: readonly BlockWeight[];
  readonly subTotals: readonly SubTotal[];
  /** The row that closes the table with its total; null when there is none. */
  readonly totalRow: number | null;
  readonly totalLabel: GridCell | null;
  readonly lastRow: number;
  /** True where weights are printed as fractions of one; the rows hold points. */
  readonly hasFractionWeights: boolean;
  readonly doubts: readonly ReadingDoubt[];
}

const listed = <T>(one: T | null): readonly T[] => (one === null ? [] : [one]);

/** Columns that only a repeated header gives keep the first header's places. */
function spansOf(header: IndicatorHeader): Spans {
  return new Map(header.columns);
}

/** The same header once more, on a further page, but for a slip: its columns are those of the first page. */
function repeats(grid: Grid, first: IndicatorHeader, header: IndicatorHeader): boolean {
  const cellsOf = ({ top, bottom, left, right }: IndicatorHeader) =>
    rowsOf(grid, top, bottom, left, right).map(
      ({ row, column, key }) => `${String(row - top)}:${String(column)}:${key}`,
    );
  const [former, own] = [cellsOf(first), cellsOf(header)];
  const isSame = former.filter((cell) => own.includes(cell)).length;
  return former.length === own.length && isSame >= former.length - 1;
}

function isPageHead(cells: readonly GridCell[]): boolean {
  if (isTitle(cells)) return true;
  const [first] = cells;
  if (!first) return false;
  if (cells.length === 1 && /^[(（]?\s*\d{4}\s*年度?\s*[)）]?$/.test(first.text)) return true;
  if (cells.length <= 2 && /^第?\s*\d+\s*页/.test(first.text)) return true;
  const head = headLabels.find(first.key);
  return (
    head !== null &&
    first.key !== '单位' &&
    first.key !== '项目' &&
    first.key !== '部门' &&
    cells.length <= 6 &&
    !cells.some((cell) => cell.isNumber)
  );
}

/** @param stopRow row of a fund table below the indicators, where they end */
export function readIndicators(
  grid: Grid,
  area: ReadArea,
  headers: readonly IndicatorHeader[],
  stopRow: number | null,
): ReadIndicators | null {
  const [firstHeader] = headers;
  if (!firstHeader) return null;
  const doubts: ReadingDoubt[] = [...headerDoubts(firstHeader.columns, firstHeader.inferred)];
  let spans = spansOf(firstHeader);
  const lastLine = (stopRow ?? area.bottom + 1) - 1;
  splitLevelColumns(grid, spans, firstHeader.bottom + 1, lastLine);
  const columns = spans;
  const secondUnit = unitOfActual(grid, firstHeader);
  const rows: IndicatorRow[] = [];
  const sums: SumLine[] = [];
  const state: LevelState = {
    level1: firstHeader.block && textCell(firstHeader.block),
    level2: null,
  };
  let totalRow: number | null = null;
  let totalLabel: GridCell | null = null;
  let lastRow = firstHeader.bottom;
  let blanks = 0;
  for (let row = firstHeader.bottom + 1; row <= area.bottom; row++) {
    const repeated = headers.find((header) => header.top === row);
    if (repeated) {
      spans = repeats(grid, firstHeader, repeated) ? columns : spansOf(repeated);
      if (spans !== columns) splitLevelColumns(grid, spans, repeated.bottom + 1, lastLine);
      if (repeated.block) [state.level1, state.level2] = [textCell(repeated.block), null];
      row = repeated.bottom;
      continue;
    }
    if (row === stopRow) break;
    const cells = grid.row(row, area.left, area.right);
    if (cells.length === 0) {
      if (++blanks > 3) break;
      continue;
    }
    const isBehindGap = blanks > 1;
    blanks = 0;
    if (rows.length === 0 && numbersColumns(cells)) continue;
    const levelsEnd = Math.max(
      ...(['level1', 'level2', 'level3'] as const).map((level) => spans.get(level)?.right ?? -1),
    );
    const label =
      rowLabel(
        grid,
        cells.filter((cell) => isWords(cell) && cell.column <= levelsEnd),
      ) ?? lateTotalLabel(cells, spans);
    const isLastPage = !headers.some((header) => header.top > row);
    if (isBehindGap && isLastPage && rows.length > 0 && !continues(grid, row, area, label, spans)) break;
    const targetText = textIn(grid, row, spans.get('target')) ?? textIn(grid, row, spans.get('actual'));
    if (
      label &&
      totalLabels.find(label.key) &&
      (targetText === null ||
        targetText === label ||
        !spans.has('weight') ||
        !isValue(targetText) ||
        endsInGrade(grid, row, spans))
    ) {
      // A total above all indicators: 合计 right below the header.
      if (rows.length === 0 && totalRow === null && leadsIndicators(grid, row, area.bottom, spans)) {
        [totalRow, totalLabel] = [row, label];
        continue;
      }
      if (totalRow !== null) break;
      if (isPartSum(grid, row, area.left, spans)) {
        sums.push(...listed(sumLine(grid, row, label, spans)));
        continue;
      }
      [totalRow, totalLabel, lastRow] = [row, label, row];
      break;
    }
    if (label && totalRow === null && closesTable(grid, row, label, spans, rows)) {
      [totalRow, totalLabel, lastRow] = [row, label, row];
      break;
    }
    // A row with points is an indicator, however much its name sounds like a title.
    if (
      !numberIn(grid, row, spans.get('weight')) &&
      !numberIn(grid, row, spans.get('score')) &&
      isPageHead(cells)
    ) {
      continue;
    }
    const hasPoints = numberIn(grid, row, spans.get('weight')) || numberIn(grid, row, spans.get('score'));
    if (label && subtotalLabels.find(label.key)) {
      sums.push(...listed(sumLine(grid, row, label, spans)));
      continue;
    }
    if (label && !hasPoints && NEXT_GOAL.test(label.key)) continue;
    if (label && !hasPoints && afterLabels.find(label.key)) {
      if (!goesOn(grid, row, area.bottom, spans)) break;
      continue;
    }
    if (rows.length > 0 && tellsResult(grid, row, cells, spans) && !isFollowed(grid, row + 1, area, spans))
      break;
    if (isLevelLine(cells, grid.row(row + 1, area.left, area.right), spans, state)) continue;
    const read = readIndicatorRow({ grid, row, spans }, state, secondUnit, doubts);
    if (read) {
      rows.push(read);
      lastRow = row;
    } else if (!label || (!hasPoints && label.text.length > 60)) {
      // Prose below the table: it has ended.
      if (rows.length > 0 && cells.every((cell) => cell.text.length > 30)) break;
    }
  }
  const own = withoutSums(rows);
  const scaled = scaleFractions(own, doubts);
  const labelled = weightsFromLabels(scaled);
  const weighted = firstHeader.deducts
    ? labelled.map((row) => ({
        ...row,
        score: row.score && scoreFromDeduction(deductionInWords(row.score), row.weight?.value ?? null),
      }))
    : scoresInWords(labelled, grid.mergesKnown);
  if (firstHeader.taken) doubts.push(...takenAgainstScores(grid, weighted, firstHeader.taken));
  return {
    rows: withCriteria(grid, withReviews(grid, inferGroups(grid, weighted), firstHeader), firstHeader),
    columns,
    blockWeights: blockWeights(weighted),
    subTotals: subTotals(sums, weighted),
    totalRow,
    totalLabel,
    lastRow,
    hasFractionWeights: scaled.some((row, index) => row.weight !== own[index]?.weight),
    doubts,
  };
}

/** The rows with what a reviewer found and gave. */
function withReviews(
  grid: Grid,
  rows: readonly IndicatorRow[],
  { review, reviewActual, difference }: IndicatorHeader,
): readonly IndicatorRow[] {
  if (!review) return rows;
  const at = (row: IndicatorRow, span: ColumnSpan | null) => span && cellInSpan(grid, row.row, span);
  return rows.map((row) => {
    const [points, found, gap] = [at(row, review), at(row, reviewActual), at(row, difference)];
    return {
      ...row,
      ...(points ? { review: numberCell(points, points) } : {}),
      ...(found ? { reviewActual: { ...textCell(found), quantity: reviewedQuantity(row, found.text) } } : {}),
      ...(gap ? { reviewDifference: numberCell(gap, gap) } : {}),
    };
  });
}

/** The rows with how they are scored; a rule that is merged over several holds for each of them. */
function withCriteria(
  grid: Grid,
  rows: readonly IndicatorRow[],
  { criterion: column }: IndicatorHeader,
): readonly IndicatorRow[] {
  if (!column) return rows;
  return rows.map((row) => {
    const cell = cellInSpan(grid, row.row, column) ?? grid.covers(row.row, column.left);
    return cell && isWords(cell) ? { ...row, criterion: textCell(cell) } : row;
  });
}

/** What the reviewer found, read as the office's own actual is. */
function reviewedQuantity(row: IndicatorRow, actual: string): Quantity {
  return readTargetAndActual({
    target: row.target?.text ?? '',
    actual,
    operator: row.operator?.text ?? '',
    nature: row.nature?.text ?? '',
    unit: row.unit?.text ?? '',
    name: row.level3?.text ?? '',
  }).actual;
}

/** Rows whose weight less what was taken off is not their score: which of the three is wrong a person knows. */
function takenAgainstScores(
  grid: Grid,
  rows: readonly IndicatorRow[],
  column: ColumnSpan,
): readonly ReadingDoubt[] {
  return rows.flatMap(({ row, weight, score }) => {
    const cell = cellInSpan(grid, row, column);
    if (!cell) return [];
    const taken = deductionInWords(numberCell(cell, cell)).value;
    if (taken === null || weight?.value == null || score?.value == null) return [];
    const left = decimal(weight.value).minus(decimal(taken).abs());
    if (left.eq(score.value)) return [];
    const figures = [weight.value, Math.abs(taken), toNumber(left), score.value].map(plainNumber);
    return [contradiction(cell.position, figures)];
  });
}

function contradiction(position: CellPosition, figures: readonly string[]): ReadingDoubt {
  const [weight = '', taken = '', left = '', score = ''] = figures;
  return {
    position,
    doubts: 'sum',
    figures: { zh: `扣 ${taken}，得 ${score}`, en: `${taken} off, ${score} given` },
    why: {
      zh: `${weight} − ${taken} = ${left}；不知哪个写错了`,
      en: `${weight} − ${taken} = ${left}; which of them is wrong cannot be told`,
    },
  };
}

/** True when indicators follow a note: a name with its target and points in one of the next rows. */
function goesOn(grid: Grid, row: number, bottom: number, spans: Spans): boolean {
  const name = spans.get('level3') ?? spans.get('level2') ?? spans.get('level1');
  for (let next = row + 1; next <= Math.min(row + 3, bottom); next++) {
    const named = textIn(grid, next, name);
    const hasName = named !== null && isWords(named);
    const hasTarget = textIn(grid, next, spans.get('target')) !== null;
    const hasPoints = numberIn(grid, next, spans.get('weight')) || numberIn(grid, next, spans.get('score'));
    if (hasName && hasTarget && hasPoints) return true;
  }
  return false;
}
