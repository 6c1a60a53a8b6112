/** What one click writes and what it only offers, case by case: a row of the table for each line of the policy. */
import type { CheckOptions } from '../../src/core/checking/check-options';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { planWrites } from '../../src/core/writing/plan-writes';
import type { CellValue } from '../../src/core/model/sheet-snapshot';
import type { PlanOptions } from '../../src/core/model/write-plan';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { grid } from '../other-places/grid';
import { formSheet, formText, type FormParts } from '../rules/form-sheet';
import { withEdits } from './with-edits';

const RUN: PlanOptions = { mode: 'recalculate', review: false, marks: false, language: 'zh' };

function check(form: FormParts, options: Partial<CheckOptions> = {}) {
  return checkWorkbook([formSheet(form)], { rules: RULES, profiles: PROFILES, ...options });
}

const told = (edits: readonly { readonly cell: string; readonly after: CellValue }[]) =>
  edits.map(({ cell, after }) => `${cell}=${String(after)}`);
const writes = (form: FormParts, options?: Partial<CheckOptions>, run: Partial<PlanOptions> = {}) =>
  told(planWrites(check(form, options), { ...RUN, ...run }).edits);
const offers = (form: FormParts, options?: Partial<CheckOptions>) =>
  check(form, options).forms.flatMap(({ findings }) =>
    findings.flatMap(({ edits }) => told(edits.filter(({ certainty }) => certainty === 'offered'))),
  );

const row = (text: string, at = 0): FormParts => ({ change: { [at]: text } });
const quantity = (cells: string): FormParts => row(`产出指标 | 数量指标 | 培训人数 | ${cells}`);
const effect = (cells: string): FormParts => row(`效益指标 | 社会效益指标 | 就业能力 | 提升 | ${cells}`, 4);

type Case = readonly [
  what: string,
  form: FormParts,
  written: readonly string[],
  /** Null where only the click counts. */
  offered: readonly string[] | null,
  profileId?: string,
];

const CASES: readonly Case[] = [
  ['a right form', {}, [], []],
  ['a blank rate, in the format of its cell', { funds: '100 | 100 | 95 | 10 | | 9.5' }, ['G6=0.95'], []],
  ['a blank execution score', { funds: '100 | 100 | 95 | 10 | 95% |' }, ['H6=9.5'], []],
  ['a blank quantitative score', quantity('≥200人 | 210人 | 15 | |'), ['H12=15'], []],
  ['a blank total and grade, where all is read', { total: '100 |', grade: '良' }, ['H18=99.5', 'I18=优'], []],
  [
    'a rounded rate',
    { funds: '100 | 100 | 91.3 | 10 | 91% | 9.13', parts: [], total: '100 | 99.13' },
    [],
    [],
  ],
  ['a rounded total', { total: '100 | 99' }, [], []],
  [
    'a wrong rate with the score that follows from it, raised',
    { funds: '100 | 100 | 95 | 10 | 80% | 8', parts: [], total: '100 | 98' },
    ['G6=0.95', 'H6=9.5', 'H18=99.5'],
    [],
  ],
  ['a score above its figures', quantity('≥200人 | 150人 | 15 | 15 |'), ['H12=11.25', 'H18=95.75'], []],
  [
    'a score above its weight',
    { ...quantity('≥200人 | 210人 | 15 | 17 |'), total: '100 | 101.5' },
    ['H12=15', 'H18=99.5'],
    [],
  ],
  [
    'a score below its figures without a reason: asked for',
    { ...quantity('≥200人 | 210人 | 15 | 12 |'), total: '100 | 96.5' },
    [],
    ['H12=15'],
  ],
  [
    'a score below its figures with a reason: accepted',
    { ...quantity('≥200人 | 210人 | 15 | 12 | 部分学员中途退出'), total: '100 | 96.5' },
    [],
    [],
  ],
  [
    'a blank qualitative score: a person judges, and the total waits',
    { ...effect('提升 | 30 | |'), total: '100 |' },
    [],
    ['H16=30'],
  ],
  ['a qualitative score outside its tier', effect('未完成 | 30 | 30 |'), [], ['H16=17.99']],
  [
    'a qualitative score above its weight',
    { ...effect('提升 | 30 | 32 |'), total: '100 | 101.5' },
    [],
    ['H16=30'],
  ],
  [
    'a date that was missed',
    row('产出指标 | 时效指标 | 完成时间 | 2024年12月底前 | 2025年1月 | 10 | 10 |', 2),
    [],
    null,
  ],
  ['a wrong total', { total: '100 | 98' }, ['H18=99.5'], []],
  ['a wrong grade', { grade: '良' }, ['I18=优'], []],
  [
    'a grade that follows its total',
    {
      change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 50人 | 15 | 15 |' },
      grade: '优',
    },
    ['H12=3.75', 'H18=88.25', 'I18=良'],
    [],
  ],
  ['a total weight that differs', { total: '90 | 99.5' }, [], ['G18=100']],
  [
    'weights that do not add up: no score and no total, the two readings of the misprint',
    {
      change: {
        0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 | 15 |',
        4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 20 | 30 |',
      },
      total: '100 | 98',
    },
    [],
    ['H12=11.25', 'G16=30', 'H16=20'],
  ],
  [
    'a rate under weights that do not add up: pure arithmetic',
    {
      funds: '100 | 100 | 95 | 10 | 96% | 9.5',
      change: { 4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 20 | 20 |' },
      total: '100 | 89.5',
    },
    ['G6=0.95'],
    [],
  ],
  [
    'a score that is a formula: told, not written, and the total counts what it gives',
    { ...quantity('≥200人 | 150人 | 15 | ƒ 5+10 → 15 |') },
    [],
    ['H12=11.25'],
  ],
  [
    'a total that the profile caps',
    { funds: '100 | 100 | 65 | 10 | 65% | 6.5', parts: [], total: '100 | 96.5', grade: '优' },
    ['H18=79', 'I18=中'],
    [],
    'capped-by-execution',
  ],
  [
    'an unreadable score: the total rests on it',
    {
      change: {
        0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 15 | 1O |',
        5: '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 81% | 10 | 10 |',
      },
      total: '100 | 98',
    },
    ['H17=9'],
    [],
  ],
];

// The rows are handed over whole: a callback of five arguments would wait for a sixth.
const ROWS = CASES.map((each) => [each[0], each] as const);

test.each(ROWS)('%s', (_what, [, form, written, offered, profileId]) => {
  const options = profileId === undefined ? {} : { profileId };
  expect(writes(form, options)).toEqual(written);
  if (offered) expect(offers(form, options)).toEqual(offered);
});

test.each(ROWS)('each write is explained, a second click changes nothing: %s', (_what, [, form, , , id]) => {
  const options = { rules: RULES, profiles: PROFILES, ...(id === undefined ? {} : { profileId: id }) };
  const checked = checkWorkbook([formSheet(form)], options);
  const { edits } = planWrites(checked, RUN);
  const explained = new Set(
    checked.forms.flatMap(({ findings }) =>
      findings.flatMap((finding) => finding.edits.map(({ cell }) => cell)),
    ),
  );
  for (const { cell } of edits) expect([cell, explained.has(cell)]).toEqual([cell, true]);
  const made = edits.filter(({ overwritesFormula }) => !overwritesFormula);
  const again = checkWorkbook(withEdits([formSheet(form)], made), options);
  expect(planWrites(again, RUN).edits.filter(({ overwritesFormula }) => !overwritesFormula)).toEqual([]);
});

test('a raise follows the figures where this program wrote the score and nobody has changed it', () => {
  const form = { ...quantity('≥200人 | 190人 | 15 | 11.25 |'), total: '100 | 95.75' };
  expect(writes(form)).toEqual([]);
  expect(writes(form, { written: new Map([['Sheet1!H12', 11.25]]) })).toEqual(['H12=14.25', 'H18=98.75']);
  expect(writes(form, { written: new Map([['Sheet1!H12', 10]]) })).toEqual([]);
  expect(writes(form, { written: new Map([['Sheet2!H12', 11.25]]) })).toEqual([]);
});

test('an offered edit is made where it is chosen, with the total that it gives', () => {
  const form = { ...quantity('≥200人 | 210人 | 15 | 12 |'), total: '100 | 96.5', grade: '优' };
  const [edit] = check(form).forms[0]?.findings.flatMap(({ edits }) => edits) ?? [];
  expect(edit).toMatchObject({ cell: 'H12', after: 15, outcome: { total: 99.5, grade: '优' } });
  expect(writes(form, {}, { chosen: new Map([['Sheet1!H12', 15]]) })).toEqual(['H12=15', 'H18=99.5']);
  expect(writes(form, {}, { chosen: new Map([['Sheet1!H12', 14]]) })).toEqual([]);
  const only = { onlyCells: new Set(['Sheet1!H12']) };
  expect(writes(form, {}, only)).toEqual(['H12=15']);
  expect(writes(form, {}, { ...only, takesFollowing: true })).toEqual(['H12=15', 'H18=99.5']);
});

test('each reading of a misprinted weight says what it gives', () => {
  const form = {
    change: { 4: '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 20 | 30 |' },
    total: '100 | 99.5',
    grade: '优',
  };
  const offered = check(form).forms[0]?.findings.flatMap(({ edits }) => edits) ?? [];
  expect(offered.map(({ cell, after, label, outcome }) => [cell, after, label?.zh, outcome])).toEqual([
    ['G16', 30, '分值改为 30', { total: 99.5, grade: '优' }],
    ['H16', 20, '得分改为 20', { total: 89.5, grade: '良' }],
  ]);
  const asked = { onlyCells: new Set(['Sheet1!H16']), chosen: new Map([['Sheet1!H16', 20]]) };
  expect(writes(form, {}, { ...asked, takesFollowing: true })).toEqual(['H16=20']);
  const weight = { onlyCells: new Set(['Sheet1!G16']), chosen: new Map([['Sheet1!G16', 30]]) };
  expect(writes(form, {}, { ...weight, takesFollowing: true })).toEqual(['G16=30']);
});

test('a formula is written over only where the person allows its cell, and then counts', () => {
  const form = quantity('≥200人 | 150人 | 15 | ƒ 5+10 → 15 |');
  const allowed = { allowedFormulaCells: new Set(['Sheet1!H12']) };
  expect(writes(form, {}, allowed)).toEqual(['H12=11.25', 'H18=95.75']);
});

describe('a total that stands in a text', () => {
  const sheetOf = (last: string) => [
    grid(formText(quantity('≥200人 | 150人 | 15 | 15 |')).replace(/总分\|.*$/m, `${last}|«|«|«|«|«|«|«|«`)),
  ];
  const planOf = (last: string) =>
    planWrites(checkWorkbook(sheetOf(last), { rules: RULES, profiles: PROFILES }), RUN);

  test('follows there, the grade with it', () => {
    const { edits, heldBack } = planOf('总分：99.5分，等级为优');
    expect(told(edits)).toEqual(['H12=11.25', 'A18=总分：95.75分，等级为优']);
    expect(heldBack).toEqual([]);
  });

  test('is held back and said where its place is not certain', () => {
    const { edits, heldBack } = planOf('得分99.5分，总分：99.5分');
    expect(told(edits)).toEqual(['H12=11.25']);
    expect(heldBack).toMatchObject([{ cell: 'A18', cause: 'in-text' }]);
  });
});

describe('one cell that tells rate and score in a sentence', () => {
  const sentence = (funds: string) =>
    checkWorkbook(
      [
        grid(`项目支出绩效自评表|«|«|«|«|«|«
（2023年度）|«|«|«|«|«|«
项目名称|河道清淤|«|«|«|«|«
资金情况|${funds}|«|«|«|«|«
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|清淤长度|≥12公里|12公里|60|60
效益指标|社会效益指标|防洪能力|提升|提升|30|30
总分|«|«|«|«|100|100`),
      ],
      { rules: RULES, profiles: PROFILES },
    );
  test.each([
    [
      '预算数：110万元；执行数：99万元；执行率：80%；分值：10分；得分：10分',
      '预算数：110万元；执行数：99万元；执行率：90%；分值：10分；得分：9分',
    ],
    [
      '预算数80万元，执行数60万元，执行率75%，分值10分，得分9分',
      '预算数80万元，执行数60万元，执行率75%，分值10分，得分7.5分',
    ],
    [
      '全年预算数200万元，全年执行数150万元，执行率75%，分值10分，得分10分。',
      '全年预算数200万元，全年执行数150万元，执行率75%，分值10分，得分7.5分。',
    ],
    [
      '预算数：60万元 执行数：54万元 执行率：95% 得分：9分',
      '预算数：60万元 执行数：54万元 执行率：90% 得分：9分',
    ],
  ])('%s', (printed, mended) => {
    const edits = told(planWrites(sentence(printed), RUN).edits);
    const score = Number(/得分：?([\d.]+)分/.exec(mended)?.[1]);
    const total = score === 10 ? [] : [`G8=${String(90 + score)}`];
    expect(edits).toEqual([`B4=${mended}`, ...total]);
  });
});
