/** ZP708: parts of an amount that a sentence names beside the whole and that do not add up to it. */
import { formTexts } from '../core/checking/form-texts';
import { partsGap, statedParts } from '../core/checking/stated-money';
import { decimal, plainNumber, sum } from '../core/figures/decimal';
import { AMOUNT_UNITS, asAmountUnit } from '../core/reading/read-cell';
import type { FormRule, RuleReport } from '../core/checking/rule';

export const partsInText: FormRule = {
  scope: 'form',
  code: 'ZP708',
  id: 'parts-in-text',
  topic: 'consistency',
  severity: 'warning',
  title: { zh: '文字中的分项与合计不符', en: 'Parts told in a sentence' },
  description: {
    zh: '一句话里写了总额和“其中”各项：各项之和超过总额；或各项按来源、按类别列全而加起来不等于总额。',
    en: 'A sentence gives an amount and its parts: they exceed it, or, where all of them are named, do not add up to it.',
  },
  messages: {
    differs: {
      figures: { zh: '{whole}，分项合计 {sum}', en: '{whole}; its parts add up to {sum}' },
      why: { zh: '{terms}', en: '{terms}' },
    },
  },
  basis: { zh: '总额 = 各分项之和', en: 'The whole is the sum of its parts' },
  fixable: false,
  check: ({ form }) => {
    const inFunds = new Set((form.funds?.rows ?? []).flatMap((row) => row.executed?.position.row ?? []));
    const { planned, done } = formTexts(form);
    return [...planned, ...done].flatMap(({ position, text }): readonly RuleReport[] => {
      // A report's sentence of funds is the fund table itself.
      if (!text.includes('元') || inFunds.has(position.row)) return [];
      return statedParts(text)
        .filter((told) => partsGap(told) !== null)
        .map(({ whole, parts }) => {
          const unit = asAmountUnit(/\D+$/u.exec(whole.text)?.[0]) ?? '元';
          const added = `${plainNumber(sum(parts.map(({ yuan }) => yuan)).div(decimal(AMOUNT_UNITS[unit])))}${unit}`;
          return {
            position,
            message: 'differs',
            values: {
              whole: whole.text,
              sum: added,
              terms: parts.map((part) => part.text).join(' + '),
            },
            printed: whole.text,
            expected: added,
            needsPerson: true,
          };
        });
    });
  },
};
