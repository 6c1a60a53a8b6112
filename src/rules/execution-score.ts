/** ZP203: the printed score of the execution rate. */
import { arithmeticReport } from '../core/checking/arithmetic';
import type { FormRule } from '../core/checking/rule';

export const executionScoreRule: FormRule = {
  scope: 'form',
  code: 'ZP203',
  id: 'execution-score',
  topic: 'execution-score',
  severity: 'error',
  title: { zh: '执行率得分不符', en: 'Wrong execution score' },
  description: {
    zh: '资金总额行的得分应为 min(执行率, 100%) × 分值。',
    en: 'The total row’s score is min(rate, 100 %) × weight.',
  },
  messages: {
    differs: {
      figures: { zh: '{printed}{to}{expected}', en: '{printed}{to}{expected}' },
      why: { zh: '{how}', en: '{how}' },
    },
    rounded: {
      figures: { zh: '{printed}', en: '{printed}' },
      why: { zh: '是 {expected} 的约数', en: '{expected} rounded' },
    },
    deducted: {
      figures: { zh: '{printed}，可得 {expected}', en: '{printed} of {expected} due' },
      why: { zh: '已说明原因', en: 'a reason is given' },
    },
    blank: {
      figures: { zh: '空{to}{expected}', en: 'blank{to}{expected}' },
      why: { zh: '{how}', en: '{how}' },
    },
  },
  basis: 'executionWeight',
  fixable: true,
  check: ({ form, scores }) =>
    scores.funds.flatMap(({ row, score, weight }) =>
      weight === null ? [] : arithmeticReport(form, row, score, 'execution-score'),
    ),
};
