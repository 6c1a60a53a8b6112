/**
 * A workbook behind the border to its worker does what it does in the same thread: both ends are joined here by a wire
 * that copies every message as a browser would.
 */
import type { WritePlan } from '../../src/core/model/write-plan';
import { HostError } from '../../src/hosts/workbook-host';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { coreEngine } from '../../src/app/core-engine';
import { localWorkbench } from '../../src/app/local-workbench';
import { STRINGS } from '../../src/pane/strings/strings';
import type { Order, Workbench } from '../../src/app/workbench';
import { DEFAULT_SETTINGS } from '../../src/app/workbook-settings';
import { WorkbookServer } from '../../src/pane/workbook/workbook-server';
import { WorkbookWorker, type WorkerPort } from '../../src/pane/workbook/workbook-worker';
import { WorkerWorkbook } from '../../src/pane/workbook/worker-workbook';
import type { FromWorker, ToWorker } from '../../src/pane/workbook/worker-messages';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { sampleForms } from '../workbooks/sample-forms';

const ORDER: Order = {
  mode: 'recalculate',
  marks: true,
  review: true,
  liveFormulas: false,
  language: 'zh',
};

/** A worker in the same thread; `break` makes it fall over as a browser tells of it. */
class Wire implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  isOver = false;
  private readonly server = new WorkbookServer(
    (bytes, name) => XlsxFileHost.open(bytes, name),
    coreEngine,
    (message) => {
      this.deliver(message);
    },
  );

  constructor(start: (wire: Wire) => void = (wire) => wire.deliver({ kind: 'ready' })) {
    queueMicrotask(() => start(this));
  }

  deliver(message: FromWorker): void {
    const copy = structuredClone(message);
    queueMicrotask(() => this.onmessage?.({ data: copy } as MessageEvent<FromWorker>));
  }

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    queueMicrotask(() => {
      if (!this.isOver) this.server.take(copy);
    });
  }

  break(): void {
    this.isOver = true;
    this.onerror?.({ message: 'boom', preventDefault: () => undefined } as ErrorEvent);
  }

  terminate(): void {
    this.isOver = true;
  }
}

const forms = sampleForms.slice(0, 9);
const bytes = drawWorkbook(forms).then((drawn) => new Uint8Array(drawn));

async function opened(): Promise<{ wire: Wire; workbook: WorkerWorkbook; broken: () => boolean }> {
  const wire = new Wire();
  let broken = false;
  const worker = await WorkbookWorker.start(
    () => wire,
    () => {
      broken = true;
    },
  );
  return { wire, workbook: await WorkerWorkbook.open(worker, await bytes, '表.xlsx'), broken: () => broken };
}

const check = (bench: Workbench, signal = new AbortController().signal) =>
  bench.check({ signal, canCancel: true, settings: DEFAULT_SETTINGS, onWork: () => undefined });

async function inSameThread() {
  const host = await XlsxFileHost.open(await bytes, '表.xlsx');
  const bench = localWorkbench(host, () => Promise.resolve(coreEngine));
  const outcome = await check(bench);
  const plan = await bench.plan(ORDER);
  return { host, bench, outcome, plan };
}

test('a check, its plan, the written file and what was before it are the same on both sides', async () => {
  const here = await inSameThread();
  const { workbook } = await opened();
  expect(workbook.sheetNames).toEqual(here.host.sheetNames);
  const outcome = await check(workbook);
  expect(outcome).toEqual(here.outcome);
  const plan = await workbook.plan(ORDER);
  expect(plan).toEqual(here.plan);
  expect(plan.edits.length).toBeGreaterThan(0);

  const [there, same] = [
    await workbook.apply(ORDER, { highlightRows: false }),
    await here.bench.apply(ORDER, { highlightRows: false }),
  ];
  expect(there).toMatchObject({ written: plan.edits.length, hasReview: true });
  expect({ ...there, undo: there.undo.edits }).toEqual({ ...same, undo: same.undo.edits });
  expect(workbook.sheetNames).toContain('复核结果');
  expect(await workbook.toBytes()).toEqual(await here.host.toBytes());

  expect(await workbook.undo(there.undo)).toEqual({ restored: there.written, kept: [] });
  expect(workbook.sheetNames).not.toContain('复核结果');
  expect(await workbook.toBytes()).toEqual(await bytes);
});

test('a plan made form by form is the one that is made in one go', async () => {
  const { outcome, plan } = await inSameThread();
  const { liveFormulas: _unused, ...options } = ORDER;
  expect(plan).toEqual(coreEngine.planWrites(outcome.checked, options));
  const host = await XlsxFileHost.open(await bytes, null);
  const bench = localWorkbench(host, () => Promise.resolve(coreEngine));
  await check(bench);
  const inOrder = ({ edits }: WritePlan) =>
    [...edits].sort((a, b) => `${a.sheet}!${a.cell}`.localeCompare(`${b.sheet}!${b.cell}`));
  const whole = coreEngine.planWrites(outcome.checked, options);
  const formulas = coreEngine.withFormulas(whole, outcome.checked, outcome.sheets);
  const sliced = await bench.plan({ ...ORDER, liveFormulas: true });
  expect(inOrder(sliced)).toEqual(inOrder(formulas));
});

test('settings are kept, several are read at once, and looks arrive whole', async () => {
  const { workbook } = await opened();
  await workbook.saveSetting('a', { b: [1] });
  expect(await workbook.loadSettings(['a', 'none'])).toEqual([{ b: [1] }, null]);
  const look = await workbook.readLook(workbook.sheetNames[0]!);
  expect(look).toEqual(await (await XlsxFileHost.open(await workbook.toBytes(), null)).readLook(look.name));
});

test('an error crosses with its code and its words', async () => {
  const { workbook } = await opened();
  const error = await workbook.readLook('没有这张表').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code: 'not-found' });
  expect((error as HostError).explanation.zh).toContain('没有这张表');
  const worker = await WorkbookWorker.start(() => new Wire(), jest.fn());
  await expect(WorkerWorkbook.open(worker, new Uint8Array([1, 2, 3]), 'x')).rejects.toMatchObject({
    code: 'not-a-workbook',
  });
});

test('a check is cancelled on the other side', async () => {
  const { workbook } = await opened();
  const abort = new AbortController();
  const run = check(workbook, abort.signal);
  abort.abort();
  await expect(run).rejects.toMatchObject({ code: 'cancelled' });
});

test('a worker that breaks down ends every call in words, and calls after it too', async () => {
  const { wire, workbook, broken } = await opened();
  const run = workbook.toBytes();
  wire.break();
  await expect(run).rejects.toMatchObject({ code: 'unknown', explanation: STRINGS.errorWorker });
  await expect(workbook.toBytes()).rejects.toMatchObject({ explanation: STRINGS.errorWorker });
  expect(broken()).toBe(true);
});

test('a worker that cannot start is told before any file is lost', async () => {
  const start = WorkbookWorker.start(() => new Wire((wire) => wire.break()), jest.fn());
  await expect(start).rejects.toMatchObject({ explanation: STRINGS.errorWorker });
});

test('a workbook whose place was taken is forgotten', async () => {
  const { workbook } = await opened();
  workbook.release();
  await expect(workbook.toBytes()).rejects.toMatchObject({ code: 'unknown' });
});
