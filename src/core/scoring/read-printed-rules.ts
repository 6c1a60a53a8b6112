/** stub */
import type { SelfEvaluationForm } from '../model/self-evaluation-form';
import type { PrintedConflict, PrintedRule } from './printed-rule';
export function readPrintedRules(_form: SelfEvaluationForm): {
  readonly rules: readonly PrintedRule[];
  readonly conflicts: readonly PrintedConflict[];
} {
  return { rules: [], conflicts: [] };
}
