/** What a check is to go by. */
import type { CellValue } from '../model/sheet-snapshot';
import type { Profile } from '../scoring/profile';
import type { TaughtWord } from '../words/taught-words';
import type { IgnoredFinding } from './checked-form';
import type { Rule, TargetFile } from './rule';

export interface CheckOptions {
  /** All rules to run, in order. */
  readonly rules: readonly Rule[];
  /** All known profiles, the default first. */
  readonly profiles: readonly Profile[];
  /** Id of the profile to use for every form; omitted: chosen per form. */
  readonly profileId?: string;
  readonly ignores?: readonly IgnoredFinding[];
  /** What earlier runs of this program wrote and nobody has changed since, by `sheet!A1`. */
  readonly written?: ReadonlyMap<string, CellValue>;
  /** Header words that the workbook has been taught. */
  readonly taught?: readonly TaughtWord[];
  /** What was approved, in a file of its own. */
  readonly targets?: TargetFile;
}
