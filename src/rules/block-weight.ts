/** ZP302: a block's weights differ from the figure in its label. */
import { hasOpenWeights } from '../core/checking/due-cells';
import { decimal, isWithin, plainNumber, rounded, sum } from '../core/figures/decimal';
import { readLabel } from '../core/text/label-text';
import type { FormRule, RuleReport } from '../core/checking/rule';
import { blockOfLevel1, blockOfLevel2 } from '../core/words/word-index';

export const blockWeight: FormRule = {
  scope: 'form',
  code: 'ZP302',
  id: 'block-weight',
  severity: 'error',
  title: { zh: '分块分值与标签不符', en: 'Block weight differs from its label' },
  description: {
    zh: '一级（或二级）指标标签所注分数，应等于该块各指标分值之和。',
    en: 'A label that carries a figure (产出指标 50分) binds the weights of its block.',
  },
  messages: {
    weights: {
      zh: '“{label}”注明 {points} 分，本块分值合计 {sum} 分，请调整分值或标签。',
      en: '“{label}” says {points}, the block’s weights add up to {sum}; please adjust the weights or the label.',
    },
    scores: {
      zh: '“{label}”注明 {points} 分，本块得分合计 {sum} 分，超过上限。',
      en: '“{label}” says {points}, the block’s scores add up to {sum}, which is more.',
    },
  },
  basis: { zh: '标签所注分数即该块分值', en: 'The figure in a label binds its block' },
  fixable: false,
  check: ({ form, rows, profile }) =>
    form.blockWeights.flatMap((block): RuleReport[] => {
      const key = readLabel(block.label.text).key;
      const name = blockOfLevel1(key);
      const members = rows.filter(({ row }) => {
        if (block.rows.includes(row.row)) return true;
        // Rows whose label stands on another page belong to the block their second level names.
        return (
          block.level === 1 &&
          row.level1 === null &&
          name !== null &&
          row.level2 !== null &&
          blockOfLevel2(readLabel(row.level2.text).key) === name
        );
      });
      if (hasOpenWeights(members, form.kind)) return [];
      const total = sum(members.map(({ score }) => score.weight ?? 0));
      const tolerance = profile.figures.tolerance.score;
      const others = members.flatMap(({ row }) => (row.weight ? [row.weight.position] : []));
      const words = `${members.map(({ score }) => plainNumber(score.weight ?? 0)).join(' + ')} = ${plainNumber(total)}`;
      const base = {
        position: block.label.position,
        others,
        computation: { zh: words, en: words },
        needsPerson: true,
      };
      const values = { label: key, points: block.points };
      if (!isWithin(total, block.points, tolerance)) {
        return [
          {
            ...base,
            message: 'weights',
            values: { ...values, sum: plainNumber(total) },
            printed: block.points,
            expected: rounded(total),
          },
        ];
      }
      const scored = sum(members.map(({ score }) => score.score.printed ?? 0));
      if (form.kind !== 'assessment' || scored.lte(decimal(block.points).plus(tolerance))) return [];
      return [
        {
          ...base,
          message: 'scores',
          values: { ...values, sum: plainNumber(scored) },
          printed: rounded(scored),
          expected: block.points,
          computation: null,
        },
      ];
    }),
};
