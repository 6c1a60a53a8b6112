/** Filtering, grouping and walking the list of findings. */
import {
  countBySeverity,
  countBySheet,
  filterFindings,
  fixable,
  groupFindings,
  listFindings,
  NO_FILTER,
  visibleRows,
} from '../../src/pane/session/finding-list';
import { marksOfSheet } from '../../src/pane/parts/sheet-marks';
import { treeMove } from '../../src/pane/parts/tree-keys';
import { checkedForm, checkedWorkbook, edit, finding } from './fixture-form';

const names = { wholeWorkbook: '整个工作簿', unnamed: '无名' };
const workbook = checkedWorkbook(
  [
    checkedForm({
      sheet: '表一',
      project: '物业管理',
      findings: [
        finding('J12', { sheet: '表一' }),
        finding('B4', { sheet: '表一', severity: 'warning', needsPerson: true, edits: [] }),
      ],
    }),
    checkedForm({
      sheet: '表二',
      id: 'a',
      project: '甲',
      findings: [finding('J3', { sheet: '表二', severity: 'info' })],
    }),
    checkedForm({ sheet: '表二', id: 'b', project: '乙', findings: [finding('J40', { sheet: '表二' })] }),
  ],
  [finding('A1', { sheet: '表二', code: 'ZP702', severity: 'warning' })],
);
const listed = listFindings(workbook);
const cells = (list: typeof listed) => list.map(({ finding: each }) => each.cell);

test('counts by severity and by sheet, those across forms included', () => {
  expect(countBySeverity(listed)).toEqual({ error: 2, warning: 2, info: 1 });
  expect([...countBySheet(listed)]).toEqual([
    ['表一', 2],
    ['表二', 3],
  ]);
});

test.each([
  ['everything', NO_FILTER, ['J12', 'B4', 'J3', 'J40', 'A1']],
  ['one severity', { ...NO_FILTER, severities: new Set(['info'] as const) }, ['J3']],
  ['what needs me', { ...NO_FILTER, onlyForMe: true }, ['B4']],
  ['a project', { ...NO_FILTER, search: '物业' }, ['J12', 'B4']],
  ['a code, whatever its case', { ...NO_FILTER, search: 'zp702' }, ['A1']],
  ['all words of a search', { ...NO_FILTER, search: '物业 b4' }, ['B4']],
  ['no match', { ...NO_FILTER, search: '没有' }, []],
])('filters %s', (_what, filter, expected) => {
  expect(cells(filterFindings(listed, filter, 'zh'))).toEqual(expected);
});

test('a finding about several cells is found by, and marked at, each of them', () => {
  const together = finding('H12', {
    sheet: '表一',
    cells: ['H14', 'H16'],
    isAboutAll: true,
    severity: 'info',
  });
  const apart = finding('J20', { sheet: '表一', cells: ['J21'] });
  const form = checkedForm({ sheet: '表一', project: '物业管理', findings: [together, apart] });
  const one = checkedWorkbook([form]);
  const search = (text: string) =>
    filterFindings(listFindings(one), { ...NO_FILTER, search: text }, 'zh').map((item) => item.finding);
  expect(search('h16')).toEqual([together]);
  expect(search('j21')).toEqual([]);
  expect([...marksOfSheet(one, '表一').keys()]).toEqual(['H12', 'H14', 'H16', 'J20']);
});

test('the search looks at the words of the language in force', () => {
  expect(filterFindings(listed, { ...NO_FILTER, search: 'too high' }, 'en')).toHaveLength(5);
  expect(filterFindings(listed, { ...NO_FILTER, search: 'too high' }, 'zh')).toHaveLength(0);
});

test('a sheet with one form is one group; with several, each is a group of its own', () => {
  const groups = groupFindings(listed, names);
  expect(groups.map((group) => [group.label, group.groups.map((inner) => inner.label)])).toEqual([
    ['表一 · 物业管理', []],
    ['表二', ['甲', '乙']],
    ['整个工作簿', []],
  ]);
});

test('what is said of a sheet without a form stands under its name', () => {
  const about = finding('A1', { sheet: '续表', code: 'ZP105', severity: 'warning' });
  const sheet = { sheet: '续表', firstPage: '表一', recognised: [], missing: [], findings: [about] };
  const groups = groupFindings(listFindings({ ...workbook, unread: [sheet] }), names);
  expect(groups.map(({ label, sheet: name, findings }) => [label, name, findings.length]).slice(-2)).toEqual([
    ['续表', '续表', 1],
    ['整个工作簿', null, 1],
  ]);
});

const rows = visibleRows(groupFindings(listed, names), new Set(), null);

test('rows carry their level and place', () => {
  expect(rows.map((row) => [row.kind, row.level, row.position, row.setSize])).toEqual([
    ['group', 1, 1, 3],
    ['finding', 2, 1, 2],
    ['finding', 2, 2, 2],
    ['group', 1, 2, 3],
    ['group', 2, 1, 2],
    ['finding', 3, 1, 1],
    ['group', 2, 2, 2],
    ['finding', 3, 1, 1],
    ['group', 1, 3, 3],
    ['finding', 2, 1, 1],
  ]);
});

test('a closed group hides what is in it and still counts it', () => {
  const closed = visibleRows(groupFindings(listed, names), new Set(['sheet:表二']), null);
  expect(closed).toHaveLength(6);
  expect(closed[3]).toMatchObject({ isOpen: false, count: 2 });
});

describe('keys', () => {
  const focus = (index: number) => ({ kind: 'focus', key: rows[index]!.key });
  test.each([
    ['ArrowDown', 0, focus(1)],
    ['ArrowDown', 9, null],
    ['ArrowUp', 1, focus(0)],
    ['ArrowUp', 0, null],
    ['Home', 5, focus(0)],
    ['End', 0, focus(9)],
    ['ArrowRight', 0, focus(1)],
    ['ArrowRight', 1, { kind: 'open' }],
    ['ArrowLeft', 0, { kind: 'close' }],
    ['ArrowLeft', 2, focus(0)],
    ['ArrowLeft', 5, focus(4)],
    ['Enter', 1, { kind: 'visit' }],
    ['a', 1, null],
  ])('%s on row %i', (key, index, expected) => {
    expect(treeMove(key, rows, rows[index]!)).toEqual(expected);
  });
});

test('only what one click mends is corrected for a whole group', () => {
  const findings = [
    finding('J12'),
    finding('J13', { edits: [edit('J13', 10, 'offered')] }),
    finding('J14', { edits: [] }),
  ];
  const listed = listFindings(checkedWorkbook([checkedForm({ sheet: '项目1', project: '甲', findings })]));
  expect(fixable(listed).map(({ cell }) => cell)).toEqual(['J12']);
});
