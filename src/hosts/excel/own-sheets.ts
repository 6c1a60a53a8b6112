/**
 * By what this program's own sheets are known: the review sheet by the table that stands in it or, where a file was
 * written without Excel, by its title; the summary by its title. A sheet of other people that merely has such a name
 * is theirs.
 */
import { REVIEW_SHEET_NAME, REVIEW_TITLE } from '../../core/review-report';
import { isNumberedName } from '../../core/sheet-name';
import type { SheetSnapshot } from '../../core/sheet-snapshot';
import { SUMMARY_SHEET_NAME, SUMMARY_TITLES } from '../../core/summary-sheet';

export const REVIEW_TABLE_NAME = 'ZipingReview';

const REVIEW_TITLES: readonly string[] = Object.values(REVIEW_TITLE);
const TITLES_OF_SUMMARY: readonly string[] = Object.values(SUMMARY_TITLES);

/** True for the title that this program puts above its review table. */
export function isReviewTitle(title: string): boolean {
  return REVIEW_TITLES.includes(title);
}

/** True for the title that this program puts above its summary. */
export function isSummaryTitle(title: string): boolean {
  return TITLES_OF_SUMMARY.includes(title);
}

/** True for a name that this program gives to a sheet of its own: the name itself, or numbered where it was taken. */
export function isOwnName(name: string): boolean {
  return isNumberedName(name, REVIEW_SHEET_NAME) || isNumberedName(name, SUMMARY_SHEET_NAME);
}

/** True for a sheet as it was read that is this program's own, whether Excel or the file host wrote it. */
export function isOwnSheet(sheet: SheetSnapshot): boolean {
  const [first] = sheet.rows;
  const cell = first?.row === 0 ? first.cells.find(({ column }) => column === 0) : undefined;
  const title = cell === undefined ? '' : String(cell.value);
  return (
    (isNumberedName(sheet.name, REVIEW_SHEET_NAME) && isReviewTitle(title)) ||
    (isNumberedName(sheet.name, SUMMARY_SHEET_NAME) && isSummaryTitle(title))
  );
}
