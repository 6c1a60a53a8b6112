/** ZP913: a rate of change of the text differs from its change, or the two point in different directions */
import { accountsRule, RELATION_MESSAGES } from '../core/checking/accounts-rule';

export const textChange = accountsRule({
  code: 'ZP913',
  id: 'text-change',
  severity: 'error',
  title: { zh: '说明增减率不符', en: 'Wrong change' },
  description: {
    zh: '情况说明里的增减率与增减额不符，或一增一减。',
    en: 'A rate of change of the text differs from its change, or the two point in different directions.',
  },
  messages: RELATION_MESSAGES,
  basis: { zh: '增减率 = 增减额 ÷ 上年数', en: 'Rate = change ÷ last year' },
});
