/**
 * A short print of a text, to know it again without keeping it. White space does not count: programs that save a
 * workbook write line ends in their own way.
 */
export function printOf(text: string): string {
  let hash = 0x811c9dc5;
  const bare = text.replace(/\s+/g, '');
  for (let at = 0; at < bare.length; at++) hash = Math.imul(hash ^ bare.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}
