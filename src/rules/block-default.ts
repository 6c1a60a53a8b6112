/** ZP303: blocks that differ from the profile's usual weights. */
import type { Localized } from '../core/model/localized';
import { isWithin, rounded, sum } from '../core/figures/decimal';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { Block } from '../core/model/row-facts';
import { BLOCK_NAMES } from '../core/words/row-words';

const listed = (parts: readonly string[]): Localized => ({ zh: parts.join('、'), en: parts.join(', ') });

export const blockDefault: FormRule = {
  scope: 'form',
  code: 'ZP303',
  id: 'block-default',
  topic: 'usual-blocks',
  severity: 'info',
  title: { zh: '分块分值与惯例不同', en: 'Unusual block weights' },
  description: {
    zh: '各块分值与评分规则的惯例（如产出 50、效益 30、满意度 10）不同，仅提示。',
    en: 'The blocks differ from the profile’s usual weights; for information only.',
  },
  messages: {
    differs: {
      figures: { zh: '{found}', en: '{found}' },
      why: { zh: '惯例：{usual}', en: 'usual: {usual}' },
    },
  },
  basis: 'blockWeights',
  fixable: false,
  check: ({ form, rows, scores, profile }): readonly RuleReport[] => {
    const usual = profile.figures.blockWeights;
    if (
      form.kind !== 'project' ||
      scores.total.fullWeight === null ||
      !isWithin(scores.total.fullWeight, 100, 0.01)
    )
      return [];
    const found = new Map<Block, number>();
    for (const { row, score } of rows) {
      const own = row.facts.block;
      if (!own || score.weight === null) return [];
      // Where the rules know no block of satisfaction it is a part of the benefits.
      const block = own === 'satisfaction' && usual.satisfaction === undefined ? 'benefit' : own;
      found.set(block, rounded(sum([found.get(block) ?? 0, score.weight])));
    }
    const blocks = [...found.keys()].filter((block) => block !== 'execution');
    if (blocks.every((block) => found.get(block) === (usual[block] ?? 0))) return [];
    const position = rows[0]?.row.weight?.position;
    if (!position) return [];
    const say = (weights: (block: Block) => number | undefined, list: readonly Block[]) =>
      listed(list.map((block) => `${BLOCK_NAMES[block]} ${String(weights(block) ?? 0)}`));
    const usualBlocks = (Object.keys(usual) as Block[]).filter((block) => block !== 'execution');
    return [
      {
        position,
        message: 'differs',
        subject: { zh: '各块分值', en: 'Block weights' },
        values: {
          found: say((block) => found.get(block), blocks),
          usual: say((block) => usual[block], usualBlocks),
        },
      },
    ];
  },
};
