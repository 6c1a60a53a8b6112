/** Findings as rows of the review sheet. */
import type { CheckedWorkbook } from '../checking/checked-form';
import type { Finding, Severity } from '../model/finding';
import { HOLD_BACK_WORDS } from './hold-back-words';
import type { Language, Localized } from '../model/localized';
import type { ReviewRow, ReviewSheet } from '../model/review-sheet';
import type { CellEdit, HeldBackEdit } from '../model/write-plan';

/** Name of the sheet that this program writes and replaces. */
export const REVIEW_SHEET_NAME = '复核结果';

/** Its first cell: by this the sheet is known as this program's own, whatever else a sheet of that name holds. */
export const REVIEW_TITLE: Localized = {
  zh: '绩效自评表复核结果',
  en: 'Review of the self-evaluation forms',
};

const HEADERS: readonly Localized[] = [
  { zh: '序号', en: 'No.' },
  { zh: '级别', en: 'Severity' },
  { zh: '工作表', en: 'Sheet' },
  { zh: '单元格', en: 'Cell' },
  { zh: '项目', en: 'Project' },
  { zh: '检查', en: 'Check' },
  { zh: '问题', en: 'Finding' },
  { zh: '表中值', en: 'Printed' },
  { zh: '应为', en: 'Expected' },
  { zh: '计算', en: 'Computation' },
  { zh: '依据', en: 'Basis' },
  { zh: '处理', en: 'State' },
];
const WIDTHS = [6, 8, 16, 9, 22, 9, 52, 12, 12, 40, 36, 12];
const LINK_COLUMN = 3;
const STATE_COLUMN = 11;

export const SEVERITY_NAMES: Readonly<Record<Severity, Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** The edited cell that corrects a finding. Where no value is proposed none does: a text stays one under another's edit. */
function editOf(finding: Finding, edited: ReadonlySet<string>): string | null {
  const cells = finding.edits.map(({ cell }) => `${finding.sheet}!${cell}`);
  return cells.find((cell) => edited.has(cell)) ?? null;
}

/** What became of a finding in the run. */
function stateOf(finding: Finding, edited: ReadonlySet<string>): Localized {
  if (editOf(finding, edited) !== null) return { zh: '已更正', en: 'corrected' };
  if (finding.needsPerson) return { zh: '请人工判断', en: 'needs a person' };
  return finding.severity === 'info' ? { zh: '仅提示', en: 'for information' } : { zh: '未处理', en: 'open' };
}

/** The review sheet of a run: one row per finding, in the order of the workbook. */
export function buildReviewSheet(
  checked: CheckedWorkbook,
  edits: readonly CellEdit[],
  language: Language,
): ReviewSheet {
  const edited = new Set(edits.map((edit) => `${edit.sheet}!${edit.cell}`));
  const rows: ReviewRow[] = [];
  const add = (finding: Finding, project: string) => {
    const edit = editOf(finding, edited);
    rows.push({
      severity: finding.severity,
      values: [
        rows.length + 1,
        SEVERITY_NAMES[finding.severity][language],
        finding.sheet,
        finding.cell,
        project,
        finding.code,
        finding.message[language],
        finding.printed ?? '',
        finding.expected ?? '',
        finding.computation?.[language] ?? '',
        finding.basis[language],
        stateOf(finding, edited)[language],
      ],
      link: { sheet: finding.sheet, cell: finding.cell },
      ...(edit === null ? {} : { edited: edit }),
    });
  };
  for (const form of checked.forms) {
    const project = form.form.projectName?.text ?? form.form.department?.text ?? '';
    for (const finding of form.findings) add(finding, project);
  }
  for (const finding of checked.portfolio?.findings ?? []) add(finding, '');
  return {
    name: REVIEW_SHEET_NAME,
    title: REVIEW_TITLE[language],
    headers: HEADERS.map((header) => header[language]),
    widths: WIDTHS,
    linkColumn: LINK_COLUMN,
    stateColumn: STATE_COLUMN,
    rows,
  };
}

/** The sheet as it has to read once a host held edits back: their rows say why they were not made. */
export function tellHeldBack(
  review: ReviewSheet,
  heldBack: readonly HeldBackEdit[],
  language: Language,
): ReviewSheet {
  const causes = new Map(heldBack.map(({ sheet, cell, cause }) => [`${sheet}!${cell}`, cause]));
  const { stateColumn } = review;
  if (causes.size === 0 || stateColumn === undefined) return review;
  const rows = review.rows.map((row) => {
    const cause = row.edited === undefined ? undefined : causes.get(row.edited);
    if (!cause) return row;
    const state = HOLD_BACK_WORDS[cause][language];
    return { ...row, values: row.values.map((value, at) => (at === stateColumn ? state : value)) };
  });
  return { ...review, rows };
}
