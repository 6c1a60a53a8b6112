/**
 * The core as the ribbon's commands use it: with the rules, taught words, ignores and ways of writing that the workbook
 * carries, so that a button gives what the pane would give. Fetched when the first button is pressed.
 */
import { checkWorkbook } from '../core/checking/check-workbook';
import { coreEngine, optionsOf } from '../pane/session/core-engine';
import { loadSettings } from '../pane/session/stored-settings';
import type { CommandCore } from './run-command';

export const workbookCore: CommandCore = {
  check: async (host) => {
    const settings = await loadSettings(host);
    const sheets = await host.readSheets();
    const checked = checkWorkbook(sheets, optionsOf(settings));
    const { liveFormulas, highlightRows, ...parts } = settings.run;
    return {
      checked,
      highlightRows,
      sheets,
      plan: (options) => {
        const plan = coreEngine.planWrites(checked, {
          ...options,
          marks: options.marks && parts.marks,
          review: options.review && parts.review,
        });
        return liveFormulas && options.mode === 'recalculate'
          ? coreEngine.withFormulas(plan, checked, sheets)
          : plan;
      },
    };
  },
};
