/** What all projects come to: sums in 万元, grades in plain words, the summary sheet and where its parts stand. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import { countGrades, plainGrade, sumFunds } from '../../src/core/checking/portfolio';
import { projectLines, rateOf, sumProjects, type ProjectLine } from '../../src/core/writing/project-summary';
import {
  buildSummarySheet,
  isSummaryHead,
  layOutSummary,
  projectFigures,
  summaryKept,
  workbookSummary,
} from '../../src/core/writing/summary-sheet';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';
import { formText, type FormParts } from '../rules/form-sheet';
import { sheetsOf } from '../rules/rule-table';

const check = (...forms: readonly FormParts[]) =>
  checkWorkbook(sheetsOf(forms), { rules: RULES, profiles: PROFILES });

const inYuan: FormParts = {
  name: '乙项目',
  year: '',
  amountUnit: '元',
  funds: '400000 | 500000 | 412345.67 | 10 | 82.47% | 8.25',
  parts: [],
  change: { 3: '产出指标 | 成本指标 | 项目总成本 | ≤50万元 | 412345.67元 | 10 | 10 | ' },
  total: '100 | 98.25',
  grade: 'B',
};
const blank: FormParts = { name: '', funds: ' |  |  | 10 |  | ', parts: [], total: '100 | ' };
const both = check({ grade: '优秀' }, inYuan);

test('funds are summed in 万元; what no form has is not there', () => {
  expect(sumFunds(both.forms)).toEqual({ initialBudget: 140, annualBudget: 150, executed: 136.234567 });
  expect(sumFunds(check(blank).forms)).toEqual({ initialBudget: null, annualBudget: null, executed: null });
  expect(sumFunds([])).toEqual({ initialBudget: null, annualBudget: null, executed: null });
});

test.each<[string, string | null]>([
  ['优', '优'],
  ['优秀', '优'],
  ['良好', '良'],
  [' 中 ', '中'],
  ['A', '优'],
  ['Ｂ', '良'],
  ['D', '差'],
  ['合格吗', null],
  ['', null],
])('%s is %s', (text, grade) => {
  expect(plainGrade(text)).toBe(grade);
});

test('grades are counted as printed, else by the printed total', () => {
  expect(countGrades(both.forms)).toEqual({ 优: 1, 良: 1 });
  expect(countGrades(check({}, { total: '100 | 85' }, blank).forms)).toEqual({ 优: 1, 良: 1 });
});

test.each<[number | null, number | null, number | null]>([
  [95, 100, 95],
  [1, 3, 33.33],
  [2, 3, 66.67],
  [0, 5, 0],
  [5, 0, null],
  [null, 5, null],
  [5, null, null],
])('%s executed of %s is a rate of %s', (executed, budget, rate) => {
  expect(rateOf(executed, budget)).toBe(rate);
});

const lines = projectLines('a.xlsx', both);

test('a line for each project', () => {
  expect(lines).toEqual([
    {
      file: 'a.xlsx',
      sheet: 'Sheet1',
      range: 'A1:I18',
      project: '技能培训项目',
      department: '某某局',
      year: 2024,
      annualBudget: 100,
      executed: 95,
      rate: 95,
      isWhole: true,
      isOpen: false,
      printedTotal: 99.5,
      correctedTotal: 99.5,
      printedGrade: '优',
      correctedGrade: '优',
      errors: 0,
      warnings: 0,
    },
    {
      file: 'a.xlsx',
      sheet: 'Sheet2',
      range: 'A1:I18',
      project: '乙项目',
      department: '某某局',
      year: null,
      annualBudget: 50,
      executed: 41.234567,
      rate: 82.47,
      isWhole: true,
      isOpen: false,
      printedTotal: 98.25,
      correctedTotal: 98.25,
      printedGrade: '良',
      correctedGrade: '优',
      errors: 1,
      warnings: 0,
    },
  ]);
});

test('a form without a grade has that of its total; one without a total has none', () => {
  const grades = (form: FormParts) =>
    projectLines('', check(form)).map(({ printedGrade, correctedGrade }) => [printedGrade, correctedGrade]);
  expect(grades({ total: '100 | 85' })).toEqual([['良', '优']]);
  expect(grades({ total: '100 | ' })).toEqual([[null, '优']]);
});

test('a form that was not read whole has neither total nor grade, and is in no sum', () => {
  const half: ProjectLine = { ...lines[1]!, isWhole: false, printedTotal: null, correctedTotal: null };
  expect(sumProjects([lines[0]!, half])).toMatchObject({
    leftOut: 1,
    annualBudget: 100,
    executed: 95,
    correctedGrades: { 优: 1 },
  });
  expect(projectFigures(2, sumProjects([lines[0]!, half]), 'zh').slice(0, 2)).toEqual([
    ['项目', '2'],
    ['其中未读全，未计入', '1'],
  ]);
  const sheet = buildSummarySheet([half], [], false, 'zh');
  expect(sheet.rows[0]?.[sheet.headers.indexOf('改后等级')]).toBe('未读全');
  expect(sheet.rows[0]?.[sheet.totalColumn]).toBeNull();
});

test('the line of such a form', () => {
  const { forms } = check({ grade: '优' });
  const half = forms.map((form) => ({
    ...form,
    reading: { complete: false, understood: 0.9, notUnderstood: ['C14'] },
  }));
  expect(projectLines('', { forms: half })).toMatchObject([
    {
      isWhole: false,
      project: '技能培训项目',
      printedTotal: null,
      correctedTotal: null,
      printedGrade: null,
      correctedGrade: null,
    },
  ]);
});

test('a form whose weights do not add up is undecided', () => {
  const open = projectLines(
    '',
    check({ change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 25 | 15 | ' } }),
  );
  expect(open).toMatchObject([{ isWhole: true, isOpen: true, correctedTotal: null, correctedGrade: null }]);
  expect(projectFigures(1, sumProjects(open), 'zh')).toContainEqual(['改后等级', '暂不定 1']);
  const sheet = buildSummarySheet(open, [], false, 'en');
  expect(sheet.rows[0]?.[sheet.headers.indexOf('Grade (corrected)')]).toBe('undecided');
});

test('warnings and errors are counted apart', () => {
  const [line] = projectLines('', check({ funds: '100 | 100 | 120 | 10 | 96% | 9.5', parts: [] }));
  expect([line?.errors, line?.warnings]).toEqual([2, 2]);
});

test('sums of the lines', () => {
  expect(sumProjects(lines)).toEqual({
    leftOut: 0,
    open: 0,
    annualBudget: 150,
    executed: 136.234567,
    rate: 90.82,
    printedGrades: { 优: 1, 良: 1 },
    correctedGrades: { 优: 2 },
    errors: 1,
    warnings: 0,
  });
  expect(sumProjects([])).toMatchObject({ annualBudget: null, executed: null, rate: null, errors: 0 });
  const many = [lines[1]!, lines[1]!, lines[0]!];
  expect(Object.keys(sumProjects(many).printedGrades)).toEqual(['良', '优']);
});

/** A fund table of which the amounts stand under headers that no word knows. */
const halfRead = grid(
  formText({ name: '丙项目', grade: '优' }).replace(
    '资金来源|年初预算数|全年预算数|全年执行数|分值|执行率|得分',
    '资金来源|某一|某二|某三|分值|某四|得分',
  ),
  { name: '丙' },
);

test('a form that was not read whole has no grade and counts nowhere, and that is said', () => {
  const checked = checkWorkbook([...sheetsOf([{ grade: '优秀' }, inYuan]), halfRead], {
    rules: RULES,
    profiles: PROFILES,
  });
  expect(checked.portfolio).toMatchObject({
    projects: 2,
    leftOut: 1,
    annualBudget: 150,
    executed: 136.234567,
    grades: { 优: 1, 良: 1 },
  });
  const own = projectLines('', checked);
  expect(own[2]).toMatchObject({ isWhole: false, printedGrade: null, correctedGrade: null });
  const sums = sumProjects(own);
  expect(sums).toMatchObject({ leftOut: 1, annualBudget: 150, printedGrades: { 优: 1, 良: 1 } });
  expect(projectFigures(3, sums, 'zh')[1]).toEqual(['其中未读全，未计入', '1']);
  expect(projectFigures(3, sums, 'en')[1]).toEqual(['not read whole, left out', '1']);
  for (const [language, words] of [
    ['zh', '未读全'],
    ['en', 'not read whole'],
  ] as const) {
    const { rows } = workbookSummary(checked, language);
    expect(rows.map((row) => row.filter((cell) => cell === words).length)).toEqual([1, 0, 0]);
  }
});

test('overall figures by name, in both languages', () => {
  const sums = sumProjects(lines);
  expect(projectFigures(2, sums, 'zh')).toEqual([
    ['项目', '2'],
    ['全年预算数合计（万元）', '150'],
    ['全年执行数合计（万元）', '136.234567'],
    ['总执行率（%）', '90.82'],
    ['表中等级', '优 1，良 1'],
    ['改后等级', '优 2'],
    ['错误', '1'],
    ['警告', '0'],
  ]);
  expect(projectFigures(0, sumProjects([]), 'en').map(([name, value]) => `${name}: ${value}`)).toEqual([
    'projects: 0',
    'annual budget (万元): —',
    'executed (万元): —',
    'execution rate (%): —',
    'printed grades: —',
    'corrected grades: —',
    'errors: 0',
    'warnings: 0',
  ]);
});

const graded = (correctedGrade: string, project: string | null = '甲'): ProjectLine => ({
  ...lines[0]!,
  project,
  correctedGrade,
});

test('the summary sheet: figures as numbers, grades best first, a name for every bar', () => {
  const projects = ['差', '甲等', '中', '良', '优'].map((grade) => graded(grade));
  const sheet = buildSummarySheet(
    projects,
    [
      ['项目', '5'],
      ['率', '-1.5'],
      ['等级', '优 1'],
      ['空', ''],
    ],
    true,
    'zh',
  );
  expect(sheet.grades.map(([grade]) => grade)).toEqual(['优', '良', '中', '差', '甲等']);
  expect(sheet.figures).toEqual([
    ['项目', 5],
    ['率', -1.5],
    ['等级', '优 1'],
    ['空', ''],
  ]);
  expect(sheet.headers.slice(0, 4)).toEqual(['序号', '文件', '项目', '单位']);
  expect([sheet.nameColumn, sheet.totalColumn]).toEqual([2, 8]);
  expect([sheet.title, sheet.gradesTitle, sheet.totalsTitle]).toEqual([
    '绩效自评汇总',
    '等级（改后）',
    '各项目总分（改后）',
  ]);
  expect(sheet.widths).toHaveLength(sheet.headers.length);
  const english = buildSummarySheet([graded('优', null)], [], false, 'en');
  expect(english.headers.slice(0, 2)).toEqual(['No.', 'Project']);
  expect(english.rows[0]?.slice(0, 2)).toEqual([1, '（Sheet1）']);
  expect([english.title, english.gradesTitle, english.totalsTitle]).toEqual([
    'Summary of the self-evaluations',
    'Grades (corrected)',
    'Totals (corrected)',
  ]);
});

test('the parts of the sheet do not cover each other', () => {
  const summary = workbookSummary(both, 'zh');
  expect(layOutSummary(summary)).toEqual({
    figuresTop: 2,
    gradesLeft: 4,
    head: 11,
    bodyTop: 12,
    bodyBottom: 13,
    sums: 14,
    figuresColumn: 2,
    bars: 2,
    barsTop: 12,
    gradesChart: { top: 16, bottom: 32, left: 0, right: 3 },
    totalsChart: { top: 16, bottom: 32, left: 3, right: 10 },
  });
  const rows = Array.from({ length: 70 }, (_, at) =>
    summary.headers.map((_header, column) => (column === summary.totalColumn && at > 4 ? at : null)),
  );
  const grades = Array.from({ length: 9 }, (_, at) => [String(at), 1] as const);
  expect(layOutSummary({ ...summary, rows, grades })).toMatchObject({
    head: 13,
    bodyBottom: 83,
    sums: 84,
    bars: 20,
    barsTop: 19,
    totalsChart: { top: 86, bottom: 102 },
  });
});

test('lines from the worst on, closed by their sums; a rate is one of forms with a budget', () => {
  const project = (name: string, changes: Partial<ProjectLine>): ProjectLine => ({
    ...lines[0]!,
    project: name,
    ...changes,
  });
  const sheet = buildSummarySheet(
    [
      project('高', { correctedTotal: 99 }),
      project('无预算', { correctedTotal: 95, annualBudget: null, executed: 30, rate: null }),
      project('暂', { correctedTotal: null, correctedGrade: null, isOpen: true }),
      project('低', { correctedTotal: 60 }),
    ],
    [],
    false,
    'zh',
  );
  const at = (title: string) => sheet.headers.indexOf(title);
  expect(sheet.rows.map((row) => [row[0], row[at('项目')]])).toEqual([
    [1, '暂'],
    [2, '低'],
    [3, '无预算'],
    [4, '高'],
  ]);
  expect(sheet.rows.map((row) => row[at('备注')])).toEqual([
    '总分等级暂不定',
    '',
    '没有预算数，不计入执行率',
    '',
  ]);
  expect(sheet.sums).toHaveLength(sheet.headers.length);
  expect(
    ['项目', '全年预算数（万元）', '全年执行数（万元）', '执行率（%）', '备注'].map(
      (title) => sheet.sums[at(title)],
    ),
  ).toEqual(['合计', 300, 315, 95, '执行率不含 1 张没有预算数的表']);
});

test('a workbook’s summary counts its findings once, those about all forms among them', () => {
  const same = check({}, {});
  const figures = new Map(workbookSummary(same, 'zh').figures);
  expect(figures.get('警告')).toBe(same.counts.warning);
  expect(same.counts.warning).toBeGreaterThan(
    projectLines('', same).reduce((count, { warnings }) => count + warnings, 0),
  );
});

test.each<[readonly string[], boolean]>([
  [['绩效自评汇总', '', '项目', '全年预算数合计（万元）'], true],
  [['Summary of the self-evaluations', 'annual budget (万元)'], true],
  [['绩效自评汇总', '', '', '', '', '', '全年预算数合计（万元）'], true],
  [['绩效自评汇总', '', '', '', '', '', '', '全年预算数合计（万元）'], false],
  [['绩效自评汇总'], false],
  [['其他', '全年预算数合计（万元）'], false],
  [[], false],
])('%j is the head of a summary: %s', (column, is) => {
  expect(isSummaryHead(column)).toBe(is);
});

test('why a summary was left as it is', () => {
  expect(summaryKept('汇总', 'protected').zh).toContain('受保护');
  expect(summaryKept('汇总', 'protected').en).toContain('Unprotect');
  expect(summaryKept('汇总', 'hidden').zh).toContain('隐藏');
  expect(summaryKept('汇总', 'hidden').en).toContain('Unhide');
});

test('base data counts in no sum of funds', () => {
  const [form] = check({}).forms as [CheckedForm];
  const base: CheckedForm = { ...form, form: { ...form.form, kind: 'base-data' } };
  expect(sumFunds([base]).executed).toBeNull();
  expect(sumFunds([form, base]).executed).toBe(95);
});
