/** Forms that are filled in by habits of their own. */
import { describePlaces } from './describe-places';
import { filledForms } from './filled-forms';

describePlaces(filledForms);
