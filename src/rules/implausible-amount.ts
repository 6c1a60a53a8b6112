/** ZP208: amounts that cannot be meant: below zero, or in another unit than the table's. */
import { formatNumber, plainNumber } from '../core/figures/decimal';
import type { FormRule, RuleContext, RuleReport } from '../core/checking/rule';
import { amountsBelowZero, amountSlip, slipInRow } from '../core/scoring/fund-amounts';

/** The slip of the whole table, and those of part rows that do not merely repeat the total's amounts. */
function slips({ form }: RuleContext): readonly RuleReport[] {
  const { funds } = form;
  if (!funds) return [];
  const whole = amountSlip(form);
  const inParts = funds.rows.flatMap((row) => (row.isTotal ? [] : (slipInRow(form, row) ?? [])));
  const others = inParts.filter(({ amount }) => amount.value !== whole?.amount.value);
  return [...(whole ? [whole] : []), ...others].map(
    ({ amount, likelyUnit, converted, other }): RuleReport => ({
      position: amount.position,
      others: [other.position],
      message: 'unit',
      values: {
        amount: plainNumber(amount.value),
        unit: funds.amountUnit,
        other: plainNumber(other.value),
        likely: likelyUnit,
        converted: formatNumber(converted, 6),
      },
      printed: amount.value,
      needsPerson: true,
    }),
  );
}

const belowZero = ({ form }: RuleContext): readonly RuleReport[] =>
  (form.funds?.rows ?? []).flatMap((row) =>
    amountsBelowZero(row).map(({ position, value }): RuleReport => ({
      position,
      message: 'negative',
      values: { amount: plainNumber(value), unit: form.funds?.amountUnit ?? '' },
      printed: value,
      needsPerson: true,
    })),
  );

export const implausibleAmount: FormRule = {
  scope: 'form',
  code: 'ZP208',
  id: 'implausible-amount',
  topic: 'amount',
  severity: 'warning',
  title: { zh: '金额不合常理', en: 'Doubtful amount' },
  description: {
    zh: '预算数或执行数小于 0，或与其他金额恰差一万倍，像是元与万元填混；据此算不出执行率，也不据此更正。',
    en: 'A budget or executed amount below zero, or ten thousand times off the others as if 元 and 万元 were mixed up; no rate follows from it and nothing is corrected.',
  },
  messages: {
    unit: {
      figures: { zh: '{amount}{unit}，像是按{likely}填的', en: '{amount}{unit}, likely in {likely}' },
      why: {
        zh: '与 {other}{unit} 约差一万倍，按{unit}应为 {converted}',
        en: 'about ten thousand times off {other}{unit}; in {unit} it comes to {converted}',
      },
    },
    negative: {
      figures: { zh: '{amount}{unit}，小于 0', en: '{amount}{unit}, below zero' },
      why: {
        zh: '是退回资金还是填错？本行没有算执行率和得分',
        en: 'a refund or a slip? no rate and no score is computed for this row',
      },
    },
  },
  basis: {
    zh: '同一资金表各金额用同一单位，预算数、执行数不小于 0',
    en: 'All amounts of a fund table are in one unit and not below zero',
  },
  fixable: false,
  doubts: 'sum',
  check: (context) => [...slips(context), ...belowZero(context)],
};
