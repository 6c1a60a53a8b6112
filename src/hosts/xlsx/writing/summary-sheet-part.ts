/**
 * The summary sheet 自评汇总: overall figures, a line per project, and two native charts. It goes last into a
 * workbook, or over the one that an earlier run wrote; everything else in the workbook stays as it is.
 */
import { columnName, type CellArea } from '../../../core/model/sheet-snapshot';
import { layOutSummary, SUMMARY_CHARTS, SUMMARY_SHEET_NAME } from '../../../core/writing/summary-sheet';
import { LEAST_HEIGHT, rowHeights, type WrappedCell } from '../../../core/writing/row-heights';
import { addCharts } from './chart-part';
import { FITTED, pageMarkup, rowMarkup } from './page-markup';
import { setPrintTitles } from '../reading/workbook-part';
import { removeContentType } from '../../package/parts/content-types';
import { readRelationships, relationshipsPart } from '../../package/parts/relationships';
import { addOwnFormats, addOwnSheet, ownCellMarkup } from './review-sheet-part';
import type { SummarySheet } from '../../../core/writing/summary-sheet';
import type { ColumnChart } from './chart-part';
import type { LoadedWorkbook } from '../reading/loaded-workbook';
import type { OwnFormats } from './review-sheet-part';
import type { StyleWriter } from './style-writer';
import type { SheetEntry } from '../reading/workbook-part';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a page of A4 across holds between its margins, in points; and a character of a column's width. */
const PAGE_POINTS = { width: 774, height: 510 };
const POINTS_A_CHARACTER = 5.6;

/** Whether a page ends inside the rows of an area. @param head row, zero-based, that every page begins with */
function isCut(
  { top, bottom }: CellArea,
  head: number,
  heights: ReadonlyMap<number, number>,
  widths: readonly number[],
): boolean {
  const width = widths.reduce((sum, each) => sum + each, 0) * POINTS_A_CHARACTER;
  const room = PAGE_POINTS.height * Math.max(1, width / PAGE_POINTS.width);
  const heightAt = (row: number): number => heights.get(row) ?? LEAST_HEIGHT;
  let used = 0;
  for (let row = 0; row <= bottom; row++) {
    if (used + heightAt(row) > room) {
      if (row > top) return true;
      used = row > head ? heightAt(head) : 0;
    }
    used += heightAt(row);
  }
  return false;
}

function sheetMarkup(summary: SummarySheet, formats: OwnFormats, drawingId: string | null): string {
  const { figuresTop, gradesLeft, head, bodyTop, bodyBottom, sums, gradesChart, figuresColumn } =
    layOutSummary(summary);
  const rows = new Map<number, string>();
  const wrapped: WrappedCell[] = [];
  const put = (row: number, column: number, value: string | number | null, style: number): void => {
    if (value === null) return;
    rows.set(row, (rows.get(row) ?? '') + ownCellMarkup(row, column, value, style));
    // The title and the names of the figures run over the cells beside them.
    if (row > 0 && !(row < head && column === 0)) wrapped.push({ row, column, value, bold: row === head });
  };
  put(0, 0, summary.title, formats.title);
  for (let i = 0; i < Math.max(summary.figures.length, summary.grades.length + 1); i += 1) {
    const figure = summary.figures[i];
    if (figure) {
      put(figuresTop + i, 0, figure[0], formats.line);
      put(figuresTop + i, figuresColumn, figure[1], formats.plain);
    }
    const grade = i === 0 ? ([summary.gradesTitle, ''] as const) : summary.grades[i - 1];
    if (grade) {
      put(figuresTop + i, gradesLeft, grade[0], i === 0 ? formats.header : formats.plain);
      put(figuresTop + i, gradesLeft + 1, grade[1], i === 0 ? formats.header : formats.plain);
    }
  }
  summary.headers.forEach((header, column) => {
    put(head, column, header, formats.header);
  });
  summary.rows.forEach((values, i) => {
    values.forEach((value, column) => {
      put(bodyTop + i, column, value ?? '', typeof value === 'number' ? formats.figure : formats.plain);
    });
  });
  summary.sums.forEach((value, column) => {
    put(sums, column, value ?? '', formats.header);
  });
  const heights = rowHeights(wrapped, summary.widths);
  // The charts are never cut by a page: where they would be, they begin one.
  const breaks = isCut(gradesChart, head, heights, summary.widths)
    ? `<rowBreaks count="1" manualBreakCount="1"><brk id="${gradesChart.top}" max="16383" man="1"/></rowBreaks>`
    : '';
  const columns = summary.widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const data = [...rows]
    .sort((a, b) => a[0] - b[0])
    .map(([row, cells]) => rowMarkup(row, heights.get(row), cells));
  const last = columnName(Math.max(0, summary.headers.length - 1));
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="${R}">` +
    `${FITTED}<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="${LEAST_HEIGHT}" customHeight="1"/>` +
    `<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>` +
    `<autoFilter ref="A${head + 1}:${last}${bodyBottom + 1}"/>` +
    pageMarkup({ orientation: 'landscape', titleRows: [head, head], footer: summary.footer }) +
    breaks +
    (drawingId === null ? '' : `<drawing r:id="${drawingId}"/>`) +
    '</worksheet>'
  );
}

function chartsOf(summary: SummarySheet, sheet: string): ColumnChart[] {
  const { figuresTop, gradesLeft, bodyTop, bars, barsTop, gradesChart, totalsChart } = layOutSummary(summary);
  const name = `'${sheet.replaceAll("'", "''")}'`;
  const column = (at: number, top: number, count: number): string => {
    const letter = columnName(at);
    return `${name}!$${letter}$${top + 1}:$${letter}$${top + count}`;
  };
  const charts: ColumnChart[] = [];
  if (summary.grades.length > 0) {
    charts.push({
      title: summary.gradesTitle,
      seriesName: summary.gradesTitle,
      direction: 'col',
      categories: column(gradesLeft, figuresTop + 1, summary.grades.length),
      values: column(gradesLeft + 1, figuresTop + 1, summary.grades.length),
      points: summary.grades.map(([grade, value]) => ({ name: grade, value })),
      color: '1F4E78',
      name: SUMMARY_CHARTS.grades,
      place: gradesChart,
      most: null,
    });
  }
  if (bars > 0) {
    const { nameColumn, totalColumn } = summary;
    charts.push({
      title: summary.totalsTitle,
      seriesName: summary.headers[totalColumn] ?? '',
      direction: 'bar',
      categories: column(nameColumn, barsTop, bars),
      values: column(totalColumn, barsTop, bars),
      points: summary.rows.slice(barsTop - bodyTop, barsTop - bodyTop + bars).map((row) => ({
        name: String(row[nameColumn] ?? ''),
        value: Number(row[totalColumn] ?? 0),
      })),
      color: '5B9BD5',
      name: SUMMARY_CHARTS.totals,
      place: totalsChart,
      most: 100,
    });
  }
  return charts;
}

/** Takes away what an earlier summary drew: its drawing with the charts. Nothing else leads to them. */
function removeDrawings(workbook: LoadedWorkbook, sheetPart: string): void {
  const { pack } = workbook;
  const remove = (part: string): void => {
    if (!pack.has(part)) return;
    for (const { target, isExternal } of readRelationships(pack, part)) if (!isExternal) remove(target);
    if (pack.has(relationshipsPart(part))) pack.remove(relationshipsPart(part));
    removeContentType(pack, part);
    pack.remove(part);
  };
  for (const { target, kind, isExternal } of readRelationships(pack, sheetPart))
    if (kind === 'drawing' && !isExternal) remove(target);
  if (pack.has(relationshipsPart(sheetPart))) pack.remove(relationshipsPart(sheetPart));
}

/**
 * @param standing the sheet to write over; null adds one
 * @returns the sheet's name, with a number where a person's own sheet has the name already
 */
export function writeSummarySheet(
  workbook: LoadedWorkbook,
  summary: SummarySheet,
  styles: StyleWriter,
  standing: SheetEntry | null,
): string {
  const formats = addOwnFormats(styles);
  const { pack } = workbook;
  if (standing) removeDrawings(workbook, standing.part);
  const { name, part } =
    standing ?? addOwnSheet(workbook, SUMMARY_SHEET_NAME, sheetMarkup(summary, formats, null));
  const charts = chartsOf(summary, name);
  const drawingId = charts.length === 0 ? null : addCharts(pack, part, charts);
  pack.write(part, sheetMarkup(summary, formats, drawingId));
  const { head } = layOutSummary(summary);
  setPrintTitles(pack, workbook.part.part, name, [head, head]);
  return name;
}
