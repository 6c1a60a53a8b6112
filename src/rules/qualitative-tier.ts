/** ZP403: a score outside the tier that the actual's words state. */
import type { FormRule, RuleReport } from '../core/checking/rule';

export const qualitativeTier: FormRule = {
  scope: 'form',
  code: 'ZP403',
  id: 'qualitative-tier',
  severity: 'warning',
  title: { zh: '定性得分与达成程度不符', en: 'Score outside its tier' },
  description: {
    zh: '定性指标按达成、部分达成、未达成分档，所填得分不在实际完成情况对应的档内。',
    en: 'Qualitative indicators are scored by tiers; the printed score lies outside the tier that the actual states.',
  },
  messages: {
    above: {
      zh: '实际完成值为“{actual}”，得分 {printed} 高于该档上限 {max}。',
      en: 'The actual says “{actual}”; the score {printed} is above its tier (at most {max}).',
    },
    below: {
      zh: '实际完成值为“{actual}”，得分 {printed} 低于该档下限 {min}，且没有说明原因。',
      en: 'The actual says “{actual}”; the score {printed} is below its tier (at least {min}) and no reason is given.',
    },
  },
  basis: 'tierFloors',
  fixable: true,
  check: ({ rows, form }) => {
    if (form.kind === 'assessment') return [];
    return rows.flatMap(({ row, score }): RuleReport[] => {
      const { position, printed, expected, min, max, verdict, computation } = score.score;
      if (!position || printed === null || score.due.tier === null || min === max) return [];
      if (verdict !== 'over-scored' && verdict !== 'under-scored') return [];
      if (score.weight !== null && (printed > score.weight || printed < 0)) return [];
      const message = verdict === 'over-scored' ? 'above' : 'below';
      const values = { actual: row.actual?.text ?? '', printed, min: min ?? '', max: max ?? '' };
      return [
        {
          position,
          message,
          values,
          printed,
          expected,
          computation,
          needsPerson: true,
          ...(expected === null ? {} : { fix: { position, value: expected } }),
        },
      ];
    });
  },
};
