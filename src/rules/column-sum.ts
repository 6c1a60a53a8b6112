/** ZP904: the total of a line differs from the sum of its columns */
import { accountsRule, RELATION_MESSAGES } from '../core/checking/accounts-rule';

export const columnSum = accountsRule({
  code: 'ZP904',
  id: 'column-sum',
  severity: 'error',
  title: { zh: '分栏与合计不符', en: 'Columns do not add up' },
  description: {
    zh: '决算表中某一行的合计不等于各栏之和。',
    en: 'The total of a line differs from the sum of its columns.',
  },
  messages: RELATION_MESSAGES,
  basis: {
    zh: '已公开部门决算表的编制关系，非法定公式',
    en: 'How published final accounts are built; no formula of law',
  },
});
