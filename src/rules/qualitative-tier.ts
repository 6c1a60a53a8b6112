/** ZP403: a score outside the tier that the actual's words state. */
import { shortText } from '../core/text/short-text';
import { isWithin, plainNumber } from '../core/figures/decimal';
import type { FormRule, ProposedEdit, RuleReport } from '../core/checking/rule';
import type { IndicatorRow, SelfEvaluationForm } from '../core/model/self-evaluation-form';
import type { CellPosition } from '../core/model/sheet-snapshot';
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
  const values = {
    target: shortText(row.target?.text ?? ''),
    actual: shortText(row.actual?.text ?? ''),
    weight: most,
  };
  const base = { position, values, printed, computation, needsPerson: true };
  if ((due.open === 'late' || due.open === 'part-missed') && (isBlank || isFull))
    return { ...base, message: isBlank ? `${due.open}-blank` : due.open };
  if (due.open === 'not-applicable' && printed !== null && printed > 0)
    return { ...base, message: 'not-applicable', values: { ...values, printed } };
  return null;
}

/** The bound that lies nearer: how far inside the tier a person decides. */
const nearest = (position: CellPosition, bound: number | null): readonly ProposedEdit[] =>
  bound === null
    ? []
    : [
        {
          position,
          value: bound,
          certainty: 'offered',
          label: { zh: `得分改为 ${plainNumber(bound)}`, en: `score to ${plainNumber(bound)}` },
        },
      ];

export const qualitativeTier: FormRule = {
  scope: 'form',
  code: 'ZP403',
  id: 'qualitative-tier',
  topic: 'tier',
  severity: 'warning',
  title: { zh: '得分与达成程度不符', en: 'Score outside its tier' },
  description: {
    zh: '定性指标按达成、部分达成、未达成分档，所填得分不在实际完成情况对应的档内；时限已过、几项目标有一项没有完成或不适用的，仍填满分。只提出，不更正。',
    en: 'Qualitative indicators are scored by tiers; the printed score lies outside the tier that the actual states. Full marks for what was late, for several targets of which one was missed, or for what does not apply. Told, never corrected.',
  },
  messages: {
    above: {
      figures: { zh: '得 {printed}，这一档 {min}–{max}', en: '{printed}, its tier is {min}–{max}' },
      why: { zh: '完成值写“{actual}”', en: 'the actual says “{actual}”' },
    },
    below: {
      figures: { zh: '得 {printed}，这一档 {min}–{max}', en: '{printed}, its tier is {min}–{max}' },
      why: { zh: '完成值写“{actual}”，没写原因', en: 'the actual says “{actual}”; no reason is given' },
    },
    explained: {
      figures: { zh: '得 {printed}，这一档 {min}–{max}', en: '{printed}, its tier is {min}–{max}' },
      why: { zh: '完成值写“{actual}”，已说明原因', en: 'the actual says “{actual}”; a reason is given' },
    },
    late: {
      figures: { zh: '得 {weight}，满分', en: '{weight} points, all there are' },
      why: {
        zh: '时限“{target}”，实际“{actual}”，已逾期，应得多少请您核定并写明原因',
        en: 'due “{target}”, done “{actual}”: late; please settle the score and give the reason',
      },
    },
    'late-blank': {
      figures: { zh: '得分没填，分值 {weight}', en: 'score blank, weight {weight}' },
      why: {
        zh: '时限“{target}”，实际“{actual}”，已逾期，应得多少请您核定并写明原因',
        en: 'due “{target}”, done “{actual}”: late; please settle the score and give the reason',
      },
    },
    'part-missed': {
      figures: { zh: '得 {weight}，满分', en: '{weight} points, all there are' },
      why: {
        zh: '目标“{target}”有几项，实际“{actual}”没有全部达到，得分请您核定',
        en: 'of the targets “{target}” not all were reached (“{actual}”); please settle the score',
      },
    },
    'part-missed-blank': {
      figures: { zh: '得分没填，分值 {weight}', en: 'score blank, weight {weight}' },
      why: {
        zh: '目标“{target}”有几项，实际“{actual}”没有全部达到，得分请您核定',
        en: 'of the targets “{target}” not all were reached (“{actual}”); please settle the score',
      },
    },
    'not-applicable': {
      figures: { zh: '得 {printed}', en: '{printed} points' },
      why: { zh: '本行写“{actual}”', en: 'the row says “{actual}”' },
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
      // A reason explains what a reached target lacks, but not why words of a lower tier get less than it allows.
      const isExplained = verdict === 'deducted' && score.due.tier !== 1;
      if (verdict !== 'over-scored' && verdict !== 'under-scored' && !isExplained) return [];
      if (score.weight !== null && (printed > score.weight || printed < 0)) return [];
      const message = verdict === 'over-scored' ? 'above' : isExplained ? 'explained' : 'below';
      const values = { actual: shortText(row.actual?.text ?? ''), printed, min: min ?? '', max: max ?? '' };
      return [
        {
          position,
          message,
          values,
          printed,
          expected,
          computation,
          needsPerson: true,
          edits: nearest(position, message === 'above' ? max : min),
        },
      ];
    });
  },
};
