/** ZP902: a column of amounts holds something that is no amount; no relation over it was checked. Blanks and dashes count 0 */
import { accountsRule } from '../core/checking/accounts-rule';

export const accountsValue = accountsRule({
  code: 'ZP902',
  id: 'accounts-value',
  severity: 'warning',
  title: { zh: '决算表数值无法读取', en: 'Unreadable amount in the accounts' },
  description: {
    zh: '决算表的金额栏里不是金额；涉及它的关系都没有核对。空格和“—”按 0 计。',
    en: 'A column of amounts holds something that is no amount; no relation over it was checked. Blanks and dashes count 0.',
  },
  messages: {
    one: {
      figures: { zh: '不是金额', en: 'no amount' },
      why: { zh: '涉及它的关系没有核对', en: 'no relation over it was checked' },
    },
    several: {
      figures: { zh: '{count} 处不是金额：{cells}', en: 'cells without an amount ({count}): {cells}' },
      why: { zh: '涉及它们的关系没有核对', en: 'no relation over them was checked' },
    },
  },
  basis: {
    zh: '看不懂的数值须说明，不作 0 处理',
    en: 'What cannot be understood is reported, never taken for 0',
  },
});
