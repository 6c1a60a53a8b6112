/** Forms of further places, and sheets that look like forms and are none. */
import { describeLookAlikes, describePlaces } from './describe-places';
import { furtherPlaces } from './further-places';
import { noEvaluations } from './no-evaluations';

describePlaces(furtherPlaces);
describeLookAlikes(noEvaluations);
