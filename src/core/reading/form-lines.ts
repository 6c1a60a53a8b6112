/** Single lines of a sheet that tell where a form begins or ends: its title, the line that names the project, the total. */
import type { GridCell } from './grid';
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

/** Whether a label, or what stands before its colon, names the project; asked of every cell several times. */
const isProjectKey = remember((label: string): boolean => {
  const key = label.replace(/[:：].*$/, '');
  return headLabels.find(key)?.concept === 'projectName' && key !== '项目' && key !== '政策';
});

/** True when the row names the project (or, on a whole-department form, the department). */
export function namesProject(cells: readonly GridCell[]): boolean {
  return cells.some((cell) => cell.key !== '' && isProjectKey(cell.key));
}

/** True when the row names the department whose form this is. */
export function namesDepartment(cells: readonly GridCell[]): boolean {
  return cells.some((cell) => headLabels.find(cell.key)?.concept === 'department');
}

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
