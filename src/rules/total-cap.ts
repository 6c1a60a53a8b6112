/** ZP506: a low execution rate holds the total below the sum of the scores. */
import { formatNumber, isWithin, plainNumber } from '../core/figures/decimal';
import type { ClosingRule, RuleReport } from '../core/checking/rule';
import { totalFundRow } from '../core/scoring/score-execution';
import { cappingRate } from '../core/scoring/score-total';

export const totalCap: ClosingRule = {
  scope: 'closing',
  code: 'ZP506',
  id: 'total-cap',
  topic: 'sum',
  severity: 'info',
  title: { zh: '总分受执行率限制', en: 'Total held by the execution rate' },
  description: {
    zh: '规则或表注按执行率给总分设了上限，得分之和超过上限的，总分按上限计。总分填得不对的，由 ZP501 一并说明。',
    en: 'The rules, or the form’s notes, cap the total where little was spent, and the scores add up to more. A total that is printed otherwise is told by ZP501.',
  },
  messages: {
    held: {
      figures: { zh: '得分之和 {sum}，总分限于 {cap}', en: 'scores of {sum}, a total of {cap} at most' },
      why: { zh: '执行率 {rate}%', en: 'a rate of {rate} %' },
    },
  },
  basis: 'totalCaps',
  fixable: false,
  check: ({ form, scores, profile, closed }): readonly RuleReport[] => {
    const { total, uncapped } = closed;
    const rate = cappingRate(form, scores.funds);
    if (total === null || uncapped === null || rate === null || total >= uncapped) return [];
    const { position, printed } = scores.total.score;
    const isToldOtherwise =
      position !== null && (printed === null || !isWithin(printed, total, profile.figures.tolerance.score));
    const place = position ?? totalFundRow(form)?.rate?.position ?? totalFundRow(form)?.executed?.position;
    if (isToldOtherwise || !place) return [];
    return [
      {
        position: place,
        message: 'held',
        values: { sum: plainNumber(uncapped), cap: plainNumber(total), rate: formatNumber(rate) },
        printed,
        expected: total,
      },
    ];
  },
};
