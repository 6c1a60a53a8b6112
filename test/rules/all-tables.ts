/** The tables of all rules, and the words of what they tell. */
import { tellFinding } from '../core/tell-form';
import { ofCode, type RuleTable } from './rule-table';
import { accountsTables } from './tables-accounts';
import { acrossTables } from './tables-across';
import { besideTables } from './tables-beside';
import { fundTables } from './tables-funds';
import { scoreTables } from './tables-scores';
import { targetTables } from './tables-targets';
import { wholeTables } from './tables-whole';

export const tables: Readonly<Record<string, RuleTable>> = {
  ...fundTables,
  ...scoreTables,
  ...targetTables,
  ...wholeTables,
  ...acrossTables,
  ...besideTables,
  ...accountsTables,
};

type RejectedCase = RuleTable['rejected'][number];

/** The words of a rejected case's findings, a line each. */
export const wordsOfCase = (code: string, [, sheets, , profileId]: RejectedCase): string =>
  ofCode(code, sheets, profileId).flatMap(tellFinding).join('\n');

/** What `told.txt` must hold. */
export const statedWords = (): string =>
  Object.entries(tables)
    .flatMap(([code, { rejected }]) =>
      rejected.map((one) => `== ${code} ${one[0]}\n${wordsOfCase(code, one)}\n`),
    )
    .join('');
