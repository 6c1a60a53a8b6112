/** ZP406: operator and nature contradict, or the operator rewards the wrong thing. */
import { shortText } from '../core/text/short-text';
import { compact } from '../core/text/label-text';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { IndicatorRow } from '../core/model/self-evaluation-form';
import { isCost } from '../core/scoring/cost-indicators';
import type { Profile } from '../core/scoring/profile';
import { scoreByFigures } from '../core/scoring/score-by-figures';
import { isOverMarked } from '../core/scoring/score-questions';

const isSatisfaction = ({ facts: { aspect, block, name } }: IndicatorRow) =>
  aspect === 'satisfaction' || block === 'satisfaction' || name.has('satisfaction');
/** 数量指标; where a form has no second level, an output that is counted. */
const isQuantity = ({ level2, facts, targetQuantity: { unit } }: IndicatorRow) =>
  facts.aspect === 'quantity' ||
  (level2 === null && facts.block === 'output' && COUNTED.test(unit?.dimension ?? ''));
/** Dimensions of what is made or done. */
const COUNTED = /^(?:items|people|person-times|times|length|area|count:.*)$/;

/** What the row would earn if its cost had the sign that is meant; null in a form without points. */
function pointsByCeiling(row: IndicatorRow, weight: number | null, profile: Profile): number | null {
  if (weight === null || row.score === null) return null;
  const ceiling = { ...row.targetQuantity, operator: '≤' as const };
  return scoreByFigures(ceiling, row.actualQuantity, weight, profile).expected;
}

/** ≤350个项目: the target with the sign that stands in a column of its own. */
function targetInWords({ target, operator }: IndicatorRow): string {
  const [text, sign] = [shortText(target?.text ?? ''), compact(operator?.text ?? '')];
  return sign === '' || /^[≥≤=＝><＞＜]/u.test(text) ? text : `${sign} ${text}`;
}

const oppositeReport = (row: IndicatorRow): RuleReport[] =>
  row.actual && row.target
    ? [
        {
          position: row.actual.position,
          others: [row.target.position],
          message: 'opposite',
          values: { target: shortText(row.target.text), actual: shortText(row.actual.text) },
          printed: row.actual.text,
          needsPerson: true,
        },
      ]
    : [];

export const direction: FormRule = {
  scope: 'form',
  code: 'ZP406',
  id: 'direction',
  topic: 'row',
  severity: 'warning',
  title: { zh: '指标方向与性质不合', en: 'Direction against nature' },
  description: {
    zh: '指标性质与方向矛盾，或实际与要求的升降方向相反；满意度、数量、合格率、增收等设了上限，事故、投诉、时长等设了下限；成本指标用“=”或“≥”，使节约反而扣分、超支反而满分。',
    en: 'Operator and nature contradict, or it rose where it was to fall; satisfaction, an output quantity, a rate of success or a gain has a ceiling; faults, complaints or delays have a floor; a cost has = or ≥, so that saving is punished or overspending earns full marks.',
  },
  messages: {
    nature: {
      figures: { zh: '{target}', en: '{target}' },
      why: {
        zh: '指标性质是“{nature}”，与“{operator}”相反',
        en: 'the nature “{nature}” is the opposite of “{operator}”',
      },
    },
    satisfaction: {
      figures: { zh: '{target}，应为“≥”', en: '{target}, should be “≥”' },
      why: { zh: '满意度设了上限，越低反而越好', en: 'a ceiling rewards low satisfaction' },
    },
    ceiling: {
      figures: { zh: '{target}', en: '{target}' },
      why: { zh: '数量设了上限，做得少也满分', en: 'a quantity with a ceiling: less earns all' },
    },
    'good-rate': {
      figures: { zh: '{target}', en: '{target}' },
      why: { zh: '越高越好的指标设了上限', en: 'more is better, yet it has a ceiling' },
    },
    loss: {
      figures: { zh: '{target}', en: '{target}' },
      why: { zh: '越低越好的指标设了下限', en: 'less is better, yet it has a floor' },
    },
    'cost-floor': {
      figures: { zh: '{target}', en: '{target}' },
      why: {
        zh: '成本设了下限，超支也满分，建议改用“≤”',
        en: 'a cost with a floor: overspending earns all; “≤” is meant',
      },
    },
    'cost-saved': {
      figures: { zh: '{target}', en: '{target}' },
      why: {
        zh: '省到 {actual}，反而扣分：照“{operator}”得 {byLetter} 分，改“≤”得 {byCeiling} 分',
        en: 'saving to {actual} loses points: {byLetter} with “{operator}”, {byCeiling} with “≤”',
      },
    },
    'cost-exceeded': {
      figures: { zh: '{target}', en: '{target}' },
      why: {
        zh: '花到 {actual}，超支反而满分：照“{operator}”得 {byLetter} 分，改“≤”得 {byCeiling} 分',
        en: 'spending {actual} earns all: {byLetter} with “{operator}”, {byCeiling} with “≤”',
      },
    },
    'cost-saved-unweighed': {
      figures: { zh: '{target}', en: '{target}' },
      why: {
        zh: '省到 {actual}，反而算没完成，建议改用“≤”',
        en: 'saving to {actual} counts as missed; “≤” is meant',
      },
    },
    'cost-exceeded-unweighed': {
      figures: { zh: '{target}', en: '{target}' },
      why: {
        zh: '花到 {actual}，超支反而算完成，建议改用“≤”',
        en: 'spending {actual} counts as met; “≤” is meant',
      },
    },
    opposite: {
      figures: { zh: '目标“{target}”，实际“{actual}”', en: 'target “{target}”, actual “{actual}”' },
      why: { zh: '方向相反，按规则得 0 分', en: 'the opposite of what was asked: 0 points by rule' },
    },
  },
  basis: { zh: '指标方向应与指标性质一致', en: 'The operator must fit what the indicator measures' },
  fixable: false,
  doubts: 'row',
  check: ({ rows, form, profile }) =>
    rows.flatMap(({ row, score }): RuleReport[] => {
      if (score.due.open === 'opposite' && isOverMarked(score, form)) return oppositeReport(row);
      const operator = row.targetQuantity.operator ?? (score.due.operator === '=' ? '=' : null);
      const place = row.operator?.text ? row.operator.position : row.target?.position;
      if (!operator || !place || row.targetQuantity.kind !== 'number') return [];
      const nature = compact(row.nature?.text ?? '');
      const { name, ...facts } = row.facts;
      const values = {
        nature,
        operator,
        target: targetInWords(row),
        actual: shortText(row.actual?.text ?? ''),
      };
      const report = (message: string, points = {}): RuleReport[] => [
        { position: place, message, values: { ...values, ...points }, printed: operator, needsPerson: true },
      ];
      const isCeiling = operator === '≤' || operator === '<';
      const isFloor = operator === '≥' || operator === '>';
      if ((facts.nature === 'more' && isCeiling) || (facts.nature === 'less' && isFloor))
        return report('nature');
      if (isSatisfaction(row) && isCeiling) return report('satisfaction');
      const isMoney = row.targetQuantity.unit?.dimension.startsWith('money') === true;
      const isSmaller = facts.direction === 'less' || name.has('small');
      if (isQuantity(row) && isCeiling && !isMoney && !isSmaller) return report('ceiling');
      if (isCeiling && (name.has('good-rate') || (facts.block === 'benefit' && name.has('gain'))))
        return report('good-rate');
      if (isFloor && name.has('loss') && !name.has('handling')) return report('loss');
      if (isCost(row) && isFloor && isMoney && score.due.ratio === 1 && !name.has('paid-to-people'))
        return report('cost-floor');
      if (
        isCost(row) &&
        !isCeiling &&
        row.targetQuantity.change === undefined &&
        score.due.ratio !== 1 &&
        score.due.isMet !== null
      ) {
        const { isMet, ratio, expected } = score.due;
        const byCeiling = pointsByCeiling(row, score.weight, profile);
        const points = { byLetter: expected ?? '', byCeiling: byCeiling ?? '' };
        const unweighed = byCeiling === null ? '-unweighed' : '';
        if (isMet && ratio !== null && ratio > 1) return report(`cost-exceeded${unweighed}`, points);
        if (!isMet) return report(`cost-saved${unweighed}`, points);
      }
      return [];
    }),
};
