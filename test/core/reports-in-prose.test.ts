/** Reports in prose: sentences about indicators and money in several wordings, and what is told where none is read. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';

const check = (lines: readonly string[]) =>
  checkWorkbook([grid(lines.join('\n'))], { rules: RULES, profiles: PROFILES });

const REPORT = (money: string, indicators: readonly string[], result: string) => [
  '城区绿化项目绩效自评报告',
  '一、项目概况',
  money,
  '二、指标完成情况',
  ...indicators,
  '三、结论',
  result,
];

test.each<readonly [what: string, money: string, indicators: readonly [string, string], result: string]>([
  [
    'a level in front of the name, the target right behind it',
    '城区绿化项目2024年预算安排资金200万元，全年实际支出150万元，预算执行率75%。',
    [
      '1.数量指标：植树数量年初目标值1200株，实际完成1200株，得分50分（满分50分）。',
      '2.满意度指标：居民满意度目标值90%，实际完成值90%，分值40分，得分40分。',
    ],
    '本项目自评得分97.5分，评价等级为优。',
  ],
  [
    'commas between name and target',
    '全年预算200万元，实际支出150万元，执行率75%。',
    [
      '（1）植树数量，年度指标值1200株，实际完成1200株，分值50分，自评得分50分。',
      '（2）居民满意度，年度指标值90%，实际完成90%，分值40分，自评得分40分。',
    ],
    '综上，自评得分97.5分，自评等级为优。',
  ],
  [
    'an adjusted budget in the same sentence',
    '项目年初预算180万元，调整后预算200万元，实际支出150万元，支付率75%。',
    [
      '植树数量的年度目标值为1200株，实际完成值为1200株，权重50分，得分50分；',
      '居民满意度的年度目标值为90%，实际完成值为90%，权重40分，得分40分；',
    ],
    '总体自评得分97.5分，等级为优。',
  ],
])('%s', (_what, money, indicators, result) => {
  const [form] = check(REPORT(money, indicators, result)).forms;
  const rows = form?.form.indicators?.rows ?? [];
  expect(rows.map(({ level3, weight, score }) => [level3?.text, weight?.value, score?.value])).toEqual([
    ['植树数量', 50, 50],
    ['居民满意度', 40, 40],
  ]);
  const [total] = form?.form.funds?.rows ?? [];
  expect([total?.annualBudget?.value, total?.executed?.value, total?.rate?.value]).toEqual([200, 150, 75]);
  expect([form?.corrected.total, form?.corrected.grade]).toEqual([97.5, '优']);
  expect(form?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a rate that the amounts of the sentence do not give is told', () => {
  const [form] = check(
    REPORT(
      '全年预算200万元，实际支出150万元，执行率85%。',
      [
        '植树数量，年度指标值1200株，实际完成1200株，分值50分，得分50分。',
        '居民满意度，年度指标值90%，实际完成90%，分值40分，得分40分。',
      ],
      '自评得分97.5分，等级为优。',
    ),
  ).forms;
  expect(form?.findings.map(({ code, cell }) => `${code} ${cell}`)).toContain('ZP202 A3');
});

describe('a report of which no indicator is read', () => {
  const told = (lines: readonly string[]) =>
    check(lines).unread.flatMap(({ findings }) => findings.map(({ code }) => code));
  test.each([
    [
      '综合评分96.5分，自评结果为“优”。其中预算执行率得分9.79分，产出指标得分50分，效益指标得分27分。',
      ['ZP105'],
    ],
    ['本项目自评得分92分，等级为优。', ['ZP105'] as readonly string[]],
    ['我单位18个项目自评平均得分92分。', []],
    ['自评工作已按时完成。', []],
  ])('%s', (sentence, codes) => {
    expect(
      told(['2024年度公园养护项目支出绩效自评报告', '一、基本情况', '项目按计划实施。', sentence]),
    ).toEqual(codes);
  });
});
