/** The one line that a command ends in. */
import type { CheckedWorkbook } from '../core/checked-form';
import type { Localized } from '../core/localized';
import type { PlanOptions } from '../core/write-plan';
import type { ApplyResult } from '../hosts/workbook-host';

/** What a run did: 「18 张自评表，改了 7 处，3 处请您判断」. `result` is null when there was no form. */
export function resultWords(
  checked: CheckedWorkbook,
  mode: PlanOptions['mode'],
  result: ApplyResult | null,
): Localized {
  const forms = checked.forms.length;
  if (forms === 0 || !result) {
    return {
      zh: '没有找到绩效自评表，未做任何改动。请打开含自评表的工作簿，或打开窗格查看缺少哪些表头。',
      en: 'No self-evaluation form was found; nothing was changed. Open a workbook with forms, or open the pane to see which headers are missing.',
    };
  }
  const findings = [
    ...checked.forms.flatMap((form) => form.findings),
    ...(checked.portfolio?.findings ?? []),
  ];
  const judgements = findings.filter(({ needsPerson }) => needsPerson).length;
  const zh = [`${forms} 张自评表`];
  const en = [`Forms: ${forms}`];
  if (mode === 'recalculate') {
    zh.push(`改了 ${result.written} 处`);
    en.push(`cells changed: ${result.written}`);
  } else {
    zh.push(`发现 ${findings.length} 处，得分未改`);
    en.push(`findings: ${findings.length}, no score changed`);
  }
  if (judgements > 0) {
    zh.push(`${judgements} 处请您判断`);
    en.push(`for you to judge: ${judgements}`);
  }
  if (result.heldBack.length > 0) {
    zh.push(`${result.heldBack.length} 处未写入（公式、保护或已被改动）`);
    en.push(`not written (formula, protection or changed meanwhile): ${result.heldBack.length}`);
  }
  if (result.reviewHeldBack) {
    zh.push('工作簿结构受保护，未写复核结果表');
    en.push('the workbook structure is protected, so there is no review sheet');
  }
  return { zh: `${zh.join('，')}。`, en: `${en.join('; ')}.` };
}

/** Words for a failure nobody foresaw. */
export function unexpectedWords(error: unknown): Localized {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    zh: `没有完成：${detail}。请打开窗格重试；如再次出现，请把这段文字发给维护人员。`,
    en: `Not finished: ${detail}. Open the pane and try again; if it returns, send this text to the maintainers.`,
  };
}
