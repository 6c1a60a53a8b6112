/** The summary for people and spreadsheets: figures, grades, a line per project, checks across files. */
import { formatNumber } from '../core/figures/decimal';
import { accountsSentence } from '../core/reporting/narrate-accounts';
import type { Finding } from '../core/model/finding';
import type { Language } from '../core/model/localized';
import { SEVERITY_NAMES } from '../core/writing/review-report';
import { NOT_READ_WHOLE, PROJECT_COLUMNS, projectFigures, UNDECIDED } from '../core/writing/summary-sheet';
import type { OutputFormat } from './arguments';
import { changed, csvLines, markdownLines, markdownText } from './print-findings';
import type { PortfolioSummary } from './summary';
import { onOneLine } from './terminal-text';

const shown = (value: number | null, digits = 2): string =>
  value === null ? '—' : formatNumber(value, digits);

/** The overall figures as name and value. */
export function summaryFigures(summary: PortfolioSummary, language: Language): [string, string][] {
  const name = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  return [
    [name('文件', 'files'), String(summary.files)],
    [name('读不出来的文件', 'unreadable files'), String(summary.unreadable)],
    ...projectFigures(summary.projects.length, summary, language),
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
    const total = changed(shown(project.printedTotal), shown(project.correctedTotal));
    const corrected = project.isOpen ? UNDECIDED[language] : (project.correctedGrade ?? '—');
    const grade = changed(project.printedGrade ?? '—', corrected);
    const result = project.isWhole ? `${total}  ${grade}` : NOT_READ_WHOLE[language];
    lines.push(`  ${project.file}  ${project.sheet}  ${project.project ?? ''}  ${rate}  ${result}`);
  }
  if (summary.accounts.length > 0) {
    lines.push('', language === 'zh' ? '部门决算' : 'Final accounts');
    for (const said of summary.accounts) lines.push(`  ${said.file}  ${accountsSentence(said)[language]}`);
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
    ...summary.projects.map((project) =>
      PROJECT_COLUMNS.map(({ value }) => String(value(project, language) ?? '')),
    ),
  ];
}

function asMarkdown(summary: PortfolioSummary, language: Language): string {
  const [head = [], ...rows] = projectRows(summary, language);
  const figures = summaryFigures(summary, language).map(
    ([name, value]) => `- ${name}: ${markdownText(value)}`,
  );
  const accounts = summary.accounts.map(
    (said) => `- ${markdownText(`${said.file}: ${accountsSentence(said)[language]}`)}`,
  );
  const findings = summary.findings.map((finding) => `- ${markdownText(findingText(finding, language))}`);
  return [
    ...figures,
    '',
    ...markdownLines([head, head.map(() => '---'), ...rows]),
    '',
    ...accounts,
    ...findings,
  ]
    .join('\n')
    .trimEnd();
}

/** The summary in a format for people; CSV gives the projects alone, a line each. JSON is the report's own. */
export function printSummary(summary: PortfolioSummary, format: OutputFormat, language: Language): string {
  if (format === 'csv') return csvLines(projectRows(summary, language));
  return format === 'markdown' ? asMarkdown(summary, language) : asTable(summary, language);
}
