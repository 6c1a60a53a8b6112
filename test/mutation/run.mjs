/**
 * `npm run mutation`: mutation testing of the core and the rules, with a table per file and every survivor at its end.
 * `-- --files src/core/score-total.ts` takes some files, `-- --one-in 10` a tenth of the mutants (always the same
 * ones), `-- --budget 3000` more processor time for each mutant's tests, in milliseconds.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const REPORT = path.join('test-results', 'mutation');

/** Counts of a file: a mutant that no test reaches is one that no test kills. */
function countsOf(mutants) {
  const of = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const killed = of('Killed', 'Timeout');
  const survived = of('Survived', 'NoCoverage');
  return { killed, survived, run: killed + survived, all: mutants.length - of('Ignored') };
}

const share = ({ killed, run }) => (run === 0 ? '—' : `${((100 * killed) / run).toFixed(1)} %`);

/** The report as Markdown: a line per file, the sum, and the survivors. */
export function markdownOf(report) {
  const files = Object.entries(report.files).map(([name, { mutants, source }]) => ({
    name,
    mutants,
    lines: source.split('\n'),
    counts: countsOf(mutants),
  }));
  const rows = files
    .filter(({ counts }) => counts.run > 0)
    .map(({ name, counts }) => [name, counts.all, counts.run, counts.killed, share(counts)]);
  const sum = (key) => files.reduce((total, { counts }) => total + counts[key], 0);
  const total = { killed: sum('killed'), run: sum('run') };
  const table = [
    ['File', 'Mutants', 'Run', 'Killed', 'Score'],
    ['---', '---', '---', '---', '---'],
    ...rows,
    ['all', sum('all'), total.run, total.killed, share(total)],
  ].map((cells) => `| ${cells.join(' | ')} |`);
  const survivors = files.flatMap(({ name, mutants, lines }) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location: { start }, mutatorName, replacement }) => {
        const source = (lines[start.line - 1] ?? '').trim();
        return `- ${name}:${start.line}:${start.column} ${mutatorName} → \`${(replacement ?? '').slice(0, 80)}\` in \`${source.slice(0, 100)}\``;
      }),
  );
  return [...table, '', ...survivors].join('\n');
}

function main() {
  const { values } = parseArgs({
    options: { files: { type: 'string' }, 'one-in': { type: 'string' }, budget: { type: 'string' } },
  });
  mkdirSync(path.join(ROOT, 'test-results'), { recursive: true });
  const stryker = path.join(ROOT, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const words = [
    'run',
    'test/mutation/stryker.config.mjs',
    ...(values.files ? ['--mutate', values.files] : []),
  ];
  const { status } = spawnSync(process.execPath, [stryker, ...words], {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      MUTATION_REPORT: REPORT,
      ...(values['one-in'] ? { MUTATION_ONE_IN: values['one-in'] } : {}),
      ...(values.budget ? { MUTATION_BUDGET: values.budget } : {}),
    },
  });
  if (status === 0)
    process.stdout.write(
      `${markdownOf(JSON.parse(readFileSync(path.join(ROOT, `${REPORT}.json`), 'utf8')))}\n`,
    );
  process.exitCode = status ?? 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
