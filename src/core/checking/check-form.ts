/**
 * Runs the rules over one form, turns their reports into findings, takes out what a person has ignored, and closes the
 * form: total and grade as they stand after the edits that are certain, with the findings that say so.
 */
import type { Doubts, FindingEdit, Outcome } from '../model/edit';
import type { FormKind, SelfEvaluationForm } from '../model/self-evaluation-form';
import { cellsOf, type Finding } from '../model/finding';
import type { Localized } from '../model/localized';
import { closeForm, sumForm, type ClosedForm } from '../scoring/close-form';
import type { PrintedConflict } from '../scoring/printed-rule';
import type { Profile } from '../scoring/profile';
import type { FormScores } from '../scoring/score-form';
import { parseAddress, toAddress, type CellValue } from '../model/sheet-snapshot';
import type { IgnoredFinding } from './checked-form';
import { withCauses } from './causes';
import { closingEdits, followsByItself, gradeFits, isRightTotal, statedTotal } from './closing-edits';
import { fingerprintOf, splitIgnored, type IgnoredMatch } from './ignores';
import { nameOfCell } from './name-cell';
import {
  basisOf,
  fillLine,
  joinLine,
  type FormRule,
  type Rule,
  type RuleContext,
  type RuleReport,
} from './rule';
import { gatherDoubts, settleEdits, type Reported } from './settle-edits';

/** Between a printed figure and the right one: what one click writes, and what a person must do. */
const WRITTEN: Localized = { zh: ' → ', en: ' → ' };
const WANTED: Localized = { zh: '，应为 ', en: ', should be ' };

const isCertain = ({ certainty }: FindingEdit) => certainty === 'certain';

/** @param form the form that the finding is about; left out for what is said of the whole workbook */
export function toFinding(
  rule: Rule,
  report: RuleReport,
  sheet: string,
  profile: Profile,
  form: SelfEvaluationForm | null,
  edits: readonly FindingEdit[] = [],
): Finding {
  const template = rule.messages[report.message];
  if (!template) throw new Error(`rule ${rule.code} has no message ${report.message}`);
  const subject =
    report.subject ?? (form ? nameOfCell(form, report.position) : { zh: '工作簿', en: 'Workbook' });
  const to = edits.some(isCertain) ? WRITTEN : WANTED;
  const line = fillLine(template, { ...report.values, to }, subject);
  return {
    code: rule.code,
    rule: rule.id,
    topic: rule.topic,
    title: rule.title,
    severity: report.severity ?? rule.severity,
    sheet,
    cell: toAddress(report.position),
    cells: (report.others ?? []).map(toAddress),
    ...(report.isAboutAll ? { isAboutAll: true } : {}),
    message: joinLine(line),
    line,
    printed: report.printed ?? null,
    expected: report.expected ?? null,
    computation: report.computation ?? null,
    basis: basisOf(rule, profile),
    edits,
    needsPerson: report.needsPerson ?? false,
  };
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

function applies(rule: FormRule, kind: FormKind): boolean {
  return kind !== 'base-data' || rule.isForBaseData === true;
}

export interface FormCheck {
  /** In the order of the sheet. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredMatch[];
  /** The form as it stands after the certain edits. */
  readonly closed: ClosedForm;
  readonly corrected: Outcome;
  /** What the findings make uncertain. */
  readonly doubts: Doubts;
}

interface FormCheckOptions {
  readonly rules: readonly Rule[];
  readonly ignores?: readonly IgnoredFinding[];
  /** Addresses of empty cells in a per cent format. */
  readonly percentBlanks?: ReadonlySet<string>;
  /** What this program wrote and nobody has changed since, by A1 address. */
  readonly written?: ReadonlyMap<string, CellValue>;
  /** False where the form was not read whole: nothing of it is certain and no total is judged. */
  readonly isWhole?: boolean;
  /** What the form's notes say otherwise than the rules or the form. */
  readonly conflicts?: readonly PrintedConflict[];
}

/** The points that edits put into score cells, by A1 address. */
export function pointsOf(edits: readonly FindingEdit[]): ReadonlyMap<string, number> {
  return new Map(
    edits.flatMap(({ cell, kind, points }) =>
      points !== null && kind !== 'weight' ? [[cell, points] as const] : [],
    ),
  );
}

/** What choosing an edit gives: the sum of all scores as they then stand, whatever the weights come to. */
function withOutcomes(
  finding: Finding,
  certain: readonly FindingEdit[],
  sumWith: (edits: readonly FindingEdit[]) => ClosedForm,
): Finding {
  const edits = finding.edits.map((edit): FindingEdit => {
    if (edit.certainty === 'certain' || edit.points === null) return edit;
    const { total, grade } = sumWith([...certain.filter(({ cell }) => cell !== edit.cell), edit]);
    return total === null ? edit : { ...edit, outcome: { total, grade } };
  });
  return { ...finding, edits };
}

export function checkForm(
  form: SelfEvaluationForm,
  scores: FormScores,
  profile: Profile,
  {
    rules,
    ignores = [],
    percentBlanks = new Set(),
    written = new Map(),
    isWhole = true,
    conflicts = [],
  }: FormCheckOptions,
): FormCheck {
  const rows = (form.indicators?.rows ?? []).flatMap((row, index) => {
    const score = scores.indicators[index];
    return score ? [{ row, score }] : [];
  });
  const context: RuleContext = { form, scores, profile, rows, conflicts };
  const finding = ({ rule, report }: Reported, edits?: readonly FindingEdit[]) =>
    toFinding(rule, report, form.sheet, profile, form, edits);
  const reported: Reported[] = [];
  for (const rule of rules) {
    if (rule.scope !== 'form' || !applies(rule, form.kind)) continue;
    if (rule.needsAllPages && form.page) continue;
    for (const report of rule.check(context)) reported.push({ rule, report });
  }
  const all = reported.map((each) => finding(each));
  const split = splitIgnored(all, ignores);
  const ignored = new Set(split.ignored.map((match) => match.finding));
  // Who ignores a finding wants its cells left as they are, and has settled what it put in doubt.
  const left = new Set(
    reported.flatMap(({ report }, at) => {
      const own = all[at];
      if (!own || !ignored.has(own)) return [];
      return report.edits?.map(({ position }) => toAddress(position)) ?? cellsOf(own);
    }),
  );
  const doubts = gatherDoubts(
    reported.filter((_, at) => !ignored.has(all[at] as Finding)),
    form,
  );
  const facts = { form, frame: scores.total.frame, percentBlanks, written, left, isWhole };
  const isTotalInDoubt = doubts.isTotal || !isWhole;
  /** The edits with what they close the form to. */
  const settle = (areScoresOpen: boolean) => {
    const settled = settleEdits(reported, doubts, { ...facts, areScoresOpen });
    const certain = settled.flatMap((edits, at) =>
      ignored.has(all[at] as Finding) ? [] : edits.filter(isCertain),
    );
    const points = pointsOf(certain);
    const closed = closeForm(form, scores, profile, points, isTotalInDoubt);
    return { settled, certain, closed, hasChanges: points.size > 0 };
  };
  let run = settle(false);
  // A score that is changed under a total that fits and cannot be changed with it would leave a stale total.
  const stated = statedTotal(form, scores, profile);
  const fits = stated !== null && isRightTotal(scores.total.score.printed, stated, profile, false);
  if (run.hasChanges && run.closed.total === null && fits && !followsByItself(form, scores, profile))
    run = settle(true);
  const { settled, certain, closed, hasChanges } = run;
  const kept = reported.flatMap((each, at): Finding[] => {
    const own = all[at];
    if (!own || ignored.has(own)) return [];
    return [settled[at]?.length ? finding(each, settled[at]) : own];
  });
  const following = closingEdits(form, scores, closed, profile, hasChanges).map((edit) =>
    left.has(edit.cell) ? { ...edit, certainty: 'offered' as const } : edit,
  );
  const last: Finding[] = [];
  for (const rule of rules) {
    if (rule.scope !== 'closing' || !isWhole || form.kind === 'base-data') continue;
    for (const report of rule.check({ ...context, closed, hasChanges })) {
      const cell = toAddress(report.position);
      last.push(
        finding(
          { rule, report },
          following.filter((edit) => edit.cell === cell),
        ),
      );
    }
  }
  const closing = splitIgnored(last, ignores);
  // What follows from an ignored finding goes or changes with it; an ignore of its own is still meant.
  const before =
    ignored.size === 0
      ? []
      : splitIgnored(
          checkForm(form, scores, profile, { rules, percentBlanks, written, isWhole, conflicts }).findings,
          ignores,
        ).ignored;
  const isSettled = (one: Finding) =>
    before.some(({ finding: { code, cell } }) => code === one.code && cell === one.cell);
  const known = new Set([...split.ignored, ...closing.ignored].map((match) => fingerprintOf(match.finding)));
  const dormant = before.filter((match) => !known.has(fingerprintOf(match.finding)));
  const closingKept = closing.kept.filter((one) => !isSettled(one));
  const sumWith = (edits: readonly FindingEdit[]) => sumForm(form, scores, profile, pointsOf(edits));
  return {
    findings: withCauses(
      [...kept.map((one) => withOutcomes(one, certain, sumWith)), ...closingKept].sort(inSheetOrder),
      { totalFits: fits, gradeFits: gradeFits(form, scores, profile) },
    ),
    ignored: [...split.ignored, ...closing.ignored, ...dormant],
    closed,
    corrected: correctedOutcome(form, closed, following),
    doubts: { ...doubts, isTotal: isTotalInDoubt, isForm: doubts.isForm || !isWhole },
  };
}

/** Total and grade once the certain edits are made; null where no total can be told. */
function correctedOutcome(
  form: SelfEvaluationForm,
  closed: ClosedForm,
  following: readonly FindingEdit[],
): Outcome {
  if (closed.total === null) return { total: null, grade: null };
  const isWritten = (kind: FindingEdit['kind']) => following.some((edit) => edit.kind === kind);
  const printed = form.total?.score?.value ?? null;
  return {
    total: isWritten('total-score') ? closed.total : (printed ?? closed.total),
    grade: closed.grade,
  };
}
