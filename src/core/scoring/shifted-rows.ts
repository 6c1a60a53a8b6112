/**
 * Rows whose cells stand beside their headers, as they do where a merged cell was lost on the way: told by printed
 * figures that contradict one another. One wrong figure is a mistake to be corrected; two that no single slip explains
 * make the whole row doubtful, and nothing is computed from it.
 */
import { decimal, rounded, ZERO, type Decimal } from '../figures/decimal';
import { readOperator, takeOperator } from '../figures/operators';
import { isPlainUnit } from '../figures/units';
import type { Contradiction } from '../model/scored-form';
import type { FundRow, IndicatorRow, NumberCell, TextCell } from '../model/self-evaluation-form';
import { numberOfText } from '../reading/read-cell';
import { compact } from '../text/label-text';
import { REFERS_ELSEWHERE } from '../words/answer-words';
import type { Profile } from './profile';
import { judgeRate } from './verdict';

/** What a fund row is held against. */
interface FundFacts {
  readonly row: FundRow;
  /** The budget that the rate is of. */
  readonly budget: NumberCell | null;
  /** Points of the execution on the total row; null on all others. */
  readonly weight: number | null;
  readonly tolerance: Profile['figures']['tolerance'];
}

interface Amounts {
  readonly budget: Decimal;
  readonly executed: Decimal;
  /** How far a balance may lie beside these amounts where they were worked out from a rounded rate. */
  readonly slack: Decimal;
}

const printed = (cell: NumberCell): Contradiction => ({ position: cell.position, text: String(cell.raw) });

const isWrong = (verdict: string) => verdict === 'over-scored' || verdict === 'under-scored';

/** Which of the row's figures some amounts do not give. */
function figuresAgainst({ row, weight, tolerance }: FundFacts, amounts: Amounts): NumberCell[] {
  const { budget, executed, slack } = amounts;
  if (budget.lte(0)) return [];
  const rate = executed.div(budget).times(100);
  const found: NumberCell[] = [];
  if (row.rate?.value != null && isWrong(judgeRate(row.rate, rounded(rate), tolerance.rate)))
    found.push(row.rate);
  if (row.carryOver?.value != null) {
    const gap = budget.minus(executed).minus(row.carryOver.value).abs();
    if (gap.gt(slack.plus(tolerance.amount))) found.push(row.carryOver);
  }
  // A score too high may be the clerk's; one above its weight is no score of this row.
  if (row.score?.value != null && weight !== null && row.score.value > weight + tolerance.score)
    found.push(row.score);
  return found;
}

/** A rate is printed to two decimals: half of the last one, as a share of the budget. */
const RATE_SLACK = 0.00006;

/** The amounts with one of them mended by what another figure of the row says it is. */
function mendedAmounts({ row, budget }: FundFacts, own: Amounts): readonly Amounts[] {
  const mended: Amounts[] = [];
  for (const other of [row.initialBudget, row.initialBudgetDeclared])
    if (other?.value != null && other !== budget) mended.push({ ...own, budget: decimal(other.value) });
  const [rate, over] = [row.rate?.value ?? null, row.carryOver?.value ?? null];
  if (over !== null)
    mended.push({ ...own, executed: own.budget.minus(over) }, { ...own, budget: own.executed.plus(over) });
  if (rate !== null && rate > 0) {
    const planned = own.executed.div(rate).times(100);
    mended.push(
      { ...own, executed: own.budget.times(rate).div(100), slack: own.budget.times(RATE_SLACK) },
      { ...own, budget: planned, slack: planned.times(RATE_SLACK) },
    );
  }
  return mended;
}

/** Words where a figure belongs: a name, a reason; what only refers elsewhere is a figure left out. */
function wordsAmongFigures(row: FundRow): readonly Contradiction[] {
  const { initialBudget, initialBudgetDeclared, annualBudget, executed, carryOver, rate, score } = row;
  return [initialBudget, initialBudgetDeclared, annualBudget, executed, carryOver, rate, score].flatMap(
    (cell) => {
      const text =
        typeof cell?.raw === 'string' && cell.value === null && !cell.isPlaceholder ? cell.raw : '';
      return cell && /\p{Script=Han}/u.test(text) && !REFERS_ELSEWHERE.test(compact(text))
        ? [printed(cell)]
        : [];
    },
  );
}

/** A bare figure where the reason stands. */
function figureForWords(cell: TextCell | null): readonly Contradiction[] {
  const isFigure = cell !== null && /\d/.test(cell.text) && numberOfText(cell.text) !== null;
  return isFigure ? [{ position: cell.position, text: cell.text }] : [];
}

const byColumn = (a: Contradiction, b: Contradiction) => a.position.column - b.position.column;

/** The cells that make a fund row doubtful as a whole; none where at most one slip was made. */
export function shiftedFunds(facts: FundFacts): readonly Contradiction[] {
  const { row, budget } = facts;
  const pushed = figureForWords(row.reason);
  const strange = [...wordsAmongFigures(row), ...pushed];
  const own =
    budget?.value != null && row.executed?.value != null
      ? { budget: decimal(budget.value), executed: decimal(row.executed.value), slack: ZERO }
      : null;
  const wrong = own ? figuresAgainst(facts, own) : [];
  // A blank where the amounts begin is what a figure at the end has left behind.
  const gap = own === null ? pushed.length : 0;
  if (wrong.length + strange.length + gap < 2) return [];
  const isOneSlip =
    own !== null &&
    strange.length === 0 &&
    mendedAmounts(facts, own).some(
      (amounts) => amounts.executed.gte(0) && figuresAgainst(facts, amounts).length === 0,
    );
  return isOneSlip ? [] : [...wrong.map(printed), ...strange].sort(byColumn);
}

/** 正向, 定性, positive: what a column of natures says. */
const NATURE = /^(?:(?:[正负反逆]向|定[性量])(?:指标)?|positive|negative|qualitative|quantitative)$/i;

/** ≥%, =个, 个: a sign or a unit with no figure. */
export function holdsNoFigure(text: string): boolean {
  const { rest } = takeOperator(compact(text));
  return text !== '' && (rest === '' || isPlainUnit(rest));
}

/** ≥%, =个, %: where a name or an answer belongs it is neither. */
function isBareSign(text: string): boolean {
  const { operator, rest } = takeOperator(compact(text));
  return holdsNoFigure(text) && (operator !== null || rest === '%');
}

/** The cells of an indicator row that hold what belongs to a column beside them; none where fewer than two do. */
export function shiftedIndicator(row: IndicatorRow): readonly Contradiction[] {
  const { level3, nature, operator, actual, unit, reason, score } = row;
  const signs: Contradiction[] = [];
  const sign = (cell: TextCell | null, isStrange: (text: string) => boolean) => {
    if (cell && cell.text !== '' && cell.position.row === row.row && isStrange(cell.text))
      signs.push({ position: cell.position, text: cell.text });
  };
  const isFigure = (text: string) => /\d/.test(text) && numberOfText(text) !== null;
  sign(level3, (text) => NATURE.test(compact(text)) || isBareSign(text));
  sign(nature, (text) => readOperator(text) !== null || isFigure(text));
  sign(operator, (text) => readOperator(text) === null && (isFigure(text) || /\p{L}/u.test(text)));
  sign(actual, isBareSign);
  sign(unit, isFigure);
  sign(reason, isFigure);
  if (typeof score?.raw === 'string' && score.value === null && score.raw.length > LONGEST_REFERRAL)
    signs.push(printed(score));
  // A name is never a mere sign; all other cells may be a slip of one column.
  const isNamed = level3 === null || !isBareSign(level3.text);
  return signs.length > 1 || (!isNamed && signs.length > 0) ? signs.sort(byColumn) : [];
}

/** 见附件 in a score cell is a score left out; a sentence is the reason of the column beside it. */
const LONGEST_REFERRAL = 8;
