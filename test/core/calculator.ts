/**
 * A small calculator for the formulas that this program writes: numbers, texts, cells, comparisons, + - * /, and the
 * functions IF, ROUND, MAX, MIN, SUM, N, AND, OR, ISNUMBER. Blank cells are null.
 */
export type FormulaValue = number | string | boolean | null;
type Cells = Readonly<Record<string, FormulaValue>>;

const asNumber = (value: FormulaValue): number => {
  if (value === null) return 0;
  if (typeof value === 'string') throw new Error(`#VALUE! ${value}`);
  return Number(value);
};
const divided = (a: number, b: number): number => {
  if (b === 0) throw new Error('#DIV/0!');
  return a / b;
};
/** Half away from zero, as spreadsheets do it on the 15 digits that they show. */
const roundTo = (value: number, digits: number): number => {
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
};

const COMPARE: Readonly<Record<string, (a: FormulaValue, b: FormulaValue) => boolean>> = {
  '=': (a, b) => (a ?? (typeof b === 'string' ? '' : 0)) === (b ?? (typeof a === 'string' ? '' : 0)),
  '>=': (a, b) => asNumber(a) >= asNumber(b),
  '<=': (a, b) => asNumber(a) <= asNumber(b),
  '>': (a, b) => asNumber(a) > asNumber(b),
  '<': (a, b) => asNumber(a) < asNumber(b),
};

class Reader {
  private at = 0;
  private readonly signs: readonly string[];

  /** Ranges within one column are written out. */
  constructor(
    formula: string,
    private readonly cells: Cells,
  ) {
    const plain = formula
      .slice(1)
      .replace(/([A-Z]+)(\d+):\1(\d+)/g, (_range, column: string, top: string, bottom: string) =>
        Array.from(
          { length: Number(bottom) - Number(top) + 1 },
          (_, at) => column + String(Number(top) + at),
        ).join(','),
      );
    this.signs = plain.match(/"[^"]*"|[A-Z]+\d*|\d+(?:\.\d+)?|>=|<=|[-+*/(),=<>]/g) ?? [];
  }

  /** Only the branch that is taken may fail. */
  whole(): FormulaValue {
    const value = this.comparison()();
    if (this.at < this.signs.length) throw new Error(`left over: ${this.signs.slice(this.at).join(' ')}`);
    return value;
  }

  private next(): string {
    return this.signs[this.at++] ?? '';
  }

  private take(...wanted: readonly string[]): string | null {
    const sign = this.signs[this.at];
    if (sign === undefined || !wanted.includes(sign)) return null;
    this.at += 1;
    return sign;
  }

  private comparison(): () => FormulaValue {
    const left = this.sum();
    const sign = this.take('=', '>=', '<=', '>', '<');
    if (sign === null) return left;
    const right = this.sum();
    return () => COMPARE[sign]!(left(), right());
  }

  private sum(): () => FormulaValue {
    let value = this.product();
    for (let sign = this.take('+', '-'); sign !== null; sign = this.take('+', '-')) {
      const [left, right, factor] = [value, this.product(), sign === '+' ? 1 : -1];
      value = () => asNumber(left()) + factor * asNumber(right());
    }
    return value;
  }

  private product(): () => FormulaValue {
    let value = this.single();
    for (let sign = this.take('*', '/'); sign !== null; sign = this.take('*', '/')) {
      const [left, right, isProduct] = [value, this.single(), sign === '*'];
      value = () =>
        isProduct ? asNumber(left()) * asNumber(right()) : divided(asNumber(left()), asNumber(right()));
    }
    return value;
  }

  private single(): () => FormulaValue {
    if (this.take('-') !== null) {
      const value = this.single();
      return () => -asNumber(value());
    }
    if (this.take('(') !== null) {
      const value = this.comparison();
      this.next();
      return value;
    }
    const word = this.next();
    if (word.startsWith('"')) return () => word.slice(1, -1);
    if (/^\d/.test(word)) return () => Number(word);
    if (/\d$/.test(word)) return () => this.cells[word] ?? null;
    this.next();
    const parts: (() => FormulaValue)[] = [];
    while (this.take(')') === null) {
      parts.push(this.comparison());
      this.take(',');
    }
    return () => call(word, parts);
  }
}

function call(name: string, parts: readonly (() => FormulaValue)[]): FormulaValue {
  const value = (index: number): FormulaValue => parts[index]?.() ?? null;
  const numbers = () => parts.map((part) => part()).filter((part) => typeof part === 'number');
  switch (name) {
    case 'IF':
      return value(0) === true ? value(1) : value(2);
    case 'ROUND':
      return roundTo(asNumber(value(0)), asNumber(value(1)));
    case 'MAX':
      return Math.max(...numbers());
    case 'MIN':
      return Math.min(...numbers());
    case 'SUM':
      return numbers().reduce((total, part) => total + part, 0);
    case 'N':
      return typeof value(0) === 'number' ? value(0) : 0;
    case 'AND':
      return parts.every((part) => part() === true);
    case 'OR':
      return parts.some((part) => part() === true);
    case 'ISNUMBER':
      return typeof value(0) === 'number';
    default:
      throw new Error(`#NAME? ${name}`);
  }
}

/** What a formula gives; throws what a spreadsheet would show as an error. */
export function calculated(formula: string, cells: Cells = {}): FormulaValue {
  return new Reader(formula, cells).whole();
}
