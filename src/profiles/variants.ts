/** Profiles that differ from the default in a few figures; each says which and on what evidence. */
import type { Citation, FigureName, Profile, ProfileFigures } from '../core/scoring/profile';
import { mof2020 } from './mof-2020';

interface Variant {
  readonly id: string;
  readonly name: Profile['name'];
  readonly since: string;
  readonly figures: Partial<ProfileFigures>;
  readonly citation: Citation;
}

function variant({ id, name, since, figures, citation }: Variant): Profile {
  const changed = Object.keys(figures) as FigureName[];
  const citations = { ...mof2020.citations };
  for (const figure of changed) citations[figure] = citation;
  return { id, name, since, until: null, figures: { ...mof2020.figures, ...figures }, citations };
}

const STEPS = [
  { from: 100, share: 1 },
  { from: 80, share: 0.7 },
  { from: 60, share: 0.5 },
  { from: 0, share: 0 },
] as const;

const CHECKED = '2026-11-20';

export const mof2021Core = variant({
  id: 'mof-2021-core',
  name: { zh: '财政部 2021 核心指标', en: 'MOF 2021 core indicators' },
  since: '2021-08-18',
  figures: {
    blockWeights: { execution: 10, cost: 20, output: 40, benefit: 20, satisfaction: 10 },
    executionSteps: STEPS,
  },
  citation: {
    source: {
      zh: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号），据二手材料',
      en: 'Guidelines on core performance targets and indicators (Caiyu [2021] No. 101), from secondary material',
    },
    evidence: 'secondary',
    checked: CHECKED,
  },
});

export const linearReverse = variant({
  id: 'linear-reverse',
  name: { zh: '反向指标线性扣分', en: 'Linear reverse indicators' },
  since: '2020-02-25',
  figures: { reverse: 'linear', overFulfilment: { from: 1.2, deduction: 0 } },
  citation: {
    source: { zh: '部分地方绩效管理系统的计分方式', en: 'Scoring of some local performance systems' },
    evidence: 'system',
    checked: CHECKED,
  },
});

export const execution20 = variant({
  id: 'execution-20',
  name: { zh: '执行率 20 分', en: 'Execution weighs 20' },
  since: '2020-02-25',
  figures: {
    executionWeight: 20,
    blockWeights: { execution: 20, output: 40, benefit: 30, satisfaction: 10 },
    tierFloors: [0.8, 0.5],
  },
  citation: {
    source: { zh: '部分地方自评表所印分值与等次', en: 'Weights and tiers printed on some local forms' },
    evidence: 'form',
    checked: CHECKED,
  },
});

export const executionSteps = variant({
  id: 'execution-steps',
  name: { zh: '执行率分档计分', en: 'Execution by steps' },
  since: '2020-02-25',
  figures: { executionSteps: STEPS },
  citation: {
    source: { zh: '部分地方绩效管理系统的分档计分', en: 'Step scoring of some local performance systems' },
    evidence: 'system',
    checked: CHECKED,
  },
});

export const cappedByExecution = variant({
  id: 'capped-by-execution',
  name: { zh: '总分受执行率限制', en: 'Total capped by execution' },
  since: '2020-02-25',
  figures: {
    totalCaps: [
      { below: 50, cap: 59 },
      { below: 60, cap: 69 },
      { below: 70, cap: 79 },
      { below: 80, cap: 89 },
    ],
    overFulfilment: { from: 1.3, deduction: 2 },
  },
  citation: {
    source: {
      zh: '部分地方自评办法，据二手材料',
      en: 'Some local self-evaluation rules, from secondary material',
    },
    evidence: 'secondary',
    checked: CHECKED,
  },
});

export const over130 = variant({
  id: 'over-130',
  name: { zh: '超额 30% 须说明', en: 'Reason required from 130 %' },
  since: '2020-02-25',
  figures: { overFulfilment: { from: 1.3, deduction: 0 } },
  citation: {
    source: { zh: '部分地方绩效管理系统的校验', en: 'Validation of some local performance systems' },
    evidence: 'system',
    checked: CHECKED,
  },
});
