/** ZP907: totals, sub-totals or changes of the three public expenses do not add up; an outcome above its budget is a warning */
import { accountsRule, RELATION_MESSAGES } from '../core/checking/accounts-rule';

export const threePublic = accountsRule({
  code: 'ZP907',
  id: 'three-public',
  severity: 'error',
  title: { zh: '“三公”经费不符', en: 'Three public expenses' },
  description: {
    zh: '“三公”经费合计、小计、增减不符；决算数大于预算数为警告。',
    en: 'Totals, sub-totals or changes of the three public expenses do not add up; an outcome above its budget is a warning.',
  },
  messages: RELATION_MESSAGES,
  basis: {
    zh: '已公开部门决算表的编制关系，非法定公式',
    en: 'How published final accounts are built; no formula of law',
  },
});
