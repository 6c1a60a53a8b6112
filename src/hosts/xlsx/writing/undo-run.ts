/** Takes a run back cell by cell, where other changes came after it: only what still stands as the run left it. */
import { parseAddress, toAddress } from '../../../core/model/sheet-snapshot';
import { formerStyle, markedStyle, writeSheet } from './apply-plan';
import { findLegacyDrawing } from '../parts/legacy-drawing';
import { sameContent } from '../../../core/writing/cell-content';
import { locateCells } from '../reading/cell-locator';
import { contentMarkup } from '../parts/cell-markup';
import { readMarkRecord, writeMarkRecord } from './mark-record';
import { readNotes, writeNotes } from '../parts/notes-part';
import { removeSheet } from './review-sheet-part';
import { requestFullCalculation } from '../reading/workbook-part';
import { StyleWriter } from './style-writer';
import type { UndoRecord, UndoResult } from '../../workbook-host';
import type { HeldBackEdit, HoldBackCause, InverseEdit } from '../../../core/model/write-plan';
import type { LoadedWorkbook } from '../reading/loaded-workbook';
import type { FillChange, SheetMarks } from './mark-record';
import type { NoteWrite } from '../parts/notes-part';
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
  const restoredFills: CellName[] = [];
  const names = new Set([...record.edits, ...trace.fills, ...trace.cleared].map(({ sheet }) => sheet));
  for (const name of names) {
    const edits = record.edits.filter(({ sheet }) => sheet === name);
    const fills = trace.fills.filter(({ sheet }) => sheet === name);
    const cleared = trace.cleared.filter(({ sheet }) => sheet === name);
    const sheet = workbook.findSheet(name);
    const keepAll = (cause: HoldBackCause): void => {
      kept.push(...edits.map(({ cell }) => ({ sheet: name, cell, cause })));
    };
    if (!sheet) {
      keepAll('sheet-gone');
      continue;
    }
    const positions = [...edits, ...fills, ...cleared].flatMap(({ cell }) => parseAddress(cell) ?? []);
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
    for (const fill of located.isProtected ? [] : [...fills, ...cleared]) {
      const position = parseAddress(fill.cell);
      const cell = position && located.cells.get(toAddress(position));
      if (!position || !cell || !styles) continue;
      const style =
        'color' in fill ? formerStyle(styles, cell.style, fill) : markedStyle(styles, cell.style, fill);
      if (style === null) continue;
      writes.set(fill.cell, { ...position, content: writes.get(fill.cell)?.content ?? null, style });
      restoredFills.push(fill);
    }
    writeSheet(workbook, sheet, [...writes.values()], null);
  }
  const text = styles?.finish() ?? null;
  if (stylesPart !== null && text !== null) workbook.pack.write(stylesPart, text);
  workbook.forget();
  const restoredNotes = undoNotes(workbook, trace);
  restoreMarkRecord(workbook, trace.earlier, restoredFills, restoredNotes);
  if (trace.addedReview !== null && !workbook.part.isStructureLocked)
    removeSheet(workbook, trace.addedReview);
  workbook.forgetFormulas();
  if (isWritten && workbook.hasFormulas) requestFullCalculation(workbook.pack, workbook.part.part);
  workbook.forget();
  return { restored, kept };
}

type CellName = Pick<InverseEdit, 'sheet' | 'cell'>;

/** The record of marks says again what stands, so that a later run still takes it away. */
function restoreMarkRecord(
  workbook: LoadedWorkbook,
  earlier: RunTrace['earlier'],
  fills: readonly CellName[],
  notes: readonly CellName[],
): void {
  if (fills.length === 0 && notes.length === 0) return;
  const record = new Map(
    [...readMarkRecord(workbook)].map(([sheet, marks]) => [
      sheet,
      { fills: new Map(marks.fills), notes: new Map(marks.notes) },
    ]),
  );
  const marksOf = (sheet: string) => {
    const known = record.get(sheet) ?? {
      fills: new Map<string, FillChange>(),
      notes: new Map<string, string>(),
    };
    record.set(sheet, known);
    return known satisfies SheetMarks;
  };
  const isOf = (restored: CellName) => (mark: CellName) =>
    mark.sheet === restored.sheet && mark.cell === restored.cell;
  for (const restored of fills) {
    const { fills: standing } = marksOf(restored.sheet);
    const former = earlier.fills.find(isOf(restored));
    if (former) standing.set(restored.cell, former);
    else standing.delete(restored.cell);
  }
  for (const restored of notes) {
    const { notes: standing } = marksOf(restored.sheet);
    const former = earlier.notes.find(isOf(restored));
    if (former) standing.set(restored.cell, former.print);
    else standing.delete(restored.cell);
  }
  writeMarkRecord(workbook, record);
}

/**
 * Takes our notes away, or gives the ones of ours that they replaced or that went back; only where nobody changed
 * them since.
 * @returns the cells whose notes came back or went
 */
function undoNotes(workbook: LoadedWorkbook, trace: RunTrace): CellName[] {
  const restored: CellName[] = [];
  for (const name of new Set(trace.notes.map(({ sheet }) => sheet))) {
    const sheet = workbook.findSheet(name);
    if (!sheet) continue;
    const standing = readNotes(workbook.pack, sheet.part);
    const writes = trace.notes.flatMap((change): NoteWrite[] => {
      const position = parseAddress(change.cell);
      const isOurs = change.sheet === name && (standing.get(change.cell)?.text ?? null) === change.text;
      if (!position || !isOurs) return [];
      restored.push(change);
      return [{ position, text: change.replaced }];
    });
    if (writes.length === 0) continue;
    const drawingId = findLegacyDrawing(workbook.pack, sheet.part);
    const place = { sheetPart: sheet.part, sheetNumber: sheet.position + 1, drawingId };
    const { newDrawing } = writeNotes(workbook.pack, place, writes);
    writeSheet(workbook, sheet, [], newDrawing);
  }
  return restored;
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
