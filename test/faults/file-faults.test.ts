/** What the command line promises when the disk, the system or the file fails, and what is seen: docs/reliability.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAMAGED_FILES } from './damaged-files';
import type * as FailingFiles from './failing-files';
import { MADE_FAULTS } from './made-faults';
import { tableOf, type Outcome } from './outcome';
import { PART_WRITES } from './part-writes';
import { REAL_FAULTS } from './real-faults';

jest.mock('node:fs/promises', () => {
  const { failingFiles } = jest.requireActual<typeof FailingFiles>('./failing-files');
  return failingFiles(jest.requireActual('node:fs/promises'));
});

const ROWS = [...MADE_FAULTS, ...REAL_FAULTS, ...DAMAGED_FILES, ...PART_WRITES];

test.each(ROWS.map((row) => [row.fault.en, row] as const))('%s', async (_name, row) => {
  const found = await row.run();
  const seen = new Set<Outcome>(found.flat());
  expect(found).toHaveLength(row.times);
  if (row.isByChance) expect(row.seen).toEqual(expect.arrayContaining([...seen]));
  else expect([...seen].sort()).toEqual([...row.seen].sort());
});

test.each(['zh', 'en'] as const)('the document says what is promised and seen (%s)', (language) => {
  const document = readFileSync(join(__dirname, '..', '..', 'docs', 'reliability.md'), 'utf8');
  // The formatter pads the columns of a table; words and order are what must agree.
  const plain = (text: string): string => text.replace(/ *\| */g, '|').replace(/-{3,}/g, '---');
  expect(plain(document)).toContain(plain(tableOf(ROWS, language)));
});
