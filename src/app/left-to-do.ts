/** What a check leaves to do, counted the same on every surface. */
import { findingsOfAccounts } from '../core/checking/accounts-findings';
import type { CheckedWorkbook, UnreadSheet } from '../core/checking/checked-form';
import type { Finding } from '../core/model/finding';
import { accountsSaid, type AccountsSaid } from '../core/reporting/narrate-accounts';
import { taskOf, type FindingTask } from '../core/model/finding-task';

/** All findings of a workbook: those of its forms, of sheets that could not be read, across forms, and about ignores. */
export function findingsOf(checked: CheckedWorkbook): readonly Finding[] {
  return [
    ...checked.forms.flatMap((form) => form.findings),
    ...checked.unread.flatMap((sheet) => sheet.findings),
    ...(checked.portfolio?.findings ?? []),
    ...(checked.accounts ? findingsOfAccounts(checked.accounts) : []),
    ...checked.ignoreFindings,
  ];
}

export interface Left {
  readonly forms: number;
  /** Cells that one click changes. */
  readonly mendable: number;
  /** Findings that are left to a person. */
  readonly judgement: number;
  /** Findings that are only told. */
  readonly notes: number;
  /** Sheets that hold something like a form, or a further page of one, and could not be read. */
  readonly unread: readonly Pick<UnreadSheet, 'sheet' | 'firstPage'>[];
  /** What was checked of final accounts; null where there are none. */
  readonly accounts: AccountsSaid | null;
  /** Where to look first: what is left to a person, else the first finding; null where nothing was found. */
  readonly first: { readonly sheet: string; readonly cell: string } | null;
  /** Sheets that were not read as a whole, each with the part that was. */
  readonly partlyRead: readonly { readonly sheet: string; readonly area: string }[];
}

export const NOTHING_LEFT: Left = {
  forms: 0,
  mendable: 0,
  judgement: 0,
  notes: 0,
  unread: [],
  accounts: null,
  first: null,
  partlyRead: [],
};

export function leftOf(checked: CheckedWorkbook): Left {
  const findings = findingsOf(checked);
  const ofTask = (task: FindingTask) => findings.filter((finding) => taskOf(finding) === task);
  const mended = findings.flatMap(({ sheet, edits }) =>
    edits.flatMap(({ cell, certainty }) => (certainty === 'certain' ? [`${sheet}!${cell}`] : [])),
  );
  const judged = ofTask('judge');
  const first = judged[0] ?? findings[0];
  return {
    forms: checked.forms.length,
    mendable: new Set(mended).size,
    judgement: judged.length,
    notes: ofTask('note').length,
    unread: checked.unread.map(({ sheet, firstPage }) => ({ sheet, firstPage })),
    accounts: checked.accounts ? accountsSaid(checked.accounts) : null,
    first: first ? { sheet: first.sheet, cell: first.cell } : null,
    partlyRead: checked.partlyRead ?? [],
  };
}
