/** Whether a form can be told as a report at all, what to know of the one that was written, and what to call it. */
import type { CheckedForm } from '../core/checking/checked-form';
import { formatNumber } from '../core/figures/decimal';
import type { Localized } from '../core/model/localized';
import type { ReportBlock } from './report-block';

/** Why no report is written of a form; null where one is. */
export function whyNoReport({ form, reading }: CheckedForm): Localized | null {
  if (!reading.complete) {
    const count = String(reading.notUnderstood.length);
    return {
      zh: `未读全：${count} 格没读懂，不写自评报告；请先用 check 看是哪几格。`,
      en: `Not read whole: ${count} cells were not understood, and no report is written; see which with check.`,
    };
  }
  if (form.indicators === null || form.kind === 'assessment' || form.kind === 'base-data')
    return {
      zh: '这张表没有指标的目标值和完成值，不写自评报告。',
      en: 'This table has no targets and actuals of indicators, and no report is written.',
    };
  if (form.indicators.rows.length === 0)
    return {
      zh: '这张表还没有填写指标，不写自评报告。',
      en: 'No indicator is filled in yet, and no report is written.',
    };
  return null;
}

/** What to know of a report before it is handed in. */
export function reportRemarks(
  { form, closed }: CheckedForm,
  blocks: readonly ReportBlock[],
): readonly Localized[] {
  const blanks = blocks.flatMap(({ parts }) => parts).filter(({ isBlank }) => isBlank).length;
  const score = form.total?.score?.value ?? null;
  const isOpen = closed.open !== null && closed.open !== 'no-scores' && score !== null;
  const printed = formatNumber(score ?? 0);
  return [
    ...(isOpen
      ? [
          {
            zh: `总分照表上写的 ${printed}；分值或得分还有没定下来的，定下后请再写一次。`,
            en: `The total is the form’s own, ${printed}; weights or scores are still open: write the report again once they are settled.`,
          },
        ]
      : []),
    {
      zh: `有 ${String(blanks)} 处要您填写，都是黄色的【】。`,
      en: `${String(blanks)} places are for you to fill in, all of them yellow 【】.`,
    },
  ];
}

/** The report's file, without its ending: the project, or whom the form is of. */
export function reportName({ form }: CheckedForm): string {
  const name = form.projectName ?? form.unit ?? form.department;
  const words = (name?.text ?? '').trim() || form.sheet;
  return `${words}绩效自评报告`;
}
