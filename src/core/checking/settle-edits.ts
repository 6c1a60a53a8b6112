/**
 * How sure the edits are that findings propose. One place decides: a finding says what it makes uncertain, the weights
 * must add up, a cell's own nature (formula, sentence) may hold an edit back, and one cell gets one certain value.
 */
import type { Doubts, EditKind, FindingEdit } from '../model/edit';
import { formCellAt, formCells, type FormCell } from '../model/form-cells';
import type { SelfEvaluationForm } from '../model/self-evaluation-form';
import { toAddress, type CellValue } from '../model/sheet-snapshot';
import type { Frame } from '../model/scored-form';
import type { Doubt, ProposedEdit, Rule, RuleReport } from './rule';
import { storedValue } from './stored-value';

export interface Reported {
  readonly rule: Rule;
  readonly report: RuleReport;
}

interface EditFacts {
  readonly form: SelfEvaluationForm;
  readonly frame: Frame;
  /** Empty cells in a per cent format, A1. */
  readonly percentBlanks: ReadonlySet<string>;
  /** What this program wrote and nobody has changed since, by A1 address. */
  readonly written: ReadonlyMap<string, CellValue>;
  /** Cells that a person wants left as they are: those of ignored findings, A1. */
  readonly left: ReadonlySet<string>;
  /** False where the form was not read whole. */
  readonly isWhole: boolean;
  /** True where no score may change, because the total could not follow. */
  readonly areScoresOpen: boolean;
}

const doubtOf = ({ rule, report }: Reported): Doubt => report.doubts ?? rule.doubts ?? 'none';

/** Gathers what the findings of a form make uncertain; a row with a reviewer's points is a record of both. */
export function gatherDoubts(reported: readonly Reported[], form: SelfEvaluationForm): Doubts {
  const reviewed = (form.indicators?.rows ?? []).filter(({ review }) => review?.value != null);
  const rows = new Set(reviewed.map(({ row }) => row));
  const levels = new Set<Doubt>(reviewed.length > 0 ? ['sum'] : []);
  for (const each of reported) {
    const doubt = doubtOf(each);
    levels.add(doubt);
    if (doubt === 'none') continue;
    rows.add(each.report.position.row);
    if (each.report.isAboutAll) for (const { row } of each.report.others ?? []) rows.add(row);
  }
  const isForm = levels.has('form');
  return { rows, isForm, isTotal: isForm || levels.has('sum') };
}

const SCORES: ReadonlySet<EditKind> = new Set(['execution-score', 'indicator-score', 'sub-total']);
/** Edits that change what a row counts. */
const COUNTS: ReadonlySet<EditKind> = new Set(['execution-score', 'indicator-score', 'weight']);

/** True where the value counts and is another than the one that is read now: '15 as a number moves nothing. */
const movesPoints = ({ kind, number }: FormCell, value: number | string): value is number =>
  COUNTS.has(kind) && typeof value === 'number' && number?.value !== value;

function holdBackOf(cell: FormCell): FindingEdit['holdBack'] {
  return cell.before.formula === null ? undefined : 'formula';
}

/** The cell as its sentence reads after the figures before have been mended. */
const inSentence = (cell: FormCell, sentence: string | undefined): FormCell =>
  sentence === undefined || !cell.number ? cell : { ...cell, number: { ...cell.number, raw: sentence } };

/** Turns the proposals of all findings into edits, in the findings' order. */
export function settleEdits(
  reported: readonly Reported[],
  doubts: Doubts,
  facts: EditFacts,
): readonly (readonly FindingEdit[])[] {
  const { form, percentBlanks, written, left } = facts;
  const cells = formCells(form);
  const taken = new Set<string>();
  // A sentence that tells several wrong figures is written once, with all of them mended.
  const sentences = new Map<string, string>();
  const proposedBefore = new Set<string>();
  const isSentence = form.kind === 'narrative';
  const isUncertain = (kind: EditKind, row: number): boolean =>
    isSentence ||
    !facts.isWhole ||
    doubts.rows.has(row) ||
    (SCORES.has(kind) && (doubts.isForm || facts.areScoresOpen || facts.frame === 'broken'));
  const settle = (proposed: ProposedEdit): readonly FindingEdit[] => {
    const address = toAddress(proposed.position);
    const cell = formCellAt(cells, address, proposed.figure);
    if (!cell) return [];
    const after = storedValue(form, inSentence(cell, sentences.get(address)), proposed.value, percentBlanks);
    if (after === null || after === cell.before.value) return [];
    // One voice: what an earlier finding offers is not offered again.
    const proposal = `${address}=${String(after)}`;
    if (proposedBefore.has(proposal)) return [];
    proposedBefore.add(proposal);
    const holdBack = holdBackOf(cell);
    const figure = `${address} ${cell.kind}`;
    // A raise follows its figures only where the figure it raises came from them too.
    const isOwn = proposed.isRaise === true && written.get(address) === cell.before.value;
    const isWanted = proposed.certainty === 'certain' || isOwn;
    const isCertain =
      isWanted &&
      holdBack === undefined &&
      !left.has(address) &&
      !taken.has(figure) &&
      !isUncertain(cell.kind, proposed.position.row);
    if (isCertain) taken.add(figure);
    if (isCertain && typeof after === 'string') sentences.set(address, after);
    return [
      {
        cell: address,
        kind: cell.kind,
        before: cell.before,
        after,
        certainty: isCertain ? 'certain' : 'offered',
        ...(holdBack && isWanted ? { holdBack } : {}),
        label: proposed.label ?? null,
        points: movesPoints(cell, proposed.value) ? proposed.value : null,
      },
    ];
  };
  const settled = reported.map(({ report }) =>
    form.kind === 'assessment' ? [] : (report.edits ?? []).flatMap(settle),
  );
  return settled.map((edits) =>
    edits.map((edit) =>
      edit.certainty === 'certain' ? { ...edit, after: sentences.get(edit.cell) ?? edit.after } : edit,
    ),
  );
}
