/** A whole run over sheets in one go: the plan with its review sheet, and the workbook as it then stands. */
import type { CheckOptions } from '../../src/core/checking/check-options';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import type { WritePlan } from '../../src/core/model/write-plan';
import { applyToSheets } from '../../src/core/writing/apply-to-sheets';
import { planWrites } from '../../src/core/writing/plan-writes';
import { buildReviewSheet } from '../../src/core/writing/review-report';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';

export function wholeRun(
  sheets: readonly SheetSnapshot[],
  options: CheckOptions = { rules: RULES, profiles: PROFILES },
) {
  const checked = checkWorkbook(sheets, options);
  const plan = planWrites(checked, { mode: 'recalculate', review: true, marks: true, language: 'zh' });
  const { edits, heldBack = [] } = plan;
  const after = checkWorkbook(applyToSheets(sheets, edits).sheets, options);
  const shown = <Value>(_edit: unknown, value: Value): Value => value;
  const review = buildReviewSheet({ before: checked, after, edits, heldBack, shown }, 'zh');
  const whole: WritePlan = { ...plan, review };
  return { checked, plan: whole, after };
}
