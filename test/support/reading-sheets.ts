/**
 * Whatever a reader may meet: every sheet of the tests, and sheets made from them that no test spells out, with typing
 * errors, unknown headers, lines shifted left, parts moved, merges that nobody tells.
 */
import fc from 'fast-check';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import type { TaughtWord } from '../../src/core/words/taught-words';
import { madeForms } from '../core/made-forms';
import { drawSheet, sheetsOf } from '../proof/drawn-sheet';
import { FAMILIES } from '../proof/layout';
import { formSheet } from '../rules/form-sheet';
import { everySheet } from '../trust/every-sheet';
import { loadForms } from '../workbooks/form-data';
import { toSnapshots } from '../workbooks/to-snapshots';
import type { Variation } from '../workbooks/variation';
import { trialsOf } from './header-trials';
import { PASTES, pasted } from './pasted';
import { standardForms, type HeaderCell } from './standard-forms';
import { typedGrids } from './typed-grids';

interface ReadingSheet {
  readonly name: string;
  readonly sheet: SheetSnapshot;
  readonly taught: readonly TaughtWord[];
}

/** Sheets of each family that are drawn at random. */
const DRAWN = 8;
/** One of so many damaged headers. */
const TRIAL_STRIDE = 11;
/** One of so many sheets of the tests is pasted and moved. */
const MOVED_STRIDE = 4;

const VARIATIONS: readonly Variation[] = [
  { offset: { rows: 5, columns: 3 }, junkRows: 3 },
  { noiseSeed: 7 },
  { arrangement: 'stacked', gap: 0 },
  { arrangement: 'side-by-side', gap: 1, merges: 'unknown' },
  { pageSplit: true, merges: 'removed' },
];

const named = (name: string, sheet: SheetSnapshot): ReadingSheet => ({ name, sheet, taught: [] });

/** The same further down and to the right. */
function movedBy(sheet: SheetSnapshot, rows: number, columns: number): SheetSnapshot {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      row: row.row + rows,
      cells: row.cells.map((cell) => ({ ...cell, column: cell.column + columns })),
    })),
    merges:
      sheet.merges?.map(({ top, left, bottom, right }) => ({
        top: top + rows,
        left: left + columns,
        bottom: bottom + rows,
        right: right + columns,
      })) ?? null,
  };
}

const TAUGHT = '本处自定';

/** A header with words of its own, taught. */
function taughtWord({ table, column }: HeaderCell): readonly TaughtWord[] {
  const concept = column === 'sign' ? 'operator' : column;
  return [{ key: TAUGHT, table, concept } as TaughtWord];
}

function generated(tests: readonly ReadingSheet[]): readonly ReadingSheet[] {
  const forms = standardForms();
  const trials = forms.flatMap(trialsOf);
  const ofTaught = trials
    .filter(({ slip }) => slip === 'unknown')
    .filter((_, at) => at % 2 === 0)
    .map(({ family, header, sheet, after }): ReadingSheet => ({
      name: `taught ${header.column} of ${family}`,
      sheet: JSON.parse(JSON.stringify(sheet).replaceAll(after, TAUGHT)) as SheetSnapshot,
      taught: taughtWord(header),
    }));
  const drawn = FAMILIES.flatMap((family) =>
    fc
      .sample(sheetsOf(family), { numRuns: DRAWN, seed: 20_26 })
      .map((plan, at) => named(`drawn ${family.id} ${String(at)}`, drawSheet(plan).sheet)),
  );
  const varied = VARIATIONS.flatMap((variation) =>
    toSnapshots(loadForms(), variation).sheets.map((sheet) => named(JSON.stringify(variation), sheet)),
  );
  const moved = tests
    .filter((_, at) => at % MOVED_STRIDE === 0)
    .flatMap(({ name, sheet }) => [
      named(`moved ${name}`, movedBy(sheet, 3, 2)),
      named(`merges untold ${name}`, { ...sheet, merges: null }),
    ]);
  const pastes = [...forms, ...tests.filter((_, at) => at % MOVED_STRIDE === 1)].flatMap((one) =>
    one.sheet.merges === null
      ? []
      : PASTES.map((paste) =>
          named(`${paste} ${'family' in one ? one.family : one.name}`, pasted(one.sheet, paste).sheet),
        ),
  );
  return [
    ...trials
      .filter((_, at) => at % TRIAL_STRIDE === 0)
      .map(({ family, before, after, sheet }) => named(`${family} ${before} → ${after}`, sheet)),
    ...ofTaught,
    ...drawn,
    ...varied,
    ...moved,
    ...pastes,
  ];
}

/** Each content once, the sheets of the tests first. */
export function readingSheets(): readonly ReadingSheet[] {
  const tests = [
    ...typedGrids().map(({ name, sheet }) => named(name, sheet)),
    ...everySheet().flatMap(({ name, sheets }) => sheets.map((sheet) => named(name, sheet))),
    ...madeForms.flatMap(({ id, sheets }) => sheets.map((parts) => named(id, formSheet(parts)))),
  ];
  const known = new Set<string>();
  return [...tests, ...generated(tests)].filter(({ sheet, taught }) => {
    const content = JSON.stringify([sheet.rows, sheet.merges, taught]);
    return !known.has(content) && known.add(content);
  });
}
