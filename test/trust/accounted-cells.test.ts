/**
 * Every filled cell of the tests' forms is accounted for: read, named by a finding or among what was not understood, or
 * noticed when something else stands there. Every test run looks at one sheet in ten, the proof at all.
 */
import { measureAccount } from '../proof/measure-reading';
import { accountedIn } from '../support/accounted-cells';
import { IS_PROOF } from '../support/proof-share';
import { grid } from '../other-places/grid';

const EVERY_TENTH = 10;
/** Of a hundred cells so many may be nobody's; the goal is none. */
const MOST_UNACCOUNTED = 3.5;

const sheet = grid(`
项目支出绩效自评表 | « | « | « | « | « | « | «
（2023年度） | « | « | « | « | « | « | «
项目名称 | 示例培训 | « | « | « | « | « | «
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 100 | 100 | 95 | 10 | 95% | 9.5
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 60 | 60 |
满意度指标 | 满意度 | 学员满意度 | ≥90% | 95% | 30 | 30 |
总分 | « | « | « | « | 100 | 99.5 |
`);

test('a plain form has no cell that nobody looks after', () => {
  expect(accountedIn(sheet).map(({ filled, unaccounted }) => [filled, unaccounted])).toEqual([[43, []]]);
});

test('nearly no cell of any form has nobody who looks after it', () => {
  const { cells, unaccounted } = measureAccount(IS_PROOF ? 1 : EVERY_TENTH);
  expect(cells).toBeGreaterThan(2000);
  const most = (cells * MOST_UNACCOUNTED) / 100;
  if (unaccounted.length > most) expect(unaccounted.map(({ where }) => where)).toEqual([]);
});
