/** What may be found after a fault, as a person would say it. The documents' tables and the tests use the same words. */
import type { Localized } from '../../src/core/model/localized';

const OUTCOMES = {
  original: { zh: '原文件，一字节不差', en: 'the original, byte for byte' },
  complete: { zh: '完整的新文件', en: 'the whole new file' },
  nothing: { zh: '没有文件', en: 'no file' },
  told: { zh: '一句话说明原因和下一步', en: 'a sentence with the cause and the next step' },
  theirs: { zh: '别的程序写的内容', en: 'what the other program wrote' },
  record: { zh: '原来的撤销记录', en: 'the earlier undo record' },
  'new-record': { zh: '新的撤销记录', en: 'the new undo record' },
  'as-it-was': {
    zh: '坏的部件没有用到，原样带过',
    en: 'the bad part was not needed and went through as it was',
  },
  'left-over': {
    zh: '隐藏的临时文件，不会被当成输入',
    en: 'a hidden temporary file, never taken for an input',
  },
  link: { zh: '链接仍是链接', en: 'the link is still a link' },
} as const satisfies Readonly<Record<string, Localized>>;

export type Outcome = keyof typeof OUTCOMES;

export interface FaultRow {
  readonly fault: Localized;
  readonly promise: Localized;
  /** Everything that is seen, no more and no less; for what chance decides, no more. */
  readonly seen: readonly Outcome[];
  readonly isByChance?: boolean;
  /** How many times the fault is made. */
  readonly times: number;
  /** Makes the fault; gives what was found each time. */
  readonly run: () => Promise<readonly (readonly Outcome[])[]>;
}

/** The table of a document. */
export function tableOf(rows: readonly FaultRow[], language: keyof Localized): string {
  const head =
    language === 'zh' ? ['故障', '承诺', '看到的', '次数'] : ['Fault', 'Promised', 'Seen', 'Times made'];
  const lines = rows.map(({ fault, promise, seen, times }) => [
    fault[language],
    promise[language],
    seen.map((outcome) => OUTCOMES[outcome][language]).join(language === 'zh' ? '；' : '; '),
    String(times),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
