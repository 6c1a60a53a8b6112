/** Units beside their figures: one for target and actual, one for each, or words where a figure's unit would stand. */
import { type ColumnSpan } from './header-block';
import { type IndicatorHeader } from './indicator-columns';
import type { Grid } from './grid';
import { isKnownUnit } from '../figures/units';
import { compact } from '../text/label-text';

/** 目标 | 目标单位 | 完成 | 完成单位: a unit behind the actual, where the target has its own in front. */
export function unitOfActual(grid: Grid, { top, bottom, columns }: IndicatorHeader): ColumnSpan | undefined {
  const [actual, unit] = [columns.get('actual'), columns.get('unit')];
  if (!actual || !unit || unit.left > actual.left) return undefined;
  for (let row = top; row <= bottom; row++) {
    const header = grid.at(row, actual.right + 1);
    if (header && /^(?:计量|度量|实际|完成|完成值|实际值)?单位$/.test(header.key))
      return { left: header.column, right: header.right, header };
  }
  return undefined;
}

/** 12月底前, 有所改善: words that no figure could be counted in. */
export const isWordsOnly = (text: string): boolean =>
  text.length > 1 && !/^[([（【].*[)\]）】]$/u.test(text) && !isKnownUnit(compact(text));
