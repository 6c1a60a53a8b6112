/**
 * From relations that do not hold to what is said of them: one wrong figure breaks every relation it is in, so that the
 * figure whose change alone mends them all is told once. What no single figure explains is told by its totals.
 */
import {
  figuresOf,
  judge,
  valueFor,
  type Figure,
  type Judgement,
  type Relation,
  type ValueOf,
} from './relation';
import { isTypingSlip } from './text-relations';

export interface Judged {
  readonly relation: Relation;
  readonly judgement: Judgement;
}

type Slip = 'exchanged' | 'point' | null;

export interface Problem {
  /** The figure that is told: the culprit, else the total of the first relation. */
  readonly figure: Figure;
  readonly isCulprit: boolean;
  readonly expected: number | null;
  readonly slip: Slip;
  /** The one that is told first; never empty. */
  readonly relations: readonly [Judged, ...Judged[]];
}

const isBroken = ({ judgement: { verdict } }: Judged): boolean => verdict === 'failed' || verdict === 'cut';
const holds = ({ verdict }: Judgement): boolean => verdict === 'exact' || verdict === 'rounded';

/** Two digits exchanged differ by a multiple of nine; a lost decimal point by ten or a hundred times. */
function slipBetween({ value, decimals }: Figure, expected: number): Slip {
  if (value === null || value === 0 || expected === 0) return null;
  const ratio = value / expected;
  for (const factor of [10, 100, 0.1, 0.01]) if (Math.abs(ratio / factor - 1) < 1e-6) return 'point';
  const steps = Math.round((value - expected) * 10 ** Math.max(decimals, 2));
  return steps !== 0 && steps % 9 === 0 && isTypingSlip(value, expected) ? 'exchanged' : null;
}

interface Candidate {
  readonly figure: Figure;
  readonly value: number;
  readonly mended: readonly Judged[];
  /** Relations that would then hold to the last digit. */
  readonly exact: number;
}

/** More broken relations than a few wrong figures break: a table is of another year, and no figure is to blame. */
const MOST_BROKEN = 300;

class Search {
  private readonly byFigure = new Map<string, Judged[]>();

  constructor(judged: readonly Judged[]) {
    for (const each of judged)
      for (const key of new Set(figuresOf(each.relation).map((figure) => figure.key)))
        this.byFigure.set(key, [...(this.byFigure.get(key) ?? []), each]);
  }

  /** The value of a figure that mends all broken relations it is in and breaks no other; null where there is none. */
  candidate(figure: Figure, open: ReadonlySet<Judged>): Candidate | null {
    const all = this.byFigure.get(figure.key) ?? [];
    const broken = all.filter((each) => open.has(each));
    // A plain equality tells the value to the last digit, a sum of many only within its rounding.
    const direct = [...broken].sort((a, b) => a.relation.parts.length - b.relation.parts.length);
    const values = new Set(direct.flatMap(({ relation }) => valueFor(relation, figure) ?? []));
    let best: Candidate | null = null;
    for (const value of values) {
      if (value === figure.value) continue;
      const valueOf: ValueOf = (other) => (other.key === figure.key ? value : other.value);
      const after = all.map((each) => [each, judge(each.relation, valueOf)] as const);
      const isRight = after.every(([each, result]) =>
        isBroken(each)
          ? !open.has(each) || holds(result)
          : each.judgement.verdict === 'skipped' || holds(result),
      );
      if (!isRight) continue;
      const exact = after.filter(([, { verdict }]) => verdict === 'exact').length;
      const isSlip = slipBetween(figure, value) !== null;
      if (!best || (isSlip && slipBetween(figure, best.value) === null))
        best = { figure, value, mended: broken, exact };
    }
    return best;
  }
}

/** The columns of one code's line are told together: 03-sum-20103-基本支出 with 03-sum-20103-项目支出. */
const byTotal = ({ relation: { id, rule } }: Judged): string =>
  rule === 'code-sum' ? id.split('-').slice(0, 3).join('-') : id;

/** As many relations of one kind between the same two sheets are told at once. */
const TOO_MANY = 6;
const isBetweenSheets = ({ relation }: Judged): boolean =>
  figuresOf(relation).some(({ sheet }) => sheet !== relation.total.figure.sheet);
const bySheets = ({ relation }: Judged): string =>
  `${relation.rule} ${[...new Set(figuresOf(relation).map(({ sheet }) => sheet))].sort().join('|')}`;

function grouped(left: readonly Judged[], keyOf: (each: Judged) => string): readonly (readonly Judged[])[] {
  const groups = new Map<string, Judged[]>();
  for (const each of left) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return [...groups.values()];
}

/** What is to be told of relations, the most certain first. */
export function problemsOf(judged: readonly Judged[]): readonly Problem[] {
  const broken = judged.filter(isBroken);
  if (broken.length === 0) return [];
  const open = new Set(broken);
  const problems: Problem[] = [];
  if (broken.length <= MOST_BROKEN) {
    const search = new Search(judged);
    const figures = new Map(
      broken.flatMap(({ relation }) => figuresOf(relation).map((figure) => [figure.key, figure] as const)),
    );
    const candidates = [...figures.values()]
      .flatMap((figure) => search.candidate(figure, open) ?? [])
      .sort((a, b) => b.mended.length - a.mended.length || b.exact - a.exact);
    for (const [at, { figure, mended }] of candidates.entries()) {
      const still = mended.filter((each) => open.has(each));
      const [first, ...others] = still;
      if (!first) continue;
      // Of several figures that would each mend the same relations none is the culprit.
      const isAlone = !candidates.some(
        (other, place) =>
          place !== at &&
          other.mended.filter((each) => open.has(each)).length === still.length &&
          still.every((each) => other.mended.includes(each)),
      );
      if (!isAlone) continue;
      const value = search.candidate(figure, open)?.value ?? null;
      if (value === null) continue;
      for (const each of still) open.delete(each);
      problems.push({
        figure,
        isCulprit: true,
        expected: value,
        slip: slipBetween(figure, value),
        relations: [first, ...others],
      });
    }
  }
  const left = broken.filter((each) => open.has(each));
  const crowds = grouped(left.filter(isBetweenSheets), bySheets).filter((group) => group.length >= TOO_MANY);
  const inCrowd = new Set(crowds.flat());
  for (const group of [
    ...crowds,
    ...grouped(
      left.filter((each) => !inCrowd.has(each)),
      byTotal,
    ),
  ]) {
    const [first, ...others] = group;
    if (!first) continue;
    const { total, form, parts } = first.relation;
    const { computed } = first.judgement;
    // What should be blank is told where something stands.
    const filled = form === 'empty' ? parts.find(({ figure }) => figure.value !== 0) : undefined;
    const own = total.factor === 1 && total.sign === 1;
    problems.push({
      figure: total.figure.value === 0 && filled ? filled.figure : total.figure,
      isCulprit: false,
      expected: form === 'equal' && own && group.length === 1 ? computed : form === 'share' ? computed : null,
      slip: null,
      relations: [first, ...others],
    });
  }
  return problems.sort((a, b) => b.relations.length - a.relations.length);
}
