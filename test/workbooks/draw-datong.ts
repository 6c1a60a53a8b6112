/** The eleven-column form of datong-2024: two-level fund header, three value columns, analysis block, remarks. */
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

const lastColumn = 11;

function drawFunds(block: Block, row: number, form: FormData, seed: number | undefined): number {
  const first = row + 2;
  block.put(row, 0, `项目资金预算安排及执行进度（${form.fundUnit ?? '万元'}）`, 'label', {
    rowSpan: form.funds.length + 2,
  });
  block.put(row, 1, null, 'label', { rowSpan: 2 });
  block.put(row, 2, '年初预算数', 'label', { columnSpan: 2, field: 'header.funds.initialBudget' });
  block.put(row + 1, 2, '目标申报数', 'label', { field: 'header.funds.initialBudgetDeclared' });
  block.put(row + 1, 3, '预算编制数', 'label', { field: 'header.funds.initialBudgetCompiled' });
  form.funds.forEach((fund, index) => {
    const field = `funds.${index}`;
    block.put(first + index, 1, fund.label, 'label', { field: `${field}.label` });
    block.put(first + index, 2, fund.initialBudgetDeclared, 'number', {
      field: `${field}.initialBudgetDeclared`,
    });
    block.put(first + index, 3, fund.initialBudgetCompiled, 'number', {
      field: `${field}.initialBudgetCompiled`,
    });
  });
  drawFundColumns(
    block,
    { headerRow: row, headerRows: 2, firstRow: first },
    [4, 5, 6, 7, 8, 9].map((column) => ({ column, span: column === 9 ? 2 : 1 })),
    [
      { key: 'annualBudget', header: '全年预算数' },
      { key: 'executed', header: '全年执行数' },
      { key: 'carryOver', header: '资金结（转）余' },
      { key: 'executionRate', header: '执行率' },
      { key: 'score', header: '得分' },
      { key: 'deviationReason', header: '偏差原因' },
    ],
    form.funds,
    seed,
  );
  return first + form.funds.length;
}

function drawAnalysis(block: Block, row: number, form: FormData): number {
  const count = form.analysis.length;
  if (count === 0) return row;
  block.put(row, 0, '项目绩效分析', 'label', { rowSpan: count });
  const grouped = form.analysis.filter((entry) => entry.group !== null).length;
  if (grouped > 0) {
    block.put(row, 1, form.analysis[0]?.group ?? null, 'label', { rowSpan: grouped });
  }
  form.analysis.forEach((entry, index) => {
    const options = { field: `analysis.${index}` };
    if (entry.group !== null) {
      block.put(row + index, 2, entry.label, 'label', { columnSpan: 2 });
      block.put(row + index, 4, entry.text, 'text', { columnSpan: 7, ...options });
    } else if (grouped > 0) {
      block.put(row + index, 1, entry.label, 'label', { columnSpan: 2 });
      block.put(row + index, 3, entry.text, 'text', { columnSpan: 8, ...options });
    } else {
      block.put(row + index, 1, entry.label, 'label', { columnSpan: 3 });
      block.put(row + index, 4, entry.text, 'text', { columnSpan: 7, ...options });
    }
  });
  return row + count;
}

export function drawDatong(form: FormData, variation: Variation): Block {
  const block = new Block();
  block.columnWidths = [9, 14, 15, 20, 13, 15, 15, 14, 9, 10, 24];
  const seed = variation.columnSeed;

  block.put(0, 0, form.title, 'title', { columnSpan: lastColumn, field: 'title' });
  block.put(1, 0, `（${form.year}年度）`, 'subtitle', { columnSpan: lastColumn, field: 'year' });
  block.put(2, 0, '项目名称', 'label', { columnSpan: 2 });
  block.put(2, 2, form.projectName, 'text', { columnSpan: 9, field: 'projectName' });
  block.put(3, 0, '主管部门及代码', 'label', { columnSpan: 2 });
  block.put(3, 2, form.department, 'text', { columnSpan: 3, field: 'department' });
  block.put(3, 5, '预算单位', 'label');
  block.put(3, 6, form.unit, 'text', { columnSpan: 5, field: 'unit' });

  const goals = drawFunds(block, 4, form, seed);
  block.put(goals, 0, '项目年度绩效目标', 'label', { rowSpan: 2 });
  block.put(goals, 1, '年度目标', 'label', { columnSpan: 4 });
  block.put(goals, 5, '实际完成情况', 'label', { columnSpan: 6 });
  block.put(goals + 1, 1, form.goals.expected, 'text', { columnSpan: 4, field: 'goals.expected' });
  block.put(goals + 1, 5, form.goals.actual, 'text', { columnSpan: 6, field: 'goals.actual' });

  const header = goals + 2;
  const columns = indicatorOrder(
    [
      { key: 'initialTarget', header: '年初指标值' },
      { key: 'target', header: '调整后指标值' },
      { key: 'actual', header: '实际完成值' },
      { key: 'qualitativeNote', header: form.headers.qualitativeNote ?? '定性值情况说明' },
      { key: 'weight', header: '分值' },
      { key: 'score', header: '得分' },
      { key: 'reason', header: '偏差原因分析及改进措施' },
    ],
    seed,
  );
  block.put(header, 0, '绩效指标', 'label', { rowSpan: form.indicators.length + 1 });
  drawIndicatorHeader(block, header, 1, columns);
  drawIndicatorRows(block, header + 1, 1, columns, form.indicators);
  const total = header + 1 + form.indicators.length;
  drawTotalRow(block, total, 0, 4, columns, form.total, 'in-reason-column');
  const remarks = drawAnalysis(block, total + 1, form);
  form.remarks.forEach((remark, index) => {
    block.put(remarks + index, 0, remark, 'note', { columnSpan: lastColumn, field: `remarks.${index}` });
  });
  return block;
}
