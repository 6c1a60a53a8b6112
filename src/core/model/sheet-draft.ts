/** A sheet to be drawn, as plain data: what stands in each cell, which part it plays, and what may be entered there. */
import type { SheetPage } from './sheet-page';
import type { CellArea, CellValue } from './sheet-snapshot';

export type DraftRole = 'title' | 'subtitle' | 'label' | 'text' | 'number' | 'percent' | 'total' | 'line';

export interface DraftCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** What the cell shows; for a formula its result, so that readers without a calculator see it too. */
  readonly value: CellValue | null;
  /** With its leading `=`; null for a constant. */
  readonly formula: string | null;
  readonly role: DraftRole;
  /** How a number is shown, `0.00%`; left out where its role says it. */
  readonly numberFormat?: string;
}

/** What may be entered: one of some words, or a number from a bound on; a formula as upper bound is seen from the area's first cell. */
export type DraftRule =
  | { readonly kind: 'list'; readonly entries: readonly string[] }
  | { readonly kind: 'number'; readonly from: number; readonly to: number | string | null };

/** A rule for some cells. An entry that breaks it is warned of, never refused: forms have reasons of their own. */
export interface DraftValidation {
  readonly area: CellArea;
  readonly rule: DraftRule;
  /** The warning, Chinese first; at most 255 characters. */
  readonly message: string;
}

/** The sheet of this program's own whose place a draft takes, and what people typed there that goes over. */
export interface DraftReplacement {
  /** By what stands in its first cell it is known. */
  readonly titles: readonly string[];
  readonly headerRow: number;
  /** Columns that say what a line is about. */
  readonly keys: readonly number[];
  /** Columns in which people type. */
  readonly kept: readonly number[];
}

export interface SheetDraft {
  /** Wanted name; a host adds a number where the workbook has one of that name. */
  readonly name: string;
  /** In characters, by column. */
  readonly widths: readonly number[];
  readonly cells: readonly DraftCell[];
  readonly merges: readonly CellArea[];
  readonly validations?: readonly DraftValidation[];
  /** How it is printed; left out for a copy of somebody's table. */
  readonly page?: SheetPage;
  /** Left out for a sheet that is added whatever stands there. */
  readonly replaces?: DraftReplacement;
  /** Points that rows have at the least, by row, where that is more than their text needs. */
  readonly leastHeights?: readonly (readonly [row: number, points: number])[];
}

/** How a part of a drafted sheet looks, the same in every host. */
export interface DraftLook {
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly align: 'left' | 'centre' | 'right';
  /** Thin black lines on all sides. */
  readonly bordered: boolean;
  /** Shown as per cent with two decimals. */
  readonly percent: boolean;
  /** Ground of a head, RRGGBB; null for none. */
  readonly fill: string | null;
}

/** Points. */
export const SHEET_FONT_SIZE = 10.5;
export const HEAD_FILL = 'E9E9E9';

const CELL: DraftLook = {
  fontSize: SHEET_FONT_SIZE,
  bold: false,
  align: 'centre',
  bordered: true,
  percent: false,
  fill: null,
};

export const DRAFT_FONT = '宋体';
export const DRAFT_LOOKS: Readonly<Record<DraftRole, DraftLook>> = {
  title: { ...CELL, fontSize: 16, bold: true, bordered: false },
  subtitle: { ...CELL, fontSize: 11, bordered: false },
  label: { ...CELL, bold: true, fill: HEAD_FILL },
  text: { ...CELL, align: 'left' },
  number: { ...CELL, align: 'right' },
  percent: { ...CELL, align: 'right', percent: true },
  total: { ...CELL, bold: true },
  line: { ...CELL, align: 'left', bordered: false },
};

/** Every cell that is drawn, the covered cells of merges among them, each once: they carry the lines of their merge. */
export function drawnCells({ cells, merges }: SheetDraft): readonly DraftCell[] {
  const drawn = new Map<string, DraftCell>();
  const put = (cell: DraftCell): void => {
    const key = `${String(cell.row)},${String(cell.column)}`;
    if (!drawn.has(key)) drawn.set(key, cell);
  };
  for (const cell of cells) put(cell);
  for (const merge of merges) {
    const role = drawn.get(`${String(merge.top)},${String(merge.left)}`)?.role ?? 'text';
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        put({ row, column, value: null, formula: null, role });
      }
    }
  }
  return [...drawn.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
