/** ZP202: a printed execution (or control) rate that does not follow from its amounts. */
import type { FormRule, RuleReport } from '../core/checking/rule';

export const executionRate: FormRule = {
  scope: 'form',
  code: 'ZP202',
  id: 'execution-rate',
  severity: 'error',
  title: { zh: '执行率不符', en: 'Wrong execution rate' },
  description: {
    zh: '所填执行率与执行数 ÷ 预算数不一致。由未舍入的金额算得、只差末位的不算错。',
    en: 'The printed rate differs from executed ÷ budget by more than the rounding of the amounts explains.',
  },
  messages: {
    differs: {
      zh: '执行率填 {printed}%，应为 {expected}%。',
      en: 'The rate says {printed} %, it should be {expected} %.',
    },
    rounded: {
      zh: '执行率填 {printed}%，是 {expected}% 的约数。',
      en: 'The rate {printed} % is {expected} % rounded.',
    },
    blank: { zh: '执行率未填，应为 {expected}%。', en: 'The rate is blank; it should be {expected} %.' },
  },
  basis: {
    zh: '执行率 = 全年执行数 ÷ 全年预算数，只差末位四舍五入的不算错',
    en: 'Execution rate = executed ÷ annual budget; a rounded last digit is no error',
  },
  fixable: true,
  check: ({ scores }) =>
    scores.funds.flatMap(({ rate }): RuleReport[] => {
      const { position, expected, printed, verdict, computation } = rate;
      if (!position || expected === null) return [];
      const base = { position, printed, expected, computation };
      const fix = { position, value: expected };
      const values = { printed: printed ?? '', expected };
      if (verdict === 'over-scored' || verdict === 'under-scored')
        return [{ ...base, message: 'differs', values, fix }];
      if (verdict === 'rounded') return [{ ...base, severity: 'info', message: 'rounded', values, fix }];
      if (verdict === 'blank') return [{ ...base, severity: 'info', message: 'blank', values, fix }];
      return [];
    }),
};
