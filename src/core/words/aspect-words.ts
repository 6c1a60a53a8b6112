/** What the labels of levels name: aspects by their second level, and the block each belongs to. */
import type { Aspect, Block } from '../model/row-facts';
import { englishKey } from '../text/english-text';
import { ENGLISH_ASPECTS } from './english-words';

/** In this order: 经济成本指标 is a cost, 生态效益满意度 a satisfaction. */
const CHINESE_ASPECTS: readonly (readonly [pattern: RegExp, aspect: Aspect])[] = [
  [/满意度/, 'satisfaction'],
  [/成本|费用|预算控制/, 'cost'],
  [/^(?:产出)?数量/, 'quantity'],
  [/^(?:产出)?质量/, 'quality'],
  [/时效/, 'time'],
  [/^可持续|可持续(?:影响|发展)/, 'sustained'],
  [/^经济/, 'economic'],
  [/^社会/, 'social'],
  [/^(?:生态|环境)/, 'ecological'],
];

/** The aspect that a label of the second level names, by its key; null when it names none. */
export function aspectOfLabel(key: string): Aspect | null {
  const english = englishKey(key);
  const list = english === '' ? CHINESE_ASPECTS : ENGLISH_ASPECTS;
  for (const [pattern, aspect] of list) if (pattern.test(english || key)) return aspect;
  return null;
}

/** The blocks of aspects; cost stands in several and decides nothing. */
export const BLOCK_OF_ASPECT: Readonly<Record<Aspect, Block | null>> = {
  quantity: 'output',
  quality: 'output',
  time: 'output',
  cost: null,
  economic: 'benefit',
  social: 'benefit',
  ecological: 'benefit',
  sustained: 'benefit',
  satisfaction: 'satisfaction',
};
