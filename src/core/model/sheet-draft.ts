/** A sheet to be drawn, as plain data: what stands in each cell, which part it plays, and what may be entered there. */
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

export interface SheetDraft {
  /** Wanted name; a host adds a number where the workbook has one of that name. */
  readonly name: string;
  /** In characters, by column. */
  readonly widths: readonly number[];
  readonly cells: readonly DraftCell[];
  readonly merges: readonly CellArea[];
  readonly validations?: readonly DraftValidation[];
}

/** How a part of a drafted sheet looks, the same in every host. */
export interface DraftLook {
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly centred: boolean;
  /** Thin black lines on all sides. */
  readonly bordered: boolean;
  /** Shown as per cent with two decimals. */
  readonly percent: boolean;
}

const CELL: DraftLook = { fontSize: 10, bold: false, centred: true, bordered: true, percent: false };

export const DRAFT_FONT = '宋体';
export const DRAFT_LOOKS: Readonly<Record<DraftRole, DraftLook>> = {
  title: { ...CELL, fontSize: 16, bold: true, bordered: false },
  subtitle: { ...CELL, fontSize: 11, bordered: false },
  label: { ...CELL, bold: true },
  text: { ...CELL, centred: false },
  number: CELL,
  percent: { ...CELL, percent: true },
  total: { ...CELL, bold: true },
  line: { ...CELL, centred: false, bordered: false },
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
