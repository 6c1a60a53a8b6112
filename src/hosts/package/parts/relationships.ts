/** Relationships of a part: which parts belong to it, wherever they lie and whatever they are called. */
import {
  appendInside,
  applySplices,
  attribute,
  childrenOf,
  parseXml,
  removeElement,
} from '../markup/xml-tree';
import { escapeAttribute } from '../markup/xml-text';
import { addContentType } from './content-types';
import type { OpenPackage } from './open-package';

interface Relationship {
  readonly id: string;
  /** Last segment of the type: `worksheet`, `comments`; the same in transitional and strict files. */
  readonly kind: string;
  /** Part name without a leading slash; the raw target of external relationships. */
  readonly target: string;
  readonly isExternal: boolean;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
/** Types are written in the transitional form, as Excel itself does in transitional files. */
export const OFFICE_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the empty name is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Resolves a target against the part it is written in. */
function resolveTarget(source: string, target: string): string {
  let path = target.replaceAll('\\', '/');
  try {
    path = decodeURIComponent(path);
  } catch {
    // A stray per cent sign: the name is meant literally.
  }
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

export function readRelationships(pack: OpenPackage, part: string): Relationship[] {
  const relsPart = relationshipsPart(part);
  if (!pack.has(relsPart)) return [];
  return childrenOf(parseXml(pack.readText(relsPart)), 'Relationship').map((element) => {
    const type = attribute(element, 'Type') ?? '';
    const isExternal = attribute(element, 'TargetMode') === 'External';
    const target = attribute(element, 'Target') ?? '';
    return {
      id: attribute(element, 'Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolveTarget(part, target),
      isExternal,
    };
  });
}

const STRICT_TYPE = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';

/** The beginning of the types of a part's relationships: strict where those that it has are. */
export function relationshipType(pack: OpenPackage, part: string): string {
  const relsPart = relationshipsPart(part);
  return pack.has(relsPart) && pack.readText(relsPart).includes(STRICT_TYPE) ? STRICT_TYPE : OFFICE_TYPE;
}

export function findRelated(pack: OpenPackage, part: string, kind: string): Relationship | null {
  return (
    readRelationships(pack, part).find(
      (relationship) => relationship.kind === kind && !relationship.isExternal,
    ) ?? null
  );
}

/** A target as Excel itself writes it, relative to the part it is written in: not every reader knows absolute ones. */
function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Adds a relationship; returns its id. */
export function addRelationship(pack: OpenPackage, part: string, type: string, target: string): string {
  const relsPart = relationshipsPart(part);
  const text = pack.has(relsPart)
    ? pack.readText(relsPart)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="${NAMESPACE}"></Relationships>`;
  const root = parseXml(text);
  const ids = new Set(childrenOf(root, 'Relationship').map((element) => attribute(element, 'Id')));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const markup = `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(relativeTarget(part, target))}"/>`;
  pack.write(relsPart, applySplices(text, [appendInside(root, markup)]));
  // Nearly every package gives their type by extension; some name each one.
  addContentType(pack, relsPart, RELATIONSHIPS_TYPE);
  return id;
}

/** Takes out every relationship of a part that points at `target`. */
export function removeRelationship(pack: OpenPackage, part: string, target: string): void {
  const relsPart = relationshipsPart(part);
  const text = pack.readText(relsPart);
  const gone = childrenOf(parseXml(text), 'Relationship').filter(
    (element) =>
      resolveTarget(part, attribute(element, 'Target') ?? '').toLowerCase() === target.toLowerCase(),
  );
  pack.write(relsPart, applySplices(text, gone.map(removeElement)));
}
