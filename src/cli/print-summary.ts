/** The summary for people and spreadsheets: figures, grades, a line per project, checks across files. */
import { formatNumber } from '../core/decimal';
import type { Finding } from '../core/finding';
import type { Language, Localized } from '../core/localized';
import { SEVERITY_NAMES } from '../core/review-report';
import type { OutputFormat } from './arguments';
import { csvLines, markdownLines, markdownText } from './print-findings';
import type { PortfolioSummary, ProjectLine } from './summary';
import { onOneLine } from './terminal-text';

const shown = (value: number | null, digits = 2): string =>
  value === null ? '—' : formatNumber(value, digits);

interface Column {
  readonly title: Localized;
  readonly value: (project: ProjectLine) => string | number | null;
}

/** The columns of a project's line, in text and in the summary workbook. */
export const PROJECT_COLUMNS: readonly Column[] = [
  { title: { zh: '文件', en: 'file' }, value: (project) => project.file },
  { title: { zh: '工作表', en: 'sheet' }, value: (project) => project.sheet },
  { title: { zh: '项目', en: 'project' }, value: (project) => project.project },
  { title: { zh: '主管部门', en: 'department' }, value: (project) => project.department },
  { title: { zh: '年度', en: 'year' }, value: (project) => project.year },
  {
    title: { zh: '全年预算数（万元）', en: 'annual budget (万元)' },
    value: (project) => project.annualBudget,
  },
  { title: { zh: '全年执行数（万元）', en: 'executed (万元)' }, value: (project) => project.executed },
  { title: { zh: '执行率（%）', en: 'execution rate (%)' }, value: (project) => project.rate },
  { title: { zh: '表中总分', en: 'printed total' }, value: (project) => project.printedTotal },
  { title: { zh: '复算总分', en: 'recomputed total' }, value: (project) => project.recomputedTotal },
  { title: { zh: '表中等级', en: 'printed grade' }, value: (project) => project.printedGrade },
  { title: { zh: '复算等级', en: 'recomputed grade' }, value: (project) => project.recomputedGrade },
  { title: { zh: '错误', en: 'errors' }, value: (project) => project.errors },
  { title: { zh: '警告', en: 'warnings' }, value: (project) => project.warnings },
];

function gradesText(grades: Readonly<Record<string, number>>): string {
  const parts = Object.entries(grades).map(([grade, count]) => `${grade} ${count}`);
  return parts.length === 0 ? '—' : parts.join('，');
}

/** The overall figures as name and value. */
export function summaryFigures(summary: PortfolioSummary, language: Language): [string, string][] {
  const name = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  return [
    [name('文件', 'files'), String(summary.files)],
    [name('读不出来的文件', 'unreadable files'), String(summary.unreadable)],
    [name('项目', 'projects'), String(summary.projects.length)],
    [name('全年预算数合计（万元）', 'annual budget (万元)'), shown(summary.annualBudget, 6)],
    [name('全年执行数合计（万元）', 'executed (万元)'), shown(summary.executed, 6)],
    [name('总执行率（%）', 'execution rate (%)'), shown(summary.rate)],
    [name('表中等级', 'printed grades'), gradesText(summary.printedGrades)],
    [name('复算等级', 'recomputed grades'), gradesText(summary.recomputedGrades)],
    [name('错误', 'errors'), String(summary.errors)],
    [name('警告', 'warnings'), String(summary.warnings)],
  ];
}

function findingText(finding: Finding, language: Language): string {
  return `${SEVERITY_NAMES[finding.severity][language]} ${finding.sheet}!${finding.cell} ${finding.code}  ${finding.message[language]}`;
}

function asTable(summary: PortfolioSummary, language: Language): string {
  const lines = [language === 'zh' ? '汇总' : 'Summary'];
  for (const [name, value] of summaryFigures(summary, language))
    lines.push(`  ${name}${language === 'zh' ? '：' : ': '}${value}`);
  lines.push('');
  for (const project of summary.projects) {
    const rate = `${language === 'zh' ? '执行率' : 'rate'} ${shown(project.rate)}%`;
    const total = `${shown(project.printedTotal)} → ${shown(project.recomputedTotal)}`;
    const grade = `${project.printedGrade ?? '—'} → ${project.recomputedGrade ?? '—'}`;
    lines.push(`  ${project.file}  ${project.sheet}  ${project.project ?? ''}  ${rate}  ${total}  ${grade}`);
  }
  if (summary.findings.length > 0) {
    lines.push('', language === 'zh' ? '各文件之间' : 'Across files');
    for (const finding of summary.findings) lines.push(`  ${findingText(finding, language)}`);
  }
  return lines.map(onOneLine).join('\n');
}

function projectRows(summary: PortfolioSummary, language: Language): string[][] {
  return [
    PROJECT_COLUMNS.map(({ title }) => title[language]),
    ...summary.projects.map((project) => PROJECT_COLUMNS.map(({ value }) => String(value(project) ?? ''))),
  ];
}

function asMarkdown(summary: PortfolioSummary, language: Language): string {
  const [head = [], ...rows] = projectRows(summary, language);
  const figures = summaryFigures(summary, language).map(
    ([name, value]) => `- ${name}: ${markdownText(value)}`,
  );
  const findings = summary.findings.map((finding) => `- ${markdownText(findingText(finding, language))}`);
  return [...figures, '', ...markdownLines([head, head.map(() => '---'), ...rows]), '', ...findings]
    .join('\n')
    .trimEnd();
}

/** The summary in a format for people; CSV gives the projects alone, a line each. JSON is the report's own. */
export function printSummary(summary: PortfolioSummary, format: OutputFormat, language: Language): string {
  if (format === 'csv') return csvLines(projectRows(summary, language));
  return format === 'markdown' ? asMarkdown(summary, language) : asTable(summary, language);
}
