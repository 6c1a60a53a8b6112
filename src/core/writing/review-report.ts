/** The review sheet of a run, as data: the workbook as it stands afterwards. */
import { findingsOfAccounts } from '../checking/accounts-findings';
import type { CheckedWorkbook } from '../checking/checked-form';
import type { Finding, Severity } from '../model/finding';
import { taskOf, type FindingTask } from '../model/finding-task';
import type { Language, Localized } from '../model/localized';
import type { ReviewRow, ReviewSheet } from '../model/review-sheet';
import { PAGE_FOOTER } from '../model/sheet-page';
import type { CellValue } from '../model/sheet-snapshot';
import type { CellEdit, HeldBackEdit, HoldBackCause } from '../model/write-plan';
import { HOLD_BACK_WORDS } from './hold-back-words';

/** Name of the sheet that this program writes and replaces. */
export const REVIEW_SHEET_NAME = '复核结果';

/** Its first cell: by this the sheet is known as this program's own, whatever else a sheet of that name holds. */
export const REVIEW_TITLE: Localized = {
  zh: '绩效自评表复核结果',
  en: 'Review of the self-evaluation forms',
};

interface Column {
  readonly title: Localized;
  /** Characters. */
  readonly width: number;
}

const column = (zh: string, en: string, width: number): Column => ({ title: { zh, en }, width });

const COLUMNS: readonly Column[] = [
  column('序号', 'No.', 5),
  column('处理', 'State', 10),
  column('级别', 'Severity', 7),
  column('工作表', 'Sheet', 14),
  column('单元格', 'Cell', 8),
  column('项目', 'Project', 18),
  column('检查', 'Check', 8),
  column('问题', 'Finding', 46),
  column('表中值', 'Printed', 9),
  column('应为', 'Expected', 9),
  column('计算', 'Computation', 30),
  column('依据', 'Basis', 24),
];
const LINK_COLUMN = 4;

export const SEVERITY_NAMES: Readonly<Record<Severity, Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

const CHANGED: Localized = { zh: '已改', en: 'changed' };

/** What came of a run. */
export interface RunOutcome {
  /** As it was checked before the run. */
  readonly before: CheckedWorkbook;
  /** As it is once the run is over. */
  readonly after: CheckedWorkbook;
  /** The cells that the run changed. */
  readonly edits: readonly CellEdit[];
  readonly heldBack: readonly HeldBackEdit[];
  /** A stored value as people see it in that cell: 90.3% for 0.903. */
  readonly shown: (edit: CellEdit, value: CellValue) => CellValue;
}

const keyOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) => `${sheet}!${cell}`;

function projectsOf({ forms }: CheckedWorkbook): ReadonlyMap<Finding, string> {
  return new Map(
    forms.flatMap(({ form, findings }) => {
      const project = form.projectName?.text ?? form.department?.text ?? '';
      return findings.map((finding) => [finding, project] as const);
    }),
  );
}

const STATES: Readonly<Record<FindingTask | 'choose', Localized>> = {
  mend: { zh: '可一键更正', en: 'one click corrects it' },
  choose: { zh: '请选择改法', en: 'for you to choose' },
  judge: { zh: '请您判断', en: 'for you to decide' },
  note: { zh: '仅提示', en: 'for information' },
};

/** What is left to do about a finding. */
function stateOf(finding: Finding, causes: ReadonlyMap<string, HoldBackCause>): Localized {
  const { sheet, edits } = finding;
  const cause = edits.map(({ cell }) => causes.get(`${sheet}!${cell}`)).find((each) => each !== undefined);
  if (cause !== undefined) return HOLD_BACK_WORDS[cause];
  const task = taskOf(finding);
  return STATES[task === 'judge' && edits.length > 0 ? 'choose' : task];
}

function leftRows({ after, heldBack }: RunOutcome, language: Language): readonly ReviewRow[] {
  const causes = new Map(heldBack.map((held) => [keyOf(held), held.cause]));
  const projects = projectsOf(after);
  const findings = [
    ...projects.keys(),
    ...after.unread.flatMap((sheet) => sheet.findings),
    ...(after.portfolio?.findings ?? []),
    ...(after.accounts ? findingsOfAccounts(after.accounts) : []),
  ];
  return findings.map((finding) => ({
    severity: finding.severity,
    link: { sheet: finding.sheet, cell: finding.cell },
    values: [
      stateOf(finding, causes)[language],
      SEVERITY_NAMES[finding.severity][language],
      finding.sheet,
      finding.cell,
      projects.get(finding) ?? '',
      finding.code,
      finding.message[language],
      finding.printed ?? '',
      finding.expected ?? '',
      finding.computation?.[language] ?? '',
      finding.basis[language],
    ],
  }));
}

/** One row a cell: what it held, what it holds now, and why. */
function changedRows({ before, edits, shown }: RunOutcome, language: Language): readonly ReviewRow[] {
  const projects = projectsOf(before);
  const findings = [...projects.keys()];
  const text = (value: CellValue | null): string | number =>
    typeof value === 'number' ? value : String(value ?? '');
  return edits.map((edit) => {
    const { sheet, cell, after, asFormula, result, explanation, code } = edit;
    const finding = findings.find(
      (each) => each.sheet === sheet && each.code === code && each.edits.some((own) => own.cell === cell),
    );
    const now = asFormula === true ? (result ?? '') : after;
    const old = edit.before.value;
    return {
      severity: finding?.severity ?? 'info',
      isChange: true,
      link: { sheet, cell },
      values: [
        CHANGED[language],
        SEVERITY_NAMES[finding?.severity ?? 'info'][language],
        sheet,
        cell,
        (finding && projects.get(finding)) ?? '',
        code,
        (finding?.message ?? explanation)[language],
        old === null ? '' : text(shown(edit, old)),
        text(shown(edit, now)),
        asFormula === true ? String(after) : explanation[language],
        finding?.basis[language] ?? '',
      ],
    };
  });
}

/** The review sheet of a run: what is left to do, in the order of the workbook, and then what was changed. */
export function buildReviewSheet(outcome: RunOutcome, language: Language): ReviewSheet {
  const rows = [...leftRows(outcome, language), ...changedRows(outcome, language)];
  return {
    name: REVIEW_SHEET_NAME,
    title: REVIEW_TITLE[language],
    headers: COLUMNS.map(({ title }) => title[language]),
    widths: COLUMNS.map(({ width }) => width),
    linkColumn: LINK_COLUMN,
    footer: PAGE_FOOTER[language],
    rows: rows.map((row, at) => ({ ...row, values: [at + 1, ...row.values] })),
  };
}
