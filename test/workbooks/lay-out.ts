/**
 * Puts drawn forms on sheets with the variations asked for, and says where every value came to stand. Both real
 * files and snapshots are made from what this yields, so that they cannot differ.
 */
import { toAddress, toAreaAddress } from '../../src/core/model/sheet-snapshot';
import type { CellArea } from '../../src/core/model/sheet-snapshot';
import { drawAlxa } from './draw-alxa';
import { drawBaotou } from './draw-baotou';
import { drawDatong } from './draw-datong';
import { drawNarrative } from './draw-narrative';
import { drawAssessment, drawBaseData, drawDepartment } from './draw-yueyang';
import type { Block, CellRole } from './drawn-block';
import type { FormData, LayoutFamily } from './form-data';
import { toStored } from './stored-value';
import type { StoredValue } from './stored-value';
import { numbersFrom, withNoise } from './variation';
import type { Variation } from './variation';

export interface LaidCell {
  readonly area: CellArea;
  readonly role: CellRole;
  /** Null for a blank cell. */
  readonly printed: string | null;
  readonly stored: StoredValue | null;
}

export interface LaidSheet {
  readonly name: string;
  readonly cells: readonly LaidCell[];
  readonly columnWidths: ReadonlyMap<number, number>;
}

/** Where one form stands; `cells` gives the A1 address (top-left of a merge) for every field drawn. */
export interface DrawnForm {
  readonly id: string;
  readonly family: LayoutFamily;
  readonly data: FormData;
  readonly sheet: string;
  /** A1 range of the whole form. */
  readonly range: string;
  readonly cells: Readonly<Record<string, string>>;
}

interface LaidWorkbook {
  readonly sheets: readonly LaidSheet[];
  readonly forms: readonly DrawnForm[];
}

/** Draws one form without placing it. */
function drawBlock(form: FormData, variation: Variation): Block {
  switch (form.layoutFamily) {
    case 'narrative':
      return drawNarrative(form);
    case 'alxa-2023':
      return drawAlxa(form, variation);
    case 'baotou-2019':
      return drawBaotou(form, variation);
    case 'datong-2024':
      return drawDatong(form, variation);
    case 'yueyang-2022':
      return drawDepartment(form, variation);
    case 'yueyang-basedata':
      return drawBaseData(form);
    case 'yueyang-assessment':
      return drawAssessment(form);
  }
}

const junk = [
  '附件3',
  '填报单位（盖章）：',
  '填报日期：2025年3月10日',
  '说明：本表由各单位如实填写',
  '第 1 页',
];

class SheetPaper {
  readonly cells: LaidCell[] = [];
  readonly columnWidths = new Map<number, number>();
  row: number;
  column: number;

  constructor(
    readonly name: string,
    private readonly variation: Variation,
  ) {
    this.row = variation.offset?.rows ?? 0;
    this.column = variation.offset?.columns ?? 0;
    for (let line = 0; line < (variation.junkRows ?? 0); line++) {
      const printed = junk[line % junk.length] ?? '';
      const area = { top: this.row, left: this.column, bottom: this.row, right: this.column };
      this.cells.push({ area, role: 'note', printed, stored: toStored(printed) });
      this.row += 1;
    }
  }

  place(form: FormData): DrawnForm {
    const block = drawBlock(form, this.variation);
    const { noiseSeed, numbersAsText } = this.variation;
    const next = noiseSeed === undefined ? null : numbersFrom(noiseSeed);
    const cells: Record<string, string> = {};
    for (const cell of block.cells) {
      const top = this.row + cell.row;
      const left = this.column + cell.column;
      const area = { top, left, bottom: top + cell.rowSpan - 1, right: left + cell.columnSpan - 1 };
      const isLabel = cell.role === 'label' || cell.role === 'heading';
      const printed = next && isLabel && cell.printed !== null ? withNoise(cell.printed, next) : cell.printed;
      let stored: StoredValue | null = null;
      if (printed !== null) {
        stored = cell.role === 'number' ? toStored(printed, numbersAsText) : { value: printed, format: null };
      }
      this.cells.push({ area, role: cell.role, printed, stored });
      if (cell.field !== null) cells[cell.field] = toAddress({ row: top, column: left });
    }
    block.columnWidths.forEach((width, index) => {
      const column = this.column + index;
      this.columnWidths.set(column, Math.max(width, this.columnWidths.get(column) ?? 0));
    });
    const range = toAreaAddress({
      top: this.row,
      left: this.column,
      bottom: this.row + block.rowCount - 1,
      right: this.column + block.columnCount - 1,
    });
    const gap = this.variation.gap ?? 2;
    if (this.variation.arrangement === 'side-by-side') this.column += block.columnCount + gap;
    else this.row += block.rowCount + gap;
    return { id: form.id, family: form.layoutFamily, data: form, sheet: this.name, range, cells };
  }
}

/** A sheet name that Excel takes: at most 31 characters, none of `\ / ? * [ ] :`, not used before. */
function sheetNameFor(form: FormData, used: Set<string>): string {
  const wanted = (form.projectName ?? form.title).replace(/[\\/?*[\]:]/g, '').slice(0, 24);
  let name = wanted;
  for (let count = 2; used.has(name); count++) name = `${wanted}(${count})`;
  used.add(name);
  return name;
}

/** Lays all forms out. With `sheet-each` every form has a sheet of its own; otherwise all share one. */
export function layOut(forms: readonly FormData[], variation: Variation = {}): LaidWorkbook {
  if ((variation.arrangement ?? 'sheet-each') !== 'sheet-each') {
    const paper = new SheetPaper('汇总', variation);
    const drawn = forms.map((form) => paper.place(form));
    return { sheets: [paper], forms: drawn };
  }
  const used = new Set<string>();
  const sheets: LaidSheet[] = [];
  const drawn = forms.map((form) => {
    const paper = new SheetPaper(sheetNameFor(form, used), variation);
    sheets.push(paper);
    return paper.place(form);
  });
  return { sheets, forms: drawn };
}
