/**
 * The layout families: how the parts of a form are arranged on a sheet. A family fixes the arrangement; what a clerk
 * varies within it is the dressing's.
 */
import fc from 'fast-check';

export type FundColumn = 'initial' | 'annual' | 'executed' | 'carryOver' | 'rate' | 'weight' | 'score';
export type IndicatorColumn =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'nature'
  | 'sign'
  | 'initialTarget'
  | 'target'
  | 'actual'
  | 'unit'
  | 'weight'
  | 'score'
  | 'reason';

export interface Layout {
  readonly year: 'row' | 'in-title' | 'head';
  readonly head: 'rows' | 'one-row' | 'colon' | 'above-values';
  readonly fund: 'table' | 'transposed' | 'paired' | 'down';
  readonly fundColumns: readonly FundColumn[];
  readonly splitInitial: boolean;
  /** `inside`: below the indicators, above the total. */
  readonly fundPlace: 'before' | 'inside' | 'after';
  readonly hasSides: boolean;
  readonly hasGoals: boolean;
  readonly columns: readonly IndicatorColumn[];
  readonly storeys: 1 | 2;
  readonly levels: 'columns' | 'rows';
  readonly weights: 'column' | 'labels';
  readonly total: 'below' | 'above';
  readonly grade: 'none' | 'total-row' | 'row-below' | 'head' | 'sentence';
  readonly pages: 1 | 2;
  readonly executionRow: boolean;
  readonly isDepartment: boolean;
}

const standard: Layout = {
  year: 'row',
  head: 'rows',
  fund: 'table',
  fundColumns: ['initial', 'annual', 'executed', 'weight', 'rate', 'score'],
  splitInitial: false,
  fundPlace: 'before',
  hasSides: true,
  hasGoals: true,
  columns: ['level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score', 'reason'],
  storeys: 1,
  levels: 'columns',
  weights: 'column',
  total: 'below',
  grade: 'none',
  pages: 1,
  executionRow: false,
  isDepartment: false,
};

const flat: Layout = { ...standard, hasSides: false, hasGoals: false, head: 'one-row', year: 'in-title' };

type Gathering = 'alone' | 'stacked' | 'beside' | 'prose';

export interface Family {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly gathering: Gathering;
  readonly layouts: fc.Arbitrary<Layout>;
}

const one = (layout: Layout) => fc.constant(layout);
const family = (
  id: string,
  zh: string,
  en: string,
  layouts: fc.Arbitrary<Layout>,
  gathering: Gathering = 'alone',
): Family => ({ id, zh, en, layouts, gathering });

const grades = fc.constantFrom<Layout['grade']>('none', 'total-row', 'row-below', 'sentence', 'head');

const FUND_COLUMNS: readonly FundColumn[] = ['initial', 'annual', 'executed', 'rate', 'weight', 'score'];
const LEVELS: readonly IndicatorColumn[] = ['level1', 'level2', 'level3'];
const VALUES: readonly IndicatorColumn[] = ['target', 'actual', 'weight', 'score', 'reason'];

/** Every arrangement with every other, as far as both can stand on one form. */
const mixed: fc.Arbitrary<Layout> = fc
  .record({
    year: fc.constantFrom<Layout['year']>('row', 'in-title'),
    head: fc.constantFrom<Layout['head']>('rows', 'one-row', 'colon', 'above-values'),
    fund: fc.constantFrom<Layout['fund']>('table', 'table', 'transposed', 'paired', 'down'),
    fundPlace: fc.constantFrom<Layout['fundPlace']>('before', 'before', 'inside', 'after'),
    hasSides: fc.boolean(),
    hasGoals: fc.boolean(),
    storeys: fc.constantFrom<Layout['storeys']>(1, 1, 2),
    levels: fc.constantFrom<Layout['levels']>('columns', 'columns', 'rows'),
    weights: fc.constantFrom<Layout['weights']>('column', 'column', 'labels'),
    total: fc.constantFrom<Layout['total']>('below', 'below', 'above'),
    grade: grades,
    pages: fc.constantFrom<Layout['pages']>(1, 1, 1, 2),
    executionRow: fc.constantFrom(false, false, true),
    isDepartment: fc.constantFrom(false, false, false, true),
    splitInitial: fc.constantFrom(false, false, true),
    hasSigns: fc.boolean(),
    hasLevel2: fc.constantFrom(true, true, false),
    order: fc.shuffledSubarray([...VALUES], { minLength: VALUES.length }),
    isShuffled: fc.constantFrom(false, false, true),
  })
  .map(({ hasSigns, hasLevel2, order, isShuffled, ...chosen }): Layout => {
    const inOrder = isShuffled ? order : VALUES;
    const printed = inOrder.filter((column) => column !== 'weight' || chosen.weights === 'column');
    const values = printed.flatMap((column): readonly IndicatorColumn[] =>
      column === 'target' && hasSigns ? ['sign', 'target', 'unit'] : [column],
    );
    const levels = LEVELS.filter((level) => level !== 'level2' || hasLevel2);
    const isTable = chosen.fund === 'table';
    const isPaired = chosen.fund === 'paired' || chosen.fund === 'down';
    // The name of the execution's row prints no points: without a column for them nobody knows what it may earn.
    const executionRow = chosen.executionRow && chosen.weights === 'column';
    const fundColumns = FUND_COLUMNS.filter(
      (column) =>
        (column !== 'initial' || !isPaired) && (!executionRow || (column !== 'weight' && column !== 'score')),
    );
    // The total's label reaches up to the first figure: a grade in front of that has no cell.
    const hasGradeCell =
      printed.indexOf('reason') > printed.findIndex((column) => column === 'weight' || column === 'score');
    return {
      ...chosen,
      grade: chosen.grade === 'total-row' && !hasGradeCell ? 'none' : chosen.grade,
      executionRow,
      splitInitial: isTable && chosen.splitInitial && chosen.storeys === 1,
      fundColumns,
      columns: [...(chosen.levels === 'rows' ? (['level3'] as const) : levels), ...values],
    };
  });

export const FAMILIES: readonly Family[] = [
  family(
    'standard',
    '通用格式（侧标签、合并）',
    'standard, side labels, merges',
    grades.map((grade) => ({ ...standard, grade })),
  ),
  family(
    'sign-column',
    '性质、方向、单位分列',
    'nature, sign and unit in columns',
    fc.tuple(grades, fc.boolean()).map(([grade, hasNature]) => ({
      ...standard,
      grade,
      columns: [
        'level1',
        'level2',
        'level3',
        ...(hasNature ? (['nature'] as const) : []),
        'sign',
        'target',
        'actual',
        'unit',
        'weight',
        'score',
        'reason',
      ],
    })),
  ),
  family(
    'adjusted',
    '年初与调整后两套目标、年初预算分列',
    'initial and adjusted targets, split budget',
    one({
      ...standard,
      splitInitial: true,
      fundColumns: ['initial', 'annual', 'executed', 'carryOver', 'rate', 'score'],
      columns: [
        'level1',
        'level2',
        'level3',
        'initialTarget',
        'target',
        'actual',
        'weight',
        'score',
        'reason',
      ],
      grade: 'total-row',
    }),
  ),
  family(
    'flat',
    '平铺（无侧标签、无目标）',
    'flat, no side labels, no goals',
    fc
      .tuple(grades, fc.constantFrom<Layout['head']>('one-row', 'colon', 'above-values'))
      .map(([grade, head]) => ({ ...flat, grade, head })),
  ),
  family(
    'two-storey',
    '两层表头',
    'headers in two storeys',
    fc.boolean().map((hasGoals) => ({
      ...standard,
      hasGoals,
      storeys: 2,
      fundColumns: ['initial', 'annual', 'executed', 'rate', 'weight', 'score'],
    })),
  ),
  family(
    'transposed-funds',
    '资金表转置（来源为列）',
    'fund table transposed',
    fc.boolean().map((isScored) => ({
      ...flat,
      fund: 'transposed',
      fundColumns: isScored
        ? ['initial', 'annual', 'executed', 'rate', 'weight', 'score']
        : ['initial', 'annual', 'executed', 'rate'],
    })),
  ),
  family(
    'paired-funds',
    '资金成对列出',
    'funds as label and value pairs',
    fc
      .constantFrom<Layout['fund']>('paired', 'down')
      .map((fund) => ({ ...flat, fund, fundColumns: ['annual', 'executed', 'rate', 'weight', 'score'] })),
  ),
  family(
    'funds-below',
    '资金表在指标之后',
    'funds below the indicators',
    fc.constantFrom<Layout['fundPlace']>('inside', 'after').map((fundPlace) => ({
      ...flat,
      fundPlace,
      fundColumns: ['annual', 'executed', 'rate', 'weight', 'score'],
      grade: 'row-below',
    })),
  ),
  family(
    'total-above',
    '总分在前',
    'total and grade above the table',
    fc.boolean().map((hasSides) => ({ ...standard, hasSides, total: 'above', grade: 'head' })),
  ),
  family(
    'shuffled-columns',
    '列序打乱',
    'columns in any order',
    fc
      .tuple(
        fc.shuffledSubarray([...standard.fundColumns], { minLength: 6 }),
        fc.shuffledSubarray<IndicatorColumn>(['target', 'actual', 'weight', 'score', 'reason'], {
          minLength: 5,
        }),
        fc.boolean(),
      )
      .map(([fundColumns, rest, isShort]) => ({
        ...flat,
        fundColumns,
        columns: isShort ? ['level1', 'level3', ...rest] : ['level1', 'level2', 'level3', ...rest],
      })),
  ),
  family(
    'levels-in-rows',
    '一二级指标独占一行（系统导出）',
    'levels on lines of their own',
    one({
      ...flat,
      levels: 'rows',
      head: 'colon',
      columns: ['level3', 'sign', 'target', 'actual', 'unit', 'weight', 'score', 'reason'],
    }),
  ),
  family(
    'points-in-names',
    '分值写在指标名称里',
    'points in the names, no weight column',
    one({
      ...flat,
      weights: 'labels',
      columns: ['level1', 'level2', 'level3', 'target', 'actual', 'score', 'reason'],
    }),
  ),
  family(
    'execution-row',
    '执行率作为指标行',
    'execution rate as an indicator row',
    one({ ...flat, executionRow: true, fundColumns: ['initial', 'annual', 'executed', 'rate'] }),
  ),
  family(
    'paged',
    '分页（表头重复）',
    'split over pages, header repeated',
    grades.map((grade) => ({ ...standard, grade, pages: 2 })),
  ),
  family(
    'department',
    '部门整体支出',
    'whole department',
    one({ ...standard, isDepartment: true, grade: 'row-below' }),
  ),
  family('mixed', '任意组合', 'any arrangement with any other', mixed),
  family('stacked', '一张工作表上下多份', 'several forms below each other', one(standard), 'stacked'),
  family('beside', '一张工作表左右两份', 'two forms side by side', one(flat), 'beside'),
  family('prose', '文字报告（无表）', 'prose without a table', one(standard), 'prose'),
];

export function findFamily(id: string): Family {
  const found = FAMILIES.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no family ${id}`);
  return found;
}
