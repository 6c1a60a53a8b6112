/** Words of the rehearsal of a submission, Chinese first. */
import type { Localized } from '../../core/model/localized';

const pair = (zh: string, en: string): Localized => ({ zh, en });

export const REHEARSAL_STRINGS = {
  title: pair('送审预演', 'Rehearse the submission'),
  what: pair(
    '选一个地区，看看就所知它的系统会退回什么、对什么亮灯。只看，不改表。',
    'Choose a place and see what its system is known to refuse or to light a lamp for. Nothing is changed.',
  ),
  place: pair('送到哪里', 'Where it is sent in'),
  none: pair('不预演', 'No rehearsal'),
  noForms: pair('还没有读到自评表。', 'No form has been read yet.'),
  early: pair(
    '{count} 张表的年度早于这套系统，没有预演。',
    'Forms of a year before this system, not rehearsed: {count}.',
  ),
  more: pair('还有 {count} 处，先处理上面的。', '{count} more; see to those above first.'),
} as const satisfies Readonly<Record<string, Localized>>;
