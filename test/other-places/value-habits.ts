/** One form of many rows: how clerks write targets and what answers them, with the score that each pair earns. */
import type { Place } from './expected-form';
import { expected } from './expected-text';
import { grid } from './grid';

interface Pair {
  /** name | target | actual | weight | score */
  readonly line: string;
  readonly verdict: string;
}

/** `name | target | actual | weight | score → verdict` */
const pairs = (text: string): readonly Pair[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [cells = '', verdict = ''] = line.split('→');
      return { line: cells.trim(), verdict: verdict.trim() };
    });

const FIRST_ROW = 7;

function formOf(name: string, text: string): Place {
  const rows = pairs(text);
  const sheet = grid(`
项目支出绩效自评表 | | | | | |
（2023年度） | | | | | |
项目名称 | 示例 | | | | |
项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
年度资金总额 | 100 | 100 | 100% | 10 | 10 |
一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
${rows.map(({ line }) => `产出指标 | ${line} | 见附件说明`).join('\n')}
`);
  return {
    name,
    sheet,
    forms: [
      {
        ...expected(`
          within A1:G${FIRST_ROW + rows.length}
          project 示例
          year 2023
          columns level3 B, target C, actual D, weight E, score F
          rows ${rows.map(({ verdict }, index) => `${FIRST_ROW + index} ${verdict}`).join(', ')}
        `),
        // The weights are those of one pair each and add up to no hundred.
        tolerated: [`E${FIRST_ROW}`],
      },
    ],
  };
}

export const valueHabits: readonly Place[] = [
  formOf(
    'targets with words around the figure',
    `
培训人数 | 不低于200人 | 200人 | 4 | 4 → ok 4
培训人数 | 达到200人以上 | 180人 | 4 | 3.6 → ok 3.6
培训期数 | 至少5期 | 4期 | 4 | 3.2 → ok 3.2
覆盖率 | 达到95% | 95.6% | 4 | 4 → ok 4
覆盖率 | 95%以上 | 94% | 4 | 3.96 → ok 3.96
合格率 | ≧98％ | ９８．５％ | 4 | 4 → ok 4
合格率 | 大于等于98% | 98 | 4 | 4 → ok 4
差错率 | 控制在1%以内 | 0.5% | 4 | 4 → ok 4
差错率 | 不超过3‰ | 2‰ | 4 | 4 → ok 4
差错率 | ≤3‰ | 6‰ | 4 | 2 → ok 2
投诉次数 | 0次 | 无 | 4 | 4 → ok 4
投诉次数 | ≤2次 | 0 | 4 | 4 → ok 4
事故 | 零事故 | 未发生安全事故 | 4 | 4 → ok 4
事故数 | 0起 | 1起 | 4 | 0 → ok 0
发放金额 | 1,200万元 | 1，200万元 | 4 | 4 → ok 4
发放金额 | 1200万元 | 12000000元 | 4 | 4 → ok 4
发放金额 | 0.12亿元 | 1,140万元 | 4 | 3.8 → ok 3.8
人均面积 | ≥35平方米 | 36.2㎡ | 4 | 4 → ok 4
绿化面积 | 2.5万平方米 | 25000平方米 | 4 | 4 → ok 4
种植面积 | ≥3000亩 | 200公顷 | 4 | 4 → ok/rounded/unreadable
服务人次 | 1.5万人次 | 16,000人次 | 4 | 4 → ok 4
完成比例 | 100% | 1 | 4 | 4 → ok 4
完成比例 | 100% | 0.95 | 4 | 3.8 → ok 3.8
完成比例 | 100％ | 完成 | 4 | 4 → judgement/ok
`,
  ),
  formOf(
    'deadlines, periods and ranges',
    `
完成时间 | 2023年12月底前 | 2023年12月20日 | 4 | 4 → ok 4
完成时间 | 12月31日前 | 2023年11月 | 4 | 4 → ok 4
完成时间 | 2023年10月 | 2023年12月 | 4 | 2 → judgement
完成时间 | 2023年10月 | 2023年12月 | 4 | 4 → judgement
完成时间 | 2023.06.30 | 2023.06.15 | 4 | 4 → ok 4
完成时间 | 2023-09-30前 | 2023/9/28 | 4 | 4 → ok 4
完成时间 | 第四季度 | 第三季度 | 4 | 4 → ok 4
完成时间 | 年底前 | 11月底 | 4 | 4 → ok 4
完成时间 | 当年完成 | 当年完成 | 4 | 4 → ok 4
完成时间 | 2023年1月至12月 | 2023年1月-12月 | 4 | 4 → ok 4
完成时间 | 1年 | 1年 | 4 | 4 → ok 4
工期 | ≤180天 | 175天 | 4 | 4 → ok 4
工期 | 180日历天 | 180日历天 | 4 | 4 → ok 4
工期 | 6个月内 | 5个月 | 4 | 4 → ok 4
响应时间 | ≤2小时 | 90分钟 | 4 | 4 → ok 4
办理时限 | 5个工作日内 | 3个工作日 | 4 | 4 → ok 4
培训期数 | 5-8期 | 6期 | 4 | 4 → ok 4
培训期数 | 5-8期 | 4期 | 4 | 3.2 → ok 3.2
人数 | 100人左右 | 102人 | 4 | 4 → ok 4
误差 | ±5% | 3% | 4 | 4 → ok 4
及时性 | 及时 | 及时 | 4 | 4 → ok 4
及时性 | 按时完成 | 已按时完成 | 4 | 4 → ok 4
`,
  ),
  formOf(
    'words, tiers and degrees',
    `
保障水平 | 有效保障 | 达成预期指标 | 4 | 4 → ok
保障水平 | 有效保障 | 达成年度指标 | 4 | 3.5 → ok
保障水平 | 有效保障 | 部分达成年度指标并具有一定效果 | 4 | 3 → ok
保障水平 | 有效保障 | 部分达成预期指标并具有一定效果 | 4 | 4 → over-scored
保障水平 | 有效保障 | 未达成年度指标且效果较差 | 4 | 2 → ok
保障水平 | 有效保障 | 未完成预期指标且效果较差 | 4 | 4 → over-scored
影响力 | 显著提升 | 显著提升 | 4 | 4 → ok
影响力 | 持续提升 | 持续提升 | 4 | 4 → ok
影响力 | 不断提高 | 有所提高 | 4 | 4 → ok/judgement
机制 | 健全 | 健全 | 4 | 4 → ok
机制 | 建立健全 | 已建立健全 | 4 | 4 → ok
质量 | 优 | 优 | 4 | 4 → ok
质量 | 良好以上 | 优秀 | 4 | 4 → ok/judgement
质量 | 合格 | 合格 | 4 | 4 → ok
质量 | 优良中低差 | 优 | 4 | 4 → ok/judgement
满意度 | 满意 | 非常满意 | 4 | 4 → ok
是否公开 | 是 | 是 | 4 | 4 → ok
是否公开 | 是 | 否 | 4 | 4 → over-scored
社会反响 | 良好 | 好 | 4 | 4 → ok/judgement
新建项目 | 新建3座；改建2座 | 新建3座；改建2座 | 4 | 4 → ok
新建项目 | 新建3座，改建2座 | 新建3座，改建1座 | 4 | 3 → ok/judgement/deducted
演出 | 两场 | 三场 | 4 | 4 → ok 4
补助标准 | 每人每月600元 | 每人每月600元 | 4 | 4 → ok 4
补助标准 | 600元/人/月 | 600元/人·月 | 4 | 4 → ok/unreadable
`,
  ),
];
