/** Mistakes of arithmetic: rates, scores, weights, sums and grades. */
import {
  addedUp,
  changeRow,
  choose,
  isRoundingOf,
  isWrongScore,
  rowsWhere,
  type Kind,
  type Planted,
} from './plant';
import type { RightForm } from './right-form';

const SCORE_CODES = ['ZP401', 'ZP402', 'ZP403'] as const;

/** A score that is wrong by itself: the total was added up from what is printed. */
function wrongScore(form: RightForm, index: number, score: number): Planted {
  return {
    form: addedUp(changeRow(form, index, { score })),
    wanted: [{ codes: SCORE_CODES, places: [`score:${String(index)}`] }],
    follow: ['grade', 'total-score'],
  };
}

/** Printed points with two neighbouring digits exchanged: 9.38 for 9.83, 51 for 15. */
function swaps(hundredths: number): readonly number[] {
  const text = (hundredths / 100).toFixed(2).replace(/\.?0+$/, '');
  const digits = [...text].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  return digits.slice(1).flatMap((at, index) => {
    const before = digits[index] ?? 0;
    const signs = [...text];
    [signs[before], signs[at]] = [signs[at] ?? '', signs[before] ?? ''];
    const value = Math.round(Number(signs.join('')) * 100);
    return value === hundredths ? [] : [value];
  });
}

const executionCodes = (isRow: boolean) => (isRow ? SCORE_CODES : (['ZP203'] as const));

export const SCORE_KINDS: readonly Kind[] = [
  {
    id: 'wrong-rate',
    zh: '执行率算错',
    en: 'wrong execution rate',
    isArithmetic: true,
    plant: ({ form, has, choice }) => {
      if (!has('fund:rate')) return null;
      const rate = [form.rate - 137, form.rate + 263, form.rate - 1041, form.rate + 19].filter(
        (value) => value > 200 && !isRoundingOf(value, form.rate),
      );
      const planted = choose(rate, choice);
      return planted === null
        ? null
        : {
            form: { ...form, rate: planted },
            wanted: [{ codes: ['ZP202'], places: ['fund:rate'] }],
            follow: [],
          };
    },
  },
  {
    id: 'wrong-execution-score',
    zh: '执行率得分算错',
    en: 'wrong score of the execution',
    isArithmetic: true,
    plant: ({ form, layout, has, choice }) => {
      const due = form.executionScore;
      const wrong = [due - 137, due + 63, due - 21].filter(
        (value) => value >= 0 && value <= form.executionWeight && !isRoundingOf(value, due),
      );
      const score = choose(wrong, choice);
      if (!has('fund:score') || score === null) return null;
      return {
        form: addedUp({ ...form, executionScore: score }),
        wanted: [{ codes: executionCodes(layout.executionRow), places: ['fund:score'] }],
        follow: ['grade', 'total-score'],
      };
    },
  },
  {
    id: 'score-above-weight',
    zh: '得分高于分值',
    en: 'score above its weight',
    isArithmetic: true,
    plant: ({ form, choice }) => {
      const index = choice % form.rows.length;
      const row = form.rows[index];
      return row ? wrongScore(form, index, row.weight + 50 + (choice % 4) * 75) : null;
    },
  },
  {
    id: 'digit-swap',
    zh: '得分数字颠倒',
    en: 'digits of a score swapped',
    isArithmetic: true,
    plant: ({ form, choice }) => {
      const all = form.rows.flatMap((row, index) =>
        swaps(row.score)
          .filter((score) => isWrongScore(row, score))
          .map((score) => [index, score] as const),
      );
      const found = choose(all, choice);
      return found ? wrongScore(form, found[0], found[1]) : null;
    },
  },
  {
    id: 'decimal-shift',
    zh: '得分小数点错位',
    en: 'decimal point of a score shifted',
    isArithmetic: true,
    plant: ({ form, choice }) => {
      const all = form.rows.flatMap((row, index) =>
        [row.score * 10, Math.round(row.score / 10)]
          .filter((score) => row.score > 0 && isWrongScore(row, score))
          .map((score) => [index, score] as const),
      );
      const found = choose(all, choice);
      return found ? wrongScore(form, found[0], found[1]) : null;
    },
  },
  {
    id: 'full-marks',
    zh: '未达目标却给满分',
    en: 'full marks for a target missed',
    isArithmetic: true,
    plant: ({ form, choice }) => {
      const index = choose(
        rowsWhere(form, (row) => row.lowest === row.highest && isWrongScore(row, row.weight)),
        choice,
      );
      const row = index === null ? undefined : form.rows[index];
      return index === null || !row ? null : wrongScore(form, index, row.weight);
    },
  },
  {
    id: 'total-off-by-row',
    zh: '总分漏加或多加一行',
    en: 'a row left out of the total or counted twice',
    isArithmetic: true,
    plant: ({ form, has, choice }) => {
      const index = choose(
        rowsWhere(form, (row) => row.score > 1),
        choice,
      );
      const row = index === null ? undefined : form.rows[index];
      if (!row || !has('total-score')) return null;
      const totalScore = form.totalScore + (choice % 3 === 0 ? row.score : -row.score);
      const grade = totalScore >= 9000 ? 0 : totalScore >= 8000 ? 1 : totalScore >= 6000 ? 2 : 3;
      return {
        form: { ...form, totalScore, grade },
        wanted: [{ codes: ['ZP501'], places: ['total-score'] }],
        follow: ['grade'],
      };
    },
  },
  {
    id: 'wrong-grade',
    zh: '等级错',
    en: 'wrong grade',
    isArithmetic: true,
    plant: ({ form, has, choice }) =>
      has('grade')
        ? {
            form: { ...form, grade: (form.grade + 1 + (choice % 3)) % 4 },
            wanted: [{ codes: ['ZP503'], places: ['grade'] }],
            follow: [],
          }
        : null,
  },
  {
    id: 'weights-off-100',
    zh: '分值合计 99 或 101',
    en: 'weights of 99 or 101',
    isArithmetic: true,
    plant: ({ form, choice }) => {
      const index = choose(
        rowsWhere(form, (row) => row.score === row.weight && row.weight > 100),
        choice,
      );
      const row = index === null ? undefined : form.rows[index];
      if (index === null || !row) return null;
      const weight = row.weight + (choice % 2 === 0 ? 100 : -100);
      return {
        form: addedUp(changeRow(form, index, { weight, score: weight })),
        wanted: [
          {
            codes: ['ZP301'],
            places: ['total-weight', 'total-label', 'weight:0', `weight:${String(index)}`, 'area'],
          },
        ],
        // Which rules hold is told by the points of the cost block.
        follow: [
          'total-weight',
          'total-label',
          `block:${row.block}`,
          'grade',
          ...(row.block === 'cost' ? ['fund:score', 'total-score'] : []),
        ],
      };
    },
  },
  {
    id: 'wrong-total-weight',
    zh: '总分值印错',
    en: 'wrong total weight',
    isArithmetic: true,
    plant: ({ form, has, choice }) =>
      has('total-weight')
        ? {
            form: { ...form, totalWeight: [11_000, 9900, 9500, 1000][choice % 4] ?? 9000 },
            wanted: [{ codes: ['ZP502'], places: ['total-weight'] }],
            follow: [],
          }
        : null,
  },
  {
    id: 'block-label',
    zh: '一级指标标签分数不符',
    en: 'points in a block’s label differ',
    isArithmetic: true,
    plant: ({ form, layout, dressing, has, choice }) => {
      const printsPoints = (dressing.blockPoints || layout.weights === 'labels') && layout.pages === 1;
      const blocks = [...new Set(form.rows.map((row) => row.block))].filter((block) => has(`block:${block}`));
      const block = choose(blocks, choice);
      if (!printsPoints || block === null) return null;
      const sum = form.rows
        .filter((row) => row.block === block)
        .reduce((total, row) => total + row.weight, 0);
      return {
        form: { ...form, misprints: { blockPoints: { [block]: sum + (choice % 2 === 0 ? 500 : -500) } } },
        wanted: [{ codes: ['ZP302'], places: [`block:${block}`] }],
        follow: [],
      };
    },
  },
  {
    id: 'fund-parts',
    zh: '资金分项之和与总额不符',
    en: 'fund parts do not add up',
    isArithmetic: true,
    plant: ({ form, has, choice }) => {
      const key = choice % 2 === 0 ? 'annual' : 'executed';
      if (!has(`fund:${key}`) || !has(`fund:0:${key}`)) return null;
      const parts = form.parts.map((part, at) =>
        at === 0
          ? {
              ...part,
              annual: part.annual + (key === 'annual' ? 120_000 : 0),
              executed: Math.max(0, part.executed - (key === 'executed' ? 50_000 : 0)),
            }
          : part,
      );
      if (key === 'executed' && parts[0]?.executed === form.parts[0]?.executed) return null;
      return {
        form: { ...form, parts },
        wanted: [{ codes: ['ZP201'], places: [`fund:${key}`] }],
        follow: [],
      };
    },
  },
  {
    id: 'carry-over',
    zh: '结转结余算错',
    en: 'wrong carry-over',
    isArithmetic: true,
    plant: ({ form, has }) =>
      has('fund:carryOver')
        ? {
            form: { ...form, misprints: { carryOver: form.total.annual - form.total.executed + 30_000 } },
            wanted: [{ codes: ['ZP206'], places: ['fund:carryOver'] }],
            follow: [],
          }
        : null,
  },
];
