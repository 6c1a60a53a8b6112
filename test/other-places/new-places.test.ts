import { bureaus } from './bureaus';
import { describeLookAlikes, describePlaces } from './describe-places';
import { notForms } from './not-forms';
import { offices } from './offices';

describePlaces([...offices, ...bureaus]);
describeLookAlikes(notForms);
