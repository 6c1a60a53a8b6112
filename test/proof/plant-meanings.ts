/** Mistakes of meaning: units, signs, reasons, years, words, and what cannot be read. */
import { addedUp, changeRow, choose, rowsWhere, type Kind, type Planted, type Site } from './plant';
import type { RightRow, Sign } from './right-form';

const SCORES = ['ZP401', 'ZP402', 'ZP403'] as const;
const at = (name: string, index: number) => `${name}:${String(index)}`;

/** Changes a row's actual in both columns that may print it. */
const withActual = (figure: string, unit: string): Partial<RightRow> => ({
  actual: { figure, unit },
  actualInTargetUnit: figure,
});

function pickRow(site: Site, fits: (row: RightRow) => boolean): readonly [number, RightRow] | null {
  const index = choose(rowsWhere(site.form, fits), site.choice);
  const row = index === null ? undefined : site.form.rows[index];
  return index === null || !row ? null : [index, row];
}

const isFull = (row: RightRow) => row.score === row.weight && row.lowest === row.highest;

/** Points are missing by more than the tolerance, and a reason says why. */
const lacksPoints = (row: RightRow) => row.reason !== '' && row.score <= row.weight - 2;

/** Told at the reason where the score is what the figures give; else the score's finding asks for the reason. */
const withoutReason = (code: string, index: number): Planted['wanted'] => [
  { codes: [code], places: [at('reason', index)] },
  { codes: SCORES, places: [at('score', index)] },
];

/** The executed amount in 元 under a heading of 万元. */
function slippedFunds({ form, has }: Site): Planted | null {
  if (form.amountUnit !== '万元' || !has('fund:executed')) return null;
  const executed = form.total.executed * 10_000;
  return {
    form: { ...form, total: { ...form.total, executed } },
    wanted: [{ codes: ['ZP208', 'ZP201'], places: ['fund:executed'] }],
    follow: ['fund:rate', 'fund:score', 'fund:executed', 'fund:carryOver', 'total-score', 'grade'],
  };
}

/** A figure in 元 with the unit 万元, or the other way round. */
function slippedRow(site: Site): Planted | null {
  const found = pickRow(site, (row) => (row.sort === 'whole-cost' || row.sort === 'gain') && isFull(row));
  if (!found) return null;
  const [index, row] = found;
  const figure = Number(row.actualInTargetUnit);
  if (!(figure > 0)) return null;
  const slipped = row.sort === 'whole-cost' ? figure * 10_000 : figure / 10_000;
  return {
    form: changeRow(site.form, index, withActual(String(Number(slipped.toFixed(8))), row.target.unit)),
    wanted: [
      { codes: SCORES, places: [at('score', index)] },
      { codes: ['ZP208', 'ZP701', 'ZP404'], places: [at('actual', index)] },
    ],
    follow: [at('score', index), 'total-score', 'grade'],
  };
}

const OTHER: Readonly<Record<Sign, Sign>> = { '≥': '≤', '≤': '≥', '>': '<', '<': '>', '=': '=' };

const FLAWS = { partly: '部分完成', late: 2 } as const;

export const MEANING_KINDS: readonly Kind[] = [
  {
    id: 'unit-slip',
    zh: '万元与元混用',
    en: 'unit slip between 万元 and 元',
    isArithmetic: false,
    plant: (site) =>
      (site.choice % 2 === 0 ? slippedFunds(site) : null) ?? slippedRow(site) ?? slippedFunds(site),
  },
  {
    id: 'sign-flipped',
    zh: '≥ 与 ≤ 颠倒',
    en: 'operator flipped',
    isArithmetic: false,
    plant: (site) => {
      const found = pickRow(site, (row) => row.sign !== null && OTHER[row.sign] !== row.sign && isFull(row));
      if (!found?.[1].sign) return null;
      const [index, row] = found;
      return {
        form: changeRow(site.form, index, { sign: OTHER[row.sign ?? '≥'] }),
        wanted: [
          { codes: ['ZP406'], places: [at('sign', index), at('target', index)] },
          { codes: SCORES, places: [at('score', index)] },
        ],
        follow: [at('score', index), 'grade'],
      };
    },
  },
  {
    id: 'reason-missing',
    zh: '扣分而未写原因',
    en: 'reason missing',
    isArithmetic: false,
    plant: (site) => {
      const found = pickRow(site, lacksPoints);
      if (!found || !site.has(at('reason', found[0]))) return null;
      return {
        form: changeRow(site.form, found[0], { reason: '' }),
        wanted: withoutReason('ZP601', found[0]),
        follow: ['grade'],
      };
    },
  },
  {
    id: 'reason-empty',
    zh: '扣分原因写“无”',
    en: 'a reason that says nothing',
    isArithmetic: false,
    plant: (site) => {
      const found = pickRow(site, lacksPoints);
      if (!found || !site.has(at('reason', found[0]))) return null;
      return {
        form: changeRow(site.form, found[0], { reason: ['无', '无偏差', '—'][site.choice % 3] ?? '无' }),
        wanted: withoutReason('ZP602', found[0]),
        follow: ['grade'],
      };
    },
  },
  {
    id: 'stale-year',
    zh: '沿用往年年份',
    en: 'stale year',
    isArithmetic: false,
    plant: (site) => {
      const { form, choice, has } = site;
      const [year, former] = [String(form.year), String(form.year - 1)];
      const dated = rowsWhere(form, (row) => row.sort === 'deadline' && row.target.figure.includes(year));
      if (has('goal') && (choice % 2 === 0 || dated.length === 0))
        return {
          form: { ...form, goal: form.goal.replace(year, former) },
          wanted: [{ codes: ['ZP603'], places: ['goal'] }],
          follow: [],
        };
      const index = choose(dated, choice);
      const row = index === null ? undefined : form.rows[index];
      if (index === null || !row) return null;
      return {
        form: changeRow(form, index, {
          target: { figure: row.target.figure.replace(year, former), unit: '' },
        }),
        wanted: [{ codes: ['ZP603'], places: [at('target', index)] }],
        follow: [at('score', index), 'grade'],
      };
    },
  },
  {
    id: 'tier-exceeded',
    zh: '部分完成却给满分',
    en: 'partly reached, full marks',
    isArithmetic: false,
    plant: (site) => {
      const found = pickRow(site, (row) => row.sort === 'words' && row.score === row.weight);
      if (!found) return null;
      return {
        form: changeRow(site.form, found[0], withActual(FLAWS.partly, '')),
        wanted: [{ codes: ['ZP403'], places: [at('score', found[0])] }],
        follow: ['grade'],
      };
    },
  },
  {
    id: 'late-full-marks',
    zh: '逾期却给满分',
    en: 'late, full marks',
    isArithmetic: false,
    plant: (site) => {
      const found = pickRow(site, (row) => row.sort === 'deadline' && row.score === row.weight);
      if (!found) return null;
      const actual = `${String(site.form.year + 1)}年${String(FLAWS.late)}月`;
      return {
        form: changeRow(site.form, found[0], withActual(actual, '')),
        wanted: [{ codes: SCORES, places: [at('score', found[0])] }],
        follow: ['grade'],
      };
    },
  },
  {
    id: 'actual-blank',
    zh: '有得分而实际值空白',
    en: 'actual blank beside a score',
    isArithmetic: false,
    plant: (site) => {
      const found = pickRow(site, (row) => row.score > 0);
      if (!found || site.isProse) return null;
      return {
        form: changeRow(site.form, found[0], withActual('', '')),
        wanted: [{ codes: ['ZP407'], places: [at('actual', found[0])] }],
        follow: ['grade'],
      };
    },
  },
  {
    id: 'word-for-number',
    zh: '数字目标答以文字',
    en: 'a figure answered by a word',
    isArithmetic: false,
    plant: (site) => {
      const found = pickRow(site, (row) => (row.sort === 'count' || row.sort === 'gain') && isFull(row));
      if (!found) return null;
      return {
        form: changeRow(
          site.form,
          found[0],
          withActual(['已完成', '完成', '达标'][site.choice % 3] ?? '已完成', ''),
        ),
        wanted: [{ codes: ['ZP405'], places: [at('actual', found[0])] }],
        follow: ['grade'],
      };
    },
  },
  {
    id: 'units-differ',
    zh: '目标与实际单位不能换算',
    en: 'units that do not convert',
    isArithmetic: false,
    plant: (site) => {
      const found = pickRow(site, (row) => row.sort === 'count' && isFull(row));
      if (!found || site.layout.columns.includes('unit')) return null;
      const [index, row] = found;
      return {
        form: changeRow(site.form, index, withActual(row.actual.figure, '万元')),
        wanted: [{ codes: ['ZP405'], places: [at('actual', index)] }],
        follow: ['grade'],
      };
    },
  },
  {
    id: 'target-unfilled',
    zh: '目标未填报',
    en: 'target left unfilled',
    isArithmetic: false,
    plant: (site) => {
      const found = pickRow(site, (row) => isFull(row));
      if (!found) return null;
      return {
        form: changeRow(site.form, found[0], { sign: null, target: { figure: '未填报', unit: '' } }),
        wanted: [{ codes: ['ZP410', 'ZP102'], places: [at('target', found[0])] }],
        follow: ['grade'],
      };
    },
  },
  {
    id: 'far-over-target',
    zh: '超额一倍而无说明',
    en: 'twice the target, no reason',
    isArithmetic: false,
    plant: (site) => {
      const found = pickRow(site, (row) => row.sort === 'count' && isFull(row) && row.sign !== null);
      if (!found) return null;
      const [index, row] = found;
      return {
        form: changeRow(site.form, index, withActual(String(Number(row.target.figure) * 2), row.target.unit)),
        wanted: [{ codes: ['ZP404'], places: [at('actual', index)] }],
        follow: ['grade'],
      };
    },
  },
  {
    id: 'duplicate-indicator',
    zh: '指标重复',
    en: 'the same indicator twice',
    isArithmetic: false,
    plant: (site) => {
      const full = rowsWhere(
        site.form,
        (row) =>
          isFull(row) &&
          row.sort === 'count' &&
          row.name.length >= 4 &&
          // 998 of 999 rounds to full points only for a small weight.
          Number(row.actualInTargetUnit) >= Number(row.target.figure),
      );
      const [first] = full;
      const second = choose(full.slice(1), site.choice);
      const row = first === undefined ? undefined : site.form.rows[first];
      if (!row || second === null) return null;
      const { name, sort, sign, target, actual, actualInTargetUnit } = row;
      return {
        form: addedUp(changeRow(site.form, second, { name, sort, sign, target, actual, actualInTargetUnit })),
        wanted: [{ codes: ['ZP411'], places: [at('level3', second)] }],
        follow: [],
      };
    },
  },
  {
    id: 'over-budget',
    zh: '执行数大于预算数',
    en: 'more spent than budgeted',
    isArithmetic: false,
    plant: ({ form, has }) => {
      if (!has('fund:executed')) return null;
      const executed = Math.round((form.total.annual * 1.2) / 100) * 100;
      return {
        form: { ...form, total: { ...form.total, executed } },
        wanted: [{ codes: ['ZP204'], places: ['fund:executed', 'fund:rate'] }],
        follow: ['fund:rate', 'fund:score', 'fund:executed', 'fund:carryOver', 'total-score', 'grade'],
      };
    },
  },
];
