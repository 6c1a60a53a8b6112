/** Every sheet that the tests know, each as a workbook of its own: what one click does is tried on all of them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { loadForms } from '../workbooks/form-data';
import { sampleForms } from '../workbooks/sample-forms';
import { toSnapshots } from '../workbooks/to-snapshots';
import { tables } from '../rules/all-tables';
import { sheetsOf } from '../rules/rule-table';

export interface NamedSheets {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
}

const PLACES = join(__dirname, '..', 'other-places');

const isSheet = (value: unknown): value is SheetSnapshot =>
  typeof value === 'object' && value !== null && 'rows' in value && 'merges' in value;

interface Named {
  readonly name: string;
  readonly sheet: SheetSnapshot;
}
const isPlace = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'name' in value && isSheet((value as Partial<Named>).sheet);

/** The forms of other places: every list that a file of that folder exports. */
function places(): readonly NamedSheets[] {
  const found = new Map<SheetSnapshot, string>();
  for (const file of readdirSync(PLACES)) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
    const exported = Object.values(jest.requireActual<Record<string, unknown>>(join(PLACES, file)));
    for (const place of exported.filter(Array.isArray).flat()) {
      if (isPlace(place) && !found.has(place.sheet)) found.set(place.sheet, `${file}: ${place.name}`);
    }
  }
  return [...found].map(([sheet, name]) => ({ name, sheets: [sheet] }));
}

/** The forms of the rules' tables, right and wrong ones. */
function ruleCases(): readonly NamedSheets[] {
  return Object.entries(tables).flatMap(([code, { accepted, rejected }]) =>
    [...accepted, ...rejected].map(([what, sheets]) => ({
      name: `${code} ${what}`,
      sheets: sheetsOf(sheets),
    })),
  );
}

/** The real forms, drawn plainly, as page-wise tables, without merges and with figures as text. */
function drawn(): readonly NamedSheets[] {
  const ways = [
    ['as they are', {}],
    ['without merges', { merges: 'removed' }],
    ['figures as text', { numbersAsText: true }],
    ['columns in another order', { columnSeed: 4 }],
  ] as const;
  return ways.map(([name, variation]) => ({
    name: `the real forms, ${name}`,
    sheets: toSnapshots(loadForms(), variation).sheets,
  }));
}

export const everySheet = (): readonly NamedSheets[] => [
  ...drawn(),
  { name: 'the sample', sheets: toSnapshots(sampleForms).sheets },
  ...places(),
  ...ruleCases(),
];
