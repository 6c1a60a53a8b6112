/** ZP706: "no problems" while points are missing. */
import { shortText } from '../core/text/short-text';
import { compact } from '../core/text/label-text';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { EMPTY_REASON } from '../core/words/answer-words';

const PROBLEM_LABEL = /问题/;
const INSIDE = /问题[^。；;]{0,12}[:：]\s*(?:无|没有|暂无)[。；;]?$/;

/** 无 of 存在问题：无 */
const answerIn = (text: string): string => text.replace(/^.*[:：](?=\s*\S)/su, '').trim();

export const noProblemClaimed: FormRule = {
  scope: 'form',
  code: 'ZP706',
  id: 'no-problem-claimed',
  topic: 'statement',
  severity: 'warning',
  title: { zh: '有扣分却称无问题', en: 'No problem claimed' },
  description: { zh: '“存在问题”写“无”，而表中有扣分。', en: '存在问题 says 无 while points are missing.' },
  messages: {
    none: {
      figures: { zh: '“{text}”', en: '“{text}”' },
      why: { zh: '表里共扣 {lost} 分', en: '{lost} points are missing' },
    },
  },
  basis: { zh: '扣分应有问题和原因相对应', en: 'Missing points have a cause' },
  fixable: false,
  check: ({ form, scores }): readonly RuleReport[] => {
    const total = scores.total.score.printed ?? scores.total.score.expected;
    const weight = scores.total.fullWeight;
    if (total === null || weight === null || weight <= 0) return [];
    const lost = Number((Math.min(weight, 100) - total).toFixed(2));
    if (lost < 1) return [];
    const claim = form.texts.find(
      ({ label, text }) =>
        (label !== null &&
          PROBLEM_LABEL.test(compact(label.text)) &&
          EMPTY_REASON.test(compact(text.text).replace(/[。]$/, ''))) ||
        (text.text.length <= 60 && INSIDE.test(compact(text.text))),
    );
    return claim
      ? [
          {
            position: claim.text.position,
            message: 'none',
            values: { lost, text: shortText(answerIn(claim.text.text)) },
            printed: claim.text.text,
            needsPerson: true,
          },
        ]
      : [];
  },
};
