/** ZP406: operator and nature contradict, or the operator rewards the wrong thing. */
import { shortText } from '../core/text/short-text';
import { compact, readLabel } from '../core/text/label-text';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { IndicatorRow } from '../core/model/self-evaluation-form';
import { isCost } from '../core/scoring/cost-indicators';
import type { Profile } from '../core/scoring/profile';
import { scoreByFigures } from '../core/scoring/score-by-figures';
import { isOverMarked } from '../core/scoring/score-questions';

const keyOf = (text: string | undefined) => readLabel(text ?? '').key;
const isSatisfaction = (row: IndicatorRow) =>
  /满意度/.test(`${keyOf(row.level1?.text)}${keyOf(row.level2?.text)}${keyOf(row.level3?.text)}`);
/** 数量指标; where a form has no second level, an output that is counted. */
const isQuantity = (row: IndicatorRow) =>
  row.level2 === null
    ? /产出/.test(keyOf(row.level1?.text)) && COUNTED.test(row.targetQuantity.unit?.dimension ?? '')
    : /^数量/.test(keyOf(row.level2.text));
const isBenefit = (row: IndicatorRow) => /效益/.test(`${keyOf(row.level1?.text)}${keyOf(row.level2?.text)}`);
/** Dimensions of what is made or done. */
const COUNTED = /^(?:items|people|person-times|times|length|area|count:.*)$/;
/** Rates of what goes well, and how long things last; a ceiling on them rewards doing worse. */
const GOOD_RATE =
  /(?:合格|完好|达标|优良|优秀|知晓|及时|覆盖|完成|准确|正确|通过|参与|普及|利用|落实|到位|兑现|办结|治愈|成活|整改|竣工|验收|就业|入学|好评|公开|规范)率$|年限$/;
/** Gains that a project is to bring. */
const GAIN =
  /增收|拉动|带动|节约|节省|受益|惠及|新增(?!.*(?:债|耗|排放))|(?:收入|产值|税收|利润|营收|销售|就业|游客|客流)[^率]{0,4}增[长加]/;
/** What should be small: faults, complaints and delays, but not their handling, nor by how much they fell. */
const LOSS =
  /(?:投诉|事故|故障|差错|失误|事件|纠纷|违规|违纪)(?:率|次数|起数|件数|数量|数|量)?$|(?:修复|响应|等待|办理|处理|审批)(?:时间|时长|时限|天数)$/;
const HANDLING = /^(?:减少|降低|下降|压[减降]|处理|处置|化解|办理|查处|整改|调解|应对|受理|解决)/;
/** What people are paid: its standard is a floor that they have a right to. */
const PAID_TO_PEOPLE = /补助|补贴|低保|供养|救助|抚恤|资助|工资|待遇|津贴/;
/** Output quantities that are better when smaller. */
const SMALLER_IS_BETTER =
  /投诉|事故|故障|差错|失误|违规|违纪|能耗|排放|超时|拥堵|等待|死亡|发案|返工|损失|空置|编制|控制|经费|超标|超期|逾期|缺陷|漏|违法|信访|上访|污染|浪费|流失/;

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
      const name = compact(row.level3?.text ?? '');
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
      if ((/^正向/.test(nature) && isCeiling) || (/^(?:反向|逆向|负向)/.test(nature) && isFloor))
        return report('nature');
      if (isSatisfaction(row) && isCeiling) return report('satisfaction');
      const isMoney = row.targetQuantity.unit?.dimension.startsWith('money') === true;
      const saysFalling = /^(?:反向|逆向|负向)/.test(compact(row.operator?.text ?? nature));
      if (isQuantity(row) && isCeiling && !isMoney && !saysFalling && !SMALLER_IS_BETTER.test(name))
        return report('ceiling');
      const key = keyOf(name);
      if (isCeiling && (GOOD_RATE.test(key) || (isBenefit(row) && GAIN.test(key))))
        return report('good-rate');
      if (isFloor && LOSS.test(key) && !HANDLING.test(key)) return report('loss');
      if (isCost(row) && isFloor && isMoney && score.due.ratio === 1 && !PAID_TO_PEOPLE.test(name))
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
