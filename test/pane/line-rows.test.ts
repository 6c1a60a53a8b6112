/** The list of lines: order, folding, filters, counts, and the keys that go from one to the next. */
import { lineGroups } from '../../src/app/lines';
import { carriedListing, freshListing, openLines, withoutSettled } from '../../src/app/listing';
import { withSeen } from '../../src/app/seen';
import {
  chipCounts,
  NO_FILTER,
  rowsOf,
  shownLines,
  stopsOf,
  type ListView,
} from '../../src/pane/session/line-rows';
import { checkedForm, checkedWorkbook, edit, finding } from './fixture-form';

const judged = { edits: [], needsPerson: true, severity: 'warning' as const };
const same = { line: { ...finding('X1').line, why: { zh: '没写原因', en: 'no reason' } } };
const workbook = checkedWorkbook(
  [
    checkedForm({ sheet: '好', project: '没有问题', findings: [], grade: ['优', '优'] }),
    checkedForm({
      sheet: '表一',
      project: '物业管理',
      grade: ['优', '优'],
      findings: [
        finding('J12', { sheet: '表一' }),
        finding('I13', { sheet: '表一', code: 'ZP601', ...judged, ...same }),
        finding('I14', { sheet: '表一', code: 'ZP601', ...judged, ...same }),
        finding('I15', { sheet: '表一', code: 'ZP601', ...judged, ...same }),
        finding('A1', { sheet: '表一', code: 'ZP303', severity: 'info', edits: [] }),
        finding('J30', {
          sheet: '表一',
          code: 'ZP501',
          causedBy: { code: 'ZP401', sheet: '表一', cell: 'J12' },
        }),
      ],
    }),
    checkedForm({
      sheet: '表二',
      project: '甲',
      findings: [finding('B4', { sheet: '表二', code: 'ZP301', edits: [], needsPerson: true })],
    }),
  ],
  [
    finding('A1', { sheet: '表二', code: 'ZP702', ...judged }),
    finding('A1', { sheet: '表一', code: 'ZP702', ...judged }),
  ],
);
const listing = freshListing(workbook);
const view = (change: Partial<ListView> = {}): ListView => ({
  grouping: 'form',
  filter: NO_FILTER,
  toggled: new Set(),
  seen: {},
  sheets: [],
  language: 'zh',
  ...change,
});
const shape = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) =>
    row.kind === 'head'
      ? `# ${row.group.sheet ?? '*'} ${String(row.count)}`
      : row.kind === 'fold'
        ? `× ${String(row.lines.length)}`
        : row.kind === 'line'
          ? `${row.line.finding.code} ${row.line.finding.cell}`
          : `+ ${String(row.count)}`,
  );

test('a line is a cause with what follows; what is only told stands on the form’s card', () => {
  const [group] = lineGroups(workbook).filter(({ sheet }) => sheet === '表一');
  expect(
    group!.lines.map(({ finding: { code }, follows }) => [code, follows.map((each) => each.code)]),
  ).toEqual([
    ['ZP401', ['ZP501']],
    ['ZP601', []],
    ['ZP601', []],
    ['ZP601', []],
  ]);
  expect(group!.remarks.map(({ code }) => code)).toEqual(['ZP303']);
});

test('the worst form comes first, one without a line last, the workbook’s own behind the forms', () => {
  expect(lineGroups(workbook).map(({ key }) => key.split('!')[0])).toEqual([
    '表二',
    '表一',
    'workbook',
    '好',
  ]);
});

test('by form: three lines of one reason are one row, opened by its key', () => {
  const rows = rowsOf(listing, view());
  expect(shape(rows)).toEqual(['# 表二 1', 'ZP301 B4', '# 表一 4', 'ZP401 J12', '× 3', '# * 2', '× 2']);
  const fold = rows.find(({ kind }) => kind === 'fold')!;
  const open = rowsOf(listing, view({ toggled: new Set([fold.key]) }));
  expect(shape(open).slice(4, 8)).toEqual(['× 3', 'ZP601 I13', 'ZP601 I14', 'ZP601 I15']);
  expect(open.slice(5, 8).map(({ level, position, setSize }) => [level, position, setSize])).toEqual([
    [3, 1, 3],
    [3, 2, 3],
    [3, 3, 3],
  ]);
});

test('a copy of a form is one row that says of which; another project with the same lines is not', () => {
  const found = (sheet: string, project: string) =>
    checkedForm({
      sheet,
      project,
      findings: [finding('B4', { sheet, ...judged }), finding('I13', { sheet, code: 'ZP601', ...judged })],
    });
  const forms = [found('表一', '甲'), found('表二', '甲'), found('表三', '乙')];
  const rows = rowsOf(freshListing(checkedWorkbook(forms)), view());
  expect(shape(rows)).toEqual([
    '# 表一 2',
    'ZP401 B4',
    'ZP601 I13',
    '# 表二 2',
    '× 2',
    '# 表三 2',
    'ZP401 B4',
    'ZP601 I13',
  ]);
  const [copy] = rows.filter((row) => row.kind === 'fold');
  expect(copy).toMatchObject({ words: { zh: '同工作表“表一”' }, lines: { length: 2 } });
  expect(
    shape(rowsOf(freshListing(checkedWorkbook(forms)), view({ toggled: new Set([copy!.key]) }))),
  ).toContain('ZP601 I13');
});

test('by kind: the gravest first, then the most; a kind shows its first twenty', () => {
  expect(shape(rowsOf(listing, view({ grouping: 'kind' })))).toEqual(['× 1', '× 1', '× 3', '× 2']);
  const findings = Array.from({ length: 25 }, (_unused, at) =>
    finding(`I${String(at + 1)}`, { code: 'ZP601', ...judged }),
  );
  const many = freshListing(checkedWorkbook([checkedForm({ sheet: '项目1', project: '甲', findings })]));
  const rows = rowsOf(many, view({ grouping: 'kind', toggled: new Set(['kind:ZP601']) }));
  expect([rows.length, shape(rows).at(-1)]).toEqual([22, '+ 5']);
});

test.each([
  ['one severity', { severity: 'error' as const }, ['B4', 'J12']],
  ['what is for me', { task: 'judge' as const }, ['B4', 'I13', 'I14', 'I15', 'A1', 'A1']],
  ['what one click mends', { task: 'mend' as const }, ['J12']],
  ['both at once', { severity: 'error' as const, task: 'judge' as const }, ['B4']],
  ['a project', { search: '物业' }, ['J12', 'I13', 'I14', 'I15']],
  ['an address alone', { search: 'i14' }, ['I14']],
  ['a code', { search: 'zp702' }, ['A1', 'A1']],
  ['a number as a whole figure', { search: '1' }, []],
])('shows %s', (_what, filter, cells) => {
  const shown = shownLines(listing, view({ filter: { ...NO_FILTER, ...filter } }));
  expect(shown.map(({ line }) => line.finding.cell)).toEqual(cells);
});

test('each chip says just what it would show under the other filters', () => {
  const filters = [
    NO_FILTER,
    { ...NO_FILTER, severity: 'warning' as const },
    { ...NO_FILTER, search: '物业' },
  ];
  for (const filter of filters) {
    const counts = chipCounts(listing, view({ filter }));
    for (const severity of ['error', 'warning', 'info'] as const)
      expect(shownLines(listing, view({ filter: { ...filter, severity } }))).toHaveLength(counts[severity]);
    expect(shownLines(listing, view({ filter: { ...filter, task: 'judge' } }))).toHaveLength(counts.judge);
  }
});

test('forms that were seen are left out when asked for', () => {
  const [form] = workbook.forms.filter(({ form: { sheet } }) => sheet === '表二');
  const seen = withSeen({}, form!, [], true);
  const shown = shownLines(listing, view({ seen, filter: { ...NO_FILTER, unseenOnly: true } }));
  expect(shown.map(({ line }) => line.finding.cell)).not.toContain('B4');
});

test('the keys for the next one stop at lines and at folds that are shut', () => {
  const kinds = (rows: ReturnType<typeof rowsOf>) => stopsOf(rows).map(({ kind }) => kind);
  expect(kinds(rowsOf(listing, view()))).toEqual(['line', 'line', 'fold', 'fold']);
});

test('what is settled keeps its place until one moves on; what is new comes behind', () => {
  const [, first, second] = workbook.forms;
  const findings = [finding('J40', { sheet: '表一' }), ...first!.findings.slice(1, 5)];
  const changed = checkedWorkbook([workbook.forms[0]!, { ...first!, findings }, second!]);
  const carried = carriedListing(listing, changed);
  const group = carried.groups.find(({ sheet }) => sheet === '表一')!;
  expect(group.lines.map(({ finding: { cell } }) => cell)).toEqual(['J12', 'I13', 'I14', 'I15', 'J40']);
  expect(openLines(carried).map(({ finding: { cell } }) => cell)).not.toContain('J12');
  expect(carried.groups.map(({ key }) => key).slice(0, 2)).toEqual(
    listing.groups.map(({ key }) => key).slice(0, 2),
  );
  const after = withoutSettled(carried).groups.find(({ sheet }) => sheet === '表一')!;
  expect(after.lines.map(({ finding: { cell } }) => cell)).toEqual(['I13', 'I14', 'I15', 'J40']);
});

test('an offer that moves no points is told, not asked', () => {
  const note = finding('I13', {
    code: 'ZP103',
    severity: 'info',
    edits: [{ ...edit('I13', 10, 'offered'), points: null }],
  });
  const [group] = lineGroups(
    checkedWorkbook([checkedForm({ sheet: '项目1', project: '甲', findings: [note] })]),
  );
  expect(group!.lines.map(({ task }) => task)).toEqual(['note']);
});
