/** ZP905: totals and balances of income and expenditure, of a budget, or of staff and running costs do not balance */
import { accountsRule, RELATION_MESSAGES } from '../core/checking/accounts-rule';

export const accountsBalance = accountsRule({
  code: 'ZP905',
  id: 'balance',
  severity: 'error',
  title: { zh: '收支不平衡', en: 'Totals do not balance' },
  description: {
    zh: '收支总表、财政拨款总表、基本支出表或基金表的合计、总计、结转结余不平。',
    en: 'Totals and balances of income and expenditure, of a budget, or of staff and running costs do not balance.',
  },
  messages: RELATION_MESSAGES,
  basis: {
    zh: '已公开部门决算表的编制关系，非法定公式',
    en: 'How published final accounts are built; no formula of law',
  },
});
