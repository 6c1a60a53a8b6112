/** Findings for people and spreadsheets: a table, Markdown, CSV. */
import { findingsOfAccounts } from '../core/checking/accounts-findings';
import type { CheckedAccounts, CheckedWorkbook } from '../core/checking/checked-form';
import { formatNumber } from '../core/figures/decimal';
import { unsaidComputation, type Finding } from '../core/model/finding';
import type { Language } from '../core/model/localized';
import type { PlaceOf } from '../core/reporting/json-report';
import {
  accountsSaid,
  accountsSentence,
  coveredWords,
  missingWords,
  tableWords,
} from '../core/reporting/narrate-accounts';
import { SEVERITY_NAMES } from '../core/writing/review-report';
import { NOT_READ_WHOLE } from '../core/writing/summary-sheet';
import type { OutputFormat } from './arguments';
import { onOneLine } from './terminal-text';

interface CheckedFile {
  readonly file: string;
  readonly checked: CheckedWorkbook | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** What people call a cell where that is not its address. */
  readonly placeOf?: PlaceOf;
}

const WORDS = {
  zh: {
    none: '没有找到自评表',
    unread: '没有读出来',
    clean: '没有发现问题',
    forms: '张自评表',
    portfolio: '全部项目',
    project: '项目支出',
    ofForms: '各自评表执行',
    executionRate: '执行率',
    total: '总分',
  },
  en: {
    none: 'no self-evaluation form found',
    unread: 'not read',
    clean: 'nothing found',
    forms: 'forms',
    portfolio: 'all projects',
    project: 'project expenditure',
    ofForms: 'spent by the forms',
    executionRate: 'rate',
    total: 'total',
  },
} as const;

const shown = (value: number | null) => (value === null ? '—' : formatNumber(value));

/** What is printed and what it becomes; one of them where nothing changes or nothing can be told. */
export function changed(printed: string, corrected: string): string {
  return printed === corrected || corrected === '—' ? printed : `${printed} → ${corrected}`;
}

const placed = ({ sheet, cell }: Finding, language: Language, placeOf?: PlaceOf): string =>
  placeOf?.(sheet, cell)?.[language] ?? cell;

function findingLine(finding: Finding, language: Language, placeOf?: PlaceOf): string {
  const mark = { error: '✗', warning: '!', info: '·' }[finding.severity];
  const unsaid = unsaidComputation(finding);
  const how = unsaid ? `（${unsaid[language]}）` : '';
  return `    ${mark} ${SEVERITY_NAMES[finding.severity][language]} ${placed(finding, language, placeOf)} ${finding.code}  ${finding.message[language]}${how}`;
}

/** A line a table, one of all relations, what of the projects has a form, and what was found across them. */
function accountsLines(accounts: CheckedAccounts, language: Language, placeOf?: PlaceOf): string[] {
  const { tables, coverage, amountUnit, findings } = accounts;
  const missing = missingWords(accounts);
  return [
    `  ${accountsSentence(accountsSaid(accounts))[language]}`,
    ...(missing ? [`    ${missing[language]}`] : []),
    ...tables.flatMap((table) => [
      `    ${table.findings.length === 0 ? '✓' : String(table.findings.length)} ${table.sheet}  ${tableWords(table)[language]}`,
      ...table.findings.map((finding) => `  ${findingLine(finding, language, placeOf)}`),
    ]),
    ...(coverage
      ? [
          `    ${WORDS[language].project} ${formatNumber(coverage.projectExpenditure)}${amountUnit}  ${WORDS[language].ofForms} ${formatNumber(coverage.executed)}${amountUnit}`,
          ...coverage.codes.map(
            ({ code, name, projectExpenditure, covered }) =>
              `      ${code} ${name}  ${formatNumber(projectExpenditure)}  ${coveredWords(covered)[language]}`,
          ),
        ]
      : []),
    ...findings.map((finding) =>
      findingLine({ ...finding, cell: `${finding.sheet}!${placed(finding, language, placeOf)}` }, language),
    ),
  ];
}

function printTable(files: readonly CheckedFile[], language: Language): string {
  const words = WORDS[language];
  const lines: string[] = [];
  for (const { file, checked, error, placeOf } of files) {
    lines.push(file);
    if (error) lines.push(`  ✗ ${error.message}`);
    if (!checked) continue;
    if (checked.forms.length === 0 && !checked.accounts) lines.push(`  ${words.none}`);
    for (const form of checked.forms) {
      const { scores } = form;
      const rate =
        scores.funds.find((row) => row.weight !== null)?.rate.expected ??
        scores.funds[0]?.rate.expected ??
        null;
      const name = form.form.projectName?.text ?? form.form.department?.text ?? '';
      const result = form.reading.complete
        ? `${words.total} ${changed(shown(scores.total.score.printed), shown(form.corrected.total))} ${form.corrected.grade ?? scores.grade.printed ?? ''}`
        : NOT_READ_WHOLE[language];
      lines.push(`  ${form.id}  ${name}  ${words.executionRate} ${shown(rate)}%  ${result}`.trimEnd());
      if (form.findings.length === 0) lines.push(`    ✓ ${words.clean}`);
      for (const finding of form.findings) lines.push(findingLine(finding, language, placeOf));
    }
    for (const { sheet, findings } of checked.unread) {
      lines.push(`  ${sheet}  ${words.unread}`);
      for (const finding of findings) lines.push(findingLine(finding, language, placeOf));
    }
    if (checked.accounts) lines.push(...accountsLines(checked.accounts, language, placeOf));
    const overall = checked.portfolio?.findings ?? [];
    if (overall.length > 0) lines.push(`  ${words.portfolio}`);
    for (const finding of overall)
      lines.push(
        findingLine({ ...finding, cell: `${finding.sheet}!${placed(finding, language, placeOf)}` }, language),
      );
  }
  return lines.map(onOneLine).join('\n');
}

const COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['文件', '工作表', '单元格', '代码', '级别', '问题', '表中值', '应为', '计算', '依据'],
  en: ['file', 'sheet', 'cell', 'code', 'severity', 'finding', 'printed', 'expected', 'computation', 'basis'],
};

function rowsOf(files: readonly CheckedFile[], language: Language): string[][] {
  return files.flatMap(({ file, checked, error, placeOf }) => {
    if (error)
      return [[file, '', '', error.code, SEVERITY_NAMES.error[language], error.message, '', '', '', '']];
    const findings = [
      ...(checked?.forms ?? []).flatMap((form) => form.findings),
      ...(checked?.unread ?? []).flatMap((sheet) => sheet.findings),
      ...(checked?.portfolio?.findings ?? []),
      ...(checked?.accounts ? findingsOfAccounts(checked.accounts) : []),
    ];
    return findings.map((finding) => [
      file,
      finding.sheet,
      placed(finding, language, placeOf),
      finding.code,
      SEVERITY_NAMES[finding.severity][language],
      finding.message[language],
      String(finding.printed ?? ''),
      String(finding.expected ?? ''),
      finding.computation?.[language] ?? '',
      finding.basis[language],
    ]);
  });
}

/** Text as Markdown shows it, sign by sign: no markup, link, picture or HTML of its own. */
export function markdownText(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*_[\]~|#!]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Rows as lines of a Markdown table; the caller gives the line under the head. */
export function markdownLines(rows: readonly (readonly string[])[]): string[] {
  return rows.map((cells) => `| ${cells.map(markdownText).join(' | ')} |`);
}

function printMarkdown(files: readonly CheckedFile[], language: Language): string {
  const head = COLUMNS[language];
  return markdownLines([head, head.map(() => '---'), ...rowsOf(files, language)]).join('\n');
}

/** How text begins that a spreadsheet takes for a formula; some take the full-width signs too. */
const RUN_BY_SPREADSHEETS = /^[=+\-@＝＋－＠\t\r\n]/;

function csvRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = RUN_BY_SPREADSHEETS.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return rows.map((row) => row.map(cell).join(',')).join('\r\n');
}

/** RFC 4180 with a byte-order mark, so that Excel reads the Chinese; text that a spreadsheet would run is quoted with '. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${csvRows(rows)}`;
}

function printCsv(files: readonly CheckedFile[], language: Language): string {
  return csvLines([COLUMNS[language], ...rowsOf(files, language)]);
}

/** One file's part of the output; empty where it has nothing to say. */
export function renderFindings(file: CheckedFile, format: OutputFormat, language: Language): string {
  if (format === 'csv') return csvRows(rowsOf([file], language));
  return format === 'markdown'
    ? markdownLines(rowsOf([file], language)).join('\n')
    : printTable([file], language);
}

/** Puts the parts of all files together as `printTable`, `printMarkdown` and `printCsv` would. */
export function joinFindings(parts: readonly string[], format: OutputFormat, language: Language): string {
  const said = parts.filter((part) => part !== '');
  if (format === 'csv') return [printCsv([], language), ...said].join('\r\n');
  return (format === 'markdown' ? [printMarkdown([], language), ...said] : said).join('\n');
}
