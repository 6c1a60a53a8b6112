/** ZP705: everything reported as done while money spent or quantities reached are far below. */
import type { FormRule, RuleReport } from '../core/rule';
import { totalFundRow } from '../core/score-execution';

const COMPLETION = /(?:计划|任务|工作|项目|资金|合同).*(?:完成率|及时率|完成及时率|支付及时率)|完成率$/;
/** Per cent of the budget, and share of a target, below which a claim of full completion is doubtful. */
const EXECUTION_BELOW = 80;
const QUANTITY_BELOW = 0.6;

export const completionAgainstExecution: FormRule = {
  scope: 'form',
  code: 'ZP705',
  id: 'completion-against-execution',
  severity: 'warning',
  title: { zh: '完成率与执行情况矛盾', en: 'Completion contradicts execution' },
  description: {
    zh: '完成率、及时率都报 100%，而资金执行率或数量指标远未达到。',
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
  },
  basis: { zh: '完成情况应与资金和数量相互印证', en: 'Completion, money and quantities must agree' },
  fixable: false,
  check: ({ form, rows, scores }): readonly RuleReport[] => {
    const claims = rows.filter(({ row, score }) => {
      const reached = row.actualQuantity;
      return (
        COMPLETION.test(row.level3?.text ?? '') &&
        reached.unit?.text === '%' &&
        (reached.value ?? 0) >= 100 &&
        score.due.isMet === true
      );
    });
    const [claim, ...further] = claims;
    const place = claim?.row.actual;
    if (!claim || !place) return [];
    const total = totalFundRow(form);
    const rate = scores.funds.find((row) => row.row === total?.row)?.rate.expected ?? null;
    const others = further.flatMap(({ row }) => (row.actual ? [row.actual.position] : []));
    const values = { name: claim.row.level3?.text ?? '', actual: place.text };
    if (rate !== null && rate < EXECUTION_BELOW)
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
        /^数量/.test(row.level2?.text ?? '') &&
        score.due.ratio !== null &&
        score.due.ratio < QUANTITY_BELOW &&
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
  },
};
