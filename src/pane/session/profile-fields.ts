/** The figures of a profile as fields that a person can fill in (points and per cent, never fractions), and back. */
import type { Localized } from '../../core/model/localized';
import type { FigureName, ProfileFigures } from '../../core/scoring/profile';

export interface FigureField {
  /** Unique within its figure. */
  readonly key: string;
  readonly label: Localized;
  /** As shown; empty for "none". */
  readonly value: string;
  /** Where only these values are possible. */
  readonly choices?: readonly { readonly value: string; readonly label: Localized }[];
}

const label = (zh: string, en: string): Localized => ({ zh, en });
const show = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(Number(value.toFixed(6)));
const perCent = (share: number): string => show(share * 100);

const BLOCKS: readonly (readonly [keyof ProfileFigures['blockWeights'], Localized])[] = [
  ['execution', label('预算执行', 'execution')],
  ['cost', label('成本', 'cost')],
  ['output', label('产出', 'output')],
  ['benefit', label('效益', 'benefit')],
  ['satisfaction', label('满意度', 'satisfaction')],
  ['management', label('管理', 'management')],
];

const REVERSE = [
  { value: 'ratio', label: label('目标值 ÷ 实际值', 'target ÷ actual') },
  { value: 'linear', label: label('1 − 超出比例', '1 − share in excess') },
] as const;

/** A list of pairs always offers room for more; empty pairs are dropped. */
const SPARE_PAIRS = 2;

function pairFields(
  pairs: readonly (readonly [string, string])[],
  first: (at: number) => Localized,
  second: (at: number) => Localized,
): FigureField[] {
  return Array.from({ length: pairs.length + SPARE_PAIRS }, (_unused, at) => at).flatMap((at) => [
    { key: `first${String(at)}`, label: first(at + 1), value: pairs[at]?.[0] ?? '' },
    { key: `second${String(at)}`, label: second(at + 1), value: pairs[at]?.[1] ?? '' },
  ]);
}

/** The fields of one figure, in the order in which people read it. */
export function fieldsOf(name: FigureName, figures: ProfileFigures): readonly FigureField[] {
  switch (name) {
    case 'executionWeight':
      return [{ key: 'points', label: label('分值', 'points'), value: show(figures.executionWeight) }];
    case 'executionSteps':
      return pairFields(
        figures.executionSteps.map(({ from, share }) => [show(from), perCent(share)]),
        (at) => label(`第 ${String(at)} 档：执行率不低于 %`, `step ${String(at)}: rate from %`),
        (at) => label(`第 ${String(at)} 档：得分值的 %`, `step ${String(at)}: % of the points`),
      );
    case 'blockWeights':
      return BLOCKS.map(([block, words]) => ({
        key: block,
        label: words,
        value: show(figures.blockWeights[block]),
      }));
    case 'reverse':
      return [{ key: 'how', label: label('方式', 'method'), value: figures.reverse, choices: [...REVERSE] }];
    case 'tierFloors':
      return [
        {
          key: 'tier1',
          label: label('第一档不低于 %', 'tier 1 from %'),
          value: perCent(figures.tierFloors[0]),
        },
        {
          key: 'tier2',
          label: label('第二档不低于 %', 'tier 2 from %'),
          value: perCent(figures.tierFloors[1]),
        },
      ];
    case 'gradeFloors':
      return [
        { key: 'best', label: label('优，不低于', 'best, from'), value: show(figures.gradeFloors[0]) },
        { key: 'good', label: label('良，不低于', 'good, from'), value: show(figures.gradeFloors[1]) },
        { key: 'fair', label: label('中，不低于', 'fair, from'), value: show(figures.gradeFloors[2]) },
      ];
    case 'overFulfilment':
      return [
        {
          key: 'from',
          label: label('完成率达到 % 须说明', 'reason from % of target'),
          value: perCent(figures.overFulfilment.from),
        },
        {
          key: 'deduction',
          label: label('扣分', 'points off'),
          value: show(figures.overFulfilment.deduction),
        },
      ];
    case 'reasonRequired':
      return [
        {
          key: 'below',
          label: label('执行率低于 % 须说明', 'reason below a rate of %'),
          value: show(figures.reasonRequired.executionRateBelow),
        },
      ];
    case 'totalCaps':
      return pairFields(
        figures.totalCaps.map(({ below, cap }) => [show(below), show(cap)]),
        (at) => label(`第 ${String(at)} 条：执行率低于 %`, `cap ${String(at)}: rate below %`),
        (at) => label(`第 ${String(at)} 条：总分不高于`, `cap ${String(at)}: total at most`),
      );
    case 'highestTotal':
      return [
        { key: 'points', label: label('总分不高于', 'total at most'), value: show(figures.highestTotal) },
      ];
    case 'warnings':
      return [
        {
          key: 'costBelow',
          label: label('成本目标合计低于预算 %', 'cost targets below % of the budget'),
          value: perCent(figures.warnings.costTargetsBelow),
        },
        {
          key: 'costAbove',
          label: label('成本目标合计高于预算 %', 'cost targets above % of the budget'),
          value: perCent(figures.warnings.costTargetsAbove),
        },
        {
          key: 'rateBelow',
          label: label('报全部完成而执行率低于 %', 'all done with a rate below %'),
          value: show(figures.warnings.completionWithRateBelow),
        },
        {
          key: 'quantityBelow',
          label: label('报全部完成而数量低于目标 %', 'all done with a quantity below % of target'),
          value: perCent(figures.warnings.completionWithQuantityBelow),
        },
        {
          key: 'fullMarksBelow',
          label: label('各行满分而执行率低于 %', 'full marks everywhere with a rate below %'),
          value: show(figures.warnings.fullMarksWithRateBelow),
        },
        {
          key: 'failureFrom',
          label: label('故障率类上限达到 %', 'failure ceiling from %'),
          value: show(figures.warnings.failureCeilingFrom),
        },
      ];
    case 'tolerance':
      return [
        { key: 'score', label: label('得分（分）', 'score (points)'), value: show(figures.tolerance.score) },
        {
          key: 'rate',
          label: label('执行率（百分点）', 'rate (points of %)'),
          value: show(figures.tolerance.rate),
        },
        { key: 'amount', label: label('金额', 'amount'), value: show(figures.tolerance.amount) },
      ];
  }
}

/** Texts that are no number; the caller tells them before it reads the figure. */
export function fieldsThatAreNoNumbers(fields: readonly FigureField[]): readonly FigureField[] {
  return fields.filter(
    ({ choices, value }) => !choices && value.trim() !== '' && !Number.isFinite(Number(value)),
  );
}

const numberOf = (text: string | undefined): number | null =>
  text === undefined || text.trim() === '' ? null : Number(text);
const shareOf = (text: string | undefined): number | null => {
  const value = numberOf(text);
  return value === null ? null : Number((value / 100).toFixed(8));
};

/** The figure that the fields say, as JSON for `readCustomProfile`, which judges it. */
export function figureFrom(name: FigureName, fields: readonly FigureField[]): unknown {
  const values = new Map(fields.map(({ key, value }) => [key, value]));
  const number = (key: string): number | null => numberOf(values.get(key));
  const share = (key: string): number | null => shareOf(values.get(key));
  const pairs = fields
    .filter(({ key }) => key.startsWith('first'))
    .map(({ key }) => key.slice('first'.length))
    .map((at) => ({ first: values.get(`first${at}`) ?? '', second: values.get(`second${at}`) ?? '' }))
    .filter(({ first, second }) => first.trim() !== '' || second.trim() !== '');
  switch (name) {
    case 'executionWeight':
      return number('points');
    case 'executionSteps':
      return pairs.map(({ first, second }) => ({ from: numberOf(first), share: shareOf(second) }));
    case 'blockWeights':
      return Object.fromEntries(
        BLOCKS.flatMap(([block]) => {
          const points = number(block);
          return points === null ? [] : [[block, points] as const];
        }),
      );
    case 'reverse':
      return values.get('how');
    case 'tierFloors':
      return [share('tier1'), share('tier2')];
    case 'gradeFloors':
      return [number('best'), number('good'), number('fair')];
    case 'overFulfilment':
      return { from: share('from'), deduction: number('deduction') };
    case 'reasonRequired':
      return { executionRateBelow: number('below') };
    case 'totalCaps':
      return pairs.map(({ first, second }) => ({ below: numberOf(first), cap: numberOf(second) }));
    case 'highestTotal':
      return number('points');
    case 'warnings':
      return {
        costTargetsBelow: share('costBelow'),
        costTargetsAbove: share('costAbove'),
        completionWithRateBelow: number('rateBelow'),
        completionWithQuantityBelow: share('quantityBelow'),
        fullMarksWithRateBelow: number('fullMarksBelow'),
        failureCeilingFrom: number('failureFrom'),
      };
    case 'tolerance':
      return { score: number('score'), rate: number('rate'), amount: number('amount') };
  }
}

/** One figure in a line: `优，不低于 90；良，不低于 80；中，不低于 60`. */
export function figureWords(name: FigureName, figures: ProfileFigures): Localized {
  const filled = fieldsOf(name, figures).filter(({ value }) => value !== '');
  const one = (language: 'zh' | 'en'): string[] =>
    filled.map(({ label: words, value, choices }) => {
      const shown = choices?.find((choice) => choice.value === value)?.label[language] ?? value;
      return `${words[language]} ${shown}`;
    });
  if (filled.length === 0) {
    return name === 'executionSteps'
      ? { zh: '不分档，按执行率折算', en: 'no steps, in proportion to the rate' }
      : { zh: '没有规定', en: 'none' };
  }
  return { zh: one('zh').join('；'), en: one('en').join('; ') };
}
