/** Profiles that are no place's; each says what differs from the default and on what evidence. */
import type { ExecutionStep, Profile } from '../core/scoring/profile';
import { CHECKED, CORE_2021, MANUAL_2022, PRINTED_FORMS, RUNNING_SYSTEM } from './references';
import { variant } from './variant';

/** Of the weight: all from 100 %, 0.7 from 80, 0.5 from 60, nothing below. */
export const STEPS: readonly ExecutionStep[] = [
  { from: 100, share: 1 },
  { from: 80, share: 0.7 },
  { from: 60, share: 0.5 },
  { from: 0, share: 0 },
];

export const mof2021Core: Profile = variant({
  id: 'mof-2021-core',
  name: { zh: '财政部 2021 核心指标', en: 'MOF 2021 core indicators' },
  since: '2021-08-18',
  choice: [[{ kind: 'block-points', block: 'cost', points: 20 }, { kind: 'execution-score-not-against' }]],
  changes: {
    blockWeights: {
      value: { execution: 10, cost: 20, output: 40, benefit: 20, satisfaction: 10 },
      citation: CORE_2021,
    },
    executionSteps: {
      value: STEPS,
      citation: { ...RUNNING_SYSTEM, number: { zh: '财预〔2021〕101号', en: 'Caiyu [2021] No. 101' } },
    },
    finishedWithinBudget: { value: 'full', citation: CORE_2021 },
  },
});

export const linearReverse: Profile = variant({
  id: 'linear-reverse',
  name: { zh: '反向指标线性扣分', en: 'Linear reverse indicators' },
  since: '2020-02-25',
  choice: [[{ kind: 'note', figure: 'reverse' }]],
  changes: {
    reverse: { value: 'linear', citation: RUNNING_SYSTEM },
    overFulfilment: {
      value: { from: 1.2, deduction: 0, of: 'floors', zeroTargetFrom: null },
      citation: RUNNING_SYSTEM,
    },
  },
});

export const execution20: Profile = variant({
  id: 'execution-20',
  name: { zh: '执行率 20 分', en: 'Execution weighs 20' },
  since: '2020-02-25',
  choice: [[{ kind: 'execution-points', points: 20 }]],
  changes: {
    executionWeight: { value: 20, citation: PRINTED_FORMS },
    blockWeights: {
      value: { execution: 20, output: 40, benefit: 30, satisfaction: 10 },
      citation: PRINTED_FORMS,
    },
    tierFloors: {
      value: [0.8, 0.5],
      citation: {
        source: { zh: '部分地方自评表所印分值与档次', en: 'Weights and tiers printed on some local forms' },
        evidence: 'form',
        checked: CHECKED,
        open: {
          zh: '也有执行率 20 分而按 80–60 分档的表：以表注为准',
          en: 'some forms give 20 points and print tiers of 80–60: their notes count',
        },
      },
    },
  },
});

export const executionSteps: Profile = variant({
  id: 'execution-steps',
  name: { zh: '执行率分档计分', en: 'Execution by steps' },
  since: '2020-02-25',
  choice: [[{ kind: 'note', figure: 'executionSteps' }]],
  changes: { executionSteps: { value: STEPS, citation: RUNNING_SYSTEM } },
});

export const cappedByExecution: Profile = variant({
  id: 'capped-by-execution',
  name: { zh: '总分受执行率限制', en: 'Total capped by execution' },
  since: '2020-02-25',
  choice: [[{ kind: 'note', figure: 'totalCaps' }]],
  changes: {
    totalCaps: {
      value: [
        { below: 50, cap: 59 },
        { below: 60, cap: 69 },
        { below: 70, cap: 79 },
        { below: 80, cap: 89 },
      ],
      citation: MANUAL_2022,
    },
    overFulfilment: {
      value: { from: 1.3, deduction: 2, of: 'floors', zeroTargetFrom: null },
      citation: MANUAL_2022,
    },
  },
});

export const over130: Profile = variant({
  id: 'over-130',
  name: { zh: '超额 30% 须说明', en: 'Reason required from 130 %' },
  since: '2020-02-25',
  choice: [[{ kind: 'note', figure: 'overFulfilment' }]],
  changes: {
    overFulfilment: {
      value: { from: 1.3, deduction: 0, of: 'floors', zeroTargetFrom: null },
      citation: RUNNING_SYSTEM,
    },
  },
});

export const rescaledRest: Profile = variant({
  id: 'rescaled-rest',
  name: { zh: '不适用的行不计，其余折算 100 分', en: 'Rows that do not apply left out, the rest rescaled' },
  since: '2020-02-25',
  choice: [[{ kind: 'note', figure: 'notApplicable' }]],
  changes: {
    notApplicable: {
      value: 'rescaled',
      citation: {
        source: { zh: '一份流传的自评表模板', en: 'A template that is passed around' },
        seen: { zh: '转载页面', en: 'a second-hand page' },
        evidence: 'manual',
        checked: CHECKED,
        open: { zh: '出自哪里不清楚', en: 'whose it is is not known' },
      },
    },
  },
});
