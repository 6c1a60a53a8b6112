/** Takes a run back: looks at what stands, restores what the run left untouched by others, and tells what it kept. */
import type { UndoRecord, UndoResult } from '../workbook-host';
import { HostError } from '../workbook-host';
import type { Asking } from './asking';
import { askingLess } from './asking';
import type { BatchOptions } from './excel-batch';
import { runUntranslated } from './excel-batch';
import { isSilence, toHostError } from './office-errors';
import { planUndo } from './plan-undo';
import type { RunRecord, WorkbookRecord } from './run-record';
import { bySheet, longTexts } from './sheet-state';
import { survey } from './survey';
import type { KnownWorkbook } from './stored-record';
import { carryOut } from './write-orders';

/** What the port hands to the pane for a run. */
export function toUndoRecord(run: RunRecord): UndoRecord {
  const edits = run.changes.flatMap(({ sheet, cell, content }) =>
    content ? [{ sheet, cell, written: content.after, restore: content.before }] : [],
  );
  return { edits, hostState: run };
}

/** An undo with the record as it is afterwards. */
interface Undone extends UndoResult {
  readonly record: WorkbookRecord;
}

/**
 * Takes a run back in three round trips; throws Excel's errors. May be repeated: what is restored stays so.
 *
 * @param recordBefore the record as it was before the run, where it is known for certain.
 */
export async function takeBack(
  run: RunRecord,
  recordBefore: WorkbookRecord | null,
  batch: BatchOptions,
  known: KnownWorkbook,
): Promise<Undone> {
  return runUntranslated(async (context) => {
    const named = run.review && { name: run.review.sheet, isOurs: () => true };
    const lengths = longTexts(
      run.changes.map(({ sheet, cell, content }) => ({
        sheet,
        cell,
        contents: content ? [content.before, content.after] : [],
      })),
    );
    const found = await survey(context, bySheet(run.changes), { ...known, marks: false, named, lengths });
    const { orders, restored, kept } = planUndo(run, found, recordBefore);
    const { notHeld: wrong, notFilled, record } = await carryOut(context, orders, found, known.asking);
    if (wrong[0]) throw cellNotHeld(wrong[0]);
    const unfilled = notFilled.map(({ sheet, cell }) => ({ sheet, cell, cause: 'refused' as const }));
    return { restored, kept: [...kept, ...unfilled], record };
  }, batch);
}

/** The error for a cell that does not hold what was put back. */
function cellNotHeld({ sheet, cell }: { readonly sheet: string; readonly cell: string }): HostError {
  return new HostError('write-failed', {
    zh: `工作表“${sheet}”的 ${cell} 写入后读出的值不同，可能有其他加载项在改动它。请检查该单元格后再试。`,
    en: `${cell} on sheet “${sheet}” does not hold what was written; another add-in may change it. Look at the cell, then try again.`,
  });
}

/** Takes a run back for a person; a failure half-way is tried once more before less is asked for, and then told. */
export async function undoRun(
  run: RunRecord,
  batch: BatchOptions,
  { asking, remembered }: KnownWorkbook,
): Promise<{ readonly result: Undone; readonly asked: Asking }> {
  const once = (asked: Asking): Promise<Undone> => takeBack(run, null, batch, { asking: asked, remembered });
  try {
    return { result: await once(asking), asked: asking };
  } catch (failure) {
    if (isSilence(failure)) throw failure;
    try {
      return await askingLess(asking, once);
    } catch (error) {
      const { code, explanation } = toHostError(failure);
      throw new HostError(
        code === 'unknown' ? 'write-failed' : code,
        {
          zh: `撤销没有完成，可能只恢复了一部分；撤销记录仍保留，可再点一次“撤销”。${explanation.zh}`,
          en: `Undo did not finish and may have restored only a part; its record is kept, so click Undo again. ${explanation.en}`,
        },
        { cause: error },
      );
    }
  }
}
