/** What was promised for a project before the year was over: the indicators of its target table, or of last year's form. */
import type { IndicatorRow, TextCell } from './self-evaluation-form';
import type { CellArea } from './sheet-snapshot';

export interface TargetPlan {
  readonly sheet: string;
  readonly area: CellArea;
  readonly title: TextCell | null;
  readonly year: number | null;
  readonly projectName: TextCell | null;
  readonly rows: readonly IndicatorRow[];
  /** True where the table gives each indicator its points. */
  readonly hasWeights: boolean;
}
