/** ZP302: a block's weights differ from the figure in its label. */
import { shortName } from '../core/checking/name-cell';
import { hasOpenWeights } from '../core/checking/due-cells';
import { decimal, isWithin, plainNumber, rounded, sum } from '../core/figures/decimal';
import { readLabel } from '../core/text/label-text';
import type { FormRule, RuleReport } from '../core/checking/rule';

const termsOf = (points: readonly number[]): string =>
  points
    .filter((point) => point !== 0)
    .map(plainNumber)
    .join(' + ') || '0';

export const blockWeight: FormRule = {
  scope: 'form',
  needsAllPages: true,
  code: 'ZP302',
  id: 'block-weight',
  topic: 'block',
  severity: 'error',
  title: { zh: '分块分值与标签不符', en: 'Block weight differs from its label' },
  description: {
    zh: '一级（或二级）指标标签所注分数，应等于该块各指标分值之和。',
    en: 'A label that carries a figure (产出指标 50分) binds the weights of its block.',
  },
  messages: {
    weights: {
      figures: { zh: '{sum}，应为 {points}', en: '{sum}; the label says {points}' },
      why: { zh: '{terms}{all}', en: '{terms}{all}' },
    },
    scores: {
      figures: { zh: '得分合计 {sum}，标签上只有 {points}', en: 'scores of {sum}; the label says {points}' },
      why: { zh: '{terms}', en: '{terms}' },
    },
  },
  basis: { zh: '标签所注分数即该块分值', en: 'The figure in a label binds its block' },
  fixable: false,
  check: ({ form, rows, profile, scores }) =>
    form.blockWeights.flatMap((block): RuleReport[] => {
      const key = readLabel(block.label.text).key;
      const members = rows.filter(({ row }) => {
        if (block.rows.includes(row.row)) return true;
        // Rows whose label stands on another page belong to the block their second level names.
        return (
          block.level === 1 && row.level1 === null && block.block !== null && row.facts.block === block.block
        );
      });
      if (hasOpenWeights(members, form.kind)) return [];
      const total = sum(members.map(({ score }) => score.weight ?? 0));
      const tolerance = profile.figures.tolerance.score;
      const others = members.flatMap(({ row }) => (row.weight ? [row.weight.position] : []));
      const words = `${termsOf(members.map(({ score }) => score.weight ?? 0))} = ${plainNumber(total)}`;
      const base = {
        position: block.label.position,
        others,
        computation: { zh: words, en: words },
        needsPerson: true,
      };
      const whole = scores.total.fullWeight;
      const isWhole = whole === null || isWithin(whole, 100, tolerance);
      const values = {
        points: block.points,
        terms: termsOf(members.map(({ score }) => score.weight ?? 0)),
        all: isWhole
          ? ''
          : { zh: `；全表合计 ${plainNumber(whole)}`, en: `; all weights: ${plainNumber(whole)}` },
      };
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
          subject: { zh: shortName(key), en: shortName(key) },
          values: {
            points: block.points,
            sum: plainNumber(scored),
            terms: termsOf(members.map(({ score }) => score.score.printed ?? 0)),
          },
          printed: rounded(scored),
          expected: block.points,
          computation: null,
        },
      ];
    }),
};
