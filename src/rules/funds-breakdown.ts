/** ZP201: the parts of the fund table do not add up to its total row. */
import { shortName } from '../core/checking/name-cell';
import { decimal, plainNumber, rounded, sum, type Decimal } from '../core/figures/decimal';
import { partByLabel } from '../core/words/fund-words';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { Localized } from '../core/model/localized';
import type { FundRow } from '../core/model/self-evaluation-form';

const COLUMNS = ['initialBudget', 'annualBudget', 'executed'] as const;

/** 财政拨款 30 + 其他资金 空: what the total is held against. */
function termsOf(parts: readonly FundRow[], column: (typeof COLUMNS)[number]): Localized {
  const inWords = (blank: string) =>
    parts
      .map((row) => {
        const value = row[column]?.value ?? null;
        return `${shortName(row.label?.text ?? '')} ${value === null ? blank : plainNumber(value)}`.trim();
      })
      .join(' + ');
  return { zh: inWords('空'), en: inWords('blank') };
}

/** 分项多 0.03 */
function gapInWords(gap: Decimal): Localized {
  const amount = plainNumber(gap.abs());
  return gap.gt(0)
    ? { zh: `分项多 ${amount}`, en: `the parts are ${amount} over` }
    : { zh: `分项少 ${amount}`, en: `the parts are ${amount} short` };
}

const isOfWhich = ({ label }: FundRow): boolean => partByLabel(label?.text ?? '') === 'of-which';

/** Parts of parts (其中：… under a part) are counted with their part. */
function topParts(parts: readonly FundRow[]): readonly FundRow[] {
  return parts.filter((row, index) => index === 0 || !isOfWhich(row));
}

/** 其他资金 alone, or 其中：中央资金 alone under a part, is no whole list: other money is not told. */
function isOneOfMore({ isTotal }: FundRow, parts: readonly FundRow[]): boolean {
  const [only] = parts;
  const part = partByLabel(only?.label?.text ?? '');
  return parts.length === 1 && (part === 'rest' || (part === 'of-which' && !isTotal));
}

/** 20 + 10 = 30; null where one figure alone is filled in. */
function additionOf(parts: readonly number[], added: Decimal): Localized | null {
  if (parts.length < 2) return null;
  const words = `${parts.map((value) => plainNumber(value)).join(' + ')} = ${plainNumber(added)}`;
  return { zh: words, en: words };
}

export const fundsBreakdown: FormRule = {
  scope: 'form',
  isForBaseData: true,
  code: 'ZP201',
  id: 'funds-breakdown',
  topic: 'amount',
  severity: 'error',
  title: { zh: '资金分项与总额不符', en: 'Fund parts do not add up' },
  description: {
    zh: '各资金来源之和与总额行不一致；分项未填全时，只在已填分项超过总额时指出。',
    en: 'The sub-rows do not add up to the total row, per column: where every sub-row is filled, or where the filled ones alone exceed the total.',
  },
  messages: {
    differs: {
      figures: { zh: '总额 {total}{unit}，分项 {sum}{unit}', en: 'total {total}{unit}, parts {sum}{unit}' },
      why: { zh: '{terms}；{gap}', en: '{terms}; {gap}' },
    },
  },
  basis: { zh: '总额 = 各资金来源之和', en: 'Total = sum of its parts' },
  fixable: false,
  check: ({ form, scores, profile }) => {
    const rows = form.funds?.rows ?? [];
    // Rows beside their headers hold other figures than their columns say.
    if (scores.funds.some(({ contradictions }) => contradictions.length > 0)) return [];
    if (form.kind === 'base-data') return [];
    const tolerance = profile.figures.tolerance.amount;
    const wholes = rows.filter((row) => row.isTotal || rows.some(({ partOf }) => partOf === row.row));
    return wholes.flatMap((whole) => {
      const parts = rows.filter((row) =>
        whole.isTotal ? !row.isTotal && row.partOf === undefined && !row.isAgain : row.partOf === whole.row,
      );
      return parts.length === 0 ? [] : reportsOn(whole, parts, tolerance, form.funds?.amountUnit ?? '');
    });
  },
};

/** Where the parts of a total or sub-total do not add up to it, column by column. */
function reportsOn(
  row: FundRow,
  parts: readonly FundRow[],
  tolerance: number,
  unit: string,
): readonly RuleReport[] {
  return COLUMNS.flatMap((column): RuleReport[] => {
    const whole = row[column];
    if (whole?.value == null) return [];
    const filledOf = (list: readonly FundRow[]) =>
      list.map((row) => row[column]?.value ?? null).filter((value): value is number => value !== null);
    const filled = filledOf(parts);
    if (filled.length === 0) return [];
    const isFull = filled.length === parts.length;
    // A zero total above filled parts is told by the check of zero budgets.
    if (whole.value === 0) return [];
    const fits = [sum(filled), sum(filledOf(topParts(parts)))].some((value) =>
      value
        .minus(decimal(whole.value ?? 0))
        .abs()
        .lte(tolerance),
    );
    if (fits) return [];
    const added = sum(filled);
    const isOver =
      added.gt(decimal(whole.value).plus(tolerance)) && sum(filledOf(topParts(parts))).gt(whole.value);
    if (!isOver && (!isFull || isOneOfMore(row, parts))) return [];
    return [
      {
        position: whole.position,
        others: parts.flatMap((row) => (row[column] ? [row[column].position] : [])),
        message: 'differs',
        values: {
          sum: plainNumber(added),
          total: plainNumber(whole.value),
          unit,
          terms: termsOf(parts, column),
          gap: gapInWords(added.minus(whole.value)),
        },
        printed: whole.value,
        expected: rounded(added, 6),
        needsPerson: true,
        computation: additionOf(filled, added),
      },
    ];
  });
}
