/**
 * `npm run proof`: all generated cases, of which the tests of every day try a twentieth. `PROOF_RUNS=20` tries twenty times
 * as many, `PROOF_SEED` others. Words after `--` go to jest, such as a file to run alone.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** Where cases are generated, or as many as a machine can bear. */
const FILES = [
  'test/proof/',
  'test/trust/silence',
  'hosts/xlsx/fuzz',
  'hosts/xlsx/scale',
  'hosts/excel/failing',
  'hosts/excel/inserting',
  'hosts/excel/summary',
  'hosts/excel/speed',
  'security/hostile-input',
];

const jest = createRequire(import.meta.url).resolve('jest/bin/jest.js');
const words = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [jest, ...(words.length > 0 ? words : FILES)], {
  stdio: 'inherit',
  env: { ...process.env, PROOF_RUNS: process.env.PROOF_RUNS ?? '1' },
});
process.exitCode = status ?? 1;
