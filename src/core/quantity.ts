/** Text of a cell → number, operator, unit, deadline; says so when it can't. (Types first; the reader follows.) */

export type Operator = '≥' | '≤' | '>' | '<' | '=';

export type QuantityKind = 'number' | 'range' | 'deadline' | 'text' | 'blank';

export interface Quantity {
  readonly kind: QuantityKind;
}
