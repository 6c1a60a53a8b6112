/**
 * The drawing behind classic notes. VML need not be well-formed XML, so it is only ever searched and extended as
 * text: a shape goes in before the end, a shape of ours comes out again.
 */

import { attributeOf } from '../../package/markup/xml-text';

interface NoteShape {
  readonly row: number;
  readonly column: number;
  /** Number of lines to make room for. */
  readonly lines: number;
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** @param sheetNumber one-based; keeps shape numbers of different sheets apart */
export function newDrawing(sheetNumber: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheetNumber}"/></o:shapelayout>${SHAPE_TYPE}</xml>`
  );
}

function highestShapeNumber(vml: string): number {
  let highest = 0;
  for (const [, digits] of vml.matchAll(/_x0000_s(\d{1,9})/g)) highest = Math.max(highest, Number(digits));
  return highest;
}

/** First free shape number: behind the highest, or at the start of the block that the drawing claims. */
function nextShapeNumber(vml: string): number {
  const highest = highestShapeNumber(vml);
  if (highest > 0) return highest + 1;
  const block = /\bdata="(\d{1,6})/.exec(vml)?.[1];
  return Number(block ?? 1) * 1024 + 1;
}

function shapeMarkup({ row, column, lines }: NoteShape, id: number): string {
  const bottom = row + Math.min(Math.max(lines, 3), 24);
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" ` +
    'style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:240pt;height:60pt;z-index:1;visibility:hidden" ' +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>' +
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column + 1}, 15, ${Math.max(0, row - 1)}, 10, ${column + 5}, 15, ${bottom}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;

/** Prefixes of ours that the drawing's root does not bind as we use them, bound on the element itself. */
function bindings(vml: string): string {
  const root = /<xml\b([^>]*)>/i.exec(vml)?.[1] ?? '';
  return Object.entries(NAMESPACES)
    .filter(([prefix, uri]) => attributeOf(root, `xmlns:${prefix}`) !== uri)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
}

const bound = (markup: string, binding: string): string => markup.replace(/^<[\w:]+/, `$&${binding}`);

/** Adds shapes before the end of the drawing; null when its end cannot be found. */
export function addShapes(vml: string, shapes: readonly NoteShape[]): string | null {
  const end = vml.toLowerCase().lastIndexOf('</xml>');
  if (end < 0) return null;
  let id = nextShapeNumber(vml);
  const binding = bindings(vml);
  const markup = shapes.map((shape) => bound(shapeMarkup(shape, id++), binding)).join('');
  const type = vml.includes('"_x0000_t202"') ? '' : bound(SHAPE_TYPE, binding);
  return vml.slice(0, end) + type + markup + vml.slice(end);
}

/** Takes the note's shape of a cell out; the drawing as it is when there is none. */
export function removeShape(vml: string, row: number, column: number): string {
  let from = 0;
  for (;;) {
    const start = vml.indexOf('<v:shape ', from);
    if (start < 0) return vml;
    const close = vml.indexOf('</v:shape>', start);
    if (close < 0) return vml;
    const end = close + '</v:shape>'.length;
    const shape = vml.slice(start, end);
    if (shape.includes(`<x:Row>${row}</x:Row>`) && shape.includes(`<x:Column>${column}</x:Column>`)) {
      return vml.slice(0, start) + vml.slice(end);
    }
    from = end;
  }
}
