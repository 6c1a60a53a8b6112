/**
 * Ranges of the stand-in: values, formulas, formats and properties per cell, with Excel's refusals — array shapes,
 * protected sheets, parts of array formulas — and its silences, such as writes into covered cells of a merge.
 */
import type { CellArea } from '../../../src/core/model/sheet-snapshot';
import { toAreaAddress } from '../../../src/core/model/sheet-snapshot';
import { displayText, enterValue } from './cell-entry';
import type { HostWorld, Members, ObjectOf, RangeObject } from './host-objects';
import { NULL_OBJECT } from './host-objects';
import { fillAt, setFillProperty, uniform } from './fill-members';
import { eachCell, guardContent, guardFormat } from './range-access';
import { containsCell, fullAddress, LAST_COLUMN, LAST_ROW, overlaps, parseReference } from './references';
import { HostFault, NeverAnswers, NotEmulated } from './rich-api';
import type { CellModel } from './workbook-model';
import { cellAt, isCovered, newCell, peekCell } from './workbook-model';

type Range = ObjectOf<'Range'>;

/** Cells beyond this many come as null, as Excel does with blocks that are too big to send. */
const MOST_CELLS = 5_000_000;
/** Merged areas of one block beyond this many are not handed over. */
const MOST_MERGES = 512;
/** A search for cells of a kind in a larger block takes longer than anybody waits. */
const MOST_SEARCHED = 5_000_000;

function grid<T>(
  range: RangeObject,
  read: (cell: CellModel | undefined, row: number, column: number) => T,
): T[][] | null {
  const { top, left, bottom, right } = range.area;
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return null;
  const rows: T[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: T[] = [];
    for (let column = left; column <= right; column++) {
      // A cell under a merge may still hold what a file put there; Excel hands it over.
      line.push(read(peekCell(range.sheet, row, column), row, column));
    }
    rows.push(line);
  }
  return rows;
}

function writeGrid(
  range: Range,
  value: unknown,
  location: string,
  world: HostWorld,
  put: (cell: CellModel, entry: unknown) => void,
): void {
  const { sheet, area } = range;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const isSingle = !Array.isArray(value);
  const lines = isSingle ? null : (value as unknown[]);
  if (
    lines &&
    (lines.length !== rows || lines.some((line) => !Array.isArray(line) || line.length !== columns))
  ) {
    throw new HostFault(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      location,
    );
  }
  guardContent(sheet, area, location);
  eachCell(area, (row, column) => {
    const entry = lines ? (lines[row - area.top] as unknown[])[column - area.left] : value;
    if (entry === null || entry === undefined || isCovered(sheet, row, column)) return;
    const cell = cellAt(sheet, row, column);
    cell.array = null;
    cell.isSpill = false;
    put(cell, entry);
    world.afterWrite?.(cell);
  });
  world.changed(sheet, toAreaAddress(area));
}

const sub = (range: Range, area: CellArea): Range => ({ type: 'Range', sheet: range.sheet, area });

function asks(options: unknown, ...path: string[]): boolean {
  let at: unknown = options;
  for (const key of path)
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return at !== undefined && at !== false;
}

const CELL_PROPERTIES = new Set([
  'address',
  'format',
  'fill',
  'color',
  'pattern',
  'patternColor',
  'tintAndShade',
  'protection',
  'locked',
]);

function refuseUnknownKeys(options: unknown, where: string): void {
  if (typeof options !== 'object' || options === null) return;
  for (const [key, value] of Object.entries(options)) {
    if (!CELL_PROPERTIES.has(key)) throw new NotEmulated(`${where}: ${key}`);
    refuseUnknownKeys(value, where);
  }
}

function cellProperties(range: Range, options: unknown, { personality }: HostWorld): unknown {
  refuseUnknownKeys(options, 'Range.getCellProperties');
  const { sheet } = range;
  const rows: unknown[][] = [];
  for (let row = range.area.top; row <= range.area.bottom; row++) {
    const line: unknown[] = [];
    for (let column = range.area.left; column <= range.area.right; column++) {
      const cell = peekCell(sheet, row, column);
      const answer: Record<string, unknown> = {};
      if (asks(options, 'address'))
        answer['address'] =
          `${fullAddress(sheet.name, { top: row, left: column, bottom: row, right: column })}`;
      const format: Record<string, unknown> = {};
      if (asks(options, 'format', 'fill')) {
        const fill = personality.answerFill(fillAt(sheet, row, column));
        format['fill'] = Object.fromEntries(
          Object.entries(fill).filter(([key]) => asks(options, 'format', 'fill', key)),
        );
      }
      if (asks(options, 'format', 'protection')) format['protection'] = { locked: cell?.isLocked ?? true };
      if (Object.keys(format).length > 0) answer['format'] = format;
      line.push(answer);
    }
    rows.push(line);
  }
  return rows;
}

function setCellProperties(range: Range, value: unknown): void {
  const rows = range.area.bottom - range.area.top + 1;
  const columns = range.area.right - range.area.left + 1;
  const lines = value as Record<string, unknown>[][];
  if (!Array.isArray(lines) || lines.length !== rows || lines.some((line) => line.length !== columns)) {
    throw new HostFault('InvalidArgument', 'The array does not match the range.', 'Range.setCellProperties');
  }
  guardFormat(range.sheet, 'Range.setCellProperties');
  eachCell(range.area, (row, column) => {
    const entry = lines[row - range.area.top]?.[column - range.area.left] ?? {};
    refuseUnknownKeys(entry, 'Range.setCellProperties');
    const fill = (entry['format'] as { fill?: Record<string, unknown> } | undefined)?.fill ?? {};
    const one = { top: row, left: column, bottom: row, right: column };
    for (const [key, part] of Object.entries(fill)) {
      // A colour beside the pattern `None` counts: the cell is filled with it.
      if (part !== 'None' || Object.keys(fill).length === 1) setFillProperty(range.sheet, [one], key, part);
    }
  });
}

function loseLooks(cell: CellModel): void {
  const { numberFormat, fill, isBold, fontSize, horizontal, vertical, wraps, edges } = newCell();
  Object.assign(cell, { numberFormat, fill, isBold, fontSize, horizontal, vertical, wraps, edges });
}

function size(range: Range): number {
  return (range.area.bottom - range.area.top + 1) * (range.area.right - range.area.left + 1);
}

/** The blocks of cells of one kind, row by row. */
function specialCells(range: Range, kind: unknown): CellArea[] {
  if (kind !== 'Constants' && kind !== 'Formulas')
    throw new NotEmulated(`Range.getSpecialCells(${String(kind)})`);
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const [row, cells] of [...range.sheet.cells].sort(([a], [b]) => a - b)) {
    for (const [column, cell] of [...cells].sort(([a], [b]) => a - b)) {
      const isOfKind =
        kind === 'Formulas' ? cell.formula !== null : cell.formula === null && cell.value !== null;
      const here = { top: row, left: column, bottom: row, right: column };
      if (!isOfKind || !overlaps(here, range.area)) continue;
      const last = areas.at(-1);
      if (last?.top === row && last.right === column - 1) last.right = column;
      else areas.push(here);
    }
  }
  return areas;
}

export const rangeMembers: Members<Range> = {
  get: {
    address: ({ sheet, area }) => fullAddress(sheet.name, area),
    rowIndex: ({ area }) => area.top,
    columnIndex: ({ area }) => area.left,
    rowCount: ({ area }) => area.bottom - area.top + 1,
    columnCount: ({ area }) => area.right - area.left + 1,
    cellCount: (range) => (size(range) > 2 ** 31 - 1 ? -1 : size(range)),
    values: (range) => grid(range, (cell) => cell?.value ?? ''),
    formulas: (range) => grid(range, (cell) => cell?.formula ?? cell?.value ?? ''),
    text: (range) => grid(range, (cell) => displayText(cell)),
    numberFormat: (range) => grid(range, (cell) => cell?.numberFormat ?? 'General'),
    rowHidden: ({ sheet, area }) => uniform([area], (row) => sheet.hiddenRows.has(row)),
    hasSpill: ({ sheet, area }) =>
      uniform([area], (row, column) => peekCell(sheet, row, column)?.isSpill ?? false),
  },
  set: {
    values: (range, value, world) =>
      writeGrid(range, value, 'Range.values', world, (cell, entry) =>
        enterValue(cell, entry, 'Range.values'),
      ),
    formulas: (range, value, world) =>
      writeGrid(range, value, 'Range.formulas', world, (cell, entry) =>
        enterValue(cell, entry, 'Range.formulas'),
      ),
    numberFormat: (range, value) => {
      guardFormat(range.sheet, 'Range.numberFormat');
      eachCell(range.area, (row, column) => {
        const format = Array.isArray(value)
          ? (value as unknown[][])[row - range.area.top]?.[column - range.area.left]
          : value;
        if (typeof format === 'string') cellAt(range.sheet, row, column).numberFormat = format;
      });
    },
    rowHidden: (range, value) => {
      guardFormat(range.sheet, 'Range.rowHidden');
      for (let row = range.area.top; row <= range.area.bottom; row++) {
        if (value) range.sheet.hiddenRows.add(row);
        else range.sheet.hiddenRows.delete(row);
      }
    },
  },
  go: {
    format: ({ sheet, area }) => ({ type: 'RangeFormat', sheet, area }),
    worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
    dataValidation: ({ sheet, area }) => ({ type: 'DataValidation', sheet, area }),
  },
  make: {
    getTables: ({ sheet, area }) => ({ type: 'TableScopedCollection', sheet, area }),
    getCell: (range, [row, column]) => {
      const at = { row: range.area.top + Number(row), column: range.area.left + Number(column) };
      return sub(range, { top: at.row, left: at.column, bottom: at.row, right: at.column });
    },
    getMergedAreasOrNullObject: ({ sheet, area }) => {
      // One that begins above or left of the block is not among them.
      const areas = sheet.merges.filter(({ top, left }) => containsCell(area, top, left));
      if (areas.length > MOST_MERGES) {
        throw new HostFault('GeneralException', 'too many merged areas', 'Range.getMergedAreasOrNullObject');
      }
      return areas.length > 0 ? { type: 'RangeAreas', sheet, areas } : NULL_OBJECT;
    },
    getSpecialCellsOrNullObject: (range, [kind]) => {
      if (size(range) > MOST_SEARCHED) throw new NeverAnswers();
      const areas = specialCells(range, kind);
      return areas.length > 0 ? { type: 'RangeAreas', sheet: range.sheet, areas } : NULL_OBJECT;
    },
    getSpillParentOrNullObject: (range) => {
      const cell = peekCell(range.sheet, range.area.top, range.area.left);
      if (size(range) !== 1) throw new HostFault('InvalidArgument', 'one cell only', 'Range.getSpillParent');
      if (!cell?.isSpill || !cell.array) return NULL_OBJECT;
      const { top, left } = cell.array;
      return sub(range, { top, left, bottom: top, right: left });
    },
  },
  call: {
    getCellProperties: (range, [options], world) => cellProperties(range, options, world),
    setCellProperties: (range, [value]) => {
      setCellProperties(range, value);
    },
    merge: ({ sheet, area }, [across], { personality }) => {
      guardContent(sheet, area, 'Range.merge');
      if (sheet.tables.some((table) => overlaps(table.area, area)))
        throw new HostFault('InvalidOperation', 'Tables and merges cannot overlap.', 'Range.merge');
      const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, at) => area.top + at);
      const merged = across === true ? rows.map((row) => ({ ...area, top: row, bottom: row })) : [area];
      sheet.merges = [...sheet.merges.filter((merge) => !overlaps(merge, area)), ...merged];
      // Only the first cell of each keeps what it holds, and where it does not lose it too, how it looks.
      eachCell(area, (row, column) => {
        const cell = cellAt(sheet, row, column);
        const isFirst = column === area.left && (across === true || row === area.top);
        if (!isFirst) Object.assign(cell, { value: null, formula: null });
        if (!isFirst || !personality.keepsLooksOfMerge) loseLooks(cell);
      });
    },
    getRowProperties: ({ sheet, area }, [options]) => {
      if (Object.keys(options ?? {}).join() !== 'rowHidden')
        throw new NotEmulated('Range.getRowProperties of more than rowHidden');
      return Array.from({ length: area.bottom - area.top + 1 }, (_, at) => ({
        rowHidden: sheet.hiddenRows.has(area.top + at),
      }));
    },
    clear: (range, [applyTo], world) => {
      guardContent(range.sheet, range.area, 'Range.clear');
      if (applyTo && applyTo !== 'All' && applyTo !== 'Contents')
        throw new NotEmulated(`Range.clear(${String(applyTo)})`);
      for (const [row, cells] of range.sheet.cells) {
        for (const column of [...cells.keys()]) {
          if (!overlaps({ top: row, left: column, bottom: row, right: column }, range.area)) continue;
          if (applyTo === 'Contents')
            Object.assign(cellAt(range.sheet, row, column), { value: null, formula: null });
          else cells.delete(column);
        }
      }
      world.changed(range.sheet, toAreaAddress(range.area));
    },
    select: ({ sheet, area }, _, { workbook }) => {
      if (sheet.visibility !== 'visible')
        throw new HostFault('InvalidOperation', 'The sheet is hidden.', 'Range.select');
      workbook.activeSheetId = sheet.id;
      workbook.selection = { sheetId: sheet.id, area };
    },
  },
};

/** The block that an argument names: an address, or a range of the same request. */
export function blockOf(argument: unknown, location: string): CellArea {
  if (typeof argument === 'string') return parseReference(argument, location).area;
  if (typeof argument === 'object' && argument !== null && 'area' in argument)
    return (argument as Range).area;
  throw new HostFault('InvalidArgument', 'neither address nor range', location);
}

/** The whole sheet. */
export const WHOLE_SHEET: CellArea = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
