/** The limits of warnings are the profile's: moved there, the warning goes. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { ProfileFigures } from '../../src/core/scoring/profile';
import { DEFAULT_PROFILE } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';
import { withFigures } from '../support/with-figures';

const sheet = (cost: string, done: string, quantity: string, ceiling: string) =>
  grid(`
项目支出绩效自评表 | | | | | |
项目名称 | 示例 | | | | |
项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
年度资金总额 | 100 | ${quantity === '' ? '70' : '90'} | ${quantity === '' ? '70%' : '90%'} | 10 | ${quantity === '' ? '7' : '9'} |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 检查次数 | 10次 | ${quantity === '' ? '10' : quantity}次 | 20 | ${quantity === '' ? '20' : '10'}
产出指标 | 时效指标 | 计划完成率 | 100% | ${done} | 20 | 20
产出指标 | 质量指标 | 系统故障率 | ≤${ceiling} | 1% | 20 | 20
产出指标 | 成本指标 | 项目总成本 | ≤${cost}万元 | 20万元 | 30 | 30
`);

const codesUnder = (warnings: Partial<ProfileFigures['warnings']>, ...cells: Parameters<typeof sheet>) => {
  const profile = withFigures(DEFAULT_PROFILE, {
    warnings: { ...DEFAULT_PROFILE.figures.warnings, ...warnings },
  });
  return checkSheet(sheet(...cells), { rules: RULES, profiles: [profile] }).flatMap(({ findings }) =>
    findings.map(({ code }) => code),
  );
};

test.each<readonly [string, Partial<ProfileFigures['warnings']>, Parameters<typeof sheet>]>([
  ['ZP704', { costTargetsBelow: 0.3 }, ['40', '90%', '', '5%']],
  ['ZP704', { costTargetsAbove: 1.2 }, ['110', '90%', '', '5%']],
  ['ZP705', { completionWithRateBelow: 60 }, ['100', '100%', '', '5%']],
  ['ZP705', { completionWithQuantityBelow: 0.4 }, ['100', '100%', '5', '5%']],
  ['ZP410', { failureCeilingFrom: 70 }, ['100', '90%', '', '60%']],
])('%s follows %j', (code, moved, cells) => {
  expect(codesUnder({}, ...cells)).toContain(code);
  expect(codesUnder(moved, ...cells)).not.toContain(code);
});

test('full marks over the money spent: moved up, the warning comes', () => {
  const cells = ['100', '90%', '', '5%'] as const;
  expect(codesUnder({}, ...cells)).not.toContain('ZP705');
  expect(codesUnder({ fullMarksWithRateBelow: 80 }, ...cells)).toContain('ZP705');
});
