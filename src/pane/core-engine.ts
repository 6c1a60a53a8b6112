/** The core with all rules and profiles, as the pane uses it. */
import { checkSheet, combineForms } from '../core/check-workbook';
import { ignoreOf } from '../core/ignores';
import { planWrites } from '../core/plan-writes';
import { PROFILES } from '../profiles/index';
import { RULES } from '../rules/index';
import type { Engine } from './engine';

export const coreEngine: Engine = {
  checkSheet: (sheet, ignores) => checkSheet(sheet, { rules: RULES, profiles: PROFILES, ignores }),
  combineForms: (sheets, forms, ignores) =>
    combineForms(sheets, forms, { rules: RULES, profiles: PROFILES, ignores }),
  planWrites,
  ignoreOf,
};
