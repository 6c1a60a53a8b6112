/**
 * Plan and survey → what a run does to each cell, and what it holds back. Asks Excel nothing. Nothing is planned for a cell that
 * changed since it was read, that holds a formula nobody released, or that stands on a protected or hidden sheet.
 */
import { tellHeldBack } from '../../core/writing/review-report';
import type { HeldBackEdit, HoldBackCause, WritePlan } from '../../core/model/write-plan';
import type { ApplyOptions, SkippedMark } from '../workbook-host';
import { causeToHoldBack, causeToLeaveSheet } from './hold-back';
import { holdsContent, plannedContent } from './cell-entry';
import type { MergedMark } from './plan-marks';
import { Marker, mergeMarks } from './plan-marks';
import { createPacer } from './pacing';
import { gridFingerprint, toGrid } from './review-grid';
import type { CellChange, CellMarkRecord, ReviewGrid, RunRecord } from './run-record';
import type { Survey } from './survey';
import type { WriteOrders } from './write-orders';

export interface PlannedRun {
  readonly run: RunRecord;
  readonly marks: readonly CellMarkRecord[];
  readonly remarks: WriteOrders['remarks'];
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

const keyOf = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

/** What the attempts before this one taught. */
export interface RunLimits {
  /** Whether this Excel takes notes or comments. */
  readonly withRemarks: boolean;
  /** Cells that turned a value down, by `sheet!A1`. */
  readonly refused: ReadonlyMap<string, HoldBackCause>;
}

/**
 * @param tinted cells of marked rows that get the faint fill.
 * @param id names the run.
 */
export async function planRun(
  plan: WritePlan,
  options: ApplyOptions,
  survey: Survey,
  limits: RunLimits,
  tinted: readonly Place[],
  id: string,
): Promise<PlannedRun> {
  const { contents, explanations, heldBack } = planContents(plan, options, survey, limits);
  const marks = mergeMarks(plan.marks, tinted, heldBack, options.language);
  const skipped = skipMarks(marks, survey);
  const marker = new Marker(survey, limits.withRemarks, explanations, skipped);
  // Marks are replaced as a whole; a plan that neither marks nor reviews leaves the earlier ones alone.
  const replacesMarks = plan.marks.length > 0 || plan.review !== null;
  const cells = new Map<string, Place>();
  for (const place of [
    ...plan.edits,
    ...plan.marks,
    ...tinted,
    ...(replacesMarks ? survey.record.marks : []),
  ]) {
    cells.set(keyOf(place), { sheet: place.sheet, cell: place.cell });
  }
  const changes: CellChange[] = [];
  const pace = createPacer();
  for (const [key, place] of cells) {
    await pace();
    const content = contents.get(key) ?? null;
    const { fill, remark } = marker.change(place, marks.get(key) ?? null, replacesMarks);
    if (content || fill || remark) changes.push({ ...place, content, fill, remark });
  }
  const review = planReview(plan, options, survey, heldBack);
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
    remarks: marker.remarks,
    review,
    heldBack,
    skippedMarks: [...skipped.values()],
    reviewHeldBack: plan.review && !review ? 'protected' : null,
    written: contents.size,
    marked: [...marks.values()].filter(({ severity }) => severity !== null).length,
  };
}

interface PlannedContents {
  readonly contents: ReadonlyMap<string, NonNullable<CellChange['content']>>;
  /** Why each written cell was written, by `sheet!A1`. */
  readonly explanations: ReadonlyMap<string, string>;
  readonly heldBack: readonly HeldBackEdit[];
}

function planContents(
  plan: WritePlan,
  options: ApplyOptions,
  survey: Survey,
  limits: RunLimits,
): PlannedContents {
  const contents = new Map<string, NonNullable<CellChange['content']>>();
  const explanations = new Map<string, string>();
  const heldBack: HeldBackEdit[] = [];
  for (const edit of plan.edits) {
    const key = keyOf(edit);
    const sheet = survey.sheets.get(edit.sheet);
    const state = sheet?.cells.get(edit.cell);
    const after = plannedContent(edit.after, edit.asFormula === true);
    if (state && holdsContent(state.content, after)) {
      // Somebody entered the very value meanwhile: nothing is left to do but to explain it.
      explanations.set(key, edit.explanation[options.language]);
      continue;
    }
    const cause =
      causeToHoldBack(edit, sheet, state, options.allowedFormulaCells) ?? limits.refused.get(key) ?? null;
    if (cause !== null || !state) {
      heldBack.push({ sheet: edit.sheet, cell: edit.cell, cause: cause ?? 'sheet-gone' });
      continue;
    }
    // A number or formula put into a text-formatted cell would become text: only then does the format change.
    const isText = typeof after.value === 'string' && after.formula === null;
    contents.set(key, {
      before: state.content,
      after,
      formatBefore: state.numberFormat,
      formatAfter: state.numberFormat === '@' && !isText ? 'General' : state.numberFormat,
    });
    explanations.set(key, edit.explanation[options.language]);
  }
  return { contents, explanations, heldBack };
}

/** Takes the marks out that cannot be put; those of a person's finding are told, tints are not. */
function skipMarks(marks: Map<string, MergedMark>, survey: Survey): Map<string, SkippedMark> {
  const skipped = new Map<string, SkippedMark>();
  for (const [key, { sheet, cell, severity }] of marks) {
    const cause = causeToLeaveSheet(survey.sheets.get(sheet));
    if (cause === null) continue;
    if (severity !== null) skipped.set(key, { sheet, cell, cause });
    marks.delete(key);
  }
  return skipped;
}

/** Null also where a protected workbook takes no new sheet. */
function planReview(
  plan: WritePlan,
  { language }: ApplyOptions,
  survey: Survey,
  heldBack: readonly HeldBackEdit[],
): ReviewGrid | null {
  if (!plan.review) return null;
  const review = tellHeldBack(plan.review, heldBack, language);
  if (survey.review) return toGrid(review, survey.review.grid.sheet, language);
  if (survey.isStructureProtected) return null;
  return toGrid(review, freeName(review.name, survey.sheetNames), language);
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
