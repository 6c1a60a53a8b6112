/** What a check found. Every finding points at cells and says what is printed, expected, how, and on what basis. */
import type { FindingEdit } from './edit';
import type { FindingTopic } from './finding-topic';
import type { Localized } from './localized';

export type Severity = 'error' | 'warning' | 'info';

/** A figure or text as the report carries it: JSON numbers already rounded as printed, rates in per cent. */
export type ReportValue = number | string | null;

/** A message in its parts; surfaces set them apart or join them. The place is the finding's cell. */
export interface FindingLine {
  /** The thing it is about, by its name on the form: 补植苗木数量, 年度资金总额·执行率, 总分. */
  readonly subject: Localized;
  /** The figures in question: 15 → 11.25, 60，应为 50. */
  readonly figures: Localized;
  /** One clause with the terms; null where the figures say it all. */
  readonly why: Localized | null;
}

/** The relations that a finding of final accounts rests on; figures stand on several sheets. */
interface AccountsEvidence {
  /** Ids for people; they may change. */
  readonly relation: readonly string[];
  readonly operands: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly sign: 1 | -1;
    readonly value: number;
  }[];
  readonly tolerance: number | null;
}

/** A finding by its place: within one workbook no two of a code stand at one cell for one cause. */
export interface FindingPlace {
  readonly code: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface Finding {
  /** Permanent code such as `ZP401`. */
  readonly code: string;
  /** Readable id of the rule, such as `indicator-score`. */
  readonly rule: string;
  readonly topic: FindingTopic;
  /** What findings of the kind are called together. */
  readonly title?: Localized;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 address of the cell the finding is about, without the sheet; a merged cell by its top-left cell. */
  readonly cell: string;
  /** Further cells that take part, A1. */
  readonly cells: readonly string[];
  /** True where the finding is about those cells as much as about its own: one said of several rows at once. */
  readonly isAboutAll?: true;
  /** `{subject}：{figures}（{why}）`. */
  readonly message: Localized;
  readonly line: FindingLine;
  readonly printed: ReportValue;
  readonly expected: ReportValue;
  /** How the expected figure was computed, in words: `≥10年，实际 1 年：1 ÷ 10 × 15 = 1.50`. */
  readonly computation: Localized | null;
  /** Which clause or convention the finding rests on. */
  readonly basis: Localized;
  /** What would mend it; empty where nothing can be proposed. */
  readonly edits: readonly FindingEdit[];
  /** Of final accounts: what the finding rests on. */
  readonly accounts?: AccountsEvidence;
  /** True when only a person can decide; the pane's "需要我判断" filter. */
  readonly needsPerson: boolean;
  /** The finding that this one follows from: it is told inside that one, neither listed nor counted. */
  readonly causedBy?: FindingPlace;
}

/** The cells that a finding is about, those that only take part left out. */
export const cellsOf = ({ cell, cells, isAboutAll }: Finding): readonly string[] =>
  isAboutAll ? [cell, ...cells] : [cell];

/** The edit that one click makes; null where a person must choose or act. */
export const certainEdit = ({ edits }: Finding): FindingEdit | null =>
  edits.find(({ certainty }) => certainty === 'certain') ?? null;

/** The computation where the message does not say it already. */
export function unsaidComputation({ line, computation }: Finding): Localized | null {
  // The terms say it, with or without what they come to.
  const terms = computation?.zh.split(' = ')[0] ?? '';
  return computation !== null && line.why?.zh.includes(terms) === true ? null : computation;
}
