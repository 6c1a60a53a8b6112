/**
 * The formulas of one form as they are collected. One is taken only where it gives what the run writes into its cell, or
 * repeats what stands there and nothing makes that row uncertain: so it can never say more than plain writing may.
 */
import type { CheckedForm } from '../checking/checked-form';
import { decimal } from '../figures/decimal';
import type { Localized } from '../model/localized';
import {
  percentBlanksOf,
  toAddress,
  type CellPosition,
  type CellValue,
  type SheetSnapshot,
} from '../model/sheet-snapshot';
import type { CellEdit } from '../model/write-plan';

export const FORMULA_WORDS: Localized = {
  zh: '改为随数据自动计算的公式',
  en: 'turned into a formula that follows the data',
};

/** What Excel takes. */
const LONGEST_FORMULA = 8192;

/** Equal as cells show it: without the noise of binary figures. */
const isSame = (a: CellValue | null, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number' ? decimal(a).eq(decimal(b)) : a === b;

export class FormulaEdits {
  readonly edits: CellEdit[] = [];
  private readonly raws = new Map<string, CellValue>();
  private readonly formulas = new Map<string, string>();
  /** Code of the finding that asks for a cell's edit. */
  private readonly asking: ReadonlyMap<string, string>;
  private readonly written: ReadonlyMap<string, CellValue>;
  private readonly percentBlanks: ReadonlySet<string>;

  /** @param planned what the run writes as plain values, of this form at least */
  constructor(
    private readonly snapshot: SheetSnapshot,
    private readonly checked: CheckedForm,
    planned: readonly CellEdit[],
  ) {
    this.percentBlanks = percentBlanksOf(snapshot);
    for (const row of snapshot.rows)
      for (const { column, value, formula } of row.cells) {
        const address = toAddress({ row: row.row, column });
        this.raws.set(address, value);
        if (formula !== null) this.formulas.set(address, formula);
      }
    const own = planned.filter(({ sheet }) => sheet === snapshot.name);
    this.written = new Map(own.map(({ cell, after }) => [cell, after]));
    this.asking = new Map(own.map(({ cell, code }) => [cell, code]));
  }

  /** True for an empty cell in a per cent format. */
  readonly isPercentBlank = (position: CellPosition): boolean => this.percentBlanks.has(toAddress(position));

  /** What a cell holds now. */
  readonly rawAt = (position: CellPosition): CellValue | null => this.raws.get(toAddress(position)) ?? null;

  /** What a cell holds after the run. */
  readonly afterAt = (position: CellPosition): CellValue | null =>
    this.written.get(toAddress(position)) ?? this.rawAt(position);

  /**
   * @param result what the formula gives for the cells as they stand after the run
   * @returns whether it was taken
   */
  put(position: CellPosition, formula: string, result: CellValue): boolean {
    const cell = toAddress(position);
    const isInDoubt = this.checked.doubts.rows.has(position.row);
    const isFree = !isInDoubt && !this.formulas.has(cell) && formula.length <= LONGEST_FORMULA;
    if (!isFree || !isSame(this.afterAt(position), result)) return false;
    this.edits.push({
      sheet: this.snapshot.name,
      cell,
      kind: 'formula',
      before: { value: this.rawAt(position), formula: null },
      after: formula,
      asFormula: true,
      result,
      explanation: FORMULA_WORDS,
      code: this.asking.get(cell) ?? '',
      overwritesFormula: false,
    });
    return true;
  }
}
