/**
 * Hears of the person's changes to the workbook: one handler for all sheets, gathered for a moment, without what this
 * program wrote itself and without what other people wrote. Writes nothing.
 */
import type { OnChanged } from '../workbook-host';
import type { BatchOptions } from './excel-batch';
import { runBatch } from './excel-batch';
import { isOwnName } from './own-sheets';

/** Changes are handed over after this much silence (milliseconds). */
export const DEBOUNCE = 300;
/** How long after a write Excel may still tell of it (milliseconds). */
const ECHO = 2_000;

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/**
 * Knows which cells this program is writing. Excel says so itself from set 1.14 on; before, a change of a cell just
 * written is taken for the echo of the write.
 */
export class OwnWrites {
  private readonly cells = new Map<string, number>();
  /** Sheets that were just made: all that is heard of them for a moment is our own. */
  private readonly sheets = new Map<string, number>();

  /** A new sheet of ours was written as a whole. */
  expectEchoOf(sheet: string): void {
    this.sheets.set(sheet, Date.now() + ECHO);
  }

  /** Runs a write and remembers its cells for a moment. */
  async during<T>(places: readonly Place[], write: () => Promise<T>): Promise<T> {
    const keys = places.map(({ sheet, cell }) => `${sheet}!${cell}`);
    for (const key of keys) this.cells.set(key, Infinity);
    try {
      return await write();
    } finally {
      const until = Date.now() + ECHO;
      for (const key of keys) this.cells.set(key, until);
    }
  }

  /** True for the echo of a write; each write has one. */
  takeEcho(sheet: string, area: string): boolean {
    if (Date.now() <= (this.sheets.get(sheet) ?? 0)) return true;
    const key = `${sheet}!${area}`;
    const until = this.cells.get(key);
    if (until === undefined) return false;
    if (until !== Infinity) this.cells.delete(key);
    return Date.now() <= until;
  }
}

interface Change {
  readonly worksheetId: string;
  readonly area: string;
  /** True where this Excel does not say whether an add-in made the change. */
  readonly mayBeEcho: boolean;
}

interface Listeners {
  readonly onChanged: OnChanged;
  /** Cells, rows or columns of the sheet with this id were inserted or deleted, by whomever. */
  readonly onMoved: (sheetId: string) => void;
}

/** Starts watching; hands over what ends it. Throws a `HostError` when Excel cannot watch. */
export async function watchChanges(
  { onChanged, onMoved }: Listeners,
  ownWrites: OwnWrites,
  batch: BatchOptions,
): Promise<() => void> {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pending: Change[] = [];
  let names: ReadonlyMap<string, string> = new Map();

  const handOver = async (): Promise<void> => {
    const changes = pending;
    pending = [];
    // Sheets may have been renamed since; where Excel cannot say now, as while a cell is being edited, the last known
    // names serve: nobody is told to finish editing for this.
    names = await sheetNames({}).catch(() => names);
    if (isOver) return;
    for (const [sheet, areas] of bySheetName(changes, names, ownWrites)) onChanged(sheet, areas);
  };

  const hear = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const { worksheetId } = event;
    if (!isOver && (event.changeType as string) !== 'RangeEdited') onMoved(worksheetId);
    if (!isOver && isThisPersons(event)) {
      const mayBeEcho = (event.triggerSource as string | undefined) === undefined;
      for (const area of event.address.split(',')) {
        pending.push({ worksheetId, area: area.replace(/\$/g, ''), mayBeEcho });
      }
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void handOver(), DEBOUNCE);
    }
    return Promise.resolve();
  };

  names = await sheetNames(batch);
  const handler = await runBatch(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(hear);
    await context.sync();
    return added;
  }, batch);

  return () => {
    if (isOver) return;
    isOver = true;
    if (timer !== null) clearTimeout(timer);
    // Nothing is handed over any more, whether or not Excel can be reached to take the handler off.
    void Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    }).catch(() => undefined);
  };
}

/** Local and not by an add-in; the second can be told from set 1.14 on. */
function isThisPersons(event: Excel.WorksheetChangedEventArgs): boolean {
  return event.source === 'Local' && event.triggerSource !== 'ThisLocalAddin';
}

async function sheetNames(batch: BatchOptions): Promise<ReadonlyMap<string, string>> {
  return runBatch(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id,items/name');
    await context.sync();
    return new Map(sheets.items.map(({ id, name }) => [id, name]));
  }, batch);
}

function bySheetName(
  changes: readonly Change[],
  names: ReadonlyMap<string, string>,
  ownWrites: OwnWrites,
): ReadonlyMap<string, readonly string[]> {
  const gathered = new Map<string, string[]>();
  for (const { worksheetId, area, mayBeEcho } of changes) {
    const sheet = names.get(worksheetId);
    if (sheet === undefined || isOwnName(sheet)) continue;
    if (mayBeEcho && ownWrites.takeEcho(sheet, area)) continue;
    const areas = gathered.get(sheet);
    if (!areas) gathered.set(sheet, [area]);
    else if (!areas.includes(area)) areas.push(area);
  }
  return gathered;
}
