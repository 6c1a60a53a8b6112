/**
 * Live formulas of whole forms against the core: whatever is typed into targets or actuals later, a formula gives the
 * score that the core expects of the changed form, or nothing.
 */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { CheckedWorkbook } from '../../src/core/checking/checked-form';
import { toAddress, type CellValue, type SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { withFormulas } from '../../src/core/writing/plan-formulas';
import { planWrites } from '../../src/core/writing/plan-writes';
import { PROFILES } from '../../src/profiles';
import { RULES } from '../../src/rules';
import { calculated, type FormulaValue } from './calculator';
import { cases } from './told-records';

type Change = (old: CellValue) => CellValue | null;

const FIGURE = /\d[\d,]*(?:\.\d+)?/;

/** Another figure in the place of the first one; a number stays a number. */
const figure =
  (make: (old: number) => number): Change =>
  (old) => {
    if (typeof old === 'number') return Number(make(old).toFixed(6));
    const text = String(old).normalize('NFKC');
    const first = FIGURE.exec(text)?.[0] ?? '0';
    return text.replace(first, String(Number(make(Number(first.replace(/,/g, ''))).toFixed(4))));
  };
const words =
  (text: string | null): Change =>
  () =>
    text;
const more =
  (text: string): Change =>
  (old) =>
    `${String(old)}${text}`;

const CHANGES: readonly (readonly [what: string, change: Change])[] = [
  ['half', figure((old) => old / 2)],
  ['nine tenths', figure((old) => old * 0.9)],
  ['one more', figure((old) => old + 1)],
  ['many', figure(() => 1234.5)],
  ['none', figure(() => 0)],
  ['separators', (old) => String(old).replace(FIGURE, '12,345')],
  ['the other direction', (old) => (typeof old === 'number' ? old : old.toString().replace(/[≥>＞]/, '≤'))],
  ['words', words('见附件')],
  ['nothing done', words('未完成')],
  ['blank', words(null)],
  ['a span', words('3-5')],
  ['two figures', words('10，20')],
  ['a second figure', more('、5')],
  ['a second figure behind a comma', more('，6')],
  ['nearly', words('约5')],
];

const contentOf = (sheet: SheetSnapshot): Record<string, FormulaValue> =>
  Object.fromEntries(
    sheet.rows.flatMap(({ row, cells }) =>
      cells.map(({ column, value }) => [toAddress({ row, column }), value]),
    ),
  );

/** The sheet with the changed cells; those in a per cent format show it. */
function withChanges(sheet: SheetSnapshot, addresses: ReadonlySet<string>, change: Change): SheetSnapshot {
  const rows = sheet.rows.map((line) => ({
    ...line,
    cells: line.cells.flatMap((cell) => {
      if (!addresses.has(toAddress({ row: line.row, column: cell.column }))) return [cell];
      const value = change(cell.value);
      const isPercent = typeof value === 'number' && cell.numberFormat?.includes('%') === true;
      const text = isPercent ? `${String(Number((value * 100).toFixed(6)))}%` : String(value);
      return value === null ? [] : [{ ...cell, value, text }];
    }),
  }));
  return { ...sheet, rows };
}

/** The one score that each score cell can have; null where only a person can tell, or nobody. */
function scoresOf(checked: CheckedWorkbook): ReadonlyMap<string, number | null> {
  return new Map(
    checked.forms.flatMap(({ form, scores }) =>
      (form.indicators?.rows ?? []).flatMap((row, at) => {
        const due = scores.indicators[at]?.due;
        const isExact = due && !due.isJudgement && due.min === due.max;
        return row.score ? [[toAddress(row.score.position), isExact ? due.expected : null] as const] : [];
      }),
    ),
  );
}

/** The first form of a sheet, the formulas of its indicator scores by cell, and the rows that have one. */
function liveForm(sheet: SheetSnapshot, profileId?: string) {
  const options = { rules: RULES, profiles: PROFILES, ...(profileId === undefined ? {} : { profileId }) };
  const checked = checkWorkbook([sheet], options);
  const plain = planWrites(checked, { mode: 'recalculate', review: false, marks: false, language: 'zh' });
  const scores = scoresOf(checked);
  const formulas = new Map(
    withFormulas(plain, checked, [sheet]).edits.flatMap(({ cell, asFormula, after }) =>
      asFormula === true && scores.has(cell) ? [[cell, String(after)] as const] : [],
    ),
  );
  const rows = (checked.forms[0]?.form.indicators?.rows ?? []).filter(
    (row) => row.score !== null && formulas.has(toAddress(row.score.position)),
  );
  return { profileId: checked.forms[0]?.profileId, formulas, rows };
}

/** Where a formula says other than the core: the cell, what was typed, and both scores. */
function differencesOf(sheet: SheetSnapshot, wantedProfile?: string): readonly string[] {
  const { profileId = '', formulas, rows } = liveForm(sheet, wantedProfile);
  return (['target', 'actual'] as const).flatMap((part) =>
    CHANGES.flatMap(([what, change]) => {
      const addresses = new Set(rows.flatMap((row) => (row[part] ? [toAddress(row[part].position)] : [])));
      const changed = withChanges(sheet, addresses, change);
      const due = scoresOf(checkWorkbook([changed], { rules: RULES, profiles: PROFILES, profileId }));
      const cells = contentOf(changed);
      return [...formulas].flatMap(([cell, formula]) => {
        const score = calculated(formula, cells);
        return score === '' || score === due.get(cell)
          ? []
          : [`${cell}, ${part} ${what}: ${String(score)} for ${String(due.get(cell))}`];
      });
    }),
  );
}

const sheets = cases.flatMap(({ id, sheets: read, profileId }) =>
  read().map((sheet, at) => ({ id: `${id} ${String(at + 1)}`, sheet, profileId })),
);

test.each(sheets)('$id', ({ sheet, profileId }) => {
  expect(differencesOf(sheet, profileId)).toEqual([]);
});

test('there are rows to follow', () => {
  const rows = sheets.reduce((sum, { sheet, profileId }) => sum + liveForm(sheet, profileId).rows.length, 0);
  expect(rows).toBeGreaterThan(60);
});
