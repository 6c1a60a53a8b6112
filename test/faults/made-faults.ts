/** Faults made by hand in the system's file functions: each call of a run fails in turn, with each code. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { runCheck, runFix } from '../../src/cli/commands';
import { writeBytes } from '../../src/cli/write-file';
import { HostError } from '../../src/hosts/workbook-host';
import { Folder } from '../cli/run-cli';
import { callsMade, endFaults, NO_FAULTS, planFaults, type FaultPlan } from './failing-files';
import { DOCUMENT, ofKind, WORKBOOK, type FileKind } from './file-kinds';
import type { FaultRow, Outcome } from './outcome';

const SAMPLE = readFileSync(join(__dirname, '..', '..', 'assets', 'sample.xlsx'));
const FORMER = Buffer.from('the former content of the file');
const LATER = Buffer.from('what is to stand there afterwards');
const EARLIER_RECORD = Buffer.from('the record of an earlier run');
const CODES = ['ENOSPC', 'EACCES', 'EIO', 'EROFS', 'EBUSY'] as const;

const ENDS_WITH_NEXT_STEP = /请.+。$/;

function isTold(error: unknown): boolean {
  return (
    error instanceof HostError &&
    ENDS_WITH_NEXT_STEP.test(error.explanation.zh) &&
    /[a-z)]\.$/.test(error.explanation.en)
  );
}

/** How many calls of the file system a run makes when nothing fails. */
async function callsOf(run: () => Promise<unknown>): Promise<readonly string[]> {
  planFaults(NO_FAULTS);
  await run();
  return [...callsMade()];
}

async function underFault<T>(plan: Partial<FaultPlan>, run: () => Promise<T>): Promise<T | Error> {
  planFaults({ ...NO_FAULTS, ...plan });
  try {
    return await run();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    endFaults();
  }
}

function contentOutcome(bytes: Uint8Array, former: Uint8Array, later: Uint8Array): Outcome {
  if (Buffer.compare(bytes, former) === 0) return 'original';
  if (Buffer.compare(bytes, later) === 0) return 'complete';
  throw new Error(`neither the former nor the later content: ${String(bytes.length)} bytes`);
}

/** One content written over another, with a fault. */
async function oneWrite(plan: Partial<FaultPlan>): Promise<readonly Outcome[]> {
  const folder = new Folder();
  try {
    const file = folder.put('自评表.xlsx', FORMER);
    const said = await underFault(plan, () => writeBytes(file, LATER));
    const found = contentOutcome(folder.bytes('自评表.xlsx'), FORMER, LATER);
    if (folder.names().length > 1) throw new Error(`left over: ${folder.names().join()}`);
    if (!(said instanceof Error)) return [found];
    if (found !== 'original') throw new Error('an error is told although the file was replaced');
    if (!isTold(said)) throw new Error(`badly told: ${said.message}`);
    return ['original', 'told'];
  } finally {
    folder.remove();
  }
}

async function writeCalls(): Promise<readonly string[]> {
  const folder = new Folder();
  const file = folder.put('自评表.xlsx', FORMER);
  const calls = await callsOf(() => writeBytes(file, LATER));
  folder.remove();
  return calls;
}

async function everyWrite(more: Partial<FaultPlan>, named?: string): Promise<(readonly Outcome[])[]> {
  const calls = await writeCalls();
  const found: (readonly Outcome[])[] = [];
  for (const code of CODES)
    for (const [from, name] of calls.entries())
      if (named === undefined || name === named) found.push(await oneWrite({ ...more, from, code }));
  return found;
}

interface FixRun {
  readonly folder: Folder;
  readonly name: string;
  readonly status: number;
  readonly err: string;
}

const recordName = (name: string): string => `${name}.ziping-undo`;

async function fixInPlace(kind: FileKind, plan: Partial<FaultPlan>): Promise<FixRun> {
  const folder = new Folder();
  const name = `a${kind.ending}`;
  const file = folder.put(name, kind.bytes);
  folder.put(recordName(name), EARLIER_RECORD);
  const err: string[] = [];
  const streams = { out: () => undefined, err: (text: string) => err.push(text) };
  const status = await underFault(plan, () =>
    runFix(readArguments(['fix', file, '--in-place', '--lang', 'zh']), streams),
  );
  if (status instanceof Error) throw status;
  return { folder, name, status, err: err.join('\n') };
}

/** The pair of file and record after a run with a fault: they must belong together. */
async function fixOutcome(
  kind: FileKind,
  plan: Partial<FaultPlan>,
  fixed: Uint8Array,
): Promise<readonly Outcome[]> {
  const { folder, name, status, err } = await fixInPlace(kind, plan);
  try {
    const file = contentOutcome(folder.bytes(name), kind.bytes, fixed);
    const record = Buffer.compare(folder.bytes(recordName(name)), EARLIER_RECORD) === 0;
    if (readdirSync(folder.path).length !== 2) throw new Error(`left over: ${folder.names().join()}`);
    if (file === 'complete') {
      if (record || status !== 0) throw new Error('changed without its record, or told as a failure');
      return ['complete', 'new-record'];
    }
    if (status !== 2 || !/请.+。/.test(err)) throw new Error(`status ${String(status)}: ${err}`);
    return ['original', record ? 'record' : 'new-record', 'told'];
  } finally {
    folder.remove();
  }
}

async function everyFix(
  kind: FileKind,
  stays: boolean,
  codes: readonly string[],
): Promise<(readonly Outcome[])[]> {
  const clean = await fixInPlace(kind, {});
  const fixed = clean.folder.bytes(clean.name);
  clean.folder.remove();
  const calls = await callsOf(async () => (await fixInPlace(kind, {})).folder.remove());
  const found: (readonly Outcome[])[] = [];
  for (const code of codes)
    for (let from = 0; from < calls.length; from += 1)
      found.push(await fixOutcome(kind, { from, stays, code, leavesHalf: true }, fixed));
  return found;
}

/** A file that the system does not hand over. */
async function unreadable(code: string): Promise<readonly Outcome[]> {
  const folder = new Folder();
  try {
    const file = folder.put('a.xlsx', SAMPLE);
    const out: string[] = [];
    const streams = { out: (text: string) => out.push(text), err: (text: string) => out.push(text) };
    const calls = await callsOf(() => runCheck(readArguments(['check', file]), streams, '0'));
    out.length = 0;
    const status = await underFault({ from: calls.indexOf('readFile'), code }, () =>
      runCheck(readArguments(['check', file, '--lang', 'zh']), streams, '0'),
    );
    if (status !== 2 || !/请/.test(out.join('\n'))) throw new Error(`${String(status)}: ${out.join()}`);
    return [contentOutcome(folder.bytes('a.xlsx'), SAMPLE, LATER), 'told'];
  } finally {
    folder.remove();
  }
}

function fixRows(kind: FileKind): readonly FaultRow[] {
  return [
    {
      fault: ofKind(kind, {
        zh: '`fix --in-place` 全程，每一次系统调用依次失败一次',
        en: 'a whole `fix --in-place`: each system call fails once, in turn',
      }),
      promise: {
        zh: '文件和撤销记录总是一对：要么都是原来的，要么都是新的',
        en: 'file and undo record always belong together: both as they were, or both new',
      },
      seen: ['original', 'record', 'told', 'complete', 'new-record'],
      times: 56,
      run: () => everyFix(kind, false, ['ENOSPC', 'EIO']),
    },
    {
      fault: ofKind(kind, {
        zh: '`fix --in-place` 全程，从某一次调用起磁盘一直是满的',
        en: 'a whole `fix --in-place` with a disk that stays full from some call on',
      }),
      promise: {
        zh: '文件要么没动，要么完整；写好的文件一定有它的撤销记录',
        en: 'the file untouched or whole; a written one always has its undo record',
      },
      seen: ['original', 'record', 'told', 'complete', 'new-record'],
      times: 28,
      run: () => everyFix(kind, true, ['ENOSPC']),
    },
  ];
}

export const MADE_FAULTS: readonly FaultRow[] = [
  {
    fault: {
      zh: '写一个文件时，每一次系统调用依次失败（ENOSPC、EACCES、EIO、EROFS、EBUSY）',
      en: 'each system call of writing a file fails in turn (ENOSPC, EACCES, EIO, EROFS, EBUSY)',
    },
    promise: {
      zh: '改名以前失败：原文件不变，没有残留，说明原因；改名以后：新文件已经完整',
      en: 'before the rename: the file as it was, nothing left over, and told; after it: the whole new file',
    },
    seen: ['original', 'told', 'complete'],
    times: 50,
    run: () => everyWrite({}),
  },
  {
    fault: {
      zh: '写到一半磁盘满，一半内容已落盘',
      en: 'the disk is full half-way: half of the bytes are written',
    },
    promise: { zh: '原文件不变，半个文件被清掉', en: 'the file as it was; the half is taken away' },
    seen: ['original', 'told'],
    times: 5,
    run: () => everyWrite({ leavesHalf: true }, 'writeFile'),
  },
  ...fixRows(WORKBOOK),
  ...fixRows(DOCUMENT),
  {
    fault: {
      zh: '输入文件读不出来（EACCES、EIO、EBUSY）',
      en: 'an input cannot be read (EACCES, EIO, EBUSY)',
    },
    promise: {
      zh: '列为这个文件的错误，退出码 2，其余照常',
      en: 'told as this file’s error, exit status 2; the others go on',
    },
    seen: ['original', 'told'],
    times: 3,
    run: async () => [await unreadable('EACCES'), await unreadable('EIO'), await unreadable('EBUSY')],
  },
];
