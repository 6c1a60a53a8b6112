/**
 * Reads and checks so many drawn forms, a sheet each, and prints one line of JSON: processor time of a warm process in
 * milliseconds, and what reading looks up, cell by cell: maps and sets, expressions, the vocabulary. It asks of the core
 * only what trees of any age have, so that an older one can be measured beside this.
 */
import { checkSheet, combineForms } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import { readForms } from '../../src/core/reading/read-forms';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { WordIndex } from '../../src/core/words/word-index';
import { PROFILES } from '../../src/profiles';
import { RULES } from '../../src/rules';
import { toSnapshots } from '../workbooks/to-snapshots';
import { manyForms } from './many-forms';

export interface ReadingWork {
  readonly forms: number;
  readonly cells: number;
  /** Milliseconds of processor time: reading alone, checking sheet by sheet, what looks at all forms, the last two. */
  readonly read: number;
  readonly check: number;
  readonly combine: number;
  readonly whole: number;
  /** Calls while the first forms are read once, a filled cell. */
  readonly lookUps: number;
  readonly expressions: number;
  readonly searches: number;
}

const OPTIONS = { rules: RULES, profiles: PROFILES };
/** Passes before the one that is timed. */
const WARM = 2;
/** Calls are counted over so many sheets: each costs more than what it counts. */
const COUNTED = 100;

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** Counts calls of some methods while a step runs; one inside another counts once. */
function callsOf(owners: readonly (readonly [object, readonly PropertyKey[]])[], step: () => void): number {
  let [calls, depth] = [0, 0];
  const former = owners.flatMap(([owner, keys]) =>
    keys.map((key) => {
      const method = Reflect.get(owner, key) as Method;
      const counting: Method = function counting(...given) {
        if (depth === 0) calls += 1;
        depth += 1;
        try {
          return method.apply(this, given);
        } finally {
          depth -= 1;
        }
      };
      Reflect.set(owner, key, counting);
      return () => Reflect.set(owner, key, method);
    }),
  );
  try {
    step();
  } finally {
    for (const restore of former) restore();
  }
  return calls;
}

const LOOK_UPS = [
  [Map.prototype, ['get', 'has']],
  [Set.prototype, ['has']],
] as const;
const EXPRESSIONS = [
  [
    RegExp.prototype,
    ['exec', 'test', Symbol.match, Symbol.matchAll, Symbol.replace, Symbol.search, Symbol.split],
  ],
] as const;
const SEARCHES = [[WordIndex.prototype, ['find', 'findLoosely']]] as const;

const cellsOf = (sheets: readonly SheetSnapshot[]): number =>
  sheets.reduce((sum, { rows }) => sum + rows.reduce((all, { cells }) => all + cells.length, 0), 0);

function main(): void {
  const [count = 2000] = process.argv.slice(2).map(Number);
  // Strings of their own for every sheet, as a host hands them over.
  const sheets = JSON.parse(JSON.stringify(toSnapshots(manyForms(count)).sheets)) as SheetSnapshot[];
  let forms = 0;
  const read = () => {
    forms = sheets.reduce((sum, sheet) => sum + readForms(sheet).length, 0);
  };
  const counted = sheets.slice(0, COUNTED);
  const aCell = (owners: Parameters<typeof callsOf>[0]) =>
    callsOf(owners, () => counted.forEach((sheet) => readForms(sheet))) / cellsOf(counted);
  let checked: readonly CheckedForm[] = [];
  const check = () => {
    checked = sheets.flatMap((sheet) => checkSheet(sheet, OPTIONS));
  };
  const timed = (step: () => void, warm: number): number => {
    for (let pass = 0; pass < warm; pass += 1) step();
    const since = processorMs();
    step();
    return processorMs() - since;
  };
  const times = {
    read: timed(read, WARM),
    check: timed(check, WARM),
    combine: timed(() => combineForms(sheets, checked, OPTIONS), 0),
  };
  const work: ReadingWork = {
    ...times,
    whole: times.check + times.combine,
    forms,
    cells: cellsOf(sheets),
    lookUps: aCell(LOOK_UPS),
    expressions: aCell(EXPRESSIONS),
    searches: aCell(SEARCHES),
  };
  process.stdout.write(`${JSON.stringify(work)}\n`);
}

main();
