/** The task pane inside Excel. Says in words when there is no Excel around it or office.js could not be had. */
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Localized } from '../core/model/localized';
import type { WorkbookHost } from '../hosts/workbook-host';
import { loadCoreEngine } from '../app/load-engine';
import { NoticePage } from './notice-page';
import { OpenAgain } from './screens/open-again';
import { PaneApp } from './screens/pane-app';
import { languageOf, PaneRoot } from './pane-root';
import { preloadOnDemandParts } from './preload';
import { PaneSession } from './session/session';
import { STRINGS } from './strings/strings';
import type { ThemeName } from './parts/theme';

/** office.js never answers when a file of its own is missing: after this long the pane says so. */
const OFFICE_PATIENCE_MS = 20_000;

/** The ribbon's commands, which may run in this page, hand their words over by this event. */
const NOTICE_EVENT = 'ziping:notice';

/** A command has worked on the workbook: what the pane shows is read again, with the command's words above it. */
async function tell(session: PaneSession, words: Localized): Promise<void> {
  await session.lookAfterCommand();
  session.showHint(words);
}

type Surroundings = 'excel' | 'elsewhere' | 'no-office';

async function surroundings(): Promise<Surroundings> {
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

async function start(root: HTMLElement): Promise<void> {
  const where = await surroundings();
  const inExcel = where === 'excel';
  const language = languageOf(inExcel ? Office.context.displayLanguage : navigator.language);
  const session = new PaneSession(loadCoreEngine, language);
  const page = (element: ReactElement | null): void => {
    createRoot(root).render(
      <PaneRoot
        session={session}
        initialLanguage={language}
        surroundings={inExcel ? officeTheme() : null}
        page={(controls) =>
          element ?? (
            <main style={{ height: '100%' }}>
              <PaneApp
                {...controls}
                welcome={<OpenAgain onOpen={() => void session.open(() => openExcel(session))} />}
              />
            </main>
          )
        }
      />,
    );
  };
  if (!inExcel) {
    page(<NoticePage reason={where} />);
    return;
  }
  page(null);
  window.addEventListener(NOTICE_EVENT, (event) => {
    if (event instanceof CustomEvent) void tell(session, event.detail as Localized);
  });
  window.addEventListener('pagehide', () => {
    session.close();
  });
  preloadOnDemandParts([() => import('../hosts/excel/excel-workbook-host'), loadCoreEngine]);
  await session.open(() => openExcel(session));
}

const root = document.getElementById('root');
if (root) void start(root);
