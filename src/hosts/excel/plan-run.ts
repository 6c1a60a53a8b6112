/**
 * Plan and survey → what a run does to each cell, and what it holds back. Asks Excel nothing; what may be written and
 * what is marked is decided by the policy that all hosts share.
 */
import { freeSheetName } from '../../core/text/sheet-name';
import { contentAfter } from '../../core/writing/cell-content';
import { decideMarks } from '../../core/writing/decide-marks';
import { decideEdits, type DecidedEdits, type Seen, type SettledPlan } from '../../core/writing/hold-back';
import type { CellEdit, HeldBackEdit, HoldBackCause, WritePlan } from '../../core/model/write-plan';
import type { ApplyOptions, SkippedMark } from '../workbook-host';
import { REVIEW_TABLE_NAME } from './own-sheets';
import { Marker } from './plan-marks';
import { createPacer } from './pacing';
import { gridFingerprint, toGrid } from './review-grid';
import type { CellChange, CellMarkRecord, ReviewGrid, RunRecord } from './run-record';
import type { CellState } from './sheet-state';
import type { Survey } from './survey';
import type { WriteOrders } from './write-orders';

export interface PlannedRun {
  /** True where the workbook is already as the run would leave it. */
  readonly isEmpty: boolean;
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
  /** Cells that turned a value down, by `sheet!A1`. */
  readonly refused: ReadonlyMap<string, HoldBackCause>;
}

/**
 * @param tinted cells of marked rows that get the faint fill.
 * @param id names the run.
 */
export async function planRun(
  { plan, decided: { survey, seen, edits }, heldBack }: SettledPlan<DecidedRun>,
  options: ApplyOptions,
  tinted: readonly Place[],
  id: string,
): Promise<PlannedRun> {
  const decided = decideMarks(plan, edits, seen, options.language, tinted);
  const about = [...plan.edits, ...plan.marks, ...tinted];
  const isAbout = new Set(about.map(keyOf));
  const takesOff = (place: Place): boolean => options.keepsOtherMarks !== true || isAbout.has(keyOf(place));
  const marker = new Marker(survey, seen, takesOff);
  const writes = new Map(edits.writes.map((edit) => [keyOf(edit), edit]));
  const marks = new Map(decided.marks.map((mark) => [keyOf(mark), mark]));
  const cells = new Map<string, Place>();
  for (const place of [...about, ...survey.record.marks])
    cells.set(keyOf(place), { sheet: place.sheet, cell: place.cell });
  const changes: CellChange[] = [];
  const pace = createPacer();
  for (const [key, place] of cells) {
    await pace();
    const edit = writes.get(key);
    const state = survey.sheets.get(place.sheet)?.cells.get(place.cell);
    const content = edit && state ? contentChange(edit, state) : null;
    const { fill, remark } = marker.change(place, marks.get(key) ?? null);
    if (content || fill || remark) changes.push({ ...place, content, fill, remark });
  }
  const { grid: review, cause: reviewHeldBack } = planReview(plan, options, survey);
  return {
    isEmpty: changes.length === 0 && review === null,
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
    marks: marker.marks,
    remarks: marker.remarks,
    review,
    heldBack,
    skippedMarks: [...decided.skipped, ...marker.skipped],
    reviewHeldBack,
    written: edits.writes.length,
    marked: decided.marks.filter(({ isMarked }) => isMarked).length,
  };
}

/** What was seen of a workbook, and which edits may be made there. */
interface DecidedRun {
  readonly survey: Survey;
  readonly seen: Seen;
  readonly edits: DecidedEdits;
}

/** Lets the policy of writing decide over what was surveyed. */
export function decideRun(
  plan: WritePlan,
  { allowedFormulaCells }: ApplyOptions,
  survey: Survey,
  limits: RunLimits,
): DecidedRun {
  const seen = seenBy(survey, limits);
  return { survey, seen, edits: decideEdits(plan.edits, seen, allowedFormulaCells) };
}

/** The survey as the policy of writing sees it. Data validation shows only after a write: see `RunLimits.refused`. */
function seenBy({ sheets }: Survey, { refused }: RunLimits): Seen {
  return {
    isReadOnly: false,
    sheet: (name) => sheets.get(name) ?? null,
    cell: (name, cell) => {
      const state = sheets.get(name)?.cells.get(cell);
      return state
        ? {
            content: state.content,
            isCovered: false,
            isArrayBound: state.isSpill,
            isInTable: state.isInTable,
            refusal: () => refused.get(`${name}!${cell}`) ?? null,
          }
        : null;
    },
  };
}

function contentChange(edit: CellEdit, state: CellState): NonNullable<CellChange['content']> {
  const after = contentAfter(edit);
  // A number or formula put into a text-formatted cell would become text: only then does the format change.
  const isText = typeof after.value === 'string' && after.formula === null;
  return {
    before: state.content,
    // What a formula comes to is Excel's affair.
    after: after.formula === null ? after : { value: null, formula: after.formula },
    formatBefore: state.numberFormat,
    formatAfter: state.numberFormat === '@' && !isText ? 'General' : state.numberFormat,
  };
}

/** The grid to draw: none where the very same stands there, or where a protected workbook takes no new sheet. */
function planReview(
  { review }: WritePlan,
  { language }: ApplyOptions,
  survey: Survey,
): { readonly grid: ReviewGrid | null; readonly cause: HoldBackCause | null } {
  const standing = survey.review;
  if (!review) return { grid: null, cause: null };
  if (!standing && survey.isStructureProtected) return { grid: null, cause: 'protected' };
  const name = standing?.grid.sheet ?? freeSheetName(review.name, survey.sheetNames);
  const grid = toGrid(review, name, language);
  const isSame =
    standing?.fingerprint === gridFingerprint(grid) && standing.tables.includes(REVIEW_TABLE_NAME);
  return { grid: isSame ? null : grid, cause: null };
}
