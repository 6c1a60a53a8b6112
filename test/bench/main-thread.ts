/**
 * How long tasks hold the page's main thread, in time of that thread's own: what other programs on the machine take
 * away meanwhile does not count, what the throttling adds does.
 */
import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it took, how long it had the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly chrome_mojo_event_info?: {
      readonly mojo_interface_tag?: string;
      readonly payload_size?: number;
    };
  };
}

/** Bytes from which a message to the page is a whole answer of the stand-in for Excel. */
const LARGE_ANSWER = 100_000;

/** True for a large answer that the stand-in hands to the page by way of the developer tools: real Excel does not. */
function isDelivery({ name, args }: TraceEvent): boolean {
  const info = args.chrome_mojo_event_info;
  return (
    name === 'Receive mojo message' &&
    (info?.mojo_interface_tag?.endsWith('DevToolsSession') ?? false) &&
    (info?.payload_size ?? 0) >= LARGE_ANSWER
  );
}

/**
 * Traces the page while `run` runs.
 * @returns milliseconds of each task of the main thread, longest first; without those that deliver large answers
 */
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
  const deliveries = events.filter(isDelivery);
  const delivers = (task: TraceEvent): boolean =>
    deliveries.some((each) => each.ts >= task.ts && each.ts <= task.ts + (task.dur ?? 0));
  return events
    .filter((event) => event.name.endsWith('RunTask') && mainThreads.has(threadOf(event)))
    .filter((task) => !delivers(task))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a);
}
