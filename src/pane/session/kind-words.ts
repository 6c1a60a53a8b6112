/** What several lines of one kind are called together: the title of their rule, or what is said of ignores. */
import type { Finding } from '../../core/model/finding';
import type { Localized } from '../../core/model/localized';

const OTHERS: Localized = { zh: '对忽略的说明', en: 'About ignores' };

export const kindWords = ({ title }: Finding): Localized => title ?? OTHERS;

/** What the lines of a copied form are called together. */
export const sameAsWords = (sheet: string): Localized => ({
  zh: `同工作表“${sheet}”`,
  en: `As on sheet “${sheet}”`,
});
