/** Which fund rows are parts of a sub-total: numbered lines (①自有资金) under a 小计. */
import type { FundRow } from '../model/self-evaluation-form';

const SUB_TOTAL = /小\s*计/;
const NUMBERED = /^\s*(?:[①-⑳]|[(（]?\d{1,2}[)）、.．])/u;

/** The rows with the sheet row of the sub-total that each is a part of. */
export function withSubTotals(rows: readonly FundRow[]): readonly FundRow[] {
  let subTotal: FundRow | null = null;
  return rows.map((row) => {
    const text = row.label?.text ?? '';
    if (!row.isTotal && SUB_TOTAL.test(text)) subTotal = row;
    else if (row.isTotal || !NUMBERED.test(text)) subTotal = null;
    else if (subTotal) return { ...row, partOf: subTotal.row };
    return row;
  });
}
