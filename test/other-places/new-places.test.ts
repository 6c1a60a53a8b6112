import { bureaus } from './bureaus';
import { counties } from './counties';
import { departments } from './departments';
import { arrangementsOfPlaces } from './arrangements-of-places';
import { describeLookAlikes, describePlaces } from './describe-places';
import { lastOffices } from './last-offices';
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
  ...arrangementsOfPlaces,
  ...lastOffices,
]);
describeLookAlikes([...notForms, ...moreNotForms]);
