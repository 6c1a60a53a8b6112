/** Runs in a worker of the browser page: files are opened, checked and written here, so that the page never waits. */
import { documents, openFile } from '../hosts/opening/open-file';
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
const server = new WorkbookServer(
  (bytes, name) => openFile(bytes, name),
  coreEngine,
  (message) => {
    scope.postMessage(message);
  },
);
scope.onmessage = ({ data }) => {
  server.take(data);
};
scope.postMessage({ kind: 'ready' });
// Ahead of the first document, so that no network is needed then; what fails is fetched again when it is asked for.
setTimeout(() => {
  documents().catch(() => undefined);
}, QUIET_MS);
