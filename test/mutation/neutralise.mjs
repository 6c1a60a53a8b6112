/**
 * `npm run -s neutralise`: what is each condition of the reader for? Conditions are drawn, one at a time is given its
 * neutral value (true in &&, false in ||, either way for if, ?: and a ! that stands alone), and all sheets are read
 * again until the first difference. Those that change nothing on any sheet are named. `-- --draw 100 --seed 1` draws
 * so many; `--all` takes every condition both ways, `--files name,name` only those of files so called.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { conditionsOf, counted, neutralised, watched } from './conditions.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const FOLDER = path.join(ROOT, 'src', 'core', 'reading');
const ENTRY = path.join(FOLDER, 'read-forms.ts');
/** A sheet that takes so many times the rounds that the longest one took is broken off. */
const MOST_TIMES = 20;

const { values: options } = parseArgs({
  options: {
    draw: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    files: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});

const load = createRequire(path.join(ROOT, 'package.json'));
/** Compiled code by file, of the reader's files the code of the present trial. */
const compiled = new Map();

function codeOf(file) {
  if (!compiled.has(file)) {
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        esModuleInterop: true,
        resolveJsonModule: true,
      },
    });
    compiled.set(file, outputText);
  }
  return compiled.get(file);
}

Module._extensions['.ts'] = (module, file) => module._compile(codeOf(file), file);

/** The reader anew. @param code of its files, each by its name */
function reader(code) {
  for (const [file, text] of code) compiled.set(file, text);
  for (const file of Object.keys(load.cache))
    if (file.startsWith(FOLDER + path.sep)) Reflect.deleteProperty(load.cache, file);
  return load(ENTRY).readForms;
}

let rounds = 0;
let mostRounds = Infinity;
globalThis.__round = () => {
  if (++rounds > mostRounds) throw new Error('no end');
};

const plainly = (_key, value) => (value instanceof Map || value instanceof Set ? [...value] : value);
/** What is read of a sheet, as a short text; an error is a reading as well. */
function readingOf(readForms, { sheet, taught }) {
  rounds = 0;
  try {
    return createHash('md5')
      .update(JSON.stringify(readForms(sheet, taught), plainly))
      .digest('base64');
  } catch (error) {
    return `error ${error.message}`;
  }
}

/** Numbers in [0, 1) that follow from the seed alone. */
function numbersFrom(seed) {
  let state = (Math.imul(seed, 0x9e3779b1) + 1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled(items, next) {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}

/** Which sheets can tell a condition from its neutral value: those where it was once another. */
class Watch {
  /** By condition: bits for once true and once false, of the sheet being read. */
  constructor(conditions) {
    this.conditions = conditions;
    this.seen = new Uint8Array(conditions.length);
    /** By condition and value: numbers of the sheets where it was not that value. */
    this.against = conditions.map(() => ({ true: [], false: [] }));
    this.reached = new Uint8Array(conditions.length);
    globalThis.__saw = (number, value) => {
      const { isExact } = conditions[number];
      if (isExact ? value !== true : !value) this.seen[number] |= 1;
      if (isExact ? value !== false : value) this.seen[number] |= 2;
      return value;
    };
  }

  endOf(sheet) {
    this.seen.forEach((bits, number) => {
      if (bits & 1) this.against[number].true.push(sheet);
      if (bits & 2) this.against[number].false.push(sheet);
      if (bits) this.reached[number] = 1;
    });
    this.seen.fill(0);
  }
}

function sourcesOf() {
  return readdirSync(FOLDER, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => path.join(FOLDER, name))
    .map((file) => ({ file, source: readFileSync(file, 'utf8') }));
}

/** The trials: all of them both ways, or so many drawn, one way each. */
function trialsOf(conditions) {
  const names = options.files?.split(',');
  const own = conditions.filter(({ file }) => names?.some((name) => file.includes(name)) ?? true);
  const next = numbersFrom(Number(options.seed));
  if (options.all) return own.flatMap((condition) => condition.ways.map((value) => ({ condition, value })));
  return shuffled(own, next)
    .slice(0, Number(options.draw))
    .map((condition) => ({ condition, value: condition.ways[Math.floor(next() * condition.ways.length)] }));
}

const say = (text) => process.stderr.write(`${text}\n`);

function main() {
  const begun = Date.now();
  globalThis.jest = { requireActual: load };
  const { readingSheets } = load(path.join(ROOT, 'test', 'support', 'reading-sheets.ts'));
  // Kinds mixed, so that what is noticed at all is noticed soon.
  const sheets = shuffled(readingSheets(), numbersFrom(0));
  const sources = sourcesOf();
  const conditions = [];
  const code = sources.map(({ file, source }) => {
    const own = conditionsOf(file, source);
    const first = conditions.length;
    conditions.push(...own);
    return [file, watched(file, source, own, first)];
  });
  const numbers = new Map(conditions.map((condition, number) => [condition, number]));
  const watch = new Watch(conditions);
  const readWatched = reader(code);
  let longest = 0;
  const before = sheets.map((sheet, number) => {
    const reading = readingOf(readWatched, sheet);
    longest = Math.max(longest, rounds);
    watch.endOf(number);
    return reading;
  });
  const failed = before.findIndex((reading) => reading.startsWith('error'));
  if (failed >= 0) throw new Error(`${sheets[failed].name}: ${before[failed]}`);
  mostRounds = longest * MOST_TIMES;
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  say(`${sheets.length} sheets, ${conditions.length} conditions in ${sources.length} files (${seconds()} s)`);

  const trials = trialsOf(conditions);
  const counting = sources.map(({ file, source }) => [file, counted(file, source)]);
  const sourceOf = new Map(sources.map(({ file, source }) => [file, source]));
  const left = [];
  trials.forEach(({ condition, value }, at) => {
    const number = numbers.get(condition);
    const asked = watch.against[number][value];
    const { file } = condition;
    const changes =
      asked.length > 0 &&
      (() => {
        let readForms;
        try {
          readForms = reader([...counting, [file, neutralised(file, sourceOf.get(file), condition, value)]]);
        } catch {
          return true; // Modules that cannot even be loaded are a difference.
        }
        return asked.some((sheet) => readingOf(readForms, sheets[sheet]) !== before[sheet]);
      })();
    if (!changes)
      left.push({ condition, value, asked: asked.length, isReached: watch.reached[number] === 1 });
    if ((at + 1) % 50 === 0) say(`${at + 1} of ${trials.length}, ${left.length} without effect`);
  });

  const lines = left
    .sort((a, b) => a.condition.file.localeCompare(b.condition.file) || a.condition.line - b.condition.line)
    .map(({ condition: { file, line, column, kind, text }, value, asked, isReached }) => {
      const why = asked > 0 ? `${asked} sheets` : isReached ? 'always so' : 'never reached';
      const short = text.length > 90 ? `${text.slice(0, 87)}...` : text;
      return `${path.relative(ROOT, file)}:${line}:${column}  ${kind} → ${value}  (${why})  ${short}`;
    });
  process.stdout.write(
    `${lines.map((line) => `${line}\n`).join('')}\n` +
      `${left.length} of ${trials.length} without effect on ${sheets.length} sheets ` +
      `(of ${conditions.length} conditions; ${seconds()} s)\n`,
  );
}

main();
