/** Totals where a part of the form was not found: nothing is called wrong that cannot be known. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import { PROFILES } from '../../src/profiles';
import { RULES } from '../../src/rules';
import { grid } from '../other-places/grid';

const options = { rules: RULES, profiles: PROFILES };
const form = (weight: number, score: number) =>
  grid(`
项目支出绩效自评表 | « | « | « | «
项目名称 | 示例项目 | « | « | «
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 培训人数 | 100人 | 100人 | 60 | 60
满意度指标 | 学员满意度 | ≥90% | 95% | 30 | 30
总分 | « | « | « | ${weight} | ${score}
`);
const errors = (weight: number, score: number) =>
  checkSheet(form(weight, score), options)[0]!
    .findings.filter((finding) => finding.severity === 'error')
    .map(({ code }) => code);

test('without the fund table the execution score is open: a total of 100 is not called wrong, but the gap is told', () => {
  expect(errors(100, 99.5)).toEqual([]);
  expect(checkSheet(form(100, 99.5), options)[0]!.findings.map(({ code }) => code)).toContain('ZP101');
});

test('a form that sums its indicators alone is checked as it stands', () => {
  expect(errors(90, 90)).toEqual(['ZP301']);
  expect(errors(90, 88)).toEqual(expect.arrayContaining(['ZP501']));
});
