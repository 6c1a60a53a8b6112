/** Writes the table of faults inside Excel anew: its test does, when it is told to. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const jest = fileURLToPath(new URL('../../../node_modules/jest/bin/jest.js', import.meta.url));
const { status } = spawnSync(process.execPath, [jest, '--testPathPatterns', 'excel/reliability'], {
  stdio: 'inherit',
  env: { ...process.env, WRITE_EXCEL_FAULTS: '1' },
});
process.exitCode = status ?? 1;
