/** What a stored cell means: its value by its type, and its formula. */
import { decodeEscapes } from '../../package/markup/xml-text';
import { moveFormula } from './shared-formula';
import type { CellArea, CellPosition, CellValue } from '../../../core/model/sheet-snapshot';
import type { StoredCell } from './sheet-scanner';

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
/** Serial 0 of the 1900 date system; dates before March 1900 do not occur with type `d`. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** A time of the day alone: T10:30:00, 10:30. */
const TIME = /^T?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/;

/** A `t="d"` value (ISO 8601) as a serial number; the text itself when it is no date. */
function isoDateValue(text: string, uses1904: boolean): CellValue {
  const [, hours, minutes, seconds] = TIME.exec(text) ?? [];
  if (hours !== undefined && minutes !== undefined)
    return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / DAY_SECONDS;
  const hasZone = /(?:Z|[+-]\d\d:\d\d)$/.test(text);
  const time = Date.parse(hasZone || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(time) ? text : (time - (uses1904 ? EPOCH_1904 : EPOCH_1900)) / DAY_MS;
}

/** Null when the cell holds nothing. A formula without a cached result gives an empty text. */
export function valueOf(cell: StoredCell, strings: readonly string[], uses1904: boolean): CellValue | null {
  const raw = cell.value;
  let value: CellValue | null;
  if (cell.type === 'inlineStr') value = cell.inline ?? '';
  else if (raw === null) value = null;
  // An empty index names no string: Number('') would be the first one.
  else if (cell.type === 's') value = raw.trim() === '' ? null : (strings[Number(raw)] ?? '');
  else if (cell.type === 'str' || cell.type === 'e') value = decodeEscapes(raw);
  else if (cell.type === 'b') value = raw.trim() === '1' || raw.trim() === 'true';
  else if (cell.type === 'd') value = isoDateValue(raw.trim(), uses1904);
  else value = numberValue(raw);
  if (cell.formula) return value ?? '';
  return value === '' ? null : value;
}

function numberValue(raw: string): CellValue | null {
  const text = raw.trim();
  if (text === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

export function contains(area: CellArea, position: CellPosition): boolean {
  return (
    position.row >= area.top &&
    position.row <= area.bottom &&
    position.column >= area.left &&
    position.column <= area.right
  );
}

interface Master {
  readonly position: CellPosition;
  readonly text: string;
}

/** Remembers masters of shared formulas and ranges of array formulas, and tells each cell's own formula. */
export class FormulaBook {
  private readonly shared = new Map<string, Master>();
  private readonly arrays: { readonly area: CellArea; readonly text: string }[] = [];

  /** With `=`; null for a constant. Cells must come in the order of the sheet, so that masters come first. */
  formulaOf(cell: StoredCell): string | null {
    const { formula } = cell;
    if (!formula) return null;
    if (formula.kind === 'shared' && formula.sharedIndex !== null) {
      if (formula.text !== '') {
        this.shared.set(formula.sharedIndex, { position: cell, text: formula.text });
        return `=${formula.text}`;
      }
      const master = this.shared.get(formula.sharedIndex);
      if (!master) return '=';
      const rows = cell.row - master.position.row;
      return `=${moveFormula(master.text, rows, cell.column - master.position.column)}`;
    }
    if (formula.kind !== 'normal' && formula.area)
      this.arrays.push({ area: formula.area, text: formula.text });
    return `=${formula.text}`;
  }

  /** The array formula a cell without a formula of its own belongs to, with `=`; null when none does. */
  arrayFormulaAt(position: CellPosition): string | null {
    const array = this.arrays.find(({ area }) => contains(area, position));
    return array ? `=${array.text}` : null;
  }

  get hasArrays(): boolean {
    return this.arrays.length > 0;
  }
}
