/** What is said of headers that no word names as they stand: read by place, content and arithmetic, or as misspelt. */
import type { ColumnSpan } from './header-block';
import type { FundColumn, IndicatorColumn, ReadingDoubt } from '../model/self-evaluation-form';
import type { Localized } from '../model/localized';
import { quoted } from '../text/quoted';
import { FUND_COLUMN_NAMES, INDICATOR_COLUMN_NAMES } from '../words/part-names';

/** On what ground a column without a known name was taken for one that is due. */
export type Ground = 'content' | 'arithmetic' | 'spelling';

const NAMES: Readonly<Record<FundColumn | IndicatorColumn, Localized>> = {
  ...FUND_COLUMN_NAMES,
  ...INDICATOR_COLUMN_NAMES,
};

const GROUNDS: Readonly<Record<Ground, Localized>> = {
  content: {
    zh: '不认识这个表头，按位置和内容认定',
    en: 'an unknown header, told by its place and content',
  },
  arithmetic: {
    zh: '不认识这个表头，因与执行率相符认定',
    en: 'an unknown header; the column agrees with the rates',
  },
  spelling: { zh: '像是写错了一个字', en: 'one character seems to be mistyped' },
};

/** @param inferred columns that no word names, with the ground on which each was taken */
export function headerDoubts<C extends FundColumn | IndicatorColumn>(
  columns: ReadonlyMap<C, ColumnSpan>,
  inferred: ReadonlyMap<C, Ground>,
): readonly ReadingDoubt[] {
  return [...inferred].flatMap(([column, ground]): ReadingDoubt[] => {
    const header = columns.get(column)?.header;
    if (!header) return [];
    const name = NAMES[column];
    return [
      {
        position: { row: header.row, column: header.column },
        doubts: ground === 'spelling' ? 'none' : 'form',
        figures: {
          zh: `表头${quoted(header.text)}读作${name.zh}`,
          en: `the header ${quoted(header.text)} was read as the ${name.en}`,
        },
        why: GROUNDS[ground],
      },
    ];
  });
}
