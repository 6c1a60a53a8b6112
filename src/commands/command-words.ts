/** The one line that a command ends in. */
import type { CheckedWorkbook } from '../core/checking/checked-form';
import { HOLD_BACK_WORDS } from '../core/writing/hold-back-words';
import type { Localized } from '../core/model/localized';
import type { PlanOptions } from '../core/model/write-plan';
import type { ApplyResult, UndoResult } from '../hosts/workbook-host';

/** What a run did: 「18 张自评表，改了 7 处，3 处请您判断」. `result` is null when there was no form. */
export function resultWords(
  checked: CheckedWorkbook,
  mode: PlanOptions['mode'],
  result: ApplyResult | null,
  inHiddenRows = 0,
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
    const { written, marked } = result;
    zh.push(written > 0 ? `改了 ${written} 处` : `没有改动任何值，标记 ${marked} 处`);
    en.push(written > 0 ? `cells changed: ${written}` : `no value changed, marks: ${marked}`);
  } else {
    zh.push(`发现 ${findings.length} 处，得分未改`);
    en.push(`findings: ${findings.length}, no score changed`);
  }
  if (inHiddenRows > 0) {
    zh.push(`其中 ${inHiddenRows} 处在隐藏或被筛选掉的行里`);
    en.push(`of these in hidden or filtered rows: ${inHiddenRows}`);
  }
  if (judgements > 0) {
    zh.push(`${judgements} 处请您判断`);
    en.push(`for you to judge: ${judgements}`);
  }
  if (result.heldBack.length > 0) {
    const [first] = result.heldBack;
    const why = first && HOLD_BACK_WORDS[first.cause];
    zh.push(
      `${result.heldBack.length} 处未写入（如 ${first?.sheet ?? ''}!${first?.cell ?? ''}：${why?.zh ?? ''}）`,
    );
    en.push(`not written: ${result.heldBack.length} (such as ${first?.cell ?? ''}: ${why?.en ?? ''})`);
  }
  if (result.undoEndsWithSession === true) {
    zh.push('改动很多，只能在关闭工作簿前撤销');
    en.push('so many changes can be taken back only until the workbook is closed');
  }
  if (result.reviewHeldBack) {
    zh.push('工作簿结构受保护，未写复核结果表');
    en.push('the workbook structure is protected, so there is no review sheet');
  }
  return { zh: `${zh.join('，')}。`, en: `${en.join('; ')}.` };
}

/** What taking back did; null where there was nothing to take back. */
export function undoneWords(undone: UndoResult | null): Localized {
  if (undone === null) {
    return {
      zh: '这个工作簿里没有可撤销的重算，未做任何改动。',
      en: 'This workbook remembers no run to take back; nothing was changed.',
    };
  }
  const { restored, kept } = undone;
  if (kept.length === 0) {
    return {
      zh: `已撤销上一次的写入和标记，恢复 ${restored} 处。`,
      en: `The last run was taken back; cells restored: ${restored}.`,
    };
  }
  const places = [...new Set(kept.map(({ sheet, cell }) => `${sheet}!${cell}`))];
  const shown = places.slice(0, 5).join('、') + (places.length > 5 ? ' …' : '');
  return {
    zh: `已撤销，恢复 ${restored} 处；${kept.length} 处之后有人改过或不能写入，保留现状：${shown}。请逐格核对。`,
    en: `Taken back, cells restored: ${restored}. Changed since or not writable, and left as they are: ${kept.length} (${shown}). Look at each.`,
  };
}

/** Words for a failure nobody foresaw. */
export function unexpectedWords(error: unknown): Localized {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    zh: `没有完成：${detail}。请打开窗格重试；如再次出现，请把这段文字发给维护人员。`,
    en: `Not finished: ${detail}. Open the pane and try again; if it returns, send this text to the maintainers.`,
  };
}
