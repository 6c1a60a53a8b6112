/** What a check leaves to a person, counted the same on every surface. */
import type { CheckedWorkbook } from '../core/checking/checked-form';
import type { Finding } from '../core/model/finding';

/** All findings of a workbook in the order of its sheets; those across forms, and about ignores, last. */
export function findingsOf(checked: CheckedWorkbook): readonly Finding[] {
  return [
    ...checked.forms.flatMap((form) => form.findings),
    ...(checked.portfolio?.findings ?? []),
    ...checked.ignoreFindings,
  ];
}

export interface Left {
  readonly forms: number;
  readonly findings: number;
  /** Findings that only a person can decide. */
  readonly judgement: number;
  /** Where to look first: what a person has to decide, else the first finding; null where nothing was found. */
  readonly first: { readonly sheet: string; readonly cell: string } | null;
}

export function leftOf(checked: CheckedWorkbook): Left {
  const findings = findingsOf(checked);
  const forPerson = findings.filter(({ needsPerson }) => needsPerson);
  const first = forPerson[0] ?? findings[0];
  return {
    forms: checked.forms.length,
    findings: findings.length,
    judgement: forPerson.length,
    first: first ? { sheet: first.sheet, cell: first.cell } : null,
  };
}
