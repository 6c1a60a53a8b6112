/**
 * Measures and writes docs/accuracy.md: `npm run accuracy` from the project's root. `--count` and `--seed` measure
 * more or other forms, `--print` shows the page instead of writing it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accuracyDoc, measureAll, PAGE } from './accuracy-doc';
import { measureReading } from './measure-reading';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: String(PAGE.count) },
    seed: { type: 'string', default: String(PAGE.seed) },
    print: { type: 'boolean', default: false },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  process.stderr.write(
    '--count、--seed 须为整数，--count 至少为 1。\n--count and --seed take whole numbers, --count at least 1.\n',
  );
  process.exit(2);
}
const page = accuracyDoc(measureAll(count, PAGE.right, seed), measureReading());
if (values.print) process.stdout.write(page);
else writeFileSync(join(__dirname, '..', '..', 'docs', 'accuracy.md'), page);
