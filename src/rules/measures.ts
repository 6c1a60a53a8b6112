/** ZP923: the text reports measures for the projects of a grade whose forms say there are none */
import { accountsRule } from '../core/checking/accounts-rule';

export const measures = accountsRule({
  code: 'ZP923',
  id: 'measures',
  severity: 'info',
  title: { zh: '改进措施前后不一', en: 'Measures contradict the forms' },
  description: {
    zh: '情况说明写了某等级项目的改进措施，而这些项目的自评表写“无”。',
    en: 'The text reports measures for the projects of a grade whose forms say there are none.',
  },
  messages: {
    none: {
      figures: {
        zh: '写了“{grade}”的项目的改进措施，自评表写无',
        en: 'measures for projects rated “{grade}”; their forms say none',
      },
      why: { zh: '工作表：{sheets}', en: 'sheets: {sheets}' },
    },
  },
  basis: { zh: '同一项目的改进措施应前后一致', en: 'What a project does to improve is the same everywhere' },
});
