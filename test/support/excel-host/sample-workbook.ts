/** Small workbooks for tests of the Excel host: one short form a sheet, with merges, a formula and formats. */
import type { CellEdit, CellMark, WritePlan } from '../../../src/core/model/write-plan';
import type { ReviewSheet } from '../../../src/core/model/review-sheet';
import { parseAreaAddress } from '../../../src/core/model/sheet-snapshot';
import { enterValue } from './cell-entry';
import { parseReference } from './references';
import type { SheetModel, WorkbookModel } from './workbook-model';
import { addSheet, cellAt, newWorkbook, peekCell } from './workbook-model';

/** Enters values as a person would: `{ A1: '项目', B2: '=1+2' }`. */
export function enter(sheet: SheetModel, cells: Readonly<Record<string, unknown>>): void {
  for (const [address, value] of Object.entries(cells)) {
    const { area } = parseReference(address, 'enter');
    enterValue(cellAt(sheet, area.top, area.left), value, 'enter');
  }
}

export function merge(sheet: SheetModel, address: string): void {
  const area = parseAreaAddress(address);
  if (area) sheet.merges.push(area);
}

export function cellOf(sheet: SheetModel, address: string) {
  const { area } = parseReference(address, 'cellOf');
  return peekCell(sheet, area.top, area.left);
}

/** One sheet with a form in A1:D8: title merged, rates, scores, a total by formula. */
export function addForm(workbook: WorkbookModel, name: string): SheetModel {
  const sheet = addSheet(workbook, name);
  enter(sheet, {
    A1: `${name}绩效自评表`,
    A3: '全年预算数',
    B3: 19.14,
    C3: '执行率',
    D3: 0.8,
    A4: '三级指标',
    B4: '目标',
    C4: '实际',
    D4: '得分',
    A5: '完成数量',
    B5: '≥10年',
    C5: 1,
    D5: 15,
    A6: '满意度',
    B6: "'≥95%",
    C6: "'95%",
    A7: '编号',
    B7: "'=甲",
    A8: '总分',
    D8: '=15+10',
  });
  cellAt(sheet, 2, 3).numberFormat = '0.00%';
  cellAt(sheet, 2, 3).fill = { color: '#E2EFDA', pattern: 'Solid', patternColor: '#000000', tintAndShade: 0 };
  merge(sheet, 'A1:D1');
  merge(sheet, 'A8:C8');
  return sheet;
}

export function formWorkbook(sheets = 1): WorkbookModel {
  const workbook = newWorkbook();
  for (let number = 1; number <= sheets; number++) addForm(workbook, `项目${number}`);
  return workbook;
}

export function edit(
  sheet: string,
  cell: string,
  before: CellEdit['before'],
  after: CellEdit['after'],
): CellEdit {
  return {
    sheet,
    cell,
    kind: 'indicator-score',
    before,
    after,
    explanation: {
      zh: '≥10年，实际 1 年：1 ÷ 10 × 15 = 1.50',
      en: '≥10 years, actual 1 year: 1 ÷ 10 × 15 = 1.50',
    },
    code: 'ZP401',
    overwritesFormula: before.formula !== null,
  };
}

export function mark(sheet: string, cell: string, severity: CellMark['severity'] = 'error'): CellMark {
  return {
    sheet,
    cell,
    severity,
    note: { zh: `错误 ZP401：${cell} 得分偏高`, en: `Error ZP401: ${cell} over-scored` },
  };
}

export const REVIEW: ReviewSheet = {
  name: '复核结果',
  title: '自评核算 复核结果',
  headers: ['序号', '工作表', '单元格', '说明'],
  widths: [6, 16, 10, 60],
  linkColumn: 2,
  footer: '第 &P 页',
  rows: [
    {
      severity: 'error',
      values: [1, '项目1', 'D5', '=应为 1.50'],
      link: { sheet: '项目1', cell: 'D5' },
    },
    { severity: 'info', values: [2, '项目1', 'D3', '+2024-01-01'], link: { sheet: '项目1', cell: 'D3' } },
  ],
};

/** A score to correct, a rate to correct and a blank score to fill, all marked, with the review sheet. */
export const PLAN: WritePlan = {
  edits: [
    edit('项目1', 'D5', { value: 15, formula: null }, 1.5),
    edit('项目1', 'D3', { value: 0.8, formula: null }, 0.903),
    edit('项目1', 'D6', { value: null, formula: null }, 10),
  ],
  marks: [mark('项目1', 'D5'), mark('项目1', 'D3', 'warning'), mark('项目1', 'D6', 'info')],
  review: REVIEW,
};
