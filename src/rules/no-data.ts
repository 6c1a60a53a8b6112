/** ZP909: a budget’s table says it has no data while other tables or the text have some, or the reverse */
import { accountsRule, RELATION_MESSAGES } from '../core/checking/accounts-rule';

export const noData = accountsRule({
  code: 'ZP909',
  id: 'no-data',
  severity: 'error',
  title: { zh: '“本表无数据”与他表矛盾', en: 'No data, but others have some' },
  description: {
    zh: '某项预算的表写无数据，其他表或说明却有这项金额；或反之。',
    en: 'A budget’s table says it has no data while other tables or the text have some, or the reverse.',
  },
  messages: RELATION_MESSAGES,
  basis: {
    zh: '已公开部门决算表的编制关系，非法定公式',
    en: 'How published final accounts are built; no formula of law',
  },
});
