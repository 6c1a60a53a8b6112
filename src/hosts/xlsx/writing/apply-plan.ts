/**
 * Applies a plan to a loaded workbook: sheet by sheet it compares what stands there with what the plan expects,
 * writes what may be written, and says what it held back and why.
 */
import { parseAddress, toAddress } from '../../../core/model/sheet-snapshot';
import { locateCells, sameContent } from '../reading/cell-locator';
import { contentMarkup } from '../parts/cell-markup';
import { CellRules } from './cell-rules';
import { cellNotFound } from '../container/host-errors';
import { markFill } from './mark-colors';
import { NO_MARKS } from './mark-record';
import { cellKey, spliceSheet } from './sheet-splice';
import type { CellPosition } from '../../../core/model/sheet-snapshot';
import type { Severity } from '../../../core/model/finding';
import type { Language } from '../../../core/model/localized';
import type {
  CellContent,
  CellEdit,
  CellMark,
  HeldBackEdit,
  HoldBackCause,
  InverseEdit,
} from '../../../core/model/write-plan';
import type { ApplyOptions } from '../../workbook-host';
import type { LocatedCell, LocatedCells } from '../reading/cell-locator';
import type { CellMarkup } from '../parts/cell-markup';
import type { LoadedWorkbook } from '../reading/loaded-workbook';
import type { CellWrite } from './sheet-splice';
import type { StyleWriter } from './style-writer';
import type { ClearedFill, FillChange, MarkRecord, SheetMarks } from './mark-record';
import type { SheetEntry } from '../package/workbook-part';

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

/** All marks of one cell together: the gravest severity, the notes one under the other. */
export interface MergedMark {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: Severity;
  readonly isOnBlock: boolean;
  readonly note: string;
}

export interface SheetWork {
  readonly name: string;
  readonly edits: readonly CellEdit[];
  readonly marks: readonly CellMark[];
  /** What earlier runs marked. */
  readonly former: SheetMarks;
}

const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** One mark a cell; the note of a cell whose edit was held back does not say that it was written. */
function mergeMarks(
  marks: readonly CellMark[],
  heldBack: readonly HeldBackEdit[],
  language: Language,
): MergedMark[] {
  const unwritten = new Set(heldBack.map(({ cell }) => toAddress(positionOf(cell))));
  const byCell = new Map<string, MergedMark>();
  for (const { sheet, cell, severity, isOnBlock = false, note, noteUnwritten } of marks) {
    const address = toAddress(positionOf(cell));
    const text = ((unwritten.has(address) ? noteUnwritten : undefined) ?? note)[language];
    // A mark that would only have said what was written has nothing to say.
    if (text === '') continue;
    const known = byCell.get(address);
    if (!known) byCell.set(address, { sheet, cell: address, severity, isOnBlock, note: text });
    else {
      const isGraver = GRAVITY[severity] > GRAVITY[known.severity];
      byCell.set(address, {
        ...known,
        severity: isGraver ? severity : known.severity,
        note: known.note.includes(text) ? known.note : `${known.note}\n${text}`,
      });
    }
  }
  return [...byCell.values()];
}

export interface SheetOutcome {
  /** Edits whose value stands in the sheet now: written by this run, or there already. */
  readonly standing: readonly CellEdit[];
  readonly inverse: readonly InverseEdit[];
  readonly heldBack: readonly HeldBackEdit[];
  /** The marks that the plan wants here, one a cell. */
  readonly marks: readonly MergedMark[];
  readonly fills: readonly FillChange[];
  /** Marks of earlier runs that this one takes away. */
  readonly cleared: readonly ClearedFill[];
  /** Marks that stand on the sheet after the run, those of earlier runs among them. */
  readonly standingFills: ReadonlyMap<string, FillChange>;
  readonly overwroteFormula: boolean;
  /** What goes into the sheet's cells; the caller writes it, with what notes need there. */
  readonly writes: readonly CellWrite[];
  /** See `findLegacyDrawing`. */
  readonly drawingId: string | null;
  /** Not null when the sheet is gone, hidden or protected: then nothing on it is written or marked. */
  readonly blocked: HoldBackCause | null;
}

/** Edits, marks and earlier marks by sheet, in the order the sheets first appear. */
export function workBySheet(
  edits: readonly CellEdit[],
  marks: readonly CellMark[],
  record: MarkRecord,
): SheetWork[] {
  const works = new Map<string, { edits: CellEdit[]; marks: CellMark[] }>();
  const workOf = (name: string) => {
    const known = works.get(name) ?? { edits: [], marks: [] };
    works.set(name, known);
    return known;
  };
  for (const edit of edits) workOf(edit.sheet).edits.push(edit);
  for (const mark of marks) workOf(mark.sheet).marks.push(mark);
  for (const sheet of record.keys()) workOf(sheet);
  return [...works].map(([name, work]) => ({ name, ...work, former: record.get(name) ?? NO_MARKS }));
}

function positionOf(cell: string): CellPosition {
  const position = parseAddress(cell);
  if (!position) throw cellNotFound(cell);
  return position;
}

/** What the cell is to hold: a value, or a formula written on purpose with its result. */
function contentOf(edit: CellEdit): CellContent {
  if (edit.asFormula !== true) return { value: edit.after, formula: null };
  return { value: edit.result ?? '', formula: String(edit.after) };
}

/** Why an edit may not be written; `done` when the cell already holds what it would write. */
function judge(
  edit: CellEdit,
  cell: LocatedCell,
  blocked: HoldBackCause | null,
  { options, rules }: Judging,
): HoldBackCause | 'done' | null {
  const wanted = contentOf(edit);
  if (wanted.formula === null ? sameContent(cell.content, wanted) : cell.content.formula === wanted.formula)
    return 'done';
  if (blocked !== null) return blocked;
  if (cell.isCovered) return 'refused';
  if (!sameContent(cell.content, edit.before)) return 'changed-meanwhile';
  if (cell.isArrayBound) return 'array-formula';
  const position = positionOf(edit.cell);
  const key = cellKey(edit.sheet, position.row, position.column);
  if (cell.content.formula !== null && !(options.allowedFormulaCells?.has(key) ?? false)) return 'formula';
  if (wanted.formula !== null) return rules.isInTable(position) ? 'table' : null;
  return rules.forbids(position, edit.after) ? 'validation' : null;
}

interface Judging {
  readonly options: ApplyOptions;
  readonly rules: CellRules;
}

function goneOutcome(work: SheetWork, language: Language): SheetOutcome {
  const heldBack = work.edits.map(({ sheet, cell }) => ({ sheet, cell, cause: 'sheet-gone' as const }));
  return {
    standing: [],
    inverse: [],
    heldBack,
    marks: mergeMarks(work.marks, heldBack, language),
    fills: [],
    cleared: [],
    standingFills: work.former.fills,
    overwroteFormula: false,
    writes: [],
    drawingId: null,
    blocked: 'sheet-gone',
  };
}

/** Decides over one sheet's edits and fills. The sheet itself, notes and styles are the caller's to write. */
export function planSheet(
  workbook: LoadedWorkbook,
  work: SheetWork,
  styles: StyleWriter,
  options: ApplyOptions,
): SheetOutcome {
  const sheet = workbook.findSheet(work.name);
  if (!sheet) return goneOutcome(work, options.language);
  const places = [...work.edits, ...work.marks, ...work.former.fills.values()];
  const positions = places.map(({ cell }) => positionOf(cell));
  const located = locateCells(workbook.pack, sheet.part, positions, workbook.context);
  const hidden = sheet.visibility === 'visible' ? null : 'hidden-sheet';
  const blocked = hidden ?? (located.isProtected ? 'protected' : null);
  return decide(work, located, blocked, styles, { options, rules: new CellRules(workbook, sheet, located) });
}

function decide(
  work: SheetWork,
  located: LocatedCells,
  blocked: HoldBackCause | null,
  styles: StyleWriter,
  judging: Judging,
): SheetOutcome {
  const { drawingId } = located;
  const heldBack: HeldBackEdit[] = [];
  const standing = new Map<string, CellEdit>();
  const inverse: InverseEdit[] = [];
  const fills: FillChange[] = [];
  const writes = new Map<string, CellWrite>();
  let overwroteFormula = false;

  for (const edit of work.edits) {
    const position = positionOf(edit.cell);
    const address = toAddress(position);
    const cell = located.cells.get(address);
    if (!cell) continue;
    const verdict = standing.has(address) ? 'changed-meanwhile' : judge(edit, cell, blocked, judging);
    if (verdict === 'done') {
      standing.set(address, edit);
      continue;
    }
    if (verdict !== null) {
      heldBack.push({ sheet: edit.sheet, cell: edit.cell, cause: verdict });
      continue;
    }
    const after = contentOf(edit);
    standing.set(address, edit);
    inverse.push({ sheet: edit.sheet, cell: address, written: after, restore: cell.content });
    overwroteFormula ||= cell.content.formula !== null;
    writes.set(address, {
      ...position,
      content: (prefix) => contentMarkup(prefix, after),
      style: cell.style,
    });
  }
  const marks = mergeMarks(work.marks, heldBack, judging.options.language);
  const put = (address: string, position: CellPosition, style: number): void => {
    writes.set(address, { ...position, content: writes.get(address)?.content ?? null, style });
  };
  const standingFills = new Map<string, FillChange>(blocked === null ? [] : work.former.fills);
  for (const mark of blocked === null ? marks : []) {
    const position = positionOf(mark.cell);
    const address = toAddress(position);
    const cell = located.cells.get(address);
    if (!cell || cell.isCovered) continue;
    const color = markFill(mark);
    const former = work.former.fills.get(address);
    // What was there before any mark of ours.
    const plain = (former && formerStyle(styles, cell.style, former)) ?? cell.style;
    const style = styles.withColor(plain, color);
    const change = {
      sheet: work.name,
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
    put(address, position, style);
  }
  const wanted = new Set(marks.map(({ cell }) => toAddress(positionOf(cell))));
  const cleared: ClearedFill[] = [];
  for (const [address, former] of blocked === null ? work.former.fills : []) {
    const cell = located.cells.get(address);
    const style = cell && !wanted.has(address) ? formerStyle(styles, cell.style, former) : null;
    if (!cell || style === null) continue;
    put(address, positionOf(address), style);
    cleared.push({
      sheet: work.name,
      cell: address,
      styleBefore: cell.style,
      styleAfter: style,
      formatBefore: styles.xfMarkup(cell.style),
      fillBefore: styles.fillOf(cell.style),
      fillAfter: styles.fillOf(style),
    });
  }
  return {
    standing: [...standing.values()],
    inverse,
    heldBack,
    marks,
    fills,
    cleared,
    standingFills,
    overwroteFormula,
    writes: [...writes.values()],
    drawingId,
    blocked,
  };
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
