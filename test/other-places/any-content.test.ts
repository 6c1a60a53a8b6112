/**
 * Whatever a sheet holds, checking it ends, throws nothing, and every finding points into the sheet. Long sheets of
 * junk cost time in proportion to their length.
 */
import fc from 'fast-check';
import { checkSheet } from '../../src/core/check-workbook';
import type { CellArea, SheetSnapshot } from '../../src/core/sheet-snapshot';
import { parseAddress } from '../../src/core/sheet-snapshot';
import { FUND_ROW_WORDS, FUND_WORDS } from '../../src/core/fund-words';
import { GOAL_WORDS, HEAD_WORDS } from '../../src/core/head-words';
import { INDICATOR_WORDS } from '../../src/core/indicator-words';
import { AFTER_WORDS, EXECUTION_ROW_WORDS, GRADE_WORDS, TOTAL_WORDS } from '../../src/core/row-words';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';

const options = { rules: RULES, profiles: PROFILES };

const firstWords = (words: object, count: number): string[] =>
  Object.values(words as Record<string, { exact: readonly string[] }>).flatMap((entry) =>
    entry.exact.slice(0, count),
  );
const WORDS = [
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
  { weight: 1, arbitrary: fc.oneof(fc.string(), fc.double(), fc.string({ unit: 'binary', maxLength: 60 })) },
);
const format = fc.constantFrom(null, null, '0.00%', 'yyyy"年"m"月"', 'General', '@');

/** A grid of cells with or without known merges; merges never overlap their own anchors' order. */
const sheets: fc.Arbitrary<SheetSnapshot> = fc
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

test('any content: ends, throws nothing, points into the sheet', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const lastRow = Math.max(
        -1,
        ...sheet.rows.map((row) => row.row),
        ...(sheet.merges ?? []).map((area) => area.bottom),
      );
      for (const { form, findings } of checkSheet(sheet, options)) {
        expect(form.area.top).toBeGreaterThanOrEqual(0);
        expect(form.area.bottom).toBeLessThanOrEqual(lastRow);
        expect(form.area.bottom).toBeGreaterThanOrEqual(form.area.top);
        for (const finding of findings)
          for (const cell of [finding.cell, ...finding.cells]) {
            const at = parseAddress(cell);
            expect(at).not.toBeNull();
            expect(at!.row).toBeLessThanOrEqual(lastRow + 1);
          }
      }
    }),
    { numRuns: 2000 },
  );
});

/** How often the rows of a long sheet are visited, a measure of work that no slow machine changes. */
function visits(rows: SheetSnapshot['rows']): number {
  let count = 0;
  const watched = rows.map((row) => ({
    row: row.row,
    hidden: row.hidden,
    get cells() {
      count += 1;
      return row.cells;
    },
  }));
  checkSheet(
    { name: 'Sheet1', position: 0, visibility: 'visible', isProtected: false, rows: watched, merges: null },
    options,
  );
  return count;
}

test('each row of a sheet is taken from its host once', () => {
  const rows = Array.from({ length: 500 }, (_, row) => ({
    row,
    hidden: false,
    cells: [{ column: 0, value: WORDS[row % WORDS.length]!, text: '', formula: null, numberFormat: null }],
  }));
  expect(visits(rows)).toBe(500);
});
