/** Everything that the program says of a form, as lines that a person can hold against the sheet. */
import type { CheckedForm, CheckedWorkbook } from '../../src/core/checking/checked-form';
import type { Finding } from '../../src/core/model/finding';
import type { Localized } from '../../src/core/model/localized';
import type { JudgedCell } from '../../src/core/model/scored-form';
import type { CellContent, WritePlan } from '../../src/core/model/write-plan';
import { layOutSummary, workbookSummary } from '../../src/core/writing/summary-sheet';
import type { SheetDraft } from '../../src/core/model/sheet-draft';
import { toAddress, toAreaAddress, type CellPosition } from '../../src/core/model/sheet-snapshot';

const LONGEST = 30;

/** Prose is told by its beginning and its length. */
function brief(text: string): string {
  const line = text.replace(/\n/g, '⏎');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…${String(line.length)}`;
}

interface Placed {
  readonly position: CellPosition;
  readonly text?: string;
  readonly value?: unknown;
}

const at = (cell: Placed | null | undefined): string =>
  cell ? `${toAddress(cell.position)} ${brief(String(cell.text ?? cell.value))}` : '—';

const both = ({ zh, en }: Localized): readonly string[] =>
  [`    ${zh}`, `    ${en}`].map((line) => line.replace(/\n/g, '⏎'));

/** `G6 72 → 62 over-scored`, with the interval where there is one. */
function judged({ position, printed, expected, min, max, verdict }: JudgedCell): string {
  const range = min === max && min === expected ? '' : ` [${String(min)}–${String(max)}]`;
  return `${position ? toAddress(position) : 'no cell'} ${String(printed)} → ${String(expected)}${range} ${verdict}`;
}

/** The parts that are there, but for blank texts. */
const named = <K extends string>(source: Readonly<Record<K, Placed | null>>, keys: readonly K[]): string =>
  keys
    .filter((key) => source[key] !== null && source[key].text !== '')
    .map((key) => `${key} ${at(source[key])}`)
    .join(' | ');

function tellHead({ form, profileId, profileReason }: CheckedForm): readonly string[] {
  return [
    `${form.kind} ${form.sheet}!${toAreaAddress(form.area)} by ${profileId}: ${profileReason.zh}`,
    named(form, ['title', 'year', 'projectName', 'department', 'unit', 'goalExpected', 'goalActual']),
    `execution points ${String(form.executionPoints)}; missing ${form.missing.join(', ') || 'nothing'}`,
    ...form.doubts.flatMap(({ position, figures, why }) => [
      `doubt at ${toAddress(position)}`,
      ...both(figures),
      ...both(why),
    ]),
    ...form.blockWeights.map(
      ({ label, level, points, rows }) =>
        `block ${at(label)} of level ${String(level)}: ${String(points)} for rows ${rows.map((row) => row + 1).join(' ')}`,
    ),
    ...form.breakdowns.flatMap(({ label, isComplete, columns }) =>
      columns.map(
        ({ name, total, parts }) =>
          `breakdown ${at(label)} ${isComplete ? 'whole' : 'in part'}, ${name}: ${at(total)} = ${parts.map(at).join(' + ')}`,
      ),
    ),
    ...form.texts.filter(({ label }) => label).map(({ label, text }) => `text ${at(label)}: ${at(text)}`),
    `texts without a label: ${form.texts
      .filter(({ label }) => !label)
      .map(({ text }) => toAddress(text.position))
      .join(' ')}`,
  ];
}

function tellFunds({ form, scores }: CheckedForm): readonly string[] {
  const { funds } = form;
  if (!funds) return [...scores.funds.map(() => 'a score for funds that are not there'), 'no funds'];
  return [
    `funds ${toAreaAddress(funds.area)} in ${funds.amountUnit}${funds.amountUnitPrinted ? '' : ' (assumed)'}: ${[...funds.columns].join(' ')}`,
    ...funds.rows.flatMap((row, index) => {
      const scored = scores.funds[index]!;
      const cells = named(row, [
        'initialBudget',
        'initialBudgetDeclared',
        'annualBudget',
        'executed',
        'carryOver',
        'weight',
        'reason',
      ]);
      return [
        `  ${String(row.row + 1)}${row.isTotal ? ' total' : ''} ${at(row.label)}: ${cells}`,
        `    weight ${String(scored.weight)}; rate ${judged(scored.rate)}; score ${judged(scored.score)}`,
        ...(scored.rate.computation && row.isTotal ? both(scored.rate.computation) : []),
        ...(scored.score.computation ? both(scored.score.computation) : []),
      ];
    }),
  ];
}

function tellIndicators({ form, scores }: CheckedForm): readonly string[] {
  const { indicators } = form;
  if (!indicators) return ['no indicators'];
  const columns = [...indicators.columns].map(([name, column]) => `${name} ${String(column + 1)}`);
  return [
    `indicators ${toAreaAddress(indicators.area)}: ${columns.join(', ')}`,
    ...indicators.rows.flatMap((row, index) => {
      const { kind, operator, weight, score } = scores.indicators[index]!;
      const places = named(row, [
        'level1',
        'level2',
        'level3',
        'nature',
        'operator',
        'initialTarget',
        'target',
        'actual',
      ]);
      const more = named(row, ['unit', 'qualitativeNote', 'weight', 'reason']);
      return [
        `  ${String(row.row + 1)} ${places}`,
        `    ${more}`,
        `    ${kind} ${String(operator)} of ${String(weight)}: ${judged(score)}`,
        ...(score.computation ? both(score.computation) : []),
      ];
    }),
  ];
}

function tellTotals({ form, scores }: CheckedForm): readonly string[] {
  const { total, grade, printedTotalGrade, blocks } = scores;
  const { recomputed, coversExecution, fullWeight, fullPrinted, fullRecomputed } = total;
  return [
    `total ${at(form.total?.label)}: weight ${judged(total.weight)}; score ${judged(total.score)}; recomputed ${String(recomputed)}`,
    `  ${coversExecution ? 'with' : 'without'} the execution rate; in full ${[fullWeight, fullPrinted, fullRecomputed].join(' / ')}`,
    `grade ${at(form.grade)}: ${[grade.printed, grade.expected, grade.recomputed, printedTotalGrade].join(' / ')}`,
    ...blocks.map(
      ({ name, weight, printed, recomputed: after }) => `  ${name} ${[weight, printed, after].join(' / ')}`,
    ),
  ];
}

/** A finding with its words, but for the law it rests on. */
export function tellFinding(finding: Finding): readonly string[] {
  const { code, severity, cell, cells, printed, expected, edits, needsPerson, message, computation } =
    finding;
  const others = cells.length === 0 ? '' : ` with ${cells.join(' ')}`;
  const change = edits
    .map(({ cell: at, after, certainty, label, outcome }) => {
      const said = label ? ` (${label.zh} / ${label.en})` : '';
      const gives = outcome ? `, then ${String(outcome.total)} ${String(outcome.grade)}` : '';
      return `; ${at} ${certainty === 'certain' ? 'becomes' : 'may become'} ${brief(String(after))}${said}${gives}`;
    })
    .join('');
  return [
    `${code} ${severity} ${cell}${others}: ${brief(String(printed))} → ${brief(String(expected))}${change}${needsPerson ? '; asks a person' : ''}`,
    ...both(message),
    ...(computation ? both(computation) : []),
  ];
}

/** The form as it was read and scored, and what was found. */
export function tellForm(checked: CheckedForm): readonly string[] {
  return [
    ...tellHead(checked),
    ...tellFunds(checked),
    ...tellIndicators(checked),
    ...tellTotals(checked),
    ...checked.findings.flatMap(tellFinding),
  ];
}

export function tellPortfolio({ portfolio }: CheckedWorkbook): readonly string[] {
  if (!portfolio) return [];
  const { projects, annualBudget, executed, amountUnit, grades, findings } = portfolio;
  return [
    `portfolio ${String(projects)}: ${String(annualBudget)} / ${String(executed)} ${amountUnit}, ${JSON.stringify(grades)}`,
    ...findings.flatMap((finding) => [finding.sheet, ...tellFinding(finding)]),
  ];
}

const content = ({ value, formula }: CellContent): string =>
  `${JSON.stringify(value)}${formula === null ? '' : ` (${formula})`}`;

/** What a run would write: cells, notes, the states on the review sheet. */
export function tellPlan({ edits, marks, review }: WritePlan): readonly string[] {
  return [
    ...edits.map(
      ({ cell, kind, before, after, code, overwritesFormula, explanation }) =>
        `write ${cell} ${kind} for ${code}: ${content(before)} → ${JSON.stringify(after)}${overwritesFormula ? ' over a formula' : ''}; ${explanation.zh}`,
    ),
    ...marks.flatMap(({ cell, severity, note }) => [
      `mark ${cell} ${severity}`,
      `    ${note.en.split('\n').join(' ⏎ ')}`,
    ]),
    ...(review?.rows ?? []).map(
      ({ values }) => `review ${[0, 1, 2, 4, 6, 8, 9].map((column) => values[column]).join(' | ')}`,
    ),
  ];
}

/** What live formulas a run would write instead. */
export function tellFormulas({ edits }: WritePlan): readonly string[] {
  return edits
    .filter(({ kind }) => kind === 'formula')
    .map(
      ({ cell, before, after, result, code }) =>
        `formula ${cell}${code === '' ? '' : ` for ${code}`}: ${content(before)} → ${String(after)} gives ${String(result)}`,
    );
}

/** The sheet of all projects, and where its parts stand. */
export function tellSummary(checked: CheckedWorkbook): readonly string[] {
  const summary = workbookSummary(checked, 'zh');
  const line = (cells: readonly (string | number | null)[]) =>
    `  ${cells.map((cell) => brief(String(cell))).join(' | ')}`;
  return [
    `summary ${summary.title}; names in column ${String(summary.nameColumn + 1)}, totals in ${String(summary.totalColumn + 1)}`,
    ...summary.figures.map(line),
    ...summary.grades.map(line),
    ...summary.rows.map(line),
    `  ${JSON.stringify(layOutSummary(summary)).replace(/"/g, '')}`,
  ];
}

/** A sheet to be drawn: every cell with its part, merges, widths and what may be entered. */
export function tellDraft(draft: SheetDraft): readonly string[] {
  return [
    `sheet ${draft.name}, columns of ${draft.widths.join(' ')}`,
    ...[...draft.cells]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(
        (cell) =>
          `  ${toAddress(cell)} ${cell.role} ${JSON.stringify(cell.value)}${cell.formula === null ? '' : ` by ${cell.formula}`}`,
      ),
    `merged ${draft.merges.map(toAreaAddress).join(' ')}`,
    ...(draft.validations ?? []).map(
      ({ area, rule, message }) =>
        `${toAreaAddress(area)} takes ${JSON.stringify(rule).replace(/"/g, '')}: ${message}`,
    ),
  ];
}
