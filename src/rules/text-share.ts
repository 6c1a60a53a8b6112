/** ZP912: a share or completion of the text differs from its amounts; one that was cut instead of rounded is a warning */
import { accountsRule, RELATION_MESSAGES } from '../core/checking/accounts-rule';

export const textShare = accountsRule({
  code: 'ZP912',
  id: 'text-share',
  severity: 'error',
  title: { zh: '说明占比或完成率不符', en: 'Wrong share or completion' },
  description: {
    zh: '情况说明里的占比、完成率与金额不符；按截尾而非四舍五入的为警告。',
    en: 'A share or completion of the text differs from its amounts; one that was cut instead of rounded is a warning.',
  },
  messages: RELATION_MESSAGES,
  basis: {
    zh: '占比 = 分项 ÷ 全部，按印出的位数四舍五入',
    en: 'Share = part ÷ whole, rounded to the digits printed',
  },
});
