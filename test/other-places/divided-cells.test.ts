/** Forms out of pages and documents: merged cells divided, each part filled with the text of the whole. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { SheetSnapshot, SnapshotCell } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { everyPlace } from './every-place';
import { grid } from './grid';

/** The sheet without merges, every text of a merged cell in all the places that it covered. */
function divided(sheet: SheetSnapshot): SheetSnapshot {
  const cells = new Map<string, { row: number; cell: SnapshotCell }>();
  for (const { row, cells: inRow } of sheet.rows)
    for (const cell of inRow) cells.set(`${row}:${cell.column}`, { row, cell });
  for (const { top, left, bottom, right } of sheet.merges ?? []) {
    const whole = cells.get(`${top}:${left}`)?.cell;
    if (typeof whole?.value !== 'string') continue;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        cells.set(`${row}:${column}`, { row, cell: { ...whole, column } });
  }
  const numbers = [...new Set([...cells.values()].map(({ row }) => row))].sort((a, b) => a - b);
  const rows = numbers.map((row) => ({
    row,
    hidden: false,
    cells: [...cells.values()]
      .filter((entry) => entry.row === row)
      .map(({ cell }) => cell)
      .sort((a, b) => a.column - b.column),
  }));
  return { ...sheet, rows, merges: null };
}

const told = (sheet: SheetSnapshot) =>
  checkSheet(sheet, { rules: RULES, profiles: PROFILES }).map(({ form, scores, findings }) => ({
    project: form.projectName?.text,
    indicators: form.indicators?.rows.map(({ row }) => row),
    funds: form.funds?.rows.map(({ row }) => row),
    goal: form.goalActual?.text,
    total: [scores.total.score.printed, scores.total.recomputed],
    errors: findings.filter(({ severity }) => severity === 'error').map(({ code, cell }) => [code, cell]),
  }));

/** By the beginnings of their names: what only merges tell. */
const OPEN: readonly string[] = [
  // A head whose columns do not stand one under the other, and tasks that are taken for no funds once divided.
  'one column of names',
  'tasks of the year',
  'each level on a line',
  // Funds without a label, or with their parts beside them.
  'amounts in 元, the funds without a side label row',
  'department form: total on top, one fund row without a label',
  'national form of 2018: budget and execution beside each other',
  // A title, a side label or a fraction told once more is taken for another part of the form.
  'points of the execution beside amounts written as a fraction',
  'the adjusted goal under the side label',
  'three forms under each other, each with its title',
];

const places = everyPlace.filter(({ name }) => !OPEN.some((open) => name.startsWith(open)));

test.each(places)('$name', ({ sheet }) => {
  expect(told(divided(sheet))).toEqual(told(sheet));
});

test('a target and an actual that say the same stay two cells', () => {
  const sheet = grid(`
示例镇项目绩效自评表 | 示例镇项目绩效自评表 | 示例镇项目绩效自评表 | 示例镇项目绩效自评表 | 示例镇项目绩效自评表
项目名称 | 示例绿化 | 示例绿化 | 示例绿化 | 示例绿化
三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
镇区面貌按规划改善情况 | 按规划要求改善镇区面貌 | 按规划要求改善镇区面貌 | 60 | 60
养护任务 | 完成 | 完成 | 40 | 40
总分 | 总分 | 总分 | 100 | 100
`);
  const [form] = checkSheet(sheet, { rules: RULES, profiles: PROFILES });
  expect(form?.form.indicators?.rows.map(({ target, actual }) => [target?.text, actual?.text])).toEqual([
    ['按规划要求改善镇区面貌', '按规划要求改善镇区面貌'],
    ['完成', '完成'],
  ]);
  expect(form?.form.projectName?.text).toBe('示例绿化');
  expect(form?.form.total?.score?.value).toBe(100);
});
