/** By what the review sheet is known as this program's own: a table of this name stands in it. */
export const REVIEW_TABLE_NAME = 'ZipingReview';
