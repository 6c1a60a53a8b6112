/**
 * English words of forms that loan projects and joint programmes fill in, as label keys in lower case: without white
 * space, brackets and numbering. They name the same things as the Chinese lists and come after them.
 */
import type { Aspect, Block } from '../model/row-facts';
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
  reason: keys(`
    reason reasons reasonfordeviation reasonsfordeviation deviationreason deviationreasons remarks remark notes
    explanation explanations explanationofdeviation explanationofdeviations reasonforvariance reasonsforvariance
    reasonsfornoncompletion reasonsforunderperformance reasonandimprovementmeasures
    reasonsfordeviationandimprovementmeasures analysisofdeviation deviationanalysis comments comment
  `),
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
  nature: keys(`
    nature indicatornature natureofindicator natureoftheindicator typeofindicator indicatortype indicatordirection
  `),
  operator: keys('operator sign comparison comparisonoperator comparisonsign relation'),
  target: keys(`
    target targetvalue annualtarget annualtargetvalue targets plannedvalue plannedtarget plannedtargetvalue
    expectedvalue expectedtarget
  `),
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

/** The two texts of the annual goal, and the label over both. */
export const ENGLISH_GOAL_WORDS = {
  expected: keys(`
    expectedgoal expectedgoals expectedobjective expectedobjectives plannedgoal plannedgoals plannedobjective
    plannedobjectives targetgoal goalset goalsset annualobjective annualobjectives
  `),
  actual: keys(`
    actualcompletion goalachieved goalsachieved actualachievement actualachievements actualresult actualresults
    completionofgoal completionofgoals completionofthegoal objectiveachieved objectivesachieved
    achievementofgoals achievementofobjectives actualperformance
  `),
  block: keys(`
    annualgoal annualgoals overallgoal overallgoals overallobjective overallobjectives overallannualgoal
    overallannualobjective annualoverallgoal annualoverallobjective annualperformancegoal annualperformancegoals
    performancegoal performancegoals projectgoal projectobjective
  `),
} as const;

export const ENGLISH_TOTAL_WORDS = keys('total totalscore grandtotal overallscore');
export const ENGLISH_GRADE_WORDS = keys('grade rating rank');
export const ENGLISH_FUND_TOTALS = keys('total totalfunds totalamount annualtotalfunds');
export const ENGLISH_FUND_PARTS = keys(
  'governmentappropriation fiscalappropriation centralfunds localfunds loan grant counterpartfunds otherfunds ownfunds carryoverfunds',
);

/** The execution rate as a row among the indicators. */
export const ENGLISH_EXECUTION_ROWS = keys(`
  executionrate budgetexecutionrate budgetexecution executionofbudget executionofthebudget rateofexecution
  rateofbudgetexecution budgetexecutionindicator fundexecutionrate fundsexecutionrate executionrateoffunds
  annualbudgetexecutionrate budgetimplementationrate budgetimplementation implementationofthebudget disbursementrate
  budgetdisbursementrate funddisbursementrate utilizationrate utilisationrate budgetutilizationrate
  budgetutilisationrate fundutilizationrate fundutilisationrate budgetspendingrate budgetexpenditurerate
  budgetabsorptionrate absorptionrate
`);

export const ENGLISH_BLOCKS = {
  output: keys('output outputs outputindicator outputindicators'),
  benefit: keys('benefit benefits outcome outcomes benefitindicator benefitindicators effect effects impact'),
  satisfaction: keys('satisfaction satisfactionindicator satisfactionindicators'),
  cost: keys('cost costs costindicator costindicators'),
  execution: ENGLISH_EXECUTION_ROWS,
  management: keys(
    'management process input inputs decision projectmanagement managementindicators processindicators inputindicators',
  ),
} as const;

/** Whose a block is, and what it is of: both may stand around its name. */
const AROUND = '(?:project|programme|program|department|departmental|overall|key|performance|annual)*';
const KIND =
  '(?:indicators?|targets?|objectives?|goals?|performance|of(?:the)?(?:project|programme|program|outputs?))?';
const named = (words: string): RegExp => new RegExp(`^${AROUND}(?:${words})${KIND}$`);

/** First-level labels that vary. The text is a label key in lower case without signs. */
export const ENGLISH_BLOCK_PATTERNS: readonly (readonly [pattern: RegExp, block: Block])[] = [
  [/satisfaction/, 'satisfaction'],
  [named('(?:economic|social|ecological|environmental)?costs?'), 'cost'],
  [named('outputs?|deliverables?|products?'), 'output'],
  [named('benefits?|outcomes?|effects?|impacts?|effectiveness'), 'benefit'],
  [/^(?:economic|social|ecological|environmental)(?:and[a-z]+)?(?:benefits?|effects?|impacts?)/, 'benefit'],
  [named('management|process|inputs?|decision(?:making)?'), 'management'],
];

/** Second-level labels. In this order: the quality of outputs is no output of its own. */
export const ENGLISH_ASPECTS: readonly (readonly [pattern: RegExp, aspect: Aspect])[] = [
  [/satisf(?:action|ied)/, 'satisfaction'],
  [/costs?(?!effect|benefit|recover)/, 'cost'],
  [
    /^(?:outputs?|project)*(?:quantit(?:y|ies)|quantitative(?:output)?|numbers?|volumes?)(?!rate)/,
    'quantity',
  ],
  [/^(?:outputs?|project|service)*quality/, 'quality'],
  [
    /^(?:outputs?|project|completion)*(?:time|timing|timeliness|timelimit|schedule|punctuality|ontime|deadlines?|progress)(?:ness)?/,
    'time',
  ],
  [/sustainab|sustained|longterm/, 'sustained'],
  [/^(?:project)?economic/, 'economic'],
  [/^(?:project)?soci(?:al|etal|oeconomic)/, 'social'],
  [/^(?:project)?(?:ecolog|environment)/, 'ecological'],
];
