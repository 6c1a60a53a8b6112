/**
 * The workbook behind the stand-in, as plain data: no office.js, no file format. Cells are kept sparsely; a cell that
 * is in the map but holds nothing has formatting only.
 */
import type { CellArea, CellValue, SheetVisibility } from '../../../src/core/model/sheet-snapshot';
import { containsCell } from './references';

export interface FillModel {
  /** `#RRGGBB` */
  color: string;
  pattern: string;
  patternColor: string;
  tintAndShade: number;
}

export interface CellModel {
  value: CellValue | null;
  /** With its leading `=`. */
  formula: string | null;
  /** True where the text was entered behind an apostrophe. */
  isQuoted: boolean;
  /** The block of an array formula that this cell takes part in. */
  array: CellArea | null;
  isSpill: boolean;
  numberFormat: string;
  fill: FillModel | null;
  isLocked: boolean;
  /** True where the column is too narrow for the number, so that only # shows. */
  isNarrow: boolean;
  isBold: boolean;
  /** Points; null for the default. */
  fontSize: number | null;
  horizontal: string | null;
  vertical: string | null;
  wraps: boolean;
  /** The sides with a line, of `TRBL`. */
  edges: string;
  hyperlink: { documentReference?: string; address?: string } | null;
  /** What the file said of the cell beyond this model; carried through a save. */
  style: unknown;
}

interface ProtectionModel {
  allowFormatCells: boolean;
  allowEditObjects: boolean;
}

export interface TableModel {
  id: string;
  name: string;
  area: CellArea;
  style: string;
  showFilterButton: boolean;
}

export interface CommentModel {
  id: string;
  content: string;
  row: number;
  column: number;
}

/** A rule of data validation on a block of cells. */
export interface ValidationModel {
  area: CellArea;
  /** Numbers with their bounds (a formula as bound is kept as text), or `List` with its entries. */
  rule:
    | { readonly type: 'WholeNumber'; readonly from: number; readonly to: number }
    | { readonly type: 'Decimal'; readonly from: number; readonly to: number | string | null }
    | { readonly type: 'List'; readonly entries: readonly CellValue[] };
  /** What happens to an entry that breaks the rule: `Stop`, `Warning`, `Information`. */
  alert?: string;
}

/** A chart of one series over cells of its sheet. */
export interface ChartModel {
  name: string;
  readonly kind: string;
  values: CellArea;
  categories: CellArea | null;
  seriesName: string;
  title: string;
  hasLegend: boolean;
  hasLabels: boolean;
  isReversed: boolean;
  minimum: number | null;
  color: string;
  /** The cells it covers; null where Excel placed it. */
  place: CellArea | null;
}

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  protection: ProtectionModel | null;
  readonly cells: Map<number, Map<number, CellModel>>;
  merges: CellArea[];
  readonly hiddenRows: Set<number>;
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  /** Old-style notes by `row,column`. */
  readonly notes: Map<string, string>;
  comments: CommentModel[];
  tables: TableModel[];
  validations: ValidationModel[];
  charts: ChartModel[];
  /** The block that is filtered, outside of tables; null when none is. */
  autoFilter: CellArea | null;
}

export interface WorkbookModel {
  name: string;
  isReadOnly: boolean;
  isStructureProtected: boolean;
  sheets: SheetModel[];
  activeSheetId: string;
  /** Null where a picture or chart is selected. */
  selection: { sheetId: string; area: CellArea } | null;
  readonly settings: Map<string, unknown>;
  /** Custom XML parts by id. */
  readonly xmlParts: Map<string, string>;
  nextId: number;
}

export function newCell(): CellModel {
  return {
    value: null,
    formula: null,
    isQuoted: false,
    array: null,
    isSpill: false,
    numberFormat: 'General',
    fill: null,
    isLocked: true,
    isNarrow: false,
    isBold: false,
    fontSize: null,
    horizontal: null,
    vertical: null,
    wraps: false,
    edges: '',
    hyperlink: null,
    style: null,
  };
}

/** A workbook without sheets; Excel never shows one, so add a sheet before use. */
export function newWorkbook(name = '自评表.xlsx'): WorkbookModel {
  return {
    name,
    isReadOnly: false,
    isStructureProtected: false,
    sheets: [],
    activeSheetId: '',
    selection: { sheetId: '', area: { top: 0, left: 0, bottom: 0, right: 0 } },
    settings: new Map(),
    xmlParts: new Map(),
    nextId: 1,
  };
}

/** A new id of the kind that Excel gives to sheets and parts. */
export function takeId(workbook: WorkbookModel): string {
  return `{00000000-0001-0000-0000-${String(workbook.nextId++).padStart(12, '0')}}`;
}

export function addSheet(workbook: WorkbookModel, name: string): SheetModel {
  const sheet: SheetModel = {
    id: takeId(workbook),
    name,
    visibility: 'visible',
    protection: null,
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    notes: new Map(),
    comments: [],
    tables: [],
    validations: [],
    charts: [],
    autoFilter: null,
  };
  workbook.sheets.push(sheet);
  if (!workbook.activeSheetId) {
    workbook.activeSheetId = sheet.id;
    workbook.selection = { sheetId: sheet.id, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }
  return sheet;
}

export function findSheet(workbook: WorkbookModel, key: unknown): SheetModel | undefined {
  const wanted = String(key).toLowerCase();
  return workbook.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted);
}

export function peekCell(sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.cells.get(row)?.get(column);
}

export function cellAt(sheet: SheetModel, row: number, column: number): CellModel {
  let cells = sheet.cells.get(row);
  if (!cells) sheet.cells.set(row, (cells = new Map<number, CellModel>()));
  let cell = cells.get(column);
  if (!cell) cells.set(column, (cell = newCell()));
  return cell;
}

function mergeAt(sheet: SheetModel, row: number, column: number): CellArea | undefined {
  return sheet.merges.find((area) => containsCell(area, row, column));
}

/** True for a cell of a merged area that is not its top-left one. */
export function isCovered(sheet: SheetModel, row: number, column: number): boolean {
  const area = mergeAt(sheet, row, column);
  return area !== undefined && (area.top !== row || area.left !== column);
}

/** The smallest block that holds every cell with content (or, with `false`, also every formatted one). */
export function usedArea(sheet: SheetModel, valuesOnly: boolean): CellArea | null {
  let area: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (valuesOnly && cell.value === null && cell.formula === null) continue;
      area ??= { top: row, left: column, bottom: row, right: column };
      area.top = Math.min(area.top, row);
      area.bottom = Math.max(area.bottom, row);
      area.left = Math.min(area.left, column);
      area.right = Math.max(area.right, column);
    }
  }
  return area;
}

/** A deep copy: the workbook as it would be opened again. (jsdom has no structuredClone.) */
export function cloneWorkbook(workbook: WorkbookModel): WorkbookModel {
  return copy(workbook) as WorkbookModel;
}

function copy(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copy(item)] as const));
  if (value instanceof Set) return new Set(value);
  if (Array.isArray(value)) return value.map(copy);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)]));
}
