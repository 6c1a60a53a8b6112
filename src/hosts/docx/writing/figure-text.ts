/** A value as the text that is to stand in a cell of a document: in the manner of the text that stood there. */
import { plainNumber } from '../../../core/figures/decimal';
import type { CellValue } from '../../../core/model/sheet-snapshot';

/** A figure alone: 9, 9.00, 1,234.5, 90.3%, ９分. */
const FIGURE = /[-−－]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?/u;
const BESIDE = /^[\s\u3000]*$|^[\s\u3000]*(?:分|%|％)?[\s\u3000]*$/u;

interface Manner {
  readonly before: string;
  readonly behind: string;
  readonly decimals: number;
  readonly hasSeparators: boolean;
  readonly isFullWidth: boolean;
  readonly isPercent: boolean;
}

/** Null for a text that is more than one figure alone. */
function mannerOf(text: string): Manner | null {
  const match = FIGURE.exec(text);
  if (!match) return null;
  const [figure] = match;
  const before = text.slice(0, match.index);
  const behind = text.slice(match.index + figure.length);
  if (!/^[\s\u3000]*$/u.test(before) || !BESIDE.test(behind)) return null;
  return {
    before,
    behind,
    decimals: /[.．](.+)$/u.exec(figure)?.[1]?.length ?? 0,
    hasSeparators: /[,，]/u.test(figure),
    isFullWidth: /[０-９]/u.test(figure),
    isPercent: /[%％]/u.test(behind),
  };
}

/** Decimals of a per cent that nobody asked for more of. */
const PERCENT_DECIMALS = 2;

const decimalsOf = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;

function separated(text: string): string {
  const [whole = '', ...rest] = text.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...rest].join('.');
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/**
 * @param value what the cell is to hold, a per cent as a fraction where it shows one
 * @param old the text that stands there; blank where nothing does
 * @param isPercent the cell shows its value as a per cent
 * @param like texts of the column's other cells, nearest first: a blank cell goes by them
 */
export function textOf(value: CellValue, old: string, isPercent: boolean, like: readonly string[]): string {
  if (typeof value !== 'number') return String(value);
  const models = [old, ...(old.trim() === '' ? like : [])];
  const manner = models.map(mannerOf).find((each) => each !== null && each.isPercent === isPercent) ?? null;
  const exact = plainNumber(isPercent ? Number((value * 100).toPrecision(12)) : value);
  const most = isPercent ? Math.max(manner?.decimals ?? 0, PERCENT_DECIMALS) : decimalsOf(exact);
  const needed = Math.min(decimalsOf(exact), most);
  const decimals = Math.max(manner?.decimals ?? 0, needed);
  const rounded = decimals < decimalsOf(exact) ? Number(exact).toFixed(decimals) : padded(exact, decimals);
  const figure = manner?.hasSeparators === true ? separated(rounded) : rounded;
  const written = manner?.isFullWidth === true ? fullWidth(figure) : figure;
  if (!manner) return isPercent ? `${written}%` : written;
  return `${manner.before}${written}${manner.behind}`;
}

/** 8.5 with two decimals → 8.50. */
function padded(text: string, decimals: number): string {
  const missing = decimals - decimalsOf(text);
  if (missing <= 0) return text;
  return `${text}${text.includes('.') ? '' : '.'}${'0'.repeat(missing)}`;
}
