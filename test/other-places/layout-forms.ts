/** Forms by how their parts are laid out: heads, tables, columns, several forms on a sheet. */
import { addedColumns } from './added-columns';
import { arrangements } from './arrangements';
import { clerksArrangements } from './clerks-arrangements';
import { collectedSheets } from './collected-sheets';
import { criteriaSheets } from './criteria-sheets';
import type { Place } from './expected-form';
import { fundTables } from './fund-tables';
import { groupedValues } from './grouped-values';
import { headers } from './headers';
import { indicatorTables } from './indicator-tables';
import { mixedTables } from './mixed-tables';
import { oddArrangements } from './odd-arrangements';
import { sharedSheets } from './shared-sheets';
import { sideGoals } from './side-goals';
import { sourceFigures } from './source-figures';
import { stackedCells } from './stacked-cells';
import { templates } from './templates';

export const layoutForms: readonly Place[] = [
  ...headers,
  ...templates,
  ...arrangements,
  ...fundTables,
  ...indicatorTables,
  ...sharedSheets,
  ...oddArrangements,
  ...collectedSheets,
  ...groupedValues,
  ...clerksArrangements,
  ...addedColumns,
  ...mixedTables,
  ...stackedCells,
  ...sourceFigures,
  ...sideGoals,
  ...criteriaSheets,
];
