/**
 * What people typed into a sheet of this program's own, taken over into the one that is drawn in its place: entry by
 * entry where the new one has a line about the same, and below the last line where it has none any more.
 */
import type { DraftCell, DraftReplacement, SheetDraft } from '../model/sheet-draft';
import type { CellValue } from '../model/sheet-snapshot';
import { compact } from '../text/label-text';
import { reckonFormula } from './reckon-formula';

/** A line of the sheet that stands, as far as it is filled. */
export interface StandingLine {
  readonly row: number;
  readonly cells: readonly {
    readonly column: number;
    readonly value: CellValue;
    readonly formula: string | null;
  }[];
}

type Values = ReadonlyMap<number, CellValue>;

/** What a line is about. */
const keyOf = (values: Values, { keys }: DraftReplacement): string =>
  keys.map((column) => compact(String(values.get(column) ?? ''))).join('\n');

/** What a person typed in a line, by column: this program's own formulas are drawn anew. */
function typedIn({ cells }: StandingLine, { kept }: DraftReplacement): Values {
  return new Map(
    cells.flatMap(({ column, value, formula }) =>
      kept.includes(column) && formula === null && value !== '' ? [[column, value] as const] : [],
    ),
  );
}

function linesOf(cells: readonly DraftCell[]): ReadonlyMap<number, readonly DraftCell[]> {
  const lines = new Map<number, DraftCell[]>();
  for (const cell of cells) lines.set(cell.row, [...(lines.get(cell.row) ?? []), cell]);
  return lines;
}

const valuesOf = (cells: readonly { readonly column: number; readonly value: CellValue | null }[]): Values =>
  new Map(cells.flatMap(({ column, value }) => (value === null ? [] : [[column, value] as const])));

/** The results of formulas that look at this sheet alone, as they are now; a formula comes after what it looks at. */
function reckoned(cells: readonly DraftCell[]): readonly DraftCell[] {
  const placed = new Map<string, CellValue>();
  const at = (row: number, column: number) => `${String(row)}:${String(column)}`;
  const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return inOrder.map((cell) => {
    const { row, column, formula } = cell;
    const result =
      formula === null || formula.includes('!')
        ? null
        : reckonFormula(formula, (_sheet, place) => placed.get(at(place.row, place.column)) ?? null);
    const value = result ?? cell.value;
    if (value !== null) placed.set(at(row, column), value);
    return { ...cell, value };
  });
}

/** @param standing the lines of the sheet that the draft takes the place of */
export function withKeptEntries(draft: SheetDraft, standing: readonly StandingLine[]): SheetDraft {
  const { replaces } = draft;
  if (!replaces) return draft;
  const typed = standing
    .filter(({ row }) => row > replaces.headerRow)
    .map((line) => ({ about: valuesOf(line.cells), typed: typedIn(line, replaces) }))
    .filter((line) => line.typed.size > 0 && compact(keyOf(line.about, replaces)) !== '');
  if (typed.length === 0) return draft;
  const left = [...typed];
  const cells = [...linesOf(draft.cells)].flatMap(([row, line]): readonly DraftCell[] => {
    const key = keyOf(valuesOf(line), replaces);
    const found =
      row > replaces.headerRow ? left.findIndex(({ about }) => keyOf(about, replaces) === key) : -1;
    const [entry] = found < 0 ? [] : left.splice(found, 1);
    return line.map((cell) => {
      const value = entry?.typed.get(cell.column);
      return value === undefined ? cell : { ...cell, value, formula: null };
    });
  });
  const last = Math.max(...draft.cells.map(({ row }) => row));
  const orphans = left.flatMap(({ about, typed: entries }, index): readonly DraftCell[] =>
    [...replaces.keys, ...replaces.kept].map((column) => ({
      row: last + 2 + index,
      column,
      value: (replaces.kept.includes(column) ? entries : about).get(column) ?? '',
      formula: null,
      role: 'text',
    })),
  );
  return { ...draft, cells: [...reckoned(cells), ...orphans] };
}
