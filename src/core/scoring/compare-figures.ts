/** Two figures in one unit, held against each other by the operator: met, or what share of the weight is earned. */
import { decimal, plainNumber, roundHalfUp, ZERO, type Decimal } from '../figures/decimal';
import type { Localized } from '../model/localized';
import type { Operator } from '../figures/operators';
import type { Profile } from './profile';
import { byDeduction, byStep, PERCENTAGE_POINTS } from './score-by-scale';
import type { Unit } from '../figures/units';

export const SIGN: Readonly<Record<Operator, (actual: Decimal, target: Decimal) => boolean>> = {
  '≥': (a, t) => a.gte(t),
  '>': (a, t) => a.gt(t),
  '=': (a, t) => a.gte(t),
  '≤': (a, t) => a.lte(t),
  '<': (a, t) => a.lt(t),
};

/** Target and actual as the computation names them, with the unit that both are in. */
interface FigureWords {
  readonly target: Localized;
  readonly actual: Localized;
  readonly unit: Unit | null;
}

/** What two figures give; where rules leave room all from `least` to `most` is right, or only a person can tell. */
export interface Compared {
  readonly points: Decimal;
  readonly isMet: boolean;
  readonly words: Localized;
  readonly between?: {
    readonly least: Decimal;
    readonly most: Decimal;
    /** The rule and the row's own target say different things. */
    readonly isOpen: boolean;
  };
}

/** The same words in both languages. */
export const same = (text: string): Localized => ({ zh: text, en: text });

const PER_CENT = { zh: '%', en: ' %' };

/**
 * What the steps or deductions of the rules give; null where the rules have none for the target, or it is met and they
 * count from it.
 */
function byScale(
  sign: Operator,
  target: Decimal,
  actual: Decimal,
  weight: number,
  { figures }: Profile,
  unit: Unit | null,
): Compared | null {
  const isCeiling = sign === '≤' || sign === '<';
  const scale = isCeiling ? figures.exceededDeduction : figures.missedScale;
  if (!scale || target.lte(0)) return null;
  const isMet = SIGN[sign](actual, target);
  const isRate = unit?.dimension === 'percent';
  const isOwnFigure = scale.of === 'units' || (scale.of === 'points' && isRate);
  const reached = isOwnFigure && isRate ? actual : actual.div(target).times(100);
  const from = scale.kind === 'deduction' ? scale.from : null;
  if (scale.kind === 'deduction' && from === null && isMet) return null;
  const start = from === null ? (isOwnFigure ? target : decimal(100)) : decimal(from);
  const off = (isOwnFigure ? actual : reached).minus(start);
  const missing = isCeiling ? off : decimal(0).minus(off);
  const units = unit ? { zh: ` ${unit.text}`, en: ` ${unit.text}` } : { zh: '', en: '' };
  const measure = scale.of === 'units' ? units : scale.of === 'points' ? PERCENTAGE_POINTS : PER_CENT;
  const { points, least, most, words } =
    scale.kind === 'steps'
      ? byStep(scale.steps, reached, weight)
      : byDeduction(scale, missing.lt(0) ? ZERO : missing, isCeiling ? null : reached, weight, measure);
  // A rule that prints bounds of its own may say otherwise than the row's target: which holds a person knows.
  const isFull = points.gte(weight);
  if (isOwnFigure && isMet !== isFull && (scale.kind === 'steps' || from !== null)) {
    const full = decimal(weight);
    return {
      points,
      isMet,
      words,
      between: { least: points.lt(full) ? points : ZERO, most: full, isOpen: true },
    };
  }
  const result = { points, isMet: isMet || isFull, words };
  return least.eq(most) ? result : { ...result, between: { least, most, isOpen: false } };
}

/** Score of figures already in one unit, neither below zero. */
export function compareFigures(
  operator: Operator | null,
  target: Decimal,
  actual: Decimal,
  weight: number,
  profile: Profile,
  named: FigureWords,
): Compared {
  const sign = operator ?? '=';
  const isCeiling = sign === '≤' || sign === '<';
  const a = actual;
  const lead: Localized = {
    zh: `目标 ${named.target.zh}，实际 ${named.actual.zh}：`,
    en: `target ${named.target.en}, actual ${named.actual.en}: `,
  };
  const say = (zh: string, en: string): Localized => ({ zh: lead.zh + zh, en: lead.en + en });
  const scaled = byScale(sign, target, a, weight, profile, named.unit);
  if (scaled) {
    const { points, isMet, words, between } = scaled;
    return { points, isMet, words: say(words.zh, words.en), ...(between ? { between } : {}) };
  }
  if (SIGN[sign](a, target) || (target.eq(0) && sign === '≥') || (target.eq(0) && sign === '≤' && a.lte(0))) {
    if (!(target.eq(0) && sign === '=' && a.gt(0))) {
      return {
        points: decimal(weight),
        isMet: true,
        words: say(`达到目标，得满分 ${plainNumber(weight)}`, `met, full ${plainNumber(weight)}`),
      };
    }
  }
  if (target.lte(0)) {
    return {
      points: ZERO,
      isMet: false,
      words: a.eq(0)
        ? say('没有达到目标，得 0', 'not met: 0')
        : say('目标为 0 而实际不为 0，得 0', 'target is 0 and the actual is not: 0'),
    };
  }
  if (profile.figures.missed === 'nothing')
    return {
      points: ZERO,
      isMet: false,
      words: say('没有达到目标，按规则不得分', 'not met: nothing by the rules'),
    };
  let points: Decimal;
  let formula: string;
  if (!isCeiling) {
    points = a.div(target).times(weight);
    formula = `${plainNumber(a)} ÷ ${plainNumber(target)} × ${plainNumber(weight)}`;
  } else if (profile.figures.reverse === 'linear') {
    points = decimal(1).minus(a.minus(target).div(target)).times(weight);
    formula = `(1 − (${plainNumber(a)} − ${plainNumber(target)}) ÷ ${plainNumber(target)}) × ${plainNumber(weight)}`;
  } else {
    points = a.eq(0) ? decimal(weight) : target.div(a).times(weight);
    formula = `${plainNumber(target)} ÷ ${plainNumber(a)} × ${plainNumber(weight)}`;
  }
  const clipped = points.lt(0) ? ZERO : points;
  const { missedFloor } = profile.figures;
  if (missedFloor !== null && clipped.times(100).lt(decimal(missedFloor).times(weight)))
    return {
      points: ZERO,
      isMet: false,
      words: say(
        `完成不到 ${plainNumber(missedFloor)}%，按规则不得分`,
        `less than ${plainNumber(missedFloor)} % reached: nothing by the rules`,
      ),
    };
  const result = `${formula} = ${roundHalfUp(clipped).toFixed(2)}`;
  return { points: clipped, isMet: false, words: say(result, result) };
}
