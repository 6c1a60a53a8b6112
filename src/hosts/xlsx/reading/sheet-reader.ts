/** A worksheet part → a snapshot: cells that hold something, values by type, displayed text, formulas, merges. */
import { parseAddress, toAddress } from '../../../core/model/sheet-snapshot';
import { FormulaBook, contains, valueOf } from './cell-content';
import { displayText } from './number-formats';
import { scanSheet } from './sheet-scanner';
import { attributeOf, isTrue } from '../../package/markup/xml-text';
import type { CellArea, SheetSnapshot, SnapshotCell, SnapshotRow } from '../../../core/model/sheet-snapshot';
import type { OpenPackage } from '../../package/parts/open-package';
import type { SheetEntry } from './workbook-part';

/** What cells refer to: shared strings, number formats, the date system. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly numberFormats: readonly (string | null)[];
  readonly uses1904: boolean;
}

/** Tells which cells a merge covers, in time that does not grow with the area of the merges. */
export class CoveredCells {
  private readonly byRow = new Map<number, CellArea[]>();
  private readonly tall: CellArea[] = [];

  constructor(merges: readonly CellArea[]) {
    for (const merge of merges) {
      if (merge.bottom - merge.top > 1000) this.tall.push(merge);
      else
        for (let row = merge.top; row <= merge.bottom; row += 1) {
          const list = this.byRow.get(row);
          if (list) list.push(merge);
          else this.byRow.set(row, [merge]);
        }
    }
  }

  has(row: number, column: number): boolean {
    const covers = (area: CellArea): boolean =>
      contains(area, { row, column }) && !(area.top === row && area.left === column);
    return (this.byRow.get(row)?.some(covers) ?? false) || this.tall.some(covers);
  }
}

interface OpenRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: SnapshotCell[];
  readonly percentBlanks: number[];
}

export interface SheetReading {
  readonly snapshot: SheetSnapshot;
  readonly hasFormulas: boolean;
}

/** @throws HostError damaged, unsafe-content, too-large */
export function readSheet(pack: OpenPackage, sheet: SheetEntry, context: CellContext): SheetReading {
  const rows: OpenRow[] = [];
  const formulas = new FormulaBook();
  let isHidden = false;
  let hasFormulas = false;
  // A rate that is written into an empty cell must know whether the cell shows per cent.
  const hasPercent = context.numberFormats.some((format) => format?.includes('%'));
  const facts = scanSheet(pack, sheet.part, {
    passesBlankRows: true,
    wantsBlankCells: () => hasPercent,
    row(_row, attributes) {
      isHidden = isTrue(attributeOf(attributes, 'hidden'));
    },
    cell(cell) {
      const value = valueOf(cell, context.strings, context.uses1904);
      const formula = formulas.formulaOf(cell);
      if (formula !== null) hasFormulas = true;
      const numberFormat = context.numberFormats[cell.style] ?? null;
      if (value === null && numberFormat?.includes('%') !== true) return;
      let open = rows[rows.length - 1];
      if (open?.row !== cell.row) {
        open = { row: cell.row, hidden: isHidden, cells: [], percentBlanks: [] };
        rows.push(open);
      }
      if (value === null) {
        open.percentBlanks.push(cell.column);
        return;
      }
      const text = displayText(value, numberFormat, context.uses1904);
      open.cells.push({ column: cell.column, value, text, formula, numberFormat });
    },
  });
  return {
    hasFormulas,
    snapshot: {
      name: sheet.name,
      position: sheet.position,
      visibility: sheet.visibility,
      isProtected: facts.isProtected,
      rows: finishRows(rows, facts.merges, formulas),
      merges: facts.merges,
    },
  };
}

/** Leaves covered cells out, gives members of array formulas their formula, and puts everything in order. */
function finishRows(
  rows: readonly OpenRow[],
  merges: readonly CellArea[],
  formulas: FormulaBook,
): SnapshotRow[] {
  const covered = new CoveredCells(merges);
  const finished: SnapshotRow[] = [];
  for (const { row, hidden, cells, percentBlanks } of [...rows].sort((a, b) => a.row - b.row)) {
    const kept = cells
      .filter(({ column }) => !covered.has(row, column))
      .sort((a, b) => a.column - b.column)
      .map((cell) =>
        formulas.hasArrays && cell.formula === null
          ? { ...cell, formula: formulas.arrayFormulaAt({ row, column: cell.column }) }
          : cell,
      );
    if (kept.length > 0)
      finished.push({ row, hidden, cells: kept, ...(percentBlanks.length > 0 ? { percentBlanks } : {}) });
  }
  return finished;
}

/** `$b$3` → `B3`; null when it is not an address. */
export function normalAddress(address: string): string | null {
  const position = parseAddress(address);
  return position && toAddress(position);
}
