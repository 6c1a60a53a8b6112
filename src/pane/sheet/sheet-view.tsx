/**
 * A faithful view of one sheet: merged cells, widths, heights, lines, fonts, fills, frozen rows, notes, and the marks
 * of findings. Long sheets draw only the rows in view. The grid has the focus as a whole; arrows move the selection.
 */
import { makeStyles } from '@fluentui/react-components';
import {
  memo,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { parseAddress, toAddress, type CellPosition } from '../../core/model/sheet-snapshot';
import type { SheetLook } from '../../hosts/workbook-host';
import { useWords } from '../parts/pane-context';
import { CellEditor } from './cell-editor';
import { moveInGrid } from './grid-keys';
import { NoteCard } from '../parts/note-card';
import { rowsInView, sheetGeometry, startOf, type SheetGeometry } from './sheet-geometry';
import { marksByRow, type SheetMark } from '../parts/sheet-marks';
import { cellId, COLUMN_HEADER, GridRow, HeaderRow, ROW_HEADER } from './sheet-rows';
import type { Selection } from '../session/session-state';

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
});

interface SheetViewProps {
  readonly look: SheetLook;
  readonly marks: ReadonlyMap<string, SheetMark>;
  /** A cell to bring into view and select. */
  readonly selection: Selection | null;
  /** The person chose a cell: its address and text. */
  readonly onPick?: (cell: string, text: string) => void;
  /** The current cell, whoever chose it. */
  readonly onCurrent?: (cell: string) => void;
  /** What may be typed into a cell: its text as it is edited, or null where nothing may. */
  readonly editable?: (cell: string) => string | null;
  readonly onType?: (cell: string, text: string) => void;
  /** Entries that the cell being edited offers. */
  readonly choices?: readonly string[] | null;
  /** Rises with each wish to type into the current cell. */
  readonly typeRequest?: number;
}

/** Where the person moved in the grid, and the last request that came before. */
interface Moved {
  readonly position: CellPosition;
  readonly request: number;
}

export const SheetView = memo(function SheetView({
  look,
  marks,
  selection,
  onPick,
  onCurrent,
  editable,
  onType,
  choices = null,
  typeRequest = 0,
}: SheetViewProps): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const geometry = useMemo(() => sheetGeometry(look), [look]);
  const [scroll, setScroll] = useState({ top: 0, left: 0 });
  const [moved, setMoved] = useState<Moved>({ position: { row: 0, column: 0 }, request: 0 });
  const [hovered, setHovered] = useState<string | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const frozen = frozenPart(look, geometry);
  // The latest of the two decides: where the person moved in the grid, or where the pane asked to go.
  const request = selection?.sheet === look.name ? selection.request : 0;
  const requested = selection && request > moved.request ? parseAddress(selection.cell) : null;
  const chosen = requested ?? moved.position;
  const move = useCallback(
    (position: CellPosition): void => {
      setMoved({ position, request });
      const area = geometry.areaOf(position.row, position.column);
      const cell = geometry.cellsByRow.get(area.top)?.find(({ column }) => column === area.left);
      onPick?.(toAddress({ row: area.top, column: area.left }), cell?.look.text ?? '');
    },
    [request, geometry, onPick],
  );
  const bringIntoView = useEffectEvent((position: CellPosition) => {
    if (grid.current) scrollTo(grid.current, geometry, position, frozen);
  });
  useEffect(() => {
    // A sheet drawn anew after a write must stay where it is: only a new request or key moves the view.
    if (request > 0 && selection) bringIntoView(parseAddress(selection.cell) ?? { row: 0, column: 0 });
  }, [request, selection]);

  const width = ROW_HEADER + startOf(geometry.columns, geometry.columns.length - 1) + 1;
  const height = startOf(geometry.rows, geometry.rows.length - 1) - frozen.height + 1;
  const rows = useInSteps(
    rowsInView(
      geometry,
      frozen.rows,
      scroll.top + frozen.height,
      scroll.top + frozen.height + window.innerHeight,
    ),
  );
  const chosenArea = geometry.areaOf(chosen.row, chosen.column);
  const chosenAddress = toAddress({ row: chosenArea.top, column: chosenArea.left });
  const [editing, setEditing] = useState<{ readonly cell: string; readonly text: string } | null>(null);
  const edit = useCallback(
    (cell: string, typed: string | null = null): void => {
      const text = editable?.(cell) ?? null;
      if (text !== null) setEditing({ cell, text: typed ?? text });
    },
    [editable],
  );
  const tellCurrent = useEffectEvent((cell: string) => onCurrent?.(cell));
  useEffect(() => {
    tellCurrent(chosenAddress);
  }, [chosenAddress]);
  const typeNow = useEffectEvent(() => {
    grid.current?.focus();
    edit(chosenAddress);
  });
  useEffect(() => {
    if (typeRequest === 0) return;
    const frame = requestAnimationFrame(() => {
      typeNow();
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [typeRequest]);
  const rowProps = {
    onEdit: edit,
    geometry,
    look,
    frozenColumns: frozen.columns,
    width,
    onChoose: move,
    onHover: setHovered,
  };
  const marksOf = useMemo(() => marksByRow(marks), [marks]);
  const chosenLeft = chosenArea.left;
  const chosenCell = useMemo(
    () => ({ address: chosenAddress, left: chosenLeft }),
    [chosenAddress, chosenLeft],
  );
  const inRow = (row: number) => ({
    row,
    chosen: row === chosenArea.top ? chosenCell : null,
    marks: marksOf.get(row) ?? null,
  });
  // Over the current line nothing may stand: its words are in the list.
  const noted = hovered ?? (hasFocus && !requested ? chosenAddress : null);

  /** Takes what was typed, and moves on as the key has it. */
  const commit = (text: string, key: string): void => {
    if (!editing) return;
    setEditing(null);
    grid.current?.focus();
    if (key === 'Escape') return;
    if (text !== (editable?.(editing.cell) ?? '')) onType?.(editing.cell, text);
    const moves = { Enter: 'ArrowDown', Tab: 'ArrowRight' }[key];
    const next = moves && moveInGrid(moves, chosenArea, gridSize);
    if (next) move(next);
  };
  const gridSize = {
    rows: geometry.rows.length - 1,
    columns: geometry.columns.length - 1,
    hiddenRows: look.hiddenRows,
    hiddenColumns: look.hiddenColumns,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== grid.current) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'F2') {
      event.preventDefault();
      edit(chosenAddress);
      return;
    }
    if (event.key === 'Delete' && (editable?.(chosenAddress) ?? '') !== '') {
      event.preventDefault();
      onType?.(chosenAddress, '');
      return;
    }
    // An input method sends its first key as Process: the editor is there before its words are.
    if (isPlain && editable && (event.key.length === 1 || event.key === 'Process')) {
      if (event.key.length === 1) event.preventDefault();
      edit(chosenAddress, event.key.length === 1 ? event.key : '');
      return;
    }
    const next = moveInGrid(event.key, chosenArea, gridSize);
    if (!next) return;
    event.preventDefault();
    move(next);
    if (grid.current) scrollTo(grid.current, geometry, next, frozen);
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
        onFocus={({ target }) => {
          setHasFocus(true);
          // A cell that was clicked hands its focus to the grid, whose keys move and type.
          if (target.matches('[role=gridcell]')) grid.current?.focus({ preventScroll: true });
        }}
        onBlur={() => {
          setHasFocus(false);
        }}
        onScroll={(event) => {
          const { scrollTop, scrollLeft } = event.currentTarget;
          setHovered(null);
          setScroll({ top: scrollTop, left: scrollLeft });
        }}
      >
        <div role="rowgroup" className={styles.head} style={{ width }}>
          <HeaderRow geometry={geometry} frozenColumns={frozen.columns} chosenColumn={chosenArea.left} />
        </div>
        {frozen.rows > 0 && (
          <div role="rowgroup" className={styles.frozen} style={{ width, height: frozen.height + 1 }}>
            {Array.from({ length: frozen.rows }, (_unused, row) => (
              <GridRow key={row} offset={0} {...inRow(row)} {...rowProps} />
            ))}
          </div>
        )}
        <div role="rowgroup" className={styles.body} style={{ width, height }}>
          {rows.map((row) => (
            <GridRow key={row} offset={frozen.height} {...inRow(row)} {...rowProps} />
          ))}
          {editing && (
            <CellEditor
              key={editing.cell}
              label={t('editCell', { cell: editing.cell })}
              text={editing.text}
              choices={choices}
              style={editorPlace(editing.cell, geometry, frozen)}
              onDone={commit}
            />
          )}
        </div>
      </div>
      {noted !== null && !editing && (
        <NoteCard
          key={noted}
          note={look.notes.get(noted) ?? null}
          mark={marks.get(noted) ?? null}
          anchor={anchorOf(noted, geometry, scroll, frozen)}
        />
      )}
    </div>
  );
});

/** Rows that are laid out in one frame without holding up a slow machine. */
const ROWS_A_FRAME = 8;

/** The rows of a sheet that has just come into view, a few more with every frame; later on all at once. */
function useInSteps(rows: readonly number[]): readonly number[] {
  const [shown, setShown] = useState(ROWS_A_FRAME);
  const total = rows.length;
  const isWhole = shown >= total;
  useEffect(() => {
    if (isWhole) return;
    const frame = requestAnimationFrame(() => {
      setShown((count) => (count + ROWS_A_FRAME < total ? count + ROWS_A_FRAME : Infinity));
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [shown, isWhole, total]);
  return isWhole ? rows : rows.slice(0, shown);
}

/** What stays in place while the rest is scrolled; sizes in pixels. */
interface FrozenPart {
  readonly rows: number;
  readonly columns: number;
  readonly height: number;
  readonly width: number;
}

/** As the sheet has it, but never so much that nothing is left to scroll in a small window. */
function frozenPart(look: SheetLook, geometry: SheetGeometry): FrozenPart {
  const fitting = (wanted: number, starts: readonly number[], room: number): number => {
    const count = Math.min(wanted, starts.length - 1);
    return startOf(starts, count) <= room ? count : 0;
  };
  const rows = fitting(look.frozenRows, geometry.rows, window.innerHeight / 2);
  const columns = fitting(look.frozenColumns, geometry.columns, window.innerWidth / 3);
  return {
    rows,
    columns,
    height: startOf(geometry.rows, rows),
    width: startOf(geometry.columns, columns),
  };
}

/** Where a note card stands: below the cell, in pixels of the frame. */
function anchorOf(
  address: string,
  geometry: SheetGeometry,
  scrolled: { readonly top: number; readonly left: number },
  frozen: FrozenPart,
): { readonly top: number; readonly bottom: number; readonly left: number } {
  const position = parseAddress(address) ?? { row: 0, column: 0 };
  const area = geometry.areaOf(position.row, position.column);
  const above = area.top < frozen.rows ? 0 : scrolled.top;
  const before = area.right < frozen.columns ? 0 : scrolled.left;
  return {
    top: COLUMN_HEADER + startOf(geometry.rows, area.top) - above,
    bottom: COLUMN_HEADER + startOf(geometry.rows, area.bottom + 1) - above,
    left: ROW_HEADER + startOf(geometry.columns, area.left) - before,
  };
}

/** Over the cell, in pixels of the sheet's body; it grows downwards. */
function editorPlace(address: string, geometry: SheetGeometry, frozen: FrozenPart): CSSProperties {
  const position = parseAddress(address) ?? { row: 0, column: 0 };
  const area = geometry.areaOf(position.row, position.column);
  const look = geometry.cellsByRow.get(area.top)?.find(({ column }) => column === area.left)?.look;
  return {
    top: startOf(geometry.rows, area.top) - frozen.height,
    left: ROW_HEADER + startOf(geometry.columns, area.left),
    width: startOf(geometry.columns, area.right + 1) - startOf(geometry.columns, area.left) + 1,
    minHeight: startOf(geometry.rows, area.bottom + 1) - startOf(geometry.rows, area.top) + 1,
    fontSize: `${String(((look?.fontSize ?? 11) * 4) / 3)}px`,
    textAlign: look?.horizontal ?? (look?.isNumber ? 'right' : 'left'),
  };
}

/** Brings a cell into view with some room around it, and only as far as needed. */
function scrollTo(
  grid: HTMLElement,
  geometry: SheetGeometry,
  position: CellPosition,
  frozen: FrozenPart,
): void {
  const area = geometry.areaOf(position.row, position.column);
  const top = startOf(geometry.rows, area.top) - frozen.height;
  const bottom = startOf(geometry.rows, Math.min(area.bottom, area.top + 3) + 1) - frozen.height;
  const left = startOf(geometry.columns, area.left) - frozen.width;
  const right = startOf(geometry.columns, area.right + 1) - frozen.width;
  const height = grid.clientHeight - COLUMN_HEADER - frozen.height;
  const width = grid.clientWidth - ROW_HEADER - frozen.width;
  const room = Math.min(60, height / 4);
  if (area.top < frozen.rows) {
    // Always in view.
  } else if (top - room < grid.scrollTop) grid.scrollTop = Math.max(0, top - room);
  else if (bottom + room > grid.scrollTop + height) grid.scrollTop = bottom + room - height;
  if (area.right < frozen.columns) return;
  if (left < grid.scrollLeft) grid.scrollLeft = left;
  else if (right > grid.scrollLeft + width) grid.scrollLeft = Math.min(left, right - width);
}
