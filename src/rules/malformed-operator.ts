/** ZP408: an operator that print or scanning has damaged. */
import { compact } from '../core/label-text';
import type { FormRule, RuleReport } from '../core/rule';

/** 一条 where the other rows of the form print their operators: `=1条` is meant. */
const ONE_FOR_EQUALS = /^[一—–-][\p{Script=Han}]{1,2}$/u;

export const malformedOperator: FormRule = {
  scope: 'form',
  code: 'ZP408',
  id: 'malformed-operator',
  severity: 'warning',
  title: { zh: '指标符号残缺', en: 'Damaged operator' },
  description: {
    zh: '符号印错或识别错误（如“≡12月”“一条”“≥%”），按最可能的读法读取并在此说明。',
    en: 'An operator that print or scanning has damaged, read as the likeliest.',
  },
  messages: {
    damaged: {
      zh: '“{text}”的符号无法识别，已按“{read}”读取，请核对。',
      en: 'The operator in “{text}” is damaged; it was read as “{read}”, please check.',
    },
    only: {
      zh: '“{text}”只有符号没有数，请补填指标值。',
      en: '“{text}” has an operator but no figure; please enter the target.',
    },
  },
  basis: { zh: '常用符号为 ≥ ≤ = > <', en: 'The usual operators are ≥ ≤ = > <' },
  fixable: false,
  check: ({ rows }) => {
    const usesSymbols =
      rows.filter(({ row }) => /^[≥≤=<>]/.test(compact(row.target?.text ?? ''))).length >= 2;
    return rows.flatMap(({ row }): RuleReport[] => {
      const target = row.target;
      if (!target || target.text === '') return [];
      const quantity = row.targetQuantity;
      const base = { position: target.position, printed: target.text, needsPerson: true };
      if (quantity.operatorOnly) return [{ ...base, message: 'only', values: { text: target.text } }];
      if (quantity.operatorDamaged)
        return [
          {
            ...base,
            message: 'damaged',
            values: {
              text: target.text,
              read: `${quantity.operator ?? '='}${String(quantity.value ?? '')}${quantity.unit?.text ?? ''}`,
            },
          },
        ];
      if (usesSymbols && ONE_FOR_EQUALS.test(compact(target.text)) && quantity.kind === 'number') {
        return [
          {
            ...base,
            message: 'damaged',
            values: { text: target.text, read: `=1${quantity.unit?.text ?? ''}` },
          },
        ];
      }
      return [];
    });
  },
};
