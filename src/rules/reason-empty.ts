/** ZP602: the reason says nothing although points are missing. */
import { shortText } from '../core/text/short-text';
import { decimal, plainNumber, rounded } from '../core/figures/decimal';
import { compact } from '../core/text/label-text';
import type { IndicatorScore } from '../core/scoring/score-total';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { isMissed, printsScores } from '../core/scoring/score-questions';
import { givesReason } from '../core/scoring/verdict';

/** Points that the row alone may lose; null where several rows share them. */
const ownWeight = ({ weight, due }: IndicatorScore): number | null => (due.isShared ? null : weight);

export const reasonEmpty: FormRule = {
  scope: 'form',
  code: 'ZP602',
  id: 'reason-empty',
  topic: 'reason',
  severity: 'warning',
  title: { zh: '扣分原因空洞', en: 'Reason says nothing' },
  description: {
    zh: '得分低于分值，原因栏却写“无”“—”“无偏差”，或只说已完成；没有得分栏的，目标没有达到而原因栏如此。',
    en: 'Points are missing (in a form without scores, the target was missed) and the reason is 无, — or 无偏差, or says that all was done.',
  },
  messages: {
    empty: {
      figures: { zh: '{printed} / {weight}', en: '{printed} / {weight}' },
      why: {
        zh: '少 {lost} 分，原因栏只写“{reason}”',
        en: '{lost} missing, the reason says only “{reason}”',
      },
    },
    missed: {
      figures: { zh: '目标“{target}”，实际“{actual}”', en: 'target “{target}”, actual “{actual}”' },
      why: { zh: '没有达到，原因栏只写“{reason}”', en: 'missed; the reason says only “{reason}”' },
    },
  },
  basis: 'reasonRequired',
  fixable: false,
  check: ({ rows, form, scores, profile }) => {
    const reports: RuleReport[] = [];
    const check = (
      text: string | undefined,
      position: RuleReport['position'] | undefined,
      printed: number | null,
      weight: number | null,
    ) => {
      if (
        !position ||
        printed === null ||
        weight === null ||
        printed >= weight - profile.figures.tolerance.score
      )
        return;
      if (compact(text ?? '') === '' || givesReason(text)) return;
      reports.push({
        position,
        message: 'empty',
        values: {
          printed,
          weight,
          lost: plainNumber(rounded(decimal(weight).minus(printed))),
          reason: shortText(text ?? ''),
        },
        printed: text ?? null,
        needsPerson: true,
      });
    };
    for (const { row, score } of rows) {
      // A score below what the figures give is asked about once, for its reason or another figure.
      if (score.score.verdict !== 'under-scored')
        check(row.reason?.text, row.reason?.position, score.score.printed, ownWeight(score));
      const reason = row.reason?.text ?? '';
      if (
        row.reason &&
        !printsScores(form) &&
        isMissed(score.due) &&
        compact(reason) !== '' &&
        !givesReason(reason)
      )
        reports.push({
          position: row.reason.position,
          others: row.actual ? [row.actual.position] : [],
          message: 'missed',
          values: {
            target: shortText(row.target?.text ?? ''),
            actual: shortText(row.actual?.text ?? ''),
            reason: shortText(reason),
          },
          printed: reason,
          needsPerson: true,
        });
    }
    for (const row of form.funds?.rows ?? []) {
      const scored = scores.funds.find((other) => other.row === row.row);
      if (scored) check(row.reason?.text, row.reason?.position, scored.score.printed, scored.weight);
    }
    return reports;
  },
};
