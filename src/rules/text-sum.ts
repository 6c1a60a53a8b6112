/** ZP914: parts of the text that are all there do not add up to their whole; incomplete lists are left alone */
import { accountsRule, RELATION_MESSAGES } from '../core/checking/accounts-rule';

export const textSum = accountsRule({
  code: 'ZP914',
  id: 'text-sum',
  severity: 'error',
  title: { zh: '说明分项与合计不符', en: 'Parts in the text do not add up' },
  description: {
    zh: '情况说明里列全的分项之和不等于总数；分项不全的不判断。',
    en: 'Parts of the text that are all there do not add up to their whole; incomplete lists are left alone.',
  },
  messages: RELATION_MESSAGES,
  basis: { zh: '分项列全时，其和等于总数', en: 'Parts that are all given add up' },
});
