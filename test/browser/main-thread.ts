/**
 * How long tasks hold the page's main thread, in time of that thread's own: what other programs on the machine take
 * away meanwhile does not count, what the throttling adds does.
 */
import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Traces the page while `run` runs. @returns milliseconds of each task of the main thread, longest first */
export async function tasksDuring(
  devtools: CDPSession,
  run: () => Promise<void>,
): Promise<readonly number[]> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  devtools.on('Tracing.dataCollected', take);
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'] },
  });
  await run();
  const complete = new Promise<void>((resolve) => {
    devtools.once('Tracing.tracingComplete', () => {
      resolve();
    });
  });
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', take);
  const threadOf = ({ pid, tid }: TraceEvent): string => `${String(pid)}:${String(tid)}`;
  const mainThreads = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  return events
    .filter((event) => event.name.endsWith('RunTask') && mainThreads.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a);
}
