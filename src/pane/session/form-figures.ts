/** The figures of one form that the cards and the table of all forms show. */
import type { CheckedForm } from '../../core/checking/checked-form';
import type { JudgedCell } from '../../core/model/scored-form';

export interface FormFigures {
  readonly form: CheckedForm;
  readonly project: string | null;
  readonly annualBudget: number | null;
  readonly executed: number | null;
  /** Unit of the two amounts. */
  readonly amountUnit: string | null;
  /** Per cent; as recomputed, else as printed. */
  readonly executionRate: number | null;
  /** False for a form that was not read whole: it has neither total nor grade here. */
  readonly isWhole: boolean;
  readonly printedTotal: number | null;
  /** After one click; null where none can be told. */
  readonly correctedTotal: number | null;
  readonly printedGrade: string | null;
  readonly correctedGrade: string | null;
  readonly findings: number;
}

/** What a form is about: its project, or, where it is about a whole department, that. Null when it says neither. */
export function formName({ form }: CheckedForm): string | null {
  const name =
    form.projectName ?? (form.kind === 'project' ? null : (form.unit ?? form.department ?? form.title));
  return name === null || name.text === '' ? null : name.text;
}

export function formFigures(form: CheckedForm): FormFigures {
  const fund = form.form.funds?.rows.find((row) => row.isTotal) ?? form.form.funds?.rows[0];
  const scored = form.scores.funds.find((row) => row.row === fund?.row);
  const isWhole = form.reading.complete;
  return {
    form,
    project: formName(form),
    annualBudget: fund?.annualBudget?.value ?? null,
    executed: fund?.executed?.value ?? null,
    amountUnit: form.form.funds?.amountUnit ?? null,
    executionRate: figure(scored?.rate),
    isWhole,
    printedTotal: isWhole ? printedTotal(form.scores.total) : null,
    correctedTotal: isWhole ? correctedTotal(form) : null,
    printedGrade: isWhole ? form.scores.grade.printed : null,
    correctedGrade: isWhole ? form.corrected.grade : null,
    findings: form.findings.length,
  };
}

/** What the form says; the sum of its scores only where its total row leaves the execution out, or there is none. */
function printedTotal({
  score,
  coversExecution,
  fullPrinted,
}: CheckedForm['scores']['total']): number | null {
  return coversExecution && score.position !== null ? score.printed : (fullPrinted ?? score.printed);
}

/** With the execution score where the total row leaves it out, as the printed one. */
function correctedTotal({ corrected, closed, scores }: CheckedForm): number | null {
  return scores.total.coversExecution ? corrected.total : closed.full;
}

function figure(cell: JudgedCell | undefined): number | null {
  return cell?.expected ?? cell?.printed ?? null;
}

export type TotalsColumn =
  'project' | 'annualBudget' | 'executed' | 'executionRate' | 'total' | 'grade' | 'findings';

export interface Sorting {
  readonly column: TotalsColumn;
  readonly descending: boolean;
}

/** How many 万元 one unit is: amounts are compared across units, never printed converted. */
const IN_WAN: Readonly<Record<string, number>> = {
  元: 0.0001,
  千元: 0.1,
  万元: 1,
  百万元: 100,
  亿元: 10000,
};

const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

/** Sorted copy; missing figures stand last in either direction; equal ones keep the workbook's order. */
export function sortFigures(rows: readonly FormFigures[], sorting: Sorting | null): readonly FormFigures[] {
  if (!sorting) return rows;
  const sign = sorting.descending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const a = sortKey(left, sorting.column);
    const b = sortKey(right, sorting.column);
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return (
      sign * (typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(String(a), String(b)))
    );
  });
}

function sortKey(row: FormFigures, column: TotalsColumn): string | number | null {
  const inWan = (value: number | null): number | null =>
    value === null ? null : value * (IN_WAN[row.amountUnit ?? '万元'] ?? 1);
  switch (column) {
    case 'project':
      return row.project;
    case 'annualBudget':
      return inWan(row.annualBudget);
    case 'executed':
      return inWan(row.executed);
    case 'executionRate':
      return row.executionRate;
    case 'total':
      return row.correctedTotal ?? row.printedTotal;
    case 'grade':
      return row.correctedGrade ?? row.printedGrade;
    case 'findings':
      return row.findings;
  }
}

/** True when the forms do not all print their amounts in one unit. */
export function hasMixedUnits(rows: readonly FormFigures[]): boolean {
  return new Set(rows.map((row) => row.amountUnit).filter((unit) => unit !== null)).size > 1;
}
