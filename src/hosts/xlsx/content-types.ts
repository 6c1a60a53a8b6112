/** The package's list of content types: what each part is. Edited as text. */
import { damaged } from './host-errors';
import { appendInside, applySplices, attribute, childrenOf, parseXml, removeElement } from './xml-tree';
import { escapeAttribute } from './xml-text';
import type { OpenPackage } from './open-package';

const PART = '[Content_Types].xml';

function sameName(partName: string | null, part: string): boolean {
  return partName !== null && partName.replace(/^\//, '').toLowerCase() === part.toLowerCase();
}

/** Content type of a part; null when none is given. */
export function contentTypeOf(pack: OpenPackage, part: string): string | null {
  if (!pack.has(PART)) throw damaged('no content types');
  const root = parseXml(pack.readText(PART));
  const override = childrenOf(root, 'Override').find((element) =>
    sameName(attribute(element, 'PartName'), part),
  );
  if (override) return attribute(override, 'ContentType');
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const byExtension = childrenOf(root, 'Default').find(
    (element) => attribute(element, 'Extension')?.toLowerCase() === extension,
  );
  return attribute(byExtension ?? null, 'ContentType');
}

export function addContentType(pack: OpenPackage, part: string, contentType: string): void {
  if (contentTypeOf(pack, part) === contentType) return;
  const text = pack.readText(PART);
  const root = parseXml(text);
  const name = escapeAttribute(`/${part}`);
  const markup = `<${root.prefix}Override PartName="${name}" ContentType="${contentType}"/>`;
  pack.write(PART, applySplices(text, [appendInside(root, markup)]));
}

export function removeContentType(pack: OpenPackage, part: string): void {
  const text = pack.readText(PART);
  const gone = childrenOf(parseXml(text), 'Override').filter((element) =>
    sameName(attribute(element, 'PartName'), part),
  );
  if (gone.length > 0) pack.write(PART, applySplices(text, gone.map(removeElement)));
}
