/** What pasting leaves of a table, line by line, and where each cell went. */
import { toAddress, type SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { grid } from '../other-places/grid';
import { pasted, type Paste } from './pasted';

const sheet = grid(`
标题 | « | « | «
项目资金 | 来源 | 预算 | 执行
^ | 总额 | 100 | 95
^ | 财政拨款 | 60 | 55
^ | 其他 | 40 | 40
总分 | « | « | 99
`);

const linesOf = ({ rows }: SheetSnapshot) =>
  rows.map(({ cells }) => {
    const line: string[] = [];
    for (const { column, text } of cells) line[column] = text;
    return Array.from(line, (text: string | undefined) => text ?? '').join('|');
  });

const CASES: readonly (readonly [Paste, readonly string[], last: string])[] = [
  [
    'no merges',
    ['标题', '项目资金|来源|预算|执行', '|总额|100|95', '|财政拨款|60|55', '|其他|40|40', '总分|||99'],
    'D6',
  ],
  [
    'labels lost',
    ['标题', '|来源|预算|执行', '|总额|100|95', '|财政拨款|60|55', '|其他|40|40', '总分|||99'],
    'D6',
  ],
  [
    'lines shifted',
    ['标题', '项目资金|来源|预算|执行', '|总额|100|95', '财政拨款|60|55', '|其他|40|40', '总分|||99'],
    'D6',
  ],
  [
    'narrow',
    ['标题', '项目资金|来源|预算|执行', '|总额|100|95', '|财政拨款|60|55', '|其他|40|40', '总分|99'],
    'B6',
  ],
  [
    'own cells',
    ['标题', '项目资金|来源|预算|执行', '总额|100|95', '财政拨款|60|55', '其他|40|40', '总分|99'],
    'B6',
  ],
];

test.each(CASES)('%s', (paste, lines, last) => {
  const { sheet: there, moved } = pasted(sheet, paste);
  expect(linesOf(there)).toEqual(lines);
  expect(there.merges).toEqual([]);
  expect(moved.get('D6')).toBe(last);
  const places = there.rows.flatMap(({ row, cells }) =>
    cells.map(({ column }) => toAddress({ row, column })),
  );
  expect([...moved.values()].sort()).toEqual(places.sort());
});

test('a sheet whose merges nobody tells cannot be pasted', () => {
  expect(() => pasted({ ...sheet, merges: null }, 'narrow')).toThrow();
});
