/** ZP922: the forms together spent more than the project expenditure of the accounts, or planned more than the whole department’s budget */
import { accountsRule } from '../core/checking/accounts-rule';

export const formsExceed = accountsRule({
  code: 'ZP922',
  id: 'forms-exceed',
  severity: 'warning',
  title: { zh: '自评资金超过决算', en: 'Forms exceed the accounts' },
  description: {
    zh: '各自评表的执行数合计大于决算的项目支出，或预算数合计大于全部门预算。',
    en: 'The forms together spent more than the project expenditure of the accounts, or planned more than the whole department’s budget.',
  },
  messages: {
    executed: {
      figures: {
        zh: '{forms} 张自评表执行 {executed}{unit}，项目支出只有 {total}{unit}',
        en: 'forms ({forms}) spent {executed}{unit}, project expenditure is {total}{unit}',
      },
    },
    budget: {
      figures: {
        zh: '{forms} 张自评表预算 {planned}{unit}，全部门预算只有 {total}{unit}',
        en: 'forms ({forms}) planned {planned}{unit}, the whole budget is {total}{unit}',
      },
    },
  },
  basis: { zh: '自评表可能含其他资金、单位或年度', en: 'Forms may cover other funds, units or years' },
});
