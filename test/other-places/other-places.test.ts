/**
 * Forms of other places: what the program reads and says of sheets whose layouts it was not built from. Every
 * expectation was worked out by hand from the scoring rules.
 */
import { arrangements } from './arrangements';
import { describeLookAlikes, describePlaces } from './describe-places';
import { fundTables } from './fund-tables';
import { habits } from './habits';
import { headers } from './headers';
import { indicatorTables } from './indicator-tables';
import { localForms } from './local-forms';
import { lookAlikes } from './look-alikes';
import { moreLookAlikes } from './more-look-alikes';
import { provinces } from './provinces';
import { rowHabits } from './row-habits';
import { sharedSheets } from './shared-sheets';
import { specialFunds } from './special-funds';
import { templates } from './templates';
import { typingHabits } from './typing-habits';
import { wordings } from './wordings';

describePlaces([
  ...provinces,
  ...specialFunds,
  ...habits,
  ...headers,
  ...templates,
  ...wordings,
  ...arrangements,
  ...fundTables,
  ...indicatorTables,
  ...sharedSheets,
  ...rowHabits,
  ...localForms,
  ...typingHabits,
]);

describeLookAlikes([...lookAlikes, ...moreLookAlikes]);
