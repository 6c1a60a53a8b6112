/** The fill of a cell or paragraph: its `shd` element, put in its place, and given back as it was. */
import { childOf, insertInOrder, removeElement } from '../../package/markup/xml-tree';
import type { Splice, XmlElement } from '../../package/markup/xml-tree';
import { localAttribute } from '../reading/numbering';
import type { WordNames } from './word-names';

/** What the schema puts before `shd` (ECMA-376 part 1, CT_TcPr and CT_PPr). */
const BEFORE_IN_CELL = new Set(['cnfStyle', 'tcW', 'gridSpan', 'hMerge', 'vMerge', 'tcBorders']);
const BEFORE_IN_PARAGRAPH = new Set([
  'pStyle',
  'keepNext',
  'keepLines',
  'pageBreakBefore',
  'framePr',
  'widowControl',
  'numPr',
  'suppressLineNumbers',
  'pBdr',
]);

const propertiesOf = (target: XmlElement): XmlElement | null =>
  childOf(target, target.local === 'tc' ? 'tcPr' : 'pPr');

/** The element as it stands; empty where there is none. */
export function shadingOf(markup: string, target: XmlElement): string {
  const shading = childOf(propertiesOf(target), 'shd');
  return shading ? markup.slice(shading.start, shading.end) : '';
}

/** The fill as `RRGGBB`; null where there is none. */
export function fillOf(target: XmlElement): string | null {
  const shading = childOf(propertiesOf(target), 'shd');
  return shading ? (localAttribute(shading.attributes, 'fill')?.toUpperCase() ?? null) : null;
}

export function shadingMarkup(names: WordNames, color: string): string {
  return names.empty('shd', { val: 'clear', color: 'auto', fill: color });
}

/** @param shading the element to stand there; empty takes it away */
export function setShading(target: XmlElement, names: WordNames, shading: string): Splice[] {
  const isCell = target.local === 'tc';
  const properties = propertiesOf(target);
  const standing = childOf(properties, 'shd');
  if (standing && shading !== '') return [{ ...removeElement(standing), insert: shading }];
  // Properties that hold nothing else were made for it.
  if (standing) return [removeElement(properties?.children.length === 1 ? properties : standing)];
  if (shading === '') return [];
  if (properties) return [insertInOrder(properties, shading, isCell ? BEFORE_IN_CELL : BEFORE_IN_PARAGRAPH)];
  const made = names.element(isCell ? 'tcPr' : 'pPr', shading);
  if (target.selfClosing)
    return [
      {
        start: target.start,
        end: target.end,
        insert: `<${target.name}${target.attributes}>${made}</${target.name}>`,
      },
    ];
  return [{ start: target.openEnd, end: target.openEnd, insert: made }];
}
