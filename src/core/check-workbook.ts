/**
 * The street from snapshots to findings, one sheet at a time so that a caller can show progress, stay responsive
 * and cancel: locate → read → score → check, then the checks that look at all forms together.
 */
import type { CheckedForm, CheckedWorkbook, IgnoredFinding } from './checked-form';
import type { SheetSnapshot } from './sheet-snapshot';

export interface CheckOptions {
  /** Id of the profile to use for every form; omitted: chosen per form. */
  readonly profileId?: string;
  readonly ignores?: readonly IgnoredFinding[];
}

/** Checks all sheets in one go. Pure; throws nothing for any content of a sheet. */
export function checkWorkbook(
  _sheets: readonly SheetSnapshot[],
  _options: CheckOptions = {},
): CheckedWorkbook {
  throw new Error('being built');
}

/** Checks the forms of one sheet. */
export function checkSheet(_sheet: SheetSnapshot, _options: CheckOptions = {}): readonly CheckedForm[] {
  throw new Error('being built');
}

/** Puts the forms of all sheets together: portfolio figures and the checks across forms. */
export function combineForms(
  _sheets: readonly SheetSnapshot[],
  _forms: readonly CheckedForm[],
  _options: CheckOptions = {},
): CheckedWorkbook {
  throw new Error('being built');
}
