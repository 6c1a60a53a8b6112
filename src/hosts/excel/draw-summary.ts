/** The summary → what is queued in Excel: figures, a real table with a line per project, and two native charts. */
import type { CellArea, CellValue } from '../../core/model/sheet-snapshot';
import { columnName, toAddress, toAreaAddress } from '../../core/model/sheet-snapshot';
import type { SummarySheet } from '../../core/writing/summary-sheet';
import { layOutSummary, SUMMARY_CHARTS } from '../../core/writing/summary-sheet';
import { textEntry } from './cell-entry';
import { columnPoints, writeRows } from './grid-writer';

/** What two charts, a table and the widths take in a request. */
const BYTES_OF_OBJECTS = 60_000;

/**
 * Queues the drawing; what stands below and beside it must be gone already.
 *
 * @param spend called with the bytes of each piece before it
 */
export async function drawSummary(
  sheet: Excel.Worksheet,
  summary: SummarySheet,
  spend: (bytes: number) => Promise<void>,
): Promise<void> {
  const { figuresTop, gradesLeft, head, bodyTop, bodyBottom } = layOutSummary(summary);
  const rows = summaryRows(summary);
  await writeRows(sheet, rows, spend);
  await spend(BYTES_OF_OBJECTS);
  const title = sheet.getRange('A1').format.font;
  title.bold = true;
  title.size = 14;
  const grades = sheet.getRangeByIndexes(figuresTop, gradesLeft, 1, 2).format.font;
  grades.bold = true;
  for (const [column, characters] of summary.widths.entries()) {
    const name = columnName(column);
    sheet.getRange(`${name}:${name}`).format.columnWidth = columnPoints(characters);
  }
  const width = summary.headers.length;
  const bottom = Math.max(bodyTop, bodyBottom);
  const table = sheet.tables.add(toAreaAddress({ top: head, left: 0, bottom, right: width - 1 }), true);
  table.style = 'TableStyleLight9';
  const body = sheet.getRangeByIndexes(head, 0, bottom - head + 1, width).format;
  body.wrapText = true;
  body.verticalAlignment = 'Top';
  drawCharts(sheet, summary);
}

/** All rows from the title to the last project, in one width; text stays text. */
function summaryRows(summary: SummarySheet): readonly (readonly CellValue[])[] {
  const { figuresTop, gradesLeft, head, bodyTop, bodyBottom, sums, figuresColumn } = layOutSummary(summary);
  const width = Math.max(summary.headers.length, gradesLeft + 2);
  // A table has at least one row below its headers.
  const height = Math.max(bodyBottom, bodyTop, sums) + 1;
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, (): CellValue => ''));
  const put = (row: number, column: number, value: string | number | null): void => {
    const line = rows[row];
    if (line && value !== null) line[column] = typeof value === 'string' ? textEntry(value) : value;
  };
  put(0, 0, summary.title);
  summary.figures.forEach(([name, value], at) => {
    put(figuresTop + at, 0, name);
    put(figuresTop + at, figuresColumn, value);
  });
  put(figuresTop, gradesLeft, summary.gradesTitle);
  summary.grades.forEach(([grade, count], at) => {
    put(figuresTop + 1 + at, gradesLeft, grade);
    put(figuresTop + 1 + at, gradesLeft + 1, count);
  });
  summary.headers.forEach((header, column) => {
    put(head, column, header);
  });
  summary.rows.forEach((values, at) => {
    values.forEach((value, column) => {
      put(bodyTop + at, column, value);
    });
  });
  summary.sums.forEach((value, column) => {
    put(sums, column, value);
  });
  return rows;
}

function drawCharts(sheet: Excel.Worksheet, summary: SummarySheet): void {
  const { figuresTop, gradesLeft, bars, barsTop, gradesChart, totalsChart } = layOutSummary(summary);
  const column = (at: number, top: number, count: number): Excel.Range =>
    sheet.getRangeByIndexes(top, at, count, 1);
  const count = summary.grades.length;
  if (count > 0) {
    const chart = addChart(sheet, 'ColumnClustered', column(gradesLeft + 1, figuresTop + 1, count));
    describe(chart, {
      name: SUMMARY_CHARTS.grades,
      title: summary.gradesTitle,
      series: summary.gradesTitle,
      categories: column(gradesLeft, figuresTop + 1, count),
      place: gradesChart,
    });
  }
  if (bars > 0) {
    const { nameColumn, totalColumn } = summary;
    const chart = addChart(sheet, 'BarClustered', column(totalColumn, barsTop, bars));
    describe(chart, {
      name: SUMMARY_CHARTS.totals,
      title: summary.totalsTitle,
      series: summary.headers[totalColumn] ?? '',
      categories: column(nameColumn, barsTop, bars),
      place: totalsChart,
    });
    // Bars lie: the first project is to stand at the top.
    chart.axes.categoryAxis.reversePlotOrder = true;
  }
}

function addChart(
  sheet: Excel.Worksheet,
  kind: 'BarClustered' | 'ColumnClustered',
  values: Excel.Range,
): Excel.Chart {
  return sheet.charts.add(kind, values, 'Columns');
}

interface ChartWords {
  readonly name: string;
  readonly title: string;
  readonly series: string;
  readonly categories: Excel.Range;
  readonly place: CellArea;
}

function describe(chart: Excel.Chart, { name, title, series, categories, place }: ChartWords): void {
  chart.name = name;
  chart.title.text = title;
  chart.legend.visible = false;
  chart.axes.valueAxis.minimum = 0;
  const first = chart.series.getItemAt(0);
  first.name = series;
  first.setXAxisValues(categories);
  first.hasDataLabels = true;
  chart.setPosition(
    toAddress({ row: place.top, column: place.left }),
    toAddress({ row: place.bottom, column: place.right }),
  );
}
