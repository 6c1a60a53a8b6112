/**
 * Target and actual of a row as terms of a formula. How the reader takes the row is asked of the reader itself: the words
 * around a figure are let in only where other figures between the same words are read as what they say.
 */
import { decimal } from '../figures/decimal';
import type { Quantity } from '../figures/quantity';
import { readTargetAndActual } from '../figures/read-quantities';
import { timesAYear } from '../figures/frequency';
import { conversionFactor } from '../figures/units';
import type { IndicatorRow, TextCell } from '../model/self-evaluation-form';
import { toAddress, type CellPosition, type CellValue } from '../model/sheet-snapshot';
import {
  asPercent,
  cutFigure,
  partsThousands,
  percentIn,
  powerBetween,
  quoted,
  takeApart,
  type FormulaInput,
  type Tail,
  type Term,
} from './cut-figure';

interface RowInputs {
  readonly target: Term;
  readonly actual: Term;
  /** What turns the actual's figure into the target's unit, where its cell holds a number. */
  readonly factor: number;
  readonly checks: readonly Term[];
}

type RawAt = (position: CellPosition) => CellValue | null;

/** Large enough to be no fractions of one; whole and not, with and without separators of thousands. */
const PROBES = ['8', '37.5', '1204', '56,789.25'];

/** From here on 1.5 of a target is 150 %, not 1.5 %. */
const LARGE_SHARE = 50;

const readingOf = (row: IndicatorRow, target: string, actual: string) =>
  readTargetAndActual({
    target,
    actual,
    operator: row.operator?.text ?? '',
    nature: row.nature?.text ?? '',
    unit: row.unit?.text ?? '',
    name: (row.level3 ?? row.level2)?.text ?? '',
  });

const isAlike = (a: Quantity, b: Quantity): boolean =>
  a.kind === 'number' && b.kind === 'number' && a.operator === b.operator && a.unit?.text === b.unit?.text;

/** What words behind other figures of the actual make of them; null where the reader takes them for no plain figure. */
function powerOf(row: IndicatorRow, before: string, behind: string): number | null {
  const powers = PROBES.map((probe) => {
    const { target, actual } = readingOf(row, row.target?.text ?? '', before + probe + behind);
    const isPlain =
      isAlike(target, row.targetQuantity) &&
      target.value === row.targetQuantity.value &&
      actual.kind === 'number' &&
      actual.value === Number(probe.replace(',', ''));
    return isPlain ? powerBetween(actual.unit, target.unit) : null;
  });
  const [first = null] = powers;
  return powers.every((power) => power === first) ? first : null;
}

/** True where other figures between these words of the target are read with the same operator and unit. */
const isSteadyTarget = (row: IndicatorRow, before: string, behind: string): boolean =>
  PROBES.every((probe) => {
    const { target, actual } = readingOf(row, before + probe + behind, row.actual?.text ?? '');
    return (
      isAlike(target, row.targetQuantity) &&
      target.value === Number(probe.replace(',', '')) &&
      isAlike(actual, row.actualQuantity)
    );
  });

const isPercent = ({ unit }: Quantity): boolean => unit?.text === '%';

/** Shares up to here are fractions of one: 0.98, and 1.05 where much is asked for. */
const limitOf = ({ value }: Quantity): number => ((value ?? 0) >= LARGE_SHARE ? 2 : 1);

/** The cell holds the figure itself, as a number. */
function numberInput(
  cell: TextCell,
  raw: number,
  quantity: Quantity,
  isFraction: boolean,
  limit: number,
): FormulaInput | null {
  const address = toAddress(cell.position);
  const value = decimal(quantity.value ?? 0);
  const isHundredth = decimal(raw).times(100).eq(value);
  // A cell with a per-cent format keeps fractions, whatever is typed into it.
  if (cell.text.endsWith('%')) return isHundredth ? { term: `(${address}*100)`, checks: [] } : null;
  if (!isHundredth && !decimal(raw).eq(value)) return null;
  return { term: isFraction ? asPercent(address, limit) : address, checks: [] };
}

function targetInput(row: IndicatorRow, raw: CellValue | null): FormulaInput | null {
  const { target: cell, targetQuantity: quantity } = row;
  if (!cell) return null;
  if (typeof raw === 'number') {
    const isFraction = isPercent(quantity) && !decimal(raw).eq(decimal(quantity.value ?? 0));
    return numberInput(cell, raw, quantity, isFraction, 1);
  }
  const parts = typeof raw === 'string' ? takeApart(raw) : null;
  if (!parts || parts.figure !== quantity.value) return null;
  const { before, behind } = parts;
  if (!isSteadyTarget(row, before, behind)) return null;
  const address = toAddress(cell.position);
  // Other words around the figure may ask for something else: at least, at most, another unit.
  const words = {
    before,
    needsBefore: before !== '',
    tails: behind === '' ? [] : [{ words: behind, power: 0 }],
    bare: behind === '' ? 0 : null,
  };
  return { term: cutFigure(address, words), checks: [partsThousands(address)] };
}

/** Words that may stand behind the actual's figure: those that do, the units of both, those of money for money. */
function tailsOf(row: IndicatorRow, before: string, behind: string): readonly Tail[] {
  const [own, wanted] = [row.actualQuantity.unit, row.targetQuantity.unit];
  const isMoney = wanted?.dimension === 'money';
  const words = new Set(
    [behind, own?.text, wanted?.text, ...(isMoney ? ['元', '万元', '亿元'] : [])].filter(
      (text): text is string => text !== undefined && text !== '',
    ),
  );
  return [...words]
    .flatMap((text) => {
      const power = powerOf(row, text === behind ? before : '', text);
      return power === null ? [] : [{ words: text, power }];
    })
    .sort((a, b) => b.words.length - a.words.length);
}

function actualInput(row: IndicatorRow, raw: CellValue | null): FormulaInput | null {
  const { actual: cell, actualQuantity: quantity, targetQuantity } = row;
  if (!cell) return null;
  const isCeiling = targetQuantity.operator === '≤' || targetQuantity.operator === '<';
  const [isShare, limit] = [isPercent(targetQuantity), limitOf(targetQuantity)];
  if (typeof raw === 'number') return numberInput(cell, raw, quantity, isShare && !isCeiling, limit);
  const parts = typeof raw === 'string' ? takeApart(raw) : null;
  if (!parts || parts.figure !== quantity.value) return null;
  const { before, behind } = parts;
  const bare = powerOf(row, '', '');
  const tails = tailsOf(row, before, behind);
  if (bare === null || (behind !== '' && !tails.some(({ words }) => words === behind))) return null;
  const address = toAddress(cell.position);
  const checks = [partsThousands(address)];
  const words = { before, needsBefore: false, tails, bare };
  if (!isShare) return { term: cutFigure(address, words), checks };
  // A bare 0.98 and one with its sign of per cent are told apart by the sign.
  if (behind.startsWith('%'))
    return { term: percentIn(address, cutFigure(address, { ...words, bare: null }), limit), checks };
  const figure = cutFigure(address, { ...words, tails: [] });
  // A fraction beside a ceiling says the same in per cent, or lies so far below that it is full marks in either case.
  return { term: isCeiling ? figure : asPercent(figure, limit), checks };
}

/** The columns of signs that the reading rests on, as they stand now. */
function signChecks(row: IndicatorRow, rawAt: RawAt, isScaled: boolean): readonly Term[] | null {
  const cells = [row.operator, row.nature, ...(isScaled ? [row.unit] : [])];
  const checks: Term[] = [];
  for (const cell of cells) {
    if (!cell || cell.text === '') continue;
    const raw = rawAt(cell.position);
    if (typeof raw !== 'string' || /[\r\n]/.test(raw)) return null;
    checks.push(`${toAddress(cell.position)}=${quoted(raw)}`);
  }
  return checks;
}

/**
 * Target and actual of a row as terms; null where they are no plain figures that a formula can follow: words, dates, how
 * often a month, by how much more or less, two figures in a cell, a target that another column stands in for.
 * @param rawAt what a cell of the sheet holds
 */
export function rowInputs(row: IndicatorRow, rawAt: RawAt): RowInputs | null {
  const { targetQuantity, actualQuantity, target, actual } = row;
  if (row.parts || !target || !actual || targetQuantity.operatorDamaged) return null;
  // What other words would say of a change, or of how often, no formula can tell.
  if (targetQuantity.change ?? actualQuantity.change) return null;
  if (timesAYear(targetQuantity.unit) !== null) return null;
  if (row.initialTarget && toAddress(row.initialTarget.position) === toAddress(target.position)) return null;
  const read = readingOf(row, target.text, actual.text);
  if (!isAlike(read.target, targetQuantity) || read.target.value !== targetQuantity.value) return null;
  if (!isAlike(read.actual, actualQuantity) || read.actual.value !== actualQuantity.value) return null;
  const factor = conversionFactor(actualQuantity.unit, targetQuantity.unit);
  if (factor === null) return null;
  const [wanted, reached] = [
    targetInput(row, rawAt(target.position)),
    actualInput(row, rawAt(actual.position)),
  ];
  const signs = signChecks(row, rawAt, factor !== 1);
  if (!wanted || !reached || !signs) return null;
  // A text's own words carry the factor.
  const isNumber = typeof rawAt(actual.position) === 'number';
  return {
    target: wanted.term,
    actual: reached.term,
    factor: isNumber ? Number(factor.toPrecision(12)) : 1,
    checks: [...signs, ...wanted.checks, ...reached.checks],
  };
}
