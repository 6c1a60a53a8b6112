/** ZP901: final accounts lack some of their ten tables, name different departments, years or units, hold a header, column or line that was not recognised, or leave out a line number (information only) */
import { accountsRule } from '../core/checking/accounts-rule';

export const accountsIncomplete = accountsRule({
  code: 'ZP901',
  id: 'accounts-incomplete',
  severity: 'warning',
  title: { zh: '决算表不完整或口径不一', en: 'Accounts incomplete or inconsistent' },
  description: {
    zh: '部门决算公开的十张表缺表、各表部门、年度或金额单位不一，表头、栏目或行没有认出，行次跳号（仅提示）。',
    en: 'Final accounts lack some of their ten tables, name different departments, years or units, hold a header, column or line that was not recognised, or leave out a line number (information only).',
  },
  messages: {
    missing: { figures: { zh: '缺 {count} 张表：{kinds}', en: 'tables missing ({count}): {kinds}' } },
    unit: {
      figures: { zh: '{printed}，其他表为 {expected}', en: '{printed}; the other tables say {expected}' },
      why: { zh: '部门名称不一', en: 'names of departments differ' },
    },
    year: {
      figures: {
        zh: '{printed} 年，其他表为 {expected} 年',
        en: '{printed}; the other tables say {expected}',
      },
      why: { zh: '年度不一', en: 'years differ' },
    },
    'amount-unit': {
      figures: { zh: '{printed}，其他表为 {expected}', en: '{printed}; the other tables say {expected}' },
      why: { zh: '金额单位不一，已换算后核对', en: 'units differ; amounts were converted' },
    },
    column: {
      figures: { zh: '栏目“{text}”没有认出', en: 'column “{text}” was not recognised' },
      why: { zh: '这一栏没有参与核对', en: 'it takes part in no check' },
    },
    row: {
      figures: { zh: '“{text}”这一行没有认出科目编码', en: 'the code of line “{text}” was not recognised' },
      why: { zh: '上下级之和没有核对', en: 'sums of levels were not checked' },
    },
    header: {
      figures: { zh: '有标题，表头没有认出', en: 'there is a title, but the header was not recognised' },
      why: { zh: '这张表没有核对', en: 'the table was not checked' },
    },
    gap: {
      figures: { zh: '行次 {before} 之后是 {after}', en: 'line {before} is followed by {after}' },
      why: { zh: '行次跳号', en: 'a line number is left out' },
    },
  },
  basis: {
    zh: '一套决算表应同一部门、同一年度、同一单位',
    en: 'A set of accounts is of one department, one year and one unit',
  },
});
