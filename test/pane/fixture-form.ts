/** A checked form with a handful of findings, for tests of the pane that need no real workbook. */
import type { FindingEdit } from '../../src/core/model/edit';
import { DEFAULT_PROFILE } from '../../src/profiles';
import { RULES } from '../../src/rules';
import type { CheckedForm, CheckedWorkbook } from '../../src/core/checking/checked-form';
import type { JudgedCell } from '../../src/core/model/scored-form';
import type { Finding, Severity } from '../../src/core/model/finding';
import type { NumberCell, SelfEvaluationForm, TextCell } from '../../src/core/model/self-evaluation-form';

const at = (row: number, column: number) => ({ row, column });

function textCell(row: number, column: number, text: string): TextCell {
  return { position: at(row, column), text };
}

function numberCell(row: number, column: number, value: number | null): NumberCell {
  return {
    position: at(row, column),
    raw: value,
    formula: null,
    value,
    form: 'number',
    isPlaceholder: false,
    span: null,
  };
}

function judged(printed: number | null, expected: number | null): JudgedCell {
  return {
    position: at(0, 0),
    printed,
    expected,
    min: expected,
    max: expected,
    verdict: printed === expected ? 'ok' : 'over-scored',
    computation: null,
  };
}

/** An edit that one click makes, or that a person may choose. */
export const edit = (
  cell: string,
  after: number,
  certainty: FindingEdit['certainty'] = 'certain',
): FindingEdit => ({
  cell,
  kind: 'indicator-score',
  before: { value: 15, formula: null },
  after,
  certainty,
  label: null,
  points: after,
});

/** One whose cell holds a formula: written only where a person says so. */
export const formulaEdit = (cell: string, after: number): FindingEdit => ({
  ...edit(cell, after, 'offered'),
  before: { value: 15, formula: '=SUM(A1)' },
  holdBack: 'formula',
});

export function finding(cell: string, change: Partial<Finding> = {}): Finding {
  const rule = RULES.find(({ code }) => code === (change.code ?? 'ZP401'));
  if (!rule) throw new Error(`no rule has the code ${String(change.code)}`);
  return {
    code: rule.code,
    rule: rule.id,
    topic: rule.topic,
    severity: 'error',
    sheet: '项目1',
    cell,
    cells: [],
    message: { zh: `${cell} 的得分高于应得`, en: `The score in ${cell} is too high` },
    line: {
      subject: { zh: cell, en: cell },
      figures: { zh: '15 → 1.5', en: '15 → 1.5' },
      why: { zh: '得分高于应得', en: 'too high' },
    },
    printed: 15,
    expected: 1.5,
    computation: {
      zh: '≥10年，实际 1 年：1 ÷ 10 × 15 = 1.50',
      en: '≥10 years, actual 1: 1 ÷ 10 × 15 = 1.50',
    },
    basis: { zh: '按完成比例计分', en: 'Scored in proportion' },
    edits: [edit(cell, 1.5)],
    needsPerson: false,
    ...change,
  };
}

interface FormSketch {
  readonly sheet: string;
  readonly project: string;
  readonly budget?: number | null;
  readonly executed?: number | null;
  readonly unit?: '元' | '万元';
  readonly total?: readonly [printed: number, recomputed: number];
  readonly grade?: readonly [printed: string, recomputed: string];
  readonly findings?: readonly Finding[];
  readonly id?: string;
}

export function checkedForm(sketch: FormSketch): CheckedForm {
  const { sheet, project, budget = 10, executed = 9 } = sketch;
  const [printed, recomputed] = sketch.total ?? [98, 84.5];
  const [gradePrinted, gradeRecomputed] = sketch.grade ?? ['优', '良'];
  const form: SelfEvaluationForm = {
    sheet,
    area: { top: 0, left: 0, bottom: 20, right: 10 },
    kind: 'project',
    title: null,
    year: null,
    projectName: textCell(0, 2, project),
    department: null,
    unit: null,
    funds: {
      amountUnit: sketch.unit ?? '万元',
      amountUnitPrinted: true,
      columns: new Set(['annualBudget', 'executed', 'rate', 'score']),
      area: { top: 3, left: 0, bottom: 5, right: 10 },
      rows: [
        {
          row: 5,
          label: textCell(5, 1, '年度资金总额'),
          isTotal: true,
          initialBudget: null,
          initialBudgetDeclared: null,
          annualBudget: numberCell(5, 3, budget),
          executed: numberCell(5, 4, executed),
          carryOver: null,
          weight: null,
          rate: null,
          score: null,
          reason: null,
        },
      ],
    },
    goalExpected: null,
    goalActual: null,
    indicators: null,
    blockWeights: [],
    subTotals: [],
    executionPoints: null,
    breakdowns: [],
    total: null,
    grade: null,
    texts: [],
    notes: [],
    missing: [],
    doubts: [],
    hiddenRows: [],
    account: { filled: 0, unclaimed: [], unknownHeaders: [], openLabels: [] },
  };
  return {
    id: sketch.id ?? `${sheet}!A1:K21`,
    form,
    profileId: 'mof-2020',
    profile: DEFAULT_PROFILE,
    profileReason: { zh: '没有地方口径', en: 'No local rules' },
    suggestions: [],
    printedRules: [],
    conflicts: [],
    scores: {
      funds: [{ row: 5, contradictions: [], weight: 10, rate: judged(90, 90), score: judged(9, 9) }],
      indicators: [],
      total: {
        weight: judged(100, 100),
        score: judged(printed, printed),
        frame: 'holds',
        recomputed,
        coversExecution: true,
        fullWeight: 100,
        fullRecomputed: recomputed,
        fullPrinted: printed,
      },
      grade: { position: null, printed: gradePrinted, expected: gradePrinted, recomputed: gradeRecomputed },
      printedTotalGrade: null,
      blocks: [
        { name: '预算执行', weight: 10, printed: 9, recomputed: 9 },
        { name: '产出指标50分', weight: 50, printed: 50, recomputed: 36.5 },
      ],
    },
    reading: { complete: true, understood: 1, notUnderstood: [] },
    closed: {
      total: recomputed,
      full: recomputed,
      uncapped: recomputed,
      rescaledFrom: null,
      terms: [],
      subTotals: [],
      grade: gradeRecomputed,
      open: null,
    },
    corrected: { total: recomputed, grade: gradeRecomputed },
    doubts: { rows: new Set(), isTotal: false, isForm: false },
    ignored: [],
    findings: sketch.findings ?? [finding('J12', { sheet })],
  };
}

export function checkedWorkbook(
  forms: readonly CheckedForm[],
  across: readonly Finding[] = [],
): CheckedWorkbook {
  const all = [...forms.flatMap((form) => form.findings), ...across];
  const count = (severity: Severity): number => all.filter((each) => each.severity === severity).length;
  return {
    sheetCount: forms.length,
    unread: [],
    forms,
    accounts: null,
    portfolio:
      forms.length < 2
        ? null
        : {
            projects: forms.length,
            leftOut: 0,
            annualBudget: 20,
            executed: 18,
            amountUnit: '万元',
            grades: { 优: forms.length },
            findings: across,
          },
    ignoreFindings: [],
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
  };
}
