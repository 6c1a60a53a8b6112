/** Drawn forms with what each of their filled cells is for, as the drawing knows it, in the words of the read form. */
import { toAddress, type SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { drawnForm, TABLE_FAMILIES } from '../support/standard-forms';
import { loadForms } from '../workbooks/form-data';
import { toSnapshots } from '../workbooks/to-snapshots';

export interface DrawnFields {
  readonly name: string;
  /** With its merges. */
  readonly sheet: SheetSnapshot;
  /** Role, such as `funds.rows.executed`, and cell, A1. */
  readonly fields: readonly (readonly [role: string, cell: string])[];
}

const FUNDS: Readonly<Record<string, string>> = {
  initial: 'initialBudget',
  annual: 'annualBudget',
  executed: 'executed',
  carryOver: 'carryOver',
  rate: 'rate',
  weight: 'weight',
  score: 'score',
  initialBudgetDeclared: 'initialBudgetDeclared',
  initialBudgetCompiled: 'initialBudget',
  annualBudget: 'annualBudget',
  executionRate: 'rate',
};
const INDICATORS: Readonly<Record<string, string>> = {
  level3: 'level3',
  sign: 'operator',
  direction: 'operator',
  target: 'target',
  actual: 'actual',
  unit: 'unit',
  weight: 'weight',
  score: 'score',
  reason: 'reason',
};
const SINGLE: Readonly<Record<string, string>> = {
  'total-score': 'total.score',
  'total-weight': 'total.weight',
  goal: 'goalExpected',
  result: 'goalActual',
  'total.score': 'total.score',
  'total.weight': 'total.weight',
  'goals.expected': 'goalExpected',
  'goals.actual': 'goalActual',
  projectName: 'projectName',
  department: 'department',
  unit: 'unit',
  grade: 'grade',
};

/** Where the execution is a row of the indicators, its points are theirs. */
const EXECUTION = new Set(['fund:weight', 'fund:score']);

/** The role of a cell that a drawing noted by this name; null for labels and headers. */
function roleOf(name: string): string | null {
  const single = SINGLE[name];
  if (single) return single;
  const fund = /^(?:fund(?::\d+)?:|funds\.\d+\.)(\w+)$/.exec(name)?.[1];
  const fundColumn = fund && FUNDS[fund];
  if (fundColumn) return `funds.rows.${fundColumn}`;
  const indicator = /^(?:(\w+):\d+|indicators\.\d+\.(\w+))$/.exec(name);
  const column = INDICATORS[indicator?.[1] ?? indicator?.[2] ?? ''];
  return column ? `indicators.rows.${column}` : null;
}

const filledCells = ({ rows }: SheetSnapshot): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap(({ row, cells }) => cells.map(({ column, text }) => [toAddress({ row, column }), text])),
  );

function fieldsOf(sheet: SheetSnapshot, noted: Iterable<readonly [string, string]>): DrawnFields['fields'] {
  const filled = filledCells(sheet);
  return [...noted].flatMap(([name, cell]) => {
    const role = roleOf(name);
    // A dash or a blank says nothing that could be read elsewhere.
    return role && (filled.get(cell)?.trim() ?? '') !== '' ? [[role, cell] as const] : [];
  });
}

/** One form a sheet: of the drawn families those that stand alone, and all published ones with tables. */
export function drawnFields(): readonly DrawnFields[] {
  const drawn = TABLE_FAMILIES.filter(({ gathering }) => gathering === 'alone').map((family) => {
    const { sheet, places } = drawnForm(family);
    const noted = [...places].filter(([name]) => family.id !== 'execution-row' || !EXECUTION.has(name));
    return { name: family.id, sheet, fields: fieldsOf(sheet, noted) };
  });
  const { sheets, forms } = toSnapshots(loadForms('alxa-2023', 'baotou-2019', 'datong-2024', 'yueyang-2022'));
  const published = forms.map(({ id, cells }, at) => {
    const sheet = sheets[at];
    if (!sheet) throw new Error(`no sheet of ${id}`);
    return { name: id, sheet, fields: fieldsOf(sheet, Object.entries(cells)) };
  });
  return [...drawn, ...published];
}
