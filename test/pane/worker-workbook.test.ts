/**
 * A workbook behind the border to its worker does what it does in the same thread: both ends are joined here by a wire
 * that copies every message as a browser would.
 */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { WritePlan } from '../../src/core/model/write-plan';
import { openDesk } from '../../src/hosts/opening/many-files';
import { HostError, type FileWorkbookHost } from '../../src/hosts/workbook-host';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { coreEngine } from '../../src/app/core-engine';
import { localWorkbench } from '../../src/app/local-workbench';
import { STRINGS } from '../../src/pane/strings/strings';
import type { Order, Workbench } from '../../src/app/workbench';
import { DEFAULT_SETTINGS } from '../../src/app/workbook-settings';
import { WorkbookServer } from '../../src/pane/workbook/workbook-server';
import { WorkbookWorker, type WorkerPort } from '../../src/pane/workbook/workbook-worker';
import { WorkerWorkbook } from '../../src/pane/workbook/worker-workbook';
import type { FromWorker, GivenFile, ToWorker } from '../../src/pane/workbook/worker-messages';
import { toAddress } from '../../src/core/model/sheet-snapshot';
import { drawDocument } from '../hosts/docx/draw-document';
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
  private readonly server: WorkbookServer;

  constructor(
    start: (wire: Wire) => void = (wire) => wire.deliver({ kind: 'ready' }),
    open: (files: readonly GivenFile[]) => Promise<FileWorkbookHost> = ([file]) =>
      XlsxFileHost.open(file!.bytes, file!.name),
  ) {
    this.server = new WorkbookServer(open, coreEngine, (message) => {
      this.deliver(message);
    });
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
  return {
    wire,
    workbook: await WorkerWorkbook.open(worker, [{ bytes: await bytes, name: '表.xlsx' }]),
    broken: () => broken,
  };
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
    await workbook.apply(ORDER, { highlightRows: false, recordChanges: false }),
    await here.bench.apply(ORDER, { highlightRows: false, recordChanges: false }),
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

test('an entry is written, and only its sheet is looked at anew', async () => {
  const { workbook } = await opened();
  const before = await check(workbook);
  const [first] = before.checked.forms;
  const { row, column } = first!.form.indicators!.rows[0]!.actual!.position;
  const cell = toAddress({ row, column });
  const { sheet } = first!.form;
  const old = await workbook.cellFacts(sheet, cell);
  const entered = await workbook.enter(
    [{ sheet, cell, before: old.content, after: '已完成', explanation: { zh: '', en: '' } }],
    { language: 'zh', recordChanges: false },
  );
  expect(entered.written).toBe(1);
  const run = {
    signal: new AbortController().signal,
    canCancel: false,
    settings: DEFAULT_SETTINGS,
    onWork: () => undefined,
  };
  const after = await workbook.recheck(new Set([sheet]), run);
  expect(after.checked.forms.map(({ id }) => id)).toEqual(before.checked.forms.map(({ id }) => id));
  expect(after.checked.forms[1]).toBe(before.checked.forms[1]);
  expect(after.checked.forms[0]!.form.indicators!.rows[0]!.actual!.text).toBe('已完成');
  expect(after.checked).toEqual((await check(workbook)).checked);
  const stored = await workbook.exportRecord!(entered.undo);
  const again = await workbook.importRecord!(structuredClone(stored));
  expect(await workbook.undo(again!)).toEqual({ restored: 1, kept: [] });
  expect((await workbook.cellFacts(sheet, cell)).content).toEqual(old.content);
});

test('settings are kept, several are read at once, and looks arrive whole', async () => {
  const { workbook } = await opened();
  await workbook.saveSetting('a', { b: [1] });
  expect(await workbook.loadSettings(['a', 'none'])).toEqual([{ b: [1] }, null]);
  const look = await workbook.readLook(workbook.sheetNames[0]!);
  expect(look).toEqual(await (await XlsxFileHost.open(await workbook.toBytes(), null)).readLook(look.name));
});

test('what to know of the files given, and what a person calls a place, crosses too', async () => {
  const [sheet] = await (await XlsxFileHost.open(await bytes, null)).readSheets();
  const signed = zipSync({ ...unzipSync(await bytes), '_xmlsignatures/sig1.xml': strToU8('<s/>') });
  const files = [
    { name: '签.xlsx', bytes: signed },
    { name: '表.docx', bytes: drawDocument(sheet!, 'title as paragraphs') },
    { name: '照片.xlsx', bytes: strToU8('no workbook') },
  ];
  const worker = await WorkbookWorker.start(() => new Wire(undefined, openDesk), jest.fn());
  const workbook = await WorkerWorkbook.open(worker, files);
  const here = await openDesk(files);
  expect(workbook.unopened).toEqual(here.unopened);
  expect(workbook.unopened!.map(({ name }) => name)).toEqual(['照片.xlsx']);
  expect(workbook.remarks).toEqual(here.remarks);
  expect(workbook.recording).toBe('if-asked');
  expect(workbook.remarks[0]!.zh).toMatch(/^“签\.xlsx”：.*数字签名/);
  const { sheets } = await check(workbook);
  const placesIn = (file: string) =>
    sheets
      .filter(({ name }) => name.startsWith(file))
      .flatMap(({ name, rows }) =>
        rows.flatMap(({ row, cells }) =>
          cells.map(({ column }) => workbook.placeOf(name, toAddress({ row, column }))?.zh ?? null),
        ),
      );
  expect(new Set(placesIn('签.xlsx'))).toEqual(new Set([null]));
  expect(placesIn('表.docx')).toContain('表 1 第 1 行 第 1 格');
  expect(placesIn('表.docx')).not.toContain(null);
  const alone = await WorkerWorkbook.open(worker, files.slice(1, 2));
  expect(alone.unopened).toBeUndefined();
  const signedAlone = await WorkerWorkbook.open(worker, files.slice(0, 1));
  expect(signedAlone.recording).toBeUndefined();
});

test('an error crosses with its code and its words', async () => {
  const { workbook } = await opened();
  const error = await workbook.readLook('没有这张表').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code: 'not-found' });
  expect((error as HostError).explanation.zh).toContain('没有这张表');
  const worker = await WorkbookWorker.start(() => new Wire(), jest.fn());
  await expect(
    WorkerWorkbook.open(worker, [{ bytes: new Uint8Array([1, 2, 3]), name: 'x' }]),
  ).rejects.toMatchObject({
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
  await expect(run).rejects.toMatchObject({ code: 'broken-off', explanation: STRINGS.errorWorker });
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
