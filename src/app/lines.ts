/**
 * The findings of a workbook as the lines that people read: one line a cause with what follows from it, form by form, the
 * worst form first. Lists, counters and sheets all count these, so that no two surfaces disagree.
 */
import type { CheckedForm, CheckedWorkbook } from '../core/checking/checked-form';
import { certainEdit, type Finding, type FindingPlace, type Severity } from '../core/model/finding';
import type { FindingTopic } from '../core/model/finding-topic';
import { taskOf, type FindingTask } from '../core/model/finding-task';
import { parseAddress } from '../core/model/sheet-snapshot';
import { findingsOfAccounts } from '../core/checking/accounts-findings';
import { findingsOf } from './findings-of';

export interface Line {
  /** Stays the same while the finding stands, whatever else of the workbook changes. */
  readonly key: string;
  /** What is said. */
  readonly finding: Finding;
  /** What follows from it. */
  readonly follows: readonly Finding[];
  readonly form: CheckedForm | null;
  /** The gravest of all in it. */
  readonly severity: Severity;
  readonly task: FindingTask;
}

/** The lines of one form, of a sheet on which no form was read, or of the workbook as a whole. */
export interface LineGroup {
  readonly key: string;
  readonly kind: 'form' | 'sheet' | 'workbook';
  readonly form: CheckedForm | null;
  readonly sheet: string | null;
  readonly lines: readonly Line[];
  /** What is only told on the form's own card. */
  readonly remarks: readonly Finding[];
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const placeOf = ({ code, sheet, cell }: FindingPlace): string => `${sheet}!${cell}:${code}`;

/** Accepted deductions and unusual blocks are no problems: the form's card says them. */
const REMARKS: ReadonlySet<FindingTopic> = new Set(['score', 'execution-score', 'usual-blocks']);
const isRemark = (finding: Finding): boolean => REMARKS.has(finding.topic) && taskOf(finding) === 'note';

/** The certain edits of a line, what follows among them. */
export const certainEditsOf = ({ finding, follows }: Line): readonly Finding[] =>
  [finding, ...follows].filter((each) => certainEdit(each) !== null);

function gather(findings: readonly Finding[], form: CheckedForm | null): readonly Line[] {
  const followers = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!finding.causedBy) continue;
    const place = placeOf(finding.causedBy);
    followers.set(place, [...(followers.get(place) ?? []), finding]);
  }
  const counts = new Map<string, number>();
  return findings.flatMap((finding): readonly Line[] => {
    if (finding.causedBy || isRemark(finding)) return [];
    const place = placeOf(finding);
    const count = counts.get(place) ?? 0;
    counts.set(place, count + 1);
    // Of two findings of a code at one cell the first has what follows.
    const follows = count === 0 ? (followers.get(place) ?? []) : [];
    const gravest = [finding, ...follows].reduce((worst, each) =>
      GRAVITY[each.severity] < GRAVITY[worst.severity] ? each : worst,
    );
    const own = taskOf(finding);
    return [
      {
        key: count === 0 ? place : `${place}#${String(count)}`,
        finding,
        follows,
        form,
        severity: gravest.severity,
        task: own === 'note' && follows.length > 0 ? taskOf(gravest) : own,
      },
    ];
  });
}

/** Within a form: errors for you, errors one click mends, warnings for you, the rest, notes. */
function urgency({ severity, task }: Line): number {
  if (severity === 'error') return task === 'judge' ? 0 : 1;
  if (severity === 'warning') return task === 'judge' ? 2 : 3;
  return task === 'note' ? 5 : 4;
}

/** Funds, weights, rows, total, grade, texts: what comes first in the reckoning is settled first. */
const STAGES: readonly (readonly FindingTopic[])[] = [
  ['amount', 'base-data', 'rate', 'execution-score'],
  ['weights', 'block', 'usual-blocks'],
  [],
  ['total', 'total-weight', 'sum'],
  ['grade', 'sub-total'],
  ['consistency', 'statement'],
];
/** The stage of what no other has. */
const ROWS = 2;

function stageOf({ finding }: Line): number {
  const stage = STAGES.findIndex((topics) => topics.includes(finding.topic));
  return stage < 0 ? ROWS : stage;
}

function inForm(a: Line, b: Line): number {
  const [first, second] = [a, b].map(({ finding }) => parseAddress(finding.cell));
  return (
    urgency(a) - urgency(b) ||
    stageOf(a) - stageOf(b) ||
    (first?.row ?? 0) - (second?.row ?? 0) ||
    (first?.column ?? 0) - (second?.column ?? 0)
  );
}

/** Not read whole, undecided, another grade, errors, for you, the rest, nothing; the workbook's own lines after the forms. */
function standingOf({ kind, form, lines }: LineGroup): number {
  if (kind === 'workbook') return 6;
  if (!form || !form.reading.complete) return 0;
  if (isUndecided(form)) return 1;
  if (form.scores.grade.printed !== null && form.corrected.grade !== form.scores.grade.printed) return 2;
  if (lines.some(({ severity }) => severity === 'error')) return 3;
  if (lines.some(({ task }) => task === 'judge')) return 4;
  return lines.length > 0 ? 5 : 7;
}

/** True for a form whose scores stand, and whose total or grade a finding leaves open. */
export const isUndecided = (form: CheckedForm): boolean =>
  form.reading.complete && form.corrected.total === null && form.scores.total.score.printed !== null;

const count = (lines: readonly Line[], isOne: (line: Line) => boolean): number => lines.filter(isOne).length;
const isError = ({ severity }: Line): boolean => severity === 'error';
const isForYou = ({ task }: Line): boolean => task === 'judge';
const isWarning = ({ severity }: Line): boolean => severity === 'warning';

function moved({ form }: LineGroup): number {
  const printed = form?.scores.total.score.printed ?? null;
  const corrected = form?.corrected.total ?? null;
  return printed === null || corrected === null ? 0 : Math.abs(corrected - printed);
}

function worstFirst(a: LineGroup, b: LineGroup): number {
  return (
    standingOf(a) - standingOf(b) ||
    count(b.lines, isError) - count(a.lines, isError) ||
    moved(b) - moved(a) ||
    count(b.lines, isForYou) - count(a.lines, isForYou) ||
    count(b.lines, isWarning) - count(a.lines, isWarning)
  );
}

const LINES = new WeakMap<CheckedWorkbook, readonly LineGroup[]>();

/** All lines of a workbook, the worst form first; forms without a line are among them. */
export function lineGroups(checked: CheckedWorkbook): readonly LineGroup[] {
  const known = LINES.get(checked);
  if (known) return known;
  const groups: LineGroup[] = checked.forms.map((form) => ({
    key: form.id,
    kind: 'form',
    form,
    sheet: form.form.sheet,
    lines: [...gather(form.findings, form)].sort(inForm),
    remarks: form.findings.filter((finding) => !finding.causedBy && isRemark(finding)),
  }));
  for (const { sheet, findings } of checked.unread) {
    const lines = gather(findings, null);
    groups.push({ key: `sheet:${sheet}`, kind: 'sheet', form: null, sheet, lines, remarks: [] });
  }
  const ofAccounts = new Map<string, Finding[]>();
  for (const finding of checked.accounts ? findingsOfAccounts(checked.accounts) : [])
    ofAccounts.set(finding.sheet, [...(ofAccounts.get(finding.sheet) ?? []), finding]);
  for (const [sheet, findings] of ofAccounts) {
    const lines = gather(findings, null);
    groups.push({ key: `accounts:${sheet}`, kind: 'sheet', form: null, sheet, lines, remarks: [] });
  }
  const across = gather([...(checked.portfolio?.findings ?? []), ...checked.ignoreFindings], null);
  if (across.length > 0)
    groups.push({ key: 'workbook', kind: 'workbook', form: null, sheet: null, lines: across, remarks: [] });
  const sorted = groups.sort(worstFirst);
  LINES.set(checked, sorted);
  return sorted;
}

export const allLines = (checked: CheckedWorkbook): readonly Line[] =>
  lineGroups(checked).flatMap(({ lines }) => lines);

/** Cells that one click changes, `sheet!A1`. */
export function mendableCells(checked: CheckedWorkbook): ReadonlySet<string> {
  return new Set(
    findingsOf(checked).flatMap(({ sheet, edits }) =>
      edits.flatMap(({ cell, certainty }) => (certainty === 'certain' ? [`${sheet}!${cell}`] : [])),
    ),
  );
}
