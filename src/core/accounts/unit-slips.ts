/**
 * Tables whose amounts are printed in another unit than their head says: all of them differ from what other tables
 * tell by the factor of two units. One finding then, and the tables are compared as if the head were right.
 */
import { tablesOf, Units, type AccountSet } from './account-set';
import type { AccountTable } from './account-table';
import type { Figure } from './relation';
import { UNIT_FACTORS } from './table-kinds';

/** Amounts that two tables must both tell. */
function twins(set: AccountSet): readonly (readonly [AccountTable, Figure, AccountTable, Figure])[] {
  const tables = tablesOf(set);
  const {
    'income-expenditure': totals,
    fiscal,
    income,
    expenditure,
    'general-public-budget': general,
    'basic-expenditure': basic,
    'three-public': publics,
    statistics,
  } = tables;
  const pair = (
    first: { table: AccountTable } | undefined,
    one: Figure | null | undefined,
    second: { table: AccountTable } | undefined,
    other: Figure | null | undefined,
  ) =>
    first && second && one?.value && other?.value ? [[first.table, one, second.table, other] as const] : [];
  const year = (half: 'income' | 'expenditure') =>
    totals?.body[half].rows.get('year-total')?.figures.get('sum');
  const kept = publics?.body.figures.get('spent')?.get('kept');
  return [
    ...pair(totals, year('income'), income, income?.body.total?.figures.get('total')),
    ...pair(totals, year('expenditure'), expenditure, expenditure?.body.total?.figures.get('total')),
    ...pair(
      fiscal,
      fiscal?.body.expenditure.rows.get('year-total')?.figures.get('general'),
      general,
      general?.body.total?.figures.get('total'),
    ),
    ...pair(
      totals,
      totals?.body.income.lines.find((line) => line.income === 'general')?.figures.get('sum'),
      fiscal,
      fiscal?.body.income.lines.find((line) => line.income === 'general')?.figures.get('sum'),
    ),
    ...pair(
      general,
      general?.body.total?.figures.get('basic'),
      basic,
      basicSum(basic?.body.staff, basic?.body.running),
    ),
    ...pair(
      expenditure,
      expenditure?.body.total?.figures.get('basic'),
      general,
      general?.body.total?.figures.get('basic'),
    ),
    ...pair(basic, basic?.body.items.get('30231'), publics, kept),
    ...pair(
      basic,
      basic?.body.running,
      statistics,
      statistics?.body.rows.get('agency')?.find(({ value }) => value),
    ),
  ];
}

const basicSum = (staff: Figure | null | undefined, running: Figure | null | undefined): Figure | null =>
  staff?.value != null && running?.value != null ? { ...staff, value: staff.value + running.value } : null;

/** Two tables that agree but for a unit are this close. */
const CLOSE = 0.02;

/** The factor of two units that lies between two amounts; 1 where they agree, null where neither. */
function factorBetween(first: number, second: number): number | null {
  for (const factor of [1, 1000, 10_000, 1 / 1000, 1 / 10_000])
    if (Math.abs(first / second / factor - 1) < CLOSE) return factor;
  return null;
}

export interface UnitSlip {
  readonly table: AccountTable;
  /** What the head says, and what the amounts are in. */
  readonly said: string;
  readonly meant: string;
}

/** What a table is to another it must agree with: 1, or the factor of two units. */
interface Vote {
  readonly other: AccountTable;
  readonly factor: number;
}

const isOff = ({ factor }: Vote): boolean => factor !== 1;

/** The tables of a set whose head names a wrong unit. */
export function unitSlips(set: AccountSet): readonly UnitSlip[] {
  const units = new Units(set);
  const votes = new Map<AccountTable, Vote[]>();
  const vote = (table: AccountTable, other: AccountTable, factor: number) =>
    votes.set(table, [...(votes.get(table) ?? []), { other, factor }]);
  for (const [first, one, second, another] of twins(set)) {
    const factor = factorBetween(
      (one.value ?? 0) * units.factorOf(one),
      (another.value ?? 0) * units.factorOf(another),
    );
    if (factor === null) continue;
    vote(first, second, factor);
    vote(second, first, 1 / factor);
  }
  return [...votes].flatMap(([table, own]): UnitSlip[] => {
    const [first] = own;
    // All that can be compared must be off, and by the same.
    if (!first || !own.every((each) => isOff(each) && Math.abs(each.factor / first.factor - 1) < CLOSE))
      return [];
    // The others agree with somebody else; of two that only disagree with each other the later one is told.
    const isOdd = own.every(({ other }) => {
      const theirs = votes.get(other) ?? [];
      return (
        !theirs.every(isOff) ||
        own.length > theirs.length ||
        (own.length === theirs.length && isLater(set, table, other))
      );
    });
    const said = table.head.amountUnit ?? set.amountUnit;
    const due = (UNIT_FACTORS[said] ?? 1) / first.factor;
    const meant = Object.keys(UNIT_FACTORS).find(
      (unit) => Math.abs((UNIT_FACTORS[unit] ?? 0) / due - 1) < CLOSE,
    );
    return isOdd && meant !== undefined && meant !== said ? [{ table, said, meant }] : [];
  });
}

/** Whether a table stands behind another. */
const isLater = ({ tables }: AccountSet, table: AccountTable, other: AccountTable): boolean =>
  tables.indexOf(table) > tables.indexOf(other);
