/** Characters of a quoted text that a line has room for. */
const LONGEST_QUOTE = 12;

/** A text of the form as a line quotes it: spaces and line breaks as one space, its beginning where it is long. */
export function shortText(text: string, longest = LONGEST_QUOTE): string {
  const line = [...text.replace(/\s+/gu, ' ').trim()];
  return line.length > longest ? `${line.slice(0, longest).join('')}…` : line.join('');
}
