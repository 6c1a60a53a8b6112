/** Live formulas on the forms as they stand: they give the core's figures in an independent calculator. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { withFormulas } from '../../src/core/writing/plan-formulas';
import { planWrites } from '../../src/core/writing/plan-writes';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { PROFILES } from '../../src/profiles';
import { RULES } from '../../src/rules';
import { calculate } from '../support/calculate-with-office';
import { withoutResults } from '../support/without-results';
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForms } from '../workbooks/form-data';

const options = { rules: RULES, profiles: PROFILES };

async function withLiveFormulas() {
  const before = await drawWorkbook(loadForms('alxa-2023', 'baotou-2019', 'datong-2024', 'yueyang-2022'));
  const host = await XlsxFileHost.open(before, 'forms.xlsx');
  const sheets = await host.readSheets();
  const checked = checkWorkbook(sheets, options);
  const plain = planWrites(checked, { mode: 'recalculate', review: false, marks: false, language: 'zh' });
  const plan = withFormulas(plain, checked, sheets);
  const result = await host.applyPlan(plan, { language: 'zh' });
  return { before, host, plan, result };
}

test('formulas are written on purpose, checked again without a difference, and taken back to the byte', async () => {
  const { before, host, plan, result } = await withLiveFormulas();
  const formulas = plan.edits.filter((edit) => edit.asFormula);
  expect(formulas.length).toBeGreaterThan(100);
  expect(result.heldBack).toEqual([]);
  expect(result.written).toBe(plan.edits.length);
  const sheets = await host.readSheets();
  const again = planWrites(checkWorkbook(sheets, options), {
    mode: 'recalculate',
    review: false,
    marks: false,
    language: 'zh',
  });
  expect(again.edits).toEqual([]);
  await host.undo(result.undo);
  expect(Buffer.compare(Buffer.from(await host.toBytes()), Buffer.from(before))).toBe(0);
});

test('text that begins with = stays text where no formula is meant', async () => {
  const { before } = await withLiveFormulas();
  const host = await XlsxFileHost.open(before, null);
  const [sheet] = await host.readSheets();
  await host.applyPlan(
    {
      edits: [
        {
          sheet: sheet!.name,
          cell: 'Z99',
          kind: 'grade',
          before: { value: null, formula: null },
          after: '=1+1',
          explanation: { zh: '', en: '' },
          code: 'ZP503',
          overwritesFormula: false,
        },
      ],
      marks: [],
      review: null,
    },
    { language: 'zh' },
  );
  const cell = (await host.readSheets())[0]!.rows.find((row) => row.row === 98)!.cells[0]!;
  expect([cell.value, cell.formula]).toEqual(['=1+1', null]);
});

test('LibreOffice calculates the same figures', async () => {
  const { host, plan } = await withLiveFormulas();
  const value = await calculate(await withoutResults(await host.toBytes()));
  const differences = plan.edits.flatMap((edit) => {
    if (!edit.asFormula) return [];
    const found = value(edit.sheet, edit.cell);
    const isSame =
      typeof edit.result === 'number'
        ? typeof found === 'number' && Math.abs(found - edit.result) < 1e-6
        : found === edit.result;
    return isSame ? [] : [[edit.sheet, edit.cell, edit.after, edit.result, found]];
  });
  expect(differences).toEqual([]);
}, 180_000);
