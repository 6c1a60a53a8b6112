/**
 * Custom profiles: a known profile copied and changed, as JSON. Everything is validated on the way in; what is wrong is
 * told figure by figure, and nothing of a faulty profile is used.
 */
import * as v from 'valibot';
import type { Localized } from '../model/localized';
import {
  DEGREES,
  type Citation,
  type Dated,
  type FigureName,
  type Profile,
  type ProfileFigures,
  type ProfileHistory,
} from './profile';
import { entryOn, namesOf, profileOf } from './profile-history';

const localized = v.strictObject({
  zh: v.pipe(v.string(), v.minLength(1)),
  en: v.pipe(v.string(), v.minLength(1)),
});
const points = v.pipe(v.number(), v.minValue(0), v.maxValue(1000));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(1000));
const isoDate = v.pipe(v.string(), v.isoDate());
const descending = (list: readonly number[]) =>
  list.every((value, at) => at === 0 || value < (list[at - 1] ?? Infinity));

const executionStep = v.strictObject({ from: percent, share });
const steps = v.pipe(
  v.array(executionStep),
  v.check((list) => descending(list.map((step) => step.from)), 'descending'),
);
const positive = v.pipe(v.number(), v.gtValue(0), v.maxValue(1000));
const deduction = v.strictObject({
  kind: v.literal('deduction'),
  of: v.picklist(['completion', 'points', 'units']),
  from: v.nullable(percent),
  each: positive,
  takes: positive,
  as: v.picklist(['points', 'per-cent']),
  begun: v.nullable(v.picklist(['whole', 'none', 'in-proportion'])),
  nothingBelow: v.nullable(percent),
});
const stepScale = v.strictObject({
  kind: v.literal('steps'),
  of: v.picklist(['completion', 'points']),
  steps,
});
const scale = v.nullable(v.variant('kind', [deduction, stepScale]));
const degreeScale = v.strictObject({
  kind: v.literal('degrees'),
  how: v.picklist(['fixed', 'from']),
  ofPoints: v.nullable(points),
  shares: v.strictObject(v.entriesFromList(DEGREES, v.optional(share))),
});

// What came later is left out of profiles that were kept before: it is then as the rules had it at the time.
const figures = v.strictObject({
  executionWeight: points,
  executionRate: v.strictObject({
    budget: v.picklist(['annual', 'initial']),
    otherExecuted: v.picklist(['as-printed', 'added']),
    decimals: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
    ofNothing: v.nullable(percent),
    above100: v.picklist(['told', 'allowed']),
  }),
  finishedWithinBudget: v.picklist(['by-rate', 'full']),
  missed: v.picklist(['share', 'nothing', 'person']),
  missedFloor: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  scoreDecimals: v.picklist([0, 1, 2]),
  notApplicable: v.picklist(['person', 'rescaled']),
  blankAdjustedTarget: v.picklist(['unread', 'dropped']),
  executionSteps: steps,
  executionDeduction: v.nullable(deduction),
  missedScale: scale,
  exceededDeduction: v.nullable(deduction),
  satisfactionScale: scale,
  degrees: v.nullable(degreeScale),
  blockWeights: v.strictObject({
    execution: v.optional(points),
    cost: v.optional(points),
    output: v.optional(points),
    benefit: v.optional(points),
    satisfaction: v.optional(points),
    management: v.optional(points),
  }),
  reverse: v.picklist(['ratio', 'linear']),
  tierFloors: v.pipe(
    v.tuple([share, share]),
    v.check((floors) => descending(floors), 'descending'),
  ),
  gradeFloors: v.pipe(
    v.tuple([points, points, points]),
    v.check((floors) => descending(floors), 'descending'),
  ),
  overFulfilment: v.strictObject({
    from: v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
    deduction: points,
    of: v.optional(v.picklist(['floors', 'all']), 'floors'),
    zeroTargetFrom: v.optional(v.nullable(points), null),
  }),
  reasonRequired: v.strictObject({
    executionRateBelow: v.nullable(percent),
    longest: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
    forAdjustment: v.optional(v.boolean(), false),
    forQualitative: v.optional(v.boolean(), false),
  }),
  totalCaps: v.pipe(
    v.array(v.strictObject({ below: percent, cap: points })),
    v.check((caps) => descending(caps.map((cap) => -cap.below)), 'ascending'),
  ),
  highestTotal: v.pipe(points, v.minValue(1)),
  warnings: v.strictObject({
    costTargetsBelow: share,
    costTargetsAbove: v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
    completionWithRateBelow: percent,
    completionWithQuantityBelow: share,
    // Profiles that were kept before this limit was there go by the usual one.
    fullMarksWithRateBelow: v.optional(percent, 50),
    failureCeilingFrom: percent,
  }),
  tolerance: v.strictObject({ score: points, rate: points, amount: points }),
});

const citation = v.strictObject({
  source: localized,
  number: v.optional(localized),
  cell: v.optional(v.string()),
  article: v.optional(localized),
  seen: v.optional(localized),
  open: v.optional(localized),
  // Second-hand pages had another name in profiles that were kept before.
  evidence: v.pipe(
    v.picklist(['official', 'form', 'system', 'manual', 'memory', 'secondary']),
    v.transform((evidence): Citation['evidence'] => (evidence === 'secondary' ? 'manual' : evidence)),
  ),
  checked: isoDate,
});

const customProfile = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{1,39}$/)),
  name: localized,
  basedOn: v.string(),
  since: isoDate,
  until: v.optional(v.nullable(isoDate)),
  figures: v.partial(figures),
  /** One for every figure that is changed. */
  citations: v.record(v.string(), citation),
});

type CustomProfileInput = v.InferOutput<typeof customProfile>;

type CustomProfileResult =
  | { readonly profile: Profile; readonly problems: readonly [] }
  | { readonly profile: null; readonly problems: readonly Localized[] };

/** Names of the profile's parts as a person knows them. */
export const FIGURE_NAMES: Readonly<Record<FigureName, Localized>> = {
  executionWeight: { zh: '执行率分值', en: 'execution weight' },
  executionRate: { zh: '执行率算法', en: 'how the rate is computed' },
  executionSteps: { zh: '执行率分档', en: 'execution steps' },
  executionDeduction: { zh: '执行率逐点扣分', en: 'deductions from the execution' },
  finishedWithinBudget: { zh: '任务完成且未超预算', en: 'finished within the budget' },
  blockWeights: { zh: '各块分值', en: 'block weights' },
  reverse: { zh: '反向指标计分方式', en: 'reverse scoring' },
  missed: { zh: '没有达到目标', en: 'missed targets' },
  missedFloor: { zh: '完成过低不得分', en: 'too little reached' },
  missedScale: { zh: '没有达到目标的分档或扣分', en: 'steps or deductions of missed targets' },
  exceededDeduction: { zh: '反向指标超出的扣分', en: 'deductions for exceeded ceilings' },
  satisfactionScale: { zh: '满意度的分档或扣分', en: 'steps or deductions of satisfaction' },
  scoreDecimals: { zh: '得分小数位数', en: 'decimals of scores' },
  tierFloors: { zh: '定性分档下限', en: 'qualitative tiers' },
  degrees: { zh: '程度的分值', en: 'what degrees are worth' },
  gradeFloors: { zh: '等级下限', en: 'grade floors' },
  overFulfilment: { zh: '超额完成', en: 'over-fulfilment' },
  reasonRequired: { zh: '须说明原因的条件', en: 'when a reason is required' },
  notApplicable: { zh: '不适用的行', en: 'rows that do not apply' },
  blankAdjustedTarget: { zh: '调整后指标值为空', en: 'blank adjusted targets' },
  totalCaps: { zh: '总分上限', en: 'caps on the total' },
  highestTotal: { zh: '总分满分', en: 'highest total' },
  warnings: { zh: '提示界限', en: 'limits of warnings' },
  tolerance: { zh: '容差', en: 'tolerance' },
};

const isFigure = (name: string): name is FigureName => Object.hasOwn(FIGURE_NAMES, name);

function placeOf(path: readonly string[]): Localized {
  const figure =
    path[0] === 'figures' && path[1] !== undefined && isFigure(path[1]) ? FIGURE_NAMES[path[1]] : null;
  const raw = path.join('.');
  return figure
    ? { zh: `${figure.zh}（${raw}）`, en: `${figure.en} (${raw})` }
    : { zh: raw === '' ? '整个文件' : raw, en: raw === '' ? 'the whole file' : raw };
}

function explain(issue: v.BaseIssue<unknown>): Localized {
  const path = (issue.path ?? []).map((item) => String(item.key));
  const place = placeOf(path);
  const say = (zh: string, en: string): Localized => ({ zh: `${place.zh}：${zh}`, en: `${place.en}: ${en}` });
  switch (issue.type) {
    case 'min_value':
      return say(
        `不能小于 ${String(issue.requirement)}，现为 ${issue.received}。`,
        `must not be below ${String(issue.requirement)}, it is ${issue.received}.`,
      );
    case 'max_value':
      return say(
        `不能大于 ${String(issue.requirement)}，现为 ${issue.received}。`,
        `must not exceed ${String(issue.requirement)}, it is ${issue.received}.`,
      );
    case 'picklist':
      return say(
        `只能是 ${issue.expected ?? ''}，现为 ${issue.received}。`,
        `must be ${issue.expected ?? ''}, it is ${issue.received}.`,
      );
    case 'iso_date':
      return say('应为日期，如 2024-01-01。', 'must be a date such as 2024-01-01.');
    case 'regex':
      return say(
        '只能用小写字母、数字和连字符，2 至 40 个字符。',
        'takes 2 to 40 lower-case letters, digits and hyphens.',
      );
    case 'strict_object':
      return issue.expected === 'never'
        ? say('没有这一项，请删去或更正拼写。', 'there is no such entry; remove it or mend its spelling.')
        : say('缺少这一项。', 'is missing.');
    case 'check':
      return issue.message === 'ascending'
        ? say('应按执行率从低到高排列。', 'must be in ascending order.')
        : say('应从高到低排列。', 'must be in descending order.');
    default:
      return say(
        `应为 ${issue.expected ?? ''}，现为 ${issue.received}。`,
        `must be ${issue.expected ?? ''}, it is ${issue.received}.`,
      );
  }
}

/**
 * Reads a custom profile.
 * @param input parsed JSON from a person or a workbook
 * @param known profiles it may be based on
 */
export function readCustomProfile(input: unknown, known: readonly Profile[]): CustomProfileResult {
  const parsed = v.safeParse(customProfile, input);
  if (!parsed.success) return { profile: null, problems: parsed.issues.map(explain) };
  const custom = parsed.output;
  const base = known.find((profile) => profile.id === custom.basedOn);
  const problems: Localized[] = [];
  if (!base) {
    problems.push({
      zh: `basedOn：没有评分规则“${custom.basedOn}”，请改为已有规则的代号。`,
      en: `basedOn: there is no profile “${custom.basedOn}”; name a known one.`,
    });
  }
  if (known.some((profile) => profile.id === custom.id)) {
    problems.push({
      zh: `id：“${custom.id}”与已有规则同名，请换一个。`,
      en: `id: “${custom.id}” is taken; choose another.`,
    });
  }
  const changed = Object.keys(custom.figures).filter(isFigure);
  for (const figure of changed) {
    if (!Object.hasOwn(custom.citations, figure)) {
      problems.push({
        zh: `${FIGURE_NAMES[figure].zh}改了数，却没有写依据（citations.${figure}），请补填。`,
        en: `${FIGURE_NAMES[figure].en} is changed without a citation (citations.${figure}); please add one.`,
      });
    }
  }
  for (const name of Object.keys(custom.citations)) {
    if (!isFigure(name))
      problems.push({
        zh: `citations.${name}：没有这一项数据，请删去。`,
        en: `citations.${name}: there is no such figure; remove it.`,
      });
  }
  if (!base || problems.length > 0) return { profile: null, problems };
  return { profile: mergeProfile(custom, base), problems: [] };
}

/** The day after, ISO. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** The base's figures, with the changed ones from the day on that they hold from, and as long as they hold. */
function mergeProfile(custom: CustomProfileInput, base: Profile): Profile {
  const { id, name, since, until = null } = custom;
  // Figures that are not given stay as they are in the base.
  const given = Object.fromEntries(
    Object.entries(custom.figures).filter(([, value]) => value !== undefined),
  ) as Partial<ProfileFigures>;
  const history: Record<string, readonly Dated<unknown>[]> = { ...base.history };
  for (const figure of namesOf(base.history)) {
    const citation = custom.citations[figure] as Citation | undefined;
    const value = given[figure];
    if (value === undefined && !citation) continue;
    const series: readonly Dated<ProfileFigures[FigureName]>[] = base.history[figure];
    const held = entryOn(series, since);
    history[figure] = [
      ...series.filter(({ from }) => from < since),
      { from: since, value: value ?? held.value, citation: citation ?? held.citation },
      ...(until === null
        ? []
        : [
            { ...entryOn(series, dayAfter(until)), from: dayAfter(until) },
            ...series.filter(({ from }) => from > dayAfter(until)),
          ]),
    ];
  }
  return profileOf({
    id,
    name,
    since,
    until,
    place: null,
    choice: [],
    remarks: base.remarks,
    history: history as unknown as ProfileHistory,
  });
}

/** A profile as the JSON that `readCustomProfile` takes: the figures that differ from the base, with their citations. */
export function exportCustomProfile(profile: Profile, base: Profile): unknown {
  const { id, name, since, until } = profile;
  const entryOf = ({ history }: Profile, figure: FigureName) => {
    const { value, citation } = entryOn<ProfileFigures[FigureName]>(history[figure], since);
    return { value, citation };
  };
  const names = (Object.keys(FIGURE_NAMES) as FigureName[]).filter(
    (figure) => JSON.stringify(entryOf(profile, figure)) !== JSON.stringify(entryOf(base, figure)),
  );
  return {
    id,
    name,
    basedOn: base.id,
    since,
    until,
    figures: Object.fromEntries(names.map((figure) => [figure, entryOf(profile, figure).value])),
    citations: Object.fromEntries(names.map((figure) => [figure, entryOf(profile, figure).citation])),
  };
}
