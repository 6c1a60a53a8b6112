/** A sheet in the making: contents put on areas, merged or not, and handed over as a host's snapshot. */
import {
  toAddress,
  type CellArea,
  type CellValue,
  type SheetSnapshot,
  type SnapshotCell,
} from '../../src/core/model/sheet-snapshot';

/** What a cell holds. `shown` is the text as displayed where it differs from the value. */
export interface Content {
  readonly value: CellValue;
  readonly shown?: string;
  readonly format?: string;
  readonly formula?: string;
}

/** `unknown`: merged, but the host cannot tell; `removed`: only the first cell holds the content. */
export type Merging = 'known' | 'unknown' | 'removed';

export const text = (value: string): Content => ({ value });

export class Canvas {
  private readonly rows = new Map<number, Map<number, SnapshotCell>>();
  private readonly merges: CellArea[] = [];
  private last = -1;

  /** Puts content on an area; blank content only claims it. @returns the address of its first cell */
  put(area: CellArea, content: Content | null): string {
    const { top, left, bottom, right } = area;
    if (bottom > top || right > left) this.merges.push(area);
    this.last = Math.max(this.last, bottom);
    if (content !== null && content.value !== '') {
      const row = this.rows.get(top) ?? new Map<number, SnapshotCell>();
      this.rows.set(top, row);
      if (row.has(left)) throw new Error(`${toAddress({ row: top, column: left })} is taken`);
      row.set(left, {
        column: left,
        value: content.value,
        text: content.shown ?? String(content.value),
        formula: content.formula ?? null,
        numberFormat: content.format ?? null,
      });
    }
    return toAddress({ row: top, column: left });
  }

  /** First row below everything put so far. */
  get end(): number {
    return this.last + 1;
  }

  toSheet(name: string, merging: Merging): SheetSnapshot {
    return {
      name,
      position: 0,
      visibility: 'visible',
      isProtected: false,
      rows: [...this.rows]
        .sort(([a], [b]) => a - b)
        .map(([row, cells]) => ({
          row,
          hidden: false,
          cells: [...cells.values()].sort((a, b) => a.column - b.column),
        })),
      merges: merging === 'unknown' ? null : merging === 'removed' ? [] : this.merges,
    };
  }
}
