/** How each cell gets its fill and its remark, and what has to be remembered to take them off again. Pure. */
import { printOf } from '../../core/text/text-print';
import type { DecidedMark } from '../../core/writing/decide-marks';
import { causeToLeave, type Seen } from '../../core/writing/hold-back';
import type { SkippedMark } from '../workbook-host';
import { canBePutBack, isSameFill, solidFill } from './fills';
import { hasForeignRemark, ownRemark, signRemark } from './remarks';
import type { CellChange, CellMarkRecord } from './run-record';
import type { SheetState } from './sheet-state';
import type { Survey } from './survey';
import type { WriteOrders } from './write-orders';

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

const keyOf = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

/** Works out fills and remarks cell by cell and gathers the marks that will stand afterwards. */
export class Marker {
  readonly marks: CellMarkRecord[] = [];
  /** What is to be done to remarks, with their texts. */
  readonly remarks: WriteOrders['remarks'][number][] = [];
  /** Cells where a person's own note or comment stands. */
  readonly skipped: SkippedMark[] = [];
  private readonly earlier: ReadonlyMap<string, CellMarkRecord>;

  /** @param takesOff whether an earlier mark goes from a cell that is to have none */
  constructor(
    private readonly survey: Survey,
    private readonly seen: Seen,
    private readonly takesOff: (place: Place) => boolean,
  ) {
    this.earlier = new Map(survey.record.marks.map((mark) => [keyOf(mark), mark]));
  }

  change(place: Place, mark: DecidedMark | null): Pick<CellChange, 'fill' | 'remark'> {
    const sheet = this.survey.sheets.get(place.sheet);
    const state = sheet?.cells.get(place.cell);
    const earlier = this.earlier.get(keyOf(place));
    const stays = !mark && !this.takesOff(place);
    if (!sheet || !state || causeToLeave(this.seen, place.sheet) !== null || stays) {
      if (earlier && sheet) this.marks.push(earlier);
      return { fill: null, remark: null };
    }
    if (!mark && !earlier) return { fill: null, remark: null };
    const own = ownRemark(sheet, place.cell, earlier?.remark ?? null);
    const put = earlier?.put ?? null;
    const isStillOurs = earlier !== undefined && put !== null && isSameFill(state.fill, solidFill(put));
    const former = isStillOurs ? earlier.former : state.fill;
    const fill = canBePutBack(former) ? (mark?.fill ?? null) : null;
    const after = fill === null ? former : solidFill(fill);
    const words = mark?.note ?? '';
    const remark = words === '' ? null : this.remarkOn(sheet, place, words, own);
    // What was not looked at is still there, as far as is known.
    const print = this.survey.hasRemarks ? remark && printOf(remark) : (earlier?.remark ?? null);
    if (fill !== null || print !== null) this.marks.push({ ...place, former, put: fill, remark: print });
    if (own !== remark) this.remarks.push({ ...place, remove: own, add: remark });
    return {
      fill: isSameFill(state.fill, after) ? null : { before: state.fill, after },
      remark: own === remark ? null : { before: own, after: remark === null ? null : printOf(remark) },
    };
  }

  private remarkOn(sheet: SheetState, place: Place, words: string, own: string | null): string | null {
    if (!this.survey.hasRemarks) return own;
    if (!hasForeignRemark(sheet, place.cell, own)) return signRemark(words, place.cell);
    this.skipped.push({ ...place, cause: 'note-exists' });
    return own;
  }
}
