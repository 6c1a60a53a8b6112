/** ZP104: where several readings were possible, the one that was taken. */
import type { FormRule } from '../core/checking/rule';

export const readingDoubt: FormRule = {
  scope: 'form',
  code: 'ZP104',
  id: 'reading-doubt',
  severity: 'warning',
  title: { zh: '读法存疑', en: 'Doubtful reading' },
  description: {
    zh: '同一处可有几种读法时，取与算术一致的一种，并在此说明。',
    en: 'Where several readings were possible the one that agrees with the arithmetic was taken, and is told here.',
  },
  messages: { doubt: { zh: '{what}', en: '{what}' } },
  basis: { zh: '读法不止一种时须说明', en: 'A choice between readings is always told' },
  fixable: false,
  check: ({ form }) =>
    form.doubts.map((doubt) => ({
      position: doubt.position,
      message: 'doubt',
      values: { what: doubt.what },
      needsPerson: true,
    })),
};
