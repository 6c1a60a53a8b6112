/** Drafted sheets put into the open workbook at every claimed set: whole or not at all, and the same as in a file. */
import '../../support/text-coding';
import { freeSheetName } from '../../../src/core/text/sheet-name';
import type { SheetDraft } from '../../../src/core/model/sheet-draft';
import type { SheetSnapshot } from '../../../src/core/model/sheet-snapshot';
import { blankTemplate } from '../../../src/documents/blank-template';
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import type { WorkbookHost } from '../../../src/hosts/workbook-host';
import { HostError } from '../../../src/hosts/workbook-host';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { checkWorkbook } from '../../../src/core/checking/check-workbook';
import { OPINION_SHEET_NAME, opinionSheet } from '../../../src/core/writing/opinion-sheet';
import { DEFAULT_PROFILE, PROFILES } from '../../../src/profiles/index';
import { RULES } from '../../../src/rules/index';
import type { PlannedFault } from '../../support/excel-host/excel-host';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { PERSONALITY_NAMES, turnsIn } from '../../support/excel-host/personalities';
import { cellOf, formWorkbook, PLAN } from '../../support/excel-host/sample-workbook';
import { summary } from '../../support/excel-host/summary';
import type { WorkbookModel } from '../../support/excel-host/workbook-model';
import { addSheet, cloneWorkbook } from '../../support/excel-host/workbook-model';
import { saveWorkbookModel } from '../../support/excel-host/xlsx-model';

const TEMPLATE = blankTemplate(DEFAULT_PROFILE);

async function open(workbook: WorkbookModel = formWorkbook(), personality: PersonalityName = 'ltsc 2021') {
  const excel = await openInJsdom(workbook, { personality });
  const host = await ExcelWorkbookHost.create();
  excel.restartLog();
  return { excel, host };
}

const text = (row: number, value: string) => ({
  row,
  column: 0,
  value,
  formula: null,
  role: 'text' as const,
});
const TEXTS = ['=1+1', '+1', '-甲', '@甲', '2024-12-31', '95%', "'引号", '12月', '00123'];
const TRICKY: SheetDraft = {
  name: '文本',
  widths: [20],
  cells: TEXTS.map((value, row) => text(row, value)),
  merges: [],
};

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  it('a blank form comes in two requests with values, formulas, looks, lines, merges, widths and rules', async () => {
    const { excel, host } = await open(formWorkbook(), personality);
    const others = summary(excel.workbook).sheets;
    const name = await host.insertSheet(TEMPLATE);
    expect([name, excel.log.length]).toEqual(['项目支出绩效自评表', 2]);
    expect(excel.log.every(({ sentBytes }) => sentBytes < 5 * 1024 * 1024)).toBe(true);
    expect(summary(excel.workbook).sheets.slice(0, -1)).toEqual(others);
    const sheet = excel.sheet(name);
    expect(excel.workbook.sheets.at(-1)).toBe(sheet);
    for (const { row, column, value, formula, role } of TEMPLATE.cells) {
      const cell = sheet.cells.get(row)?.get(column);
      expect([row, column, cell?.formula ?? null]).toEqual([row, column, formula]);
      if (formula === null) expect([row, column, cell?.value ?? '']).toEqual([row, column, value ?? '']);
      expect(cell).toMatchObject({
        wraps: true,
        isBold: role === 'title' || role === 'label' || role === 'total',
      });
    }
    expect(cellOf(sheet, 'A1')).toMatchObject({ fontSize: 16, horizontal: 'Center', edges: '' });
    expect(cellOf(sheet, 'A3')).toMatchObject({ fontSize: 10.5, horizontal: 'Center', edges: 'BLRT' });
    // Under a merge too: the merged area has its lines on all sides.
    expect([cellOf(sheet, 'B3')?.edges, cellOf(sheet, 'C3')?.horizontal]).toEqual(['BLRT', null]);
    expect(cellOf(sheet, 'J6')?.numberFormat).toBe('0.00%');
    const byPlace = (a: { top: number; left: number }, b: typeof a) => a.top - b.top || a.left - b.left;
    expect([...sheet.merges].sort(byPlace)).toEqual([...TEMPLATE.merges].sort(byPlace));
    expect([...sheet.columnWidths.keys()]).toEqual(TEMPLATE.widths.map((_, at) => at));
    expect(sheet.columnWidths.get(3)).toBeGreaterThan(sheet.columnWidths.get(4)!);
    expect(sheet.validations.map(({ rule, alert }) => [rule.type, alert])).toEqual(
      TEMPLATE.validations!.map(({ rule }) => [rule.kind === 'list' ? 'List' : 'Decimal', 'Warning']),
    );
  });

  it('text that looks like something else stays this text', async () => {
    const { excel, host } = await open(formWorkbook(), personality);
    const sheet = excel.sheet(await host.insertSheet(TRICKY));
    expect(TEXTS.map((_, row) => sheet.cells.get(row)?.get(0))).toMatchObject(
      TEXTS.map((value) => ({ value, formula: null })),
    );
  });

  it('whatever request fails and wherever, nothing of the sheet is left and the words say so', async () => {
    const workbook = formWorkbook();
    const first = await open(cloneWorkbook(workbook), personality);
    await first.host.insertSheet(TRICKY);
    const writes = first.excel.log[1]?.writes ?? 0;
    expect(writes).toBeGreaterThan(5);
    const codes = ['AccessDenied', 'InvalidOperation', 'GeneralException', 5102, 5103, 5012] as const;
    const faults: PlannedFault[] = [
      ...codes.map((code) => ({ request: 1, code, at: 'before' as const })),
      { request: 1, code: 'InvalidOperationInCellEditMode', at: 'before' },
      { request: 2, code: 'InvalidOperationInCellEditMode', at: 'before' },
      { request: 1, code: 5012, at: 'lost' },
      { request: 2, code: 5012, at: 'lost' },
      { request: 2, code: 5104, at: 'lost' },
      ...codes.map((code) => ({ request: 2, code, at: 'before' as const })),
      ...Array.from({ length: writes }, (_, at) => ({ request: 2, code: codes[at % codes.length]!, at })),
    ];
    for (const fault of turnsIn(personality, faults)) {
      const { excel, host } = await open(cloneWorkbook(workbook), personality);
      excel.faults.push(fault);
      const error: unknown = await host.insertSheet(TRICKY).catch((reason: unknown) => reason);
      expect([fault, error]).toEqual([fault, expect.any(HostError)]);
      if (fault.request === 2) expect((error as HostError).explanation.zh).toContain('工作簿保持原样');
      expect([fault, summary(excel.workbook)]).toEqual([fault, summary(workbook)]);
      excel.restartLog();
      expect(await host.insertSheet(TRICKY)).toBe('文本');
    }
  });
});

it('a protected structure and a read-only workbook take no sheet, and say what to do', async () => {
  const workbook = formWorkbook();
  workbook.isStructureProtected = true;
  const { excel, host } = await open(workbook);
  const before = summary(excel.workbook);
  const error: unknown = await host.insertSheet(TEMPLATE).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'protected' });
  expect((error as HostError).explanation.zh).toContain('撤销工作簿保护');
  expect(summary(excel.workbook)).toEqual(before);
  const other = formWorkbook();
  other.isReadOnly = true;
  const readOnly = await open(other);
  await expect(readOnly.host.insertSheet(TEMPLATE)).rejects.toMatchObject({ code: 'read-only' });
  expect(readOnly.excel.log).toEqual([]);
});

it('a sheet that cannot be taken away again is named', async () => {
  const { excel, host } = await open();
  excel.faults.push({ request: 2, code: 'AccessDenied', at: 4 }, { request: 3, code: 5102, at: 'before' });
  const error: unknown = await host.insertSheet(TRICKY).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'write-failed' });
  expect((error as HostError).explanation.zh).toContain('请手工删除这张表');
  expect((error as HostError).explanation.zh).toContain('“文本”');
});

it('a name that another person takes in the same moment stays theirs', async () => {
  const { excel, host } = await open();
  let theirs: string | null = null;
  excel.beforeRequest = (request) => {
    if (request === 2) theirs = addSheet(excel.workbook, '文本').id;
  };
  expect(await host.insertSheet(TRICKY)).toBe('文本 (2)');
  expect(excel.workbook.sheets.filter(({ name }) => name.startsWith('文本')).map(({ id }) => id)).toContain(
    theirs,
  );
});

it('undo of the run before leaves the new sheet, and the run after is undone without it', async () => {
  const { excel, host } = await open();
  const before = summary(excel.workbook).sheets[0];
  const { undo } = await host.applyPlan(PLAN, { language: 'zh' });
  const name = await host.insertSheet(TRICKY);
  expect(await host.undo(undo)).toEqual({ restored: 3, kept: [] });
  expect(summary(excel.workbook).sheets[0]).toEqual(before);
  expect(cellOf(excel.sheet(name), 'A1')?.value).toBe('=1+1');
});

describe('both hosts', () => {
  /** What a form consists of; the stand-in computes nothing, so that results of formulas are left out. */
  const shape = ({ rows, merges }: SheetSnapshot) => ({
    cells: rows.flatMap(({ row, cells }) =>
      cells
        .filter(({ formula, value }) => formula !== null || value !== '')
        .map(({ column, value, formula }) => [row, column, formula ?? value]),
    ),
    merges: [...(merges ?? [])].sort((a, b) => a.top - b.top || a.left - b.left),
  });

  it.each([TEMPLATE, TRICKY])('make the same sheet of the draft $name', async (draft) => {
    const { excel, host } = await open();
    const file = await XlsxFileHost.open(await saveWorkbookModel(formWorkbook()), null);
    const read = async (from: WorkbookHost, name: string) =>
      shape((await from.readSheets()).find((sheet) => sheet.name === name)!);
    const [inExcel, inFile] = [await host.insertSheet(draft), await file.insertSheet(draft)];
    expect(inExcel).toBe(inFile);
    expect(await read(host, inExcel)).toEqual(await read(file, inFile));
    expect(excel.workbook.sheets).toHaveLength(2);
  });

  it.each([
    ['项目1', '项目1 (2)'],
    ['a/b?c*d[e]:f\\g', 'a b c d e  f g'],
    ['', '自评表'],
    ["'''", '自评表'],
    ['History', 'History (2)'],
    ['长'.repeat(40), '长'.repeat(31)],
  ])('name a draft called “%s” “%s”', async (wanted, name) => {
    const { host } = await open();
    const file = await XlsxFileHost.open(await saveWorkbookModel(formWorkbook()), null);
    const draft = { ...TRICKY, name: wanted };
    expect([await host.insertSheet(draft), await file.insertSheet(draft)]).toEqual([name, name]);
  });

  it('number names that are taken until one is free', () => {
    const long = '长'.repeat(31);
    expect(freeSheetName(long, [long, `${'长'.repeat(27)} (2)`])).toBe(`${'长'.repeat(27)} (3)`);
    expect(freeSheetName('表', ['表', '表 (2)'])).toBe('表 (3)');
    expect(freeSheetName('A', ['a'])).toBe('A (2)');
  });
});

it('the reviewer’s sheet comes with its formulas, stays, and is not read as one of the forms', async () => {
  const { excel, host } = await open();
  const sheets = await host.readSheets();
  const draft = opinionSheet(checkWorkbook(sheets, { rules: RULES, profiles: PROFILES }), 'zh');
  const name = await host.insertSheet(draft!);
  expect(name).toBe(OPINION_SHEET_NAME);
  for (const { row, column, formula } of draft!.cells)
    expect([row, column, excel.sheet(name).cells.get(row)?.get(column)?.formula ?? null]).toEqual([
      row,
      column,
      formula,
    ]);
  expect((await host.readSheets()).map((sheet) => sheet.name)).toEqual(sheets.map((sheet) => sheet.name));
  // Drawn again it takes its own place, with what the reviewer typed.
  const typed = {
    ...draft!.cells.find(({ row, column }) => row === 4 && column === 7)!,
    value: 66,
    formula: null,
  };
  await host.insertSheet({
    ...draft!,
    cells: draft!.cells.map((cell) => (cell.row === 4 && cell.column === 7 ? typed : cell)),
  });
  expect(await host.insertSheet(draft!)).toBe(OPINION_SHEET_NAME);
  expect(excel.workbook.sheets.filter((sheet) => sheet.name.startsWith(OPINION_SHEET_NAME))).toHaveLength(1);
  expect(excel.sheet(name).cells.get(4)?.get(7)).toMatchObject({ value: 66 });
});
