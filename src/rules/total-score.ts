/** ZP501: the printed total is not the sum of the scores, or changes because a score does. */
import type { ClosingRule, RuleReport } from '../core/checking/rule';
import { followsByItself, isRightTotal, statedTotal, totalInWords } from '../core/checking/closing-edits';
import { isWithin, plainNumber } from '../core/figures/decimal';
import type { Localized } from '../core/model/localized';
import { isUnweighed } from '../core/scoring/score-total';
import type { OpenTotal } from '../core/scoring/close-form';

/** Why a wrong total is told and not written. */
const OPEN: Readonly<Record<OpenTotal, Localized>> = {
  'no-scores': { zh: '没有得分可加', en: 'there are no scores to add up' },
  'blank-score': { zh: '还有得分没填，填好再改总分', en: 'a score is blank: enter it, then mend the total' },
  'unread-score': { zh: '有得分看不懂，先改得分', en: 'a score cannot be read: mend it first' },
  weights: { zh: '分值还没有对上，先改分值', en: 'the weights do not add up: mend them first' },
  'in-doubt': { zh: '上面还有没弄清的数，先核对', en: 'figures above are in doubt: settle them first' },
};

export const totalScore: ClosingRule = {
  scope: 'closing',
  code: 'ZP501',
  id: 'total-score',
  topic: 'total',
  severity: 'error',
  title: { zh: '总分不符', en: 'Wrong total' },
  description: {
    zh: '总分应等于执行率得分与各指标得分（各保留两位小数）之和；因得分更正而改变的，一并说明。',
    en: 'The total is the sum of the execution score and the indicators’ scores, each rounded to 2 decimals; also told where it changes because a score does.',
  },
  messages: {
    differs: {
      figures: { zh: '{printed}{to}{due}', en: '{printed}{to}{due}' },
      why: { zh: '{terms}', en: '{terms}' },
    },
    open: {
      figures: { zh: '{printed}，所填得分之和为 {sum}', en: '{printed}; the scores add up to {sum}' },
      why: { zh: '{open}', en: '{open}' },
    },
    'no-weights': {
      figures: { zh: '{printed}，所填得分之和为 {sum}', en: '{printed}; the scores add up to {sum}' },
      why: { zh: '表中没有分值', en: 'the form has no weights' },
    },
    follows: {
      figures: { zh: '{printed}{to}{due}', en: '{printed}{to}{due}' },
      why: { zh: '随得分更正：{terms}', en: 'follows the scores: {terms}' },
    },
    recalculates: {
      figures: { zh: '{printed}，更正后由公式算得 {due}', en: '{printed}; its formula then gives {due}' },
      why: { zh: '{terms}', en: '{terms}' },
    },
    completed: {
      figures: { zh: '{printed}，所填得分之和为 {sum}', en: '{printed}; the scores add up to {sum}' },
      why: { zh: '得分补填、更正后相符', en: 'it fits once the scores are filled in and corrected' },
    },
    rounded: {
      figures: { zh: '{printed}', en: '{printed}' },
      why: { zh: '是 {due} 的约数', en: '{due} rounded' },
    },
    blank: {
      figures: { zh: '空{to}{due}', en: 'blank{to}{due}' },
      why: { zh: '{terms}', en: '{terms}' },
    },
    'blank-open': {
      figures: { zh: '没填', en: 'blank' },
      why: { zh: '{open}', en: '{open}' },
    },
  },
  basis: {
    zh: '总分 = 执行率得分 + 各指标得分之和',
    en: 'Total = execution score + sum of the indicators’ scores',
  },
  fixable: true,
  check: ({ scores, profile, form, closed, hasChanges }): readonly RuleReport[] => {
    const { position, printed } = scores.total.score;
    const cell = form.total?.score;
    if (!position || !cell || cell.isPlaceholder) return [];
    const { tolerance } = profile.figures;
    const stated = statedTotal(form, scores, profile);
    const values = {
      printed: printed === null ? '' : plainNumber(printed),
      sum: stated === null ? '' : plainNumber(stated),
      due: closed.total === null ? '' : plainNumber(closed.total),
      terms: totalInWords(closed),
      open: closed.open ? OPEN[closed.open] : '',
    };
    const base = { position, printed, expected: closed.total ?? stated, values };
    if (cell.raw === null)
      return closed.total === null
        ? closed.open === 'no-scores'
          ? []
          : [{ ...base, severity: 'warning', message: 'blank-open', needsPerson: true }]
        : [{ ...base, severity: 'info', message: 'blank', computation: totalInWords(closed) }];
    if (printed === null) return [];
    const isConsistent = stated === null || isRightTotal(printed, stated, profile, false);
    if (closed.total === null) {
      if (isConsistent) return [];
      const message = isUnweighed(form) ? 'no-weights' : 'open';
      const severity = message === 'no-weights' || closed.open === 'in-doubt' ? 'warning' : 'error';
      return [{ ...base, severity, message, needsPerson: true }];
    }
    if (isWithin(printed, closed.total, tolerance.score))
      return isConsistent ? [] : [{ ...base, severity: 'warning', message: 'completed' }];
    if (isRightTotal(printed, closed.total, profile, hasChanges))
      return [{ ...base, severity: 'info', message: 'rounded' }];
    const computation = totalInWords(closed);
    const message = followsByItself(form, scores, profile) ? 'recalculates' : 'follows';
    return isConsistent
      ? [{ ...base, severity: 'info', message, computation }]
      : [{ ...base, message: 'differs', computation }];
  },
};
