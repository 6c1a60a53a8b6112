/** What is said of headers that no word names as they stand: read by place, content and arithmetic, or as misspelt. */
import type { ColumnSpan } from './header-block';
import type { FundColumn, IndicatorColumn, ReadingDoubt } from '../model/self-evaluation-form';
import type { Localized } from '../model/localized';
import { quoted } from '../text/quoted';

/** On what ground a column without a known name was taken for one that is due. */
export type Ground = 'content' | 'arithmetic' | 'spelling';

const NAMES: Readonly<Record<FundColumn | IndicatorColumn, Localized>> = {
  initialBudget: { zh: '年初预算数', en: 'initial budget' },
  initialBudgetDeclared: { zh: '目标申报数', en: 'declared budget' },
  annualBudget: { zh: '全年预算数', en: 'annual budget' },
  executed: { zh: '全年执行数', en: 'executed' },
  carryOver: { zh: '结转结余', en: 'carry-over' },
  rate: { zh: '执行率', en: 'execution rate' },
  level1: { zh: '一级指标', en: 'level 1' },
  level2: { zh: '二级指标', en: 'level 2' },
  level3: { zh: '三级指标', en: 'level 3' },
  nature: { zh: '指标性质', en: 'nature' },
  operator: { zh: '指标方向', en: 'operator' },
  initialTarget: { zh: '年初指标值', en: 'initial target' },
  target: { zh: '年度指标值', en: 'target' },
  actual: { zh: '实际完成值', en: 'actual value' },
  unit: { zh: '计量单位', en: 'unit' },
  qualitativeNote: { zh: '定性指标说明', en: 'qualitative note' },
  weight: { zh: '分值', en: 'weight' },
  score: { zh: '得分', en: 'score' },
  reason: { zh: '偏差原因', en: 'reason' },
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
