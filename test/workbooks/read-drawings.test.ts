/** What the program reads of a drawn form is what the data says, from the very cell it was drawn in. */
import { readForms } from '../../src/core/reading/read-forms';
import type { FundRow, IndicatorRow, NumberCell, TextCell } from '../../src/core/model/self-evaluation-form';
import type { SelfEvaluationForm } from '../../src/core/model/self-evaluation-form';
import { parseAreaAddress, toAddress } from '../../src/core/model/sheet-snapshot';
import { loadForms } from './form-data';
import type { DrawnForm } from './lay-out';
import { toSnapshots } from './to-snapshots';
import type { Variation } from './variation';

const variations: readonly (readonly [string, Variation])[] = [
  ['as the template stands', {}],
  ['moved', { offset: { rows: 7, columns: 3 } }],
  ['columns shuffled (1)', { columnSeed: 1 }],
  ['columns shuffled (2)', { columnSeed: 2, offset: { rows: 1, columns: 0 } }],
  ['columns shuffled (3)', { columnSeed: 5, merges: 'unknown' }],
  ['noisy labels (1)', { noiseSeed: 1 }],
  ['noisy labels (2)', { noiseSeed: 2, columnSeed: 3 }],
  ['noisy labels (3)', { noiseSeed: 9, merges: 'removed' }],
  ['no merges', { merges: 'removed' }],
  ['merges unknown', { merges: 'unknown' }],
  ['numbers as text', { numbersAsText: true }],
  ['stacked under junk', { arrangement: 'stacked', junkRows: 3 }],
  ['stacked without a gap', { arrangement: 'stacked', gap: 0 }],
  ['on two pages', { pageSplit: true }],
];

const fundKeys = {
  initialBudget: 'initialBudget',
  initialBudgetDeclared: 'initialBudgetDeclared',
  initialBudgetCompiled: 'initialBudget',
  annualBudget: 'annualBudget',
  executed: 'executed',
  carryOver: 'carryOver',
  weight: 'weight',
  executionRate: 'rate',
  score: 'score',
} as const satisfies Record<string, keyof FundRow>;

const indicatorKeys = {
  level3: 'level3',
  nature: 'nature',
  direction: 'operator',
  initialTarget: 'initialTarget',
  target: 'target',
  actual: 'actual',
  unit: 'unit',
  weight: 'weight',
  score: 'score',
  reason: 'reason',
} as const satisfies Record<string, keyof IndicatorRow>;

type Read = readonly [field: string, cell: string, value: string | number | null];

/** Text without white space; the tags that one system leaves in its cells are no text. */
const squeezed = (text: string) => text.replace(/<\/?p>|\s/g, '');
const numberOf = (printed: string) =>
  /^-?[\d.]+%?$/.test(printed) ? Number(printed.replace('%', '')) : null;

/** What the data says of a field: its value as a number where a number is due. */
function wantedOf({ data, cells }: DrawnForm): Read[] {
  const wanted: Read[] = [];
  const add = (field: string, printed: string | null, asNumber: boolean) => {
    const cell = cells[field];
    if (cell === undefined || printed === null) return;
    wanted.push([field, cell, asNumber ? numberOf(printed) : squeezed(printed)]);
  };
  data.funds.forEach((fund, index) => {
    for (const key of Object.keys(fundKeys) as (keyof typeof fundKeys)[]) {
      add(`funds.${index}.${key}`, fund[key], true);
    }
  });
  data.indicators.forEach((row, index) => {
    for (const key of Object.keys(indicatorKeys) as (keyof typeof indicatorKeys)[]) {
      const isFigure = key === 'weight' || key === 'score';
      // Percentages stored as numbers are read as such; only the place is asked for.
      if (key === 'target' || key === 'actual') {
        if (row[key] !== null)
          wanted.push([`indicators.${index}.${key}`, cells[`indicators.${index}.${key}`]!, null]);
      } else add(`indicators.${index}.${key}`, row[key], isFigure);
    }
  });
  add('projectName', data.projectName, false);
  add('department', data.department, false);
  add('goals.expected', data.goals.expected, false);
  add('goals.actual', data.goals.actual, false);
  add('total.weight', data.total.weight, true);
  add('total.score', data.total.score, true);
  add('grade', data.total.grade, false);
  return wanted;
}

/** The same of the form that was read, for the fields asked for. */
function readOf(form: SelfEvaluationForm, wanted: readonly Read[]): Read[] {
  const number = (cell: NumberCell | null | undefined): [string, number | null] =>
    cell ? [toAddress(cell.position), cell.value] : ['none', null];
  const text = (
    cell: { readonly position: TextCell['position']; readonly text: string } | null | undefined,
  ) => (cell ? [toAddress(cell.position), squeezed(cell.text)] : ['none', null]) as [string, string | null];
  return wanted.map(([field, , value]) => {
    const [part, index = '', key = ''] = field.split('.');
    const look = (): [string, string | number | null] => {
      switch (part) {
        case 'funds':
          return number(form.funds?.rows[Number(index)]?.[fundKeys[key as keyof typeof fundKeys]]);
        case 'indicators': {
          const row = form.indicators?.rows[Number(index)];
          if (key === 'weight' || key === 'score') return number(row?.[key]);
          return text(row?.[indicatorKeys[key as keyof typeof indicatorKeys]] as TextCell | null | undefined);
        }
        case 'goals':
          return text(index === 'expected' ? form.goalExpected : form.goalActual);
        case 'total':
          return number(index === 'weight' ? form.total?.weight : form.total?.score);
        case 'grade':
          return text(form.grade);
        default:
          return text(part === 'projectName' ? form.projectName : form.department);
      }
    };
    const [cell, read] = look();
    return [field, cell, value === null ? null : read];
  });
}

const tables = loadForms('alxa-2023', 'baotou-2019', 'datong-2024', 'yueyang-2022');

test.each(variations)('tables %s', (_name, variation) => {
  const { sheets, forms } = toSnapshots(tables, variation);
  const differences: string[] = [];
  let compared = 0;
  const compare = (what: string, read: unknown, wanted: unknown) => {
    compared += 1;
    const [a, b] = [JSON.stringify(read), JSON.stringify(wanted)];
    if (a !== b) differences.push(`${what}: ${a}, not ${b}`);
  };
  for (const sheet of sheets) {
    const found = readForms(sheet);
    const drawn = forms.filter((form) => form.sheet === sheet.name);
    compare(`forms of ${sheet.name}`, found.length, drawn.length);
    drawn.forEach((form, index) => {
      const read = found[index];
      if (!read) return;
      const wanted = wantedOf(form);
      readOf(read, wanted).forEach((entry, at) => {
        compare(`${form.id} ${entry[0]}`, entry, wanted[at]);
      });
      const bottom = parseAreaAddress(form.range)!.bottom;
      compare(`${form.id} stays in its range`, read.area.bottom <= bottom, true);
      compare(`${form.id} indicators`, read.indicators?.rows.length, form.data.indicators.length);
      if (form.cells['year'] !== undefined) compare(`${form.id} year`, read.year?.value, form.data.year);
    });
  }
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(900);
});

test.each(loadForms('narrative').map((form) => [form.id, form] as const))('narrative %s', (_id, form) => {
  const { sheets, forms } = toSnapshots([form]);
  const { cells } = forms[0]!;
  const found = readForms(sheets[0]!);
  expect(found).toHaveLength(1);
  const read = found[0]!;
  expect(read.kind).toBe('narrative');
  expect(read.projectName?.text).toBe(form.projectName);
  expect(read.year?.value).toBe(form.year);
  const rows = read.indicators?.rows ?? [];
  expect(rows.map((row) => [row.level3?.text, row.weight?.value, row.score?.value])).toEqual(
    form.indicators.map((row) => [row.level3, Number(row.weight), Number(row.score)]),
  );
  expect(rows.map((row) => row.score && toAddress(row.score.position))).toEqual(
    form.indicators.map((_row, index) => cells[`indicators.${index}.sentence`]),
  );
  const total = read.funds?.rows.find((row) => row.isTotal);
  expect([total?.initialBudget?.value, total?.annualBudget?.value, total?.executed?.value]).toEqual(
    [form.funds[0]?.initialBudget, form.funds[0]?.annualBudget, form.funds[0]?.executed].map(Number),
  );
  expect(read.total?.score?.value).toBe(Number(form.total.score));
  expect(read.grade?.text).toBe(form.total.grade);
});
