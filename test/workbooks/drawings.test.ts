/** The drawings hold what the data says, in every variation. */
import { parseAddress, parseAreaAddress, toAddress } from '../../src/core/model/sheet-snapshot';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { drawWorkbookWithForms } from './draw-workbook';
import { formIds, loadForm, loadForms } from './form-data';
import type { FormData, FundData, IndicatorData } from './form-data';
import type { DrawnForm } from './lay-out';
import { readBack } from './read-back';
import type { SheetContent } from './read-back';
import { toSnapshots } from './to-snapshots';
import type { Variation } from './variation';

const variations: readonly (readonly [string, Variation])[] = [
  ['as the template stands', {}],
  ['moved', { offset: { rows: 7, columns: 3 } }],
  ['columns shuffled (1)', { columnSeed: 1 }],
  ['columns shuffled (2)', { columnSeed: 2, offset: { rows: 1, columns: 0 } }],
  ['noisy labels (1)', { noiseSeed: 1 }],
  ['noisy labels (2)', { noiseSeed: 2, columnSeed: 3 }],
  ['no merges', { merges: 'removed' }],
  ['merges unknown', { merges: 'unknown' }],
  ['numbers as text', { numbersAsText: true }],
  ['stacked under junk', { arrangement: 'stacked', junkRows: 3 }],
  ['stacked without a gap', { arrangement: 'stacked', gap: 0 }],
  ['side by side', { arrangement: 'side-by-side', gap: 1 }],
  ['on two pages', { pageSplit: true }],
];

/** The printed string a field name stands for; undefined for fields that only mark labels. */
function printedFor(form: FormData, field: string): string | null | undefined {
  const [first = '', index = '', key = ''] = field.replace(/^page2\./, '').split('.');
  switch (first) {
    case 'funds':
      return key === '' ? undefined : form.funds[Number(index)]?.[key as keyof FundData];
    case 'indicators': {
      const row = form.indicators[Number(index)];
      const printed = row?.[key as keyof IndicatorData];
      return key === 'level1' || key === 'level2' || typeof printed === 'object' ? undefined : printed;
    }
    case 'goals':
      return form.paragraphs ? undefined : form.goals[index as 'expected' | 'actual'];
    case 'grade':
      return form.total.grade;
    case 'total':
      return form.paragraphs || index === 'label' ? undefined : form.total[index as 'weight' | 'score'];
    case 'analysis':
      return form.analysis[Number(index)]?.text;
    case 'remarks':
      return form.remarks[Number(index)];
    case 'title':
      return form.title;
    case 'projectName':
    case 'department':
    case 'unit':
      return form.paragraphs ? undefined : form[first];
    default:
      return undefined;
  }
}

/** A stored value as it would be shown. */
function shown(value: string | number | boolean, format: string): string {
  if (typeof value !== 'number') return String(value);
  const decimals = /0\.(0+)/.exec(format)?.[1]?.length;
  if (format.endsWith('%')) return `${(value * 100).toFixed(decimals ?? 0)}%`;
  return decimals === undefined ? String(value) : value.toFixed(decimals);
}

const bare = (text: string | null | undefined) => (text ?? '').replace(/\r\n/g, '\n');

function compare(form: DrawnForm, at: (address: string) => string | undefined): number {
  let compared = 0;
  for (const [field, address] of Object.entries(form.cells)) {
    const printed = printedFor(form.data, field);
    if (printed === undefined || field.endsWith('.label')) continue;
    expect({ field, text: bare(at(address)) }).toEqual({ field, text: bare(printed) });
    compared += 1;
  }
  return compared;
}

/** Every printed string of the data that must have a field in a table drawing. */
function fieldsDue(form: FormData): string[] {
  const due: string[] = [];
  const isTable = !['narrative', 'yueyang-basedata', 'yueyang-assessment'].includes(form.layoutFamily);
  if (!isTable) return due;
  form.indicators.forEach((row, index) => {
    for (const key of ['level3', 'target', 'actual', 'weight', 'score', 'reason', 'unit'] as const) {
      if (row[key] !== null) due.push(`indicators.${index}.${key}`);
    }
  });
  form.funds.forEach((row, index) => {
    for (const key of ['annualBudget', 'executed', 'executionRate', 'score'] as const) {
      if (row[key] !== null) due.push(`funds.${index}.${key}`);
    }
  });
  if (form.total.score !== null) due.push('total.score');
  return due;
}

function textAt(sheet: SheetSnapshot, address: string): string | undefined {
  const position = parseAddress(address);
  const row = sheet.rows.find((entry) => entry.row === position?.row);
  return row?.cells.find((cell) => cell.column === position?.column)?.text;
}

describe.each(variations)('%s', (_name, variation) => {
  const forms = loadForms();

  test('files hold every field', async () => {
    const drawn = await drawWorkbookWithForms(forms, variation);
    const sheets = new Map((await readBack(drawn.bytes)).map((sheet) => [sheet.name, sheet]));
    let compared = 0;
    for (const form of drawn.forms) {
      const sheet = sheets.get(form.sheet) as SheetContent;
      compared += compare(form, (address) => {
        const cell = sheet.cells.get(address);
        return cell && shown(cell.value, cell.format);
      });
      expect(Object.keys(form.cells)).toEqual(expect.arrayContaining(fieldsDue(form.data)));
    }
    expect(compared).toBeGreaterThan(1200);
  });

  test('snapshots hold every field, in order and without covered cells', () => {
    const { sheets, forms: drawn } = toSnapshots(forms, variation);
    const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
    for (const form of drawn) {
      const sheet = byName.get(form.sheet) as SheetSnapshot;
      compare(form, (address) => textAt(sheet, address));
    }
    for (const sheet of sheets) {
      const places = sheet.rows.flatMap((row) => row.cells.map((cell) => [row.row, cell.column] as const));
      const inOrder = [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      expect(places).toEqual(inOrder);
      const covered = new Set<string>();
      for (const area of sheet.merges ?? []) {
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            const address = toAddress({ row, column });
            expect(covered.has(address)).toBe(false);
            covered.add(address);
          }
        }
        covered.delete(toAddress({ row: area.top, column: area.left }));
      }
      for (const [row, column] of places) expect(covered.has(toAddress({ row, column }))).toBe(false);
    }
  });
});

test('variations do what they say', async () => {
  const form = loadForm('datong-03');
  const plain = toSnapshots([form]);
  const cells = plain.forms[0]!.cells;
  expect(cells).toMatchObject({
    projectName: 'C3',
    'funds.0.annualBudget': 'E7',
    'indicators.0.target': 'F12',
    'indicators.3.score': 'J15',
    'total.score': 'J18',
    grade: 'K18',
    'analysis.0': 'E19',
    'remarks.0': 'A26',
  });
  expect(plain.forms[0]!.range).toBe('A1:K29');
  expect(plain.sheets[0]!.merges).toHaveLength(46);

  const moved = toSnapshots([form], { offset: { rows: 2, columns: 1 } }).forms[0]!;
  expect(moved.cells['indicators.0.target']).toBe('G14');
  const shuffledCells = toSnapshots([form], { columnSeed: 1 }).forms[0]!.cells;
  expect(shuffledCells['indicators.0.target']).not.toBe('F12');
  const noisy = toSnapshots([form], { noiseSeed: 2 }).sheets[0]!;
  const texts = (sheet: SheetSnapshot) => sheet.rows.flatMap((row) => row.cells.map((cell) => cell.text));
  expect(texts(noisy)).not.toEqual(texts(plain.sheets[0]!));
  expect(toSnapshots([form], { merges: 'unknown' }).sheets[0]!.merges).toBeNull();
  expect(toSnapshots([form], { merges: 'removed' }).sheets[0]!.merges).toEqual([]);
  const asText = toSnapshots([form], { numbersAsText: true }).sheets[0]!;
  expect(asText.rows.flatMap((row) => row.cells).some((cell) => typeof cell.value === 'number')).toBe(false);

  const split = toSnapshots([loadForm('baotou-01')], { pageSplit: true }).forms[0]!;
  expect(split.cells).toMatchObject({ 'page2.projectName': 'C20', 'indicators.6.score': 'H22' });
  const two = [loadForm('baotou-01'), loadForm('alxa-01')];
  const stacked = toSnapshots(two, { arrangement: 'stacked' });
  expect(stacked.sheets).toHaveLength(1);
  expect(stacked.forms.map((drawn) => drawn.range)).toEqual(['A1:I23', 'A26:L42']);
  const beside = toSnapshots(two, { arrangement: 'side-by-side', gap: 1 });
  expect(beside.forms.map((drawn) => parseAreaAddress(drawn.range)?.left)).toEqual([0, 10]);

  const file = await drawWorkbookWithForms([form], { merges: 'removed' });
  expect((await readBack(file.bytes))[0]!.merges).toEqual([]);
});

test('no data names a person or a telephone', () => {
  for (const id of formIds) {
    expect(JSON.stringify(loadForm(id))).not.toMatch(/1[3-9]\d{9}|联系电话|填表人|填报人/);
  }
});
