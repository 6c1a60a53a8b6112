/** `npm run told`: writes down anew what whole forms and rules say. Every changed line is to be read before it is kept. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statedWords } from '../rules/all-tables';
import { TOLD_FOLDER, drawings, wholeForms } from './told-records';

for (const [name, text] of [...wholeForms, ...drawings])
  writeFileSync(join(TOLD_FOLDER, `${name}.txt`), text());
writeFileSync(join(__dirname, '..', 'rules', 'told.txt'), statedWords());
