/**
 * The indicator table row by row: levels filled down over merged or blank cells, target and actual as quantities,
 * weights from their column or from the labels, and the total row that closes the table.
 */
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
import { isWordsOnly, unitOfActual } from './unit-columns';
import { scoreFromDeduction } from '../model/deductions';
import type { Grid, GridCell } from './grid';
import { isLevelLine, readLevels, splitLevelColumns, type LevelState, type Spans } from './indicator-levels';
import {
  blockWeights,
  inferGroups,
  scaleFractions,
  weightsFromLabels,
  withoutSums,
} from './indicator-weights';
import type { Localized } from '../model/localized';
import { isTitle, numbersColumns } from './form-lines';
import { deductionInWords, scoresInWords } from './points-in-words';
import { figuresOfRow, pointsOfParts, UNEVEN, withSum, withText } from './row-parts';
import type { ColumnSpan, IndicatorHeader } from './table-header';
import { cellInSpan, isWords, linesIn, stackedNumber, textCell, textCellAt } from './read-cell';
import { readQuantity } from '../figures/quantity';
import { readTargetAndActual } from '../figures/read-quantities';
import type { ReadArea } from './read-head';
import type {
  BlockWeight,
  IndicatorColumn,
  IndicatorRow,
  NumberCell,
  ReadingDoubt,
  TextCell,
} from '../model/self-evaluation-form';
import { ROW_PLACEHOLDER } from '../words/answer-words';
import { afterLabels, headLabels, subtotalLabels, totalLabels } from '../words/word-index';
import { compact } from '../text/label-text';
import { quoted } from '../text/quoted';

export interface ReadIndicators {
  readonly rows: readonly IndicatorRow[];
  readonly columns: ReadonlyMap<IndicatorColumn, ColumnSpan>;
  readonly blockWeights: readonly BlockWeight[];
  /** The row that closes the table with its total; null when there is none. */
  readonly totalRow: number | null;
  readonly totalLabel: GridCell | null;
  readonly lastRow: number;
  /** True where weights are printed as fractions of one; the rows hold points. */
  readonly hasFractionWeights: boolean;
  readonly doubts: readonly ReadingDoubt[];
}

/** Columns that only a repeated header gives keep the first header's places. */
function spansOf(header: IndicatorHeader): Spans {
  return new Map(header.columns);
}

/** The same header once more, on a further page: its columns are those of the first page, whatever stands below it. */
function repeats(grid: Grid, first: IndicatorHeader, header: IndicatorHeader): boolean {
  const lines = ({ top, bottom, left, right }: IndicatorHeader) =>
    Array.from({ length: bottom - top + 1 }, (_, line) =>
      grid.row(top + line, left, right).map((cell) => `${String(cell.column)}:${cell.key}`),
    );
  return lines(first).join('|') === lines(header).join('|');
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
  const doubts: ReadingDoubt[] = [];
  let spans = spansOf(firstHeader);
  const lastLine = (stopRow ?? area.bottom + 1) - 1;
  splitLevelColumns(grid, spans, firstHeader.bottom + 1, lastLine);
  const columns = spans;
  const secondUnit = unitOfActual(grid, firstHeader);
  for (const column of firstHeader.inferred) tellInferred(column, spans.get(column), doubts);
  const rows: IndicatorRow[] = [];
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
      if (isPartSum(grid, row, area.left, spans)) continue;
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
    if (label && (subtotalLabels.find(label.key) || (!hasPoints && NEXT_GOAL.test(label.key)))) continue;
    if (label && !hasPoints && afterLabels.find(label.key)) {
      if (!goesOn(grid, row, area.bottom, spans)) break;
      continue;
    }
    if (rows.length > 0 && tellsResult(grid, row, cells, spans) && !isFollowed(grid, row + 1, area, spans))
      break;
    if (isLevelLine(cells, grid.row(row + 1, area.left, area.right), spans, state)) continue;
    const read = readRow(grid, row, spans, state, secondUnit, doubts);
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
  return {
    rows: inferGroups(grid, weighted),
    columns,
    blockWeights: blockWeights(weighted),
    totalRow,
    totalLabel,
    lastRow,
    hasFractionWeights: scaled.some((row, index) => row.weight !== own[index]?.weight),
    doubts,
  };
}

/** Says which column was told by place and content alone. */
function tellInferred(column: IndicatorColumn, span: ColumnSpan | undefined, doubts: ReadingDoubt[]): void {
  const name = INFERRED_NAMES[column];
  if (!span || !name) return;
  doubts.push({
    position: { row: span.header.row, column: span.header.column },
    what: {
      zh: `表头${quoted(span.header.text)}不在词表中，按位置和内容读作${name.zh}，请核对。`,
      en: `The header ${quoted(span.header.text)} is not a known word; by its place and content it was read as the ${name.en}; please check.`,
    },
  });
}

const INFERRED_NAMES: Partial<Record<IndicatorColumn, Localized>> = {
  target: { zh: '年度指标值', en: 'target' },
  actual: { zh: '实际完成值', en: 'actual value' },
  weight: { zh: '分值', en: 'weight' },
  score: { zh: '得分', en: 'score' },
};

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

function readRow(
  grid: Grid,
  row: number,
  spans: Spans,
  state: LevelState,
  secondUnit: ColumnSpan | undefined,
  doubts: ReadingDoubt[],
): IndicatorRow | null {
  const text = (column: IndicatorColumn): TextCell | null => {
    const span = spans.get(column);
    return span ? textCellAt(cellInSpan(grid, row, span), { row, column: span.left }) : null;
  };
  const ownsPoints = numberIn(grid, row, spans.get('weight')) || numberIn(grid, row, spans.get('score'));
  // One target, actual or reason merged over several indicators, each with its points.
  const value = (column: 'target' | 'actual' | 'reason'): TextCell | null => {
    const [own, span] = [text(column), spans.get(column)];
    const shared = own?.text === '' && span && ownsPoints ? grid.covers(row, span.left) : null;
    return shared && shared.row < row && shared.column >= (span?.left ?? 0) ? textCell(shared) : own;
  };
  const shift = shiftedPoints(grid, row, spans, doubts);
  const number = (column: 'weight' | 'score'): NumberCell | null => {
    const span = spans.get(column);
    if (!span) return null;
    const moved = { left: span.left + shift, right: span.right + shift };
    const place = { row, column: moved.left };
    const cell = cellInSpan(grid, row, moved);
    // Two indicators in one row, a line each.
    const lines = linesIn(textIn(grid, row, spans.get('level3'))).length;
    return withSum(stackedNumber(cell, place, lines, 'sum'), pointsOfParts(cell));
  };
  const levels = readLevels(grid, row, spans, state);
  const level3 = text('level3');
  const printedTarget = value('target');
  const initial = text('initialTarget');
  // A blank 调整后指标值 means unchanged: the initial target stands.
  const isUnchanged =
    printedTarget?.text === '' &&
    initial !== null &&
    initial.text !== '' &&
    !readQuantity(initial.text).operatorOnly;
  const unit = text('unit');
  // 单位（文字描述）: a target in words stands where the unit of a figure would.
  const saysTarget = (printedTarget?.text ?? '') === '' && unit !== null && isWordsOnly(unit.text);
  const targetPlace = spans.get(isUnchanged ? 'initialTarget' : 'target');
  const signs = {
    operator: text('operator')?.text ?? '',
    nature: text('nature')?.text ?? '',
    unit: saysTarget ? '' : (unit?.text ?? ''),
    actualUnit: textIn(grid, row, secondUnit)?.text ?? '',
  };
  const several = figuresOfRow(textIn(grid, row, targetPlace), textIn(grid, row, spans.get('actual')), signs);
  const whole = isUnchanged ? initial : saysTarget ? unit : printedTarget;
  const target = several ? withText(whole, several.targetText) : whole;
  const actual = several ? withText(text('actual'), several.actualText) : value('actual');
  const weight = number('weight');
  const score = number('score');
  const reason = shift > 0 ? null : value('reason');
  const name = level3
    ? level3.text
    : (textIn(grid, row, spans.get('level2') ?? spans.get('level1'))?.text ?? '');
  const hasValues = [target, actual].some(
    (cell) => cell !== null && cell.text !== '' && !ROW_PLACEHOLDER.test(cell.text),
  );
  const hasPoints = [weight, score].some((cell) => cell !== null && cell.raw !== null && !cell.isPlaceholder);
  if (!hasValues && !hasPoints && NOTE.test(name)) return null;
  if (isInstruction([target, actual, weight, score])) return null;
  if (name === '' || ROW_PLACEHOLDER.test(compact(name))) {
    if (!hasValues && !hasPoints) return null;
    if (name === '' && !hasValues && (score?.value == null || weight?.value == null)) return null;
  }
  const quantities =
    several ?? readTargetAndActual({ target: target?.text ?? '', actual: actual?.text ?? '', ...signs });
  const parts = several?.parts ?? null;
  const points = parts && pointsOfParts(textIn(grid, row, spans.get('weight')));
  if (parts?.length === 0 && actual) doubts.push({ position: actual.position, what: UNEVEN });
  return {
    row,
    level1: levels.level1,
    level2: levels.level2,
    level3,
    nature: text('nature'),
    operator: text('operator'),
    initialTarget: text('initialTarget'),
    target,
    actual,
    unit: saysTarget ? null : unit,
    qualitativeNote: text('qualitativeNote'),
    weight,
    score,
    reason,
    targetQuantity: quantities.target,
    actualQuantity: quantities.actual,
    ...(parts
      ? {
          parts: parts.map((part, at) => ({
            ...part,
            weight: points?.length === parts.length ? (points[at] ?? null) : null,
          })),
        }
      : {}),
  };
}

/** （填写具体目标值） in every filled cell: the line under the header that says what to fill in. */
function isInstruction(cells: readonly (TextCell | NumberCell | null)[]): boolean {
  const said = cells
    .map((cell) => (cell === null ? '' : 'text' in cell ? cell.text : String(cell.raw ?? '')).trim())
    .filter((text) => text !== '');
  const isExample = said.some((text) => /^[（(](?:如|例|示例|请|填)/u.test(text));
  const isSaid = isExample ? /^[（(].*[）)]$/u : /^[（(](?!\s*[\d.]+\s*分?[）)]).*[）)]$/u;
  return said.length > 1 && said.every((text) => isSaid.test(text));
}

/** A remark among the rows: （注：含景观灯）. */
const NOTE = /^[([（【]?\s*(?:注|备注|说明|其中)\s*[:：]/;

/** Weight and score that slipped one column to the right: the weight's cell is blank, two figures follow it. */
function shiftedPoints(grid: Grid, row: number, spans: Spans, doubts: ReadingDoubt[]): 0 | 1 {
  const weight = spans.get('weight');
  const score = spans.get('score');
  if (!weight || !score || score.left !== weight.right + 1 || score.left !== weight.left + 1) return 0;
  const [first, second, third] = [weight.left, score.left, score.left + 1].map((column) =>
    grid.at(row, column),
  );
  if (first || !second?.isNumber || !third?.isNumber || grid.covers(row, weight.left)) return 0;
  doubts.push({
    position: { row, column: second.column },
    what: {
      zh: '本行分值、得分比表头右移了一列，已按右移读取，请核对。',
      en: 'Weight and score stand one column right of their headers in this row and were read there; please check.',
    },
  });
  return 1;
}
