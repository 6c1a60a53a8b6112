/** ZP403: a score outside the tier that the actual's words state. */
import { isWithin } from '../core/figures/decimal';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { IndicatorRow, SelfEvaluationForm } from '../core/model/self-evaluation-form';
import { printsScores } from '../core/scoring/score-questions';
import type { IndicatorScore } from '../core/scoring/score-total';

/** Full marks, or none yet, for what only a person can score. */
function openReport(
  row: IndicatorRow,
  { score, due, most }: IndicatorScore,
  form: SelfEvaluationForm,
  tolerance: number,
): RuleReport | null {
  const { position, printed, computation } = score;
  if (!position || most === null || !printsScores(form)) return null;
  const isBlank = printed === null && score.verdict === 'blank';
  const isFull = printed !== null && isWithin(printed, most, tolerance);
  const values = { target: row.target?.text ?? '', actual: row.actual?.text ?? '', weight: most };
  const base = { position, values, printed, computation, needsPerson: true };
  if ((due.open === 'late' || due.open === 'part-missed') && (isBlank || isFull))
    return { ...base, message: isBlank ? `${due.open}-blank` : due.open };
  if (due.open === 'not-applicable' && printed !== null && printed > 0)
    return { ...base, message: 'not-applicable', values: { ...values, printed } };
  return null;
}

export const qualitativeTier: FormRule = {
  scope: 'form',
  code: 'ZP403',
  id: 'qualitative-tier',
  severity: 'warning',
  title: { zh: '得分与达成程度不符', en: 'Score outside its tier' },
  description: {
    zh: '定性指标按达成、部分达成、未达成分档，所填得分不在实际完成情况对应的档内；时限已过、几项目标有一项没有完成或不适用的，仍填满分。只提出，不更正。',
    en: 'Qualitative indicators are scored by tiers; the printed score lies outside the tier that the actual states. Full marks for what was late, for several targets of which one was missed, or for what does not apply. Told, never corrected.',
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
    late: {
      zh: '时限“{target}”，实际“{actual}”：逾期，得分仍为满分 {weight}；应得多少请人工判断并说明原因。',
      en: 'Due “{target}”, done “{actual}”: late, yet {weight} points are printed, all there are; please judge what is due and give the reason.',
    },
    'late-blank': {
      zh: '时限“{target}”，实际“{actual}”：逾期，得分（分值 {weight}）请人工判断并说明原因。',
      en: 'Due “{target}”, done “{actual}”: late; please judge what is due of {weight} points and give the reason.',
    },
    'part-missed': {
      zh: '目标“{target}”有几项，实际“{actual}”没有全部达到，得分仍为满分 {weight}，请人工判断。',
      en: 'Of the targets “{target}” not all were reached (“{actual}”), yet {weight} points are printed, all there are; please judge.',
    },
    'part-missed-blank': {
      zh: '目标“{target}”有几项，实际“{actual}”没有全部达到，得分（分值 {weight}）请人工判断。',
      en: 'Of the targets “{target}” not all were reached (“{actual}”); please judge what is due of {weight} points.',
    },
    'not-applicable': {
      zh: '本行标为“{actual}”，却有得分 {printed}，请核对。',
      en: 'The row says “{actual}” and yet {printed} points are printed; please check.',
    },
  },
  basis: 'tierFloors',
  fixable: false,
  check: ({ rows, form, profile }) => {
    if (form.kind === 'assessment') return [];
    return rows.flatMap(({ row, score }): RuleReport[] => {
      const asked = openReport(row, score, form, profile.figures.tolerance.score);
      if (asked) return [asked];
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
        },
      ];
    });
  },
};
