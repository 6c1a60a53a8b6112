/** All forms of other places, by name. */
import { arrangements } from './arrangements';
import { bureaus } from './bureaus';
import { counties } from './counties';
import { departments } from './departments';
import type { Place } from './expected-form';
import { fundTables } from './fund-tables';
import { habits } from './habits';
import { headers } from './headers';
import { indicatorTables } from './indicator-tables';
import { localForms } from './local-forms';
import { oddArrangements } from './odd-arrangements';
import { offices } from './offices';
import { plainOffices } from './plain-offices';
import { provinces } from './provinces';
import { rowHabits } from './row-habits';
import { sharedSheets } from './shared-sheets';
import { specialFunds } from './special-funds';
import { templates } from './templates';
import { typingHabits } from './typing-habits';
import { valueHabits } from './value-habits';
import { wordings } from './wordings';

export const places: readonly Place[] = [
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
  ...offices,
  ...bureaus,
  ...departments,
  ...counties,
  ...valueHabits,
  ...oddArrangements,
  ...plainOffices,
];

/** The sheet of a place; throws for a name that is not there. */
export function sheetOfPlace(name: string): Place['sheet'] {
  const found = places.find((place) => place.name === name);
  if (!found) throw new Error(`no place is called ${name}`);
  return found.sheet;
}
