/**
 * Words of a form quoted inside our own: quotation marks of theirs become the inner ones (“…‘…’…”), in Chinese as in
 * English, so that no two marks of a kind stand in a row.
 */

/** A text as it reads between “ and ”; its own inner marks become outer ones again, as both languages have it. */
export function innerQuotes(text: string): string {
  return text
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/[“”]|‘([^‘’]*)’/g, (mark, inside: string | undefined) => {
      if (inside !== undefined) return `“${inside}”`;
      return mark === '“' ? '‘' : '’';
    });
}

/** The text with our marks around it. */
export function quoted(text: string): string {
  return `“${innerQuotes(text)}”`;
}

/** True where a place of a template stands between “ and ” of that template. */
export function isBetweenQuotes(template: string, offset: number): boolean {
  const before = template.slice(0, offset);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
