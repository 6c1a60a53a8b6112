/** The review sheet: plan → grid of entries → a real table with links in Excel, replaced in place on the next run. */
import type { Language, Localized } from '../../core/model/localized';
import { MARK_PALETTE } from '../../core/writing/mark-palette';
import type { ReviewLink, ReviewSheet } from '../../core/model/review-sheet';
import { SEVERITY_NAMES } from '../../core/writing/review-report';
import type { CellValue } from '../../core/model/sheet-snapshot';
import { columnName } from '../../core/model/sheet-snapshot';
import { columnPoints, writeRows } from './grid-writer';
import { contentEntry, readContent, textEntry } from './cell-entry';
import { REVIEW_TABLE_NAME } from './own-sheets';
import type { ReviewGrid } from './run-record';

const LEGEND_ROW = 1;
const HEADER_ROW = 2;
/** Columns of the legend: its title, then one colour each. */
const LEGEND = ['error', 'warning', 'info'] as const;
const LEGEND_TITLE: Localized = { zh: '颜色：', en: 'Colours:' };

/** The entries of the review sheet: text stays text, the link column holds links. */
export function toGrid(review: ReviewSheet, sheetName: string, language: Language): ReviewGrid {
  const width = review.headers.length;
  const blank = Array.from({ length: width }, () => '');
  const rows = review.rows.map((row) =>
    Array.from({ length: width }, (_, column): CellValue => {
      const value = row.values[column] ?? '';
      if (column === review.linkColumn && row.link) return linkEntry(row.link, String(value));
      return typeof value === 'string' ? textEntry(value) : value;
    }),
  );
  return {
    sheet: sheetName,
    headerRow: HEADER_ROW,
    linkColumn: review.linkColumn,
    widths: review.widths,
    rows: [
      [textEntry(review.title), ...blank.slice(1)],
      legendRow(width, language),
      review.headers.map((header) => textEntry(header)),
      // A table has at least one row below its headers.
      ...(rows.length > 0 ? rows : [blank]),
    ],
  };
}

/** The colours of marks in words; empty where the sheet is too narrow for them. */
function legendRow(width: number, language: Language): readonly string[] {
  const words = [LEGEND_TITLE[language], ...LEGEND.map((severity) => SEVERITY_NAMES[severity][language])];
  return Array.from({ length: width }, (_, column) => (width < words.length ? '' : (words[column] ?? '')));
}

const inQuotes = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A link to a cell of this workbook; as a formula, so that thousands of them cost one array. */
function linkEntry(link: ReviewLink, text: string): string {
  const target = `#'${link.sheet.replace(/'/g, "''")}'!${link.cell}`;
  return `=HYPERLINK(${inQuotes(target)},${inQuotes(text || `${link.sheet}!${link.cell}`)})`;
}

/** Fingerprint of the sheet's values (without the links), to notice what people wrote into it. */
export function fingerprintOf(values: readonly (readonly unknown[])[], linkColumn: number): string {
  let hash = 0x811c9dc5;
  for (const [at, row] of values.entries()) {
    const shown = row.map((value, column) => (column === linkColumn && at > HEADER_ROW ? '' : String(value)));
    for (const character of `${shown.join('\u0001')}\u0002`) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    }
  }
  return `${values.length}-${hash.toString(16)}`;
}

/** Fingerprint that a grid will have once it is drawn. */
export function gridFingerprint(grid: ReviewGrid): string {
  const shown = grid.rows.map((row) =>
    row.map((entry) => (typeof entry === 'string' && entry.startsWith("'") ? entry.slice(1) : entry)),
  );
  return fingerprintOf(shown, grid.linkColumn);
}

/**
 * Queues the drawing of a grid into an empty sheet.
 *
 * @param spend called with the bytes of each piece before it
 */
export async function drawGrid(
  sheet: Excel.Worksheet,
  grid: ReviewGrid,
  spend: (bytes: number) => Promise<void>,
): Promise<void> {
  const width = grid.rows[0]?.length ?? 1;
  await writeRows(sheet, grid.rows, spend);
  const body = sheet.getRangeByIndexes(grid.headerRow, 0, grid.rows.length - grid.headerRow, width);
  body.format.wrapText = true;
  body.format.verticalAlignment = 'Top';
  for (const [column, characters] of grid.widths.entries()) {
    const name = columnName(column);
    sheet.getRange(`${name}:${name}`).format.columnWidth = columnPoints(characters);
  }
  const title = sheet.getRange('A1').format.font;
  title.bold = true;
  title.size = 14;
  for (const [at, severity] of LEGEND.entries()) {
    if ((grid.rows[LEGEND_ROW]?.[at + 1] ?? '') === '') continue;
    sheet.getRange(`${columnName(at + 1)}${LEGEND_ROW + 1}`).format.fill.color = MARK_PALETTE[severity];
  }
  const address = `A${grid.headerRow + 1}:${columnName(width - 1)}${grid.rows.length}`;
  const table = sheet.tables.add(address, true);
  table.name = REVIEW_TABLE_NAME;
  table.style = 'TableStyleLight9';
  sheet.freezePanes.freezeRows(grid.headerRow + 1);
}

/** The grid of a review sheet as it stands, so that it can be drawn again. */
export function readGrid(
  sheet: string,
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
): ReviewGrid {
  let linkColumn = -1;
  const rows = values.map((line, row) =>
    line.map((value, column): CellValue => {
      const content = readContent(value, formulas[row]?.[column]);
      if (content.formula !== null && row > HEADER_ROW) linkColumn = column;
      return contentEntry(content, 'General');
    }),
  );
  return { sheet, headerRow: HEADER_ROW, linkColumn, widths: [], rows };
}
