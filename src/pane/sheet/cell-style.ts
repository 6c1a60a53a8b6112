/** A cell's look as CSS. Sheets are drawn on white paper whatever the theme, as Excel does. */
import type { CSSProperties } from 'react';
import type { Offsets, PlacedCell } from './sheet-geometry';
import { sizeOf, startOf } from './sheet-geometry';

const LINE = '1px solid #5f5f5f';
const PIXELS_PER_POINT = 4 / 3;
const EXCEL_POINTS = 11;

/** Box of a cell inside its row; one pixel is shared with the neighbours for the lines. */
export function boxStyle(cell: PlacedCell, rows: Offsets, columns: Offsets, left: number): CSSProperties {
  const { area, look, lines } = cell;
  return {
    left: `${String(left + startOf(columns, area.left))}px`,
    width: `${String(sizeOf(columns, area.left, area.right) + 1)}px`,
    height: `${String(sizeOf(rows, area.top, area.bottom) + 1)}px`,
    background: look.fill ?? (cell.textEnd > area.right ? 'transparent' : '#ffffff'),
    borderTop: lines.top ? LINE : GRID,
    borderRight: lines.right ? LINE : GRID,
    borderBottom: lines.bottom ? LINE : GRID,
    borderLeft: lines.left ? LINE : GRID,
    alignItems: VERTICAL[look.vertical ?? 'bottom'],
    justifyContent: HORIZONTAL[horizontalOf(cell)],
  };
}

export function textStyle(cell: PlacedCell, columns: Offsets): CSSProperties {
  const { look } = cell;
  return {
    color: look.color ?? '#000000',
    fontWeight: look.bold ? 700 : 400,
    fontStyle: look.italic ? 'italic' : 'normal',
    fontSize: `${String((look.fontSize ?? EXCEL_POINTS) * PIXELS_PER_POINT)}px`,
    textAlign: horizontalOf(cell),
    whiteSpace: look.wrap ? 'pre-wrap' : 'pre',
    maxWidth: `${String(sizeOf(columns, cell.column, cell.textEnd) - 4)}px`,
  };
}

function horizontalOf(cell: PlacedCell): 'left' | 'center' | 'right' {
  return cell.look.horizontal ?? (cell.look.isNumber ? 'right' : 'left');
}

const GRID = '1px solid #e1e1e1';

const VERTICAL = { top: 'flex-start', center: 'center', bottom: 'flex-end' } as const;
const HORIZONTAL = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
