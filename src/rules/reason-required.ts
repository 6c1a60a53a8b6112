/** ZP601: points are missing and no reason is given. */
import { shortText } from '../core/text/short-text';
import { decimal, plainNumber, rounded } from '../core/figures/decimal';
import { compact } from '../core/text/label-text';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { IndicatorRow, SelfEvaluationForm } from '../core/model/self-evaluation-form';
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

export const reasonRequired: FormRule = {
  scope: 'form',
  code: 'ZP601',
  id: 'reason-required',
  severity: 'warning',
  title: { zh: '未说明扣分原因', en: 'Reason missing' },
  description: {
    zh: '得分低于分值（没有得分栏的，实际没有达到目标），或执行率低于规则限值，而没有填写偏差原因；标为不适用的行，分值没有着落。',
    en: 'A score below its weight (in a form without scores, a target that was missed), or an execution rate below the profile’s limit, without a reason; a row that does not apply and leaves its points unscored.',
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
        notApplicable(row, score, form) ?? missing(row, score, profile) ?? missed(row, score, form);
      if (report) reports.push({ ...report, needsPerson: true });
    }
    const limit = profile.figures.reasonRequired.executionRateBelow;
    const total = totalFundRow(form);
    const rate = scores.funds.find((row) => row.row === total?.row)?.rate.expected ?? null;
    const reasons = (form.funds?.rows ?? []).map((row) => compact(row.reason?.text ?? '')).join('');
    if (limit !== null && rate !== null && rate < limit && reasons === '') {
      const position = total?.reason?.position ?? total?.rate?.position ?? total?.executed?.position;
      if (position)
        reports.push({
          position,
          message: 'rate',
          values: { rate, limit },
          printed: null,
          needsPerson: true,
        });
    }
    return reports;
  },
};
