/** The nine-column form of baotou-2019; printed on two pages where the variation asks for it. */
import { Block } from './drawn-block';
import {
  drawFundColumns,
  drawIndicatorHeader,
  drawIndicatorRows,
  drawTotalRow,
  indicatorOrder,
} from './draw-tables';
import type { FormData } from './form-data';
import type { Variation } from './variation';

/** Title, year, name and department: printed at the top of every page. Returns the next row. */
function drawHead(block: Block, row: number, form: FormData, page: string): number {
  block.put(row, 0, form.title, 'title', { columnSpan: 9, field: `${page}title` });
  block.put(row + 1, 0, `(${form.year}年度)`, 'subtitle', { columnSpan: 9, field: `${page}year` });
  block.put(row + 2, 0, '项目名称', 'label', { columnSpan: 2 });
  block.put(row + 2, 2, form.projectName, 'text', { columnSpan: 7, field: `${page}projectName` });
  block.put(row + 3, 0, form.headers.department ?? '项目主管部门及代码', 'label', { columnSpan: 2 });
  block.put(row + 3, 2, form.department, 'text', { columnSpan: 3, field: `${page}department` });
  block.put(row + 3, 5, '实施单位', 'label');
  block.put(row + 3, 6, form.unit, 'text', { columnSpan: 3, field: `${page}unit` });
  return row + 4;
}

export function drawBaotou(form: FormData, variation: Variation): Block {
  const block = new Block();
  block.columnWidths = [8, 12, 14, 20, 24, 30, 8, 10, 24];
  const seed = variation.columnSeed;
  const funds = drawHead(block, 0, form, '');

  block.put(funds, 0, `项目资金\n(${form.fundUnit ?? '万元'})`, 'label', { rowSpan: form.funds.length + 1 });
  block.put(funds, 1, null, 'label');
  form.funds.forEach((fund, row) => {
    block.put(funds + 1 + row, 1, fund.label, 'label', { field: `funds.${row}.label` });
  });
  drawFundColumns(
    block,
    { headerRow: funds, firstRow: funds + 1 },
    [2, 3, 4, 5, 6, 7].map((column) => ({ column, span: column === 7 ? 2 : 1 })),
    [
      { key: 'initialBudget', header: '年初预算数' },
      { key: 'annualBudget', header: '全年预算数' },
      { key: 'executed', header: '全年执行数' },
      { key: 'weight', header: '分值' },
      { key: 'executionRate', header: '执行率' },
      { key: 'score', header: '得分' },
    ],
    form.funds,
    seed,
  );

  const goals = funds + 1 + form.funds.length;
  block.put(goals, 0, '年度总体目标', 'label', { rowSpan: 2 });
  block.put(goals, 1, '预期目标', 'label', { columnSpan: 3 });
  block.put(goals, 4, '实际完成情况', 'label', { columnSpan: 5 });
  block.put(goals + 1, 1, form.goals.expected, 'text', { columnSpan: 3, field: 'goals.expected' });
  block.put(goals + 1, 4, form.goals.actual, 'text', { columnSpan: 5, field: 'goals.actual' });

  const header = goals + 2;
  const columns = indicatorOrder(
    [
      { key: 'target', header: '年度指标值' },
      { key: 'actual', header: '实际完成值' },
      { key: 'weight', header: '分值' },
      { key: 'score', header: '得分' },
      { key: 'reason', header: '未完成原因分析' },
    ],
    seed,
  );
  drawIndicatorHeader(block, header, 1, columns);
  const split = form.indicators.findIndex((row) => row.level2?.startsWith('社会效益'));
  if (variation.pageSplit !== true || split <= 0) {
    block.put(header, 0, '绩效指标', 'label', { rowSpan: form.indicators.length + 1 });
    drawIndicatorRows(block, header + 1, 1, columns, form.indicators);
    drawTotalRow(block, header + 1 + form.indicators.length, 0, 4, columns, form.total, 'none');
    return block;
  }
  block.put(header, 0, '绩效指标', 'label', { rowSpan: split + 1 });
  drawIndicatorRows(block, header + 1, 1, columns, form.indicators.slice(0, split));
  const second = drawHead(block, header + 1 + split, form, 'page2.');
  const rest = form.indicators.slice(split);
  block.put(second, 0, null, 'label', { rowSpan: rest.length });
  drawIndicatorRows(block, second, 1, columns, rest, split);
  drawTotalRow(block, second + rest.length, 0, 4, columns, form.total, 'none');
  return block;
}
