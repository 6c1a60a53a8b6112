/**
 * One project's (or department's) self-evaluation form as read from a sheet. Every value keeps the cell it came
 * from; what is not there is null; nothing here is computed except by reading.
 */
import type { Localized } from './localized';
import type { Quantity } from '../figures/quantity';
import type { Block, RowFacts } from './row-facts';
import type { CellArea, CellPosition, CellValue } from './sheet-snapshot';

export type FormKind = 'project' | 'department' | 'narrative' | 'assessment' | 'base-data';

/** Text with the cell that holds it; outer white space and line breaks are removed. */
export interface TextCell {
  readonly position: CellPosition;
  readonly text: string;
}

/** How a number stands in its cell. */
export type NumberForm = 'number' | 'percent' | 'text' | 'text-percent';

/**
 * A cell that should hold a number. `value` is null when the cell is blank (`raw` null) or when it cannot be read.
 * A rate is in per cent; an amount in the unit of its table; a weight or score in points.
 */
export interface NumberCell {
  readonly position: CellPosition;
  readonly raw: CellValue | null;
  readonly formula: string | null;
  readonly value: number | null;
  readonly form: NumberForm;
  /** True for `—`, `/`, `-`: a cell that says on purpose that nothing is due. */
  readonly isPlaceholder: boolean;
  /** Cells merged with it, for a score that stands for several rows; null when it stands for one. */
  readonly span: CellArea | null;
  /** For a score that the form prints as what is taken off: the weight that it is taken from, in points. */
  readonly deductedFrom?: number;
  /** True for a score that the cell says in words (满分, 扣1分): `value` is what they come to. */
  readonly isInWords?: true;
}

export type AmountUnit = '元' | '千元' | '万元' | '百万元' | '亿元';

export interface FundRow {
  readonly row: number;
  readonly label: TextCell | null;
  readonly isTotal: boolean;
  /** Sheet row of the sub-total (财政资金小计) that this row is a part of. */
  readonly partOf?: number;
  /** True for a row of a further list that divides the total anew, by use below the sources. */
  readonly isAgain?: boolean;
  /** 年初预算数; where the form splits it, the compiled figure (预算编制数). */
  readonly initialBudget: NumberCell | null;
  readonly initialBudgetDeclared: NumberCell | null;
  readonly annualBudget: NumberCell | null;
  readonly executed: NumberCell | null;
  /** 执行数（其他）: a second column of spending; left out where the form has none. */
  readonly executedOther?: NumberCell;
  /** Whether the second column counts by the rate that the row prints; left out where that does not tell. */
  readonly otherCounts?: boolean;
  readonly carryOver: NumberCell | null;
  readonly weight: NumberCell | null;
  /** 执行率 in per cent. */
  readonly rate: NumberCell | null;
  readonly score: NumberCell | null;
  readonly reason: TextCell | null;
}

export interface FundTable {
  readonly amountUnit: AmountUnit;
  /** False when no unit is printed and 万元 was assumed. */
  readonly amountUnitPrinted: boolean;
  readonly rows: readonly FundRow[];
  /** Which fund columns the form has, so that a missing value can be told from a missing column. */
  readonly columns: ReadonlySet<FundColumn>;
  readonly area: CellArea;
}

export type FundColumn =
  | 'initialBudget'
  | 'initialBudgetDeclared'
  | 'annualBudget'
  | 'executed'
  | 'executedOther'
  | 'carryOver'
  | 'weight'
  | 'rate'
  | 'score'
  | 'reason';

export type IndicatorColumn =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'nature'
  | 'operator'
  | 'initialTarget'
  | 'target'
  | 'actual'
  | 'unit'
  | 'qualitativeNote'
  | 'weight'
  | 'score'
  | 'reason';

export interface IndicatorRow {
  readonly row: number;
  /** Filled down over merged or blank cells; `position` is the cell that prints it. */
  readonly level1: TextCell | null;
  readonly level2: TextCell | null;
  readonly level3: TextCell | null;
  readonly nature: TextCell | null;
  readonly operator: TextCell | null;
  readonly initialTarget: TextCell | null;
  /** The text as printed; a blank cell has empty text. */
  readonly target: TextCell | null;
  readonly actual: TextCell | null;
  readonly unit: TextCell | null;
  readonly qualitativeNote: TextCell | null;
  readonly weight: NumberCell | null;
  readonly score: NumberCell | null;
  /** What a reviewer gave (复核得分), where the form has a column for it. */
  readonly review?: NumberCell;
  /** What a reviewer found to be reached (复核完成值), where the form has a column for it. */
  readonly reviewActual?: TextCell & { readonly quantity: Quantity };
  /** The reviewer's points less the office's own (偏差), where the form prints them. */
  readonly reviewDifference?: NumberCell;
  readonly reason: TextCell | null;
  /** How the row is scored, where the form has a column for it (评分标准). */
  readonly criterion?: TextCell;
  /** Target and actual as quantities, with the operator and unit columns taken into account. */
  readonly targetQuantity: Quantity;
  readonly actualQuantity: Quantity;
  /** What its labels and its name mean. */
  readonly facts: RowFacts;
  /** Where the row holds several indicators: what each asks and reached; empty where the cells hold unequally many. */
  readonly parts?: readonly RowPart[];
}

/** One of several indicators in one row. */
export interface RowPart {
  readonly target: Quantity;
  readonly actual: Quantity;
  /** Points; null where the parts share the row's weight. */
  readonly weight: number | null;
}

export interface IndicatorTable {
  readonly rows: readonly IndicatorRow[];
  readonly columns: ReadonlyMap<IndicatorColumn, number>;
  readonly area: CellArea;
}

/** A level-1 (or level-2) label that carries a figure: 产出指标 50分. */
export interface BlockWeight {
  readonly label: TextCell;
  readonly level: 1 | 2;
  /** The block that the label names; null where it names none. */
  readonly block: Block | null;
  readonly points: number;
  /** Rows of the block. */
  readonly rows: readonly number[];
}

/** A total of a base-data table with its parts, column by column. */
export interface Breakdown {
  readonly label: TextCell;
  /** False where only some of the parts are listed (其中：…). */
  readonly isComplete: boolean;
  readonly columns: readonly {
    readonly name: string;
    readonly total: NumberCell;
    readonly parts: readonly NumberCell[];
  }[];
}

/** A line of a base-data table's list of spending, with its figure in each year's column. */
export interface SpendingLine {
  readonly label: TextCell;
  readonly figures: readonly { readonly name: string; readonly cell: NumberCell }[];
}

/** How the money was managed (资金管理情况 of transfers): an item, what is said of it, and its problems with measures. */
export interface ManagementItem {
  readonly label: TextCell;
  /** A blank cell has empty text. */
  readonly situation: TextCell;
  /** Null where the form has no column for them. */
  readonly problems: TextCell | null;
}

/** A sum inside the form: 小计 of some rows, or the total told once more (自评得分 in the head). */
export interface SubTotal {
  readonly label: TextCell;
  readonly weight: NumberCell | null;
  readonly score: NumberCell | null;
  /** Rows of the sheet that it adds up; `all` for the form's total. */
  readonly rows: readonly number[] | 'all';
}

export interface FormTotal {
  readonly label: TextCell | null;
  readonly weight: NumberCell | null;
  readonly score: NumberCell | null;
  /** The reviewer's total, where the form has a column for the reviewer's points. */
  readonly review?: NumberCell;
}

export interface FormGrade {
  readonly position: CellPosition;
  readonly text: string;
  /** The cell as it stands, for writing it back. */
  readonly raw: CellValue;
  readonly formula: string | null;
  /** True when the grade stands inside a longer sentence and must not be overwritten. */
  readonly insideText: boolean;
}

/** Something the reader had to decide, and what it decided. */
export interface ReadingDoubt {
  readonly position: CellPosition;
  /** Further cells that it is about. */
  readonly others?: readonly CellPosition[];
  /** What it is about, where that is more than the cell. */
  readonly subject?: Localized;
  /** What hangs on it: nothing, the row, the row and the total, or all scores where a whole column may be another. */
  readonly doubts: 'none' | 'row' | 'sum' | 'form';
  /** What was decided, with the figures or words in question. */
  readonly figures: Localized;
  /** On what ground. */
  readonly why: Localized;
}

/** A part that was looked for and not found. */
export type MissingPart =
  | 'fund-table'
  | 'fund-total-row'
  | 'annual-budget'
  | 'executed'
  | 'rate'
  | 'indicator-table'
  | 'weight-column'
  | 'score-column'
  | 'total-row'
  | 'goal-expected'
  | 'goal-actual'
  | 'project-name';

/** A filled cell of the form's area that no part of the form refers to. */
export interface UnclaimedCell extends TextCell {
  readonly isFigure: boolean;
}

/** A cell of a table's header that no word knows and nothing was read under. */
export interface UnknownHeader extends TextCell {
  readonly table: 'funds' | 'indicators';
  /**
   * What the form lacks and may stand under it: a column that is due (amounts, rate, values, points), the names of the
   * blocks, the reasons; null where it lacks nothing that could.
   */
  readonly hides: 'due' | 'level' | 'reason' | null;
}

/** A label that asks for a figure or the grade, with nothing beside it that could be read as one. */
export interface OpenLabel extends TextCell {
  readonly asks: 'annualBudget' | 'executed' | 'rate' | 'score' | 'grade';
  /** What stands beside it; null where nothing does. */
  readonly value: TextCell | null;
}

/** How much of its area a form was read from. */
export interface FormAccount {
  /** Filled cells of the area, and of the lines above it that belong to the form without having been read. */
  readonly filled: number;
  readonly unclaimed: readonly UnclaimedCell[];
  readonly unknownHeaders: readonly UnknownHeader[];
  readonly openLabels: readonly OpenLabel[];
}

/** A form that is printed over several sheets, each of which was read for itself. */
export interface FormPage {
  /** Whether the form begins on this sheet, or goes on here. */
  readonly place: 'first' | 'further';
  /** The other sheets: those with the further pages, or the one with the first. */
  readonly sheets: readonly string[];
}

/** A form before its cells have been accounted for. */
export type ReadForm = Omit<SelfEvaluationForm, 'account' | 'hiddenRows' | 'page' | 'notes'>;

/** A text that may rule on scores, with its line breaks. */
export interface NoteCell extends TextCell {
  /** True where the form says that it is a note (注：, 填表说明); a plain line below the tables may be one. */
  readonly isMarked: boolean;
}

export interface SelfEvaluationForm {
  readonly sheet: string;
  readonly area: CellArea;
  readonly kind: FormKind;
  readonly title: TextCell | null;
  readonly year: { readonly value: number; readonly position: CellPosition } | null;
  readonly projectName: TextCell | null;
  /** 主管部门 */
  readonly department: TextCell | null;
  /** 实施单位 or 预算单位 */
  readonly unit: TextCell | null;
  readonly funds: FundTable | null;
  readonly goalExpected: TextCell | null;
  readonly goalActual: TextCell | null;
  readonly indicators: IndicatorTable | null;
  readonly blockWeights: readonly BlockWeight[];
  /** Points of the execution rate printed in a label or header of the fund block (预算执行情况（10分）); null when none are. */
  readonly executionPoints: number | null;
  /** Totals and parts of a base-data table; empty on all other forms. */
  readonly breakdowns: readonly Breakdown[];
  /** All lines of a base-data table's list of spending. */
  readonly spending?: readonly SpendingLine[];
  /** The block of fund management, where the form has one. */
  readonly management?: readonly ManagementItem[];
  readonly subTotals: readonly SubTotal[];
  readonly total: FormTotal | null;
  readonly grade: FormGrade | null;
  /** Further texts of the form: analysis, problems, measures, remarks; label (may be null) and text. */
  readonly texts: readonly { readonly label: TextCell | null; readonly text: TextCell }[];
  /** Notes below and inside the form. */
  readonly notes: readonly NoteCell[];
  readonly missing: readonly MissingPart[];
  readonly doubts: readonly ReadingDoubt[];
  readonly account: FormAccount;
  /** Rows of the sheet inside the form's area that are hidden or filtered out. */
  readonly hiddenRows: readonly number[];
  /** Known once all sheets of the workbook were read; left out where the form stands on one sheet. */
  readonly page?: FormPage;
}
