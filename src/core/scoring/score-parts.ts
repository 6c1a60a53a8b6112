/** Rows of several indicators: scored part by part. Parts that share one weight leave open how it is divided. */
import { rounded, sum } from '../figures/decimal';
import { NOTHING_DUE, type IndicatorDue } from './indicator-due';
import type { Profile } from './profile';
import { scoreIndicatorDue } from './score-indicator';
import type { RowPart } from '../model/self-evaluation-form';

/** A row whose cells hold different numbers of figures: nothing tells which answers which. */
function unevenDue(weight: number): IndicatorDue {
  return {
    ...NOTHING_DUE,
    isJudgement: true,
    min: 0,
    max: weight,
    computation: {
      zh: '目标值与实际值的项数不同，无法一一对应，本行不判分，请人工判断',
      en: 'target and actual hold different numbers of figures; the row is not scored, please judge',
    },
  };
}

/**
 * @param parts empty where target and actual do not hold equally many figures
 * @param weight points of the whole row
 */
export function scoreParts(
  parts: readonly RowPart[],
  weight: number,
  profile: Profile,
  formYear: number | null,
): IndicatorDue {
  if (parts.length === 0) return unevenDue(weight);
  const isDivided = parts.every((part) => part.weight !== null);
  const dues = parts.map((part) =>
    scoreIndicatorDue(part.target, part.actual, isDivided ? (part.weight ?? 0) : weight, profile, formYear),
  );
  const say = (language: 'zh' | 'en') =>
    dues.map((due, at) => `(${String(at + 1)}) ${due.computation?.[language] ?? '—'}`);
  const words = { zh: say('zh').join('；'), en: say('en').join('; ') };
  const isKnown = dues.every((due) => due.min !== null && due.max !== null);
  const figures = (pick: (due: IndicatorDue) => number | null) => dues.map((due) => pick(due) ?? 0);
  const [lows, highs] = [figures((due) => due.min), figures((due) => due.max)];
  // However one weight is divided, the score lies between those of the parts.
  const min = !isKnown ? 0 : isDivided ? rounded(sum(lows)) : Math.min(...lows);
  const max = !isKnown ? weight : isDivided ? rounded(sum(highs)) : Math.max(...highs);
  const isOpen = !isKnown || dues.some((due) => due.isJudgement) || (!isDivided && min !== max);
  const open = {
    zh: `${words.zh}；各项共用一个分值，怎样分配请人工判断`,
    en: `${words.en}; the parts share one weight: please judge how it is divided`,
  };
  return {
    ...NOTHING_DUE,
    kind: dues.every((due) => due.kind === 'quantitative') ? 'quantitative' : 'qualitative',
    expected: isOpen ? null : isDivided ? rounded(sum(figures((due) => due.expected))) : max,
    min,
    max,
    isJudgement: isOpen,
    open: isOpen && dues.some((due) => due.isMet === false) ? 'part-missed' : null,
    isMet: dues.every((due) => due.isMet === true),
    computation: isOpen && !isDivided ? open : words,
  };
}
