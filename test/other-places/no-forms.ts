/** Sheets that use the words of the form and are none, by name. */
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { criteriaOfOthers } from './criteria-sheets';
import { listsBesideForms } from './lists-beside-forms';
import { lookAlikes } from './look-alikes';
import { monitoringAndLedgers } from './monitoring-and-ledgers';
import { neighbourSheets } from './neighbour-sheets';
import { officeSheets } from './office-sheets';
import { plansAndReviews } from './plans-and-reviews';

export const noForms: readonly (readonly [name: string, sheet: SheetSnapshot])[] = [
  ...lookAlikes,
  ...monitoringAndLedgers,
  ...plansAndReviews,
  ...neighbourSheets,
  ...officeSheets,
  ...listsBesideForms,
  ...criteriaOfOthers,
];
