/**
 * Plants one mistake in a right form, and says which check must find it in which cell. Only what the specification
 * calls a mistake is planted: a lower score with a reason, or one inside its tier, is none.
 */
import type { Dressing } from './dressing';
import type { Layout } from './layout';
import type { RightForm, RightRow } from './right-form';

/** A finding that counts: one of the codes in one of the places (names of cells). */
interface Wanted {
  readonly codes: readonly string[];
  readonly places: readonly string[];
}

export interface Planted {
  readonly form: RightForm;
  /** Any of these is a hit. */
  readonly wanted: readonly Wanted[];
  /** Further cells in which an error follows from the planted one. */
  readonly follow: readonly string[];
}

export interface Site {
  readonly form: RightForm;
  readonly layout: Layout;
  readonly dressing: Dressing;
  readonly isProse: boolean;
  /** Cells that the right form has. */
  readonly has: (place: string) => boolean;
  /** 0–9999: which row, which way. */
  readonly choice: number;
}

export interface Kind {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Found by arithmetic alone: every one must be found. */
  readonly isArithmetic: boolean;
  /** Null where the form has no place for the mistake. */
  readonly plant: (site: Site) => Planted | null;
}

/** Indexes of the rows that fit. */
export function rowsWhere(
  form: RightForm,
  fits: (row: RightRow, index: number) => boolean,
): readonly number[] {
  return form.rows.flatMap((row, index) => (fits(row, index) ? [index] : []));
}

export function choose<T>(list: readonly T[], choice: number): T | null {
  return list[choice % Math.max(1, list.length)] ?? null;
}

export function changeRow(form: RightForm, index: number, change: Partial<RightRow>): RightForm {
  return { ...form, rows: form.rows.map((row, at) => (at === index ? { ...row, ...change } : row)) };
}

const gradeOfHundredths = (total: number) => (total >= 9000 ? 0 : total >= 8000 ? 1 : total >= 6000 ? 2 : 3);

/** The clerk added up what is printed: total and grade follow the printed scores. */
export function addedUp(form: RightForm): RightForm {
  const totalScore = form.rows.reduce((sum, row) => sum + row.score, form.executionScore);
  return { ...form, totalScore, grade: gradeOfHundredths(totalScore) };
}

/** Rounded or cut to whole points or tenths: told as rounding, not as a mistake. */
export function isRoundingOf(printed: number, due: number): boolean {
  return [100, 10].some(
    (step) => printed === Math.round(due / step) * step || printed === Math.floor(due / step) * step,
  );
}

/** True when a score may not stand there: above the weight, above what is due, or below it without a reason. */
export function isWrongScore(row: RightRow, printed: number): boolean {
  if (printed > row.weight + 1 || printed < 0) return true;
  if (printed >= row.lowest - 1 && printed <= row.highest + 1) return false;
  const isExact = row.lowest === row.highest;
  if (isExact && isRoundingOf(printed, row.highest) && !(printed === row.weight && row.highest < row.weight))
    return false;
  if (printed > row.highest) return true;
  return row.reason === '';
}
