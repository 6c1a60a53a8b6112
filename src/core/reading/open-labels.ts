/** Labels that ask for a figure or the grade and have none beside them. */
import { fundConceptOf } from './fund-evidence';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import type { HeadedTable } from './headed-tables';
import { isFigure, isKnownLabel, keyOf } from './known-cells';
import { isWords, textCell } from './read-cell';
import type { OpenLabel, ReadForm } from '../model/self-evaluation-form';
import { gradeLabels, totalLabels } from '../words/word-index';

/** 等级, 评价等次: what surely asks for the grade and not for a conclusion in words. */
const ASKS_GRADE = /等级|等次|评级|档次|级别/;
/** Lines around funds in pairs in which one of them may stand whose figure is missing. */
const LINES_AROUND = 2;

/** Labels whose value could not be read: of the grade, and of funds that stand in pairs of label and figure. */
export function openLabels(
  grid: Grid,
  form: ReadForm,
  tables: readonly HeadedTable[],
  claimed: ReadonlySet<string>,
): readonly OpenLabel[] {
  const { area, funds, indicators, grade } = form;
  const found: OpenLabel[] = [];
  const put = (label: GridCell, asks: OpenLabel['asks'], line: readonly GridCell[]) => {
    const next = line[line.indexOf(label) + 1];
    if (next && claimed.has(keyOf(next)) && isFigure(next)) return;
    const value = next && isWords(next) && !isKnownLabel(grid, next) ? textCell(next) : null;
    found.push({ ...textCell(label), asks, value });
  };
  const hasPairs = funds !== null && !tables.some((table) => table.area === funds.area);
  const isAmong = (row: number, linesAbove: number) =>
    hasPairs && row >= funds.area.top - linesAbove && row <= funds.area.bottom + LINES_AROUND;
  const areas = [...tables.map((table) => table.area), ...(indicators ? [indicators.area] : [])];
  const isTaken = (row: number) => areas.some(({ top, bottom }) => row >= top && row <= bottom);
  for (const row of grid.rowsBetween(area.top, area.bottom)) {
    const line = grid.row(row, area.left, area.right);
    for (const cell of line) {
      if (
        cell.label === null ||
        /\d/.test(cell.key) ||
        indicators?.rows.some((indicator) => indicator.row === row)
      )
        continue;
      if (grade === null && gradeLabels.find(cell.key) !== null && ASKS_GRADE.test(cell.key))
        put(cell, 'grade', line);
      const concept = isTaken(row) ? null : fundConceptOf(grid, cell);
      // 得分 above the funds is that of the form.
      if (!isDue(concept) || !isAmong(row, concept === 'score' ? 0 : LINES_AROUND)) continue;
      if (!funds?.columns.has(concept) && totalLabels.find(cell.key) === null) put(cell, concept, line);
    }
  }
  return found;
}

const isDue = (concept: string | null): concept is Exclude<OpenLabel['asks'], 'grade'> =>
  concept === 'annualBudget' || concept === 'executed' || concept === 'rate' || concept === 'score';
