/** The project's own sheets with forms that are read right: drawn from published forms, and written after other places. */
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { everyPlace } from '../other-places/every-place';
import { formIds, loadForm } from '../workbooks/form-data';
import { toSnapshots } from '../workbooks/to-snapshots';

export const rightSheets: readonly (readonly [name: string, sheet: SheetSnapshot])[] = [
  ...formIds.flatMap((id) => toSnapshots([loadForm(id)]).sheets.map((sheet) => [id, sheet] as const)),
  ...everyPlace.map(({ name, sheet }) => [name, sheet] as const),
];
