/**
 * Answers the ribbon's buttons. Excel may press one as soon as office.js is up, so this script runs right behind it,
 * while the page is still being read, and names its handlers at once; all that a command needs comes after. It must
 * stay small, and one file.
 */
import { loadCoreEngine } from '../app/load-engine';
import { MISSING_PART } from '../app/missing-part';
import { NoticeSender } from '../app/notices';
import type { Localized } from '../core/model/localized';
import type { WorkbookHost } from '../hosts/workbook-host';
import type { ButtonEvent } from './command-button';
import { commandButtons } from './command-button';
import type * as Commands from './run-command';
import type { CommandOutcome } from './run-command';

/** Long after the pane has been drawn: then what a command needs is fetched, so that none waits for the network. */
const QUIET_MS = 3_000;

const loadCommands = (): Promise<typeof Commands> => import('./run-command');
const loadHost = () => import('../hosts/excel/excel-workbook-host');

async function openHost(): Promise<WorkbookHost> {
  return (await loadHost()).ExcelWorkbookHost.create();
}

function language(): 'zh' | 'en' {
  return Office.context.displayLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

const notices = new NoticeSender(window);

/** The words stand in the pane even where Excel refuses to bring it forward. */
async function showWords(words: Localized): Promise<void> {
  notices.send(words);
  await Office.addin.showAsTaskpane();
}

const button = commandButtons(showWords);

/** Names a handler for the manifest; a failure to show anything at all ends as an unhandled rejection. */
function associate(name: string, run: (commands: typeof Commands) => Promise<CommandOutcome>): void {
  const handle = button(async () => {
    await Office.onReady();
    const commands = await loadCommands().catch(() => null);
    return commands ? run(commands) : { succeeded: false, words: MISSING_PART, lookAt: null };
  });
  Office.actions.associate(name, (event?: ButtonEvent) => {
    void handle(event);
  });
}

// Without office.js there is no ribbon to answer; the pane says so.
if (typeof Office !== 'undefined') {
  associate('recalculate', ({ recalculate }) => recalculate(openHost, loadCoreEngine, language()));
  associate('check', ({ check }) => check(openHost, loadCoreEngine, language()));
  associate('takeBack', ({ takeBack }) => takeBack(openHost));
  // office.js passes nothing on until somebody has asked it to say when it is ready.
  void Office.onReady();
  setTimeout(() => {
    void Promise.allSettled([loadCommands(), loadHost(), loadCoreEngine()]);
  }, QUIET_MS);
}
