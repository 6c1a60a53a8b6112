/** ZP203: the printed score of the execution rate. */
import type { FormRule, RuleReport } from '../core/checking/rule';

export const executionScoreRule: FormRule = {
  scope: 'form',
  code: 'ZP203',
  id: 'execution-score',
  severity: 'error',
  title: { zh: '执行率得分不符', en: 'Wrong execution score' },
  description: {
    zh: '资金总额行的得分应为 min(执行率, 100%) × 分值。',
    en: 'The total row’s score is min(rate, 100 %) × weight.',
  },
  messages: {
    differs: {
      zh: '执行率得分填 {printed}，应为 {expected}（满分 {weight}）。',
      en: 'The execution score says {printed}, it should be {expected} of {weight}.',
    },
    rounded: {
      zh: '执行率得分 {printed} 是 {expected} 的约数。',
      en: 'The execution score {printed} is {expected} rounded.',
    },
    blank: {
      zh: '执行率得分未填，应为 {expected}。',
      en: 'The execution score is blank; it should be {expected}.',
    },
  },
  basis: 'executionWeight',
  fixable: true,
  check: ({ scores }) =>
    scores.funds.flatMap(({ score, weight }): RuleReport[] => {
      const { position, expected, printed, verdict, computation } = score;
      if (!position || expected === null || weight === null) return [];
      const base = { position, printed, expected, computation };
      const fix = { position, value: expected };
      const values = { printed: printed ?? '', expected, weight };
      if (verdict === 'over-scored' || verdict === 'under-scored')
        return [{ ...base, message: 'differs', values, fix }];
      if (verdict === 'rounded') return [{ ...base, severity: 'info', message: 'rounded', values, fix }];
      if (verdict === 'blank') return [{ ...base, severity: 'info', message: 'blank', values, fix }];
      return [];
    }),
};
