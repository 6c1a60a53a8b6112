/** Counts of people in texts: those of an indicator's own kind, and the staff. */
import { bareName } from './compare-targets';
import type { Quantity } from '../figures/quantity';
import { readUnit } from '../figures/units';
import type { IndicatorRow, SelfEvaluationForm } from '../model/self-evaluation-form';

/** 培训人数 counts 培训: what stands for the counting goes. */
const COUNTING =
  /(?:的)?(?:总)?(?:人数|人次|人员数量|人员数|人员|户数|户次|家数|名额|数量|规模|次数|总数|数)$/u;
const PEOPLE = /(\d+(?:\.\d+)?)(万)?(人次|人|名|位|户次|户)/gu;
/** Another time, another base or no exact figure. */
const OTHER =
  /每|人均|其中|分别|约|近|余|多名|多人|以上|左右|新增|增加|减少|同比|去年|上年|上一年|计划|拟|预计|月份|季度|第[一二三四\d]/u;
const LEAST_STEM = 2;

const isPeople = ({ unit }: Quantity): boolean =>
  unit !== null && /^(?:people|person-times)$|户/u.test(`${unit.dimension}`);

/**
 * What a text counts of the very thing that a row counts, where it is another figure: 培训210人 beside 培训人数 200人.
 * Null where the text does not speak of it, counts several, or counts the same.
 */
export function countsAlike(text: string, row: IndicatorRow, quantity: Quantity): string | null {
  if (quantity.kind !== 'number' || quantity.value === null || !isPeople(quantity) || row.parts) return null;
  const stem = bareName(row).replace(COUNTING, '');
  if (stem.length < LEAST_STEM || !text.includes(stem)) return null;
  const due = quantity.value * (quantity.unit?.factor ?? 1);
  const told: { text: string; value: number }[] = [];
  for (const clause of text.split(/[,。;、:!?]/u)) {
    const at = clause.indexOf(stem);
    if (at < 0) continue;
    if (OTHER.test(clause)) return null;
    for (const match of clause.matchAll(PEOPLE)) {
      const unit = readUnit(match[3] ?? '');
      if (unit?.dimension !== quantity.unit?.dimension) continue;
      told.push({
        text: match[0],
        value: Number(match[1]) * (match[2] ? TEN_THOUSAND : 1) * (unit?.factor ?? 1),
      });
    }
  }
  const [one, ...others] = told;
  return one && others.length === 0 && one.value !== due ? one.text : null;
}

const TEN_THOUSAND = 10_000;

interface Staff {
  readonly posts: number | null;
  readonly staff: number | null;
}

/** Posts and staff of a base-data table. */
export function staffOf({ funds, spending }: SelfEvaluationForm): Staff | null {
  // The control rate of staff stands above the list of spending; those of buildings below it.
  const list = spending?.[0]?.label.position.row ?? Infinity;
  const row = funds?.rows.find(({ row: at }) => at < list);
  return row ? { posts: row.annualBudget?.value ?? null, staff: row.executed?.value ?? null } : null;
}

const STAFF =
  /(?:在职|实有|现有)(?:在编)?(?:人员|职工|干部职工|干部|人数|总数)*(?:为|共|有|:)*(\d+)(?:人|名)/gu;
const POSTS = /(?:核定|人员|事业|行政)?编制(?:总?数|人数)?(?:为|共|有|:)*(\d+)(?:人|名|个)/gu;

/** What a text says of the staff. */
export function staffIn(
  text: string,
): readonly { readonly kind: 'staff' | 'posts'; readonly count: number }[] {
  const read = (pattern: RegExp, kind: 'staff' | 'posts') => {
    const counts = [...text.matchAll(pattern)].map(([, count]) => Number(count));
    // Several are parts of it.
    return counts.length === 1 ? counts.map((count) => ({ kind, count })) : [];
  };
  return [...read(STAFF, 'staff'), ...read(POSTS, 'posts')];
}
