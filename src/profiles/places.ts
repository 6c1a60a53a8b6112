/**
 * Rules of places, as far as their figures were seen. Where a figure is a system's it serves the rehearsal of a submission
 * until the form's own marks or a person choose the profile.
 */
import type { Citation, Profile } from '../core/scoring/profile';
import type { Localized } from '../core/model/localized';
import { STEPS } from './national';
import { GUANGXI, HUBEI, JIANGXI, SHANXI, SICHUAN, TIANJIN, ZHEJIANG } from './place-names';
import { CHECKED } from './references';
import { variant } from './variant';

const onForms = (zh: string, en: string, year: Localized | null = null): Citation => ({
  source: { zh: `${zh}公开的自评表`, en: `Published forms of ${en}` },
  ...(year ? { seen: year } : {}),
  evidence: 'form',
  checked: CHECKED,
});

const inSystem = (zh: string, en: string, open: Localized | null = null): Citation => ({
  source: { zh: `${zh}在用的绩效管理系统`, en: `The performance system in use in ${en}` },
  seen: { zh: '该系统公开的程序代码', en: 'the system’s public code' },
  evidence: 'system',
  checked: CHECKED,
  ...(open ? { open } : {}),
});

const NO_DATE: Localized = { zh: '自何时施行不详', en: 'since when is not known' };

const hubeiForms = onForms('湖北', 'Hubei', { zh: '2020 年以来的表', en: 'forms since 2020' });

export const hubei: Profile = variant({
  id: 'hubei',
  name: { zh: '湖北', en: 'Hubei' },
  since: '2020-01-01',
  place: HUBEI,
  choice: [[{ kind: 'execution-points', points: 20 }, { kind: 'place' }]],
  remarks: [
    {
      zh: '预算数为调整后的数，含上年结转；主管部门汇总时绝对值相加，相对值按资金额加权平均（单张表上看不出）。',
      en: 'The budget is the adjusted one, last year’s balance included; departments add absolute figures and average relative ones by money, which no single form shows.',
    },
    { zh: '也见过一种表效益占 60 分。', en: 'One form gave the benefits 60 points.' },
  ],
  changes: {
    executionWeight: { value: 20, citation: hubeiForms },
    blockWeights: { value: { execution: 20, output: 40, benefit: 40 }, citation: hubeiForms },
    tierFloors: { value: [0.8, 0.5], citation: hubeiForms },
    reverse: { value: 'ratio', citation: hubeiForms },
    executionRate: {
      value: {
        budget: 'annual',
        otherExecuted: 'as-printed',
        decimals: null,
        ofNothing: null,
        above100: 'told',
      },
      citation: hubeiForms,
    },
  },
});

const sichuanForm = onForms('四川', 'Sichuan', { zh: '2023 年的表', en: 'a form of 2023' });

export const sichuan: Profile = variant({
  id: 'sichuan',
  name: { zh: '四川', en: 'Sichuan' },
  since: '2023-01-01',
  place: SICHUAN,
  choice: [[{ kind: 'note', figure: 'reasonRequired' }, { kind: 'place' }]],
  changes: {
    executionRate: {
      value: {
        budget: 'annual',
        otherExecuted: 'as-printed',
        decimals: null,
        ofNothing: null,
        above100: 'told',
      },
      citation: sichuanForm,
    },
    reasonRequired: {
      value: { executionRateBelow: 90, longest: 100, forAdjustment: true, forQualitative: false },
      citation: sichuanForm,
    },
    tierFloors: { value: [0.8, 0.6], citation: sichuanForm },
  },
});

export const jiangxi: Profile = variant({
  id: 'jiangxi',
  name: { zh: '江西', en: 'Jiangxi' },
  since: '2020-02-25',
  place: JIANGXI,
  choice: [[{ kind: 'execution-score-fits' }, { kind: 'place' }]],
  remarks: [{ zh: '执行率超过 100% 的，系统不收。', en: 'A rate above 100 % is refused by the system.' }],
  changes: {
    executionRate: {
      value: {
        budget: 'annual',
        otherExecuted: 'as-printed',
        decimals: 2,
        ofNothing: null,
        above100: 'told',
      },
      citation: inSystem('江西', 'Jiangxi', NO_DATE),
    },
    executionSteps: { value: STEPS, citation: inSystem('江西', 'Jiangxi', NO_DATE) },
  },
});

export const guangxi: Profile = variant({
  id: 'guangxi',
  name: { zh: '广西', en: 'Guangxi' },
  since: '2020-02-25',
  place: GUANGXI,
  remarks: [
    {
      zh: '系统的得分 = 按公式计算 − 扣分栏，不低于 0；表上两栏并列时，扣多少由填报人说明。',
      en: 'The system’s score is the formula’s less a column of deductions, not below 0; where a form prints both, who fills it in says what was taken off.',
    },
  ],
  changes: {
    overFulfilment: {
      value: { from: 1.3, deduction: 0, of: 'all', zeroTargetFrom: 30 },
      citation: inSystem('广西', 'Guangxi', NO_DATE),
    },
    reasonRequired: {
      value: { executionRateBelow: null, longest: null, forAdjustment: false, forQualitative: true },
      citation: inSystem('广西', 'Guangxi', NO_DATE),
    },
  },
});

export const zhejiang: Profile = variant({
  id: 'zhejiang',
  name: { zh: '浙江（2024 年 4 月起）', en: 'Zhejiang (from April 2024)' },
  since: '2024-04-01',
  place: ZHEJIANG,
  choice: [
    [
      {
        kind: 'fund-column',
        column: 'executedOther',
        name: { zh: '执行数（其他）', en: 'executed (other)' },
      },
      { kind: 'place' },
    ],
  ],
  remarks: [
    {
      zh: '系统不查分值合计，定性指标也按公式计分；本程序仍查分值，定性得分由人判断。',
      en: 'The system checks no weights and scores qualitative indicators by formula; this program still checks weights and leaves such scores to a person.',
    },
  ],
  changes: {
    executionRate: {
      value: {
        budget: 'annual',
        otherExecuted: 'added',
        decimals: null,
        ofNothing: 100,
        above100: 'allowed',
      },
      citation: inSystem('浙江', 'Zhejiang'),
    },
  },
});

export const tianjin: Profile = variant({
  id: 'tianjin',
  name: { zh: '天津（2024 年）', en: 'Tianjin (2024)' },
  since: '2024-04-28',
  place: TIANJIN,
  changes: {
    missed: {
      value: 'person',
      citation: inSystem('天津', 'Tianjin', {
        zh: '“≤”与“=”两条分别见于 2024-04-28 与 2024-05-09 的版本',
        en: 'the two, “≤” and “=”, are in the versions of 2024-04-28 and 2024-05-09',
      }),
    },
  },
});

export const shanxi: Profile = variant({
  id: 'shanxi',
  name: { zh: '山西', en: 'Shanxi' },
  since: '2020-02-25',
  place: SHANXI,
  choice: [
    [
      {
        kind: 'indicator-columns',
        columns: ['initialTarget', 'target'],
        name: { zh: '年初指标值、调整后指标值', en: 'first and adjusted target' },
      },
      { kind: 'place' },
    ],
  ],
  remarks: [
    {
      zh: '结余 = 预算数 − 执行数；成本上限还是默认的“≤5”，多半忘了改。',
      en: 'The balance is budget less spending; a cost ceiling left at its default “≤ 5” was most likely forgotten.',
    },
  ],
  changes: {
    blankAdjustedTarget: { value: 'dropped', citation: inSystem('山西', 'Shanxi', NO_DATE) },
  },
});
