import { bureaus } from './bureaus';
import { counties } from './counties';
import { departments } from './departments';
import { describeLookAlikes, describePlaces } from './describe-places';
import { notForms } from './not-forms';
import { offices } from './offices';

describePlaces([...offices, ...bureaus, ...departments, ...counties]);
describeLookAlikes(notForms);
