/** What a finding asks for, the same in every list, count and sheet. */
import { certainEdit, type Finding } from './finding';

/** `mend`: one click settles it. `judge`: a person chooses, acts or decides. `note`: only told. */
export type FindingTask = 'mend' | 'judge' | 'note';

export function taskOf(finding: Finding): FindingTask {
  if (certainEdit(finding)) return 'mend';
  const { needsPerson, severity, edits } = finding;
  // An offer that moves no points (a figure kept as text) asks nobody to decide.
  const movesPoints = edits.some(({ points }) => points !== null);
  return needsPerson || severity !== 'info' || movesPoints ? 'judge' : 'note';
}
