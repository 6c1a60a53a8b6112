/** A recalculation settles a form at once, and what is read of it does not depend on where or how it stands. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { planWrites } from '../../src/core/writing/plan-writes';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { formSheet, type FormParts } from '../rules/form-sheet';
import { readingOf } from './reading-of';
import { withEdits } from './with-edits';
import { loadForms } from '../workbooks/form-data';
import { IS_PROOF } from '../support/proof-share';
import { sampleForms } from '../workbooks/sample-forms';
import { toSnapshots } from '../workbooks/to-snapshots';
import type { Variation } from '../workbooks/variation';

const check = (sheets: readonly SheetSnapshot[], profileId?: string) =>
  checkWorkbook(sheets, {
    rules: RULES,
    profiles: PROFILES,
    ...(profileId === undefined ? {} : { profileId }),
  });
const plan = (sheets: readonly SheetSnapshot[], profileId?: string) =>
  planWrites(check(sheets, profileId), { mode: 'recalculate', review: false, marks: false, language: 'zh' });

const wrong: readonly (readonly [string, FormParts])[] = [
  [
    'every figure wrong',
    {
      funds: '100 | 100 | 95 | 10 | 90% | 5',
      change: {
        0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 | 15 | ',
        1: '产出指标 | 质量指标 | 培训合格率 | ≥95% | 96% | 15 |  | ',
        4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 部分达成 | 30 | 30 | ',
      },
      total: '90 | 88',
      grade: '差',
    },
  ],
  [
    'nothing filled in',
    {
      funds: '100 | 100 | 95 | 10 |  | ',
      change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 |  | ' },
      total: '100 | ',
    },
  ],
  ['a rate as text', { funds: "100 | 100 | 95 | 10 | '90% | 9" }],
  ['a rate as a fraction', { funds: '100 | 100 | 95 | 10 | 0.9 | 9' }],
  [
    'a score above its weight',
    { change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 15 | 20 | ' } },
  ],
];

const workbooks: readonly (readonly [string, readonly SheetSnapshot[]])[] = [
  ['the real forms', toSnapshots(loadForms()).sheets],
  [
    'the real forms on one sheet',
    toSnapshots(loadForms('alxa-2023', 'datong-2024'), { arrangement: 'stacked' }).sheets,
  ],
  ['the real forms with figures as text', toSnapshots(loadForms(), { numbersAsText: true }).sheets],
  ['the sample', toSnapshots(sampleForms).sheets],
  ...wrong.map(([name, form]) => [name, [formSheet(form)]] as const),
];

/** By the rules that each form is given and by those of some places; of every place in the whole proof. */
const rulesFor = (at: number): readonly (string | undefined)[] => [
  undefined,
  ...PROFILES.map(({ id }) => id).filter((_, index) => IS_PROOF || index % workbooks.length === at),
];

describe.each(workbooks.map(([name, sheets], at) => [name, sheets, at] as const))(
  '%s',
  (_name, sheets, at) => {
    test.each(rulesFor(at))('recalculated once is recalculated for good: %s', (profileId) => {
      const first = plan(sheets, profileId);
      const after = withEdits(sheets, first.edits);
      expect(
        plan(after, profileId).edits.map(({ cell, before, after: value }) => [cell, before.value, value]),
      ).toEqual([]);
    });

    test('totals after it are those it promised', () => {
      const before = check(sheets);
      const after = check(withEdits(sheets, plan(sheets).edits));
      const promised = before.forms.map(({ scores }) => scores.total.recomputed);
      expect(after.forms.map(({ scores }) => scores.total.recomputed)).toEqual(promised);
    });
  },
);

test('the wrong forms do get edits', () => {
  for (const [name, form] of wrong) {
    expect([name, plan([formSheet(form)]).edits.length > 0]).toEqual([name, true]);
  }
});

test('what is not to be touched is not: ok, rounded, deducted, judgement and formulas', () => {
  const sheet = formSheet({
    funds: '100 | 100 | 91.3 | 10 | 91.3% | 9',
    parts: [],
    change: {
      0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 15 | 12 | 教材质量有待提高',
      1: '产出指标 | 质量指标 | 培训合格率 | ≥95% | 90.25% | 15 | 14 | ',
      4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 群众反映热烈 | 30 | 20 | ',
      5: '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 80% | 10 | ƒ 5+5 → 10 | ',
    },
    total: '100 | 73.89',
  });
  const { edits, heldBack = [] } = plan([sheet]);
  const cells = edits.map(({ cell }) => cell);
  expect(cells).not.toContain('H6');
  expect(cells).not.toContain('H12');
  expect(cells).not.toContain('H13');
  expect(cells).not.toContain('H16');
  expect(heldBack).toMatchObject([{ cell: 'H17', cause: 'formula' }]);
});

const planOf = (form: FormParts, onlyCells?: readonly string[]) =>
  planWrites(check([formSheet(form)]), {
    mode: 'recalculate',
    review: false,
    marks: false,
    language: 'zh',
    ...(onlyCells ? { onlyCells: new Set(onlyCells.map((cell) => `Sheet1!${cell}`)) } : {}),
  }).edits.map(({ cell, kind, after }) => [cell, kind, after]);

test.each<readonly [string, FormParts, string | number]>([
  ['a per cent format', { funds: '100 | 100 | 95 | 10 | 90% | 9.5' }, 0.95],
  ['text with a sign', { funds: "100 | 100 | 95 | 10 | '90% | 9.5" }, '95.00%'],
  ['a fraction', { funds: '100 | 100 | 95 | 10 | 0.9 | 9.5' }, 0.95],
  ['a plain figure', { funds: '100 | 100 | 95 | 10 | 90 | 9.5' }, 95],
  ['a blank beside per cents', { funds: '100 | 100 | 95 | 10 |  | 9.5' }, 0.95],
  [
    'a blank beside plain figures',
    { funds: '100 | 100 | 95 | 10 |  | 9.5', parts: ['其中：财政拨款 | 100 | 100 | 95 | — | 95 | —'] },
    95,
  ],
])('a rate goes back as its cell keeps it: %s', (_what, form, after) => {
  // Asked for: a bare 0.9 that fits no amounts may be meant otherwise.
  expect(planOf(form, ['G6'])).toEqual([['G6', 'rate', after]]);
});

test('text is made a number only where a person asks for it; a rounded figure stays', () => {
  const form: FormParts = {
    funds: "'１００ | 100 | 91.3 | 10 | 91% | 9",
    parts: [],
    total: '100 | 99',
  };
  expect(planOf(form)).toEqual([]);
  expect(planOf(form, ['C6'])).toEqual([['C6', 'amount', 100]]);
  expect(planOf(form, ['G6', 'H6'])).toEqual([]);
  expect(planOf(form, ['H12'])).toEqual([]);
});

const tables = loadForms('alxa-2023', 'baotou-2019', 'datong-2024', 'yueyang-2022');
const variations: readonly (readonly [string, Variation])[] = [
  ['moved down and right', { offset: { rows: 9, columns: 4 } }],
  ['under junk', { junkRows: 4 }],
  ['columns in another order (1)', { columnSeed: 1 }],
  ['columns in another order (2)', { columnSeed: 4 }],
  ['columns in another order (3)', { columnSeed: 11, offset: { rows: 2, columns: 1 } }],
  ['without merges', { merges: 'removed' }],
  ['with merges unknown', { merges: 'unknown' }],
  ['stacked', { arrangement: 'stacked' }],
  ['noisy labels', { noiseSeed: 3 }],
];

const plainReadings = tables.map((form) => readingOf(check(toSnapshots([form]).sheets).forms[0]!));

test.each(variations)('read the same %s', (_name, variation) => {
  const { sheets } = toSnapshots(tables, variation);
  expect(check(sheets).forms.map(readingOf)).toEqual(plainReadings);
});

test('a mark on a label beside several rows says so; one on a single row does not', () => {
  const { sheets } = toSnapshots(sampleForms);
  const { marks } = planWrites(check(sheets), { mode: 'check', review: false, marks: true, language: 'zh' });
  const last = sheets.at(-1)?.name;
  const ofLast = marks.filter(({ sheet }) => sheet === last);
  expect(ofLast.filter(({ isOnBlock }) => isOnBlock).map(({ cell }) => cell)).toEqual(['B13']);
  expect(ofLast.length).toBeGreaterThan(1);
});
