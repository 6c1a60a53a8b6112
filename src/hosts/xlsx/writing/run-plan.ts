/** One run over a workbook: edits and fills, notes, the review sheet, and what the rest of the package needs then. */
import { tellHeldBack } from '../../../core/writing/review-report';
import { parseAddress, toAddress } from '../../../core/model/sheet-snapshot';
import { printOf } from '../../../core/text/text-print';
import { planSheet, workBySheet, writeSheet } from './apply-plan';
import { addContentType, removeContentType } from '../package/content-types';
import { changedNotes, readMarkRecord, writeMarkRecord } from './mark-record';
import { readNotes, writeNotes } from '../parts/notes-part';
import { OFFICE_TYPE, addRelationship, removeRelationship } from '../package/relationships';
import { writeReviewSheet } from './review-sheet-part';
import { MINIMAL_STYLES, StyleWriter } from './style-writer';
import { requestFullCalculation } from '../package/workbook-part';
import type { WritePlan } from '../../../core/model/write-plan';
import type { ApplyOptions, ApplyResult, SkippedMark } from '../../workbook-host';
import type { RawContent, SheetOutcome } from './apply-plan';
import type { SheetEntry } from '../package/workbook-part';
import type { LoadedWorkbook } from '../reading/loaded-workbook';
import type { ReviewWrite } from './review-sheet-part';
import type { FillChange, MarkRecord, SheetMarks } from './mark-record';
import type { NoteWrite } from '../parts/notes-part';
import type { EarlierMarks, NoteChange, RunTrace } from './run-record';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

export interface RunOutcome {
  readonly result: Omit<ApplyResult, 'undo'>;
  readonly inverse: SheetOutcome['inverse'];
  readonly trace: RunTrace;
}

export function openStyles(workbook: LoadedWorkbook): StyleWriter {
  const { styles } = workbook.part;
  return new StyleWriter(styles === null ? MINIMAL_STYLES : workbook.pack.readText(styles));
}

/** Writes what was added to the styles; a workbook without that part gets one. */
export function closeStyles(workbook: LoadedWorkbook, styles: StyleWriter): void {
  const text = styles.finish();
  if (text === null) return;
  const known = workbook.part.styles;
  if (known !== null) {
    workbook.pack.write(known, text);
    return;
  }
  const part = 'xl/styles.xml';
  workbook.pack.write(part, text);
  addContentType(workbook.pack, part, STYLES_TYPE);
  addRelationship(workbook.pack, workbook.part.part, `${OFFICE_TYPE}styles`, part);
}

function dropCalcChain(workbook: LoadedWorkbook): void {
  const { part, calcChain } = workbook.part;
  if (calcChain === null) return;
  removeRelationship(workbook.pack, part, calcChain);
  removeContentType(workbook.pack, calcChain);
  workbook.pack.remove(calcChain);
}

/** The notes of a sheet: an edit's explanation and the marks of the same cell in one. */
function notesOf(outcome: SheetOutcome, options: ApplyOptions): NoteWrite[] {
  const texts = new Map<string, string[]>();
  const add = (cell: string, text: string): void => {
    const lines = texts.get(cell) ?? [];
    if (!lines.some((line) => line.includes(text))) texts.set(cell, [...lines, text]);
  };
  for (const mark of outcome.marks) add(mark.cell, mark.note);
  for (const { cell, explanation } of outcome.standing) {
    const position = parseAddress(cell);
    if (position) add(toAddress(position), explanation[options.language]);
  }
  return [...texts].flatMap(([cell, lines]) => {
    const position = parseAddress(cell);
    return position ? [{ position, text: lines.join('\n') }] : [];
  });
}

interface NoteOutcome {
  readonly changes: readonly NoteChange[];
  readonly skipped: readonly SkippedMark[];
  readonly newDrawing: string | null;
  /** Notes of ours after the run, with their prints. */
  readonly standing: SheetMarks['notes'];
}

/** Takes away the notes of earlier runs that are not wanted any more. */
function withoutNotes(former: SheetMarks['notes'], wanted: readonly NoteWrite[]): NoteWrite[] {
  const kept = new Set(wanted.map(({ position }) => toAddress(position)));
  return [...former.keys()].flatMap((cell) => {
    const position = kept.has(cell) ? null : parseAddress(cell);
    return position ? [{ position, text: null }] : [];
  });
}

function writeSheetNotes(
  workbook: LoadedWorkbook,
  sheet: SheetEntry,
  drawingId: string | null,
  former: SheetMarks['notes'],
  wanted: readonly NoteWrite[],
): NoteOutcome {
  const { name } = sheet;
  const standing = readNotes(workbook.pack, sheet.part);
  const theirs = changedNotes(standing, former);
  const notes = [...wanted, ...withoutNotes(former, wanted)].filter(
    ({ position }) => !theirs.has(toAddress(position)),
  );
  const place = { sheetPart: sheet.part, sheetNumber: sheet.position + 1, drawingId };
  const { refused, newDrawing } = writeNotes(workbook.pack, place, notes);
  const changes: NoteChange[] = [];
  for (const { position, text } of notes) {
    const cell = toAddress(position);
    const replaced = standing.get(cell)?.text ?? null;
    if (!refused.has(cell) && replaced !== text) changes.push({ sheet: name, cell, text, replaced });
  }
  const skipped: SkippedMark[] = [];
  const standingNow = new Map<string, string>();
  for (const { position, text } of wanted) {
    const cell = toAddress(position);
    // A person's own note where one of ours stood once is none of ours to speak of.
    if (refused.has(cell) || theirs.has(cell)) skipped.push({ sheet: name, cell, cause: 'note-exists' });
    else if (text !== null) standingNow.set(cell, printOf(text));
  }
  return { changes, skipped, newDrawing, standing: standingNow };
}

/** What the record said of the cells that a run changed. */
function earlierMarks(
  record: MarkRecord,
  changed: readonly { readonly sheet: string; readonly cell: string }[],
): EarlierMarks {
  const fills = new Map<string, FillChange>();
  const notes = new Map<string, EarlierMarks['notes'][number]>();
  for (const { sheet, cell } of changed) {
    const marks = record.get(sheet);
    const [fill, print] = [marks?.fills.get(cell), marks?.notes.get(cell)];
    if (fill) fills.set(`${sheet}!${cell}`, fill);
    if (print !== undefined) notes.set(`${sheet}!${cell}`, { sheet, cell, print });
  }
  return { fills: [...fills.values()], notes: [...notes.values()] };
}

/**
 * Carries a plan out. Notes are only written by a plan that marks: then each cell that holds its edit's
 * value also gets the explanation. The caller puts the package back when this throws.
 */
export function runPlan(workbook: LoadedWorkbook, plan: WritePlan, options: ApplyOptions): RunOutcome {
  const hadFormulas = plan.edits.length > 0 && workbook.hasFormulas;
  const styles = openStyles(workbook);
  const former = readMarkRecord(workbook);
  const record = new Map<string, SheetMarks>();
  const outcomes: SheetOutcome[] = [];
  const notes: NoteChange[] = [];
  const skipped: SkippedMark[] = [];
  const raw: RawContent[] = [];
  const marked = new Set<string>();
  for (const work of workBySheet(plan.edits, plan.marks, former)) {
    const outcome = planSheet(workbook, work, styles, options);
    outcomes.push(outcome);
    const sheet = workbook.findSheet(work.name);
    if (!sheet) {
      skipped.push(
        ...outcome.marks.map(({ cell }) => ({ sheet: work.name, cell, cause: 'sheet-gone' as const })),
      );
      continue;
    }
    for (const { cell } of outcome.fills) marked.add(`${work.name}!${cell}`);
    const cause = outcome.blocked;
    let newDrawing: string | null = null;
    let standingNotes = work.former.notes;
    if (cause !== null) {
      skipped.push(...outcome.marks.map(({ cell }) => ({ sheet: work.name, cell, cause })));
    } else if (plan.marks.length > 0 || work.former.notes.size > 0) {
      const wanted = plan.marks.length > 0 ? notesOf(outcome, options) : [];
      const noted = writeSheetNotes(workbook, sheet, outcome.drawingId, work.former.notes, wanted);
      standingNotes = noted.standing;
      notes.push(...noted.changes);
      skipped.push(...noted.skipped);
      newDrawing = noted.newDrawing;
      const ofMarks = new Set(outcome.marks.map(({ cell }) => cell));
      for (const { cell, text } of noted.changes)
        if (text !== null && ofMarks.has(cell)) marked.add(`${work.name}!${cell}`);
    }
    raw.push(...writeSheet(workbook, sheet, outcome.writes, newDrawing));
    record.set(work.name, { fills: outcome.standingFills, notes: standingNotes });
  }

  let review: ReviewWrite | null = null;
  let reviewHeldBack: ApplyResult['reviewHeldBack'];
  if (plan.review) {
    const isNew = workbook.reviewSheet === null;
    if (isNew && workbook.part.isStructureLocked) reviewHeldBack = 'protected';
    else {
      const held = outcomes.flatMap((outcome) => outcome.heldBack);
      review = writeReviewSheet(workbook, tellHeldBack(plan.review, held, options.language), styles);
    }
  }
  closeStyles(workbook, styles);
  if (former.size > 0 || plan.marks.length > 0) writeMarkRecord(workbook, record);
  if (outcomes.some(({ overwroteFormula }) => overwroteFormula)) dropCalcChain(workbook);
  const inverse = outcomes.flatMap((outcome) => outcome.inverse);
  const writesFormulas = plan.edits.some((edit) => edit.asFormula === true);
  if ((hadFormulas || writesFormulas) && inverse.length > 0)
    requestFullCalculation(workbook.pack, workbook.part.part);
  workbook.forget();
  const fills = outcomes.flatMap((outcome) => outcome.fills);
  const cleared = outcomes.flatMap((outcome) => outcome.cleared);
  return {
    result: {
      written: inverse.length,
      marked: marked.size,
      heldBack: outcomes.flatMap(({ heldBack }) => heldBack),
      ...(skipped.length > 0 ? { skippedMarks: skipped } : {}),
      ...(reviewHeldBack ? { reviewHeldBack } : {}),
    },
    inverse,
    trace: {
      fills,
      cleared,
      earlier: earlierMarks(former, [...fills, ...cleared, ...notes]),
      raw,
      notes,
      addedReview: review?.done === 'added' ? review.name : null,
    },
  };
}
