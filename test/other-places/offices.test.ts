/**
 * What the program reads and says of forms of other places, whose layouts it was not built from. Every expectation was
 * worked out by hand from the scoring rules.
 */
import { describePlaces } from './describe-places';
import { officeForms } from './office-forms';

describePlaces(officeForms);
