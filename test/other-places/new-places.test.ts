import { bureaus } from './bureaus';
import { departments } from './departments';
import { describeLookAlikes, describePlaces } from './describe-places';
import { notForms } from './not-forms';
import { offices } from './offices';

describePlaces([...offices, ...bureaus, ...departments]);
describeLookAlikes(notForms);
