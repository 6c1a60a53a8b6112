/** Profile + form → expected scores, total and grade, each with the words of its computation. */
import {
  NO_CELL,
  type JudgedCell,
  type ScoredForm,
  type ScoredGrade,
  type Verdict,
} from '../model/scored-form';
import { plainNumber, rounded, sum, toNumber } from '../figures/decimal';
import type { Profile } from './profile';
import { exactRate, executionIndicator, executionScore, scoreFundRow, totalFundRow } from './score-execution';
import { scoreIndicatorDue } from './score-indicator';
import { scoreParts } from './score-parts';
import { NOTHING_DUE, type IndicatorDue } from './indicator-due';
import { blockPoints, gradeOfTotal, scoreTotal, type IndicatorScore } from './score-total';
import type { IndicatorRow, SelfEvaluationForm } from '../model/self-evaluation-form';
import type { CellArea } from '../model/sheet-snapshot';
import { compact } from '../text/label-text';
import { shiftedIndicator } from './shifted-rows';
import { givesReason, judgeScore } from './verdict';
import { LESS_IS_BETTER } from '../words/answer-words';

/** Facts of the whole form that part the letter of the rule from common sense. */
interface FormFacts {
  readonly nothingSpent: boolean;
  readonly nothingDone: boolean;
}

/** True for a row about what things cost. */
export const isCostRow = (row: IndicatorRow): boolean =>
  /成本|费用|预算控制/.test(compact(`${row.level1?.text ?? ''}${row.level2?.text ?? ''}`)) ||
  row.targetQuantity.unit?.dimension.startsWith('money') === true;

function factsOf(form: SelfEvaluationForm, dues: readonly IndicatorDue[]): FormFacts {
  const executed = totalFundRow(form)?.executed?.value ?? null;
  const others = dues.filter((_, index) => {
    const row = form.indicators?.rows[index];
    return row !== undefined && !isCostRow(row);
  });
  const notDone = others.filter((due) => due.tier === 3 || (due.isMet === false && due.expected === 0));
  return { nothingSpent: executed === 0, nothingDone: others.length > 1 && notDone.length === others.length };
}

/**
 * True where less is better though no operator and no direction say so: a bare 30分钟 of waiting, a bare 5% of faults.
 * A bare amount of cost is scored by the letter, as “=” is; the check of directions says that “≤” is meant.
 */
function isBareCeiling(row: IndicatorRow): boolean {
  const { operator, unit, kind } = row.targetQuantity;
  if (operator !== null || kind !== 'number' || /正向/.test(compact(row.nature?.text ?? ''))) return false;
  if (isCostRow(row)) return false;
  const isTime = unit !== null && /^(?:days|workdays|hours)$/.test(unit.dimension);
  if (isTime && /时效/.test(compact(row.level2?.text ?? ''))) return true;
  return LESS_IS_BETTER.test(compact(row.level3?.text ?? ''));
}

/** By the letter saving loses points where no ceiling is printed; a score above the letter's is for a person to judge. */
function applyBareCeiling(row: IndicatorRow, due: IndicatorDue, weight: number): IndicatorDue {
  const printed = row.score?.value ?? null;
  if (due.isMet !== false || due.isJudgement || due.max === null || printed === null) return due;
  if (printed <= due.max || due.ratio === null || !isBareCeiling(row)) return due;
  return { ...due, isJudgement: true, min: due.max, max: weight };
}

/** A ceiling on cost is met by spending nothing: where nothing was done, full marks and none are both a judgement. */
function applyCommonSense(row: IndicatorRow, due: IndicatorDue, facts: FormFacts): IndicatorDue {
  const isCeiling = due.operator === '≤' || due.operator === '<';
  const isZero = row.actualQuantity.value === 0;
  if (!isCeiling || !isCostRow(row) || !isZero || !(facts.nothingSpent || facts.nothingDone)) return due;
  return { ...due, isJudgement: true, min: 0, notCarriedOut: true };
}

/** 执行率 ≥95%: the form's own target for the rate; whoever keeps it has done what was asked. */
function asksForLess({ targetQuantity: { kind, value, unit } }: IndicatorRow): boolean {
  return kind === 'number' && unit?.dimension === 'percent' && value !== null && value > 0 && value < 100;
}

interface Group {
  readonly rows: readonly IndicatorRow[];
  readonly isLeader: boolean;
}

/** Areas of score and weight cells that cover several rows. */
interface MergedPoints {
  readonly scores: readonly CellArea[];
  readonly weights: readonly CellArea[];
}

function mergedPoints(rows: readonly IndicatorRow[]): MergedPoints {
  const areas = (column: 'score' | 'weight') => {
    const spans: CellArea[] = [];
    for (const row of rows) {
      const span = row[column]?.span;
      if (span) spans.push(span);
    }
    return spans;
  };
  return { scores: areas('score'), weights: areas('weight') };
}

/** Rows that share one merged score cell with this row. */
function groupOf(row: IndicatorRow, rows: readonly IndicatorRow[], merged: MergedPoints): Group | null {
  const span = row.score?.span;
  if (span && span.bottom > span.top) {
    const members = rows.filter((other) => other.row >= span.top && other.row <= span.bottom);
    if (members.length > 1) return { rows: members, isLeader: true };
  }
  if (row.score?.raw !== null) return null;
  const isCovered = merged.scores.some((area) => row.row > area.top && row.row <= area.bottom);
  return isCovered ? { rows: [], isLeader: false } : null;
}

/** Points that a merged weight gives to several rows of which each has a score of its own; null for all other rows. */
function sharedPoints(
  row: IndicatorRow,
  rows: readonly IndicatorRow[],
  { weights }: MergedPoints,
): number | null {
  const area = weights.find(({ top, bottom }) => row.row >= top && row.row <= bottom);
  const members = rows.filter((other) => area && other.row >= area.top && other.row <= area.bottom);
  const scored = members.filter(({ score }) => score !== null && score.raw !== null && !score.span);
  return scored.length > 1 ? (members[0]?.weight?.value ?? null) : null;
}

/** How one weight is divided among its rows nobody can tell. */
const sharedDue = (points: number): IndicatorDue => ({
  ...NOTHING_DUE,
  isJudgement: true,
  isShared: true,
  min: 0,
  max: points,
  computation: {
    zh: `${plainNumber(points)} 分由几行共用，各行应得多少请人工判断`,
    en: `several rows share ${plainNumber(points)} points; please judge what each is due`,
  },
});

/** The weight of a row: a weight cell merged over the group counts once, on its first row. */
function weightOf(row: IndicatorRow, merged: MergedPoints): number | null {
  if (row.weight?.value != null) return row.weight.value;
  if (row.weight?.raw !== null && !row.weight?.isPlaceholder) return null;
  const isCovered = merged.weights.some((area) => row.row > area.top && row.row <= area.bottom);
  return isCovered ? 0 : null;
}

function scoreRows(form: SelfEvaluationForm, profile: Profile): readonly IndicatorScore[] {
  const rows = form.indicators?.rows ?? [];
  const merged = mergedPoints(rows);
  const executionRow = executionIndicator(form);
  const total = totalFundRow(form);
  const rate = total ? exactRate(form, total) : null;
  const hasScores = form.indicators?.columns.has('score') === true;
  const isAssessment = form.kind === 'assessment';
  const year = form.year?.value ?? null;
  const plain = rows.map((row): IndicatorDue => {
    const weight = weightOf(row, merged) ?? 0;
    if (isAssessment) {
      return {
        ...scoreIndicatorDue(row.targetQuantity, row.actualQuantity, weight, profile, year),
        kind: 'qualitative',
        unreadable: null,
        isJudgement: true,
        expected: null,
        min: 0,
        max: weight,
      };
    }
    const shared = sharedPoints(row, rows, merged);
    if (shared !== null && !isAssessment) return sharedDue(shared);
    const due = row.parts
      ? scoreParts(row.parts, weight, profile, year)
      : scoreIndicatorDue(row.targetQuantity, row.actualQuantity, weight, profile, year);
    if (row !== executionRow || !rate) return due;
    const result = executionScore(rate, weight, profile);
    const points = toNumber(result.score);
    const own = asksForLess(row) ? due.expected : null;
    return {
      ...due,
      kind: 'quantitative',
      expected: own ?? points,
      min: Math.min(points, own ?? points),
      max: Math.max(points, own ?? points),
      isJudgement: false,
      unreadable: null,
      tier: null,
      wordForNumber: false,
      computation: own === null ? result.words : due.computation,
    };
  });
  const facts = factsOf(form, plain);
  const dues = plain.map((due, index) => {
    const row = rows[index];
    return row ? applyBareCeiling(row, applyCommonSense(row, due, facts), weightOf(row, merged) ?? 0) : due;
  });
  return rows.map((row, index) => {
    const due = dues[index] ?? scoreIndicatorDue(row.targetQuantity, row.actualQuantity, 0, profile);
    return scoreRow(row, due, rows, dues, merged, hasScores, profile);
  });
}

function scoreRow(
  row: IndicatorRow,
  due: IndicatorDue,
  rows: readonly IndicatorRow[],
  dues: readonly IndicatorDue[],
  merged: MergedPoints,
  hasScores: boolean,
  profile: Profile,
): IndicatorScore {
  const weight = weightOf(row, merged);
  const most = sharedPoints(row, rows, merged) ?? weight;
  const contradictions = shiftedIndicator(row);
  const base = { row: row.row, contradictions, kind: due.kind, operator: due.operator, weight, due, most };
  const cell = row.score;
  const whole: JudgedCell = {
    position: cell?.position ?? null,
    printed: cell?.value ?? null,
    expected: due.expected,
    min: due.min,
    max: due.max,
    verdict: 'not-applicable',
    computation: due.computation,
  };
  const nothing = { ...whole, expected: null, min: null, max: null, computation: null };
  if (contradictions.length > 0) {
    const { position, printed } = whole;
    return {
      ...base,
      kind: 'unreadable',
      due: NOTHING_DUE,
      score: { ...NO_CELL, position, printed, verdict: 'unreadable' },
    };
  }
  if (!hasScores || !cell)
    return { ...base, score: { ...(weight === null ? nothing : whole), position: null } };
  const group = groupOf(row, rows, merged);
  if (group && !group.isLeader) return { ...base, score: whole };
  if (group) {
    const weights = group.rows.map((member) => weightOf(member, merged));
    if (weights.every((own) => own === null))
      return { ...base, score: { ...nothing, verdict: cell.raw === null ? 'not-applicable' : 'unreadable' } };
    const most = toNumber(sum(weights.map((own) => own ?? 0)));
    // A name under a merged weight has no points of its own to lose.
    const counted = group.rows.filter((member) => weightOf(member, merged) !== 0);
    return { ...base, most, score: groupScore(row, counted, rows, dues, most, whole, profile) };
  }
  if (weight === null) {
    const verdict: Verdict = cell.raw === null || cell.isPlaceholder ? 'not-applicable' : 'unreadable';
    return { ...base, score: { ...nothing, verdict } };
  }
  // A row without points (无此项, 分值 0) owes nothing.
  if (most === 0 && (cell.value ?? 0) === 0) {
    return {
      ...base,
      score: { ...whole, expected: 0, min: 0, max: 0, verdict: 'not-applicable', computation: null },
    };
  }
  const hasReason = givesReason(row.reason?.text);
  const tolerance = profile.figures.tolerance.score;
  const isDue = due.min !== null && due.max !== null;
  const verdict = isDue
    ? judgeScore(
        cell,
        {
          expected: due.expected ?? due.max ?? weight,
          min: due.min,
          max: due.max,
          weight: most ?? weight,
          isJudgement: due.isJudgement,
        },
        hasReason,
        tolerance,
      )
    : cell.raw === null
      ? 'blank'
      : cell.isPlaceholder
        ? 'not-applicable'
        : cell.value !== null && cell.value > weight + tolerance
          ? 'over-scored'
          : 'unreadable';
  const printed = cell.value;
  const insideTier = verdict === 'ok' && printed !== null && due.min !== due.max;
  const isOverWeight = verdict === 'over-scored' && !isDue;
  const expected = insideTier
    ? printed
    : due.isJudgement && verdict === 'judgement' && printed !== null
      ? printed
      : isOverWeight
        ? weight
        : due.isJudgement && verdict === 'over-scored'
          ? (due.max ?? weight)
          : due.expected;
  return { ...base, score: { ...whole, expected, verdict } };
}

function groupScore(
  row: IndicatorRow,
  members: readonly IndicatorRow[],
  rows: readonly IndicatorRow[],
  dues: readonly IndicatorDue[],
  weight: number,
  whole: JudgedCell,
  profile: Profile,
): JudgedCell {
  const parts = members.map((member) => dues[rows.indexOf(member)]);
  const isKnown = parts.every((part) => part?.min != null && part.max != null);
  const add = (pick: (due: IndicatorDue) => number | null) =>
    rounded(sum(parts.map((part) => (part ? (pick(part) ?? 0) : 0))));
  const [expected, min, max] = [add((due) => due.expected), add((due) => due.min), add((due) => due.max)];
  const isJudgement = parts.some((part) => part?.isJudgement);
  if (!row.score) return whole;
  const hasReason = members.some((member) => givesReason(member.reason?.text));
  const verdict = isKnown
    ? judgeScore(
        row.score,
        { expected, min, max, weight, isJudgement },
        hasReason,
        profile.figures.tolerance.score,
      )
    : 'unreadable';
  return {
    ...whole,
    verdict,
    expected: isKnown ? (verdict === 'ok' && row.score.value !== null ? row.score.value : expected) : null,
    min: isKnown ? min : null,
    max: isKnown ? max : null,
    computation: isKnown
      ? {
          zh: `合并单元格，按 ${String(members.length)} 行合计：${String(expected)}（满分 ${String(weight)}）`,
          en: `merged cell, sum of ${String(members.length)} rows: ${String(expected)} of ${String(weight)}`,
        }
      : null,
  };
}

export interface FormScores extends ScoredForm {
  readonly indicators: readonly IndicatorScore[];
}

/** Scores a form under a profile. Never throws; what cannot be computed is null. */
export function scoreForm(form: SelfEvaluationForm, profile: Profile): FormScores {
  const funds = (form.funds?.rows ?? []).map((row) => scoreFundRow(form, row, profile));
  const indicators = scoreRows(form, profile);
  const total = scoreTotal(form, funds, indicators, profile);
  const printed = form.grade?.text ?? null;
  const gradeFor = (score: number | null) => (score === null ? null : gradeOfTotal(score, printed, profile));
  const grade: ScoredGrade = {
    position: form.grade?.position ?? null,
    printed,
    expected: gradeFor(total.fullPrinted),
    recomputed: gradeFor(total.fullRecomputed),
  };
  return {
    funds,
    indicators,
    total,
    grade,
    printedTotalGrade: gradeFor(total.coversExecution ? total.score.printed : total.fullPrinted),
    blocks: blockPoints(form, funds, indicators),
  };
}
