/** The twelve-column form of alxa-2023: operator, nature and unit in columns of their own, no title row. */
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

export function drawAlxa(form: FormData, variation: Variation): Block {
  const block = new Block();
  block.columnWidths = [7, 14, 15, 22, 9, 10, 15, 15, 9, 8, 8, 24];
  const seed = variation.columnSeed;

  block.put(0, 0, '项目名称', 'label', { columnSpan: 2 });
  block.put(0, 2, form.projectName, 'text', { columnSpan: 10, field: 'projectName' });
  block.put(1, 0, '主管部门', 'label', { columnSpan: 2 });
  block.put(1, 2, form.department, 'text', { columnSpan: 4, field: 'department' });
  block.put(1, 6, '实施单位', 'label', { columnSpan: 2 });
  block.put(1, 8, form.unit, 'text', { columnSpan: 4, field: 'unit' });

  const fundRows = form.funds.length;
  block.put(2, 0, `项目资金\n（${form.fundUnit ?? '万元'}）`, 'label', { rowSpan: fundRows + 1 });
  block.put(2, 1, null, 'label');
  form.funds.forEach((fund, row) => {
    block.put(3 + row, 1, fund.label, 'label', { field: `funds.${row}.label` });
  });
  drawFundColumns(
    block,
    { headerRow: 2, firstRow: 3 },
    [
      { column: 2, span: 1 },
      { column: 3, span: 2 },
      { column: 5, span: 2 },
      { column: 7, span: 1 },
      { column: 8, span: 2 },
      { column: 10, span: 2 },
    ],
    [
      { key: 'initialBudget', header: '年初预算数' },
      { key: 'annualBudget', header: '全年预算数' },
      { key: 'executed', header: '全年执行数' },
      { key: 'weight', header: '分值' },
      { key: 'executionRate', header: '执行率（%）' },
      { key: 'score', header: '得分' },
    ],
    form.funds,
    seed,
  );

  const goals = 3 + fundRows;
  block.put(goals, 0, '年度总体目标', 'label', { rowSpan: 2, columnSpan: 2 });
  block.put(goals, 2, '预期目标', 'label', { columnSpan: 5 });
  block.put(goals, 7, '实际完成情况', 'label', { columnSpan: 5 });
  block.put(goals + 1, 2, form.goals.expected, 'text', { columnSpan: 5, field: 'goals.expected' });
  block.put(goals + 1, 7, form.goals.actual, 'text', { columnSpan: 5, field: 'goals.actual' });

  const header = goals + 2;
  const columns = indicatorOrder(
    [
      { key: 'nature', header: '指标性质' },
      { key: 'direction', header: '指标方向' },
      { key: 'target', header: '年度指标值' },
      { key: 'actual', header: '实际完成值' },
      { key: 'unit', header: '计量单位' },
      { key: 'weight', header: '分值' },
      { key: 'score', header: '得分' },
      { key: 'reason', header: '偏差原因分析及改进措施' },
    ],
    seed,
  );
  block.put(header, 0, '绩效指标', 'label', { rowSpan: form.indicators.length + 1 });
  drawIndicatorHeader(block, header, 1, columns);
  drawIndicatorRows(block, header + 1, 1, columns, form.indicators);
  drawTotalRow(block, header + 1 + form.indicators.length, 0, 4, columns, form.total, 'none');
  return block;
}
