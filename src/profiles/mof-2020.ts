/** The default: central rules of 2020 as the provincial forms apply them. */
import type { Citation, FigureName, Profile, ProfileFigures, ProfileHistory } from '../core/scoring/profile';
import { profileOf } from '../core/scoring/profile-history';
import { MEASURES_2020, OWN_LIMITS, PRINTED_FORMS, ROUNDING, RUNNING_SYSTEM } from './references';

const SINCE = '2020-02-25';

const FIGURES: { readonly [Name in FigureName]: readonly [ProfileFigures[Name], Citation] } = {
  executionWeight: [10, MEASURES_2020],
  executionRate: [
    { budget: 'annual', otherExecuted: 'as-printed', decimals: null, ofNothing: null, above100: 'told' },
    PRINTED_FORMS,
  ],
  executionSteps: [[], PRINTED_FORMS],
  executionDeduction: [null, PRINTED_FORMS],
  finishedWithinBudget: ['by-rate', PRINTED_FORMS],
  blockWeights: [{ execution: 10, output: 50, benefit: 30, satisfaction: 10 }, MEASURES_2020],
  reverse: [
    'ratio',
    {
      ...PRINTED_FORMS,
      open: {
        zh: '反向指标未达标怎样计分，各地不一：表格按比例，一套系统按线性',
        en: 'how an exceeded ceiling is scored differs: forms take the ratio, a running system a line',
      },
    },
  ],
  missed: ['share', PRINTED_FORMS],
  missedFloor: [null, PRINTED_FORMS],
  missedScale: [null, PRINTED_FORMS],
  exceededDeduction: [null, PRINTED_FORMS],
  satisfactionScale: [null, PRINTED_FORMS],
  scoreDecimals: [2, RUNNING_SYSTEM],
  tierFloors: [[0.8, 0.6], MEASURES_2020],
  degrees: [null, MEASURES_2020],
  gradeFloors: [[90, 80, 60], RUNNING_SYSTEM],
  overFulfilment: [
    { from: 1.3, deduction: 0, of: 'floors', zeroTargetFrom: null },
    {
      ...RUNNING_SYSTEM,
      open: {
        zh: '130% 是一套系统的限值，见过的表格都只写“较多”',
        en: '130 % is a system’s limit; no form that was seen prints a figure',
      },
    },
  ],
  reasonRequired: [
    { executionRateBelow: null, longest: null, forAdjustment: false, forQualitative: false },
    PRINTED_FORMS,
  ],
  notApplicable: ['person', PRINTED_FORMS],
  blankAdjustedTarget: ['unread', PRINTED_FORMS],
  totalCaps: [[], PRINTED_FORMS],
  highestTotal: [100, MEASURES_2020],
  warnings: [
    {
      costTargetsBelow: 0.5,
      costTargetsAbove: 1.01,
      completionWithRateBelow: 80,
      completionWithQuantityBelow: 0.6,
      fullMarksWithRateBelow: 50,
      failureCeilingFrom: 50,
    },
    OWN_LIMITS,
  ],
  tolerance: [{ score: 0.01, rate: 0.01, amount: 0.01 }, ROUNDING],
};

const HISTORY = Object.fromEntries(
  Object.entries(FIGURES).map(([name, [value, citation]]) => [name, [{ from: SINCE, value, citation }]]),
) as unknown as ProfileHistory;

export const mof2020: Profile = profileOf({
  id: 'mof-2020',
  name: { zh: '财政部 2020（默认）', en: 'MOF 2020 (default)' },
  since: SINCE,
  until: null,
  place: null,
  choice: [],
  remarks: [
    {
      zh: '逾期完成扣多少没有见到规定，由人核定。',
      en: 'What a late date costs was found nowhere: a person says.',
    },
  ],
  history: HISTORY,
});
