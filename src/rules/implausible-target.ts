/** ZP410: a target that cannot be meant. */
import type { FormRule, RuleReport } from '../core/rule';

const FAILURE_RATE = /(?:故障|差错|错误|失败|投诉|事故|返工|返修|不合格|缺陷|违约|退货|逾期|超时)率/;
const GROWTH = /增长|增幅|提高|提升|上升|增加|同比|倍|偿还|覆盖率|完成率|收益|回报|负债|产能/;
/** Per cent: a failure rate may hardly be allowed to reach half. */
const HIGHEST_FAILURE = 50;

export const implausibleTarget: FormRule = {
  scope: 'form',
  code: 'ZP410',
  id: 'implausible-target',
  severity: 'warning',
  title: { zh: '目标值不合理', en: 'Implausible target' },
  description: {
    zh: '比率目标超过 100%、故障率类指标上限过宽、目标值未填报等。',
    en: 'A rate above 100 %, a failure rate whose ceiling lets almost everything fail, a target left unfilled.',
  },
  messages: {
    'above-100': {
      zh: '比率目标“{target}”超过 100%，请核对。',
      en: 'The rate “{target}” is above 100 %; please check.',
    },
    failure: {
      zh: '“{name}”的上限为“{target}”，几乎任何结果都算达成，请核对。',
      en: '“{name}” has the ceiling “{target}”: almost any result counts as met; please check.',
    },
    unfilled: {
      zh: '目标值为“{target}”，等于没有目标，请补填。',
      en: 'The target “{target}” is none; please enter one.',
    },
  },
  basis: { zh: '目标值应具体、可达成', en: 'A target must be meant and reachable' },
  fixable: false,
  check: ({ rows }) =>
    rows.flatMap(({ row }): RuleReport[] => {
      const target = row.target;
      if (!target || target.text === '') return [];
      const name = row.level3?.text ?? '';
      const quantity = row.targetQuantity;
      const report = (message: string): RuleReport[] => [
        {
          position: target.position,
          message,
          values: { target: target.text, name },
          printed: target.text,
          needsPerson: true,
        },
      ];
      if (/^(?:未填报?|未填写|待填|待定)$/.test(target.text)) return report('unfilled');
      if (quantity.unit?.text !== '%' || quantity.value === null) return [];
      const isCeiling = quantity.operator === '≤' || quantity.operator === '<';
      if (FAILURE_RATE.test(name) && isCeiling && quantity.value >= HIGHEST_FAILURE) return report('failure');
      if (quantity.value > 100 && !isCeiling && !GROWTH.test(name)) return report('above-100');
      return [];
    }),
};
