/**
 * Ignored findings: a person's decision with its reason. It travels with the workbook, is told in every report, and
 * is itself reported once it matches nothing any more.
 */
import type { IgnoredFinding } from './checked-form';
import type { Finding } from '../model/finding';
import type { Localized } from '../model/localized';
import { compact } from '../text/label-text';
import { joinLine } from './rule';

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

const BASIS = {
  zh: '忽略须有理由，且只对当时的内容有效',
  en: 'An ignore needs a reason and holds only for what stood there',
} as const;

/** 对 ZP401 的忽略：… */
function said(code: string, figures: Localized): Pick<Finding, 'line' | 'message'> {
  const line = { subject: { zh: `对 ${code} 的忽略`, en: `The ignore of ${code}` }, figures, why: null };
  return { line, message: joinLine(line) };
}

/** Findings about the ignores themselves: those without a reason, and those that match nothing any more. */
export function findingsOfIgnores(
  ignores: readonly IgnoredFinding[],
  matched: ReadonlySet<string>,
): readonly Finding[] {
  return ignores.flatMap((ignore): Finding[] => {
    const base = {
      sheet: ignore.sheet,
      cell: ignore.cell,
      cells: [],
      printed: ignore.code,
      expected: null,
      computation: null,
      basis: BASIS,
      edits: [],
      needsPerson: true,
    };
    if (ignore.reason.trim() === '') {
      return [
        {
          ...base,
          code: 'ZP802',
          rule: 'ignore-without-reason',
          severity: 'warning',
          ...said(ignore.code, {
            zh: '没有填写理由，不予采用；请补填理由或取消忽略',
            en: 'gives no reason and does not count; please give one or remove it',
          }),
        },
      ];
    }
    if (matched.has(ignore.fingerprint)) return [];
    return [
      {
        ...base,
        code: 'ZP801',
        rule: 'ignore-stale',
        severity: 'info',
        ...said(ignore.code, {
          zh: `（理由：${ignore.reason}）已不再对应任何问题，可以取消`,
          en: `(reason: ${ignore.reason}) matches nothing any more and can be removed`,
        }),
      },
    ];
  });
}
