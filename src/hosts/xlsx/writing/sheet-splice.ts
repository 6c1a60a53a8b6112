/**
 * Writes cells into a worksheet part by splicing its text in one pass: a cell keeps its style and its other
 * attributes, missing cells and rows go in at their place, and everything else stays as it was written.
 */
import { parseAreaAddress, toAddress, toAreaAddress } from '../../../core/model/sheet-snapshot';
import { damaged } from '../../package/container/host-errors';
import { MarkupScanner, localName, prefixOf } from '../../package/markup/markup-scanner';
import { BEFORE_LEGACY_DRAWING, legacyDrawingElement } from '../parts/legacy-drawing';
import { columnOfCell } from '../reading/sheet-scanner';
import { attributeOf, escapeAttribute, withAttribute } from '../../package/markup/xml-text';
import type { CellMarkup } from '../parts/cell-markup';
import type { MarkupHandler } from '../../package/markup/markup-scanner';
import type { Splice } from '../../package/markup/xml-tree';

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** Makes the content for the sheet's namespace prefix; null leaves the content alone. */
  readonly content: ((prefix: string) => CellMarkup) | null;
  /** Cell format index; null keeps it (a new cell then has the default format). */
  readonly style: number | null;
}

/** What a cell that was written to held before, raw. */
interface FormerCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellMarkup;
}

interface SheetWrites {
  /** At most one per cell. */
  readonly cells: readonly CellWrite[];
  /** Relationship of a drawing for notes that the sheet does not name yet; null for none. */
  readonly legacyDrawing: string | null;
}

interface OpenTag {
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
  readonly write: CellWrite | null;
}

class SheetSplicer implements MarkupHandler {
  readonly splices: Splice[] = [];
  readonly former: FormerCell[] = [];
  private readonly rows: [number, CellWrite[]][];
  private nextRow = 0;
  private depth = 0;
  private prefix = '';
  private isInData = false;
  private row = -1;
  private column = -1;
  private pending: CellWrite[] = [];
  private cell: OpenTag | null = null;
  private isTargetRow = false;
  /** Behind the last element that the drawing of notes must follow. */
  private drawingPlace: number | null = null;

  /** @param slice source text between two offsets, as long as `heldFrom` keeps it */
  constructor(
    private readonly slice: (start: number, end: number) => string,
    { cells: writes, legacyDrawing }: SheetWrites,
  ) {
    this.legacyDrawing = legacyDrawing;
    const byRow = new Map<number, CellWrite[]>();
    for (const write of writes) byRow.set(write.row, [...(byRow.get(write.row) ?? []), write]);
    this.rows = [...byRow].sort((a, b) => a[0] - b[0]);
    for (const [, cells] of this.rows) cells.sort((a, b) => a.column - b.column);
    this.written = writes;
  }

  private readonly written: readonly CellWrite[];
  private readonly legacyDrawing: string | null;

  /** Offset from which the source is still needed; Infinity when it is not. */
  get heldFrom(): number {
    const cellStart = this.cell?.write ? this.cell.start : Infinity;
    return Math.min(cellStart, this.drawingPlace ?? Infinity);
  }

  passesBlankCells(): boolean {
    return this.isInData && this.depth === 3 && this.prefix === '' && !this.isTargetRow;
  }

  passBlankRow(number: number): boolean {
    const row = number - 1;
    const isPassed =
      this.isInData &&
      this.depth === 2 &&
      this.prefix === '' &&
      row > this.row &&
      row < (this.rows[this.nextRow]?.[0] ?? Infinity);
    if (isPassed) this.row = row;
    return isPassed;
  }

  open(name: string, attributes: string, selfClosing: boolean, start: number, end: number): void {
    this.depth += 1;
    if (this.depth === 1) this.prefix = prefixOf(name);
    else if (prefixOf(name) === this.prefix)
      this.openOurs(localName(name), attributes, selfClosing, start, end);
    if (selfClosing) {
      this.noteDrawingPlace(name, end);
      this.depth -= 1;
    }
  }

  private openOurs(
    local: string,
    attributes: string,
    selfClosing: boolean,
    start: number,
    end: number,
  ): void {
    const { depth } = this;
    if (depth === 2 && local === 'dimension') this.widenDimension(attributes, selfClosing, start, end);
    else if (depth === 2 && local === 'sheetData') {
      const tag = this.tag('sheetData', attributes);
      if (selfClosing)
        this.splices.push({
          start,
          end,
          insert: `${tag}${this.rowsBefore(Infinity)}</${this.prefix}sheetData>`,
        });
      else this.isInData = true;
    } else if (this.isInData && depth === 3 && local === 'row')
      this.openRow(attributes, selfClosing, start, end);
    else if (this.isInData && depth === 4 && local === 'c')
      this.openCell(attributes, selfClosing, start, end);
  }

  /** Every wanted row, and the drawing, found its place. */
  get isDone(): boolean {
    return this.nextRow === this.rows.length && (this.legacyDrawing === null || this.isDrawingPlaced);
  }

  /** The drawing goes behind the last child of the root that the schema puts before it. */
  private noteDrawingPlace(name: string, end: number): void {
    if (this.legacyDrawing === null || this.depth !== 2 || prefixOf(name) !== this.prefix) return;
    const isBehindData = this.drawingPlace !== null || localName(name) === 'sheetData';
    if (isBehindData && BEFORE_LEGACY_DRAWING.has(localName(name))) this.drawingPlace = end;
  }

  private placeDrawing(): void {
    if (this.legacyDrawing === null || this.drawingPlace === null) return;
    this.insert(this.drawingPlace, legacyDrawingElement(this.prefix, this.legacyDrawing));
    this.drawingPlace = null;
    this.isDrawingPlaced = true;
  }

  private isDrawingPlaced = false;

  close(name: string, start: number, end: number): void {
    const { depth } = this;
    this.noteDrawingPlace(name, end);
    if (depth === 1) this.placeDrawing();
    this.depth -= 1;
    if (!this.isInData) return;
    if (depth === 2 && localName(name) === 'sheetData') {
      this.insert(start, this.rowsBefore(Infinity));
      this.isInData = false;
    } else if (depth === 3) {
      this.insert(start, this.pending.map((write) => this.newCell(write)).join(''));
      this.pending = [];
    } else if (depth === 4 && this.cell) this.replaceCell(this.cell, start, end);
  }

  text(): void {
    // Text is only ever replaced together with its cell.
  }

  private insert(at: number, markup: string): void {
    if (markup !== '') this.splices.push({ start: at, end: at, insert: markup });
  }

  private tag(local: string, attributes: string): string {
    return `<${this.prefix}${local}${attributes.trimEnd()}>`;
  }

  private openRow(attributes: string, selfClosing: boolean, start: number, end: number): void {
    const written = attributeOf(attributes, 'r');
    const row = written === null ? this.row + 1 : Number(written) - 1;
    if (!(row > this.row)) throw damaged(`row ${row + 1} is out of order`);
    this.insert(start, this.rowsBefore(row));
    this.row = row;
    this.column = -1;
    const [target, cells] = this.rows[this.nextRow] ?? [];
    this.pending = [];
    this.isTargetRow = target === row && !selfClosing;
    if (target !== row || !cells) return;
    this.nextRow += 1;
    const widened = widenSpans(attributes, cells);
    if (selfClosing) {
      const content = cells.map((write) => this.newCell(write)).join('');
      if (content !== '') {
        this.splices.push({
          start,
          end,
          insert: `${this.tag('row', widened)}${content}</${this.prefix}row>`,
        });
      }
      return;
    }
    this.pending = [...cells];
    if (widened !== attributes) this.splices.push({ start, end, insert: this.tag('row', widened) });
  }

  private openCell(attributes: string, selfClosing: boolean, start: number, end: number): void {
    if (!this.isTargetRow) return;
    const column = columnOfCell(attributes, this.row, this.column);
    if (column <= this.column) throw damaged(`cell ${toAddress({ row: this.row, column })} is out of order`);
    this.column = column;
    let missing = '';
    while ((this.pending[0]?.column ?? Infinity) < column) {
      const write = this.pending.shift();
      if (write) missing += this.newCell(write);
    }
    this.insert(start, missing);
    const write = this.pending[0]?.column === column ? (this.pending.shift() ?? null) : null;
    this.cell = { attributes, start, end, write };
    if (selfClosing) this.replaceCell(this.cell, end, end);
  }

  private replaceCell({ attributes, start, end, write }: OpenTag, innerEnd: number, tagEnd: number): void {
    this.cell = null;
    if (!write) return;
    const keepsStyle = write.style === null || write.style === Number(attributeOf(attributes, 's') ?? 0);
    const style = write.style === null || write.style === 0 ? null : String(write.style);
    let source = keepsStyle ? attributes : withAttribute(attributes, 's', style);
    if (!write.content) {
      const isSelfClosing = innerEnd === tagEnd;
      const insert = `<${this.prefix}c${source}${isSelfClosing ? '/' : ''}>`;
      if (source !== attributes) this.splices.push({ start, end, insert });
      return;
    }
    this.former.push({
      row: write.row,
      column: write.column,
      content: {
        type: attributeOf(attributes, 't'),
        inner: this.slice(end, innerEnd),
        cellMetadata: attributeOf(attributes, 'cm'),
        valueMetadata: attributeOf(attributes, 'vm'),
      },
    });
    const content = write.content(this.prefix);
    source = withAttribute(source, 't', content.type);
    source = withAttribute(source, 'cm', content.cellMetadata ?? null);
    source = withAttribute(source, 'vm', content.valueMetadata ?? null);
    this.splices.push({ start, end: tagEnd, insert: this.cellTag(source, content.inner) });
  }

  private cellTag(attributes: string, inner: string): string {
    const name = `${this.prefix}c`;
    const source = attributes.trimEnd();
    return inner === '' ? `<${name}${source}/>` : `<${name}${source}>${inner}</${name}>`;
  }

  private newCell(write: CellWrite): string {
    const content = write.content?.(this.prefix) ?? { type: null, inner: '' };
    if (content.inner === '' && write.style === null) return '';
    const style = write.style === null || write.style === 0 ? '' : ` s="${write.style}"`;
    const type = content.type === null ? '' : ` t="${escapeAttribute(content.type)}"`;
    return this.cellTag(` r="${toAddress(write)}"${style}${type}`, content.inner);
  }

  /** Markup of the wanted rows above `row` that the sheet does not have. */
  private rowsBefore(row: number): string {
    let markup = '';
    for (;;) {
      const [target, cells] = this.rows[this.nextRow] ?? [];
      if (target === undefined || !cells || target >= row) return markup;
      this.nextRow += 1;
      const content = cells.map((write) => this.newCell(write)).join('');
      if (content !== '') markup += `<${this.prefix}row r="${target + 1}">${content}</${this.prefix}row>`;
    }
  }

  private widenDimension(attributes: string, selfClosing: boolean, start: number, end: number): void {
    const area = parseAreaAddress(attributeOf(attributes, 'ref') ?? '');
    if (!area) return;
    const wide = { ...area };
    for (const { row, column, content } of this.written) {
      if (!content) continue;
      wide.top = Math.min(wide.top, row);
      wide.bottom = Math.max(wide.bottom, row);
      wide.left = Math.min(wide.left, column);
      wide.right = Math.max(wide.right, column);
    }
    const ref = toAreaAddress(wide);
    if (ref === toAreaAddress(area)) return;
    const source = withAttribute(attributes, 'ref', ref);
    this.splices.push({ start, end, insert: `<${this.prefix}dimension${source}${selfClosing ? '/' : ''}>` });
  }
}

/** `spans` must not be narrower than the row's cells. */
function widenSpans(attributes: string, cells: readonly CellWrite[]): string {
  const spans = attributeOf(attributes, 'spans');
  const [from, to, ...rest] = (spans ?? '').split(':').map(Number);
  if (spans === null || from === undefined || to === undefined || rest.length > 0) return attributes;
  if (!(from >= 1 && to >= from)) return attributes;
  const first = Math.min(from, ...cells.map((cell) => cell.column + 1));
  const last = Math.max(to, ...cells.map((cell) => cell.column + 1));
  return first === from && last === to ? attributes : withAttribute(attributes, 'spans', `${first}:${last}`);
}

/**
 * Writes into a worksheet part as a stream: text goes out as soon as nothing can change it any more.
 * @param feed hands the part's text over piece by piece
 * @param emit takes the new text
 * @returns cells that were there before and got new content
 * @throws HostError damaged when rows or cells are not in order
 */
export function spliceSheet(
  feed: (onText: (text: string) => void) => void,
  writes: SheetWrites,
  emit: (text: string) => void,
): readonly FormerCell[] {
  let held = '';
  let base = 0;
  const splicer = new SheetSplicer((start, end) => held.slice(start - base, end - base), writes);
  const scanner = new MarkupScanner(splicer);
  let next = 0;
  const flush = (to: number): void => {
    let from = base;
    for (;;) {
      const splice = splicer.splices[next];
      if (!splice || splice.end > to) break;
      emit(held.slice(from - base, splice.start - base) + splice.insert);
      from = splice.end;
      next += 1;
    }
    if (to > from) emit(held.slice(from - base, to - base));
    held = held.slice(to - base);
    base = to;
  };
  feed((text) => {
    held = held === '' ? text : held + text;
    scanner.write(text);
    flush(Math.min(scanner.position, splicer.heldFrom));
  });
  scanner.end();
  flush(base + held.length);
  if (!splicer.isDone) throw damaged('the sheet has no place for cells');
  return splicer.former;
}
