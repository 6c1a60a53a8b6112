/** ZP601: points are missing and no reason is given. */
import { shortText } from '../core/text/short-text';
import { decimal, isWithin, plainNumber, rounded } from '../core/figures/decimal';
import { compact } from '../core/text/label-text';
import type { FormRule, MessageValues, RuleReport } from '../core/checking/rule';
import type { IndicatorRow, SelfEvaluationForm } from '../core/model/self-evaluation-form';
import type { CellPosition } from '../core/model/sheet-snapshot';
import type { FormScores } from '../core/scoring/score-form';
import { CAUSE } from '../core/words/answer-words';
import { isMissed, printsScores } from '../core/scoring/score-questions';
import type { Profile } from '../core/scoring/profile';
import type { IndicatorScore } from '../core/scoring/score-total';
import { totalFundRow } from '../core/scoring/score-execution';

/** Points that are missing in a row with a blank reason, unless another check asks for the reason or the score. */
function missing(
  row: IndicatorRow,
  { score, weight, due }: IndicatorScore,
  profile: Profile,
): RuleReport | null {
  const { printed, verdict } = score;
  if (!row.reason || printed === null || weight === null || compact(row.reason.text) !== '') return null;
  // Rows that share one weight have none of their own to fall short of.
  if (due.isShared || row.score?.span || printed >= weight - profile.figures.tolerance.score) return null;
  if (verdict === 'under-scored' || due.open === 'saving') return null;
  return {
    position: row.reason.position,
    others: score.position ? [score.position] : [],
    message: 'points',
    values: { printed, weight, lost: plainNumber(rounded(decimal(weight).minus(printed))) },
    printed: null,
  };
}

/** A target that was missed in a form that prints no scores. What is no reason is told by another check. */
function missed(row: IndicatorRow, { due }: IndicatorScore, form: SelfEvaluationForm): RuleReport | null {
  if (!row.actual || !row.target || printsScores(form) || !isMissed(due)) return null;
  if (compact(row.reason?.text ?? '') !== '') return null;
  return {
    position: row.reason?.position ?? row.actual.position,
    others: row.reason ? [row.actual.position] : [],
    message: 'missed',
    values: { target: shortText(row.target.text), actual: shortText(row.actual.text) },
    printed: null,
  };
}

/** Points that nobody gives and nobody takes off. */
function notApplicable(
  row: IndicatorRow,
  { score, weight, due }: IndicatorScore,
  form: SelfEvaluationForm,
): RuleReport | null {
  // Where the rules rescale the rest nothing is missing.
  if (due.isLeftOut) return null;
  const isUnscored = due.open === 'not-applicable' && printsScores(form) && score.printed === null;
  if (!isUnscored || !row.actual || weight === null || weight === 0) return null;
  return {
    position: score.position ?? row.actual.position,
    others: [row.actual.position],
    message: 'not-applicable',
    // What becomes of the points, and so of the total, a person says.
    doubts: 'sum',
    values: {
      actual: shortText(row.actual.text === '' ? (row.target?.text ?? '') : row.actual.text),
      weight,
    },
    printed: null,
  };
}

/** Words of a reason that speak of the budget's adjustment. */
const OF_ADJUSTMENT = /调[整增减剂]|追加|[压核]减|收回|统筹|增加预算|预算增|结转|下达/u;

/** What a form's funds ask to be explained, and are not. */
function ofFunds(form: SelfEvaluationForm, scores: FormScores, profile: Profile): readonly RuleReport[] {
  const { executionRateBelow: limit, longest, forAdjustment } = profile.figures.reasonRequired;
  const total = totalFundRow(form);
  if (!total) return [];
  const rate = scores.funds.find((row) => row.row === total.row)?.rate.expected ?? null;
  const rows = form.funds?.rows ?? [];
  const reasons = rows.map((row) => compact(row.reason?.text ?? '')).join('');
  // Without a column of reasons the analysis below may tell them; a note that asks for them tells none.
  const isNote = ({ row, column }: CellPosition) =>
    form.notes.some(({ position }) => position.row === row && position.column === column);
  const told = total.reason
    ? []
    : form.texts
        .filter(({ text }) => !isNote(text.position))
        .map(({ text }) => compact(text.text))
        .filter((text) => /执行率|预算/u.test(text) && CAUSE.test(text));
  const reports: RuleReport[] = [];
  const put = (position: CellPosition | undefined, message: string, values: MessageValues) => {
    if (position) reports.push({ position, message, values, printed: null, needsPerson: true });
  };
  const isLow = limit !== null && rate !== null && rate < limit;
  if (isLow && reasons === '' && told.length === 0)
    put(total.reason?.position ?? total.rate?.position ?? total.executed?.position, 'rate', { rate, limit });
  const [before, after] = [total.initialBudget?.value ?? null, total.annualBudget?.value ?? null];
  const isAdjusted =
    before !== null && after !== null && !isWithin(before, after, profile.figures.tolerance.amount);
  if (forAdjustment && isAdjusted && ![reasons, ...told].some((text) => OF_ADJUSTMENT.test(text)))
    put(total.reason?.position ?? total.annualBudget?.position, 'adjusted', {
      before: plainNumber(before),
      after: plainNumber(after),
      unit: form.funds?.amountUnit ?? '',
    });
  if (longest !== null)
    for (const { reason } of rows) {
      const length = [...compact(reason?.text ?? '')].length;
      if (length > longest) put(reason?.position, 'long', { length, longest });
    }
  return reports;
}

/** A qualitative score without a word about it, where the rules ask for one. */
function untold(row: IndicatorRow, { score, due }: IndicatorScore, profile: Profile): RuleReport | null {
  const isAsked = profile.figures.reasonRequired.forQualitative && due.kind === 'qualitative';
  const said = compact(`${row.reason?.text ?? ''}${row.qualitativeNote?.text ?? ''}`);
  if (!isAsked || score.printed === null || score.position === null || said !== '') return null;
  return {
    position: row.reason?.position ?? score.position,
    others: row.reason ? [score.position] : [],
    message: 'qualitative',
    values: { printed: score.printed },
    printed: null,
  };
}

export const reasonRequired: FormRule = {
  scope: 'form',
  code: 'ZP601',
  id: 'reason-required',
  topic: 'reason',
  severity: 'warning',
  title: { zh: '未说明扣分原因', en: 'Reason missing' },
  description: {
    zh: '得分低于分值（没有得分栏的，实际没有达到目标），执行率低于规则或表注的限值，或规则要求说明的预算调整、定性得分，而没有填写原因，或说明过长；标为不适用的行，分值没有着落。',
    en: 'A score below its weight (in a form without scores, a target that was missed), an execution rate below the limit of the profile or of the form’s notes, an adjusted budget or a qualitative score of which the rules ask for words, without a reason or with one that is too long; a row that does not apply and leaves its points unscored.',
  },
  messages: {
    points: {
      figures: { zh: '{printed} / {weight}', en: '{printed} / {weight}' },
      why: { zh: '少 {lost} 分，没写原因', en: '{lost} missing, no reason' },
    },
    missed: {
      figures: { zh: '目标“{target}”，实际“{actual}”', en: 'target “{target}”, actual “{actual}”' },
      why: { zh: '没有达到，没写原因', en: 'missed, no reason' },
    },
    'not-applicable': {
      figures: { zh: '“{actual}”，分值 {weight} 没有评分', en: '“{actual}”, {weight} points not scored' },
      why: {
        zh: '总分里少这 {weight} 分，请说明，或经批准调到其他指标',
        en: 'the total lacks these {weight}; please explain, or have them moved to other indicators',
      },
    },
    qualitative: {
      figures: { zh: '得 {printed}', en: '{printed} points' },
      why: {
        zh: '定性指标，这套规则要求说明，没写',
        en: 'qualitative: these rules ask for words, there are none',
      },
    },
    adjusted: {
      figures: {
        zh: '预算由 {before} 调整为 {after}{unit}',
        en: 'budget adjusted from {before} to {after}{unit}',
      },
      why: { zh: '要求单独说明理由，没写', en: 'a reason of its own is required; none is given' },
    },
    long: {
      figures: { zh: '{length} 字，限 {longest} 字', en: '{length} characters of {longest}' },
      why: { zh: '请缩短', en: 'please shorten it' },
    },
    rate: {
      figures: { zh: '执行率 {rate}%，低于 {limit}%', en: '{rate} % spent, below {limit} %' },
      why: { zh: '没写原因', en: 'no reason given' },
    },
  },
  basis: 'reasonRequired',
  fixable: false,
  check: ({ form, rows, scores, profile }) => {
    const reports: RuleReport[] = [];
    for (const { row, score } of rows) {
      const report =
        notApplicable(row, score, form) ??
        missing(row, score, profile) ??
        missed(row, score, form) ??
        untold(row, score, profile);
      if (report) reports.push({ ...report, needsPerson: true });
    }
    return [...reports, ...ofFunds(form, scores, profile)];
  },
};
