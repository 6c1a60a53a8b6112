/** How a sheet of this program's own is printed: on A4, as wide as the page, with its head and a page number on each. */
import type { Localized } from './localized';

export interface SheetPage {
  readonly orientation: 'portrait' | 'landscape';
  /** First and last row, zero-based, that every page begins with; null where none does. */
  readonly titleRows: readonly [number, number] | null;
  /** Below each page, in the code of headers and footers: `&P` the page, `&N` their number. */
  readonly footer: string;
}

/** Millimetres, on all sides. */
export const PAGE_MARGIN = 12;

export const PAGE_FOOTER: Localized = { zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' };
