/** The report fits its published schema, for every drawn workbook in both languages, and the schema refuses what does not. */
import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { ignoreOf } from '../../src/core/checking/ignores';
import { REPORT_SCHEMA, reportFile, type Report } from '../../src/core/reporting/json-report';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';
import { formIds, loadForm, loadForms } from '../workbooks/form-data';
import { sampleForms } from '../workbooks/sample-forms';
import { toSnapshots } from '../workbooks/to-snapshots';

const schema = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'docs', 'report.schema.json'), 'utf8'),
) as object;
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
}).compile(schema);

const options = { rules: RULES, profiles: PROFILES };

/** The last page of a form, without its header. */
const UNREAD = grid(
  `
项目支出绩效自评表 | « | « | « | « | « | «
项目名称 | 示例河道清淤 | « | « | 主管部门 | 示例市水务局 | «
效益指标 | 社会效益指标 | 受益人口 | ≥3万人 | 3.2万人 | 30 | 30
满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 95% | 10 | 10
总分 | « | « | « | « | 100 | 99
`,
  { name: '次页' },
);

const LIST = grid(
  `
2024年度项目支出绩效自评汇总表 | « | « | « | « | «
单位：万元
序号 | 项目名称 | 全年预算数 | 全年执行数 | 自评得分 | 自评等级
1 | 示例河道清淤 | 120.5 | 118 | 96.5 | 优
2 | 示例道路养护 | 80 | 60 | 88 |
合计 | | 200.5 | 178 | |
`,
  { name: '汇总' },
);

/** The report as it leaves the program: through JSON and back. */
function reportOf(sheets: readonly SheetSnapshot[], language: 'zh' | 'en'): Report {
  const file = reportFile('a.xlsx', checkWorkbook(sheets, options), null, language);
  const report: Report = {
    schema: REPORT_SCHEMA,
    tool: { name: 'ziping', version: '0.1.0' },
    files: [file],
  };
  return JSON.parse(JSON.stringify(report)) as Report;
}

function faultsOf(report: unknown): readonly string[] {
  validate(report);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const workbooks: readonly (readonly [string, readonly SheetSnapshot[]])[] = [
  ...formIds.map((id) => [id, toSnapshots([loadForm(id)]).sheets] as const),
  ['all forms', toSnapshots(loadForms()).sheets],
  ['all forms on one sheet', toSnapshots(loadForms(), { arrangement: 'stacked' }).sheets],
  ['figures as text', toSnapshots(loadForms(), { numbersAsText: true }).sheets],
  ['merges unknown', toSnapshots(loadForms(), { merges: 'unknown' }).sheets],
  ['two pages', toSnapshots(loadForms('baotou-2019'), { pageSplit: true }).sheets],
  ['the sample', toSnapshots(sampleForms).sheets],
  ['a sheet that could not be read', [UNREAD]],
  ['a form on two sheets', [...toSnapshots([loadForm('baotou-01')]).sheets, UNREAD]],
  ['a list of projects', [LIST]],
  ['a list of projects beside its forms', [...toSnapshots([loadForm('alxa-01')]).sheets, LIST]],
  ['no sheets', []],
];

describe.each(workbooks)('%s', (_name, sheets) => {
  test.each(['zh', 'en'] as const)('in %s', (language) => {
    expect(faultsOf(reportOf(sheets, language))).toEqual([]);
  });
});

test('an unread sheet: what was recognised and what is missing, in the language of the report', () => {
  const [zh, en] = (['zh', 'en'] as const).map(
    (language) => reportOf([UNREAD], language).files[0]?.sheets?.[0],
  );
  expect(zh).toMatchObject({
    sheet: '次页',
    recognised: ['标题', '项目名称', '主管部门', '指标行', '总分一行'],
    missing: ['项目资金表', '指标表的表头'],
    findings: [{ code: 'ZP105', severity: 'warning', cell: 'A1', edits: [] }],
  });
  expect(en).toMatchObject({ missing: ['fund table', 'header of the indicator table'] });
  expect(reportOf(toSnapshots([loadForm('baotou-01')]).sheets, 'zh').files[0]).not.toHaveProperty('sheets');
});

test('a file that could not be read, and an ignored finding', () => {
  const { sheets } = toSnapshots([loadForm('alxa-01')]);
  const [form] = checkWorkbook(sheets, options).forms;
  const ignores = form!.findings.slice(0, 1).map((finding) => ignoreOf(finding, '已核实'));
  const checked = checkWorkbook(sheets, { ...options, ignores });
  const report = {
    schema: REPORT_SCHEMA,
    tool: { name: 'ziping', version: '0.1.0' },
    files: [
      reportFile('bad.xlsx', null, { code: 'not-a-workbook', message: '不是工作簿。' }, 'zh'),
      reportFile('a.xlsx', checked, null, 'zh'),
    ],
  };
  const read = JSON.parse(JSON.stringify(report)) as Report;
  expect(faultsOf(read)).toEqual([]);
  expect(read.files[1]?.forms[0]?.ignored).toHaveLength(1);
});

test('figures are those of the form: row numbers from 1, rates in per cent, rounded', () => {
  const report = reportOf(toSnapshots([loadForm('baotou-01')]).sheets, 'zh');
  const [form] = report.files[0]!.forms;
  const [total] = form!.funds!.rows;
  expect(total).toMatchObject({
    isTotal: true,
    annualBudget: 30,
    executed: 29.97,
    weight: 10,
    rate: { cell: 'G6', printed: 100, expected: 99.9, verdict: 'over-scored' },
    score: { cell: 'H6', printed: 9.99, expected: 9.99, verdict: 'ok' },
  });
  expect(form!.indicators[0]).toMatchObject({ row: 12, level1: '产出指标 50分', weight: 10 });
});

test('a list of projects stands in `tables`, with its lines', () => {
  const [table] = reportOf([LIST], 'zh').files[0]!.tables;
  expect(table).toEqual({
    sheet: '汇总',
    range: 'A3:F6',
    kind: 'project-list',
    title: '2024年度项目支出绩效自评汇总表',
    number: null,
    unit: null,
    year: null,
    amountUnit: '万元',
    noData: false,
    rows: 2,
    total: { cell: 'C6', value: 200.5 },
    findings: [],
    projects: [
      {
        cell: 'B4',
        name: '示例河道清淤',
        initialBudget: null,
        annualBudget: 120.5,
        executed: 118,
        rate: null,
        score: 96.5,
        grade: '优',
      },
      {
        cell: 'B5',
        name: '示例道路养护',
        initialBudget: null,
        annualBudget: 80,
        executed: 60,
        rate: null,
        score: 88,
        grade: null,
      },
    ],
  });
});

test('base data stands in `tables` as well as among the forms', () => {
  const [file] = reportOf(toSnapshots([loadForm('yueyang-01')]).sheets, 'zh').files;
  const [form] = file!.forms;
  expect(form!.kind).toBe('base-data');
  expect(file!.tables).toEqual([
    expect.objectContaining({ kind: 'base-data', sheet: form!.sheet, range: form!.range, rows: 3 }),
  ]);
});

type Change = (report: { files: { forms: Record<string, unknown>[] }[] } & Record<string, unknown>) => void;

test.each<readonly [string, Change]>([
  ['another version', (report) => (report['schema'] = 2)],
  ['an unknown key', (report) => (report.files[0]!.forms[0]!['extra'] = 1)],
  ['a missing key', (report) => delete report.files[0]!.forms[0]!['grade']],
  [
    'a line of a list without its score',
    (report) => {
      const list = reportOf([LIST], 'zh').files[0]!.tables[0] as { projects: Record<string, unknown>[] };
      delete list.projects[0]!['score'];
      (report.files[0] as unknown as { tables: unknown[] }).tables.push(list);
    },
  ],
  ['an unknown kind', (report) => (report.files[0]!.forms[0]!['kind'] = 'table')],
  ['an address with a sheet', (report) => (report.files[0]!.forms[0]!['range'] = 'Sheet1!A1')],
  ['an empty text for null', (report) => (report.files[0]!.forms[0]!['projectName'] = '')],
  [
    'a verdict of its own',
    (report) => {
      const { rows } = report.files[0]!.forms[0]!['funds'] as { rows: { rate: { verdict: string } }[] };
      rows[0]!.rate.verdict = 'wrong';
    },
  ],
  [
    'a figure as text',
    (report) => {
      const [row] = report.files[0]!.forms[0]!['indicators'] as { weight: unknown }[];
      row!.weight = '15';
    },
  ],
  [
    'a finding with a key too many',
    (report) => {
      const [finding] = report.files[0]!.forms[0]!['findings'] as Record<string, unknown>[];
      finding!['note'] = 'x';
    },
  ],
])('the schema refuses %s', (_what, change) => {
  const report = reportOf(toSnapshots([loadForm('alxa-01')]).sheets, 'zh');
  expect(faultsOf(report)).toEqual([]);
  change(report as unknown as Parameters<Change>[0]);
  expect(faultsOf(report)).not.toEqual([]);
});

test('each figure stands under its own name: bounds of a tier, a weight that is missing, totals and grades', () => {
  const sheet = grid(`
项目支出绩效自评表 | « | « | « | « | « | « | «
项目名称 | 示例河道清淤 | « | « | 主管部门 | 示例市水务局 | « | «
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 6公里 | 50 | 50 | 
效益指标 | 社会效益指标 | 河道面貌 | 明显改善 | 部分达成年度指标并具有一定效果 | 30 | 20 | 雨季延误
满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 95% | | 20 | 
总分 | « | « | « | « | 100 | 90 | 优
`);
  const [form] = reportOf([sheet], 'zh').files[0]!.forms;
  expect(form!.indicators.map(({ weight, score }) => [weight, score])).toEqual([
    [50, { cell: 'G4', printed: 50, expected: 25, min: 25, max: 25, verdict: 'over-scored' }],
    [30, { cell: 'G5', printed: 20, expected: 20, min: 18, max: 23.99, verdict: 'ok' }],
    [null, { cell: 'G6', printed: 20, expected: null, min: null, max: null, verdict: 'unreadable' }],
  ]);
  expect([form!.total, form!.grade]).toEqual([
    {
      weight: { cell: 'F7', printed: 100, expected: 80 },
      score: { cell: 'G7', printed: 90, expected: 90, recomputed: 65, corrected: null },
    },
    { cell: 'H7', printed: '优', expected: '优', recomputed: '中', corrected: null },
  ]);
});

test('forms that were not read whole are counted apart from those that were', () => {
  const checked = checkWorkbook(toSnapshots(loadForms()).sheets, options);
  const portfolio = checked.portfolio && { ...checked.portfolio, projects: 5, leftOut: 2 };
  expect(reportFile('a.xlsx', { ...checked, portfolio }, null, 'zh').portfolio).toMatchObject({
    projects: 5,
    leftOut: 2,
  });
});
