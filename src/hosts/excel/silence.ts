/**
 * Excel may take a request and never answer it. After a minute somebody is told and may give the work up; where nobody
 * listens it is given up by itself. What was given up asks nothing more of Excel, even when the answer comes after all.
 */
import { HostError } from '../workbook-host';

/** How long Excel is waited for before it counts as silent (milliseconds). */
export const SILENCE = 60_000;

/** Told what gives the work up once Excel is silent, and null once it answers again or the work is over. */
export type OnSilence = (giveUp: (() => void) | null) => void;

type WithSync = Pick<Excel.RequestContext, 'sync'>;

/** Does work that waits for Excel; `watched` makes a context one whose silence is noticed. Throws what the work does. */
export function noticingSilence<T>(
  work: (watched: <C extends WithSync>(context: C) => C) => Promise<T>,
  onSilence: OnSilence | undefined,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isTold = false;
    let isGivenUp = false;
    const hear = (): void => {
      clearTimeout(timer);
      if (isTold) onSilence?.(null);
      isTold = false;
    };
    const giveUp = (): void => {
      hear();
      isGivenUp = true;
      reject(noAnswer());
    };
    const tell = (): void => {
      if (!onSilence) giveUp();
      else {
        isTold = true;
        onSilence(giveUp);
      }
    };
    const stopIfGivenUp = (): void => {
      if (isGivenUp) throw noAnswer();
    };
    const watched = <C extends WithSync>(context: C): C => {
      const sync = context.sync.bind(context);
      context.sync = async <V>(value?: V): Promise<V> => {
        stopIfGivenUp();
        timer = setTimeout(tell, SILENCE);
        try {
          return await sync(value);
        } finally {
          hear();
          stopIfGivenUp();
        }
      };
      return context;
    };
    work(watched).then(resolve, reject);
  });
}

function noAnswer(): HostError {
  return new HostError('no-answer', {
    zh: 'Excel 一分钟没有回应，已不再等待。如果当时正在写入，可能已写入一部分。请等 Excel 恢复后重新检查；要恢复原样，检查后再点“撤销”。',
    en: 'Excel gave no answer for a minute and is not waited for any more. If it was writing, a part may have been written. When Excel responds again, check once more; to go back, click Undo after that.',
  });
}
