/** Sheets of this program's own on paper: A4, as wide as a page, the head on each page, numbered, and no text cut. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { checkWorkbook } from '../../../src/core/checking/check-workbook';
import { heightOf } from '../../../src/core/writing/row-heights';
import { opinionSheet } from '../../../src/core/writing/opinion-sheet';
import { draftStandardForm } from '../../../src/core/writing/standard-form';
import { layOutSummary, workbookSummary } from '../../../src/core/writing/summary-sheet';
import type { SheetDraft } from '../../../src/core/model/sheet-draft';
import { blankTemplate } from '../../../src/documents/blank-template';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { DEFAULT_PROFILE, PROFILES } from '../../../src/profiles/index';
import { RULES } from '../../../src/rules/index';
import { convertWithOffice } from '../../support/libre-office';
import { wholeRun } from '../../support/whole-run';
import { loadForms } from '../../workbooks/form-data';
import { toSnapshots } from '../../workbooks/to-snapshots';
import { partText } from './compare-packages';

const OPTIONS = { rules: RULES, profiles: PROFILES };
const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '..', '..', '..', 'assets', 'sample.xlsx')));
const checked = checkWorkbook(toSnapshots(loadForms('datong-2024', 'narrative')).sheets, OPTIONS);
const [form] = checked.forms;

const drawn = async (draft: SheetDraft): Promise<Uint8Array> =>
  (await XlsxFileHost.ofDrafts([draft], null)).toBytes();
const summary = workbookSummary(checked, 'zh');
const newSummary = async (): Promise<Uint8Array> => (await XlsxFileHost.newSummary(summary)).toBytes();
async function reviewed() {
  const host = await XlsxFileHost.open(SAMPLE, 'sample.xlsx');
  const { plan } = wholeRun(await host.readSheets(), OPTIONS);
  const { undo } = await host.applyPlan(plan, { language: 'zh' });
  return { host, undo, bytes: await host.toBytes() };
}

/** The last sheet of a workbook. */
function sheetOf(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /^xl\/worksheets\/sheet\d+\.xml$/.test(name),
  );
  const [last] = parts.sort(([a], [b]) => Number(/\d+/.exec(b)) - Number(/\d+/.exec(a)));
  return strFromU8(last![1]);
}
const namesOf = (bytes: Uint8Array): readonly string[] =>
  partText(bytes, 'xl/workbook.xml').match(/<definedName .*?<\/definedName>/g) ?? [];

const SHEETS: readonly (readonly [string, () => Promise<Uint8Array>, 'portrait' | 'landscape', RegExp])[] = [
  ['standard form', () => drawn(draftStandardForm(form!, form!.profile)), 'portrait', /'!\$\d+:\$\d+</],
  ['blank form', () => drawn(blankTemplate(DEFAULT_PROFILE)), 'portrait', /'!\$11:\$11</],
  ['reviewer’s sheet', () => drawn(opinionSheet(checked, 'zh')!), 'landscape', /'!\$1:\$\d+</],
  ['summary', newSummary, 'landscape', /'自评汇总'!\$\d+:\$\d+</],
  ['review sheet', async () => (await reviewed()).bytes, 'landscape', /'复核结果'!\$1:\$2</],
];

test.each(SHEETS)(
  '%s: A4, one page wide, its head repeated, numbered, each row of a height',
  async (_name, draw, orientation, titles) => {
    const bytes = await draw();
    const sheet = sheetOf(bytes);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain(
      `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    );
    expect(sheet).toContain('<pageMargins left="0.4724" right="0.4724" top="0.4724"');
    expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>');
    const rows = sheet.match(/<row [^>]*>/g)!;
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows.slice(1)) expect(row).toMatch(/ ht="[\d.]+" customHeight="1"/);
    expect(namesOf(bytes).filter((name) => name.includes('Print_Titles'))).toHaveLength(1);
    expect(namesOf(bytes)[0]).toMatch(titles);
  },
);

test('a row is as high as its text needs', async () => {
  const draft = draftStandardForm(form!, form!.profile);
  const at = draft.cells.findIndex(({ value }) => value === form!.form.goalExpected!.text);
  const goal = draft.cells[at]!;
  const [, height] = new RegExp(`<row r="${String(goal.row + 1)}" ht="([\\d.]+)"`).exec(
    sheetOf(await drawn(draft)),
  )!;
  const width = draft.widths.slice(1, 6).reduce((sum, each) => sum + each, 0);
  expect(Number(height)).toBeGreaterThanOrEqual(heightOf(goal, width));
});

test('the charts stand below the table, beside each other, none of them wider than it', () => {
  const { gradesChart, totalsChart, sums } = layOutSummary(summary);
  expect(gradesChart.top).toBeGreaterThan(sums);
  expect([totalsChart.top, totalsChart.bottom]).toEqual([gradesChart.top, gradesChart.bottom]);
  expect(totalsChart.left).toBe(gradesChart.right);
  expect(totalsChart.right).toBe(summary.headers.length);
});

test('the review sheet written anew keeps one name, and taken away takes it along', async () => {
  const { host, undo, bytes } = await reviewed();
  const before = namesOf(SAMPLE);
  expect(namesOf(bytes)).toHaveLength(before.length + 1);
  const { plan } = wholeRun(await host.readSheets(), OPTIONS);
  const second = await host.applyPlan(plan, { language: 'zh' });
  expect(namesOf(await host.toBytes())).toHaveLength(before.length + 1);
  await host.undo(second.undo);
  await host.undo(undo);
  expect(host.sheetNames).not.toContain('复核结果');
  expect(namesOf(await host.toBytes())).toEqual(before);
});

test('printed by LibreOffice: as wide as the page, and every word of the forms and the summary is on the paper', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const draft = draftStandardForm(form!, form!.profile);
    const host = await XlsxFileHost.ofDrafts([draft, blankTemplate(DEFAULT_PROFILE)], null);
    await host.writeSummary(summary);
    writeFileSync(join(folder, 'in.xlsx'), await host.toBytes());
    convertWithOffice([join(folder, 'in.xlsx')], 'pdf', folder);
    const text = execFileSync('pdftotext', ['-raw', join(folder, 'in.pdf'), '-'], { encoding: 'utf8' });
    const bare = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '');
    const pages = text.split('\f').slice(0, -1);
    // Two forms of a page each; the summary's pages hold all of its columns.
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(pages.slice(2).filter((page) => page.includes('备注')).length).toBeGreaterThanOrEqual(1);
    const printed = new Set(bare(text));
    const paper = bare(text);
    for (const { value } of draft.cells)
      if (typeof value === 'string')
        for (const piece of bare(value).match(/.{1,4}/gu) ?? [])
          expect([piece, [...piece].every((character) => printed.has(character))]).toEqual([piece, true]);
    for (const row of summary.rows) expect(paper).toContain(bare(String(row[1])).slice(0, 6));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
