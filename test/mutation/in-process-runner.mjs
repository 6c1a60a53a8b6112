/**
 * A test runner for StrykerJS that keeps modules loaded between mutants. The core's tests are pure tables: with the
 * mutant switched at run time they take milliseconds, where a jest run of its own for each mutant takes seconds. What
 * a test file may use is in `jest-globals.mjs`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import path from 'node:path';
import typescript from 'typescript';
import { declareClassPlugin, commonTokens, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { installGlobals, scopesOf } from './jest-globals.mjs';

const space = (globalThis.__stryker__ ??= {});

const OPTIONS = {
  module: typescript.ModuleKind.CommonJS,
  target: typescript.ScriptTarget.ES2022,
  esModuleInterop: true,
  resolveJsonModule: true,
};

/** Compiled sources by file: they stay the same while mutants are switched inside them. */
const compiled = new Map();

Module._extensions['.ts'] = (module, file) => {
  if (!compiled.has(file)) {
    const source = readFileSync(file, 'utf8');
    compiled.set(file, typescript.transpileModule(source, { compilerOptions: OPTIONS }).outputText);
  }
  module._compile(compiled.get(file), file);
};

/** Answers remembered under one mutant must not be given under the next; while coverage is taken, not to the next test. */
const forgetters = [];
function forgetAll() {
  for (const forget of forgetters) forget();
}

function forgetfulRemember(read) {
  let known = new Map();
  forgetters.push(() => {
    known = new Map();
  });
  return (text) => {
    if (!known.has(text)) known.set(text, read(text));
    return known.get(text);
  };
}

/** Milliseconds of this process's own work: what others do on the machine is not in it. */
function worked() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

class InProcessRunner {
  static inject = [commonTokens.options];
  /** Tests by file, in the order of the file: the same number is the same test in every collection. */
  files = new Map();
  /** What each test costs and how many mutants it killed. */
  costs = new Map();
  kills = new Map();
  /** Mutants that a file's collection runs through (what stands in `describe`, outside tests), by file. */
  collecting = new Map();
  /** Files that were collected under a mutant. */
  stained = new Set();

  constructor(options) {
    this.settings = options.inProcess;
    // The copy with the mutants in it; StrykerJS goes there before it makes a runner.
    this.root = process.cwd();
    this.load = createRequire(path.join(this.root, 'package.json'));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  testFiles() {
    const { folders, leftOut } = this.settings;
    return folders
      .flatMap((folder) =>
        readdirSync(path.join(this.root, folder), { recursive: true }).map((name) => `${folder}/${name}`),
      )
      .filter((file) => file.endsWith('.test.ts') && !leftOut.some((name) => file.endsWith(name)));
  }

  forgetModules(folder) {
    const below = path.join(this.root, folder) + path.sep;
    for (const file of Object.keys(this.load.cache))
      if (file.startsWith(below)) Reflect.deleteProperty(this.load.cache, file);
  }

  loadAll() {
    this.forgetModules('src');
    forgetters.length = 0;
    if (this.settings.forgets) {
      const remember = path.join(this.root, 'src', 'core', 'remember.ts');
      const stand = new Module(remember);
      stand.exports = { remember: forgetfulRemember };
      stand.loaded = true;
      this.load.cache[remember] = stand;
    }
    this.load('fast-check').configureGlobal({ seed: 20_241_231 });
    this.load('./src/rules/index.ts');
    this.load('./src/profiles/index.ts');
    for (const file of this.testFiles()) this.collect(file);
    this.stained.clear();
  }

  collect(file) {
    this.forgetModules('test');
    const tests = [];
    installGlobals(this.load, (name, run, scope) => {
      const id = `${file} #${String(tests.length + 1)}`;
      tests.push({ id, file, name: `${id} ${name}`, run, scope });
    });
    space.currentTestId = space.wantsCoverage ? `collecting ${file}` : undefined;
    this.load(path.join(this.root, file));
    space.currentTestId = undefined;
    const { skips } = this.settings;
    this.files.set(
      file,
      tests.filter(({ name }) => !skips.some((words) => name.includes(words))),
    );
  }

  allTests() {
    return [...this.files.values()].flat();
  }

  async runOne(test) {
    if (space.wantsCoverage) forgetAll();
    const scopes = scopesOf(test.scope);
    // What stands before all tests of a group is run before each: the next mutant must not find the last one's.
    for (const { hooks } of scopes) for (const hook of [...hooks.before, ...hooks.beforeEach]) await hook();
    try {
      await test.run();
    } finally {
      for (const { hooks } of scopes.reverse())
        for (const hook of [...hooks.afterEach, ...hooks.after]) await hook();
    }
  }

  async runTests(tests, bail) {
    const results = [];
    for (const test of tests) {
      const began = worked();
      const result = { id: test.id, name: test.name, fileName: path.join(this.root, test.file) };
      space.currentTestId = space.wantsCoverage ? test.id : undefined;
      let failureMessage = null;
      try {
        await this.runOne(test);
      } catch (error) {
        failureMessage = String(error?.message ?? error).slice(0, 400);
      }
      space.currentTestId = undefined;
      const timeSpentMs = worked() - began;
      if (failureMessage === null) results.push({ ...result, status: TestStatus.Success, timeSpentMs });
      else results.push({ ...result, status: TestStatus.Failed, failureMessage, timeSpentMs });
      if (bail && failureMessage !== null) {
        this.kills.set(test.id, (this.kills.get(test.id) ?? 0) + 1);
        break;
      }
    }
    return results;
  }

  async dryRun({ coverageAnalysis }) {
    space.mutantCoverage = { static: {}, perTest: {} };
    space.activeMutant = undefined;
    space.wantsCoverage = coverageAnalysis === 'perTest';
    this.loadAll();
    const all = this.allTests();
    const tests = await this.runTests(all, false);
    space.wantsCoverage = false;
    for (const { id, timeSpentMs } of tests) this.costs.set(id, timeSpentMs);
    const { perTest } = space.mutantCoverage;
    for (const file of this.files.keys()) {
      const covered = perTest[`collecting ${file}`] ?? {};
      Reflect.deleteProperty(perTest, `collecting ${file}`);
      this.collecting.set(file, new Set(Object.keys(covered)));
      for (const { id } of this.files.get(file)) perTest[id] = { ...covered, ...perTest[id] };
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: space.mutantCoverage };
  }

  /**
   * The files in turn, each with the tests that are worth their time first. Tests beyond the budget are left out, so
   * that a score may be too low and is never too high.
   */
  choose(tests) {
    const rank = (test) => (this.kills.get(test.id) ?? 0) + 1;
    const cost = (test) => Math.max(this.costs.get(test.id) ?? 1, 0.2);
    const lines = [...new Set(tests.map(({ file }) => file))].map((file) => ({
      spent: 0,
      tests: tests.filter((test) => test.file === file).sort((a, b) => rank(a) / cost(a) - rank(b) / cost(b)),
    }));
    const chosen = [];
    let spent = 0;
    while (spent < this.settings.budgetMs) {
      const open = lines.filter((line) => line.tests.length > 0);
      if (open.length === 0) break;
      const line = open.reduce((least, each) => (each.spent < least.spent ? each : least));
      const test = line.tests.pop();
      line.spent += cost(test);
      spent += cost(test);
      chosen.push(test);
    }
    return chosen;
  }

  /** Collects anew where the mutant, or the one before it, has a part in what the file prepares. */
  prepare(tests, mutant) {
    const files = new Set(tests.map(({ file }) => file));
    for (const file of files) {
      const isPart = this.collecting.get(file)?.has(mutant) ?? false;
      if (!isPart && !this.stained.has(file)) continue;
      this.collect(file);
      if (isPart) this.stained.add(file);
      else this.stained.delete(file);
    }
    const wanted = new Map(tests.map((test, at) => [test.id, at]));
    return [...files]
      .flatMap((file) => this.files.get(file))
      .filter(({ id }) => wanted.has(id))
      .sort((a, b) => wanted.get(a.id) - wanted.get(b.id));
  }

  async mutantRun({ activeMutant, testFilter, mutantActivation, reloadEnvironment, hitLimit, disableBail }) {
    const isStatic = mutantActivation === 'static';
    space.activeMutant = isStatic ? activeMutant.id : undefined;
    forgetAll();
    let results;
    try {
      if (this.files.size === 0 || reloadEnvironment) this.loadAll();
      const wanted = testFilter && new Set(testFilter);
      const tests = this.choose(this.allTests().filter(({ id }) => wanted?.has(id) ?? true));
      space.hitCount = hitLimit === undefined ? undefined : 0;
      space.hitLimit = hitLimit;
      space.activeMutant = activeMutant.id;
      results = await this.runTests(isStatic ? tests : this.prepare(tests, activeMutant.id), !disableBail);
    } catch (error) {
      // With this mutant the modules or the tables cannot even be loaded: no test could pass.
      this.files.clear();
      const failureMessage = String(error).slice(0, 400);
      results = [
        { id: 'loading', name: 'loading', status: TestStatus.Failed, timeSpentMs: 0, failureMessage },
      ];
    }
    const limit = determineHitLimitReached(space.hitCount, space.hitLimit);
    space.activeMutant = undefined;
    space.hitCount = undefined;
    // Its memory of numbers is its own.
    if (activeMutant.fileName.endsWith('decimal.ts')) this.files.clear();
    return limit ?? toMutantRunResult({ status: DryRunStatus.Complete, tests: results });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
