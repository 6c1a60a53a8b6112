/** ZP404: the actual exceeds its target by far and no reason is given. */
import { shortText } from '../core/text/short-text';
import { formatNumber } from '../core/figures/decimal';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { isCost } from '../core/scoring/cost-indicators';
import { givesReason } from '../core/scoring/verdict';

export const overFulfilment: FormRule = {
  scope: 'form',
  code: 'ZP404',
  id: 'over-fulfilment',
  topic: 'excess',
  severity: 'warning',
  title: { zh: '超额完成过多', en: 'Far over target' },
  description: {
    zh: '实际完成值超过目标值达到规则所定比例（默认 130%），应说明原因或反映目标设得过低。',
    en: 'The actual exceeds a positive target by the profile’s share: a reason is asked for.',
  },
  messages: {
    exceeds: {
      figures: { zh: '{actual}，目标的 {percent}%', en: '{actual}, {percent} % of target' },
      why: { zh: '没写原因', en: 'no reason given' },
    },
    'from-nothing': {
      figures: { zh: '{actual}，目标为 0', en: '{actual}, target 0' },
      why: { zh: '达到 {limit} 须说明，没写原因', en: 'from {limit} on a reason is required; none is given' },
    },
  },
  basis: 'overFulfilment',
  fixable: false,
  check: ({ rows, profile }) =>
    rows.flatMap(({ row, score }): RuleReport[] => {
      const { ratio, operator } = score.due;
      const { from, of, zeroTargetFrom } = profile.figures.overFulfilment;
      const isPositive = operator === '≥' || operator === '>' || operator === '=';
      if (givesReason(row.reason?.text) || !row.actual) return [];
      const reached = row.actualQuantity.value;
      const isFromNothing =
        zeroTargetFrom !== null &&
        row.targetQuantity.kind === 'number' &&
        row.targetQuantity.value === 0 &&
        reached !== null &&
        reached >= zeroTargetFrom;
      if (isFromNothing)
        return [
          {
            position: row.actual.position,
            message: 'from-nothing',
            values: { actual: shortText(row.actual.text), limit: zeroTargetFrom },
            printed: row.actual.text,
            needsPerson: true,
          },
        ];
      if (!(isPositive || of === 'all') || ratio === null || ratio < from) return [];
      // A cost that was exceeded is no achievement: its direction is asked about.
      if (isCost(row) && of === 'floors') return [];
      return [
        {
          position: row.actual.position,
          message: 'exceeds',
          values: { percent: formatNumber(ratio * 100), actual: shortText(row.actual.text) },
          printed: row.actual.text,
          needsPerson: true,
        },
      ];
    }),
};
