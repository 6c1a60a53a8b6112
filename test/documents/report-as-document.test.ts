/** The narrative report that this program writes, opened again as the Word document that it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSheet } from '../../src/core/checking/check-workbook';
import { reportForm } from '../../src/core/reporting/json-report';
import { pastedSheet } from '../../src/documents/pasted-text';
import { reportOutline } from '../../src/documents/report-outline';
import { writeReport } from '../../src/documents/write-report';
import { DocxFileHost } from '../../src/hosts/docx/docx-file-host';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';

const OPTIONS = { rules: RULES, profiles: PROFILES };
const sample = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'assets', 'sample.xlsx')));

test('each form comes back as the same form', async () => {
  const sheets = await (await XlsxFileHost.open(sample, null)).readSheets();
  const forms = sheets
    .flatMap((sheet) => checkSheet(sheet, OPTIONS))
    .filter(({ form }) => form.kind === 'project' && form.indicators !== null);
  expect(forms.length).toBeGreaterThan(2);
  for (const checked of forms) {
    const blocks = reportOutline(checked);
    const host = await DocxFileHost.open(await writeReport(blocks), '报告.docx');
    const read = (await host.readSheets()).flatMap((sheet) => checkSheet(sheet, OPTIONS));
    const text = blocks.map((block) => block.text).join('\n');
    const pasted = checkSheet(pastedSheet(text, '报告'), OPTIONS);
    expect(read).toHaveLength(1);
    const said = (form: (typeof read)[number] | undefined): unknown => {
      const { projectName, year, funds, indicators, total } = reportForm(form!, 'zh');
      return JSON.parse(
        JSON.stringify({ projectName, year, funds, indicators, total }, (key, value: unknown) =>
          key === 'cell' || key === 'row' ? undefined : value,
        ),
      );
    };
    expect(said(read[0])).toEqual(said(pasted[0]));
    const [now, before] = [reportForm(read[0]!, 'zh'), reportForm(checked, 'zh')];
    expect([now.projectName, now.department, now.unit]).toEqual([
      before.projectName,
      before.department,
      before.unit,
    ]);
    expect(read[0]!.form.indicators!.rows).toHaveLength(checked.form.indicators!.rows.length);
  }
});
