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
} from '../core/writing/live-formula';
import type { Profile } from '../core/scoring/profile';
import type { DraftRule, SheetDraft } from '../core/model/sheet-draft';
import { FUND_AT, INDICATOR_AT, StandardDraft, cellName } from '../core/writing/standard-layout';

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

const FUND_LABELS = ['年度资金总额', '其中：财政拨款', '      其他资金'];

const AMOUNTS = [FUND_AT.initialBudget, FUND_AT.annualBudget, FUND_AT.executed] as const;

const DIRECTIONS = ['≥', '≤', '=', '>', '<', '定性'] as const;
const DIRECTION_MESSAGE = '指标方向请从列表中选择。 Choose the direction from the list.';
const AMOUNT_MESSAGE = '金额应为不小于 0 的数。 Amounts are numbers from 0.';
const WEIGHT_MESSAGE = '分值应在 0 到 100 之间。 Weights lie between 0 and 100.';
const SCORE_MESSAGE = '得分应在 0 到分值之间。 A score lies between 0 and its weight.';

/** One formula for every direction: the sign in its own column decides; 定性 and blanks are scored by hand. */
function scoreFormula(row: number, profile: Profile): string {
  const [sign, target, actual, weight] = [
    INDICATOR_AT.operator,
    INDICATOR_AT.target,
    INDICATOR_AT.actual,
    INDICATOR_AT.weight,
  ].map((column) => cellName(row, column));
  const terms = { target: target ?? '', actual: actual ?? '', factor: 1, weight: weight ?? '' };
  const body = (operator: '≥' | '≤' | '='): string =>
    indicatorFormula({ operator, ...terms }, profile).replace(/^=/, '');
  const isCeiling = `OR(${sign ?? ''}="≤",${sign ?? ''}="<")`;
  const isFloor = `OR(${sign ?? ''}="≥",${sign ?? ''}=">",${sign ?? ''}="=")`;
  const isReady = `AND(ISNUMBER(${terms.target}),ISNUMBER(${terms.actual}),ISNUMBER(${terms.weight}))`;
  return `=IF(${isReady},IF(${isCeiling},${body('≤')},IF(${isFloor},${body('≥')},"")),"")`;
}

function drawFunds(draft: StandardDraft, top: number, profile: Profile): number {
  draft.fundHeader(top, top + FUND_LABELS.length, '万元');
  FUND_LABELS.forEach((label, index) => {
    const row = top + 1 + index;
    const isTotal = index === 0;
    draft.across(row, FUND_AT.label, label, 'label');
    for (const amount of AMOUNTS) {
      const [left] = amount;
      const parts = `${cellName(row + 1, left)}:${cellName(row + 2, left)}`;
      // The amounts of the total row are sums of the parts below.
      const formula = isTotal ? `=IF(COUNT(${parts})>0,SUM(${parts}),"")` : null;
      draft.across(row, amount, isTotal ? '' : null, 'number', formula);
      draft.validations.push({
        area: { top: row, left, bottom: row, right: left },
        rule: { kind: 'number', from: 0, to: null },
        message: AMOUNT_MESSAGE,
      });
    }
    const [executed, budget, weight] = [FUND_AT.executed, FUND_AT.annualBudget, FUND_AT.weight].map(
      ([column]) => cellName(row, column),
    ) as [string, string, string];
    draft.across(row, FUND_AT.rate, '', 'percent', ratioFormula(executed, budget));
    if (isTotal) {
      const score = executionScoreFormula(executed, budget, weight, profile);
      draft.across(row, FUND_AT.weight, profile.figures.executionWeight, 'number');
      draft.across(row, FUND_AT.score, '', 'number', score);
    } else for (const column of [FUND_AT.weight, FUND_AT.score]) draft.across(row, column, '—', 'number');
  });
  return top + FUND_LABELS.length;
}

/** @returns the first row below the indicators */
function drawIndicators(draft: StandardDraft, header: number, profile: Profile): number {
  const { level1, level2, level3, operator, target, unit, actual, weight, score, reason } = INDICATOR_AT;
  let row = header + 1;
  for (const block of BLOCKS) {
    draft.down(level1, row, row + block.groups.length * ROWS_PER_GROUP - 1, block.name);
    for (const group of block.groups) {
      draft.down(level2, row, row + ROWS_PER_GROUP - 1, group);
      for (let index = 0; index < ROWS_PER_GROUP; index++, row++) {
        for (const column of [level3, operator, unit, reason]) draft.put(row, column, null, 'text');
        for (const column of [target, actual, weight]) draft.put(row, column, null, 'number');
        draft.put(row, score, '', 'number', scoreFormula(row, profile));
      }
    }
  }
  draft.indicatorHeader(header, row - 1);
  const rule = (column: number, what: DraftRule, message: string): void => {
    const area = { top: header + 1, left: column, bottom: row - 1, right: column };
    draft.validations.push({ area, rule: what, message });
  };
  rule(operator, { kind: 'list', entries: DIRECTIONS }, DIRECTION_MESSAGE);
  rule(weight, { kind: 'number', from: 0, to: 100 }, WEIGHT_MESSAGE);
  rule(score, { kind: 'number', from: 0, to: `=${cellName(header + 1, weight)}` }, SCORE_MESSAGE);
  return row;
}

/** @param profile whose weights and grade floors the formulas use */
export function blankTemplate(profile: Profile): SheetDraft {
  const draft = new StandardDraft();
  const { actual, weight, score, reason } = INDICATOR_AT;
  const funds = draft.head({ year: null, projectName: null, department: null, unit: null });
  const header = draft.goals(drawFunds(draft, funds, profile) + 1, null, null);
  const total = drawIndicators(draft, header, profile);
  const rowsOf = (column: number): string => `${cellName(header + 1, column)}:${cellName(total - 1, column)}`;
  const sumOf = (column: number, [execution]: readonly [number, number]): string =>
    totalFormula([cellName(funds + 1, execution), rowsOf(column)]);
  draft.across(total, [0, actual], '总分', 'total');
  draft.put(total, weight, profile.figures.executionWeight, 'total', sumOf(weight, FUND_AT.weight));
  draft.put(total, score, 0, 'total', sumOf(score, FUND_AT.score));
  const grade = gradeFormula(cellName(total, score), [...GRADES], profile).replace(/^=/, '');
  // An empty form has no grade yet.
  draft.put(total, reason, '', 'total', `=IF(COUNT(${rowsOf(score)})=0,"",${grade})`);
  return draft.finish('项目支出绩效自评表');
}
