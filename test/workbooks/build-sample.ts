/** Writes the bundled sample workbook: `npx tsx test/workbooks/build-sample.ts` from the project's root. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawWorkbook } from './draw-workbook';
import { sampleForms } from './sample-forms';

const file = join(__dirname, '..', '..', 'assets', 'sample.xlsx');

async function build(): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await drawWorkbook(sampleForms));
}

void build();
