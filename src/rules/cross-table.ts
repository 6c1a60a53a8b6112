/** ZP906: two tables tell different amounts of the same, or a part exceeds its whole; the match of functional and economic codes is a convention and only a warning */
import { accountsRule, RELATION_MESSAGES } from '../core/checking/accounts-rule';

export const crossTable = accountsRule({
  code: 'ZP906',
  id: 'cross-table',
  severity: 'error',
  title: { zh: '表间不一致', en: 'Tables disagree' },
  description: {
    zh: '同一金额在两张决算表中不同，或部分大于全部；功能科目与经济科目的对应是惯例，只作警告。',
    en: 'Two tables tell different amounts of the same, or a part exceeds its whole; the match of functional and economic codes is a convention and only a warning.',
  },
  messages: RELATION_MESSAGES,
  basis: {
    zh: '已公开部门决算表的编制关系，非法定公式',
    en: 'How published final accounts are built; no formula of law',
  },
});
