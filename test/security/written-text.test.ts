/** Whatever stands in cells: what is written into workbooks and reports is text, never a formula, link or markup. */
import { strFromU8, unzipSync } from 'fflate';
import { checkSheet } from '../../src/core/checking/check-workbook';
import { reportOutline } from '../../src/documents/report-outline';
import { writeReport } from '../../src/documents/write-report';
import { toGrid } from '../../src/hosts/excel/review-grid';
import { assertWellFormed } from '../../src/hosts/package/markup/xml-tree';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { review } from '../hosts/xlsx/build-package';
import { readBack } from '../workbooks/read-back';
import { wholeRun } from '../support/whole-run';
import { HOSTILE_TEXTS, hostileForm, hostileWorkbook } from './hostile-texts';

const OPTIONS = { rules: RULES, profiles: PROFILES };
const TEXTS = Object.entries(HOSTILE_TEXTS);

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      /\.(?:xml|rels|vml)$/.test(name) ? [[name, strFromU8(part)]] : [],
    ),
  );
}

test.each(TEXTS)('a corrected workbook holds no formula, and is well-formed: %s', async (_name, text) => {
  const host = await XlsxFileHost.open(hostileWorkbook([hostileForm(text)]), null);
  const { checked, plan } = wholeRun(await host.readSheets(), OPTIONS);
  expect(checked.forms).toHaveLength(1);
  expect(plan.review?.rows.length).toBeGreaterThan(0);
  await host.applyPlan(plan, { language: 'zh' });
  const written = await host.toBytes();
  for (const [name, xml] of partsOf(written)) {
    if (!name.endsWith('.vml')) assertWellFormed(xml);
    expect([name, /<f[ >]/.test(xml), /TargetMode="External"/.test(xml)]).toEqual([name, false, false]);
    expect(xml).not.toMatch(/<script|<img|<svg/);
  }
  // A reader of its own sees the text as text.
  const values = (await readBack(written)).flatMap(({ cells }) =>
    [...cells.values()].map(({ value }) => value),
  );
  // Controls are stored as _xHHHH_, which that reader leaves as they are.
  if (!/[^\P{Cc}\n\t]|\ud800/u.test(text)) expect(values).toContain(text);
});

test.each(TEXTS)('the review sheet that Excel is given has no formula but its links: %s', (_name, text) => {
  const sheet = text.slice(0, 31);
  const rows = [
    { severity: 'error' as const, values: ['错误', text, text, text], link: { sheet, cell: 'A1' } },
    { severity: 'info' as const, values: [text, text, text, 1], link: null },
  ];
  const { rows: entries, headerRow, linkColumn } = toGrid(review(rows), sheet, 'zh');
  entries.forEach((row, at) => {
    row.forEach((entry, column) => {
      const isLink = at === headerRow + 1 && column === linkColumn;
      if (!isLink) expect(String(entry)).not.toMatch(/^[=+\-@]/);
      // Two string constants and nothing else: quotes inside them are doubled.
      else expect(entry).toMatch(/^=HYPERLINK\("#(?:[^"]|"")*","(?:[^"]|"")*"\)$/);
    });
  });
});

test.each(TEXTS)(
  'the Word report is well-formed, without links and fields but the page number: %s',
  async (_name, text) => {
    const [checked] = checkSheet(hostileForm(text), OPTIONS);
    const parts = partsOf(await writeReport(reportOutline(checked!)));
    for (const [name, xml] of parts) {
      assertWellFormed(xml);
      // The only field is the page number below the page.
      const own = name.startsWith('word/footer')
        ? xml.replace(/<w:instrText[^>]*>PAGE<\/w:instrText>/, '')
        : xml;
      if (name.startsWith('word/'))
        expect(own).not.toMatch(/<w:(?:fldSimple|instrText|hyperlink|altChunk)|TargetMode="External"/);
    }
    expect(parts.get('word/document.xml')).toBeDefined();
  },
);

test.each(TEXTS)('a summary in a workbook holds no formula: %s', async (_name, text) => {
  const host = await XlsxFileHost.newSummary({
    title: text,
    figures: [[text, text]],
    gradesTitle: text,
    grades: [[text, 1]],
    headers: ['文件', '项目', '总分'],
    widths: [10, 10, 10],
    rows: [[text, text, 99]],
    sums: [text, text, 99],
    footer: '第 &P 页',
    totalsTitle: text,
    nameColumn: 1,
    totalColumn: 2,
  });
  const written = await host.toBytes();
  for (const [name, xml] of partsOf(written)) {
    assertWellFormed(xml);
    if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]|TargetMode="External"/);
  }
});
