/** The core with all rules and profiles, as the pane uses it. */
import { checkSheetSteps, combineSteps, type CheckOptions } from '../../core/checking/check-workbook';
import { ignoreOf } from '../../core/checking/ignores';
import { withFormulas } from '../../core/writing/plan-formulas';
import { planWrites } from '../../core/writing/plan-writes';
import { buildReviewSheet } from '../../core/writing/review-report';
import { PROFILES } from '../../profiles/index';
import { RULES } from '../../rules/index';
import type { Engine } from './engine';
import type { WorkbookSettings } from './workbook-settings';

export function optionsOf({ ownProfiles, profileId, ignores, taught }: WorkbookSettings): CheckOptions {
  return {
    rules: RULES,
    profiles: [...PROFILES, ...ownProfiles.map(({ profile }) => profile)],
    ignores,
    taught,
    ...(profileId === null ? {} : { profileId }),
  };
}

export const coreEngine: Engine = {
  checkSheet: (sheet, settings) => checkSheetSteps(sheet, optionsOf(settings)),
  combineSteps: (sheets, forms, settings) => combineSteps(sheets, forms, optionsOf(settings)),
  planWrites,
  withFormulas: (plan, checked, sheets) =>
    withFormulas(
      plan,
      checked,
      sheets,
      checked.forms.map(({ profile }) => profile),
    ),
  reviewSheet: buildReviewSheet,
  ignoreOf,
};
