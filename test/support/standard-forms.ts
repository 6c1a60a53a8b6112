/**
 * One plainly written form of each layout family that the tests draw, with the place of every header as the drawing
 * knows it: what headers mean is not asked of the reader.
 */
import fc from 'fast-check';
import { parseAddress, type CellPosition, type SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import type { Dressing } from '../proof/dressing';
import { drawSheet } from '../proof/drawn-sheet';
import { FAMILIES, type Family } from '../proof/layout';
import { rightForms, severalForms } from '../proof/right-form-arbitrary';
import type { Places } from '../proof/sheet-part';
import { loadForms, type LayoutFamily } from '../workbooks/form-data';
import { toSnapshots } from '../workbooks/to-snapshots';

type HeadedTable = 'funds' | 'indicators';

export interface HeaderCell {
  readonly table: HeadedTable;
  /** One name a meaning over all drawings: `annualBudget`, `target`. */
  readonly column: string;
  readonly position: CellPosition;
}

export interface StandardForm {
  readonly family: string;
  readonly sheet: SheetSnapshot;
  readonly headers: readonly HeaderCell[];
}

/** What the two drawings call differently. */
const COLUMN_NAMES: Readonly<Record<string, string>> = {
  initial: 'initialBudget',
  annual: 'annualBudget',
  initialDeclared: 'initialBudgetDeclared',
  initialCompiled: 'initialBudgetCompiled',
  executionRate: 'rate',
  deviationReason: 'reason',
  direction: 'sign',
};

function headersOf(places: Iterable<readonly [string, string]>): readonly HeaderCell[] {
  return [...places].flatMap(([name, address]) => {
    const found = /^header[:.](funds|indicators)[:.](\w+)$/.exec(name);
    const position = parseAddress(address);
    const [, table, column] = found ?? [];
    if (!position || !column || (table !== 'funds' && table !== 'indicators')) return [];
    return [{ table, column: COLUMN_NAMES[column] ?? column, position }];
  });
}

/** The clerk who writes as the template does. */
const PLAIN: Dressing = {
  words: Array.from({ length: 40 }, () => 0),
  merging: 'known',
  levels: 'merged',
  labels: 'plain',
  figures: 'number',
  rates: 'percent',
  sign: 0,
  signedActual: false,
  offset: { rows: 0, columns: 0 },
  notesAbove: 0,
  notesBelow: 0,
  extra: [],
  blockPoints: false,
  extraWidth: 0,
  grade: 0,
  totalFormula: false,
  partRates: 'printed',
  names: 'bare',
  percentWeights: false,
  partsFirst: false,
};

const SEED = 2026;
/** Of a family with several forms a sheet the first is asked about. */
const FORMS = { alone: 1, stacked: 2, beside: 2 } as const;

const sampleOf = <T>(arbitrary: fc.Arbitrary<T>): T => {
  const [first] = fc.sample(arbitrary, { numRuns: 1, seed: SEED });
  if (first === undefined) throw new Error('nothing was drawn');
  return first;
};

/** @param dressing how it is written, where not plainly */
export function drawnForm(
  family: Family,
  dressing: Partial<Dressing> = {},
): { readonly sheet: SheetSnapshot; readonly places: Places } {
  if (family.gathering === 'prose') throw new Error('prose has no headers');
  const count = FORMS[family.gathering];
  const { sheet, places } = drawSheet({
    family: family.id,
    forms: count === 1 ? [sampleOf(rightForms(['usual']))] : sampleOf(severalForms(count, count)),
    layout: sampleOf(family.layouts),
    dressing: { ...PLAIN, ...dressing },
    gap: 2,
  });
  const [first] = places;
  if (!first) throw new Error(`no form of ${family.id}`);
  return { sheet, places: first };
}

/** Families of published forms whose tables have headers. */
const PUBLISHED: readonly LayoutFamily[] = [
  'alxa-2023',
  'baotou-2019',
  'datong-2024',
  'yueyang-2022',
  'yueyang-assessment',
];

export const TABLE_FAMILIES = FAMILIES.filter(({ gathering }) => gathering !== 'prose');

/** @returns the drawn families first, then the published ones */
export function standardForms(): readonly StandardForm[] {
  const drawn = TABLE_FAMILIES.map((family) => {
    const { sheet, places } = drawnForm(family);
    return { family: family.id, sheet, headers: headersOf(places) };
  });
  const published = PUBLISHED.map((family) => {
    const [data] = loadForms(family);
    const { sheets, forms } = toSnapshots(data ? [data] : []);
    const [sheet, form] = [sheets[0], forms[0]];
    if (!sheet || !form) throw new Error(`no form of ${family}`);
    return { family, sheet, headers: headersOf(Object.entries(form.cells)) };
  });
  return [...drawn, ...published];
}
