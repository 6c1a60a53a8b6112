/**
 * The review sheet as a worksheet part: always the last sheet, in the same part each time. All texts are inline
 * strings, so that `=…` stays text; links lead to the cells.
 */
import { HEAD_FILL, SHEET_FONT_SIZE } from '../../../core/model/sheet-draft';
import { rowHeights } from '../../../core/writing/row-heights';
import { columnName, toAddress } from '../../../core/model/sheet-snapshot';
import { MAX_CELL_TEXT, valueMarkup } from '../parts/cell-markup';
import { addContentType, removeContentType } from '../../package/parts/content-types';
import { MARK_COLORS } from './mark-colors';
import { FITTED, pageMarkup, rowMarkup } from './page-markup';
import {
  OFFICE_TYPE,
  addRelationship,
  relationshipsPart,
  removeRelationship,
} from '../../package/parts/relationships';
import { appendSheet, removeSheetEntry, setPrintTitles } from '../reading/workbook-part';
import { escapeAttribute } from '../../package/markup/xml-text';
import type { Severity } from '../../../core/model/finding';
import type { ReviewLink, ReviewSheet } from '../../../core/model/review-sheet';
import type { LoadedWorkbook } from '../reading/loaded-workbook';
import type { StyleWriter } from './style-writer';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Rows above the findings: title and headers. */
const HEAD_ROWS = 2;
const TITLE_ROWS = [0, HEAD_ROWS - 1] as const;

/** Formats of the sheets that are this program's own. */
export interface OwnFormats {
  readonly title: number;
  readonly header: number;
  readonly plain: number;
  readonly figure: number;
  /** A name that runs over the blank cells behind it. */
  readonly line: number;
  readonly link: number;
  readonly severity: Readonly<Record<Severity, number>>;
}

function font(size: number, color: string, extra = ''): string {
  return `<font>${extra}<sz val="${size}"/><color rgb="FF${color}"/><name val="宋体"/></font>`;
}

function line(side: string): string {
  return `<${side} style="thin"><color rgb="FF000000"/></${side}>`;
}

export function addOwnFormats(styles: StyleWriter): OwnFormats {
  const noBorder = '<border><left/><right/><top/><bottom/><diagonal/></border>';
  const box = `<border>${line('left')}${line('right')}${line('top')}${line('bottom')}<diagonal/></border>`;
  const wrap = '<alignment vertical="center" wrapText="1"/>';
  const cell = (color: string | null): number =>
    styles.addFormat({ font: font(SHEET_FONT_SIZE, '000000'), color, border: box, alignment: wrap });
  return {
    title: styles.addFormat({
      font: font(14, '000000', '<b/>'),
      color: null,
      border: noBorder,
      alignment: '<alignment vertical="center"/>',
    }),
    header: styles.addFormat({
      font: font(SHEET_FONT_SIZE, '000000', '<b/>'),
      color: HEAD_FILL,
      border: box,
      alignment: '<alignment horizontal="center" vertical="center" wrapText="1"/>',
    }),
    plain: cell(null),
    line: styles.addFormat({
      font: font(SHEET_FONT_SIZE, '000000'),
      color: null,
      border: noBorder,
      alignment: '<alignment vertical="center"/>',
    }),
    figure: styles.addFormat({
      font: font(SHEET_FONT_SIZE, '000000'),
      color: null,
      border: box,
      alignment: '<alignment horizontal="right" vertical="center" wrapText="1"/>',
    }),
    link: styles.addFormat({
      font: font(SHEET_FONT_SIZE, '0563C1', '<u/>'),
      color: null,
      border: box,
      alignment: wrap,
    }),
    severity: {
      error: cell(MARK_COLORS.error),
      warning: cell(MARK_COLORS.warning),
      info: cell(MARK_COLORS.info),
    },
  };
}

export function ownCellMarkup(row: number, column: number, value: string | number, style: number): string {
  const shown = typeof value === 'string' ? value.slice(0, MAX_CELL_TEXT) : value;
  const { type, inner } = valueMarkup('', shown);
  const typeSource = type === null ? '' : ` t="${type}"`;
  return `<c r="${toAddress({ row, column })}" s="${style}"${typeSource}>${inner}</c>`;
}

/** `'sheet'!A1`, as links within a workbook name a cell. */
function location({ sheet, cell }: ReviewLink): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

function sheetMarkup(review: ReviewSheet, formats: OwnFormats): string {
  const lastColumn = columnName(Math.max(0, review.headers.length - 1));
  const lastRow = HEAD_ROWS + review.rows.length;
  const columns = review.widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const headers = review.headers.map((header, i) => ownCellMarkup(1, i, header, formats.header)).join('');
  const links: string[] = [];
  const heights = rowHeights(
    [
      review.headers.map((value) => ({ value, bold: true })),
      ...review.rows.map(({ values }) => values.map((value) => ({ value }))),
    ].flatMap((cells, at) => cells.map((cell, column) => ({ ...cell, row: HEAD_ROWS - 1 + at, column }))),
    review.widths,
  );
  const rows = review.rows.map(({ severity, values, link }, i) => {
    const row = HEAD_ROWS + i;
    const cells = values.map((value, column) => {
      const isLink = column === review.linkColumn && link !== null;
      const style = column === 0 ? formats.severity[severity] : isLink ? formats.link : formats.plain;
      return ownCellMarkup(row, column, value, style);
    });
    if (link) {
      const ref = toAddress({ row, column: review.linkColumn });
      const target = escapeAttribute(location(link));
      links.push(`<hyperlink ref="${ref}" location="${target}" display="${target}"/>`);
    }
    return rowMarkup(row, heights.get(row), cells.join(''));
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}">` +
    FITTED +
    `<dimension ref="A1:${lastColumn}${lastRow}"/>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEAD_ROWS}" topLeftCell="A${HEAD_ROWS + 1}" ` +
    `activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${HEAD_ROWS + 1}" ` +
    `sqref="A${HEAD_ROWS + 1}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    (columns === '' ? '' : `<cols>${columns}</cols>`) +
    `<sheetData><row r="1" ht="24" customHeight="1">${ownCellMarkup(0, 0, review.title, formats.title)}</row>` +
    `${rowMarkup(HEAD_ROWS - 1, heights.get(HEAD_ROWS - 1), headers)}${rows.join('')}</sheetData>` +
    (headers === '' ? '' : `<autoFilter ref="A${HEAD_ROWS}:${lastColumn}${Math.max(lastRow, HEAD_ROWS)}"/>`) +
    (links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`) +
    `${pageMarkup({ orientation: 'landscape', titleRows: TITLE_ROWS, footer: review.footer })}</worksheet>`
  );
}

export interface ReviewWrite {
  /** `same` when that very sheet stood there already. */
  readonly done: 'added' | 'replaced' | 'same';
  /** The sheet's name: the one asked for, or with a number where a person's own sheet has that. */
  readonly name: string;
}

/** Writes the review sheet, or replaces the earlier one of ours in its part. */
export function writeReviewSheet(
  workbook: LoadedWorkbook,
  review: ReviewSheet,
  styles: StyleWriter,
): ReviewWrite {
  const { pack } = workbook;
  const markup = sheetMarkup(review, addOwnFormats(styles));
  const standing = workbook.reviewSheet;
  if (standing) {
    const { name } = standing;
    if (pack.readText(standing.part) === markup) return { done: 'same', name };
    pack.write(standing.part, markup);
    if (pack.has(relationshipsPart(standing.part))) pack.remove(relationshipsPart(standing.part));
    return { done: 'replaced', name };
  }
  const { name } = addOwnSheet(workbook, review.name, markup);
  setPrintTitles(pack, workbook.part.part, name, TITLE_ROWS);
  return { done: 'added', name };
}

/** Appends a sheet under the name wanted, or with a number behind it. */
export function addOwnSheet(
  workbook: LoadedWorkbook,
  wanted: string,
  markup: string,
): { readonly name: string; readonly part: string } {
  const { pack } = workbook;
  const name = workbook.freeSheetName(wanted);
  let number = workbook.part.sheets.length + 1;
  while (pack.has(`xl/worksheets/sheet${number}.xml`)) number += 1;
  const part = `xl/worksheets/sheet${number}.xml`;
  pack.write(part, markup);
  addContentType(pack, part, SHEET_TYPE);
  const id = addRelationship(pack, workbook.part.part, `${OFFICE_TYPE}worksheet`, part);
  appendSheet(pack, workbook.part.part, name, id);
  return { name, part };
}

/** Takes the review sheet out of the workbook again. */
export function removeSheet(workbook: LoadedWorkbook, name: string): void {
  const standing = workbook.findSheet(name);
  if (!standing) return;
  const { pack, part } = workbook;
  removeSheetEntry(pack, part.part, name);
  removeRelationship(pack, part.part, standing.part);
  removeContentType(pack, standing.part);
  pack.remove(standing.part);
  if (pack.has(relationshipsPart(standing.part))) pack.remove(relationshipsPart(standing.part));
  workbook.forget();
}
