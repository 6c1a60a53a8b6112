/**
 * What a run changes: the certain edits of all findings, or those a person has chosen, the totals and grades that
 * follow from them, and marks beside the findings. Which edits are certain is settled by the check, not here.
 */
import type { CheckedForm, CheckedWorkbook } from '../checking/checked-form';
import { pointsOf } from '../checking/check-form';
import { findingsOfAccounts } from '../checking/accounts-findings';
import { closingEdits } from '../checking/closing-edits';
import { closeForm, sumForm } from '../scoring/close-form';
import type { FindingEdit } from '../model/edit';
import type { Finding } from '../model/finding';
import type { Localized } from '../model/localized';
import type { CellEdit, HeldBackEdit, PlanOptions, WritePlan } from '../model/write-plan';
import { marksOfFindings, planMarks } from './plan-marks';

interface Chosen {
  readonly edit: FindingEdit;
  readonly finding: Finding;
}

const FOLLOWS: ReadonlySet<FindingEdit['kind']> = new Set(['sub-total', 'total-score', 'grade']);

/** True where a choice of cells takes the edit; of several values for a cell the chosen one. */
function isChosen(sheet: string, edit: FindingEdit, { onlyCells, chosen, without }: PlanOptions): boolean {
  const id = `${sheet}!${edit.cell}`;
  if (without?.has(id)) return false;
  const value = chosen?.get(id);
  if (value !== undefined) return value === edit.after;
  if (onlyCells) return onlyCells.has(id);
  return edit.certainty === 'certain' || edit.holdBack !== undefined;
}

/** The edits of single cells that a run takes, at most one a figure: certain ones first. */
function takenOf({ form, findings }: CheckedForm, options: PlanOptions): readonly Chosen[] {
  const all = findings.flatMap((finding) => finding.edits.map((edit): Chosen => ({ edit, finding })));
  const wanted = all.filter(({ edit }) => !FOLLOWS.has(edit.kind) && isChosen(form.sheet, edit, options));
  const taken = new Map<string, Chosen>();
  for (const certainty of ['certain', 'offered'])
    for (const each of wanted) {
      const { cell, after } = each.edit;
      const others = [...taken.values()].filter((other) => other.edit.cell === cell);
      // Several wrong figures of one sentence come with the same new text.
      const isFree = others.every(({ edit }) => edit.after === after && edit.kind !== each.edit.kind);
      if (each.edit.certainty === certainty && isFree) taken.set(`${cell} ${each.edit.kind}`, each);
    }
  return [...taken.values()];
}

/** One write a cell: a sentence that tells several figures is written once and explained for each. */
function asWrites(edits: readonly CellEdit[]): readonly CellEdit[] {
  const writes = new Map<string, CellEdit>();
  for (const edit of edits) {
    const before = writes.get(edit.cell);
    const explanation = before && {
      zh: `${before.explanation.zh}；${edit.explanation.zh}`,
      en: `${before.explanation.en}; ${edit.explanation.en}`,
    };
    writes.set(edit.cell, before && explanation ? { ...before, explanation } : edit);
  }
  return [...writes.values()];
}

/** True where the edit will not be made unless the person allowed it for its cell. */
const isHeldBack = (sheet: string, { cell, holdBack }: FindingEdit, options: PlanOptions) =>
  holdBack === 'in-text' ||
  (holdBack === 'formula' && options.allowedFormulaCells?.has(`${sheet}!${cell}`) !== true);

/**
 * Total and grade after the taken edits. They follow by themselves where the run is whole; among chosen cells they are
 * written only where they were chosen too, or where `takesFollowing` says so.
 */
function followingOf(
  checked: CheckedForm,
  taken: readonly Chosen[],
  options: PlanOptions,
): readonly Chosen[] {
  const { form, scores, profile, findings } = checked;
  const own = findings.flatMap((finding) =>
    finding.edits.filter(({ kind }) => FOLLOWS.has(kind)).map((edit): Chosen => ({ edit, finding })),
  );
  const isWhole = !options.onlyCells;
  const made = taken.map(({ edit }) => edit).filter((edit) => !isHeldBack(form.sheet, edit, options));
  const certain = findings.flatMap(({ edits }) => edits.filter(({ certainty }) => certainty === 'certain'));
  const isAsChecked =
    made.length === certain.filter(({ kind }) => !FOLLOWS.has(kind)).length &&
    made.every((edit) => certain.includes(edit));
  if (isWhole && isAsChecked) return own.filter(({ edit }) => isChosen(form.sheet, edit, options));
  const points = pointsOf(made);
  const mends = made.some(({ kind }) => kind === 'weight');
  // Who chose a reading of the weights has settled what was in doubt.
  const closed = mends
    ? sumForm(form, scores, profile, points)
    : closeForm(form, scores, profile, points, checked.doubts.isTotal);
  const fallback = taken[0]?.finding;
  return closingEdits(form, scores, closed, profile, points.size > 0).flatMap((edit): Chosen[] => {
    const finding = own.find((each) => each.edit.cell === edit.cell)?.finding ?? fallback;
    const isWanted = isWhole
      ? edit.certainty === 'certain' || edit.holdBack !== undefined
      : (options.takesFollowing === true && taken.length > 0) || isChosen(form.sheet, edit, options);
    const isTurnedDown = options.without?.has(`${form.sheet}!${edit.cell}`) === true;
    return finding && isWanted && !isTurnedDown ? [{ edit, finding }] : [];
  });
}

const BY_RULE: Localized = { zh: '按规则复算', en: 'recomputed by rule' };

function toCellEdit(sheet: string, { edit, finding }: Chosen): CellEdit {
  const { cell, kind, before, after } = edit;
  const subject = edit.subject ?? finding.line.subject;
  const how = edit.why ?? finding.computation ?? BY_RULE;
  return {
    sheet,
    cell,
    kind,
    before,
    after,
    explanation: { zh: `${subject.zh}：${how.zh}`, en: `${subject.en}: ${how.en}` },
    code: finding.code,
    overwritesFormula: before.formula !== null,
  };
}

/** The edits that a run makes on one form, what follows from others last, and those that it leaves for their cells' sake. */
export function planForm(
  checked: CheckedForm,
  options: PlanOptions,
): { readonly edits: readonly CellEdit[]; readonly heldBack: readonly HeldBackEdit[] } {
  const { sheet } = checked.form;
  const taken = takenOf(checked, options);
  const all = [...taken, ...followingOf(checked, taken, options)];
  const isLeft = ({ edit }: Chosen) => isHeldBack(sheet, edit, options);
  return {
    edits: asWrites(all.filter((each) => !isLeft(each)).map((each) => toCellEdit(sheet, each))),
    heldBack: all.flatMap((each) =>
      isLeft(each)
        ? [
            {
              sheet,
              cell: each.edit.cell,
              cause: each.edit.holdBack ?? 'formula',
              wanted: each.edit.after,
            },
          ]
        : [],
    ),
  };
}

/** What a run over a checked workbook writes and marks; the review sheet is made once it is known what comes of it. */
export function planWrites(checked: CheckedWorkbook, options: PlanOptions): WritePlan {
  const plans = checked.forms.map((form) => {
    const { edits, heldBack } =
      options.mode === 'recalculate' ? planForm(form, options) : { edits: [], heldBack: [] };
    return { edits, heldBack, marks: options.marks ? planMarks(form, edits) : [] };
  });
  return {
    edits: plans.flatMap((plan) => plan.edits),
    heldBack: plans.flatMap((plan) => plan.heldBack),
    marks: [
      ...plans.flatMap((plan) => plan.marks),
      ...(options.marks && checked.accounts ? marksOfFindings(findingsOfAccounts(checked.accounts)) : []),
    ],
    review: null,
  };
}
