/**
 * The page's side of the border to the worker that holds its workbooks: sends calls, hands reports on, and ends every
 * call, also when the worker itself breaks down.
 */
import { HostError } from '../../hosts/workbook-host';
import { STRINGS } from '../strings/strings';
import {
  arrivedError,
  type CallName,
  type FromWorker,
  type GivenFile,
  type Report,
  type ToWorker,
  type WorkbookCalls,
} from './worker-messages';

/** As much of a worker as is used, so that tests can put another end to the wire. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  terminate(): void;
}

interface Waiting {
  readonly resolve: (answered: Answered<unknown>) => void;
  readonly reject: (error: unknown) => void;
  readonly onReport: (report: Report) => void;
}

interface Answered<Answer> {
  readonly answer: Answer;
  readonly sheetNames: readonly string[];
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onReport?: (report: Report) => void;
}

type Sendable = (ToWorker & { readonly kind: 'open' }) | (ToWorker & { readonly kind: 'call' });

export class WorkbookWorker {
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  /** Set once the worker broke down: from then on every call fails at once. */
  private broken: HostError | null = null;

  private constructor(
    private readonly port: WorkerPort,
    private readonly onBroken: () => void,
  ) {}

  /**
   * Starts a worker. Rejects where the page may have none, or its script cannot be had.
   * @param onBroken the worker broke down later on: its workbooks are gone
   */
  static start(create: () => WorkerPort, onBroken: () => void): Promise<WorkbookWorker> {
    return new Promise((resolve, reject) => {
      const port = create();
      const worker = new WorkbookWorker(port, onBroken);
      let isReady = false;
      const fail = (cause: unknown): void => {
        if (isReady) worker.breakDown(cause);
        else reject(new HostError('broken-off', STRINGS.errorWorker, { cause }));
      };
      port.onmessage = ({ data }) => {
        if (data.kind !== 'ready') worker.take(data);
        else {
          isReady = true;
          resolve(worker);
        }
      };
      port.onerror = (event) => {
        event.preventDefault();
        fail(event.message);
      };
      port.onmessageerror = (event) => {
        fail(event.type);
      };
    });
  }

  async open(files: readonly GivenFile[], options: CallOptions = {}): Promise<Answered<unknown>> {
    return this.send((id) => ({ kind: 'open', id, files }), options);
  }

  /** @throws HostError as the workbook's host threw it, or `broken-off` when the worker broke down */
  async call<Name extends CallName>(
    workbook: number,
    name: Name,
    takes: WorkbookCalls[Name]['takes'],
    options: CallOptions = {},
  ): Promise<Answered<WorkbookCalls[Name]['answers']>> {
    const answered = await this.send((id) => ({ kind: 'call', id, workbook, name, takes }), options);
    return answered as Answered<WorkbookCalls[Name]['answers']>;
  }

  release(workbook: number): void {
    this.port.postMessage({ kind: 'release', workbook });
  }

  private send(
    message: (id: number) => Sendable,
    { signal, onReport = () => undefined }: CallOptions,
  ): Promise<Answered<unknown>> {
    if (this.broken) return Promise.reject(this.broken);
    this.lastId += 1;
    const id = this.lastId;
    const stop = (): void => {
      this.port.postMessage({ kind: 'cancel', id });
    };
    return new Promise<Answered<unknown>>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onReport });
      // Throws for what cannot be copied: then nobody will answer.
      this.port.postMessage(message(id));
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop);
    }).finally(() => {
      this.waiting.delete(id);
      signal?.removeEventListener('abort', stop);
    });
  }

  private take(message: Exclude<FromWorker, { readonly kind: 'ready' }>): void {
    const waiting = this.waiting.get(message.id);
    if (!waiting) return;
    switch (message.kind) {
      case 'report':
        waiting.onReport(message.report);
        break;
      case 'answer':
        waiting.resolve({ answer: message.answer, sheetNames: message.sheetNames });
        break;
      case 'failure':
        waiting.reject(arrivedError(message.error));
        break;
    }
  }

  private breakDown(cause: unknown): void {
    this.broken = new HostError('broken-off', STRINGS.errorWorker, { cause });
    for (const { reject } of this.waiting.values()) reject(this.broken);
    this.port.terminate();
    this.onBroken();
  }
}
