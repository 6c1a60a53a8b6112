/** Runs in a worker of the browser page: files are opened, checked and written here, so that the page never waits. */
import { openDesk } from '../hosts/opening/many-files';
import { fetchReaders } from '../hosts/opening/open-file';
import { coreEngine } from '../app/core-engine';
import { WorkbookServer } from './workbook/workbook-server';
import type { FromWorker, ToWorker } from './workbook/worker-messages';

/** The worker's own scope, as far as it is used; the page's types know only windows. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

/** Long after the first file is usually on the screen. */
const QUIET_MS = 4_000;

const scope = self as unknown as WorkerScope;
const server = new WorkbookServer(openDesk, coreEngine, (message) => {
  scope.postMessage(message);
});
scope.onmessage = ({ data }) => {
  server.take(data);
};
scope.postMessage({ kind: 'ready' });
setTimeout(() => void fetchReaders(), QUIET_MS);
