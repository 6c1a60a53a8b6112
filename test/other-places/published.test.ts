/** Forms as places publish them: provinces, systems, schools, and the arrangements that clerks make of them. */
import { describePlaces } from './describe-places';
import { publishedArrangements } from './published-arrangements';
import { publishedOffices } from './published-offices';
import { publishedProvinces } from './published-provinces';
import { publishedSystems } from './published-systems';

describePlaces([...publishedProvinces, ...publishedSystems, ...publishedArrangements, ...publishedOffices]);
