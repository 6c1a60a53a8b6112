/**
 * What is asked of an Excel beyond its cells and sheets. Some refuse notes and comments, a record in the workbook or
 * merged undo entries although they claim to have them: after a failure less is asked, and what turned out to be
 * refused is not asked for again as long as the workbook is open.
 */
import type { HostErrorCode } from '../workbook-host';
import { canMergeUndo, remarkKind } from './excel-features';
import { officeLocation, toHostError } from './office-errors';

export interface Asking {
  /** A run becomes one entry of Excel's own Undo. */
  readonly mergedUndo: boolean;
  /** Notes or comments are looked at, put on cells and taken off. */
  readonly remarks: boolean;
  /** Marks and the last run are remembered in the workbook. */
  readonly record: boolean;
}

/** All that this Excel claims to have. */
export function fullAsking(): Asking {
  return { mergedUndo: canMergeUndo(), remarks: remarkKind() !== null, record: true };
}

/** Failures that pass by themselves, or that come from our side: asking for less does not help. */
const NOT_OF_ASKING: ReadonlySet<HostErrorCode> = new Set<HostErrorCode>([
  'busy',
  'too-large',
  'cell-edit-mode',
  'no-answer',
  'cancelled',
  'damaged',
  'changed',
]);

/** What may be asked after a failure, each time less; nothing where that would not help. */
export function lesserAskings(asking: Asking, failure: unknown): readonly Asking[] {
  const { code } = toHostError(failure);
  if (NOT_OF_ASKING.has(code)) return [];
  const known = new Set([JSON.stringify(asking)]);
  return suspects(officeLocation(failure), code)
    .map((suspected): Asking => ({
      mergedUndo: asking.mergedUndo && !suspected.includes('mergedUndo'),
      remarks: asking.remarks && !suspected.includes('remarks'),
      record: asking.record && !suspected.includes('record'),
    }))
    .filter((lesser) => !known.has(JSON.stringify(lesser)) && known.add(JSON.stringify(lesser)));
}

/** What Excel may have refused, by where it says that it failed: the likeliest first. */
function suspects(location: string, code: HostErrorCode): readonly (readonly (keyof Asking)[])[] {
  if (/^(?:Note|Comment|Worksheet\.(?:notes|comments))/.test(location)) return [['remarks']];
  if (/^(?:CustomXml|Workbook\.customXmlParts)/.test(location)) return [['record']];
  // A failure to merge undo entries may show anywhere.
  if (location !== '' || code === 'protected' || code === 'not-found') return [['mergedUndo']];
  return [
    ['mergedUndo'],
    ['mergedUndo', 'remarks'],
    ['mergedUndo', 'record'],
    ['mergedUndo', 'remarks', 'record'],
  ];
}

/**
 * Does the work, and after a failure that less may help again with less.
 *
 * @returns what was asked for when it succeeded as well
 * @throws the first failure
 */
export async function askingLess<T>(
  asking: Asking,
  work: (asking: Asking) => Promise<T>,
): Promise<{ readonly result: T; readonly asked: Asking }> {
  try {
    return { result: await work(asking), asked: asking };
  } catch (failure) {
    for (const asked of lesserAskings(asking, failure)) {
      try {
        return { result: await work(asked), asked };
      } catch {
        // The first failure says more than what followed from it.
      }
    }
    throw failure;
  }
}
