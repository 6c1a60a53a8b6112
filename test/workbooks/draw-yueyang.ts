/** The three department tables of yueyang-2022: self-evaluation form, base data, and assessment of the work. */
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

/** Rows of the two lists beside each other: income kinds left, expenditure kinds right. Returns the next row. */
function drawBreakdown(block: Block, row: number, form: FormData): number {
  const breakdown = form.fundBreakdown ?? [];
  const groups = [...new Set(breakdown.map((entry) => entry.group))];
  const lists = groups.map((group) =>
    breakdown.map((entry, index) => ({ entry, index })).filter(({ entry }) => entry.group === group),
  );
  const length = Math.max(0, ...lists.map((list) => list.length));
  groups.forEach((group, side) => {
    block.put(row, 1 + 4 * side, `${group}：`, 'label', { columnSpan: 4 });
    for (let line = 0; line < length; line++) {
      const item = lists[side]?.[line];
      block.put(row + 1 + line, 1 + 4 * side, item?.entry.printed ?? null, 'text', {
        columnSpan: 4,
        ...(item === undefined ? {} : { field: `fundBreakdown.${item.index}` }),
      });
    }
  });
  return groups.length === 0 ? row : row + 1 + length;
}

export function drawDepartment(form: FormData, variation: Variation): Block {
  const block = new Block();
  block.columnWidths = [8, 12, 14, 26, 28, 14, 8, 10, 22];
  const seed = variation.columnSeed;
  block.put(0, 0, form.title, 'title', { columnSpan: 9, field: 'title' });
  block.put(1, 0, '市级预算部门名称', 'label');
  block.put(1, 1, form.department, 'text', { columnSpan: 8, field: 'department' });
  block.put(2, 1, null, 'label', { columnSpan: 2 });
  form.funds.forEach((fund, index) => {
    block.put(3 + index, 1, fund.label, 'label', { columnSpan: 2, field: `funds.${index}.label` });
  });
  drawFundColumns(
    block,
    { headerRow: 2, firstRow: 3 },
    [3, 4, 5, 6, 7, 8].map((column) => ({ column, span: 1 })),
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
  const goals = drawBreakdown(block, 3 + form.funds.length, form);
  block.put(2, 0, `年度预算申请\n（${form.fundUnit ?? '万元'}）`, 'label', { rowSpan: goals - 2 });
  block.put(goals, 0, '年度总体目标', 'label', { rowSpan: 2 });
  block.put(goals, 1, '预期目标', 'label', { columnSpan: 4 });
  block.put(goals, 5, '实际完成情况', 'label', { columnSpan: 4 });
  block.put(goals + 1, 1, form.goals.expected, 'text', { columnSpan: 4, field: 'goals.expected' });
  block.put(goals + 1, 5, form.goals.actual, 'text', { columnSpan: 4, field: 'goals.actual' });

  const header = goals + 2;
  const columns = indicatorOrder(
    [
      { key: 'target', header: '年度指标值' },
      { key: 'actual', header: '实际完成值' },
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

export function drawBaseData(form: FormData): Block {
  const block = new Block();
  block.columnWidths = [26, 12, 12, 12, 14, 14, 14];
  block.put(0, 0, form.title, 'title', { columnSpan: 7, field: 'title' });
  let row = 1;
  (form.sections ?? []).forEach((section, index) => {
    const field = `sections.${index}`;
    if (section.text !== undefined) {
      block.put(row, 0, section.heading, 'label');
      block.put(row, 1, section.text, 'text', { columnSpan: 6, field: `${field}.text` });
      row += 1;
      return;
    }
    const span = section.columns.length > 0 ? Math.floor(6 / section.columns.length) : 1;
    const headingSpansRows = section.rows.every((entry) => entry.label === null);
    block.put(row, 0, section.heading, 'label', headingSpansRows ? { rowSpan: section.rows.length + 1 } : {});
    section.columns.forEach((header, column) => {
      block.put(row, 1 + column * span, header, 'label', { columnSpan: span });
    });
    section.rows.forEach((entry, line) => {
      if (!headingSpansRows) block.put(row + 1 + line, 0, entry.label, 'heading');
      entry.values.forEach((value, column) => {
        block.put(row + 1 + line, 1 + column * span, value, 'number', {
          columnSpan: span,
          field: `${field}.rows.${line}.values.${column}`,
        });
      });
    });
    row += 1 + section.rows.length;
  });
  form.remarks.forEach((remark, index) => {
    block.put(row + index, 0, remark, 'note', { columnSpan: 7, field: `remarks.${index}` });
  });
  return block;
}

export function drawAssessment(form: FormData): Block {
  const block = new Block();
  block.columnWidths = [12, 22, 60, 8];
  block.put(0, 0, form.title, 'title', { columnSpan: 4, field: 'title' });
  const headers = [
    ['level1', '一级指标'],
    ['level2', '二级指标'],
    ['criteria', '评分标准'],
    ['score', '评分'],
  ] as const;
  headers.forEach(([key, header], column) => {
    block.put(1, column, header, 'label', { field: `header.indicators.${key}` });
  });
  form.indicators.forEach((indicator, index) => {
    const field = `indicators.${index}`;
    if (indicator.level1Printed !== null) {
      const following = form.indicators.slice(index);
      const next = following.findIndex((row, at) => at > 0 && row.level1Printed !== null);
      block.put(2 + index, 0, indicator.level1Printed, 'label', {
        rowSpan: next === -1 ? following.length : next,
        field: `${field}.level1`,
      });
    }
    block.put(2 + index, 1, indicator.level2Printed, 'label', { field: `${field}.level2` });
    block.put(2 + index, 2, indicator.criteria ?? null, 'text', { field: `${field}.criteria` });
    block.put(2 + index, 3, indicator.score, 'number', { field: `${field}.score` });
  });
  const total = 2 + form.indicators.length;
  block.put(total, 0, '合计', 'label', { field: 'total.label' });
  block.put(total, 1, form.total.weight, 'text', { field: 'total.weight' });
  block.put(total, 2, null, 'text');
  block.put(total, 3, form.total.score, 'number', { field: 'total.score' });
  return block;
}
