/** Runs the rules over one form, turns their reports into findings, and takes out what a person has ignored. */
import type { FormKind } from './self-evaluation-form';
import type { IgnoredFinding } from './checked-form';
import type { Finding } from './finding';
import { compact } from './label-text';
import type { Profile } from './profile';
import { basisOf, fillMessage, type FormRule, type Rule, type RuleReport } from './rule';
import type { FormScores } from './score-form';
import type { SelfEvaluationForm } from './self-evaluation-form';
import { parseAddress, toAddress } from './sheet-snapshot';

export function toFinding(rule: Rule, report: RuleReport, sheet: string, profile: Profile): Finding {
  const template = rule.messages[report.message];
  if (!template) throw new Error(`rule ${rule.code} has no message ${report.message}`);
  return {
    code: rule.code,
    rule: rule.id,
    severity: report.severity ?? rule.severity,
    sheet,
    cell: toAddress(report.position),
    cells: (report.others ?? []).map(toAddress),
    message: fillMessage(template, report.values ?? {}),
    printed: report.printed ?? null,
    expected: report.expected ?? null,
    computation: report.computation ?? null,
    basis: basisOf(rule, profile),
    fix: report.fix ? { cell: toAddress(report.fix.position), value: report.fix.value } : null,
    needsPerson: report.needsPerson ?? false,
  };
}

/** By row, then column, then code. */
export function inSheetOrder(a: Finding, b: Finding): number {
  const [first, second] = [parseAddress(a.cell), parseAddress(b.cell)];
  return (
    (first?.row ?? 0) - (second?.row ?? 0) ||
    (first?.column ?? 0) - (second?.column ?? 0) ||
    a.code.localeCompare(b.code)
  );
}

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

const isFormRule = (rule: Rule): rule is FormRule => rule.scope === 'form';

/** Base-data tables have neither goals nor scores: only the checks of figures apply. */
const BASE_DATA_CODES: ReadonlySet<string> = new Set(['ZP102', 'ZP103', 'ZP104', 'ZP201', 'ZP202', 'ZP207']);

function applies(rule: FormRule, kind: FormKind): boolean {
  return kind !== 'base-data' || BASE_DATA_CODES.has(rule.code);
}

export function checkForm(
  form: SelfEvaluationForm,
  scores: FormScores,
  profile: Profile,
  rules: readonly Rule[],
): readonly Finding[] {
  const rows = (form.indicators?.rows ?? []).flatMap((row, index) => {
    const score = scores.indicators[index];
    return score ? [{ row, score }] : [];
  });
  const context = { form, scores, profile, rows };
  return rules
    .filter(isFormRule)
    .filter((rule) => applies(rule, form.kind))
    .flatMap((rule) => rule.check(context).map((report) => toFinding(rule, report, form.sheet, profile)))
    .sort(inSheetOrder);
}

/** Findings without the ignored ones, and the ignores that matched. */
export function withoutIgnored(
  findings: readonly Finding[],
  ignores: readonly IgnoredFinding[],
): { readonly kept: readonly Finding[]; readonly matched: ReadonlySet<string> } {
  if (ignores.length === 0) return { kept: findings, matched: new Set() };
  const known = new Set(ignores.map((ignore) => ignore.fingerprint));
  const matched = new Set<string>();
  const kept = findings.filter((finding) => {
    const fingerprint = fingerprintOf(finding);
    if (!known.has(fingerprint)) return true;
    matched.add(fingerprint);
    return false;
  });
  return { kept, matched };
}
