/**
 * Classic notes of one sheet: reads them, adds and replaces our own, leaves those of people alone. A note of ours
 * is known by its author. Threaded comments show up here as notes of another author and so are left alone too.
 */
import { toAddress } from '../../core/sheet-snapshot';
import { addContentType } from './content-types';
import { OFFICE_TYPE, addRelationship, findRelated, readRelationships } from './relationships';
import { textElement } from './cell-markup';
import { StringItemText } from './string-item';
import { localName, scanMarkup } from './markup-scanner';
import { addShapes, newDrawing, removeShape } from './vml-drawing';
import {
  appendInside,
  applySplices,
  attribute,
  childOf,
  childrenOf,
  insertInOrder,
  parseOutline,
  parseXml,
  prefixedAttribute,
  removeElement,
} from './xml-tree';
import { normalAddress } from './sheet-reader';
import type { CellPosition } from '../../core/sheet-snapshot';
import type { OpenPackage } from './open-package';
import type { Splice } from './xml-tree';

export const NOTE_AUTHOR = '自评核算';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Children of a worksheet that the schema puts before `legacyDrawing`. */
const BEFORE_LEGACY_DRAWING = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
]);

export interface StoredNote {
  readonly text: string;
  readonly isOurs: boolean;
}

/** Notes by A1 address. */
export function readNotes(pack: OpenPackage, sheetPart: string): ReadonlyMap<string, StoredNote> {
  const part = findRelated(pack, sheetPart, 'comments')?.target;
  return part !== undefined && pack.has(part)
    ? parseNotes(pack.readText(part))
    : new Map<string, StoredNote>();
}

function parseNotes(text: string): Map<string, StoredNote> {
  const root = parseXml(text);
  const authors = childrenOf(childOf(root, 'authors'), 'author').map((author) => author.text);
  const notes = new Map<string, StoredNote>();
  for (const comment of childrenOf(childOf(root, 'commentList'), 'comment')) {
    const address = normalAddress(attribute(comment, 'ref') ?? '');
    const body = childOf(comment, 'text');
    if (address === null) continue;
    const isOurs = authors[Number(attribute(comment, 'authorId'))] === NOTE_AUTHOR;
    notes.set(address, { text: body ? itemText(text.slice(body.start, body.end)) : '', isOurs });
  }
  return notes;
}

/** Text of a rich string item given as markup. */
function itemText(markup: string): string {
  const item = new StringItemText();
  scanMarkup(markup, {
    open(name, _attributes, selfClosing) {
      item.open(localName(name), selfClosing);
    },
    close(name) {
      item.close(localName(name));
    },
    text(raw, isCdata) {
      item.addText(raw, isCdata);
    },
  });
  return item.take();
}

export interface NoteWrite {
  readonly position: CellPosition;
  /** Null takes our note away. */
  readonly text: string | null;
}

function freeName(pack: OpenPackage, make: (number: number) => string): string {
  let number = 1;
  while (pack.has(make(number))) number += 1;
  return make(number);
}

/** The part of that kind that belongs to the sheet, made and connected when there is none. */
function commentsPartOf(pack: OpenPackage, sheetPart: string): string {
  const known = findRelated(pack, sheetPart, 'comments')?.target;
  if (known !== undefined && pack.has(known)) return known;
  const part = freeName(pack, (number) => `xl/comments${number}.xml`);
  pack.write(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<comments xmlns="${MAIN}"><authors/><commentList/></comments>`,
  );
  addContentType(pack, part, COMMENTS_TYPE);
  addRelationship(pack, sheetPart, `${OFFICE_TYPE}comments`, part);
  return part;
}

function drawingPartOf(pack: OpenPackage, sheetPart: string, sheetNumber: number): string {
  const text = pack.readText(sheetPart);
  const root = parseOutline(text);
  const id = prefixedAttribute(childOf(root, 'legacyDrawing')?.attributes ?? '', 'id');
  const known = readRelationships(pack, sheetPart).find((item) => item.id === id)?.target;
  if (known !== undefined && pack.has(known)) return known;
  const part = freeName(pack, (number) => `xl/drawings/vmlDrawing${number}.vml`);
  pack.write(part, newDrawing(sheetNumber));
  addContentType(pack, part, VML_TYPE);
  const newId = addRelationship(pack, sheetPart, `${OFFICE_TYPE}vmlDrawing`, part);
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const markup = `<${root.prefix}legacyDrawing xmlns:r="${namespace}" r:id="${newId}"/>`;
  pack.write(sheetPart, applySplices(text, [insertInOrder(root, markup, BEFORE_LEGACY_DRAWING)]));
  return part;
}

function lineCount(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 20)), 0) + 1;
}

/**
 * Writes our notes: where one of ours stands its text is replaced, where another's stands nothing is done.
 * @returns addresses where another's note stands, or where the drawing cannot be extended
 */
export function writeNotes(
  pack: OpenPackage,
  sheetPart: string,
  sheetNumber: number,
  writes: readonly NoteWrite[],
): ReadonlySet<string> {
  const standing = readNotes(pack, sheetPart);
  const refused = new Set<string>();
  const wanted = writes.filter(({ position, text }) => {
    const address = toAddress(position);
    const note = standing.get(address);
    if (note && !note.isOurs) refused.add(address);
    else return (note?.text ?? null) !== text;
    return false;
  });
  if (wanted.length === 0) return refused;

  const before = pack.state();
  const commentsPart = commentsPartOf(pack, sheetPart);
  const drawingPart = drawingPartOf(pack, sheetPart, sheetNumber);
  const vml = changeShapes(pack.readText(drawingPart), wanted, standing);
  if (vml === null) {
    pack.restore(before);
    for (const { position } of wanted) refused.add(toAddress(position));
    return refused;
  }
  if (vml !== pack.readText(drawingPart)) pack.write(drawingPart, vml);
  pack.write(commentsPart, changeComments(pack.readText(commentsPart), wanted));
  return refused;
}

function changeShapes(
  vml: string,
  writes: readonly NoteWrite[],
  standing: ReadonlyMap<string, StoredNote>,
): string | null {
  let text = vml;
  for (const { position, text: note } of writes) {
    if (note === null) text = removeShape(text, position.row, position.column);
  }
  const added = writes.filter(
    ({ position, text: note }) => note !== null && !standing.has(toAddress(position)),
  );
  if (added.length === 0) return text;
  return addShapes(
    text,
    added.map(({ position, text: note }) => ({ ...position, lines: lineCount(note ?? '') })),
  );
}

/** Notes are written as one formatted run: some readers see no text outside of runs. */
function runFormat(prefix: string): string {
  return `<${prefix}rPr><${prefix}sz val="9"/><${prefix}rFont val="宋体"/><${prefix}charset val="134"/></${prefix}rPr>`;
}

function changeComments(text: string, writes: readonly NoteWrite[]): string {
  const root = parseXml(text);
  const { prefix } = root;
  const authors = childOf(root, 'authors');
  const list = childOf(root, 'commentList');
  const known = childrenOf(authors, 'author');
  const found = known.findIndex((author) => author.text === NOTE_AUTHOR);
  const authorId = found >= 0 ? found : known.length;
  const author = found >= 0 ? '' : `<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`;
  const splices: Splice[] = [];
  const addresses = new Set(writes.map(({ position }) => toAddress(position)));
  for (const comment of childrenOf(list, 'comment')) {
    if (addresses.has(normalAddress(attribute(comment, 'ref') ?? '') ?? ''))
      splices.push(removeElement(comment));
  }
  const markup = writes
    .flatMap(({ position, text: note }) => (note === null ? [] : [{ address: toAddress(position), note }]))
    .map(
      ({ address, note }) =>
        `<${prefix}comment ref="${address}" authorId="${authorId}"><${prefix}text>` +
        `<${prefix}r>${runFormat(prefix)}${textElement(prefix, note)}</${prefix}r></${prefix}text></${prefix}comment>`,
    )
    .join('');
  if (markup !== '') {
    const missing = `<${prefix}authors>${author}</${prefix}authors>`;
    if (!authors) splices.push({ start: root.openEnd, end: root.openEnd, insert: missing });
    else if (author !== '') splices.push(appendInside(authors, author));
    if (list) splices.push(appendInside(list, markup));
    else splices.push(appendInside(root, `<${prefix}commentList>${markup}</${prefix}commentList>`));
  }
  return applySplices(text, splices);
}
