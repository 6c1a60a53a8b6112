/** Of what kind a form is, and which parts were looked for in it and not found. */
import { namesOffice } from './head-parts';
import type { FormGoals, FormHead } from './read-head';
import type { ReadIndicators } from './read-indicators';
import type { FormKind, FundTable, MissingPart } from '../model/self-evaluation-form';
import { DEPARTMENT_TITLE_PATTERN } from '../words/head-words';

export function kindOf(head: FormHead): FormKind {
  const title = (head.title?.text ?? '').replace(/\s+/g, '');
  if (DEPARTMENT_TITLE_PATTERN.test(title) && head.projectName === null) return 'department';
  return 'project';
}

export function missingParts(
  head: FormHead,
  funds: FundTable | null,
  goals: FormGoals,
  table: ReadIndicators | null,
  hasTotal: boolean,
): MissingPart[] {
  const missing: MissingPart[] = [];
  // A whole department's form names the department or the unit, in its head or in its title.
  const isNamed = kindOf(head) === 'department' && (head.unit !== null || namesOffice(head.title));
  if (head.projectName === null && head.department === null && !isNamed) missing.push('project-name');
  if (!funds) {
    missing.push('fund-table');
  } else {
    if (!funds.rows.some((row) => row.isTotal)) missing.push('fund-total-row');
    if (!funds.columns.has('annualBudget') && !funds.columns.has('initialBudget'))
      missing.push('annual-budget');
    if (!funds.columns.has('executed')) missing.push('executed');
    if (!funds.columns.has('rate')) missing.push('rate');
  }
  if (goals.goalExpected?.text === '') missing.push('goal-expected');
  if (goals.goalActual?.text === '') missing.push('goal-actual');
  if (!table) {
    missing.push('indicator-table');
    return missing;
  }
  const hasWeights = table.columns.has('weight') || table.rows.some((row) => row.weight !== null);
  if (!hasWeights) missing.push('weight-column');
  if (!table.columns.has('score')) missing.push('score-column');
  if (!hasTotal && table.columns.has('score')) missing.push('total-row');
  return missing;
}
