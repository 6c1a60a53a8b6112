/** Single lines of a sheet: titles, the line that names the project, totals. */
import {
  isTitle,
  isTotalRow,
  namesDepartment,
  namesProject,
  projectNameIn,
} from '../../src/core/reading/form-lines';
import { Grid } from '../../src/core/reading/grid';
import { grid } from '../other-places/grid';

const cellsOf = (line: string) => new Grid(grid(line)).row(0);
const THANKS = '项目支出绩效自评表'.padEnd(60, '一');

test.each<[string, boolean]>([
  ['项目支出绩效自评表', true],
  ['2024年度项目支出绩效自评表 | « | 单位：万元', true],
  ['项目支出绩效自评表 | 一 | 二 | 三', false],
  ['项目支出绩效自评表。', false],
  ['项目支出绩效自评表；', false],
  [THANKS, true],
  [`${THANKS}一`, false],
  ['项目支出绩效自评表 Self-evaluation of project expenditure by the department itself', true],
  ['培训计划', false],
  ['2024', false],
])('%s is a title: %s', (line, is) => {
  expect(isTitle(cellsOf(line))).toBe(is);
});

test.each<[string, boolean]>([
  ['项目名称 | 示例项目', true],
  ['项目名称：示例项目 | 主管部门：示例局', true],
  ['主管部门 | 示例局 | 项目名称 | 示例项目', true],
  ['项目 | 示例项目', false],
  ['政策 | 示例政策', false],
  ['主管部门 | 示例局', false],
  ['12 | 13', false],
])('%s names a project: %s', (line, is) => {
  expect(namesProject(cellsOf(line))).toBe(is);
});

test.each<[string, boolean]>([
  ['主管部门 | 示例局', true],
  ['部门名称 | 示例局', true],
  ['项目名称 | 示例项目', false],
])('%s names a department: %s', (line, is) => {
  expect(namesDepartment(cellsOf(line))).toBe(is);
});

test.each<[string, string | null]>([
  ['项目名称 | 示例项目', '示例项目'],
  ['项目名称：示例 项目', '示例项目'],
  ['主管部门 | 示例局 | 项目名称 | 示例项目', '示例项目'],
  ['项目名称', ''],
  ['项目名称：', ''],
  ['主管部门 | 示例局', null],
])('the name in %s is %j', (line, name) => {
  expect(projectNameIn(cellsOf(line))).toBe(name);
});

test.each<[string, boolean]>([
  ['总分 | 100 | 98', true],
  ['合计 | 100 | 98', true],
  ['100 | 总分 | 98', true],
  ['产出指标 | 总分', false],
  ['100 | 98', false],
])('%s is a total: %s', (line, is) => {
  expect(isTotalRow(cellsOf(line))).toBe(is);
});
