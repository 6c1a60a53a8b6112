/** Findings that are alike down a whole column are reported once. */
import type { RuleReport } from './rule';

/** More cells than these that are all alike are reported in one finding. */
const REPORTED_SINGLY = 3;

export interface Group {
  readonly isOne: (report: RuleReport) => boolean;
  /** Message of the one finding; its values get `count`. */
  readonly message: string;
}

/** What is wrong with a whole column, reported at its first cell. */
export function reportedOnce(
  reports: readonly RuleReport[],
  { isOne, message }: Group,
): readonly RuleReport[] {
  const [first, ...others] = reports.filter(isOne);
  if (!first || others.length < REPORTED_SINGLY) return reports;
  const one: RuleReport = {
    ...first,
    others: others.map(({ position }) => position),
    isAboutAll: true,
    message,
    values: { ...first.values, count: String(others.length + 1) },
  };
  return reports.flatMap((report) => (report === first ? [one] : isOne(report) ? [] : [report]));
}
