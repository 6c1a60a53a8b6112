/** The browser page: no Excel, no office.js, no network but this page's own files. `?sample` opens the sample. */
import { createRoot } from 'react-dom/client';
import type { FileWorkbookHost } from '../hosts/workbook-host';
import { BrowserPage } from './browser-page';
import { loadCoreEngine } from '../app/load-engine';
import { FileOpener } from './page/open-file';
import { languageOf, PaneRoot } from './pane-root';
import { IN_BROWSER } from './parts/surroundings';
import { preloadOnDemandParts } from './preload';
import { PaneSession } from './session/session';

const SAMPLE_NAME = '示例.xlsx';

const files = new FileOpener(
  () => new Worker(new URL('./workbook-worker-entry.ts', import.meta.url)),
  async (bytes, name) => {
    const { openFile } = await import('../hosts/opening/open-file');
    return openFile(bytes, name);
  },
);

const loadSample = () => import('../../assets/sample.xlsx');

/** Out of a script, as a page opened from disk may fetch no file. */
async function openSampleFile(): Promise<FileWorkbookHost> {
  const { default: address } = await loadSample();
  const binary = atob(address.slice(address.indexOf(',') + 1));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  return files.open(bytes, SAMPLE_NAME);
}

const language = languageOf(navigator.language);
const session = new PaneSession(loadCoreEngine, language, files.workbenchOf);

async function openSample(): Promise<void> {
  if (await session.open(openSampleFile)) await session.look();
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <PaneRoot
      session={session}
      initialLanguage={language}
      surroundings={IN_BROWSER}
      page={(controls) => (
        <BrowserPage
          {...controls}
          openBytes={(bytes, name) => files.open(bytes, name)}
          openSample={openSample}
        />
      )}
    />,
  );
  preloadOnDemandParts([() => files.prepare(), loadSample]);
  if (new URLSearchParams(window.location.search).has('sample')) void openSample();
}
