/**
 * Runs the task over many files, in this thread or in several, and hands the outcomes over in the files' order. A
 * thread that dies costs the file it was at, never the others.
 */
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { InputFile } from './input-files';
import type { WorkerAnswer } from './worker';
import { failedOutcome, runTask, toFileError } from './file-task';
import type { FileOutcome, TaskSettings } from './file-outcome';

interface RunWatch {
  /** Called when a file is done; not in the files' order. */
  readonly onProgress?: (done: number, total: number, file: string) => void;
  /** Asked before each file: true leaves the remaining ones alone. */
  readonly isInterrupted?: () => boolean;
}

/** Beside this file: bundled, or as source. */
const WORKER_FILE = join(__dirname, `worker${extname(__filename)}`);
/** A thread begins without the loader that runs the sources in development: it is loaded again there. */
const FROM_SOURCE = `require('tsx/cjs'); require(${JSON.stringify(WORKER_FILE)});`;

function startWorker(settings: TaskSettings): Worker {
  const isSource = WORKER_FILE.endsWith('.ts');
  return new Worker(isSource ? FROM_SOURCE : WORKER_FILE, { eval: isSource, workerData: settings });
}

class OrderedOutcomes {
  private readonly waiting = new Map<number, FileOutcome>();
  private next = 0;
  private handing: Promise<void> = Promise.resolve();

  constructor(private readonly onOutcome: (outcome: FileOutcome, input: number) => Promise<void>) {}

  add(index: number, outcome: FileOutcome): void {
    this.waiting.set(index, outcome);
    for (;;) {
      const ready = this.waiting.get(this.next);
      if (!ready) return;
      this.waiting.delete(this.next);
      const at = this.next;
      this.next += 1;
      this.handing = this.handing.then(() => this.onOutcome(ready, at));
    }
  }

  finished(): Promise<void> {
    return this.handing;
  }
}

/** Deals with one file in a thread; a new thread is started when there is none or the last one died. */
class TaskThread {
  private worker: Worker | null = null;

  constructor(private readonly settings: TaskSettings) {}

  run(file: string): Promise<FileOutcome> {
    const worker = (this.worker ??= startWorker(this.settings));
    return new Promise((resolve) => {
      const finish = (outcome: FileOutcome): void => {
        worker.off('message', onMessage);
        worker.off('error', onFailure);
        worker.off('exit', onExit);
        resolve(outcome);
      };
      const onMessage = ({ outcome }: WorkerAnswer): void => {
        finish(outcome);
      };
      const onFailure = (error: unknown): void => {
        this.worker = null;
        finish(failedOutcome(file, toFileError(error, this.settings.language), this.settings));
      };
      const onExit = (code: number): void => {
        onFailure(new Error(`worker thread ended with status ${code}`));
      };
      worker.on('message', onMessage);
      worker.on('error', onFailure);
      worker.on('exit', onExit);
      worker.postMessage({ file });
    });
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
  }
}

/**
 * @param jobs worker threads; 1 works in this thread
 * @param onOutcome called in the files' order, one after the other
 */
export async function forEachFile(
  inputs: readonly InputFile[],
  settings: TaskSettings,
  jobs: number,
  watch: RunWatch,
  onOutcome: (outcome: FileOutcome, input: InputFile) => Promise<void>,
): Promise<void> {
  const outcomes = new OrderedOutcomes(async (outcome, at) => {
    const input = inputs[at];
    if (input) await onOutcome(outcome, input);
  });
  let next = 0;
  let done = 0;
  const threads = Math.min(jobs, inputs.length);
  const work = async (run: (file: string) => Promise<FileOutcome>): Promise<void> => {
    while (next < inputs.length && !(watch.isInterrupted?.() ?? false)) {
      const index = next;
      const input = inputs[index];
      next += 1;
      if (!input) return;
      const { file, error } = input;
      outcomes.add(
        index,
        error === null
          ? await run(file)
          : failedOutcome(file, toFileError(error, settings.language), settings),
      );
      done += 1;
      watch.onProgress?.(done, inputs.length, file);
      if (threads <= 1) await outcomes.finished();
    }
  };
  if (threads <= 1) await work((file) => runTask(file, settings));
  else {
    const pool = Array.from({ length: threads }, () => new TaskThread(settings));
    await Promise.all(pool.map((thread) => work((file) => thread.run(file))));
    await Promise.all(pool.map((thread) => thread.end()));
  }
  await outcomes.finished();
}
