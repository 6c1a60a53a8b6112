/**
 * Small values kept in the workbook: a custom XML part of our own, found by its namespace, made when something is
 * first saved. Each value is JSON text under its key.
 */
import { addContentType, removeContentType } from './content-types';
import {
  OFFICE_TYPE,
  addRelationship,
  findRelated,
  readRelationships,
  relationshipsPart,
  removeRelationship,
} from './relationships';
import { attribute, childrenOf, parseXml } from '../markup/xml-tree';
import { escapeAttribute, escapeText } from '../markup/xml-text';
import type { OpenPackage } from './open-package';

const NAMESPACE = 'urn:ziping:settings';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** Names the item, as Office wants one; fixed, so that the same settings give the same bytes. */
const ITEM_ID = '{6B1B9E53-5A0C-4A6C-9D57-2E0C7B7A51A1}';

/** Our part among the custom XML parts of the workbook; null when nothing was saved yet. */
function findPart(pack: OpenPackage, workbookPart: string): string | null {
  for (const { kind, target, isExternal } of readRelationships(pack, workbookPart)) {
    if (kind !== 'customXml' || isExternal || !pack.has(target)) continue;
    // Others' items may be anything: ours is told by its namespace before it is parsed.
    const text = pack.readText(target);
    if (text.includes(NAMESPACE) && attribute(parseXml(text), 'xmlns') === NAMESPACE) return target;
  }
  return null;
}

export function readSettings(pack: OpenPackage, workbookPart: string): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  const part = findPart(pack, workbookPart);
  if (part === null) return settings;
  for (const element of childrenOf(parseXml(pack.readText(part)), 'setting')) {
    settings.set(attribute(element, 'key') ?? '', element.text);
  }
  return settings;
}

function createPart(pack: OpenPackage, workbookPart: string): string {
  let number = 1;
  while (pack.has(`customXml/item${number}.xml`) || pack.has(`customXml/itemProps${number}.xml`)) number += 1;
  const part = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  pack.write(
    properties,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n' +
      `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${PROPERTIES_NAMESPACE}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addContentType(pack, part, 'application/xml');
  addContentType(pack, properties, PROPERTIES_TYPE);
  addRelationship(pack, part, `${OFFICE_TYPE}customXmlProps`, properties);
  addRelationship(pack, workbookPart, `${OFFICE_TYPE}customXml`, part);
  return part;
}

/** Forgets a value; with the last one our part goes too. */
export function removeSetting(pack: OpenPackage, workbookPart: string, key: string): void {
  const settings = new Map(readSettings(pack, workbookPart));
  const part = findPart(pack, workbookPart);
  if (part === null || !settings.delete(key)) return;
  if (settings.size > 0) {
    writeSettings(pack, part, settings);
    return;
  }
  const properties = findRelated(pack, part, 'customXmlProps')?.target;
  if (properties !== undefined && pack.has(properties)) {
    removeContentType(pack, properties);
    pack.remove(properties);
  }
  if (pack.has(relationshipsPart(part))) pack.remove(relationshipsPart(part));
  removeRelationship(pack, workbookPart, part);
  removeContentType(pack, part);
  pack.remove(part);
}

function writeSettings(pack: OpenPackage, part: string, settings: ReadonlyMap<string, string>): void {
  const items = [...settings].map(
    ([name, value]) => `<setting key="${escapeAttribute(name)}">${escapeText(value)}</setting>`,
  );
  pack.write(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<settings xmlns="${NAMESPACE}">${items.join('')}</settings>`,
  );
}

/** @param json the value's JSON text */
export function writeSetting(pack: OpenPackage, workbookPart: string, key: string, json: string): void {
  const settings = new Map(readSettings(pack, workbookPart));
  if (settings.get(key) === json) return;
  settings.set(key, json);
  const part = findPart(pack, workbookPart) ?? createPart(pack, workbookPart);
  writeSettings(pack, part, settings);
}
