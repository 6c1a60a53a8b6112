/** How far a run over many files has come: one line rewritten on a terminal, a line each tenth elsewhere. */
import { basename } from 'node:path';
import type { Language } from '../core/model/localized';
import { onOneLine } from './terminal-text';

interface ProgressLine {
  readonly show: (done: number, total: number, file: string) => void;
  /** Takes the line away before something else is written. */
  readonly clear: () => void;
}

const CLEAR_LINE = '\r\u001b[K';

export function progressLine(
  write: (text: string) => void,
  isTerminal: boolean,
  language: Language,
): ProgressLine {
  let isShown = false;
  const clear = (): void => {
    if (isShown) write(CLEAR_LINE);
    isShown = false;
  };
  return {
    clear,
    show(done, total, file) {
      if (total < 2) return;
      const name = onOneLine(basename(file));
      const text =
        language === 'zh' ? `已处理 ${done}/${total}  ${name}` : `${done} of ${total} done  ${name}`;
      if (!isTerminal) {
        const step = Math.max(1, Math.ceil(total / 10));
        if (done % step === 0 || done === total) write(`${text}\n`);
        return;
      }
      write(`${CLEAR_LINE}${text}`);
      isShown = true;
      if (done === total) clear();
    },
  };
}
