/**
 * Ignored findings: a person's decision with its reason. It travels with the workbook, is told in every report, and
 * is itself reported once it matches nothing any more.
 */
import type { IgnoredFinding } from './checked-form';
import type { Finding } from '../model/finding';
import type { Localized } from '../model/localized';
import { compact } from '../text/label-text';
import { parseAddress } from '../model/sheet-snapshot';
import type { IgnoresRule, WorkbookReport } from './rule';

/**
 * What identifies a finding when the workbook is opened again: its rule, sheet and cell, and what stood there. It
 * goes stale when any of them changes.
 */
export function fingerprintOf(finding: Finding): string {
  const text = [finding.code, finding.sheet, finding.cell, String(finding.printed), String(finding.expected)]
    .map(compact)
    .join('|');
  // FNV-1a, 32 bits: short, stable, and enough to tell the findings of one workbook apart.
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return `${finding.code}-${hash.toString(16).padStart(8, '0')}`;
}

/** Reads the ignores that a workbook carries; anything that is not one is left out. */
export function readIgnores(stored: unknown): readonly IgnoredFinding[] {
  return Array.isArray(stored) ? stored.filter(isIgnored) : [];
}

function isIgnored(value: unknown): value is IgnoredFinding {
  if (typeof value !== 'object' || value === null) return false;
  const { fingerprint, code, sheet, cell, reason } = value as Record<string, unknown>;
  return [fingerprint, code, sheet, cell, reason].every((part) => typeof part === 'string');
}

/** The ignore that leaves a finding out. The reason must say something; the caller asks for it. */
export function ignoreOf(finding: Finding, reason: string): IgnoredFinding {
  return {
    fingerprint: fingerprintOf(finding),
    code: finding.code,
    sheet: finding.sheet,
    cell: finding.cell,
    reason: reason.trim(),
  };
}

export interface IgnoredMatch {
  readonly finding: Finding;
  readonly reason: string;
}

export interface SplitFindings {
  readonly kept: readonly Finding[];
  readonly ignored: readonly IgnoredMatch[];
}

/** Parts findings into those that stand and those that a person has ignored with a reason; an ignore without one does not count. */
export function splitIgnored(
  findings: readonly Finding[],
  ignores: readonly IgnoredFinding[],
): SplitFindings {
  const reasons = new Map(
    ignores
      .filter((ignore) => ignore.reason.trim() !== '')
      .map((ignore) => [ignore.fingerprint, ignore.reason]),
  );
  if (reasons.size === 0) return { kept: findings, ignored: [] };
  const kept: Finding[] = [];
  const ignored: IgnoredMatch[] = [];
  for (const finding of findings) {
    const reason = reasons.get(fingerprintOf(finding));
    if (reason === undefined) kept.push(finding);
    else ignored.push({ finding, reason });
  }
  return { kept, ignored };
}

/** What a rule of ignores looks at. */
interface IgnoreFacts {
  /** Trimmed; empty for none. */
  readonly reason: string;
  /** It left out a finding of this check. */
  readonly isMatched: boolean;
}

const BASIS: Localized = {
  zh: '忽略须有理由，且只对当时的内容有效',
  en: 'An ignore needs a reason and holds only for what stood there',
};

/**
 * A rule about the ignores themselves.
 * @param facts `speaksOf` gives the message for an ignore, null for none
 */
export function ignoresRule({
  speaksOf,
  ...facts
}: Omit<IgnoresRule, 'scope' | 'topic' | 'check' | 'fixable' | 'basis'> & {
  readonly speaksOf: (ignore: IgnoreFacts) => string | null;
}): IgnoresRule {
  return {
    ...facts,
    scope: 'ignores',
    topic: 'ignore',
    basis: BASIS,
    fixable: false,
    check: ({ ignores, matched }) =>
      ignores.flatMap((ignore): WorkbookReport[] => {
        const reason = ignore.reason.trim();
        const message = speaksOf({ reason, isMatched: matched.has(ignore.fingerprint) });
        if (message === null) return [];
        return [
          {
            sheet: ignore.sheet,
            position: parseAddress(ignore.cell) ?? { row: 0, column: 0 },
            subject: { zh: `对 ${ignore.code} 的忽略`, en: `The ignore of ${ignore.code}` },
            message,
            values: { reason },
            printed: ignore.code,
            needsPerson: true,
          },
        ];
      }),
  };
}
