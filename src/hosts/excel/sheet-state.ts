/** A sheet as it stands just before something is written: the wanted cells, their remarks, its protection. */
import type { SheetVisibility } from '../../core/model/sheet-snapshot';
import type { CellContent } from '../../core/model/write-plan';
import type { CellFill } from './run-record';

/** One cell as it stands. */
export interface CellState {
  readonly content: CellContent;
  readonly numberFormat: string;
  readonly fill: CellFill;
  /** Part of a dynamic array that spills; false where this Excel cannot tell. */
  readonly isSpill: boolean;
  /** A rule of data validation may stand on it: Excel is asked for its verdict after the write. */
  readonly mayHaveRule: boolean;
  /** In a table; told only of cells that are to take a formula. */
  readonly isInTable: boolean;
}

export interface SheetState {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** Of the cells that were asked for, by address. */
  readonly cells: ReadonlyMap<string, CellState>;
  /** Notes by cell; comments by their text (their place is not known before it is asked for). */
  readonly notes: ReadonlyMap<string, string>;
  readonly comments: readonly {
    readonly id: string;
    readonly content: string;
    readonly cell: string | null;
  }[];
}

/** Characters that the usual room of a cell in an answer has space for. */
const SHORT_TEXT = 20;

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** Addresses of cells by sheet name. */
export type CellsBySheet = ReadonlyMap<string, ReadonlySet<string>>;

/** Gathers cells by sheet. */
export function bySheet(cells: Iterable<Place>): CellsBySheet {
  const sheets = new Map<string, Set<string>>();
  for (const { sheet, cell } of cells) {
    const known = sheets.get(sheet);
    if (known) known.add(cell);
    else sheets.set(sheet, new Set([cell]));
  }
  return sheets;
}

/** Cells with long texts, by `sheet!A1`: they make answers large. */
export function longTexts(
  cells: readonly (Place & { readonly contents: readonly CellContent[] })[],
): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const { sheet, cell, contents } of cells) {
    const length = Math.max(0, ...contents.map(({ value }) => String(value ?? '').length));
    if (length > SHORT_TEXT) lengths.set(`${sheet}!${cell}`, length);
  }
  return lengths;
}

/** Excel's word for a sheet's visibility, as a snapshot says it. */
export function visibilityOf(visibility: string): SheetVisibility {
  if (visibility === 'Hidden') return 'hidden';
  return visibility === 'VeryHidden' ? 'veryHidden' : 'visible';
}
