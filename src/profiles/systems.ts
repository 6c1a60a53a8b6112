/** Systems that forms are sent in by, as far as anybody here has seen what they refuse or light a lamp for. */
import type { SubmissionSystem } from '../core/rehearsing/system';
import type { Citation } from '../core/scoring/profile';
import { GUANGXI, HEBEI, HUBEI, JIANGXI, SHANXI, SICHUAN, TIANJIN, ZHEJIANG } from './place-names';
import { CHECKED, RUNNING_SYSTEM } from './references';

const ofSystem = (zh: string, en: string): Citation => ({
  source: { zh: `${zh}在用的绩效管理系统`, en: `the performance system in use in ${en}` },
  seen: { zh: '该系统公开的程序代码', en: 'its public code' },
  evidence: 'system',
  checked: CHECKED,
});
const ofForms = (zh: string, en: string): Citation => ({
  source: { zh: `${zh}公开的自评表`, en: `published forms of ${en}` },
  evidence: 'form',
  checked: CHECKED,
});

const FLOORS = ['≥', '>', '='] as const;
const EVERY_SIGN = ['≥', '>', '=', '≤', '<'] as const;

export const SYSTEMS: readonly SubmissionSystem[] = [
  {
    id: 'budget-system',
    name: { zh: '预算一体化系统（未写明地区）', en: 'Budget system (no place named)' },
    place: null,
    profileId: 'mof-2020',
    since: null,
    citation: RUNNING_SYSTEM,
    checks: [
      { test: { kind: 'reason-below-weight' }, effect: 'refused' },
      { test: { kind: 'unique-names' }, effect: 'refused' },
      { test: { kind: 'points-against-execution', limit: 5 }, effect: 'red' },
      { test: { kind: 'rate-above', limit: 120 }, effect: 'red' },
      { test: { kind: 'zero-budget' }, effect: 'yellow' },
      { test: { kind: 'unspent-above', limit: 20 }, effect: 'yellow' },
    ],
    notKnown: [
      {
        zh: '各栏文字长度按 1 个汉字算 2 计，限多少没有见到。',
        en: 'Texts are counted with two for a Chinese character; the limits were not seen.',
      },
    ],
  },
  {
    id: 'hubei',
    name: { zh: '湖北', en: 'Hubei' },
    place: HUBEI,
    profileId: 'hubei',
    since: null,
    citation: ofForms('湖北', 'Hubei'),
    checks: [{ test: { kind: 'computed-execution' }, effect: 'asked' }],
    notKnown: [
      {
        zh: '只知道怎样计分，系统拒收什么没有见到。',
        en: 'How it scores is known; what it refuses was not seen.',
      },
    ],
  },
  {
    id: 'sichuan',
    name: { zh: '四川', en: 'Sichuan' },
    place: SICHUAN,
    profileId: 'sichuan',
    since: '2023-01-01',
    citation: ofForms('四川', 'Sichuan'),
    checks: [
      { test: { kind: 'rate-reason', below: 90 }, effect: 'asked' },
      { test: { kind: 'adjustment-reason' }, effect: 'asked' },
      { test: { kind: 'reason-length', longest: 100, hanAs: 1 }, effect: 'asked' },
    ],
    notKnown: [
      {
        zh: '表注只说要写，没写会不会拒收不清楚。',
        en: 'The form asks for it; whether a form without it is refused is not known.',
      },
    ],
  },
  {
    id: 'jiangxi',
    name: { zh: '江西', en: 'Jiangxi' },
    place: JIANGXI,
    profileId: 'jiangxi',
    since: null,
    citation: ofSystem('江西', 'Jiangxi'),
    checks: [
      { test: { kind: 'rate-above', limit: 100 }, effect: 'refused' },
      { test: { kind: 'computed-execution' }, effect: 'asked' },
    ],
    notKnown: [],
  },
  {
    id: 'guangxi',
    name: { zh: '广西', en: 'Guangxi' },
    place: GUANGXI,
    profileId: 'guangxi',
    since: null,
    citation: ofSystem('广西', 'Guangxi'),
    checks: [
      {
        test: { kind: 'ratio-from', from: 1.3, signs: EVERY_SIGN, zeroFrom: 30, reasonSettles: true },
        effect: 'asked',
      },
      { test: { kind: 'qualitative-reason' }, effect: 'asked' },
    ],
    notKnown: [
      {
        zh: '得分 = 按公式 − 扣分栏；扣分栏与得分栏并列的表，这里不代算。',
        en: 'The score is the formula’s less the column of deductions, which is not computed here.',
      },
    ],
  },
  {
    id: 'zhejiang',
    name: { zh: '浙江', en: 'Zhejiang' },
    place: ZHEJIANG,
    profileId: 'zhejiang',
    since: '2024-04-01',
    citation: ofSystem('浙江', 'Zhejiang'),
    checks: [{ test: { kind: 'computed-execution' }, effect: 'asked' }],
    notKnown: [
      {
        zh: '执行率可以超过 100%，分值合计系统不查，定性指标按公式计分。',
        en: 'Rates may exceed 100 %; weights are not checked; qualitative indicators are scored by formula.',
      },
    ],
  },
  {
    id: 'tianjin',
    name: { zh: '天津', en: 'Tianjin' },
    place: TIANJIN,
    profileId: 'tianjin',
    since: '2024-04-28',
    citation: ofSystem('天津', 'Tianjin'),
    checks: [{ test: { kind: 'missed-bounds' }, effect: 'red' }],
    notKnown: [],
  },
  {
    id: 'hebei',
    name: { zh: '河北', en: 'Hebei' },
    place: HEBEI,
    profileId: 'mof-2020',
    since: null,
    citation: ofSystem('河北', 'Hebei'),
    checks: [
      {
        test: { kind: 'ratio-from', from: 1.2, signs: ['≥', '>'], zeroFrom: null, reasonSettles: false },
        effect: 'lit',
      },
    ],
    notKnown: [
      {
        zh: '“≤”“<”的公式没有见到，灯的颜色也不清楚。',
        en: 'The formulas of ≤ and < were not seen, nor the lamp’s colour.',
      },
    ],
  },
  {
    id: 'shanxi',
    name: { zh: '山西', en: 'Shanxi' },
    place: SHANXI,
    profileId: 'shanxi',
    since: null,
    citation: ofSystem('山西', 'Shanxi'),
    checks: [
      { test: { kind: 'default-cost', ceiling: 5 }, effect: 'asked' },
      { test: { kind: 'balance' }, effect: 'asked' },
    ],
    notKnown: [
      {
        zh: '年初有目标、调整后为空的行算作取消，系统不要求填，也不查。',
        en: 'Rows with a first target and a blank adjusted one were dropped: nothing is asked of them.',
      },
    ],
  },
  {
    id: 'district-review-2026',
    name: { zh: '某市辖区 2026 年复核', en: 'A city district’s review of 2026' },
    place: null,
    profileId: 'mof-2020',
    since: null,
    citation: {
      source: { zh: '从业者公开的复核标准', en: 'review criteria that practitioners have published' },
      evidence: 'manual',
      checked: CHECKED,
      open: { zh: '哪个区、是否仍在用不清楚', en: 'which district and whether still in use is not known' },
    },
    checks: [
      { test: { kind: 'money-as-quantity' }, effect: 'asked' },
      { test: { kind: 'output-as-benefit' }, effect: 'asked' },
      {
        test: { kind: 'ratio-from', from: 1.3, signs: FLOORS, zeroFrom: null, reasonSettles: false },
        effect: 'asked',
      },
    ],
    notKnown: [
      {
        zh: '没有佐证的、与指标无关的不得分；核不清的扣 100%、60% 或 30%；满意度没做调查的不得分；几项任务有一项没完成的扣 30%：这些要看佐证，表上看不出。',
        en: 'Without evidence, or unrelated to the indicator: nothing; what cannot be verified loses 100, 60 or 30 %; satisfaction without a survey: nothing; one of several tasks open loses 30 %: that needs the evidence, no form shows it.',
      },
    ],
  },
];

export const findSystem = (id: string): SubmissionSystem | null =>
  SYSTEMS.find((system) => system.id === id) ?? null;
