/**
 * What is said of a run, the same in the pane, the ribbon and the command line: one sentence, whole sentences about what
 * was left out, and a line for each cell that was not written.
 */
import { HOLD_BACK_WORDS } from '../core/writing/hold-back-words';
import { accountsSentence, type AccountsSaid } from '../core/reporting/narrate-accounts';
import type { Localized } from '../core/model/localized';
import type { HeldBackEdit } from '../core/model/write-plan';
import type { Left } from './left-to-do';
import type { RunResult } from './run-result';
import { CANCELLED } from './work';

const pair = (zh: string, en: string): Localized => ({ zh, en });

/** What the program says where no form was found. */
const NO_FORMS = pair(
  '没有找到绩效自评表。请确认工作簿中有“项目支出绩效自评表”，表里写有“全年预算数”“年度指标值”“实际完成值”等栏目名称。',
  'No self-evaluation form was found. Please make sure the workbook holds one, with headers such as 全年预算数, 年度指标值 and 实际完成值.',
);

/** What is said of sheets that hold something like a form and could not be read, and of the pages that follow one. */
function unreadWords({ unread }: Left): readonly Localized[] {
  const names = unread.flatMap(({ sheet, firstPage }) => (firstPage === null ? [sheet] : []));
  const pages = unread.flatMap(({ sheet, firstPage }) =>
    firstPage === null
      ? []
      : pair(
          `工作表“${sheet}”像是“${firstPage}”那张表的下一页，没有检查；可把它的内容接在第一页下面，再检查。`,
          `Sheet “${sheet}” seems to be the next page of the form on “${firstPage}” and was not checked; put its content below the first page and check again.`,
        ),
  );
  if (names.length === 0) return pages;
  return [
    pair(
      `工作表“${names.join('、')}”像有自评表，没有读出来：认出了什么、还缺什么见“问题”，可在“版式”里指认表头。`,
      `Sheet “${names.join(', ')}” seems to hold a form that could not be read: the findings say what was recognised and what is missing; headers can be taught under “Layout”.`,
    ),
    ...pages,
  ];
}

const stopped = ({ zh, en }: Localized): Localized => pair(`${zh}。`, `${en}.`);

/** What is said where no form was read; a page follows a form that was. */
export const noFormsWords = (left: Left): Localized =>
  unreadWords(left)[0] ?? (left.accounts ? stopped(accountsSentence(left.accounts)) : NO_FORMS);

/** Clauses joined to a sentence without its full stop. */
function joined(clauses: readonly Localized[]): Localized {
  return pair(clauses.map(({ zh }) => zh).join('，'), clauses.map(({ en }) => en).join('; '));
}

function unwritten({ heldBack }: RunResult): readonly Localized[] {
  const count = heldBack.length;
  return count > 0 ? [pair(`${count} 处没有写入`, `not written: ${count}`)] : [];
}

/** What there is left to do. */
function leftClauses({ judgement, notes }: RunResult): readonly Localized[] {
  return [
    pair(`${judgement} 个请您判断`, `for you to decide: ${judgement}`),
    ...(notes > 0 ? [pair(`${notes} 条提示`, `for information: ${notes}`)] : []),
  ];
}

/** What a run wrote that had no value to change: “0 changed” would be a riddle. */
function withoutChange({ marked, hasReview, isEmpty }: RunResult): Localized {
  if (isEmpty || (marked === 0 && !hasReview)) return pair('没有改动任何值', 'nothing changed');
  if (marked === 0)
    return pair('没有改动任何值；写了“复核结果”表', 'no value changed; the review sheet was written');
  return hasReview
    ? pair(
        `没有改动任何值；标记 ${marked} 处，写了“复核结果”表`,
        `no value changed; cells marked: ${marked}, and the review sheet written`,
      )
    : pair(`没有改动任何值；标记 ${marked} 处`, `no value changed; cells marked: ${marked}`);
}

function undoneWords({ restored, heldBack }: RunResult): Localized {
  const kept = heldBack.length;
  if (restored === 0 && kept === 0)
    return pair(
      '已撤销，标记和“复核结果”表恢复原样，没有值要恢复',
      'Undone; marks and review sheet are as before, no value had been changed',
    );
  return joined([
    pair(`已撤销，${restored} 处恢复原值`, `Undone; cells restored: ${restored}`),
    ...(kept > 0 ? [pair(`${kept} 处没有恢复`, `not restored: ${kept}`)] : []),
  ]);
}

/** A workbook of final accounts alone: nothing of them is ever changed. */
function ofAccountsAlone(result: RunResult, accounts: AccountsSaid): Localized {
  const { marked } = result;
  return joined([
    accountsSentence(accounts),
    ...(marked > 0 ? [pair(`标记 ${marked} 处`, `cells marked: ${marked}`)] : []),
    ...leftClauses(result),
  ]);
}

/** What a run did and left, in one sentence; without a full stop where it is made of clauses. */
export function runSentence(result: RunResult): Localized {
  const { kind, forms, mendable, written, marked } = result;
  if (kind === 'cancelled') return CANCELLED;
  if (kind === 'undone') return undoneWords(result);
  if (forms === 0 && result.accounts) return ofAccountsAlone(result, result.accounts);
  if (forms === 0) return noFormsWords(result);
  const head = pair(`${forms} 张自评表`, `Forms: ${forms}`);
  const left = leftClauses(result);
  switch (kind) {
    case 'fixed':
      return joined([
        written === 0
          ? pair('没有改动任何值', 'No value was changed')
          : pair(`已修正 ${written} 处`, `Cells corrected: ${written}`),
        ...unwritten(result),
        ...left,
      ]);
    case 'checked':
      return joined([
        head,
        pair(`标记 ${marked} 处`, `cells marked: ${marked}`),
        ...left,
        pair('分数没有改动', 'no score changed'),
      ]);
    case 'looked':
      return joined([head, pair(`可改 ${mendable} 处`, `to correct: ${mendable}`), ...left]);
    case 'recalculated': {
      const changed =
        written > 0 ? pair(`改了 ${written} 处`, `cells changed: ${written}`) : withoutChange(result);
      return joined([head, changed, ...unwritten(result), ...left]);
    }
  }
}

/** What else there is to say of a run, in whole sentences. */
export function runRemarks(result: RunResult): readonly Localized[] {
  const { skippedNotes, inHiddenRows, reviewHeldBack, undoEndsWithSession, refused, partlyRead } = result;
  const remarks: Localized[] = [];
  if (result.forms > 0) remarks.push(...unreadWords(result));
  if (result.forms > 0 && result.accounts) remarks.push(stopped(accountsSentence(result.accounts)));
  for (const { sheet, area } of partlyRead)
    remarks.push(
      pair(
        `工作表“${sheet}”在很远的行列里还有内容，只读了 ${area}，其余没有检查；如是误输入，请清除后重新检查。`,
        `Sheet “${sheet}” has content in rows or columns far away: only ${area} was read, the rest was not checked. If it is there by mistake, clear it and check again.`,
      ),
    );
  if (inHiddenRows > 0)
    remarks.push(
      pair(
        `其中 ${inHiddenRows} 处在隐藏或被筛选掉的行里，也已更正；取消隐藏或筛选后可以看到。`,
        `Of these, ${inHiddenRows} are in rows that are hidden or filtered out and were corrected as well; show the rows to see them.`,
      ),
    );
  if (skippedNotes > 0)
    remarks.push(
      pair(
        `${skippedNotes} 个单元格已有您的备注或批注，没有覆盖，只加了底色。`,
        `Cells with a note of yours: ${skippedNotes}; the notes were kept, only the fill was added.`,
      ),
    );
  if (reviewHeldBack !== null) {
    const { zh, en } = HOLD_BACK_WORDS[reviewHeldBack];
    remarks.push(pair(`复核结果表没有写入：${zh}。`, `The review sheet was not written: ${en}.`));
  }
  if (refused.includes('remarks'))
    remarks.push(
      pair(
        '这个 Excel 没有接受批注，单元格上只加了底色，没有写说明；说明请看窗格或“复核结果”表。',
        'This Excel took no notes or comments: the cells have their fill but no explanation; read it in the pane or in the review sheet.',
      ),
    );
  if (refused.includes('record'))
    remarks.push(
      pair(
        '这个 Excel 不让加载项在工作簿里留下记录：撤销和去掉标记只能在关闭工作簿前做。',
        'This Excel lets the add-in keep no record in the workbook: taking back and taking marks off work only until it is closed.',
      ),
    );
  else if (undoEndsWithSession)
    remarks.push(
      pair(
        '改动很多，只能在关闭工作簿前撤销。',
        'There are so many changes that they can be taken back only until the workbook is closed.',
      ),
    );
  return remarks;
}

/** A cell that was not written, or not restored, with its reason; no full stop. */
/** @param place what people call the cell where that is not its address */
export function heldBackLine(
  { sheet, cell, cause }: HeldBackEdit,
  place: Localized | null = null,
): Localized {
  const { zh, en } = HOLD_BACK_WORDS[cause];
  if (place) return pair(`${place.zh} ${zh}`, `${place.en} ${en}`);
  return pair(`工作表“${sheet}”${cell} ${zh}`, `Sheet “${sheet}”, ${cell} ${en}`);
}
