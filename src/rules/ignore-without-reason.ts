/** ZP802: an ignore without a reason. */
import { ignoresRule } from '../core/checking/ignores';

export const ignoreWithoutReason = ignoresRule({
  code: 'ZP802',
  id: 'ignore-without-reason',
  severity: 'warning',
  title: { zh: '忽略没有理由', en: 'Ignore without a reason' },
  description: {
    zh: '没有写理由的忽略不予采用，问题照常列出。',
    en: 'An ignore without a reason does not count; its finding stands.',
  },
  messages: {
    missing: {
      figures: {
        zh: '没有填写理由，不予采用；请补填理由或取消忽略',
        en: 'gives no reason and does not count; please give one or remove it',
      },
    },
  },
  speaksOf: ({ reason }) => (reason === '' ? 'missing' : null),
});
