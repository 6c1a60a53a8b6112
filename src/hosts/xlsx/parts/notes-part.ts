/**
 * Classic notes of one sheet: reads them, adds and replaces our own, leaves those of people alone. A note of ours
 * is known by its author. Threaded comments show up here as notes of another author and so are left alone too.
 */
import { toAddress } from '../../../core/model/sheet-snapshot';
import { addContentType } from '../../package/parts/content-types';
import {
  OFFICE_TYPE,
  addRelationship,
  findRelated,
  readRelationships,
} from '../../package/parts/relationships';
import { textElement } from './cell-markup';
import { StringItemText } from '../reading/string-item';
import { localName, scanMarkup } from '../../package/markup/markup-scanner';
import { addShapes, newDrawing, removeShape } from './vml-drawing';
import {
  appendInside,
  applySplices,
  attribute,
  childOf,
  childrenOf,
  parseXml,
  removeElement,
} from '../../package/markup/xml-tree';
import { normalAddress } from '../reading/sheet-reader';
import type { CellPosition } from '../../../core/model/sheet-snapshot';
import type { OpenPackage } from '../../package/parts/open-package';
import type { Splice } from '../../package/markup/xml-tree';

const NOTE_AUTHOR = '自评核算';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

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

/** The drawing of a sheet's notes; `newId` names one that the sheet does not lead to yet. */
interface NoteDrawing {
  readonly part: string;
  readonly newId: string | null;
}

function drawingPartOf(pack: OpenPackage, place: NotePlace): NoteDrawing {
  const { sheetPart, sheetNumber } = place;
  const known =
    place.drawingId === null
      ? undefined
      : readRelationships(pack, sheetPart).find((item) => item.id === place.drawingId)?.target;
  if (known !== undefined && pack.has(known)) return { part: known, newId: null };
  const part = freeName(pack, (number) => `xl/drawings/vmlDrawing${number}.vml`);
  pack.write(part, newDrawing(sheetNumber));
  addContentType(pack, part, VML_TYPE);
  return { part, newId: addRelationship(pack, sheetPart, `${OFFICE_TYPE}vmlDrawing`, part) };
}

function lineCount(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 20)), 0) + 1;
}

/** The sheet that notes go to. */
interface NotePlace {
  readonly sheetPart: string;
  /** One-based; keeps shape numbers of different sheets apart. */
  readonly sheetNumber: number;
  /** What `findLegacyDrawing` gives for it. */
  readonly drawingId: string | null;
}

interface NotesOutcome {
  /** Addresses where another's note stands, or where the drawing cannot be extended. */
  readonly refused: ReadonlySet<string>;
  /** Relationship of a new drawing: the caller puts its element into the sheet. */
  readonly newDrawing: string | null;
}

/** Writes our notes: where one of ours stands its text is replaced, where another's stands nothing is done. */
export function writeNotes(pack: OpenPackage, place: NotePlace, writes: readonly NoteWrite[]): NotesOutcome {
  const { sheetPart } = place;
  const standing = readNotes(pack, sheetPart);
  const refused = new Set<string>();
  const wanted = writes.filter(({ position, text }) => {
    const address = toAddress(position);
    const note = standing.get(address);
    if (note && !note.isOurs) refused.add(address);
    else return (note?.text ?? null) !== text;
    return false;
  });
  if (wanted.length === 0) return { refused, newDrawing: null };

  const before = pack.state();
  const commentsPart = commentsPartOf(pack, sheetPart);
  const { part: drawingPart, newId } = drawingPartOf(pack, place);
  const drawing = pack.readText(drawingPart);
  const vml = changeShapes(drawing, wanted, standing);
  if (vml === null) {
    pack.restore(before);
    for (const { position } of wanted) refused.add(toAddress(position));
    return { refused, newDrawing: null };
  }
  if (vml !== drawing) pack.write(drawingPart, vml);
  pack.write(commentsPart, changeComments(pack.readText(commentsPart), wanted));
  return { refused, newDrawing: newId };
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
