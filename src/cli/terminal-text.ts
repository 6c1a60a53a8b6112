/**
 * Text from workbooks and file names on its way to a terminal: signs that a terminal would obey (colours, the window's
 * title, moving the cursor, turning the direction of writing) are shown instead. Nothing is printed around this.
 */

/** Controls but tab and line feed, and marks that turn the direction of writing. */
const COMMANDS = /[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** What ends a line somewhere, with the blanks around it. */
const LINE_ENDS = /[\r\n\v\f\u0085\u2028\u2029]+/g;
const IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const CONTROL_PICTURES = 0x2400;

const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0;
const hex = (sign: string): string => codeOf(sign).toString(16).toUpperCase().padStart(4, '0');

function shown(sign: string): string {
  const code = codeOf(sign);
  if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
  return code === 0x7f ? '\u2421' : `<U+${hex(sign)}>`;
}

/** Text of several lines; `\r\n` stays a line end. */
export function forTerminal(text: string): string {
  return text
    .split('\r\n')
    .map((part) => part.replace(COMMANDS, shown))
    .join('\r\n');
}

/** Text that must stay on its line, whatever stands in it. */
export function onOneLine(text: string): string {
  return forTerminal(text.replace(LINE_ENDS, ' '));
}

/** JSON text whose strings hold nothing that a terminal obeys: the same value, written with escapes. */
export function jsonForTerminal(json: string): string {
  return json.replace(IN_JSON, (sign) => `\\u${hex(sign).toLowerCase()}`);
}
