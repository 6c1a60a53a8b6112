/**
 * Plan and survey → what a run does to each cell, and what it holds back. Pure. Nothing is planned for a cell that
 * changed since it was read, that holds a formula nobody released, or that stands on a protected sheet.
 */
import type { Severity } from '../../core/finding';
import type { CellEdit, CellMark, HeldBackEdit, HoldBackCause, WritePlan } from '../../core/write-plan';
import type { ApplyOptions } from '../workbook-host';
import { isSameContent } from './cell-entry';
import { hasForeignRemark, ownRemark, signRemark } from './remarks';
import { gridFingerprint, toGrid } from './review-grid';
import type { CellChange, CellFill, CellMarkRecord, ReviewGrid, RunRecord } from './run-record';
import type { CellState, SheetState, Survey } from './survey';

/** Colours of marks; each severity also has its own words in the remark, so colour never stands alone. */
const MARK_COLORS: Readonly<Record<Severity, string>> = {
  error: '#FFC7CE',
  warning: '#FFEB9C',
  info: '#DDEBF7',
};

export interface PlannedRun {
  readonly run: RunRecord;
  readonly marks: readonly CellMarkRecord[];
  readonly review: ReviewGrid | null;
  readonly heldBack: readonly HeldBackEdit[];
  readonly written: number;
  readonly marked: number;
}

const keyOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  `${sheet}!${cell}`;

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
  const marks = new Map<string, CellMark>();
  for (const mark of plan.marks) {
    const cause = causeToSkipMark(survey.sheets.get(mark.sheet));
    if (cause === null) marks.set(keyOf(mark), mark);
    else if (!heldBack.some((held) => keyOf(held) === keyOf(mark))) {
      heldBack.push({ sheet: mark.sheet, cell: mark.cell, cause });
    }
  }
  const marker = new Marker(survey, withRemarks, options.language, explanations);
  // Marks are replaced as a whole; a plan that neither marks nor reviews leaves the earlier ones alone.
  const replacesMarks = plan.marks.length > 0 || plan.review !== null;
  const cells = new Map<string, { readonly sheet: string; readonly cell: string }>();
  for (const place of [...plan.edits, ...plan.marks, ...(replacesMarks ? survey.record.marks : [])]) {
    cells.set(keyOf(place), { sheet: place.sheet, cell: place.cell });
  }
  const changes: CellChange[] = [];
  for (const [key, place] of cells) {
    const content = contents.get(key) ?? null;
    const { fill, remark } = marker.change(place, marks.get(key) ?? null, content !== null, replacesMarks);
    if (content || fill || remark) changes.push({ ...place, content, fill, remark });
  }
  const review = planReview(plan, survey, heldBack);
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

function planReview(plan: WritePlan, survey: Survey, heldBack: HeldBackEdit[]): ReviewGrid | null {
  if (!plan.review) return null;
  if (survey.review) return toGrid(plan.review, survey.review.grid.sheet);
  if (survey.isStructureProtected) {
    heldBack.push({ sheet: plan.review.name, cell: 'A1', cause: 'protected' });
    return null;
  }
  return toGrid(plan.review, freeName(plan.review.name, survey.sheetNames));
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

  constructor(
    private readonly survey: Survey,
    private readonly withRemarks: boolean,
    private readonly language: ApplyOptions['language'],
    private readonly explanations: ReadonlyMap<string, string>,
  ) {
    this.earlier = new Map(survey.record.marks.map((mark) => [keyOf(mark), mark]));
  }

  change(
    place: { readonly sheet: string; readonly cell: string },
    mark: CellMark | null,
    isEdited: boolean,
    replacesMarks: boolean,
  ): Pick<CellChange, 'fill' | 'remark'> {
    const key = keyOf(place);
    const sheet = this.survey.sheets.get(place.sheet);
    const state = sheet?.cells.get(place.cell);
    const earlier = this.earlier.get(key);
    if (!sheet || !state || sheet.isProtected) {
      if (earlier && replacesMarks && sheet) this.marks.push(earlier);
      return { fill: null, remark: null };
    }
    const own = ownRemark(sheet, place.cell, earlier?.remark ?? null);
    const isStillOurs = earlier !== undefined && isSameFill(state.fill, solidFill(earlier.put));
    const former = isStillOurs ? earlier.former : state.fill;
    if (!mark && !(earlier && replacesMarks)) return { fill: null, remark: null };
    const after = mark ? solidFill(MARK_COLORS[mark.severity]) : former;
    const remark = mark && this.remarkFor(place, mark, isEdited, sheet, own);
    if (mark) this.marks.push({ ...place, former, put: after.color, remark });
    const changesFill = mark ? !isSameFill(state.fill, after) : isStillOurs;
    return {
      fill: changesFill ? { before: state.fill, after } : null,
      remark: own === remark ? null : { before: own, after: remark },
    };
  }

  private remarkFor(
    { cell, sheet: name }: { readonly sheet: string; readonly cell: string },
    mark: CellMark,
    isEdited: boolean,
    sheet: SheetState,
    own: string | null,
  ): string | null {
    if (!this.withRemarks || hasForeignRemark(sheet, cell, own)) return own;
    const note = mark.note[this.language];
    const explanation = isEdited ? (this.explanations.get(`${name}!${cell}`) ?? '') : '';
    const text = note.includes(explanation) ? note : `${explanation}\n${note}`;
    return signRemark(text, cell);
  }
}
