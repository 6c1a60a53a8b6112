/** The figures of a profile as fields that a person can fill in (points and per cent, never fractions), and back. */
import type { Localized } from '../model/localized';
import {
  DEGREES,
  type Deduction,
  type Degree,
  type FigureName,
  type ProfileFigures,
  type StepScale,
} from './profile';

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

const BUDGETS = [
  { value: 'annual', label: label('全年（调整后）预算数', 'annual (adjusted)') },
  { value: 'initial', label: label('年初预算数', 'initial') },
] as const;
const OTHER_EXECUTED = [
  { value: 'as-printed', label: label('所填执行率算进去才算', 'where the printed rate counts it') },
  { value: 'added', label: label('算', 'counted') },
] as const;
const ABOVE_100 = [
  { value: 'told', label: label('提示', 'told') },
  { value: 'allowed', label: label('允许', 'allowed') },
] as const;
const FINISHED = [
  { value: 'by-rate', label: label('仍按执行率计', 'scored by the rate') },
  { value: 'full', label: label('可得满分', 'full points') },
] as const;
const MISSED = [
  { value: 'share', label: label('按比例得分', 'a share of the points') },
  { value: 'nothing', label: label('不得分', 'nothing') },
  { value: 'person', label: label('“≤”超出、“=”不等由人核定', 'ceilings and “=”: a person says') },
] as const;
const OF_TARGETS = [
  { value: 'floors', label: label('≥、>、=', '≥ > =') },
  { value: 'all', label: label('所有符号，包括 ≤', 'every sign, ≤ included') },
] as const;
const DECIMALS = [
  { value: '2', label: label('两位', 'two') },
  { value: '1', label: label('一位', 'one') },
  { value: '0', label: label('取整', 'none') },
] as const;
const NOT_APPLICABLE = [
  { value: 'person', label: label('由人判断', 'a person says') },
  { value: 'rescaled', label: label('不计，其余折算 100 分', 'left out, the rest rescaled') },
] as const;
const BLANK_TARGET = [
  { value: 'unread', label: label('目标没填', 'no target') },
  { value: 'dropped', label: label('该行已取消', 'the row was dropped') },
] as const;
const UNSAID = { value: '', label: label('—', '—') } as const;
const SCALES = [
  UNSAID,
  { value: 'steps', label: label('分档', 'steps') },
  { value: 'deduction', label: label('逐点扣分', 'deductions') },
] as const;
const MEASURES = [
  UNSAID,
  { value: 'completion', label: label('完成率', 'share of the target') },
  { value: 'points', label: label('百分点', 'percentage points') },
  { value: 'units', label: label('目标的单位', 'the target’s unit') },
] as const;
const TAKEN = [
  UNSAID,
  { value: 'points', label: label('分', 'points') },
  { value: 'per-cent', label: label('分值的 %', '% of the weight') },
] as const;
const BEGUN = [
  UNSAID,
  { value: 'whole', label: label('按一份扣', 'counts as a whole one') },
  { value: 'none', label: label('不扣', 'does not count') },
  { value: 'in-proportion', label: label('按比例扣', 'in proportion') },
] as const;
const DEGREE_HOW = [
  UNSAID,
  { value: 'fixed', label: label('得固定的一份', 'one share each') },
  { value: 'from', label: label('从这一份到上一档', 'from its share to the degree above') },
] as const;

/** The degrees as a person reads them. */
export const DEGREE_NAMES: Readonly<Record<Degree, Localized>> = {
  best: label('优', 'excellent'),
  good: label('良', 'good'),
  fair: label('中', 'fair'),
  poor: label('差', 'poor'),
  full: label('完全达到', 'fully reached'),
  mostly: label('基本达到', 'mostly reached'),
  partly: label('部分达到', 'partly reached'),
  none: label('未达到', 'not reached'),
};

const YES_NO = [
  { value: 'no', label: label('不要求', 'no') },
  { value: 'yes', label: label('要求', 'yes') },
] as const;

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

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

const stepFields = (steps: StepScale['steps'], what: Localized): FigureField[] =>
  pairFields(
    steps.map(({ from, share }) => [show(from), perCent(share)]),
    (at) => label(`第 ${String(at)} 档：${what.zh}不低于 %`, `step ${String(at)}: ${what.en} from %`),
    (at) => label(`第 ${String(at)} 档：得分值的 %`, `step ${String(at)}: % of the points`),
  );

function deductionFields(deduction: Deduction | null): FigureField[] {
  const { from, each, takes, as, begun, nothingBelow } = deduction ?? {};
  return [
    { key: 'start', label: label('从 % 起扣', 'nothing missing from %'), value: show(from) },
    { key: 'each', label: label('每', 'each'), value: show(each) },
    { key: 'takes', label: label('扣', 'takes off'), value: show(takes) },
    { key: 'as', label: label('扣的是', 'taken off as'), value: as ?? '', choices: [...TAKEN] },
    { key: 'begun', label: label('不足一份', 'a part begun'), value: begun ?? '', choices: [...BEGUN] },
    { key: 'nothing', label: label('低于 % 不得分', 'nothing below %'), value: show(nothingBelow) },
  ];
}

const scaleFields = (scale: StepScale | Deduction | null): FigureField[] => [
  { key: 'kind', label: label('方式', 'method'), value: scale?.kind ?? '', choices: [...SCALES] },
  measureField(scale),
  ...deductionFields(scale?.kind === 'deduction' ? scale : null),
  ...stepFields(scale?.kind === 'steps' ? scale.steps : [], label('达到', 'reached')),
];

const measureField = (scale: StepScale | Deduction | null): FigureField => ({
  key: 'of',
  label: label('按', 'by'),
  value: scale?.of ?? '',
  choices: [...MEASURES],
});

/** The fields of one figure, in the order in which people read it. */
export function fieldsOf(name: FigureName, figures: ProfileFigures): readonly FigureField[] {
  switch (name) {
    case 'executionWeight':
      return [{ key: 'points', label: label('分值', 'points'), value: show(figures.executionWeight) }];
    case 'executionRate': {
      const { budget, otherExecuted, decimals, ofNothing, above100 } = figures.executionRate;
      return [
        { key: 'budget', label: label('除以', 'of the budget'), value: budget, choices: [...BUDGETS] },
        {
          key: 'other',
          label: label('执行数（其他）栏', 'column executed (other)'),
          value: otherExecuted,
          choices: [...OTHER_EXECUTED],
        },
        {
          key: 'decimals',
          label: label('计分前保留小数位数', 'decimals before scoring'),
          value: show(decimals),
        },
        { key: 'nothing', label: label('0 ÷ 0 记作 %', '0 ÷ 0 is %'), value: show(ofNothing) },
        { key: 'above', label: label('超过 100%', 'above 100 %'), value: above100, choices: [...ABOVE_100] },
      ];
    }
    case 'finishedWithinBudget':
      return [
        {
          key: 'how',
          label: label('得分', 'score'),
          value: figures.finishedWithinBudget,
          choices: [...FINISHED],
        },
      ];
    case 'missed':
      return [{ key: 'how', label: label('得分', 'score'), value: figures.missed, choices: [...MISSED] }];
    case 'missedFloor':
      return [
        {
          key: 'floor',
          label: label('完成率低于 % 不得分', 'nothing below % of the target'),
          value: show(figures.missedFloor),
        },
      ];
    case 'scoreDecimals':
      return [
        {
          key: 'decimals',
          label: label('保留小数位数', 'decimals'),
          value: show(figures.scoreDecimals),
          choices: [...DECIMALS],
        },
      ];
    case 'notApplicable':
      return [
        {
          key: 'how',
          label: label('分值', 'points'),
          value: figures.notApplicable,
          choices: [...NOT_APPLICABLE],
        },
      ];
    case 'blankAdjustedTarget':
      return [
        {
          key: 'how',
          label: label('算作', 'taken as'),
          value: figures.blankAdjustedTarget,
          choices: [...BLANK_TARGET],
        },
      ];
    case 'executionSteps':
      return stepFields(figures.executionSteps, label('执行率', 'rate'));
    case 'executionDeduction':
      return deductionFields(figures.executionDeduction);
    case 'exceededDeduction':
      return [measureField(figures.exceededDeduction), ...deductionFields(figures.exceededDeduction)];
    case 'missedScale':
      return scaleFields(figures.missedScale);
    case 'satisfactionScale':
      return scaleFields(figures.satisfactionScale);
    case 'degrees': {
      const { how, ofPoints, shares } = figures.degrees ?? {};
      return [
        { key: 'how', label: label('方式', 'method'), value: how ?? '', choices: [...DEGREE_HOW] },
        { key: 'points', label: label('仅当分值为', 'only of a weight of'), value: show(ofPoints) },
        ...DEGREES.map((degree) => ({
          key: degree,
          label: label(`${DEGREE_NAMES[degree].zh} %`, `${DEGREE_NAMES[degree].en} %`),
          value: shares?.[degree] === undefined ? '' : perCent(shares[degree]),
        })),
      ];
    }
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
        {
          key: 'of',
          label: label('适用于', 'of targets with'),
          value: figures.overFulfilment.of,
          choices: [...OF_TARGETS],
        },
        {
          key: 'zero',
          label: label('目标为 0 时实际达到', 'target 0: reason from'),
          value: show(figures.overFulfilment.zeroTargetFrom),
        },
      ];
    case 'reasonRequired':
      return [
        {
          key: 'below',
          label: label('执行率低于 % 须说明', 'reason below a rate of %'),
          value: show(figures.reasonRequired.executionRateBelow),
        },
        {
          key: 'longest',
          label: label('说明不超过（字）', 'characters at most'),
          value: show(figures.reasonRequired.longest),
        },
        {
          key: 'adjustment',
          label: label('预算有调整的另行说明', 'for an adjusted budget'),
          value: yesNo(figures.reasonRequired.forAdjustment),
          choices: [...YES_NO],
        },
        {
          key: 'qualitative',
          label: label('定性得分都要说明', 'for every qualitative score'),
          value: yesNo(figures.reasonRequired.forQualitative),
          choices: [...YES_NO],
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
          label: label('执行率（百分点）', 'rate (percentage points)'),
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
  const stepsFrom = () =>
    pairs.map(({ first, second }) => ({ from: numberOf(first), share: shareOf(second) }));
  const deductionFrom = (of: string) => ({
    kind: 'deduction',
    of,
    from: number('start'),
    each: number('each'),
    takes: number('takes'),
    as: values.get('as'),
    begun: values.get('begun') || null,
    nothingBelow: number('nothing'),
  });
  switch (name) {
    case 'executionWeight':
      return number('points');
    case 'executionDeduction':
      return number('each') === null ? null : deductionFrom('points');
    case 'exceededDeduction':
      return number('each') === null ? null : deductionFrom(values.get('of') ?? '');
    case 'missedScale':
    case 'satisfactionScale': {
      const of = values.get('of') ?? '';
      const kind = values.get('kind');
      if (kind === 'steps') return { kind, of, steps: stepsFrom() };
      return kind === 'deduction' ? deductionFrom(of) : null;
    }
    case 'degrees': {
      const how = values.get('how') ?? '';
      const given = DEGREES.filter((degree) => share(degree) !== null);
      if (how === '') return null;
      return {
        kind: 'degrees',
        how,
        ofPoints: number('points'),
        shares: Object.fromEntries(given.map((degree) => [degree, share(degree)])),
      };
    }
    case 'executionRate':
      return {
        budget: values.get('budget'),
        otherExecuted: values.get('other'),
        decimals: number('decimals'),
        ofNothing: number('nothing'),
        above100: values.get('above'),
      };
    case 'finishedWithinBudget':
    case 'missed':
    case 'notApplicable':
    case 'blankAdjustedTarget':
      return values.get('how');
    case 'missedFloor':
      return number('floor');
    case 'scoreDecimals':
      return number('decimals');
    case 'executionSteps':
      return stepsFrom();
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
      return {
        from: share('from'),
        deduction: number('deduction'),
        of: values.get('of'),
        zeroTargetFrom: number('zero'),
      };
    case 'reasonRequired':
      return {
        executionRateBelow: number('below'),
        longest: number('longest'),
        forAdjustment: values.get('adjustment') === 'yes',
        forQualitative: values.get('qualitative') === 'yes',
      };
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
  // What is not asked for says nothing of its own.
  const filled = fieldsOf(name, figures).filter(({ value }) => value !== '' && value !== 'no');
  const one = (language: 'zh' | 'en'): string[] =>
    filled.map(({ label: words, value, choices }) => {
      const shown = choices?.find((choice) => choice.value === value)?.label[language] ?? value;
      // 第一档不低于 %: the figure stands where its sign does.
      return words[language].includes('%')
        ? words[language].replace(/\s*%/, ` ${shown}%`)
        : `${words[language]} ${shown}`;
    });
  if (filled.length === 0) {
    return name === 'executionSteps'
      ? { zh: '不分档，按执行率折算', en: 'no steps, in proportion to the rate' }
      : { zh: '没有规定', en: 'none' };
  }
  return { zh: one('zh').join('；'), en: one('en').join('; ') };
}
