/**
 * What follows from what: of several findings with one cause the cause is listed and the others are told inside it. A
 * finding hangs on another only where mending that one settles it or is needed to judge it; what one click mends by
 * itself hangs on nothing but the score that moves it.
 */
import { certainEdit, type Finding } from '../model/finding';
import type { FindingTopic } from '../model/finding-topic';
import { parseAddress } from '../model/sheet-snapshot';

/** About one cell whose content was not understood, the plainest first. */
const NOT_UNDERSTOOD: readonly FindingTopic[] = ['value', 'operator', 'meaning'];
const ROW_SCORES: readonly FindingTopic[] = ['bounds', 'score', 'tier'];

/** What is known of a form beside its findings. */
interface CauseFacts {
  /** The printed total is what the printed scores come to: only their change moves it. */
  readonly totalFits: boolean;
  /** The printed grade is that of the printed total. */
  readonly gradeFits: boolean;
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

const rowOf = (cell: string): number => parseAddress(cell)?.row ?? -1;
const isSure = (finding: Finding): boolean => certainEdit(finding) !== null;
/** Points that were held back by nothing but the form's open weights. */
const isHeldBack = ({ edits, needsPerson }: Finding): boolean => edits.length > 0 && !needsPerson;

/** Finds the cause of each finding, step by step; a cause may have one of its own. */
class Causes {
  private readonly causes = new Map<Finding, Finding>();

  private readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    this.findings = [...findings].sort((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)));
  }

  /** The findings on these topics, topic by topic; of one topic the earlier rule first. */
  on(...topics: readonly FindingTopic[]): readonly Finding[] {
    return topics.flatMap((topic) => this.findings.filter((finding) => finding.topic === topic));
  }

  /** Hangs a finding on another, unless it hangs already or the other hangs on it. */
  hang(follower: Finding, cause: Finding | undefined): void {
    if (!cause || this.causes.has(follower) || this.rootOf(cause) === follower) return;
    this.causes.set(follower, cause);
  }

  rootOf(finding: Finding): Finding {
    let root = finding;
    for (let next = this.causes.get(root); next; next = this.causes.get(root)) root = next;
    return root;
  }
}

/** Of findings about one cell the gravest is the cause; of equally grave ones the first by `topics`. */
function oneACell(causes: Causes, ...topics: readonly FindingTopic[]): void {
  const byCell = new Map<string, Finding[]>();
  for (const finding of causes.on(...topics)) {
    if (finding.isAboutAll) continue;
    byCell.set(finding.cell, [...(byCell.get(finding.cell) ?? []), finding]);
  }
  for (const alike of byCell.values()) {
    const [cause, ...others] = alike.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
    for (const other of others) if (!isSure(other)) causes.hang(other, cause);
  }
}

/** Weights that do not add up leave scores, total and grade open. */
function weights(causes: Causes): void {
  const [whole] = causes.on('weights');
  const blocks = causes.on('block');
  const [block] = blocks;
  // A single block that is off explains the whole.
  const head = whole && blocks.length === 1 ? block : (whole ?? undefined);
  if (!head) {
    for (const other of causes.on('total-weight')) causes.hang(other, block);
    return;
  }
  const rows = new Set([head.cell, ...head.edits.map(({ cell }) => cell)].map(rowOf));
  for (const other of [...(whole ? [whole] : []), ...blocks]) if (other !== head) causes.hang(other, head);
  for (const other of causes.on('total-weight', 'total', 'grade', 'sub-total'))
    if (!isSure(other)) causes.hang(other, head);
  for (const other of causes.on(...ROW_SCORES)) {
    if (isSure(other)) continue;
    const isNamed = other.topic === 'bounds' && rows.has(rowOf(other.cell));
    if (isNamed || (other.topic === 'score' && isHeldBack(other))) causes.hang(other, head);
  }
}

/** The findings with the one that each follows from, in the same order. */
export function withCauses(findings: readonly Finding[], facts: CauseFacts): readonly Finding[] {
  const causes = new Causes(findings);
  oneACell(causes, ...NOT_UNDERSTOOD);
  const amounts = causes.on('amount');
  const rates = causes.on('rate');
  const onRow = (candidates: readonly Finding[], { cell }: Finding): Finding | undefined =>
    candidates.find((candidate) => rowOf(candidate.cell) === rowOf(cell));
  const unread = causes.on(...NOT_UNDERSTOOD).filter(({ isAboutAll }) => isAboutAll !== true);
  for (const rate of rates) if (!isSure(rate)) causes.hang(rate, onRow(amounts, rate));
  for (const score of causes.on('execution-score'))
    causes.hang(score, onRow(rates, score) ?? (isSure(score) ? undefined : onRow(amounts, score)));
  weights(causes);
  const scores = causes.on(...ROW_SCORES);
  for (const score of scores) {
    if (isSure(score)) continue;
    causes.hang(score, onRow(unread, score));
    const first = onRow(scores, score);
    if (first !== score) causes.hang(score, first);
  }
  for (const reason of causes.on('reason')) {
    const score = onRow(scores, reason);
    if (score && score.severity !== 'info') causes.hang(reason, score);
  }
  // What moves the total: the first score that one click changes.
  const [mover] = [...scores, ...causes.on('execution-score')]
    .filter(isSure)
    .sort((a, b) => rowOf(a.cell) - rowOf(b.cell));
  const totals = causes.on('total');
  if (facts.totalFits) for (const total of totals) causes.hang(total, mover);
  for (const grade of causes.on('grade'))
    causes.hang(grade, totals[0] ?? (facts.gradeFits ? mover : undefined));
  oneACell(causes, 'statement');
  return named(findings, causes);
}

/** The same of findings across forms: several claims of one sentence are one. */
export function withCausesAcross(findings: readonly Finding[]): readonly Finding[] {
  const causes = new Causes(findings);
  const bySentence = new Map<string, Finding>();
  for (const claim of causes.on('claim')) {
    const place = `${claim.sheet}!${claim.cell}`;
    const first = bySentence.get(place);
    if (first) causes.hang(claim, first);
    else bySentence.set(place, claim);
  }
  return named(findings, causes);
}

function named(findings: readonly Finding[], causes: Causes): readonly Finding[] {
  return findings.map((finding) => {
    const { code, sheet, cell } = causes.rootOf(finding);
    const isRoot = code === finding.code && cell === finding.cell && sheet === finding.sheet;
    return isRoot ? finding : { ...finding, causedBy: { code, sheet, cell } };
  });
}
