/** ZP401: a printed score beside the one its target and actual allow. */
import type { FormRule, RuleReport } from '../core/checking/rule';

export const indicatorScore: FormRule = {
  scope: 'form',
  code: 'ZP401',
  id: 'indicator-score',
  severity: 'error',
  title: { zh: '指标得分不符', en: 'Indicator score' },
  description: {
    zh: '按目标值、实际值和分值复算得分：多计为错误，少计且无原因为警告，空白、约数和有原因的自行扣分仅提示。',
    en: 'The score recomputed from target, actual and weight: too high is an error, too low without a reason a warning; blank, rounded and explained deductions are information.',
  },
  messages: {
    'over-scored': {
      zh: '得分 {printed} 偏高，应为 {expected}（分值 {weight}）。',
      en: 'The score {printed} is too high; {expected} of {weight} is due.',
    },
    'under-scored': {
      zh: '得分 {printed} 偏低且没有说明原因，应为 {expected}（分值 {weight}）。',
      en: 'The score {printed} is too low and no reason is given; {expected} of {weight} is due.',
    },
    rounded: {
      zh: '得分 {printed} 是 {expected} 的约数。',
      en: 'The score {printed} is {expected} rounded.',
    },
    deducted: {
      zh: '得分 {printed} 低于可得的 {expected}，已说明原因，予以认可。',
      en: 'The score {printed} is below {expected}; a reason is given and accepted.',
    },
    blank: { zh: '得分未填，按规则可得 {expected}。', en: 'The score is blank; {expected} is due by rule.' },
    'blank-open': {
      zh: '得分未填，且无法按规则计算，请人工填写。',
      en: 'The score is blank and cannot be computed; please enter it.',
    },
    judgement: {
      zh: '得分 {printed}：实际完成值没有说明达成程度，请人工判断。',
      en: 'Score {printed}: the actual does not state a degree; please judge.',
    },
    'judgement-open': {
      zh: '得分 {printed}：按规则不能确定应得多少，请人工判断。',
      en: 'Score {printed}: the rules do not settle what is due; please judge.',
    },
  },
  basis: 'tierFloors',
  fixable: true,
  check: ({ form, rows }) => {
    if (form.kind === 'assessment') return [];
    return rows.flatMap(({ row, score }): RuleReport[] => {
      const { position, printed, expected, verdict, computation } = score.score;
      const { most } = score;
      if (!position) return [];
      const values = { printed: printed ?? '', expected: expected ?? '', weight: most ?? '' };
      const base = { position, printed, expected, computation, values };
      const fix = expected === null ? {} : { fix: { position, value: expected } };
      // A score above its weight or outside the tier of its words has a check of its own.
      const isAboveWeight = printed !== null && most !== null && (printed > most || printed < 0);
      const isTier = score.due.tier !== null && score.due.min !== score.due.max;
      const isInWords = score.due.tier === null && row.actualQuantity.value === null && !row.parts;
      switch (verdict) {
        case 'over-scored':
          return isAboveWeight || isTier ? [] : [{ ...base, ...fix, message: verdict }];
        case 'under-scored':
          return isTier || isAboveWeight ? [] : [{ ...base, ...fix, severity: 'warning', message: verdict }];
        case 'rounded':
        case 'deducted':
          return [{ ...base, severity: 'info', message: verdict }];
        case 'blank':
          return [
            {
              ...base,
              ...fix,
              severity: 'info',
              message: expected === null ? 'blank-open' : 'blank',
              needsPerson: expected === null,
            },
          ];
        case 'judgement':
          return [
            {
              ...base,
              severity: 'info',
              message: isInWords ? 'judgement' : 'judgement-open',
              needsPerson: true,
            },
          ];
        case 'ok':
        case 'unreadable':
        case 'not-applicable':
          return [];
      }
    });
  },
};
