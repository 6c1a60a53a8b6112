/**
 * Sheets as they stand once edits are made: the cells hold what was put there, and formulas that rest on them what they
 * then give. Pure: nothing is written.
 */
import {
  parseAddress,
  toAddress,
  type CellPosition,
  type CellValue,
  type SheetSnapshot,
  type SnapshotCell,
  type SnapshotRow,
} from '../model/sheet-snapshot';
import type { CellContent, CellEdit } from '../model/write-plan';
import { contentAfter } from './cell-content';
import { reckonFormula, referencesOf } from './reckon-formula';

interface AppliedSheets {
  readonly sheets: readonly SheetSnapshot[];
  /** Formulas whose result the edits change, by `sheet!A1`. */
  readonly reckoned: ReadonlyMap<string, CellValue>;
  /** Formulas that rest on changed cells and whose result only a spreadsheet can tell, by `sheet!A1`. */
  readonly unknown: ReadonlySet<string>;
}

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

const keyOf = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

/** A stored per cent as it is shown, without the rounding of the display: 0.955 → 95.5%. */
export function shownValue(value: CellValue, numberFormat: string | null): CellValue {
  if (typeof value !== 'number' || numberFormat?.includes('%') !== true) return value;
  return `${String(Number((value * 100).toPrecision(12)))}%`;
}

/** A sheet that is being changed: rows and cells by their numbers. */
class OpenSheet {
  readonly rows: Map<number, Map<number, SnapshotCell>>;
  private readonly blanks: ReadonlyMap<number, readonly number[]>;

  constructor(private readonly sheet: SheetSnapshot) {
    this.rows = new Map(
      sheet.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]),
    );
    this.blanks = new Map(sheet.rows.map(({ row, percentBlanks = [] }) => [row, percentBlanks]));
  }

  at({ row, column }: CellPosition): SnapshotCell | null {
    return this.rows.get(row)?.get(column) ?? null;
  }

  put({ row, column }: CellPosition, { value, formula }: CellContent): void {
    const line = this.rows.get(row) ?? new Map<number, SnapshotCell>();
    this.rows.set(row, line);
    if (value === null && formula === null) {
      line.delete(column);
      return;
    }
    const isPercent = this.blanks.get(row)?.includes(column) ?? false;
    const numberFormat = line.get(column)?.numberFormat ?? (isPercent ? '0.00%' : null);
    const text = String(shownValue(value ?? '', numberFormat));
    line.set(column, { column, value: value ?? '', text, formula, numberFormat });
  }

  finish(): SheetSnapshot {
    const known = new Map(this.sheet.rows.map((row) => [row.row, row]));
    const rows = [...this.rows].flatMap(([row, line]): SnapshotRow[] => {
      const cells = [...line.values()].sort((a, b) => a.column - b.column);
      const former = known.get(row) ?? { row, hidden: false, cells };
      const percentBlanks = former.percentBlanks?.filter((column) => !line.has(column));
      if (cells.length === 0 && !percentBlanks?.length) return [];
      return [{ ...former, cells, ...(percentBlanks ? { percentBlanks } : {}) }];
    });
    return { ...this.sheet, rows: rows.sort((a, b) => a.row - b.row) };
  }
}

interface FormulaCell extends Place {
  readonly position: CellPosition;
  readonly formula: string;
  readonly references: ReturnType<typeof referencesOf>;
}

function formulasOf(sheets: readonly SheetSnapshot[]): readonly FormulaCell[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, formula }): FormulaCell[] => {
        const position = { row, column };
        if (formula === null) return [];
        const references = referencesOf(formula);
        return [{ sheet: name, cell: toAddress(position), position, formula, references }];
      }),
    ),
  );
}

/** True where the formula names one of the changed cells, or cannot be read on a sheet that changed. */
function restsOn(
  { sheet, references }: FormulaCell,
  changed: ReadonlyMap<string, readonly CellPosition[]>,
): boolean {
  if (references === null) return changed.has(sheet);
  return references.some(({ sheet: named, from, to }) =>
    (changed.get(named ?? sheet) ?? []).some(
      ({ row, column }) =>
        row >= Math.min(from.row, to.row) &&
        row <= Math.max(from.row, to.row) &&
        column >= Math.min(from.column, to.column) &&
        column <= Math.max(from.column, to.column),
    ),
  );
}

/** Sheets without a changed cell are handed back as they are. */
export function applyToSheets(sheets: readonly SheetSnapshot[], edits: readonly CellEdit[]): AppliedSheets {
  const open = new Map<string, OpenSheet>();
  const openOf = (name: string): OpenSheet | null => {
    const sheet = sheets.find((each) => each.name === name);
    const known = open.get(name) ?? (sheet ? new OpenSheet(sheet) : null);
    if (known) open.set(name, known);
    return known;
  };
  let changed = new Map<string, CellPosition[]>();
  const note = (sheet: string, position: CellPosition): void => {
    changed.set(sheet, [...(changed.get(sheet) ?? []), position]);
  };
  const written = new Set(edits.map(keyOf));
  for (const edit of edits) {
    const position = parseAddress(edit.cell);
    if (!position) continue;
    openOf(edit.sheet)?.put(position, contentAfter(edit));
    note(edit.sheet, position);
  }
  const reckoned = new Map<string, CellValue>();
  const unknown = new Set<string>();
  const formulas = edits.length === 0 ? [] : formulasOf(sheets).filter((cell) => !written.has(keyOf(cell)));
  // As often as results still move; formulas that turn in a circle come to an end all the same.
  for (let round = 0; changed.size > 0 && round <= formulas.length; round += 1) {
    const before = changed;
    changed = new Map();
    for (const formula of formulas.filter((cell) => restsOn(cell, before))) {
      const { sheet, position } = formula;
      const own = openOf(sheet);
      const former = own?.at(position);
      if (!own || !former) continue;
      const value = reckonFormula(formula.formula, (named, place) => {
        const there = openOf(named ?? sheet);
        if (named !== null && !there) return '#REF!';
        if (unknown.has(`${named ?? sheet}!${toAddress(place)}`)) return '#N/A';
        return there?.at(place)?.value ?? null;
      });
      const key = keyOf(formula);
      if (value === null ? unknown.has(key) : value === former.value && !unknown.has(key)) continue;
      if (value === null) unknown.add(key);
      else {
        unknown.delete(key);
        reckoned.set(key, value);
        own.put(position, { value, formula: formula.formula });
      }
      note(sheet, position);
    }
  }
  return { sheets: sheets.map((sheet) => open.get(sheet.name)?.finish() ?? sheet), reckoned, unknown };
}
