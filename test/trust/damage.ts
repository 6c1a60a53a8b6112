/**
 * One filled cell of a form is emptied, says that its value stands elsewhere, or is mistyped. Which cells are due is told
 * by the reading of the undamaged sheet.
 */
import type { CheckedForm } from '../../src/core/checking/checked-form';
import type { NumberCell, TextCell } from '../../src/core/model/self-evaluation-form';
import type { CellPosition, SheetSnapshot, SnapshotCell } from '../../src/core/model/sheet-snapshot';
import { numberOfText } from '../../src/core/reading/read-cell';
import { rateBudget, totalFundRow } from '../../src/core/scoring/score-execution';

type DueCell =
  | 'budget'
  | 'executed'
  | 'rate'
  | 'execution score'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'total'
  | 'grade';

type Damage = 'emptied' | 'referred elsewhere' | 'mistyped';

export interface DamagedCell {
  readonly what: DueCell;
  readonly damage: Damage;
  readonly position: CellPosition;
  readonly sheet: SheetSnapshot;
}

/** The text that stands in a referred cell. */
const ELSEWHERE = '见附件';
/** Figures and the letters that are typed for them. */
const SLIPS: readonly (readonly [figure: string, letter: string])[] = [
  ['0', 'O'],
  ['1', 'l'],
  ['5', 'S'],
  ['2', 'Z'],
  ['8', 'B'],
];

const cellAt = (sheet: SheetSnapshot, { row, column }: CellPosition): SnapshotCell | undefined =>
  sheet.rows.find((line) => line.row === row)?.cells.find((cell) => cell.column === column);

const isFigure = ({ value }: SnapshotCell): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && numberOfText(value) !== null && /\d/.test(value));

function mistyped(text: string): string {
  for (const [figure, letter] of SLIPS) {
    const at = text.lastIndexOf(figure);
    if (at >= 0) return text.slice(0, at) + letter + text.slice(at + 1);
  }
  return `${text}x`;
}

/** The sheet with one cell holding another text; null for none. */
function withText(sheet: SheetSnapshot, place: CellPosition, text: string | null): SheetSnapshot {
  const put = (cell: SnapshotCell): readonly SnapshotCell[] => {
    if (cell.column !== place.column) return [cell];
    return text === null ? [] : [{ ...cell, value: text, text, formula: null, numberFormat: null }];
  };
  return {
    ...sheet,
    rows: sheet.rows.map((row) => (row.row === place.row ? { ...row, cells: row.cells.flatMap(put) } : row)),
  };
}

/** The cells of a form that must hold something, as far as they do. */
function dueCells({ form, scores }: CheckedForm): readonly (readonly [DueCell, CellPosition])[] {
  const due: (readonly [DueCell, CellPosition])[] = [];
  const add = (what: DueCell, cell: NumberCell | TextCell | null | undefined) => {
    const isFilled = cell && ('text' in cell ? cell.text !== '' : cell.value !== null);
    if (isFilled) due.push([what, cell.position]);
  };
  const total = totalFundRow(form);
  const scored = scores.funds.find(({ row }) => row === total?.row);
  if (total && scored?.rate.expected != null) {
    add('budget', rateBudget(form, total));
    add('executed', total.executed);
    add('rate', total.rate);
    if (scored.score.expected !== null && total.score?.deductedFrom === undefined)
      add('execution score', total.score);
  }
  (form.indicators?.rows ?? []).forEach((row, at) => {
    const own = scores.indicators[at];
    if (own?.weight == null || own.weight <= 0 || own.score.printed === null) return;
    add('target', row.target);
    add('actual', row.actual);
    add('weight', row.weight);
    // A blank among deductions takes nothing off.
    if (row.score?.deductedFrom === undefined) add('score', row.score);
  });
  if (scores.total.score.expected !== null) add('total', form.total?.score);
  if (form.grade && !form.grade.insideText) add('grade', form.grade);
  return due;
}

/** Every damage that may befall the due cells of a form. */
export function damagesOf(sheet: SheetSnapshot, checked: CheckedForm): readonly DamagedCell[] {
  return dueCells(checked).flatMap(([what, position]): DamagedCell[] => {
    const cell = cellAt(sheet, position);
    if (!cell) return [];
    const damaged = (damage: Damage, text: string | null): DamagedCell => ({
      what,
      damage,
      position,
      sheet: withText(sheet, position, text),
    });
    const isText = what === 'target' || what === 'actual' || what === 'grade';
    // A figure inside a label or a sentence is no cell of its own.
    if (!isText && !isFigure(cell)) return [];
    return [
      // A blank grade is due only where a label asks for it.
      ...(what === 'grade' ? [] : [damaged('emptied', null)]),
      damaged('referred elsewhere', ELSEWHERE),
      ...(isText ? [] : [damaged('mistyped', mistyped(cell.text))]),
    ];
  });
}
