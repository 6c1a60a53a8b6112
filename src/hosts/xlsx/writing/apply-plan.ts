/** What a run makes of one sheet of a loaded workbook: contents, fills, and the marks of earlier runs taken off. */
import { toAddress } from '../../../core/model/sheet-snapshot';
import { contentAfter } from '../../../core/writing/cell-content';
import { contentMarkup } from '../parts/cell-markup';
import { positionOf } from './look-at-cells';
import { fileColor } from './mark-colors';
import { spliceSheet } from './sheet-splice';
import type { CellEdit, InverseEdit } from '../../../core/model/write-plan';
import type { DecidedMark } from '../../../core/writing/decide-marks';
import type { CellMarkup } from '../parts/cell-markup';
import type { LoadedWorkbook } from '../reading/loaded-workbook';
import type { SheetLook } from './look-at-cells';
import type { CellWrite } from './sheet-splice';
import type { StyleWriter } from './style-writer';
import type { ClearedFill, FillChange, SheetMarks } from './mark-record';
import type { SheetEntry } from '../reading/workbook-part';

/** The former format: by its index where that still means the same, else a clone with the former fill; null when the mark is gone. */
export function formerStyle(styles: StyleWriter, current: number, change: FillChange): number | null {
  if (styles.solidColorOf(current) !== change.color) return null;
  if (current === change.styleAfter && styles.xfMarkup(change.styleBefore) === change.formatBefore) {
    return change.styleBefore;
  }
  return styles.withFill(current, change.fillBefore);
}

/** The format with the mark that a run took away; null when the cell was painted since. */
export function markedStyle(styles: StyleWriter, current: number, cleared: ClearedFill): number | null {
  if (styles.fillOf(current) !== cleared.fillAfter) return null;
  if (current === cleared.styleAfter && styles.xfMarkup(cleared.styleBefore) === cleared.formatBefore) {
    return cleared.styleBefore;
  }
  return styles.withFill(current, cleared.fillBefore);
}

/** A cell's former raw content, for giving it back exactly. */
export interface RawContent {
  readonly sheet: string;
  readonly cell: string;
  readonly content: CellMarkup;
}

/** What a run does on one sheet that may be written. */
export interface SheetWork {
  readonly look: SheetLook;
  /** Edits to write. */
  readonly writes: readonly CellEdit[];
  /** The marks that are to stand here, one a cell. */
  readonly marks: readonly DecidedMark[];
  /** What earlier runs marked. */
  readonly former: SheetMarks;
  /** Whether a former mark goes that is not among the marks. */
  readonly takesOff: (cell: string) => boolean;
}

export interface SheetOutcome {
  readonly inverse: readonly InverseEdit[];
  readonly fills: readonly FillChange[];
  /** Marks of earlier runs that this one takes away. */
  readonly cleared: readonly ClearedFill[];
  /** Marks that stand on the sheet after the run, those of earlier runs among them. */
  readonly standingFills: ReadonlyMap<string, FillChange>;
  readonly overwroteFormula: boolean;
  /** What goes into the sheet's cells; the caller writes it, with what notes need there. */
  readonly cells: readonly CellWrite[];
}

/** What goes into the cells of one sheet. The sheet itself, notes and styles are the caller's to write. */
export function planSheet(work: SheetWork, styles: StyleWriter): SheetOutcome {
  const cells = new Map<string, CellWrite>();
  const inverse = writeContents(work, cells);
  const { fills, cleared, standingFills } = writeFills(work, styles, cells);
  return {
    inverse,
    fills,
    cleared,
    standingFills,
    overwroteFormula: inverse.some(({ restore }) => restore.formula !== null),
    cells: [...cells.values()],
  };
}

function writeContents({ look, writes }: SheetWork, cells: Map<string, CellWrite>): InverseEdit[] {
  return writes.flatMap((edit): InverseEdit[] => {
    const cell = look.located.cells.get(edit.cell);
    if (!cell) return [];
    const after = contentAfter(edit);
    cells.set(edit.cell, {
      ...positionOf(edit.cell),
      content: (prefix) => contentMarkup(prefix, after),
      style: cell.style,
    });
    return [{ sheet: edit.sheet, cell: edit.cell, written: after, restore: cell.content }];
  });
}

function writeFills(
  { look, marks, former, takesOff }: SheetWork,
  styles: StyleWriter,
  cells: Map<string, CellWrite>,
): Pick<SheetOutcome, 'fills' | 'cleared' | 'standingFills'> {
  const sheet = look.entry.name;
  const fills: FillChange[] = [];
  const cleared: ClearedFill[] = [];
  const standingFills = new Map<string, FillChange>();
  const put = (address: string, style: number): void => {
    const content = cells.get(address)?.content ?? null;
    cells.set(address, { ...positionOf(address), content, style });
  };
  for (const { cell: address, fill } of marks) {
    const cell = look.located.cells.get(address);
    if (!cell || fill === null) continue;
    const color = fileColor(fill);
    const earlier = former.fills.get(address);
    // What was there before any mark of ours.
    const plain = (earlier && formerStyle(styles, cell.style, earlier)) ?? cell.style;
    const style = styles.withColor(plain, color);
    const change = {
      sheet,
      cell: address,
      styleBefore: plain,
      styleAfter: style,
      formatBefore: styles.xfMarkup(plain),
      fillBefore: styles.fillOf(plain),
      color,
    };
    if (style !== plain) standingFills.set(address, change);
    if (style === cell.style) continue;
    // Taking this run back gives the cell the mark that it had.
    const { style: styleBefore } = cell;
    const formatBefore = styles.xfMarkup(styleBefore);
    fills.push({ ...change, styleBefore, formatBefore, fillBefore: styles.fillOf(styleBefore) });
    put(address, style);
  }
  const wanted = new Set(marks.filter(({ fill }) => fill !== null).map(({ cell }) => cell));
  for (const [address, earlier] of former.fills) {
    if (wanted.has(address)) continue;
    if (!takesOff(address)) {
      standingFills.set(address, earlier);
      continue;
    }
    const cell = look.located.cells.get(address);
    const style = cell ? formerStyle(styles, cell.style, earlier) : null;
    if (!cell || style === null) continue;
    put(address, style);
    cleared.push({
      sheet,
      cell: address,
      styleBefore: cell.style,
      styleAfter: style,
      formatBefore: styles.xfMarkup(cell.style),
      fillBefore: styles.fillOf(cell.style),
      fillAfter: styles.fillOf(style),
    });
  }
  return { fills, cleared, standingFills };
}

/**
 * Splices cells, and the element for a new drawing of notes, into a sheet.
 * @returns what the cells that got new content held before
 */
export function writeSheet(
  workbook: LoadedWorkbook,
  sheet: SheetEntry,
  cells: readonly CellWrite[],
  legacyDrawing: string | null,
): RawContent[] {
  if (cells.length === 0 && legacyDrawing === null) return [];
  const former = workbook.pack.rewrite(sheet.part, (feed, emit) =>
    spliceSheet(feed, { cells, legacyDrawing }, emit),
  );
  return former.map(({ row, column, content }) => ({
    sheet: sheet.name,
    cell: toAddress({ row, column }),
    content,
  }));
}
