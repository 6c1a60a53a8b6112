/** Target and actual of one row, with what the columns for operator, nature and unit add. */
import { readTargetAndActual } from '../../src/core/figures/read-quantities';
import { wordsOf } from './quantity-words';

type Case = readonly [cells: string, target: string, actual: string];

/** Cells: target | actual | operator column | nature column | unit column | unit column of the actual. */
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
  ['5.6 | 5600 | | | 公里 | 米', '· 5.6 length*1000', '· 5600 length'],
  ['90 | 92 | ≥ | | % | %', '≥ 90 percent', '· 92 percent'],
  ['90% | 0.92 | ≥ | | | %', '≥ 90 percent', '· 92 percent'],
  ['5 | 3 | ≥ | | 个 | —', '≥ 5 items', '· 3 items'],
  [
    '≥400套（含上年30套） | 412套（含上年30套） | | |',
    '≥ 400 count:套 left (含上年30套)',
    '· 412 count:套 left (含上年30套)',
  ],
  [
    '100%（合同约定） | 98%（合同约定） | | |',
    '· 100 percent left (合同约定)',
    '· 98 percent left (合同约定)',
  ],
  ['100%（或经批准的比例） | 98% | | |', 'text', '· 98 percent'],
  ['≥95% | ≥95%（实际97.3%） | | |', '≥ 95 percent', '· 97.3 percent left ≥95%(实际)'],
  ['≥95% | 未达95%（实际93%） | | |', '≥ 95 percent', '· 93 percent left 未达95%(实际)'],
  ['80%-90% | 0.85 | | |', '80..90 percent', '· 85 percent'],
  ['1 | 完成率：98% | | |', '· 100 percent', '· 98 percent left 完成率:'],
  ['印制2万份 | 共印制2.1万份 | | |', '· 2 count:份*10000 left 印制', '· 2.1 count:份*10000'],
  ['5 | 3 | | 反 向 | 次', '≤ 5 times', '· 3 times'],
];

test.each(cases)('%s', (cells, target, actual) => {
  const [targetText = '', actualText = '', operator = '', nature = '', unit = '', actualUnit = ''] = cells
    .split('|')
    .map((cell) => cell.trim());
  const read = readTargetAndActual({
    target: targetText,
    actual: actualText,
    operator,
    nature,
    unit,
    actualUnit,
  });
  expect([wordsOf(read.target), wordsOf(read.actual)]).toEqual([target, actual]);
});
