/** The report, the pasted text and the blank template on the bundled sample: nothing is lost on the way and back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import { draftStandardForm } from '../../src/core/writing/standard-form';
import { blankTemplate } from '../../src/documents/blank-template';
import { pastedSheet } from '../../src/documents/pasted-text';
import { reportOutline } from '../../src/documents/report-outline';
import { writeReport } from '../../src/documents/write-report';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { DEFAULT_PROFILE, PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';

const SAMPLE = join(__dirname, '..', '..', 'assets', 'sample.xlsx');
const OPTIONS = { rules: RULES, profiles: PROFILES };

async function open(): Promise<XlsxFileHost> {
  return XlsxFileHost.open(new Uint8Array(readFileSync(SAMPLE)), 'sample.xlsx');
}

async function sampleForms(): Promise<readonly CheckedForm[]> {
  const host = await open();
  const forms = (await host.readSheets()).flatMap((sheet) => checkSheet(sheet, OPTIONS));
  return forms.filter(({ form }) => form.kind === 'project' && form.indicators !== null);
}

const linesOf = (form: CheckedForm): string =>
  reportOutline(form)
    .map(({ text }) => text)
    .join('\n');

test('the report has its five parts in order, the funds, every indicator and the total', async () => {
  for (const form of await sampleForms()) {
    const blocks = reportOutline(form);
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text[0])).toEqual([
      '一',
      '二',
      '三',
      '四',
      '五',
    ]);
    const text = linesOf(form);
    for (const row of form.form.indicators!.rows)
      expect(text).toContain(row.level3!.text.replace(/^指标\d+[:：、.]?/, ''));
    expect(text).toMatch(/本年度资金全年执行数[\d.]+/);
    expect(text).toMatch(/本项目绩效自评得分[\d.]+分/);
    for (const finding of form.findings.filter(({ severity }) => severity !== 'info'))
      expect(text).toContain(finding.message.zh);
  }
});

test('the Word file holds every block and marks what is to be filled in', async () => {
  const [form] = await sampleForms();
  const blocks = reportOutline(form!);
  const parts = unzipSync(await writeReport(blocks));
  const document = strFromU8(parts['word/document.xml']!);
  const words = document.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  for (const { text } of blocks)
    expect(words).toContain(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  const blanks = blocks.filter(({ kind }) => kind === 'blank').length;
  expect(document.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(blanks);
});

test('the report, pasted back, is read as the same form', async () => {
  for (const form of await sampleForms()) {
    const [back] = checkSheet(pastedSheet(linesOf(form), '粘贴'), OPTIONS);
    const rows = form.form.indicators!.rows;
    expect(back!.form.indicators!.rows.map((row) => row.level3?.text)).toEqual(
      rows.map((row) => row.level3!.text.replace(/^指标\d+[:：、.]?/, '')),
    );
    const executed = (each: CheckedForm) =>
      each.form.funds?.rows.find((row) => row.isTotal)?.executed?.value ?? null;
    expect(executed(back!)).toBeCloseTo(executed(form)!, 1);
    expect(draftStandardForm(back!, back!.profile).cells.length).toBeGreaterThan(30);
  }
});

test('lines keep their order and blank ones make no cell', () => {
  expect(
    pastedSheet(' 甲 \r\n\r\n乙\n', '粘贴').rows.map(({ row, cells }) => [row, cells[0]!.value]),
  ).toEqual([
    [0, '甲'],
    [2, '乙'],
  ]);
});

test('the blank template is read as a form with every column it has', async () => {
  const host = await open();
  const name = await host.insertSheet(blankTemplate(DEFAULT_PROFILE));
  const sheet = (await host.readSheets()).find((each) => each.name === name)!;
  const [form, ...more] = checkSheet(sheet, OPTIONS);
  expect(more).toEqual([]);
  expect(form!.form.missing).not.toContain('indicator-table');
  expect([...form!.form.indicators!.columns.keys()].sort()).toEqual(
    [
      'level1',
      'level2',
      'level3',
      'operator',
      'target',
      'unit',
      'actual',
      'weight',
      'score',
      'reason',
    ].sort(),
  );
  expect(form!.form.funds!.rows.map(({ isTotal }) => isTotal)).toEqual([true, false, false]);
});
