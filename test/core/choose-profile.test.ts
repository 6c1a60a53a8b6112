/** Which profile a form speaks for, and why. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { chooseProfile } from '../../src/core/scoring/choose-profile';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import type { FormParts } from '../rules/form-sheet';
import { sheetsOf } from '../rules/rule-table';

const formOf = (form: FormParts) =>
  checkWorkbook(sheetsOf(form), { rules: RULES, profiles: PROFILES }).forms[0]!.form;
const chosen = (form: FormParts, wanted?: string, profiles = PROFILES) => {
  const choice = chooseProfile(formOf(form), profiles, wanted);
  return choice && [choice.profile.id, choice.reason.zh];
};

const core = (weight: number, score: string): FormParts => ({
  funds: `100 | 100 | 85 | 10 | 85% | ${score}`,
  parts: [],
  rows: [
    `成本指标 | 经济成本指标 | 项目总成本 | ≤100万元 | 85万元 | ${String(weight)} | ${String(weight)} | `,
    '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 40 | 40 | ',
    '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 20 | 20 | ',
    '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 92% | 10 | 10 | ',
  ],
});
const DEFAULT = ['mof-2020', '表中没有特别标记，采用默认规则'];
const CORE = ['mof-2021-core', '成本为一级指标且分值合计 20'];

test.each<[string, FormParts, readonly string[]]>([
  ['no marks', {}, DEFAULT],
  [
    '20 points for the rate',
    { funds: '100 | 100 | 95 | 20 | 95% | 19' },
    ['execution-20', '表中执行率分值为 20'],
  ],
  ['19 points for the rate', { funds: '100 | 100 | 95 | 19 | 95% | 18.05' }, DEFAULT],
  ['cost of 20 points, scored by steps', core(20, '7'), CORE],
  ['cost of 20 points, no score', core(20, ''), CORE],
  ['cost of 20 points, scored by proportion', core(20, '8.5'), DEFAULT],
  ['cost of 10 points', core(10, '7'), DEFAULT],
])('%s', (_what, form, wanted) => {
  expect(chosen(form)).toEqual(wanted);
});

test('what a person asks for counts; what is not known does not', () => {
  expect(chosen({}, 'over-130')).toEqual(['over-130', '由使用者指定']);
  expect(chosen({}, 'nowhere')).toEqual(DEFAULT);
  expect(chosen({ funds: '100 | 100 | 95 | 20 | 95% | 19' }, 'mof-2020')?.[0]).toBe('mof-2020');
});

const AT_20 = { funds: '100 | 100 | 95 | 20 | 95% | 19' };
const STEPPED = { funds: '100 | 100 | 85 | 10 | 85% | 7' };
const placeOf = (words: string, form: FormParts = {}): FormParts => ({
  ...form,
  title: `${words}项目支出绩效自评表`,
});
const suggested = (form: FormParts, wanted?: string) =>
  chooseProfile(formOf(form), PROFILES, wanted)!.suggestions.map(({ id }) => id);

test.each<[string, FormParts, string, readonly string[]]>([
  ['a place’s name alone suggests', placeOf('湖北省某局'), 'mof-2020', ['hubei']],
  ['so does that of a city', placeOf('绵阳市某局'), 'mof-2020', ['sichuan']],
  ['a street is no place', placeOf('某市湖北路小学'), 'mof-2020', []],
  ['a name with the points of the place', placeOf('宜昌市某局', AT_20), 'hubei', []],
  ['the points without the name', AT_20, 'execution-20', []],
  ['the points with another name', placeOf('成都市某局', AT_20), 'execution-20', ['sichuan']],
  ['a score by steps with the name', placeOf('赣州市某局', STEPPED), 'jiangxi', []],
  ['a score by steps alone is a score that is wrong', STEPPED, 'mof-2020', []],
  ['a proportional score with the name', placeOf('江西省某局'), 'mof-2020', ['jiangxi']],
  [
    'rules that are not yet in force are not even suggested',
    { ...placeOf('浙江省某局'), year: '（2023年度）' },
    'mof-2020',
    [],
  ],
  ['and are the year after', placeOf('浙江省某局'), 'mof-2020', ['zhejiang']],
  ['steps before anybody had them', { ...core(20, '7'), year: '（2020年度）' }, 'mof-2020', []],
])('%s', (_what, form, id, hints) => {
  expect(chosen(form)?.[0]).toBe(id);
  expect(suggested(form)).toEqual(hints);
});

test('who has chosen is suggested nothing; every reason and hint is told in both languages', () => {
  expect(suggested(placeOf('湖北省某局'), 'over-130')).toEqual([]);
  for (const form of [placeOf('湖北省某局'), placeOf('宜昌市某局', AT_20), placeOf('赣州市某局', STEPPED)]) {
    const { reason, suggestions } = chooseProfile(formOf(form), PROFILES, undefined)!;
    for (const words of [reason, ...suggestions.map((each) => each.reason)]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).toMatch(/[a-z]{3}/);
    }
  }
});

test('the year of the form decides what chosen rules say', () => {
  const otherIn = (year: string) =>
    chooseProfile(formOf({ year }), PROFILES, 'zhejiang')!.profile.figures.executionRate.otherExecuted;
  expect([otherIn('（2023年度）'), otherIn('（2024年度）'), otherIn('')]).toEqual([
    'as-printed',
    'added',
    'added',
  ]);
});

test('a profile that is not there is not chosen', () => {
  const few = PROFILES.filter(({ id }) => id === 'mof-2020');
  expect(chosen({ funds: '100 | 100 | 95 | 20 | 95% | 19' }, undefined, few)).toEqual(DEFAULT);
  expect(chosen(core(20, '7'), undefined, few)).toEqual(DEFAULT);
  expect(chosen({}, undefined, [])).toBeNull();
});
