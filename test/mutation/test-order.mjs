/**
 * Which tests reach a mutant, what they cost, and which of them is worth its time first: those that noticed mutants
 * nearby, then those of the mutant's own file, then what is likely to notice for little time. Suites over whole
 * workbooks come last by their cost.
 */

/** Lines (and numbers of mutants) within which what noticed one mutant is likely to notice the other. */
const NEAR_LINES = 12;
const NEAR_NUMBERS = 25;
/** Chance that a test notices a mutant that it reaches, before anything is known; of its own file's tests. */
const CHANCE = 0.03;
const OWN_CHANCE = 0.3;

const nameOf = (file) =>
  file
    .split(/[\\/]/)
    .at(-1)
    .replace(/(\.test)?\.ts$/, '');

export class TestOrder {
  tests = [];
  /** Milliseconds of processor time by test; of loading by test file. */
  costs = new Map();
  loading = new Map();
  /** Numbers of the tests that reach a mutant; how often one test runs through it at most; files that load through it. */
  reached = new Map();
  hits = new Map();
  loadedThrough = new Map();
  /** By test: how many mutants it met, how many it noticed; the same for each source file, with the lines. */
  overall = new Map();
  inFile = new Map();

  addTest(test, cost, coverage) {
    const number = this.tests.push({ id: test.id, file: test.file, name: test.name }) - 1;
    this.costs.set(test.id, cost);
    for (const [mutant, hits] of Object.entries(coverage)) {
      const list = this.reached.get(mutant);
      if (list === undefined) this.reached.set(mutant, [number]);
      else if (list.at(-1) !== number) list.push(number);
      this.hits.set(mutant, Math.max(hits, this.hits.get(mutant) ?? 0));
    }
  }

  addLoading(file, cost, coverage) {
    this.loading.set(file, cost);
    for (const mutant of Object.keys(coverage))
      this.loadedThrough.set(mutant, (this.loadedThrough.get(mutant) ?? new Set()).add(file));
  }

  learn(test, { fileName, location }, isKill, cost) {
    const at = this.inFile.get(fileName) ?? this.inFile.set(fileName, new Map()).get(fileName);
    for (const known of [this.overall, at]) {
      const entry = known.get(test.id) ?? known.set(test.id, { met: 0, lines: [] }).get(test.id);
      entry.met += 1;
      if (isKill) entry.lines.push(location.start.line);
    }
    if (!isKill) this.costs.set(test.id, ((this.costs.get(test.id) ?? cost) + cost) / 2);
  }

  /** @returns all tests worth running, the best first */
  choose(mutant, isStatic, codes) {
    const number = Number(mutant.id);
    const near = new Set();
    for (let id = number - NEAR_NUMBERS; isStatic && id <= number + NEAR_NUMBERS; id++)
      for (const test of this.reached.get(String(id)) ?? []) near.add(test);
    const numbers = isStatic ? this.tests.keys() : (this.reached.get(mutant.id) ?? []);
    const through = this.loadedThrough.get(mutant.id);
    const rated = [...numbers].map((at) => {
      const test = this.tests[at];
      const loads = isStatic || through?.has(test.file) ? (this.loading.get(test.file) ?? 0) / 4 : 0;
      const cost = Math.max(this.costs.get(test.id) ?? 1, 0.2) + loads;
      const chance = this.chance(test, mutant, codes) * (isStatic && !near.has(at) ? 0.2 : 1);
      return { test, cost, worth: chance / cost };
    });
    return rated.sort((a, b) => b.worth - a.worth);
  }

  chance(test, { fileName, location }, codes) {
    const isOwn = nameOf(test.file) === nameOf(fileName) || codes.some((code) => test.name.includes(code));
    const all = this.overall.get(test.id) ?? { met: 0, lines: [] };
    const here = this.inFile.get(fileName)?.get(test.id) ?? { met: 0, lines: [] };
    const near = here.lines.filter((line) => Math.abs(line - location.start.line) <= NEAR_LINES).length;
    const before = (all.lines.length + 5 * (isOwn ? OWN_CHANCE : CHANCE)) / (all.met + 5);
    return (here.lines.length + 2 * near + 2 * before) / (here.met + 2 * near + 2);
  }
}
