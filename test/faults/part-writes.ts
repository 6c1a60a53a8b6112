/** Each write of a part fails in turn, while a file is corrected, taken back and cleared of its marks. */
import { HostError, type OpenedFileHost, type UndoRecord } from '../../src/hosts/workbook-host';
import { OpenPackage } from '../../src/hosts/package/parts/open-package';
import { DOCUMENT, ofKind, recalculate, WORKBOOK, type FileKind } from './file-kinds';
import type { FaultRow, Outcome } from './outcome';

const WRITES = ['write', 'rewrite', 'remove'] as const;
type Calls = Record<(typeof WRITES)[number], (...args: unknown[]) => unknown>;

/** Counts the calls that change a package, and lets the one of that number fail. */
async function withFailingWrite<Result>(
  number: number | null,
  run: () => Promise<Result>,
): Promise<{ readonly calls: number; readonly result: Result | Error }> {
  const prototype = OpenPackage.prototype as unknown as Calls;
  const actual = Object.fromEntries(WRITES.map((name) => [name, prototype[name]])) as Calls;
  let calls = 0;
  for (const name of WRITES)
    prototype[name] = function (this: OpenPackage, ...args) {
      calls += 1;
      if (calls - 1 === number) throw new RangeError('out of memory');
      return actual[name].apply(this, args);
    };
  try {
    const result = await run().catch((thrown: unknown) =>
      thrown instanceof Error ? thrown : new Error(String(thrown)),
    );
    return { calls, result };
  } finally {
    Object.assign(prototype, actual);
  }
}

/** An act on a file, and what has to be done before it. */
interface Act {
  readonly prepare: (
    kind: FileKind,
  ) => Promise<{ readonly host: OpenedFileHost; readonly record: UndoRecord | null }>;
  readonly run: (host: OpenedFileHost, record: UndoRecord | null) => Promise<unknown>;
}

const ACTS: readonly Act[] = [
  {
    prepare: async ({ open, bytes }) => ({ host: await open(bytes), record: null }),
    run: recalculate,
  },
  {
    // In another session and beside a later change, so that the cells are given back one by one.
    prepare: async ({ open, bytes }) => {
      const first = await open(bytes);
      const stored = first.exportUndo(await recalculate(first));
      const host = await open(await first.toBytes());
      await host.saveSetting('later', true);
      return { host, record: host.importUndo(stored) };
    },
    run: async (host, record) => record && host.undo(record),
  },
  {
    prepare: async ({ open, bytes }) => {
      const host = await open(bytes);
      return { host, record: await recalculate(host) };
    },
    run: (host) => host.stripOwn(),
  },
];

async function oneFault(
  kind: FileKind,
  act: Act,
  number: number,
  done: Uint8Array,
): Promise<readonly Outcome[]> {
  const { host, record } = await act.prepare(kind);
  const before = Buffer.from(await host.toBytes());
  const { result } = await withFailingWrite(number, () => act.run(host, record));
  if (!(result instanceof HostError) || !/请.+。$/.test(result.explanation.zh))
    throw new Error(`write ${String(number)} fails and is not told: ${String(result)}`);
  if (!before.equals(await host.toBytes()))
    throw new Error(`write ${String(number)} leaves something behind`);
  await act.run(host, record);
  if (!Buffer.from(done).equals(await host.toBytes()))
    throw new Error('another try does not give the same file');
  return ['original', 'told', 'complete'];
}

async function everyWriteOf(kind: FileKind): Promise<(readonly Outcome[])[]> {
  const found: (readonly Outcome[])[] = [];
  for (const act of ACTS) {
    const { host, record } = await act.prepare(kind);
    const { calls } = await withFailingWrite(null, () => act.run(host, record));
    const done = await host.toBytes();
    for (let number = 0; number < calls; number += 1) found.push(await oneFault(kind, act, number, done));
  }
  return found;
}

const rowOf = (kind: FileKind, times: number): FaultRow => ({
  fault: ofKind(kind, {
    zh: '更正、撤销、去掉标记时，每一次写部件依次失败',
    en: 'each write of a part fails in turn, in a run, an undo and a removal of marks',
  }),
  promise: {
    zh: '全部收回并说明；再做一次得到完整的结果',
    en: 'all of it taken back and told; another try gives the whole result',
  },
  seen: ['original', 'told', 'complete'],
  times,
  run: () => everyWriteOf(kind),
});

export const PART_WRITES: readonly FaultRow[] = [rowOf(WORKBOOK, 67), rowOf(DOCUMENT, 20)];
