/**
 * The reviewer's sheet: a line a form, the office's points looked up where they stand, sums and grades that follow when
 * the reviewer enters points; and it is known again and never read as a form or list.
 */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { DraftCell, SheetDraft } from '../../src/core/model/sheet-draft';
import { toAddress, type CellValue } from '../../src/core/model/sheet-snapshot';
import { isOpinionTitle, OPINION_SHEET_NAME, opinionSheet } from '../../src/core/writing/opinion-sheet';
import { withKeptEntries, type StandingLine } from '../../src/core/writing/kept-entries';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { PROFILES } from '../../src/profiles';
import { RULES } from '../../src/rules';
import { grid } from '../other-places/grid';
import { formSheet } from '../rules/form-sheet';
import { calculate } from '../support/calculate-with-office';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForm } from '../workbooks/form-data';

const options = { rules: RULES, profiles: PROFILES };
const IDS = ['datong-03', 'alxa-01', 'datong-17'];

const draftOf = (sheets: Parameters<typeof checkWorkbook>[0], language: 'zh' | 'en' = 'zh'): SheetDraft => {
  const draft = opinionSheet(checkWorkbook(sheets, options), language);
  if (!draft) throw new Error('no draft');
  return draft;
};

/** The cells of a row, by their header. */
function lineAt({ cells }: SheetDraft, row: number): ReadonlyMap<string, DraftCell> {
  const header = new Map(
    cells.filter((cell) => cell.row === 3).map(({ column, value }) => [column, String(value)]),
  );
  return new Map(
    cells.flatMap((cell) => {
      const name = header.get(cell.column);
      return cell.row === row && name !== undefined ? [[name, cell] as const] : [];
    }),
  );
}

test('a line a form: own points, points by the rules, and what to ask', async () => {
  const host = await XlsxFileHost.open(await drawWorkbook(IDS.map((id) => loadForm(id))), 'w.xlsx');
  const draft = draftOf(await host.readSheets());
  expect(isOpinionTitle(String(draft.cells[0]?.value))).toBe(true);
  const alxa = lineAt(draft, 5);
  expect(alxa.get('自评得分')).toMatchObject({
    value: 100,
    formula: expect.stringMatching(/^=IF\(ISNUMBER\('.+'!K\d+\),/) as string,
  });
  expect(alxa.get('按规则得分')?.value).toBe(70);
  expect(alxa.get('规则−自评')?.value).toBe(-30);
  expect(alxa.get('复核得分')).toMatchObject({ value: '', formula: null });
  expect(alxa.get('自评等级')?.value).toBe('优');
  expect(alxa.get('需单位说明或更正的事项')?.value).toMatch(/维护系统数量：15 → 0.*（K\d+）/s);
  const [first, second, third] = [lineAt(draft, 4), alxa, lineAt(draft, 6)].map((line) =>
    Number(line.get('自评得分')?.value),
  );
  const sums = lineAt(draft, 7);
  expect(sums.get('项目')?.value).toBe('合计');
  expect(sums.get('自评得分')?.value).toBeCloseTo(first! + second! + third!, 2);
  expect(draft.validations).toEqual([
    expect.objectContaining({
      area: { top: 4, bottom: 6, left: 7, right: 7 },
      rule: { kind: 'number', from: 0, to: 100 },
    }),
  ]);
});

test('what the formulas give in a calculator is what stands beside them, also for points entered', async () => {
  const host = await XlsxFileHost.open(await drawWorkbook(IDS.map((id) => loadForm(id))), 'w.xlsx');
  const draft = draftOf(await host.readSheets());
  const entered: Readonly<Record<number, number>> = { 4: 91, 5: 62.5 };
  const withPoints: SheetDraft = {
    ...draft,
    // Under another name, so that it is read back.
    name: '计算',
    cells: draft.cells.map((cell) => {
      const points = cell.column === 7 ? entered[cell.row] : undefined;
      if (points !== undefined) return { ...cell, value: points };
      // Nothing to fall back on: all is to be computed.
      return cell.formula === null ? cell : { ...cell, value: '' };
    }),
  };
  const name = await host.insertSheet(withPoints);
  const value = await calculate(await host.toBytes());
  for (const { row, column, formula, value: known } of draft.cells)
    if (formula !== null && ![7, 8, 10].includes(column))
      expect([toAddress({ row, column }), value(name, toAddress({ row, column }))]).toEqual([
        toAddress({ row, column }),
        known === '' ? null : known,
      ]);
  const at = (cell: string): CellValue | null => value(name, cell);
  expect([at('I5'), at('I6'), at('I7')]).toEqual(
    [91 - Number(at('E5')), -37.5, null].map((gap) => (gap === null ? null : expect.closeTo(gap, 6))),
  );
  expect([at('K5'), at('K6'), at('K7')]).toEqual(['优', '中', null]);
  // 合计, 平均, 个数, and the grades by the reviewer.
  expect([at('H8'), at('H9'), at('H10')]).toEqual([153.5, 76.75, 2]);
  expect([at('K11'), at('K12'), at('K13'), at('K14')]).toEqual([1, 0, 1, 0]);
});

test('the sheet is not read again: forms and findings stay as they were', async () => {
  const host = await XlsxFileHost.open(await drawWorkbook(IDS.map((id) => loadForm(id))), 'w.xlsx');
  const before = checkWorkbook(await host.readSheets(), options);
  const names = [
    await host.insertSheet(draftOf(await host.readSheets())),
    await host.insertSheet(draftOf(await host.readSheets(), 'en')),
  ];
  // Never a second one, whichever language it is drawn in.
  expect(names).toEqual([OPINION_SHEET_NAME, OPINION_SHEET_NAME]);
  expect(host.sheetNames.filter((name) => name.startsWith(OPINION_SHEET_NAME))).toHaveLength(1);
  const again = await XlsxFileHost.open(await host.toBytes(), 'w.xlsx');
  const after = checkWorkbook(await again.readSheets(), options);
  expect(after.forms.map(({ id }) => id)).toEqual(before.forms.map(({ id }) => id));
  expect(after.counts).toEqual(before.counts);
});

test('a sheet of people that has the name is still read', () => {
  const sheets = [formSheet({ sheet: OPINION_SHEET_NAME })];
  expect(checkWorkbook(sheets, options).forms).toHaveLength(1);
});

test('the reviewer’s total of a form is looked up; sheet names keep their apostrophes; an unread form says so', () => {
  const reviewed = grid(
    `
项目支出绩效自评复核表|«|«|«|«|«|«
项目名称|监管经费|«|«|«|«|«
一级指标|二级指标|三级指标|指标值|实际完成值|分值|自评得分|复核得分
产出指标|数量指标|检查户数|≥200户|200户|60|60|50
满意度指标|满意度|群众满意度|≥90%|92%|40|40|40
合计|||||100|100|90
`.replace(/(^.*复核表|^项目名称.*)$/gmu, '$1|«'),
    { name: "O'Neill" },
  );
  const line = lineAt(draftOf([reviewed]), 4);
  expect(line.get('复核得分')).toMatchObject({
    value: 90,
    formula: `=IF(ISNUMBER('O''Neill'!H6),'O''Neill'!H6,"")`,
  });
  expect(line.get('复核−自评')?.value).toBe(-10);
  expect(line.get('复核等级')?.value).toBe('优');
  expect(opinionSheet(checkWorkbook([grid('通知|各单位')], options), 'zh')).toBeNull();
});

describe('what the reviewer typed stays when the sheet is drawn again', () => {
  const LINES = (draft: SheetDraft) =>
    ['alxa-01', 'datong-03', 'datong-17'].map((_, at) => lineAt(draft, 4 + at));
  /** The lines of the sheet as it stands, as a host reads them. */
  const standing = (
    draft: SheetDraft,
    typed: Readonly<Record<string, CellValue>>,
  ): readonly StandingLine[] => {
    const rows = new Map<number, StandingLine['cells'][number][]>();
    for (const { row, column, value, formula } of draft.cells) {
      const entry = typed[toAddress({ row, column })];
      const cell = { column, value: entry ?? value ?? '', formula: entry === undefined ? formula : null };
      rows.set(row, [...(rows.get(row) ?? []), cell]);
    }
    return [...rows].map(([row, cells]) => ({ row, cells }));
  };
  const drawn = async (ids: readonly string[]) => {
    const host = await XlsxFileHost.open(await drawWorkbook(ids.map((id) => loadForm(id))), 'w.xlsx');
    return draftOf(await host.readSheets());
  };

  test('by form, whatever line it has now; sums and grades follow', async () => {
    const before = await drawn(IDS);
    const [first] = LINES(before);
    const after = withKeptEntries(
      await drawn([...IDS].reverse()),
      standing(before, { H5: 88.5, M5: '请补充佐证', H6: 59 }),
    );
    const last = lineAt(after, 6);
    expect(last.get('项目')?.value).toBe(first!.get('项目')?.value);
    expect(last.get('复核得分')).toMatchObject({ value: 88.5, formula: null });
    expect(last.get('复核意见')?.value).toBe('请补充佐证');
    expect(last.get('复核等级')?.value).toBe('良');
    expect(last.get('复核−自评')?.value).toBeCloseTo(88.5 - Number(first!.get('自评得分')?.value), 6);
    expect(lineAt(after, 5).get('复核得分')?.value).toBe(59);
    expect(lineAt(after, 7).get('复核得分')?.value).toBe(147.5);
    expect(lineAt(after, 9).get('复核得分')?.value).toBe(2);
  });

  test('what belongs to a form that is gone stands below', async () => {
    const before = await drawn(IDS);
    const after = withKeptEntries(
      await drawn(IDS.slice(1)),
      standing(before, { H5: 88.5, M5: '请补充佐证' }),
    );
    const last = Math.max(...after.cells.map(({ row }) => row));
    const line = lineAt(after, last);
    expect(line.get('工作表')?.value).toBe(LINES(before)[0]!.get('工作表')?.value);
    expect([line.get('复核得分')?.value, line.get('复核意见')?.value]).toEqual([88.5, '请补充佐证']);
  });

  test('nothing typed, nothing changed', async () => {
    const before = await drawn(IDS);
    expect(withKeptEntries(before, standing(before, {}))).toBe(before);
  });

  test('in a file', async () => {
    const host = await XlsxFileHost.open(await drawWorkbook(IDS.map((id) => loadForm(id))), 'w.xlsx');
    const draft = draftOf(await host.readSheets());
    const typed = draft.cells.map((cell) =>
      cell.row === 4 && cell.column === 7 ? { ...cell, value: 77, formula: null } : cell,
    );
    await host.insertSheet({ ...draft, cells: typed });
    const name = await host.insertSheet(draftOf(await host.readSheets()));
    const { content } = await host.cellFacts(name, 'H5');
    expect([name, content]).toEqual([OPINION_SHEET_NAME, { value: 77, formula: null }]);
  });
});
