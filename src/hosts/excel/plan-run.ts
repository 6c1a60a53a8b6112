/**
 * Plan and survey → what a run does to each cell, and what it holds back. Pure. Nothing is planned for a cell that
 * changed since it was read, that holds a formula nobody released, or that stands on a protected sheet.
 */
import type { Severity } from '../../core/finding';
import type { CellEdit, CellMark, HeldBackEdit, HoldBackCause, WritePlan } from '../../core/write-plan';
import type { ApplyOptions, SkippedMark } from '../workbook-host';
import { isSameContent } from './cell-entry';
import { hasForeignRemark, ownRemark, signRemark } from './remarks';
import { gridFingerprint, toGrid } from './review-grid';
import type { CellChange, CellFill, CellMarkRecord, ReviewGrid, RunRecord } from './run-record';
import type { CellState, SheetState, Survey } from './survey';

/** Colours of marks, the same as in files; they differ in lightness too, and the remark says the severity in words. */
const MARK_COLORS: Readonly<Record<Severity, string>> = {
  error: '#F8CBAD',
  warning: '#FFE699',
  info: '#DDEBF7',
};

export interface PlannedRun {
  readonly run: RunRecord;
  readonly marks: readonly CellMarkRecord[];
  readonly review: ReviewGrid | null;
  readonly heldBack: readonly HeldBackEdit[];
  readonly skippedMarks: readonly SkippedMark[];
  readonly reviewHeldBack: HoldBackCause | null;
  readonly written: number;
  readonly marked: number;
}

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

interface MergedMark extends Place {
  severity: Severity;
  readonly notes: string[];
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

const keyOf = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

export function solidFill(color: string): CellFill {
  return { color, pattern: 'Solid', patternColor: '' };
}

/** True when two fills look the same; the colour of an empty fill says nothing. */
export function isSameFill(a: CellFill, b: CellFill): boolean {
  if (a.pattern === 'None' || b.pattern === 'None') return a.pattern === b.pattern;
  return a.pattern === b.pattern && a.color.toUpperCase() === b.color.toUpperCase();
}

/**
 * @param withRemarks whether this Excel takes notes or comments, and the person wants them.
 * @param id names the run.
 */
export function planRun(
  plan: WritePlan,
  options: ApplyOptions,
  survey: Survey,
  withRemarks: boolean,
  id: string,
): PlannedRun {
  const heldBack: HeldBackEdit[] = [];
  const contents = new Map<string, CellChange['content']>();
  const explanations = new Map<string, string>();
  for (const edit of plan.edits) {
    const state = survey.sheets.get(edit.sheet)?.cells.get(edit.cell);
    if (state && isSameContent(state.content, { value: edit.after, formula: null })) {
      // Somebody entered the very value meanwhile: nothing is left to do but to explain it.
      explanations.set(keyOf(edit), edit.explanation[options.language]);
      continue;
    }
    const cause = causeToHoldBack(edit, survey.sheets.get(edit.sheet), state, options);
    if (cause !== null || !state) {
      heldBack.push({ sheet: edit.sheet, cell: edit.cell, cause: cause ?? 'sheet-gone' });
      continue;
    }
    // A number put into a text-formatted cell would become text: only then does the format change.
    const becomesText = typeof edit.after === 'number' && state.numberFormat === '@';
    contents.set(keyOf(edit), {
      before: state.content,
      after: edit.after,
      formatBefore: state.numberFormat,
      formatAfter: becomesText ? 'General' : state.numberFormat,
    });
    explanations.set(keyOf(edit), edit.explanation[options.language]);
  }
  const marks = mergeMarks(plan.marks, options.language);
  const skipped = new Map<string, SkippedMark>();
  for (const [key, { sheet, cell }] of marks) {
    const cause = causeToSkipMark(survey.sheets.get(sheet));
    if (cause === null) continue;
    skipped.set(key, { sheet, cell, cause });
    marks.delete(key);
  }
  const marker = new Marker(survey, withRemarks, explanations, skipped);
  // Marks are replaced as a whole; a plan that neither marks nor reviews leaves the earlier ones alone.
  const replacesMarks = plan.marks.length > 0 || plan.review !== null;
  const cells = new Map<string, Place>();
  for (const place of [...plan.edits, ...plan.marks, ...(replacesMarks ? survey.record.marks : [])]) {
    cells.set(keyOf(place), { sheet: place.sheet, cell: place.cell });
  }
  const changes: CellChange[] = [];
  for (const [key, place] of cells) {
    const content = contents.get(key) ?? null;
    const { fill, remark } = marker.change(place, marks.get(key) ?? null, replacesMarks);
    if (content || fill || remark) changes.push({ ...place, content, fill, remark });
  }
  const review = planReview(plan, survey);
  return {
    run: {
      id,
      changes,
      review: review && {
        sheet: review.sheet,
        before: survey.review?.grid ?? null,
        fingerprint: gridFingerprint(review),
      },
      marksBefore: survey.record.marks,
    },
    marks: replacesMarks ? marker.marks : keepMarks(survey.record.marks, marker.marks),
    review,
    heldBack,
    skippedMarks: [...skipped.values()],
    reviewHeldBack: plan.review && !review ? 'protected' : null,
    written: contents.size,
    marked: marks.size,
  };
}

function causeToHoldBack(
  edit: CellEdit,
  sheet: SheetState | undefined,
  state: CellState | undefined,
  options: ApplyOptions,
): HoldBackCause | null {
  if (!sheet || !state) return 'sheet-gone';
  if (sheet.isProtected) return 'protected';
  if (!isSameContent(state.content, edit.before)) return 'changed-meanwhile';
  if (state.isSpill) return 'array-formula';
  const isReleased = options.allowedFormulaCells?.has(keyOf(edit)) === true;
  return state.content.formula !== null && !isReleased ? 'formula' : null;
}

function causeToSkipMark(sheet: SheetState | undefined): HoldBackCause | null {
  if (!sheet) return 'sheet-gone';
  return sheet.isProtected ? 'protected' : null;
}

/** One mark a cell: the gravest severity, and the notes of all its findings. */
function mergeMarks(marks: readonly CellMark[], language: ApplyOptions['language']): Map<string, MergedMark> {
  const merged = new Map<string, MergedMark>();
  for (const mark of marks) {
    const note = mark.note[language];
    const known = merged.get(keyOf(mark));
    if (!known) {
      merged.set(keyOf(mark), { sheet: mark.sheet, cell: mark.cell, severity: mark.severity, notes: [note] });
      continue;
    }
    if (GRAVITY[mark.severity] > GRAVITY[known.severity]) known.severity = mark.severity;
    if (!known.notes.includes(note)) known.notes.push(note);
  }
  return merged;
}

/** Null also where a protected workbook takes no new sheet. */
function planReview(plan: WritePlan, survey: Survey): ReviewGrid | null {
  if (!plan.review) return null;
  if (survey.review) return toGrid(plan.review, survey.review.grid.sheet);
  return survey.isStructureProtected
    ? null
    : toGrid(plan.review, freeName(plan.review.name, survey.sheetNames));
}

/** The name itself, or the first free one: a sheet of the same name that is not ours is left alone. */
function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 2, name = wanted; ; number++) {
    if (!names.has(name.toLowerCase())) return name;
    name = `${wanted} ${number}`;
  }
}

function keepMarks(
  earlier: readonly CellMarkRecord[],
  added: readonly CellMarkRecord[],
): readonly CellMarkRecord[] {
  const fresh = new Set(added.map(keyOf));
  return [...earlier.filter((mark) => !fresh.has(keyOf(mark))), ...added];
}

/** Works out fills and remarks cell by cell and gathers the marks that will stand afterwards. */
class Marker {
  readonly marks: CellMarkRecord[] = [];
  private readonly earlier: ReadonlyMap<string, CellMarkRecord>;

  /** @param explanations of the cells that are written, by `sheet!A1`. */
  constructor(
    private readonly survey: Survey,
    private readonly withRemarks: boolean,
    private readonly explanations: ReadonlyMap<string, string>,
    private readonly skipped: Map<string, SkippedMark>,
  ) {
    this.earlier = new Map(survey.record.marks.map((mark) => [keyOf(mark), mark]));
  }

  change(place: Place, mark: MergedMark | null, replacesMarks: boolean): Pick<CellChange, 'fill' | 'remark'> {
    const sheet = this.survey.sheets.get(place.sheet);
    const state = sheet?.cells.get(place.cell);
    const earlier = this.earlier.get(keyOf(place));
    if (!sheet || !state || sheet.isProtected) {
      if (earlier && replacesMarks && sheet) this.marks.push(earlier);
      return { fill: null, remark: null };
    }
    const words = this.wordsOf(place, mark);
    if (!mark && words === '' && !(earlier && replacesMarks)) return { fill: null, remark: null };
    const own = ownRemark(sheet, place.cell, earlier?.remark ?? null);
    const put = earlier?.put ?? null;
    const isStillOurs = earlier !== undefined && put !== null && isSameFill(state.fill, solidFill(put));
    const former = isStillOurs ? earlier.former : state.fill;
    const keepsFill = !mark && !(isStillOurs && replacesMarks);
    const after = mark ? solidFill(MARK_COLORS[mark.severity]) : keepsFill ? state.fill : former;
    const remark = words === '' ? null : this.remarkOn(sheet, place, words, own);
    const stands = mark !== null || (isStillOurs && keepsFill);
    if (stands || remark !== null) {
      this.marks.push({ ...place, former, put: stands ? after.color : null, remark });
    }
    return {
      fill: isSameFill(state.fill, after) ? null : { before: state.fill, after },
      remark: own === remark ? null : { before: own, after: remark },
    };
  }

  /** Why the cell was changed, then what was found about it; nothing in a plan that does not mark. */
  private wordsOf(place: Place, mark: MergedMark | null): string {
    const explanation = this.withRemarks ? (this.explanations.get(keyOf(place)) ?? '') : '';
    const notes = mark?.notes ?? [];
    const isSaid = notes.some((note) => note.includes(explanation));
    return [...(explanation === '' || isSaid ? [] : [explanation]), ...notes].join('\n');
  }

  private remarkOn(sheet: SheetState, place: Place, words: string, own: string | null): string | null {
    if (!this.withRemarks) return own;
    if (!hasForeignRemark(sheet, place.cell, own)) return signRemark(words, place.cell);
    this.skipped.set(keyOf(place), { ...place, cause: 'note-exists' });
    return own;
  }
}
