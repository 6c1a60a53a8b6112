/** Comments of a document: ours are told by their author; those of people are never touched. */
import { escapeText } from '../../package/markup/xml-text';
import {
  appendInside,
  applySplices,
  childrenOf,
  parseXml,
  removeElement,
} from '../../package/markup/xml-tree';
import type { Splice, XmlElement } from '../../package/markup/xml-tree';
import { addContentType } from '../../package/parts/content-types';
import { addRelationship, findRelated, relationshipType } from '../../package/parts/relationships';
import type { OpenPackage } from '../../package/parts/open-package';
import { localAttribute } from '../reading/numbering';
import { OUR_NAME } from '../reading/comments';
import { partsOf } from './cell-parts';
import { WordNames } from './word-names';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const INITIALS = '自评';

interface CommentChanges {
  readonly added: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
}

function commentMarkup(names: WordNames, id: string, text: string): string {
  const lines = text.split('\n').map((line) => {
    const element = `<${names.name('t')} xml:space="preserve">${escapeText(line)}</${names.name('t')}>`;
    return names.element('p', names.element('r', element));
  });
  return names.element('comment', lines.join(''), { id, author: OUR_NAME, initials: INITIALS });
}

function makePart(pack: OpenPackage, documentPart: string, namespace: string): string {
  const folder = documentPart.slice(0, documentPart.lastIndexOf('/') + 1);
  let part = `${folder}comments.xml`;
  for (let number = 2; pack.has(part); number += 1) part = `${folder}comments${String(number)}.xml`;
  pack.write(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:comments xmlns:w="${namespace}"></w:comments>`,
  );
  addContentType(pack, part, COMMENTS_TYPE);
  addRelationship(pack, documentPart, `${relationshipType(pack, documentPart)}comments`, part);
  return part;
}

/** @param namespace of the document's own elements: a strict document's comments are strict too */
export function changeComments(
  pack: OpenPackage,
  documentPart: string,
  namespace: string,
  { added, removed }: CommentChanges,
): void {
  if (added.size === 0 && removed.size === 0) return;
  const known = findRelated(pack, documentPart, 'comments')?.target;
  const isThere = known !== undefined && pack.has(known);
  if (!isThere && added.size === 0) return;
  const part = isThere ? known : makePart(pack, documentPart, namespace);
  const text = pack.readText(part);
  const root = parseXml(text);
  const names = new WordNames({ prefix: root.prefix, namespace });
  const splices: Splice[] = childrenOf(root, 'comment')
    .filter((comment) => removed.has(localAttribute(comment.attributes, 'id') ?? ''))
    .map(removeElement);
  const markup = [...added].map(([id, words]) => commentMarkup(names, id, words)).join('');
  if (markup !== '') splices.push(appendInside(root, markup));
  pack.write(part, applySplices(text, splices));
}

/** Anchors of a comment around all that a cell or paragraph holds. */
export function addAnchors(target: XmlElement, names: WordNames, id: string): Splice[] {
  const { paragraphs } = partsOf(target);
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (!first || !last) return [];
  const begin = names.empty('commentRangeStart', { id });
  const end =
    names.empty('commentRangeEnd', { id }) + names.element('r', names.empty('commentReference', { id }));
  const opened = ({ name, attributes, start, end: to }: XmlElement, insert: string): Splice => ({
    start,
    end: to,
    insert: `<${name}${attributes}>${insert}</${name}>`,
  });
  if (first === last && first.selfClosing) return [opened(first, begin + end)];
  const properties = first.children.find(({ local }) => local === 'pPr');
  const at = properties?.end ?? first.openEnd;
  return [
    first.selfClosing ? opened(first, begin) : { start: at, end: at, insert: begin },
    last.selfClosing ? opened(last, end) : { start: last.closeStart, end: last.closeStart, insert: end },
  ];
}

/** Takes the anchors of some comments out of a cell or paragraph. */
export function removeAnchors(target: XmlElement, ids: ReadonlySet<string>): Splice[] {
  const splices: Splice[] = [];
  const isGone = (element: XmlElement): boolean => ids.has(localAttribute(element.attributes, 'id') ?? '');
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      const isRange = child.local === 'commentRangeStart' || child.local === 'commentRangeEnd';
      if (isRange && isGone(child)) splices.push(removeElement(child));
      else if (
        child.local === 'r' &&
        child.children.some((each) => each.local === 'commentReference' && isGone(each))
      )
        splices.push(removeReference(child, isGone));
      else walk(child);
    }
  };
  walk(target);
  return splices;
}

/** The run of a reference goes with it where it holds nothing else. */
function removeReference(run: XmlElement, isGone: (element: XmlElement) => boolean): Splice {
  const others = run.children.filter(({ local }) => local !== 'rPr' && local !== 'commentReference');
  const reference = run.children.find((each) => each.local === 'commentReference' && isGone(each));
  return removeElement(others.length === 0 || !reference ? run : reference);
}
