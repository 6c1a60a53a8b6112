/** The browser page: no Excel, no office.js, no network but this page's own files. `?sample` opens the sample. */
import { createRoot } from 'react-dom/client';
import { HostError, type FileWorkbookHost } from '../hosts/workbook-host';
import { BrowserPage } from './browser-page';
import { loadCoreEngine } from '../app/load-engine';
import { FileOpener } from './page/open-file';
import { languageOf, PaneRoot } from './pane-root';
import { preloadOnDemandParts } from './preload';
import { PaneSession } from './session/session';
import { STRINGS } from './strings/strings';

const SAMPLE = { address: 'assets/sample.xlsx', name: '示例.xlsx' };

const files = new FileOpener(
  () => new Worker(new URL('./workbook-worker-entry.ts', import.meta.url)),
  async (bytes, name) => {
    const { XlsxFileHost } = await import('../hosts/xlsx/xlsx-file-host');
    return XlsxFileHost.open(bytes, name);
  },
);

async function fetchSample(): Promise<FileWorkbookHost> {
  const answer = await fetch(SAMPLE.address);
  if (!answer.ok) throw new HostError('not-found', STRINGS.errorSample);
  return files.open(new Uint8Array(await answer.arrayBuffer()), SAMPLE.name);
}

const language = languageOf(navigator.language);
const session = new PaneSession(loadCoreEngine, language, files.workbenchOf);

async function openSample(): Promise<void> {
  if (await session.open(fetchSample)) await session.look();
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <PaneRoot
      session={session}
      initialLanguage={language}
      page={(controls) => (
        <BrowserPage
          {...controls}
          openBytes={(bytes, name) => files.open(bytes, name)}
          openSample={openSample}
        />
      )}
    />,
  );
  preloadOnDemandParts([() => files.prepare()]);
  if (new URLSearchParams(window.location.search).has('sample')) void openSample();
}
