/**
 * The bindings between the tables as dated, cited data: what is bound to what, from which year on, and how far anybody
 * here has seen it hold. No law was read for any of them: they are how the published tables are built, and say so.
 */
import type { Localized } from '../model/localized';

/** Seen in published tables; a convention of accountants that no table prints. */
type Evidence = 'printed' | 'convention';

/** A value that holds from a year on. */
interface Dated<Value> {
  readonly from: number;
  readonly value: Value;
  readonly source: Localized;
  readonly evidence: Evidence;
  /** When somebody last held it against published tables. */
  readonly checked: string;
}

const PUBLISHED: Localized = {
  zh: '已公开部门决算表的编制关系（2016、2019、2024 年度各地决算表实测）',
  en: 'How published final accounts are built (held against tables of 2016, 2019 and 2024 from several places)',
};
const CODES_2018: Localized = {
  zh: '2018 年起执行的支出经济分类科目（据 2024 年度决算表实测；2018 年前科目不同）',
  en: 'Economic codes in use from 2018 on (held against tables of 2024; codes were others before 2018)',
};
const CODES_BEFORE: Localized = {
  zh: '2018 年前的支出经济分类科目（据 2016 年度决算表）',
  en: 'Economic codes before 2018 (from tables of 2016)',
};

/** The classes of economic codes that make staff costs and running costs, those that a table has. */
interface CostClasses {
  readonly staff: readonly string[];
  readonly running: readonly string[];
}

export const COST_CLASSES: readonly Dated<CostClasses>[] = [
  {
    from: 2007,
    value: { staff: ['301', '303'], running: ['302', '304', '307', '310', '399'] },
    source: CODES_BEFORE,
    evidence: 'printed',
    checked: '2026-12-01',
  },
  {
    from: 2018,
    value: { staff: ['301', '303'], running: ['302', '307', '310', '312', '313', '399'] },
    source: CODES_2018,
    evidence: 'printed',
    checked: '2026-12-01',
  },
];

/** Functional codes whose basic expenditure is what an economic code holds: social insurance and housing. */
interface CodePair {
  readonly functional: readonly string[];
  readonly economic: string;
}

export const CODE_PAIRS: readonly Dated<readonly CodePair[]>[] = [
  { from: 2007, value: [], source: CODES_BEFORE, evidence: 'convention', checked: '2026-12-01' },
  {
    from: 2018,
    value: [
      { functional: ['2080505'], economic: '30108' },
      { functional: ['2080506'], economic: '30109' },
      { functional: ['2101101', '2101102'], economic: '30110' },
      { functional: ['2101103'], economic: '30111' },
      { functional: ['2210201'], economic: '30113' },
    ],
    source: {
      zh: '惯例，非法定：社保、公积金功能科目与经济科目一一对应（四套 2024 年度决算 16 处全部相符）',
      en: 'A convention, no law: functional and economic codes of insurance and housing match (16 of 16 in four sets of 2024)',
    },
    evidence: 'convention',
    checked: '2026-12-01',
  },
];

/** Economic codes of basic expenditure that the three public expenses also tell. */
interface PublicPair {
  readonly economic: string;
  readonly item: 'abroad' | 'reception' | 'kept' | 'bought';
}

export const PUBLIC_PAIRS: readonly Dated<readonly PublicPair[]>[] = [
  {
    from: 2007,
    value: [
      { economic: '30212', item: 'abroad' },
      { economic: '30217', item: 'reception' },
      { economic: '30231', item: 'kept' },
      { economic: '31013', item: 'bought' },
    ],
    source: PUBLISHED,
    evidence: 'printed',
    checked: '2026-12-01',
  },
];

/** Parts of staff costs that texts name together: 社保缴费及住房公积金. */
export const INSURANCE_AND_HOUSING: readonly Dated<readonly string[]>[] = [
  {
    from: 2018,
    value: ['30108', '30109', '30110', '30111', '30112', '30113'],
    source: CODES_2018,
    evidence: 'printed',
    checked: '2026-12-01',
  },
];

/** The value in force in a year; the newest where a table names none. */
export function inForce<Value>(series: readonly Dated<Value>[], year: number | null): Dated<Value> | null {
  const fitting = year === null ? series : series.filter(({ from }) => from <= year);
  return fitting[fitting.length - 1] ?? null;
}
