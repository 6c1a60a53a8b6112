/** A worker thread: takes one file after the other and hands each outcome back. */
import { parentPort, workerData } from 'node:worker_threads';
import { runTask } from './file-task';
import type { FileOutcome, TaskSettings } from './file-outcome';

interface WorkerRequest {
  readonly file: string;
}

export interface WorkerAnswer {
  readonly outcome: FileOutcome;
}

const settings = workerData as TaskSettings;

parentPort?.on('message', ({ file }: WorkerRequest) => {
  void runTask(file, settings).then((outcome) => {
    const answer: WorkerAnswer = { outcome };
    parentPort?.postMessage(answer);
  });
});
