/** Formats of ranges in the stand-in: widths, wrapping, fonts, fills, locks. */
import { clearFill, readFill, setFillColor, uniform } from './fill-members';
import type { Members, ObjectOf } from './host-objects';
import { eachCell, guardFormat } from './range-access';
import { cellAt, peekCell } from './workbook-model';

export const rangeFormatMembers: Members<ObjectOf<'RangeFormat'>> = {
  go: {
    fill: ({ sheet, area }) => ({ type: 'RangeFill', sheet, area }),
    font: ({ sheet, area }) => ({ type: 'RangeFont', sheet, area }),
    protection: ({ sheet, area }) => ({ type: 'FormatProtection', sheet, area }),
  },
  get: {
    columnWidth: ({ sheet, area }) => sheet.columnWidths.get(area.left) ?? 48,
    wrapText: ({ sheet, area }) =>
      uniform([area], (row, column) => peekCell(sheet, row, column)?.wraps ?? false),
  },
  set: {
    columnWidth: ({ sheet, area }, value) => {
      guardFormat(sheet, 'RangeFormat.columnWidth');
      for (let column = area.left; column <= area.right; column++)
        sheet.columnWidths.set(column, Number(value));
    },
    wrapText: ({ sheet, area }, value) => {
      guardFormat(sheet, 'RangeFormat.wrapText');
      eachCell(area, (row, column) => (cellAt(sheet, row, column).wraps = value === true));
    },
    verticalAlignment: ({ sheet }) => {
      guardFormat(sheet, 'RangeFormat.verticalAlignment');
    },
  },
};

export const rangeFillMembers: Members<ObjectOf<'RangeFill'>> = {
  get: {
    color: ({ sheet, area }) =>
      uniform([area], (row, column) => readFill(peekCell(sheet, row, column)).color) ?? '',
    pattern: ({ sheet, area }) =>
      uniform([area], (row, column) => readFill(peekCell(sheet, row, column)).pattern),
  },
  set: {
    color: ({ sheet, area }, value) => {
      setFillColor(sheet, [area], value, 'RangeFill.color');
    },
  },
  call: {
    clear: ({ sheet, area }) => {
      clearFill(sheet, [area], 'RangeFill.clear');
    },
  },
};

export const rangeFontMembers: Members<ObjectOf<'RangeFont'>> = {
  get: {
    bold: ({ sheet, area }) =>
      uniform([area], (row, column) => peekCell(sheet, row, column)?.isBold ?? false),
  },
  set: {
    bold: ({ sheet, area }, value) => {
      guardFormat(sheet, 'RangeFont.bold');
      eachCell(area, (row, column) => (cellAt(sheet, row, column).isBold = value === true));
    },
    size: ({ sheet }) => {
      guardFormat(sheet, 'RangeFont.size');
    },
  },
};

export const formatProtectionMembers: Members<ObjectOf<'FormatProtection'>> = {
  get: {
    locked: ({ sheet, area }) =>
      uniform([area], (row, column) => peekCell(sheet, row, column)?.isLocked ?? true),
  },
};
