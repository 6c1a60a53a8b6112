/** Total score, total weight and grade: in the closing row, beside a label anywhere in the form, or inside a sentence. */
import { type ColumnSpan } from './header-block';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { compact } from '../text/label-text';
import { cellInSpan, numberCell, textCell } from './read-cell';
import type { ReadArea } from './read-head';
import { tickedGrade } from './ticked-grade';
import type { FormGrade, FormTotal, IndicatorColumn, NumberCell } from '../model/self-evaluation-form';
import { GRADE_WORDINGS } from '../words/row-words';
import { gradeLabels, headLabels, totalLabels } from '../words/word-index';

const ALL_GRADES: ReadonlySet<string> = new Set(GRADE_WORDINGS.flat().map((word) => word.normalize('NFKC')));

/** True for a text that is a grade and nothing else. */
function isGradeWord(text: string): boolean {
  return ALL_GRADES.has(compact(text).replace(/^["“']|["”']$/g, ''));
}

const GRADE_SENTENCE =
  /(?:等级|等次|评级|结果|结论|评定|评价)(?:评定|评价)?(?:为|是|[:：])["“'‘「]?(优秀|良好|中等|较差|不合格|合格|优|良|中|差|[A-D](?:级)?)(?![\p{Script=Han}A-Za-z])/u;
const SCORE_SENTENCE =
  /(?:自评|评价|综合|总)?(?:总)?(?:得分|评分|总分|分数)(?:合计|总计|共计|共)?(?:为|是|[:：])?(\d+(?:\.\d+)?)分?/;
/** A title with the score behind it: 项目绩效自评表（自评得分：95分） */
const SCORE_AT_END = /[(（][^()（）]{0,8}(?:得分|总分|评分)[:：为]?\s*[\d.]+\s*分?[)）]$/u;

export function gradeInSentence(text: string): string | null {
  const bare = compact(text);
  return GRADE_SENTENCE.exec(bare)?.[1] ?? null;
}

export function scoreInSentence(text: string): number | null {
  const match = SCORE_SENTENCE.exec(compact(text));
  return match?.[1] ? Number(match[1]) : null;
}

/** 优（90-100分）, 良(80≤得分<90): the grade with what it stands for. */
function gradeWithRange(text: string): string | null {
  const [, word = '', range = ''] = /^([^()]{1,3})[(]([^()]{2,14})[)]$/u.exec(compact(text)) ?? [];
  return isGradeWord(word) && /\d/.test(range) ? word : null;
}

export function gradeOf(cell: GridCell): FormGrade | null {
  const { position } = cell;
  const stored = { raw: cell.raw, formula: cell.formula };
  if (isGradeWord(cell.text)) return { position, text: compact(cell.text), ...stored, insideText: false };
  const inside = tickedGrade(cell.text) ?? gradeInSentence(cell.text) ?? gradeWithRange(cell.text);
  return inside ? { position, text: inside, ...stored, insideText: true } : null;
}

interface ReadTotal {
  readonly total: FormTotal | null;
  readonly grade: FormGrade | null;
}

/** A score that stands inside its label or sentence: read, checked, never overwritten. */
export function scoreInside(cell: GridCell): NumberCell | null {
  const value = scoreInSentence(cell.text);
  if (value === null) return null;
  return {
    position: cell.position,
    raw: cell.raw,
    formula: cell.formula,
    value,
    form: 'text',
    isPlaceholder: false,
    span: null,
  };
}

/**
 * 总分 | 100 | 自评得分 | 99.5 | 优, whose figures stand behind labels of their own, and 总分 | 100 | 99.5 | 优, whose
 * grade stands where the score belongs: the last figure is the score, the one in front of it the weight.
 */
function pairOrShifted(
  grid: Grid,
  label: GridCell,
  others: readonly GridCell[],
  numbers: readonly GridCell[],
  score: NumberCell | null,
  { isScore }: Sums,
): Pick<FormTotal, 'weight' | 'score'> | null {
  const inScore = score ? grid.at(label.row, score.position.column) : null;
  const isGrade = inScore !== null && score?.value == null && gradeOf(inScore) !== null;
  const own = others.find(
    (cell) => cell.column > label.column && cell.label !== null && totalLabels.find(cell.key) !== null,
  );
  const behind = own && others.find((cell) => cell.column > own.column);
  const isPair = behind !== undefined && numbers.includes(behind) && score?.value == null;
  // 总分 | 100 | 优 prints the weight and forgets the score; 得分及等级 | 99.5 | 优 names what it prints.
  const isNamed = /得分|评分/.test(label.key) || isScore(numberOf(numbers[0]) ?? 0);
  if (!isPair && (!isGrade || (numbers.length < 2 && !isNamed))) return null;
  const at = isPair ? numbers.indexOf(behind) : numbers.length - 1;
  const [last, before] = [numbers[at], numbers[at - 1]];
  if (!last) return null;
  const read = (cell: GridCell) => numberCell(cell, { row: cell.row, column: cell.column });
  return { weight: before && before.column > label.column ? read(before) : null, score: read(last) };
}

const numberOf = (cell: GridCell | undefined): number | null => (cell ? numberCell(cell, cell).value : null);

/** What the rows of a form come to. */
export interface Sums {
  /** True for what all scores come to and no weights do. */
  readonly isScore: (value: number) => boolean;
  /** True for what all weights come to, or the usual 100. */
  readonly isWeight: (value: number) => boolean;
}

const NO_SUMS: Sums = { isScore: () => false, isWeight: () => false };

/** @param apart columns of points that are not the form's own */
export function readTotalRow(
  grid: Grid,
  area: ReadArea,
  row: number,
  label: GridCell,
  columns: ReadonlyMap<IndicatorColumn, ColumnSpan>,
  apart: readonly ColumnSpan[],
  sums: Sums = NO_SUMS,
): ReadTotal {
  const read = (column: 'weight' | 'score'): NumberCell | null => {
    const span = columns.get(column);
    if (!span) return null;
    // A merged label may reach over the weight column: then the form prints no total weight.
    const covering = grid.covers(row, span.left);
    if (covering && covering.row === label.row && covering.column === label.column) return null;
    const cell = cellInSpan(grid, row, span);
    // 自评等级 | 优: the grade stands where the points would.
    if (cell && column === 'weight' && gradeOf(cell)) return null;
    return numberCell(cell, { row, column: span.left });
  };
  let weight = read('weight');
  let score = read('score');
  const others = grid.row(row, area.left, area.right).filter((cell) => cell !== label);
  const numbers = others.filter((cell) => numberCell(cell, { row, column: cell.column }).value !== null);
  const isApart = ({ column }: GridCell) =>
    apart.some(({ left, right }) => column >= left && column <= right);
  if (score?.value == null) {
    // Without a score column, or with its cell empty, the last figure of the row is the total.
    const free = numbers.filter(
      (cell) => (cell.column !== weight?.position.column || weight.value === null) && !isApart(cell),
    );
    const last = free[free.length - 1];
    const scoreSpan = columns.get('score');
    // A figure in front of the weights is no score.
    const isBehind = last !== undefined && (weight?.value == null || last.column > weight.position.column);
    const slipped =
      last !== undefined &&
      (scoreSpan
        ? last.column > label.right && numbers.length > 1 && last.column > scoreSpan.right
        : isBehind);
    if (slipped && last) score = numberCell(last, { row, column: last.column });
  }
  const pair = pairOrShifted(grid, label, others, numbers, score, sums);
  if (pair) ({ weight, score } = pair);
  const [beside] = others.filter((cell) => cell.column > label.column);
  if (score?.value == null && weight?.value == null && beside && numbers[0] === beside && !isApart(beside)) {
    // 自评总分 | 96 | 自评等级 | 优: a pair, whatever columns it stands in; 总分 | 100 | 96: what all weights come to first.
    const second = numbers[1];
    const isWhole = second !== undefined && columns.has('weight') && sums.isWeight(numberOf(beside) ?? 0);
    score = numberCell(isWhole ? second : beside, beside);
    weight = isWhole ? numberCell(beside, beside) : null;
  }
  if (score?.value == null && scoreInside(label)) {
    score = scoreInside(label);
    // A sentence over the whole row leaves no cell for a weight.
    if (weight?.raw == null) weight = null;
  }
  if (!weight && !columns.has('weight')) {
    const inLabel = others.find(
      (cell) => /^\d+(?:\.\d+)?分$/.test(compact(cell.text)) && cell.column < (score?.position.column ?? 0),
    );
    if (inLabel) weight = numberCell(inLabel, { row, column: inLabel.column });
  }
  let grade: FormGrade | null = null;
  for (const cell of others) grade ??= gradeOf(cell);
  return { total: { label: textCell(label), weight, score }, grade };
}

type RowCells = readonly (readonly GridCell[])[];

const texts = (rows: RowCells): readonly GridCell[] =>
  rows.flatMap((cells) => cells.filter((cell) => typeof cell.raw === 'string' && cell.text.length <= 200));

/**
 * Looks for labels with their value beside them anywhere in the given rows, and where there is none for sentences: a
 * figure in a cell of its own can be corrected.
 * @param isTaken cells that another part of the form reads: 自评得分 beside the execution rate is not the form's total
 * @param isFar rows that a gap parts from the form's tables: 合计 alone is the sum of something else there
 */
export function findTotal(
  grid: Grid,
  rows: readonly number[],
  area: ReadArea,
  isTaken: (cell: GridCell) => boolean,
  isFar: (row: number) => boolean,
): FormTotal | null {
  const lines = rows.map((row) => grid.row(row, area.left, area.right));
  for (const cells of lines)
    for (const [index, cell] of cells.entries()) {
      const next = cells[index + 1];
      const isOther = isFar(cell.row) && /^(?:合计|总计|小计|total)$/i.test(cell.key);
      const isLabel = cell.label !== null && totalLabels.find(cell.key) !== null && !isOther;
      if (!isLabel || !next || isTaken(next) || headLabels.find(next.key) !== null) continue;
      const value = numberCell(next, { row: next.row, column: next.column });
      if (value.value !== null) return { label: textCell(cell), weight: null, score: value };
    }
  for (const cell of texts(lines)) {
    const inside = /得分|总分|评分/.test(cell.text) && !isTaken(cell) ? scoreInside(cell) : null;
    const isPlain =
      cell.text.length <= 30 || SCORE_AT_END.test(compact(cell.text)) || gradeInSentence(cell.text) !== null;
    if (inside && isPlain) return { label: textCell(cell), weight: null, score: inside };
  }
  return null;
}

/** The grade beside its label in the given rows, else the one that a sentence tells. */
export function findGrade(grid: Grid, rows: readonly number[], area: ReadArea): FormGrade | null {
  const lines = rows.map((row) => grid.row(row, area.left, area.right));
  for (const cells of lines)
    for (const [index, cell] of cells.entries()) {
      const next = cells[index + 1];
      const beside =
        next && cell.label !== null && gradeLabels.find(cell.key) !== null ? gradeOf(next) : null;
      if (beside) return beside;
    }
  for (const cell of texts(lines)) {
    const isAboutIt = gradeLabels.find(cell.key.replace(/[:：].*$/, '')) ?? /自评|得分/.test(cell.text);
    const inside = isAboutIt ? (tickedGrade(cell.text) ?? gradeInSentence(cell.text)) : null;
    const { position } = cell;
    if (inside) return { position, text: inside, raw: cell.raw, formula: cell.formula, insideText: true };
  }
  return null;
}
