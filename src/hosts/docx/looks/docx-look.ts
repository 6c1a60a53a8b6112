/** How the tables of a document look, as a sheet: widths, merges, borders, shading and the look of the first text. */
import { parseAddress } from '../../../core/model/sheet-snapshot';
import { childOf, parseFragment } from '../../package/markup/xml-tree';
import type { XmlElement } from '../../package/markup/xml-tree';
import type { CellLook, SheetLook } from '../../workbook-host';
import { contentOf } from '../reading/document-sheets';
import type { DocPlace, DocumentSheet } from '../reading/document-sheets';
import { readComments } from '../reading/comments';
import type { DocTable } from '../reading/document-model';
import { twipsOf } from '../reading/document-scanner';
import type { LoadedDocument } from '../reading/loaded-document';
import { isOn, localAttribute, valOf } from '../reading/numbering';

/** 1,440 twips are an inch, an inch is 96 pixels. */
const TWIPS_PER_PIXEL = 15;
const NARROWEST = 24;
const ROW_HEIGHT = 22;
/** Half points of text without a size of its own. */
const USUAL_SIZE = 21;
/** Pixels that a Chinese character of that size is wide. */
const PROSE_WIDTH = 760;
const LINE_HEIGHT = 19;

type Sides = NonNullable<CellLook['borders']>;
type Line = keyof Sides | 'insideH' | 'insideV';

/** Which lines a table draws where its cells say nothing; without a word of its own its style draws them. */
type TableLines = Readonly<Record<Line, boolean>>;

const ALL_LINES: TableLines = {
  top: true,
  right: true,
  bottom: true,
  left: true,
  insideH: true,
  insideV: true,
};

const NAMES: Readonly<Record<Line, readonly string[]>> = {
  top: ['top'],
  bottom: ['bottom'],
  left: ['left', 'start'],
  right: ['right', 'end'],
  insideH: ['insideH'],
  insideV: ['insideV'],
};

/** Null where the element says nothing of that line. */
function lineOf(borders: XmlElement | null, line: Line): boolean | null {
  const element = NAMES[line].map((name) => childOf(borders, name)).find((each) => each !== null);
  if (!element) return null;
  const kind = valOf(element);
  return kind !== 'none' && kind !== 'nil';
}

function tableLines(markup: string, { start }: DocTable): TableLines {
  const end = markup.indexOf('tblBorders>', markup.indexOf('tblBorders', start) + 1);
  const propertiesEnd = markup.indexOf('tblGrid', start);
  if (end < 0 || end > propertiesEnd) return ALL_LINES;
  const from = markup.lastIndexOf('<', markup.indexOf('tblBorders', start));
  const borders = parseFragment(markup.slice(from, end + 'tblBorders>'.length));
  const lineIs = (line: Line): boolean => lineOf(borders, line) ?? false;
  return {
    top: lineIs('top'),
    right: lineIs('right'),
    bottom: lineIs('bottom'),
    left: lineIs('left'),
    insideH: lineIs('insideH'),
    insideV: lineIs('insideV'),
  };
}

const colorOf = (value: string | null): string | null =>
  value !== null && /^[0-9A-Fa-f]{6}$/.test(value) ? `#${value.toUpperCase()}` : null;

const HORIZONTAL: ReadonlyMap<string, 'left' | 'center' | 'right'> = new Map([
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
  ['distribute', 'center'],
]);

function textLook(element: XmlElement): Partial<CellLook> {
  const paragraph = element.local === 'p' ? element : firstOf(element, 'p');
  const run = paragraph ? (firstOf(paragraph, 'r') ?? childOf(paragraph, 'pPr')) : null;
  const properties = childOf(run, 'rPr');
  const horizontal = HORIZONTAL.get(valOf(childOf(childOf(paragraph, 'pPr'), 'jc')) ?? '');
  const size = Number(valOf(childOf(properties, 'sz')) ?? USUAL_SIZE);
  const color = colorOf(valOf(childOf(properties, 'color')));
  return {
    fontSize: Number.isFinite(size) ? size / 2 : USUAL_SIZE / 2,
    ...(horizontal ? { horizontal } : {}),
    ...(isOn(childOf(properties, 'b')) ? { bold: true } : {}),
    ...(isOn(childOf(properties, 'i')) ? { italic: true } : {}),
    ...(color === null || color === '#000000' ? {} : { color }),
  };
}

function firstOf(element: XmlElement, local: string): XmlElement | null {
  for (const child of element.children) {
    if (child.local === local) return child;
    const inner = firstOf(child, local);
    if (inner) return inner;
  }
  return null;
}

function bordersOf(
  properties: XmlElement | null,
  lines: TableLines,
  place: DocPlace,
  last: { row: number; column: number },
): Sides {
  const own = childOf(properties, 'tcBorders');
  const { top, left, bottom, right } = place.area;
  return {
    top: lineOf(own, 'top') ?? (top === 0 ? lines.top : lines.insideH),
    bottom: lineOf(own, 'bottom') ?? (bottom >= last.row ? lines.bottom : lines.insideH),
    left: lineOf(own, 'left') ?? (left === 0 ? lines.left : lines.insideV),
    right: lineOf(own, 'right') ?? (right >= last.column ? lines.right : lines.insideV),
  };
}

export function readDocumentLook(document: LoadedDocument, sheet: DocumentSheet): SheetLook {
  const { text: markup } = document.read();
  const columnCount = sheet.edges.length - 1;
  const isProse = sheet.lines.every((line) => line === null);
  const widths = new Map<number, number>();
  for (let column = 0; column < columnCount; column += 1) {
    const twips = (sheet.edges[column + 1] ?? 0) - (sheet.edges[column] ?? 0);
    widths.set(column, isProse ? PROSE_WIDTH : Math.max(NARROWEST, Math.round(twips / TWIPS_PER_PIXEL)));
  }
  const lines = new Map<number, TableLines>();
  const last = { row: sheet.rowCount - 1, column: columnCount - 1 };
  const cells: CellLook[] = [];
  const merges: SheetLook['merges'][number][] = [];
  const heights = new Map<number, number>();
  for (const [address, place] of sheet.places) {
    const position = parseAddress(address);
    if (!position) continue;
    const { area } = place;
    if (area.bottom > area.top || area.right > area.left) merges.push(area);
    const { start, end } = place.kind === 'cell' ? place.cell : place.paragraph;
    const element = parseFragment(markup.slice(start, end));
    const { text, value } = contentOf(place);
    const looks = textLook(element);
    cells.push({
      ...position,
      text,
      isNumber: typeof value === 'number',
      wrap: true,
      ...looks,
      ...boxLook(element, place),
    });
    growRow(text, looks.fontSize ?? USUAL_SIZE / 2, area);
  }
  for (const [row, line] of sheet.lines.entries()) {
    const height = line && rowHeight(markup, line.table, line.row);
    if (height !== null && height !== undefined) heights.set(row, Math.max(height, heights.get(row) ?? 0));
  }

  function boxLook(element: XmlElement, place: DocPlace): Partial<CellLook> {
    const properties = childOf(element, element.local === 'tc' ? 'tcPr' : 'pPr');
    const fill = colorOf(localAttribute(childOf(properties, 'shd')?.attributes ?? '', 'fill'));
    const filled = fill === null || fill === '#FFFFFF' ? {} : { fill };
    if (place.kind !== 'cell') return filled;
    const table = lines.get(place.table.number) ?? tableLines(markup, place.table);
    lines.set(place.table.number, table);
    const vertical = valOf(childOf(properties, 'vAlign'));
    return {
      ...filled,
      borders: bordersOf(properties, table, place, last),
      vertical: vertical === 'center' ? 'center' : vertical === 'bottom' ? 'bottom' : 'top',
    };
  }

  /** Rows are as high as their texts need: a document's rows grow with them. */
  function growRow(text: string, fontSize: number, { top, bottom, left, right }: DocPlace['area']): void {
    if (bottom > top) return;
    let width = 0;
    for (let column = left; column <= right; column += 1) width += widths.get(column) ?? 0;
    const perLine = Math.max(1, Math.floor(width / (fontSize * 1.34)));
    const count = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / perLine)), 0);
    const height = count * Math.max(LINE_HEIGHT, Math.round(fontSize * 1.8)) + 4;
    heights.set(top, Math.max(heights.get(top) ?? ROW_HEIGHT, height));
  }

  return {
    name: sheet.name,
    rowCount: sheet.rowCount,
    columnCount,
    columnWidths: widths,
    rowHeights: heights,
    defaultColumnWidth: 64,
    defaultRowHeight: ROW_HEIGHT,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    frozenRows: 0,
    frozenColumns: 0,
    merges,
    cells,
    notes: notesOf(document, sheet),
  };
}

/** What comments say of each cell, those of people too. */
function notesOf({ pack, part }: LoadedDocument, sheet: DocumentSheet): ReadonlyMap<string, string> {
  const comments = readComments(pack, part);
  const notes = new Map<string, string>();
  for (const [address, place] of comments.size === 0 ? [] : sheet.places) {
    const ids = place.kind === 'cell' ? place.cell.comments : place.paragraph.comments;
    const texts = ids.flatMap((id) => comments.get(id)?.text ?? []);
    if (texts.length > 0) notes.set(address, texts.join('\n'));
  }
  return notes;
}

/** In characters: Chinese ones count whole, others half. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += character.charCodeAt(0) > 0x2e7f ? 1 : 0.55;
  return width;
}

function rowHeight(markup: string, table: DocTable, row: number): number | null {
  const found = table.rows[row];
  if (!found) return null;
  const first = found.cells[0]?.start ?? found.openEnd;
  const height = /<(?:\w+:)?trHeight\b([^>]*)>/.exec(
    markup.slice(found.openEnd, Math.min(first, found.openEnd + 2_000)),
  );
  const twips = height ? twipsOf(localAttribute(height[1] ?? '', 'val')) : 0;
  return twips > 0 ? Math.round(twips / TWIPS_PER_PIXEL) : null;
}
