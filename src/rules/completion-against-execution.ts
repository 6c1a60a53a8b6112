/** ZP705: everything reported as done while money spent or quantities reached are far below. */
import { shortText } from '../core/text/short-text';
import { rowName } from '../core/checking/name-cell';
import type { IndicatorRow } from '../core/model/self-evaluation-form';
import { costRows, isCost } from '../core/scoring/cost-indicators';
import { compact } from '../core/text/label-text';
import { boughtFor } from '../core/words/name-words';
import type { FormRule, RuleContext, RuleReport } from '../core/checking/rule';
import { printsScores } from '../core/scoring/score-questions';
import { executionIndicator, totalFundRow } from '../core/scoring/score-execution';
import { givesReason } from '../core/scoring/verdict';

const IN_FULL = /全面(?:完成|执行|落实)[^。；;]{0,10}预算/;

/** The actual as the row prints it; in a sentence its name stands in the same cell, so the figure alone. */
const printedActual = ({ actual }: IndicatorRow): string => shortText(actual?.text ?? '');

function claimedInFull({ form, rows, scores, profile }: RuleContext): readonly RuleReport[] {
  const claims = rows.filter(({ row, score }) => {
    const reached = row.actualQuantity;
    return (
      row.facts.name.has('completion') &&
      reached.unit?.text === '%' &&
      (reached.value ?? 0) >= 100 &&
      score.due.isMet === true
    );
  });
  const { completionWithRateBelow, completionWithQuantityBelow } = profile.figures.warnings;
  const [claim, ...further] = claims;
  const place = claim?.row.actual;
  if (!claim || !place) return [];
  const total = totalFundRow(form);
  const rate = scores.funds.find((row) => row.row === total?.row)?.rate.expected ?? null;
  const others = further.flatMap(({ row }) => (row.actual ? [row.actual.position] : []));
  const values = { actual: printedActual(claim.row) };
  if (rate !== null && rate < completionWithRateBelow)
    return [
      {
        position: place.position,
        others,
        message: 'money',
        values: { ...values, rate },
        printed: place.text,
        needsPerson: true,
      },
    ];
  const short = rows.find(
    ({ row, score }) =>
      row.facts.aspect === 'quantity' &&
      score.due.ratio !== null &&
      score.due.ratio < completionWithQuantityBelow &&
      (score.due.operator === '≥' || score.due.operator === '='),
  );
  if (!short) return [];
  return [
    {
      position: place.position,
      others: short.row.actual ? [...others, short.row.actual.position] : others,
      message: 'quantity',
      values: {
        ...values,
        other: rowName(short.row),
        share: Math.round((short.score.due.ratio ?? 0) * 100),
      },
      printed: place.text,
      needsPerson: true,
    },
  ];
}

/** A cost of nothing beside an output of the same name that is reported as reached. */
function unpaid({ rows }: RuleContext): readonly RuleReport[] {
  const costs = costRows(rows.map(({ row }) => row));
  return costs.flatMap((cost): RuleReport[] => {
    const stem = boughtFor(cost.level3?.text ?? '');
    if (stem.length < 2 || !cost.actual || (cost.targetQuantity.value ?? 0) <= 0) return [];
    if (cost.actualQuantity.value !== 0) return [];
    const done = rows.find(
      ({ row, score }) =>
        !costs.includes(row) &&
        score.due.isMet === true &&
        boughtFor(row.level3?.text ?? '').startsWith(stem) &&
        row.facts.aspect === 'quantity',
    );
    return done
      ? [
          {
            position: cost.actual.position,
            others: done.row.actual ? [done.row.actual.position] : [],
            message: 'unpaid',
            values: { actual: printedActual(cost), other: rowName(done.row) },
            printed: cost.actual.text,
            needsPerson: true,
          },
        ]
      : [];
  });
}

/** An analysis that says the budget was carried out in full while much of it was not spent. */
function statedInFull({ form, scores, profile }: RuleContext): readonly RuleReport[] {
  const total = totalFundRow(form);
  const rate = scores.funds.find((row) => row.row === total?.row)?.rate.expected ?? null;
  if (rate === null || rate >= profile.figures.warnings.completionWithRateBelow) return [];
  return form.texts.flatMap(({ text }): RuleReport[] => {
    const claim = IN_FULL.exec(compact(text.text))?.[0];
    if (claim === undefined) return [];
    return [
      {
        position: text.position,
        message: 'text',
        values: { rate, text: shortText(claim) },
        printed: text.text.slice(0, 60),
        needsPerson: true,
      },
    ];
  });
}

/** Reasons for money that is yet to be paid. */
const PAID_LATER = /资金|支付|付款|结算|尾款|质保|执行|拨付|预算|结转/;

/** Full marks in every row, or every target reached where no scores are printed, while hardly anything was spent. */
function fullMarks({ form, rows, scores, profile }: RuleContext): readonly RuleReport[] {
  const total = totalFundRow(form);
  const rate = scores.funds.find((row) => row.row === total?.row)?.rate.expected ?? null;
  const position = total?.executed?.position ?? total?.rate?.position;
  if (rate === null || rate >= profile.figures.warnings.fullMarksWithRateBelow || !position) return [];
  const isExplained =
    givesReason(total?.reason?.text) || rows.some(({ row }) => PAID_LATER.test(row.reason?.text ?? ''));
  const execution = executionIndicator(form);
  const hasScores = printsScores(form);
  const counted = rows.filter(
    ({ row, score }) =>
      row !== execution &&
      !isCost(row) &&
      score.due.open !== 'not-applicable' &&
      (!hasScores || (score.score.position !== null && score.most !== 0 && score.most !== null)),
  );
  const isFull = ({ score: { score, due, most } }: RuleContext['rows'][number]): boolean =>
    hasScores
      ? score.printed !== null && score.printed >= (most ?? 0) - profile.figures.tolerance.score
      : due.isMet === true || (due.isMet === null && due.tier === 1);
  if (isExplained || counted.length < FEWEST_ROWS || !counted.every(isFull)) return [];
  return [
    {
      position,
      message: 'full-marks',
      values: { rate, count: counted.length },
      printed: total?.executed?.value ?? null,
      needsPerson: true,
    },
  ];
}

/** Fewer rows are no picture of a project. */
const FEWEST_ROWS = 3;

export const completionAgainstExecution: FormRule = {
  scope: 'form',
  code: 'ZP705',
  id: 'completion-against-execution',
  topic: 'statement',
  severity: 'warning',
  title: { zh: '完成率与执行情况矛盾', en: 'Completion contradicts execution' },
  description: {
    zh: '完成率、及时率都报 100%、各行指标都得满分（或文字称预算全面完成、产出报已完成），而资金执行率、数量指标或相应支出远未达到。',
    en: 'Everything is reported as 100 % done while money spent or quantities reached are far below.',
  },
  messages: {
    money: {
      figures: { zh: '{actual}', en: '{actual}' },
      why: { zh: '资金执行率只有 {rate}%', en: 'only {rate} % of the money was spent' },
    },
    quantity: {
      figures: { zh: '{actual}', en: '{actual}' },
      why: { zh: '“{other}”只完成目标的 {share}%', en: '“{other}” reached {share} % of its target' },
    },
    unpaid: {
      figures: { zh: '支出 {actual}', en: '{actual} spent' },
      why: { zh: '“{other}”却报已完成', en: '“{other}” is reported as done' },
    },
    'full-marks': {
      figures: {
        zh: '执行率 {rate}%，成本以外 {count} 个指标都没有丢分',
        en: '{rate} % spent, no point lost in {count} indicators beside the costs',
      },
      why: { zh: '没写原因', en: 'no reason given' },
    },
    text: {
      figures: { zh: '执行率 {rate}%', en: '{rate} % spent' },
      why: { zh: '写“{text}”', en: 'says “{text}”' },
    },
  },
  basis: { zh: '完成情况应与资金和数量相互印证', en: 'Completion, money and quantities must agree' },
  fixable: false,
  check: (context) => {
    const claims = claimedInFull(context);
    // A claim of completion beside the same rate says it already.
    const marks = claims.length > 0 ? [] : fullMarks(context);
    return [...claims, ...marks, ...unpaid(context), ...statedInFull(context)];
  },
};
