/**
 * Which cells a run changes: the expected figures of blank and mis-scored cells, the total and grade that follow,
 * and marks beside every finding. Judgements, explained deductions and rounded figures are left alone.
 */
import type { CheckedForm, CheckedWorkbook, JudgedCell } from './checked-form';
import { isWithin } from './decimal';
import type { Finding, Severity } from './finding';
import type { Localized } from './localized';
import { buildReviewSheet } from './review-report';
import { isWritten } from './score-total';
import type { NumberCell } from './self-evaluation-form';
import { toAddress, type CellPosition, type CellValue } from './sheet-snapshot';
import type { CellContent, CellEdit, CellMark, EditKind, PlanOptions, WritePlan } from './write-plan';

const cellId = (sheet: string, cell: string) => `${sheet}!${cell}`;

function contentOf(cell: NumberCell): CellContent {
  return { value: cell.raw, formula: cell.formula };
}

/** The value to store: a rate goes back as the cell keeps it (per cent format, text with sign, or plain). */
function storedRate(cell: NumberCell, rate: number): CellValue {
  if (cell.form === 'percent') return Number((rate / 100).toFixed(8));
  if (cell.form === 'text-percent') return `${rate.toFixed(2)}%`;
  // A bare fraction (0.9 for 90 %) stays one.
  if (
    typeof cell.raw === 'number' &&
    cell.value !== null &&
    cell.raw !== 0 &&
    Math.abs(cell.value / cell.raw - 100) < 1e-6
  )
    return Number((rate / 100).toFixed(8));
  return rate;
}

function explain(judged: JudgedCell, fallback: Localized): Localized {
  return judged.computation ?? fallback;
}

class Editor {
  readonly edits: CellEdit[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly sheet: string) {}

  put(
    position: CellPosition,
    kind: EditKind,
    before: CellContent,
    after: CellValue,
    explanation: Localized,
    code: string,
  ): void {
    const cell = toAddress(position);
    if (this.seen.has(cell) || before.value === after) return;
    this.seen.add(cell);
    this.edits.push({
      sheet: this.sheet,
      cell,
      kind,
      before,
      after,
      explanation,
      code,
      overwritesFormula: before.formula !== null,
    });
  }
}

const isInsideText = (cell: NumberCell) =>
  typeof cell.raw === 'string' && cell.form === 'text' && /[^\d.,\s分]/.test(cell.raw);

/** Edits of one form. A narrative's figures stand inside sentences and are never rewritten. */
export function planForm(checked: CheckedForm): readonly CellEdit[] {
  const { form, scores } = checked;
  const editor = new Editor(form.sheet);
  if (form.kind === 'narrative' || form.kind === 'assessment') return [];
  const computed: Localized = { zh: '按规则复算', en: 'recomputed by rule' };
  form.funds?.rows.forEach((row, index) => {
    const scored = scores.funds[index];
    if (!scored) return;
    if (row.rate && scored.rate.expected !== null && isWritten(scored.rate.verdict)) {
      editor.put(
        row.rate.position,
        'rate',
        contentOf(row.rate),
        storedRate(row.rate, scored.rate.expected),
        explain(scored.rate, computed),
        'ZP202',
      );
    }
    if (row.score && scored.score.expected !== null && isWritten(scored.score.verdict)) {
      editor.put(
        row.score.position,
        'execution-score',
        contentOf(row.score),
        scored.score.expected,
        explain(scored.score, computed),
        'ZP203',
      );
    }
  });
  for (const finding of checked.findings) {
    if (finding.code !== 'ZP206' || typeof finding.fix?.value !== 'number') continue;
    const row = form.funds?.rows.find(
      (candidate) => candidate.carryOver && toAddress(candidate.carryOver.position) === finding.cell,
    );
    if (row?.carryOver)
      editor.put(
        row.carryOver.position,
        'carry-over',
        contentOf(row.carryOver),
        finding.fix.value,
        finding.computation ?? computed,
        'ZP206',
      );
  }
  form.indicators?.rows.forEach((row, index) => {
    const scored = scores.indicators[index]?.score;
    if (!row.score || scored?.expected == null || !isWritten(scored.verdict)) return;
    editor.put(
      row.score.position,
      'indicator-score',
      contentOf(row.score),
      scored.expected,
      explain(scored, computed),
      'ZP401',
    );
  });
  planTotals(checked, editor);
  return editor.edits;
}

function planTotals(checked: CheckedForm, editor: Editor): void {
  const { form, scores } = checked;
  const cell = form.total?.score;
  const { recomputed } = scores.total;
  if (cell && recomputed !== null && !isInsideText(cell) && !cell.isPlaceholder) {
    const differs = cell.value === null || !isWithin(cell.value, recomputed, 0.01);
    const words: Localized = {
      zh: `各项得分之和 = ${String(recomputed)}`,
      en: `sum of all scores = ${String(recomputed)}`,
    };
    if (differs) editor.put(cell.position, 'total-score', contentOf(cell), recomputed, words, 'ZP501');
  }
  const weight = form.total?.weight;
  const due = scores.total.weight.expected;
  // Only a misprinted sum is mended; where the weights themselves miss 100 the total weight is not what is wrong.
  if (
    weight?.value != null &&
    due === 100 &&
    !isWithin(weight.value, due, 0.01) &&
    checked.findings.some((finding) => finding.code === 'ZP502')
  ) {
    editor.put(
      weight.position,
      'total-weight',
      contentOf(weight),
      due,
      { zh: '各分值之和 = 100', en: 'sum of the weights = 100' },
      'ZP502',
    );
  }
  const { grade } = form;
  if (
    grade &&
    !grade.insideText &&
    scores.grade.recomputed !== null &&
    recomputed !== null &&
    grade.text.trim() !== scores.grade.recomputed
  ) {
    const words: Localized = {
      zh: `总分 ${String(recomputed)} 对应“${scores.grade.recomputed}”`,
      en: `a total of ${String(recomputed)} is “${scores.grade.recomputed}”`,
    };
    editor.put(
      grade.position,
      'grade',
      { value: grade.raw, formula: grade.formula },
      scores.grade.recomputed,
      words,
      'ZP503',
    );
  }
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** One note per cell: the old value, the computation and its basis, then further findings. */
function noteOf(findings: readonly Finding[], edit: CellEdit | undefined): Localized {
  const lines = (language: 'zh' | 'en'): string => {
    const parts: string[] = [];
    if (edit) {
      const old =
        edit.before.value === null ? (language === 'zh' ? '空' : 'blank') : String(edit.before.value);
      parts.push(
        language === 'zh'
          ? `原值：${old}，已改为 ${String(edit.after)}`
          : `was ${old}, now ${String(edit.after)}`,
      );
      parts.push(edit.explanation[language]);
    }
    for (const finding of findings) {
      parts.push(`[${finding.code}] ${finding.message[language]}`);
      if (finding.computation && finding.computation[language] !== edit?.explanation[language])
        parts.push(finding.computation[language]);
    }
    const basis = findings[0]?.basis[language];
    if (basis) parts.push(language === 'zh' ? `依据：${basis}` : `Basis: ${basis}`);
    return parts.join('\n');
  };
  return { zh: lines('zh'), en: lines('en') };
}

/** Marks: mis-scored and doubtful cells; plain information (rounded, explained) stays unmarked unless it was written. */
function planMarks(checked: CheckedForm, edits: readonly CellEdit[]): readonly CellMark[] {
  const byCell = new Map<string, Finding[]>();
  for (const finding of checked.findings) {
    const list = byCell.get(finding.cell);
    if (list) list.push(finding);
    else byCell.set(finding.cell, [finding]);
  }
  const marks: CellMark[] = [];
  const edited = new Map(edits.map((edit) => [edit.cell, edit]));
  for (const cell of new Set([...byCell.keys(), ...edited.keys()])) {
    const findings = [...(byCell.get(cell) ?? [])].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
    const edit = edited.get(cell);
    const severity = findings[0]?.severity ?? 'info';
    if (severity === 'info' && !edit) continue;
    marks.push({
      sheet: checked.form.sheet,
      cell,
      severity,
      note: noteOf(findings, edit),
      ...(edit ? { noteUnwritten: noteOf(findings, undefined) } : {}),
    });
  }
  return marks;
}

/** The plan of a run over a checked workbook. */
export function planWrites(checked: CheckedWorkbook, options: PlanOptions): WritePlan {
  const edits: CellEdit[] = [];
  const marks: CellMark[] = [];
  for (const form of checked.forms) {
    const isWanted = (edit: CellEdit) =>
      !options.onlyCells || options.onlyCells.has(cellId(edit.sheet, edit.cell));
    const own = options.mode === 'recalculate' ? planForm(form).filter(isWanted) : [];
    edits.push(...own);
    if (options.marks) marks.push(...planMarks(form, own));
  }
  return { edits, marks, review: options.review ? buildReviewSheet(checked, edits, options.language) : null };
}
