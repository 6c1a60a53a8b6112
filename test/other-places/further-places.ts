/** Forms of further places, written before they were read: regions, departments, systems, services, habits, faults. */
import { clerksWays } from './clerks-ways';
import { collectedSheets } from './collected-sheets';
import { departmentWhole } from './department-whole';
import type { Place } from './expected-form';
import { groupedValues } from './grouped-values';
import { officesOwnWays } from './offices-own-ways';
import { policiesAndFunds } from './policies-and-funds';
import { provincialHabits } from './provincial-habits';
import { publicServices } from './public-services';
import { regionalForms } from './regional-forms';
import { systemPages } from './system-pages';
import { usualOffices } from './usual-offices';
import { wrongAnswers } from './wrong-answers';

export const furtherPlaces: readonly Place[] = [
  ...regionalForms,
  ...departmentWhole,
  ...systemPages,
  ...publicServices,
  ...clerksWays,
  ...wrongAnswers,
  ...provincialHabits,
  ...policiesAndFunds,
  ...collectedSheets,
  ...officesOwnWays,
  ...groupedValues,
  ...usualOffices,
];
