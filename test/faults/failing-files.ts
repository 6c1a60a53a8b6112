/**
 * The system's file functions with faults: every call is counted, and the calls that a plan names fail with its code.
 * Stands in for `node:fs/promises` in one test file.
 */
import type * as FilePromises from 'node:fs/promises';

type Files = typeof FilePromises;
type Anything = (...args: unknown[]) => Promise<unknown>;

export interface FaultPlan {
  /** Number of the first call that fails, from 0; null for none. */
  readonly from: number | null;
  /** Whether all later calls fail too, as on a disk that stays full. */
  readonly stays: boolean;
  readonly code: string;
  /** A failing write leaves the first half of its bytes on the disk. */
  readonly leavesHalf: boolean;
}

export const NO_FAULTS: FaultPlan = { from: null, stays: false, code: 'EIO', leavesHalf: false };

const state = { plan: NO_FAULTS, calls: [] as string[] };

export function planFaults(plan: FaultPlan): void {
  state.plan = plan;
  state.calls = [];
}

/** Lets everything work again; the calls stay known. */
export function endFaults(): void {
  state.plan = NO_FAULTS;
}

/** Names of the calls since the plan was made. */
export function callsMade(): readonly string[] {
  return state.calls;
}

function systemError(code: string, name: string): Error {
  return Object.assign(new Error(`${code}: ${name}`), { code, syscall: name, errno: -1 });
}

/** Calls that take things away or tidy up: a full disk does not stop them. */
const ALWAYS_WORK = new Set(['rm', 'close']);

function watched(name: string, call: Anything, half?: Anything): Anything {
  return async (...args) => {
    const at = state.calls.length;
    state.calls.push(name);
    const { from, stays, code, leavesHalf } = state.plan;
    const fails = from !== null && (at === from || (stays && at > from && !ALWAYS_WORK.has(name)));
    if (!fails) return call(...args);
    if (leavesHalf && half) await half(...args);
    // A file is let go of even where closing it reports a late failure.
    if (name === 'close') await call(...args);
    throw systemError(code, name);
  };
}

/** An open file whose methods fail as planned. */
function watchedHandle(handle: Awaited<ReturnType<Files['open']>>): unknown {
  const method = (name: 'writeFile' | 'chmod' | 'sync' | 'close'): Anything =>
    (handle[name] as unknown as Anything).bind(handle);
  return {
    writeFile: watched('writeFile', method('writeFile'), (bytes) => {
      const whole = bytes as Uint8Array;
      return method('writeFile')(whole.subarray(0, Math.floor(whole.length / 2)));
    }),
    chmod: watched('chmod', method('chmod')),
    sync: watched('sync', method('sync')),
    close: watched('close', method('close')),
  };
}

export function failingFiles(actual: Files): Files {
  const plain = (name: 'lstat' | 'stat' | 'realpath' | 'rename' | 'rm' | 'readFile' | 'mkdir'): Anything =>
    watched(name, actual[name] as unknown as Anything);
  const open = watched('open', async (...args) =>
    watchedHandle(await actual.open(...(args as Parameters<Files['open']>))),
  );
  return {
    ...actual,
    lstat: plain('lstat'),
    stat: plain('stat'),
    realpath: plain('realpath'),
    rename: plain('rename'),
    rm: plain('rm'),
    readFile: plain('readFile'),
    mkdir: plain('mkdir'),
    open,
  } as unknown as Files;
}
