/**
 * A rule as a unit: permanent code, readable id, messages as data, one check. Rules are given to the checker from
 * outside; they look at one form (or at all forms of a workbook) and hand back reports, never edits.
 */
import type { CheckedForm } from './checked-form';
import type { ReportValue, Severity } from '../model/finding';
import type { Localized } from '../model/localized';
import type { FigureName, Profile } from '../scoring/profile';
import { innerQuotes, isBetweenQuotes } from '../text/quoted';
import type { FormScores } from '../scoring/score-form';
import type { IndicatorScore } from '../scoring/score-total';
import type { IndicatorRow, SelfEvaluationForm } from '../model/self-evaluation-form';
import type { CellPosition, SheetSnapshot } from '../model/sheet-snapshot';

export type MessageValues = Readonly<Record<string, string | number | Localized>>;

export interface RuleReport {
  readonly position: CellPosition;
  readonly others?: readonly CellPosition[];
  /** The report is about the other cells as much as about its own. */
  readonly isAboutAll?: true;
  /** Overrides the rule's default severity. */
  readonly severity?: Severity;
  readonly message: string;
  readonly values?: MessageValues;
  readonly printed?: ReportValue;
  readonly expected?: ReportValue;
  readonly computation?: Localized | null;
  readonly fix?: { readonly position: CellPosition; readonly value: number | string };
  readonly needsPerson?: boolean;
}

export interface RuleContext {
  readonly form: SelfEvaluationForm;
  readonly scores: FormScores;
  readonly profile: Profile;
  /** Indicator rows beside their scores. */
  readonly rows: readonly { readonly row: IndicatorRow; readonly score: IndicatorScore }[];
}

interface RuleMeta {
  /** Permanent code such as `ZP401`. */
  readonly code: string;
  /** Readable id such as `indicator-score`. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localized;
  /** What it finds and why, for the rule catalogue. */
  readonly description: Localized;
  /** Templates with `{name}` places, by message id. */
  readonly messages: Readonly<Record<string, Localized>>;
  /** The figure of the profile whose citation is the basis, or a convention in words. */
  readonly basis: FigureName | Localized;
  readonly fixable: boolean;
}

export interface FormRule extends RuleMeta {
  readonly scope: 'form';
  readonly check: (context: RuleContext) => readonly RuleReport[];
}

export interface WorkbookReport extends RuleReport {
  readonly sheet: string;
}

export interface WorkbookContext {
  readonly sheets: readonly SheetSnapshot[];
  readonly forms: readonly CheckedForm[];
}

export interface WorkbookRule extends RuleMeta {
  readonly scope: 'workbook';
  readonly check: (context: WorkbookContext) => readonly WorkbookReport[];
}

export type Rule = FormRule | WorkbookRule;

/** Puts values into a template's `{name}` places, in both languages. */
export function fillMessage(template: Localized, values: MessageValues): Localized {
  const fill = (text: string, language: 'zh' | 'en') =>
    text.replace(/\{(\w+)\}/g, (whole, name: string, offset: number) => {
      const value = values[name];
      if (value === undefined) return whole;
      const words = typeof value === 'object' ? value[language] : String(value);
      return isBetweenQuotes(text, offset) ? innerQuotes(words) : words;
    });
  return { zh: fill(template.zh, 'zh'), en: fill(template.en, 'en') };
}

/** The basis in words: the profile's citation, or the rule's own convention. */
export function basisOf(rule: Rule, profile: Profile): Localized {
  if (typeof rule.basis !== 'string') return rule.basis;
  const { source } = profile.citations[rule.basis];
  return source;
}

/** The form's first cell, for findings about something that is not there. */
export function formCorner(form: SelfEvaluationForm): CellPosition {
  return form.title?.position ?? form.projectName?.position ?? { row: form.area.top, column: form.area.left };
}

/** Name of a row as a person knows it. */
export function rowName(row: IndicatorRow): string {
  const name = row.level3?.text ?? '';
  return name !== '' ? name : (row.level2?.text ?? row.level1?.text ?? '');
}
