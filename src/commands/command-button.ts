/**
 * What happens when a button of the ribbon is pressed: the command runs, its words are shown, and Office is told that
 * it is over — in every path, else the button stays grey. A second press while one runs is answered at once.
 */
import type { Localized } from '../core/model/localized';
import type { CommandOutcome } from './run-command';

/** The part of Office's event that a button needs. A keyboard shortcut comes without one. */
export interface ButtonEvent {
  completed(): void;
}

/** Where words can be shown: the pane where it shares its runtime, else a small dialog. */
type ShowWords = (words: Localized) => Promise<void>;

/** How long a command may take, and how long its words may take to be shown (milliseconds). */
export const LONGEST_COMMAND = 600_000;
export const LONGEST_SHOWING = 60_000;

const NOT_ENDING: CommandOutcome = {
  succeeded: false,
  words: {
    zh: '十分钟还没有做完，不再等待；可能已写入一部分。请打开窗格重新检查，再决定是否撤销。',
    en: 'Not finished after ten minutes and not waited for any more; a part may have been written. Open the pane, check again, and decide whether to undo.',
  },
  lookAt: null,
};

const STILL_RUNNING: Localized = {
  zh: '上一次操作还在进行，请等它结束后再点。',
  en: 'The last command is still running. Wait until it ends, then click again.',
};

/** What the work comes to, or `otherwise` when it takes longer than this (milliseconds). */
async function within<T>(limit: number, work: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<T>((resolve) => {
    timer = setTimeout(() => {
      resolve(otherwise);
    }, limit);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** Makes the handlers of the ribbon's buttons; only one command runs at a time. */
export function commandButtons(
  showWords: ShowWords,
): (command: () => Promise<CommandOutcome>) => (event?: ButtonEvent) => Promise<void> {
  let isRunning = false;
  const show = (words: Localized): Promise<void> => within(LONGEST_SHOWING, showWords(words), undefined);
  return (command) => async (event) => {
    try {
      if (isRunning) {
        await show(STILL_RUNNING);
        return;
      }
      isRunning = true;
      try {
        await show((await within(LONGEST_COMMAND, command(), NOT_ENDING)).words);
      } finally {
        isRunning = false;
      }
    } finally {
      event?.completed();
    }
  };
}
