/** Findings as the list shows them: filtered, grouped sheet → form → finding, flattened to the visible rows. */
import { findingsOf } from '../../app/left-to-do';
import type { CheckedForm, CheckedWorkbook } from '../../core/checking/checked-form';
import { findingsOfAccounts } from '../../core/checking/accounts-findings';
import { cellsOf, certainEdit, type Finding, type Severity } from '../../core/model/finding';
import { formName } from './form-figures';
import { taskOf } from '../../core/model/finding-task';
import type { Language } from '../../core/model/localized';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface FindingFilter {
  readonly search: string;
  /** Severities to show. */
  readonly severities: ReadonlySet<Severity>;
  readonly onlyForMe: boolean;
}

export const NO_FILTER: FindingFilter = { search: '', severities: new Set(SEVERITIES), onlyForMe: false };

/** A finding with the form it belongs to (null: it is about several forms, or a sheet without one) and a key that is stable while shown. */
export interface ListedFinding {
  readonly key: string;
  readonly finding: Finding;
  readonly form: CheckedForm | null;
  /** True for a sheet on which no form was read, and for final accounts: it is told under its sheet. */
  readonly isOfSheet: boolean;
}

export interface FindingGroup {
  readonly key: string;
  readonly label: string;
  readonly sheet: string | null;
  readonly findings: readonly ListedFinding[];
  readonly groups: readonly FindingGroup[];
}

/** Several parts of the page list the same workbook. */
const LISTS = new WeakMap<CheckedWorkbook, readonly ListedFinding[]>();

/** All findings of a workbook in the order of its sheets; those across forms, and about ignores, last. */
export function listFindings(checked: CheckedWorkbook): readonly ListedFinding[] {
  const known = LISTS.get(checked);
  if (known) return known;
  const listed: ListedFinding[] = [];
  const ofSheets = new Set([
    ...checked.unread.flatMap((sheet) => sheet.findings),
    ...(checked.accounts ? findingsOfAccounts(checked.accounts) : []),
  ]);
  const add = (finding: Finding, form: CheckedForm | null): void => {
    listed.push({
      isOfSheet: ofSheets.has(finding),
      key: `${String(listed.length)}:${finding.sheet}!${finding.cell}:${finding.code}`,
      finding,
      form,
    });
  };
  const formOf = new Map(checked.forms.flatMap((form) => form.findings.map((finding) => [finding, form])));
  for (const finding of findingsOf(checked)) add(finding, formOf.get(finding) ?? null);
  LISTS.set(checked, listed);
  return listed;
}

export function countBySeverity(listed: readonly ListedFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding } of listed) counts[finding.severity] += 1;
  return counts;
}

/** Findings per sheet, for the tabs. */
export function countBySheet(listed: readonly ListedFinding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { finding } of listed) counts.set(finding.sheet, (counts.get(finding.sheet) ?? 0) + 1);
  return counts;
}

/** Every word of the search must occur in the finding's words, place, code or project. */
export function filterFindings(
  listed: readonly ListedFinding[],
  filter: FindingFilter,
  language: Language,
): readonly ListedFinding[] {
  const wanted = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return listed.filter(({ finding, form }) => {
    if (!filter.severities.has(finding.severity)) return false;
    if (filter.onlyForMe && taskOf(finding) !== 'judge') return false;
    if (wanted.length === 0) return true;
    const text = [
      finding.sheet,
      ...cellsOf(finding),
      finding.code,
      finding.message[language],
      (form && formName(form)) ?? '',
      String(finding.printed ?? ''),
      String(finding.expected ?? ''),
    ]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/**
 * Groups by sheet and form. A sheet with a single form is one group named after both, so that the usual case of a
 * form per sheet needs one step less.
 */
export function groupFindings(
  listed: readonly ListedFinding[],
  names: { readonly wholeWorkbook: string; readonly unnamed: string },
): readonly FindingGroup[] {
  const sheets = new Map<string, Map<CheckedForm, ListedFinding[]>>();
  const across: ListedFinding[] = [];
  const ofSheets = new Map<string, ListedFinding[]>();
  for (const item of listed) {
    if (item.isOfSheet) {
      const { sheet } = item.finding;
      ofSheets.set(sheet, [...(ofSheets.get(sheet) ?? []), item]);
      continue;
    }
    if (!item.form) {
      across.push(item);
      continue;
    }
    const forms = sheets.get(item.finding.sheet) ?? new Map<CheckedForm, ListedFinding[]>();
    sheets.set(item.finding.sheet, forms);
    forms.set(item.form, [...(forms.get(item.form) ?? []), item]);
  }
  const groups: FindingGroup[] = [];
  for (const [sheet, forms] of sheets) {
    const ofForms = [...forms].map(([form, findings]) => ({
      key: form.id,
      label: formName(form) ?? names.unnamed,
      sheet,
      findings,
      groups: [],
    }));
    const [only, ...more] = ofForms;
    if (only && more.length === 0) groups.push({ ...only, label: titleOf(sheet, only.label) });
    else groups.push({ key: `sheet:${sheet}`, label: sheet, sheet, findings: [], groups: ofForms });
  }
  for (const [sheet, findings] of ofSheets)
    groups.push({ key: `apart:${sheet}`, label: sheet, sheet, findings, groups: [] });
  if (across.length > 0) {
    groups.push({ key: 'workbook', label: names.wholeWorkbook, sheet: null, findings: across, groups: [] });
  }
  return groups;
}

/** A sheet that is named after its project need not say so twice. */
function titleOf(sheet: string, name: string): string {
  if (name.includes(sheet)) return name;
  return sheet.includes(name) ? sheet : `${sheet} · ${name}`;
}

export type TreeRow = {
  readonly key: string;
  /** 1-based, as screen readers count. */
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly isOpen: boolean;
  readonly parent: string | null;
} & (
  | { readonly kind: 'group'; readonly group: FindingGroup; readonly count: number }
  | { readonly kind: 'finding'; readonly item: ListedFinding }
);

/** The rows now visible, top to bottom, given which groups are closed and which finding is open. */
export function visibleRows(
  groups: readonly FindingGroup[],
  closed: ReadonlySet<string>,
  openFinding: string | null,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const walk = (siblings: readonly FindingGroup[], level: number, parent: string | null): void => {
    for (const [index, group] of siblings.entries()) {
      const isOpen = !closed.has(group.key);
      const place = { position: index + 1, setSize: siblings.length };
      rows.push({
        kind: 'group',
        group,
        count: countOf(group),
        key: group.key,
        level,
        ...place,
        isOpen,
        parent,
      });
      if (!isOpen) continue;
      walk(group.groups, level + 1, group.key);
      for (const [at, item] of group.findings.entries()) {
        rows.push({
          kind: 'finding',
          item,
          key: item.key,
          level: level + 1,
          position: at + 1,
          setSize: group.findings.length,
          isOpen: item.key === openFinding,
          parent: group.key,
        });
      }
    }
  };
  walk(groups, 1, null);
  return rows;
}

function countOf(group: FindingGroup): number {
  return group.findings.length + group.groups.reduce((sum, inner) => sum + countOf(inner), 0);
}

/** Findings of a group that one click mends: nothing in them is left to a person. */
export function fixableIn(group: FindingGroup): readonly Finding[] {
  return [...fixable(group.findings), ...group.groups.flatMap(fixableIn)];
}

export function fixable(listed: readonly ListedFinding[]): readonly Finding[] {
  return listed.map(({ finding }) => finding).filter((finding) => certainEdit(finding) !== null);
}
