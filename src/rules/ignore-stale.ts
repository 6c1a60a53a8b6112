/** ZP801: an ignore that matches nothing any more. */
import { ignoresRule } from '../core/checking/ignores';

export const ignoreStale = ignoresRule({
  code: 'ZP801',
  id: 'ignore-stale',
  severity: 'info',
  title: { zh: '忽略已失效', en: 'Stale ignore' },
  description: {
    zh: '忽略只对当时的内容有效：单元格的内容变了、问题没有了，忽略就不再起作用，可以取消。',
    en: 'An ignore holds for what stood there: once the content or the finding is gone it does nothing and can be removed.',
  },
  messages: {
    stale: {
      figures: {
        zh: '（理由：{reason}）已不再对应任何问题，可以取消',
        en: '(reason: {reason}) matches nothing any more and can be removed',
      },
    },
  },
  speaksOf: ({ reason, isMatched }) => (reason !== '' && !isMatched ? 'stale' : null),
});
