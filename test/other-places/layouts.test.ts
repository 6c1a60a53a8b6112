/** Forms whose parts are laid out in ways of their own. */
import { describePlaces } from './describe-places';
import { layoutForms } from './layout-forms';

describePlaces(layoutForms);
