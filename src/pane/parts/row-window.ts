/**
 * Draws only the rows of a long list that are in view or near it. Rows may differ in height and change it: each is
 * measured while it is drawn and counted by estimate before. Rows left out leave their height as a gap.
 */
import { startTransition, useEffect, useMemo, useState, type RefObject } from 'react';

/** Pixels drawn beyond the view on either side. */
const SPARE = 240;

/** The view moves in steps of so many pixels: not every pixel scrolled draws anew. */
const STEP = 120;

/** Before anything is measured. */
const FIRST_VIEW = { from: 0, to: 600 };

interface WindowedRow {
  readonly key: string;
}

interface DrawnRow<Row> {
  readonly row: Row;
  /** Height of the rows left out just above, pixels. */
  readonly gap: number;
}

interface RowWindow<Row> {
  readonly drawn: readonly DrawnRow<Row>[];
  /** Height of the rows left out below the last one. */
  readonly gapBelow: number;
  /** To be given to every drawn row as its `ref`; the row says by `data-key` which it is. */
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
}

type Heights = ReadonlyMap<string, number>;

/** Tells the heights of the elements it was given whenever they change. */
class HeightWatch {
  private readonly observer: ResizeObserver;

  constructor(onHeights: (heights: Heights) => void) {
    this.observer = new ResizeObserver((entries) => {
      const heights = new Map<string, number>();
      for (const { target } of entries) {
        if (!(target instanceof HTMLElement) || target.offsetHeight === 0) continue;
        heights.set(target.dataset['key'] ?? '', target.offsetHeight);
      }
      onHeights(heights);
    });
  }

  readonly measure = (element: HTMLElement | null): (() => void) | undefined => {
    if (!element) return undefined;
    this.observer.observe(element);
    return () => {
      this.observer.unobserve(element);
    };
  };
}

function withHeights(known: Heights, heights: Heights): Heights {
  return [...heights].every(([key, height]) => known.get(key) === height)
    ? known
    : new Map([...known, ...heights]);
}

/**
 * @param list the element that holds the rows
 * @param estimate a row's height in pixels before it is measured
 * @param kept keys of rows that are drawn wherever they are: what has the focus must not vanish
 */
export function useRowWindow<Row extends WindowedRow>(
  list: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  estimate: (row: Row) => number,
  kept: ReadonlySet<string>,
): RowWindow<Row> {
  const [heights, setHeights] = useState<Heights>(new Map());
  const [watch] = useState(
    () =>
      new HeightWatch((next) => {
        startTransition(() => {
          setHeights((known) => withHeights(known, next));
        });
      }),
  );
  const [view, setView] = useState(FIRST_VIEW);
  useEffect(() => {
    const element = list.current;
    const scroller = element && scrollerOf(element);
    if (!element || !scroller) return;
    const look = (): void => {
      const above = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top;
      const from = Math.floor(above / STEP) * STEP;
      const to = Math.ceil((above + scroller.clientHeight) / STEP) * STEP;
      setView((last) => (last.from === from && last.to === to ? last : { from, to }));
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [list]);
  const starts = useMemo(
    () => startsOf(rows, (row) => heights.get(row.key) ?? estimate(row)),
    [rows, estimate, heights],
  );
  const drawn: DrawnRow<Row>[] = [];
  let end = 0;
  for (const [index, row] of rows.entries()) {
    const [start = 0, next = 0] = [starts[index], starts[index + 1]];
    const isNear = next >= view.from - SPARE && start <= view.to + SPARE;
    if (!isNear && !kept.has(row.key)) continue;
    drawn.push({ row, gap: start - end });
    end = next;
  }
  return { drawn, gapBelow: (starts.at(-1) ?? 0) - end, measure: watch.measure };
}

/** Where each row starts, and where the last one ends. */
function startsOf<Row>(rows: readonly Row[], heightOf: (row: Row) => number): readonly number[] {
  const starts = [0];
  let at = 0;
  for (const row of rows) {
    at += heightOf(row);
    starts.push(at);
  }
  return starts;
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement instanceof HTMLElement ? document.scrollingElement : null;
}
