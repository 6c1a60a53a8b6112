/** ZP202: a printed execution (or control) rate that does not follow from its amounts. */
import { arithmeticReport } from '../core/checking/arithmetic';
import type { FormRule } from '../core/checking/rule';

export const executionRate: FormRule = {
  scope: 'form',
  isForBaseData: true,
  code: 'ZP202',
  id: 'execution-rate',
  topic: 'rate',
  severity: 'error',
  title: { zh: '执行率不符', en: 'Wrong execution rate' },
  description: {
    zh: '所填执行率与执行数 ÷ 预算数不一致。由未舍入的金额算得、只差末位的不算错。',
    en: 'The printed rate differs from executed ÷ budget by more than the rounding of the amounts explains.',
  },
  messages: {
    differs: {
      figures: { zh: '{printed}%{to}{expected}%', en: '{printed} %{to}{expected} %' },
      why: { zh: '{how}', en: '{how}' },
    },
    rounded: {
      figures: { zh: '{printed}%', en: '{printed} %' },
      why: { zh: '是 {expected}% 的约数', en: '{expected} % rounded' },
    },
    deducted: {
      figures: { zh: '{printed}%，按金额为 {expected}%', en: '{printed} %; the amounts give {expected} %' },
      why: { zh: '已说明原因', en: 'a reason is given' },
    },
    blank: {
      figures: { zh: '空{to}{expected}%', en: 'blank{to}{expected} %' },
      why: { zh: '{how}', en: '{how}' },
    },
  },
  basis: {
    zh: '执行率 = 全年执行数 ÷ 全年预算数，只差末位四舍五入的不算错',
    en: 'Execution rate = executed ÷ annual budget; a rounded last digit is no error',
  },
  fixable: true,
  check: ({ form, scores }) =>
    scores.funds.flatMap(({ row, rate }) => arithmeticReport(form, row, rate, 'rate')),
};
