/** Sheets of junk: words of forms in any order beside figures and noise, and right forms with damaged cells. */
import fc from 'fast-check';
import { FUND_ROW_WORDS, FUND_WORDS } from '../../src/core/words/fund-words';
import { GOAL_WORDS, HEAD_WORDS } from '../../src/core/words/head-words';
import { INDICATOR_WORDS } from '../../src/core/words/indicator-words';
import { AFTER_WORDS, EXECUTION_ROW_WORDS, GRADE_WORDS, TOTAL_WORDS } from '../../src/core/words/row-words';
import type { CellArea, SheetSnapshot, SnapshotCell } from '../../src/core/model/sheet-snapshot';
import { drawSheet, sheetsOf } from './drawn-sheet';
import { FAMILIES } from './layout';

const firstWords = (words: object, count: number): string[] =>
  Object.values(words as Record<string, { exact: readonly string[] }>).flatMap((entry) =>
    entry.exact.slice(0, count),
  );
/** Words of forms, a few of each kind. */
export const WORDS: readonly string[] = [
  ...firstWords(FUND_WORDS, 4),
  ...firstWords(INDICATOR_WORDS, 4),
  ...firstWords(HEAD_WORDS, 3),
  ...firstWords(GOAL_WORDS, 3),
  ...firstWords(FUND_ROW_WORDS, 3),
  ...TOTAL_WORDS.exact.slice(0, 4),
  ...GRADE_WORDS.exact.slice(0, 3),
  ...EXECUTION_ROW_WORDS.exact.slice(0, 2),
  ...AFTER_WORDS.exact.slice(0, 5),
  '项目支出绩效自评表',
  '（2023年度）',
  '产出指标（50分）',
  '数量指标',
  '满意度指标',
  '效益指标',
  '单位：元',
];

const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<string | number | boolean>(
      0,
      1,
      10,
      50,
      100,
      0.9,
      -5,
      1e308,
      '≥90%',
      '100%',
      '—',
      '10分',
      '2023年12月底前',
      '无',
      '□优√',
      '#DIV/0!',
      true,
      '1,200.00',
      '80%-90%',
      '达成预期指标',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: 'binary', maxLength: 60 }),
    ),
  },
);
const format = fc.constantFrom(null, null, '0.00%', 'yyyy"年"m"月"', 'General', '@');

/** A grid of cells with or without known merges; merges never overlap their own anchors' order. */
export const junkSheets: fc.Arbitrary<SheetSnapshot> = fc
  .record({
    cells: fc.array(fc.array(fc.option(fc.record({ value, format }), { freq: 3 }), { maxLength: 10 }), {
      maxLength: 24,
    }),
    gap: fc.integer({ min: 0, max: 3 }),
    merges: fc.option(
      fc.array(
        fc.record({
          top: fc.integer({ min: 0, max: 24 }),
          left: fc.integer({ min: 0, max: 9 }),
          height: fc.integer({ min: 0, max: 6 }),
          width: fc.integer({ min: 0, max: 5 }),
        }),
        { maxLength: 6 },
      ),
    ),
  })
  .map(({ cells, gap, merges }) => ({
    name: 'Sheet1',
    position: 0,
    visibility: 'visible' as const,
    isProtected: false,
    rows: cells.flatMap((row, index) => {
      const filled = row.flatMap((cell, column) =>
        cell === null
          ? []
          : [
              {
                column,
                value: cell.value,
                text: String(cell.value),
                formula: null,
                numberFormat: cell.format,
              },
            ],
      );
      return filled.length === 0 ? [] : [{ row: index * (gap === 3 ? 2 : 1), hidden: false, cells: filled }];
    }),
    merges:
      merges?.map(({ top, left, height, width }): CellArea => ({
        top,
        left,
        bottom: top + height,
        right: left + width,
      })) ?? null,
  }));

/** What happens to a cell of a form: emptied, overwritten, or exchanged with another. */
interface Damage {
  readonly at: number;
  readonly other: number;
  readonly how: 'empty' | 'overwrite' | 'exchange' | 'column';
  readonly value: string | number | boolean;
}

const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    at: fc.nat(9999),
    other: fc.nat(9999),
    how: fc.constantFrom(...(['empty', 'empty', 'overwrite', 'overwrite', 'exchange', 'column'] as const)),
    value,
  }),
  { minLength: 1, maxLength: 9 },
);

function damage(sheet: SheetSnapshot, list: readonly Damage[]): SheetSnapshot {
  const rows = sheet.rows.map((row) => ({ ...row, cells: [...row.cells] }));
  const places = rows.flatMap((row) => row.cells.map((_, index) => [row, index] as const));
  for (const { at, other, how, value: put } of list) {
    const [row, index] = places[at % places.length] ?? [];
    const [second, further] = places[other % places.length] ?? [];
    if (!row || index === undefined || !second || further === undefined) continue;
    const cell = row.cells[index];
    const twin = second.cells[further];
    if (!cell || !twin) continue;
    const holding = (
      target: SnapshotCell,
      source: Pick<SnapshotCell, 'value' | 'text' | 'numberFormat'>,
    ) => ({
      ...target,
      value: source.value,
      text: source.text,
      numberFormat: source.numberFormat,
      formula: null,
    });
    if (how === 'overwrite')
      row.cells[index] = holding(cell, { value: put, text: String(put), numberFormat: null });
    if (how === 'empty') row.cells[index] = holding(cell, { value: '', text: '', numberFormat: null });
    if (how === 'exchange') {
      row.cells[index] = holding(cell, twin);
      second.cells[further] = holding(twin, cell);
    }
    if (how === 'column')
      for (const line of rows)
        line.cells = line.cells.map((entry) =>
          entry.column === cell.column ? holding(entry, { value: '', text: '', numberFormat: null }) : entry,
        );
  }
  return {
    ...sheet,
    rows: rows
      .map((row) => ({ ...row, cells: row.cells.filter((cell) => cell.value !== '') }))
      .filter((row) => row.cells.length > 0),
  };
}

/** Forms of every family with some cells emptied, overwritten or exchanged, or a column gone. */
export const damagedSheets: fc.Arbitrary<SheetSnapshot> = fc
  .tuple(fc.constantFrom(...FAMILIES).chain(sheetsOf), damages)
  .map(([plan, list]) => damage(drawSheet(plan).sheet, list));
