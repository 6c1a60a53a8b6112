/** ZP903: a code differs from the sum of its next level, or a total from its classes; what rounding explains, by the number of parts, is not told */
import { accountsRule, RELATION_MESSAGES } from '../core/checking/accounts-rule';

export const codeSum = accountsRule({
  code: 'ZP903',
  id: 'code-sum',
  severity: 'error',
  title: { zh: '科目上下级不符', en: 'Codes do not add up' },
  description: {
    zh: '决算表中某一科目不等于下级科目之和，或合计不等于各类之和（进位误差按分项个数放宽，不报）。',
    en: 'A code differs from the sum of its next level, or a total from its classes; what rounding explains, by the number of parts, is not told.',
  },
  messages: RELATION_MESSAGES,
  basis: {
    zh: '已公开部门决算表的编制关系，非法定公式',
    en: 'How published final accounts are built; no formula of law',
  },
});
