/**
 * Amounts that cannot be meant: below zero, or typed in 元 where the table is in 万元 (or the reverse), which shows where
 * two of them fit only when one is taken ten thousand times larger or smaller.
 */
import { decimal, sum, toNumber } from '../figures/decimal';
import { AMOUNT_UNITS } from '../reading/read-cell';
import type {
  AmountUnit,
  FundColumn,
  FundRow,
  NumberCell,
  SelfEvaluationForm,
} from '../model/self-evaluation-form';
import type { CellPosition } from '../model/sheet-snapshot';
import type { Profile } from './profile';
import { isCost, moneyInYuan } from './cost-indicators';

/** 元 in a 万元, and 万元 in an 亿元. */
const SLIP = 10_000;

/** An amount in the table's unit, with its cell. */
interface Amount {
  readonly position: CellPosition;
  readonly value: number;
}

interface AmountSlip {
  /** The amount that is likely in another unit. */
  readonly amount: Amount;
  /** The unit it is likely in, and what it comes to in the table's own. */
  readonly likelyUnit: AmountUnit;
  readonly converted: number;
  /** The amount that it was held against. */
  readonly other: Amount;
}

const filled = (cell: NumberCell | null): Amount | null =>
  cell?.value != null && cell.value > 0 ? { position: cell.position, value: cell.value } : null;

/**
 * The divisor of the rate: the annual budget, or the initial one where the form has no other. Where a column of figures
 * under a header that no word knows may be the annual budget, nothing tells.
 */
export function rateBudget(form: SelfEvaluationForm, row: FundRow): NumberCell | null {
  if (form.funds?.columns.has('annualBudget')) return row.annualBudget;
  const isOpen = form.account.unknownHeaders.some(({ table, hides }) => table === 'funds' && hides === 'due');
  return isOpen ? null : row.initialBudget;
}

/** The divisor of the rate as the rules have it. */
export function divisorOf(form: SelfEvaluationForm, row: FundRow, profile: Profile): NumberCell | null {
  const isInitial = profile.figures.executionRate.budget === 'initial';
  return isInitial && form.funds?.columns.has('initialBudget') === true
    ? row.initialBudget
    : rateBudget(form, row);
}

/** True where a second column of spending counts: the printed rate says so, or the rules do where it says nothing. */
const addsOther = (row: FundRow, profile: Profile | null): boolean =>
  row.executedOther?.value != null &&
  (row.otherCounts ?? profile?.figures.executionRate.otherExecuted === 'added');

/**
 * What was spent in all, with the second column where it counts, in the table's unit.
 * @param profile the form's rules; null where only what the form itself prints is to count
 */
export function spentOf(row: FundRow, profile: Profile | null): number | null {
  const own = row.executed?.value ?? null;
  if (own === null || !addsOther(row, profile)) return own;
  return toNumber(decimal(own).plus(row.executedOther?.value ?? 0));
}

/** The row with all that was spent in its executed amount. */
export function withAllSpent(row: FundRow, profile: Profile | null): FundRow {
  const value = spentOf(row, profile);
  return row.executed && value !== row.executed.value
    ? { ...row, executed: { ...row.executed, value } }
    : row;
}

/** Of two amounts ten thousand times apart: in a table in 元 the smaller is in 万元, in all others the larger is in 元. */
function slipOf(a: Amount, b: Amount, unit: AmountUnit): AmountSlip {
  const [small, large] = a.value < b.value ? [a, b] : [b, a];
  const [amount, other] = unit === '元' ? [small, large] : [large, small];
  const likely: AmountUnit = unit === '元' ? '万元' : unit === '亿元' ? '万元' : '元';
  const converted = toNumber(decimal(amount.value).times(AMOUNT_UNITS[likely]).div(AMOUNT_UNITS[unit]));
  return { amount, likelyUnit: likely, converted, other };
}

/** Shares of a budget that may have been spent, once the unit is right. */
const isUsualShare = (share: number) => share >= 0.005 && share <= 1.5;

/** Executed against budget of one row. Hardly anything may really have been spent, where the printed rate says so. */
export function slipInRow(form: SelfEvaluationForm, row: FundRow): AmountSlip | null {
  const budget = filled(rateBudget(form, row));
  const executed = filled(withAllSpent(row, null).executed);
  if (!form.funds || !budget || !executed) return null;
  const share = executed.value / budget.value;
  const isHuge = isUsualShare(share / SLIP);
  const isTiny = isUsualShare(share * SLIP);
  if (!isHuge && !isTiny) return null;
  const rate = row.rate?.value ?? null;
  if (isTiny && rate !== null && rate < 1) return null;
  return slipOf(budget, executed, form.funds.amountUnit);
}

const isTenThousandth = (a: number, b: number, within: number): boolean =>
  [a / b / SLIP, b / a / SLIP].some((ratio) => Math.abs(ratio - 1) <= within);

/** Initial against annual budget: an adjustment changes a budget, but not ten thousand times. */
function slipInBudgets(form: SelfEvaluationForm, row: FundRow): AmountSlip | null {
  const [initial, annual] = [filled(row.initialBudget), filled(row.annualBudget)];
  if (!form.funds || !initial || !annual) return null;
  return isTenThousandth(initial.value, annual.value, 0.2)
    ? slipOf(initial, annual, form.funds.amountUnit)
    : null;
}

const COLUMNS = ['initialBudget', 'annualBudget', 'executed'] as const satisfies readonly FundColumn[];

/** A total against the sum of its parts. */
function slipInParts(form: SelfEvaluationForm, total: FundRow): AmountSlip | null {
  const { funds } = form;
  const parts = funds?.rows.filter((row) => !row.isTotal) ?? [];
  for (const column of COLUMNS) {
    const whole = filled(total[column]);
    const own = parts.flatMap((row) => filled(row[column]) ?? []);
    const [first] = own;
    if (!funds || !whole || !first) continue;
    const added = toNumber(sum(own.map(({ value }) => value)));
    if (!isTenThousandth(whole.value, added, 0.01)) continue;
    return slipOf(whole, own.length === 1 ? first : { ...first, value: added }, funds.amountUnit);
  }
  return null;
}

/** Budget and executed against target and actual of a cost that prints its own unit. */
function slipAgainstCost(form: SelfEvaluationForm, total: FundRow): AmountSlip | null {
  const { funds } = form;
  if (!funds) return null;
  const factor = AMOUNT_UNITS[funds.amountUnit];
  const amounts = {
    target: [filled(total.annualBudget), filled(total.initialBudget)],
    actual: [filled(withAllSpent(total, null).executed)],
  };
  for (const row of form.indicators?.rows.filter(isCost) ?? []) {
    for (const side of ['target', 'actual'] as const) {
      const yuan = moneyInYuan(side === 'target' ? row.targetQuantity : row.actualQuantity) ?? 0;
      const amount = amounts[side].find(
        (candidate) =>
          candidate !== null && yuan > 0 && isTenThousandth(candidate.value * factor, yuan, 0.001),
      );
      const place = row[side];
      if (amount && place)
        return slipOf(amount, { position: place.position, value: yuan / factor }, funds.amountUnit);
    }
  }
  return null;
}

/** The slip that the form's amounts show, the plainest first; null where they fit each other. */
export function amountSlip(form: SelfEvaluationForm): AmountSlip | null {
  const total = form.funds?.rows.find((row) => row.isTotal);
  if (!total) return null;
  return (
    slipInRow(form, total) ??
    slipInBudgets(form, total) ??
    slipInParts(form, total) ??
    slipAgainstCost(form, total)
  );
}

/** Amounts below zero: a refund, or a slip of the hand. What is left over may be below zero. */
export function amountsBelowZero(row: FundRow): readonly Amount[] {
  return COLUMNS.flatMap((column) => {
    const cell = row[column];
    return cell?.value != null && cell.value < 0 ? [{ position: cell.position, value: cell.value }] : [];
  });
}

/** True where no rate follows from the row's amounts, though they are numbers. */
export const hasDoubtfulRate = (form: SelfEvaluationForm, row: FundRow): boolean =>
  (row.executed?.value ?? 0) < 0 || slipInRow(form, row) !== null;
