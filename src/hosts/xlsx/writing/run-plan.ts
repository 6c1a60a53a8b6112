/** One run over a workbook: edits and fills, notes, the review sheet, and what the rest of the package needs then. */
import { decideMarks } from '../../../core/writing/decide-marks';
import { causeToLeave, decideEdits } from '../../../core/writing/hold-back';
import { parseAddress, toAddress } from '../../../core/model/sheet-snapshot';
import { printOf } from '../../../core/text/text-print';
import { planSheet, writeSheet } from './apply-plan';
import { addContentType, removeContentType } from '../../package/parts/content-types';
import { lookAtCells } from './look-at-cells';
import { NO_MARKS, changedNotes, readMarkRecord, writeMarkRecord } from './mark-record';
import { readNotes, writeNotes } from '../parts/notes-part';
import { OFFICE_TYPE, addRelationship, removeRelationship } from '../../package/parts/relationships';
import { writeReviewSheet } from './review-sheet-part';
import { MINIMAL_STYLES, StyleWriter } from './style-writer';
import { requestFullCalculation } from '../reading/workbook-part';
import type { ReviewSheet } from '../../../core/model/review-sheet';
import type { WritePlan } from '../../../core/model/write-plan';
import type { DecidedMarks } from '../../../core/writing/decide-marks';
import type { DecidedEdits, SettledPlan } from '../../../core/writing/hold-back';
import type { ApplyOptions, ApplyResult, SkippedMark } from '../../workbook-host';
import type { RawContent, SheetOutcome, SheetWork } from './apply-plan';
import type { WorkbookLook } from './look-at-cells';
import type { LoadedWorkbook } from '../reading/loaded-workbook';
import type { ReviewWrite } from './review-sheet-part';
import type { FillChange, MarkRecord, SheetMarks } from './mark-record';
import type { NoteWrite } from '../parts/notes-part';
import type { EarlierMarks, NoteChange, RunTrace } from './run-record';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

interface RunOutcome {
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

interface NoteOutcome {
  readonly changes: readonly NoteChange[];
  readonly skipped: readonly SkippedMark[];
  readonly newDrawing: string | null;
  /** Notes of ours after the run, with their prints. */
  readonly standing: SheetMarks['notes'];
}

const NO_NOTES: NoteOutcome = { changes: [], skipped: [], newDrawing: null, standing: new Map() };

function writeSheetNotes(
  workbook: LoadedWorkbook,
  { look, marks, former, takesOff }: SheetWork,
): NoteOutcome {
  const { entry, located } = look;
  if (former.notes.size === 0 && marks.every(({ note }) => note === '')) return NO_NOTES;
  const standing = readNotes(workbook.pack, entry.part);
  const theirs = changedNotes(standing, former.notes);
  const wanted = marks.flatMap(({ cell, note }) => (note === '' ? [] : [{ cell, text: note }]));
  const kept = new Set(wanted.map(({ cell }) => cell));
  const gone = [...former.notes.keys()].filter((cell) => !kept.has(cell) && takesOff(cell));
  const notes = [...wanted, ...gone.map((cell) => ({ cell, text: null }))]
    .filter(({ cell }) => !theirs.has(cell))
    .flatMap(({ cell, text }): NoteWrite[] => {
      // The record may name what is no cell.
      const position = parseAddress(cell);
      return position ? [{ position, text }] : [];
    });
  const place = { sheetPart: entry.part, sheetNumber: entry.position + 1, drawingId: located.drawingId };
  const { refused, newDrawing } = writeNotes(workbook.pack, place, notes);
  const changes: NoteChange[] = [];
  for (const { position, text } of notes) {
    const cell = toAddress(position);
    const replaced = standing.get(cell)?.text ?? null;
    if (!refused.has(cell) && replaced !== text) changes.push({ sheet: entry.name, cell, text, replaced });
  }
  const skipped: SkippedMark[] = [];
  const standingNow = new Map([...former.notes].filter(([cell]) => !kept.has(cell) && !takesOff(cell)));
  for (const { cell, text } of wanted) {
    // A person's own note where one of ours stood once is none of ours to speak of.
    if (refused.has(cell) || theirs.has(cell))
      skipped.push({ sheet: entry.name, cell, cause: 'note-exists' });
    else standingNow.set(cell, printOf(text));
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

/** Marks and former marks, in the order in which the sheets first appear. */
function placesOf(plan: WritePlan, former: MarkRecord): readonly { sheet: string; cell: string }[] {
  const earlier = [...former].flatMap(([sheet, { fills, notes }]) =>
    [...fills.keys(), ...notes.keys()].flatMap((cell) => (parseAddress(cell) ? [{ sheet, cell }] : [])),
  );
  return [...plan.edits, ...plan.marks, ...earlier];
}

/** What is to be done on each sheet that may be written; the others keep their former marks. */
function worksOf(
  plan: WritePlan,
  options: ApplyOptions,
  look: WorkbookLook,
  former: MarkRecord,
  { writes }: DecidedEdits,
  { marks }: DecidedMarks,
): SheetWork[] {
  const about = new Set([...plan.edits, ...plan.marks].map(({ sheet, cell }) => `${sheet}!${cell}`));
  return [...look.sheets]
    .filter(([name]) => causeToLeave(look, name) === null)
    .map(([name, sheet]) => ({
      look: sheet,
      writes: writes.filter((edit) => edit.sheet === name),
      marks: marks.filter((mark) => mark.sheet === name),
      former: former.get(name) ?? NO_MARKS,
      takesOff: (cell) => options.keepsOtherMarks !== true || about.has(`${name}!${cell}`),
    }));
}

/** What was seen of a workbook, and which edits may be made there. */
export interface DecidedRun {
  readonly former: MarkRecord;
  readonly look: WorkbookLook;
  readonly edits: DecidedEdits;
}

/** Looks, and lets the policy of writing decide; writes nothing. */
export function decideRun(
  workbook: LoadedWorkbook,
  plan: WritePlan,
  { allowedFormulaCells }: ApplyOptions,
): DecidedRun {
  const former = readMarkRecord(workbook);
  const look = lookAtCells(workbook, placesOf(plan, former));
  return { former, look, edits: decideEdits(plan.edits, look, allowedFormulaCells) };
}

/** Carries out what was decided. The caller puts the package back when this throws. */
export function runPlan(
  workbook: LoadedWorkbook,
  { plan, decided, heldBack }: SettledPlan<DecidedRun>,
  options: ApplyOptions,
): RunOutcome {
  const { former, look, edits } = decided;
  const marks = decideMarks(plan, edits, look, options.language);
  const hadFormulas = edits.writes.length > 0 && workbook.hasFormulas;
  const styles = openStyles(workbook);
  // Sheets that are left alone keep what is remembered of their marks; one that is gone took its marks along.
  const record = new Map([...former].filter(([name]) => look.sheets.has(name)));
  const outcomes: SheetOutcome[] = [];
  const notes: NoteChange[] = [];
  const skipped: SkippedMark[] = [...marks.skipped];
  const raw: RawContent[] = [];
  for (const work of worksOf(plan, options, look, former, edits, marks)) {
    const outcome = planSheet(work, styles);
    const noted = writeSheetNotes(workbook, work);
    outcomes.push(outcome);
    notes.push(...noted.changes);
    skipped.push(...noted.skipped);
    raw.push(...writeSheet(workbook, work.look.entry, outcome.cells, noted.newDrawing));
    record.set(work.look.entry.name, { fills: outcome.standingFills, notes: noted.standing });
  }
  const review = writeReview(workbook, plan.review, styles);
  closeStyles(workbook, styles);
  if (former.size > 0 || plan.marks.length > 0) writeMarkRecord(workbook, record);
  if (outcomes.some(({ overwroteFormula }) => overwroteFormula)) dropCalcChain(workbook);
  const inverse = outcomes.flatMap((outcome) => outcome.inverse);
  const writesFormulas = edits.writes.some((edit) => edit.asFormula === true);
  if ((hadFormulas || writesFormulas) && inverse.length > 0)
    requestFullCalculation(workbook.pack, workbook.part.part);
  workbook.forget();
  const fills = outcomes.flatMap((outcome) => outcome.fills);
  const cleared = outcomes.flatMap((outcome) => outcome.cleared);
  return {
    result: {
      written: inverse.length,
      marked: marks.marks.filter(({ isMarked }) => isMarked).length,
      heldBack,
      ...(skipped.length > 0 ? { skippedMarks: skipped } : {}),
      ...(review === 'protected' ? { reviewHeldBack: review } : {}),
    },
    inverse,
    trace: {
      fills,
      cleared,
      earlier: earlierMarks(former, [...fills, ...cleared, ...notes]),
      raw,
      notes,
      addedReview: typeof review === 'object' && review?.done === 'added' ? review.name : null,
    },
  };
}

/** Null where none was asked for. */
function writeReview(
  workbook: LoadedWorkbook,
  review: ReviewSheet | null,
  styles: StyleWriter,
): ReviewWrite | 'protected' | null {
  if (!review) return null;
  if (workbook.reviewSheet === null && workbook.part.isStructureLocked) return 'protected';
  return writeReviewSheet(workbook, review, styles);
}
