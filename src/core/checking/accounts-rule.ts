/**
 * The rules of final accounts. One reading relates all figures at once, so that a wrong one is told once; each rule
 * takes the reports that name it and has the words for them.
 */
import type { AccountsRuleId } from '../accounts/accounts-report';
import type { AccountsContext, AccountsRule, LineTemplate } from './rule';

/** What is said of a relation that does not hold. */
export const RELATION_MESSAGES: Readonly<Record<string, LineTemplate>> = {
  culprit: {
    figures: { zh: '{printed}{to}{expected}', en: '{printed}{to}{expected}' },
    why: { zh: '{statements}{slip}', en: '{statements}{slip}' },
  },
  relation: {
    figures: { zh: '{printed}，算得 {expected}', en: '{printed}; it comes to {expected}' },
    why: { zh: '{statements}', en: '{statements}' },
  },
  limit: {
    figures: { zh: '{printed}，不应小于 {expected}', en: '{printed}, should be at least {expected}' },
    why: { zh: '{statements}', en: '{statements}' },
  },
  direction: {
    figures: { zh: '{statements}', en: '{statements}' },
    why: { zh: '增减方向相反', en: 'the two point in different directions' },
  },
  empty: {
    figures: { zh: '{printed}，应为空', en: '{printed}, should be blank' },
    why: { zh: '{statements}', en: '{statements}' },
  },
  several: {
    figures: { zh: '{count} 项关系不符', en: 'relations that do not hold: {count}' },
    why: { zh: '{statements}', en: '{statements}' },
  },
};

/** A rule of final accounts: never fixable, as nobody here knows which of two figures is right. */
export function accountsRule(
  facts: Omit<AccountsRule, 'scope' | 'topic' | 'check' | 'fixable' | 'id'> & { readonly id: AccountsRuleId },
): AccountsRule {
  return {
    ...facts,
    scope: 'accounts',
    topic: 'accounts',
    fixable: false,
    check: ({ reports }: AccountsContext) => reports.filter(({ rule }) => rule === facts.id),
  };
}
