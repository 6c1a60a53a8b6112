/** Forms by whom they are of: provinces and cities, counties and towns, departments, schools, funds. */
import { bureaus } from './bureaus';
import { citySystems } from './city-systems';
import { counties } from './counties';
import { countyLayouts } from './county-layouts';
import { departmentWhole } from './department-whole';
import { departments } from './departments';
import { desks } from './desks';
import type { Place } from './expected-form';
import { halls } from './halls';
import { localForms } from './local-forms';
import { offices } from './offices';
import { officesOwnWays } from './offices-own-ways';
import { plainOffices } from './plain-offices';
import { policiesAndFunds } from './policies-and-funds';
import { posts } from './posts';
import { provinceTemplates } from './province-templates';
import { provinces } from './provinces';
import { provincialHabits } from './provincial-habits';
import { publicServices } from './public-services';
import { regionalForms } from './regional-forms';
import { schools } from './schools';
import { singleOffices } from './single-offices';
import { specialFunds } from './special-funds';
import { systemPages } from './system-pages';
import { towns } from './towns';
import { townships } from './townships';
import { usualOffices } from './usual-offices';

export const officeForms: readonly Place[] = [
  ...provinces,
  ...specialFunds,
  ...localForms,
  ...offices,
  ...bureaus,
  ...departments,
  ...counties,
  ...plainOffices,
  ...regionalForms,
  ...departmentWhole,
  ...systemPages,
  ...publicServices,
  ...provincialHabits,
  ...policiesAndFunds,
  ...officesOwnWays,
  ...usualOffices,
  ...provinceTemplates,
  ...citySystems,
  ...singleOffices,
  ...countyLayouts,
  ...schools,
  ...townships,
  ...towns,
  ...halls,
  ...posts,
  ...desks,
];
