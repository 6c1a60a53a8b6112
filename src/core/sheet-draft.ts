/** A sheet to be drawn, as plain data: what stands in each cell and which part it plays. Hosts choose fonts and lines. */
import type { CellArea, CellValue } from './sheet-snapshot';

export type DraftRole = 'title' | 'subtitle' | 'label' | 'text' | 'number' | 'percent' | 'total';

export interface DraftCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** What the cell shows; for a formula its result, so that readers without a calculator see it too. */
  readonly value: CellValue | null;
  /** With its leading `=`; null for a constant. */
  readonly formula: string | null;
  readonly role: DraftRole;
}

export interface SheetDraft {
  /** Wanted name; a host adds a number where the workbook has one of that name. */
  readonly name: string;
  /** In characters, by column. */
  readonly widths: readonly number[];
  readonly cells: readonly DraftCell[];
  readonly merges: readonly CellArea[];
}
