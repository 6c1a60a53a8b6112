/** Target and actual of one row, with what the columns for operator, nature and unit add. */
import { readTargetAndActual } from '../../src/core/figures/read-quantities';
import { wordsOf } from './quantity-words';

type Case = readonly [cells: string, target: string, actual: string];

/** Cells: target | actual | operator column | nature column | unit column. */
const cases: readonly Case[] = [
  ['≥95% | 96% | | |', '≥ 95 percent', '· 96 percent'],
  ['≥95% | ≥96% | | |', '≥ 95 percent', '≥ 96 percent'],
  ['95 | 96 | ≥ | | %', '≥ 95 percent', '· 96 percent'],
  ['95 | 96 | 大于等于 | 正向 | %', '≥ 95 percent', '· 96 percent'],
  ['1 | 0 | 等于 | 正向 | 个', '= 1 items', '· 0 items'],
  ['100 | 0 | 小于等于 | 正向 | %', '≤ 100 percent', '· 0 percent'],
  ['100 | 90 | ≤ | 反向 | 万元', '≤ 100 money*10000', '· 90 money*10000'],
  ['95 | 96 | | 正向 | %', '≥ 95 percent', '· 96 percent'],
  ['5 | 3 | | 反向 | 次', '≤ 5 times', '· 3 times'],
  ['5 | 3 | | 逆向指标 | 次', '≤ 5 times', '· 3 times'],
  ['5 | 3 | | | 次', '· 5 times', '· 3 times'],
  ['95% | 96% | | ≥ |', '≥ 95 percent', '· 96 percent'],
  ['5万元 | 48000元 | ≤ | |', '≤ 5 money*10000', '· 48000 money'],
  ['5 | 48000元 | ≤ | | 万元', '≤ 5 money*10000', '· 48000 money'],
  ['0.95 | 96% | ≥ | |', '≥ 95 percent', '· 96 percent'],
  ['95% | 0.96 | ≥ | |', '≥ 95 percent', '· 96 percent'],
  ['95% | 1 | ≥ | |', '≥ 95 percent', '· 100 percent'],
  ['95% | 95 | ≥ | |', '≥ 95 percent', '· 95 -'],
  ['0.5% | 0.3 | ≤ | |', '≤ 0.5 percent', '· 0.3 -'],
  ['95% | 98 | ≥ | | %', '≥ 95 percent', '· 98 percent'],
  ['12 | 12 | = | | 月', '= 12 months', '· 12 months'],
  ['12月 | 12月 | = | | 月', '= 12 months', 'by _/12/_'],
  ['12月 | 11月 | | |', 'by _/12/_', 'by _/11/_'],
  ['2024年12月 | 2024年11月 | ≤ | |', 'by 2024/12/_ ≤', 'by 2024/11/_'],
  ['及时 | 100% | | 定性 |', 'text', '· 100 percent'],
  ['健全 | 完善机制 | | 定性 |', 'text', 'text'],
  ['2024年12月 | 已完成 | | 定性 |', 'text', 'text'],
  ['保障 | 保障 | 定性 | 定性 | ', 'text', 'text'],
  ['≥ | 5 | | | 个', 'text ≥ only', '· 5 items'],
  [' | 5 | ≥ | | 个', 'blank', '· 5 items'],
  ['5 | | ≥ | | 个', '≥ 5 items', 'blank'],
  ['80-90 | 85 | | | %', '80..90 percent', '· 85 percent'],
  ['5 | 3 | ≥ | | —', '≥ 5 -', '· 3 -'],
  ['5 | 3 | ≥ | | /', '≥ 5 -', '· 3 -'],
  ['5 | 3 | ≥ | | ——', '≥ 5 -', '· 3 -'],
  ['5% | 0.05 | ≤ | |', '≤ 5 percent', '· 5 percent'],
  ['5% | 0.06 | ≤ | |', '≤ 5 percent', '· 0.06 -'],
  ['100% | 1.05 | ≥ | |', '≥ 100 percent', '· 105 percent'],
  ['40% | 1.05 | ≥ | |', '≥ 40 percent', '· 1.05 -'],
  ['5个 | 0.5 | ≥ | |', '≥ 5 items', '· 0.5 -'],
  ['5 | 3 | 定量 | 定量 | 个', '· 5 items', '· 3 items'],
  ['15 | 0.86 | 等于 | | 万元/年', '= 15 money/年*10000', '· 0.86 money/年*10000'],
  ['20 | 已完成 | ≤ | | 万元', '≤ 20 money*10000', 'text'],
  ['≤20 | 18 | ≥ | | 万元', '≥ 20 money*10000', '· 18 money*10000'],
];

test.each(cases)('%s', (cells, target, actual) => {
  const [targetText = '', actualText = '', operator = '', nature = '', unit = ''] = cells
    .split('|')
    .map((cell) => cell.trim());
  const read = readTargetAndActual({
    target: targetText,
    actual: actualText,
    operator,
    nature,
    unit,
  });
  expect([wordsOf(read.target), wordsOf(read.actual)]).toEqual([target, actual]);
});
