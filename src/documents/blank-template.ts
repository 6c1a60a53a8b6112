/**
 * An empty form in the standard layout of the Ministry of Finance, with live formulas: what is typed in is scored at
 * once, and what is still blank stays blank.
 */
import {
  executionScoreFormula,
  gradeFormula,
  indicatorFormula,
  ratioFormula,
  totalFormula,
} from '../core/live-formula';
import type { Profile } from '../core/profile';
import type { DraftCell, DraftRole, DraftRule, DraftValidation, SheetDraft } from '../core/sheet-draft';
import { columnName, type CellArea, type CellValue } from '../core/sheet-snapshot';

const WIDTHS = [10, 12, 14, 26, 8, 14, 8, 14, 8, 9, 24];
const LAST = WIDTHS.length - 1;
const GRADES = ['优', '良', '中', '差'] as const;

interface Block {
  readonly name: string;
  /** Level-2 labels; each gets two rows. */
  readonly groups: readonly string[];
}

const BLOCKS: readonly Block[] = [
  { name: '产出指标', groups: ['数量指标', '质量指标', '时效指标', '成本指标'] },
  { name: '效益指标', groups: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'] },
  { name: '满意度指标', groups: ['服务对象满意度指标'] },
];
const ROWS_PER_GROUP = 2;

const HEADERS = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标方向',
  '年度指标值',
  '计量单位',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

const FUND_LABELS = ['年度资金总额', '其中：财政拨款', '      其他资金'];

/** First and last column of each amount. */
const AMOUNTS = [
  [3, 4],
  [5, 6],
  [7, 7],
] as const;

class Sheet {
  readonly cells: DraftCell[] = [];
  readonly merges: CellArea[] = [];
  readonly validations: DraftValidation[] = [];

  put(row: number, column: number, value: CellValue | null, role: DraftRole, formula: string | null = null) {
    this.cells.push({ row, column, value, formula, role });
  }

  span(
    top: number,
    left: number,
    bottom: number,
    right: number,
    value: CellValue | null,
    role: DraftRole,
    formula: string | null = null,
  ): void {
    this.put(top, left, value, role, formula);
    if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
  }
}

const DIRECTIONS = ['≥', '≤', '=', '>', '<', '定性'] as const;
const DIRECTION_MESSAGE = '指标方向请从列表中选择。 Choose the direction from the list.';
const AMOUNT_MESSAGE = '金额应为不小于 0 的数。 Amounts are numbers from 0.';
const WEIGHT_MESSAGE = '分值应在 0 到 100 之间。 Weights lie between 0 and 100.';
const SCORE_MESSAGE = '得分应在 0 到分值之间。 A score lies between 0 and its weight.';

const ref = (row: number, column: number) => `${columnName(column)}${String(row + 1)}`;

/** One formula for every direction: the sign in its own column decides; 定性 and blanks are scored by hand. */
function scoreFormula(row: number, profile: Profile): string {
  const [sign, target, actual, weight] = [4, 5, 7, 8].map((column) => ref(row, column));
  const terms = { target: target ?? '', actual: actual ?? '', factor: 1, weight: weight ?? '' };
  const body = (operator: '≥' | '≤' | '='): string =>
    indicatorFormula({ operator, ...terms }, profile).replace(/^=/, '');
  const isCeiling = `OR(${sign ?? ''}="≤",${sign ?? ''}="<")`;
  const isFloor = `OR(${sign ?? ''}="≥",${sign ?? ''}=">",${sign ?? ''}="=")`;
  const isReady = `AND(ISNUMBER(${terms.target}),ISNUMBER(${terms.actual}),ISNUMBER(${terms.weight}))`;
  return `=IF(${isReady},IF(${isCeiling},${body('≤')},IF(${isFloor},${body('≥')},"")),"")`;
}

function drawHead(sheet: Sheet): void {
  sheet.span(0, 0, 0, LAST, '项目支出绩效自评表', 'title');
  sheet.span(1, 0, 1, LAST, '（    年度）', 'subtitle');
  sheet.span(2, 0, 2, 1, '项目名称', 'label');
  sheet.span(2, 2, 2, LAST, null, 'text');
  sheet.span(3, 0, 3, 1, '主管部门', 'label');
  sheet.span(3, 2, 3, 5, null, 'text');
  sheet.span(3, 6, 3, 7, '实施单位', 'label');
  sheet.span(3, 8, 3, LAST, null, 'text');
}

function drawFunds(sheet: Sheet, top: number, profile: Profile): void {
  sheet.span(top, 0, top + FUND_LABELS.length, 0, '项目资金（万元）', 'label');
  sheet.span(top, 1, top, 2, null, 'label');
  sheet.span(top, 3, top, 4, '年初预算数', 'label');
  sheet.span(top, 5, top, 6, '全年预算数', 'label');
  sheet.put(top, 7, '全年执行数', 'label');
  sheet.put(top, 8, '分值', 'label');
  sheet.put(top, 9, '执行率', 'label');
  sheet.put(top, 10, '得分', 'label');
  FUND_LABELS.forEach((label, index) => {
    const row = top + 1 + index;
    const isTotal = index === 0;
    sheet.span(row, 1, row, 2, label, 'label');
    for (const [left, right] of AMOUNTS) {
      const parts = `${ref(row + 1, left)}:${ref(row + 2, left)}`;
      // The amounts of the total row are sums of the parts below.
      const formula = isTotal ? `=IF(COUNT(${parts})>0,SUM(${parts}),"")` : null;
      sheet.span(row, left, row, right, isTotal ? '' : null, 'number', formula);
      sheet.validations.push({
        area: { top: row, left, bottom: row, right: left },
        rule: { kind: 'number', from: 0, to: null },
        message: AMOUNT_MESSAGE,
      });
    }
    sheet.put(row, 9, '', 'percent', ratioFormula(ref(row, 7), ref(row, 5)));
    sheet.put(row, 8, isTotal ? profile.figures.executionWeight : '—', isTotal ? 'number' : 'text');
    sheet.put(
      row,
      10,
      isTotal ? '' : '—',
      isTotal ? 'number' : 'text',
      isTotal ? executionScoreFormula(ref(row, 7), ref(row, 5), ref(row, 8), profile) : null,
    );
  });
}

function drawIndicators(sheet: Sheet, header: number, profile: Profile): number {
  HEADERS.forEach((text, index) => {
    sheet.put(header, index + 1, text, 'label');
  });
  let row = header + 1;
  for (const block of BLOCKS) {
    const rows = block.groups.length * ROWS_PER_GROUP;
    sheet.span(row, 1, row + rows - 1, 1, block.name, 'label');
    for (const group of block.groups) {
      sheet.span(row, 2, row + ROWS_PER_GROUP - 1, 2, group, 'label');
      for (let index = 0; index < ROWS_PER_GROUP; index++, row++) {
        for (const column of [3, 4, 6, 10]) sheet.put(row, column, null, 'text');
        for (const column of [5, 7, 8]) sheet.put(row, column, null, 'number');
        sheet.put(row, 9, '', 'number', scoreFormula(row, profile));
      }
    }
  }
  sheet.span(header, 0, row - 1, 0, '绩效指标', 'label');
  const rule = (column: number, what: DraftRule, message: string): void => {
    const area = { top: header + 1, left: column, bottom: row - 1, right: column };
    sheet.validations.push({ area, rule: what, message });
  };
  rule(4, { kind: 'list', entries: DIRECTIONS }, DIRECTION_MESSAGE);
  rule(8, { kind: 'number', from: 0, to: 100 }, WEIGHT_MESSAGE);
  rule(9, { kind: 'number', from: 0, to: `=${ref(header + 1, 8)}` }, SCORE_MESSAGE);
  return row;
}

/** @param profile whose weights and grade floors the formulas use */
export function blankTemplate(profile: Profile): SheetDraft {
  const sheet = new Sheet();
  drawHead(sheet);
  const funds = 4;
  drawFunds(sheet, funds, profile);
  const goals = funds + FUND_LABELS.length + 1;
  sheet.span(goals, 0, goals + 1, 0, '年度总体目标', 'label');
  sheet.span(goals, 1, goals, 5, '预期目标', 'label');
  sheet.span(goals, 6, goals, LAST, '实际完成情况', 'label');
  sheet.span(goals + 1, 1, goals + 1, 5, null, 'text');
  sheet.span(goals + 1, 6, goals + 1, LAST, null, 'text');
  const header = goals + 2;
  const total = drawIndicators(sheet, header, profile);
  const sumOf = (column: number, execution: number): string =>
    totalFormula([ref(funds + 1, execution), `${ref(header + 1, column)}:${ref(total - 1, column)}`]);
  sheet.span(total, 0, total, 7, '总分', 'total');
  sheet.put(total, 8, profile.figures.executionWeight, 'total', sumOf(8, 8));
  sheet.put(total, 9, 0, 'total', sumOf(9, 10));
  const grade = gradeFormula(ref(total, 9), [...GRADES], profile).replace(/^=/, '');
  // An empty form has no grade yet.
  sheet.put(total, LAST, '', 'total', `=IF(COUNT(${ref(header + 1, 9)}:${ref(total - 1, 9)})=0,"",${grade})`);
  const { cells, merges, validations } = sheet;
  return { name: '项目支出绩效自评表', widths: WIDTHS, cells, merges, validations };
}
