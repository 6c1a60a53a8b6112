/**
 * Which filled cells of a form nobody answers for: no part of the form names them, no finding and no list of what was
 * not understood does, and when something else stands there, nothing at all changes. The headers of columns that were
 * read are accounted for by their columns; labels and notes by the last: what knows them notices another word.
 */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import { fundFigures } from '../../src/core/model/number-cells';
import {
  toAddress,
  type CellPosition,
  type SheetSnapshot,
  type SnapshotCell,
} from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';

const OPTIONS = { rules: RULES, profiles: PROFILES };

/** In no vocabulary. */
const OTHER_WORDS = '甲乙丙';

interface FilledCell {
  /** A1. */
  readonly cell: string;
  readonly text: string;
  readonly isFigure: boolean;
}

interface Accounted {
  /** Filled cells of the form's area, and those of them that are figures. */
  readonly filled: number;
  readonly figures: number;
  readonly unaccounted: readonly FilledCell[];
}

const isFigure = ({ value, text }: SnapshotCell): boolean =>
  typeof value === 'number' || /^[\s≥≤=<>]*[\d.,]+\s*%?\s*$/.test(text.normalize('NFKC'));

const isPosition = (value: unknown): value is CellPosition =>
  typeof value === 'object' && value !== null && 'row' in value && 'column' in value;

/** Addresses of all cells that a part of the form names. */
function namedIn(part: unknown, named: Set<string>): Set<string> {
  if (typeof part !== 'object' || part === null) return named;
  if (isPosition(part)) named.add(toAddress(part));
  for (const inner of part instanceof Map || part instanceof Set ? part.values() : Object.values(part))
    namedIn(inner, named);
  return named;
}

/** Everything that is said of a sheet, as one text. */
const saidOf = (checked: readonly CheckedForm[]): string =>
  JSON.stringify(
    checked.map(({ form, findings, reading }) => [form, findings, reading]),
    (_key, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value),
  );

function changed(sheet: SheetSnapshot, { row, column }: CellPosition): SheetSnapshot {
  const other = (cell: SnapshotCell): SnapshotCell => {
    if (typeof cell.value !== 'number') return { ...cell, value: OTHER_WORDS, text: OTHER_WORDS };
    const value = cell.value === 0 ? 0.37 : Number((cell.value * 1.37).toFixed(4));
    return { ...cell, value, text: String(value), formula: null };
  };
  return {
    ...sheet,
    rows: sheet.rows.map((line) =>
      line.row !== row
        ? line
        : { ...line, cells: line.cells.map((cell) => (cell.column === column ? other(cell) : cell)) },
    ),
  };
}

/** Addresses over the columns of a form that were read, from the first header line to the first row. */
function headersOf({ funds, indicators }: CheckedForm['form']): readonly string[] {
  const over = (top: number, first: number | undefined, columns: Iterable<number>): readonly string[] =>
    [...columns].flatMap((column) =>
      Array.from({ length: Math.max(0, (first ?? top) - top) }, (_, line) =>
        toAddress({ row: top + line, column }),
      ),
    );
  const figures = (funds?.rows ?? [])
    .flatMap(fundFigures)
    .flatMap((cell) => (cell ? [cell.position.column] : []));
  return [
    ...(indicators ? over(indicators.area.top, indicators.rows[0]?.row, indicators.columns.values()) : []),
    ...(funds ? over(funds.area.top, funds.rows[0]?.row, new Set(figures)) : []),
  ];
}

/** Of every form of a sheet. */
export function accountedIn(sheet: SheetSnapshot): readonly Accounted[] {
  const checked = checkSheet(sheet, OPTIONS);
  const said = saidOf(checked);
  return checked.map((one) => {
    const { area } = one.form;
    const named = namedIn(one.form, new Set(one.reading.notUnderstood));
    for (const address of headersOf(one.form)) named.add(address);
    for (const { cell, cells } of one.findings) [cell, ...cells].forEach((address) => named.add(address));
    const filled = sheet.rows
      .filter(({ row }) => row >= area.top && row <= area.bottom)
      .flatMap(({ row, cells }) =>
        cells
          .filter(({ column }) => column >= area.left && column <= area.right)
          .map((cell) => ({ cell, position: { row, column: cell.column } })),
      );
    const unaccounted = filled.filter(
      ({ position }) =>
        !named.has(toAddress(position)) && saidOf(checkSheet(changed(sheet, position), OPTIONS)) === said,
    );
    return {
      filled: filled.length,
      figures: filled.filter(({ cell }) => isFigure(cell)).length,
      unaccounted: unaccounted.map(({ cell, position }) => ({
        cell: toAddress(position),
        text: cell.text.replace(/\s/g, ''),
        isFigure: isFigure(cell),
      })),
    };
  });
}
