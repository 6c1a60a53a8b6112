/** The two tables that most families share: fund rows and the indicator block, from column lists. */
import type { Block } from './drawn-block';
import type { FormData, FundData, IndicatorData } from './form-data';
import { shuffled } from './variation';

interface FundColumnSpec {
  readonly key: Exclude<keyof FundData, 'label'>;
  readonly header: string;
}

/** A place for one fund column; the places stay, the columns in them may be shuffled. */
interface Slot {
  readonly column: number;
  readonly span: number;
}

/** Draws header cells into the slots of one row and the figures of all fund rows below `firstRow`. */
export function drawFundColumns(
  block: Block,
  place: { readonly headerRow: number; readonly headerRows?: number; readonly firstRow: number },
  slots: readonly Slot[],
  columns: readonly FundColumnSpec[],
  funds: readonly FundData[],
  seed: number | undefined,
): void {
  shuffled(columns, seed).forEach((spec, index) => {
    const slot = slots[index];
    if (!slot) throw new Error(`no slot for ${spec.header}`);
    block.put(place.headerRow, slot.column, spec.header, 'label', {
      columnSpan: slot.span,
      rowSpan: place.headerRows ?? 1,
      field: `header.funds.${spec.key}`,
    });
    funds.forEach((fund, row) => {
      const role = spec.key === 'deviationReason' ? 'text' : 'number';
      block.put(place.firstRow + row, slot.column, fund[spec.key], role, {
        columnSpan: slot.span,
        field: `funds.${row}.${spec.key}`,
      });
    });
  });
}

type IndicatorKey =
  | 'nature'
  | 'direction'
  | 'initialTarget'
  | 'target'
  | 'actual'
  | 'unit'
  | 'qualitativeNote'
  | 'weight'
  | 'score'
  | 'reason';

interface IndicatorColumnSpec {
  readonly key: IndicatorKey;
  readonly header: string;
}

/** Runs of rows that share a merged label: `start` is relative to the first row. */
function runsOf(
  rows: readonly IndicatorData[],
  level: 'level1' | 'level2',
): { start: number; length: number; label: string | null }[] {
  const runs: { start: number; length: number; label: string | null }[] = [];
  rows.forEach((row, index) => {
    const value = row[level];
    const printed = level === 'level1' ? row.level1Printed : row.level2Printed;
    const before = rows[index - 1];
    const run = runs.at(-1);
    const continues =
      run !== undefined &&
      before !== undefined &&
      value !== null &&
      before[level] === value &&
      (level === 'level1' || before.level1 === row.level1);
    if (continues) {
      run.length += 1;
      run.label ??= printed;
    } else {
      runs.push({ start: index, length: 1, label: printed });
    }
  });
  return runs;
}

/** Columns after the third level, in the order in which this drawing shows them. */
export function indicatorOrder(
  columns: readonly IndicatorColumnSpec[],
  seed: number | undefined,
): readonly IndicatorColumnSpec[] {
  return shuffled(columns, seed === undefined ? undefined : seed + 1);
}

/** Draws the header row of the indicator block: three levels from `left`, then the columns in order. */
export function drawIndicatorHeader(
  block: Block,
  row: number,
  left: number,
  columns: readonly IndicatorColumnSpec[],
): void {
  ['一级指标', '二级指标', '三级指标'].forEach((header, index) => {
    block.put(row, left + index, header, 'label', { field: `header.indicators.level${index + 1}` });
  });
  columns.forEach((spec, index) => {
    block.put(row, left + 3 + index, spec.header, 'label', { field: `header.indicators.${spec.key}` });
  });
}

/** Draws indicator rows; `firstIndex` is the number of the first of them in the form's data. */
export function drawIndicatorRows(
  block: Block,
  row: number,
  left: number,
  columns: readonly IndicatorColumnSpec[],
  indicators: readonly IndicatorData[],
  firstIndex = 0,
): void {
  for (const run of runsOf(indicators, 'level1')) {
    block.put(row + run.start, left, run.label, 'label', {
      rowSpan: run.length,
      field: `indicators.${firstIndex + run.start}.level1`,
    });
  }
  for (const run of runsOf(indicators, 'level2')) {
    block.put(row + run.start, left + 1, run.label, 'label', {
      rowSpan: run.length,
      field: `indicators.${firstIndex + run.start}.level2`,
    });
  }
  indicators.forEach((indicator, index) => {
    const field = `indicators.${firstIndex + index}`;
    block.put(row + index, left + 2, indicator.level3, 'text', { field: `${field}.level3` });
    columns.forEach((spec, place) => {
      const isFigure = ['initialTarget', 'target', 'actual', 'weight', 'score'].includes(spec.key);
      block.put(row + index, left + 3 + place, indicator[spec.key], isFigure ? 'number' : 'text', {
        field: `${field}.${spec.key}`,
      });
    });
  });
}

/** Draws the row 总分: the label up to the first figure column, weight, score and, where asked for, the grade. */
export function drawTotalRow(
  block: Block,
  row: number,
  left: number,
  firstColumn: number,
  columns: readonly IndicatorColumnSpec[],
  total: FormData['total'],
  grade: 'in-reason-column' | 'none',
): void {
  const columnOf = (key: IndicatorKey) => firstColumn + columns.findIndex((spec) => spec.key === key);
  const fields: [number, string | null, string | undefined][] = columns.map((spec, index) => {
    if (spec.key === 'weight') return [firstColumn + index, total.weight, 'total.weight'];
    if (spec.key === 'score') return [firstColumn + index, total.score, 'total.score'];
    if (spec.key === 'reason' && grade === 'in-reason-column') {
      return [firstColumn + index, total.grade, 'grade'];
    }
    return [firstColumn + index, null, undefined];
  });
  const firstFigure = Math.min(columnOf('weight'), columnOf('score'));
  const first = Math.min(firstFigure, grade === 'in-reason-column' ? columnOf('reason') : firstFigure);
  block.put(row, left, '总分', 'label', { columnSpan: first - left, field: 'total.label' });
  for (const [column, printed, field] of fields) {
    if (column < first) continue;
    block.put(row, column, printed, 'number', field === undefined ? {} : { field });
  }
}
