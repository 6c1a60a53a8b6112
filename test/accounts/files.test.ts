/** Whole workbooks of final accounts through the file host and the command line. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import Ajv2020 from 'ajv/dist/2020';
import { toAddress, type CellValue, type SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { Folder, run } from '../cli/run-cli';
import { formSheet } from '../rules/form-sheet';
import { AccountsDrawer, makeBooks, PLAIN_DRAWING } from './made-accounts';

/** The sheets as a workbook, with these cells changed (`sheet!A1`). */
async function workbookOf(
  sheets: readonly SheetSnapshot[],
  changed: Readonly<Record<string, CellValue>> = {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows, merges } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const { row, cells } of rows)
      for (const { column, value } of cells) {
        const cell = toAddress({ row, column });
        sheet.getCell(cell).value = changed[`${name}!${cell}`] ?? value;
      }
    for (const { top, left, bottom, right } of merges ?? [])
      sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly printed: unknown;
  readonly expected: unknown;
  readonly fix: unknown;
  readonly edits: readonly unknown[];
  readonly relation?: readonly string[];
  readonly operands?: readonly { readonly sheet: string; readonly cell: string }[];
}

interface FileReport {
  readonly forms: readonly unknown[];
  readonly tables: readonly {
    readonly sheet: string;
    readonly kind: string;
    readonly findings: readonly Finding[];
  }[];
  readonly accounts: {
    readonly relations: Readonly<Record<string, number>>;
    readonly missing: readonly string[];
    readonly coverage: { readonly forms: number } | null;
    readonly findings: readonly Finding[];
  } | null;
}

const isValid = new Ajv2020({ strict: false, allErrors: true }).compile(
  JSON.parse(readFileSync('docs/report.schema.json', 'utf8')) as object,
);

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

async function reportOf(name: string, bytes: Uint8Array): Promise<{ status: number; file: FileReport }> {
  const { status, out } = await run('check', '--format', 'json', folder.put(name, bytes));
  const report = JSON.parse(out) as { files: readonly FileReport[] };
  isValid(report);
  expect(isValid.errors ?? []).toEqual([]);
  const [file] = report.files;
  if (!file) throw new Error('no report');
  return { status, file };
}

const drawer = new AccountsDrawer(makeBooks(12, 'none'), PLAIN_DRAWING);
const sheets = drawer.sheets();
const KINDS = [
  'income-expenditure',
  'income',
  'expenditure',
  'fiscal',
  'general-public-budget',
  'basic-expenditure',
  'government-fund',
  'state-capital',
  'three-public',
  'statistics',
];

/** The cell of a sheet that holds a value. */
function cellOf(name: string, value: CellValue): string {
  for (const { row, cells } of sheets.find((sheet) => sheet.name === name)?.rows ?? [])
    for (const cell of cells) if (cell.value === value) return toAddress({ row, column: cell.column });
  throw new Error(`no ${String(value)} on ${name}`);
}

test('a right workbook: ten tables, all relations right, status 0, and the sentence that says so', async () => {
  const bytes = await workbookOf(sheets);
  const { status, file } = await reportOf('right.xlsx', bytes);
  expect(status).toBe(0);
  expect(file.forms).toEqual([]);
  expect(file.tables.map(({ kind }) => kind)).toEqual(KINDS);
  expect(file.accounts?.missing).toEqual([]);
  expect(file.accounts?.relations).toMatchObject({ failed: 0, cut: 0, skipped: 0 });
  const { checked = 0, exact = 0, rounded = 0 } = file.accounts?.relations ?? {};
  expect(exact + rounded).toBe(checked);
  expect(rounded).toBeGreaterThan(0);
  const table = await run('check', folder.put('right.xlsx', bytes));
  expect(table.out).toContain(
    `10 张决算表，核对 ${String(checked)} 项关系：${String(exact)} 项相符，${String(rounded)} 项属进位误差，0 项不符`,
  );
  const summary = await run('summary', '--lang', 'en', folder.put('right.xlsx', bytes));
  expect(summary.out).toContain(
    `Final accounts: tables 10, relations checked ${String(checked)}: ${String(exact)} exact, ${String(rounded)} explained by rounding, 0 wrong`,
  );
});

test('one wrong figure is one error with the cells it rests on, and no fix', async () => {
  const wages = drawer.value(drawer.books.economic.get('30101') ?? 0);
  const cell = cellOf('公开06', wages);
  const { status, file } = await reportOf(
    'wrong.xlsx',
    await workbookOf(sheets, { [`公开06!${cell}`]: wages + 9 }),
  );
  expect(status).toBe(1);
  const found = [
    ...file.tables.flatMap(({ findings }) => findings),
    ...(file.accounts?.findings ?? []),
  ].filter(({ severity }) => severity === 'error');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ sheet: '公开06', cell, printed: wages + 9, fix: null, edits: [] });
  expect(Number(found[0]?.expected)).toBeCloseTo(wages, 2);
  expect(found[0]?.relation).toEqual(['06-sum-301', 'T-06-30101']);
  expect(found[0]?.operands?.map((operand) => operand.sheet)).toContain('说明');
});

test('nothing of the accounts is ever written; marks come and go', async () => {
  const wages = drawer.value(drawer.books.economic.get('30101') ?? 0);
  const cell = cellOf('公开06', wages);
  const bytes = await workbookOf(sheets, { [`公开06!${cell}`]: wages + 9 });
  const source = folder.put('kept.xlsx', bytes);
  const plain = `${folder.path}/plain.xlsx`;
  expect((await run('fix', source, '-o', plain)).status).toBe(0);
  expect(Buffer.from(readFileSync(plain)).equals(Buffer.from(bytes))).toBe(true);
  const marked = `${folder.path}/marked.xlsx`;
  const fixed = await run('fix', source, '--annotate', '-o', marked);
  expect(fixed.err).toContain('10 张决算表');
  const values = async (file: string) =>
    (await (await XlsxFileHost.open(new Uint8Array(readFileSync(file)), null)).readSheets())
      .filter(({ name }) => name !== '复核结果')
      .map(({ name, rows }) => [
        name,
        rows.map((row) => row.cells.map(({ column, value }) => [column, value])),
      ]);
  expect(await values(marked)).toEqual(await values(source));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(marked);
  expect(JSON.stringify(workbook.getWorksheet('公开06')?.getCell(cell).note)).toContain('ZP903');
  const cleared = `${folder.path}/cleared.xlsx`;
  await run('fix', marked, '-o', cleared);
  const after = new ExcelJS.Workbook();
  await after.xlsx.readFile(cleared);
  expect(after.getWorksheet('公开06')?.getCell(cell).note).toBeUndefined();
});

test('forms beside the accounts are read as ever, and the project expenditure stands beside them', async () => {
  const forms = ['甲项目', '乙项目'].map((name) => ({ ...formSheet({ sheet: name, name }), name }));
  const { file } = await reportOf('both.xlsx', await workbookOf([...sheets, ...forms]));
  expect(file.forms).toHaveLength(2);
  expect(file.tables.map(({ kind }) => kind)).toEqual(KINDS);
  expect(file.accounts?.coverage).toMatchObject({ forms: 2, executed: 190 });
  expect(file.accounts?.relations.failed).toBe(0);
});

test('a workbook of forms holds no tables', async () => {
  const { file } = await reportOf('forms.xlsx', await workbookOf([formSheet({ sheet: '甲' })]));
  expect(file.tables).toEqual([]);
  expect(file.accounts).toBeNull();
});

test('a rule that is off is silent, one that is set milder is mild', async () => {
  const wages = drawer.value(drawer.books.economic.get('30101') ?? 0);
  const source = folder.put(
    'mild.xlsx',
    await workbookOf(sheets, { [`公开06!${cellOf('公开06', wages)}`]: wages + 9 }),
  );
  expect((await run('check', '--rule', 'ZP903=off', source)).status).toBe(0);
  expect((await run('check', '--rule', 'ZP903=warning', source)).status).toBe(0);
  expect((await run('check', source)).status).toBe(1);
});
