/** Columns whose headers no list knows are told by place and content; without points beside them nothing is guessed. */
import { readForms } from '../../src/core/reading/read-forms';
import { toAddress } from '../../src/core/model/sheet-snapshot';
import { grid } from '../other-places/grid';

const HEAD = `
项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | 示例项目 | « | « | « | « | «
`;

/** The columns read, as `name letter`, and the cells where a guess is told. */
function columnsOf(table: string) {
  const [form] = readForms(grid(HEAD + table.trim()));
  return {
    columns: Object.fromEntries(
      [...(form?.indicators?.columns ?? [])].map(([name, column]) => [name, 'ABCDEFGHIJ'[column]]),
    ),
    doubts: form?.doubts.map(({ position }) => toAddress(position)),
  };
}
const rows = (lines: readonly string[]) => lines.join('\n');
const LINES = [
  '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 50 | 50',
  '效益指标 | 社会效益指标 | 就业能力 | ≥40% | 38% | 30 | 28.5',
  '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 92% | 20 | 20',
  '总分 | « | « | « | « | 100 | 98.5',
];
const named = { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G' };

test.each<[string, string, object, readonly string[]]>([
  ['all named', '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分', named, []],
  ['the actual', '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 年终盘点 | 分值 | 得分', named, ['E3']],
  ['the target', '一级指标 | 二级指标 | 三级指标 | 承诺水平 | 实际完成值 | 分值 | 得分', named, ['D3']],
  ['the weight', '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 配点 | 得分', named, ['F3']],
  ['the score', '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 拿到', named, ['G3']],
  [
    'target and actual',
    '一级指标 | 二级指标 | 三级指标 | 承诺水平 | 年终盘点 | 分值 | 得分',
    named,
    ['D3', 'E3'],
  ],
])('%s', (_what, header, columns, doubts) => {
  const read = columnsOf(rows([header, ...LINES]));
  expect(read.columns).toEqual(columns);
  expect([...(read.doubts ?? [])].sort()).toEqual(doubts);
});

test('the actual may stand before the target', () => {
  const lines = LINES.map((line) => line.replace(/(≥\S+) \| (\d+[人%])/, '$2 | $1'));
  const { columns } = columnsOf(
    rows(['一级指标 | 二级指标 | 三级指标 | 年终盘点 | 年度指标值 | 分值 | 得分', ...lines]),
  );
  expect(columns).toEqual({ ...named, target: 'E', actual: 'D' });
});

test('without points beside it no column is guessed: no form is there', () => {
  const lines = LINES.slice(0, 3).map((line) => line.replace(/ \| [\d.]+ \| [\d.]+$/, ''));
  const { columns } = columnsOf(rows(['一级指标 | 二级指标 | 三级指标 | 年度指标值 | 年终盘点', ...lines]));
  expect(columns).toEqual({});
});

test.each<[string, readonly string[]]>([
  ['figures below the scores', ['40 | 50', '20 | 28.5', '10 | 20']],
  ['words among the figures', ['50 | 50', '三十 | 28.5', '20 | 20']],
  ['sums that no weights have', ['500 | 50', '300 | 28.5', '200 | 20']],
  ['a figure alone', ['50 | 50', ' | 28.5', ' | 20']],
])('%s are no weights', (_what, points) => {
  const lines = LINES.slice(0, 3).map((line, at) => line.replace(/[\d.]+ \| [\d.]+$/, points[at] ?? ''));
  const { columns } = columnsOf(
    rows(['一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 配点 | 得分', ...lines]),
  );
  expect(columns).not.toHaveProperty('weight');
});

test('figures above the weights are no scores', () => {
  const lines = LINES.slice(0, 3).map((line) => line.replace(/(\d+) \| [\d.]+$/, '$1 | 90'));
  const { columns } = columnsOf(
    rows(['一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 拿到', ...lines]),
  );
  expect(columns).not.toHaveProperty('score');
});

test('绩效指标 over three columns: first, middle and last are the levels', () => {
  const three = columnsOf(rows(['绩效指标 | « | « | 年度指标值 | 实际完成值 | 分值 | 得分', ...LINES]));
  expect(three.columns).toEqual(named);
});

test('绩效指标 over two columns: block and name', () => {
  const lines = LINES.map((line) => line.replace(/^(\S+) \| \S+ \| /, '$1 | '));
  const { columns } = columnsOf(rows(['绩效指标 | « | 年度指标值 | 实际完成值 | 分值 | 得分', ...lines]));
  expect(columns).toEqual({ level1: 'A', level3: 'B', target: 'C', actual: 'D', weight: 'E', score: 'F' });
});

test('绩效指标 over two columns of which one is used: names alone', () => {
  const lines = LINES.slice(0, 3).map((line) => line.replace(/^\S+ \| \S+ \| (\S+) /, '$1 | « '));
  const { columns } = columnsOf(rows(['绩效指标 | « | 年度指标值 | 实际完成值 | 分值 | 得分', ...lines]));
  expect(columns).toEqual({ level3: 'A', target: 'C', actual: 'D', weight: 'E', score: 'F' });
});
