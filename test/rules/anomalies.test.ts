/** What is certainly wrong in the real forms is found, and no error stands on what is right. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { cellsOf, type Finding } from '../../src/core/model/finding';
import { parseAddress } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { formIds, loadForm } from '../workbooks/form-data';
import { toSnapshots } from '../workbooks/to-snapshots';
import { anomalies } from './anomalies';

function check(id: string): { cells: Readonly<Record<string, string>>; findings: readonly Finding[] } {
  const { sheets, forms } = toSnapshots([loadForm(id)]);
  const checked = checkWorkbook(sheets, { rules: RULES, profiles: PROFILES });
  return { cells: forms[0]!.cells, findings: checked.forms.flatMap((form) => form.findings) };
}

const rowOf = (address: string | undefined) => parseAddress(address ?? '')?.row;

test('every form is listed, and every anomaly is found or says why not', () => {
  expect(Object.keys(anomalies).sort()).toEqual([...formIds]);
  for (const anomaly of Object.values(anomalies).flat()) {
    expect([anomaly.what, anomaly.found !== undefined]).toEqual([anomaly.what, anomaly.why === undefined]);
  }
});

describe.each(Object.entries(anomalies))('%s', (id, list) => {
  const { cells, findings } = check(id);

  for (const { what, found } of list) {
    if (!found) continue;
    test(`finds: ${what}`, () => {
      for (const wanted of found) {
        const [code = '', field = ''] = wanted.split(' ');
        const row = rowOf(cells[field] ?? field);
        expect([wanted, row]).not.toEqual([wanted, undefined]);
        const hit = findings.some(
          (finding) => finding.code === code && cellsOf(finding).some((cell) => rowOf(cell) === row),
        );
        expect([wanted, hit]).toEqual([wanted, true]);
      }
    });
  }
});

/** Errors that are due, by form: code and field; every other error would stand on something right. */
const errorsDue: Readonly<Record<string, readonly string[]>> = {
  'tongliao-02': ['ZP401 indicators.9.sentence'],
  'alxa-01': ['ZP401 indicators.0.score', 'ZP401 indicators.1.score'],
  'baotou-01': ['ZP201 funds.0.executed', 'ZP202 funds.0.executionRate'],
  'datong-09': ['ZP301 indicators.4.weight', 'ZP402 indicators.4.score'],
  'datong-15': ['ZP401 indicators.6.score'],
  'datong-17': ['ZP401 indicators.6.score'],
  'yueyang-02': [
    'ZP203 funds.0.score',
    'ZP302 indicators.0.level1',
    'ZP302 indicators.13.level1',
    'ZP301 total.weight',
    'ZP502 total.weight',
    'ZP501 total.score',
  ],
  'yueyang-03': [
    'ZP302 indicators.2.level1',
    'ZP402 indicators.3.score',
    'ZP302 indicators.4.level1',
    'ZP402 indicators.4.score',
    'ZP501 total.score',
  ],
};

test.each(formIds)('%s: no error but those that are due', (id) => {
  const { cells, findings } = check(id);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const due = (errorsDue[id] ?? []).map((entry) => {
    const [code = '', field = ''] = entry.split(' ');
    return `${code} ${String(rowOf(cells[field]))}`;
  });
  expect(errors.map(({ code, cell }) => `${code} ${String(rowOf(cell))}`).sort()).toEqual([...due].sort());
});

test('the recomputed total of a form whose grade stands elsewhere', () => {
  const { sheets } = toSnapshots([loadForm('alxa-01')]);
  const [form] = checkWorkbook(sheets, { rules: RULES, profiles: PROFILES }).forms;
  expect(form?.scores.total.recomputed).toBe(70);
  expect(form?.scores.grade.recomputed).toBe('中');
});
