/** All rules, in the order of their codes. A new rule is one file and one line here. */
import type { Rule } from '../core/checking/rule';
import { accountsIncomplete } from './accounts-incomplete';
import { accountsValue } from './accounts-value';
import { actualMissing } from './actual-missing';
import { allFullMarks } from './all-full-marks';
import { approvedTargets } from './approved-targets';
import { assessmentAgainstForms } from './assessment-against-forms';
import { accountsBalance } from './balance';
import { baseDataLimits } from './base-data-limits';
import { baseDataParts } from './base-data-parts';
import { blockDefault } from './block-default';
import { blockWeight } from './block-weight';
import { carryOver } from './carry-over';
import { codeSum } from './code-sum';
import { columnSum } from './column-sum';
import { completionAgainstExecution } from './completion-against-execution';
import { copiedValue } from './copied-value';
import { costAgainstBudget } from './cost-against-budget';
import { costAgainstFunds } from './cost-against-funds';
import { countElsewhere } from './count-elsewhere';
import { coverage } from './coverage';
import { crossTable } from './cross-table';
import { direction } from './direction';
import { duplicateIndicator } from './duplicate-indicator';
import { duplicateProject } from './duplicate-project';
import { executionOverBudget } from './execution-over-budget';
import { executionRate } from './execution-rate';
import { executionScoreRule } from './execution-score';
import { formIncomplete } from './form-incomplete';
import { formsExceed } from './forms-exceed';
import { fundsBreakdown } from './funds-breakdown';
import { grade } from './grade';
import { hiddenRow } from './hidden-row';
import { ignoreStale } from './ignore-stale';
import { ignoreWithoutReason } from './ignore-without-reason';
import { implausibleAmount } from './implausible-amount';
import { implausibleTarget } from './implausible-target';
import { indicatorScore } from './indicator-score';
import { malformedOperator } from './malformed-operator';
import { managementBlock } from './management-block';
import { measures } from './measures';
import { negativeActual } from './negative-actual';
import { noData } from './no-data';
import { noProblemClaimed } from './no-problem-claimed';
import { notCarriedOut } from './not-carried-out';
import { overFulfilment } from './over-fulfilment';
import { partsInText } from './parts-in-text';
import { portfolioClaim } from './portfolio-claim';
import { printedRules } from './printed-rules';
import { projectList } from './project-list';
import { qualitativeTier } from './qualitative-tier';
import { readingDoubt } from './reading-doubt';
import { reasonEmpty } from './reason-empty';
import { reasonRequired } from './reason-required';
import { reviewPoints } from './review-points';
import { scoreWithinWeight } from './score-within-weight';
import { spendingAsOutput } from './spending-as-output';
import { staleYear } from './stale-year';
import { statisticsSum } from './statistics-sum';
import { subTotal } from './sub-total';
import { textAgainstFunds } from './text-against-funds';
import { textAmount } from './text-amount';
import { textChange } from './text-change';
import { textClaim } from './text-claim';
import { textNumber } from './text-number';
import { textShare } from './text-share';
import { textSum } from './text-sum';
import { threePublic } from './three-public';
import { totalCap } from './total-cap';
import { totalScore } from './total-score';
import { totalWeight } from './total-weight';
import { unitMismatch } from './unit-mismatch';
import { unitSlip } from './unit-slip';
import { unreadSheet } from './unread-sheet';
import { unreadableValue } from './unreadable-value';
import { weightsTotal } from './weights-total';
import { zeroBudget } from './zero-budget';

export const RULES: readonly Rule[] = [
  formIncomplete,
  unreadableValue,
  textNumber,
  readingDoubt,
  unreadSheet,
  printedRules,
  fundsBreakdown,
  executionRate,
  executionScoreRule,
  executionOverBudget,
  zeroBudget,
  carryOver,
  baseDataParts,
  implausibleAmount,
  baseDataLimits,
  weightsTotal,
  blockWeight,
  blockDefault,
  indicatorScore,
  scoreWithinWeight,
  qualitativeTier,
  overFulfilment,
  unitMismatch,
  direction,
  actualMissing,
  malformedOperator,
  notCarriedOut,
  implausibleTarget,
  duplicateIndicator,
  copiedValue,
  negativeActual,
  spendingAsOutput,
  totalScore,
  totalWeight,
  grade,
  subTotal,
  hiddenRow,
  totalCap,
  reasonRequired,
  reasonEmpty,
  staleYear,
  managementBlock,
  costAgainstFunds,
  duplicateProject,
  portfolioClaim,
  costAgainstBudget,
  completionAgainstExecution,
  noProblemClaimed,
  textAgainstFunds,
  partsInText,
  textClaim,
  approvedTargets,
  projectList,
  reviewPoints,
  allFullMarks,
  countElsewhere,
  assessmentAgainstForms,
  ignoreStale,
  ignoreWithoutReason,
  accountsIncomplete,
  accountsValue,
  codeSum,
  columnSum,
  accountsBalance,
  crossTable,
  threePublic,
  statisticsSum,
  noData,
  unitSlip,
  textAmount,
  textShare,
  textChange,
  textSum,
  coverage,
  formsExceed,
  measures,
];
