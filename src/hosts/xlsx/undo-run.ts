/** Takes a run back cell by cell, where other changes came after it: only what still stands as the run left it. */
import { parseAddress, toAddress } from '../../core/sheet-snapshot';
import { formerStyle, writeSheet } from './apply-plan';
import { findLegacyDrawing } from './legacy-drawing';
import { locateCells, sameContent } from './cell-locator';
import { contentMarkup } from './cell-markup';
import { readNotes, writeNotes } from './notes-part';
import { removeReviewSheet } from './review-sheet-part';
import { requestFullCalculation } from './workbook-part';
import { StyleWriter } from './style-writer';
import type { UndoRecord, UndoResult } from '../workbook-host';
import type { HeldBackEdit, HoldBackCause, InverseEdit } from '../../core/write-plan';
import type { LoadedWorkbook } from './loaded-workbook';
import type { NoteWrite } from './notes-part';
import type { RunTrace } from './run-record';
import type { CellWrite } from './sheet-splice';

/**
 * @param keepsRaw whether raw contents still mean the same: only while the shared strings are the run's own
 */
export function undoCells(
  workbook: LoadedWorkbook,
  record: UndoRecord,
  trace: RunTrace,
  keepsRaw: boolean,
): UndoResult {
  const kept: HeldBackEdit[] = [];
  let restored = 0;
  let isWritten = false;
  const stylesPart = workbook.part.styles;
  const styles = stylesPart === null ? null : new StyleWriter(workbook.pack.readText(stylesPart));
  const names = new Set([...record.edits, ...trace.fills].map(({ sheet }) => sheet));
  for (const name of names) {
    const edits = record.edits.filter(({ sheet }) => sheet === name);
    const fills = trace.fills.filter(({ sheet }) => sheet === name);
    const sheet = workbook.findSheet(name);
    const keepAll = (cause: HoldBackCause): void => {
      kept.push(...edits.map(({ cell }) => ({ sheet: name, cell, cause })));
    };
    if (!sheet) {
      keepAll('sheet-gone');
      continue;
    }
    const positions = [...edits, ...fills].flatMap(({ cell }) => parseAddress(cell) ?? []);
    const located = locateCells(workbook.pack, sheet.part, positions, workbook.context);
    const writes = new Map<string, CellWrite>();
    for (const edit of edits) {
      const position = parseAddress(edit.cell);
      const cell = position && located.cells.get(toAddress(position));
      if (!position || !cell) continue;
      if (sameContent(cell.content, edit.restore)) {
        // Somebody put the former value back: nothing is left to do.
        restored += 1;
        continue;
      }
      if (cell.isArrayBound || cell.isCovered || !sameContent(cell.content, edit.written)) {
        kept.push({ sheet: name, cell: edit.cell, cause: 'changed-meanwhile' });
        continue;
      }
      if (located.isProtected) {
        kept.push({ sheet: name, cell: edit.cell, cause: 'protected' });
        continue;
      }
      writes.set(edit.cell, { ...position, content: formerContent(edit, trace, keepsRaw), style: null });
      restored += 1;
      isWritten = true;
    }
    for (const fill of located.isProtected ? [] : fills) {
      const position = parseAddress(fill.cell);
      const cell = position && located.cells.get(toAddress(position));
      const style = cell && styles ? formerStyle(styles, cell.style, fill) : null;
      if (!position || style === null) continue;
      writes.set(fill.cell, { ...position, content: writes.get(fill.cell)?.content ?? null, style });
    }
    writeSheet(workbook, sheet, [...writes.values()], null);
  }
  const text = styles?.finish() ?? null;
  if (stylesPart !== null && text !== null) workbook.pack.write(stylesPart, text);
  workbook.forget();
  undoNotes(workbook, trace);
  if (trace.addedReview !== null && !workbook.part.isStructureLocked)
    removeReviewSheet(workbook, trace.addedReview);
  workbook.forgetFormulas();
  if (isWritten && workbook.hasFormulas) requestFullCalculation(workbook.pack, workbook.part.part);
  workbook.forget();
  return { restored, kept };
}

/** Takes our notes away, or gives the ones of ours that they replaced back; only where they still read the same. */
function undoNotes(workbook: LoadedWorkbook, trace: RunTrace): void {
  for (const name of new Set(trace.notes.map(({ sheet }) => sheet))) {
    const sheet = workbook.findSheet(name);
    if (!sheet) continue;
    const standing = readNotes(workbook.pack, sheet.part);
    const writes = trace.notes.flatMap((change): NoteWrite[] => {
      const position = parseAddress(change.cell);
      const isOurs = change.sheet === name && standing.get(change.cell)?.text === change.text;
      return position && isOurs ? [{ position, text: change.replaced }] : [];
    });
    if (writes.length === 0) continue;
    const drawingId = findLegacyDrawing(workbook.pack, sheet.part);
    const place = { sheetPart: sheet.part, sheetNumber: sheet.position + 1, drawingId };
    const { newDrawing } = writeNotes(workbook.pack, place, writes);
    writeSheet(workbook, sheet, [], newDrawing);
  }
}

function formerContent(
  edit: InverseEdit,
  trace: RunTrace,
  keepsRaw: boolean,
): NonNullable<CellWrite['content']> {
  const raw = trace.raw.find(({ sheet, cell }) => sheet === edit.sheet && cell === edit.cell);
  const restore = edit.restore;
  return (prefix) => (raw && keepsRaw ? raw.content : contentMarkup(prefix, restore));
}
