/** The line that a command ends in: what the flow says of the run, in one piece. */
import type { RunResult } from '../app/run-result';
import { isMissingPart, MISSING_PART } from '../app/missing-part';
import { heldBackLine, runRemarks, runSentence } from '../app/run-words';
import type { Language, Localized } from '../core/model/localized';

/** Cells named in a line that must stay short. */
const MOST_NAMED = 3;

const STOPS: Readonly<Record<Language, string>> = { zh: '。', en: '. ' };

/** What a run did, what else there is to say of it, and the first cells that were not written. */
export function runWords(result: RunResult): Localized {
  const { heldBack } = result;
  const named = heldBack.slice(0, MOST_NAMED).map((edit) => heldBackLine(edit));
  const more =
    heldBack.length > named.length ? { zh: '其余见窗格', en: 'See the pane for the others' } : null;
  const sentences = [runSentence(result), ...runRemarks(result), ...named, ...(more ? [more] : [])];
  const inOne = (language: Language): string =>
    sentences
      .map((sentence) => sentence[language].trim().replace(/[。.]$/, ''))
      .map((sentence) => sentence + STOPS[language])
      .join('')
      .trim();
  return { zh: inOne('zh'), en: inOne('en') };
}

export const NOTHING_TO_TAKE_BACK: Localized = {
  zh: '这个工作簿里没有可撤销的重算，未做任何改动。',
  en: 'This workbook remembers no run to take back; nothing was changed.',
};

/** Words for a failure nobody foresaw. */
export function unexpectedWords(error: unknown): Localized {
  if (isMissingPart(error)) return MISSING_PART;
  const detail = error instanceof Error ? error.message : String(error);
  return {
    zh: `没有完成：${detail}。请打开窗格重试；如再次出现，请把这段文字发给维护人员。`,
    en: `Not finished: ${detail}. Open the pane and try again; if it returns, send this text to the maintainers.`,
  };
}
