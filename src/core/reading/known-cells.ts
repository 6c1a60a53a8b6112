/** What a cell is to the account of a form: its place, a figure, a label that the vocabulary knows. */
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { numberCell } from './read-cell';
import type { CellPosition } from '../model/sheet-snapshot';
import {
  afterLabels,
  blockOfLevel1,
  blockOfLevel2,
  executionRows,
  fundRowLabels,
  goalBlocks,
  goalLabels,
  gradeLabels,
  headLabels,
  subtotalLabels,
  totalLabels,
} from '../words/word-index';

export const keyOf = ({ row, column }: CellPosition) => `${String(row)}:${String(column)}`;

const LABELS = [
  headLabels,
  goalBlocks,
  goalLabels,
  totalLabels,
  subtotalLabels,
  gradeLabels,
  fundRowLabels,
  executionRows,
  afterLabels,
];

/** True for a label that some part of a form is known by. */
export const isKnownLabel = (grid: Grid, { key }: GridCell): boolean =>
  key !== '' &&
  (LABELS.some((labels) => labels.find(key) !== null) ||
    grid.fundWords.find(key) !== null ||
    grid.indicatorWords.find(key) !== null ||
    blockOfLevel1(key) !== null ||
    blockOfLevel2(key) !== null);

export const isFigure = (cell: GridCell): boolean => numberCell(cell, cell).value !== null;
