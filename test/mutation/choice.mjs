/**
 * Which mutants are made, which of them are run, and a line for each result as soon as it is known, so that a run that
 * is broken off still says something.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
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

/** Whether a mutant is in the sample: StrykerJS knows no sampling, so the runner itself passes over the others. */
export const isTaken = (mutant, { oneIn, seed }) => (hashOf(mutant, seed) >>> 0) % oneIn === 0;

class LineByLine {
  static inject = [commonTokens.options];

  constructor(options) {
    this.settings = options.inProcess;
    this.file = this.settings.lines;
    writeFileSync(this.file, '');
  }

  /** The runner rids the code of all other mutants. */
  onMutationTestingPlanReady({ mutantPlans }) {
    const taken = mutantPlans.filter(({ mutant }) => isTaken(mutant, this.settings));
    this.taken = new Set(taken.map(({ mutant }) => mutant.id));
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
