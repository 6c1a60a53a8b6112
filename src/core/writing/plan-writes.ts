/**
 * Which cells a run changes: the expected figures of blank and mis-scored cells, the total and grade that follow,
 * and marks beside every finding. Judgements, explained deductions and rounded figures are left alone.
 */
import type { CheckedForm, CheckedWorkbook } from '../checking/checked-form';
import { pointsInCell } from '../model/deductions';
import type { JudgedCell } from '../model/scored-form';
import { isWithin, rounded, sum } from '../figures/decimal';
import { cellsOf, type Finding, type Severity } from '../model/finding';
import type { Localized } from '../model/localized';
import { planAsked } from './plan-asked';
import { buildReviewSheet } from './review-report';
import { gradeOfTotal, isWritten } from '../scoring/score-total';
import type { NumberCell } from '../model/self-evaluation-form';
import { toAddress, type CellPosition, type CellValue } from '../model/sheet-snapshot';
import { storedRate } from '../scoring/stored-rate';
import type { CellContent, CellEdit, CellMark, EditKind, PlanOptions, WritePlan } from '../model/write-plan';

const cellId = (sheet: string, cell: string) => `${sheet}!${cell}`;

function contentOf(cell: NumberCell): CellContent {
  return { value: cell.raw, formula: cell.formula };
}

function explain(judged: JudgedCell, fallback: Localized): Localized {
  return judged.computation ?? fallback;
}

class Editor {
  readonly edits: CellEdit[] = [];
  /** Points by which the total moves because a wanted score was left as it is. */
  leftAlone = 0;
  private readonly seen = new Set<string>();

  constructor(
    private readonly sheet: string,
    private readonly isWanted: (cell: string) => boolean,
  ) {}

  /** A score: where it is left alone, the total counts what is printed. */
  putScore(cell: NumberCell, kind: EditKind, expected: number, explanation: Localized, code: string): void {
    // A cell of several lines says more than this one figure.
    const isStacked = typeof cell.raw === 'string' && /[\r\n;；]/.test(cell.raw.trim());
    if (!isStacked && this.isWanted(toAddress(cell.position))) {
      this.put(cell.position, kind, contentOf(cell), pointsInCell(cell, expected), explanation, code);
    } else {
      this.leftAlone = rounded(sum([this.leftAlone, cell.value ?? 0, -expected]));
    }
  }

  put(
    position: CellPosition,
    kind: EditKind,
    before: CellContent,
    after: CellValue,
    explanation: Localized,
    code: string,
  ): void {
    const cell = toAddress(position);
    if (this.seen.has(cell) || before.value === after || !this.isWanted(cell)) return;
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
export function planForm(
  checked: CheckedForm,
  isWanted: (cell: string) => boolean = () => true,
): readonly CellEdit[] {
  const { form, scores } = checked;
  // Who ignores a finding wants the cell left as it is.
  const ignored = new Set(checked.ignored.flatMap(({ finding }) => finding.fix?.cell ?? cellsOf(finding)));
  const editor = new Editor(form.sheet, (cell) => isWanted(cell) && !ignored.has(cell));
  if (form.kind === 'narrative' || form.kind === 'assessment') return [];
  const computed: Localized = { zh: '按规则复算', en: 'recomputed by rule' };
  form.funds?.rows.forEach((row, index) => {
    const scored = scores.funds[index];
    if (!scored) return;
    const isOneLine = !/[\r\n]/.test(String(row.rate?.raw ?? '').trim());
    if (row.rate && isOneLine && scored.rate.expected !== null && isWritten(scored.rate.verdict)) {
      editor.put(
        row.rate.position,
        'rate',
        contentOf(row.rate),
        storedRate(row.rate, scored.rate.expected, form),
        explain(scored.rate, computed),
        'ZP202',
      );
    }
    if (row.score && scored.score.expected !== null && isWritten(scored.score.verdict)) {
      editor.putScore(
        row.score,
        'execution-score',
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
    editor.putScore(row.score, 'indicator-score', scored.expected, explain(scored, computed), 'ZP401');
  });
  planTotals(checked, editor);
  return editor.edits;
}

function planTotals(checked: CheckedForm, editor: Editor): void {
  const { form, scores } = checked;
  const cell = form.total?.score;
  const move = (total: number | null) => (total === null ? null : rounded(sum([total, editor.leftAlone])));
  const recomputed = move(scores.total.recomputed);
  const full = move(scores.total.fullRecomputed);
  // A total above 100 is wrong whatever the scores are: it comes from weights, which must be mended first.
  if (full === null || full > checked.profile.figures.highestTotal) return;
  if (cell && recomputed !== null && !isInsideText(cell) && !cell.isPlaceholder) {
    const differs = cell.value === null || !isWithin(cell.value, recomputed, 0.01);
    const earned = move(rounded(sum(scores.blocks.map((block) => block.recomputed))));
    const words: Localized =
      earned !== null && full < earned
        ? {
            zh: `各项得分之和 ${String(earned)}，执行率偏低，总分限于 ${String(recomputed)}`,
            en: `sum of all scores ${String(earned)}, held at ${String(recomputed)} by the low execution rate`,
          }
        : {
            zh: `各项得分之和 = ${String(recomputed)}`,
            en: `sum of all scores = ${String(recomputed)}`,
          };
    if (differs)
      editor.put(
        cell.position,
        'total-score',
        contentOf(cell),
        pointsInCell(cell, recomputed),
        words,
        'ZP501',
      );
  }
  const weight = form.total?.weight;
  const dueWeight = scores.total.weight.expected;
  // Only a misprinted sum is mended; where the weights themselves miss 100 the total weight is not what is wrong.
  if (
    weight?.value != null &&
    dueWeight === 100 &&
    !isWithin(weight.value, dueWeight, 0.01) &&
    checked.findings.some((finding) => finding.code === 'ZP502')
  ) {
    editor.put(
      weight.position,
      'total-weight',
      contentOf(weight),
      dueWeight,
      { zh: '各分值之和 = 100', en: 'sum of the weights = 100' },
      'ZP502',
    );
  }
  const { grade } = form;
  if (!grade || grade.insideText) return;
  const due = gradeOfTotal(full, grade.text, checked.profile);
  if (grade.text.trim() === due) return;
  const words: Localized = {
    zh: `总分 ${String(full)} 对应“${due}”`,
    en: `a total of ${String(full)} is “${due}”`,
  };
  editor.put(grade.position, 'grade', { value: grade.raw, formula: grade.formula }, due, words, 'ZP503');
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
    for (const cell of cellsOf(finding)) byCell.set(cell, [...(byCell.get(cell) ?? []), finding]);
  }
  const marks: CellMark[] = [];
  const edited = new Map(edits.map((edit) => [edit.cell, edit]));
  const onBlocks = new Set(
    checked.form.blockWeights.flatMap(({ label, rows }) =>
      rows.length > 1 ? [toAddress(label.position)] : [],
    ),
  );
  for (const cell of new Set([...byCell.keys(), ...edited.keys()])) {
    const findings = [...(byCell.get(cell) ?? [])].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
    const edit = edited.get(cell);
    const severity = findings[0]?.severity ?? 'info';
    if (severity === 'info' && !edit) continue;
    marks.push({
      sheet: checked.form.sheet,
      cell,
      severity,
      ...(onBlocks.has(cell) ? { isOnBlock: true } : {}),
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
    const { onlyCells } = options;
    const isWanted = (cell: string) => !onlyCells || onlyCells.has(cellId(form.form.sheet, cell));
    const own = options.mode === 'recalculate' ? planForm(form, isWanted) : [];
    const asked = onlyCells && options.mode === 'recalculate' ? planAsked(form, isWanted, own) : [];
    edits.push(...own, ...asked);
    if (options.marks) marks.push(...planMarks(form, [...own, ...asked]));
  }
  return { edits, marks, review: options.review ? buildReviewSheet(checked, edits, options.language) : null };
}
