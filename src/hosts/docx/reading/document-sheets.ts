/**
 * A document as sheets: one for its running text, one for each group of tables. Each sheet knows which part of the
 * document stands in each of its cells.
 */
import { toAddress } from '../../../core/model/sheet-snapshot';
import type { CellArea, SheetSnapshot, SnapshotCell, SnapshotRow } from '../../../core/model/sheet-snapshot';
import { readValue, type ReadValue } from './cell-value';
import type { DocCell, DocParagraph, DocTable, ScannedDocument } from './document-model';
import { MOST_PROSE } from './document-limits';
import { groupTables } from './group-tables';
import type { TableGroup } from './group-tables';
import { layTable, shareColumns } from './table-grid';
import type { GridCell } from './table-grid';

const PROSE_SHEET = '正文';

/** What stands in one cell of a sheet. */
export type DocPlace =
  | {
      readonly kind: 'cell';
      readonly cell: DocCell;
      readonly table: DocTable;
      /** From 1, as in Word: rows of the table, and cells of that row that begin in it, from the left. */
      readonly row: number;
      readonly nth: number;
      readonly area: CellArea;
    }
  | {
      readonly kind: 'paragraph';
      readonly paragraph: DocParagraph;
      readonly where: 'prose' | 'above' | 'between' | 'below';
      /** From 1 among the paragraphs of its kind. */
      readonly nth: number;
      /** The table that it stands above or below; null in running text. */
      readonly table: DocTable | null;
      readonly area: CellArea;
    };

export interface DocumentSheet {
  readonly name: string;
  readonly position: number;
  /** By A1 address, covered cells left out. */
  readonly places: ReadonlyMap<string, DocPlace>;
  readonly rowCount: number;
  /** Twips; one more than there are columns. */
  readonly edges: readonly number[];
  /** The row of the table that stands in each row of the sheet; null for a paragraph. */
  readonly lines: readonly ({ readonly table: DocTable; readonly row: number } | null)[];
  /** Paragraphs of running text that are beyond what is read. */
  readonly unread: number;
}

function proseSheet(prose: readonly DocParagraph[]): DocumentSheet {
  const read = prose.slice(0, MOST_PROSE);
  const places = new Map<string, DocPlace>();
  for (const [row, paragraph] of read.entries()) {
    const area = { top: row, left: 0, bottom: row, right: 0 };
    const place: DocPlace = { kind: 'paragraph', paragraph, where: 'prose', nth: row + 1, table: null, area };
    places.set(toAddress({ row, column: 0 }), place);
  }
  return {
    name: PROSE_SHEET,
    position: 0,
    places,
    rowCount: read.length,
    edges: [0, 9_000],
    lines: read.map(() => null),
    unread: prose.length - read.length,
  };
}

function nameOf(tables: readonly DocTable[]): string {
  const [first = 0, last = 0] = [tables[0]?.number, tables.at(-1)?.number];
  return first === last ? `表 ${String(first)}` : `表 ${String(first)}–${String(last)}`;
}

class SheetBuilder {
  readonly places = new Map<string, DocPlace>();
  readonly lines: ({ readonly table: DocTable; readonly row: number } | null)[] = [];

  constructor(private readonly columns: number) {}

  private put(place: DocPlace): void {
    const { top, left } = place.area;
    this.places.set(toAddress({ row: top, column: left }), place);
  }

  addLine(
    paragraph: DocParagraph,
    where: 'above' | 'between' | 'below',
    nth: number,
    table: DocTable | null,
  ): void {
    const row = this.lines.length;
    const area = { top: row, left: 0, bottom: row, right: this.columns - 1 };
    this.put({ kind: 'paragraph', paragraph, where, nth, table, area });
    this.lines.push(null);
  }

  addTable(table: DocTable, cells: readonly GridCell[], columnAt: readonly number[]): void {
    const first = this.lines.length;
    for (const { cell, row, bottom, left, right, nth } of cells) {
      const from = columnAt[left] ?? 0;
      const to = Math.max(from, (columnAt[right] ?? this.columns) - 1);
      const area = { top: first + row, left: from, bottom: first + bottom - 1, right: to };
      this.put({ kind: 'cell', cell, table, row: row + 1, nth, area });
    }
    for (const row of table.rows.keys()) this.lines.push({ table, row });
  }
}

function groupSheet({ parts, tables }: TableGroup, position: number): DocumentSheet {
  const grids = tables.map(layTable);
  const { edges, columnAt } = shareColumns(grids);
  const builder = new SheetBuilder(edges.length - 1);
  let at = 0;
  let lines = 0;
  for (const part of parts) {
    if (part.kind === 'table') {
      builder.addTable(part.table, grids[at]?.cells ?? [], columnAt[at] ?? []);
      at += 1;
      lines = 0;
    } else {
      lines += 1;
      const table = part.where === 'above' ? tables[at] : (tables[at - 1] ?? tables[at]);
      builder.addLine(part.paragraph, part.where, lines, table ?? null);
    }
  }
  return {
    name: nameOf(tables),
    position,
    places: builder.places,
    rowCount: builder.lines.length,
    edges,
    lines: builder.lines,
    unread: 0,
  };
}

/** Running text first where there is any. */
export function sheetsOf(document: ScannedDocument): DocumentSheet[] {
  const { prose, groups } = groupTables(document.blocks);
  const first = prose.length > 0 ? [proseSheet(prose)] : [];
  return [...first, ...groups.map((group, at) => groupSheet(group, first.length + at))];
}

/** What a place says, as a cell of a workbook would. */
export function contentOf(place: DocPlace): ReadValue & {
  readonly text: string;
  readonly formula: string | null;
} {
  if (place.kind === 'paragraph') {
    const { text } = place.paragraph;
    return { value: text === '' ? null : text, numberFormat: null, text, formula: null };
  }
  const { text, formula } = place.cell;
  const { value, numberFormat } = readValue(text);
  // A field without a result is an empty text, as a formula of a workbook is.
  return { value: formula === null ? value : (value ?? ''), numberFormat, text, formula };
}

type CellPlace = Extract<DocPlace, { kind: 'cell' }>;

const columnKey = ({ table, area }: CellPlace): string => `${String(table.number)} ${String(area.left)}`;

export function snapshotOf(sheet: DocumentSheet, isProtected: boolean): SheetSnapshot {
  const cells = new Map<number, SnapshotCell[]>();
  const merges: CellArea[] = [];
  const blanks: CellPlace[] = [];
  /** Columns that show per cents somewhere in their table. */
  const percents = new Set<string>();
  for (const place of sheet.places.values()) {
    const { area } = place;
    const { value, numberFormat, text, formula } = contentOf(place);
    if (area.bottom > area.top || area.right > area.left) merges.push(area);
    if (value === null) {
      if (place.kind === 'cell') blanks.push(place);
      continue;
    }
    if (place.kind === 'cell' && numberFormat?.includes('%') === true) percents.add(columnKey(place));
    const row = cells.get(area.top) ?? [];
    cells.set(area.top, row);
    row.push({ column: area.left, value, text, formula, numberFormat });
  }
  const percentBlanks = new Map<number, number[]>();
  for (const place of blanks) {
    if (!percents.has(columnKey(place))) continue;
    const { top, left } = place.area;
    percentBlanks.set(top, [...(percentBlanks.get(top) ?? []), left]);
  }
  const rows = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([row, ofRow]): SnapshotRow => {
      const blank = percentBlanks.get(row);
      return {
        row,
        hidden: false,
        cells: ofRow.sort((a, b) => a.column - b.column),
        ...(blank ? { percentBlanks: blank } : {}),
      };
    });
  return {
    name: sheet.name,
    position: sheet.position,
    visibility: 'visible',
    isProtected,
    rows,
    merges,
    ...(sheet.unread > 0 ? { unreadBeyond: `A1:A${String(sheet.rowCount)}` } : {}),
  };
}
