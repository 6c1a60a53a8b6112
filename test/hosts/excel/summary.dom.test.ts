/** The sheet 自评汇总 in Excel at every claimed set: as the file host writes it, with charts, replaced in place. */
import '../../support/text-coding';
import { toAddress } from '../../../src/core/model/sheet-snapshot';
import { layOutSummary, workbookSummary } from '../../../src/core/writing/summary-sheet';
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import { HostError } from '../../../src/hosts/workbook-host';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import type { PlannedFault } from '../../support/excel-host/excel-host';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { PERSONALITY_NAMES, turnsIn } from '../../support/excel-host/personalities';
import { checkAll, manyForms, SAMPLE_BYTES } from '../../support/excel-host/sample-forms';
import { cellOf, enter } from '../../support/excel-host/sample-workbook';
import { summary } from '../../support/excel-host/summary';
import type { ChartModel, SheetModel, WorkbookModel } from '../../support/excel-host/workbook-model';
import { addSheet, cellAt, cloneWorkbook } from '../../support/excel-host/workbook-model';
import { loadWorkbookModel, saveWorkbookModel } from '../../support/excel-host/xlsx-model';

const NAME = '自评汇总';

async function openUnread(workbook: WorkbookModel, personality: PersonalityName) {
  const excel = await openInJsdom(workbook, { personality });
  const host = await ExcelWorkbookHost.create();
  excel.restartLog();
  return { excel, host };
}

async function open(workbook: WorkbookModel, personality: PersonalityName = 'ltsc 2021') {
  const { excel, host } = await openUnread(workbook, personality);
  const checked = checkAll(await host.readSheets());
  excel.restartLog();
  return { excel, host, checked };
}

/** Values by address: what a person reads. */
function valuesOf(sheet: SheetModel): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [row, cells] of sheet.cells)
    for (const [column, { value }] of cells) if (value !== null) values[toAddress({ row, column })] = value;
  return values;
}

const chart = (name: string): ChartModel => ({
  name,
  kind: 'BarClustered',
  values: { top: 0, left: 0, bottom: 1, right: 0 },
  categories: null,
  seriesName: '',
  title: '',
  hasLegend: true,
  hasLabels: false,
  isReversed: false,
  minimum: null,
  color: '',
  place: null,
});

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  it('stands as a table with two native charts over its own cells, and everything else is as it was', async () => {
    const workbook = await manyForms(5);
    const before = summary(workbook);
    const { excel, host, checked } = await open(workbook, personality);
    expect(await host.insertSummary(checked, 'zh')).toBe(NAME);
    expect(excel.log).toHaveLength(3);
    expect(summary(excel.workbook).sheets.slice(0, -1)).toEqual(before.sheets);
    const sheet = excel.sheet(NAME);
    const content = workbookSummary(checked, 'zh');
    const { head, bodyTop, barsTop, bodyBottom, sums, figuresTop, gradesLeft } = layOutSummary(content);
    expect(content.rows).toHaveLength(5);
    expect(sheet.tables.map(({ area }) => area)).toEqual([
      { top: head, left: 0, bottom: bodyBottom, right: content.headers.length - 1 },
    ]);
    const [grades, totals] = sheet.charts;
    expect(sheet.charts).toHaveLength(2);
    expect(grades).toMatchObject({ name: 'ZipingGrades', kind: 'ColumnClustered', title: '等级（改后）' });
    expect(grades!.values).toEqual({
      top: figuresTop + 1,
      left: gradesLeft + 1,
      bottom: figuresTop + content.grades.length,
      right: gradesLeft + 1,
    });
    expect(totals).toMatchObject({
      name: 'ZipingTotals',
      kind: 'BarClustered',
      title: '各项目总分（改后）',
      hasLegend: false,
      hasLabels: true,
      isReversed: true,
      minimum: 0,
      values: { top: barsTop, bottom: bodyBottom, left: content.totalColumn },
      categories: { top: barsTop, bottom: bodyBottom, left: content.nameColumn },
    });
    // The figures of the chart are the forms' own totals, and the charts cover no figure.
    const printed = content.rows.map(
      (_, at) => sheet.cells.get(bodyTop + at)?.get(content.totalColumn)?.value ?? null,
    );
    const own = checked.forms.map(({ corrected }) => corrected.total);
    expect([...printed].sort()).toEqual([...own].sort());
    for (const { place } of sheet.charts) expect(place!.top).toBeGreaterThan(sums);
    // It is never read as a form.
    expect((await host.readSheets()).map(({ name }) => name)).not.toContain(NAME);
  });

  it('is replaced in place in two requests; charts that people drew beside it stay', async () => {
    const { excel, host, checked } = await open(await manyForms(6), personality);
    await host.insertSummary(checked, 'zh');
    const sheet = excel.sheet(NAME);
    sheet.charts.unshift(chart('我的图'));
    const id = sheet.id;
    excel.restartLog();
    const fewer = { ...checked, forms: checked.forms.slice(0, 2) };
    expect(await host.insertSummary(fewer, 'en')).toBe(NAME);
    expect(excel.log).toHaveLength(2);
    expect(excel.sheet(NAME).id).toBe(id);
    expect(sheet.charts.map(({ name }) => name)).toEqual(['我的图', 'ZipingGrades', 'ZipingTotals']);
    expect(sheet.tables).toHaveLength(1);
    const fresh = await open(await manyForms(6), personality);
    await fresh.host.insertSummary(fewer, 'en');
    expect(valuesOf(sheet)).toEqual(valuesOf(fresh.excel.sheet(NAME)));
  });

  it('whatever request fails while it is new, nothing of it is left', async () => {
    const workbook = await manyForms(1);
    const first = await open(cloneWorkbook(workbook), personality);
    await first.host.insertSummary(first.checked, 'zh');
    for (const fault of turnsIn(personality, faults(3, first.excel.log[2]?.writes ?? 0))) {
      const { excel, host } = await openUnread(cloneWorkbook(workbook), personality);
      excel.faults.push(fault);
      const error: unknown = await host.insertSummary(first.checked, 'zh').catch((reason: unknown) => reason);
      expect([fault, error]).toEqual([fault, expect.any(HostError)]);
      expect([fault, summary(excel.workbook)]).toEqual([fault, summary(workbook)]);
    }
  });

  it('whatever request fails while it is replaced, it is finished by itself', async () => {
    const start = await open(await manyForms(2), personality);
    await start.host.insertSummary({ ...start.checked, forms: start.checked.forms.slice(0, 1) }, 'zh');
    start.excel.sheet(NAME).charts.push(chart('我的图'));
    const old = cloneWorkbook(start.excel.workbook);
    start.excel.restartLog();
    await start.host.insertSummary(start.checked, 'zh');
    const wanted = comparable(start.excel.sheet(NAME));
    for (const fault of turnsIn(personality, faults(2, start.excel.log[1]?.writes ?? 0))) {
      const { excel, host } = await openUnread(cloneWorkbook(old), personality);
      const { checked } = start;
      excel.faults.push(fault);
      if (fault.request === 1) {
        await expect(host.insertSummary(checked, 'zh')).rejects.toBeInstanceOf(HostError);
        expect([fault, summary(excel.workbook)]).toEqual([fault, summary(old)]);
        continue;
      }
      expect([fault, await host.insertSummary(checked, 'zh')]).toEqual([fault, NAME]);
      expect([fault, comparable(excel.sheet(NAME))]).toEqual([fault, wanted]);
    }
  });
});

/** What the sheet shows, without the names that Excel gives to tables. */
function comparable(sheet: SheetModel): unknown {
  const { charts, tables } = sheet;
  const sorted = [...charts].sort((a, b) => a.name.localeCompare(b.name));
  return { values: valuesOf(sheet), charts: sorted, tables: tables.map(({ area, style }) => [area, style]) };
}

function faults(request: number, writes: number): PlannedFault[] {
  expect(writes).toBeGreaterThan(10);
  const codes = ['AccessDenied', 'InvalidOperation', 5102, 5103, 5012] as const;
  return [
    ...Array.from({ length: request }, (_, at) => ({
      request: at + 1,
      code: 'InvalidOperationInCellEditMode' as const,
      at: 'before' as const,
    })),
    { request: 1, code: 5012, at: 'lost' },
    { request, code: 5012, at: 'lost' },
    ...codes.map((code) => ({ request, code, at: 'before' as const })),
    ...Array.from({ length: writes }, (_, at) => ({ request, code: codes[at % codes.length]!, at })),
  ];
}

it('that cannot be finished says which sheet may be incomplete, and the next click finishes it', async () => {
  const { excel, host, checked } = await open(await manyForms(2));
  await host.insertSummary(checked, 'zh');
  const wanted = comparable(excel.sheet(NAME));
  excel.restartLog();
  excel.faults.push({ request: 2, code: 'AccessDenied', at: 6 }, { request: 3, code: 5102, at: 'before' });
  const error: unknown = await host.insertSummary(checked, 'zh').catch((reason: unknown) => reason);
  expect((error as HostError).explanation.zh).toMatch(/“自评汇总”没有写完.*请再点一次/);
  excel.restartLog();
  expect(await host.insertSummary(checked, 'zh')).toBe(NAME);
  expect(comparable(excel.sheet(NAME))).toEqual(wanted);
});

describe('a person’s own sheet of that name', () => {
  it.each([
    ['with other content', { A1: '本单位汇总' }],
    ['with the same title', { A1: '绩效自评汇总', A3: '张三', A4: '李四' }],
    ['that is empty', {}],
  ])('%s is left alone; the summary gets a number, and keeps it', async (_, cells) => {
    const workbook = await manyForms(2);
    const theirs = addSheet(workbook, NAME);
    enter(theirs, cells);
    const { excel, host, checked } = await open(workbook);
    const before = summary(excel.workbook).sheets;
    expect(await host.insertSummary(checked, 'zh')).toBe(`${NAME} (2)`);
    expect(await host.insertSummary(checked, 'zh')).toBe(`${NAME} (2)`);
    expect(summary(excel.workbook).sheets.slice(0, -1)).toEqual(before);
  });
});

describe('protection', () => {
  it.each([
    [
      'read-only workbook',
      'read-only',
      (workbook: WorkbookModel) => void (workbook.isReadOnly = true),
      '只读',
    ],
    [
      'workbook whose structure is protected',
      'protected',
      (workbook: WorkbookModel) => void (workbook.isStructureProtected = true),
      '撤销工作簿保护',
    ],
  ])('a %s takes no summary', async (_, code, arrange, words) => {
    const workbook = await manyForms(1);
    arrange(workbook);
    const { excel, host, checked } = await open(workbook);
    const before = summary(excel.workbook);
    const error: unknown = await host.insertSummary(checked, 'zh').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code });
    expect((error as HostError).explanation.zh).toContain(words);
    expect(summary(excel.workbook)).toEqual(before);
  });

  it('a protected structure does not hinder the renewal', async () => {
    const { excel, host, checked } = await open(await manyForms(1));
    await host.insertSummary(checked, 'zh');
    excel.workbook.isStructureProtected = true;
    expect(await host.insertSummary(checked, 'en')).toBe(NAME);
    expect(cellOf(excel.sheet(NAME), 'A1')?.value).toBe('Summary of the self-evaluations');
  });

  it.each<[string, (sheet: SheetModel) => void, string]>([
    [
      'protected',
      (sheet: SheetModel) => void (sheet.protection = { allowFormatCells: true, allowEditObjects: true }),
      '撤销它的保护',
    ],
    ['hidden', (sheet: SheetModel) => void (sheet.visibility = 'hidden'), '取消隐藏'],
  ])('a summary that people made %s is not renewed', async (_, arrange, words) => {
    const { excel, host, checked } = await open(await manyForms(1));
    await host.insertSummary(checked, 'zh');
    arrange(excel.sheet(NAME));
    const before = summary(excel.workbook);
    const error: unknown = await host.insertSummary(checked, 'en').catch((reason: unknown) => reason);
    expect((error as HostError).explanation.zh).toContain(words);
    expect(summary(excel.workbook)).toEqual(before);
  });
});

describe('both hosts', () => {
  it('write the same summary, and each renews what the other wrote', async () => {
    const { excel, host, checked } = await open(await loadWorkbookModel(SAMPLE_BYTES()));
    await host.insertSummary(checked, 'zh');
    const inExcel = valuesOf(excel.sheet(NAME));
    const file = await XlsxFileHost.open(SAMPLE_BYTES(), null);
    await file.insertSummary(checkAll(await file.readSheets()), 'zh');
    const written = await loadWorkbookModel(await file.toBytes());
    const inFile = valuesOf(written.sheets.find(({ name }) => name === NAME)!);
    expect(inExcel).toEqual(inFile);
    // What the file host wrote is renewed in Excel …
    written.sheets.at(-1)!.autoFilter = { top: 12, left: 0, bottom: 16, right: 12 };
    cellAt(written.sheets.at(-1)!, 40, 0).value = '旧';
    const again = await open(written);
    expect(await again.host.insertSummary(again.checked, 'zh')).toBe(NAME);
    expect(valuesOf(again.excel.sheet(NAME))).toEqual(inExcel);
    expect(again.excel.sheet(NAME)).toMatchObject({ autoFilter: null, tables: [{}], charts: [{}, {}] });
    // … and the other way round.
    const saved = await XlsxFileHost.open(await saveWorkbookModel(excel.workbook), null);
    expect(await saved.insertSummary(checkAll(await saved.readSheets()), 'zh')).toBe(NAME);
    expect(saved.sheetNames.filter((name) => name.startsWith(NAME))).toEqual([NAME]);
  });
});
