/**
 * What the sheet 自评汇总 says, as plain data: overall figures, the count of each grade, a line per project. Hosts draw
 * it with native charts. The same content comes from one workbook (pane) and from many files (command line).
 */
import type { CheckedWorkbook } from '../checking/checked-form';
import { formatNumber } from '../figures/decimal';
import type { Language, Localized } from '../model/localized';
import { PAGE_FOOTER } from '../model/sheet-page';
import type { CellArea } from '../model/sheet-snapshot';
import { projectLines, sumProjects, type ProjectLine, type ProjectSums } from './project-summary';

export const SUMMARY_SHEET_NAME = '自评汇总';
/** Its first cell: by this the sheet is known as this program's own, whatever else a sheet of that name holds. */
const SUMMARY_TITLES = { zh: '绩效自评汇总', en: 'Summary of the self-evaluations' } as const;

/** Figures that only this program's summary names, one of them in each language. */
const SIGNATURES: ReadonlySet<string> = new Set(['全年预算数合计（万元）', 'annual budget (万元)']);
/** Rows from the top within which the figures name themselves. */
export const SUMMARY_HEAD_ROWS = 7;

/** True for the first cells of the first column of a summary that this program wrote; a title alone may be anybody's. */
export function isSummaryHead(firstColumn: readonly string[]): boolean {
  const titles: readonly string[] = Object.values(SUMMARY_TITLES);
  return (
    titles.includes(firstColumn[0] ?? '') &&
    firstColumn.slice(0, SUMMARY_HEAD_ROWS).some((text) => SIGNATURES.has(text))
  );
}

/** Why a summary that stands is left as it is. */
export function summaryKept(name: string, cause: 'protected' | 'hidden'): Localized {
  return cause === 'protected'
    ? {
        zh: `工作表“${name}”受保护，没有更新。请先撤销它的保护，再试一次。`,
        en: `The sheet “${name}” is protected and was not renewed. Unprotect it, then try again.`,
      }
    : {
        zh: `工作表“${name}”是隐藏的，没有更新。请先取消隐藏，再试一次。`,
        en: `The sheet “${name}” is hidden and was not renewed. Unhide it, then try again.`,
      };
}

/** Names of the charts: by these a host knows its own from those that people drew beside them. */
export const SUMMARY_CHARTS = { grades: 'ZipingGrades', totals: 'ZipingTotals' } as const;

/** The summary as plain data. */
export interface SummarySheet {
  /** One of `SUMMARY_TITLES`. */
  readonly title: string;
  /** Overall figures as name and value. */
  readonly figures: readonly (readonly [name: string, value: string | number])[];
  readonly gradesTitle: string;
  readonly grades: readonly (readonly [grade: string, count: number])[];
  readonly headers: readonly string[];
  /** In characters, one per header. */
  readonly widths: readonly number[];
  /** Forms without a total first, then from the lowest total to the highest. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** What all of them come to, one per header. */
  readonly sums: readonly (string | number | null)[];
  readonly totalsTitle: string;
  /** Columns of the totals chart. */
  readonly nameColumn: number;
  readonly totalColumn: number;
  /** Below each printed page; see `SheetPage`. */
  readonly footer: string;
}

/** Zero-based rows and columns of the sheet, the same in every host. */
interface SummaryLayout {
  readonly figuresTop: number;
  /** Column of the overall figures; their names stand in the first one and run over to here. */
  readonly figuresColumn: number;
  readonly gradesLeft: number;
  readonly head: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly sums: number;
  /** Projects that the chart of totals shows: the lowest, as many as can be read, from this row on. */
  readonly bars: number;
  readonly barsTop: number;
  /** Both stand below the table, beside each other, where no page is made wider by them. */
  readonly gradesChart: CellArea;
  readonly totalsChart: CellArea;
}

const MOST_BARS = 20;
const FIGURES_TOP = 2;
const FIGURES_COLUMN = 2;
const GRADES_LEFT = 4;
const CHART_ROWS = 16;
/** The first column of the chart of totals; that of grades ends there. */
const TOTALS_LEFT = 3;

export function layOutSummary(summary: SummarySheet): SummaryLayout {
  const head = FIGURES_TOP + Math.max(summary.figures.length, summary.grades.length + 1) + 1;
  const withoutTotal = summary.rows.filter((row) => typeof row[summary.totalColumn] !== 'number').length;
  const bars = Math.min(summary.rows.length - withoutTotal, MOST_BARS);
  const bodyBottom = head + summary.rows.length;
  const top = Math.max(bodyBottom, head + 1) + 3;
  const chart = { top, bottom: top + CHART_ROWS };
  return {
    figuresTop: FIGURES_TOP,
    figuresColumn: FIGURES_COLUMN,
    gradesLeft: GRADES_LEFT,
    head,
    bodyTop: head + 1,
    bodyBottom,
    sums: Math.max(bodyBottom, head + 1) + 1,
    bars,
    barsTop: head + 1 + withoutTotal,
    gradesChart: { ...chart, left: 0, right: TOTALS_LEFT },
    totalsChart: { ...chart, left: TOTALS_LEFT, right: summary.headers.length },
  };
}

interface ProjectColumn {
  readonly title: Localized;
  /** In characters. */
  readonly width: number;
  readonly value: (project: ProjectLine, language: Language) => string | number | null;
}

const FILE_COLUMN: ProjectColumn = {
  title: { zh: '文件', en: 'file' },
  width: 24,
  value: (project) => project.file,
};

/** What stands for the grade of a form that was not read whole. */
export const NOT_READ_WHOLE: Localized = { zh: '未读全', en: 'not read whole' };
/** What stands for the grade where a person has to decide first. */
export const UNDECIDED: Localized = { zh: '暂不定', en: 'undecided' };

const gradeOrNotRead = (project: ProjectLine, grade: string | null, language: Language) =>
  project.isWhole ? grade : NOT_READ_WHOLE[language];

/** The columns of a project's line, in text and in the summary sheet. */
export const PROJECT_COLUMNS: readonly ProjectColumn[] = [
  FILE_COLUMN,
  { title: { zh: '工作表', en: 'sheet' }, width: 22, value: (project) => project.sheet },
  { title: { zh: '项目', en: 'project' }, width: 30, value: (project) => project.project },
  { title: { zh: '主管部门', en: 'department' }, width: 20, value: (project) => project.department },
  { title: { zh: '年度', en: 'year' }, width: 10, value: (project) => project.year },
  {
    title: { zh: '全年预算数（万元）', en: 'annual budget (万元)' },
    width: 18,
    value: (project) => project.annualBudget,
  },
  {
    title: { zh: '全年执行数（万元）', en: 'executed (万元)' },
    width: 18,
    value: (project) => project.executed,
  },
  { title: { zh: '执行率（%）', en: 'execution rate (%)' }, width: 14, value: (project) => project.rate },
  { title: { zh: '表中总分', en: 'printed total' }, width: 10, value: (project) => project.printedTotal },
  {
    title: { zh: '改后总分', en: 'corrected total' },
    width: 10,
    value: (project) => project.correctedTotal,
  },
  {
    title: { zh: '表中等级', en: 'printed grade' },
    width: 10,
    value: (project, language) => gradeOrNotRead(project, project.printedGrade, language),
  },
  {
    title: { zh: '改后等级', en: 'corrected grade' },
    width: 10,
    value: (project, language) =>
      gradeOrNotRead(project, project.isOpen ? UNDECIDED[language] : project.correctedGrade, language),
  },
  { title: { zh: '错误', en: 'errors' }, width: 8, value: (project) => project.errors },
  { title: { zh: '警告', en: 'warnings' }, width: 8, value: (project) => project.warnings },
];

/** The remark of a form in the summary sheet: what its figures leave open. */
function remarkOf(project: ProjectLine, language: Language): string {
  const name = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const hasBudget = project.annualBudget !== null && project.annualBudget > 0;
  const said = [
    project.isWhole ? '' : name('未读全，不计入合计', 'not read whole, in no sum'),
    project.isOpen ? name('总分等级暂不定', 'total and grade undecided') : '',
    hasBudget || !project.isWhole ? '' : name('没有预算数，不计入执行率', 'no budget, not in the rate'),
  ];
  return said.filter((words) => words !== '').join(name('；', '; '));
}

const NUMBER: ProjectColumn = { title: { zh: '序号', en: 'No.' }, width: 5, value: () => null };
const sheetColumn = (
  zh: string,
  en: string,
  width: number,
  value: ProjectColumn['value'],
): ProjectColumn => ({
  title: { zh, en },
  width,
  value,
});
const SHEET_PROJECT = sheetColumn('项目', 'Project', 32, ({ project, sheet }) => project ?? `（${sheet}）`);
const SHEET_BUDGET = sheetColumn(
  '全年预算数（万元）',
  'Budget (万元)',
  12,
  ({ annualBudget }) => annualBudget,
);
const SHEET_EXECUTED = sheetColumn('全年执行数（万元）', 'Executed (万元)', 12, ({ executed }) => executed);
const SHEET_RATE = sheetColumn('执行率（%）', 'Rate (%)', 9, ({ rate }) => rate);
const SHEET_TOTAL = sheetColumn('改后总分', 'Total (corrected)', 10, ({ correctedTotal }) => correctedTotal);
const SHEET_REMARK = sheetColumn('备注', 'Remark', 20, remarkOf);
/** The columns of the summary sheet; they fit on a page of A4 across. */
const SHEET_COLUMNS: readonly ProjectColumn[] = [
  NUMBER,
  SHEET_PROJECT,
  sheetColumn('单位', 'Unit', 22, ({ department }) => department),
  SHEET_BUDGET,
  SHEET_EXECUTED,
  SHEET_RATE,
  sheetColumn('表上总分', 'Total (printed)', 10, ({ printedTotal }) => printedTotal),
  SHEET_TOTAL,
  sheetColumn('改后等级', 'Grade (corrected)', 10, (project, language) =>
    gradeOrNotRead(project, project.isOpen ? UNDECIDED[language] : project.correctedGrade, language),
  ),
  SHEET_REMARK,
];

/** Forms that nobody can total first, then the lowest totals: what asks to be looked at stands on top. */
function worstFirst(projects: readonly ProjectLine[]): readonly ProjectLine[] {
  return [...projects].sort((a, b) => (a.correctedTotal ?? -1) - (b.correctedTotal ?? -1));
}

/** The row that closes the table. A rate is one of forms with a budget; how many have none is said. */
function sumsRow(projects: readonly ProjectLine[], columns: readonly ProjectColumn[], language: Language) {
  const sums = sumProjects(projects);
  const whole = projects.filter(({ isWhole }) => isWhole);
  const budgeted = sumProjects(whole.filter(({ annualBudget }) => annualBudget !== null && annualBudget > 0));
  const without = whole.filter(({ annualBudget }) => annualBudget === null || annualBudget <= 0).length;
  const count = String(without);
  const values = new Map<ProjectColumn, string | number | null>([
    [SHEET_PROJECT, language === 'zh' ? '合计' : 'Sum'],
    [SHEET_BUDGET, sums.annualBudget],
    [SHEET_EXECUTED, sums.executed],
    [SHEET_RATE, budgeted.rate],
    [
      SHEET_REMARK,
      without === 0
        ? null
        : language === 'zh'
          ? `执行率不含 ${count} 张没有预算数的表`
          : `rate without ${count} forms that have no budget`,
    ],
  ]);
  return columns.map((column) => values.get(column) ?? null);
}

const shown = (value: number | null, digits = 2): string =>
  value === null ? '—' : formatNumber(value, digits);

function gradesText(grades: Readonly<Record<string, number>>): string {
  const parts = Object.entries(grades).map(([grade, count]) => `${grade} ${String(count)}`);
  return parts.length === 0 ? '—' : parts.join('，');
}

/** The overall figures as name and value. */
export function projectFigures(projects: number, sums: ProjectSums, language: Language): [string, string][] {
  const name = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const open = sums.open > 0 ? { [UNDECIDED[language]]: sums.open } : {};
  const correctedGrades = { ...sums.correctedGrades, ...open };
  return [
    [name('项目', 'projects'), String(projects)],
    ...(sums.leftOut > 0
      ? [[name('其中未读全，未计入', 'not read whole, left out'), String(sums.leftOut)] as [string, string]]
      : []),
    [name('全年预算数合计（万元）', 'annual budget (万元)'), shown(sums.annualBudget, 6)],
    [name('全年执行数合计（万元）', 'executed (万元)'), shown(sums.executed, 6)],
    [name('总执行率（%）', 'execution rate (%)'), shown(sums.rate)],
    [name('表中等级', 'printed grades'), gradesText(sums.printedGrades)],
    [name('改后等级', 'corrected grades'), gradesText(correctedGrades)],
    [name('错误', 'errors'), String(sums.errors)],
    [name('警告', 'warnings'), String(sums.warnings)],
  ];
}

const GRADE_ORDER = ['优', '良', '中', '差'];

/** Where a grade stands in the sheet; words that are none of the four come last. */
const rankOf = (grade: string): number => (GRADE_ORDER.indexOf(grade) + 5) % 5;

/**
 * The sheet for these projects; figures that are numbers stay numbers.
 *
 * @param figures the overall figures, as `projectFigures` gives them
 * @param withFile whether a column names the file of each project
 */
export function buildSummarySheet(
  projects: readonly ProjectLine[],
  figures: readonly (readonly [name: string, value: string])[],
  withFile: boolean,
  language: Language,
): SummarySheet {
  const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);
  const [first, ...others] = SHEET_COLUMNS;
  const columns = withFile && first ? [first, FILE_COLUMN, ...others] : SHEET_COLUMNS;
  const grades = Object.entries(sumProjects(projects).correctedGrades);
  return {
    title: SUMMARY_TITLES[language],
    figures: figures.map(([name, value]) => [name, isNumber(value) ? Number(value) : value] as const),
    gradesTitle: language === 'zh' ? '等级（改后）' : 'Grades (corrected)',
    grades: grades.sort(([a], [b]) => rankOf(a) - rankOf(b)),
    headers: columns.map(({ title }) => title[language]),
    widths: columns.map(({ width }) => width),
    rows: worstFirst(projects).map((project, at) =>
      columns.map((column) => (column === NUMBER ? at + 1 : column.value(project, language))),
    ),
    sums: sumsRow(projects, columns, language),
    totalsTitle: language === 'zh' ? '各项目总分（改后）' : 'Totals (corrected)',
    nameColumn: columns.indexOf(SHEET_PROJECT),
    totalColumn: columns.indexOf(SHEET_TOTAL),
    footer: PAGE_FOOTER[language],
  };
}

/** The sheet for the forms of one workbook. */
export function workbookSummary(checked: CheckedWorkbook, language: Language): SummarySheet {
  const projects = projectLines('', checked);
  const { error: errors, warning: warnings } = checked.counts;
  const sums = { ...sumProjects(projects), errors, warnings };
  return buildSummarySheet(projects, projectFigures(projects.length, sums, language), false, language);
}
