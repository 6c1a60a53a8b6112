/** ZP406: operator and nature contradict, or the operator rewards the wrong thing. */
import { readLabel } from '../core/label-text';
import type { FormRule, RuleReport } from '../core/rule';
import type { IndicatorRow } from '../core/self-evaluation-form';

const keyOf = (text: string | undefined) => readLabel(text ?? '').key;
const isSatisfaction = (row: IndicatorRow) =>
  /满意度/.test(`${keyOf(row.level1?.text)}${keyOf(row.level2?.text)}${keyOf(row.level3?.text)}`);
const isQuantity = (row: IndicatorRow) => /^数量/.test(keyOf(row.level2?.text));
const isCost = (row: IndicatorRow) => /成本/.test(`${keyOf(row.level1?.text)}${keyOf(row.level2?.text)}`);
/** Output quantities that are better when smaller. */
const SMALLER_IS_BETTER =
  /投诉|事故|故障|差错|失误|违规|违纪|能耗|排放|超时|拥堵|等待|死亡|发案|返工|损失|空置|编制|控制|经费/;

export const direction: FormRule = {
  scope: 'form',
  code: 'ZP406',
  id: 'direction',
  severity: 'warning',
  title: { zh: '指标方向存疑', en: 'Doubtful direction' },
  description: {
    zh: '指标性质与方向矛盾；满意度或数量指标设了上限；成本指标用“=”或“≥”，使节约反而扣分、超支反而满分。',
    en: 'Operator and nature contradict; satisfaction or an output quantity has a ceiling; a cost has = or ≥, so that saving is punished or overspending earns full marks.',
  },
  messages: {
    nature: {
      zh: '指标性质“{nature}”与方向“{operator}”矛盾，请核对。',
      en: 'The nature “{nature}” contradicts the operator “{operator}”; please check.',
    },
    satisfaction: {
      zh: '满意度指标的方向为“{operator}”（越低越好），应为“≥”，请核对。',
      en: 'A satisfaction indicator with “{operator}” rewards low satisfaction; “≥” is meant, please check.',
    },
    ceiling: {
      zh: '数量指标设了上限“{target}”，完成得少也得满分，请核对方向。',
      en: 'An output quantity has the ceiling “{target}”: doing less earns full marks; please check.',
    },
    'cost-saved': {
      zh: '成本指标用“{operator}”：目标 {target}，实际 {actual}，节约反而扣分，建议改用“≤”。',
      en: 'A cost with “{operator}”: target {target}, actual {actual}; saving loses points. “≤” is meant.',
    },
    'cost-exceeded': {
      zh: '成本指标用“{operator}”：目标 {target}，实际 {actual}，超支反而得满分，建议改用“≤”。',
      en: 'A cost with “{operator}”: target {target}, actual {actual}; overspending earns full marks. “≤” is meant.',
    },
  },
  basis: { zh: '指标方向应与指标性质一致', en: 'The operator must fit what the indicator measures' },
  fixable: false,
  check: ({ rows }) =>
    rows.flatMap(({ row, score }): RuleReport[] => {
      const operator = row.targetQuantity.operator ?? (score.due.operator === '=' ? '=' : null);
      const place = row.operator?.text ? row.operator.position : row.target?.position;
      if (!operator || !place || row.targetQuantity.kind !== 'number') return [];
      const nature = row.nature?.text ?? '';
      const values = { nature, operator, target: row.target?.text ?? '', actual: row.actual?.text ?? '' };
      const report = (message: string): RuleReport[] => [
        { position: place, message, values, printed: operator, needsPerson: true },
      ];
      const isCeiling = operator === '≤' || operator === '<';
      const isFloor = operator === '≥' || operator === '>';
      if ((/^正向/.test(nature) && isCeiling) || (/^(?:反向|逆向|负向)/.test(nature) && isFloor))
        return report('nature');
      if (isSatisfaction(row) && isCeiling) return report('satisfaction');
      const isMoney = row.targetQuantity.unit?.dimension.startsWith('money') === true;
      if (isQuantity(row) && isCeiling && !isMoney && !SMALLER_IS_BETTER.test(row.level3?.text ?? ''))
        return report('ceiling');
      if (
        isCost(row) &&
        !isCeiling &&
        (isMoney || row.targetQuantity.unit === null) &&
        score.due.ratio !== 1 &&
        score.due.isMet !== null
      ) {
        const { isMet, ratio } = score.due;
        if (isMet && ratio !== null && ratio > 1) return report('cost-exceeded');
        if (!isMet) return report('cost-saved');
      }
      return [];
    }),
};
