/** The workbook part: its sheets in order with their parts, the date system, and the few edits made to it. */
import { contentTypeOf } from '../../package/parts/content-types';
import { binaryWorkbook, noWorksheet, notAWorkbook } from '../../package/container/host-errors';
import { findRelated, readRelationships } from '../../package/parts/relationships';
import {
  appendInside,
  applySplices,
  attribute,
  childOf,
  childrenOf,
  insertInOrder,
  parseXml,
  prefixedAttribute,
  removeElement,
  replaceStartTag,
} from '../../package/markup/xml-tree';
import { escapeAttribute, escapeText, isTrue, withAttribute } from '../../package/markup/xml-text';
import type { SheetVisibility } from '../../../core/model/sheet-snapshot';
import type { OpenPackage } from '../../package/parts/open-package';

export interface SheetEntry {
  readonly name: string;
  /** Zero-based place among all sheets, chart sheets counted. */
  readonly position: number;
  readonly visibility: SheetVisibility;
  readonly part: string;
}

export interface WorkbookPart {
  readonly part: string;
  /** Worksheets only, in workbook order. */
  readonly sheets: readonly SheetEntry[];
  /** Of all sheets, chart sheets too. */
  readonly sheetNames: readonly string[];
  readonly uses1904: boolean;
  readonly isStructureLocked: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly theme: string | null;
  readonly calcChain: string | null;
}

const BEFORE_CALC_PR = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

function visibilityOf(state: string | null): SheetVisibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** @throws HostError not-a-workbook, unsupported (.xlsb), empty-workbook, damaged */
export function readWorkbookPart(pack: OpenPackage): WorkbookPart {
  if (!pack.has('[Content_Types].xml')) throw notAWorkbook();
  const part = findRelated(pack, '', 'officeDocument')?.target;
  if (part === undefined || !pack.has(part)) throw notAWorkbook();
  const type = contentTypeOf(pack, part) ?? '';
  if (type.includes('sheet.binary')) throw binaryWorkbook();
  const root = parseXml(pack.readText(part));
  if (root.local !== 'workbook') throw notAWorkbook();

  const relationships = readRelationships(pack, part);
  const related = (kind: string): string | null => {
    const target = relationships.find((item) => item.kind === kind && !item.isExternal)?.target;
    return target !== undefined && pack.has(target) ? target : null;
  };
  const byId = new Map(relationships.map((item) => [item.id, item]));
  const entries = childrenOf(childOf(root, 'sheets'), 'sheet');
  const sheets = entries.flatMap((element, position): SheetEntry[] => {
    const relationship = byId.get(prefixedAttribute(element.attributes, 'id') ?? '');
    if (relationship?.kind !== 'worksheet' || relationship.isExternal || !pack.has(relationship.target))
      return [];
    const name = attribute(element, 'name') ?? '';
    return [
      { name, position, visibility: visibilityOf(attribute(element, 'state')), part: relationship.target },
    ];
  });
  if (sheets.length === 0) throw noWorksheet();
  return {
    part,
    sheets,
    sheetNames: entries.map((element) => attribute(element, 'name') ?? ''),
    uses1904: isTrue(attribute(childOf(root, 'workbookPr'), 'date1904')),
    isStructureLocked: isTrue(attribute(childOf(root, 'workbookProtection'), 'lockStructure')),
    sharedStrings: related('sharedStrings'),
    styles: related('styles'),
    theme: related('theme'),
    calcChain: related('calcChain'),
  };
}

/** Asks Excel to compute everything when the workbook is next opened. Leaves the part alone when it does already. */
export function requestFullCalculation(pack: OpenPackage, part: string): void {
  const text = pack.readText(part);
  const root = parseXml(text);
  const calcPr = childOf(root, 'calcPr');
  if (calcPr && isTrue(attribute(calcPr, 'fullCalcOnLoad'))) return;
  const splice = calcPr
    ? replaceStartTag(calcPr, withAttribute(calcPr.attributes, 'fullCalcOnLoad', '1'))
    : insertInOrder(root, `<${root.prefix}calcPr fullCalcOnLoad="1"/>`, BEFORE_CALC_PR);
  pack.write(part, applySplices(text, [splice]));
}

/** Appends a sheet as the last one, so that the sheet numbers of defined names stay right. */
export function appendSheet(pack: OpenPackage, part: string, name: string, relationshipId: string): void {
  const text = pack.readText(part);
  const root = parseXml(text);
  const sheets = childOf(root, 'sheets');
  if (!sheets) throw noWorksheet();
  const ids = childrenOf(sheets, 'sheet').map((element) => Number(attribute(element, 'sheetId')) || 0);
  const sheetId = Math.max(0, ...ids) + 1;
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const markup =
    `<${root.prefix}sheet xmlns:r="${namespace}" name="${escapeAttribute(name)}" ` +
    `sheetId="${sheetId}" r:id="${relationshipId}"/>`;
  pack.write(part, applySplices(text, [appendInside(sheets, markup)]));
}

const NAMES_PLACE = new Set([...BEFORE_CALC_PR].filter((name) => name !== 'definedNames'));
const PRINT_TITLES = '_xlnm.Print_Titles';

/** Has these rows of a sheet, zero-based, repeated on each of its pages. */
export function setPrintTitles(
  pack: OpenPackage,
  part: string,
  sheet: string,
  rows: readonly [number, number] | null,
): void {
  if (rows === null) return;
  const text = pack.readText(part);
  const root = parseXml(text);
  const index = childrenOf(childOf(root, 'sheets'), 'sheet').findIndex(
    (element) => attribute(element, 'name') === sheet,
  );
  const names = childOf(root, 'definedNames');
  const standing = childrenOf(names, 'definedName').filter(
    (element) =>
      attribute(element, 'name') === PRINT_TITLES && attribute(element, 'localSheetId') === String(index),
  );
  const tag = `${root.prefix}definedName`;
  const [first, last] = rows;
  const area = `'${sheet.replaceAll("'", "''")}'!$${String(first + 1)}:$${String(last + 1)}`;
  const markup = `<${tag} name="${PRINT_TITLES}" localSheetId="${String(index)}">${escapeText(area)}</${tag}>`;
  const added = names
    ? appendInside(names, markup)
    : insertInOrder(root, `<${root.prefix}definedNames>${markup}</${root.prefix}definedNames>`, NAMES_PLACE);
  const changed = applySplices(text, [...standing.map(removeElement), added]);
  if (changed !== text) pack.write(part, changed);
}

/** Takes a sheet's entry out of the workbook part, by name, with the names that belong to it; those of later sheets follow. */
export function removeSheetEntry(pack: OpenPackage, part: string, name: string): void {
  const text = pack.readText(part);
  const root = parseXml(text);
  const entries = childrenOf(childOf(root, 'sheets'), 'sheet');
  const index = entries.findIndex((element) => attribute(element, 'name') === name);
  const [entry] = entries.slice(index, index + 1);
  if (index < 0 || !entry) return;
  const names = childOf(root, 'definedNames');
  const all = childrenOf(names, 'definedName');
  const placeOf = (element: (typeof all)[number]): number =>
    Number(attribute(element, 'localSheetId') ?? Number.NaN);
  const gone = all.filter((element) => placeOf(element) === index);
  const later = all.filter((element) => placeOf(element) > index);
  const shifted = later.map((element) =>
    replaceStartTag(element, withAttribute(element.attributes, 'localSheetId', String(placeOf(element) - 1))),
  );
  const isEmptied = names !== null && gone.length > 0 && gone.length === all.length;
  const left = isEmptied ? [removeElement(names)] : [...gone.map(removeElement), ...shifted];
  pack.write(part, applySplices(text, [removeElement(entry), ...left]));
}
