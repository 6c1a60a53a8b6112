/** Writes the tables of file faults into docs/reliability.md, between their marks: `npm run faults-doc`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAMAGED_FILES } from './damaged-files';
import { MADE_FAULTS } from './made-faults';
import { tableOf } from './outcome';
import { PART_WRITES } from './part-writes';
import { REAL_FAULTS } from './real-faults';

const DOCUMENT = join(__dirname, '..', '..', 'docs', 'reliability.md');
const ROWS = [...MADE_FAULTS, ...REAL_FAULTS, ...DAMAGED_FILES, ...PART_WRITES];

let text = readFileSync(DOCUMENT, 'utf8');
for (const language of ['zh', 'en'] as const) {
  const [begin, end] = [`<!-- file faults ${language} -->\n`, `<!-- end of file faults ${language} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/reliability.md has no place for the table (${language})`);
  text = `${text.slice(0, from + begin.length)}\n${tableOf(ROWS, language)}\n\n${text.slice(to)}`;
}
writeFileSync(DOCUMENT, text);
