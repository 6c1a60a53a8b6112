/**
 * One right indicator row from a few random numbers: target, actual, and the score that follows from them by the
 * arithmetic of right-form.ts. What an outcome means for each sort of target is written out here once.
 */
import { REASONS, type StockEntry } from './indicator-stock';
import { plain, proportion, type AmountUnit, type RightRow, type Sign, type Value } from './right-form';

/** `deducted`: the target is met, a point is given up by the office itself, and a reason says why. */
type Outcome = 'met' | 'over' | 'missed' | 'nothing' | 'deducted';

export interface RowSeed {
  /** 1–999 */
  readonly size: number;
  /** 0–999 */
  readonly share: number;
  readonly outcome: Outcome;
  /** 0–11 */
  readonly style: number;
}

interface RowSetting {
  readonly year: number;
  readonly amountUnit: AmountUnit;
  /** Ten-thousandths of the unit. */
  readonly annual: number;
  readonly executed: number;
}

type Made = Pick<RightRow, 'sign' | 'target' | 'actual' | 'actualInTargetUnit'> & {
  /** Hundredths; the range of right scores before a deduction. */
  readonly lowest: number;
  readonly highest: number;
  readonly score: number;
};

const words = (figure: string): Value => ({ figure, unit: '' });

const FULL = (weight: number) => ({ lowest: weight, highest: weight, score: weight });
const EXACT = (score: number) => ({ lowest: score, highest: score, score });

/** More is better: count, rate, gain. Figures are whole numbers of 1/10^digits. */
function floor(
  seed: RowSeed,
  weight: number,
  target: number,
  most: number,
  digits: number,
  unit: string,
): Made {
  const sign: Sign | null = (['≥', '≥', '≥', '=', null, '≥'] as const)[seed.style % 6] ?? null;
  const room = Math.min(most, Math.floor(target * 1.25)) - target;
  const reached =
    seed.outcome === 'nothing'
      ? 0
      : seed.outcome === 'missed'
        ? Math.max(1, Math.floor((target * (300 + seed.share * 0.699)) / 1000))
        : seed.outcome === 'over'
          ? target + Math.floor((room * seed.share) / 1000)
          : target;
  const actual = reached >= target && seed.outcome === 'missed' ? target - 1 : reached;
  const text = plain(actual, digits);
  const common = {
    sign,
    target: { figure: plain(target, digits), unit },
    actual: { figure: text, unit },
    actualInTargetUnit: text,
  };
  return {
    ...common,
    ...(actual >= target ? FULL(weight) : EXACT(proportion(actual, target, weight))),
  };
}

/** Less is better: faults, delays, prices, costs. */
function ceiling(seed: RowSeed, weight: number, target: number, digits: number, unit: string): Made {
  const actual =
    seed.outcome === 'missed'
      ? target + Math.max(1, Math.floor((target * seed.share) / 1000))
      : seed.outcome === 'met' || seed.outcome === 'deducted'
        ? target
        : Math.max(digits === 0 ? 1 : 0, Math.floor((target * (500 + seed.share / 2)) / 1000));
  const sign: Sign = seed.style % 6 === 5 && actual < target ? '<' : '≤';
  const text = plain(actual, digits);
  return {
    sign,
    target: { figure: plain(target, digits), unit },
    actual: { figure: text, unit },
    actualInTargetUnit: text,
    ...(actual <= target ? FULL(weight) : EXACT(proportion(target, actual, weight))),
  };
}

function range(seed: RowSeed, weight: number, unit: string): Made {
  const low = unit === '%' ? 50 + (seed.size % 30) : 5 + (seed.size % 60);
  const high = low + 5 + (seed.style % 6);
  const actual =
    seed.outcome === 'missed'
      ? Math.max(1, Math.floor((low * (300 + seed.share * 0.6)) / 1000))
      : seed.outcome === 'nothing'
        ? high + 1 + (seed.share % 5)
        : low + (seed.share % (high - low + 1));
  const score =
    actual < low
      ? EXACT(proportion(actual, low, weight))
      : actual > high
        ? EXACT(proportion(high, actual, weight))
        : FULL(weight);
  const text = String(actual);
  return {
    sign: null,
    target: { figure: `${String(low)}-${String(high)}`, unit },
    actual: { figure: text, unit },
    actualInTargetUnit: text,
    ...score,
  };
}

/** The project's whole cost: the annual budget as ceiling, what was executed as actual, sometimes told in 元. */
function wholeCost(seed: RowSeed, weight: number, setting: RowSetting): Made {
  const { amountUnit, annual, executed } = setting;
  const inYuan = amountUnit === '万元' && seed.style % 3 === 0;
  return {
    sign: '≤',
    target: { figure: plain(annual, 4), unit: amountUnit },
    actual: inYuan
      ? { figure: String(executed), unit: '元' }
      : { figure: plain(executed, 4), unit: amountUnit },
    actualInTargetUnit: plain(executed, 4),
    ...FULL(weight),
  };
}

/** A gain in money, at times reported in the next smaller unit. */
function gain(seed: RowSeed, weight: number, unit: string): Made {
  const made = floor({ ...seed, style: seed.style % 3 }, weight, 20 + seed.size, 100_000, 0, unit);
  if (seed.style < 8) return made;
  const smaller = unit === '亿元' ? '万元' : '元';
  return { ...made, actual: { figure: `${made.actual.figure}0000`, unit: smaller } };
}

const DUE = [
  (year: number) => `${String(year)}年12月底前`,
  (year: number) => `${String(year)}年11月30日前`,
  () => '12月31日前',
  () => '11月底前',
  (year: number) => `${String(year)}年12月`,
  () => '年底前',
] as const;

function deadline(seed: RowSeed, weight: number, { year }: RowSetting): Made {
  const target = (DUE[seed.style % DUE.length] ?? DUE[0])(year);
  const isLate = seed.outcome === 'missed' || seed.outcome === 'nothing';
  const month = isLate ? 1 + (seed.share % 6) : 5 + (seed.share % 6);
  const actual = isLate
    ? `${String(year + 1)}年${String(month)}月`
    : seed.share % 2 === 0
      ? `${String(year)}年${String(month)}月`
      : `${String(year)}年${String(month)}月${String(1 + (seed.share % 28))}日`;
  // How late costs how much is the office's to say, below the third tier's ceiling.
  const score = isLate
    ? { lowest: 0, highest: (weight * 6) / 10 - 1, score: (weight * 3) / 10 }
    : FULL(weight);
  return { sign: null, target: words(target), actual: words(actual), actualInTargetUnit: actual, ...score };
}

const QUALITIES = ['有效提升', '明显改善', '逐步健全', '持续向好', '有所增强', '保持稳定'] as const;
const REACHED = ['达成预期指标', '已完成', '全部达成'] as const;
const PARTLY = ['部分达成', '部分完成', '部分达成年度指标'] as const;
const FAILED = ['未完成', '未达成预期指标', '未达成且效果较差'] as const;

function tiers(seed: RowSeed, weight: number): Made {
  const target = QUALITIES[seed.style % QUALITIES.length] ?? QUALITIES[0];
  const say = (list: readonly string[]) => list[seed.share % list.length] ?? '';
  const base = { sign: null, target: words(target) } as const;
  const of = (text: string, lowest: number, highest: number, score: number): Made => ({
    ...base,
    actual: words(text),
    actualInTargetUnit: text,
    lowest,
    highest,
    score,
  });
  if (seed.outcome === 'missed')
    return of(say(PARTLY), (weight * 6) / 10, (weight * 8) / 10 - 1, (weight * 7) / 10);
  if (seed.outcome === 'nothing') return of(say(FAILED), 0, (weight * 6) / 10 - 1, (weight * 3) / 10);
  return of(seed.outcome === 'over' ? say(REACHED) : target, (weight * 8) / 10, weight, weight);
}

const PHRASES = [
  ['按时完成年度工作任务', '按时完成年度工作任务'],
  ['建立常态化工作机制', '已建立常态化工作机制'],
  ['形成可推广的经验做法', '达成预期指标'],
] as const;

function phrase(seed: RowSeed, weight: number): Made {
  const [target, actual] = PHRASES[seed.style % PHRASES.length] ?? PHRASES[0];
  return {
    sign: null,
    target: words(target),
    actual: words(actual),
    actualInTargetUnit: actual,
    lowest: (weight * 8) / 10,
    highest: weight,
    score: weight,
  };
}

function noneAllowed(seed: RowSeed, weight: number, unit: string): Made {
  const bad = seed.outcome === 'missed' || seed.outcome === 'nothing';
  const figure = bad ? String(1 + (seed.share % 3)) : '0';
  return {
    sign: (['=', '≤', null] as const)[seed.style % 3] ?? null,
    target: { figure: '0', unit },
    actual: { figure, unit },
    actualInTargetUnit: figure,
    ...(bad ? EXACT(0) : FULL(weight)),
  };
}

const DECIMAL_UNITS = new Set(['公里', '亩']);

function made(entry: StockEntry, seed: RowSeed, weight: number, setting: RowSetting): Made {
  switch (entry.sort) {
    case 'count': {
      const digits = DECIMAL_UNITS.has(entry.unit) && seed.style % 2 === 0 ? 1 : 0;
      // Nothing lasts a thousand years.
      const target = entry.unit === '年' ? 5 + (seed.size % 30) : 8 + seed.size;
      return floor(seed, weight, target, 10_000_000, digits, entry.unit);
    }
    case 'rate': {
      const digits = seed.style % 4 === 0 ? 1 : 0;
      const target = (80 + (seed.size % 21)) * 10 ** digits;
      return floor(seed, weight, target, 100 * 10 ** digits, digits, '%');
    }
    case 'fault-rate':
      return ceiling(seed, weight, 1 + (seed.size % 5), 0, '%');
    case 'delay':
      return ceiling(seed, weight, 2 + (seed.size % 24), 0, entry.unit);
    case 'fewer':
      return ceiling(seed, weight, 2 + (seed.size % 9), 0, entry.unit);
    case 'none-allowed':
      return noneAllowed(seed, weight, entry.unit);
    case 'range':
      return range(seed, weight, entry.unit);
    case 'gain':
      return gain(seed, weight, entry.unit);
    case 'whole-cost':
      return wholeCost(seed, weight, setting);
    case 'unit-price':
      return ceiling(seed, weight, 100 + seed.size, 0, entry.unit);
    case 'deadline':
      return deadline(seed, weight, setting);
    case 'words':
      return tiers(seed, weight);
    case 'phrase':
      return phrase(seed, weight);
  }
}

/** @param weight hundredths of a point, a multiple of 50 */
export function makeRow(entry: StockEntry, seed: RowSeed, weight: number, setting: RowSetting): RightRow {
  const { score, ...rest } = made(entry, seed, weight, setting);
  const isDeducted = seed.outcome === 'deducted' && score === weight && weight >= 100;
  const printed = isDeducted ? weight - Math.min(50, weight / 2) : score;
  return {
    block: entry.block,
    level2: entry.level2,
    name: entry.name,
    sort: entry.sort,
    ...rest,
    weight,
    score: printed,
    reason: printed < weight ? (REASONS[seed.share % REASONS.length] ?? REASONS[0]) : '',
  };
}
