/** Writes docs/rules.md: `npm run rules-doc` from the project's root. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rulesDoc } from './rules-doc';

const file = join(__dirname, '..', '..', 'docs', 'rules.md');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, rulesDoc());
