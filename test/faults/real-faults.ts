/** Faults as the system makes them: processes that are killed, limits, full devices, links, folders, other writers. */
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments } from '../../src/cli/arguments';
import { runFix } from '../../src/cli/commands';
import { expandInputs } from '../../src/cli/input-files';
import { digestOf, writeBytes } from '../../src/cli/write-file';
import { cliFile, cliProcess, runCli } from '../cli/cli-process';
import { Folder } from '../cli/run-cli';
import type { FaultRow, Outcome } from './outcome';

const ASSET = join(__dirname, '..', '..', 'assets', 'sample.xlsx');
const SAMPLE = readFileSync(ASSET);
const FORMER = Buffer.from('the former content of the file');
const LATER = Buffer.from('what is to stand there afterwards');

async function inFolder(run: (folder: Folder) => Promise<readonly Outcome[]>): Promise<readonly Outcome[]> {
  const folder = new Folder();
  try {
    return await run(folder);
  } finally {
    folder.remove();
  }
}

function assert(condition: boolean, words: string): asserts condition {
  if (!condition) throw new Error(words);
}

const holds = (folder: Folder, name: string, bytes: Uint8Array): boolean =>
  Buffer.compare(folder.bytes(name), bytes) === 0;

async function refusal(write: Promise<void>): Promise<void> {
  const words = await write.then(
    () => '',
    (error: unknown) => String(error),
  );
  assert(/请.+。$/.test(words), `not refused with a next step: ${words}`);
}

async function fix(...words: readonly string[]): Promise<{ status: number; err: string }> {
  const err: string[] = [];
  const streams = { out: () => undefined, err: (text: string) => err.push(text) };
  const status = await runFix(readArguments(['fix', ...words, '--lang', 'zh']), streams);
  return { status, err: err.join('\n') };
}

/** Kills a process that writes all the time; the moment is chance. */
function killedWhileWriting(): Promise<readonly Outcome[]> {
  return inFolder(async (folder) => {
    const size = 3_000_000;
    const file = folder.put('a.xlsx', new Uint8Array(size).fill(1));
    const child = spawn(process.execPath, [
      '--import',
      pathToFileURL(require.resolve('tsx')).href,
      join(__dirname, 'looping-writer.ts'),
      file,
      String(size),
    ]);
    await new Promise<void>((resolve) => {
      child.stdout.once('data', () => setTimeout(resolve, Math.random() * 60));
      child.on('close', () => resolve());
    });
    const closed = new Promise<void>((resolve) => {
      child.on('close', () => resolve());
    });
    if (child.exitCode === null) child.kill('SIGKILL');
    await closed;
    assert(child.signalCode === 'SIGKILL', 'the writer ended by itself');
    const bytes = folder.bytes('a.xlsx');
    assert(bytes.length === size, `${String(bytes.length)} bytes`);
    const sign = bytes[0];
    assert((sign === 1 || sign === 2) && bytes.every((byte) => byte === sign), 'a mixture of two contents');
    const others = folder.names().filter((name) => name !== 'a.xlsx');
    assert(
      others.every((name) => /^\.a\.xlsx\..+\.tmp$/.test(name)),
      `left over: ${others.join()}`,
    );
    const inputs = await expandInputs([folder.path], () => Promise.resolve(''));
    assert(inputs.length === 1, 'a remainder is taken for an input');
    return [sign === 1 ? 'original' : 'complete', ...(others.length > 0 ? (['left-over'] as const) : [])];
  });
}

/** Kills a run over many files in place, after some of them. */
function killedWhileFixing(fixed: Uint8Array): Promise<readonly Outcome[]> {
  return inFolder(async (folder) => {
    const names = Array.from({ length: 30 }, (_, i) => `${String(i)}.xlsx`);
    for (const name of names) copyFileSync(ASSET, folder.at(name));
    const child = cliProcess(['fix', folder.path, '--in-place', '--quiet']);
    let files = 0;
    const last = 1 + Math.floor(Math.random() * 20);
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (text: Buffer) => {
        files += text.toString().split('\n').length - 1;
        if (files >= last) setTimeout(() => child.kill('SIGKILL'), Math.random() * 20);
      });
      child.on('close', () => resolve());
    });
    const found = new Set<Outcome>();
    for (const name of names) {
      const isFixed = holds(folder, name, fixed);
      assert(isFixed || holds(folder, name, SAMPLE), `${name} is neither`);
      if (isFixed) assert(folder.names().includes(`${name}.ziping-undo`), `${name} has no record`);
      found.add(isFixed ? 'complete' : 'original');
    }
    return [...found];
  });
}

async function fixedSample(): Promise<Uint8Array> {
  const folder = new Folder();
  await fix(folder.put('0.xlsx', SAMPLE), '--in-place');
  const bytes = folder.bytes('0.xlsx');
  folder.remove();
  return bytes;
}

/** A limit on the size of files, which the system enforces in the middle of a write. */
function overLimit(): Promise<readonly Outcome[]> {
  return inFolder((folder) => {
    folder.put('a.xlsx', SAMPLE);
    const words = [process.execPath, cliFile(), 'fix', folder.at('a.xlsx'), '-o', folder.at('b.xlsx')];
    const blocks = String(Math.floor(SAMPLE.length / 2 / 1024));
    const { status, stderr } = spawnSync('bash', ['-c', `ulimit -f ${blocks}; exec "$@"`, '-', ...words], {
      encoding: 'utf8',
    });
    assert(status === 2 && /EFBIG.*请.+。/.test(stderr), `${String(status)}: ${stderr}`);
    assert(holds(folder, 'a.xlsx', SAMPLE), 'the input was changed');
    assert(folder.names().join() === 'a.xlsx', `left over: ${folder.names().join()}`);
    return Promise.resolve(['original', 'nothing', 'told']);
  });
}

async function fullOutput(): Promise<readonly Outcome[]> {
  const words = [process.execPath, cliFile(), 'check', ASSET];
  const { status, stderr } = spawnSync('bash', ['-c', 'exec "$@" > /dev/full', '-', ...words], {
    encoding: 'utf8',
  });
  assert(status === 2 && /ENOSPC.*请.+。/.test(stderr), `${String(status)}: ${stderr}`);
  assert(!/\n\s+at /.test(stderr), `a stack is shown: ${stderr}`);
  return Promise.resolve(['told']);
}

function throughLink(): Promise<readonly Outcome[]> {
  return inFolder(async (folder) => {
    folder.put('a.xlsx', FORMER);
    symlinkSync('a.xlsx', folder.at('link.xlsx'));
    await writeBytes(folder.at('link.xlsx'), LATER);
    assert(lstatSync(folder.at('link.xlsx')).isSymbolicLink(), 'the link was replaced');
    assert(holds(folder, 'a.xlsx', LATER), 'the file behind the link is not the new one');
    return ['complete', 'link'];
  });
}

function foundLink(): Promise<readonly Outcome[]> {
  return inFolder(async (folder) => {
    folder.put('elsewhere', SAMPLE);
    mkdirSync(folder.at('in'));
    symlinkSync(folder.at('elsewhere'), folder.at('in/link.xlsx'));
    for (const word of [folder.at('in'), folder.at('in/*.xlsx')]) {
      const { status, err } = await fix(word, '--in-place');
      assert(status === 2 && /链接.*请.+。/.test(err), `${String(status)}: ${err}`);
    }
    assert(holds(folder, 'elsewhere', SAMPLE), 'the file behind the link was changed');
    return ['original', 'link', 'told'];
  });
}

function linkAsRecord(): Promise<readonly Outcome[]> {
  return inFolder(async (folder) => {
    folder.put('precious', FORMER);
    const file = folder.put('a.xlsx', SAMPLE);
    symlinkSync(folder.at('precious'), folder.at('a.xlsx.ziping-undo'));
    const { status, err } = await fix(file, '--in-place');
    assert(status === 2 && /链接.*请.+。/.test(err), `${String(status)}: ${err}`);
    assert(holds(folder, 'precious', FORMER) && holds(folder, 'a.xlsx', SAMPLE), 'something was written');
    return ['original', 'link', 'told'];
  });
}

function deadLink(): Promise<readonly Outcome[]> {
  return inFolder(async (folder) => {
    symlinkSync(folder.at('not there'), folder.at('link.xlsx'));
    await refusal(writeBytes(folder.at('link.xlsx'), LATER));
    assert(folder.names().join() === 'link.xlsx', `left over: ${folder.names().join()}`);
    return ['link', 'told'];
  });
}

function notAFile(make: (folder: Folder) => void): Promise<readonly Outcome[]> {
  return inFolder(async (folder) => {
    make(folder);
    const before = lstatSync(folder.at('target'));
    await refusal(writeBytes(folder.at('target'), LATER));
    const after = lstatSync(folder.at('target'));
    assert(before.ino === after.ino && folder.names().join() === 'target', 'the target was replaced');
    return ['original', 'told'];
  });
}

function changedMeanwhile(): Promise<readonly Outcome[]> {
  return inFolder(async (folder) => {
    const file = folder.put('a.xlsx', FORMER);
    const expected = digestOf(FORMER);
    writeFileSync(file, 'saved by another program');
    await refusal(writeBytes(file, LATER, { expected }));
    assert(holds(folder, 'a.xlsx', Buffer.from('saved by another program')), 'the other content is lost');
    assert(folder.names().join() === 'a.xlsx', `left over: ${folder.names().join()}`);
    return ['theirs', 'told'];
  });
}

function removedMeanwhile(): Promise<readonly Outcome[]> {
  return inFolder(async (folder) => {
    await refusal(writeBytes(folder.at('a.xlsx'), LATER, { expected: digestOf(FORMER) }));
    assert(folder.names().length === 0, `left over: ${folder.names().join()}`);
    return ['nothing', 'told'];
  });
}

/** A folder of the kernel's own: nobody may put a file there, whoever runs this and wherever it lies. */
const FORBIDDEN = '/sys';

async function forbiddenFolder(): Promise<readonly Outcome[]> {
  const target = join(FORBIDDEN, 'ziping.xlsx');
  const before = readdirSync(FORBIDDEN);
  const { status, err } = await runCli(['fix', ASSET, '-o', target, '--lang', 'zh']);
  assert(status === 2 && /(EACCES|EPERM|EROFS).*请.+。/.test(err), `${String(status)}: ${err}`);
  assert(readFileSync(ASSET).equals(SAMPLE), 'the input was changed');
  assert(readdirSync(FORBIDDEN).join() === before.join(), 'something was written');
  return ['original', 'nothing', 'told'];
}

async function repeat(
  times: number,
  run: () => Promise<readonly Outcome[]>,
): Promise<(readonly Outcome[])[]> {
  const found: (readonly Outcome[])[] = [];
  for (let i = 0; i < times; i += 1) found.push(await run());
  return found;
}
const once = (run: () => Promise<readonly Outcome[]>) => () => repeat(1, run);

const UNTOUCHED = { zh: '没有写入，目标不变', en: 'nothing is written; the target is as it was' };

export const REAL_FAULTS: readonly FaultRow[] = [
  {
    fault: {
      zh: '写文件的进程在任意时刻被 kill -9',
      en: 'the writing process is killed (kill -9) at any moment',
    },
    promise: {
      zh: '原文件或完整的新文件，绝没有别的；可能留下一个隐藏的临时文件',
      en: 'the original or the whole new file, never anything else; a hidden temporary file may stay',
    },
    seen: ['original', 'complete', 'left-over'],
    isByChance: true,
    times: 12,
    run: () => repeat(12, killedWhileWriting),
  },
  {
    fault: {
      zh: '`fix --in-place` 处理 30 个文件时在任意时刻被 kill -9',
      en: 'a `fix --in-place` over 30 files is killed (kill -9) at any moment',
    },
    promise: {
      zh: '每个文件或没动，或完整并有撤销记录',
      en: 'every file untouched, or whole and with its undo record',
    },
    seen: ['original', 'complete'],
    isByChance: true,
    times: 4,
    run: async () => {
      const fixed = await fixedSample();
      return repeat(4, () => killedWhileFixing(fixed));
    },
  },
  {
    fault: {
      zh: '系统限制文件大小（ulimit -f），写到一半被拒',
      en: 'a limit on file sizes (ulimit -f) stops the write half-way',
    },
    promise: UNTOUCHED,
    seen: ['original', 'nothing', 'told'],
    times: 1,
    run: once(overLimit),
  },
  {
    fault: { zh: '标准输出所在的磁盘满（/dev/full）', en: 'standard output goes to a full disk (/dev/full)' },
    promise: { zh: '退出码 2，说明原因，不打印调用栈', en: 'exit status 2, told, without a stack trace' },
    seen: ['told'],
    times: 1,
    run: once(fullOutput),
  },
  {
    fault: { zh: '文件夹不可写', en: 'the folder may not be written' },
    promise: UNTOUCHED,
    seen: ['original', 'nothing', 'told'],
    times: 1,
    run: once(forbiddenFolder),
  },
  {
    fault: { zh: '处理期间别的程序保存了同一文件', en: 'another program saves the same file meanwhile' },
    promise: { zh: '不覆盖别人的内容', en: 'what they wrote is not written over' },
    seen: ['theirs', 'told'],
    times: 1,
    run: once(changedMeanwhile),
  },
  {
    fault: { zh: '处理期间文件被删除', en: 'the file is removed meanwhile' },
    promise: { zh: '不重新造出它', en: 'it is not made anew' },
    seen: ['nothing', 'told'],
    times: 1,
    run: once(removedMeanwhile),
  },
  {
    fault: { zh: '写出的文件名本身是链接', en: 'the file that was named is a link' },
    promise: { zh: '写到链接所指的文件，链接保留', en: 'the file behind it is written, the link stays' },
    seen: ['complete', 'link'],
    times: 1,
    run: once(throughLink),
  },
  {
    fault: {
      zh: '文件夹里或通配符下碰到的链接，写回原处',
      en: 'a link met in a folder or by a pattern, to be written in place',
    },
    promise: UNTOUCHED,
    seen: ['original', 'link', 'told'],
    times: 1,
    run: once(foundLink),
  },
  {
    fault: { zh: '撤销记录的默认文件名是链接', en: 'the undo record’s own name is a link' },
    promise: UNTOUCHED,
    seen: ['original', 'link', 'told'],
    times: 1,
    run: once(linkAsRecord),
  },
  {
    fault: { zh: '链接所指的文件不存在', en: 'a link that leads nowhere' },
    promise: UNTOUCHED,
    seen: ['link', 'told'],
    times: 1,
    run: once(deadLink),
  },
  {
    fault: { zh: '目标是文件夹，或是管道、设备', en: 'the target is a folder, a pipe or a device' },
    promise: UNTOUCHED,
    seen: ['original', 'told'],
    times: 2,
    run: async () => [
      await notAFile((folder) => {
        mkdirSync(folder.at('target'));
      }),
      await notAFile((folder) => {
        spawnSync('mkfifo', [folder.at('target')]);
      }),
    ],
  },
];
