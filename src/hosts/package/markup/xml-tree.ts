/**
 * A small part as a tree that knows its offsets, and edits to it as splices of the text: what is not edited stays
 * as it was written, character for character.
 */
import { SaxesParser } from 'saxes';
import { damaged, tooLarge, unsafeContent } from '../container/host-errors';
import { localName, prefixOf, scanMarkup } from './markup-scanner';
import { attributeOf, attributesOf, decodeText } from './xml-text';

export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  /** Attribute source. */
  readonly attributes: string;
  readonly selfClosing: boolean;
  readonly start: number;
  /** Behind the `>` of the start tag. */
  readonly openEnd: number;
  /** Start of the end tag; equal to `openEnd` when self-closing. */
  closeStart: number;
  end: number;
  readonly children: XmlElement[];
  /** The element's own text, decoded. */
  text: string;
}

/**
 * Checks strictly that a text is well-formed XML without a DTD, with namespaces bound.
 * @throws HostError damaged, unsafe-content
 */
export function assertWellFormed(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw unsafeContent('a document type declaration');
  });
  parser.on('error', (error) => {
    throw damaged(error.message);
  });
  parser.write(text).close();
}

/**
 * Parts such as the formats and the relationships are asked for several times, and are the same in all workbooks of
 * one template: the last few trees are kept. Nobody changes a tree; edits are splices of the text.
 */
const MOST_KEPT = 32;
const LONGEST_KEPT = 1 << 16;
const kept = new Map<string, XmlElement>();

/** Parts that are read as a tree are lists of formats, names or notes; none comes near this. */
const MAX_TREE_ELEMENTS = 2_000_000;
const SLASH = 47;

/** @throws HostError damaged, unsafe-content */
export function parseXml(text: string): XmlElement {
  if (text.length > LONGEST_KEPT) return readTree(text);
  const tree = kept.get(text) ?? readTree(text);
  // The tree that was asked for longest ago goes first.
  kept.delete(text);
  kept.set(text, tree);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return tree;
}

/**
 * The linear scanner goes first: it bounds depth and number of the tags before the strict parser, which looks every
 * prefix up through all open tags, resolves a name.
 */
function readTree(text: string): XmlElement {
  const root = scanTree(text);
  assertWellFormed(text);
  return root;
}

/**
 * A piece of a part that was scanned as a whole, such as one cell of a table: its prefixes are bound outside, so it is
 * not read strictly. Offsets count from its start.
 * @throws HostError damaged
 */
export function parseFragment(text: string): XmlElement {
  return scanTree(text);
}

/** Counted before anything is kept of them. */
function assertFewElements(text: string): void {
  let count = 0;
  for (let less = text.indexOf('<'); less >= 0; less = text.indexOf('<', less + 1)) {
    if (text.charCodeAt(less + 1) !== SLASH) count += 1;
    if (count > MAX_TREE_ELEMENTS) throw tooLarge(`more than ${MAX_TREE_ELEMENTS} elements in one part`);
  }
}

function scanTree(text: string): XmlElement {
  assertFewElements(text);
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  scanMarkup(text, {
    open(name, attributes, selfClosing, start, end) {
      const element = newElement(name, attributes, selfClosing, start, end);
      open[open.length - 1]?.children.push(element);
      root ??= element;
      if (!selfClosing) open.push(element);
    },
    close(_name, start, end) {
      const element = open.pop();
      if (!element) return;
      element.closeStart = start;
      element.end = end;
    },
    text(raw, isCdata) {
      const element = open[open.length - 1];
      if (element) element.text += isCdata ? raw : decodeText(raw);
    },
  });
  if (root === null) throw damaged('no root element');
  return root;
}

function newElement(
  name: string,
  attributes: string,
  selfClosing: boolean,
  start: number,
  end: number,
): XmlElement {
  return {
    name,
    local: localName(name),
    prefix: prefixOf(name),
    attributes,
    selfClosing,
    start,
    openEnd: end,
    closeStart: end,
    end,
    children: [],
    text: '',
  };
}

export function childOf(element: XmlElement | null, local: string): XmlElement | null {
  return element?.children.find((child) => child.local === local) ?? null;
}

export function childrenOf(element: XmlElement | null, local: string): XmlElement[] {
  return element?.children.filter((child) => child.local === local) ?? [];
}

/**
 * Children as a reader sees them that knows no extensions: of alternatives (`mc:AlternateContent`) the fallback, else
 * the first choice.
 */
export function chosenChildren(element: XmlElement | null, local: string): XmlElement[] {
  return (element?.children ?? []).flatMap((child) => {
    if (child.local === local) return [child];
    if (child.local !== 'AlternateContent') return [];
    return chosenChildren(childOf(child, 'Fallback') ?? childOf(child, 'Choice'), local);
  });
}

export function attribute(element: XmlElement | null, name: string): string | null {
  return element ? attributeOf(element.attributes, name) : null;
}

/** An attribute of a foreign namespace, whatever its prefix is: `r:id`. */
export function prefixedAttribute(attributes: string, local: string): string | null {
  for (const { name, raw } of attributesOf(attributes)) {
    if (name.endsWith(`:${local}`)) return decodeText(raw);
  }
  return null;
}

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Splices by their offsets in the text; those at the same place keep their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, insert } of ordered) {
    pieces.push(text.slice(from, start), insert);
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** Puts markup at the end of an element, opening it when it is self-closing. */
export function appendInside(element: XmlElement, markup: string): Splice {
  if (!element.selfClosing) return { start: element.closeStart, end: element.closeStart, insert: markup };
  return {
    start: element.start,
    end: element.end,
    insert: `<${element.name}${element.attributes}>${markup}</${element.name}>`,
  };
}

/** Puts markup as a child where the schema wants it: behind the last child that must stand before it. */
export function insertInOrder(parent: XmlElement, markup: string, before: ReadonlySet<string>): Splice {
  if (parent.selfClosing) return appendInside(parent, markup);
  const earlier = parent.children.filter((child) => before.has(child.local));
  const at = earlier[earlier.length - 1]?.end ?? parent.openEnd;
  return { start: at, end: at, insert: markup };
}

/** A start tag with other attributes. */
export function replaceStartTag(element: XmlElement, attributes: string): Splice {
  const insert = `<${element.name}${attributes}${element.selfClosing ? '/' : ''}>`;
  return { start: element.start, end: element.openEnd, insert };
}

export function removeElement(element: XmlElement): Splice {
  return { start: element.start, end: element.end, insert: '' };
}
