/**
 * What a plain formula gives once cells that it rests on are changed: + − × ÷, comparisons, SUM, ROUND, MIN, MAX, IF
 * and their like. Whatever else a formula holds is not guessed at.
 */
import { parseAddress, type CellPosition, type CellValue } from '../model/sheet-snapshot';

/** Thrown for a formula that is not reckoned: another function, another workbook, an error value. */
class NotReckoned extends Error {}

type Value = CellValue | null;
/** An argument: one value, or the cells of a range. */
type Argument = Value | readonly Value[];

/** @param sheet null for the formula's own sheet */
type CellLookUp = (sheet: string | null, position: CellPosition) => Value;

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(\$?[A-Za-z]{1,3}\$?\d+)(?![\p{L}\p{N}_(])|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([\p{L}_][\p{L}\p{N}_.]*)|(<=|>=|<>|[-+*/^&=<>(),:%]))/uy;

type Token =
  | { readonly kind: 'text' | 'number' | 'word' | 'sign'; readonly text: string }
  | { readonly kind: 'cell'; readonly sheet: string | null; readonly position: CellPosition };

function tokensOf(formula: string): readonly Token[] {
  const source = formula.replace(/^=/, '').trimEnd();
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) throw new NotReckoned(source.slice(at));
    const [, text, sheet, cell, number, word, sign] = match;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.slice(1, -1).replaceAll('""', '"') });
    else if (cell !== undefined) {
      const position = parseAddress(cell);
      if (!position) throw new NotReckoned(cell);
      tokens.push({ kind: 'cell', sheet: sheet === undefined ? null : sheetName(sheet), position });
    } else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word.toUpperCase() });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

function sheetName(prefix: string): string {
  const bare = prefix.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}

function toNumber(value: Argument): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value);
  throw new NotReckoned(String(value));
}

function toText(value: Argument): string {
  if (Array.isArray(value)) throw new NotReckoned('range');
  return value === null ? '' : String(value);
}

/** Away from zero by half, always or never, on the fifteen digits that a spreadsheet keeps. */
function roundTo(value: number, digits: number, round: (scaled: number) => number = Math.round): number {
  const scale = 10 ** digits;
  return (Math.sign(value) * round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale;
}

const numbersOf = (parts: readonly Argument[]): readonly number[] =>
  // Texts and truth values in cells do not count.
  parts.flat().filter((part): part is number => typeof part === 'number');

type Lazy = () => Argument;
const at = (parts: readonly Lazy[], index: number): Argument => parts[index]?.() ?? null;
const all = (parts: readonly Lazy[]): readonly Argument[] => parts.map((part) => part());

const FUNCTIONS: Readonly<Record<string, (parts: readonly Lazy[]) => Value>> = {
  SUM: (parts) => numbersOf(all(parts)).reduce((sum, number) => sum + number, 0),
  COUNT: (parts) => numbersOf(all(parts)).length,
  // A word alone is looked for: a condition such as ">5" is not reckoned.
  COUNTIF: (parts) => {
    const [word] = all(parts.slice(1));
    if (typeof word !== 'string' || /^[<>=]|[*?]/u.test(word)) throw new NotReckoned('COUNTIF');
    return all(parts.slice(0, 1))
      .flat()
      .filter((value) => value === word).length;
  },
  MAX: (parts) => extreme(Math.max, all(parts)),
  MIN: (parts) => extreme(Math.min, all(parts)),
  AVERAGE: (parts) => {
    const numbers = numbersOf(all(parts));
    return quotient(
      numbers.reduce((sum, number) => sum + number, 0),
      numbers.length,
    );
  },
  ROUND: (parts) => roundTo(toNumber(at(parts, 0)), toNumber(at(parts, 1))),
  ROUNDUP: (parts) => roundTo(toNumber(at(parts, 0)), toNumber(at(parts, 1)), Math.ceil),
  ROUNDDOWN: (parts) => roundTo(toNumber(at(parts, 0)), toNumber(at(parts, 1)), Math.floor),
  ABS: (parts) => Math.abs(toNumber(at(parts, 0))),
  N: (parts) => (typeof at(parts, 0) === 'number' ? toNumber(at(parts, 0)) : 0),
  ISNUMBER: (parts) => typeof at(parts, 0) === 'number',
  AND: (parts) => all(parts).every((part) => part === true),
  OR: (parts) => all(parts).some((part) => part === true),
  IF: (parts) => single(at(parts, 0) === true || toNumber(at(parts, 0)) !== 0 ? at(parts, 1) : at(parts, 2)),
};

function extreme(pick: (...numbers: number[]) => number, parts: readonly Argument[]): number {
  const numbers = numbersOf(parts);
  return numbers.length === 0 ? 0 : pick(...numbers);
}

function single(value: Argument): Value {
  if (Array.isArray(value)) throw new NotReckoned('range');
  return value as Value;
}

function quotient(a: number, b: number): number {
  if (b === 0) throw new NotReckoned('#DIV/0!');
  return a / b;
}

function compare(a: Argument, b: Argument): number {
  if (typeof a === 'string' || typeof b === 'string') {
    if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number' ? -1 : 1;
    return toText(a).localeCompare(toText(b));
  }
  return toNumber(a) - toNumber(b);
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** Parts are reckoned only where they are needed: the branch of an IF that is not taken may be anything. */
class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly lookUp: CellLookUp,
  ) {}

  whole(): Lazy {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw new NotReckoned('left over');
    return value;
  }

  private take(...signs: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.at += 1;
    return token.text;
  }

  private comparison(): Lazy {
    let left = this.joined();
    for (let sign = this.take(...Object.keys(COMPARISONS)); sign !== null;) {
      const [a, b, holds] = [left, this.joined(), COMPARISONS[sign]];
      left = () => holds?.(compare(a(), b())) ?? null;
      sign = this.take(...Object.keys(COMPARISONS));
    }
    return left;
  }

  private joined(): Lazy {
    let left = this.sum();
    while (this.take('&') !== null) {
      const [a, b] = [left, this.sum()];
      left = () => toText(a()) + toText(b());
    }
    return left;
  }

  private sum(): Lazy {
    let left = this.product();
    for (let sign = this.take('+', '-'); sign !== null; sign = this.take('+', '-')) {
      const [a, b, factor] = [left, this.product(), sign === '+' ? 1 : -1];
      left = () => toNumber(a()) + factor * toNumber(b());
    }
    return left;
  }

  private product(): Lazy {
    let left = this.power();
    for (let sign = this.take('*', '/'); sign !== null; sign = this.take('*', '/')) {
      const [a, b, isProduct] = [left, this.power(), sign === '*'];
      left = () => (isProduct ? toNumber(a()) * toNumber(b()) : quotient(toNumber(a()), toNumber(b())));
    }
    return left;
  }

  private power(): Lazy {
    let left = this.signed();
    while (this.take('^') !== null) {
      const [a, b] = [left, this.signed()];
      left = () => toNumber(a()) ** toNumber(b());
    }
    return left;
  }

  private signed(): Lazy {
    const sign = this.take('-', '+');
    if (sign !== null) {
      const value = this.signed();
      return sign === '-' ? () => -toNumber(value()) : value;
    }
    let value = this.operand();
    while (this.take('%') !== null) {
      const whole = value;
      value = () => toNumber(whole()) / 100;
    }
    return value;
  }

  private operand(): Lazy {
    if (this.take('(') !== null) {
      const value = this.comparison();
      if (this.take(')') === null) throw new NotReckoned('(');
      return value;
    }
    const token = this.tokens[this.at];
    if (!token) throw new NotReckoned('end');
    this.at += 1;
    switch (token.kind) {
      case 'text':
        return () => token.text;
      case 'number':
        return () => Number(token.text);
      case 'cell':
        return this.reference(token.sheet, token.position);
      case 'word':
        return this.call(token.text);
      case 'sign':
        throw new NotReckoned(token.text);
    }
  }

  private reference(sheet: string | null, from: CellPosition): Lazy {
    if (this.take(':') === null) return () => this.valueAt(sheet, from);
    const end = this.tokens[this.at];
    if (end?.kind !== 'cell') throw new NotReckoned(':');
    this.at += 1;
    const to = end.position;
    return () => {
      const values: Value[] = [];
      for (let row = Math.min(from.row, to.row); row <= Math.max(from.row, to.row); row += 1)
        for (
          let column = Math.min(from.column, to.column);
          column <= Math.max(from.column, to.column);
          column += 1
        )
          values.push(this.valueAt(sheet, { row, column }));
      return values;
    };
  }

  private valueAt(sheet: string | null, position: CellPosition): Value {
    const value = this.lookUp(sheet, position);
    if (typeof value === 'string' && /^#(?:[A-Z/0!?]+)$/.test(value)) throw new NotReckoned(value);
    return value;
  }

  private call(name: string): Lazy {
    if (name === 'TRUE' || name === 'FALSE') return () => name === 'TRUE';
    if (this.take('(') === null) throw new NotReckoned(name);
    const parts: Lazy[] = [];
    while (this.take(')') === null) {
      parts.push(this.comparison());
      if (this.take(',') === null && this.tokens[this.at]?.kind !== 'sign') throw new NotReckoned(name);
    }
    if (name === 'IFERROR') return () => this.orElse(parts);
    const run = FUNCTIONS[name];
    return () => {
      if (!run) throw new NotReckoned(name);
      return run(parts);
    };
  }

  /** An error of the formula itself; what is not reckoned at all stays so in either part. */
  private orElse(parts: readonly Lazy[]): Value {
    try {
      return single(at(parts, 0));
    } catch (error) {
      if (error instanceof NotReckoned && error.message === '#DIV/0!') return single(at(parts, 1));
      throw error;
    }
  }
}

/** The formula's result; null for one that is not reckoned. An empty result is an empty text. */
export function reckonFormula(formula: string, lookUp: CellLookUp): CellValue | null {
  try {
    const value = single(new Reader(tokensOf(formula), lookUp).whole()());
    return typeof value === 'number' ? Number(value.toPrecision(15)) : (value ?? 0);
  } catch (error) {
    if (error instanceof NotReckoned) return null;
    throw error;
  }
}

/** Functions whose cells stand in no reference. */
const ELSEWHERE: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET', 'INDEX']);

/** True for a defined name, a whole column, or a function that looks wherever it likes. */
function namesCells(token: Token, next: Token | undefined): boolean {
  if (token.kind !== 'word' || token.text === 'TRUE' || token.text === 'FALSE') return false;
  const isCall = next?.kind === 'sign' && next.text === '(';
  return !isCall || ELSEWHERE.has(token.text);
}

/** The cells and ranges that a formula names; null where that cannot be told. */
export function referencesOf(
  formula: string,
):
  | readonly { readonly sheet: string | null; readonly from: CellPosition; readonly to: CellPosition }[]
  | null {
  let tokens: readonly Token[];
  try {
    tokens = tokensOf(formula);
  } catch (error) {
    if (error instanceof NotReckoned) return null;
    throw error;
  }
  if (tokens.some((token, index) => namesCells(token, tokens[index + 1]))) return null;
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'cell') return [];
    const [colon, end] = [tokens[index + 1], tokens[index + 2]];
    const isRange = colon?.kind === 'sign' && colon.text === ':' && end?.kind === 'cell';
    return [{ sheet: token.sheet, from: token.position, to: isRange ? end.position : token.position }];
  });
}
