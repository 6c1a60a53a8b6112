/** What names of indicators say, in both languages. */
import type { NameSense } from '../../src/core/model/row-facts';
import { sensesOfName } from '../../src/core/words/name-words';

const NAMES: readonly (readonly [chinese: string, english: string, ...senses: NameSense[]])[] = [
  ['检查次数', 'Inspections'],
  ['群众满意度', 'Public satisfaction', 'satisfaction'],
  ['满意度（%）', 'Satisfaction of residents (%)', 'satisfaction'],
  ['检查合格率', 'Inspection pass rate', 'good-rate', 'rate'],
  ['按时完成率', 'On-time completion rate', 'good-rate', 'completion', 'beyond-100', 'rate'],
  ['设备使用年限', 'Service life', 'good-rate'],
  ['受益人数', 'Beneficiaries', 'gain'],
  ['旅游收入增长', 'Growth of tourism revenue', 'gain', 'beyond-100'],
  ['节约用水', 'Water saved', 'gain', 'saved'],
  ['投诉次数', 'Number of complaints', 'loss', 'small', 'less-is-better'],
  ['指标3：投诉次数（次）', 'Indicator 3: Complaints received (times)', 'loss', 'small', 'less-is-better'],
  ['安全事故', 'Safety accidents', 'loss', 'small'],
  ['事故率', 'Accident rate', 'loss', 'small', 'less-is-better', 'failure-rate', 'rate'],
  ['设备故障率', 'Equipment failure rate', 'loss', 'small', 'less-is-better', 'failure-rate', 'rate'],
  ['响应时间', 'Response time', 'loss', 'less-is-better'],
  ['等待时间', 'Waiting time (minutes)', 'loss', 'small', 'less-is-better'],
  ['逾期率', 'Overdue rate', 'small', 'less-is-better', 'failure-rate', 'rate'],
  ['单位能耗量', 'Energy consumption', 'small', 'less-is-better'],
  ['生活补助', 'Living allowances', 'paid-to-people'],
  ['项目总成本', 'Total project cost', 'less-is-better', 'spent', 'whole-cost'],
  ['项目成本', 'Cost of the project', 'less-is-better', 'spent', 'whole-cost'],
  ['设备采购成本', 'Cost of equipment', 'less-is-better', 'spent'],
  ['设备采购费用', 'Equipment expenses', 'spent'],
  ['预算控制数', 'Budget ceiling', 'small', 'spent', 'whole-cost'],
  ['人均成本', 'Cost per person', 'less-is-better', 'spent', 'part-cost', 'unit-price'],
  ['培训单价', 'Unit price of training', 'less-is-better', 'part-cost', 'unit-price'],
  ['会议费', 'Meeting expenses', 'spent', 'part-cost'],
  ['成本节约', 'Cost savings', 'saved', 'gain'],
  ['项目完成率', 'Project completion rate', 'good-rate', 'completion', 'beyond-100', 'rate'],
  ['收入增长率', 'Revenue growth rate', 'gain', 'beyond-100', 'rate'],
  ['工作效率', 'Efficiency of work'],
  ['其中：桃树面积', 'Of which: peach trees', 'of-which'],
];

const both = NAMES.flatMap(([chinese, english, ...senses]) => [
  { name: chinese, senses },
  { name: english, senses },
]);

test.each(both)('$name', ({ name, senses }) => {
  expect([...sensesOfName(name)].sort()).toEqual([...senses].sort());
});

test.each([
  ['what was reached is no loss', 'Complaints handled', 'loss'],
  ['a benefit against costs is no money spent', 'Cost effectiveness', 'spent'],
  ['letters inside a Chinese name are no words', '成本cost控制系统OA建设数量', 'loss'],
  ['equality is no quality', 'Gender equality', 'good-rate'],
  ['what was not complied with is no success', 'Non-compliance rate', 'good-rate'],
] as const)('%s', (...[, name, sense]) => {
  expect(sensesOfName(name).has(sense)).toBe(false);
});
