/** The cost indicators of a form, and the one among them that stands for the whole project. */
import { decimal, toNumber } from '../figures/decimal';
import { readLabel } from '../text/label-text';
import type { Quantity } from '../figures/quantity';
import type { FormKind, IndicatorRow } from '../model/self-evaluation-form';

const keyOf = (text: string | undefined) => readLabel(text ?? '').key;

/** Names of money that is spent, where no label says that the row is a cost. */
const SPENT = /(?:成本|费用?|支出|经费|造价|控制数)$/;
/** What was saved is no cost: more is better. */
const SAVED = /节约|节省|节支|压减|降低|下降/;

/** A cost: money, or a figure without a unit, under a cost label; money under a name that says so. */
export function isCost(row: IndicatorRow): boolean {
  const labels = `${keyOf(row.level1?.text)}${keyOf(row.level2?.text)}`;
  const name = keyOf(row.level3?.text);
  const { unit } = row.targetQuantity;
  const isMoney = unit?.dimension.startsWith('money') === true;
  if (SAVED.test(name)) return false;
  if (/成本/.test(labels)) return isMoney || unit === null;
  return isMoney && !/效益/.test(labels) && SPENT.test(name);
}

/** Rows under a cost label whose figures are money. */
export function costRows(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  return rows.filter(
    (row) =>
      /成本/.test(`${keyOf(row.level1?.text)}${keyOf(row.level2?.text)}`) &&
      moneyInYuan(row.targetQuantity) !== null,
  );
}

/** Names of a cost that is the project's whole: 年度预算总金额, 预算控制数, 项目总成本. */
const WHOLE = /(?:总成本|总额|总金额|总投资|总费用|总支出|预算控制数|预算总|年度预算|项目成本|资金总)/;

/** Names of a cost that is a part or a standard, even where it stands alone. */
const PART = /三公|人均|单位成本|单价|标准|每|公用经费|人员经费|会议|差旅|接待|培训/;

/** Names of a price or standard for one of many, which no sum over the project contains. */
const UNIT_PRICE =
  /[人户次亩]均|单位成本|单价|标准|每|^(?:平均)?单(?:项|个|间|套|台|件|次|人|户|场|期|册|株|辆|座|处|宗|例|公里|平方米|亩)/;

export function isUnitPrice(row: IndicatorRow): boolean {
  return UNIT_PRICE.test(keyOf(row.level3?.text));
}

/**
 * The row that stands for the whole project: named so, or the only cost row. A whole department spends far more than
 * any one of its cost indicators names.
 */
export function wholeProjectCost(rows: readonly IndicatorRow[], kind: FormKind): IndicatorRow | null {
  const named = rows.filter((row) => WHOLE.test(keyOf(row.level3?.text)));
  if (named.length === 1) return named[0] ?? null;
  const [only] = rows;
  if (kind === 'department' || !only || rows.length > 1) return null;
  return PART.test(keyOf(only.level3?.text)) || isUnitPrice(only) ? null : only;
}

/** A lone cost whose target is less than half of the money is a part of it, unless its name says that it is the whole. */
export function isPlainlyAPart(row: IndicatorRow, yuan: number): boolean {
  const target = moneyInYuan(row.targetQuantity);
  return !WHOLE.test(keyOf(row.level3?.text)) && target !== null && target * 2 < yuan;
}

/** A money figure in 元; null for anything else, unit prices (元/人) included. */
export function moneyInYuan(quantity: Quantity): number | null {
  if (quantity.kind !== 'number' || quantity.value === null || !quantity.unit) return null;
  const [base, per] = quantity.unit.dimension.split('/');
  if (base !== 'money' || (per !== undefined && per !== '年' && per !== '年度')) return null;
  return toNumber(decimal(quantity.value).times(decimal(quantity.unit.factor)));
}
