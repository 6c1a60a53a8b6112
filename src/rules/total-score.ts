/** ZP501: the printed total is not the sum of the printed scores. */
import { isWithin } from '../core/figures/decimal';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { isUnweighed } from '../core/scoring/score-total';

export const totalScore: FormRule = {
  scope: 'form',
  code: 'ZP501',
  id: 'total-score',
  severity: 'error',
  title: { zh: '总分不符', en: 'Wrong total' },
  description: {
    zh: '总分应等于执行率得分与各指标得分（各保留两位小数）之和。',
    en: 'The total is the sum of the execution score and the indicators’ scores, each rounded to 2 decimals.',
  },
  messages: {
    differs: {
      zh: '总分填 {printed}，所填得分之和为 {expected}；按规则复算为 {recomputed}。',
      en: 'The total says {printed}; the printed scores add up to {expected}; recomputed by rule: {recomputed}.',
    },
    sum: {
      zh: '总分填 {printed}，所填得分之和为 {expected}。',
      en: 'The total says {printed}; the printed scores add up to {expected}.',
    },
    over: {
      zh: '总分填 {printed}，所填得分之和为 {expected}，超过 {highest} 分；请先调整分值，再改总分。',
      en: 'The total says {printed}; the printed scores add up to {expected}, more than {highest}: adjust the weights first, then the total.',
    },
    'no-weights': {
      zh: '总分填 {printed}，所填得分之和为 {expected}；表中没有分值，请核对总分是怎样得出的。',
      en: 'The total says {printed}; the printed scores add up to {expected}. The form has no weights: please check how the total came about.',
    },
    blank: {
      zh: '总分未填，按规则复算为 {recomputed}。',
      en: 'The total is blank; recomputed by rule: {recomputed}.',
    },
  },
  basis: {
    zh: '总分 = 执行率得分 + 各指标得分之和',
    en: 'Total = execution score + sum of the indicators’ scores',
  },
  fixable: true,
  check: ({ scores, profile, form }): readonly RuleReport[] => {
    const { score, recomputed, fullRecomputed } = scores.total;
    const highest = profile.figures.highestTotal;
    // A total above the highest comes from its weights: to write it would only make the form wrong in another place.
    const isOver = fullRecomputed !== null && fullRecomputed > highest;
    if (!score.position) return [];
    const shown = recomputed ?? '—';
    const canFix =
      form.kind !== 'narrative' &&
      form.total?.score?.raw !== undefined &&
      !(
        typeof form.total.score.raw === 'string' &&
        form.total.score.form === 'text' &&
        /[^\d.]/.test(form.total.score.raw)
      );
    const fix =
      recomputed !== null && canFix && !isOver
        ? { fix: { position: score.position, value: recomputed } }
        : {};
    if (score.verdict === 'blank' || (score.printed === null && form.total?.score?.raw === null)) {
      return recomputed === null
        ? []
        : [
            {
              position: score.position,
              severity: 'info',
              message: 'blank',
              values: { recomputed },
              printed: null,
              expected: recomputed,
              ...fix,
            },
          ];
    }
    if (
      score.printed === null ||
      score.expected === null ||
      isWithin(score.printed, score.expected, profile.figures.tolerance.score)
    )
      return [];
    if (isUnweighed(form))
      return [
        {
          position: score.position,
          severity: 'warning',
          message: 'no-weights',
          values: { printed: score.printed, expected: score.expected },
          printed: score.printed,
          expected: score.expected,
          needsPerson: true,
        },
      ];
    return [
      {
        position: score.position,
        message: isOver ? 'over' : recomputed === score.expected ? 'sum' : 'differs',
        values: { printed: score.printed, expected: score.expected, recomputed: shown, highest },
        printed: score.printed,
        expected: score.expected,
        needsPerson: isOver,
        ...fix,
      },
    ];
  },
};
