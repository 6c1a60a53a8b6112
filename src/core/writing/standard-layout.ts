/**
 * The layout of the Ministry of Finance's form, as this program draws it: its columns, its head, the headers of its
 * tables. Filled forms and the blank one are drawn on it alike.
 */
import type { DraftCell, DraftRole, DraftValidation, SheetDraft } from '../model/sheet-draft';
import { PAGE_FOOTER } from '../model/sheet-page';
import { columnName, type CellArea, type CellValue } from '../model/sheet-snapshot';

/** In characters. */
const WIDTHS = [6, 9, 11, 18, 6, 13, 6, 12, 6, 9, 20];
/** Points. */
const ROW_HEIGHT = 21;
/** Three lines of a goal, however little it says. */
const GOAL_HEIGHT = 48;

/** Columns of the indicator table, zero-based; the last is the last of the form. */
export const INDICATOR_AT = {
  side: 0,
  level1: 1,
  level2: 2,
  level3: 3,
  operator: 4,
  target: 5,
  unit: 6,
  actual: 7,
  weight: 8,
  score: 9,
  reason: 10,
} as const;

/** Columns of the fund table, zero-based: first and last of each. */
export const FUND_AT = {
  label: [1, 2],
  initialBudget: [3, 4],
  annualBudget: [5, 6],
  executed: [7, 7],
  weight: [8, 8],
  rate: [9, 9],
  score: [10, 10],
} as const;

const LAST = INDICATOR_AT.reason;
const FUND_HEADERS = {
  initialBudget: '年初预算数',
  annualBudget: '全年预算数',
  executed: '全年执行数',
  weight: '分值',
  rate: '执行率',
  score: '得分',
} as const;
const INDICATOR_HEADERS = {
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  operator: '指标方向',
  target: '年度指标值',
  unit: '计量单位',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  reason: '偏差原因分析及改进措施',
} as const;

/** A1 address of a zero-based place. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${String(row + 1)}`;

/** What a form's head says; blank to be filled in. */
interface StandardHead {
  readonly year: number | null;
  readonly projectName: string | null;
  readonly department: string | null;
  readonly unit: string | null;
}

/** Gathers the cells, merges and rules of a form in the standard layout. Rows and columns are zero-based. */
export class StandardDraft {
  readonly cells: DraftCell[] = [];
  readonly merges: CellArea[] = [];
  readonly validations: DraftValidation[] = [];
  private readonly leastHeights: [row: number, points: number][] = [];
  private titleRow: number | null = null;

  put(
    row: number,
    column: number,
    value: CellValue | null,
    role: DraftRole,
    formula: string | null = null,
  ): void {
    this.cells.push({ row, column, value, formula, role });
  }

  /** The figures that were put into these rows of a column. */
  numbersIn(column: number, rows: readonly number[]): readonly number[] {
    return this.cells.flatMap((cell) =>
      cell.column === column && rows.includes(cell.row) && typeof cell.value === 'number' ? [cell.value] : [],
    );
  }

  /** A cell over several columns of its row. */
  across(
    row: number,
    [left, right]: readonly [number, number],
    value: CellValue | null,
    role: DraftRole,
    formula: string | null = null,
  ): void {
    this.put(row, left, value, role, formula);
    if (right > left) this.merges.push({ top: row, left, bottom: row, right });
  }

  /** A label over several rows of its column. */
  down(column: number, top: number, bottom: number, value: CellValue | null): void {
    this.put(top, column, value, 'label');
    if (bottom > top) this.merges.push({ top, left: column, bottom, right: column });
  }

  /** Title, year, names. @returns the first row below */
  head({ year, projectName, department, unit }: StandardHead): number {
    this.across(0, [0, LAST], '项目支出绩效自评表', 'title');
    this.across(1, [0, LAST], year === null ? '（    年度）' : `（${String(year)}年度）`, 'subtitle');
    this.across(2, [0, 1], '项目名称', 'label');
    this.across(2, [2, LAST], projectName, 'text');
    this.across(3, [0, 1], '主管部门', 'label');
    this.across(3, [2, 5], department, 'text');
    this.across(3, [6, 7], '实施单位', 'label');
    this.across(3, [8, LAST], unit, 'text');
    return 4;
  }

  /** The fund table's header and its label at the side, down to the table's last row. */
  fundHeader(top: number, bottom: number, amountUnit: string): void {
    this.down(INDICATOR_AT.side, top, bottom, `项目资金（${amountUnit}）`);
    this.across(top, FUND_AT.label, null, 'label');
    for (const [column, header] of Object.entries(FUND_HEADERS))
      this.across(top, FUND_AT[column as keyof typeof FUND_HEADERS], header, 'label');
  }

  /** The two goals. @returns the first row below */
  goals(top: number, expected: string | null, actual: string | null): number {
    this.down(INDICATOR_AT.side, top, top + 1, '年度总体目标');
    this.across(top, [1, 5], '预期目标', 'label');
    this.across(top, [6, LAST], '实际完成情况', 'label');
    this.leastHeights.push([top + 1, GOAL_HEIGHT]);
    this.across(top + 1, [1, 5], expected, 'text');
    this.across(top + 1, [6, LAST], actual, 'text');
    return top + 2;
  }

  /** The indicator table's header and its label at the side, down to the table's last row. */
  indicatorHeader(top: number, bottom: number): void {
    this.down(INDICATOR_AT.side, top, bottom, '绩效指标');
    this.titleRow = top;
    for (let row = top; row <= bottom; row++) this.leastHeights.push([row, ROW_HEIGHT]);
    for (const [column, header] of Object.entries(INDICATOR_HEADERS))
      this.put(top, INDICATOR_AT[column as keyof typeof INDICATOR_HEADERS], header, 'label');
  }

  finish(name: string): SheetDraft {
    const { cells, merges, validations, leastHeights, titleRow } = this;
    return {
      name,
      widths: WIDTHS,
      cells,
      merges,
      ...(validations.length > 0 ? { validations } : {}),
      page: {
        orientation: 'portrait',
        titleRows: titleRow === null ? null : [titleRow, titleRow],
        footer: PAGE_FOOTER.zh,
      },
      leastHeights,
    };
  }
}
