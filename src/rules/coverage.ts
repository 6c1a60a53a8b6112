/** ZP921: the forms together spent less than the project expenditure of the accounts */
import { accountsRule } from '../core/checking/accounts-rule';

export const coverage = accountsRule({
  code: 'ZP921',
  id: 'coverage',
  severity: 'info',
  title: { zh: '项目支出未全部自评', en: 'Project expenditure without a form' },
  description: {
    zh: '各自评表的执行数合计小于支出决算表的项目支出。',
    en: 'The forms together spent less than the project expenditure of the accounts.',
  },
  messages: {
    total: {
      figures: {
        zh: '{total}{unit}，{forms} 张自评表执行 {executed}{unit}',
        en: '{total}{unit}; forms ({forms}) spent {executed}{unit}',
      },
      why: { zh: '{uncovered}{unit} 没有自评表', en: '{uncovered}{unit} has no form' },
    },
    codes: {
      figures: {
        zh: '{total}{unit}，{forms} 张自评表执行 {executed}{unit}',
        en: '{total}{unit}; forms ({forms}) spent {executed}{unit}',
      },
      why: {
        zh: '没有自评表的科目：{codes}；计 {uncovered}{unit}',
        en: 'codes without a form: {codes}; {uncovered}{unit} in all',
      },
    },
  },
  basis: {
    zh: '并非每个项目都须自评，但应有人知道',
    en: 'Not every project must be evaluated, but somebody must know',
  },
});
