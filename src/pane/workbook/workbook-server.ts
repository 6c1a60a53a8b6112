/**
 * The worker's side of the border: keeps open workbooks by number and does what the page asks of them. Nothing that
 * is thrown gets lost: each call ends in one answer or one failure.
 */
import type { SheetSnapshot } from '../../core/model/sheet-snapshot';
import type { UndoRecord, FileWorkbookHost, WatchOptions } from '../../hosts/workbook-host';
import type { Engine } from '../../app/engine';
import { localWorkbench } from '../../app/local-workbench';
import type { CheckOutcome, Workbench } from '../../app/workbench';
import {
  crossedError,
  type CallName,
  type FromWorker,
  type GivenFile,
  type OpenedWorkbook,
  type OptionalCall,
  type RemoteUndo,
  type Report,
  type ToWorker,
  type WorkbookCalls,
} from './worker-messages';

/** Nobody reads faster, and every report wakes the page up. */
const BETWEEN_REPORTS_MS = 80;

const OPTIONAL_CALLS: readonly OptionalCall[] = [
  'insertSheet',
  'insertSummary',
  'clearMarks',
  'loadUndo',
  'exportRecord',
  'importRecord',
];

type Send = (message: FromWorker) => void;

interface CallContext {
  readonly signal: AbortSignal;
  readonly report: (report: Report) => void;
}

type Answers = {
  readonly [Name in CallName]: (
    context: CallContext,
    ...takes: WorkbookCalls[Name]['takes']
  ) => Promise<WorkbookCalls[Name]['answers']>;
};

export class WorkbookServer {
  private readonly workbooks = new Map<number, ServedWorkbook>();
  private readonly underWay = new Map<number, AbortController>();
  private lastNumber = 0;

  constructor(
    private readonly openFiles: (
      files: readonly GivenFile[],
      options: WatchOptions,
    ) => Promise<FileWorkbookHost>,
    private readonly engine: Engine,
    private readonly send: Send,
  ) {}

  take(message: ToWorker): void {
    switch (message.kind) {
      case 'open':
        void this.answer(message.id, (context) => this.open(message.files, context));
        break;
      case 'call':
        void this.answer(message.id, (context) => this.call(message, context));
        break;
      case 'cancel':
        this.underWay.get(message.id)?.abort();
        break;
      case 'release':
        this.workbooks.delete(message.workbook);
        break;
    }
  }

  private async answer(
    id: number,
    run: (context: CallContext) => Promise<{ readonly host: FileWorkbookHost; readonly answer: unknown }>,
  ): Promise<void> {
    const abort = new AbortController();
    this.underWay.set(id, abort);
    try {
      const report = (each: Report): void => {
        this.send({ kind: 'report', id, report: each });
      };
      const { host, answer } = await run({ signal: abort.signal, report });
      const message: FromWorker = { kind: 'answer', id, answer, sheetNames: host.sheetNames };
      this.send(message);
    } catch (thrown) {
      this.send({ kind: 'failure', id, error: crossedError(thrown) });
    } finally {
      this.underWay.delete(id);
    }
  }

  private async open(
    files: readonly GivenFile[],
    { signal, report }: CallContext,
  ): Promise<{ readonly host: FileWorkbookHost; readonly answer: OpenedWorkbook }> {
    const host = await this.openFiles(files, { signal, onProgress: progressOf(report) });
    this.lastNumber += 1;
    this.workbooks.set(this.lastNumber, new ServedWorkbook(host, this.engine));
    const answers = OPTIONAL_CALLS.filter((call) => host[call] !== undefined);
    return {
      host,
      answer: {
        workbook: this.lastNumber,
        name: host.workbookName,
        isReadOnly: host.isReadOnly,
        fileKind: host.fileKind,
        readOnlyReason: host.readOnlyReason ?? null,
        remarks: host.remarks ?? [],
        recording: host.recording ?? null,
        unopened: host.unopened ?? null,
        answers,
      },
    };
  }

  private async call(
    { workbook, name, takes }: ToWorker & { readonly kind: 'call' },
    context: CallContext,
  ): Promise<{ readonly host: FileWorkbookHost; readonly answer: unknown }> {
    const served = this.workbooks.get(workbook);
    if (!served) throw new Error(`no workbook ${String(workbook)} is open`);
    // The page's side is typed call by call; here the name decides.
    const run = served.answers[name] as (
      context: CallContext,
      ...takes: readonly unknown[]
    ) => Promise<unknown>;
    return { host: served.host, answer: await run(context, ...takes) };
  }
}

class ServedWorkbook {
  private readonly bench: Workbench;
  private last: CheckOutcome | null = null;
  private readonly undos = new Map<number, UndoRecord>();
  private lastUndo = 0;

  constructor(
    readonly host: FileWorkbookHost,
    engine: Engine,
  ) {
    this.bench = localWorkbench(host, () => Promise.resolve(engine));
  }

  readonly answers: Answers = {
    readSheets: async ({ signal, report }) => {
      const sheets = await this.host.readSheets({ signal, onProgress: progressOf(report) });
      for (const sheet of sheets) report(this.told(sheet));
      return null;
    },
    check: async ({ signal, report }, settings, canCancel) => {
      const tell = sparingly<Report>(report);
      const onWork = (work: Parameters<Parameters<Workbench['check']>[0]['onWork']>[0]): void => {
        tell({ kind: 'work', work });
      };
      const outcome = await this.bench.check({ signal, canCancel, settings, onWork });
      this.last = outcome;
      const { forms, ...end } = outcome.checked;
      // One by one: unpacking all of them at once would hold the page.
      for (const sheet of outcome.sheets) report(this.told(sheet));
      for (const form of forms) report({ kind: 'form', form });
      return end;
    },
    recheck: async ({ signal, report }, names, settings) => {
      const before = this.last;
      const outcome = await this.bench.recheck?.(new Set(names), {
        signal,
        canCancel: false,
        settings,
        onWork: () => undefined,
      });
      if (!outcome) throw new Error('the workbench does not recheck');
      this.last = outcome;
      const { forms, ...end } = outcome.checked;
      const known = new Set(before?.checked.forms);
      for (const sheet of outcome.sheets) if (names.includes(sheet.name)) report(this.told(sheet));
      for (const form of forms) if (!known.has(form)) report({ kind: 'form', form });
      return { ...end, forms: forms.map(({ id }) => id) };
    },
    enter: async (_context, entries, order) => {
      const { undo, ...result } = await this.bench.enter(entries, order);
      return { ...result, undo: this.remember(undo) };
    },
    cellFacts: (_context, sheet, cell) => this.host.cellFacts(sheet, cell),
    markedCopy: (_context, kept) => present(this.bench.markedCopy?.(kept)),
    exportRecord: (_context, number) => {
      const record = this.undos.get(number);
      return Promise.resolve(record ? (this.host.exportRecord?.(record) ?? null) : null);
    },
    importRecord: async (_context, stored) => {
      const record = (await this.host.importRecord?.(stored)) ?? null;
      return record && this.remember(record);
    },
    plan: (_context, order) => this.bench.plan(order),
    checkSheet: (_context, sheet, settings) => this.bench.checkSheet(sheet, settings),
    ignoreOf: (_context, finding, reason) => this.bench.ignoreOf(finding, reason),
    apply: async (_context, order, options) => {
      const { undo, ...result } = await this.bench.apply(order, options);
      return { ...result, undo: this.remember(undo) };
    },
    applyPlan: async (_context, plan, options) => {
      const { undo, ...result } = await this.host.applyPlan(plan, options);
      return { ...result, undo: this.remember(undo) };
    },
    undo: async (_context, number) => {
      const record = this.undos.get(number);
      if (!record) throw new Error(`there is no run ${String(number)} to take back`);
      const undone = await this.host.undo(record);
      this.undos.delete(number);
      return undone;
    },
    insertSheet: (_context, draft) => present(this.host.insertSheet?.(draft)),
    insertSummary: (_context, checked, language) => {
      const whole = checked ?? this.last?.checked;
      return present(whole && this.host.insertSummary?.(whole, language));
    },
    clearMarks: () => present(this.host.clearMarks?.()),
    loadUndo: async () => {
      const record = (await this.host.loadUndo?.()) ?? null;
      return record && this.remember(record);
    },
    goTo: async (_context, sheet, cell) => {
      await this.host.goTo(sheet, cell);
      return null;
    },
    loadSetting: (_context, key) => this.host.loadSetting(key),
    loadSettings: (_context, keys) => this.host.loadSettings(keys),
    saveSetting: async (_context, key, value) => {
      await this.host.saveSetting(key, value);
      return null;
    },
    readLook: (_context, sheet) => this.host.readLook(sheet),
    toBytes: () => this.host.toBytes(),
  };

  private told(sheet: SheetSnapshot): Report {
    return { kind: 'sheet', sheet, places: this.host.placeNames?.(sheet.name) ?? null };
  }

  private remember(record: UndoRecord): RemoteUndo {
    this.lastUndo += 1;
    this.undos.set(this.lastUndo, record);
    return { edits: record.edits, number: this.lastUndo };
  }
}

function progressOf(report: (report: Report) => void): NonNullable<WatchOptions['onProgress']> {
  const tell = sparingly<Report>(report);
  return (progress) => {
    tell({ kind: 'progress', progress });
  };
}

/** Lets a report through when the last one was a while ago. */
function sparingly<Message>(send: (message: Message) => void): (message: Message) => void {
  let last = -Infinity;
  return (message) => {
    const now = performance.now();
    if (now - last < BETWEEN_REPORTS_MS) return;
    last = now;
    send(message);
  };
}

/** The page only asks for what the host was said to answer. */
function present<Answer>(answer: Promise<Answer> | undefined): Promise<Answer> {
  return answer ?? Promise.reject(new Error('the workbook does not answer this call'));
}
