/** The default: central rules of 2020 as the provincial forms apply them. */
import type { Citation, Profile } from '../core/scoring/profile';

const FOOTNOTES: Citation = {
  source: {
    zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号），据各省自评表所印脚注',
    en: 'Measures for performance evaluation of project expenditure (Caiyu [2020] No. 10), as footnoted on provincial forms',
  },
  evidence: 'form',
  checked: '2026-11-20',
};

const PRINTED_FORMS: Citation = {
  source: { zh: '各地公开自评表的计分惯例', en: 'Scoring practice of published self-evaluation forms' },
  evidence: 'form',
  checked: '2026-11-20',
};

const OWN_LIMITS: Citation = {
  source: {
    zh: '没有文件规定：本程序提示用的界限，按公开自评表中明显失真的情形取定，只影响警告，不影响得分',
    en: 'Laid down by no document: limits of this program, set by plain cases on published forms; they raise warnings and change no score',
  },
  evidence: 'form',
  checked: '2026-11-20',
};

export const mof2020: Profile = {
  id: 'mof-2020',
  name: { zh: '财政部 2020（默认）', en: 'MOF 2020 (default)' },
  since: '2020-02-25',
  until: null,
  figures: {
    executionWeight: 10,
    executionSteps: [],
    blockWeights: { execution: 10, output: 50, benefit: 30, satisfaction: 10 },
    reverse: 'ratio',
    tierFloors: [0.8, 0.6],
    gradeFloors: [90, 80, 60],
    overFulfilment: { from: 1.3, deduction: 0 },
    reasonRequired: { executionRateBelow: null },
    totalCaps: [],
    highestTotal: 100,
    warnings: {
      costTargetsBelow: 0.5,
      costTargetsAbove: 1.01,
      completionWithRateBelow: 80,
      completionWithQuantityBelow: 0.6,
      fullMarksWithRateBelow: 50,
      failureCeilingFrom: 50,
    },
    tolerance: { score: 0.01, rate: 0.01, amount: 0.01 },
  },
  citations: {
    executionWeight: FOOTNOTES,
    executionSteps: PRINTED_FORMS,
    blockWeights: FOOTNOTES,
    reverse: PRINTED_FORMS,
    tierFloors: FOOTNOTES,
    gradeFloors: FOOTNOTES,
    overFulfilment: FOOTNOTES,
    reasonRequired: PRINTED_FORMS,
    totalCaps: PRINTED_FORMS,
    highestTotal: FOOTNOTES,
    warnings: OWN_LIMITS,
    tolerance: {
      source: {
        zh: '表内金额按万元保留三位小数，由元计算的执行率可相差 0.01 个百分点；得分保留两位小数',
        en: 'Amounts are printed in 万元 with three decimals, so a rate computed from 元 may differ by 0.01 points; scores carry two decimals',
      },
      evidence: 'form',
      checked: '2026-11-20',
    },
  },
};
