/**
 * Which plan each form of a workbook is held against: the target table of its project, in the workbook or in a file
 * beside it; or the project's form of an earlier year.
 */
import { readForms } from '../reading/read-forms';
import { readTargetPlans } from '../reading/read-targets';
import { compact } from '../text/label-text';
import { likeness, pairsIn } from '../text/similar';
import type { CheckedForm } from './checked-form';
import type { WorkbookContext } from './rule';
import type { SelfEvaluationForm } from '../model/self-evaluation-form';
import type { TargetPlan } from '../model/target-plan';

/** A plan with where it stands, for what is said of it. */
interface Plan extends TargetPlan {
  /** The file's name; null for the workbook itself. */
  readonly file: string | null;
  readonly kind: 'targets' | 'last-year';
}

export interface PlannedForm {
  readonly checked: CheckedForm;
  readonly plan: Plan;
}

interface FoundPlans {
  readonly planned: readonly PlannedForm[];
  /** Forms for which the file that was named holds nothing. */
  readonly without: readonly CheckedForm[];
}

/** A form as the plan of the same project's next one. */
function asPlan(form: SelfEvaluationForm, file: string | null): Plan | null {
  const { sheet, area, title, year, projectName, indicators } = form;
  if (!indicators || form.kind === 'assessment' || form.kind === 'base-data') return null;
  const rows = indicators.rows.filter(({ facts }) => !facts.isExecution);
  return {
    sheet,
    area,
    title,
    year: year?.value ?? null,
    projectName,
    rows,
    hasWeights: indicators.columns.has('weight'),
    file,
    kind: 'last-year',
  };
}

const nameOf = (cell: { readonly text: string } | null): string =>
  compact(cell?.text ?? '').replace(/[“”"'《》]|(?:项目|经费)$/gu, '');

/** Names of one project, written a little differently. */
const ALIKE = 0.75;

/** 0 for another project, 1 for the same name; null where one of them has none. */
function sameProject(plan: Plan, form: SelfEvaluationForm): number | null {
  const [planned, own] = [nameOf(plan.projectName), nameOf(form.projectName)];
  if (planned === '' || own === '') return null;
  if (planned === own) return 1;
  const alike =
    planned.includes(own) || own.includes(planned) ? ALIKE : likeness(pairsIn(planned), pairsIn(own));
  return alike >= ALIKE ? alike : 0;
}

/** True where a plan may be this form's: made for its year, or for one before where it is a former form. */
function fitsYear(plan: Plan, form: SelfEvaluationForm): boolean {
  const year = form.year?.value ?? null;
  if (plan.kind === 'last-year') return plan.year !== null && year !== null && plan.year < year;
  return plan.year === null || year === null || plan.year === year;
}

function bestPlan(plans: readonly Plan[], form: SelfEvaluationForm, isAlone: boolean): Plan | null {
  const fitting = plans.filter((plan) => fitsYear(plan, form));
  const ranked = fitting
    .map((plan) => ({ plan, alike: sameProject(plan, form) }))
    // A plan without a name is the only form's.
    .filter(({ alike }) => (alike === null ? isAlone && fitting.length === 1 : alike > 0))
    .sort(
      (a, b) =>
        (b.alike ?? 0) - (a.alike ?? 0) ||
        Number(a.plan.kind === 'last-year') - Number(b.plan.kind === 'last-year') ||
        (b.plan.year ?? 0) - (a.plan.year ?? 0),
    );
  return ranked[0]?.plan ?? null;
}

/** Forms that report on a year, and so may have been planned. */
const isReport = ({ form }: CheckedForm): boolean =>
  form.indicators !== null && form.kind !== 'assessment' && form.kind !== 'base-data';

export function plansOf({ sheets, forms, targets }: WorkbookContext): FoundPlans {
  const own: Plan[] = [
    ...sheets.flatMap((sheet) => {
      const taken = forms.filter(({ form }) => form.sheet === sheet.name).map(({ form }) => form.area);
      return readTargetPlans(sheet, [], taken).map((plan): Plan => ({
        ...plan,
        file: null,
        kind: 'targets',
      }));
    }),
    ...forms.flatMap(({ form }) => asPlan(form, null) ?? []),
  ];
  const beside: Plan[] = (targets?.sheets ?? []).flatMap((sheet) => {
    const file = targets?.name ?? null;
    const read = readForms(sheet);
    return [
      ...readTargetPlans(
        sheet,
        [],
        read.map(({ area }) => area),
      ).map((plan): Plan => ({ ...plan, file, kind: 'targets' })),
      ...read.flatMap((form) => asPlan(form, file) ?? []),
    ];
  });
  const reports = forms.filter(isReport);
  const isAlone = reports.length === 1;
  const planned: PlannedForm[] = [];
  const without: CheckedForm[] = [];
  for (const checked of reports) {
    const plan = bestPlan(beside, checked.form, isAlone) ?? bestPlan(own, checked.form, isAlone);
    if (plan) planned.push({ checked, plan });
    else if (targets) without.push(checked);
  }
  return { planned, without };
}
