/**
 * Made departments in the ways that places draw their tables: a right set stays silent whatever its drawing, unit,
 * order and size, and one wrong figure anywhere is told once, at or beside its cell.
 */
import fc from 'fast-check';
import { accountsSteps, type AccountsReading } from '../../src/core/accounts/check-accounts';
import type { FormBeside } from '../../src/core/accounts/coverage';
import { toAddress, type CellValue, type SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { inOneGo } from '../../src/core/model/steps';
import { AccountsDrawer, makeBooks, PLAIN_DRAWING, type Books, type Drawing } from './made-accounts';

function read(sheets: readonly SheetSnapshot[], forms: readonly FormBeside[] = []): AccountsReading {
  const reading = inOneGo(accountsSteps(sheets, forms));
  if (!reading) throw new Error('no tables');
  return reading;
}

const problemsIn = (reading: AccountsReading) =>
  reading.sets.flatMap(({ problems }) =>
    problems.map(
      ({ figure, relations }) =>
        `${figure.sheet}!${figure.cell} ${relations.map(({ relation }) => relation.id).join(' ')}`,
    ),
  );

const drawings: fc.Arbitrary<Drawing> = fc.record({
  unit: fc.constantFrom('万元', '元'),
  codes: fc.constantFrom('one', 'three', 'merged', 'with-name'),
  lineNumbers: fc.boolean(),
  columnNumbers: fc.boolean(),
  totalLast: fc.boolean(),
  nothing: fc.constantFrom('blank', 'zero', 'dash'),
  merges: fc.boolean(),
  asText: fc.boolean(),
  amountWord: fc.constantFrom('金额', '决算数'),
  publics: fc.constantFrom('blocks', 'pairs', 'lines'),
  economic: fc.constantFrom('groups', 'split', 'kinds'),
  capital: fc.constantFrom(3, 6),
  together: fc.boolean(),
  numbers: fc.boolean(),
  text: fc.constantFrom('north', 'east', 'none'),
  statistics: fc.boolean(),
  headUnit: fc.constantFrom('cell', 'title'),
});
const books = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom<'none' | 'some'>('none', 'some'))
  .map(([seed, others]) => makeBooks(seed, others));
const sets = fc.tuple(books, drawings).map(([own, how]) => new AccountsDrawer(own, how));

test('a right set is read whole and stays silent, however it is drawn', () => {
  fc.assert(
    fc.property(sets, (drawer) => {
      const reading = read(drawer.sheets());
      expect(reading.tables.map(({ kind }) => kind)).toHaveLength(drawer.how.statistics ? 10 : 9);
      expect(reading.tables.filter(({ kind }) => kind === 'other')).toEqual([]);
      expect(
        reading.tables.flatMap(({ notUnderstood, unreadable }) => [...notUnderstood, ...unreadable]),
      ).toEqual([]);
      expect(reading.sets).toHaveLength(1);
      expect(reading.sets[0]?.slips).toEqual([]);
      expect(problemsIn(reading)).toEqual([]);
      expect(reading.counts.failed + reading.counts.cut).toBe(0);
      // A change against a year that rounds to nothing has no rate.
      const skipped = (reading.sets[0]?.judged ?? []).filter(
        ({ judgement }) => judgement.verdict === 'skipped',
      );
      expect(skipped.filter(({ relation }) => relation.form !== 'change')).toEqual([]);
      expect(reading.counts.checked).toBeGreaterThan(200);
    }),
    { numRuns: 25 },
  );
});

/** All amounts so many times as large. */
function times(own: Books, factor: number): Books {
  const all = (amounts: readonly number[]) => amounts.map((fen) => fen * factor);
  const { income, publics } = own;
  return {
    ...own,
    items: own.items.map((item) => ({
      ...item,
      basic: item.basic * factor,
      project: item.project * factor,
      otherBasic: item.otherBasic * factor,
      otherProject: item.otherProject * factor,
    })),
    economic: new Map([...own.economic].map(([code, fen]) => [code, fen * factor])),
    income: {
      general: income.general * factor,
      fund: income.fund * factor,
      business: income.business * factor,
      other: income.other * factor,
    },
    fund: own.fund * factor,
    carried: own.carried * factor,
    opening: own.opening * factor,
    publics: { budget: all(publics.budget), spent: all(publics.spent) },
    bought: all(own.bought),
  };
}

test('neither size, nor unit, nor the order of the sheets changes what is found', () => {
  fc.assert(
    fc.property(books, fc.constantFrom(10, 1000), fc.boolean(), (own, factor, isReversed) => {
      const drawn = new AccountsDrawer(own, PLAIN_DRAWING).sheets();
      const large = new AccountsDrawer(times(own, factor), PLAIN_DRAWING).sheets();
      const yuan = new AccountsDrawer(own, { ...PLAIN_DRAWING, unit: '元' }).sheets();
      const inOrder = isReversed ? [...drawn].reverse() : drawn;
      const counts = [drawn, large, yuan, inOrder].map((sheets) => read(sheets).counts);
      // What is 0.00 at one size is an amount at another: a few relations more or less.
      const checked = counts.map((each) => each.checked);
      expect(Math.max(...checked) - Math.min(...checked)).toBeLessThan(20);
      expect(counts.map(({ failed }) => failed)).toEqual([0, 0, 0, 0]);
    }),
    { numRuns: 6 },
  );
});

/** Two neighbouring digits exchanged; null where that changes nothing. */
function exchanged(text: string): string | null {
  for (let at = 0; at + 1 < text.length; at += 1) {
    const [a = '', b = ''] = [text[at], text[at + 1]];
    if (/\d\d/.test(a + b) && a !== b && !(at === 0 && b === '0'))
      return text.slice(0, at) + b + a + text.slice(at + 2);
  }
  return null;
}

interface Fault {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

const withFault = (
  sheets: readonly SheetSnapshot[],
  { sheet, row, column, value }: Fault,
): readonly SheetSnapshot[] =>
  sheets.map((own) =>
    own.name !== sheet
      ? own
      : {
          ...own,
          rows: own.rows.map((line) =>
            line.row !== row
              ? line
              : {
                  ...line,
                  cells: line.cells.map((cell) =>
                    cell.column === column ? { ...cell, value, text: String(value) } : cell,
                  ),
                },
          ),
        },
  );

/** Every figure of the tables and of the text with two digits exchanged; the glossary's are nobody's. */
function faultsOf(sheets: readonly SheetSnapshot[]): readonly Fault[] {
  const tables = read(sheets).tables;
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, value }): Fault[] => {
        const table = tables.find(
          (own) => own.sheet === sheet.name && row >= own.area.top + 3 && row <= own.area.bottom,
        );
        if (typeof value === 'number') {
          const wrong = table && !Number.isInteger(value) ? exchanged(String(value)) : null;
          return wrong === null ? [] : [{ sheet: sheet.name, row, column, value: Number(wrong) }];
        }
        if (typeof value !== 'string' || sheet.name !== '说明' || /指为/.test(value)) return [];
        return [...value.matchAll(/\d+\.\d+/g)].flatMap((match) => {
          const wrong = exchanged(match[0]);
          const text =
            wrong === null
              ? null
              : value.slice(0, match.index) + wrong + value.slice(match.index + match[0].length);
          return text === null ? [] : [{ sheet: sheet.name, row, column, value: text }];
        });
      }),
    ),
  );
}

test.each([
  ['tables and text of the north', new AccountsDrawer(makeBooks(3), PLAIN_DRAWING)],
  [
    'tables and text of the east',
    new AccountsDrawer(makeBooks(8), {
      ...PLAIN_DRAWING,
      codes: 'three',
      merges: false,
      columnNumbers: false,
      lineNumbers: false,
      nothing: 'zero',
      amountWord: '决算数',
      totalLast: true,
      publics: 'pairs',
      capital: 6,
      text: 'east',
    }),
  ],
] as const)('a figure of %s that is mistyped is told once, with its cell', (_what, drawer) => {
  const sheets = drawer.sheets();
  // Every fifth: among them figures of each table and of each section of the text.
  const faults = faultsOf(sheets).filter((_, at) => at % 5 === 0);
  expect(faults.length).toBeGreaterThan(50);
  const untold: string[] = [];
  const several: string[] = [];
  let culprits = 0;
  for (const fault of faults) {
    const problems = read(withFault(sheets, fault)).sets.flatMap((set) => set.problems);
    const cell = toAddress(fault);
    const name = `${fault.sheet}!${cell} ${String(fault.value).slice(0, 60)}`;
    const isTold = problems.some(({ relations }) =>
      relations.some(({ relation: { total, parts, room = [] } }) =>
        [total, ...parts, ...room].some(({ figure }) => figure.sheet === fault.sheet && figure.cell === cell),
      ),
    );
    if (!isTold) untold.push(name);
    if (problems.length > 1) several.push(name);
    if (
      problems[0]?.isCulprit &&
      problems[0].figure.sheet === fault.sheet &&
      problems[0].figure.cell === cell
    )
      culprits += 1;
  }
  expect(untold).toEqual([]);
  expect(several).toEqual([]);
  // Here and there two figures explain a difference equally well: then none of them is accused.
  expect(culprits / faults.length).toBeGreaterThan(0.9);
});

test('two departments in one workbook are never related', () => {
  const first = new AccountsDrawer({ ...makeBooks(1), name: '临江市档案馆' }, PLAIN_DRAWING).sheets();
  const second = new AccountsDrawer(
    { ...makeBooks(2), name: '望海县教育局' },
    { ...PLAIN_DRAWING, text: 'none' },
  )
    .sheets()
    .map((sheet) => ({ ...sheet, name: `教育局${sheet.name}` }));
  const both = read([...first, ...second]);
  expect(both.sets.map(({ set }) => set.unit)).toEqual(['临江市档案馆', '望海县教育局']);
  expect(problemsIn(both)).toEqual([]);
  const alone = read(second).counts.checked + new AccountsDrawerCounts(first).checked;
  expect(both.counts.checked).toBeLessThanOrEqual(alone);
});

/** What a set has alone. */
class AccountsDrawerCounts {
  readonly checked: number;

  constructor(sheets: readonly SheetSnapshot[]) {
    this.checked = read(sheets).counts.checked;
  }
}

test('a table under a wrong unit is one finding and nothing else', () => {
  for (const wrong of ['公开02', '公开05', '公开06']) {
    const sheets = new AccountsDrawer(makeBooks(4), PLAIN_DRAWING).sheets().map((sheet) =>
      sheet.name !== wrong
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((line) => ({
              ...line,
              cells: line.cells.map((cell) =>
                cell.value === '金额单位：万元'
                  ? { ...cell, value: '金额单位：元', text: '金额单位：元' }
                  : cell,
              ),
            })),
          },
    );
    const reading = read(sheets);
    expect(
      reading.sets.flatMap(({ slips }) => slips.map(({ table, meant }) => [table.sheet, meant])),
    ).toEqual([[wrong, '万元']]);
    expect(problemsIn(reading)).toEqual([]);
  }
});

const form = (executed: number, code: string | null = null): FormBeside => ({
  sheet: `表${String(executed)}`,
  top: 0,
  bottom: 30,
  executed,
  annualBudget: executed,
  code,
  grade: '优',
  measures: null,
});

test('forms cover the one set of codes that their sum fits, and none where two do', () => {
  const drawer = new AccountsDrawer(makeBooks(9, 'none'), { ...PLAIN_DRAWING, text: 'none' });
  const projects = drawer.books.items.filter(({ project }) => project > 0);
  const [first, second] = projects;
  if (!first || !second) throw new Error('two projects at least');
  const spent = (Number(drawer.say(first.project)) * 100 + Number(drawer.say(second.project)) * 100) / 100;
  const coverage = read(drawer.sheets(), [form(Number(spent.toFixed(3)))]).sets[0]?.coverage;
  expect(coverage?.codes.filter(({ covered }) => covered === true).map(({ code }) => code)).toEqual([
    first.code,
    second.code,
  ]);
  expect(coverage?.codes.filter(({ covered }) => covered === false)).toHaveLength(projects.length - 2);
  const coded = read(drawer.sheets(), [form(1, first.code)]).sets[0]?.coverage;
  expect(coded?.codes.map(({ covered }) => covered)).toEqual(projects.map(({ code }) => code === first.code));
  const unfit = read(drawer.sheets(), [form(0.77)]).sets[0]?.coverage;
  expect(new Set(unfit?.codes.map(({ covered }) => covered))).toEqual(new Set([null]));
});
