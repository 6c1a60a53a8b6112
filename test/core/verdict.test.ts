/** The verdict table: what a printed score or rate is worth beside the one that is due. */
import type { Verdict } from '../../src/core/model/scored-form';
import type { NumberCell } from '../../src/core/model/self-evaluation-form';
import { givesReason, judgeRate, judgeScore } from '../../src/core/scoring/verdict';

const TOLERANCE = 0.01;

/** A cell as printed: a figure, `—` for a placeholder, a word, or nothing. */
function cellOf(printed: string): NumberCell {
  const value = printed === '' || Number.isNaN(Number(printed)) ? null : Number(printed);
  return {
    position: { row: 0, column: 0 },
    raw: printed === '' ? null : (value ?? printed),
    formula: null,
    value,
    form: value === null ? 'text' : 'number',
    isPlaceholder: printed === '—',
    span: null,
  };
}

/** Printed, due (`9.61`, `8..10`, `8..10 judge` or `?`), weight, with a reason or none, verdict. */
const scores: readonly (readonly [string, string, number, boolean, Verdict])[] = [
  ['10', '10', 10, false, 'ok'],
  ['9.61', '9.61', 10, false, 'ok'],
  ['9.6', '9.61', 10, false, 'ok'],
  ['9.62', '9.61', 10, false, 'ok'],
  ['9.63', '9.61', 10, false, 'over-scored'],
  ['9.59', '9.61', 10, false, 'under-scored'],
  ['97', '96.99', 100, false, 'ok'],
  ['96.98', '96.99', 100, false, 'ok'],
  // Rounded half-up or cut to no or one decimal.
  ['9', '9.03', 10, false, 'rounded'],
  ['9.7', '9.68', 10, false, 'rounded'],
  ['9.6', '9.68', 10, false, 'rounded'],
  ['9', '9.68', 10, false, 'rounded'],
  ['9', '9.04', 10, true, 'rounded'],
  ['5', '4.5', 10, false, 'rounded'],
  ['4', '4.5', 10, false, 'rounded'],
  ['0', '0.29', 5, false, 'rounded'],
  ['0.3', '0.29', 5, false, 'ok'],
  // Rounding never lifts a score to its full weight.
  ['10', '9.61', 10, false, 'over-scored'],
  ['10', '9.95', 10, false, 'over-scored'],
  ['10', '9.98', 10, false, 'over-scored'],
  ['10', '9.99', 10, false, 'ok'],
  ['5', '4.5', 5, false, 'over-scored'],
  ['15', '14.95', 15, false, 'over-scored'],
  ['9', '9.68', 9.5, false, 'rounded'],
  // Above what is due, or above the weight.
  ['15', '1.5', 15, false, 'over-scored'],
  ['15', '1.5', 15, true, 'over-scored'],
  ['15', '0', 15, false, 'over-scored'],
  ['30', '16..20', 20, false, 'over-scored'],
  ['20.01', '16..20', 20, false, 'ok'],
  ['20.02', '16..20', 20, false, 'over-scored'],
  ['100', '10', 10, false, 'over-scored'],
  ['10.5', '10', 10, true, 'over-scored'],
  // Below.
  ['5', '10', 10, false, 'under-scored'],
  ['5', '10', 10, true, 'deducted'],
  ['0', '10', 10, true, 'deducted'],
  ['0', '10', 10, false, 'under-scored'],
  ['-1', '10', 10, false, 'under-scored'],
  ['-1', '10', 10, true, 'under-scored'],
  // Tiers.
  ['8', '8..10', 10, false, 'ok'],
  ['9.5', '8..10', 10, false, 'ok'],
  ['10', '8..10', 10, false, 'ok'],
  ['7.99', '8..10', 10, false, 'ok'],
  ['7.98', '8..10', 10, false, 'under-scored'],
  ['7.98', '8..10', 10, true, 'deducted'],
  ['7.9', '6..7.99', 10, false, 'ok'],
  ['8', '6..7.99', 10, false, 'ok'],
  ['8.01', '6..7.99', 10, false, 'over-scored'],
  ['10', '6..7.99', 10, false, 'over-scored'],
  ['10', '0..5.99', 10, false, 'over-scored'],
  ['5', '0..5.99', 10, false, 'ok'],
  ['0', '0..5.99', 10, false, 'ok'],
  // Judgements: never an error inside the weight.
  ['10', '8..10 judge', 10, false, 'judgement'],
  ['5', '8..10 judge', 10, false, 'judgement'],
  ['5', '8..10 judge', 10, true, 'deducted'],
  ['0', '0..10 judge', 10, false, 'judgement'],
  ['11', '8..10 judge', 10, false, 'over-scored'],
  // Nothing to judge.
  ['', '10', 10, false, 'blank'],
  ['', '?', 10, false, 'blank'],
  ['—', '10', 10, false, 'not-applicable'],
  ['—', '?', 10, false, 'not-applicable'],
  ['满分', '10', 10, false, 'unreadable'],
  ['10', '?', 10, false, 'unreadable'],
];

test.each(scores)(
  'score %s where %s of %d is due, reason %s: %s',
  (printed, due, weight, reason, verdict) => {
    const [range = '', judge] = due.split(' ');
    const [low = '', high = low] = range.split('..');
    const expectation =
      due === '?'
        ? null
        : {
            expected: Number(high),
            min: Number(low),
            max: Number(high),
            weight,
            isJudgement: judge === 'judge',
          };
    expect(judgeScore(cellOf(printed), expectation, reason, TOLERANCE)).toBe(verdict);
  },
);

const rates: readonly (readonly [string, number, Verdict])[] = [
  ['100', 100, 'ok'],
  ['91.3', 91.3, 'ok'],
  ['91.31', 91.3, 'ok'],
  ['82.22', 82.21, 'ok'],
  ['91', 91.3, 'rounded'],
  ['91.4', 91.36, 'rounded'],
  ['91.3', 91.36, 'rounded'],
  ['92', 91.5, 'rounded'],
  ['91', 91.5, 'rounded'],
  ['100', 99.9, 'over-scored'],
  ['100', 99.99, 'ok'],
  ['100', 99.98, 'over-scored'],
  ['99', 99.9, 'rounded'],
  ['95', 91.3, 'over-scored'],
  ['90', 91.3, 'under-scored'],
  ['91.33', 91.3, 'over-scored'],
  ['91.27', 91.3, 'under-scored'],
  ['200', 200, 'ok'],
  ['100', 200, 'under-scored'],
  ['', 91.3, 'blank'],
  ['—', 91.3, 'not-applicable'],
  ['按进度', 91.3, 'unreadable'],
  ['0', 0, 'ok'],
];

test.each(rates)('rate %s where %d is due: %s', (printed, due, verdict) => {
  expect(judgeRate(cellOf(printed), due, TOLERANCE)).toBe(verdict);
});

test.each([
  ['项目试运行中', true],
  ['根据实际支付', true],
  ['受疫情影响，未能按期完成', true],
  ['', false],
  ['   ', false],
  ['无', false],
  ['无。', false],
  ['无。。', false],
  ['见3.5节', true],
  ['—', false],
  ['/', false],
  ['无偏差', false],
  ['没有', false],
  ['暂无', false],
  ['N/A', false],
  [null, false],
  [undefined, false],
])('%j gives a reason: %s', (text, gives) => {
  expect(givesReason(text)).toBe(gives);
});
