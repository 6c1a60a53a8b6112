/** ZP412: target and actual that seem to be copied from another row. */
import { shortText } from '../core/text/short-text';
import { rowName } from '../core/checking/name-cell';
import { compact } from '../core/text/label-text';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { SelfEvaluationForm } from '../core/model/self-evaluation-form';

/** Words that many indicators share by right. */
const COMMON =
  /^(?:保障|提升|提高|健全|完善|加强|长期|及时|达标|合格|优良?|良好|有效|显著|明显|完成|是|无|改善|增强|促进|稳定|持续|满意|已完成|达成预期指标|全部完成|按时完成|有所提升|有所提高|合规|规范|建立健全)$/;

/** Characters: shorter goals have no other words for being reached. */
const LONG_GOAL = 16;

function copiedGoal({ goalExpected, goalActual }: SelfEvaluationForm): RuleReport[] {
  const goal = compact(goalExpected?.text ?? '');
  if (!goalActual || goal.length < LONG_GOAL || compact(goalActual.text) !== goal) return [];
  return [
    {
      position: goalActual.position,
      others: goalExpected ? [goalExpected.position] : [],
      message: 'goal',
      printed: goalActual.text.slice(0, 60),
      needsPerson: true,
    },
  ];
}

export const copiedValue: FormRule = {
  scope: 'form',
  code: 'ZP412',
  id: 'copied-value',
  topic: 'row',
  severity: 'warning',
  title: { zh: '疑似照抄', en: 'Copied text' },
  description: {
    zh: '目标值（及实际值）与另一指标一字不差，且与本指标名称不相应；年度“实际完成情况”照抄“预期目标”。',
    en: 'A target (and actual) is word for word that of another indicator and does not fit this one’s name; the annual result is the goal repeated.',
  },
  messages: {
    copied: {
      figures: { zh: '目标“{text}”', en: 'target “{text}”' },
      why: {
        zh: '与第 {row} 行“{other}”的目标一字不差，与本指标名称不相应',
        en: 'word for word that of “{other}” in row {row}; it does not fit this name',
      },
    },
    goal: {
      figures: { zh: '与预期目标一字不差', en: 'repeats the goal word for word' },
      why: { zh: '没有说完成了什么，请补充', en: 'says nothing of what was reached; please add it' },
    },
  },
  basis: { zh: '各指标应有各自的目标', en: 'Every indicator has a target of its own' },
  fixable: false,
  check: ({ rows, form }) => [
    ...copiedGoal(form),
    ...rows.flatMap(({ row }, index): RuleReport[] => {
      const target = compact(row.target?.text ?? '');
      if (!row.target || target === '' || row.targetQuantity.kind !== 'text' || COMMON.test(target))
        return [];
      const former = rows
        .slice(0, index)
        .find(
          ({ row: other }) =>
            compact(other.target?.text ?? '') === target &&
            compact(other.level3?.text ?? '') !== compact(row.level3?.text ?? ''),
        );
      if (!former) return [];
      // 节约 under 节约政府采购成本 is at home; under 长效机制 it is not.
      const isAtHome = compact(row.level3?.text ?? '').includes(target.slice(0, 2));
      if (isAtHome || !compact(former.row.level3?.text ?? '').includes(target.slice(0, 2))) return [];
      return [
        {
          position: row.target.position,
          others: former.row.target ? [former.row.target.position] : [],
          message: 'copied',
          values: { text: shortText(row.target.text), row: former.row.row + 1, other: rowName(former.row) },
          printed: row.target.text,
          needsPerson: true,
        },
      ];
    }),
  ],
};
