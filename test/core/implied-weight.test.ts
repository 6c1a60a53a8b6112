/** The points of the execution rate where no cell prints them. */
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import type { FormParts } from '../rules/form-sheet';
import { sheetsOf } from '../rules/rule-table';

/** A form whose indicators weigh so much together and earn all of it. */
const form = (weights: number, score: string, more: FormParts = {}): FormParts => ({
  funds: `100 | 100 | 95 |  | 95% | ${score}`,
  rows: [
    `产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | ${String(weights - 40)} | ${String(weights - 40)} | `,
    '效益指标 | 社会效益指标 | 就业能力 | 提升 | 提升 | 30 | 30 | ',
    '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 92% | 10 | 10 | ',
  ],
  ...more,
});
const weightOf = (parts: FormParts, profileId?: string) =>
  checkWorkbook(sheetsOf(parts), {
    rules: RULES,
    profiles: PROFILES,
    ...(profileId === undefined ? {} : { profileId }),
  }).forms[0]?.scores.funds[0]?.weight;

test.each<[string, FormParts, number]>([
  ['what is left of 100 is the usual', form(90, '9.5'), 10],
  ['what is left is the usual, whatever is printed', form(90, '3'), 10],
  ['the printed score is that of 20 points, which are left', form(80, '19'), 20],
  ['of 15 points, which are left', form(85, '14.25'), 15],
  ['of 10 points, though 20 are left', form(80, '9.5'), 10],
  ['of 20 points, though none are left', form(100, '19'), 20],
  ['of no points that anybody gives', form(85, '3'), 10],
  ['more is left than a rate is ever given', form(50, '47.5', { total: '100 | 97.5' }), 10],
  ['blank: 20 are left', form(80, ''), 20],
  ['blank: the total counts 20 points', form(85, '', { total: '100 | 104' }), 20],
  ['blank: none are left', form(100, '', { total: '100 | 100' }), 10],
  ['blank: the total has room for 20', form(80, '', { total: '100 | 80' }), 20],
  ['printed beside the total', form(80, '8', { total: '100 | 99' }), 20],
])('%s', (_what, parts, weight) => {
  expect(weightOf(parts)).toBe(weight);
});

test('another profile has another usual weight', () => {
  expect(weightOf(form(80, '19'), 'execution-20')).toBe(20);
  expect(weightOf(form(85, '3'), 'execution-20')).toBe(20);
});

test('a printed weight counts, whatever is left', () => {
  expect(weightOf(form(80, '9.5', { funds: '100 | 100 | 95 | 12 | 95% | 11.4' }))).toBe(12);
});
