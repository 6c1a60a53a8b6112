/**
 * By what this program's own sheets are known: the review sheet by the table that stands in it or, where a file was
 * written without Excel, by its title; the summary by what it
 * says at its head; the reviewer's by its title. A sheet of other people that merely has such a name
 * is theirs.
 */
import { REVIEW_SHEET_NAME, REVIEW_TITLE } from '../../core/writing/review-report';
import { isOpinionTitle, OPINION_SHEET_NAME } from '../../core/writing/opinion-sheet';
import { isNumberedName } from '../../core/text/sheet-name';
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import { isSummaryHead, SUMMARY_HEAD_ROWS, SUMMARY_SHEET_NAME } from '../../core/writing/summary-sheet';

export const REVIEW_TABLE_NAME = 'ZipingReview';

const REVIEW_TITLES: readonly string[] = Object.values(REVIEW_TITLE);

/** True for the title that this program puts above its review table. */
export function isReviewTitle(title: string): boolean {
  return REVIEW_TITLES.includes(title);
}

/** True for a name that this program gives to a sheet of its own: the name itself, or numbered where it was taken. */
export function isOwnName(name: string): boolean {
  return [REVIEW_SHEET_NAME, SUMMARY_SHEET_NAME, OPINION_SHEET_NAME].some((own) => isNumberedName(name, own));
}

/** True for a sheet as it was read that is this program's own, whether Excel or the file host wrote it. */
export function isOwnSheet(sheet: SheetSnapshot): boolean {
  const texts = new Map(
    sheet.rows
      .filter(({ row }) => row < SUMMARY_HEAD_ROWS)
      .map(({ row, cells }) => [row, String(cells.find(({ column }) => column === 0)?.value ?? '')] as const),
  );
  const head = Array.from({ length: SUMMARY_HEAD_ROWS }, (_, row) => texts.get(row) ?? '');
  return (
    (isNumberedName(sheet.name, REVIEW_SHEET_NAME) && isReviewTitle(head[0] ?? '')) ||
    (isNumberedName(sheet.name, SUMMARY_SHEET_NAME) && isSummaryHead(head)) ||
    (isNumberedName(sheet.name, OPINION_SHEET_NAME) && isOpinionTitle(head[0] ?? ''))
  );
}
