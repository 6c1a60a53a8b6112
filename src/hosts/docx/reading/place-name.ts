/** What a person calls a place in a document: 表 3 第 12 行 第 8 格, as Word counts them. */
import type { Localized } from '../../../core/model/localized';
import type { DocPlace } from './document-sheets';

export function placeName(place: DocPlace): Localized {
  if (place.kind === 'cell') {
    const [table, row, nth] = [place.table.number, place.row, place.nth].map(String) as [
      string,
      string,
      string,
    ];
    return {
      zh: `表 ${table} 第 ${row} 行 第 ${nth} 格`,
      en: `table ${table}, row ${row}, cell ${nth}`,
    };
  }
  const nth = String(place.nth);
  if (place.where === 'prose' || !place.table)
    return { zh: `正文 第 ${nth} 段`, en: `text, paragraph ${nth}` };
  const table = String(place.table.number);
  return place.where === 'above'
    ? { zh: `表 ${table} 上方 第 ${nth} 段`, en: `above table ${table}, paragraph ${nth}` }
    : { zh: `表 ${table} 下方 第 ${nth} 段`, en: `below table ${table}, paragraph ${nth}` };
}
