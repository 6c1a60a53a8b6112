/** Texts of one project that stand, with a few words changed or word for word, in the form of exactly one other. */
import type { CheckedForm } from './checked-form';
import { compact } from '../text/label-text';
import { likeness, pairsIn, speaksOf, tellingPairs, type TextPairs } from '../text/similar';
import type { TextCell } from '../model/self-evaluation-form';

export interface CopiedText {
  readonly form: CheckedForm;
  readonly cell: TextCell;
  /** The form that it was likely copied from. */
  readonly from: CheckedForm;
}

/** Characters: shorter goals are alike by chance. */
const LONG_GOAL = 30;
const ALIKE = 0.8;
/** Texts are compared where they share a run of so many characters. */
const RUN = 6;
/** Goals with one run that are compared; a template's opening stands in all its forms. */
const MOST_ALIKE = 12;

interface Told {
  readonly form: CheckedForm;
  readonly cell: TextCell;
  readonly text: string;
}

/** A goal with what it is compared by. */
interface Goal extends Told {
  readonly name: string;
  readonly pairs: TextPairs;
}

const nameOf = ({ form }: CheckedForm): string => compact(form.projectName?.text ?? '');

function goalsOf(form: CheckedForm): readonly Goal[] {
  const { goalExpected, goalActual } = form.form;
  const name = nameOf(form);
  return [goalExpected, goalActual].flatMap((cell) => {
    const text = compact(cell?.text ?? '');
    return cell && text.length >= LONG_GOAL ? [{ form, cell, text, name, pairs: pairsIn(text) }] : [];
  });
}

/** A goal that speaks of its own project, as the other does not, was written for it. */
const isAdapted = (told: Goal, other: Goal): boolean =>
  tellingPairs(told.name).some((pair) => told.text.includes(pair) && !other.text.includes(pair));

/**
 * Goals that differ from another project's by a few words. What several projects share is a template of the office, and
 * no copy.
 */
export function nearlyCopiedGoals(forms: readonly CheckedForm[]): readonly CopiedText[] {
  const goals = forms.flatMap(goalsOf);
  const byRun = new Map<string, Goal[]>();
  const alike = new Map<Goal, Set<Goal>>(goals.map((goal) => [goal, new Set()]));
  const order = new Map(forms.map((form, at) => [form, at]));
  for (const goal of goals) {
    const candidates = new Set<Goal>();
    for (let at = 0; at + RUN <= goal.text.length; at += 1) {
      const run = goal.text.slice(at, at + RUN);
      const former = byRun.get(run) ?? [];
      for (const other of former) candidates.add(other);
      if (former.length < MOST_ALIKE && !former.includes(goal)) byRun.set(run, [...former, goal]);
    }
    for (const other of candidates) {
      if (other.form === goal.form || other.name === goal.name) continue;
      if (likeness(goal.pairs, other.pairs) < ALIKE) continue;
      alike.get(goal)?.add(other);
      alike.get(other)?.add(goal);
    }
  }
  return goals.flatMap((goal): readonly CopiedText[] => {
    const others = [...(alike.get(goal) ?? [])];
    const [other] = others;
    const isPair = new Set(others.map(({ form }) => form)).size === 1;
    if (!other || !isPair || other.text === goal.text || isAdapted(goal, other)) return [];
    // Of a pair the one is told that does not speak of its own project, else the later.
    const [isOwn, isOthers] = [goal, other].map(({ text, name }) => speaksOf(text, name));
    const isLater = (order.get(goal.form) ?? 0) > (order.get(other.form) ?? 0);
    const isStray = isOwn === isOthers ? isLater : isOthers;
    return isStray ? [{ form: goal.form, cell: goal.cell, from: other.form }] : [];
  });
}

/** Characters: shorter names are those of many projects. */
const LONG_NAME = 12;
const VERY_LONG_NAME = 18;

/** Long and specific names of indicators that stand word for word in a form that has nothing to do with them. */
export function copiedIndicators(forms: readonly CheckedForm[]): readonly CopiedText[] {
  const byName = new Map<string, Told[]>();
  for (const form of forms) {
    for (const { level3 } of form.form.indicators?.rows ?? []) {
      const text = compact(level3?.text ?? '');
      if (!level3 || text.length < LONG_NAME) continue;
      const alike = byName.get(text);
      if (alike) alike.push({ form, cell: level3, text });
      else byName.set(text, [{ form, cell: level3, text }]);
    }
  }
  return [...byName].flatMap(([text, told]): readonly CopiedText[] => {
    const [first, second] = told;
    if (!first || !second || told.length !== 2 || nameOf(first.form) === nameOf(second.form)) return [];
    if ([first, second].some(({ form }) => tellingPairs(nameOf(form)).length === 0)) return [];
    const [fitsFirst, fitsSecond] = [first, second].map(({ form }) => isAtHome(text, form));
    if (fitsFirst && fitsSecond) return [];
    if (!fitsFirst && !fitsSecond && text.length < VERY_LONG_NAME) return [];
    const [stray, home] = fitsSecond ? [first, second] : [second, first];
    return [{ form: stray.form, cell: stray.cell, from: home.form }];
  });
}

/** True where the name speaks of the project or of its goals. */
function isAtHome(text: string, { form }: CheckedForm): boolean {
  const goals = compact(`${form.goalExpected?.text ?? ''}${form.goalActual?.text ?? ''}`);
  return speaksOf(text, compact(form.projectName?.text ?? '')) || sharedPairs(text, goals) > 1;
}

const sharedPairs = (text: string, goals: string): number =>
  tellingPairs(text.replace(/满意度|完成率|及时率|合格率|覆盖率|达标率|情况|数量/gu, ' ')).filter((pair) =>
    goals.includes(pair),
  ).length;
