/**
 * English words of forms that loan projects and joint programmes fill in, as label keys in lower case: without white
 * space, brackets and numbering. They name the same things as the Chinese lists and come after them.
 */
import { keys } from './words';

export const ENGLISH_FUND_WORDS = {
  initialBudget: keys('initialbudget originalbudget approvedbudget budgetatthestartoftheyear'),
  annualBudget: keys(
    'annualbudget budget adjustedbudget revisedbudget fullyearbudget totalbudget budgetedamount',
  ),
  executed: keys(
    'actualexpenditure expenditure actualspending executed annualexecution execution disbursed disbursement actualdisbursement spent annualexpenditure',
  ),
  rate: keys(
    'executionrate budgetexecutionrate rateofexecution disbursementrate utilizationrate utilisationrate',
  ),
  weight: keys('weight weights points fullscore fullmarks maximumscore maxscore'),
  score: keys('score scores selfscore selfevaluationscore scoreobtained actualscore'),
  reason: keys('reason reasons reasonsfordeviation deviationreason remarks remark notes explanation'),
  carryOver: keys('carryover balance carriedforward'),
} as const;

export const ENGLISH_INDICATOR_WORDS = {
  level1: keys(
    'level1indicator level1indicators level1 firstlevelindicator firstlevelindicators tier1indicator primaryindicator',
  ),
  level2: keys(
    'level2indicator level2indicators level2 secondlevelindicator secondlevelindicators tier2indicator secondaryindicator',
  ),
  level3: keys(
    'level3indicator level3indicators level3 thirdlevelindicator thirdlevelindicators tier3indicator tertiaryindicator indicator indicators indicatorname performanceindicator performanceindicators',
  ),
  target: keys('target targetvalue annualtarget targets plannedvalue plannedtarget expectedvalue'),
  actual: keys(
    'actual actualvalue actualresult actualresults achieved achievement actualachievement result results completedvalue',
  ),
  unit: keys('unit unitofmeasure unitofmeasurement'),
  weight: ENGLISH_FUND_WORDS.weight,
  score: ENGLISH_FUND_WORDS.score,
  reason: ENGLISH_FUND_WORDS.reason,
} as const;

export const ENGLISH_HEAD_WORDS = {
  projectName: keys('projectname nameofproject nameoftheproject projecttitle programname programmename'),
  department: keys('competentdepartment leaddepartment competentauthority supervisingdepartment'),
  unit: keys('implementingunit implementingagency executingunit executingagency budgetunit'),
} as const;

export const ENGLISH_TOTAL_WORDS = keys('total totalscore grandtotal overallscore');
export const ENGLISH_GRADE_WORDS = keys('grade rating rank');
export const ENGLISH_FUND_TOTALS = keys('total totalfunds totalamount annualtotalfunds');
export const ENGLISH_FUND_PARTS = keys(
  'governmentappropriation fiscalappropriation centralfunds localfunds loan grant counterpartfunds otherfunds ownfunds carryoverfunds',
);
export const ENGLISH_BLOCKS = {
  output: keys('output outputs outputindicator outputindicators'),
  benefit: keys('benefit benefits outcome outcomes benefitindicator benefitindicators effect effects impact'),
  satisfaction: keys('satisfaction satisfactionindicator satisfactionindicators'),
  cost: keys('cost costs costindicator costindicators'),
} as const;
