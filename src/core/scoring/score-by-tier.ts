/** Scores by tier: what words say of how far a target was reached, and the interval of points that this allows. */
import { decimal, plainNumber, roundHalfUp, toNumber, ZERO, type Decimal } from '../figures/decimal';
import { NOTHING_DUE, type IndicatorDue } from './indicator-due';
import type { Localized } from '../model/localized';
import type { Profile } from './profile';
import type { Quantity } from '../figures/quantity';
import { tierOf } from './read-tier';
import { quoted } from '../text/quoted';

/** Points of a share of the weight, rounded half-up to 2 decimals. */
const share = (weight: number, part: Decimal): Decimal => roundHalfUp(part.times(weight));

interface Tiered {
  readonly min: number;
  readonly max: number;
}

/** Lowest and highest points of a tier. */
function tierInterval(tier: 1 | 2 | 3, weight: number, profile: Profile): Tiered {
  const [first, second] = profile.figures.tierFloors;
  const cent = decimal(0.01);
  // The upper tiers' floors are open above: the highest score of a lower tier is one hundredth below.
  const below = (floor: number) => {
    const top = share(weight, decimal(floor)).minus(cent);
    return toNumber(top.lt(0) ? ZERO : top);
  };
  if (tier === 1) return { min: toNumber(share(weight, decimal(first))), max: weight };
  if (tier === 2) return { min: toNumber(share(weight, decimal(second))), max: below(first) };
  return { min: 0, max: below(second) };
}

const TIER_NAMES: Readonly<Record<1 | 2 | 3, Localized>> = {
  1: { zh: '达成年度指标', en: 'target reached' },
  2: { zh: '部分达成并具有一定效果', en: 'partly reached with some effect' },
  3: { zh: '未达成且效果较差', en: 'not reached' },
};

/** The score of words; without a stated degree it is for a person to judge. */
export function scoreByTier(
  actual: Quantity,
  target: Quantity,
  weight: number,
  profile: Profile,
  extra: Partial<IndicatorDue>,
): IndicatorDue {
  const tier = tierOf(actual.text, target.text);
  const { min, max } = tierInterval(tier ?? 1, weight, profile);
  const isJudgement = tier === null || extra.isJudgement === true;
  const name = TIER_NAMES[tier ?? 1];
  const shown = actual.text.length > 20 ? `${actual.text.slice(0, 20)}…` : actual.text;
  return {
    ...NOTHING_DUE,
    ...extra,
    tier,
    isJudgement,
    expected: max,
    min,
    max,
    computation: isJudgement
      ? {
          zh: `实际${quoted(shown)}没有${tier === null ? '说明达成程度' : '写出数'}，请人工判断；按达成计可得 ${plainNumber(min)}–${plainNumber(max)} 分`,
          en: `the actual ${quoted(shown)} ${tier === null ? 'does not state a degree' : 'gives no figure'}; to be judged: ${plainNumber(min)}–${plainNumber(max)} points if reached`,
        }
      : {
          zh: `定性指标，实际${quoted(shown)}属于“${name.zh}”，可得 ${plainNumber(min)}–${plainNumber(max)} 分`,
          en: `qualitative, actual ${quoted(shown)} means “${name.en}”: ${plainNumber(min)}–${plainNumber(max)} points`,
        },
  };
}
