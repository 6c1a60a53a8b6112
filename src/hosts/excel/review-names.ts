/**
 * By what the review sheet is known as this program's own: a table of this name stands in it, or, where a file was
 * written without Excel, its title. A sheet of other people that merely has its name is theirs.
 */
import { REVIEW_SHEET_NAME } from '../../core/review-report';
import type { SheetSnapshot } from '../../core/sheet-snapshot';

export const REVIEW_TABLE_NAME = 'ZipingReview';

const TITLES: ReadonlySet<string> = new Set(['绩效自评表复核结果', 'Review of the self-evaluation forms']);

/** True for the title that this program puts above its review table. */
export function isReviewTitle(title: string): boolean {
  return TITLES.has(title);
}

/** True for a name that this program gives to its review sheet: the name itself, or numbered where it was taken. */
export function isReviewName(name: string): boolean {
  return name.startsWith(REVIEW_SHEET_NAME) && /^(?: \d+)?$/.test(name.slice(REVIEW_SHEET_NAME.length));
}

/** True for a review sheet that was written into the file without Excel. */
export function isReviewSheet(sheet: SheetSnapshot): boolean {
  const [first] = sheet.rows;
  const title = first?.row === 0 ? first.cells.find(({ column }) => column === 0) : undefined;
  return sheet.name === REVIEW_SHEET_NAME && title !== undefined && isReviewTitle(String(title.value));
}
