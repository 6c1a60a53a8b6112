/** A reference in one line: what document, its number, its article, and where it was seen. */
import type { Localized } from '../model/localized';
import type { Citation } from './profile';

export function citationWords({ source, number, article, seen }: Citation): Localized {
  const numbered = number ? { zh: `（${number.zh}）`, en: ` (${number.en})` } : { zh: '', en: '' };
  return {
    zh: `${source.zh}${numbered.zh}${article ? `，${article.zh}` : ''}${seen ? `，见${seen.zh}` : ''}`,
    en: `${source.en}${numbered.en}${article ? `, ${article.en}` : ''}${seen ? `, seen in ${seen.en}` : ''}`,
  };
}
