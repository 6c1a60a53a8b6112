/** A filled cell as the reader looks at it: its plain text and, for short texts, its label. */
import { readLabel, type LabelText } from '../text/label-text';
import type { CellArea, CellPosition, CellValue } from '../model/sheet-snapshot';

/** Longer texts are prose, not labels. */
const LONGEST_LABEL = 40;
/** A label may carry a long remark in brackets: 实际完成值（请据实填写……）. */
const LONGEST_REMARK = 160;
const LONGEST_KEY_BEFORE_REMARK = 16;

export class GridCell {
  private readLabelText: LabelText | null | undefined;
  private digit: boolean | undefined;

  constructor(
    readonly row: number,
    readonly column: number,
    readonly raw: CellValue,
    readonly formula: string | null,
    /** Plain text: strings cleaned, numbers in shortest decimal, per cent as `86.2%`, dates as displayed. */
    readonly text: string,
    readonly isPercent: boolean,
    readonly isDate: boolean,
    readonly merge: CellArea | null,
    /** Where the cell stands on the sheet; `column` is where it belongs in its table. */
    private readonly sheetColumn = column,
  ) {}

  /** The cell's place on the sheet. */
  get position(): CellPosition {
    return { row: this.row, column: this.sheetColumn };
  }

  /** The cell as if it stood in another column. */
  movedTo(column: number): GridCell {
    const { row, raw, formula, text, isPercent, isDate, sheetColumn } = this;
    return new GridCell(row, column, raw, formula, text, isPercent, isDate, null, sheetColumn);
  }

  /** The cell as a label; null when it is a number or prose. */
  get label(): LabelText | null {
    if (this.readLabelText === undefined) {
      this.readLabelText = labelOf(this.raw, this.text);
    }
    return this.readLabelText;
  }

  /** Label key, or empty for numbers and prose. */
  get key(): string {
    return this.label?.key ?? '';
  }

  get isNumber(): boolean {
    return typeof this.raw === 'number';
  }

  /** True when a digit stands in the cell, in whatever width it was typed. */
  get holdsDigit(): boolean {
    return (this.digit ??= /\p{Nd}/u.test(this.text));
  }

  /** Last column that the cell covers. */
  get right(): number {
    return this.merge?.right ?? this.column;
  }

  /** Last row that the cell covers. */
  get bottom(): number {
    return this.merge?.bottom ?? this.row;
  }
}

function labelOf(raw: CellValue, text: string): LabelText | null {
  if (typeof raw !== 'string' || text.length > LONGEST_REMARK) return null;
  if (text.length <= LONGEST_LABEL) return readLabel(raw);
  if (!/^[^(（]{2,24}[(（].*[)）]\s*$/s.test(text)) return null;
  const label = readLabel(raw);
  return label.key.length <= LONGEST_KEY_BEFORE_REMARK ? label : null;
}
