/**
 * Sheets on which no form was read although something like one stands there: which of its parts are recognised by
 * their words, and which of those that a form needs are not. Tables of another kind, and ordinary sheets, are none.
 */
import { readHeadLines } from './form-evidence';
import { Grid } from './grid';
import { SheetParts } from './sheet-parts';
import type { Localized } from '../model/localized';
import type { CellPosition, SheetSnapshot } from '../model/sheet-snapshot';
import type { TaughtWord } from '../words/taught-words';

/** What stands of a form on a sheet where none was read. */
export interface FormTraces {
  readonly sheet: string;
  /** The first cell that was recognised. */
  readonly position: CellPosition;
  readonly projectName: string | null;
  readonly recognised: readonly Localized[];
  /** What a form needs and was not recognised. */
  readonly missing: readonly Localized[];
  /** Blocks that its rows name, and what their weights come to, in points; null where no row has any. */
  readonly blocks: ReadonlySet<string>;
  readonly points: number | null;
  /** True where what stands there can hardly be anything but a form. */
  readonly isLikeForm: boolean;
  /** True for rows under no header of their own, as on the second page of a form. */
  readonly isWithoutHeader: boolean;
}

/** Lines that are looked at; no form is longer. */
const MOST_LINES = 120;
/** Lines of an assessment without which a sheet is none. */
const FEWEST_ASSESSED = 3;
/** Lines that say what the sheet is. */
const HEAD_LINES = 8;
const WHOLE = { top: 0, left: 0, right: Number.MAX_SAFE_INTEGER };

/** True where the parts can hardly be anything but a self-evaluation form. */
function isLikeForm(parts: SheetParts, saysSelfEvaluation: boolean): boolean {
  const { indicators, rows, scored, hasRows, hasValues } = parts;
  const isAssessment = parts.assessed >= FEWEST_ASSESSED && parts.hasTotal;
  const isNamed = parts.projectName !== null;
  const holdsTable = (hasValues && indicators.size > 2) || parts.funds.size > 1 || parts.hasGoals;
  if (saysSelfEvaluation && ((hasRows && scored > 0) || isAssessment)) return true;
  // A report in prose, of which no sentence about an indicator was understood.
  if (saysSelfEvaluation && parts.title !== null && parts.tellsResult) return true;
  if (saysSelfEvaluation && isNamed && (hasRows || (rows > 0 && scored > 0) || holdsTable)) return true;
  // A last page without any head; what stands under a header of its own without values are criteria.
  return hasRows && parts.hasTotal && scored > 1 && (indicators.size === 0 || hasValues);
}

/** @param sheet one on which no form was read */
export function formTraces(sheet: SheetSnapshot, taught: readonly TaughtWord[]): FormTraces | null {
  const grid = new Grid({ ...sheet, rows: sheet.rows.slice(0, MOST_LINES) }, taught);
  const [first] = grid.cells;
  if (!first) return null;
  const head = readHeadLines(
    grid,
    { ...WHOLE, bottom: grid.lastRow },
    0,
    grid.rowNumbers[HEAD_LINES] ?? grid.lastRow,
  );
  const parts = new SheetParts(grid);
  if (head.isVetoed || parts.isOther) return null;
  return {
    sheet: sheet.name,
    position: (parts.title ?? first).position,
    projectName: parts.projectName,
    recognised: parts.recognised,
    missing: parts.missing,
    blocks: parts.blocks,
    points: parts.points > 0 ? parts.points : null,
    isLikeForm: isLikeForm(parts, head.saysSelfEvaluation),
    isWithoutHeader: parts.rows > 0 && parts.indicators.size === 0 && (parts.scored > 0 || parts.hasTotal),
  };
}
