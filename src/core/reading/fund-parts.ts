/**
 * Which fund rows are parts of which: by the numbering of their labels, by 小计 and 其中, and by the columns that add up.
 * What explains most of the printed sums holds for all columns, so that a slip in one of them shows.
 */
import { isWithin, sum } from '../figures/decimal';
import type { FundRow } from '../model/self-evaluation-form';
import { partByLabel } from '../words/fund-words';

const COLUMNS = ['initialBudget', 'annualBudget', 'executed'] as const;
/** How far printed amounts may lie beside their sum. */
const GAP = 0.01;

/** For each part the index of the part that it belongs to; TOP for one of the total, AGAIN for one of a further list. */
type Structure = readonly number[];
const TOP = -1;
/** The same total divided anew (by use below the sources). */
const AGAIN = -2;

/** The rows with the sheet row of the part that each belongs to, and with those marked that divide the total again. */
export function withParts(rows: readonly FundRow[]): readonly FundRow[] {
  const total = rows.find((row) => row.isTotal);
  const parts = rows.filter((row) => !row.isTotal);
  if (parts.length < 2) return rows;
  const best = [byLabels(parts), bySums(parts, total), parts.map(() => TOP)].reduce((one, other) =>
    scoreOf(other, parts, total) > scoreOf(one, parts, total) ? other : one,
  );
  return rows.map((row) => {
    const owner = best[parts.indexOf(row)] ?? TOP;
    if (owner === AGAIN) return { ...row, isAgain: true };
    const whole = parts[owner];
    return whole ? { ...row, partOf: whole.row } : row;
  });
}

/** Ways to number, each of which may stand inside another. */
const NUMBERINGS = [
  /^\s*[一二三四五六七八九十]+\s*[、.．]/u,
  /^\s*[(（]\s*[一二三四五六七八九十]+\s*[)）]/u,
  /^\s*\d{1,2}\s*[、.．)）]/u,
  /^\s*[(（]\s*\d{1,2}\s*[)）]/u,
  /^\s*[①-⑳]/u,
] as const;

const textOf = ({ label }: FundRow): string => label?.text ?? '';
const numberingOf = (row: FundRow): number =>
  NUMBERINGS.findIndex((numbering) => numbering.test(textOf(row)));
const isSubTotal = (row: FundRow): boolean => /小\s*计/.test(textOf(row));
const isOfWhich = (row: FundRow): boolean => partByLabel(textOf(row)) === 'of-which';

/** （一）… 其中：… （二）…, 小计 ①… ②…: a way to number that begins inside another divides the row above it. */
function byLabels(parts: readonly FundRow[]): Structure {
  const owners: number[] = [];
  /** Open levels: the row that is divided, and how its parts are numbered. */
  let levels: readonly { readonly owner: number; readonly numbering: number }[] = [];
  const isNumbered = parts.some((row) => numberingOf(row) >= 0);
  for (const [index, row] of parts.entries()) {
    const numbering = numberingOf(row);
    const level = levels.findIndex((open) => open.numbering === numbering);
    const before = parts[index - 1];
    if (isSubTotal(row) && numbering < 0) levels = [];
    else if (level >= 0) levels = levels.slice(0, level + 1);
    else if (before && (isSubTotal(before) || numberingOf(before) >= 0) && (numbering >= 0 || isOfWhich(row)))
      levels = [...levels, { owner: index - 1, numbering }];
    else if (
      numbering < 0 &&
      !(isNumbered && levels.length > 0 && levels[levels.length - 1]?.numbering === -1)
    )
      levels = [];
    owners.push(levels[levels.length - 1]?.owner ?? TOP);
    if (levels.length === 0 && numbering >= 0) levels = [{ owner: TOP, numbering }];
  }
  return owners;
}

type AmountColumn = (typeof COLUMNS)[number];
const amountOf = (row: FundRow | undefined, column: AmountColumn): number | null =>
  row?.[column]?.value ?? null;

/** In how many columns rows add up to a whole, less those in which they do not. */
function balance(whole: FundRow | undefined, rows: readonly FundRow[]): { holds: number; fails: number } {
  let [holds, fails] = [0, 0];
  for (const column of COLUMNS) {
    const due = amountOf(whole, column);
    const filled = rows.flatMap((row) => amountOf(row, column) ?? []);
    if (due === null || due === 0 || filled.length === 0) continue;
    if (isWithin(sum(filled), due, GAP)) holds += 1;
    else if (filled.length === rows.length) fails += 1;
  }
  return { holds, fails };
}

/** What a structure explains: sums that hold, those of the total twice, less those that do not. */
function scoreOf(owners: Structure, parts: readonly FundRow[], total: FundRow | undefined): number {
  const of = (owner: number) => parts.filter((_, index) => owners[index] === owner);
  const wholes = [...new Set(owners)].filter((owner) => owner >= 0);
  const scores = wholes.map((owner) => balance(parts[owner], of(owner)));
  const top = [of(TOP), of(AGAIN)].filter((list) => list.length > 0).map((list) => balance(total, list));
  const points = (list: readonly { holds: number; fails: number }[]) =>
    list.reduce((points, { holds, fails }) => points + holds - fails, 0);
  return points(scores) + 2 * points(top);
}

/** A row and the run of rows, right behind or in front of it, that adds up to it in a column. */
interface Division {
  readonly whole: number;
  readonly first: number;
  readonly last: number;
}

function divisionsOf(parts: readonly FundRow[]): readonly Division[] {
  const found: Division[] = [];
  const put = (whole: number, first: number, last: number) => {
    const rows = parts.slice(first, last + 1);
    const own = parts[whole];
    const isNamed = own !== undefined && (isSubTotal(own) || (rows[0] !== undefined && isOfWhich(rows[0])));
    if ((rows.length > 1 || isNamed) && balance(own, rows).holds > 0) found.push({ whole, first, last });
  };
  for (const whole of parts.keys()) {
    for (let last = whole + 1; last < parts.length; last++) put(whole, whole + 1, last);
    for (let first = whole - 1; first >= 0; first--) put(whole, first, whole - 1);
  }
  return found.slice(0, MOST_DIVISIONS);
}

/** More of them say nothing: small figures add up by chance. */
const MOST_DIVISIONS = 16;

/** The structure that explains most, of all ways to divide single rows and of all ways to list the total twice. */
function bySums(parts: readonly FundRow[], total: FundRow | undefined): Structure {
  const divisions = divisionsOf(parts);
  const flat = parts.map(() => TOP);
  let best: Structure = flat;
  const consider = (owners: Structure) => {
    if (scoreOf(owners, parts, total) > scoreOf(best, parts, total)) best = owners;
  };
  const divide = (owners: Structure, from: number) => {
    consider(owners);
    for (const [index, { whole, first, last }] of divisions.entries()) {
      const isFree = owners.slice(first, last + 1).every((owner) => owner === TOP);
      const isOpen = !owners.includes(whole) && owners[whole] === TOP;
      const holdsWhole = owners.some((owner) => owner >= first && owner <= last);
      if (index < from || !isFree || !isOpen || holdsWhole) continue;
      divide(
        owners.map((owner, at) => (at >= first && at <= last ? whole : owner)),
        index + 1,
      );
    }
  };
  divide(flat, 0);
  const top = best;
  for (let from = 1; from < parts.length; from++)
    consider(top.map((owner, at) => (owner === TOP && at >= from ? AGAIN : owner)));
  return best;
}
