/**
 * The block of fund management that transfers print (资金管理情况): items such as 下达及时性 with what is said of each, and
 * its problems and measures beside it.
 */
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { textCell, textCellAt } from './read-cell';
import type { ReadArea } from './read-head';
import type { ManagementItem } from '../model/self-evaluation-form';

/** Items that the block judges. */
const ITEM =
  /^(?:资金)?(?:分配|下达|拨付|使用|执行|管理|支付|安排|到位)(?:的)?(?:科学性|及时性|合规性|规范性|准确性|合理性|安全性|有效性)$|^预算绩效管理(?:情况)?$|^支出责任履行(?:情况)?$|^(?:资金)?监督管理(?:情况)?$/;
const PROBLEMS = /问题|改进|措施|整改/;
const SITUATION = /情况说明|管理情况|具体情况|执行情况|落实情况|完成情况|说明/;

const FEWEST_ITEMS = 2;

/** The columns that a header above the items names; null where there is none. */
function columnsAbove(grid: Grid, area: ReadArea, row: number, label: GridCell) {
  for (const above of grid.rowsBetween(row - 2, row - 1)) {
    const cells = grid.row(above, label.right + 1, area.right);
    const situation = cells.find((cell) => SITUATION.test(cell.key) && !PROBLEMS.test(cell.key));
    const problems = cells.find((cell) => PROBLEMS.test(cell.key));
    if (situation) return { situation: situation.column, problems: problems?.column ?? null };
  }
  return null;
}

/** @returns the items in their order; none where fewer than two stand there */
export function readManagement(grid: Grid, area: ReadArea): readonly ManagementItem[] {
  const labels = grid
    .rowsBetween(area.top, area.bottom)
    .flatMap((row) => grid.row(row, area.left, area.right).find((cell) => ITEM.test(cell.key)) ?? []);
  const [first] = labels;
  if (!first || labels.length < FEWEST_ITEMS) return [];
  const columns = columnsAbove(grid, area, first.row, first);
  return labels.map((label): ManagementItem => {
    const beside = grid.row(label.row, label.right + 1, area.right);
    const at = (column: number) =>
      beside.find((cell) => cell.column <= column && cell.right >= column) ?? null;
    const situation = columns ? at(columns.situation) : (beside[0] ?? null);
    const place = { row: label.row, column: columns?.situation ?? label.right + 1 };
    const problems = columns?.problems ?? null;
    return {
      label: textCell(label),
      situation: textCellAt(situation, place),
      problems: problems === null ? null : textCellAt(at(problems), { row: label.row, column: problems }),
    };
  });
}
