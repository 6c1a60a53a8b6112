/**
 * Takes every mark off: each cell gets its former shading back where ours still stands, and loses our comment. Texts
 * and what people changed since stay.
 */
import { printOf } from '../../../core/text/text-print';
import type { ClearedMarks } from '../../workbook-host';
import { parseFragment } from '../../package/markup/xml-tree';
import type { LoadedDocument } from '../reading/loaded-document';
import { changeTargets } from './change-targets';
import type { Target } from './change-targets';
import { readComments } from '../reading/comments';
import { changeComments, removeAnchors } from './comments-part';
import { rangeOf } from './look-at-places';
import { readMarkRecord, writeMarkRecord } from './mark-record';
import { commentsOf } from './run-plan';
import { fillOf, setShading } from './shading';
import { WordNames } from './word-names';

/** The caller puts the package back when this throws. */
export function clearMarks(document: LoadedDocument): ClearedMarks {
  const record = readMarkRecord(document);
  const { pack, part } = document;
  const { text, scanned } = document.read();
  const names = new WordNames(scanned);
  const comments = readComments(pack, part);
  const removed = new Set<string>();
  const targets: Target[] = [];
  let cleared = 0;
  for (const [sheet, { fills, notes }] of record) {
    for (const cell of new Set([...fills.keys(), ...notes.keys()])) {
      const place = document.placeAt(sheet, cell);
      if (!place) continue;
      cleared += 1;
      const { start, end } = rangeOf(place);
      const fill = fills.get(cell);
      const stages: Target['stages'][number][] = [];
      if (fill && fillOf(parseFragment(text.slice(start, end))) === fill.color)
        stages.push((root) => setShading(root, names, fill.former));
      const ours = commentsOf(place).filter((id) => {
        const comment = comments.get(id);
        return comment?.isOurs === true && printOf(comment.text) === notes.get(cell);
      });
      for (const id of ours) removed.add(id);
      if (ours.length > 0) stages.push((root) => removeAnchors(root, new Set(ours)));
      if (stages.length > 0) targets.push({ start, end, stages });
    }
  }
  const changed = changeTargets(text, targets);
  if (changed.text !== text) pack.write(part, changed.text);
  changeComments(pack, part, scanned.namespace, { added: new Map(), removed });
  if (record.size > 0) writeMarkRecord(document, new Map());
  document.forget();
  return { cleared, kept: [] };
}
