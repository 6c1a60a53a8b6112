/** ZP911: an amount or count of the explaining text differs from its table; what cannot be tied to one cell is left alone */
import { accountsRule, RELATION_MESSAGES } from '../core/checking/accounts-rule';

export const textAmount = accountsRule({
  code: 'ZP911',
  id: 'text-amount',
  severity: 'error',
  title: { zh: '说明金额与表不符', en: 'Text amount differs from the table' },
  description: {
    zh: '情况说明里的金额或数量与决算表不同；说不准是哪一格的，不作判断。',
    en: 'An amount or count of the explaining text differs from its table; what cannot be tied to one cell is left alone.',
  },
  messages: RELATION_MESSAGES,
  basis: { zh: '情况说明应与决算表一致', en: 'The text follows from the tables' },
});
