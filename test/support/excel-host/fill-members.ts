/** Fills of cells, and blocks of several areas that are filled at once. */
import type { CellArea } from '../../../src/core/model/sheet-snapshot';
import type { Members, ObjectOf } from './host-objects';
import { eachCell, guardFormat } from './range-access';
import { fullAddress } from './references';
import { HostFault, NotEmulated } from './rich-api';
import type { CellModel, FillModel, SheetModel } from './workbook-model';
import { cellAt, peekCell } from './workbook-model';

const NEW_FILL: FillModel = { color: '#FFFFFF', pattern: 'Solid', patternColor: '', tintAndShade: 0 };

const NAMED: Readonly<Record<string, string>> = { orange: '#FFA500', red: '#FF0000', yellow: '#FFFF00' };

export function fillAt(sheet: SheetModel, row: number, column: number): FillModel | null {
  return peekCell(sheet, row, column)?.fill ?? null;
}

/** The value that all cells share; null when they differ. */
export function uniform<T>(areas: readonly CellArea[], read: (row: number, column: number) => T): T | null {
  let seen: { value: T } | null = null;
  let differs = false;
  for (const area of areas) {
    eachCell(area, (row, column) => {
      const value = read(row, column);
      if (seen === null) seen = { value };
      else if (seen.value !== value) differs = true;
    });
  }
  return differs || seen === null ? null : (seen as { value: T }).value;
}

function toColor(value: unknown, location: string): string {
  const named = NAMED[String(value).toLowerCase()];
  if (named) return named;
  if (typeof value !== 'string' || !/^#[0-9A-F]{6}$/i.test(value)) {
    throw new HostFault('InvalidArgument', `the colour ${String(value)}`, location);
  }
  return value.toUpperCase();
}

export function setFillColor(
  sheet: SheetModel,
  areas: readonly CellArea[],
  value: unknown,
  location: string,
): void {
  guardFormat(sheet, location);
  const color = toColor(value, location);
  for (const area of areas) {
    eachCell(area, (row, column) => {
      const cell = cellAt(sheet, row, column);
      // A pattern stays when the colour behind it changes.
      cell.fill =
        cell.fill && cell.fill.pattern !== 'Solid'
          ? { ...cell.fill, color }
          : { color, pattern: 'Solid', patternColor: '#000000', tintAndShade: 0 };
    });
  }
}

export function clearFill(sheet: SheetModel, areas: readonly CellArea[], location: string): void {
  guardFormat(sheet, location);
  for (const area of areas) eachCell(area, (row, column) => (cellAt(sheet, row, column).fill = null));
}

export function setFillProperty(
  sheet: SheetModel,
  areas: readonly CellArea[],
  key: string,
  value: unknown,
): void {
  if (key === 'color') return setFillColor(sheet, areas, value, 'CellPropertiesFill.color');
  for (const area of areas) {
    eachCell(area, (row, column) => {
      const cell = cellAt(sheet, row, column);
      if (key === 'pattern' && value === 'None') {
        cell.fill = null;
        return;
      }
      const fill = (cell.fill ??= { ...NEW_FILL });
      if (key === 'pattern') fill.pattern = String(value);
      else if (key === 'patternColor') fill.patternColor = toColor(value, 'CellPropertiesFill.patternColor');
      else if (key === 'tintAndShade') fill.tintAndShade = Number(value);
      else throw new NotEmulated(`CellPropertiesFill.${key}`);
    });
  }
}

export const rangeAreasMembers: Members<ObjectOf<'RangeAreas'>> = {
  get: {
    address: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(','),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) =>
      areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0),
  },
  go: {
    areas: ({ sheet, areas }) => ({ type: 'RangeAreasAreas', sheet, areas }),
    format: ({ sheet, areas }) => ({ type: 'RangeAreasFormat', sheet, areas }),
    worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
  },
};

export const rangeAreasAreasMembers: Members<ObjectOf<'RangeAreasAreas'>> = {
  items: ({ sheet, areas }) => areas.map((area) => ({ type: 'Range', sheet, area }) as const),
};

/** Formats every cell of some areas. */
function formatCells(
  { sheet, areas }: { readonly sheet: SheetModel; readonly areas: readonly CellArea[] },
  location: string,
  put: (cell: CellModel) => void,
): void {
  guardFormat(sheet, location);
  for (const area of areas) {
    eachCell(area, (row, column) => {
      put(cellAt(sheet, row, column));
    });
  }
}

export const rangeAreasFormatMembers: Members<ObjectOf<'RangeAreasFormat'>> = {
  go: {
    fill: ({ sheet, areas }) => ({ type: 'RangeAreasFill', sheet, areas }),
    font: ({ sheet, areas }) => ({ type: 'RangeAreasFont', sheet, areas }),
  },
  set: {
    horizontalAlignment: (object, value) => {
      formatCells(object, 'RangeFormat.horizontalAlignment', (cell) => (cell.horizontal = String(value)));
    },
    verticalAlignment: (object, value) => {
      formatCells(object, 'RangeFormat.verticalAlignment', (cell) => (cell.vertical = String(value)));
    },
    wrapText: (object, value) => {
      formatCells(object, 'RangeFormat.wrapText', (cell) => (cell.wraps = value === true));
    },
  },
};

export const rangeAreasFontMembers: Members<ObjectOf<'RangeAreasFont'>> = {
  set: {
    bold: (object, value) => {
      formatCells(object, 'RangeFont.bold', (cell) => (cell.isBold = value === true));
    },
    size: (object, value) => {
      formatCells(object, 'RangeFont.size', (cell) => (cell.fontSize = Number(value)));
    },
    name: (object) => {
      formatCells(object, 'RangeFont.name', () => undefined);
    },
  },
};

export const rangeAreasFillMembers: Members<ObjectOf<'RangeAreasFill'>> = {
  get: {
    color: ({ sheet, areas }, { personality }) =>
      uniform(areas, (row, column) => personality.answerFill(fillAt(sheet, row, column)).color) ?? '',
  },
  set: {
    color: ({ sheet, areas }, value) => {
      setFillColor(sheet, areas, value, 'RangeFill.color');
    },
  },
  call: {
    clear: ({ sheet, areas }) => {
      clearFill(sheet, areas, 'RangeFill.clear');
    },
  },
};
