/** Sheets that look like forms and are none. */
import { describeLookAlikes } from './describe-places';
import { noForms } from './no-forms';

describeLookAlikes(noForms);
