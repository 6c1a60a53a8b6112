/** Picks the profile that a form's own marks speak for, and says why. */
import { decimal, sum } from '../figures/decimal';
import type { Localized } from '../model/localized';
import type { Profile } from './profile';
import { exactRate, executionScore, executionWeight, totalFundRow } from './score-execution';
import type { SelfEvaluationForm } from '../model/self-evaluation-form';

export interface ProfileChoice {
  readonly profile: Profile;
  readonly reason: Localized;
}

const DEFAULT_REASON: Localized = {
  zh: '表中没有特别标记，采用默认规则',
  en: 'nothing on the form speaks for another profile',
};

/**
 * True when the printed execution score lies nearer to what the default gives: many places took over the blocks of
 * the core indicators and kept the proportional execution score.
 */
function speaksAgainst(form: SelfEvaluationForm, profile: Profile, fallback: Profile): boolean {
  const total = totalFundRow(form);
  const printed = total?.score?.value ?? null;
  const rate = total ? exactRate(form, total) : null;
  if (!total || printed === null || rate === null) return false;
  const gap = (candidate: Profile) =>
    executionScore(rate, executionWeight(form, candidate), candidate).score.minus(decimal(printed)).abs();
  return gap(fallback).lt(gap(profile));
}

/** @param profiles all known profiles, the default first; at least one */
export function chooseProfile(
  form: SelfEvaluationForm,
  profiles: readonly Profile[],
  wanted: string | undefined,
): ProfileChoice | null {
  const [fallback] = profiles;
  if (!fallback) return null;
  const byId = (id: string) => profiles.find((profile) => profile.id === id) ?? null;
  if (wanted !== undefined) {
    const chosen = byId(wanted);
    if (chosen) return { profile: chosen, reason: { zh: '由使用者指定', en: 'chosen by the person' } };
  }
  const printedWeight = totalFundRow(form)?.weight?.value ?? form.executionPoints;
  const twenty = byId('execution-20');
  if (printedWeight === 20 && twenty)
    return {
      profile: twenty,
      reason: { zh: '表中执行率分值为 20', en: 'the form gives the execution rate 20 points' },
    };
  const costs = (form.indicators?.rows ?? []).filter((row) => row.facts.block === 'cost');
  const core = byId('mof-2021-core');
  const costWeight = sum(costs.map((row) => row.weight?.value ?? 0));
  if (core && costs.length > 0 && costWeight.eq(20) && !speaksAgainst(form, core, fallback)) {
    return {
      profile: core,
      reason: { zh: '成本为一级指标且分值合计 20', en: 'cost is a level-1 block of 20 points' },
    };
  }
  return { profile: fallback, reason: DEFAULT_REASON };
}
