/** A reading in the words of the cases: `≥ 95 percent`, `by 2024/12/_`; see quantity-cases.ts. */
import type { Quantity } from '../../src/core/figures/quantity';
import type { Unit } from '../../src/core/figures/units';

function unitWords(unit: Unit | null): string {
  if (!unit) return '-';
  return unit.factor === 1 ? unit.dimension : `${unit.dimension}*${String(unit.factor)}`;
}

/** A reading in the words of the cases. */
export function wordsOf(quantity: Quantity): string {
  const marks = [
    ...(quantity.operatorDamaged ? ['!'] : []),
    ...(quantity.operatorOnly ? ['only'] : []),
    ...(quantity.kind !== 'text' && quantity.left !== '' ? [`left ${quantity.left}`] : []),
  ];
  const operator = quantity.operator ? [quantity.operator] : [];
  switch (quantity.kind) {
    case 'blank':
      return 'blank';
    case 'text':
      return ['text', ...operator, ...marks].join(' ');
    case 'number':
      return [quantity.operator ?? '·', String(quantity.value), unitWords(quantity.unit), ...marks].join(' ');
    case 'range':
      return [
        ...operator,
        `${String(quantity.low)}..${String(quantity.high)}`,
        unitWords(quantity.unit),
        ...marks,
      ].join(' ');
    case 'deadline': {
      const part = (value: number | null | undefined) => (value == null ? '_' : String(value));
      const { year, month, day } = quantity.deadline ?? { year: null, month: null, day: null };
      return [`by ${part(year)}/${part(month)}/${part(day)}`, ...operator, ...marks].join(' ');
    }
  }
}
