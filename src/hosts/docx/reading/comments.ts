/** Comments as the document keeps them. */
import { childrenOf, parseXml } from '../../package/markup/xml-tree';
import type { XmlElement } from '../../package/markup/xml-tree';
import { findRelated } from '../../package/parts/relationships';
import type { OpenPackage } from '../../package/parts/open-package';
import { localAttribute } from './numbering';

/** Under this name recorded changes and comments are ours. */
export const OUR_NAME = '自评核算';

export interface StoredComment {
  readonly text: string;
  readonly isOurs: boolean;
}

function textOfComment(comment: XmlElement): string {
  const inParagraph = (element: XmlElement): string =>
    element.children
      .map((child) => (child.local === 't' ? child.text : child.local === 'br' ? '\n' : inParagraph(child)))
      .join('');
  return childrenOf(comment, 'p').map(inParagraph).join('\n');
}

/** Comments by id; none where the document has no such part. */
export function readComments(pack: OpenPackage, documentPart: string): ReadonlyMap<string, StoredComment> {
  const comments = new Map<string, StoredComment>();
  const part = findRelated(pack, documentPart, 'comments')?.target;
  if (part === undefined || !pack.has(part)) return comments;
  for (const comment of childrenOf(parseXml(pack.readText(part)), 'comment')) {
    const id = localAttribute(comment.attributes, 'id');
    const isOurs = localAttribute(comment.attributes, 'author') === OUR_NAME;
    if (id !== null) comments.set(id, { text: textOfComment(comment), isOurs });
  }
  return comments;
}
