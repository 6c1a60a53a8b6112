/** What the drawing of each part of a form needs: where it stands, how wide it is, and where its cells are noted. */
import type { Canvas, Content } from './canvas';
import type { Pen } from './dressing';
import type { Layout } from './layout';
import type { RightForm } from './right-form';

/** Names of cells (`score:3`, `rate`, `total-score`) and where they were drawn, A1. */
export type Places = Map<string, string>;

export interface Span {
  readonly left: number;
  readonly right: number;
}

export interface Part {
  readonly canvas: Canvas;
  readonly pen: Pen;
  readonly form: RightForm;
  readonly layout: Layout;
  readonly places: Places;
  /** First and last column of the form. */
  readonly left: number;
  readonly right: number;
}

/** Divides the columns from `left` to `right` among `count` cells; what is over goes to the cell `wide`. */
export function share(left: number, right: number, count: number, wide: number): readonly Span[] {
  const spare = Math.max(0, right - left + 1 - count);
  const spans: Span[] = [];
  let at = left;
  for (let index = 0; index < count; index++) {
    const size = 1 + (index === Math.min(wide, count - 1) ? spare : 0);
    spans.push({ left: at, right: at + size - 1 });
    at += size;
  }
  return spans;
}

/** Puts a row of contents into spans; named ones are noted. */
export function putRow(
  { canvas, places }: Pick<Part, 'canvas' | 'places'>,
  row: number,
  spans: readonly Span[],
  contents: readonly (Content | null)[],
  names: readonly (string | null)[] = [],
): void {
  spans.forEach((span, index) => {
    const place = canvas.put({ top: row, bottom: row, ...span }, contents[index] ?? null);
    const name = names[index];
    if (name != null) places.set(name, place);
  });
}
