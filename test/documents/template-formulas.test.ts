/**
 * The blank standard form, filled in and calculated by LibreOffice: its formulas give what the core gives, under every
 * profile that ships; left blank, it shows no figure and no error.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { SheetDraft } from '../../src/core/model/sheet-draft';
import { parseAddress, type CellValue } from '../../src/core/model/sheet-snapshot';
import { blankTemplate } from '../../src/documents/blank-template';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { DEFAULT_PROFILE, PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { calculate } from '../support/calculate-with-office';

const SAMPLE = readFileSync(join(__dirname, '..', '..', 'assets', 'sample.xlsx'));

/** First row (zero-based) of the indicators: the one below their header. */
function firstIndicator({ cells }: SheetDraft): number {
  return cells.find(({ value }) => value === '三级指标')!.row + 1;
}

const INDICATORS: readonly (readonly [
  name: string,
  sign: string,
  target: CellValue,
  actual: CellValue,
  weight: number,
  score: number | null,
])[] = [
  ['维护系统数量', '≥', 10, 5, 20, null],
  ['覆盖率', '=', 90, 95, 10, null],
  ['验收合格率', '>', 100, 100, 10, null],
  ['平均单价', '≤', 50, 80, 20, null],
  ['群众满意', '定性', '满意', '满意', 20, 18],
  ['未动支数', '≤', 0, 3, 10, null],
];

/** The draft as a person fills it in: 80 of 100 spent, indicators met, missed, exceeded, and one for a person to judge. */
function filledIn(draft: SheetDraft): SheetDraft {
  const entries = new Map<string, CellValue>([
    ['C3', '示例项目'],
    ['D7', 60],
    ['D8', 40],
    ['F7', 60],
    ['F8', 40],
    ['H7', 50],
    ['H8', 30],
  ]);
  const top = firstIndicator(draft);
  INDICATORS.forEach(([name, sign, target, actual, weight, score], index) => {
    const row = String(top + index + 1);
    entries.set(`D${row}`, name).set(`E${row}`, sign).set(`F${row}`, target);
    entries.set(`H${row}`, actual).set(`I${row}`, weight);
    if (score !== null) entries.set(`J${row}`, score);
  });
  const cells = draft.cells.filter(
    ({ row, column }) => ![...entries.keys()].some((key) => isAt(key, row, column)),
  );
  const added = [...entries].map(([key, value]) => {
    const { row, column } = parseAddress(key)!;
    return { row, column, value, formula: null, role: 'text' as const };
  });
  return { ...draft, cells: [...cells, ...added] };
}

/** Without results: a calculator that trusts those in the file has nothing to trust. */
function uncalculated(draft: SheetDraft): SheetDraft {
  return {
    ...draft,
    cells: draft.cells.map((cell) => (cell.formula === null ? cell : { ...cell, value: '' })),
  };
}

function isAt(key: string, row: number, column: number): boolean {
  const position = parseAddress(key);
  return position?.row === row && position.column === column;
}

describe('the formulas of the blank form, calculated by LibreOffice', () => {
  let value: Awaited<ReturnType<typeof calculate>>;
  let host: XlsxFileHost;
  const names = new Map<string, string>();

  beforeAll(async () => {
    host = await XlsxFileHost.open(new Uint8Array(SAMPLE), null);
    for (const profile of PROFILES) {
      const draft = uncalculated(filledIn(blankTemplate(profile)));
      names.set(profile.id, await host.insertSheet({ ...draft, name: profile.id }));
    }
    const blank = uncalculated(blankTemplate(DEFAULT_PROFILE));
    names.set('blank', await host.insertSheet({ ...blank, name: '空白' }));
    value = await calculate(await host.toBytes());
  });

  test('the figures of the default rules, worked out by hand', () => {
    const sheet = names.get(DEFAULT_PROFILE.id)!;
    const draft = blankTemplate(DEFAULT_PROFILE);
    const top = firstIndicator(draft);
    expect(['D6', 'F6', 'H6', 'J6', 'K6'].map((cell) => value(sheet, cell))).toEqual([100, 100, 80, 0.8, 8]);
    const scores = INDICATORS.map((_unused, index) => value(sheet, `J${String(top + index + 1)}`));
    // 5 ÷ 10 × 20; met; met; 50 ÷ 80 × 20; by a person; above a target of nothing.
    expect(scores).toEqual([10, 10, 10, 12.5, 18, 0]);
    const total = draft.cells.find(({ value: label }) => label === '总分')!.row + 1;
    expect(value(sheet, `J${String(total)}`)).toBe(68.5);
    expect(value(sheet, `K${String(total)}`)).toBe('中');
  });

  test.each(PROFILES.map(({ id }) => [id]))(
    'under %s the core has nothing to correct in them',
    async (id) => {
      const sheet = names.get(id)!;
      const snapshot = (await host.readSheets()).find(({ name }) => name === sheet)!;
      const calculated = {
        ...snapshot,
        rows: snapshot.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => {
            const address = `${String.fromCharCode(65 + cell.column)}${String(row.row + 1)}`;
            return cell.formula === null
              ? cell
              : { ...cell, value: value(sheet, address) ?? '', formula: null };
          }),
        })),
      };
      const [form, ...more] = checkSheet(calculated, { rules: RULES, profiles: PROFILES, profileId: id });
      expect(more).toEqual([]);
      const scored = form!.scores;
      const verdicts = [
        scored.funds[0]!.rate.verdict,
        scored.funds[0]!.score.verdict,
        ...scored.indicators.slice(0, INDICATORS.length).map(({ score }) => score.verdict),
      ];
      expect(verdicts.filter((verdict) => !['ok', 'deducted', 'judgement'].includes(verdict))).toEqual([]);
      expect(scored.total.score.printed).toBe(scored.total.recomputed);
      expect(scored.grade.printed).toBe(scored.grade.recomputed);
    },
  );

  test('left blank it shows no figure and no error', () => {
    const sheet = names.get('blank')!;
    const results = blankTemplate(DEFAULT_PROFILE)
      .cells.filter(({ formula }) => formula !== null)
      .map(({ row, column }) => value(sheet, `${String.fromCharCode(65 + column)}${String(row + 1)}`));
    expect(results.length).toBeGreaterThan(20);
    // The weight of the execution rate stands there from the start, and counts.
    expect(results.filter((each) => each !== null && each !== 0)).toEqual([
      DEFAULT_PROFILE.figures.executionWeight,
    ]);
  });
});
