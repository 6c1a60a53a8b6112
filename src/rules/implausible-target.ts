/** ZP410: a target that cannot be meant. */
import { shortText } from '../core/text/short-text';
import { compact } from '../core/text/label-text';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { Quantity } from '../core/figures/quantity';
import { isUnfilled } from '../core/checking/due-cells';
import { PLACEHOLDER } from '../core/words/answer-words';

/** 增长率 as a target is a name; 提高入学率 says at least what is to be done. */
const RATE_AS_TARGET =
  /^(?!提高|提升|降低|保障|增加|减少|确保|保证|达到|完成|改善|促进|增强|加强|优化|实现|稳定|维持|控制|有效).*(?<!效)率$/;
/** Characters: a longer target is a description that may well hold its figure in words. */
const LONGEST_WORD = 8;

/** ≥0次, 0%≤x≤100%: whatever comes. */
const asksForNothing = ({ kind, operator, value, low, high, unit }: Quantity): boolean =>
  (kind === 'number' && operator === '≥' && value === 0) ||
  (kind === 'range' && unit?.text === '%' && low !== null && high !== null && low === 0 && high >= 100);

export const implausibleTarget: FormRule = {
  scope: 'form',
  code: 'ZP410',
  id: 'implausible-target',
  topic: 'meaning',
  severity: 'warning',
  title: { zh: '目标值不合理', en: 'Implausible target' },
  description: {
    zh: '比率目标超过 100%、下限为 0、故障率类指标上限过宽、目标写成指标名称、比率没有数等。',
    en: 'A rate above 100 %, a floor of 0, a failure rate whose ceiling lets almost everything fail, a name in place of a value, a rate without a figure.',
  },
  messages: {
    'above-100': {
      figures: { zh: '{target}', en: '{target}' },
      why: { zh: '比率的目标超过 100%', en: 'a rate above 100 %' },
    },
    failure: {
      figures: { zh: '{target}', en: '{target}' },
      why: { zh: '上限太宽，怎样都算完成', en: 'so wide that anything passes' },
    },
    'zero-floor': {
      figures: { zh: '{target}', en: '{target}' },
      why: {
        zh: '怎样都能达到，等于没有目标，请填指标值',
        en: 'anything meets it, so it asks for nothing; please enter a target',
      },
    },
    name: {
      figures: { zh: '年度指标值“{target}”', en: 'target “{target}”' },
      why: {
        zh: '是指标名称，不是指标值，请填指标值',
        en: 'the name of an indicator, no value; please enter the value',
      },
    },
    'no-figure': {
      figures: { zh: '年度指标值“{target}”', en: 'target “{target}”' },
      why: {
        zh: '指标是比率，目标却没有数，请填比率',
        en: 'the indicator is a rate, the target no figure; please enter one',
      },
    },
  },
  basis: { zh: '目标值应具体、可达成', en: 'A target must be meant and reachable' },
  fixable: false,
  doubts: 'row',
  check: ({ rows, form, profile }) =>
    (form.kind === 'assessment' ? [] : rows).flatMap(({ row, score }): RuleReport[] => {
      const target = row.target;
      if (!target || target.text === '') return [];
      // The execution rate has no target by design; what does not apply needs none.
      const hasNoTarget = PLACEHOLDER.test(compact(target.text)) && row.facts.isExecution;
      if (hasNoTarget || score.due.open === 'not-applicable') return [];
      const { name } = row.facts;
      const quantity = row.targetQuantity;
      const report = (message: string): RuleReport[] => [
        {
          position: target.position,
          message,
          values: { target: shortText(target.text) },
          printed: target.text,
          needsPerson: true,
        },
      ];
      // That nothing is filled in is told by the check of values.
      if (isUnfilled(target.text)) return [];
      if (asksForNothing(quantity)) return report('zero-floor');
      if (quantity.kind === 'text' && !/\d/.test(target.text)) {
        const words = compact(target.text);
        if (RATE_AS_TARGET.test(words)) return report('name');
        if (name.has('rate') && words.length <= LONGEST_WORD) return report('no-figure');
      }
      if (quantity.unit?.text !== '%' || quantity.value === null) return [];
      const isCeiling = quantity.operator === '≤' || quantity.operator === '<';
      if (
        name.has('failure-rate') &&
        isCeiling &&
        quantity.value >= profile.figures.warnings.failureCeilingFrom
      )
        return report('failure');
      if (quantity.value > 100 && !isCeiling && !name.has('beyond-100')) return report('above-100');
      return [];
    }),
};
