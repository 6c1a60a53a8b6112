/** ZP910: all amounts of a table differ from its neighbours by the factor of two units: its head names a wrong one. Other relations are checked as if it were right */
import { accountsRule } from '../core/checking/accounts-rule';

export const unitSlip = accountsRule({
  code: 'ZP910',
  id: 'unit-slip',
  severity: 'error',
  title: { zh: '金额单位疑似有误', en: 'Unit slip' },
  description: {
    zh: '整张表的金额与相关各表相差整数倍单位，表头的金额单位应有误；其余关系按改正后的单位核对。',
    en: 'All amounts of a table differ from its neighbours by the factor of two units: its head names a wrong one. Other relations are checked as if it were right.',
  },
  messages: {
    slip: {
      figures: { zh: '{printed}{to}{expected}', en: '{printed}{to}{expected}' },
      why: { zh: '与相关各表相差 {factor} 倍', en: '{factor} times the related tables' },
    },
  },
  basis: { zh: '同一金额在各表应相同', en: 'The same amount is the same in all tables' },
});
