/** Mutation testing of the core and the rules: docs/mutation.md says what is counted and what is left out, and why. */
import path from 'node:path';

const report = process.env.MUTATION_REPORT ?? 'test-results/mutation';

/** Lists of words and texts without logic: whether a word belongs into one is what the tables of real forms decide. */
const WORD_LISTS = ['answer', 'english', 'fund', 'head', 'hold-back', 'indicator', 'row']
  .map((name) => `${name}-words`)
  .concat('words');

export default {
  mutate: ['src/core/**/*.ts', 'src/rules/**/*.ts', ...WORD_LISTS.map((name) => `!src/core/**/${name}.ts`)],
  testRunner: 'in-process',
  plugins: ['./test/mutation/in-process-runner.mjs', './test/mutation/choice.mjs'],
  ignorers: ['localized-text'],
  warnings: { unknownOptions: false },
  inProcess: {
    folders: ['test/core', 'test/rules', 'test/profiles', 'test/other-places', 'test/workbooks'],
    // These test how sample files are drawn, not the core.
    leftOut: ['workbooks/drawings.test.ts', 'workbooks/sample.test.ts'],
    skips: ['LibreOffice'],
    // Processor time that a mutant's tests may take. A mutant that only later tests would kill counts as survived.
    budgetMs: Number(process.env.MUTATION_BUDGET ?? 15_000),
    // One mutant in so many; which ones depends on the source and the seed alone.
    oneIn: Number(process.env.MUTATION_ONE_IN ?? 1),
    seed: Number(process.env.MUTATION_SEED ?? 0),
    // Instead of a sample: the survivors of a former report.
    again: process.env.MUTATION_AGAIN && path.resolve(process.env.MUTATION_AGAIN),
    sample: path.resolve(`${report}.sample.json`),
    lines: `${report}.jsonl`,
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // The runner itself breaks off what has no end; this is for what only another process can.
  timeoutMS: 600_000,
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['dist', 'dist-cli', 'docs/screens', 'test-results', '.stryker-tmp*', 'coverage', '.git'],
  allowConsoleColors: false,
  reporters: ['json', 'line-by-line', 'progress-append-only'],
  jsonReporter: { fileName: `${report}.json` },
  thresholds: { high: 90, low: 80, break: null },
};
