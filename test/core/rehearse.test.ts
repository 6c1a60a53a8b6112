/** Submissions rehearsed: what each known system would refuse or light a lamp for, one line of a form at a time. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { lengthOf, rehearsalSentence, rehearse } from '../../src/core/rehearsing/rehearse';
import { PROFILES } from '../../src/profiles/index';
import { findSystem, SYSTEMS } from '../../src/profiles/systems';
import { RULES } from '../../src/rules/index';
import type { FormParts } from '../rules/form-sheet';
import { sheetsOf } from '../rules/rule-table';

const formsOf = (form: FormParts) =>
  checkWorkbook(sheetsOf(form), { rules: RULES, profiles: PROFILES }).forms;
const rehearsed = (system: string, form: FormParts) => rehearse(formsOf(form), findSystem(system)!, PROFILES);
/** `H12 refused reason-below-weight` */
const told = (system: string, form: FormParts) =>
  rehearsed(system, form).items.map(({ cell, effect, test }) => `${cell} ${effect} ${test}`);

const first = (line: string): FormParts => ({ change: { 0: `产出指标 | 数量指标 | 培训人数 | ${line}` } });
const funds = (line: string, more: FormParts = {}): FormParts => ({ funds: line, parts: [], ...more });

test.each<[string, string, FormParts, readonly string[]]>([
  ['budget-system', 'a right form', {}, []],
  [
    'budget-system',
    'points missing, no reason',
    first('≥200人 | 150人 | 15 | 11.25 | '),
    ['I12 refused reason-below-weight'],
  ],
  ['budget-system', 'points missing, a reason', first('≥200人 | 150人 | 15 | 11.25 | 招生困难'), []],
  [
    'budget-system',
    'cut at two decimals: 14.999 is 14.99',
    first('≥200人 | 199.99人 | 15 | 14.999 | '),
    ['I12 refused reason-below-weight'],
  ],
  [
    'budget-system',
    'one name twice',
    { change: { 1: '产出指标 | 质量指标 | 培训人数 | ≥95% | 96% | 15 | 15 | ' } },
    ['D13 refused unique-names'],
  ],
  // 90 of 90 points against 9.4 of 10: 6 %.
  [
    'budget-system',
    'points far above the execution',
    funds('100 | 100 | 94 | 10 | 94% | 9.4'),
    ['H6 red points-against-execution'],
  ],
  ['budget-system', 'points just above the execution', funds('100 | 100 | 95 | 10 | 95% | 9.5'), []],
  [
    'budget-system',
    'twenty per cent unspent',
    funds('100 | 100 | 80 | 10 | 80% | 8'),
    ['H6 red points-against-execution'],
  ],
  [
    'budget-system',
    'more than twenty per cent unspent',
    funds('100 | 100 | 79.9 | 10 | 79.9% | 7.99'),
    ['H6 red points-against-execution', 'G6 yellow unspent-above'],
  ],
  ['budget-system', 'a hundred and twenty per cent', funds('100 | 100 | 120 | 10 | 120% | 10'), []],
  ['budget-system', 'more than that', funds('100 | 100 | 121 | 10 | 121% | 10'), ['G6 red rate-above']],
  ['budget-system', 'no budget', funds('0 | 0 | 0 | 10 | | '), ['D6 yellow zero-budget']],
  ['jiangxi', 'a hundred per cent', funds('100 | 100 | 100 | 10 | 100% | 10'), []],
  ['jiangxi', 'more', funds('100 | 100 | 100.5 | 10 | 100.5% | 10'), ['G6 refused rate-above']],
  [
    'jiangxi',
    'a proportional score',
    funds('100 | 100 | 85 | 10 | 85% | 8.5'),
    ['H6 asked computed-execution'],
  ],
  ['jiangxi', 'a score by steps', funds('100 | 100 | 85 | 10 | 85% | 7'), []],
  ['hubei', 'twenty points', funds('100 | 100 | 95 | 20 | 95% | 19'), []],
  ['hubei', 'another score', funds('100 | 100 | 95 | 20 | 95% | 20'), ['H6 asked computed-execution']],
  ['sichuan', 'below ninety per cent', funds('100 | 100 | 89 | 10 | 89% | 8.9'), ['G6 asked rate-reason']],
  ['sichuan', 'ninety', funds('100 | 100 | 90 | 10 | 90% | 9'), []],
  ['sichuan', 'an adjusted budget', funds('120 | 100 | 95 | 10 | 95% | 9.5'), ['D6 asked adjustment-reason']],
  [
    'sichuan',
    'a long reason',
    first(`≥200人 | 150人 | 15 | 11.25 | ${'因'.repeat(101)}`),
    ['I12 asked reason-length'],
  ],
  ['sichuan', 'a reason of a hundred', first(`≥200人 | 150人 | 15 | 11.25 | ${'因'.repeat(100)}`), []],
  [
    'sichuan',
    'before the form that is known',
    { ...funds('100 | 100 | 50 | 10 | 50% | 5'), year: '（2022年度）' },
    [],
  ],
  [
    'guangxi',
    'a ceiling exceeded by thirty per cent',
    first('≤100人 | 130人 | 15 | 11.54 | '),
    ['F12 asked ratio-from', 'I16 asked qualitative-reason'],
  ],
  [
    'guangxi',
    'with a reason',
    first('≤100人 | 130人 | 15 | 11.54 | 需求增加'),
    ['I16 asked qualitative-reason'],
  ],
  [
    'guangxi',
    'thirty of nothing',
    first('0人 | 30人 | 15 | 0 | '),
    ['F12 asked ratio-from', 'I16 asked qualitative-reason'],
  ],
  ['tianjin', 'a ceiling exceeded', first('≤100人 | 101人 | 15 | 14 | '), ['F12 red missed-bounds']],
  ['tianjin', 'an = missed from above', first('=100人 | 101人 | 15 | 15 | '), ['F12 red missed-bounds']],
  ['tianjin', 'an = met', first('=100人 | 100人 | 15 | 15 | '), []],
  ['tianjin', 'a floor missed', first('≥100人 | 99人 | 15 | 14.85 | '), []],
  [
    'hebei',
    'a hundred and twenty per cent',
    first('≥100人 | 120人 | 15 | 15 | 需求增加'),
    ['F12 lit ratio-from'],
  ],
  ['hebei', 'of an =', first('=100人 | 120人 | 15 | 15 | '), []],
  [
    'shanxi',
    'the default ceiling',
    { change: { 3: '产出指标 | 成本指标 | 项目总成本 | ≤5万元 | 4万元 | 10 | 10 | ' } },
    ['E15 asked default-cost'],
  ],
  [
    'district-review-2026',
    'money as a quantity',
    first('≥100万元 | 100万元 | 15 | 15 | '),
    ['H12 asked money-as-quantity'],
  ],
  [
    'district-review-2026',
    'an output among the benefits',
    { change: { 4: '效益指标 | 社会效益指标 | 培训人数 | ≥200人 | 210人 | 30 | 30 | ' } },
    ['D16 asked output-as-benefit'],
  ],
])('%s: %s', (system, _what, form, wanted) => {
  expect(told(system, form)).toEqual(wanted);
});

test('Zhejiang from 2024 computes its own execution score; forms of earlier years are not rehearsed', () => {
  const form = funds('100 | 100 | 85 | 10 | 85% | 8');
  expect(told('zhejiang', form)).toEqual(['H6 asked computed-execution']);
  const early = rehearsed('zhejiang', { ...form, year: '（2023年度）' });
  expect([early.items, early.tooEarly]).toEqual([[], 1]);
  expect(rehearsalSentence(early).zh).toMatch(/早于这套系统/);
});

test('every system says since when and on what evidence it is known, what is not known, and both in two languages', () => {
  expect(new Set(SYSTEMS.map(({ id }) => id)).size).toBe(SYSTEMS.length);
  for (const { name, citation, notKnown, checks, profileId, since } of SYSTEMS) {
    expect(checks.length).toBeGreaterThan(0);
    expect(PROFILES.some(({ id }) => id === profileId)).toBe(true);
    expect(since === null || /^\d{4}-\d{2}-\d{2}$/.test(since)).toBe(true);
    expect(citation.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(citation.evidence).not.toBe('official');
    for (const words of [name, citation.source, ...notKnown]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).not.toMatch(/\p{Script=Han}/u);
    }
  }
  expect(findSystem('nowhere')).toBeNull();
});

test('a Chinese character counts as one or as two', () => {
  expect([lengthOf('因故ab', 1), lengthOf('因故ab', 2)]).toEqual([4, 6]);
});

test('a rehearsal changes nothing of what was checked', () => {
  const forms = formsOf(first('≥200人 | 150人 | 15 | 11.25 | '));
  const before = JSON.stringify(forms.map(({ findings, scores }) => [findings, scores]));
  for (const system of SYSTEMS) rehearse(forms, system, PROFILES);
  expect(JSON.stringify(forms.map(({ findings, scores }) => [findings, scores]))).toBe(before);
});
