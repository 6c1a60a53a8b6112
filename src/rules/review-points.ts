/** ZP712: a reviewer's points beside the office's own: what differs, and what of the reviewer's figures does not fit. */
import { rowName } from '../core/checking/name-cell';
import type { FormRule, RuleContext, RuleReport } from '../core/checking/rule';
import { decimal, isWithin, plainNumber, rounded, sum, toNumber } from '../core/figures/decimal';
import { rulesOfRow } from '../core/scoring/row-rules';
import { scoreIndicatorDue } from '../core/scoring/score-indicator';
import { givesReason } from '../core/scoring/verdict';
import { shortText } from '../core/text/short-text';
import type { Localized } from '../core/model/localized';

type ScoredRow = RuleContext['rows'][number];

/** Names that a line has room for. */
const MOST_NAMED = 4;

export const reviewPoints: FormRule = {
  scope: 'form',
  code: 'ZP712',
  id: 'review-points',
  topic: 'consistency',
  severity: 'warning',
  title: { zh: '复核得分', en: 'Reviewer’s points' },
  description: {
    zh: '有自评、复核两栏的表：复核得分超出分值，或与复核完成值按规则应得的分不符；“偏差”栏不等于复核减自评；并汇总列出复核与自评不同的行。复核人的格子只说、不改。',
    en: 'Forms with columns of the office and of a reviewer: points beyond the weight, or not what the reviewer’s actual earns; a difference that is none; and the rows in which both differ. A reviewer’s cells are told, never changed.',
  },
  messages: {
    'above-weight': {
      figures: {
        zh: '复核得分 {printed}，分值只有 {weight}',
        en: 'reviewed {printed} of a weight of {weight}',
      },
    },
    below: { figures: { zh: '复核得分 {printed}，不能小于 0', en: 'reviewed {printed}, below 0' } },
    above: {
      figures: {
        zh: '复核得分 {printed}，按完成值应为 {expected}',
        en: 'reviewed {printed}; by the actual {expected}',
      },
      why: { zh: '{computation}', en: '{computation}' },
    },
    'without-reason': {
      figures: {
        zh: '复核得分 {printed}，按完成值应为 {expected}',
        en: 'reviewed {printed}; by the actual {expected}',
      },
      why: { zh: '没写扣分理由：{computation}', en: 'no reason for the deduction: {computation}' },
    },
    difference: {
      figures: {
        zh: '偏差写 {printed}，复核 {review} − 自评 {own} = {expected}',
        en: 'difference {printed}; {review} reviewed − {own} own = {expected}',
      },
    },
    differences: {
      figures: {
        zh: '{count} 行与自评不同，合计 {gap} 分：{rows}',
        en: '{count} rows differ from the office’s own, {gap} points in all: {rows}',
      },
    },
  },
  basis: {
    zh: '复核得分不超过分值，按复核完成值评定',
    en: 'Reviewed points keep to the weight and to the reviewed actual',
  },
  fixable: false,
  check: (context) => {
    const rows = context.rows.filter(({ row }) => row.review?.value != null);
    if (rows.length === 0) return [];
    return [
      ...rows.flatMap((each) => ofPoints(each, context)),
      ...differenceColumn(rows, context),
      ...differences(rows, context),
    ];
  },
};

/** The reviewer's points against the weight and against what the reviewer found. */
function ofPoints({ row, score }: ScoredRow, { profile, form }: RuleContext): readonly RuleReport[] {
  const { review, reviewActual } = row;
  const weight = score.weight;
  if (review?.value == null || weight === null) return [];
  const { tolerance } = profile.figures;
  const base = { position: review.position, printed: review.value, needsPerson: true };
  const printed = plainNumber(review.value);
  if (review.value > weight + tolerance.score)
    return [
      {
        ...base,
        message: 'above-weight',
        values: { printed, weight: plainNumber(weight) },
        expected: weight,
      },
    ];
  if (review.value < 0) return [{ ...base, message: 'below', values: { printed }, expected: 0 }];
  const quantity = reviewActual && reviewActual.text !== '' ? reviewActual.quantity : row.actualQuantity;
  const due = scoreIndicatorDue(
    row.targetQuantity,
    quantity,
    weight,
    rulesOfRow(row, weight, profile).profile,
    form.year?.value ?? null,
  );
  if (due.kind !== 'quantitative' || due.isJudgement || due.expected === null || score.due.isShared)
    return [];
  const expected = rounded(decimal(due.expected));
  if (isWithin(review.value, expected, tolerance.score)) return [];
  // 9.4 of 9.38: rounded to fewer decimals, as people do; never up to the whole weight.
  const isRounded = [0, 1].some((digits) => rounded(decimal(expected), digits) === review.value);
  if (isRounded && review.value < weight) return [];
  const isAbove = review.value > expected;
  if (!isAbove && givesReason(row.reason?.text)) return [];
  const computation: Localized = due.computation ?? { zh: '', en: '' };
  return [
    {
      ...base,
      message: isAbove ? 'above' : 'without-reason',
      ...(isAbove ? {} : { severity: 'info' as const }),
      others: reviewActual ? [reviewActual.position] : [],
      values: { printed, expected, computation },
      expected,
    },
  ];
}

const gapOf = ({ row, score }: ScoredRow): number | null =>
  row.review?.value == null || score.score.printed === null
    ? null
    : toNumber(decimal(row.review.value).minus(score.score.printed));

/** 偏差: the reviewer's points less the own, or the other way round on forms that print it so throughout. */
function differenceColumn(rows: readonly ScoredRow[], { profile }: RuleContext): readonly RuleReport[] {
  const printed = rows.flatMap((each) => {
    const [cell, gap] = [each.row.reviewDifference, gapOf(each)];
    return cell?.value != null && gap !== null ? [{ ...each, cell, value: cell.value, gap }] : [];
  });
  const fits = (sign: 1 | -1) =>
    printed.filter(({ value, gap }) => isWithin(value, gap * sign, profile.figures.tolerance.score));
  const [plain, turned] = [fits(1), fits(-1)];
  const right = turned.length > plain.length ? turned : plain;
  // A column that fits hardly any row is of something else.
  if (right.length * 2 < printed.length) return [];
  const sign = right === turned ? -1 : 1;
  return printed
    .filter((each) => !right.includes(each))
    .map(({ row, score, cell, value, gap }) => ({
      position: cell.position,
      others: row.review ? [row.review.position] : [],
      message: 'difference',
      values: {
        printed: plainNumber(value),
        review: plainNumber(row.review?.value ?? 0),
        own: plainNumber(score.score.printed ?? 0),
        expected: plainNumber(gap * sign),
      },
      printed: value,
      expected: gap * sign,
      needsPerson: true,
    }));
}

/** The rows in which the reviewer gave other points, told once. */
function differences(rows: readonly ScoredRow[], { profile }: RuleContext): readonly RuleReport[] {
  const other = rows.filter((each) => {
    const gap = gapOf(each);
    return gap !== null && Math.abs(gap) > profile.figures.tolerance.score;
  });
  const [first] = other;
  if (!first?.row.review) return [];
  const gap = sum(other.map((each) => gapOf(each) ?? 0));
  const words = other.slice(0, MOST_NAMED).map(({ row, score }) => {
    const name = shortText(rowName(row));
    return `${name} ${plainNumber(score.score.printed ?? 0)} → ${plainNumber(row.review?.value ?? 0)}`;
  });
  const isAll = other.length <= MOST_NAMED;
  return [
    {
      position: first.row.review.position,
      others: other.slice(1).flatMap(({ row }) => row.review?.position ?? []),
      isAboutAll: true,
      severity: 'info',
      message: 'differences',
      subject: { zh: '复核与自评', en: 'Review and own scores' },
      values: {
        count: other.length,
        gap: `${gap.gt(0) ? '+' : ''}${plainNumber(gap)}`,
        rows: {
          zh: `${words.join('、')}${isAll ? '' : ' 等'}`,
          en: `${words.join(', ')}${isAll ? '' : ', …'}`,
        },
      },
      printed: other.length,
      needsPerson: true,
    },
  ];
}
