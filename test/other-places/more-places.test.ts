/** Further places: offices, departments, counties, habits of values, odd arrangements, and sheets that are no forms. */
import { bureaus } from './bureaus';
import { counties } from './counties';
import { departments } from './departments';
import { oddArrangements } from './odd-arrangements';
import { describeLookAlikes, describePlaces } from './describe-places';
import { plainOffices } from './plain-offices';
import { moreNotForms } from './more-not-forms';
import { notForms } from './not-forms';
import { offices } from './offices';
import { valueHabits } from './value-habits';

describePlaces([
  ...offices,
  ...bureaus,
  ...departments,
  ...counties,
  ...valueHabits,
  ...oddArrangements,
  ...plainOffices,
]);
describeLookAlikes([...notForms, ...moreNotForms]);
