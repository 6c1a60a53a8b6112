/**
 * Which mutants are made, which of them are run, and a line for each result as soon as it is known, so that a run that
 * is broken off still says something.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  commonTokens,
  declareClassPlugin,
  declareValuePlugin,
  PluginKind,
} from '@stryker-mutator/api/plugin';

/** Text in both languages is words for people: whether they are the right words no test can decide. */
const localizedText = {
  shouldIgnore({ node }) {
    if (node.type !== 'ObjectExpression') return undefined;
    const keys = node.properties.map((property) => property.key?.name);
    return keys.includes('zh') && keys.includes('en') ? 'words for people, in both languages' : undefined;
  },
};

/** A number from the mutant's place and text: the same mutants are taken in every run over the same source. */
function hashOf({ fileName, location, replacement }, seed) {
  const { line, column } = location.start;
  const file = fileName.split(/[\\/]/).at(-1);
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (const sign of `${file}:${line}:${column}:${replacement}`)
    hash = Math.imul(hash ^ sign.codePointAt(0), 0x01000193) >>> 0;
  return hash ^ (hash >>> 15);
}

/** What a mutant is, wherever its line now stands. */
const signatureOf = (fileName, line, { mutatorName, replacement }) =>
  [path.basename(fileName), line.trim(), mutatorName, replacement].join('\n');

/** Those that survived in a former report. */
function survivorsOf(report) {
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const taken = new Set(JSON.parse(readFileSync(report.replace(/\.json$/, '.sample.json'), 'utf8')));
  return new Set(
    Object.entries(files).flatMap(([name, { source, mutants }]) =>
      mutants
        .filter(({ id, status }) => taken.has(id) && (status === 'Survived' || status === 'NoCoverage'))
        .map((mutant) => signatureOf(name, source.split('\n')[mutant.location.start.line - 1], mutant)),
    ),
  );
}

/** The mutants to be run: one in so many, or those that survived before. */
export function sampleOf(mutants, { oneIn, seed, again }) {
  if (!again) return mutants.filter((mutant) => (hashOf(mutant, seed) >>> 0) % oneIn === 0);
  const former = survivorsOf(again);
  const sources = new Map();
  const linesOf = (file) =>
    sources.get(file) ?? sources.set(file, readFileSync(file, 'utf8').split('\n')).get(file);
  return mutants.filter(({ fileName, location, mutatorName, replacement }) =>
    former.has(
      signatureOf(fileName, linesOf(fileName)[location.start.line] ?? '', { mutatorName, replacement }),
    ),
  );
}

class LineByLine {
  static inject = [commonTokens.options];

  constructor(options) {
    this.settings = options.inProcess;
    this.file = this.settings.lines;
    writeFileSync(this.file, '');
  }

  /** The runner rids the code of all other mutants. */
  onMutationTestingPlanReady({ mutantPlans }) {
    const mutants = mutantPlans.map(({ mutant }) => mutant);
    this.taken = new Set(sampleOf(mutants, this.settings).map(({ id }) => id));
    writeFileSync(this.settings.sample, JSON.stringify([...this.taken]));
  }

  onMutantTested(mutant) {
    const { fileName, location, mutatorName, replacement, status, statusReason } = mutant;
    if (status === 'Ignored' || !this.taken.has(mutant.id)) return;
    const { line, column } = location.start;
    appendFileSync(
      this.file,
      `${JSON.stringify({ fileName, line, column, mutatorName, replacement, status, statusReason, isStatic: mutant.static, at: Date.now() })}\n`,
    );
  }
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'localized-text', localizedText),
  declareClassPlugin(PluginKind.Reporter, 'line-by-line', LineByLine),
];
