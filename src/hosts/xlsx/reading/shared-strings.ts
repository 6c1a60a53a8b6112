/** The workbook's shared strings as plain text, read as a stream. The part itself is never written. */
import { MarkupScanner, localName } from '../../package/markup/markup-scanner';
import { StringItemText } from './string-item';
import type { OpenPackage } from '../../package/parts/open-package';

/** @param part null when the workbook has no shared strings */
export function readSharedStrings(pack: OpenPackage, part: string | null): readonly string[] {
  const strings: string[] = [];
  if (part === null || !pack.has(part)) return strings;
  const item = new StringItemText();
  let depth = 0;
  const scanner = new MarkupScanner({
    open(name, _attributes, selfClosing) {
      const local = localName(name);
      if (depth === 1 && selfClosing && local === 'si') strings.push('');
      else if (depth > 1) item.open(local, selfClosing);
      if (!selfClosing) depth += 1;
    },
    close(name) {
      depth -= 1;
      const local = localName(name);
      if (depth === 1 && local === 'si') strings.push(item.take());
      else item.close(local);
    },
    text(raw, isCdata) {
      item.addText(raw, isCdata);
    },
  });
  pack.streamText(part, (text) => {
    scanner.write(text);
  });
  scanner.end();
  return strings;
}
