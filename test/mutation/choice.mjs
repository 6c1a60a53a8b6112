/**
 * Which mutants are made, which of them are run, and a line for each result as soon as it is known, so that a run that
 * is broken off still says something.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { CheckStatus } from '@stryker-mutator/api/check';
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

/** Leaves all but one mutant in so many out. StrykerJS knows no sampling: those are told as not compiling. */
class Sample {
  static inject = [commonTokens.options];

  constructor(options) {
    const { oneIn, seed, sample } = options.inProcess;
    this.oneIn = oneIn;
    this.seed = seed;
    this.file = sample;
    this.taken = [];
  }

  init() {
    return Promise.resolve();
  }

  check(mutants) {
    const judged = mutants.map((mutant) => {
      const isTaken = (hashOf(mutant, this.seed) >>> 0) % this.oneIn === 0;
      if (isTaken) this.taken.push(mutant.id);
      return [
        mutant.id,
        isTaken
          ? { status: CheckStatus.Passed }
          : { status: CheckStatus.CompileError, reason: 'not in the sample' },
      ];
    });
    // The runner rids the code of all other mutants.
    writeFileSync(this.file, JSON.stringify(this.taken));
    return Promise.resolve(Object.fromEntries(judged));
  }
}

class LineByLine {
  static inject = [commonTokens.options];

  constructor(options) {
    this.file = options.inProcess.lines;
    writeFileSync(this.file, '');
  }

  onMutantTested(mutant) {
    const { fileName, location, mutatorName, replacement, status, statusReason } = mutant;
    const isLeftOut = status === 'CompileError' || status === 'Ignored';
    if (isLeftOut) return;
    const { line, column } = location.start;
    appendFileSync(
      this.file,
      `${JSON.stringify({ fileName, line, column, mutatorName, replacement, status, statusReason, isStatic: mutant.static, at: Date.now() })}\n`,
    );
  }
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'localized-text', localizedText),
  declareClassPlugin(PluginKind.Checker, 'sample', Sample),
  declareClassPlugin(PluginKind.Reporter, 'line-by-line', LineByLine),
];
