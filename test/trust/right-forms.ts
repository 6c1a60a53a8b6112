/** The project's own sheets with forms that are read right: drawn from published forms, and written after other places. */
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { places } from '../other-places/all-places';
import { furtherPlaces } from '../other-places/further-places';
import { publishedArrangements } from '../other-places/published-arrangements';
import { publishedColumns } from '../other-places/published-columns';
import { publishedCounties } from '../other-places/published-counties';
import { publishedDesks } from '../other-places/published-desks';
import { publishedHalls } from '../other-places/published-halls';
import { publishedOffices } from '../other-places/published-offices';
import { publishedPosts } from '../other-places/published-posts';
import { publishedProvinces } from '../other-places/published-provinces';
import { publishedSchools } from '../other-places/published-schools';
import { publishedSystems } from '../other-places/published-systems';
import { publishedTowns } from '../other-places/published-towns';
import { publishedTownships } from '../other-places/published-townships';
import { publishedWordings } from '../other-places/published-wordings';
import { formIds, loadForm } from '../workbooks/form-data';
import { toSnapshots } from '../workbooks/to-snapshots';

const otherPlaces = [
  ...places,
  ...furtherPlaces,
  ...publishedArrangements,
  ...publishedColumns,
  ...publishedCounties,
  ...publishedDesks,
  ...publishedHalls,
  ...publishedOffices,
  ...publishedPosts,
  ...publishedProvinces,
  ...publishedSchools,
  ...publishedSystems,
  ...publishedTowns,
  ...publishedTownships,
  ...publishedWordings,
];

export const rightSheets: readonly (readonly [name: string, sheet: SheetSnapshot])[] = [
  ...formIds.flatMap((id) => toSnapshots([loadForm(id)]).sheets.map((sheet) => [id, sheet] as const)),
  ...otherPlaces.map(({ name, sheet }) => [name, sheet] as const),
];
