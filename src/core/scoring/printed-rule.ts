/** Rules that a form prints in its own notes: figures that take the place of the profile's, each with its cell. */
import type { Localized } from '../model/localized';
import { toAddress, type CellPosition } from '../model/sheet-snapshot';
import type { Citation, FigureName, Profile, ProfileFigures } from './profile';
import { figureWords } from './profile-fields';

/** Some entries of a figure that holds several; a list or a single value is printed as a whole. */
type Part<Value> = Value extends number | string | boolean | null | readonly unknown[]
  ? Value
  : Partial<Value>;

export type FigurePatch = { readonly [Name in FigureName]?: Part<ProfileFigures[Name]> };

/**
 * What a rule decides: the execution's score, the scores of indicators or of satisfaction alone, the total and its
 * grade, or nothing that is computed.
 */
export type RuledOn = 'execution' | 'indicators' | 'satisfaction' | 'total' | 'nothing';

export interface PrintedRule {
  readonly position: CellPosition;
  /** The clause as the form prints it. */
  readonly text: string;
  readonly figure: FigureName;
  readonly patch: FigurePatch;
}

/** Something that a note says otherwise than another part of the form, or than the profile. */
export interface PrintedConflict {
  readonly rule: PrintedRule;
  readonly kind:
    /** The chosen profile has another figure: the form wins. */
    | 'profile'
    /** Another note of the form has another figure: neither is used. */
    | 'note'
    /** The table's own points are others. */
    | 'table'
    /** The note rules on scores in a way that is not understood. */
    | 'not-read';
  /** What hangs on it, where no rule could be taken. */
  readonly about: RuledOn;
  /** What stands on the other side; null where nothing does. */
  readonly other: Localized | null;
}

/** What the figures of a profile decide, where that is computed. */
const RULED_ON: Readonly<Partial<Record<FigureName, RuledOn>>> = {
  executionWeight: 'execution',
  executionRate: 'execution',
  executionSteps: 'execution',
  executionDeduction: 'execution',
  finishedWithinBudget: 'execution',
  missed: 'indicators',
  missedFloor: 'indicators',
  missedScale: 'indicators',
  exceededDeduction: 'indicators',
  satisfactionScale: 'satisfaction',
  degrees: 'indicators',
  scoreDecimals: 'indicators',
  reverse: 'indicators',
  overFulfilment: 'indicators',
  notApplicable: 'indicators',
  totalCaps: 'total',
  gradeFloors: 'total',
};

export const ruledOnBy = (figure: FigureName): RuledOn => RULED_ON[figure] ?? 'nothing';

/** True for a figure of several entries that may be printed one by one; what has a kind is printed as a whole. */
const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, 'kind');

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** True where two patches speak of one entry of a figure, whatever they say of it. */
export function saysSame(a: FigurePatch, b: FigurePatch): boolean {
  return (Object.entries(a) as [FigureName, unknown][]).some(([name, value]) => {
    const other: unknown = b[name];
    if (other === undefined) return false;
    if (!isGroup(value) || !isGroup(other)) return true;
    return Object.keys(value).some((key) => Object.hasOwn(other, key));
  });
}

/** True where the figures say already what the patch does. */
export function figureHolds(figures: ProfileFigures, patch: FigurePatch): boolean {
  return (Object.entries(patch) as [FigureName, unknown][]).every(([name, value]) => {
    const own: unknown = figures[name];
    if (!isGroup(value) || !isGroup(own)) return isSame(value, own);
    return Object.entries(value).every(([key, part]) => isSame(part, own[key]));
  });
}

function patched(figures: ProfileFigures, patch: FigurePatch): ProfileFigures {
  const next: Record<string, unknown> = { ...figures };
  for (const [name, value] of Object.entries(patch))
    next[name] = isGroup(value) && isGroup(next[name]) ? { ...next[name], ...value } : value;
  return next as unknown as ProfileFigures;
}

/** The basis of a figure that the form prints. */
const citationOf = ({ position, text }: PrintedRule, checked: string): Citation => {
  const cell = toAddress(position);
  return {
    source: { zh: `本表 ${cell} 的注：${text}`, en: `this form’s note in ${cell}: ${text}` },
    cell,
    evidence: 'form',
    checked,
  };
};

/** The profile with what the form prints in place of its figures, and where the two differ. */
export function withPrintedRules(
  base: Profile,
  rules: readonly PrintedRule[],
): { readonly profile: Profile; readonly conflicts: readonly PrintedConflict[] } {
  let { figures } = base;
  const citations = { ...base.citations };
  const conflicts: PrintedConflict[] = [];
  for (const rule of rules) {
    if (!figureHolds(base.figures, rule.patch)) {
      const own = figureWords(rule.figure, base.figures);
      conflicts.push({
        rule,
        kind: 'profile',
        about: 'nothing',
        other: {
          zh: `规则“${base.name.zh}”为：${own.zh}`,
          en: `the rules “${base.name.en}” have: ${own.en}`,
        },
      });
    }
    figures = patched(figures, rule.patch);
    citations[rule.figure] = citationOf(rule, citations[rule.figure].checked);
  }
  return { profile: rules.length === 0 ? base : { ...base, figures, citations }, conflicts };
}
