/** ZP301: weights do not add up to 100. */
import type { Localized } from '../core/model/localized';
import { decimal, isWithin, plainNumber, rounded, sum } from '../core/figures/decimal';
import { hasOpenWeights } from '../core/checking/due-cells';
import { rowName } from '../core/checking/name-cell';
import type { FormRule, RuleContext, RuleReport } from '../core/checking/rule';

const FULL = 100;

interface Culprit {
  readonly index: number;
  readonly mended: number;
}

/** The one change of a single weight that mends both the sum and a score above its weight, when there is exactly one. */
function findCulprit({ rows }: RuleContext, total: number): Culprit | null {
  const gap = decimal(FULL).minus(total);
  const fitting = rows.flatMap(({ score }, index): Culprit[] => {
    const { weight } = score;
    const printed = score.score.printed;
    if (weight === null || printed === null || printed <= weight) return [];
    const mended = rounded(decimal(weight).plus(gap));
    return mended >= printed ? [{ index, mended }] : [];
  });
  const tooHigh = rows.filter(
    ({ score }) =>
      score.weight !== null && score.score.printed !== null && score.score.printed > score.weight,
  );
  return fitting.length === 1 && tooHigh.length === 1 ? (fitting[0] ?? null) : null;
}

const WEIGHTS: Localized = { zh: '分值合计', en: 'Weights' };

/** 少 10 */
function gapInWords(total: number): Localized {
  const amount = plainNumber(rounded(decimal(total).minus(FULL).abs()));
  return total > FULL
    ? { zh: `多 ${amount}`, en: `${amount} over` }
    : { zh: `少 ${amount}`, en: `${amount} short` };
}

export const weightsTotal: FormRule = {
  scope: 'form',
  needsAllPages: true,
  code: 'ZP301',
  id: 'weights-total',
  topic: 'weights',
  severity: 'error',
  title: { zh: '分值合计不为 100', en: 'Weights do not add up to 100' },
  description: {
    zh: '执行率分值与各指标分值之和应为 100；能唯一推定笔误的，指出最可能的一处。',
    en: 'The weights of execution and indicators add up to 100; where one single misprint explains both the sum and a score above its weight, it is named.',
  },
  messages: {
    differs: {
      figures: { zh: '{sum}，{gap}', en: '{sum}, {gap}' },
      why: { zh: '{terms}，应为 100', en: '{terms}, should be 100' },
    },
    culprit: {
      figures: { zh: '{sum}，{gap}', en: '{sum}, {gap}' },
      why: { zh: '很可能“{name}”{weight} 应为 {mended}', en: 'most likely “{name}” {weight} for {mended}' },
    },
  },
  basis: 'blockWeights',
  fixable: false,
  doubts: 'form',
  check: (context): readonly RuleReport[] => {
    const { form, scores, rows, profile } = context;
    const total = scores.total.fullWeight;
    if (
      total === null ||
      form.kind === 'assessment' ||
      isWithin(total, FULL, profile.figures.tolerance.score)
    )
      return [];
    // What a row weighs whose weight is blank or unreadable is unknown, and that cell is told of its own.
    if (hasOpenWeights(rows, form.kind)) return [];
    const weighted = rows.filter(({ row }) => row.weight !== null);
    const first = weighted[0]?.row.weight?.position;
    const place = form.total?.weight?.position ?? form.total?.label?.position ?? first;
    if (!place) return [];
    const others = weighted.flatMap(({ row }) => (row.weight ? [row.weight.position] : []));
    const parts = [
      scores.funds.find((row) => row.weight !== null)?.weight ?? 0,
      ...weighted.map(({ score }) => score.weight ?? 0),
    ];
    const words = `${parts.map((part) => plainNumber(part)).join(' + ')} = ${plainNumber(sum(parts))}`;
    const values = {
      sum: plainNumber(total),
      gap: gapInWords(total),
      terms: parts
        .filter((part) => part !== 0)
        .map(plainNumber)
        .join(' + '),
    };
    const base = {
      subject: WEIGHTS,
      printed: total,
      expected: FULL,
      computation: { zh: words, en: words },
      needsPerson: true,
    };
    const culprit = findCulprit(context, total);
    const hit = culprit ? rows[culprit.index] : undefined;
    if (!culprit || !hit?.row.weight)
      return [{ ...base, position: place, others, message: 'differs', values }];
    return [
      {
        ...base,
        position: hit.row.weight.position,
        others,
        message: 'culprit',
        // Either the weight or the score is a misprint: which, a person knows.
        edits: [
          {
            position: hit.row.weight.position,
            value: culprit.mended,
            certainty: 'offered',
            label: {
              zh: `分值改为 ${plainNumber(culprit.mended)}`,
              en: `weight to ${plainNumber(culprit.mended)}`,
            },
          },
          ...(hit.score.score.position && hit.score.weight !== null
            ? [
                {
                  position: hit.score.score.position,
                  value: hit.score.weight,
                  certainty: 'offered' as const,
                  label: {
                    zh: `得分改为 ${plainNumber(hit.score.weight)}`,
                    en: `score to ${plainNumber(hit.score.weight)}`,
                  },
                },
              ]
            : []),
        ],
        printed: hit.score.weight,
        expected: culprit.mended,
        values: {
          ...values,
          name: rowName(hit.row),
          weight: hit.score.weight ?? '',
          mended: culprit.mended,
        },
      },
    ];
  },
};
