/**
 * Sheets that came from a page or a document with its merged cells divided and every part filled with the same text:
 * 项目名称 | 项目名称 | 示例项目 | 示例项目 | 示例项目. Such texts are folded into the one cell that they were. Target and actual
 * that merely agree (提升 | 提升) stay two.
 */
import type { GridCell } from './grid-cell';
import {
  afterLabels,
  fundColumns,
  fundRowLabels,
  goalBlocks,
  goalLabels,
  gradeLabels,
  headLabels,
  indicatorColumns,
  totalLabels,
} from '../words/word-index';

/** Neighbouring cells of a row that hold the same text, with the first of them. */
interface Repeat {
  readonly first: GridCell;
  /** Last column. */
  readonly right: number;
}

const HAN = /\p{Script=Han}/u;
/** 100分 and 100万元 may well stand twice. */
const FIGURE = /^[\d.,]+\s*(?:分|[万亿千]?元)$/;
/** A title, shorter than which a repeated text may be an answer. */
const SHORTEST_TITLE = 6;
/** A text that no two columns hold alike by chance. */
const SHORTEST_PROSE = 8;

const isSame = (one: GridCell | undefined, other: GridCell | undefined): boolean =>
  one !== undefined && other !== undefined && typeof one.raw === 'string' && one.text === other.text;

/** A row that is one text over and over: what a title over the whole width becomes. */
export function isRepeatedLine(cells: readonly GridCell[]): boolean {
  const [first] = cells;
  if (!first || cells.length < 3 || first.text.length < SHORTEST_TITLE || !HAN.test(first.text)) return false;
  return isSame(first, cells[cells.length - 1]) && cells.every((cell) => isSame(first, cell));
}

/** The runs of one text in a row that are one cell, on a sheet known to repeat its cells. */
export function repeatsIn(cells: readonly GridCell[]): readonly Repeat[] {
  const found: Repeat[] = [];
  const key = cells[0]?.key ?? '';
  // One text, or a label and its value: no table has such a row.
  const isPair = cells.length > 2 && new Set(cells.map((cell) => cell.text)).size < 3;
  const isHead = isPair || [headLabels, goalBlocks, goalLabels].some((labels) => labels.find(key) !== null);
  const isHeader = !cells.some((cell) => cell.isNumber);
  for (let at = 0; at < cells.length; at++) {
    const first = cells[at];
    if (!first || typeof first.raw !== 'string' || !HAN.test(first.text) || FIGURE.test(first.text)) continue;
    let last = at;
    while (cells[last + 1]?.column === first.column + (last + 1 - at) && isSame(first, cells[last + 1]))
      last++;
    const length = last - at + 1;
    const isLong = length > 3 || (first.text.length >= SHORTEST_PROSE && length > 2);
    if (length > 1 && (isLong || isHead || isLabel(first.key, isHeader)))
      found.push({ first, right: first.column + length - 1 });
    at = last;
  }
  return found;
}

/** 完成 | 完成 in a row of figures is an answer that repeats its target; in a header it is a column. */
function isLabel(key: string, isHeader: boolean): boolean {
  const labels = [totalLabels, headLabels, afterLabels, goalBlocks, goalLabels, gradeLabels, fundRowLabels];
  if (!isHeader) return totalLabels.find(key) !== null || fundRowLabels.find(key) !== null;
  return [...labels, indicatorColumns, fundColumns].some((index) => index.find(key) !== null);
}
