/** What on a form speaks for a profile. Which marks speak for which profile is data of the profile. */
import { decimal, sum } from '../figures/decimal';
import type { Localized } from '../model/localized';
import type { SelfEvaluationForm } from '../model/self-evaluation-form';
import { compact } from '../text/label-text';
import { BLOCK_NAMES } from '../words/row-words';
import { figureHolds, type PrintedRule } from './printed-rule';
import type { Mark, Place, Profile } from './profile';
import { exactRate, executionScore, executionWeight, totalFundRow } from './score-execution';

export interface MarkedForm {
  readonly form: SelfEvaluationForm;
  /** What the form's own notes print. */
  readonly printed: readonly PrintedRule[];
  /** The usual rules, as they stand in the form's year. */
  readonly fallback: Profile;
}

/** Word of the place that the form's head prints; null where it prints none. */
export function placeOnForm(form: SelfEvaluationForm, { words }: Place): string | null {
  const { title, projectName, department, unit, sheet } = form;
  const head = compact(
    [title?.text, department?.text, unit?.text, projectName?.text, sheet].filter(Boolean).join('\n'),
  );
  // 湖北路, 四川大道 are streets anywhere.
  const names = (word: string) => new RegExp(`${word}(?!路|街|大道|巷|会馆|商会|大酒店|对口|帮扶)`, 'u');
  return words.find((word) => names(word).test(head)) ?? null;
}

/** How far the printed execution score lies from what a profile gives; null where it cannot be told. */
function scoreGap(form: SelfEvaluationForm, profile: Profile) {
  const total = totalFundRow(form);
  const printed = total?.score?.value ?? null;
  const rate = total ? exactRate(form, total, profile) : null;
  if (!total || printed === null || rate === null) return null;
  return executionScore(rate, executionWeight(form, profile), profile).score.minus(decimal(printed)).abs();
}

/** Points by which a score may be rounded. */
const ROUNDED = 0.005;

/** The mark in words where the form has it; null where it has not. */
export function markOn(mark: Mark, profile: Profile, marked: MarkedForm): Localized | null {
  const { form, printed, fallback } = marked;
  switch (mark.kind) {
    case 'execution-points': {
      const points = totalFundRow(form)?.weight?.value ?? form.executionPoints;
      return points === mark.points
        ? {
            zh: `表中执行率分值为 ${String(points)}`,
            en: `the form gives the execution rate ${String(points)} points`,
          }
        : null;
    }
    case 'block-points': {
      const rows = (form.indicators?.rows ?? []).filter((row) => row.facts.block === mark.block);
      const points = sum(rows.map((row) => row.weight?.value ?? 0));
      const name = BLOCK_NAMES[mark.block];
      return rows.length > 0 && points.eq(mark.points)
        ? {
            zh: `${name}为一级指标且分值合计 ${String(mark.points)}`,
            en: `${mark.block} is a level-1 block of ${String(mark.points)} points`,
          }
        : null;
    }
    case 'execution-score-not-against': {
      const [own, usual] = [scoreGap(form, profile), scoreGap(form, fallback)];
      return own !== null && usual !== null && usual.lt(own) ? null : { zh: '', en: '' };
    }
    case 'execution-score-fits': {
      const [own, usual] = [scoreGap(form, profile), scoreGap(form, fallback)];
      return own !== null && usual !== null && own.lte(ROUNDED) && usual.gt(ROUNDED)
        ? {
            zh: '所填执行率得分与这套规则相符，与默认规则不符',
            en: 'the printed execution score is that of these rules and not of the default ones',
          }
        : null;
    }
    case 'fund-column': {
      const has =
        mark.column === 'executedOther'
          ? form.funds?.rows.some((row) => row.executedOther !== undefined) === true
          : form.funds?.columns.has(mark.column) === true;
      return has
        ? { zh: `资金表有“${mark.name.zh}”栏`, en: `the fund table has a column “${mark.name.en}”` }
        : null;
    }
    case 'indicator-columns':
      return mark.columns.every((column) => form.indicators?.columns.has(column) === true)
        ? { zh: `指标表有“${mark.name.zh}”栏`, en: `the indicator table has columns “${mark.name.en}”` }
        : null;
    case 'note': {
      const rule = printed.find((each) => each.figure === mark.figure);
      return rule && figureHolds(profile.figures, rule.patch)
        ? { zh: `表注写明：${rule.text}`, en: `a note of the form says: ${rule.text}` }
        : null;
    }
    case 'place': {
      const word = profile.place ? placeOnForm(form, profile.place) : null;
      return word === null ? null : { zh: `表头写有“${word}”`, en: `the head names “${word}”` };
    }
  }
}
