/** ZP705: everything reported as done while money spent or quantities reached are far below. */
import { costRows, isCost } from '../core/scoring/cost-indicators';
import { compact } from '../core/text/label-text';
import type { FormRule, RuleContext, RuleReport } from '../core/checking/rule';
import { printsScores } from '../core/scoring/score-questions';
import { executionIndicator, totalFundRow } from '../core/scoring/score-execution';
import { givesReason } from '../core/scoring/verdict';

const COMPLETION = /(?:计划|任务|工作|项目|资金|合同).*(?:完成率|及时率|完成及时率|支付及时率)|完成率$/;
const IN_FULL = /全面(?:完成|执行|落实)[^。；;]{0,10}预算/;

function claimedInFull({ form, rows, scores, profile }: RuleContext): readonly RuleReport[] {
  const claims = rows.filter(({ row, score }) => {
    const reached = row.actualQuantity;
    return (
      COMPLETION.test(compact(row.level3?.text ?? '')) &&
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
  const values = { name: claim.row.level3?.text ?? '', actual: place.text };
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
      /^数量/.test(compact(row.level2?.text ?? '')) &&
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
        other: short.row.level3?.text ?? '',
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
    const stem = compact(cost.level3?.text ?? '').replace(/(?:经费|费用?|成本|支出)$/, '');
    if (stem.length < 2 || !cost.actual || (cost.targetQuantity.value ?? 0) <= 0) return [];
    if (cost.actualQuantity.value !== 0) return [];
    const done = rows.find(
      ({ row, score }) =>
        !costs.includes(row) &&
        score.due.isMet === true &&
        compact(row.level3?.text ?? '').startsWith(stem) &&
        /^数量/.test(compact(row.level2?.text ?? '').replace(/^\d+[、.]/, '')),
    );
    return done
      ? [
          {
            position: cost.actual.position,
            others: done.row.actual ? [done.row.actual.position] : [],
            message: 'unpaid',
            values: { name: cost.level3?.text ?? '', other: done.row.level3?.text ?? '' },
            printed: cost.actual.text,
            needsPerson: true,
          },
        ]
      : [];
  });
}

/** An analysis that says the budget was carried out in full while much of it was not spent. */
function toldInFull({ form, scores, profile }: RuleContext): readonly RuleReport[] {
  const total = totalFundRow(form);
  const rate = scores.funds.find((row) => row.row === total?.row)?.rate.expected ?? null;
  if (rate === null || rate >= profile.figures.warnings.completionWithRateBelow) return [];
  return form.texts
    .filter(({ text }) => IN_FULL.test(compact(text.text)))
    .map(({ text }): RuleReport => ({
      position: text.position,
      message: 'text',
      values: { rate },
      printed: text.text.slice(0, 60),
      needsPerson: true,
    }));
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
  severity: 'warning',
  title: { zh: '完成率与执行情况矛盾', en: 'Completion contradicts execution' },
  description: {
    zh: '完成率、及时率都报 100%、各行指标都得满分（或文字称预算全面完成、产出报已完成），而资金执行率、数量指标或相应支出远未达到。',
    en: 'Everything is reported as 100 % done while money spent or quantities reached are far below.',
  },
  messages: {
    money: {
      zh: '“{name}”报 {actual}，而资金执行率只有 {rate}%，请核对。',
      en: '“{name}” reports {actual} although only {rate} % of the money was spent; please check.',
    },
    quantity: {
      zh: '“{name}”报 {actual}，而“{other}”只完成目标的 {share}%，请核对。',
      en: '“{name}” reports {actual} although “{other}” reached only {share} % of its target; please check.',
    },
    unpaid: {
      zh: '“{name}”支出为 0，而“{other}”报已完成，请核对。',
      en: 'Nothing was spent on “{name}” although “{other}” is reported as done; please check.',
    },
    'full-marks': {
      figures: {
        zh: '执行率 {rate}%，成本以外 {count} 行指标都没有丢分',
        en: '{rate} % spent, no point lost in {count} indicators beside the costs',
      },
      why: {
        zh: '请核对完成情况，或在资金行写明原因',
        en: 'please check, or give the reason in the fund row',
      },
    },
    text: {
      zh: '文字称预算已全面完成，而资金执行率只有 {rate}%，请核对。',
      en: 'The text says that the budget was carried out in full although only {rate} % was spent; please check.',
    },
  },
  basis: { zh: '完成情况应与资金和数量相互印证', en: 'Completion, money and quantities must agree' },
  fixable: false,
  check: (context) => {
    const claims = claimedInFull(context);
    // A claim of completion beside the same rate says it already.
    const marks = claims.length > 0 ? [] : fullMarks(context);
    return [...claims, ...marks, ...unpaid(context), ...toldInFull(context)];
  },
};
