/** Runs the rules over one form, turns their reports into findings, and takes out what a person has ignored. */
import { pointsInCell, scoreCellAt } from '../model/deductions';
import type { FormKind } from '../model/self-evaluation-form';
import type { Finding } from '../model/finding';
import type { Profile } from '../scoring/profile';
import { basisOf, fillMessage, type FormRule, type Rule, type RuleReport } from './rule';
import type { FormScores } from '../scoring/score-form';
import type { SelfEvaluationForm } from '../model/self-evaluation-form';
import { parseAddress, toAddress } from '../model/sheet-snapshot';

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
    ...(report.isAboutAll ? { isAboutAll: true } : {}),
    message: fillMessage(template, report.values ?? {}),
    printed: report.printed ?? null,
    expected: report.expected ?? null,
    computation: report.computation ?? null,
    basis: basisOf(rule, profile),
    fix: report.fix ? { cell: toAddress(report.fix.position), value: report.fix.value } : null,
    needsPerson: report.needsPerson ?? false,
  };
}

/** A form that prints deductions is mended by deductions. */
function inFormsWay(finding: Finding, form: SelfEvaluationForm): Finding {
  const { fix } = finding;
  if (!fix || typeof fix.value !== 'number') return finding;
  const value = pointsInCell(scoreCellAt(form, fix.cell), fix.value);
  return value === fix.value ? finding : { ...finding, fix: { ...fix, value } };
}

/** By row, then column, then code; ASCII throughout, so that the order is the same everywhere. */
export function inSheetOrder(a: Finding, b: Finding): number {
  const [first, second] = [parseAddress(a.cell), parseAddress(b.cell)];
  return (
    (first?.row ?? 0) - (second?.row ?? 0) ||
    (first?.column ?? 0) - (second?.column ?? 0) ||
    (a.code < b.code ? -1 : Number(a.code > b.code))
  );
}

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
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.scope !== 'form' || !applies(rule, form.kind)) continue;
    for (const report of rule.check(context))
      findings.push(inFormsWay(toFinding(rule, report, form.sheet, profile), form));
  }
  return findings.sort(inSheetOrder);
}
