/** Which fill and which remark each cell gets, and what has to be remembered to take them off again. Pure. */
import type { Severity } from '../../core/model/finding';
import { markColor, ROW_HIGHLIGHT } from '../../core/writing/mark-palette';
import type { CellMark } from '../../core/model/write-plan';
import type { ApplyOptions, SkippedMark } from '../workbook-host';
import { isSameFill, solidFill } from './fills';
import { causeToLeaveSheet } from './hold-back';
import { printOf } from '../../core/text/text-print';
import { hasForeignRemark, ownRemark, signRemark } from './remarks';
import type { CellChange, CellMarkRecord } from './run-record';
import type { SheetState } from './sheet-state';
import type { Survey } from './survey';
import type { WriteOrders } from './write-orders';

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface MergedMark extends Place {
  /** Null for a cell that is only tinted with its row. */
  severity: Severity | null;
  readonly isOnBlock: boolean;
  readonly notes: string[];
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

const keyOf = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

/** One mark a cell: the gravest severity, and the notes of all its findings; no note says what was held back. */
export function mergeMarks(
  marks: readonly CellMark[],
  tinted: readonly Place[],
  heldBack: readonly Place[],
  language: ApplyOptions['language'],
): Map<string, MergedMark> {
  const merged = new Map<string, MergedMark>();
  const unwritten = new Set(heldBack.map(keyOf));
  for (const mark of marks) {
    const isUnwritten = unwritten.has(keyOf(mark));
    const note = ((isUnwritten ? mark.noteUnwritten : undefined) ?? mark.note)[language];
    // A mark that would only have said what was written has nothing to say.
    if (note === '') continue;
    const known = merged.get(keyOf(mark));
    if (!known) {
      const { sheet, cell, severity, isOnBlock = false } = mark;
      merged.set(keyOf(mark), { sheet, cell, severity, isOnBlock, notes: [note] });
      continue;
    }
    if (known.severity === null || GRAVITY[mark.severity] > GRAVITY[known.severity]) {
      known.severity = mark.severity;
    }
    if (!known.notes.includes(note)) known.notes.push(note);
  }
  for (const { sheet, cell } of tinted) {
    merged.set(keyOf({ sheet, cell }), { sheet, cell, severity: null, isOnBlock: false, notes: [] });
  }
  return merged;
}

function colorOf({ severity, isOnBlock }: MergedMark): string {
  return severity === null ? ROW_HIGHLIGHT : markColor(severity, isOnBlock);
}

/** Works out fills and remarks cell by cell and gathers the marks that will stand afterwards. */
export class Marker {
  readonly marks: CellMarkRecord[] = [];
  /** What is to be done to remarks, with their texts. */
  readonly remarks: WriteOrders['remarks'][number][] = [];
  private readonly earlier: ReadonlyMap<string, CellMarkRecord>;

  /** @param explanations of the cells that are written, by `sheet!A1`. */
  constructor(
    private readonly survey: Survey,
    private readonly withRemarks: boolean,
    private readonly explanations: ReadonlyMap<string, string>,
    private readonly skipped: Map<string, SkippedMark>,
  ) {
    this.earlier = new Map(survey.record.marks.map((mark) => [keyOf(mark), mark]));
  }

  change(place: Place, mark: MergedMark | null, replacesMarks: boolean): Pick<CellChange, 'fill' | 'remark'> {
    const sheet = this.survey.sheets.get(place.sheet);
    const state = sheet?.cells.get(place.cell);
    const earlier = this.earlier.get(keyOf(place));
    if (!sheet || !state || causeToLeaveSheet(sheet) !== null) {
      if (earlier && replacesMarks && sheet) this.marks.push(earlier);
      return { fill: null, remark: null };
    }
    const words = this.wordsOf(place, mark);
    if (!mark && words === '' && !(earlier && replacesMarks)) return { fill: null, remark: null };
    const own = ownRemark(sheet, place.cell, earlier?.remark ?? null);
    const put = earlier?.put ?? null;
    const isStillOurs = earlier !== undefined && put !== null && isSameFill(state.fill, solidFill(put));
    const former = isStillOurs ? earlier.former : state.fill;
    const keepsFill = !mark && !(isStillOurs && replacesMarks);
    const after = mark ? solidFill(colorOf(mark)) : keepsFill ? state.fill : former;
    const remark = words === '' ? null : this.remarkOn(sheet, place, words, own);
    const stands = mark !== null || (isStillOurs && keepsFill);
    if (stands || remark !== null) {
      const print = remark === null ? null : printOf(remark);
      this.marks.push({ ...place, former, put: stands ? after.color : null, remark: print });
    }
    if (own !== remark) this.remarks.push({ ...place, remove: own, add: remark });
    return {
      fill: isSameFill(state.fill, after) ? null : { before: state.fill, after },
      remark: own === remark ? null : { before: own, after: remark === null ? null : printOf(remark) },
    };
  }

  /** Why the cell was changed, then what was found about it; nothing in a plan that does not mark. */
  private wordsOf(place: Place, mark: MergedMark | null): string {
    const explanation = this.withRemarks ? (this.explanations.get(keyOf(place)) ?? '') : '';
    const notes = mark?.notes ?? [];
    const isSaid = notes.some((note) => note.includes(explanation));
    return [...(explanation === '' || isSaid ? [] : [explanation]), ...notes].join('\n');
  }

  private remarkOn(sheet: SheetState, place: Place, words: string, own: string | null): string | null {
    if (!this.withRemarks) return own;
    if (!hasForeignRemark(sheet, place.cell, own)) return signRemark(words, place.cell);
    this.skipped.set(keyOf(place), { ...place, cause: 'note-exists' });
    return own;
  }
}
