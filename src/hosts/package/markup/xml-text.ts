/** Text and attributes of XML as raw markup: decoding, escaping, and reading one attribute. Everything is linear. */
import { remember } from '../../../core/text/remember';
import { damaged } from '../container/host-errors';

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** `#27531` or `#x6B8B` → its code; 0 when it is neither. */
function characterCode(reference: string): number {
  const isHex = reference.charCodeAt(1) === 120;
  const base = isHex ? 16 : 10;
  let code = 0;
  for (let i = isHex ? 2 : 1; i < reference.length; i += 1) {
    const character = reference.charCodeAt(i);
    const digit = character <= 57 ? character - 48 : (character | 32) - 87;
    if (digit < 0 || digit >= base || (character > 57 && digit < 10)) return 0;
    code = code * base + digit;
  }
  return code;
}

function characterOf(reference: string): string {
  const named = NAMED.get(reference);
  if (named !== undefined) return named;
  const code = reference.startsWith('#') ? characterCode(reference) : 0;
  if (!(code > 0 && code <= 0x10ffff)) throw damaged(`unknown entity &${reference};`);
  return String.fromCodePoint(code);
}

/** Raw character data → text: entities and line ends. */
export function decodeText(raw: string): string {
  const text = raw.includes('\r') ? raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : raw;
  return text.includes('&') ? decodeEntities(text) : text;
}

/** Some writers give every Chinese character as a reference, and the same labels stand on every sheet. */
const decodeEntities = remember((text: string): string => {
  let amp = text.indexOf('&');
  let result = '';
  let from = 0;
  while (amp >= 0) {
    const end = text.indexOf(';', amp);
    if (end < 0 || end - amp > 12) throw damaged('an ampersand without an entity');
    result += text.slice(from, amp) + characterOf(text.slice(amp + 1, end));
    from = end + 1;
    amp = text.indexOf('&', from);
  }
  return result + text.slice(from);
});

/** Characters XML 1.0 cannot hold, even escaped, are left out. */
function withoutInvalid(text: string): string {
  // Left out: control characters other than tab, line feed and carriage return, and lone surrogates.
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 && code !== 9 && code !== 10 && code !== 13;
    if (isControl || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff) continue;
    result += character;
  }
  return result;
}

export function escapeText(text: string): string {
  return withoutInvalid(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** `_x000D_` and the like, as Excel stores characters that XML cannot hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The reverse: control characters and lone surrogates as `_xHHHH_`, and text that would read as such an escape kept as it is. */
export function encodeEscapes(text: string): string {
  const kept = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  let result = '';
  for (const character of kept) {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 && code !== 9 && code !== 10;
    const isInvalid = (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
    result += isControl || isInvalid ? `_x${code.toString(16).toUpperCase().padStart(4, '0')}_` : character;
  }
  return result;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

interface Attribute {
  readonly name: string;
  /** Raw value between the quotes. */
  readonly raw: string;
  /** Offsets in the attribute source: of the name, and behind the closing quote. */
  readonly start: number;
  readonly end: number;
}

/** Walks the attributes of one tag's source (what stands between its name and `>`). */
export function* attributesOf(source: string): Generator<Attribute> {
  let at = 0;
  for (;;) {
    while (at < source.length && isSpace(source.charCodeAt(at))) at += 1;
    if (at >= source.length) return;
    const start = at;
    const equals = source.indexOf('=', at);
    if (equals < 0) throw damaged('an attribute without a value');
    const name = source.slice(start, equals).trim();
    at = equals + 1;
    while (at < source.length && isSpace(source.charCodeAt(at))) at += 1;
    const quote = source[at];
    if (quote !== '"' && quote !== "'") throw damaged('an attribute without quotes');
    const close = source.indexOf(quote, at + 1);
    if (close < 0) throw damaged('an attribute that does not end');
    yield { name, raw: source.slice(at + 1, close), start, end: close + 1 };
    at = close + 1;
  }
}

/** One attribute by its name as written, decoded; null when it is not there. */
export function attributeOf(source: string, name: string): string | null {
  let at = 0;
  const length = source.length;
  while (at < length) {
    while (at < length && isSpace(source.charCodeAt(at))) at += 1;
    if (at >= length) return null;
    const equals = source.indexOf('=', at);
    if (equals < 0) throw damaged('an attribute without a value');
    let nameEnd = equals;
    while (nameEnd > at && isSpace(source.charCodeAt(nameEnd - 1))) nameEnd -= 1;
    const isWanted = nameEnd - at === name.length && source.startsWith(name, at);
    let open = equals + 1;
    while (open < length && isSpace(source.charCodeAt(open))) open += 1;
    const quote = source[open];
    if (quote !== '"' && quote !== "'") throw damaged('an attribute without quotes');
    const close = source.indexOf(quote, open + 1);
    if (close < 0) throw damaged('an attribute that does not end');
    if (isWanted) return decodeText(source.slice(open + 1, close));
    at = close + 1;
  }
  return null;
}

/** A boolean attribute: `1`, `true` and `on` are true; absent gives the schema's default. */
export function isTrue(value: string | null, whenAbsent = false): boolean {
  if (value === null) return whenAbsent;
  return value === '1' || value === 'true' || value === 'on';
}

/** The attribute source with one attribute set (in its place, or at the end), or taken out when the value is null. */
export function withAttribute(source: string, name: string, value: string | null): string {
  for (const attribute of attributesOf(source)) {
    if (attribute.name !== name) continue;
    const before = source.slice(0, attribute.start);
    const after = source.slice(attribute.end);
    if (value === null) return before.trimEnd() + after;
    return `${before}${name}="${escapeAttribute(value)}"${after}`;
  }
  return value === null ? source : `${source.trimEnd()} ${name}="${escapeAttribute(value)}"`;
}
