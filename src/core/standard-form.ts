/**
 * Any form that was read, drawn anew in the standard layout with live formulas for rates, scores, total and grade:
 * how a narrative report becomes a table.
 */
import type { CheckedForm } from './checked-form';
import { decimal, toNumber } from './decimal';
import {
  executionScoreFormula,
  gradeFormula,
  indicatorFormula,
  rangeTerms,
  ratioFormula,
  totalFormula,
} from './live-formula';
import type { Profile } from './profile';
import type { IndicatorRow, NumberCell } from './self-evaluation-form';
import type { DraftCell, DraftRole, SheetDraft } from './sheet-draft';
import { columnName, type CellArea, type CellValue } from './sheet-snapshot';
import { conversionFactor } from './units';
import { GRADE_WORDINGS } from './row-words';
import { compact } from './label-text';

const WIDTHS = [10, 12, 14, 26, 8, 14, 8, 14, 8, 9, 24];
const LAST = WIDTHS.length - 1;
/** Columns of the indicator table. */
const AT = {
  side: 0,
  level1: 1,
  level2: 2,
  level3: 3,
  operator: 4,
  target: 5,
  unit: 6,
  actual: 7,
  weight: 8,
  score: 9,
  reason: 10,
} as const;

class Draft {
  readonly cells: DraftCell[] = [];
  readonly merges: CellArea[] = [];

  put(
    row: number,
    column: number,
    value: CellValue | null,
    role: DraftRole,
    formula: string | null = null,
  ): void {
    this.cells.push({ row, column, value, formula, role });
  }

  span(row: number, left: number, right: number, value: CellValue | null, role: DraftRole): void {
    this.put(row, left, value, role);
    if (right > left) this.merges.push({ top: row, left, bottom: row, right });
  }

  down(top: number, bottom: number, column: number, value: CellValue | null): void {
    this.put(top, column, value, 'label');
    if (bottom > top) this.merges.push({ top, left: column, bottom, right: column });
  }
}

const ref = (row: number, column: number) => `${columnName(column)}${String(row + 1)}`;
const figure = (cell: NumberCell | null) => cell?.value ?? null;

function drawFunds(
  draft: Draft,
  top: number,
  { form, scores }: CheckedForm,
  profile: Profile,
): { bottom: number; score: string | null; weight: string | null } {
  const headers = ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'];
  const columns = [3, 5, 7, 8, 9, 10] as const;
  draft.span(top, 1, 2, null, 'label');
  headers.forEach((header, index) => draft.put(top, columns[index] ?? 0, header, 'label'));
  draft.merges.push({ top, left: 3, bottom: top, right: 4 }, { top, left: 5, bottom: top, right: 6 });
  const rows = form.funds?.rows ?? [];
  let score: string | null = null;
  let weight: string | null = null;
  rows.forEach((fund, index) => {
    const row = top + 1 + index;
    const scored = scores.funds[index];
    const label = fund.label?.text ?? (fund.isTotal ? '年度资金总额' : '');
    draft.span(row, 1, 2, fund.isTotal ? '年度资金总额' : label, 'label');
    draft.span(row, 3, 4, figure(fund.initialBudget), 'number');
    draft.span(row, 5, 6, figure(fund.annualBudget ?? fund.initialBudget), 'number');
    draft.put(row, 7, figure(fund.executed), 'number');
    const rate = scored?.rate.expected ?? null;
    draft.put(
      row,
      9,
      rate === null ? null : toNumber(decimal(rate).div(100)),
      'percent',
      ratioFormula(ref(row, 7), ref(row, 5)),
    );
    if (!fund.isTotal || scored?.weight == null) {
      draft.put(row, 8, '—', 'text');
      draft.put(row, 10, '—', 'text');
      return;
    }
    draft.put(row, 8, scored.weight, 'number');
    draft.put(
      row,
      10,
      scored.score.expected,
      'number',
      executionScoreFormula(ref(row, 7), ref(row, 5), ref(row, 8), profile),
    );
    [score, weight] = [ref(row, 10), ref(row, 8)];
  });
  const bottom = top + Math.max(rows.length, 1);
  draft.down(top, bottom, AT.side, `项目资金（${form.funds?.amountUnit ?? '万元'}）`);
  return { bottom, score, weight };
}

/** 实际完成 and the like in front of a figure may go; more words than that say something. */
const WORDS_TO_LOSE = 5;

/** Target and actual as plain figures in the target's unit, where both are numbers. */
function plainFigures(row: IndicatorRow): { target: number; actual: number; unit: string } | null {
  const { targetQuantity: target, actualQuantity: actual } = row;
  if (target.kind !== 'number' || actual.kind !== 'number' || target.value === null || actual.value === null)
    return null;
  // A figure out of a longer text keeps its text: the words would be lost.
  if (target.left.length > WORDS_TO_LOSE || actual.left.length > WORDS_TO_LOSE) return null;
  const factor = conversionFactor(actual.unit, target.unit);
  if (factor === null) return null;
  return {
    target: target.value,
    actual: toNumber(decimal(actual.value).times(decimal(factor))),
    unit: target.unit?.text ?? '',
  };
}

function drawIndicator(
  draft: Draft,
  at: number,
  row: IndicatorRow,
  score: CheckedForm['scores']['indicators'][number] | undefined,
  profile: Profile,
): void {
  draft.put(at, AT.level3, row.level3?.text ?? '', 'text');
  const figures = plainFigures(row);
  draft.put(at, AT.operator, figures ? (row.targetQuantity.operator ?? '=') : '定性', 'text');
  draft.put(at, AT.target, figures ? figures.target : (row.target?.text ?? ''), figures ? 'number' : 'text');
  draft.put(at, AT.unit, figures?.unit ?? '', 'text');
  draft.put(at, AT.actual, figures ? figures.actual : (row.actual?.text ?? ''), figures ? 'number' : 'text');
  draft.put(at, AT.weight, score?.weight ?? null, 'number');
  draft.put(at, AT.reason, row.reason?.text ?? '', 'text');
  const isExact =
    figures !== null &&
    score?.kind === 'quantitative' &&
    score.score.min !== null &&
    score.score.min === score.score.max;
  if (!isExact) {
    draft.put(at, AT.score, score?.score.printed ?? null, 'number');
    return;
  }
  const formula = indicatorFormula(
    {
      operator: row.targetQuantity.operator ?? '=',
      target: ref(at, AT.target),
      actual: ref(at, AT.actual),
      factor: 1,
      weight: ref(at, AT.weight),
    },
    profile,
  );
  draft.put(at, AT.score, score.score.max, 'number', formula);
}

/** Runs of rows that carry the same label. */
function drawLevels(
  draft: Draft,
  top: number,
  rows: readonly IndicatorRow[],
  level: 'level1' | 'level2',
  column: number,
): void {
  let start = 0;
  const labelOf = (index: number) =>
    `${level === 'level2' ? (rows[index]?.level1?.text ?? '') : ''}|${rows[index]?.[level]?.text ?? ''}`;
  for (let index = 1; index <= rows.length; index++) {
    if (index < rows.length && labelOf(index) === labelOf(start)) continue;
    draft.down(top + start, top + index - 1, column, rows[start]?.[level]?.text ?? '');
    start = index;
  }
}

const TABLE_HEADERS = [
  '绩效指标',
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

/** Draws the form in the standard layout. @param profile the profile its scores were computed with */
export function draftStandardForm(checked: CheckedForm, profile: Profile): SheetDraft {
  const { form, scores } = checked;
  const draft = new Draft();
  draft.span(0, 0, LAST, '项目支出绩效自评表', 'title');
  draft.span(1, 0, LAST, form.year ? `（${String(form.year.value)}年度）` : '（    年度）', 'subtitle');
  draft.span(2, 0, 1, '项目名称', 'label');
  draft.span(2, 2, LAST, form.projectName?.text ?? '', 'text');
  draft.span(3, 0, 1, '主管部门', 'label');
  draft.span(3, 2, 5, form.department?.text ?? '', 'text');
  draft.span(3, 6, 7, '实施单位', 'label');
  draft.span(3, 8, LAST, form.unit?.text ?? '', 'text');
  const funds = drawFunds(draft, 4, checked, profile);
  const goals = funds.bottom + 1;
  draft.down(goals, goals + 1, AT.side, '年度总体目标');
  draft.span(goals, 1, 5, '预期目标', 'label');
  draft.span(goals, 6, LAST, '实际完成情况', 'label');
  draft.span(goals + 1, 1, 5, form.goalExpected?.text ?? '', 'text');
  draft.span(goals + 1, 6, LAST, form.goalActual?.text ?? '', 'text');
  const header = goals + 2;
  const rows = form.indicators?.rows ?? [];
  TABLE_HEADERS.slice(1).forEach((text, index) => draft.put(header, index + 1, text, 'label'));
  draft.down(header, header + Math.max(rows.length, 1), AT.side, TABLE_HEADERS[0] ?? '');
  rows.forEach((row, index) =>
    drawIndicator(draft, header + 1 + index, row, scores.indicators[index], profile),
  );
  drawLevels(draft, header + 1, rows, 'level1', AT.level1);
  drawLevels(draft, header + 1, rows, 'level2', AT.level2);
  const total = header + 1 + Math.max(rows.length, 1);
  const lines = rows.map((_, index) => header + 1 + index);
  const sumOf = (column: number, extra: string | null) =>
    totalFormula([...(extra ? [extra] : []), ...rangeTerms(columnName(column), lines)]);
  draft.span(total, 0, AT.actual, '总分', 'total');
  draft.put(total, AT.weight, scores.total.fullWeight, 'total', sumOf(AT.weight, funds.weight));
  draft.put(total, AT.score, scores.total.fullRecomputed, 'total', sumOf(AT.score, funds.score));
  const printed = compact(form.grade?.text ?? '');
  const words = GRADE_WORDINGS.find((wording) => wording.includes(printed)) ?? GRADE_WORDINGS[0];
  if (words)
    draft.put(
      total,
      AT.reason,
      scores.grade.recomputed,
      'total',
      gradeFormula(ref(total, AT.score), [words[0], words[1], words[2], words[3]], profile),
    );
  return {
    name: `自评表 ${form.projectName?.text ?? ''}`.trim(),
    widths: WIDTHS,
    cells: draft.cells,
    merges: draft.merges,
  };
}
