/** The edits of total and grade that follow from the scores as they stand after a set of edits. */
import { decimal, isWithin, plainNumber } from '../figures/decimal';
import type { FindingEdit } from '../model/edit';
import { formCellAt, formCells, type FormCell } from '../model/form-cells';
import type { Localized } from '../model/localized';
import type { SelfEvaluationForm } from '../model/self-evaluation-form';
import { toAddress, type CellValue } from '../model/sheet-snapshot';
import type { ClosedForm } from '../scoring/close-form';
import type { Profile } from '../scoring/profile';
import type { FormScores } from '../scoring/score-form';
import { cappedTotal, cappingRate, gradeOfTotal } from '../scoring/score-total';
import { isRounded } from '../scoring/verdict';
import { compact } from '../text/label-text';
import { shortName } from './name-cell';
import { storedValue } from './stored-value';

const TOTAL: Localized = { zh: '总分', en: 'Total' };
const GRADE: Localized = { zh: '等级', en: 'Grade' };

/** A total that is right as it stands: inside the tolerance, or rounded where no score moves. */
export function isRightTotal(
  printed: number | null,
  due: number,
  profile: Profile,
  hasChanges: boolean,
): boolean {
  if (printed === null) return false;
  if (isWithin(printed, due, profile.figures.tolerance.score)) return true;
  return !hasChanges && isRounded(decimal(printed), decimal(due), decimal(profile.figures.highestTotal));
}

/** 执行率 9.5 + 产出 46.25 + 效益 30 = 85.75, and what a cap makes of it. */
export function totalInWords(closed: ClosedForm): Localized {
  const terms = closed.terms.map(({ name, points }) => `${name} ${plainNumber(points)}`).join(' + ');
  const { uncapped, total, rescaledFrom } = closed;
  const shares = rescaledFrom === null ? '' : ` → × 100 ÷ ${plainNumber(rescaledFrom)}`;
  const lead = `${terms}${shares} = ${plainNumber(uncapped ?? 0)}`;
  if (uncapped === total || total === null) return { zh: lead, en: lead };
  return {
    zh: `${lead}，执行率低，总分限于 ${plainNumber(total)}`,
    en: `${lead}, held at ${plainNumber(total)} by the low execution rate`,
  };
}

/** True where the printed grade is that of the total as it stands. */
export function gradeFits(form: SelfEvaluationForm, scores: FormScores, profile: Profile): boolean {
  const printed = scores.total.coversExecution ? scores.total.score.printed : scores.total.fullPrinted;
  const text = form.grade?.text ?? '';
  return printed !== null && compact(gradeOfTotal(printed, text, profile)) === compact(text);
}

/** 总分 84.8，对应“良” */
export const gradeInWords = (full: number, grade: string): Localized => ({
  zh: `总分 ${plainNumber(full)}，对应“${grade}”`,
  en: `a total of ${plainNumber(full)} is “${grade}”`,
});

/**
 * The total that the printed scores give, capped as the rules have it: what a total cell should say as the form stands.
 * Null where no sum can be told.
 */
export function statedTotal(form: SelfEvaluationForm, scores: FormScores, profile: Profile): number | null {
  const { expected } = scores.total.score;
  return expected === null ? null : cappedTotal(expected, cappingRate(form, scores.funds), profile);
}

/** A formula that is right as the form stands gives the right total after the scores change, too. */
export function followsByItself(form: SelfEvaluationForm, scores: FormScores, profile: Profile): boolean {
  const cell = form.total?.score;
  const stated = statedTotal(form, scores, profile);
  return cell?.formula != null && stated !== null && isRightTotal(cell.value, stated, profile, false);
}

/**
 * @param hasChanges at least one score is changed by the edits that the form closes with
 * @returns at most one edit a cell; where total and grade stand in one sentence, it carries both
 */
export function closingEdits(
  form: SelfEvaluationForm,
  scores: FormScores,
  closed: ClosedForm,
  profile: Profile,
  hasChanges: boolean,
): readonly FindingEdit[] {
  if (closed.total === null || closed.full === null || form.kind === 'assessment') return [];
  const cells = formCells(form);
  const edits = new Map<string, FindingEdit>();
  const put = (
    cell: FormCell | undefined,
    address: string,
    value: number | string,
    subject: Localized,
    why: Localized,
  ) => {
    if (!cell) return;
    const former = edits.get(address);
    const now = former ? { ...cell, before: { ...cell.before, value: former.after } } : cell;
    const after: CellValue | null = storedValue(form, now, value, new Set());
    if (after === now.before.value) return;
    const holdBack =
      cell.before.formula !== null ? 'formula' : after === null || former?.holdBack ? 'in-text' : undefined;
    edits.set(address, {
      cell: address,
      kind: former?.kind ?? cell.kind,
      before: cell.before,
      after: after ?? (typeof value === 'number' ? plainNumber(value) : value),
      certainty: holdBack === undefined && form.kind !== 'narrative' ? 'certain' : 'offered',
      ...(holdBack ? { holdBack } : {}),
      label: null,
      subject: former?.subject ?? subject,
      why: former?.why ? { zh: `${former.why.zh}；${why.zh}`, en: `${former.why.en}; ${why.en}` } : why,
      points: null,
    });
  };
  const score = form.total?.score;
  const isOwn = followsByItself(form, scores, profile);
  if (
    score &&
    !score.isPlaceholder &&
    !isOwn &&
    !isRightTotal(score.value, closed.total, profile, hasChanges)
  ) {
    const address = toAddress(score.position);
    put(formCellAt(cells, address, 'total-score'), address, closed.total, TOTAL, totalInWords(closed));
  }
  form.subTotals.forEach(({ label, score: cell, rows }, at) => {
    const due = closed.subTotals[at] ?? null;
    if (cell?.value == null || due === null || isRightTotal(cell.value, due, profile, hasChanges)) return;
    const address = toAddress(cell.position);
    const name = shortName(label.text);
    const words = {
      zh: `所含各行得分之和 ${plainNumber(due)}`,
      en: `its rows’ scores add up to ${plainNumber(due)}`,
    };
    const own = formCellAt(cells, address, 'sub-total');
    if (rows === 'all') put(own, address, due, TOTAL, totalInWords(closed));
    else put(own, address, due, { zh: name, en: name }, words);
  });
  const { grade } = form;
  // The grade of a total that cannot be written would contradict the total that stands.
  const isStuck = [...edits.values()].some(({ holdBack }) => holdBack !== undefined);
  // A grade by formula follows a total that changes.
  const isFormula = grade?.formula != null && hasChanges && gradeFits(form, scores, profile);
  if (
    grade &&
    !isFormula &&
    (!isStuck || edits.has(toAddress(grade.position))) &&
    closed.grade !== null &&
    compact(grade.text) !== compact(closed.grade)
  ) {
    const before = { value: grade.raw, formula: grade.formula };
    put(
      { kind: 'grade', before, number: null },
      toAddress(grade.position),
      closed.grade,
      GRADE,
      gradeInWords(closed.full, closed.grade),
    );
  }
  return [...edits.values()];
}
