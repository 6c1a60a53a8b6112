/** ZP505: a hidden row whose points the printed total leaves out. */
import type { FormRule, RuleReport } from '../core/checking/rule';
import { isWithin, plainNumber, rounded, sum } from '../core/figures/decimal';

export const hiddenRow: FormRule = {
  scope: 'form',
  code: 'ZP505',
  id: 'hidden-row',
  topic: 'sum',
  severity: 'warning',
  title: { zh: '隐藏行未计入总分', en: 'Hidden row not in the total' },
  description: {
    zh: '指标行被隐藏或筛掉，总分恰好少了这些行的得分：该不该计入须由人确认。',
    en: 'Indicator rows are hidden or filtered out and the total lacks exactly their points: a person must say whether they count.',
  },
  messages: {
    'left-out': {
      figures: { zh: '得 {points}，这一行是隐藏的', en: '{points} points in a hidden row' },
      why: {
        zh: '总分 {total} 没有计入，计入是 {sum}，是否计入请您确认',
        en: 'the total {total} leaves it out, {sum} with it; please say whether it counts',
      },
    },
  },
  basis: {
    zh: '总分 = 执行率得分 + 各指标得分之和',
    en: 'Total = execution score + sum of the indicators’ scores',
  },
  fixable: false,
  doubts: 'sum',
  check: ({ form, scores, rows, profile }): readonly RuleReport[] => {
    const { printed, expected, position } = scores.total.score;
    if (printed === null || expected === null) return [];
    const hidden = rows.filter(({ row, score }) => form.hiddenRows.includes(row.row) && score.score.printed);
    const points = sum(hidden.map(({ score }) => score.score.printed ?? 0));
    const tolerance = profile.figures.tolerance.score;
    if (points.eq(0) || !isWithin(printed, rounded(points.times(-1).plus(expected)), tolerance)) return [];
    return hidden.flatMap(({ score }): RuleReport[] =>
      score.score.position
        ? [
            {
              position: score.score.position,
              others: position ? [position] : [],
              message: 'left-out',
              values: {
                points: plainNumber(score.score.printed ?? 0),
                total: plainNumber(printed),
                sum: plainNumber(expected),
              },
              printed: score.score.printed,
              needsPerson: true,
            },
          ]
        : [],
    );
  },
};
