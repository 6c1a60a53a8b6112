/** What several lines of one kind are called together: the title of their rule, or what is said of ignores. */
import type { Finding } from '../../core/model/finding';
import type { Localized } from '../../core/model/localized';

const OTHERS: Localized = { zh: '对忽略的说明', en: 'About ignores' };

export const kindWords = ({ title }: Finding): Localized => title ?? OTHERS;
