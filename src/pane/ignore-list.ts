/** Reads the ignored findings that a workbook carries; anything that is not one is left out. */
import type { IgnoredFinding } from '../core/checked-form';

export function readIgnores(stored: unknown): readonly IgnoredFinding[] {
  return Array.isArray(stored) ? stored.filter(isIgnored) : [];
}

function isIgnored(value: unknown): value is IgnoredFinding {
  if (typeof value !== 'object' || value === null) return false;
  const { fingerprint, code, sheet, cell, reason } = value as Record<string, unknown>;
  return [fingerprint, code, sheet, cell, reason].every((part) => typeof part === 'string');
}
