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
export type ShowWords = (words: Localized) => Promise<void>;

const STILL_RUNNING: Localized = {
  zh: '上一次操作还在进行，请等它结束后再点。',
  en: 'The last command is still running. Wait until it ends, then click again.',
};

/** Makes the handlers of the ribbon's buttons; only one command runs at a time. */
export function commandButtons(
  showWords: ShowWords,
): (command: () => Promise<CommandOutcome>) => (event?: ButtonEvent) => Promise<void> {
  let isRunning = false;
  return (command) => async (event) => {
    try {
      if (isRunning) {
        await showWords(STILL_RUNNING);
        return;
      }
      isRunning = true;
      try {
        await showWords((await command()).words);
      } finally {
        isRunning = false;
      }
    } finally {
      event?.completed();
    }
  };
}
