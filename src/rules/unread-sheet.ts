/** ZP105: a sheet holds something like a form, or a further page of one, and could not be read. */
import type { Localized } from '../core/model/localized';
import type { SheetRule } from '../core/checking/rule';

const SHEET: Localized = { zh: '本工作表', en: 'This sheet' };
const NOTHING: Localized = { zh: '无', en: 'nothing' };

function listed(names: readonly Localized[]): Localized {
  if (names.length === 0) return NOTHING;
  return {
    zh: [...new Set(names.map(({ zh }) => zh))].join('、'),
    en: [...new Set(names.map(({ en }) => en))].join(', '),
  };
}

export const unreadSheet: SheetRule = {
  scope: 'sheet',
  code: 'ZP105',
  id: 'unread-sheet',
  topic: 'sheet',
  severity: 'warning',
  title: { zh: '像自评表而没有读出', en: 'Unread sheet' },
  description: {
    zh: '工作表里像有自评表（或另一张表的下一页）而没有读出来：说明认出了什么、还缺什么，可在“版式”里指认表头。',
    en: 'A sheet holds something like a form (or a further page of one) that could not be read: what was recognised and what is missing. Its headers can be taught under “Layout”.',
  },
  messages: {
    unread: {
      figures: {
        zh: '像是自评表，没有读出来；认出：{recognised}；没认出：{missing}',
        en: 'like a form, but not read; recognised: {recognised}; missing: {missing}',
      },
      why: { zh: '可在“版式”里指认表头', en: 'its headers can be taught under “Layout”' },
    },
    page: {
      figures: {
        zh: '像是“{sheet}”那张表的下一页，没有读出来',
        en: 'seems to be the next page of the form on sheet “{sheet}”; it was not read',
      },
      why: {
        zh: '认出：{recognised}；可接在第一页下面再检查',
        en: 'recognised: {recognised}; put it below the first page and check again',
      },
    },
  },
  basis: { zh: '没有读出的表须说明', en: 'What could not be read is reported' },
  fixable: false,
  check: ({ traces, firstPage }) => [
    {
      position: traces.position,
      message: firstPage === null ? 'unread' : 'page',
      subject: SHEET,
      values: {
        sheet: firstPage ?? '',
        recognised: listed(traces.recognised),
        missing: listed(traces.missing),
      },
      needsPerson: true,
    },
  ],
};
