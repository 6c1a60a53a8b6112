/** The task pane inside Excel. Says in words when there is no Excel around it or office.js could not be had. */
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Localized } from '../core/model/localized';
import type { RunProbe } from '../hosts/host-probe';
import type { WorkbookHost } from '../hosts/workbook-host';
import { loadCoreEngine } from '../app/load-engine';
import { hearNotices } from '../app/notices';
import { NoticePage } from './notice-page';
import { OpenAgain } from './screens/open-again';
import { PaneApp } from './screens/pane-app';
import { languageOf, PaneRoot } from './pane-root';
import { preloadOnDemandParts } from './preload';
import { PaneSession } from './session/session';
import { STRINGS } from './strings/strings';
import { IN_BROWSER, type Surroundings } from './parts/surroundings';
import type { ThemeName } from './parts/theme';

/** office.js never answers when a file of its own is missing: after this long the pane says so. */
const OFFICE_PATIENCE_MS = 20_000;

/** A command has worked on the workbook: what the pane shows is read again, with the command's words above it. */
async function showNotice(session: PaneSession, words: Localized): Promise<void> {
  await session.lookAfterCommand();
  session.showHint(words);
}

type Place = 'excel' | 'elsewhere' | 'no-office';

async function findPlace(): Promise<Place> {
  if (typeof Office === 'undefined') return 'no-office';
  const tooLong = new Promise<null>((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, OFFICE_PATIENCE_MS);
  });
  const info = await Promise.race([Office.onReady(), tooLong]);
  if (info === null) return 'no-office';
  return info.host === Office.HostType.Excel ? 'excel' : 'elsewhere';
}

/** Some hosts have no theme, some throw when asked for it: the system's colours serve there as well. */
function officeBackground(): string | null {
  try {
    return Office.context.officeTheme?.bodyBackgroundColor ?? null;
  } catch {
    return null;
  }
}

/** Office's own theme by how light its background is; null where Office does not say. */
function officeTheme(): ThemeName | null {
  const background = officeBackground();
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(background ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const lightness = [red, green, blue].reduce((sum, part) => sum + parseInt(part, 16), 0) / 3;
  return lightness < 128 ? 'dark' : 'light';
}

/** The Excel host is a chunk of its own: the page's first paint does not wait for it. */
async function openExcel(session: PaneSession): Promise<WorkbookHost> {
  const { ExcelWorkbookHost } = await import('../hosts/excel/excel-workbook-host');
  return ExcelWorkbookHost.create({
    onCellEdit: () => {
      session.showHint(STRINGS.hintCellEdit);
    },
    onSilence: (giveUp) => {
      session.offerToGiveUp(giveUp);
    },
  });
}

/** Documents are read in the pane; nothing is uploaded. */
const loadOpening = () => import('../hosts/opening/open-file');

/** Opens the workbook and lists what is found; nothing is written. */
async function connect(session: PaneSession): Promise<void> {
  if (await session.open(() => openExcel(session))) await session.look();
}

const loadProbe = () => import('../hosts/excel/probe/run-probe');

const probe: RunProbe = async (options) => (await loadProbe()).runProbe(options);

/** Web views on Mac and iPad drop a download without a word. */
function excelSurroundings(): Surroundings {
  const { platform } = Office.context;
  const savesNothing = platform === Office.PlatformType.Mac || platform === Office.PlatformType.iOS;
  return {
    documents: savesNothing ? 'clipboard' : 'download',
    browserPage: new URL('index.html', window.location.href).href,
    openOutside: (address) => {
      if (platform === Office.PlatformType.OfficeOnline) return IN_BROWSER.openOutside(address);
      if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
      Office.context.ui.openBrowserWindow(address);
      return true;
    },
    probe,
    openDocument: async (bytes, name) => (await loadOpening()).openFile(bytes, name),
  };
}

async function start(root: HTMLElement): Promise<void> {
  const place = await findPlace();
  const inExcel = place === 'excel';
  const language = languageOf(inExcel ? Office.context.displayLanguage : navigator.language);
  const session = new PaneSession(loadCoreEngine, language);
  // The probe has an address of its own, for an Excel where nothing else works.
  const opensAt = new URLSearchParams(window.location.search).has('probe') ? 'probe' : null;
  const surroundings = inExcel ? excelSurroundings() : IN_BROWSER;
  const page = (element: ReactElement | null): void => {
    createRoot(root).render(
      <PaneRoot
        session={session}
        initialLanguage={language}
        surroundings={surroundings}
        officeTheme={inExcel ? officeTheme() : null}
        settings={opensAt}
        page={(controls) =>
          element ?? (
            <main style={{ height: '100%' }}>
              <PaneApp {...controls} welcome={<OpenAgain onOpen={() => void connect(session)} />} />
            </main>
          )
        }
      />,
    );
  };
  if (!inExcel) {
    page(<NoticePage reason={place} />);
    return;
  }
  page(null);
  window.addEventListener('pagehide', () => {
    session.close();
  });
  preloadOnDemandParts([() => import('../hosts/excel/excel-workbook-host'), loadCoreEngine, loadProbe]);
  await connect(session);
  // Not before: opening ends with the hint of a job that is over.
  hearNotices(window, (words) => void showNotice(session, words));
}

const root = document.getElementById('root');
if (root) void start(root);
