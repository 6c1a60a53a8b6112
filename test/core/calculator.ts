/**
 * A small calculator for the formulas that this program writes: numbers, texts, cells, comparisons, + - * / &, and the
 * functions that they use. Blank cells are null. What a spreadsheet shows as an error is thrown.
 */
export type FormulaValue = number | string | boolean | null;
type Cells = Readonly<Record<string, FormulaValue>>;

/** A text of digits is a number to a spreadsheet wherever one is asked for; all other texts are errors. */
const numberIn = (text: string): number => {
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/i.test(text)) throw new Error(`#VALUE! ${text}`);
  return Number(text);
};
const asNumber = (value: FormulaValue): number => {
  if (value === null) return 0;
  return typeof value === 'string' ? numberIn(value) : Number(value);
};
const asText = (value: FormulaValue): string => (value === null ? '' : String(value));
const divided = (a: number, b: number): number => {
  if (b === 0) throw new Error('#DIV/0!');
  return a / b;
};
/** Half away from zero, as spreadsheets do it on the 15 digits that they show. */
const roundTo = (value: number, digits: number): number => {
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
};
/** Full-width signs of ASCII in half width. */
const halfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');

/** Below, equal or above: any text is more than any number. */
function order(a: FormulaValue, b: FormulaValue): number {
  const [left, right] = [a ?? (typeof b === 'string' ? '' : 0), b ?? (typeof a === 'string' ? '' : 0)];
  if (typeof left === typeof right) return left === right ? 0 : left < right ? -1 : 1;
  return typeof left === 'string' ? 1 : -1;
}

const COMPARE: Readonly<Record<string, (a: FormulaValue, b: FormulaValue) => boolean>> = {
  '=': (a, b) => order(a, b) === 0,
  '<>': (a, b) => order(a, b) !== 0,
  '>=': (a, b) => order(a, b) >= 0,
  '<=': (a, b) => order(a, b) <= 0,
  '>': (a, b) => order(a, b) > 0,
  '<': (a, b) => order(a, b) < 0,
};

type Part = () => FormulaValue;

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
    this.signs = plain.match(/"(?:[^"]|"")*"|[A-Z]+\d*|\d+(?:\.\d+)?|>=|<=|<>|[-+*/(),=<>&]|./g) ?? [];
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

  private comparison(): Part {
    const left = this.joined();
    const sign = this.take('=', '<>', '>=', '<=', '>', '<');
    if (sign === null) return left;
    const right = this.joined();
    return () => COMPARE[sign]!(left(), right());
  }

  private joined(): Part {
    let value = this.sum();
    while (this.take('&') !== null) {
      const [left, right] = [value, this.sum()];
      value = () => asText(left()) + asText(right());
    }
    return value;
  }

  private sum(): Part {
    let value = this.product();
    for (let sign = this.take('+', '-'); sign !== null; sign = this.take('+', '-')) {
      const [left, right, factor] = [value, this.product(), sign === '+' ? 1 : -1];
      value = () => asNumber(left()) + factor * asNumber(right());
    }
    return value;
  }

  private product(): Part {
    let value = this.single();
    for (let sign = this.take('*', '/'); sign !== null; sign = this.take('*', '/')) {
      const [left, right, isProduct] = [value, this.single(), sign === '*'];
      value = () =>
        isProduct ? asNumber(left()) * asNumber(right()) : divided(asNumber(left()), asNumber(right()));
    }
    return value;
  }

  private single(): Part {
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
    if (!/^["A-Z\d]/.test(word)) throw new Error(`no value: ${word}`);
    if (word.startsWith('"')) return () => word.slice(1, -1).replace(/""/g, '"');
    if (/^\d/.test(word)) return () => Number(word);
    if (/\d$/.test(word)) return () => this.cells[word] ?? null;
    this.next();
    const parts: Part[] = [];
    while (this.take(')') === null) {
      parts.push(this.comparison());
      this.take(',');
    }
    return () => call(word, parts);
  }
}

/** Whether a part is a number; an error is none. */
function isNumber(part: Part | undefined): boolean {
  try {
    return typeof part?.() === 'number';
  } catch {
    return false;
  }
}

function call(name: string, parts: readonly Part[]): FormulaValue {
  const value = (index: number): FormulaValue => parts[index]?.() ?? null;
  const [text, number] = [(at: number) => asText(value(at)), (at: number) => asNumber(value(at))];
  const numbers = () => parts.map((part) => part()).filter((part) => typeof part === 'number');
  switch (name) {
    case 'IF':
      return value(0) === true ? value(1) : value(2);
    case 'IFERROR':
      try {
        return value(0);
      } catch {
        return value(1);
      }
    case 'ROUND':
      return roundTo(number(0), number(1));
    case 'ROUNDUP':
      return Math.ceil(number(0) * 10 ** number(1)) / 10 ** number(1);
    case 'ROUNDDOWN':
      return Math.floor(number(0) * 10 ** number(1)) / 10 ** number(1);
    case 'MAX':
      return Math.max(...numbers());
    case 'MIN':
      return Math.min(...numbers());
    case 'SUM':
      return numbers().reduce((total, part) => total + part, 0);
    case 'COUNT':
      return parts.filter(isNumber).length;
    case 'N':
      return typeof value(0) === 'number' ? value(0) : 0;
    case 'AND':
      return parts.every((part) => part() === true);
    case 'OR':
      return parts.some((part) => part() === true);
    case 'ISNUMBER':
      return isNumber(parts[0]);
    case 'VALUE':
      return numberIn(text(0));
    case 'ASC':
      return halfWidth(text(0));
    case 'SUBSTITUTE':
      return text(0).replaceAll(text(1), text(2));
    case 'LEFT':
      return text(0).slice(0, number(1));
    case 'RIGHT':
      return text(0).slice(-number(1));
    case 'MID':
      return text(0).slice(number(1) - 1, number(1) - 1 + number(2));
    case 'FIND': {
      const at = text(1).indexOf(text(0));
      if (at < 0) throw new Error('#VALUE!');
      return at + 1;
    }
    default:
      throw new Error(`#NAME? ${name}`);
  }
}

/** What a formula gives; throws what a spreadsheet would show as an error. */
export function calculated(formula: string, cells: Cells = {}): FormulaValue {
  return new Reader(formula, cells).whole();
}
