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
import { rulesOfRow, type RowRules } from './row-rules';
import { scoreParts } from './score-parts';
import { withCommonSense } from './common-sense';
import { byOwnRule, citingRule, dueInDecimals, NOTHING_DUE, type IndicatorDue } from './indicator-due';
import { blockPoints, gradeOfTotal, scoreTotal, type IndicatorScore } from './score-total';
import type { IndicatorRow, SelfEvaluationForm } from '../model/self-evaluation-form';
import { toAddress, type CellArea } from '../model/sheet-snapshot';
import { shiftedIndicator } from './shifted-rows';
import { compact } from '../text/label-text';
import { givesReason, judgeScore } from './verdict';

/** 执行率 ≥95%: the form's own target for the rate; whoever keeps it has done what was asked. */
function asksForLess({ targetQuantity: { kind, value, unit } }: IndicatorRow): boolean {
  return kind === 'number' && unit?.dimension === 'percent' && value !== null && value > 0 && value < 100;
}

/**
 * A row whose adjusted target is blank while its first one is filled, and of which nothing else was filled in, where the
 * rules take such a row for dropped. Where the adjusted target is blank the reader gives the first one for it.
 */
function isDropped(row: IndicatorRow, { indicators }: SelfEvaluationForm, profile: Profile): boolean {
  const { initialTarget: first, target } = row;
  if (profile.figures.blankAdjustedTarget !== 'dropped' || !first || !target) return false;
  const isFirst = target.position.column === first.position.column || target.text === '';
  return (
    indicators?.columns.has('target') === true &&
    first.text !== '' &&
    isFirst &&
    compact(row.actual?.text ?? '') === '' &&
    row.score?.value == null
  );
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

/**
 * What the row's own rule makes of its score. One that could not be read leaves a score alone that is right by the
 * form's rules, and every other to a person.
 */
function byRowRules(
  row: IndicatorRow,
  due: IndicatorDue,
  { own, isRead }: RowRules,
  weight: number,
): IndicatorDue {
  if (!own || due.kind !== 'quantitative' || due.isJudgement || due.expected === null) return due;
  if (isRead) return citingRule(due, toAddress(own.position));
  const printed = row.score?.value ?? null;
  return printed !== null && printed === due.expected ? due : byOwnRule(due, weight, own.text);
}

function scoreRows(form: SelfEvaluationForm, profile: Profile): readonly IndicatorScore[] {
  const rows = form.indicators?.rows ?? [];
  const merged = mergedPoints(rows);
  const executionRow = executionIndicator(form);
  const total = totalFundRow(form);
  const rate = total ? exactRate(form, total, profile) : null;
  const hasScores = form.indicators?.columns.has('score') === true;
  const isAssessment = form.kind === 'assessment';
  const year = form.year?.value ?? null;
  const plain = rows.map((row): IndicatorDue => {
    const weight = weightOf(row, merged) ?? 0;
    if (isDropped(row, form, profile)) return { ...NOTHING_DUE, open: 'dropped' };
    if (isAssessment) {
      return {
        ...scoreIndicatorDue(row.targetQuantity, row.actualQuantity, weight, profile, year),
        kind: 'qualitative',
        unreadable: null,
        isJudgement: true,
        open: null,
        expected: null,
        min: 0,
        max: weight,
      };
    }
    const shared = sharedPoints(row, rows, merged);
    if (shared !== null && !isAssessment) return sharedDue(shared);
    const rules = rulesOfRow(row, weight, profile);
    const scored = row.parts
      ? scoreParts(row.parts, weight, rules.profile, year)
      : scoreIndicatorDue(row.targetQuantity, row.actualQuantity, weight, rules.profile, year);
    const due = byRowRules(row, scored, rules, weight);
    if (row !== executionRow || !rate) return dueInDecimals(due, weight, profile);
    const result = executionScore(rate, weight, profile);
    const points = toNumber(result.score);
    const own = asksForLess(row) ? due.expected : null;
    return {
      ...due,
      kind: 'quantitative',
      expected: own ?? points,
      min: Math.min(result.min, own ?? points),
      max: Math.max(result.max, own ?? points),
      isJudgement: false,
      unreadable: null,
      open: null,
      tier: null,
      wordForNumber: false,
      computation: own === null ? result.words : due.computation,
    };
  });
  const dues = withCommonSense(form, plain, (row) => weightOf(row, merged) ?? 0);
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
  if ((due.open === 'not-applicable' || due.open === 'dropped') && cell.value === null)
    return { ...base, score: { ...whole, verdict: 'not-applicable' } };
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
  const expected = expectedOf(verdict, cell.value, due, most ?? weight);
  return { ...base, score: { ...whole, expected, verdict } };
}

/** What the cell should say; null where only an interval is known and the printed score lies outside it. */
function expectedOf(
  verdict: Verdict,
  printed: number | null,
  due: Pick<IndicatorDue, 'expected' | 'min' | 'max' | 'open' | 'tier'>,
  weight: number,
): number | null {
  const isInterval = due.min !== due.max;
  if (verdict === 'ok' && isInterval) return printed;
  if (verdict === 'judgement') return due.open === null ? printed : due.expected;
  if (verdict !== 'over-scored' && verdict !== 'under-scored') return due.expected;
  const isAboveWeight = printed !== null && printed > weight;
  if (isAboveWeight && (isInterval || due.expected === null)) return weight;
  // Of what figures allow the nearer bound; how far inside its tier a person decides.
  if (isInterval && due.tier === null) return verdict === 'over-scored' ? due.max : due.min;
  return isInterval ? null : due.expected;
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
  const open = parts.find((part) => part?.open)?.open ?? null;
  const isUnsettled = parts.some((part) => part?.expected === null && part.min !== part.max);
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
  if (!isKnown) return { ...whole, verdict, expected: null, min: null, max: null, computation: null };
  const tier = parts.find((part) => part?.tier != null)?.tier ?? null;
  const due = { expected: isUnsettled ? null : expected, min, max, open, tier };
  const said = due.expected === null ? `${String(min)}–${String(max)}` : String(expected);
  return {
    ...whole,
    verdict,
    expected: expectedOf(verdict, row.score.value, due, weight),
    min,
    max,
    computation: {
      zh: `合并单元格，按 ${String(members.length)} 行合计：${said}（满分 ${String(weight)}）`,
      en: `merged cell, sum of ${String(members.length)} rows: ${said} of ${String(weight)}`,
    },
  };
}

export interface FormScores extends ScoredForm {
  readonly indicators: readonly IndicatorScore[];
}

/** True where the form says of every output that it was reached: by its figures, or by words that say all of it. */
function isFinished(form: SelfEvaluationForm, scores: readonly IndicatorScore[]): boolean {
  const outputs = scores.filter((_, at) => form.indicators?.rows[at]?.facts.block === 'output');
  return (
    outputs.length > 0 &&
    outputs.every(
      ({ due }) => due.isMet === true || (due.isMet === null && due.tier === 1 && !due.isJudgement),
    )
  );
}

/** Scores a form under a profile. Never throws; what cannot be computed is null. */
export function scoreForm(form: SelfEvaluationForm, profile: Profile): FormScores {
  const indicators = scoreRows(form, profile);
  const isDone = isFinished(form, indicators);
  const funds = (form.funds?.rows ?? []).map((row) => scoreFundRow(form, row, profile, isDone));
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
