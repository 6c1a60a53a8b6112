/** Generates right forms: six to thirty indicators of every sort, funds with their parts, and texts of the form's year. */
import fc from 'fast-check';
import { DEPARTMENTS, PROJECTS, UNITS, stockOf, type StockEntry } from './indicator-stock';
import { makeRow, type RowSeed } from './make-row';
import {
  executionScoreOf,
  gradeOf,
  rateOf,
  type AmountUnit,
  type BlockName,
  type RightForm,
  type RightFundRow,
  type RightRow,
} from './right-form';

/** Points per block in hundredths: the usual division, cost as a block of its own, and 20 points for the execution. */
const DIVISIONS = {
  usual: { execution: 1000, output: 5000, benefit: 3000, satisfaction: 1000, cost: 0 },
  cost: { execution: 1000, cost: 2000, output: 4000, benefit: 2000, satisfaction: 1000 },
  twenty: { execution: 2000, output: 4000, benefit: 3000, satisfaction: 1000, cost: 0 },
} as const;

const BLOCKS: readonly BlockName[] = ['cost', 'output', 'benefit', 'satisfaction'];
const PARTS = ['其中：财政拨款', '上年结转资金', '其他资金'] as const;

interface FormSeed {
  readonly division: keyof typeof DIVISIONS;
  readonly counts: Readonly<Record<BlockName, number>>;
  readonly order: readonly number[];
  readonly rows: readonly RowSeed[];
  readonly cuts: readonly number[];
  readonly year: number;
  readonly project: number;
  readonly office: number;
  readonly amountUnit: AmountUnit;
  /** Ten-thousandths of the unit. */
  readonly annual: number;
  readonly executedShare: number;
  readonly initialShare: number;
  readonly partShares: readonly [number, number];
  readonly partCount: number;
  readonly isDepartment: boolean;
}

const rowSeed: fc.Arbitrary<RowSeed> = fc.record({
  size: fc.integer({ min: 1, max: 999 }),
  share: fc.integer({ min: 0, max: 999 }),
  outcome: fc.constantFrom(
    ...(['met', 'met', 'over', 'over', 'over', 'missed', 'missed', 'nothing', 'deducted'] as const),
  ),
  style: fc.integer({ min: 0, max: 11 }),
});

type Division = keyof typeof DIVISIONS;

const EVERY: readonly Division[] = ['usual', 'usual', 'usual', 'usual', 'cost', 'twenty'];

const seeds = (divisions: readonly Division[] = EVERY): fc.Arbitrary<FormSeed> =>
  fc.record({
    division: fc.constantFrom(...divisions),
    counts: fc.record({
      cost: fc.integer({ min: 1, max: 4 }),
      output: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 3, max: 7 }) },
        { weight: 1, arbitrary: fc.integer({ min: 8, max: 17 }) },
      ),
      benefit: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 2, max: 4 }) },
        { weight: 1, arbitrary: fc.integer({ min: 5, max: 9 }) },
      ),
      satisfaction: fc.integer({ min: 1, max: 3 }),
    }),
    order: fc.array(fc.nat(9999), { minLength: 60, maxLength: 60 }),
    rows: fc.array(rowSeed, { minLength: 30, maxLength: 30 }),
    cuts: fc.array(fc.nat(9999), { minLength: 60, maxLength: 60 }),
    year: fc.integer({ min: 2019, max: 2025 }),
    project: fc.nat(PROJECTS.length - 1),
    office: fc.nat(DEPARTMENTS.length - 1),
    amountUnit: fc.constantFrom(...(['万元', '万元', '万元', '元'] as const)),
    annual: fc.integer({ min: 300, max: 999_999 }).map((hundredths) => hundredths * 100),
    executedShare: fc.oneof(
      { weight: 2, arbitrary: fc.constant(1000) },
      { weight: 5, arbitrary: fc.integer({ min: 810, max: 999 }) },
      { weight: 1, arbitrary: fc.integer({ min: 300, max: 809 }) },
    ),
    initialShare: fc.constantFrom(1000, 1000, 800, 1200),
    partShares: fc.tuple(fc.integer({ min: 500, max: 1000 }), fc.integer({ min: 0, max: 1000 })),
    partCount: fc.integer({ min: 2, max: 3 }),
    isDepartment: fc.constant(false),
  });

/** Divides points among rows, whole points where they suffice and halves where they do not; every row gets some. */
function divide(points: number, count: number, cuts: readonly number[]): readonly number[] {
  const step = points / 100 >= count * 2 ? 100 : 50;
  const spare = points / step - count;
  const marks = cuts
    .slice(0, count - 1)
    .map((cut) => cut % (spare + 1))
    .sort((a, b) => a - b);
  const bounds = [0, ...marks, spare];
  return Array.from({ length: count }, (_, at) => (1 + (bounds[at + 1] ?? 0) - (bounds[at] ?? 0)) * step);
}

function pick(
  block: BlockName,
  count: number,
  order: readonly number[],
  hasCostBlock: boolean,
): readonly StockEntry[] {
  // Cost stands in one place of a form.
  const stock = stockOf(block).filter(
    ({ level2 }) => !(hasCostBlock && block === 'output' && level2 === '成本指标'),
  );
  return stock
    .map((entry, at) => ({ entry, at, rank: order[at % order.length] ?? 0 }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}

/** Amounts keep two decimals of their unit, so that the parts add up as printed. */
const cut = (value: number): number => Math.floor(value / 100) * 100;

function partsOf(total: RightFundRow, seed: FormSeed): readonly RightFundRow[] {
  const split = (value: number): readonly number[] => {
    const first = cut((value * seed.partShares[0]) / 1000);
    const second = seed.partCount === 2 ? 0 : cut(((value - first) * seed.partShares[1]) / 1000);
    return [first, second, value - first - second];
  };
  const [initial, annual] = [split(total.initial), split(total.annual)];
  // What was spent of a part is never more than the part had.
  const spent: number[] = [];
  let left = total.executed;
  for (const budget of annual) {
    const share = Math.min(budget, left);
    spent.push(share);
    left -= share;
  }
  const labels = seed.partCount === 2 ? [PARTS[0], '', PARTS[2]] : PARTS;
  return labels.flatMap((label, at) =>
    label === ''
      ? []
      : [{ label, initial: initial[at] ?? 0, annual: annual[at] ?? 0, executed: spent[at] ?? 0 }],
  );
}

/** The year from whose end on the execution of forms with a cost block of 20 points counts by steps. */
const CORE_SINCE = 2021;

function makeForm(seed: FormSeed): RightForm {
  const division = DIVISIONS[seed.division];
  const annual = seed.annual;
  const total: RightFundRow = {
    label: '年度资金总额',
    initial: cut((annual * seed.initialShare) / 1000),
    annual,
    executed: cut((annual * seed.executedShare) / 1000),
  };
  const hasCostBlock = seed.division === 'cost';
  const bySteps = hasCostBlock && seed.year >= CORE_SINCE;
  const rows: RightRow[] = [];
  let at = 0;
  for (const block of BLOCKS) {
    const points = division[block];
    if (points === 0) continue;
    const entries = pick(block, seed.counts[block], seed.order.slice(at), hasCostBlock);
    const weights = divide(points, entries.length, seed.cuts.slice(at));
    entries.forEach((entry, index) => {
      const own = seed.rows[(at + index) % seed.rows.length];
      if (own)
        rows.push(
          makeRow(entry, own, weights[index] ?? 0, {
            year: seed.year,
            amountUnit: seed.amountUnit,
            annual: total.annual,
            executed: total.executed,
          }),
        );
    });
    at += entries.length;
  }
  const executionScore = executionScoreOf(total, division.execution, bySteps);
  const totalScore = rows.reduce((sum, row) => sum + row.score, executionScore);
  const name = PROJECTS[seed.project] ?? PROJECTS[0];
  const office = DEPARTMENTS[seed.office] ?? DEPARTMENTS[0];
  return {
    isDepartment: seed.isDepartment,
    year: seed.year,
    name,
    department: office,
    unit: UNITS[seed.office] ?? UNITS[0],
    amountUnit: seed.amountUnit,
    total,
    parts: partsOf(total, seed),
    executionWeight: division.execution,
    rate: rateOf(total),
    executionScore,
    goal: `${String(seed.year)}年度按计划推进${name}，各项任务年底前落实到位。`,
    result: `截至年末，${name}的各项任务均已推进，具体见指标完成情况。`,
    rows,
    totalWeight: 10_000,
    totalScore,
    grade: gradeOf(totalScore),
  };
}

/**
 * @param divisions how the points may be divided among the blocks
 * @param mayDeduct whether offices may give points up by themselves
 */
export const rightForms = (divisions?: readonly Division[], mayDeduct = true): fc.Arbitrary<RightForm> =>
  seeds(divisions).map((seed) =>
    makeForm(
      mayDeduct
        ? seed
        : {
            ...seed,
            rows: seed.rows.map((row) => (row.outcome === 'deducted' ? { ...row, outcome: 'met' } : row)),
          },
    ),
  );

/** Some forms for one sheet: of one year, and of projects of different names. */
export const severalForms = (least: number, most: number): fc.Arbitrary<readonly RightForm[]> =>
  fc
    .array(seeds(), { minLength: least, maxLength: most })
    .map((list) =>
      list.map((seed, at) =>
        makeForm({ ...seed, project: ((list[0]?.project ?? 0) + at) % PROJECTS.length }),
      ),
    );
