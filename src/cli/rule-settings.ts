/** `--rule CODE=off|on|error|warning|info`: which rules run, and how grave their findings are. */
import type { Severity } from '../core/model/finding';
import type {
  AccountsContext,
  IgnoresContext,
  ClosingContext,
  Rule,
  RuleContext,
  RuleReport,
  SheetContext,
  WorkbookContext,
} from '../core/checking/rule';
import { UsageError } from './exit-status';

type RuleState = 'off' | 'on' | Severity;

export interface RuleSetting {
  /** Code such as `ZP401`, or `all`. */
  readonly code: string;
  readonly state: RuleState;
}

const STATES: readonly RuleState[] = ['off', 'on', 'error', 'warning', 'info'];

/** @throws UsageError for a rule or a state that does not exist */
export function readRuleSetting(word: string, rules: readonly Rule[]): RuleSetting {
  const [name = '', wanted = ''] = word.split('=');
  const rule = rules.find(({ code, id }) => code === name.toUpperCase() || id === name.toLowerCase());
  if (!rule && name !== 'all') {
    const known = rules.map(({ code, id }) => `${code} ${id}`).join('\n  ');
    throw new UsageError(`没有检查项“${name}”，可用 / no such rule; known:\n  ${known}`);
  }
  const state = STATES.find((known) => known === wanted);
  if (!state)
    throw new UsageError(
      `--rule ${name}= 只能是 off、on、error、warning、info / --rule takes CODE=off|on|error|warning|info`,
    );
  return { code: rule?.code ?? 'all', state };
}

function graded<Report extends RuleReport>(reports: readonly Report[], severity: Severity): Report[] {
  return reports.map((report) => ({ ...report, severity }));
}

function withSeverity(rule: Rule, severity: Severity): Rule {
  switch (rule.scope) {
    case 'form':
      return { ...rule, severity, check: (context: RuleContext) => graded(rule.check(context), severity) };
    case 'closing':
      return { ...rule, severity, check: (context: ClosingContext) => graded(rule.check(context), severity) };
    case 'accounts':
      return {
        ...rule,
        severity,
        check: (context: AccountsContext) => graded(rule.check(context), severity),
      };
    case 'sheet':
      return { ...rule, severity, check: (context: SheetContext) => graded(rule.check(context), severity) };
    case 'ignores':
      return { ...rule, severity, check: (context: IgnoresContext) => graded(rule.check(context), severity) };
    case 'workbook':
      return {
        ...rule,
        severity,
        check: (context: WorkbookContext) => graded(rule.check(context), severity),
      };
  }
}

/** The rules that run, later settings winning over earlier ones. */
export function applyRuleSettings(rules: readonly Rule[], settings: readonly RuleSetting[]): Rule[] {
  return rules.flatMap((rule): Rule[] => {
    const states = settings.filter(({ code }) => code === 'all' || code === rule.code);
    const state = states[states.length - 1]?.state ?? 'on';
    if (state === 'off') return [];
    return [state === 'on' ? rule : withSeverity(rule, state)];
  });
}
