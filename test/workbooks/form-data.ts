/**
 * The real forms of `test/data/forms`: what published forms print, misprints included. Strings stand as printed
 * (numbers too: `10.00` and `10` differ); null is a blank cell. No names of persons are in them.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type LayoutFamily =
  | 'narrative'
  | 'alxa-2023'
  | 'baotou-2019'
  | 'datong-2024'
  | 'yueyang-2022'
  | 'yueyang-basedata'
  | 'yueyang-assessment';

export interface FundData {
  readonly label: string;
  readonly initialBudget: string | null;
  /** 目标申报数 and 预算编制数, where the form splits the initial budget. */
  readonly initialBudgetDeclared: string | null;
  readonly initialBudgetCompiled: string | null;
  readonly annualBudget: string | null;
  readonly executed: string | null;
  readonly carryOver: string | null;
  readonly weight: string | null;
  readonly executionRate: string | null;
  readonly score: string | null;
  readonly deviationReason: string | null;
}

/** How a careful person reads target and actual. */
interface ReadingData {
  readonly kind: 'quantitative' | 'qualitative';
  readonly op: string | null;
  readonly targetNum: number | null;
  readonly targetUnit: string | null;
  readonly actualNum: number | null;
  readonly actualUnit: string | null;
  readonly achieved: boolean | null;
}

export interface IndicatorData {
  /** Filled down over merged cells; null where no label can be known. */
  readonly level1: string | null;
  readonly level2: string | null;
  /** What stands in this very row. */
  readonly level1Printed: string | null;
  readonly level2Printed: string | null;
  readonly level3: string | null;
  readonly nature: string | null;
  readonly direction: string | null;
  readonly initialTarget: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly unit: string | null;
  readonly qualitativeNote: string | null;
  readonly weight: string | null;
  readonly score: string | null;
  readonly reason: string | null;
  readonly reading?: ReadingData;
  /** The sentence of a narrative report that says all this. */
  readonly sentence?: string;
  /** Assessment tables: the criteria text, and the weight of the level-1 block. */
  readonly criteria?: string;
  readonly level1Weight?: string;
}

interface SectionData {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string | null; readonly values: readonly (string | null)[] }[];
  readonly text?: string;
}

export interface FormData {
  readonly id: string;
  readonly year: number;
  readonly layoutFamily: LayoutFamily;
  readonly title: string;
  readonly projectName: string | null;
  readonly department: string | null;
  readonly unit: string | null;
  readonly fundUnit: string | null;
  /** Weight of the execution rate where the form prints none. */
  readonly executionWeightImplied: number | null;
  /** Header words that differ from form to form within a family. */
  readonly headers: { readonly department?: string; readonly qualitativeNote?: string };
  readonly funds: readonly FundData[];
  readonly fundBreakdown?: readonly {
    readonly group: string;
    readonly label: string;
    readonly amount: string | null;
    readonly printed: string;
  }[];
  readonly goals: { readonly expected: string | null; readonly actual: string | null };
  readonly indicators: readonly IndicatorData[];
  readonly total: {
    readonly weight: string | null;
    readonly score: string | null;
    readonly grade: string | null;
  };
  readonly analysis: readonly {
    readonly group: string | null;
    readonly label: string;
    readonly text: string;
  }[];
  readonly remarks: readonly string[];
  readonly sections?: readonly SectionData[];
  /** Narrative reports: all paragraphs in order. */
  readonly paragraphs?: readonly string[];
}

const folder = join(__dirname, '..', 'data', 'forms');

/** Ids of all forms, such as `datong-03`, in alphabetical order. */
export const formIds: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

/** Reads one form by its id; throws for an id that is not there. */
export function loadForm(id: string): FormData {
  return JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as FormData;
}

/** All forms, or those of the given families. */
export function loadForms(...families: readonly LayoutFamily[]): readonly FormData[] {
  const forms = formIds.map(loadForm);
  return families.length === 0 ? forms : forms.filter((form) => families.includes(form.layoutFamily));
}
