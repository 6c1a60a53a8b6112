/** The package's list of content types: what each part is. Edited as text. */
import { damaged } from '../container/host-errors';
import {
  appendInside,
  applySplices,
  attribute,
  childrenOf,
  parseXml,
  removeElement,
} from '../markup/xml-tree';
import { escapeAttribute } from '../markup/xml-text';
import type { OpenPackage } from './open-package';
import type { XmlElement } from '../markup/xml-tree';

const PART = '[Content_Types].xml';

function sameName(partName: string | null, part: string): boolean {
  return partName !== null && partName.replace(/^\//, '').toLowerCase() === part.toLowerCase();
}

interface TypeList {
  readonly text: string;
  readonly root: XmlElement;
}

/** The list as it was last parsed, so that a look-up and an addition cost one parse. */
const lastParsed = new WeakMap<OpenPackage, TypeList>();

function readList(pack: OpenPackage): TypeList {
  if (!pack.has(PART)) throw damaged('no content types');
  const text = pack.readText(PART);
  const known = lastParsed.get(pack);
  if (known?.text === text) return known;
  const list = { text, root: parseXml(text) };
  lastParsed.set(pack, list);
  return list;
}

function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf('.') + 1).toLowerCase();
}

function defaultType(root: XmlElement, extension: string): string | null {
  const found = childrenOf(root, 'Default').find(
    (element) => attribute(element, 'Extension')?.toLowerCase() === extension,
  );
  return attribute(found ?? null, 'ContentType');
}

/** Content type of a part; null when none is given. */
export function contentTypeOf(pack: OpenPackage, part: string): string | null {
  const { root } = readList(pack);
  const override = childrenOf(root, 'Override').find((element) =>
    sameName(attribute(element, 'PartName'), part),
  );
  return override ? attribute(override, 'ContentType') : defaultType(root, extensionOf(part));
}

/** Names a part's type: by its extension where that is free and only such parts bear it, else by its name. */
export function addContentType(pack: OpenPackage, part: string, contentType: string): void {
  if (contentTypeOf(pack, part) === contentType) return;
  const { text, root } = readList(pack);
  const extension = extensionOf(part);
  const markup =
    extension === 'vml' && defaultType(root, extension) === null
      ? `<${root.prefix}Default Extension="${extension}" ContentType="${contentType}"/>`
      : `<${root.prefix}Override PartName="${escapeAttribute(`/${part}`)}" ContentType="${contentType}"/>`;
  pack.write(PART, applySplices(text, [appendInside(root, markup)]));
}

export function removeContentType(pack: OpenPackage, part: string): void {
  const { text, root } = readList(pack);
  const gone = childrenOf(root, 'Override').filter((element) =>
    sameName(attribute(element, 'PartName'), part),
  );
  if (gone.length > 0) pack.write(PART, applySplices(text, gone.map(removeElement)));
}
