/** ZP504: a sum inside the form that is not what its rows come to, or changes because one of them does. */
import { isRightTotal } from '../core/checking/closing-edits';
import type { ClosingContext, ClosingRule, RuleReport } from '../core/checking/rule';
import { isWithin, plainNumber, rounded, sum } from '../core/figures/decimal';
import type { SubTotal } from '../core/model/self-evaluation-form';
import { sumRows } from '../core/scoring/close-form';

export const subTotal: ClosingRule = {
  scope: 'closing',
  code: 'ZP504',
  id: 'sub-total',
  topic: 'sub-total',
  severity: 'error',
  title: { zh: '小计不符', en: 'Wrong sub-total' },
  description: {
    zh: '小计应等于所含各行之和，表中另处写的自评得分应与总分相同；因得分更正而改变的，一并说明。',
    en: 'A sub-total is the sum of its rows, and the total told once more elsewhere is the same; also told where it changes because a score does.',
  },
  messages: {
    differs: {
      figures: { zh: '{printed}{to}{due}', en: '{printed}{to}{due}' },
      why: { zh: '所含各行得分：{terms}', en: 'the scores of its rows: {terms}' },
    },
    open: {
      figures: {
        zh: '{printed}，所含各行得分之和为 {due}',
        en: '{printed}; the scores of its rows add up to {due}',
      },
      why: { zh: '{terms}', en: '{terms}' },
    },
    again: {
      figures: { zh: '{printed}，总分为 {due}', en: '{printed}; the total is {due}' },
    },
    blank: {
      figures: { zh: '没填，另处写的总分为 {due}', en: 'blank; the total told elsewhere is {due}' },
      why: { zh: '请补填', en: 'please enter it' },
    },
    review: {
      figures: {
        zh: '{printed}，各行复核得分之和为 {due}',
        en: '{printed}; the points of its rows add up to {due}',
      },
      why: { zh: '{terms}；由复核人更正', en: '{terms}; for the reviewer to correct' },
    },
    follows: {
      figures: { zh: '{printed}{to}{due}', en: '{printed}{to}{due}' },
      why: { zh: '随得分更正', en: 'follows the scores' },
    },
    weight: {
      figures: {
        zh: '分值 {printed}，所含各行分值之和为 {due}',
        en: 'weight {printed}; the weights of its rows add up to {due}',
      },
      why: { zh: '{terms}', en: '{terms}' },
    },
  },
  basis: { zh: '小计 = 所含各行之和', en: 'Sub-total = sum of its rows' },
  fixable: true,
  check: (context) =>
    context.form.kind === 'assessment'
      ? []
      : [
          ...context.form.subTotals.flatMap((sub, at) =>
            sub.rows === 'all'
              ? inForm(context, sub, at)
              : [...weights(context, sub), ...scores(context, sub, at)],
          ),
          ...reviewed(context),
        ],
};

/** The reviewer's total against the reviewer's points of the rows; theirs to correct. */
function reviewed({ form, profile }: ClosingContext): readonly RuleReport[] {
  const total = form.total?.review;
  const given = (form.indicators?.rows ?? []).map(({ review }) => review?.value ?? null);
  if (total?.value == null || given.includes(null)) return [];
  const indicators = given.flatMap((value) => value ?? []);
  // The execution's own points stand in the fund table and may be counted in.
  const execution = form.funds?.rows.find((row) => row.isTotal)?.score?.value ?? null;
  const points = execution === null ? indicators : [execution, ...indicators];
  const due = rounded(sum(points));
  const isDue = (value: number) => isWithin(total.value ?? 0, value, profile.figures.tolerance.score);
  if (isDue(due) || isDue(rounded(sum(indicators)))) return [];
  return [
    {
      position: total.position,
      severity: 'warning',
      message: 'review',
      subject: { zh: '复核得分合计', en: 'Total of the review' },
      values: { printed: plainNumber(total.value), due: plainNumber(due), terms: inWords(points) },
      printed: total.value,
      expected: due,
      needsPerson: true,
    },
  ];
}

/** Where the total is told once more, its cell holds a label or a whole sentence. */
const OWN_SCORE = { zh: '自评得分', en: 'Own score' } as const;

const inWords = (points: readonly number[]): string =>
  points.length > 1
    ? `${points.map(plainNumber).join(' + ')} = ${plainNumber(sum(points))}`
    : plainNumber(sum(points));

/** The total told once more: held against the total itself. */
function inForm(
  { form, profile, closed, hasChanges }: ClosingContext,
  { score }: SubTotal,
  at: number,
): readonly RuleReport[] {
  const total = form.total?.score?.value ?? null;
  if (!score || total === null) return [];
  if (score.raw === null)
    return [
      {
        position: score.position,
        severity: 'info',
        message: 'blank',
        values: { due: plainNumber(total) },
        printed: null,
        expected: total,
        needsPerson: true,
      },
    ];
  if (score.value === null) return [];
  const due = closed.subTotals[at] ?? null;
  const isSame = isWithin(score.value, total, profile.figures.tolerance.score);
  if (due === null ? isSame : isRightTotal(score.value, due, profile, hasChanges)) return [];
  const base = { position: score.position, subject: OWN_SCORE, printed: score.value, expected: due ?? total };
  const values = { printed: plainNumber(score.value), due: plainNumber(due ?? total) };
  if (isSame) return [{ ...base, severity: 'info', message: 'follows', values }];
  return [{ ...base, message: 'again', values, needsPerson: due === null }];
}

/** The weights of the rows that a sub-total adds up. */
function weights({ rows, profile }: ClosingContext, sub: SubTotal): readonly RuleReport[] {
  const own = rows.filter(({ row }) => sub.rows !== 'all' && sub.rows.includes(row.row));
  if (sub.weight?.value == null || own.some(({ score }) => score.weight === null)) return [];
  const points = own.map(({ score }) => score.weight ?? 0).filter((weight) => weight !== 0);
  const due = rounded(sum(points));
  if (isWithin(sub.weight.value, due, profile.figures.tolerance.score)) return [];
  return [
    {
      position: sub.weight.position,
      others: own.flatMap(({ row }) => (row.weight ? [row.weight.position] : [])),
      message: 'weight',
      values: { printed: plainNumber(sub.weight.value), due: plainNumber(due), terms: inWords(points) },
      printed: sub.weight.value,
      expected: due,
      needsPerson: true,
    },
  ];
}

/** The scores of the rows that a sub-total adds up, as printed and as they stand after the certain edits. */
function scores(context: ClosingContext, sub: SubTotal, at: number): readonly RuleReport[] {
  const { rows, profile, closed, hasChanges } = context;
  const printed = sub.score?.value ?? null;
  if (!sub.score || printed === null || sub.rows === 'all') return [];
  const stated = sumRows(context.scores, sub.rows, new Map());
  const due = closed.subTotals[at] ?? null;
  const isConsistent = stated === null || isRightTotal(printed, stated, profile, false);
  if (due === null ? isConsistent : isRightTotal(printed, due, profile, hasChanges)) return [];
  const own = rows.filter(({ row }) => sub.rows !== 'all' && sub.rows.includes(row.row));
  const terms = inWords(own.flatMap(({ score }) => score.score.printed ?? []));
  const base = {
    position: sub.score.position,
    others: own.flatMap(({ score }) => score.score.position ?? []),
    printed,
    expected: due ?? stated,
    values: { printed: plainNumber(printed), due: plainNumber(due ?? stated ?? 0), terms },
  };
  if (isConsistent) return [{ ...base, severity: 'info', message: 'follows' }];
  return [{ ...base, message: due === null ? 'open' : 'differs', needsPerson: due === null }];
}
