/**
 * Any form that was read, drawn anew in the standard layout with live formulas for rates, scores, total and grade:
 * how a narrative report becomes a table.
 */
import type { CheckedForm } from '../checking/checked-form';
import { decimal, rounded, sum, toNumber } from '../figures/decimal';
import {
  executionScoreFormula,
  gradeFormula,
  indicatorFormula,
  rangeTerms,
  ratioFormula,
  totalFormula,
} from './live-formula';
import type { Profile } from '../scoring/profile';
import { gradeOfTotal } from '../scoring/score-total';
import type { IndicatorRow, NumberCell } from '../model/self-evaluation-form';
import type { SheetDraft } from '../model/sheet-draft';
import { columnName } from '../model/sheet-snapshot';
import { FUND_AT, INDICATOR_AT, StandardDraft, cellName } from './standard-layout';
import { conversionFactor } from '../figures/units';
import { GRADE_WORDINGS } from '../words/row-words';
import { compact } from '../text/label-text';

const figure = (cell: NumberCell | null) => cell?.value ?? null;

function drawFunds(
  draft: StandardDraft,
  top: number,
  { form, scores }: CheckedForm,
  profile: Profile,
): { bottom: number; score: string | null; weight: string | null } {
  const rows = form.funds?.rows ?? [];
  let score: string | null = null;
  let weight: string | null = null;
  rows.forEach((fund, index) => {
    const row = top + 1 + index;
    const scored = scores.funds[index];
    const label = fund.label?.text ?? (fund.isTotal ? '年度资金总额' : '');
    draft.across(row, FUND_AT.label, fund.isTotal ? '年度资金总额' : label, 'label');
    draft.across(row, FUND_AT.initialBudget, figure(fund.initialBudget), 'number');
    draft.across(row, FUND_AT.annualBudget, figure(fund.annualBudget ?? fund.initialBudget), 'number');
    draft.across(row, FUND_AT.executed, figure(fund.executed), 'number');
    const rate = scored?.rate.expected ?? null;
    draft.put(
      row,
      9,
      rate === null ? null : toNumber(decimal(rate).div(100)),
      'percent',
      ratioFormula(cellName(row, 7), cellName(row, 5)),
    );
    if (!fund.isTotal || scored?.weight == null) {
      draft.put(row, 8, '—', 'number');
      draft.put(row, 10, '—', 'number');
      return;
    }
    draft.put(row, 8, scored.weight, 'number');
    draft.put(
      row,
      10,
      scored.score.expected,
      'number',
      executionScoreFormula(cellName(row, 7), cellName(row, 5), cellName(row, 8), profile),
    );
    [score, weight] = [cellName(row, 10), cellName(row, 8)];
  });
  const bottom = top + Math.max(rows.length, 1);
  draft.fundHeader(top, bottom, form.funds?.amountUnit ?? '万元');
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
  draft: StandardDraft,
  at: number,
  row: IndicatorRow,
  score: CheckedForm['scores']['indicators'][number] | undefined,
  profile: Profile,
): void {
  draft.put(at, INDICATOR_AT.level3, row.level3?.text ?? '', 'text');
  const figures = plainFigures(row);
  draft.put(at, INDICATOR_AT.operator, figures ? (row.targetQuantity.operator ?? '=') : '定性', 'text');
  draft.put(
    at,
    INDICATOR_AT.target,
    figures ? figures.target : (row.target?.text ?? ''),
    figures ? 'number' : 'text',
  );
  draft.put(at, INDICATOR_AT.unit, figures?.unit ?? '', 'text');
  draft.put(
    at,
    INDICATOR_AT.actual,
    figures ? figures.actual : (row.actual?.text ?? ''),
    figures ? 'number' : 'text',
  );
  draft.put(at, INDICATOR_AT.weight, score?.weight ?? null, 'number');
  draft.put(at, INDICATOR_AT.reason, row.reason?.text ?? '', 'text');
  const isExact =
    figures !== null &&
    score?.kind === 'quantitative' &&
    score.weight !== null &&
    score.due.min !== null &&
    score.due.min === score.due.max;
  if (!isExact) {
    draft.put(at, INDICATOR_AT.score, score?.score.printed ?? null, 'number');
    return;
  }
  const formula = indicatorFormula(
    {
      operator: row.targetQuantity.operator ?? '=',
      target: cellName(at, INDICATOR_AT.target),
      actual: cellName(at, INDICATOR_AT.actual),
      factor: 1,
      weight: cellName(at, INDICATOR_AT.weight),
    },
    profile,
  );
  // A score that stood for several rows stands at each of them here.
  draft.put(at, INDICATOR_AT.score, score.due.max, 'number', formula);
}

/** Runs of rows that carry the same label. */
function drawLevels(
  draft: StandardDraft,
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
    draft.down(column, top + start, top + index - 1, rows[start]?.[level]?.text ?? '');
    start = index;
  }
}

/** Draws the form in the standard layout. @param profile the profile its scores were computed with */
export function draftStandardForm(checked: CheckedForm, profile: Profile): SheetDraft {
  const { form, scores } = checked;
  const draft = new StandardDraft();
  const top = draft.head({
    year: form.year?.value ?? null,
    projectName: form.projectName?.text ?? '',
    department: form.department?.text ?? '',
    unit: form.unit?.text ?? '',
  });
  const funds = drawFunds(draft, top, checked, profile);
  const header = draft.goals(funds.bottom + 1, form.goalExpected?.text ?? '', form.goalActual?.text ?? '');
  const rows = form.indicators?.rows ?? [];
  draft.indicatorHeader(header, header + Math.max(rows.length, 1));
  rows.forEach((row, index) =>
    drawIndicator(draft, header + 1 + index, row, scores.indicators[index], profile),
  );
  drawLevels(draft, header + 1, rows, 'level1', INDICATOR_AT.level1);
  drawLevels(draft, header + 1, rows, 'level2', INDICATOR_AT.level2);
  const total = header + 1 + Math.max(rows.length, 1);
  const lines = rows.map((_, index) => header + 1 + index);
  const sumOf = (column: number, extra: string | null) =>
    totalFormula([...(extra ? [extra] : []), ...rangeTerms(columnName(column), lines)]);
  draft.across(total, [0, INDICATOR_AT.actual], '总分', 'total');
  draft.put(
    total,
    INDICATOR_AT.weight,
    scores.total.fullWeight,
    'total',
    sumOf(INDICATOR_AT.weight, funds.weight),
  );
  const execution = scores.funds.find((fund) => fund.weight !== null)?.score.expected ?? 0;
  // A total that the execution rate may hold down is more than a sum: it stays a figure.
  const isSum = profile.figures.totalCaps.length === 0 && scores.total.fullRecomputed !== null;
  const earned = isSum ? rounded(sum([execution, ...draft.numbersIn(INDICATOR_AT.score, lines)])) : null;
  draft.put(
    total,
    INDICATOR_AT.score,
    earned ?? scores.total.fullRecomputed,
    'total',
    isSum ? sumOf(INDICATOR_AT.score, funds.score) : null,
  );
  const printed = compact(form.grade?.text ?? '');
  const words = GRADE_WORDINGS.find((wording) => wording.includes(printed)) ?? GRADE_WORDINGS[0];
  if (words)
    draft.put(
      total,
      INDICATOR_AT.reason,
      earned === null ? scores.grade.recomputed : gradeOfTotal(earned, form.grade?.text ?? null, profile),
      'total',
      gradeFormula(cellName(total, INDICATOR_AT.score), [words[0], words[1], words[2], words[3]], profile),
    );
  return draft.finish(`自评表 ${form.projectName?.text ?? ''}`.trim());
}
