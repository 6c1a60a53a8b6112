/** Which targets and actuals a formula can read, and as what. */
import { readTargetAndActual } from '../../src/core/figures/read-quantities';
import type { IndicatorRow } from '../../src/core/model/self-evaluation-form';
import { factsOfRow } from '../../src/core/reading/row-facts';
import { rowInputs } from '../../src/core/writing/formula-inputs';
import { calculated } from './calculator';

interface Row {
  readonly target: string | number;
  readonly actual: string | number;
  readonly operator?: string;
  readonly nature?: string;
  readonly unit?: string;
  readonly name?: string;
  /** What the actual's cell holds, where its format shows something else: 0.96 as 96%. */
  readonly held?: number;
}

const COLUMNS = { operator: 2, nature: 3, target: 4, actual: 5, unit: 6 } as const;
type Column = keyof typeof COLUMNS;

function rowOf({ target, actual, operator = '', nature = '', unit = '', name = '' }: Row): IndicatorRow {
  const text = (column: Column, value: string | number) => ({
    position: { row: 11, column: COLUMNS[column] },
    text: String(value),
  });
  const texts = { target: String(target), actual: String(actual), operator, nature, unit, name };
  const quantities = readTargetAndActual(texts);
  const labels = {
    row: 11,
    level1: null,
    level2: null,
    level3: { position: { row: 11, column: 1 }, text: name },
    nature: text('nature', nature),
    operator: text('operator', operator),
  };
  return {
    ...labels,
    initialTarget: null,
    target: text('target', target),
    actual: text('actual', actual),
    unit: text('unit', unit),
    qualitativeNote: null,
    weight: null,
    score: null,
    reason: null,
    targetQuantity: quantities.target,
    actualQuantity: quantities.actual,
    facts: factsOfRow(labels),
  };
}

function inputsOf(row: Row, change: Partial<IndicatorRow> = {}) {
  const columns = Object.keys(COLUMNS) as Column[];
  const raws = new Map<number, string | number>(
    columns.map((column) => [COLUMNS[column], row[column] ?? '']),
  );
  if (row.held !== undefined) raws.set(COLUMNS.actual, row.held);
  return rowInputs({ ...rowOf(row), ...change }, ({ column }) => raws.get(column) ?? null);
}

/** The figures that the terms give for the cells as they stand: of the target, and of the actual in its unit. */
function figuresOf(row: Row): readonly unknown[] | null {
  const inputs = inputsOf(row);
  if (!inputs) return null;
  const cells = { E12: row.target, F12: row.held ?? row.actual };
  return [
    calculated(`=${inputs.target}`, cells),
    calculated(`=${inputs.actual}*${String(inputs.factor)}`, cells),
  ];
}

test.each<[row: Row, figures: readonly number[]]>([
  [{ target: '≥2,000株', actual: '１，５００ 株' }, [2000, 1500]],
  [{ target: 200, actual: 150, operator: '≥', unit: '个' }, [200, 150]],
  [{ target: 5, actual: 0.5, operator: '≤', unit: '%' }, [5, 0.5]],
  [{ target: '≥95%', actual: '96%', held: 0.96 }, [95, 96]],
  [{ target: '百分之95', actual: '90%' }, [95, 90]],
  [{ target: '≤20万元', actual: '18500元' }, [20, 1.85]],
  [{ target: '≤20万元', actual: 185000, unit: '元' }, [20, 18.5]],
  [{ target: 2, actual: 1.5, operator: '≤', unit: '年' }, [2, 1.5]],
])('%j', (row, figures) => {
  expect(figuresOf(row)).toEqual(figures);
});

test.each<[what: string, row: Row, change?: Partial<IndicatorRow>]>([
  ['a fraction of one as text', { target: '95', actual: '0.9', operator: '≥', unit: '%' }],
  [
    'words that are figures only while they are reached',
    { target: '设备覆盖面95%', actual: '96%', held: 0.96 },
  ],
  ['how often a month', { target: '1次/月', actual: '2次/月' }],
  ['how often in words', { target: '每月1次', actual: '12次' }],
  ['by how much it is to rise', { target: '增长5%', actual: '增长6%' }],
  ['by how much it is to fall', { target: '下降5%', actual: '6%', name: '能耗下降率' }],
  ['Chinese numerals', { target: '五份', actual: '四份' }],
  ['a fraction', { target: '3/4', actual: '1' }],
  ['a damaged sign', { target: '≡5份', actual: '4份' }],
  ['a span', { target: '80-90%', actual: '85%' }],
  ['units that are no power of ten apart', { target: '≤2年', actual: '18个月' }],
  ['units without a common measure', { target: '5份', actual: '4公里' }],
  ['a figure in a sentence', { target: '≥5份', actual: '完成4份，合格率100%' }],
  ['several targets in the row', { target: '≥5份', actual: '4份' }, { parts: [] }],
  [
    'an initial target for want of an adjusted one',
    { target: '≥5份', actual: '4份' },
    { initialTarget: { position: { row: 11, column: COLUMNS.target }, text: '≥5份' } },
  ],
  ['no column of actuals', { target: '≥5份', actual: '4份' }, { actual: null }],
])('none for %s', (_what, row, change = {}) => {
  expect(inputsOf(row, change)).toBeNull();
});
