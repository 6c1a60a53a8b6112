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
import type { GivenFile } from './workbook/worker-messages';

const SAMPLE_NAME = '示例.xlsx';
const BLANK_NAME = '自评表.xlsx';

const files = new FileOpener(
  () => new Worker(new URL('./workbook-worker-entry.ts', import.meta.url)),
  async (given, options) => {
    const { openDesk } = await import('../hosts/opening/many-files');
    return openDesk(given, options);
  },
);

const loadSample = () => import('../../assets/sample.xlsx');

/** Out of a script, as a page opened from disk may fetch no file. */
async function sampleFile(): Promise<GivenFile> {
  const { default: address } = await loadSample();
  const binary = atob(address.slice(address.indexOf(',') + 1));
  return { bytes: Uint8Array.from(binary, (letter) => letter.charCodeAt(0)), name: SAMPLE_NAME };
}

const loadBlank = () =>
  Promise.all([
    import('../hosts/xlsx/new-desk-file'),
    import('../documents/blank-template'),
    import('../profiles/index'),
  ]);

/** A workbook of its own with a blank standard form. */
async function newBlank(): Promise<FileWorkbookHost> {
  const [{ blankWorkbook }, { blankTemplate }, { DEFAULT_PROFILE }] = await loadBlank();
  const bytes = await blankWorkbook(blankTemplate(DEFAULT_PROFILE));
  return files.open([{ bytes, name: BLANK_NAME }]);
}

const language = languageOf(navigator.language);
const session = new PaneSession(loadCoreEngine, language, files.workbenchOf);

async function openSample(): Promise<void> {
  const open = async (): Promise<FileWorkbookHost> => files.open([await sampleFile()]);
  if (await session.open(open, open)) await session.look();
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <PaneRoot
      session={session}
      initialLanguage={language}
      surroundings={IN_BROWSER}
      page={(controls) => (
        <BrowserPage {...controls} openFiles={files.open} newBlank={newBlank} sample={sampleFile} />
      )}
    />,
  );
  preloadOnDemandParts([
    () => files.prepare(),
    loadSample,
    () => import('./page/open-workbook'),
    () => import('./page/overview'),
    () => import('./page/save-sheet'),
    () => import('./page/leave-sheet'),
    () => import('./screens/work-progress'),
    loadBlank,
  ]);
  if (new URLSearchParams(window.location.search).has('sample')) void openSample();
}
