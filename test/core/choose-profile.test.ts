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

test('a profile that is not there is not chosen', () => {
  const few = PROFILES.filter(({ id }) => id === 'mof-2020');
  expect(chosen({ funds: '100 | 100 | 95 | 20 | 95% | 19' }, undefined, few)).toEqual(DEFAULT);
  expect(chosen(core(20, '7'), undefined, few)).toEqual(DEFAULT);
  expect(chosen({}, undefined, [])).toBeNull();
});
