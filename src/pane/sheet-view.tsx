/**
 * A faithful view of one sheet: merged cells, widths, heights, lines, fonts, fills, frozen rows, notes, and the marks
 * of findings. Long sheets draw only the rows in view. The grid has the focus as a whole; arrows move the selection.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { columnName, parseAddress, toAddress, type CellPosition } from '../core/sheet-snapshot';
import type { SheetLook } from '../hosts/workbook-host';
import { useWords } from './pane-context';
import { boxStyle, textStyle } from './cell-style';
import { moveInGrid } from './grid-keys';
import { NoteCard } from './note-card';
import {
  rowsInView,
  sheetGeometry,
  sizeOf,
  startOf,
  type PlacedCell,
  type SheetGeometry,
} from './sheet-geometry';
import type { SheetMark } from './sheet-marks';
import { SeverityIcon } from './severity-icon';
import type { Selection } from './session-state';

export const ROW_HEADER = 40;
export const COLUMN_HEADER = 22;

const useStyles = makeStyles({
  frame: { position: 'relative', height: '100%', minHeight: 0 },
  grid: {
    position: 'absolute',
    inset: 0,
    overflow: 'auto',
    backgroundColor: '#ffffff',
    color: '#000000',
    colorScheme: 'light',
    outlineStyle: 'none',
    // Chinese forms are set in Song; a face with the same widths keeps line breaks where the clerk put them.
    fontFamily: "SimSun, '宋体', 'Songti SC', 'Noto Serif CJK SC', serif",
    ':focus-visible': { boxShadow: 'inset 0 0 0 2px #107c41' },
  },
  head: { position: 'sticky', top: 0, zIndex: 4, height: `${String(COLUMN_HEADER)}px` },
  frozen: {
    position: 'sticky',
    top: `${String(COLUMN_HEADER)}px`,
    zIndex: 3,
    backgroundColor: '#ffffff',
    borderBottom: '1px solid #8a8a8a',
    boxSizing: 'border-box',
  },
  body: { position: 'relative' },
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
  },
  columnHeader: { position: 'absolute', top: 0, height: '100%' },
  rowHeader: { position: 'sticky', left: 0, zIndex: 2, width: `${String(ROW_HEADER)}px`, height: '100%' },
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
      backgroundImage: 'linear-gradient(to bottom left, #c50f1f 50%, transparent 50%)',
    },
  },
  // Hung over the corner like a badge, so that it hides as little of the text as can be.
  mark: {
    position: 'absolute',
    top: '-6px',
    left: '-6px',
    zIndex: 1,
    lineHeight: 0,
    backgroundColor: '#ffffff',
    borderRadius: '8px',
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export interface SheetViewProps {
  readonly look: SheetLook;
  readonly marks: ReadonlyMap<string, SheetMark>;
  /** A cell to bring into view and select. */
  readonly selection: Selection | null;
}

export function SheetView({ look, marks, selection }: SheetViewProps): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const geometry = useMemo(() => sheetGeometry(look), [look]);
  const [view, setView] = useState({ top: 0, left: 0, height: 800 });
  const [chosen, setChosen] = useState<CellPosition>({ row: 0, column: 0 });
  const [hovered, setHovered] = useState<string | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const frozen = Math.min(look.frozenRows, geometry.rows.length - 1);
  const frozenHeight = startOf(geometry.rows, frozen);

  const show = (position: CellPosition): void => {
    setChosen(position);
    if (grid.current) scrollTo(grid.current, geometry, position, frozenHeight);
  };
  const request = selection?.sheet === look.name ? selection.request : 0;
  useEffect(() => {
    const position = selection?.sheet === look.name ? parseAddress(selection.cell) : null;
    if (position) show(position);
    // Only a new request moves the view; a redrawn sheet after a write must stay where it is.
  }, [request, look.name]);
  useLayoutEffect(() => {
    if (grid.current)
      setView({
        top: grid.current.scrollTop,
        left: grid.current.scrollLeft,
        height: grid.current.clientHeight || 800,
      });
  }, [look]);

  const width = ROW_HEADER + startOf(geometry.columns, geometry.columns.length - 1) + 1;
  const height = startOf(geometry.rows, geometry.rows.length - 1) - frozenHeight + 1;
  const rows = rowsInView(geometry, frozen, view.top + frozenHeight, view.top + frozenHeight + view.height);
  const chosenArea = geometry.areaOf(chosen.row, chosen.column);
  const chosenAddress = toAddress({ row: chosenArea.top, column: chosenArea.left });
  const rowProps = {
    geometry,
    look,
    marks,
    chosenAddress,
    chosenArea,
    width,
    onChoose: setChosen,
    onHover: setHovered,
  };
  const noted = hovered ?? (hasFocus || selection?.sheet === look.name ? chosenAddress : null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveInGrid(event.key, chosenArea, {
      rows: geometry.rows.length - 1,
      columns: geometry.columns.length - 1,
      hiddenRows: look.hiddenRows,
      hiddenColumns: look.hiddenColumns,
    });
    if (!next) return;
    event.preventDefault();
    show(next);
  };

  return (
    <div className={styles.frame}>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={t('sheetGrid', { sheet: look.name })}
        aria-rowcount={geometry.rows.length}
        aria-colcount={geometry.columns.length}
        aria-activedescendant={cellId(chosenAddress)}
        className={styles.grid}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setHasFocus(true);
        }}
        onBlur={() => {
          setHasFocus(false);
        }}
        onScroll={(event) => {
          const { scrollTop, scrollLeft, clientHeight } = event.currentTarget;
          setHovered(null);
          setView({ top: scrollTop, left: scrollLeft, height: clientHeight });
        }}
      >
        <div role="rowgroup" className={styles.head} style={{ width }}>
          <HeaderRow geometry={geometry} chosenColumn={chosenArea.left} />
        </div>
        {frozen > 0 && (
          <div role="rowgroup" className={styles.frozen} style={{ width, height: frozenHeight + 1 }}>
            {Array.from({ length: frozen }, (_unused, row) => (
              <GridRow key={row} row={row} offset={0} {...rowProps} />
            ))}
          </div>
        )}
        <div role="rowgroup" className={styles.body} style={{ width, height }}>
          {rows.map((row) => (
            <GridRow key={row} row={row} offset={frozenHeight} {...rowProps} />
          ))}
        </div>
      </div>
      {noted !== null && (
        <NoteCard
          key={noted}
          note={look.notes.get(noted) ?? null}
          mark={marks.get(noted) ?? null}
          anchor={anchorOf(noted, geometry, view, frozen)}
        />
      )}
    </div>
  );
}

function cellId(address: string): string {
  return `cell-${address}`;
}

function HeaderRow({
  geometry,
  chosenColumn,
}: {
  readonly geometry: SheetGeometry;
  readonly chosenColumn: number;
}): ReactElement {
  const styles = useStyles();
  const count = geometry.columns.length - 1;
  return (
    <div role="row" aria-rowindex={1} style={{ height: COLUMN_HEADER }}>
      <div role="columnheader" aria-colindex={1} className={mergeClasses(styles.header, styles.rowHeader)}>
        <span className={styles.hidden}>#</span>
      </div>
      {Array.from({ length: count }, (_unused, column) => {
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
      })}
    </div>
  );
}

interface GridRowProps {
  readonly row: number;
  /** Pixels above the first row of the group. */
  readonly offset: number;
  readonly geometry: SheetGeometry;
  readonly look: SheetLook;
  readonly marks: ReadonlyMap<string, SheetMark>;
  readonly chosenAddress: string;
  readonly chosenArea: { readonly top: number; readonly left: number };
  readonly width: number;
  readonly onChoose: (position: CellPosition) => void;
  readonly onHover: (address: string | null) => void;
}

function GridRow(props: GridRowProps): ReactElement | null {
  const styles = useStyles();
  const { row, offset, geometry, look, marks, chosenAddress, chosenArea, width } = props;
  const height = sizeOf(geometry.rows, row, row);
  if (height === 0) return null;
  const place: CSSProperties = { top: startOf(geometry.rows, row) - offset, width, height };
  const cells = geometry.cellsByRow.get(row) ?? [];
  const chosenIsEmpty = chosenArea.top === row && !cells.some((cell) => cell.column === chosenArea.left);
  return (
    <div role="row" aria-rowindex={row + 2} className={styles.row} style={place}>
      <div
        role="rowheader"
        aria-colindex={1}
        className={mergeClasses(
          styles.header,
          styles.rowHeader,
          row === chosenArea.top && styles.chosenHeader,
        )}
      >
        {row + 1}
      </div>
      {cells.map((cell) => {
        const address = toAddress(cell);
        return (
          <GridCell
            key={cell.column}
            cell={cell}
            address={address}
            isChosen={address === chosenAddress}
            hasNote={look.notes.has(address)}
            mark={marks.get(address) ?? null}
            geometry={geometry}
            onChoose={props.onChoose}
            onHover={props.onHover}
          />
        );
      })}
      {chosenIsEmpty && (
        <div
          role="gridcell"
          id={cellId(chosenAddress)}
          aria-colindex={chosenArea.left + 2}
          aria-selected
          className={mergeClasses(styles.cell, styles.chosen)}
          style={{
            left: ROW_HEADER + startOf(geometry.columns, chosenArea.left),
            width: sizeOf(geometry.columns, chosenArea.left, chosenArea.left) + 1,
            height: height + 1,
          }}
        />
      )}
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
}

function GridCell({
  cell,
  address,
  isChosen,
  hasNote,
  mark,
  geometry,
  onChoose,
  onHover,
}: GridCellProps): ReactElement | null {
  const styles = useStyles();
  const { t } = useWords();
  const style = boxStyle(cell, geometry.rows, geometry.columns, ROW_HEADER);
  if (sizeOf(geometry.columns, cell.area.left, cell.area.right) === 0) return null;
  const hasMore = hasNote || mark !== null;
  return (
    // The grid moves by keyboard as a whole (aria-activedescendant); a click is only the pointer's way to do the same.
    // eslint's rule for clickable elements is met by the grid's own key handler, which stands on an ancestor.
    <div
      role="gridcell"
      id={cellId(address)}
      tabIndex={-1}
      data-cell={address}
      aria-colindex={cell.column + 2}
      aria-colspan={cell.area.right - cell.area.left + 1}
      aria-rowspan={cell.area.bottom - cell.area.top + 1}
      aria-selected={isChosen}
      className={mergeClasses(styles.cell, hasNote && styles.noted, isChosen && styles.chosen)}
      style={style}
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
      {mark && (
        <span className={styles.mark}>
          <SeverityIcon severity={mark.severity} onPaper />
          <span className={styles.hidden}>{t(`severity:${mark.severity}`)}</span>
        </span>
      )}
    </div>
  );
}

/** Where a note card stands: below the cell, in pixels of the frame. */
function anchorOf(
  address: string,
  geometry: SheetGeometry,
  view: { readonly top: number; readonly left: number },
  frozen: number,
): { readonly top: number; readonly bottom: number; readonly left: number } {
  const position = parseAddress(address) ?? { row: 0, column: 0 };
  const area = geometry.areaOf(position.row, position.column);
  const scroll = area.top < frozen ? 0 : view.top;
  return {
    top: COLUMN_HEADER + startOf(geometry.rows, area.top) - scroll,
    bottom: COLUMN_HEADER + startOf(geometry.rows, area.bottom + 1) - scroll,
    left: ROW_HEADER + startOf(geometry.columns, area.left) - view.left,
  };
}

/** Brings a cell into view with some room around it, and only as far as needed. */
function scrollTo(
  grid: HTMLElement,
  geometry: SheetGeometry,
  position: CellPosition,
  frozenHeight: number,
): void {
  const area = geometry.areaOf(position.row, position.column);
  const top = startOf(geometry.rows, area.top) - frozenHeight;
  const bottom = startOf(geometry.rows, Math.min(area.bottom, area.top + 3) + 1) - frozenHeight;
  const left = startOf(geometry.columns, area.left);
  const right = startOf(geometry.columns, area.right + 1);
  const height = grid.clientHeight - COLUMN_HEADER - frozenHeight;
  const width = grid.clientWidth - ROW_HEADER;
  const room = Math.min(60, height / 4);
  if (top - room < grid.scrollTop) grid.scrollTop = Math.max(0, top - room);
  else if (bottom + room > grid.scrollTop + height) grid.scrollTop = bottom + room - height;
  if (left < grid.scrollLeft) grid.scrollLeft = left;
  else if (right > grid.scrollLeft + width) grid.scrollLeft = Math.min(left, right - width);
}
