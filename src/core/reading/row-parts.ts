/**
 * Rows that hold several indicators, a line or a clause each, in all their cells: ≥10次；≥200人 beside 10次；150人. Only
 * cells of which every part is a figure or a date on its own are divided: prose and wrapped figures stay whole.
 */
import { sum, toNumber } from '../figures/decimal';
import { BLANK_QUANTITY, isMeasurable, readQuantity, type Quantity } from '../figures/quantity';
import { isPlainUnit } from '../figures/units';
import { readTargetAndActual, type QuantityTexts } from '../figures/read-quantities';
import type { GridCell } from './grid-cell';
import type { NumberCell, ReadingDoubt, RowPart, TextCell } from '../model/self-evaluation-form';
import { numberOfText } from './read-cell';

/** ①, 1、, (1): the number of a part. */
const PART_NUMBER = /^(?:[①-⑨]|\d[、)）]|[(（]\d[)）])\s*/u;

const textsIn = (cell: GridCell | null): readonly string[] =>
  (typeof cell?.raw === 'string' ? cell.raw : '')
    .split(/[\r\n;；]+/u)
    .map((part) => part.trim().replace(PART_NUMBER, ''))
    .filter((part) => part !== '');

const isOne = (text: string): boolean => isMeasurable(readQuantity(text));

/** The figures of a cell that holds two or more and nothing else; null for all other cells. */
function figuresIn(cell: GridCell | null): readonly string[] | null {
  const texts = textsIn(cell);
  if (texts.length < 2 || !texts.every(isOne)) return null;
  // 2023年 and 12月底前 in two lines are one date.
  return readQuantity(cell?.text ?? '').kind === 'deadline' ? null : texts;
}

/** What may stand on a line of its own and still belongs to the figure above it. */
const CONTINUES = /^(?:[(（].*|(?:及|或)?以[上下内]|之内|左右|[之以]?前|底前|完成|到位|达标)[。；;]?$/u;

/** 10件 and 逐步完善 in two lines: a figure and words beside it, which are not its unit. */
function isMixed(cell: GridCell): boolean {
  if (typeof cell.raw !== 'string' || !/[\r\n]/.test(cell.raw.trim())) return false;
  const lines = cell.raw.split(/[\r\n]+/u).map((line) => line.trim());
  const whole = readQuantity(cell.text).kind;
  const at = lines.findIndex((line) => readQuantity(line).unit !== null && isOne(line));
  const others = lines.filter((line, index) => index !== at && line !== '');
  return (
    at >= 0 && whole !== 'deadline' && others.some((line) => !CONTINUES.test(line) && !isPlainUnit(line))
  );
}

interface RowFigures {
  /** One a part; empty where target and actual do not hold equally many; null where the row is one indicator. */
  readonly parts: readonly Omit<RowPart, 'weight'>[] | null;
  /** What the row says as a whole. */
  readonly target: Quantity;
  readonly actual: Quantity;
  readonly targetText: string;
  readonly actualText: string;
}

/**
 * @param texts operator, nature and unit of the row as printed
 * @returns null for a row that is one indicator
 */
export function figuresOfRow(
  target: GridCell | null,
  actual: GridCell | null,
  texts: Omit<QuantityTexts, 'target' | 'actual'>,
): RowFigures | null {
  const [wanted, reached] = [figuresIn(target), figuresIn(actual)];
  if (!target || !actual) return null;
  if (!wanted && !reached) return mixedFigures(target, actual, texts);
  const count = wanted?.length ?? 1;
  const other = reached?.length ?? 1;
  const said = (list: readonly string[] | null, cell: GridCell) => list?.join('；') ?? cell.text;
  const line = (text: string, at: number) => {
    const lines = text.split(/[\r\n;；]+/u).filter((part) => part.trim() !== '');
    return (lines.length === count ? lines[at] : text) ?? '';
  };
  const [targetText, actualText] = [said(wanted, target), said(reached, actual)];
  // Words answer all figures at once; the figures are not to be read as one long number.
  if (!wanted && !isOne(target.text)) return null;
  if (!reached && !isOne(actual.text)) {
    const { actual: words } = readTargetAndActual({ target: '', actual: actualText, ...texts });
    return { parts: null, target: severalFigures(targetText), actual: words, targetText, actualText };
  }
  const parts =
    wanted && reached && count === other
      ? wanted.map((part, at) =>
          readTargetAndActual({
            target: part,
            actual: reached[at] ?? '',
            operator: line(texts.operator, at),
            nature: texts.nature,
            unit: line(texts.unit, at),
          }),
        )
      : [];
  // 12项；100% answers a target of 12项: one figure and what goes with it.
  const one = wanted ? null : readTargetAndActual({ target: targetText, actual: actualText, ...texts });
  if (one && isMeasurable(one.actual)) return { parts: null, ...one, targetText, actualText };
  const whole = { target: severalFigures(targetText), actual: severalFigures(actualText) };
  return { parts, ...whole, targetText, actualText };
}

/** A row of which a cell holds a figure and words beside it: the lines stay apart, so that they are no one figure. */
function mixedFigures(
  target: GridCell,
  actual: GridCell,
  texts: Omit<QuantityTexts, 'target' | 'actual'>,
): RowFigures | null {
  const [isWanted, isReached] = [isMixed(target), isMixed(actual)];
  if (!isWanted && !isReached) return null;
  const targetText = isWanted ? textsIn(target).join('；') : target.text;
  const actualText = isReached ? textsIn(actual).join('；') : actual.text;
  const read = readTargetAndActual({ target: targetText, actual: actualText, ...texts });
  return { parts: null, ...read, targetText, actualText };
}

/** What the whole row says where its parts are read one by one. */
const severalFigures = (text: string): Quantity => ({
  ...BLANK_QUANTITY,
  kind: 'text',
  text,
  left: text,
});

/** Points that a cell gives line by line; null where it gives them together. */
export function pointsOfParts(cell: GridCell | null): readonly number[] | null {
  const texts = textsIn(cell);
  const points = texts.flatMap((text) => numberOfText(text) ?? []);
  return points.length > 1 && points.length === texts.length ? points : null;
}

/** The cell with the sum of the points that it gives part by part. */
export function withSum(cell: NumberCell, points: readonly number[] | null): NumberCell {
  return points ? { ...cell, value: toNumber(sum(points)), form: 'text', isPlaceholder: false } : cell;
}

/** The text cell with its parts told apart. */
export const withText = (cell: TextCell | null, text: string): TextCell | null => cell && { ...cell, text };

/** Said of a row whose cells do not hold equally many figures. */
export const UNEVEN: Pick<ReadingDoubt, 'figures' | 'why'> = {
  figures: { zh: '目标和完成值的项数不同', en: 'target and actual hold different numbers of figures' },
  why: {
    zh: '不能一一对应，没有判分，请分行填写',
    en: 'they cannot be paired, so the row was not scored; please give each a row of its own',
  },
};
