/** How forms close: where the total, its weight and the grade stand in the last lines. Each reads as the usual row does. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from './grid';

const formWith = (closing: string) =>
  grid(`
项目支出绩效自评表（2023年度） | « | « | « | « | « | «
项目名称 | 示例修缮 | « | 主管部门 | 示例局 | « | «
项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 100 | 95 | 10 | 95% | 9.5
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 修缮面积 | ≥100平方米 | 100平方米 | 50 | 50
效益指标 | 社会效益指标 | 条件 | 改善 | 改善 | 30 | 30
满意度指标 | 满意度 | 职工满意度 | ≥90% | 95% | 10 | 10
${closing}
`);

const CLOSINGS: readonly (readonly [closing: string, grade: string])[] = [
  ['总分 | « | « | « | « | 100 | 99.5', ''],
  ['总分 | « | « | 总分值 | 自评得分 | 100 | 99.5', ''],
  ['总分 | 100 | « | « | 自评得分 | 99.5 | 优', '优'],
  ['总分 | « | « | « | 100 | 99.5 | 优', '优'],
  ['合计得分及等级 | « | « | « | « | 99.5 | 优', '优'],
  ['自评总分 | 99.5 | « | 自评等级 | 优 | « | «', '优'],
  ['自评结果 | 总分 | 99.5 | 等级 | 优 | « | «', '优'],
  ['自评得分：99.5分，自评等级：优 | « | « | « | « | « | «', '优'],
  ['本项目自评得分 | 99.5分 | « | 评价等次 | 优 | « | «', '优'],
  ['| | | | 合计 | 100 | 99.5', ''],
  ['总评 | « | « | « | « | 100 | 99.5', ''],
  ['合计 | « | « | « | « | 90 | 90\n总分 | « | « | « | « | 100 | 99.5', ''],
  [
    '指标得分合计 | « | « | « | « | 90 | 90\n预算执行率得分 | « | « | « | « | 10 | 9.5\n自评总分 | « | « | « | « | 100 | 99.5',
    '',
  ],
  ['合计（预算执行+绩效指标） | « | « | « | « | 100 | 99.5', ''],
];

test.each(CLOSINGS)('%s', (closing, grade) => {
  const [checked, ...others] = checkSheet(formWith(closing), { rules: RULES, profiles: PROFILES });
  expect(others).toEqual([]);
  expect(checked?.form.indicators?.rows.map(({ row }) => row)).toEqual([5, 6, 7]);
  expect(checked?.form.total?.score?.value).toBe(99.5);
  expect(checked?.form.grade?.text ?? '').toBe(grade);
  expect(checked?.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});
