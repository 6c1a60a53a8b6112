/** Looks up single cells of a sheet before they are written: what they hold, their format, and what forbids writing. */
import { toAddress } from '../../../core/model/sheet-snapshot';
import { FormulaBook, contains, valueOf } from './cell-content';
import { scanSheet } from './sheet-scanner';
import { CoveredCells } from './sheet-reader';
import { attributeOf, isTrue } from '../../package/markup/xml-text';
import { prefixedAttribute } from '../../package/markup/xml-tree';
import type { CellArea, CellPosition } from '../../../core/model/sheet-snapshot';
import type { CellContent } from '../../../core/model/write-plan';
import type { OpenPackage } from '../../package/parts/open-package';
import type { CellContext } from './sheet-reader';
import type { StoredValidation } from './sheet-scanner';

interface LocatedCell {
  readonly content: CellContent;
  /** Format index: the cell's own, or what a new cell takes from its row, then its column. */
  readonly style: number;
  /** The master of a shared formula, or any cell of an array formula or data table. */
  readonly isArrayBound: boolean;
  /** Hidden under a merge. */
  readonly isCovered: boolean;
}

export interface LocatedCells {
  /** By A1 address; every address asked for is there. */
  readonly cells: ReadonlyMap<string, LocatedCell>;
  readonly isProtected: boolean;
  /** Relationship of the drawing of the sheet's notes; null when the sheet names none. */
  readonly drawingId: string | null;
  readonly validations: readonly StoredValidation[];
}

interface Draft {
  content: CellContent;
  style: number | null;
  isMaster: boolean;
}

const EMPTY: CellContent = { value: null, formula: null };

function isSingleCell(area: CellArea): boolean {
  return area.top === area.bottom && area.left === area.right;
}

export function locateCells(
  pack: OpenPackage,
  part: string,
  positions: readonly CellPosition[],
  context: CellContext,
): LocatedCells {
  const drafts = new Map<string, Draft>();
  const wantedRows = new Set(positions.map(({ row }) => row));
  for (const position of positions) {
    drafts.set(toAddress(position), { content: EMPTY, style: null, isMaster: false });
  }
  const rowStyles = new Map<number, number>();
  const columnStyles: { readonly from: number; readonly to: number; readonly style: number }[] = [];
  const arrays: CellArea[] = [];
  const formulas = new FormulaBook();
  let drawingId: string | null = null;
  const facts = scanSheet(pack, part, {
    passesBlankRows: true,
    wantsBlankCells: (row) => wantedRows.has(row),
    other(local, attributes) {
      if (local === 'legacyDrawing') drawingId = prefixedAttribute(attributes, 'id');
      const style = local === 'col' ? attributeOf(attributes, 'style') : null;
      if (style === null) return;
      const from = Number(attributeOf(attributes, 'min')) - 1;
      columnStyles.push({ from, to: Number(attributeOf(attributes, 'max')) - 1, style: Number(style) });
    },
    row(row, attributes) {
      if (!wantedRows.has(row) || !isTrue(attributeOf(attributes, 'customFormat'))) return;
      rowStyles.set(row, Number(attributeOf(attributes, 's') ?? 0));
    },
    cell(cell) {
      const formula = formulas.formulaOf(cell);
      const area = cell.formula?.area ?? null;
      const kind = cell.formula?.kind;
      if (area && (kind === 'array' || kind === 'dataTable')) arrays.push(area);
      if (!wantedRows.has(cell.row)) return;
      const draft = drafts.get(toAddress(cell));
      if (!draft) return;
      draft.content = { value: valueOf(cell, context.strings, context.uses1904), formula };
      draft.style = cell.style;
      draft.isMaster = kind === 'shared' && area !== null && !isSingleCell(area);
    },
  });
  const covered = new CoveredCells(facts.merges);
  const cells = new Map<string, LocatedCell>();
  for (const position of positions) {
    const draft = drafts.get(toAddress(position));
    const { row, column } = position;
    const fromColumn = columnStyles.find(({ from, to }) => column >= from && column <= to)?.style;
    const array = formulas.arrayFormulaAt(position);
    const content = draft?.content ?? EMPTY;
    cells.set(toAddress(position), {
      content: content.formula === null && array !== null ? { ...content, formula: array } : content,
      style: draft?.style ?? rowStyles.get(row) ?? fromColumn ?? 0,
      isArrayBound: (draft?.isMaster ?? false) || arrays.some((area) => contains(area, position)),
      isCovered: covered.has(row, column),
    });
  }
  const { isProtected, validations } = facts;
  return { cells, isProtected, drawingId, validations };
}
