/** Marks beside what a check found and a run wrote: the old value, the computation and its basis in one note a cell. */
import type { CheckedForm } from '../checking/checked-form';
import { cellsOf, unsaidComputation, type Finding, type Severity } from '../model/finding';
import type { Localized } from '../model/localized';
import { toAddress } from '../model/sheet-snapshot';
import type { CellEdit, CellMark } from '../model/write-plan';

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
          ? `已改：原值 ${old}，现为 ${String(edit.after)}`
          : `Changed: was ${old}, now ${String(edit.after)}`,
      );
      parts.push(edit.explanation[language]);
    }
    for (const finding of findings) {
      // What the edit answers is said by now.
      if (edit && finding.code === edit.code && finding.edits.some(({ cell }) => cell === edit.cell))
        continue;
      parts.push(`[${finding.code}] ${finding.message[language]}`);
      const how = unsaidComputation(finding);
      if (how) parts.push(how[language]);
    }
    const basis = findings[0]?.basis[language];
    if (basis) parts.push(language === 'zh' ? `依据：${basis}` : `Basis: ${basis}`);
    return parts.join('\n');
  };
  return { zh: lines('zh'), en: lines('en') };
}

/** Marks beside findings that belong to no form: no cell of theirs is ever written. */
export function marksOfFindings(findings: readonly Finding[]): readonly CellMark[] {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings)
    for (const cell of cellsOf(finding)) {
      const key = `${finding.sheet}!${cell}`;
      byCell.set(key, [...(byCell.get(key) ?? []), finding]);
    }
  return [...byCell].flatMap(([key, own]): CellMark[] => {
    const sorted = [...own].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
    const [gravest] = sorted;
    if (!gravest || gravest.severity === 'info') return [];
    const cell = key.slice(gravest.sheet.length + 1);
    return [{ sheet: gravest.sheet, cell, severity: gravest.severity, note: noteOf(sorted, undefined) }];
  });
}

/** Marks: mis-scored and doubtful cells; plain information (rounded, explained) stays unmarked unless it was written. */
export function planMarks(checked: CheckedForm, edits: readonly CellEdit[]): readonly CellMark[] {
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
    });
  }
  return marks;
}
