/** The same form, drawn in every habit of documents, is read as it is read from a sheet. */
import { checkWorkbook } from '../../../src/core/checking/check-workbook';
import { reportForm } from '../../../src/core/reporting/json-report';
import type { SheetSnapshot } from '../../../src/core/model/sheet-snapshot';
import { DocxFileHost } from '../../../src/hosts/docx/docx-file-host';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { PROFILES } from '../../../src/profiles/index';
import { RULES } from '../../../src/rules/index';
import { drawWorkbook } from '../../workbooks/draw-workbook';
import { loadForm } from '../../workbooks/form-data';
import { drawDocument, HABITS } from './draw-document';

const FORMS = ['alxa-01', 'baotou-01', 'datong-02', 'datong-06', 'datong-09', 'datong-15', 'yueyang-01'];

/** What a report says of a form, but for where it stands. */
function said(sheets: readonly SheetSnapshot[]): unknown {
  const { forms } = checkWorkbook(sheets, { profiles: PROFILES, rules: RULES });
  return forms.map((form) => {
    const { projectName, department, unit, year, kind, funds, indicators, total, grade, findings } =
      reportForm(form, 'zh');
    return JSON.parse(
      JSON.stringify(
        {
          projectName,
          department,
          unit,
          year,
          kind,
          funds,
          indicators,
          total,
          grade,
          codes: findings.map(({ code }) => code),
        },
        (key, value: unknown) => (key === 'cell' || key === 'row' ? undefined : value),
      ),
    ) as unknown;
  });
}

let sheets: readonly SheetSnapshot[];
beforeAll(async () => {
  const bytes = await drawWorkbook(FORMS.map(loadForm));
  sheets = await (await XlsxFileHost.open(bytes, null)).readSheets();
});

describe.each(HABITS)('%s', (habit) => {
  test.each(FORMS.map((id, at) => ({ id, at })))('$id', async ({ at }) => {
    const sheet = sheets[at]!;
    const host = await DocxFileHost.open(drawDocument(sheet, habit), '表.docx');
    expect(said(await host.readSheets())).toEqual(said([sheet]));
  });
});
