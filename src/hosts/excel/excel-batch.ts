/**
 * Every talk with Excel goes through here: one `Excel.run`, its failures translated, a cell that is being edited waited
 * for once somebody has been told, and an Excel that does not answer noticed.
 */
import { canMergeUndo } from './excel-features';
import { officeCode, toHostError } from './office-errors';
import type { OnSilence } from './silence';
import { noticingSilence } from './silence';

export interface BatchOptions {
  /**
   * Called when Excel refuses because a cell is being edited; the work then waits until the person leaves the cell.
   * Without it the refusal is thrown, so that nothing ever waits unseen.
   */
  readonly onCellEdit?: (() => void) | undefined;
  /** Called when Excel has not answered for a minute. Without it the work is given up then. */
  readonly onSilence?: OnSilence | undefined;
  /**
   * Merges the undo entries of the work where this Excel can (1.20). Some members cannot be merged, and some Excels
   * refuse the wish altogether: whoever asks for it must be ready to do without.
   */
  readonly mergesUndo?: boolean;
}

/** Runs `work` in one `Excel.run`; errors of Excel come as Excel throws them. */
export async function runUntranslated<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  options: BatchOptions = {},
): Promise<T> {
  const merging = options.mergesUndo === true && canMergeUndo() ? { mergeUndoGroup: true } : {};
  const run = (delayForCellEdit: boolean): Promise<T> =>
    noticingSilence(
      (watched) => Excel.run({ delayForCellEdit, ...merging }, (context) => work(watched(context))),
      options.onSilence,
    );
  try {
    return await run(false);
  } catch (error) {
    if (officeCode(error) !== 'InvalidOperationInCellEditMode' || !options.onCellEdit) throw error;
    options.onCellEdit();
    return run(true);
  }
}

/** As `runUntranslated`, with every failure a `HostError`. */
export async function runBatch<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  options: BatchOptions = {},
): Promise<T> {
  try {
    return await runUntranslated(work, options);
  } catch (error) {
    throw toHostError(error);
  }
}
