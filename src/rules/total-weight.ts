/** ZP502: the printed total weight is not the sum of the weights. */
import { hasOpenWeights } from '../core/checking/due-cells';
import { isWithin, plainNumber } from '../core/figures/decimal';
import type { FormRule, RuleReport } from '../core/checking/rule';

/** What the weights of a form add up to. */
const FULL_WEIGHT = 100;

export const totalWeight: FormRule = {
  scope: 'form',
  needsAllPages: true,
  code: 'ZP502',
  id: 'total-weight',
  topic: 'total-weight',
  severity: 'error',
  title: { zh: '总分值不符', en: 'Wrong total weight' },
  description: { zh: '总分行的分值应等于各分值之和。', en: 'The total weight is the sum of the weights.' },
  messages: {
    differs: {
      figures: {
        zh: '填 {printed}，各分值之和为 {expected}',
        en: '{printed}; the weights add up to {expected}',
      },
    },
    total: {
      figures: {
        zh: '填 {printed}，各分值之和为 {expected}',
        en: '{printed}; the weights add up to {expected}',
      },
      why: {
        zh: '分值已合满分，多半是这里填错',
        en: 'the weights make up the whole: most likely this figure is the misprint',
      },
    },
    weights: {
      figures: {
        zh: '填 {printed}，各分值之和为 {expected}',
        en: '{printed}; the weights add up to {expected}',
      },
      why: {
        zh: '多半是分值填错，请先调整分值，合计不用改',
        en: 'most likely a weight is the misprint: adjust the weights, not their total',
      },
    },
  },
  basis: { zh: '总分值 = 各分值之和', en: 'Total weight = sum of the weights' },
  fixable: true,
  check: ({ scores, profile, rows, form }): readonly RuleReport[] => {
    const { weight } = scores.total;
    if (!weight.position || weight.printed === null || weight.expected === null) return [];
    if (hasOpenWeights(rows, form.kind)) return [];
    if (isWithin(weight.printed, weight.expected, profile.figures.tolerance.score)) return [];
    // Where only the indicators' weights are added up the execution rate's stands elsewhere on the form.
    const execution = scores.funds.find((row) => row.weight !== null)?.weight ?? 0;
    const isPrinted = form.funds?.rows.some((row) => row.weight?.value != null) === true;
    if (!isPrinted && isWithin(weight.printed, weight.expected - execution, profile.figures.tolerance.score))
      return [];
    // Where the full weight is printed and the weights miss it, they are what is wrong.
    const isRight = isWithin(weight.printed, FULL_WEIGHT, profile.figures.tolerance.score);
    const isSumWhole = isWithin(weight.expected, FULL_WEIGHT, profile.figures.tolerance.score);
    const isFixable = !isRight && (form.kind === 'project' || form.kind === 'department');
    return [
      {
        position: weight.position,
        message: isRight ? 'weights' : isSumWhole ? 'total' : 'differs',
        needsPerson: isRight,
        values: { printed: weight.printed, expected: weight.expected },
        printed: weight.printed,
        expected: weight.expected,
        ...(isFixable
          ? {
              edits: [
                {
                  position: weight.position,
                  value: weight.expected,
                  certainty: 'offered',
                  label: {
                    zh: `分值合计改为 ${plainNumber(weight.expected)}`,
                    en: `total weight to ${plainNumber(weight.expected)}`,
                  },
                },
              ],
            }
          : {}),
      },
    ];
  },
};
