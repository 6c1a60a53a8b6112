/** Forms written after public ones, all of them. */
import type { Place } from './expected-form';
import { publishedArrangements } from './published-arrangements';
import { publishedColumns } from './published-columns';
import { publishedCounties } from './published-counties';
import { publishedDesks } from './published-desks';
import { publishedHalls } from './published-halls';
import { publishedLast } from './published-last';
import { publishedOffices } from './published-offices';
import { publishedPosts } from './published-posts';
import { publishedProvinces } from './published-provinces';
import { publishedSchools } from './published-schools';
import { publishedSystems } from './published-systems';
import { publishedTowns } from './published-towns';
import { publishedTownships } from './published-townships';
import { publishedWordings } from './published-wordings';

export const publishedPlaces: readonly Place[] = [
  ...publishedProvinces,
  ...publishedSystems,
  ...publishedArrangements,
  ...publishedOffices,
  ...publishedCounties,
  ...publishedColumns,
  ...publishedSchools,
  ...publishedTownships,
  ...publishedWordings,
  ...publishedLast,
  ...publishedTowns,
  ...publishedHalls,
  ...publishedPosts,
  ...publishedDesks,
];
