/** ZP408: an operator that print or scanning has damaged. */
import { compact } from '../core/text/label-text';
import { readQuantity, type Quantity } from '../core/figures/quantity';
import type { FormRule, RuleReport } from '../core/checking/rule';
import type { TextCell } from '../core/model/self-evaluation-form';

/** 一条 where the other rows of the form print their operators: `=1条` is meant. */
const ONE_FOR_EQUALS = /^[一—–-][\p{Script=Han}]{1,2}$/u;

export const malformedOperator: FormRule = {
  scope: 'form',
  code: 'ZP408',
  id: 'malformed-operator',
  topic: 'operator',
  severity: 'warning',
  title: { zh: '指标符号残缺', en: 'Damaged operator' },
  description: {
    zh: '符号印错或识别错误（如“≡12月”“一条”“≥%”），按最可能的读法读取并在此说明；调整后丢了年初的符号。',
    en: 'An operator that print or scanning has damaged, read as the likeliest; one that the initial target has and the adjusted one lost.',
  },
  messages: {
    damaged: {
      figures: { zh: '“{text}”', en: '“{text}”' },
      why: { zh: '符号不清，按“{read}”算', en: 'unclear sign, taken as “{read}”' },
    },
    only: {
      figures: { zh: '“{text}”', en: '“{text}”' },
      why: { zh: '只有符号没有数，请补填', en: 'a sign without a figure; please enter it' },
    },
    lost: {
      figures: { zh: '“{text}”', en: '“{text}”' },
      why: {
        zh: '没有符号，年初是“{initial}”，按“=”算',
        en: 'no sign; at first it was “{initial}”, taken as “=”',
      },
    },
  },
  basis: { zh: '常用符号为 ≥ ≤ = > <', en: 'The usual operators are ≥ ≤ = > <' },
  fixable: false,
  doubts: 'row',
  check: ({ rows }) => {
    const usesSymbols =
      rows.filter(({ row }) => /^[≥≤=<>]/.test(compact(row.target?.text ?? ''))).length >= 2;
    return rows.flatMap(({ row }): RuleReport[] => {
      const target = row.target;
      if (!target || target.text === '') return [];
      const quantity = row.targetQuantity;
      const report = (cell: TextCell, message: string, read: Quantity): RuleReport[] => [
        {
          position: cell.position,
          printed: cell.text,
          needsPerson: true,
          message,
          values: {
            text: cell.text,
            read: `${read.operator ?? '='}${String(read.value ?? '')}${read.unit?.text ?? ''}`,
          },
        },
      ];
      if (quantity.operatorOnly) return report(target, 'only', quantity);
      if (quantity.operatorDamaged) return report(target, 'damaged', quantity);
      if (usesSymbols && ONE_FOR_EQUALS.test(compact(target.text)) && quantity.kind === 'number')
        return report(target, 'damaged', quantity);
      const initial = row.initialTarget ? readQuantity(row.initialTarget.text) : null;
      if (
        quantity.kind === 'number' &&
        !quantity.operator &&
        initial?.operator &&
        initial.value === quantity.value
      )
        return [
          {
            position: target.position,
            others: row.initialTarget ? [row.initialTarget.position] : [],
            message: 'lost',
            values: { text: target.text, initial: row.initialTarget?.text ?? '' },
            printed: target.text,
            needsPerson: true,
          },
        ];
      // Systems repeat the target's sign in the actual; a damaged one is told here only where it stands alone.
      if (row.actual && row.actualQuantity.operatorDamaged && row.actualQuantity.value !== null)
        return report(row.actual, 'damaged', row.actualQuantity);
      return [];
    });
  },
};
