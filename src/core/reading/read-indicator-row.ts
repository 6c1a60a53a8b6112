/** One row of the indicator table: its cells, the ones it shares with other rows, and its target and actual as quantities. */
import { type ColumnSpan } from './header-block';
import { numberIn, textIn } from './closing-rows';
import type { Grid } from './grid';
import { readLevels, type LevelState, type Spans } from './indicator-levels';
import { cellInSpan, linesIn, stackedNumber, textCell, textCellAt } from './read-cell';
import { factsOfRow } from './row-facts';
import { figuresOfRow, pointsOfParts, UNEVEN, withSum, withText } from './row-parts';
import { isWordsOnly } from './unit-columns';
import { readQuantity, type Quantity } from '../figures/quantity';
import { readTargetAndActual } from '../figures/read-quantities';
import { pairedFigures, type PairedFigure } from '../figures/several-figures';
import type {
  IndicatorColumn,
  IndicatorRow,
  NumberCell,
  ReadingDoubt,
  TextCell,
} from '../model/self-evaluation-form';
import { compact } from '../text/label-text';
import { ROW_PLACEHOLDER } from '../words/answer-words';

/** Where a row stands and what its columns are. */
interface RowPlace {
  readonly grid: Grid;
  readonly row: number;
  readonly spans: Spans;
}

/** The text of a column; blank at its place where the cell is, null where there is no such column. */
function textOf({ grid, row, spans }: RowPlace, column: IndicatorColumn): TextCell | null {
  const span = spans.get(column);
  return span ? textCellAt(cellInSpan(grid, row, span), { row, column: span.left }) : null;
}

/** One target, actual or reason merged over several indicators, each with its points. */
function sharedText(place: RowPlace, column: 'target' | 'actual' | 'reason'): TextCell | null {
  const { grid, row, spans } = place;
  const [own, span] = [textOf(place, column), spans.get(column)];
  const ownsPoints = numberIn(grid, row, spans.get('weight')) || numberIn(grid, row, spans.get('score'));
  const shared = own?.text === '' && span && ownsPoints ? grid.covers(row, span.left) : null;
  return shared && shared.row < row && shared.column >= (span?.left ?? 0) ? textCell(shared) : own;
}

function pointsOf({ grid, row, spans }: RowPlace, column: 'weight' | 'score'): NumberCell | null {
  const span = spans.get(column);
  if (!span) return null;
  // Two indicators in one row, a line each.
  const lines = linesIn(textIn(grid, row, spans.get('level3'))).length;
  const cell = cellInSpan(grid, row, span);
  return withSum(stackedNumber(cell, { row, column: span.left }, lines, 'sum'), pointsOfParts(cell));
}

/** Target and actual as printed and as quantities, with the columns that belong to them taken into account. */
function readValues(place: RowPlace, secondUnit: ColumnSpan | undefined) {
  const { grid, row, spans } = place;
  const printed = sharedText(place, 'target');
  const initial = textOf(place, 'initialTarget');
  // A blank 调整后指标值 means unchanged: the initial target stands.
  const isUnchanged =
    printed?.text === '' &&
    initial !== null &&
    initial.text !== '' &&
    !readQuantity(initial.text).operatorOnly;
  const unit = textOf(place, 'unit');
  // 单位（文字描述）: a target in words stands where the unit of a figure would.
  const saysTarget = (printed?.text ?? '') === '' && unit !== null && isWordsOnly(unit.text);
  const signs = {
    operator: textOf(place, 'operator')?.text ?? '',
    nature: textOf(place, 'nature')?.text ?? '',
    unit: saysTarget ? '' : (unit?.text ?? ''),
    actualUnit: textIn(grid, row, secondUnit)?.text ?? '',
    name: textOf(place, spans.has('level3') ? 'level3' : 'level2')?.text ?? '',
  };
  const targetCell = textIn(grid, row, spans.get(isUnchanged ? 'initialTarget' : 'target'));
  const several = figuresOfRow(targetCell, textIn(grid, row, spans.get('actual')), signs);
  const whole = isUnchanged ? initial : saysTarget ? unit : printed;
  const target = several ? withText(whole, several.targetText) : whole;
  const actual = several
    ? withText(textOf(place, 'actual'), several.actualText)
    : sharedText(place, 'actual');
  const quantities =
    several ?? readTargetAndActual({ target: target?.text ?? '', actual: actual?.text ?? '', ...signs });
  return {
    target,
    actual,
    initial,
    unit: saysTarget ? null : unit,
    quantities,
    parts: several ? several.parts : wordedParts(quantities.target, quantities.actual),
  };
}

/** 培训3期，200人次: the figures that running words hold, where target and actual hold the same. */
function wordedParts(target: Quantity, actual: Quantity): readonly PairedFigure[] | null {
  return target.kind === 'text' && actual.kind === 'text' ? pairedFigures(target.text, actual.text) : null;
}

/** True for a line that names no indicator: a remark, an instruction, a placeholder, a blank name without points. */
function isNoIndicator(
  name: string,
  values: readonly (TextCell | null)[],
  weight: NumberCell | null,
  score: NumberCell | null,
): boolean {
  const hasValues = values.some(
    (cell) => cell !== null && cell.text !== '' && !ROW_PLACEHOLDER.test(cell.text),
  );
  const hasPoints = [weight, score].some((cell) => cell !== null && cell.raw !== null && !cell.isPlaceholder);
  if (!hasValues && !hasPoints && NOTE.test(name)) return true;
  if (isInstruction([...values, weight, score])) return true;
  if (name !== '' && !ROW_PLACEHOLDER.test(compact(name))) return false;
  if (!hasValues && !hasPoints) return true;
  return name === '' && !hasValues && (score?.value == null || weight?.value == null);
}

/**
 * @param state levels that hold from the rows above; brought up to date
 * @param secondUnit the actual's own unit, where target and actual have one each
 * @returns null for a line that is no indicator
 */
export function readIndicatorRow(
  place: RowPlace,
  state: LevelState,
  secondUnit: ColumnSpan | undefined,
  doubts: ReadingDoubt[],
): IndicatorRow | null {
  const { grid, row, spans } = place;
  const levels = readLevels(grid, row, spans, state);
  const level3 = textOf(place, 'level3');
  const { target, actual, initial, unit, quantities, parts } = readValues(place, secondUnit);
  const [weight, score] = [pointsOf(place, 'weight'), pointsOf(place, 'score')];
  const name = level3
    ? level3.text
    : (textIn(grid, row, spans.get('level2') ?? spans.get('level1'))?.text ?? '');
  if (isNoIndicator(name, [target, actual], weight, score)) return null;
  const points = parts && pointsOfParts(textIn(grid, row, spans.get('weight')));
  if (parts?.length === 0 && actual) doubts.push({ position: actual.position, doubts: 'row', ...UNEVEN });
  const pointsAt = (at: number) => (points?.length === parts?.length ? (points?.[at] ?? null) : null);
  const [nature, operator] = [textOf(place, 'nature'), textOf(place, 'operator')];
  return {
    row,
    ...levels,
    level3,
    nature,
    operator,
    initialTarget: initial,
    target,
    actual,
    unit,
    qualitativeNote: textOf(place, 'qualitativeNote'),
    weight,
    score,
    reason: sharedText(place, 'reason'),
    targetQuantity: quantities.target,
    actualQuantity: quantities.actual,
    facts: factsOfRow({ row, ...levels, level3, nature, operator }),
    ...(parts ? { parts: parts.map((part, at) => ({ ...part, weight: pointsAt(at) })) } : {}),
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
