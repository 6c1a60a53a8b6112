/** The rows and cells of the view of a sheet: headers, cells with their text, note corner and mark. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo, type CSSProperties, type ReactElement, type ReactNode } from 'react';
import { columnName, toAddress, type CellPosition } from '../../core/model/sheet-snapshot';
import type { SheetLook } from '../../hosts/workbook-host';
import { boxStyle, textStyle } from './cell-style';
import { useWords } from '../parts/pane-context';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { SeverityIcon } from '../parts/severity-icon';
import { sizeOf, startOf, type PlacedCell, type SheetGeometry } from './sheet-geometry';
import { markWords, type SheetMark } from '../parts/sheet-marks';

/** Pixels. */
export const ROW_HEADER = 40;
export const COLUMN_HEADER = 22;

const useStyles = makeStyles({
  row: { position: 'absolute', left: 0 },
  header: {
    boxSizing: 'border-box',
    backgroundColor: '#f0f0f0',
    color: '#3b3b3b',
    fontFamily: "'Segoe UI', 'Microsoft YaHei', sans-serif",
    fontSize: '12px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRight: '1px solid #d0d0d0',
    borderBottom: '1px solid #d0d0d0',
    overflow: 'hidden',
    '@media (forced-colors: active)': { color: 'CanvasText', backgroundColor: 'Canvas' },
  },
  columnHeader: { position: 'absolute', top: 0, height: '100%' },
  still: { position: 'sticky', left: 0, zIndex: 2, height: '100%' },
  frozen: { backgroundColor: '#ffffff', borderRight: '1px solid #8a8a8a', boxSizing: 'border-box' },
  rowHeader: { width: `${String(ROW_HEADER)}px`, height: '100%' },
  chosenHeader: { backgroundColor: '#cfe8da', fontWeight: 700 },
  cell: {
    position: 'absolute',
    top: 0,
    display: 'flex',
    boxSizing: 'border-box',
    cursor: 'cell',
  },
  text: { padding: '0 2px', lineHeight: 1.25, overflow: 'hidden', flexShrink: 0, boxSizing: 'border-box' },
  chosen: { outline: '2px solid #107c41', outlineOffset: '-1px', zIndex: 1 },
  noted: {
    '::after': {
      content: '""',
      position: 'absolute',
      top: 0,
      right: 0,
      width: '7px',
      height: '7px',
      backgroundImage: 'linear-gradient(to bottom left, #107c41 50%, transparent 50%)',
    },
  },
  // Each state by shape and pattern first, by colour second: all can be told apart in a grey print.
  written: {
    boxShadow: 'inset 4px 0 0 #00776B',
    backgroundColor: '#D9EFEA',
    '@media (forced-colors: active)': { borderLeft: '4px solid CanvasText' },
  },
  error: { backgroundColor: '#FBE3D8' },
  warning: {
    backgroundImage: 'repeating-linear-gradient(135deg, #FFD45E 0 3px, #FFF6DC 3px 8px)',
    '@media (forced-colors: active)': { backgroundImage: 'none' },
  },
  notUnderstood: {
    outline: '1px dotted #1b1b1b',
    outlineOffset: '-2px',
    backgroundImage: 'radial-gradient(#8a8a8a 1px, transparent 1.2px)',
    backgroundSize: '6px 6px',
    '@media (forced-colors: active)': { backgroundImage: 'none', outline: '1px dotted CanvasText' },
  },
  offered: {
    outline: '2px dashed #00776B',
    outlineOffset: '-3px',
    '@media (forced-colors: active)': { outline: '2px dashed CanvasText' },
  },
  ghost: {
    position: 'absolute',
    right: '3px',
    bottom: '1px',
    color: '#00776B',
    fontSize: '11px',
    lineHeight: 1.1,
    backgroundColor: 'rgba(255, 255, 255, 0.85)',
    '@media (forced-colors: active)': { color: 'CanvasText', backgroundColor: 'Canvas' },
  },
  mark: {
    position: 'absolute',
    top: '1px',
    right: '1px',
    zIndex: 1,
    lineHeight: 0,
    display: 'flex',
    backgroundColor: 'rgba(255, 255, 255, 0.8)',
    borderRadius: '8px',
  },
  pencil: { color: '#00776B', fontSize: '14px' },
  ignored: { color: '#5f5f5f', fontSize: '14px' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function cellId(address: string): string {
  return `cell-${address}`;
}

export const HeaderRow = memo(function HeaderRow({
  geometry,
  frozenColumns,
  chosenColumn,
}: {
  readonly geometry: SheetGeometry;
  readonly frozenColumns: number;
  readonly chosenColumn: number;
}): ReactElement {
  const styles = useStyles();
  const count = geometry.columns.length - 1;
  const header = (column: number): ReactElement | null => {
    const size = sizeOf(geometry.columns, column, column);
    if (size === 0) return null;
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 2}
        className={mergeClasses(
          styles.header,
          styles.columnHeader,
          column === chosenColumn && styles.chosenHeader,
        )}
        style={{ left: ROW_HEADER + startOf(geometry.columns, column), width: size }}
      >
        {columnName(column)}
      </div>
    );
  };
  const columns = Array.from({ length: count }, (_unused, column) => column);
  return (
    <div role="row" aria-rowindex={1} style={{ height: COLUMN_HEADER }}>
      <Still geometry={geometry} frozenColumns={frozenColumns}>
        <div role="columnheader" aria-colindex={1} className={mergeClasses(styles.header, styles.rowHeader)}>
          <span className={styles.hidden}>#</span>
        </div>
        {columns.slice(0, frozenColumns).map(header)}
      </Still>
      {columns.slice(frozenColumns).map(header)}
    </div>
  );
});

interface GridRowProps {
  readonly row: number;
  /** Pixels above the first row of the group. */
  readonly offset: number;
  readonly geometry: SheetGeometry;
  readonly look: SheetLook;
  readonly frozenColumns: number;
  /** Those of this row; null where there are none. */
  readonly marks: ReadonlyMap<string, SheetMark> | null;
  /** The chosen cell where it begins in this row; null in all other rows, which then need not be drawn anew. */
  readonly chosen: { readonly address: string; readonly left: number } | null;
  readonly width: number;
  readonly onChoose: (position: CellPosition) => void;
  readonly onHover: (address: string | null) => void;
  /** The person wants to type into the cell. */
  readonly onEdit: (address: string) => void;
}

export const GridRow = memo(function GridRow(props: GridRowProps): ReactElement | null {
  const styles = useStyles();
  const { row, offset, geometry, look, marks, chosen, width, frozenColumns } = props;
  const height = sizeOf(geometry.rows, row, row);
  if (height === 0) return null;
  const place: CSSProperties = { top: startOf(geometry.rows, row) - offset, width, height };
  const cells = geometry.cellsByRow.get(row) ?? [];
  const empty = chosen !== null && !cells.some((cell) => cell.column === chosen.left) ? chosen : null;
  // A merged cell that reaches beyond the frozen columns moves with the others.
  const isStill = (cell: PlacedCell): boolean => cell.area.right < frozenColumns;
  const drawn = (cell: PlacedCell): ReactElement => {
    const address = toAddress(cell);
    return (
      <GridCell
        key={cell.column}
        cell={cell}
        address={address}
        isChosen={address === chosen?.address}
        hasNote={look.notes.has(address)}
        mark={marks?.get(address) ?? null}
        geometry={geometry}
        onChoose={props.onChoose}
        onHover={props.onHover}
        onEdit={props.onEdit}
      />
    );
  };
  const chosenEmpty = empty && (
    <div
      role="gridcell"
      id={cellId(empty.address)}
      aria-colindex={empty.left + 2}
      aria-selected
      data-cell={empty.address}
      tabIndex={-1}
      className={mergeClasses(styles.cell, styles.chosen)}
      onDoubleClick={() => {
        props.onEdit(empty.address);
      }}
      style={{
        left: ROW_HEADER + startOf(geometry.columns, empty.left),
        width: sizeOf(geometry.columns, empty.left, empty.left) + 1,
        height: height + 1,
      }}
    />
  );
  const emptyIsStill = empty !== null && empty.left < frozenColumns;
  return (
    <div role="row" aria-rowindex={row + 2} className={styles.row} style={place}>
      <Still geometry={geometry} frozenColumns={frozenColumns}>
        <div
          role="rowheader"
          aria-colindex={1}
          className={mergeClasses(styles.header, styles.rowHeader, chosen !== null && styles.chosenHeader)}
        >
          {row + 1}
        </div>
        {cells.filter(isStill).map(drawn)}
        {emptyIsStill && chosenEmpty}
      </Still>
      {cells.filter((cell) => !isStill(cell)).map(drawn)}
      {!emptyIsStill && chosenEmpty}
    </div>
  );
});

/** What stays in place while the sheet is moved sideways: the row's number and the frozen columns. */
function Still({
  geometry,
  frozenColumns,
  children,
}: {
  readonly geometry: SheetGeometry;
  readonly frozenColumns: number;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const width = ROW_HEADER + startOf(geometry.columns, frozenColumns);
  return (
    <div
      className={mergeClasses(styles.still, frozenColumns > 0 && styles.frozen)}
      style={{ width: frozenColumns > 0 ? width + 1 : ROW_HEADER }}
    >
      {children}
    </div>
  );
}

interface GridCellProps {
  readonly cell: PlacedCell;
  readonly address: string;
  readonly isChosen: boolean;
  readonly hasNote: boolean;
  readonly mark: SheetMark | null;
  readonly geometry: SheetGeometry;
  readonly onChoose: (position: CellPosition) => void;
  readonly onHover: (address: string | null) => void;
  readonly onEdit: (address: string) => void;
}

const GridCell = memo(function GridCell({
  cell,
  address,
  isChosen,
  hasNote,
  mark,
  geometry,
  onChoose,
  onHover,
  onEdit,
}: GridCellProps): ReactElement | null {
  const styles = useStyles();
  const { t } = useWords();
  const style = boxStyle(cell, geometry.rows, geometry.columns, ROW_HEADER);
  if (sizeOf(geometry.columns, cell.area.left, cell.area.right) === 0) return null;
  const hasMore = hasNote || mark !== null;
  const shown = mark?.severity === 'info' && !isChosen ? null : (mark?.severity ?? null);
  return (
    <div
      role="gridcell"
      id={cellId(address)}
      tabIndex={-1}
      data-cell={address}
      data-mark={mark ? markName(mark) : undefined}
      aria-colindex={cell.column + 2}
      aria-colspan={cell.area.right - cell.area.left + 1}
      aria-rowspan={cell.area.bottom - cell.area.top + 1}
      aria-selected={isChosen}
      className={mergeClasses(
        styles.cell,
        hasNote && styles.noted,
        mark?.change ? styles.written : undefined,
        !mark?.change && mark?.isNotUnderstood ? styles.notUnderstood : undefined,
        !mark?.change && !mark?.isNotUnderstood && shown === 'error' && styles.error,
        !mark?.change && !mark?.isNotUnderstood && shown === 'warning' && styles.warning,
        mark !== null && mark.ghost !== null && styles.offered,
        isChosen && styles.chosen,
      )}
      style={mark?.change || shown === 'error' || shown === 'warning' ? withoutFill(style) : style}
      onDoubleClick={() => {
        onEdit(address);
      }}
      onMouseDown={() => {
        onChoose({ row: cell.row, column: cell.column });
      }}
      onMouseEnter={() => {
        if (hasMore) onHover(address);
      }}
      onMouseLeave={() => {
        if (hasMore) onHover(null);
      }}
    >
      <span className={styles.text} style={textStyle(cell, geometry.columns)}>
        {cell.look.text}
      </span>
      {mark && mark.ghost !== null && (
        <span className={styles.ghost} aria-hidden>
          → {mark.ghost}
        </span>
      )}
      {mark && (
        <span className={styles.mark}>
          {mark.change && <EditRegular className={styles.pencil} aria-hidden />}
          {shown && <SeverityIcon severity={shown} onPaper />}
          {mark.isIgnored && <ProhibitedRegular className={styles.ignored} aria-hidden />}
          <span className={styles.hidden}>
            {markWords(mark)
              .map((word) => t(word))
              .join(' ')}
          </span>
        </span>
      )}
    </div>
  );
});

/** The fill of a mark takes the place of the cell's own. */
const withoutFill = ({ background: _own, ...style }: CSSProperties): CSSProperties => style;

function markName({ change, isNotUnderstood, severity, ghost, isIgnored }: SheetMark): string {
  const names = [
    change ? 'written' : null,
    isNotUnderstood ? 'not-understood' : null,
    severity,
    ghost === null ? null : 'offered',
    isIgnored ? 'ignored' : null,
  ];
  return names.filter((name) => name !== null).join(' ');
}
