/** Turns whatever was thrown into words that say what to do next; the only place where the pane does so. */
import { isMissingPart, MISSING_PART } from '../../app/missing-part';
import { HostError } from '../../hosts/workbook-host';
import type { Localized } from '../../core/model/localized';
import { STRINGS } from './strings';

/** True when the person (or a newer job) stopped the work: not a failure. */
export function isCancellation(thrown: unknown): boolean {
  if (thrown instanceof HostError) return thrown.code === 'cancelled';
  return thrown instanceof Error && thrown.name === 'AbortError';
}

export function problemWords(thrown: unknown): Localized {
  if (isMissingPart(thrown)) return MISSING_PART;
  return thrown instanceof HostError ? thrown.explanation : STRINGS.errorUnknown;
}
