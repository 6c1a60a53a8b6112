/**
 * Starts the ribbon's commands. The code runs in the pane's page where Excel shares its runtime (the manifest names
 * that page for both), and in a page of its own elsewhere; opened with `?notice=…` it is the dialog that shows words.
 */
import { loadCoreEngine } from '../app/load-engine';
import type { Localized } from '../core/model/localized';
import type { WorkbookHost } from '../hosts/workbook-host';
import type { ButtonEvent } from './command-button';
import { commandButtons } from './command-button';
import { check, recalculate, takeBack } from './run-command';

/** The pane listens for this event on its window and shows the words in it (`CustomEvent<Localized>`). */
const NOTICE_EVENT = 'ziping:notice';
const NOTICE_PARAMETER = 'notice';

/** The core and the host are fetched when a button is pressed: where the runtime is shared, the pane is drawn first. */
async function openHost(): Promise<WorkbookHost> {
  const { ExcelWorkbookHost } = await import('../hosts/excel/excel-workbook-host');
  return ExcelWorkbookHost.create();
}

function language(): 'zh' | 'en' {
  return Office.context.displayLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

async function showWords(words: Localized): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) {
    await Office.addin.showAsTaskpane();
    window.dispatchEvent(new CustomEvent<Localized>(NOTICE_EVENT, { detail: words }));
    return;
  }
  const url = new URL('commands.html', window.location.href);
  url.searchParams.set(NOTICE_PARAMETER, words[language()]);
  await new Promise<void>((resolve) => {
    Office.context.ui.displayDialogAsync(url.href, { height: 20, width: 30 }, () => {
      resolve();
    });
  });
}

function start(): void {
  const notice = new URLSearchParams(window.location.search).get(NOTICE_PARAMETER);
  if (notice !== null) {
    const line = document.createElement('p');
    line.setAttribute('role', 'status');
    line.textContent = notice;
    document.body.append(line);
    return;
  }
  const button = commandButtons(showWords);
  associate(
    'recalculate',
    button(() => recalculate(openHost, loadCoreEngine, language())),
  );
  associate(
    'check',
    button(() => check(openHost, loadCoreEngine, language())),
  );
  associate(
    'takeBack',
    button(() => takeBack(openHost)),
  );
  associate('showPane', async (event) => {
    try {
      await Office.addin.showAsTaskpane();
    } finally {
      event?.completed();
    }
  });
}

/** Names a handler for the manifest; a failure to show anything at all ends as an unhandled rejection. */
function associate(name: string, handle: (event?: ButtonEvent) => Promise<void>): void {
  Office.actions.associate(name, (event?: ButtonEvent) => {
    void handle(event);
  });
}

// Outside Excel — the page in a plain browser, or without its office.js — there is no ribbon to answer.
if (typeof Office !== 'undefined') {
  void Office.onReady().then(({ host }) => {
    if (host === Office.HostType.Excel) start();
  });
}
