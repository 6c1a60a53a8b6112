/**
 * A submission rehearsed: what a place's system would refuse or light a lamp for in each form, as far as that system is
 * known. The forms are taken as they stand; nothing is written and no finding is changed.
 */
import type { CheckedForm } from '../checking/checked-form';
import { rowName } from '../checking/name-cell';
import { decimal, formatNumber, isWithin, plainNumber, sum, toNumber, truncate } from '../figures/decimal';
import type { Localized } from '../model/localized';
import type { FundRow } from '../model/self-evaluation-form';
import { toAddress, type CellPosition } from '../model/sheet-snapshot';
import { isCost } from '../scoring/cost-indicators';
import { rateBudget, withAllSpent } from '../scoring/fund-amounts';
import type { Profile } from '../scoring/profile';
import { dayOfYear, inYear } from '../scoring/profile-history';
import { exactRate, scoreFundRow, totalFundRow } from '../scoring/score-execution';
import { compact } from '../text/label-text';
import type { Effect, SubmissionSystem, SystemTest } from './system';

export interface RehearsalItem {
  readonly formId: string;
  readonly sheet: string;
  readonly cell: string;
  readonly effect: Effect;
  readonly test: SystemTest['kind'];
  readonly message: Localized;
}

export interface Rehearsal {
  readonly system: SubmissionSystem;
  /** In the order of the forms. */
  readonly items: readonly RehearsalItem[];
  readonly forms: number;
  /** Forms of a year in which the system was not yet so. */
  readonly tooEarly: number;
}

interface Hit {
  readonly position: CellPosition;
  readonly message: Localized;
}

const hit = (position: CellPosition | null | undefined, zh: string, en: string): readonly Hit[] =>
  position ? [{ position, message: { zh, en } }] : [];

const isBlank = (text: string | null | undefined): boolean => compact(text ?? '') === '';

/** Length of a text as systems count it: Latin characters as one, Chinese ones as one or two. */
export const lengthOf = (text: string, hanAs: 1 | 2): number =>
  [...text.trim()].reduce((length, char) => length + (char.charCodeAt(0) > 0x7f ? hanAs : 1), 0);

const ratePlace = (total: FundRow): CellPosition | undefined => (total.rate ?? total.executed)?.position;

/** Reasons beside the funds. */
const fundReasons = ({ form }: CheckedForm) =>
  (form.funds?.rows ?? []).flatMap(({ reason }) => (reason && !isBlank(reason.text) ? [reason] : []));

/** What one test finds in one form. @param profile the system's own rules, in the form's year */
function hitsOf(test: SystemTest, checked: CheckedForm, profile: Profile): readonly Hit[] {
  const { form, scores } = checked;
  const total = totalFundRow(form);
  const rate = total ? exactRate(form, total, profile) : null;
  const rows = (form.indicators?.rows ?? []).flatMap((row, at) => {
    const score = scores.indicators[at];
    return score ? [{ row, score, name: rowName(row) }] : [];
  });
  const hasReason = (row: (typeof rows)[number]['row']) =>
    !isBlank(row.reason?.text) || !isBlank(row.qualitativeNote?.text);
  switch (test.kind) {
    case 'reason-below-weight':
      return rows.flatMap(({ row, score, name }) => {
        const { printed, position } = score.score;
        if (printed === null || score.weight === null || hasReason(row)) return [];
        if (truncate(decimal(printed), 2).gte(truncate(decimal(score.weight), 2))) return [];
        return hit(
          row.reason?.position ?? position,
          `${name}：得 ${plainNumber(printed)}，分值 ${plainNumber(score.weight)}，没写原因`,
          `“${name}”: ${plainNumber(printed)} of ${plainNumber(score.weight)}, no reason`,
        );
      });
    case 'rate-reason':
      if (!total || !rate?.lt(test.below) || fundReasons(checked).length > 0) return [];
      return hit(
        total.reason?.position ?? ratePlace(total),
        `执行率 ${formatNumber(rate)}%，低于 ${String(test.below)}%，没写原因`,
        `a rate of ${formatNumber(rate)} %, below ${String(test.below)} %, without a reason`,
      );
    case 'adjustment-reason': {
      const [before, after] = [total?.initialBudget?.value ?? null, total?.annualBudget?.value ?? null];
      if (!total || before === null || after === null || isWithin(before, after, 0.01)) return [];
      if (fundReasons(checked).some(({ text }) => /调[整增减剂]|追加|[压核]减|收回/u.test(text))) return [];
      return hit(
        total.reason?.position ?? total.annualBudget?.position,
        `预算由 ${plainNumber(before)} 调整为 ${plainNumber(after)}，没有单独说明`,
        `the budget was adjusted from ${plainNumber(before)} to ${plainNumber(after)} without a reason of its own`,
      );
    }
    case 'qualitative-reason':
      return rows.flatMap(({ row, score, name }) =>
        score.kind === 'qualitative' && score.score.printed !== null && !hasReason(row)
          ? hit(
              row.reason?.position ?? score.score.position,
              `${name}：定性指标没有说明`,
              `“${name}”: a qualitative indicator without words`,
            )
          : [],
      );
    case 'reason-length':
      return [...fundReasons(checked), ...rows.flatMap(({ row }) => row.reason ?? [])].flatMap((reason) => {
        const length = lengthOf(reason.text, test.hanAs);
        return length > test.longest
          ? hit(
              reason.position,
              `原因 ${String(length)} 字，限 ${String(test.longest)} 字`,
              `a reason of ${String(length)} characters, of ${String(test.longest)} at most`,
            )
          : [];
      });
    case 'unique-names': {
      const names = rows.map(({ row }) => compact(row.level3?.text ?? ''));
      return rows.flatMap(({ row, name }, at) =>
        names[at] !== '' && names.indexOf(names[at] ?? '') < at
          ? hit(
              row.level3?.position,
              `${name}：指标名称重复，第 ${String((rows[names.indexOf(names[at] ?? '')]?.row.row ?? 0) + 1)} 行已有`,
              `“${name}”: named as in row ${String((rows[names.indexOf(names[at] ?? '')]?.row.row ?? 0) + 1)}`,
            )
          : [],
      );
    }
    case 'output-as-benefit': {
      const outputs = new Set(
        rows.flatMap(({ row }) => (row.facts.block === 'output' ? [compact(row.level3?.text ?? '')] : [])),
      );
      return rows.flatMap(({ row, name }) =>
        row.facts.block === 'benefit' && row.level3 && outputs.has(compact(row.level3.text))
          ? hit(
              row.level3.position,
              `${name}：产出里已有，同一指标只计一次分`,
              `“${name}”: among the outputs as well; it earns its points once`,
            )
          : [],
      );
    }
    case 'rate-above':
      if (!total || !rate?.gt(test.limit)) return [];
      return hit(
        ratePlace(total),
        `执行率 ${formatNumber(rate)}%，超过 ${String(test.limit)}%`,
        `a rate of ${formatNumber(rate)} %, above ${String(test.limit)} %`,
      );
    case 'unspent-above':
      if (!total || !rate?.lt(100 - test.limit)) return [];
      return hit(
        ratePlace(total),
        `没有花的占 ${formatNumber(decimal(100).minus(rate))}%，超过 ${String(test.limit)}%`,
        `${formatNumber(decimal(100).minus(rate))} % was not spent, more than ${String(test.limit)} %`,
      );
    case 'zero-budget': {
      const budget = total ? rateBudget(form, total) : null;
      return budget?.value === 0 ? hit(budget.position, '预算数为 0', 'the budget is 0') : [];
    }
    case 'points-against-execution': {
      const execution = scores.funds.find(({ weight }) => weight !== null);
      const weight = toNumber(sum(rows.map(({ score }) => score.weight ?? 0)));
      const isWhole =
        rows.length > 0 && rows.every(({ score }) => score.score.printed !== null || score.weight === 0);
      const earned = execution?.score.printed ?? execution?.score.expected ?? null;
      if (!execution?.weight || !isWhole || weight <= 0 || earned === null) return [];
      const share = sum(rows.map(({ score }) => score.score.printed ?? 0)).div(weight);
      if (share.lte(0)) return [];
      const gap = share.minus(decimal(earned).div(execution.weight)).div(share).times(100);
      return gap.gt(test.limit)
        ? hit(
            execution.score.position ?? (total ? ratePlace(total) : null),
            `指标得分率比执行率得分率高 ${formatNumber(gap)}%，超过 ${String(test.limit)}%`,
            `the indicators’ share of points is ${formatNumber(gap)} % above the execution’s, more than ${String(test.limit)} %`,
          )
        : [];
    }
    case 'ratio-from':
      return rows.flatMap(({ row, score, name }) => {
        const sign = row.targetQuantity.operator ?? '=';
        if (!row.actual || (test.reasonSettles && hasReason(row))) return [];
        const { ratio } = score.due;
        const [target, actual] = [row.targetQuantity, row.actualQuantity.value];
        const isZero = target.kind === 'number' && target.value === 0;
        if (isZero && test.zeroFrom !== null && actual !== null && actual >= test.zeroFrom)
          return hit(
            row.actual.position,
            `${name}：目标为 0，实际 ${plainNumber(actual)}`,
            `“${name}”: target 0, actual ${plainNumber(actual)}`,
          );
        if (ratio === null || ratio < test.from || !test.signs.includes(sign)) return [];
        return hit(
          row.actual.position,
          `${name}：实际为目标的 ${formatNumber(ratio * 100)}%，达到 ${formatNumber(test.from * 100)}%`,
          `“${name}”: ${formatNumber(ratio * 100)} % of the target, from ${formatNumber(test.from * 100)} % on`,
        );
      });
    case 'missed-bounds':
      return rows.flatMap(({ row, score, name }) => {
        const { operator, value, kind } = row.targetQuantity;
        const isCeiling = operator === '≤' && score.due.isMet === false;
        const isEqual =
          operator === '=' &&
          kind === 'number' &&
          value !== null &&
          score.due.ratio !== 1 &&
          !(value === 0 && row.actualQuantity.value === 0);
        if (
          !row.actual ||
          isBlank(row.actual.text) ||
          row.actualQuantity.value === null ||
          !(isCeiling || isEqual)
        )
          return [];
        return hit(
          row.actual.position,
          `${name}：目标 ${row.targetQuantity.text}，实际 ${row.actual.text}，得分由人核定`,
          `“${name}”: target ${row.targetQuantity.text}, actual ${row.actual.text}; a person settles the score`,
        );
      });
    case 'default-cost':
      return rows.flatMap(({ row, name }) => {
        const { operator, value } = row.targetQuantity;
        return isCost(row) && operator === '≤' && value === test.ceiling && row.target
          ? hit(
              row.target.position,
              `${name}：成本上限还是默认的“≤${String(test.ceiling)}”，多半忘了改`,
              `“${name}”: the ceiling is still the default “≤ ${String(test.ceiling)}”, most likely forgotten`,
            )
          : [];
      });
    case 'balance':
      return (form.funds?.rows ?? []).flatMap((row) => {
        const { carryOver, annualBudget, executed } = withAllSpent(row, profile);
        if (carryOver?.value == null || annualBudget?.value == null || executed?.value == null) return [];
        const due = decimal(annualBudget.value).minus(executed.value);
        return isWithin(due, carryOver.value, 0.01)
          ? []
          : hit(
              carryOver.position,
              `结余 ${plainNumber(carryOver.value)}，预算减执行是 ${plainNumber(due)}`,
              `a balance of ${plainNumber(carryOver.value)}; budget less spending is ${plainNumber(due)}`,
            );
      });
    case 'computed-execution': {
      const own = total ? scoreFundRow(form, total, profile).score : null;
      const printed = total?.score?.value ?? null;
      if (!own || own.expected === null || printed === null || isWithin(own.expected, printed, 0.01))
        return [];
      return hit(
        total?.score?.position,
        `执行率得分 ${plainNumber(printed)}，系统算得 ${plainNumber(own.expected)}`,
        `an execution score of ${plainNumber(printed)}; the system computes ${plainNumber(own.expected)}`,
      );
    }
    case 'money-as-quantity':
      return rows.flatMap(({ row, score, name }) =>
        row.facts.aspect === 'quantity' && row.targetQuantity.unit?.dimension.startsWith('money') === true
          ? hit(
              score.score.position ?? row.target?.position,
              `${name}：以金额作数量指标，不得分`,
              `“${name}”: money as a quantity earns nothing`,
            )
          : [],
      );
  }
}

/**
 * @param forms forms of a workbook, as they were checked
 * @param profiles all known profiles; the system computes by one of them
 */
export function rehearse(
  forms: readonly CheckedForm[],
  system: SubmissionSystem,
  profiles: readonly Profile[],
): Rehearsal {
  const items: RehearsalItem[] = [];
  let tooEarly = 0;
  const scored = forms.filter(({ form }) => form.kind === 'project' || form.kind === 'department');
  for (const checked of scored) {
    const { form, id } = checked;
    const year = form.year?.value ?? null;
    const day = dayOfYear(year);
    if (system.since !== null && system.since > day) {
      tooEarly += 1;
      continue;
    }
    const base = profiles.find((profile) => profile.id === system.profileId) ?? checked.profile;
    const profile = inYear(base, year);
    for (const { test, effect, since } of system.checks) {
      if (since !== undefined && since > day) continue;
      for (const { position, message } of hitsOf(test, checked, profile))
        items.push({
          formId: id,
          sheet: form.sheet,
          cell: toAddress(position),
          effect,
          test: test.kind,
          message,
        });
    }
  }
  return { system, items, forms: scored.length, tooEarly };
}

/** The gravest first. */
export const EFFECTS: readonly Effect[] = ['refused', 'red', 'yellow', 'lit', 'asked'];

export const EFFECT_NAMES: Readonly<Record<Effect, Localized>> = {
  refused: { zh: '不收', en: 'refused' },
  red: { zh: '红灯', en: 'red lamp' },
  yellow: { zh: '黄灯', en: 'yellow lamp' },
  lit: { zh: '亮灯', en: 'lamp' },
  asked: { zh: '要说明', en: 'asked about' },
};

/** 不收 1 处，红灯 2 处: what a rehearsal comes to in one line. */
export function rehearsalSentence({ items, forms, tooEarly, system }: Rehearsal): Localized {
  const counts = EFFECTS.flatMap((effect) => {
    const count = items.filter((item) => item.effect === effect).length;
    return count === 0 ? [] : [{ effect, count }];
  });
  const name = system.name;
  if (forms > 0 && tooEarly === forms)
    return {
      zh: `${name.zh}：这些表的年度早于这套系统（自 ${system.since ?? ''}），没有预演`,
      en: `${name.en}: the forms are of a year before this system (since ${system.since ?? ''}); nothing was rehearsed`,
    };
  if (counts.length === 0)
    return {
      zh: `${name.zh}：${String(forms)} 张表，就所知没有会被退回或亮灯的`,
      en: `${name.en}: ${String(forms)} forms, nothing known that would be refused or light a lamp`,
    };
  return {
    zh: `${name.zh}：${String(forms)} 张表，${counts.map(({ effect, count }) => `${EFFECT_NAMES[effect].zh} ${String(count)} 处`).join('，')}`,
    en: `${name.en}: ${String(forms)} forms; ${counts.map(({ effect, count }) => `${EFFECT_NAMES[effect].en}: ${String(count)}`).join(', ')}`,
  };
}

/** As known on this day, from what: the line that stands under every rehearsal. */
export const knowledgeOf = ({ citation, since }: SubmissionSystem): Localized => ({
  zh: `所知截至 ${citation.checked}${since === null ? '' : `，自 ${since} 起`}：${citation.source.zh}${citation.seen ? `（${citation.seen.zh}）` : ''}。不是官方说明，系统改了这里不会知道。`,
  en: `As known on ${citation.checked}${since === null ? '' : `, since ${since}`}: ${citation.source.en}${citation.seen ? ` (${citation.seen.en})` : ''}. No official statement; what the system has changed since is not known here.`,
});
