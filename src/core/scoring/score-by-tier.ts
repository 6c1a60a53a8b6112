/** Scores by tier: what words say of how far a target was reached, and the interval of points that this allows. */
import { decimal, plainNumber, roundHalfUp, toNumber, ZERO, type Decimal } from '../figures/decimal';
import { NOTHING_DUE, type IndicatorDue } from './indicator-due';
import type { Localized } from '../model/localized';
import { DEGREES, type Degree, type DegreeScale, type Profile } from './profile';
import type { Quantity } from '../figures/quantity';
import { DEGREE_NAMES } from './profile-fields';
import { tierOf, type Tier } from './read-tier';
import { compact } from '../text/label-text';
import { DEGREE_WORDS } from '../words/answer-words';
import { quoted } from '../text/quoted';

/** Points of a share of the weight, rounded half-up to 2 decimals. */
const share = (weight: number, part: Decimal): Decimal => roundHalfUp(part.times(weight));

interface Tiered {
  readonly min: number;
  readonly max: number;
}

/** The tier of each degree that rules may name. */
const TIER_OF: Readonly<Record<Degree, Tier>> = {
  best: 1,
  good: 2,
  fair: 2,
  poor: 3,
  full: 1,
  mostly: 2,
  partly: 2,
  none: 3,
};

const degreesOf = ({ shares }: DegreeScale): readonly Degree[] =>
  DEGREES.filter((degree) => shares[degree] !== undefined);

/** The one degree of the scale that the text states; null where it states none, or several. */
function saidDegree(text: string, scale: DegreeScale): Degree | null {
  const said = degreesOf(scale).filter((degree) => DEGREE_WORDS[degree].said.test(compact(text)));
  return said.length === 1 ? (said[0] ?? null) : null;
}

/** The rules print the degrees in points of another weight: what they are worth here a person says. */
const otherPoints = (ofPoints: number, weight: number, extra: Partial<IndicatorDue>): IndicatorDue => ({
  ...NOTHING_DUE,
  ...extra,
  isJudgement: true,
  min: 0,
  max: weight,
  computation: {
    zh: `各档得分按 ${plainNumber(ofPoints)} 分写明，本行 ${plainNumber(weight)} 分，请人工判断`,
    en: `the degrees are printed for ${plainNumber(ofPoints)} points, the row has ${plainNumber(weight)}: please judge`,
  },
});

/**
 * Lowest and highest points of what the words state under rules that name degrees: the one degree that they say, else
 * all of the tier that they mean.
 */
function degreeInterval(said: Degree | null, tier: Tier, weight: number, scale: DegreeScale): Tiered {
  const named = degreesOf(scale);
  const floors = named.map((degree) => toNumber(share(weight, decimal(scale.shares[degree] ?? 0))));
  const meant = said ? [said] : named.filter((degree) => TIER_OF[degree] === tier);
  const places = meant.map((degree) => named.indexOf(degree));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const above = scale.how === 'fixed' || first === 0 ? null : (floors[first - 1] ?? null);
  const top = scale.how === 'fixed' ? floors[first] : weight;
  return {
    min: floors[last] ?? 0,
    max: above === null ? (top ?? weight) : toNumber(decimal(above).minus(CENT)),
  };
}

const CENT = decimal(0.01);

/** Lowest and highest points of a tier. */
function tierInterval(tier: 1 | 2 | 3, weight: number, profile: Profile): Tiered {
  const [first, second] = profile.figures.tierFloors;
  // The upper tiers' floors are open above: the highest score of a lower tier is one hundredth below.
  const below = (floor: number) => {
    const top = share(weight, decimal(floor)).minus(CENT);
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
  const stated = tierOf(actual.text, target.text);
  const { degrees } = profile.figures;
  const said = degrees && saidDegree(actual.text, degrees);
  const tier = said ? TIER_OF[said] : stated;
  if (degrees && degrees.ofPoints !== null && degrees.ofPoints !== weight)
    return otherPoints(degrees.ofPoints, weight, extra);
  const { min, max } = degrees
    ? degreeInterval(said, tier ?? 1, weight, degrees)
    : tierInterval(tier ?? 1, weight, profile);
  const isJudgement = tier === null || extra.isJudgement === true;
  const name = said ? DEGREE_NAMES[said] : TIER_NAMES[tier ?? 1];
  const range = min === max ? plainNumber(max) : `${plainNumber(min)}–${plainNumber(max)}`;
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
          zh: `实际${quoted(shown)}没有${tier === null ? '说明达成程度' : '写出数'}，请人工判断；按达成计可得 ${range} 分`,
          en: `the actual ${quoted(shown)} ${tier === null ? 'does not state a degree' : 'gives no figure'}; to be judged: ${range} points if reached`,
        }
      : {
          zh: `定性指标，实际${quoted(shown)}属于“${name.zh}”，可得 ${range} 分`,
          en: `qualitative, actual ${quoted(shown)} means “${name.en}”: ${range} points`,
        },
  };
}
