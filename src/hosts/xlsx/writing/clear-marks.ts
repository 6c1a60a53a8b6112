/**
 * Takes every mark off: each cell gets its former fill back where ours still stands, and loses our note. Values, the
 * review sheet and what people changed since stay.
 */
import { parseAddress, toAddress } from '../../../core/model/sheet-snapshot';
import { formerStyle, writeSheet } from './apply-plan';
import { locateCells } from '../reading/cell-locator';
import { changedNotes, readMarkRecord, writeMarkRecord } from './mark-record';
import { readNotes, writeNotes } from '../parts/notes-part';
import { closeStyles, openStyles } from './run-plan';
import type { ClearedMarks, SkippedMark } from '../../workbook-host';
import type { LoadedWorkbook } from '../reading/loaded-workbook';
import type { SheetMarks } from './mark-record';
import type { NoteWrite } from '../parts/notes-part';
import type { CellWrite } from './sheet-splice';
import type { StyleWriter } from './style-writer';
import type { SheetEntry } from '../reading/workbook-part';

/** The caller puts the package back when this throws. */
export function clearMarks(workbook: LoadedWorkbook): ClearedMarks {
  const record = readMarkRecord(workbook);
  const standing = new Map<string, SheetMarks>();
  const kept: SkippedMark[] = [];
  let cleared = 0;
  const styles = openStyles(workbook);
  for (const [name, marks] of record) {
    const cells = new Set([...marks.fills.keys(), ...marks.notes.keys()]);
    const sheet = workbook.findSheet(name);
    // A sheet that is gone took its marks along.
    if (sheet && !clearSheet(workbook, sheet, marks, styles)) {
      standing.set(name, marks);
      kept.push(...[...cells].map((cell) => ({ sheet: name, cell, cause: 'protected' as const })));
    } else cleared += cells.size;
  }
  closeStyles(workbook, styles);
  if (record.size > 0) writeMarkRecord(workbook, standing);
  workbook.forget();
  return { cleared, kept };
}

/** False for a protected sheet, which is left as it is. */
function clearSheet(
  workbook: LoadedWorkbook,
  sheet: SheetEntry,
  { fills, notes }: SheetMarks,
  styles: StyleWriter,
): boolean {
  const positions = [...fills.keys()].flatMap((cell) => parseAddress(cell) ?? []);
  const { cells, isProtected, drawingId } = locateCells(
    workbook.pack,
    sheet.part,
    positions,
    workbook.context,
  );
  if (isProtected) return false;
  const writes = positions.flatMap((position): CellWrite[] => {
    const address = toAddress(position);
    const [cell, fill] = [cells.get(address), fills.get(address)];
    // A fill that people changed since is theirs.
    const style = cell && fill ? formerStyle(styles, cell.style, fill) : null;
    return style === null ? [] : [{ ...position, content: null, style }];
  });
  const theirs = changedNotes(readNotes(workbook.pack, sheet.part), notes);
  const gone = [...notes.keys()].flatMap((cell): NoteWrite[] => {
    const position = theirs.has(cell) ? null : parseAddress(cell);
    return position ? [{ position, text: null }] : [];
  });
  const place = { sheetPart: sheet.part, sheetNumber: sheet.position + 1, drawingId };
  const { newDrawing } = writeNotes(workbook.pack, place, gone);
  writeSheet(workbook, sheet, writes, newDrawing);
  return true;
}
