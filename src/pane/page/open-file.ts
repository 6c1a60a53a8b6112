/**
 * Opens files for the browser page: in a worker, so that the page never waits; where the browser lets the page have
 * none, in the page itself. Both are fetched on demand.
 */
import type { FileWorkbookHost, WatchOptions } from '../../hosts/workbook-host';
import { localWorkbench } from '../../app/local-workbench';
import { loadCoreEngine } from '../../app/load-engine';
import type { Workbench } from '../../app/workbench';
import { WorkbookWorker, type WorkerPort } from '../workbook/workbook-worker';
import { WorkerWorkbook } from '../workbook/worker-workbook';
import type { GivenFile } from '../workbook/worker-messages';

/** Opens what a person gave as one desk. */
export type OpenFiles = (files: readonly GivenFile[], options?: WatchOptions) => Promise<FileWorkbookHost>;

export class FileOpener {
  private worker: Promise<WorkbookWorker | null> | null = null;

  constructor(
    private readonly createWorker: () => WorkerPort,
    private readonly openHere: OpenFiles,
  ) {}

  /** Starts the worker ahead of the first file, so that no network is needed then. */
  async prepare(): Promise<void> {
    await this.start();
  }

  /** @throws HostError for anything that is not a workbook in good order */
  readonly open: OpenFiles = async (files, options) => {
    const worker = await this.start();
    return worker ? WorkerWorkbook.open(worker, files, options) : this.openHere(files, options);
  };

  /** A workbook of the worker is its own workbench. */
  readonly workbenchOf = (host: FileWorkbookHost | Parameters<typeof localWorkbench>[0]): Workbench =>
    host instanceof WorkerWorkbook ? host : localWorkbench(host, loadCoreEngine);

  private start(): Promise<WorkbookWorker | null> {
    // A worker that broke down is replaced when the next file is opened.
    this.worker ??= WorkbookWorker.start(this.createWorker, () => {
      this.worker = null;
    }).catch(() => null);
    return this.worker;
  }
}
