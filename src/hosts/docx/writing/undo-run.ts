/**
 * Takes a run back cell by cell, where other changes came after it: to the character where a cell still stands as the
 * run left it, else its text, its shading and its comment each by itself, and only what is still ours.
 */
import { sameContent } from '../../../core/writing/cell-content';
import type { HeldBackEdit, InverseEdit } from '../../../core/model/write-plan';
import type { UndoRecord, UndoResult } from '../../workbook-host';
import { printOf } from '../../../core/text/text-print';
import { parseFragment } from '../../package/markup/xml-tree';
import { contentOf } from '../reading/document-sheets';
import type { DocPlace } from '../reading/document-sheets';
import type { LoadedDocument } from '../reading/loaded-document';
import { partsOf } from './cell-parts';
import { obstacleTo, writeText } from './cell-text';
import { changeTargets } from './change-targets';
import type { Target } from './change-targets';
import { readComments } from '../reading/comments';
import { addAnchors, changeComments, removeAnchors } from './comments-part';
import { rangeOf } from './look-at-places';
import { marksOn, readMarkRecord, writeMarkRecord } from './mark-record';
import { commentsOf } from './run-plan';
import type { CellTrace, DocTrace } from './run-trace';
import { setShading, shadingOf } from './shading';
import { WordNames } from './word-names';

/** The former text of a cell, as the value that was read there shows it. */
function formerText({ restore }: InverseEdit, trace: CellTrace | undefined): string {
  const markup = trace?.before ?? '';
  if (markup !== '')
    return partsOf(parseFragment(markup))
      .runs.flatMap(({ texts }) => texts.map(({ text }) => text))
      .join('');
  return restore.value === null ? '' : String(restore.value);
}

export function undoCells(document: LoadedDocument, record: UndoRecord, trace: DocTrace): UndoResult {
  const { pack, part } = document;
  const { text, scanned } = document.read();
  const names = new WordNames(scanned);
  const comments = readComments(pack, part);
  const marks = readMarkRecord(document);
  const kept: HeldBackEdit[] = [];
  const targets: Target[] = [];
  const added = new Map<string, string>();
  const removed = new Set<string>();
  let restored = 0;
  let lastId = [...comments.keys()].reduce((highest, id) => Math.max(highest, Number(id) || 0), 0);
  const editAt = new Map(record.edits.map((edit) => [`${edit.sheet}!${edit.cell}`, edit]));
  const traced = new Map(trace.cells.map((cell) => [`${cell.sheet}!${cell.cell}`, cell]));
  for (const key of new Set([...editAt.keys(), ...traced.keys()])) {
    const [edit, cell] = [editAt.get(key), traced.get(key)];
    const where = edit ?? cell;
    const place = where && document.placeAt(where.sheet, where.cell);
    if (!where || !place) {
      if (edit) kept.push({ sheet: edit.sheet, cell: edit.cell, cause: 'sheet-gone' });
      continue;
    }
    const { start, end } = rangeOf(place);
    const markup = text.slice(start, end);
    const ours = cell ? ourComment(place, cell, comments) : null;
    const gone = ours === null ? new Set<string>() : new Set([ours]);
    const stages: Target['stages'][number][] = [];
    const isAsLeft = cell !== undefined && cell.before !== '' && markup === cell.after;
    if (isAsLeft) {
      const { before } = cell;
      stages.push((root) => [{ start: root.start, end: root.end, insert: before }]);
      // A comment that the run took away comes back with its anchors: those still name it.
    } else if (edit) {
      const now = contentOf(place);
      const former = formerText(edit, cell);
      if (sameContent(now, edit.restore)) restored += 1;
      else if (
        !sameContent(now, edit.written) ||
        place.kind !== 'cell' ||
        obstacleTo(partsOf(parseFragment(markup)), place.cell.text, former) !== null
      ) {
        kept.push({ sheet: edit.sheet, cell: edit.cell, cause: 'changed-meanwhile' });
      } else {
        stages.push((root, source) =>
          writeText(source, root, names, { wanted: former, look: '', ids: null }),
        );
        restored += 1;
      }
    }
    if (isAsLeft && edit) restored += 1;
    if (
      cell &&
      !isAsLeft &&
      cell.shading.before !== cell.shading.after &&
      shadingOf(markup, parseFragment(markup)) === cell.shading.after
    )
      stages.push((root) => setShading(root, names, cell.shading.before));
    if (cell) undoMarks(cell, ours, isAsLeft);
    if (stages.length > 0) targets.push({ start, end, stages });

    function undoMarks(of: CellTrace, own: string | null, isExact: boolean): void {
      if (own !== null) {
        removed.add(own);
        if (!isExact) stages.push((root) => removeAnchors(root, gone));
      }
      if (of.note.before !== null && (own !== null || of.note.after === null)) {
        const standing = isExact ? anchorIn(of.before, comments, added) : null;
        lastId += 1;
        const id = standing ?? String(lastId);
        added.set(id, of.note.before);
        if (standing === null) stages.push((root) => addAnchors(root, names, id));
      }
      const open = marksOn(marks, of.sheet);
      if (of.earlier.fill) open.fills.set(of.cell, of.earlier.fill);
      else open.fills.delete(of.cell);
      if (of.earlier.note !== null) open.notes.set(of.cell, of.earlier.note);
      else open.notes.delete(of.cell);
    }
  }
  const changed = changeTargets(text, targets);
  if (changed.text !== text) pack.write(part, changed.text);
  changeComments(pack, part, scanned.namespace, { added, removed });
  if (trace.cells.length > 0) writeMarkRecord(document, marks);
  document.forget();
  return { restored, kept };
}

/** The comment of ours that a run put on a place, where nobody changed it since. */
function ourComment(
  place: DocPlace,
  { note }: CellTrace,
  comments: ReturnType<typeof readComments>,
): string | null {
  if (note.after === null) return null;
  const print = printOf(note.after);
  return (
    commentsOf(place).find((id) => {
      const comment = comments.get(id);
      return comment?.isOurs === true && printOf(comment.text) === print;
    }) ?? null
  );
}

/** The id of the comment that former markup names and that stands nowhere now. */
function anchorIn(
  markup: string,
  comments: ReturnType<typeof readComments>,
  added: ReadonlyMap<string, string>,
): string | null {
  for (const [, id = ''] of markup.matchAll(/commentRangeStart[^>]*?:id="(\d{1,9})"/g))
    if (!comments.has(id) && !added.has(id)) return id;
  return null;
}
