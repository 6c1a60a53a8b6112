/**
 * The page of a release that does what stamp.mjs does, for offices without Node. Opened from disk it may read no file
 * beside it, so the manifest, the page inside Excel and the code that changes them stand in it.
 */
import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/**
 * @param manifest the text of the manifest, with the address of development
 * @param page the text of the built page inside Excel
 */
export function stampPage(manifest, page) {
  // No text may end the element that it stands in.
  const texts = JSON.stringify({ manifest, page }).replaceAll('<', '\\u003c');
  return read('stamp-page.html')
    .replace(/\bTEXTS\b/, () => texts)
    .replace('SITE_TEXTS', () => read('../start/site-texts.mjs'));
}
