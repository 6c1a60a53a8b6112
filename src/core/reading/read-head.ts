/** The head of a form: title, year, project, department, unit, and the annual goal's two texts. */
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { chineseNumber } from '../figures/chinese-number';
import { compact, readLabel } from '../text/label-text';
import { textCell, textCellAt } from './read-cell';
import type { SelfEvaluationForm, TextCell } from '../model/self-evaluation-form';
import { isTitle } from './form-lines';
import { headParts, holdsParts, projectInTitle } from './head-parts';
import { YEAR_LABEL } from '../words/head-words';
import { fundColumns, goalBlocks, goalLabels, headLabels } from '../words/word-index';

export interface ReadArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type FormHead = Pick<SelfEvaluationForm, 'title' | 'year' | 'projectName' | 'department' | 'unit'>;

/** A label with its value behind a colon in one cell: `项目名称：办公楼维修`. */
function splitAtColon(cell: GridCell): { key: string; value: string } | null {
  if (typeof cell.raw !== 'string') return null;
  const at = cell.text.search(/[:：]/);
  if (at < 1 || at > 20) return null;
  return {
    key: compact(cell.text.slice(0, at)).replace(/[([（【].*?[)\]）】]/g, ''),
    value: cell.text.slice(at + 1).trim(),
  };
}

function yearIn(text: string): number | null {
  const bare = compact(text);
  const match = /(?:^|[^\d])((?:19|20)\d{2})(?:年度?|预算年度|\)|$|年)/.exec(bare);
  if (match?.[1]) return Number(match[1]);
  const words = /([二一][〇零○一二三四五六七八九]{3})年/.exec(bare)?.[1];
  return words === undefined ? null : chineseNumber(words.replace(/○/g, '〇'));
}

/** 年度, 评价年度, and 年度Year on forms that print their labels twice. */
const namesYear = (key: string): boolean => YEAR_LABEL.test(key.replace(/[A-Za-z]+$/, ''));

/** 年度 | 2024, or 年度：2024 in one cell. */
function yearBeside(
  cell: GridCell,
  next: GridCell | undefined,
  inside: { key: string; value: string } | null,
): FormHead['year'] {
  const text =
    inside && inside.value !== '' && YEAR_LABEL.test(inside.key)
      ? inside.value
      : next && namesYear(cell.key)
        ? next.text
        : null;
  const found = /^((?:19|20)\d{2})(?:年度?)?$/.exec(compact(text ?? ''))?.[1];
  if (!found) return null;
  const source = inside && inside.value !== '' && YEAR_LABEL.test(inside.key) ? cell : (next ?? cell);
  return { value: Number(found), position: source.position };
}

/** The year beside its label, else right below it. */
function yearCell(grid: Grid, label: GridCell, next: GridCell | undefined): GridCell | undefined {
  return next && /\d{4}/.test(next.text) ? next : (grid.at(label.bottom + 1, label.column) ?? next);
}

/** Labels that stand over their values: every cell of the row is a label, and a text stands under this one. */
function valueBelow(grid: Grid, cell: GridCell, cells: readonly GridCell[]): GridCell | null {
  if (!cells.every((other) => headLabels.find(other.key) !== null)) return null;
  const line = grid.row(cell.bottom + 1, cells[0]?.column ?? 0);
  if (line.filter((other) => fundColumns.find(other.key) !== null).length > 1) return null;
  const below = grid.at(cell.bottom + 1, cell.column);
  return below && typeof below.raw === 'string' && headLabels.find(below.key) === null ? below : null;
}

/** 单位：某局 names who fills the form in, 单位：万元 the amounts. Any surer wording goes before it. */
const OWN_UNIT = { concept: 'unit', rank: 500 } as const;
const namesOwnUnit = (inside: { key: string; value: string }): boolean =>
  inside.key === '单位' &&
  /^[\p{Script=Han}\d()（）·-]{3,40}$/u.test(inside.value) &&
  !/元/.test(inside.value);

const isHeadLabel = (cell: GridCell) => headLabels.find(cell.key) !== null;

export function readHead(grid: Grid, area: ReadArea, lastHeadRow: number): FormHead {
  let title: TextCell | null = null;
  let year: FormHead['year'] = null;
  const values: Record<'projectName' | 'department' | 'unit', TextCell | null> = {
    projectName: null,
    department: null,
    unit: null,
  };
  const ranks = { projectName: Infinity, department: Infinity, unit: Infinity };
  for (let row = area.top; row <= lastHeadRow; row++) {
    const cells = grid.row(row, area.left, area.right);
    if (title === null && isTitle(cells) && cells[0]) title = textCell(cells[0]);
    for (const cell of cells) {
      const parts = headParts(cell.raw);
      if (parts.length < 2) continue;
      const { position } = cell;
      for (const { key, value } of parts) {
        const hit = headLabels.find(key);
        if (year === null && hit?.concept !== 'projectName' && /^(?:19|20)\d{2}年?度?$/.test(value))
          year = { value: Number(value.slice(0, 4)), position };
        if (!hit || hit.concept === 'other' || value === '' || ranks[hit.concept] <= hit.rank) continue;
        values[hit.concept] = { position, text: value };
        ranks[hit.concept] = hit.rank;
      }
    }
    cells.forEach((cell, index) => {
      if (holdsParts(cell)) return;
      const inside = splitAtColon(cell);
      const known = headLabels.find(cell.key) ?? (inside ? headLabels.find(inside.key) : null);
      const hit = inside && namesOwnUnit(inside) ? OWN_UNIT : known;
      const isYearLabel = namesYear(cell.key);
      const named = yearBeside(
        cell,
        isYearLabel ? yearCell(grid, cell, cells[index + 1]) : undefined,
        inside,
      );
      if (year === null && named) year = named;
      if (!hit || hit.concept === 'other') return;
      const { concept, rank } = hit;
      // The surer wording wins: 项目实施单位 over 单位名称.
      if (values[concept] !== null && values[concept].text !== '' && ranks[concept] <= rank) return;
      if (inside && inside.value !== '' && (hit === OWN_UNIT || headLabels.find(inside.key))) {
        values[concept] = { position: cell.position, text: inside.value };
        ranks[concept] = rank;
        return;
      }
      const next = cells[index + 1];
      const beside = next !== undefined && !isHeadLabel(next) ? next : valueBelow(grid, cell, cells);
      const found = textCellAt(beside, { row, column: cell.right + 1 });
      if (found.text === '' && values[concept] !== null) return;
      values[concept] = found;
      ranks[concept] = rank;
    });
    // The year stands in the title or right below it; a date elsewhere in the head is none.
    for (const cell of cells) {
      if (year !== null || cell.text.length > 90) continue;
      const isNearTitle = cells.length <= 3 || /年度/.test(cell.text);
      const found = isNearTitle ? yearIn(cell.text) : null;
      const isDate = /\d{4}[年.\-/]\d{1,2}(?:月|[.\-/]\d)/.test(compact(cell.text));
      if (found !== null && !isDate) year = { value: found, position: cell.position };
    }
  }
  if (title === null) {
    const first = grid.row(area.top, area.left, area.right);
    if (
      first.length === 1 &&
      first[0] &&
      !isHeadLabel(first[0]) &&
      !/^附[件表录]/.test(first[0].text) &&
      first[0].text.length <= 60
    ) {
      title = textCell(first[0]);
    }
  }
  // A form that leaves its line for the name blank has none.
  const hasName = values.projectName !== null;
  const blankToNull = (cell: TextCell | null) => (cell && cell.text !== '' ? cell : null);
  return {
    title,
    year,
    projectName: blankToNull(values.projectName) ?? (hasName ? null : projectInTitle(title)),
    department: blankToNull(values.department),
    unit: blankToNull(values.unit),
  };
}

export interface FormGoals {
  readonly goalExpected: TextCell | null;
  readonly goalActual: TextCell | null;
  /** Rows that the goal block takes; null when there is none. */
  readonly firstRow: number | null;
}

/** 调整绩效目标 | 无: what became of the goal, beside or below the goal itself. */
const ADJUSTED_GOAL =
  /^(?:年中|年度)?(?:调整|变更|修订)后?的?(?:年度|项目)?(?:总体|绩效|预期)*目标(?:内容|情况)?$/;

const isGoalLabel = (cell: GridCell) =>
  goalLabels.find(cell.key) !== null || goalBlocks.find(cell.key) !== null || ADJUSTED_GOAL.test(cell.key);

/** A goal's text behind its label in one cell: 实际完成情况：全部完成。 */
function goalInCell(cell: GridCell, concept: 'expected' | 'actual'): TextCell | null {
  const [, label = '', text = ''] = /^([^:：]{2,14})[:：]\s*(.+)$/su.exec(cell.text) ?? [];
  const isLabel = goalLabels.find(readLabel(label).key)?.concept === concept;
  return isLabel ? { ...textCell(cell), text } : null;
}

/** The first text behind its label in one cell among some rows. */
function findGoalInCells(
  grid: Grid,
  area: ReadArea,
  rows: readonly [from: number, to: number],
  concept: 'expected' | 'actual',
): TextCell | null {
  for (const row of grid.rowsBetween(rows[0], rows[1]))
    for (const cell of grid.row(row, area.left, area.right)) {
      const found = goalInCell(cell, concept);
      if (found) return found;
    }
  return null;
}

/** How far below the goal what was reached may stand. */
const GOAL_REACH = 3;

/** Reads the annual goal: two texts under their labels, beside them, or behind a colon. */
export function readGoals(grid: Grid, area: ReadArea): FormGoals {
  const found = readLabelledGoals(grid, area);
  if (found.goalExpected !== null && found.goalActual !== null) return found;
  const { goalExpected, firstRow } = found;
  const expected = goalExpected ?? findGoalInCells(grid, area, [area.top, area.bottom], 'expected');
  if (!expected) return found;
  const row = firstRow ?? expected.position.row;
  const actual = findGoalInCells(grid, area, [row, Math.min(row + GOAL_REACH, area.bottom)], 'actual');
  const own = grid.at(expected.position.row, expected.position.column);
  const text = own && goalInCell(own, 'expected');
  return actual
    ? { goalExpected: text ?? expected, goalActual: found.goalActual ?? actual, firstRow: row }
    : found;
}

function readLabelledGoals(grid: Grid, area: ReadArea): FormGoals {
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = grid.row(row, area.left, area.right);
    const actualLabel = cells.filter((cell) => goalLabels.find(cell.key)?.concept === 'actual').pop();
    const candidates = cells.filter((cell) => goalLabels.find(cell.key)?.concept === 'expected');
    const expectedLabel = actualLabel
      ? candidates.filter((cell) => cell.column < actualLabel.column).pop()
      : candidates.pop();
    if (!actualLabel && !expectedLabel) continue;
    const onlySide =
      !actualLabel && expectedLabel && cells.length === 1 && goalBlocks.find(expectedLabel.key);
    if (onlySide) continue;
    if (actualLabel && expectedLabel) {
      const besideExpected = cells.find(
        (cell) => cell.column > expectedLabel.right && cell.column < actualLabel.column && !isGoalLabel(cell),
      );
      const besideActual = cells.find((cell) => cell.column > actualLabel.right);
      if (besideExpected || besideActual) {
        return {
          goalExpected: textCellAt(besideExpected ?? null, { row, column: expectedLabel.right + 1 }),
          goalActual: textCellAt(besideActual ?? null, { row, column: actualLabel.right + 1 }),
          firstRow: row,
        };
      }
      return { ...goalsBelow(grid, area, expectedLabel, actualLabel), firstRow: row };
    }
    const label = expectedLabel ?? actualLabel;
    if (!label) continue;
    const beside = cells.find((cell) => cell.column > label.right && !isGoalLabel(cell)) ?? null;
    if (!expectedLabel) continue;
    const second = findActualBelow(grid, area, row);
    if (!beside && !second) continue;
    return {
      goalExpected: textCellAt(beside, { row, column: label.right + 1 }),
      goalActual: second,
      firstRow: row,
    };
  }
  return { goalExpected: null, goalActual: null, firstRow: null };
}

function goalsBelow(
  grid: Grid,
  area: ReadArea,
  expected: GridCell,
  actual: GridCell,
): Pick<FormGoals, 'goalExpected' | 'goalActual'> {
  const first = Math.max(expected.bottom, actual.bottom) + 1;
  const place = (label: GridCell) => ({ row: first, column: label.column });
  for (let row = first; row <= Math.min(first + 1, area.bottom); row++) {
    const cells = grid.row(row, area.left, area.right);
    if (cells.length === 0) continue;
    // A row that starts the next block means that both texts are blank.
    if (cells.length > 3 || cells.some((cell) => isHeadLabel(cell))) break;
    const below = cells.find((cell) => cell.column >= expected.column && cell.column < actual.column) ?? null;
    const belowActual = cells.find((cell) => cell.column >= actual.column) ?? null;
    return {
      goalExpected: textCellAt(below, place(expected)),
      goalActual: textCellAt(belowActual, place(actual)),
    };
  }
  return { goalExpected: textCellAt(null, place(expected)), goalActual: textCellAt(null, place(actual)) };
}

/** The actual goal's text on one of the next rows: 完成情况 | text. */
function findActualBelow(grid: Grid, area: ReadArea, row: number): TextCell | null {
  for (let below = row + 1; below <= Math.min(row + 3, area.bottom); below++) {
    const cells = grid.row(below, area.left, area.right);
    const label = cells.find((cell) => goalLabels.find(cell.key)?.concept === 'actual');
    if (!label) continue;
    const value = cells.find((cell) => cell.column > label.right) ?? null;
    return textCellAt(value, { row: below, column: label.right + 1 });
  }
  return null;
}
