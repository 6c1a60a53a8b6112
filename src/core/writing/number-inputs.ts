/** Cells of figures (amounts, points) as terms of a formula, also where they hold the figure as text: 30万元, 10分. */
import { decimal } from '../figures/decimal';
import type { AmountUnit, NumberCell } from '../model/self-evaluation-form';
import { toAddress } from '../model/sheet-snapshot';
import { readUnit } from '../figures/units';
import {
  cutFigure,
  partsThousands,
  powerBetween,
  takeApart,
  type FormulaInput,
  type Tail,
} from './cut-figure';

/** Words that the reader passes over in front of an amount. */
const AROUND = /^约?$/u;

function textInput(cell: NumberCell, tails: readonly Tail[]): FormulaInput | null {
  const parts = typeof cell.raw === 'string' ? takeApart(cell.raw) : null;
  if (!parts || !AROUND.test(parts.before) || cell.value === null) return null;
  const power = parts.behind === '' ? 0 : tails.find(({ words }) => words === parts.behind)?.power;
  if (power === undefined) return null;
  const figure = decimal(`${String(parts.figure)}e${String(power)}`);
  if (!figure.eq(decimal(cell.value))) return null;
  const address = toAddress(cell.position);
  const words = { before: parts.before, needsBefore: false, tails, bare: 0 };
  return { term: cutFigure(address, words), checks: [partsThousands(address)] };
}

/** Longest first. */
const AMOUNT_UNITS: readonly AmountUnit[] = ['百万元', '千元', '万元', '亿元', '元'];

/** What an amount may be counted in; a bare figure is in the table's own unit. */
const amountTails = (unit: AmountUnit): readonly Tail[] =>
  AMOUNT_UNITS.map((words) => ({
    words,
    power: powerBetween(readUnit(words), readUnit(unit)) ?? 0,
  }));

/** An amount in the table's unit; null where the cell holds none that a formula can follow. */
export function amountInput(cell: NumberCell | null, unit: AmountUnit): FormulaInput | null {
  if (!cell || cell.value === null) return null;
  if (typeof cell.raw === 'number')
    return decimal(cell.raw).eq(decimal(cell.value)) ? { term: toAddress(cell.position), checks: [] } : null;
  return textInput(cell, amountTails(unit));
}

const POINT_TAILS: readonly Tail[] = [{ words: '分', power: 0 }];

/** Points; those of a cell that holds fractions of one are taken times 100. */
export function pointsInput(cell: NumberCell | null): FormulaInput | null {
  if (!cell || cell.value === null || cell.deductedFrom !== undefined) return null;
  if (typeof cell.raw !== 'number') return cell.form === 'text' ? textInput(cell, POINT_TAILS) : null;
  const [address, raw, points] = [toAddress(cell.position), decimal(cell.raw), decimal(cell.value)];
  if (raw.eq(points)) return { term: address, checks: [] };
  return raw.times(100).eq(points) ? { term: `(${address}*100)`, checks: [] } : null;
}
