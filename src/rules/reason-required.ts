/** ZP601: points are missing and no reason is given. */
import { compact } from '../core/text/label-text';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { totalFundRow } from '../core/scoring/score-execution';

export const reasonRequired: FormRule = {
  scope: 'form',
  code: 'ZP601',
  id: 'reason-required',
  severity: 'warning',
  title: { zh: '未说明扣分原因', en: 'Reason missing' },
  description: {
    zh: '得分低于分值，或执行率低于规则限值，而没有填写偏差原因。',
    en: 'A score below its weight, or an execution rate below the profile’s limit, without a reason.',
  },
  messages: {
    points: {
      zh: '得分 {printed} 低于分值 {weight}，请填写偏差原因及改进措施。',
      en: 'The score {printed} is below the weight {weight}; please give the reason.',
    },
    rate: {
      zh: '执行率 {rate}% 低于 {limit}%，请说明原因。',
      en: 'The execution rate {rate} % is below {limit} %; please give the reason.',
    },
  },
  basis: 'reasonRequired',
  fixable: false,
  check: ({ form, rows, scores, profile }) => {
    const reports: RuleReport[] = [];
    for (const { row, score } of rows) {
      const printed = score.score.printed;
      if (!row.reason || printed === null || score.weight === null || compact(row.reason.text) !== '')
        continue;
      // Rows that share one weight have none of their own to fall short of.
      if (score.due.isShared) continue;
      if (row.score?.span || printed >= score.weight - profile.figures.tolerance.score) continue;
      reports.push({
        position: row.reason.position,
        others: score.score.position ? [score.score.position] : [],
        message: 'points',
        values: { printed, weight: score.weight },
        printed: null,
        needsPerson: true,
      });
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
