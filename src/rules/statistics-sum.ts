/** ZP908: procurement or the number of cars differs from the sum of its parts */
import { accountsRule, RELATION_MESSAGES } from '../core/checking/accounts-rule';

export const statisticsSum = accountsRule({
  code: 'ZP908',
  id: 'statistics-sum',
  severity: 'error',
  title: { zh: '统计表分项不符', en: 'Statistics do not add up' },
  description: {
    zh: '政府采购合计或车辆合计不等于分项之和。',
    en: 'Procurement or the number of cars differs from the sum of its parts.',
  },
  messages: RELATION_MESSAGES,
  basis: {
    zh: '已公开部门决算表的编制关系，非法定公式',
    en: 'How published final accounts are built; no formula of law',
  },
});
