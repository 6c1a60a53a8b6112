/**
 * Walks XML markup once, from chunks of text, and reports tags with their offsets. Linear in the text and bounded
 * in memory; refuses DTDs and tags that do not match, so that reader and writer see the same document.
 */
import { damaged, tooLarge, unsafeContent } from '../container/host-errors';
import { MAX_PENDING_MARKUP } from '../container/package-limits';
import { isSpace } from './xml-text';

export interface MarkupHandler {
  /** `name` as written, with its prefix; `attributes` is the source between the name and the end of the tag. */
  open(name: string, attributes: string, selfClosing: boolean, start: number, end: number): void;
  /** Not called for self-closing tags. */
  close(name: string, start: number, end: number): void;
  /** Raw character data, or the content of a CDATA section. */
  text(raw: string, isCdata: boolean): void;
  /** Asked at a tag `<c …`: true when blank cells mean nothing here, so that a run of them may be passed over. */
  passesBlankCells?(): boolean;
  /** A run of blank cells that was passed over; `last` is the address of its last one. */
  passedBlankCells?(last: string): void;
  /** Asked at a tag `<c …`: true when a cell as nearly all writers write it may be reported whole. */
  takesPlainCells?(): boolean;
  /** Such a cell, in place of its tags and text. */
  plainCell?(cell: PlainCell): void;
  /** Offered a row of nothing but blank cells, by its one-based number: true passes it over unreported. */
  passBlankRow?(number: number): boolean;
}

/** A cell with its value, and where it has one its formula; texts are raw markup, null where there is none. */
export interface PlainCell {
  readonly address: string;
  readonly style: string | undefined;
  readonly type: string | undefined;
  readonly formula: string | undefined;
  readonly value: string | undefined;
  readonly inline: string | undefined;
}

/** A blank cell as nearly all writers write it. Each sign can match in one way only, so a run of them is linear. */
const BLANK = '<c r="([A-Z]{1,3}[1-9][0-9]{0,6})"(?: s="[0-9]{1,9}")?(?: t="n")?(?:/>|></c>)';
const BLANK_CELLS = new RegExp(`(?:${BLANK})+`, 'y');
/** A row of nothing but such cells; its number stands first, as nearly all writers have it. */
const BLANK_ROW = new RegExp(
  `<row r="([1-9][0-9]{0,6})"(?: [A-Za-z0-9:]+="[^"<>]*")*(?:/>|>(?:${BLANK})*</row>)`,
  'y',
);
/** A cell as nearly all writers write it: address, format, type, then a formula and a value, or a text in place. */
const PLAIN_CELL =
  /<c r="([A-Z]{1,3}[1-9][0-9]{0,6})"(?: s="([0-9]{1,9})")?(?: t="([A-Za-z]{1,9})")?>(?:(?:<f>([^<]*)<\/f>)?<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)<\/c>/y;
const LETTER_C = 99;
const LETTER_R = 114;

const MAX_DEPTH = 256;
const LESS = 60;
const SLASH = 47;

export class MarkupScanner {
  private buffer = '';
  private base = 0;
  private readonly stack: string[] = [];
  private hasRoot = false;

  constructor(private readonly handler: MarkupHandler) {}

  /** @throws HostError damaged, unsafe-content, too-large */
  write(chunk: string): void {
    if (this.buffer.length > MAX_PENDING_MARKUP) throw tooLarge('a tag or text without end');
    this.buffer = this.buffer === '' ? chunk : this.buffer + chunk;
    const consumed = this.scan();
    this.buffer = consumed === this.buffer.length ? '' : this.buffer.slice(consumed);
    this.base += consumed;
  }

  /** Offset in the whole text up to which everything was reported. */
  get position(): number {
    return this.base;
  }

  end(): void {
    if (this.stack.length > 0) throw damaged(`<${this.stack[this.stack.length - 1] ?? ''}> is not closed`);
    if (!this.hasRoot) throw damaged('no root element');
    if (this.buffer.trim() !== '') throw damaged('text behind the root element');
  }

  /** Reports everything complete in the buffer; returns how far it came. */
  private scan(): number {
    const { buffer, handler } = this;
    let at = 0;
    for (;;) {
      const less = buffer.indexOf('<', at);
      if (less < 0) return at;
      if (less > at) {
        if (this.stack.length > 0) handler.text(buffer.slice(at, less), false);
        else this.checkOutside(buffer.slice(at, less));
      }
      const next = this.passWhole(less) ?? this.scanMarkup(less);
      if (next < 0) return less;
      at = next;
    }
  }

  /** Behind what stands at `less` as nearly all writers write it, a cell or a blank row; null where tags must be read one by one. */
  private passWhole(less: number): number | null {
    const { buffer, handler } = this;
    const first = buffer.charCodeAt(less + 1);
    if (first === LETTER_R) {
      if (!handler.passBlankRow) return null;
      BLANK_ROW.lastIndex = less;
      const number = BLANK_ROW.exec(buffer)?.[1];
      return number !== undefined && handler.passBlankRow(Number(number)) ? BLANK_ROW.lastIndex : null;
    }
    if (first !== LETTER_C) return null;
    if (handler.passesBlankCells?.() === true) {
      BLANK_CELLS.lastIndex = less;
      const last = BLANK_CELLS.exec(buffer)?.[1];
      if (last !== undefined) {
        handler.passedBlankCells?.(last);
        return BLANK_CELLS.lastIndex;
      }
    }
    return handler.takesPlainCells?.() === true ? this.takePlainCell(less) : null;
  }

  private takePlainCell(less: number): number | null {
    PLAIN_CELL.lastIndex = less;
    const match = PLAIN_CELL.exec(this.buffer);
    if (!match) return null;
    const [, address = '', style, type, formula, value, inline] = match;
    this.handler.plainCell?.({ address, style, type, formula, value, inline });
    return PLAIN_CELL.lastIndex;
  }

  private checkOutside(text: string): void {
    if (text.replace('\uFEFF', '').trim() !== '') throw damaged('text outside the root element');
  }

  /** One tag, comment, CDATA section or instruction at `less`; -1 when it is not complete yet. */
  private scanMarkup(less: number): number {
    const { buffer } = this;
    const second = buffer.charCodeAt(less + 1);
    if (Number.isNaN(second)) return -1;
    if (second === 33) return this.scanDeclaration(less);
    if (second === 63) {
      const end = buffer.indexOf('?>', less + 2);
      return end < 0 ? -1 : end + 2;
    }
    const close = this.tagEnd(less + 1);
    if (close < 0) return -1;
    if (second === SLASH) this.closeTag(less, close);
    else this.openTag(less, close);
    return close + 1;
  }

  private scanDeclaration(less: number): number {
    const { buffer } = this;
    if (buffer.startsWith('<!--', less)) {
      const end = buffer.indexOf('-->', less + 4);
      return end < 0 ? -1 : end + 3;
    }
    if (buffer.startsWith('<![CDATA[', less)) {
      const end = buffer.indexOf(']]>', less + 9);
      if (end < 0) return -1;
      if (this.stack.length === 0) throw damaged('text outside the root element');
      this.handler.text(buffer.slice(less + 9, end), true);
      return end + 3;
    }
    if (buffer.length < less + 9) return -1;
    throw unsafeContent('a document type declaration');
  }

  /** Offset of the `>` that ends the tag; `>` may stand inside quotes. */
  private tagEnd(from: number): number {
    const { buffer } = this;
    let quote = 0;
    for (let i = from; i < buffer.length; i += 1) {
      const code = buffer.charCodeAt(i);
      if (quote !== 0) {
        if (code === quote) quote = 0;
        else if (code === LESS) throw damaged('< inside an attribute');
      } else if (code === 34 || code === 39) quote = code;
      else if (code === 62) return i;
      else if (code === LESS) throw damaged('< inside a tag');
    }
    return -1;
  }

  private openTag(less: number, close: number): void {
    const { buffer } = this;
    const selfClosing = buffer.charCodeAt(close - 1) === SLASH;
    const sourceEnd = selfClosing ? close - 1 : close;
    let nameEnd = less + 1;
    while (nameEnd < sourceEnd && !isSpace(buffer.charCodeAt(nameEnd))) nameEnd += 1;
    if (nameEnd === less + 1) throw damaged('a tag without a name');
    const name = buffer.slice(less + 1, nameEnd);
    if (this.stack.length === 0) {
      if (this.hasRoot) throw damaged('more than one root element');
      this.hasRoot = true;
    }
    if (!selfClosing) {
      if (this.stack.length >= MAX_DEPTH) throw damaged('tags nested too deeply');
      this.stack.push(name);
    }
    const attributes = buffer.slice(nameEnd, sourceEnd);
    this.handler.open(name, attributes, selfClosing, this.base + less, this.base + close + 1);
  }

  private closeTag(less: number, close: number): void {
    const name = this.buffer.slice(less + 2, close).trimEnd();
    const open = this.stack.pop();
    if (open !== name) throw damaged(`</${name}> closes <${open ?? ''}>`);
    this.handler.close(name, this.base + less, this.base + close + 1);
  }
}

/** Scans a whole text at once. */
export function scanMarkup(text: string, handler: MarkupHandler): void {
  const scanner = new MarkupScanner(handler);
  scanner.write(text);
  scanner.end();
}

/** `x:row` → `row`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `x:row` → `x:`; empty without a prefix. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}
