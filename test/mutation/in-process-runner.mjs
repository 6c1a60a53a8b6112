/**
 * A test runner for StrykerJS that keeps modules loaded between mutants. The core's tests are pure tables: with the
 * mutant switched at run time they take milliseconds, where a jest run of its own for each mutant takes seconds. The
 * runner keeps for itself which test reaches which mutant (`test-order.mjs`); StrykerJS is told of one test, all.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { declareClassPlugin, commonTokens, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { scopesOf } from './jest-globals.mjs';
import { TestModules } from './test-modules.mjs';
import { TestOrder } from './test-order.mjs';

const space = (globalThis.__stryker__ ??= {});

/** As in StrykerJS: a hundred times as often as in the sound program is a loop without end. */
const MOST_HITS = 100;
/** Wall time of one test after which it counts as endless, if it worked all the while: this, and so many times its cost. */
const PATIENCE_MS = 3000;
const PATIENCE_TIMES = 40;

/** Milliseconds of this process's own work: what others do on the machine is not in it. */
function worked() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

class Endless extends Error {}

const call = new Script('globalThis.__guarded__()');

/** Runs a function and breaks it off when it works without end; what it does after its first wait is not watched. */
function guarded(run, cost) {
  globalThis.__guarded__ = run;
  const began = worked();
  const timeout = Math.ceil(PATIENCE_MS + PATIENCE_TIMES * cost);
  try {
    return call.runInThisContext({ timeout });
  } catch (error) {
    if (error?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    // On a machine that was busy with other things the time says nothing.
    if (worked() - began < timeout / 4) return guarded(run, cost * 4 + 200);
    throw new Endless('runs without end');
  }
}

class InProcessRunner {
  static inject = [commonTokens.options];
  order = new TestOrder();
  /** The mutant under which a test file was loaded, for those whose loading runs through mutants. */
  loadedUnder = new Map();
  /** Codes of rules that a source file names. */
  codes = new Map();
  /** True where what is loaded was loaded, or broken off, under a mutant. */
  isSpoilt = false;
  /** Ids of the mutants to be run. */
  sample = null;

  constructor(options) {
    this.settings = options.inProcess;
    // The copy with the mutants in it; StrykerJS goes there before it makes a runner.
    this.modules = new TestModules(process.cwd(), this.settings);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async runOne(test, cost) {
    const scopes = scopesOf(test.scope);
    // What stands before all tests of a group is run before each: the next mutant must not find the last one's.
    for (const { hooks } of scopes)
      for (const hook of [...hooks.before, ...hooks.beforeEach]) await guarded(hook, cost);
    try {
      await guarded(() => test.run(), cost);
    } finally {
      for (const { hooks } of scopes.reverse())
        for (const hook of [...hooks.afterEach, ...hooks.after]) await hook();
    }
  }

  /** What a piece of work costs and which mutants it runs through. */
  async watched(id, work) {
    const { perTest } = space.mutantCoverage;
    const began = worked();
    space.currentTestId = id;
    let failure = null;
    let result;
    try {
      result = await work();
    } catch (error) {
      failure = `${id}: ${String(error?.message ?? error).slice(0, 2000)}`;
    }
    space.currentTestId = undefined;
    const coverage = perTest[id] ?? {};
    Reflect.deleteProperty(perTest, id);
    return { result, failure, coverage, cost: worked() - began };
  }

  async dryRun() {
    space.mutantCoverage = { static: {}, perTest: {} };
    space.activeMutant = undefined;
    this.order = new TestOrder();
    this.modules.reset();
    const hits = {};
    const count = (coverage) => {
      for (const [mutant, times] of Object.entries(coverage)) hits[mutant] = (hits[mutant] ?? 0) + times;
    };
    let spent = 0;
    for (const file of this.modules.names()) {
      const loading = await this.watched(`loading ${file}`, () => this.modules.collect(file));
      if (loading.failure !== null) return { status: DryRunStatus.Error, errorMessage: loading.failure };
      this.order.addLoading(file, loading.cost, loading.coverage);
      count(loading.coverage);
      for (const test of loading.result) {
        this.modules.forgetAnswers();
        const run = await this.watched(test.id, () => this.runOne(test, 60_000));
        if (run.failure !== null)
          return { status: DryRunStatus.Error, errorMessage: `${test.name}\n${run.failure}` };
        // A test may use what its file prepared.
        this.order.addTest(test, run.cost, { ...loading.coverage, ...run.coverage });
        count(run.coverage);
        spent += run.cost;
      }
    }
    const all = { id: 'all', name: 'all tests', status: TestStatus.Success, timeSpentMs: spent };
    const mutantCoverage = { static: { ...space.mutantCoverage.static }, perTest: { all: hits } };
    process.stderr.write(
      `${String(this.order.tests.length)} tests, ${(spent / 1000).toFixed(1)} s of processor time\n`,
    );
    return { status: DryRunStatus.Complete, tests: [all], mutantCoverage };
  }

  /** Sound modules that hold the switches of the mutants to be run, and no others. */
  async prepare(isStatic) {
    // In a process that took another's place nothing is known yet.
    if (this.order.tests.length === 0) await this.dryRun();
    if (this.modules.wanted === null) {
      this.modules.keepOnly(this.sample);
      this.isSpoilt = true;
    }
    if (isStatic || !this.isSpoilt) return;
    this.load();
    this.isSpoilt = false;
  }

  load() {
    guarded(() => this.modules.reset(), 2000);
    this.loadedUnder.clear();
  }

  codesIn(fileName) {
    if (!this.codes.has(fileName)) {
      const source = readFileSync(path.resolve(fileName), 'utf8');
      const found = /[\\/]rules[\\/]/.test(fileName) ? source.match(/ZP\d{3}/g) : null;
      this.codes.set(fileName, [...new Set(found ?? [])].slice(0, 3));
    }
    return this.codes.get(fileName);
  }

  /** The test as it stands under this mutant: its file is loaded anew where the mutant has a part in the loading. */
  testFor({ id, file }, mutant, isStatic) {
    const isPart = this.order.loadedThrough.get(mutant)?.has(file) ?? false;
    const under = isPart && !isStatic ? mutant : null;
    const isLoaded = this.modules.files.has(file) && (this.loadedUnder.get(file) ?? null) === under;
    if (!isLoaded) {
      guarded(() => this.modules.collect(file), this.order.loading.get(file) ?? 1000);
      this.loadedUnder.set(file, under);
    }
    return this.modules.files.get(file).find((test) => test.id === id);
  }

  /** Runs the chosen tests until one notices. @returns its failure; null where none does */
  async firstFailure(chosen, mutant, isStatic, seen) {
    let spent = 0;
    for (const { test, cost } of chosen) {
      if (spent > this.settings.budgetMs) break;
      const began = worked();
      const most = (this.order.hits.get(mutant.id) ?? 0) * MOST_HITS + 1000;
      space.hitCount = 0;
      space.hitLimit = most;
      let failure = null;
      let own = began;
      try {
        const loaded = this.testFor(test, mutant.id, isStatic);
        own = worked();
        if (loaded === undefined) failure = 'the test is no longer there';
        else await this.runOne(loaded, cost);
      } catch (error) {
        failure = error;
      }
      seen.count += 1;
      const isEndless = failure instanceof Endless || space.hitCount > most;
      spent += worked() - began;
      this.order.learn(test, mutant, failure !== null, worked() - own);
      if (isEndless) return { test, isEndless, message: `${test.id} runs without end` };
      if (failure !== null)
        return { test, isEndless, message: `${test.name}: ${String(failure?.message ?? failure)}` };
    }
    return null;
  }

  async mutantRun({ activeMutant, mutantActivation }) {
    // StrykerJS knows no sampling: the others are passed over here.
    this.sample ??= new Set(JSON.parse(readFileSync(this.settings.sample, 'utf8')));
    if (!this.sample.has(activeMutant.id))
      return { status: MutantRunStatus.Error, errorMessage: 'not in the sample' };
    const isStatic = mutantActivation === 'static';
    const seen = { count: 0 };
    let failure;
    try {
      space.activeMutant = undefined;
      await this.prepare(isStatic);
      const chosen = this.order.choose(activeMutant, isStatic, this.codesIn(activeMutant.fileName));
      space.activeMutant = activeMutant.id;
      if (isStatic) this.load();
      this.modules.forgetAnswers();
      failure = await this.firstFailure(chosen, activeMutant, isStatic, seen);
    } catch (error) {
      // With this mutant the modules cannot even be loaded: no test could pass.
      failure = { isEndless: error instanceof Endless, message: `loading: ${String(error).slice(0, 400)}` };
    }
    space.activeMutant = undefined;
    space.hitCount = undefined;
    const { fileName } = activeMutant;
    // What was loaded under it, or broken off, is its own; and so is the memory of numbers.
    if (isStatic || failure?.isEndless || fileName.endsWith('decimal.ts')) this.isSpoilt = true;
    if (failure === null) return { status: MutantRunStatus.Survived, nrOfTests: seen.count };
    if (failure.isEndless) return { status: MutantRunStatus.Timeout, reason: failure.message };
    const failureMessage = failure.message.slice(0, 400);
    return { status: MutantRunStatus.Killed, killedBy: ['all'], nrOfTests: seen.count, failureMessage };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
