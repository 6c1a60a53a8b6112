/** All findings of a workbook: those of its forms, of sheets that could not be read, across forms, and about ignores. */
import { findingsOfAccounts } from '../core/checking/accounts-findings';
import type { CheckedWorkbook } from '../core/checking/checked-form';
import type { Finding } from '../core/model/finding';

export function findingsOf(checked: CheckedWorkbook): readonly Finding[] {
  return [
    ...checked.forms.flatMap((form) => form.findings),
    ...checked.unread.flatMap((sheet) => sheet.findings),
    ...(checked.portfolio?.findings ?? []),
    ...(checked.accounts ? findingsOfAccounts(checked.accounts) : []),
    ...checked.ignoreFindings,
  ];
}
