/** Single lines of a sheet that tell where a form begins or ends: its title, the line that names the project, the total. */
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { compact } from '../text/label-text';
import { remember } from '../text/remember';
import { TITLE_PATTERN } from '../words/head-words';
import { headLabels, totalLabels } from '../words/word-index';

const LONGEST_TITLE = 60;

/** Characters of a text, a Latin word counted as one: titles may carry their translation. */
const lengthOf = (text: string) => text.replace(/[A-Za-z]+\s*/g, 'w').length;

/** A line that stands alone and names a form. */
export function isTitle(cells: readonly GridCell[]): boolean {
  const first = cells[0];
  return (
    first !== undefined &&
    cells.length <= 3 &&
    typeof first.raw === 'string' &&
    lengthOf(first.text) <= LONGEST_TITLE &&
    !/[。；;]$/.test(first.text) &&
    TITLE_PATTERN.test(compact(first.text))
  );
}

/** What a label, or what stands before its colon, names in a head; asked of every cell several times. */
const namedInHead = remember((label: string): { readonly concept: string | null } => {
  const key = label.replace(/[:：].*$/, '');
  const isVague = key === '项目' || key === '政策';
  return { concept: isVague ? null : (headLabels.find(key)?.concept ?? null) };
});

const names = (cells: readonly GridCell[], concept: string): boolean =>
  cells.some((cell) => cell.key !== '' && namedInHead(cell.key).concept === concept);

/** True when the row names the project (or, on a whole-department form, the department). */
export const namesProject = (cells: readonly GridCell[]): boolean => names(cells, 'projectName');

/** True when the row names the department whose form this is. */
export const namesDepartment = (cells: readonly GridCell[]): boolean => names(cells, 'department');

export function projectNameIn(cells: readonly GridCell[]): string | null {
  const at = cells.findIndex(
    (cell) => headLabels.find(cell.key.replace(/[:：].*$/, ''))?.concept === 'projectName',
  );
  const label = cells[at];
  if (!label) return null;
  const inside = /[:：](.+)$/.exec(label.text.replace(/\s+/g, ''))?.[1];
  return inside ?? cells[at + 1]?.text ?? '';
}

export function isTotalRow(cells: readonly GridCell[]): boolean {
  const first = cells.find((cell) => typeof cell.raw === 'string');
  return first !== undefined && totalLabels.find(first.key) !== null;
}

/** What the first text of a row names in a fund table; 得分合计 is a total, whatever else it sounds like. */
function fundLine(grid: Grid, row: number, left: number, right: number): string | null {
  const label = grid.row(row, left, right).find((cell) => typeof cell.raw === 'string');
  return label && !/[合总]/.test(label.key) ? (grid.fundWords.find(label.key)?.concept ?? null) : null;
}

/**
 * A total row that closes a form. 自评得分 below 执行数, 执行率 and 分值 is the last line of a fund table that lies on
 * its side.
 */
export function closesForm(grid: Grid, row: number, left: number, right: number): boolean {
  if (!isTotalRow(grid.row(row, left, right))) return false;
  if (fundLine(grid, row, left, right) !== 'score') return true;
  const [upper, second] = [fundLine(grid, row - 1, left, right), fundLine(grid, row - 2, left, right)];
  return second === null || (upper !== 'weight' && upper !== 'rate');
}

/** The columns' own numbers under a header: 1 | 2 | 3 | 4, or （1） | （2） | （3）=（2）/（1）; never a row of figures. */
export function numbersColumns(cells: readonly GridCell[]): boolean {
  const numbers = cells.filter((cell) => !/^(?:栏次|列次|序号)$/.test(cell.key)).map(numberOfColumn);
  const [first] = numbers;
  return numbers.length > 3 && first === 1 && numbers.every((number, index) => number === index + 1);
}

function numberOfColumn(cell: GridCell): number | null {
  const number = /^[(（]?(\d{1,2})[)）]?(?:\s*[=＝].*)?$/.exec(compact(cell.text))?.[1];
  return number === undefined ? null : Number(number);
}
