/**
 * A1 references as Excel's API takes them: with or without sheet, cells, blocks, whole rows and columns. Anything
 * else is refused, as Excel refuses it.
 */
import type { CellArea } from '../../../src/core/model/sheet-snapshot';
import { columnIndex, toAreaAddress } from '../../../src/core/model/sheet-snapshot';
import { HostFault } from './rich-api';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
/** Excel refuses longer addresses in `getRanges`. */
const LONGEST_ADDRESS = 8_192;

interface Reference {
  readonly sheet: string | null;
  readonly area: CellArea;
}

const REFERENCE =
  /^(?:(?:'((?:[^']|'')+)'|([^'!,:]+))!)?\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/** Reads one reference; throws `InvalidArgument` for anything that is none. */
export function parseReference(text: string, location: string): Reference {
  const refuse = (): never => {
    throw new HostFault('InvalidArgument', `“${text}” is not a reference`, location);
  };
  const match = REFERENCE.exec(text.trim());
  if (!match) return refuse();
  const [, quoted, plain, column1, row1, column2, row2] = match;
  const isBlock = text.includes(':');
  if (!column1 && !row1) return refuse();
  if (isBlock ? !!column1 !== !!column2 || !!row1 !== !!row2 : !column1 || !row1) return refuse();
  const rows = row1 ? [Number(row1) - 1, Number(row2 ?? row1) - 1] : [0, LAST_ROW];
  const columns = column1 ? [columnIndex(column1), columnIndex(column2 ?? column1)] : [0, LAST_COLUMN];
  const area = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  if (area.top < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN) return refuse();
  return { sheet: quoted?.replace(/''/g, "'") ?? plain ?? null, area };
}

/** Reads `A1,B2:C3`; throws for an address longer than Excel takes. */
export function parseReferences(text: string, location: string): readonly Reference[] {
  if (text.length >= LONGEST_ADDRESS) {
    throw new HostFault('InvalidArgument', `an address of ${text.length} characters`, location);
  }
  return text.split(',').map((part) => parseReference(part, location));
}

/** The sheet's name as it stands before `!` in an address. */
function quoteSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `'项目 1'!A1:B2` */
export function fullAddress(sheet: string, area: CellArea): string {
  return `${quoteSheetName(sheet)}!${toAreaAddress(area)}`;
}

export function containsCell(area: CellArea, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlaps(a: CellArea, b: CellArea): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
