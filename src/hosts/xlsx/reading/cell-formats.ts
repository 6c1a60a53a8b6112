/** What the reader needs of the styles part: the number format code of every cell format. */
import { builtInFormat } from './number-formats';
import { attribute, childOf, childrenOf, chosenChildren, parseXml } from '../../package/markup/xml-tree';
import type { OpenPackage } from '../../package/parts/open-package';

/** Number format code by cell format index; null where General applies. */
export function readNumberFormats(pack: OpenPackage, part: string | null): readonly (string | null)[] {
  if (part === null) return [];
  const root = parseXml(pack.readText(part));
  const custom = new Map<number, string>();
  for (const element of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    custom.set(Number(attribute(element, 'numFmtId')), attribute(element, 'formatCode') ?? 'General');
  }
  return chosenChildren(childOf(root, 'cellXfs'), 'xf').map((element) => {
    const id = Number(attribute(element, 'numFmtId') ?? 0);
    const code = custom.get(id) ?? builtInFormat(id);
    return code?.toLowerCase() === 'general' ? null : code;
  });
}
