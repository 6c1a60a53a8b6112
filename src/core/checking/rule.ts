/**
 * A rule as a unit: permanent code, readable id, messages as data, one check. Rules are given to the checker from
 * outside; they look at one form (or at all forms of a workbook) and hand back reports, never edits.
 */
import type { AccountsReport } from '../accounts/accounts-report';
import type { CheckedForm, IgnoredFinding } from './checked-form';
import type { Certainty, EditKind } from '../model/edit';
import type { ClosedForm } from '../scoring/close-form';
import type { FindingLine, ReportValue, Severity } from '../model/finding';
import type { FindingTopic } from '../model/finding-topic';
import type { Localized } from '../model/localized';
import type { PrintedConflict } from '../scoring/printed-rule';
import type { FigureName, Profile } from '../scoring/profile';
import { citationWords } from '../scoring/citation-words';
import { innerQuotes, isBetweenQuotes } from '../text/quoted';
import type { FormScores } from '../scoring/score-form';
import type { IndicatorScore } from '../scoring/score-total';
import type { IndicatorRow, SelfEvaluationForm } from '../model/self-evaluation-form';
import type { FormTraces } from '../reading/unread-sheet';
import type { CellPosition, SheetSnapshot } from '../model/sheet-snapshot';

export type MessageValues = Readonly<Record<string, string | number | Localized>>;

/**
 * What a finding makes uncertain. `row`: the edits of its row are only offered. `sum`: also the total and the grade are
 * left. `form`: no score, no total and no grade of the form is written.
 */
export type Doubt = 'none' | 'row' | 'sum' | 'form';

/** A value that would mend a cell; how the cell keeps it (per cent, deduction, in a sentence) is no rule's concern. */
export interface ProposedEdit {
  readonly position: CellPosition;
  /** Which figure of a cell that tells several in a sentence; absent where the cell holds the one alone. */
  readonly figure?: EditKind;
  /** Points for a score or weight, per cent for a rate, an amount in the table's unit; a grade's word. */
  readonly value: number | string;
  /** `certain` only where the value is the only one that makes sense; other findings' doubts may still lower it. */
  readonly certainty: Certainty;
  /** Lifts a printed score: offered, and certain only where this program wrote what stands there. */
  readonly isRaise?: true;
  /** What choosing it does, in words (分值改为 30), where several are offered. */
  readonly label?: Localized;
}

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
  readonly edits?: readonly ProposedEdit[];
  /** Overrides what the rule's findings make uncertain. */
  readonly doubts?: Doubt;
  /** Overrides the name of the cell: what the message is about. */
  readonly subject?: Localized;
  readonly needsPerson?: boolean;
}

export interface RuleContext {
  readonly form: SelfEvaluationForm;
  readonly scores: FormScores;
  readonly profile: Profile;
  /** What the form's notes say otherwise than the rules or the form. */
  readonly conflicts: readonly PrintedConflict[];
  /** Indicator rows beside their scores. */
  readonly rows: readonly { readonly row: IndicatorRow; readonly score: IndicatorScore }[];
}

/** A message in its parts: the figures in question, and one clause that says why. The subject comes from the place. */
export interface LineTemplate {
  readonly figures: Localized;
  readonly why?: Localized;
}

interface RuleMeta {
  /** Permanent code such as `ZP401`. */
  readonly code: string;
  /** Readable id such as `indicator-score`. */
  readonly id: string;
  readonly topic: FindingTopic;
  readonly severity: Severity;
  readonly title: Localized;
  /** What it finds and why, for the rule catalogue. */
  readonly description: Localized;
  /** Templates with `{name}` places, by message id. */
  readonly messages: Readonly<Record<string, LineTemplate>>;
  /** The figure of the profile whose citation is the basis, or a convention in words. */
  readonly basis: FigureName | Localized;
  readonly fixable: boolean;
  /** What its findings make uncertain; nothing where it is left out. */
  readonly doubts?: Doubt;
}

export interface FormRule extends RuleMeta {
  readonly scope: 'form';
  /** Only said of a form all of whose pages were read together. */
  readonly needsAllPages?: true;
  /** Looks at figures alone, so that it holds for base data too, which have neither goals nor scores. */
  readonly isForBaseData?: true;
  readonly check: (context: RuleContext) => readonly RuleReport[];
}

/** What a form closes with once its certain edits are made. */
export interface ClosingContext extends RuleContext {
  readonly closed: ClosedForm;
  /** True where at least one score is changed by a certain edit. */
  readonly hasChanges: boolean;
}

/** A check of what follows from the scores: sub-totals, total, grade. It runs after the others. */
export interface ClosingRule extends RuleMeta {
  readonly scope: 'closing';
  readonly check: (context: ClosingContext) => readonly RuleReport[];
}

/** A sheet on which no form was read, and the sheet whose form it goes on with; null where it is no further page. */
export interface SheetContext {
  readonly traces: FormTraces;
  readonly firstPage: string | null;
}

export interface SheetRule extends RuleMeta {
  readonly scope: 'sheet';
  readonly check: (context: SheetContext) => readonly RuleReport[];
}

export interface WorkbookReport extends RuleReport {
  readonly sheet: string;
}

/** A file named beside the workbook that holds what was approved for its projects, or their forms of last year. */
export interface TargetFile {
  /** Its name, for what is said of it. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
}

export interface WorkbookContext {
  readonly sheets: readonly SheetSnapshot[];
  readonly forms: readonly CheckedForm[];
  /** Null where no such file was named. */
  readonly targets: TargetFile | null;
  /** The default rules, for what belongs to no form. */
  readonly profile: Profile;
}

export interface WorkbookRule extends RuleMeta {
  readonly scope: 'workbook';
  readonly check: (context: WorkbookContext) => readonly WorkbookReport[];
}

/** What one reading of the final accounts found; each rule takes its own. */
export interface AccountsContext {
  readonly reports: readonly AccountsReport[];
}

export interface AccountsRule extends RuleMeta {
  readonly scope: 'accounts';
  readonly check: (context: AccountsContext) => readonly AccountsReport[];
}

/** The ignores that a workbook carries, and which of them left out a finding. */
export interface IgnoresContext {
  readonly ignores: readonly IgnoredFinding[];
  /** Fingerprints. */
  readonly matched: ReadonlySet<string>;
}

export interface IgnoresRule extends RuleMeta {
  readonly scope: 'ignores';
  readonly check: (context: IgnoresContext) => readonly WorkbookReport[];
}

export type Rule = FormRule | ClosingRule | SheetRule | WorkbookRule | AccountsRule | IgnoresRule;

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

/**
 * The parts of a message with its values filled in.
 * @param subject the name of what it is about
 */
export function fillLine(template: LineTemplate, values: MessageValues, subject: Localized): FindingLine {
  const { figures, why } = template;
  return { subject, figures: fillMessage(figures, values), why: why ? fillMessage(why, values) : null };
}

/** A line in one sentence: `{subject}：{figures}（{why}）`. */
export function joinLine({ subject, figures, why }: FindingLine): Localized {
  return {
    zh: `${subject.zh}：${figures.zh}${why ? `（${why.zh}）` : ''}`,
    en: `${subject.en}: ${figures.en}${why ? ` (${why.en})` : ''}`,
  };
}

/** The basis in words: the profile's citation, or the rule's own convention. */
export function basisOf(rule: Rule, profile: Profile): Localized {
  if (typeof rule.basis !== 'string') return rule.basis;
  return citationWords(profile.citations[rule.basis]);
}

/** The form's first cell, for findings about something that is not there. */
export function formCorner(form: SelfEvaluationForm): CellPosition {
  return form.title?.position ?? form.projectName?.position ?? { row: form.area.top, column: form.area.left };
}
