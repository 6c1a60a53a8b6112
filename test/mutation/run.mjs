/**
 * `npm run mutation`: mutation testing of the core and the rules, with a table per group of files and every survivor at
 * its end. `-- --one-in 20` takes a twentieth of the mutants, always the same ones, `--seed 2` another twentieth;
 * `--files "src/core/scoring/score-*.ts,src/core/figures/decimal.ts"` takes some files, `--budget 30000` allows each mutant's tests more
 * processor time, in milliseconds; `--report NAME` names the files in test-results, `--again NAME` runs the
 * survivors of the report of that name once more.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Groups of files, the first that fits. */
const GROUPS = [
  ['rules', /^src\/rules\//],
  [
    'points, rates, verdicts',
    /\/(?:score|scored|decimal|deductions|steps|verdict|indicator-due|cost-indicators)[^/]*$/,
  ],
  [
    'figures, units, dates, words of an answer',
    /\/(?:quantity|units|operators|deadline|chinese-number|read-quantities|read-tier|answering-figure|read-cell|label-text|text-print|traditional|sheet-name|word-index|taught-words|stored-rate|hidden-rows|quoted)[^/]*$/,
  ],
  [
    'finding and reading forms',
    /\/(?:read|locate|infer|header-|head-parts|column-|cell-|align|assign|closing|grid|fund-|indicator|form-|self-|sheet-snapshot|narrative|number-cells)[^/]*$/,
  ],
  [
    'plans, reports, drafts',
    /\/(?:plan|write-plan|review|summary|narrate|json|project|standard|sheet-draft|hold-back|live|mark)[^/]*$/,
  ],
  ['checking, profiles, ignores', /./],
];

/** A mutant that no test reaches is one that no test kills; one that never ends is noticed. */
const NOTICED = ['Killed', 'Timeout'];
const LEFT = ['Survived', 'NoCoverage'];

function countsOf(mutants) {
  const of = (states) => mutants.filter(({ status }) => states.includes(status)).length;
  const [killed, survived] = [of(NOTICED), of(LEFT)];
  return { killed, run: killed + survived, all: mutants.length - of(['Ignored']) };
}

/** Wilson's interval of 95 % for the share that a whole of `all` would have, of which `run` were drawn. */
export function intervalOf({ killed, run, all }) {
  const z = 1.96 * Math.sqrt(Math.max(0, (all - run) / Math.max(1, all - 1)));
  const share = killed / run;
  const middle = (share + z ** 2 / (2 * run)) / (1 + z ** 2 / run);
  const half = (z / (1 + z ** 2 / run)) * Math.sqrt((share * (1 - share)) / run + z ** 2 / (4 * run ** 2));
  return [middle - half, middle + half].map((end) => (100 * end).toFixed(1));
}

function row(name, counts) {
  const { killed, run, all } = counts;
  if (run === 0) return [name, all, 0, 0, '—', '—'];
  const [low, high] = intervalOf(counts);
  return [name, all, run, killed, `${((100 * killed) / run).toFixed(1)} %`, `${low}–${high}`];
}

function tableOf(head, rows) {
  return [
    [head, 'Mutants', 'Run', 'Noticed', 'Score', '95 %'],
    ['---', '---', '---', '---', '---', '---'],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .concat('');
}

/**
 * The report as Markdown: groups, files, the survivors.
 * @param taken ids of the mutants in the sample
 */
export function markdownOf(report, taken) {
  for (const { mutants } of Object.values(report.files))
    for (const mutant of mutants)
      if (mutant.status === 'NoCoverage' && !taken.has(mutant.id)) mutant.status = 'Pending';
  const files = Object.entries(report.files)
    .map(([name, { mutants, source }]) => ({
      name,
      mutants,
      lines: source.split('\n'),
      counts: countsOf(mutants),
    }))
    .filter(({ counts }) => counts.run > 0);
  const all = (list) => countsOf(list.flatMap(({ mutants }) => mutants));
  const groupOf = ({ name }) => GROUPS.find(([, fits]) => fits.test(name))[0];
  const groups = GROUPS.map(([name]) => [name, files.filter((file) => groupOf(file) === name)])
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => row(name, all(list)));
  const survivors = files.flatMap(({ name, mutants, lines }) =>
    mutants
      .filter(({ status }) => LEFT.includes(status))
      .map(({ location: { start }, mutatorName, replacement, status }) => {
        const source = (lines[start.line - 1] ?? '').trim();
        const to = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 80);
        const unreached = status === 'NoCoverage' ? ' (no test comes there)' : '';
        return `- ${name}:${start.line}:${start.column} ${mutatorName} → \`${to}\` in \`${source.slice(0, 120)}\`${unreached}`;
      }),
  );
  return [
    ...tableOf('Group', [...groups, row('all', all(files))]),
    ...tableOf(
      'File',
      files.map(({ name, counts }) => row(name, counts)),
    ),
    ...survivors,
  ].join('\n');
}

function main() {
  const text = { type: 'string' };
  const { values } = parseArgs({
    options: { files: text, 'one-in': text, seed: text, budget: text, report: text, again: text },
  });
  const report = path.join('test-results', values.report ?? 'mutation');
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
      MUTATION_REPORT: report,
      ...(values['one-in'] ? { MUTATION_ONE_IN: values['one-in'] } : {}),
      ...(values.seed ? { MUTATION_SEED: values.seed } : {}),
      ...(values.again ? { MUTATION_AGAIN: path.join('test-results', `${values.again}.json`) } : {}),
      ...(values.budget ? { MUTATION_BUDGET: values.budget } : {}),
    },
  });
  const read = (name) => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));
  if (status === 0) {
    const taken = new Set(read(`${report}.sample.json`));
    process.stdout.write(`${markdownOf(read(`${report}.json`), taken)}\n`);
  }
  process.exitCode = status ?? 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
