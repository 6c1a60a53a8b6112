/** Formats of ranges in the stand-in: widths, wrapping, fonts, fills, locks. */
import { clearFill, fillAt, setFillColor, uniform } from './fill-members';
import type { Members, ObjectOf } from './host-objects';
import { eachCell, guardFormat } from './range-access';
import { HostFault, NotEmulated } from './rich-api';
import { cellAt, peekCell } from './workbook-model';

export const rangeFormatMembers: Members<ObjectOf<'RangeFormat'>> = {
  go: {
    fill: ({ sheet, area }) => ({ type: 'RangeFill', sheet, area }),
    font: ({ sheet, area }) => ({ type: 'RangeFont', sheet, area }),
    borders: ({ sheet, area }) => ({ type: 'RangeBorderCollection', sheet, area }),
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
    horizontalAlignment: ({ sheet, area }, value) => {
      guardFormat(sheet, 'RangeFormat.horizontalAlignment');
      eachCell(area, (row, column) => (cellAt(sheet, row, column).horizontal = String(value)));
    },
    verticalAlignment: ({ sheet, area }, value) => {
      guardFormat(sheet, 'RangeFormat.verticalAlignment');
      eachCell(area, (row, column) => (cellAt(sheet, row, column).vertical = String(value)));
    },
  },
};

export const rangeFillMembers: Members<ObjectOf<'RangeFill'>> = {
  get: {
    color: ({ sheet, area }, { personality }) =>
      uniform([area], (row, column) => personality.answerFill(fillAt(sheet, row, column)).color) ?? '',
    pattern: ({ sheet, area }, { personality }) =>
      uniform([area], (row, column) => personality.answerFill(fillAt(sheet, row, column)).pattern),
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
    size: ({ sheet, area }, value) => {
      guardFormat(sheet, 'RangeFont.size');
      eachCell(area, (row, column) => (cellAt(sheet, row, column).fontSize = Number(value)));
    },
    color: ({ sheet }) => {
      guardFormat(sheet, 'RangeFont.color');
    },
  },
};

export const formatProtectionMembers: Members<ObjectOf<'FormatProtection'>> = {
  get: {
    locked: ({ sheet, area }) =>
      uniform([area], (row, column) => peekCell(sheet, row, column)?.isLocked ?? true),
  },
};

/** Which sides of a cell a border of a block stands on; `t`, `l`, `b`, `r` say whether the cell is at that edge. */
const SIDES: Readonly<Record<string, (at: Record<'t' | 'r' | 'b' | 'l', boolean>) => string>> = {
  EdgeTop: ({ t }) => (t ? 'T' : ''),
  EdgeRight: ({ r }) => (r ? 'R' : ''),
  EdgeBottom: ({ b }) => (b ? 'B' : ''),
  EdgeLeft: ({ l }) => (l ? 'L' : ''),
  InsideHorizontal: ({ t, b }) => `${t ? '' : 'T'}${b ? '' : 'B'}`,
  InsideVertical: ({ l, r }) => `${l ? '' : 'L'}${r ? '' : 'R'}`,
};

export const rangeBorderCollectionMembers: Members<ObjectOf<'RangeBorderCollection'>> = {
  make: {
    getItem: ({ sheet, area }, [side]) => {
      if (typeof side !== 'string' || !Object.hasOwn(SIDES, side))
        throw new HostFault('InvalidArgument', `the side ${String(side)}`, 'RangeBorderCollection.getItem');
      return { type: 'RangeBorder', sheet, area, side };
    },
  },
};

export const rangeBorderMembers: Members<ObjectOf<'RangeBorder'>> = {
  set: {
    style: ({ sheet, area, side }, value) => {
      guardFormat(sheet, 'RangeBorder.style');
      if (value !== 'Continuous') throw new NotEmulated(`RangeBorder.style ${String(value)}`);
      const hasInside = side === 'InsideHorizontal' ? area.bottom > area.top : area.right > area.left;
      if (side.startsWith('Inside') && !hasInside)
        throw new HostFault('InvalidArgument', 'nothing lies between its cells', 'RangeBorder.style');
      eachCell(area, (row, column) => {
        const cell = cellAt(sheet, row, column);
        const at = {
          t: row === area.top,
          r: column === area.right,
          b: row === area.bottom,
          l: column === area.left,
        };
        cell.edges = [...new Set(cell.edges + (SIDES[side]?.(at) ?? ''))].sort().join('');
      });
    },
    color: ({ sheet }) => {
      guardFormat(sheet, 'RangeBorder.color');
    },
  },
};
