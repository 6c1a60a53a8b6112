/**
 * The project's modules and tests in this process: TypeScript compiled once, test files loaded when a test of theirs is
 * wanted, everything thrown away and loaded anew for a mutant that works while modules are loaded.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import path from 'node:path';
import typescript from 'typescript';
import { installGlobals } from './jest-globals.mjs';

const OPTIONS = {
  module: typescript.ModuleKind.CommonJS,
  target: typescript.ScriptTarget.ES2022,
  esModuleInterop: true,
  resolveJsonModule: true,
};

/** Folders whose code is mutated: loaded before any test, so that what runs at loading is known to be static. */
const MUTATED = ['src/core', 'src/rules', 'src/profiles'];

export class TestModules {
  /** Tests by file, for the files loaded so far; a number after the file's name is the same test in every loading. */
  files = new Map();
  /** Forgets answers that were remembered under another mutant. */
  forgetters = [];
  /** Compiled sources by file, and those of them that are rid of mutants that nobody asks for. */
  compiled = new Map();
  lean = new Map();
  /** Mutants that may be switched on; null while all are. */
  wanted = null;

  constructor(root, settings) {
    this.root = root;
    this.settings = settings;
    this.load = createRequire(path.join(root, 'package.json'));
    Module._extensions['.ts'] = (module, file) => module._compile(this.codeOf(file), file);
  }

  codeOf(file) {
    if (!this.compiled.has(file)) {
      const source = readFileSync(file, 'utf8');
      this.compiled.set(file, typescript.transpileModule(source, { compilerOptions: OPTIONS }).outputText);
    }
    if (this.wanted === null) return this.compiled.get(file);
    if (!this.lean.has(file)) this.lean.set(file, this.leanOf(this.compiled.get(file)));
    return this.lean.get(file);
  }

  /** Without counting and without the switches of other mutants the tests run several times as fast. */
  leanOf(code) {
    return code
      .replace(/\bstryCov_\w+\((?:"\d+"(?:, )?)+\)/g, '0')
      .replace(/\bstryMutAct_\w+\("(\d+)"\)/g, (call, id) => (this.wanted.has(id) ? call : 'false'));
  }

  /** From now on only these mutants can be switched on. */
  keepOnly(mutants) {
    this.wanted = mutants;
    this.lean.clear();
  }

  names() {
    const { folders, leftOut } = this.settings;
    return folders
      .flatMap((folder) =>
        readdirSync(path.join(this.root, folder), { recursive: true }).map((name) => `${folder}/${name}`),
      )
      .filter((file) => file.endsWith('.test.ts') && !leftOut.some((name) => file.endsWith(name)))
      .sort();
  }

  forgetModules(folder) {
    const below = path.join(this.root, folder) + path.sep;
    for (const file of Object.keys(this.load.cache))
      if (file.startsWith(below)) Reflect.deleteProperty(this.load.cache, file);
  }

  /** Loads the mutated code anew, without any test. */
  reset() {
    this.files.clear();
    this.forgetModules('src');
    this.forgetModules('test');
    this.forgetters.length = 0;
    const remember = path.join(this.root, 'src', 'core', 'text', 'remember.ts');
    const stand = new Module(remember);
    stand.exports = { remember: (read) => this.forgetfulRemember(read) };
    stand.loaded = true;
    this.load.cache[remember] = stand;
    this.load('fast-check').configureGlobal({ seed: 20_241_231, endOnFailure: true });
    for (const folder of MUTATED)
      for (const name of readdirSync(path.join(this.root, folder), { recursive: true }))
        if (name.endsWith('.ts')) this.load(path.join(this.root, folder, name));
  }

  /** Answers remembered under one mutant must not be given under the next, nor to the next test while it is asked who reaches what. */
  forgetfulRemember(read) {
    let known = new Map();
    this.forgetters.push(() => {
      known = new Map();
    });
    return (text) => {
      if (!known.has(text)) known.set(text, read(text));
      return known.get(text);
    };
  }

  forgetAnswers() {
    for (const forget of this.forgetters) forget();
  }

  /** Loads one test file, anew if it was loaded before. @returns its tests */
  collect(file) {
    this.forgetModules('test');
    const tests = [];
    installGlobals(this.load, (name, run, scope) => {
      const id = `${file} #${String(tests.length + 1)}`;
      tests.push({ id, file, name: `${id} ${name}`, run, scope });
    });
    this.load(path.join(this.root, file));
    const { skips } = this.settings;
    const kept = tests.filter(({ name }) => !skips.some((words) => name.includes(words)));
    this.files.set(file, kept);
    return kept;
  }
}
