/** What a check leaves to do, counted the same on every surface. */
import type { CheckedWorkbook, UnreadSheet } from '../core/checking/checked-form';
import { accountsSaid, type AccountsSaid } from '../core/reporting/narrate-accounts';
import type { FindingTask } from '../core/model/finding-task';
import { allLines, mendableCells } from './lines';

export interface Left {
  readonly forms: number;
  /** Cells that one click changes. */
  readonly mendable: number;
  /** Lines that are left to a person. */
  readonly judgement: number;
  /** Lines that are only told. */
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
  const lines = allLines(checked);
  const ofTask = (task: FindingTask) => lines.filter((line) => line.task === task);
  const judged = ofTask('judge');
  const first = (judged[0] ?? lines[0])?.finding;
  return {
    forms: checked.forms.length,
    mendable: mendableCells(checked).size,
    judgement: judged.length,
    notes: ofTask('note').length,
    unread: checked.unread.map(({ sheet, firstPage }) => ({ sheet, firstPage })),
    accounts: checked.accounts ? accountsSaid(checked.accounts) : null,
    first: first ? { sheet: first.sheet, cell: first.cell } : null,
    partlyRead: checked.partlyRead ?? [],
  };
}
