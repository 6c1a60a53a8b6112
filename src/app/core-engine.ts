/** The core with rules and profiles, as the program uses it. */
import type { CheckOptions } from '../core/checking/check-options';
import { checkSheetSteps, combineSteps } from '../core/checking/check-workbook';
import { ignoreOf } from '../core/checking/ignores';
import type { Rule, TargetFile } from '../core/checking/rule';
import { withFormulas } from '../core/writing/plan-formulas';
import { planMarks } from '../core/writing/plan-marks';
import { planWrites } from '../core/writing/plan-writes';
import { buildReviewSheet } from '../core/writing/review-report';
import { PROFILES } from '../profiles/index';
import { RULES } from '../rules/index';
import type { Engine } from './engine';
import { formAt } from './steps';
import type { WorkbookSettings } from './workbook-settings';

/** What the core is asked to check with: the rules, and what the workbook brings along. */
export function optionsOf(
  { ownProfiles, profileId, ignores, taught, written }: WorkbookSettings,
  rules: readonly Rule[] = RULES,
  targets: TargetFile | null = null,
): CheckOptions {
  return {
    rules,
    profiles: [...PROFILES, ...ownProfiles.map(({ profile }) => profile)],
    ignores,
    taught,
    ...(written ? { written } : {}),
    ...(targets ? { targets } : {}),
    ...(profileId === null ? {} : { profileId }),
  };
}

/**
 * @param rules the rules that run, in order
 * @param targets what was approved, in a file of its own
 */
export function createEngine(rules: readonly Rule[], targets: TargetFile | null = null): Engine {
  return {
    checkSheet: (sheet, settings) => checkSheetSteps(sheet, optionsOf(settings, rules, targets)),
    combineSteps: (sheets, forms, settings) =>
      combineSteps(sheets, forms, optionsOf(settings, rules, targets)),
    planWrites,
    withFormulas,
    marksOf: ({ forms }, changed) =>
      forms.flatMap((form) =>
        planMarks(
          form,
          changed.filter(({ sheet, cell }) => formAt([form], sheet, cell) !== null),
        ),
      ),
    reviewSheet: buildReviewSheet,
    ignoreOf,
  };
}

/** All rules, each as grave as it is. */
export const coreEngine: Engine = createEngine(RULES);
