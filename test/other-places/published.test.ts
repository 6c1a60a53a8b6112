/** Forms as places publish them: provinces, systems, schools, and the arrangements that clerks make of them. */
import { describeLookAlikes, describePlaces } from './describe-places';
import { publishedPlaces } from './published-places';
import { publishedLists } from './published-lists';

describePlaces(publishedPlaces);
describeLookAlikes(publishedLists);
