/**
 * A form's indicators against what was promised: which were dropped, added, renamed, made easier, or given other points.
 * Indicators are paired by name, then by what they ask, then by their place; a pair that is not sure is none.
 */
import type { Deadline } from '../figures/deadline';
import { decimal } from '../figures/decimal';
import type { Quantity } from '../figures/quantity';
import { conversionFactor } from '../figures/units';
import { compact, readLabel } from '../text/label-text';
import { likeness, pairsIn } from '../text/similar';
import type { IndicatorRow, SelfEvaluationForm, TextCell } from '../model/self-evaluation-form';

export type TargetChange =
  | 'weakened'
  /** From a figure to words: nothing can be measured any more. */
  | 'vague'
  | 'raised'
  | 'changed'
  /** The form itself shows the approved value and an adjusted one beside it. */
  | 'adjusted'
  | 'reweighted'
  | 'renamed';

export interface ChangedTarget {
  readonly change: TargetChange;
  readonly planned: IndicatorRow;
  readonly row: IndicatorRow;
  /** Where it is told. */
  readonly cell: TextCell | { readonly position: TextCell['position'] };
  /** As promised, and as it stands. */
  readonly before: string;
  readonly after: string;
}

export interface TargetComparison {
  readonly changes: readonly ChangedTarget[];
  readonly dropped: readonly IndicatorRow[];
  readonly added: readonly IndicatorRow[];
}

/** A name without its number, its unit and the target that it may hold. */
export function bareName({ level3, level2 }: IndicatorRow): string {
  const text = level3?.text ?? level2?.text ?? '';
  return readLabel(text)
    .key.replace(/^指标(?:\d{1,2}|[一二三四五六七八九十]{1,2})?[:：、.]?/u, '')
    .replace(/(?:[≥≤<>=]|不(?:低于|少于|超过|高于)|大于|小于).*$/u, '')
    .replace(/[“”"'《》\s]/gu, '');
}

const blockOf = (row: IndicatorRow): string => row.facts.aspect ?? row.facts.block ?? '';
/** Rows of unknown blocks may belong to any. */
const mayBeOneBlock = (first: IndicatorRow, second: IndicatorRow): boolean =>
  blockOf(first) === blockOf(second) || blockOf(first) === '' || blockOf(second) === '';

const targetOf = ({ target, unit, operator }: IndicatorRow): string =>
  compact(`${operator?.text ?? ''}${target?.text ?? ''}${unit?.text ?? ''}`);

/** Names this much alike are one name, worded anew. */
const ALIKE = 0.6;
/** The same for names whose indicators ask the very same. */
const ALIKE_WITH_TARGET = 0.34;

const isPart = ({ facts }: IndicatorRow): boolean => facts.isExecution || facts.name.has('of-which');

interface Pair {
  readonly planned: IndicatorRow;
  readonly row: IndicatorRow;
  readonly isRenamed: boolean;
}

function pairUp(plan: readonly IndicatorRow[], rows: readonly IndicatorRow[]) {
  const pairs: Pair[] = [];
  const openPlan = new Set(plan);
  const openRows = new Set(rows);
  const take = (planned: IndicatorRow, row: IndicatorRow, isRenamed: boolean): void => {
    pairs.push({ planned, row, isRenamed });
    openPlan.delete(planned);
    openRows.delete(row);
  };
  for (const isSameBlock of [true, false])
    for (const planned of [...openPlan]) {
      const name = bareName(planned);
      const row = [...openRows].find(
        (other) => bareName(other) === name && (!isSameBlock || mayBeOneBlock(planned, other)),
      );
      if (row && name !== '') take(planned, row, false);
    }
  // The most alike first, so that no pair takes another's half.
  const near = [...openPlan].flatMap((planned) =>
    [...openRows].flatMap((row) => {
      const alike = likeness(pairsIn(bareName(planned)), pairsIn(bareName(row)));
      const isSameTarget = targetOf(planned) !== '' && targetOf(planned) === targetOf(row);
      const least = isSameTarget ? ALIKE_WITH_TARGET : ALIKE;
      return mayBeOneBlock(planned, row) && alike >= least ? [{ planned, row, alike }] : [];
    }),
  );
  for (const { planned, row } of near.sort((a, b) => b.alike - a.alike))
    if (openPlan.has(planned) && openRows.has(row)) take(planned, row, true);
  // What asks the same in the same block, where only one of each is left there.
  for (const planned of [...openPlan]) {
    const asks = (row: IndicatorRow) =>
      targetOf(row) !== '' && targetOf(row) === targetOf(planned) && blockOf(row) === blockOf(planned);
    const [row, ...others] = [...openRows].filter(asks);
    const rivals = [...openPlan].filter(asks);
    const isTelling = planned.targetQuantity.value !== null && planned.targetQuantity.unit !== null;
    if (row && others.length === 0 && rivals.length === 1 && isTelling) take(planned, row, true);
  }
  return { pairs, dropped: [...openPlan], added: [...openRows] };
}

type Shift = 'same' | 'weaker' | 'stronger' | 'vague' | 'other';

const isFloor = ({ operator }: Quantity): boolean =>
  operator === null || operator === '≥' || operator === '>' || operator === '=';

/** The years that plan and form are about: a date of last year's form is due a year later in this one. */
interface Years {
  readonly planned: number | null;
  readonly now: number | null;
}

const YEAR = 10_000;
const MONTH = 100;
const LAST_MONTH = 12;
const LAST_DAY = 31;

/** A day as a number, in years after its own table's. */
const dayOf = ({ year, month, day }: Deadline, own: number | null): number =>
  (year !== null && own !== null ? year - own : 0) * YEAR + (month ?? LAST_MONTH) * MONTH + (day ?? LAST_DAY);

/** What became of a target. */
function shiftOf(planned: Quantity, now: Quantity, years: Years): Shift {
  if (planned.kind === 'blank' || now.kind === 'blank') return 'same';
  if (planned.kind === 'deadline' && now.kind === 'deadline') {
    if (!planned.deadline || !now.deadline) return 'same';
    const [before, after] = [dayOf(planned.deadline, years.planned), dayOf(now.deadline, years.now)];
    if (before === after) return 'same';
    return after > before ? 'weaker' : 'stronger';
  }
  if (planned.kind === 'number' && now.kind === 'number') {
    const factor = conversionFactor(now.unit, planned.unit) ?? (now.unit && planned.unit ? null : 1);
    if (factor === null || planned.value === null || now.value === null) return 'other';
    const gap = decimal(now.value).times(factor).minus(planned.value);
    if (isFloor(planned) !== isFloor(now)) return 'other';
    if (gap.eq(0)) return 'same';
    return gap.gt(0) === isFloor(planned) ? 'stronger' : 'weaker';
  }
  if (planned.kind === 'range' && now.kind === 'range')
    return planned.low === now.low && planned.high === now.high ? 'same' : 'other';
  if (planned.kind !== 'text' && now.kind === 'text') return 'vague';
  if (planned.kind === 'text' && now.kind === 'text')
    return planned.text.replace(/[。,，;；]/gu, '') === now.text.replace(/[。,，;；]/gu, '')
      ? 'same'
      : 'other';
  return 'other';
}

const CHANGES: Readonly<Record<Exclude<Shift, 'same'>, TargetChange>> = {
  weaker: 'weakened',
  stronger: 'raised',
  vague: 'vague',
  other: 'changed',
};

function changesOf(
  { planned, row, isRenamed }: Pair,
  hasWeights: boolean,
  years: Years,
): readonly ChangedTarget[] {
  const found: ChangedTarget[] = [];
  const add = (change: TargetChange, cell: ChangedTarget['cell'] | null, before: string, after: string) => {
    if (cell) found.push({ change, planned, row, cell, before, after });
  };
  const [name, was] = [row.level3 ?? row.level2, planned.level3 ?? planned.level2];
  if (isRenamed) add('renamed', name, was?.text ?? '', name?.text ?? '');
  const shift = shiftOf(planned.targetQuantity, row.targetQuantity, years);
  if (shift !== 'same') {
    const initial = row.initialTarget?.text ?? '';
    const isShown = initial !== '' && compact(initial) === compact(planned.target?.text ?? '');
    add(isShown ? 'adjusted' : CHANGES[shift], row.target, fullTarget(planned), fullTarget(row));
  }
  const [weight, former] = [row.weight?.value ?? null, planned.weight?.value ?? null];
  if (hasWeights && weight !== null && former !== null && weight !== former)
    add('reweighted', row.weight, String(former), String(weight));
  return found;
}

/** A target with the sign and unit that stand in columns of their own: ≥220人. */
export function fullTarget({ target, targetQuantity, unit }: IndicatorRow): string {
  const text = target?.text ?? '';
  const { operator, kind, value } = targetQuantity;
  if (kind !== 'number' || !/^[\d.]+%?$/u.test(compact(text)) || value === null) return text;
  return `${operator ?? ''}${text}${unit && !text.endsWith(unit.text) ? unit.text : ''}`;
}

/** @param plan the indicators that were promised, those of the execution rate left out */
export function compareTargets(
  plan: readonly IndicatorRow[],
  hasWeights: boolean,
  { indicators }: SelfEvaluationForm,
  years: Years,
): TargetComparison {
  const rows = (indicators?.rows ?? []).filter((row) => !isPart(row));
  const { pairs, dropped, added } = pairUp(
    plan.filter((row) => !isPart(row)),
    rows,
  );
  // Points that were all scaled alike (80 for 100) are another frame, not another weight.
  const ratios = new Set(
    pairs.flatMap(({ planned, row }) => {
      const [before, after] = [planned.weight?.value, row.weight?.value];
      return before && after ? [decimal(after).div(before).toFixed(4)] : [];
    }),
  );
  const isScaled = ratios.size === 1 && pairs.length > 1;
  return {
    changes: pairs.flatMap((pair) => changesOf(pair, hasWeights && !isScaled, years)),
    dropped,
    added,
  };
}
