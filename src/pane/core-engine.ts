/** The core with all rules and profiles, as the pane uses it. */
import { checkSheet, combineForms, type CheckOptions } from '../core/check-workbook';
import { ignoreOf } from '../core/ignores';
import { withFormulas } from '../core/plan-formulas';
import { planWrites } from '../core/plan-writes';
import { PROFILES } from '../profiles/index';
import { RULES } from '../rules/index';
import type { Engine } from './engine';
import type { WorkbookSettings } from './workbook-settings';

function optionsOf({ ownProfiles, profileId, ignores, taught }: WorkbookSettings): CheckOptions {
  return {
    rules: RULES,
    profiles: [...PROFILES, ...ownProfiles.map(({ profile }) => profile)],
    ignores,
    taught,
    ...(profileId === null ? {} : { profileId }),
  };
}

export const coreEngine: Engine = {
  checkSheet: (sheet, settings) => checkSheet(sheet, optionsOf(settings)),
  combineForms: (sheets, forms, settings) => combineForms(sheets, forms, optionsOf(settings)),
  planWrites,
  withFormulas: (plan, checked, sheets) =>
    withFormulas(
      plan,
      checked,
      sheets,
      checked.forms.map(({ profile }) => profile),
    ),
  ignoreOf,
};
