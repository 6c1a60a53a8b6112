/** The self-evaluation forms beside the accounts: what of the project expenditure a form covers. */
import { decimal, sum, toNumber } from '../figures/decimal';
import type { Units } from './account-set';
import { tablesOf, type AccountSet } from './account-set';
import type { CodeLine } from './account-table';
import type { Figure } from './relation';

/** What the accounts look at of a form; amounts in 万元. */
export interface FormBeside {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly executed: number | null;
  readonly annualBudget: number | null;
  /** Its functional code, where it prints one. */
  readonly code: string | null;
  /** 优 良 中 差. */
  readonly grade: string | null;
  /** What it says of measures for improvement. */
  readonly measures: string | null;
}

interface CoveredCode {
  readonly code: string;
  readonly name: string;
  readonly projectExpenditure: number;
  /** Null where it cannot be told. */
  readonly covered: boolean | null;
}

export interface Coverage {
  readonly forms: number;
  /** Amounts in the unit of the accounts. */
  readonly executed: number;
  readonly projectExpenditure: number;
  readonly uncovered: number;
  readonly codes: readonly CoveredCode[];
  /** The total of the project expenditure. */
  readonly total: Figure;
  readonly tolerance: number;
}

/** So many sets of codes are tried; of more nothing is told. */
const MOST_CODES = 18;

/** The sets of codes whose amounts come to a sum, two at the most. */
function setsFor(
  amounts: readonly number[],
  wanted: number,
  halfStep: number,
): readonly (readonly number[])[] {
  if (amounts.length > MOST_CODES) return [];
  const found: number[][] = [];
  const rest = amounts.map((_, at) => toNumber(sum(amounts.slice(at))));
  const walk = (at: number, chosen: number[], total: number): void => {
    if (found.length > 1) return;
    const left = toNumber(decimal(wanted).minus(decimal(total)));
    const tolerance = halfStep * (chosen.length + 1) + 1e-9;
    if (at === amounts.length) {
      if (chosen.length > 0 && Math.abs(left) <= tolerance) found.push([...chosen]);
      return;
    }
    const most = halfStep * (amounts.length + 1) + 1e-9;
    if (left < -most || left > (rest[at] ?? 0) + most) return;
    walk(at + 1, [...chosen, at], toNumber(sum([total, amounts[at] ?? 0])));
    walk(at + 1, chosen, total);
  };
  walk(0, [], 0);
  return found;
}

/** The deepest lines that hold project expenditure: each of them once. */
function projectLines(lines: readonly CodeLine[]): readonly (readonly [CodeLine, Figure])[] {
  const codes = lines.map(({ code }) => code ?? '');
  return lines.flatMap((line) => {
    const figure = line.figures.get('project');
    const isLeaf = !codes.some(
      (code) => code.length > (line.code ?? '').length && code.startsWith(line.code ?? ''),
    );
    return figure?.value && isLeaf ? [[line, figure] as const] : [];
  });
}

/** @returns null without forms that tell what was spent, or without a column of project expenditure */
export function coverageOf(set: AccountSet, units: Units, forms: readonly FormBeside[]): Coverage | null {
  const table = tablesOf(set).expenditure;
  const total = table?.body.total?.figures.get('project');
  const spending = forms.filter(({ executed }) => executed !== null);
  if (!table || total?.value == null || spending.length === 0) return null;
  const inUnit = (amount: number) => toNumber(decimal(amount).times(10_000).div(units.factor).round(6));
  const executed = inUnit(toNumber(sum(spending.map((form) => form.executed ?? 0))));
  const lines = projectLines(table.body.lines);
  const byCode = new Map<string, number>();
  for (const { code, executed: own } of spending)
    if (code !== null) byCode.set(code, (byCode.get(code) ?? 0) + inUnit(own ?? 0));
  const isCoded = spending.every(({ code }) => code !== null);
  const [only, ...others] = isCoded
    ? []
    : setsFor(
        lines.map(([, figure]) => figure.value ?? 0),
        executed,
        units.halfStep,
      );
  const coveredBySum = only && others.length === 0 ? new Set(only) : null;
  const codes = lines.map(([line, figure], at): CoveredCode => {
    const code = line.code ?? '';
    const covered = isCoded
      ? [...byCode.keys()].some((own) => own.startsWith(code) || code.startsWith(own))
      : coveredBySum
        ? coveredBySum.has(at)
        : null;
    return { code, name: line.name, projectExpenditure: figure.value ?? 0, covered };
  });
  return {
    forms: spending.length,
    executed,
    projectExpenditure: total.value,
    uncovered: toNumber(decimal(total.value).minus(decimal(executed))),
    codes,
    total,
    tolerance: units.halfStep * (spending.length + 1),
  };
}
