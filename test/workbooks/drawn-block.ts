/**
 * One form drawn on squared paper of its own: cells with spans, relative to the form's top-left corner. Where it
 * lands on a sheet, and with which variations, is decided by the layer above.
 */

export type CellRole = 'title' | 'subtitle' | 'label' | 'text' | 'number' | 'note' | 'paragraph' | 'heading';

interface BlockCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As printed; null for a blank (still bordered) cell. */
  readonly printed: string | null;
  readonly role: CellRole;
  /** Names the datum this cell holds, such as `indicators.3.score`; null for labels. */
  readonly field: string | null;
}

interface CellOptions {
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly field?: string;
}

/** Collects the cells of one form. */
export class Block {
  readonly cells: BlockCell[] = [];
  /** Characters, by column. */
  columnWidths: readonly number[] = [];

  put(row: number, column: number, printed: string | null, role: CellRole, options: CellOptions = {}): void {
    const { rowSpan = 1, columnSpan = 1, field = null } = options;
    this.cells.push({ row, column, rowSpan, columnSpan, printed, role, field });
  }

  get rowCount(): number {
    return Math.max(0, ...this.cells.map((cell) => cell.row + cell.rowSpan));
  }

  get columnCount(): number {
    return Math.max(0, ...this.cells.map((cell) => cell.column + cell.columnSpan));
  }
}
