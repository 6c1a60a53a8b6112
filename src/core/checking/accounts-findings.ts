/** The findings of final accounts, wherever they are kept. */
import type { Finding } from '../model/finding';
import type { CheckedAccounts } from './checked-form';

/** Of each table, then across them. */
export const findingsOfAccounts = ({ tables, findings }: CheckedAccounts): readonly Finding[] => [
  ...tables.flatMap((table) => table.findings),
  ...findings,
];
