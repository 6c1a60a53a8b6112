/** Draws the indicator table: header in one or two storeys, rows with their levels, pages, and the total row. */
import { text, type Content } from './canvas';
import type { ExtraColumn } from './dressing';
import type { IndicatorColumn } from './layout';
import { drawFunds } from './draw-funds';
import { points, type RightRow } from './right-form';
import { putRow, share, type Part, type Span } from './sheet-part';
import { BLOCK_LABELS, GRADES, INDICATOR_COLUMN_WORDS, INDICATOR_SIDE_LABELS, TOTAL_LABELS } from './words';

type Column = IndicatorColumn | ExtraColumn;

/** The family's columns with the clerk's further ones where offices put them. */
export function columnsOf(part: Pick<Part, 'pen' | 'layout'>): readonly Column[] {
  const { extra } = part.pen.dressing;
  const columns: Column[] = [...part.layout.columns];
  const insert = (column: ExtraColumn, after: IndicatorColumn | null) => {
    if (extra.includes(column)) columns.splice(after === null ? 0 : columns.indexOf(after) + 1, 0, column);
  };
  insert('explanation', 'level3');
  insert('completion', 'actual');
  insert('method', part.layout.columns.includes('weight') ? 'weight' : 'actual');
  insert('review', 'score');
  if (extra.includes('source')) columns.push('source');
  if (part.layout.levels === 'columns') insert('number', null);
  return columns;
}

const LESS_IS_BETTER = new Set(['fault-rate', 'delay', 'fewer', 'none-allowed', 'whole-cost', 'unit-price']);

/** A flipped sign takes its nature along: both come from one slip of the hand. */
function natureOf(row: RightRow): string {
  if (row.target.unit === '') return row.sort === 'deadline' ? '' : '定性';
  if (row.sign === '≤' || row.sign === '<') return '反向';
  if (row.sign === '≥' || row.sign === '>') return '正向';
  return LESS_IS_BETTER.has(row.sort) ? '反向' : '正向';
}

function headerWord(part: Part, column: Column, at: number): Content {
  const { pen, layout } = part;
  if (column === 'target' && layout.columns.includes('initialTarget'))
    return pen.label(pen.word(INDICATOR_COLUMN_WORDS.adjustedTarget, at));
  return pen.label(pen.word(INDICATOR_COLUMN_WORDS[column], at));
}

const EXPLANATIONS = ['按实际发生数统计', '反映任务完成的程度', '以验收资料为准'] as const;

function completionOf(row: RightRow): Content | null {
  const [target, actual] = [Number(row.target.figure), Number(row.actualInTargetUnit)];
  const isMore = row.sign === '≥' || row.sign === '=' || row.sign === null;
  if (row.target.unit === '' || !isMore || !(target > 0) || Number.isNaN(actual)) return null;
  return {
    value: Number((actual / target).toFixed(4)),
    shown: `${((actual / target) * 100).toFixed(1)}%`,
    format: '0.0%',
  };
}

function nameOf({ pen, form, layout }: Part, row: RightRow, index: number): string {
  const first = form.rows.findIndex((other) => sameLevel2(other, row));
  const name = pen.named(row.name, index - first + 1);
  return layout.weights === 'labels' ? `${name}（${points(row.weight)}分）` : name;
}

/** Content of one cell of an indicator row; levels are drawn apart. */
function cellOf(part: Part, row: RightRow, index: number, column: Column): Content | null {
  const { pen, layout } = part;
  const hasSign = layout.columns.includes('sign');
  const hasUnit = layout.columns.includes('unit');
  const isWords = row.target.unit === '';
  switch (column) {
    case 'level1':
    case 'level2':
      return null;
    case 'level3':
      return text(nameOf(part, row, index));
    case 'nature':
      return text(natureOf(row));
    case 'sign':
      return text(
        isWords && row.sort !== 'deadline' && !layout.columns.includes('nature')
          ? '定性'
          : pen.sign(row.sign),
      );
    case 'initialTarget':
    case 'target':
      if (hasUnit && hasSign) return pen.bare(row.target);
      return pen.joint(row.target, row.sign);
    case 'actual': {
      if (hasUnit && hasSign) return pen.bare({ figure: row.actualInTargetUnit, unit: row.target.unit });
      const isRange = /\d-\d/.test(row.target.figure);
      return pen.joint(row.actual, pen.dressing.signedActual && !isRange ? row.sign : null);
    }
    case 'unit':
      return text(row.target.unit);
    case 'weight':
      return pen.weight(row.weight);
    case 'score':
    case 'review':
      return pen.figure(points(row.score));
    case 'reason':
      return text(row.reason);
    case 'number':
      return { value: index + 1 };
    case 'explanation':
    case 'method':
    case 'source':
      return text(EXPLANATIONS[index % EXPLANATIONS.length] ?? '');
    case 'completion':
      return completionOf(row);
  }
}

const NOTED = new Set<Column>(['level3', 'sign', 'target', 'actual', 'weight', 'score', 'reason']);

interface Table {
  readonly columns: readonly Column[];
  readonly spans: readonly Span[];
}

function drawHeader(part: Part, table: Table, top: number): number {
  const { canvas, layout, places } = part;
  const { columns, spans } = table;
  const nameOfHeader = (column: Column) => `header:indicators:${column}`;
  if (layout.storeys === 1) {
    putRow(
      part,
      top,
      spans,
      columns.map((column, at) => headerWord(part, column, at)),
      columns.map(nameOfHeader),
    );
    return top + 1;
  }
  const groups: readonly (readonly [string, readonly Column[]])[] = [
    ['绩效指标', ['level1', 'level2', 'level3']],
    ['完成情况', ['target', 'actual']],
    ['评分', ['weight', 'score']],
  ];
  const grouped = new Set<Column>();
  for (const [label, members] of groups) {
    const own = members.filter((column) => columns.includes(column));
    const at = own.map((column) => columns.indexOf(column));
    const isTogether = at.every((place, index) => index === 0 || place === (at[index - 1] ?? 0) + 1);
    const [first, last] = [spans[at[0] ?? -1], spans[at.at(-1) ?? -1]];
    if (!isTogether || !first || !last) continue;
    own.forEach((column) => grouped.add(column));
    canvas.put({ top, bottom: top, left: first.left, right: last.right }, text(label));
  }
  columns.forEach((column, at) => {
    const span = spans[at];
    if (!span) return;
    const isLow = grouped.has(column);
    const area = { top: isLow ? top + 1 : top, bottom: top + 1, ...span };
    places.set(nameOfHeader(column), canvas.put(area, headerWord(part, column, at)));
  });
  return top + 2;
}

/** Rows of one block or of one level 2, in the order of the form. */
function runsOf(
  rows: readonly RightRow[],
  same: (a: RightRow, b: RightRow) => boolean,
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  rows.forEach((row, at) => {
    const former = rows[at - 1];
    const open = runs.at(-1);
    if (former && open && same(former, row)) open[1] = at;
    else runs.push([at, at]);
  });
  return runs;
}

const sameBlock = (a: RightRow, b: RightRow) => a.block === b.block;
const sameLevel2 = (a: RightRow, b: RightRow) => sameBlock(a, b) && a.level2 === b.level2;

function blockLabel(part: Part, row: RightRow): string {
  const { pen, form, layout } = part;
  const label = pen.word(BLOCK_LABELS[row.block], 33);
  if (!pen.dressing.blockPoints && layout.weights !== 'labels') return label;
  if (layout.pages === 2) return label;
  const sum = form.rows
    .filter((other) => sameBlock(row, other))
    .reduce((total, { weight }) => total + weight, 0);
  return `${label}（${points(form.misprints?.blockPoints?.[row.block] ?? sum)}分）`;
}

/** Draws the labels of a level for the rows from `from` to `to`, of which the first stands in row `top`. */
function drawLevel(part: Part, span: Span, level: 1 | 2, top: number, from: number, to: number): void {
  const { canvas, pen, form, places } = part;
  const rows = form.rows.slice(from, to + 1);
  for (const [first, last] of runsOf(rows, level === 1 ? sameBlock : sameLevel2)) {
    const row = rows[first];
    if (!row) continue;
    const label = text(level === 1 ? blockLabel(part, row) : row.level2);
    const place = (at: number, until: number) =>
      canvas.put({ top: top + at, bottom: top + until, ...span }, label);
    const note = level === 1 ? `block:${row.block}` : `level2:${row.block}:${row.level2}`;
    switch (pen.dressing.levels) {
      case 'merged':
        places.set(note, place(first, last));
        break;
      case 'repeated':
        for (let at = first; at <= last; at++) {
          const cell = place(at, at);
          if (at === first) places.set(note, cell);
        }
        break;
      case 'blank':
        places.set(note, place(first, first));
        break;
    }
  }
}

function drawRows(part: Part, table: Table, top: number, from: number, to: number): number {
  const { columns, spans } = table;
  for (const [column, level] of [
    ['level1', 1],
    ['level2', 2],
  ] as const) {
    const span = spans[columns.indexOf(column)];
    if (span) drawLevel(part, span, level, top, from, to);
  }
  const inRows = part.layout.levels === 'rows';
  let here = top;
  for (let index = from; index <= to; index++) {
    const row = part.form.rows[index];
    if (!row) continue;
    const former = index > from ? part.form.rows[index - 1] : undefined;
    const [first] = spans;
    if (inRows && first && (!former || !sameBlock(former, row)))
      part.places.set(
        `block:${row.block}`,
        part.canvas.put({ top: here, bottom: here++, ...first }, text(blockLabel(part, row))),
      );
    if (inRows && first && (!former || !sameLevel2(former, row)))
      part.canvas.put({ top: here, bottom: here++, ...first }, text(row.level2));
    columns.forEach((column, at) => {
      const span = spans[at];
      if (!span || column === 'level1' || column === 'level2') return;
      const place = part.canvas.put({ top: here, bottom: here, ...span }, cellOf(part, row, index, column));
      if (NOTED.has(column)) part.places.set(`${column}:${String(index)}`, place);
    });
    here++;
  }
  return here;
}

/** 预算执行 | 预算执行率 | 100% | 96.5% | 10 | 9.65 as the table's first row. */
function drawExecutionRow(part: Part, table: Table, row: number): void {
  const { pen, form } = part;
  const contents: Readonly<Partial<Record<Column, Content>>> = {
    level1: text('预算执行'),
    level2: text('预算执行率'),
    level3: text('预算执行率'),
    target: text('100%'),
    actual: pen.rate(form.rate),
    weight: pen.weight(form.executionWeight),
    score: pen.figure(points(form.executionScore)),
    reason: text(form.executionScore < form.executionWeight ? '部分款项跨年支付' : ''),
  };
  const names: Readonly<Partial<Record<Column, string>>> = { score: 'fund:score', weight: 'fund:weight' };
  putRow(
    part,
    row,
    table.spans,
    table.columns.map((column) => contents[column] ?? null),
    table.columns.map((column) => names[column] ?? null),
  );
}

export const gradeText = ({ pen, form }: Pick<Part, 'pen' | 'form'>): string =>
  GRADES[pen.dressing.grade]?.[form.grade] ?? '';

export function totalContent({ pen, form }: Pick<Part, 'pen' | 'form'>): Content {
  const plainContent = pen.figure(points(form.totalScore));
  return pen.dressing.totalFormula && typeof plainContent.value === 'number'
    ? { ...plainContent, formula: '=SUM(Z1:Z9)' }
    : plainContent;
}

function drawTotal(part: Part, table: Table, row: number, left: number): void {
  const { canvas, pen, form, layout, places } = part;
  const { columns, spans } = table;
  const at = (column: Column) => spans[columns.indexOf(column)];
  const [weight, score] = [at('weight'), at('score')];
  if (!score) return;
  const firstFigure = Math.min(weight?.left ?? score.left, score.left);
  const label = text(pen.word(TOTAL_LABELS, 32));
  const nameSpan = at('level3');
  const labelSpan =
    firstFigure > (nameSpan?.left ?? 0)
      ? { left, right: firstFigure - 1 }
      : (nameSpan ?? { left, right: left });
  places.set('total-label', canvas.put({ top: row, bottom: row, ...labelSpan }, label));
  if (weight)
    places.set(
      'total-weight',
      canvas.put({ top: row, bottom: row, ...weight }, pen.weight(form.totalWeight)),
    );
  places.set('total-score', canvas.put({ top: row, bottom: row, ...score }, totalContent(part)));
  const reason = at('reason');
  if (layout.grade === 'total-row' && reason)
    places.set('grade', canvas.put({ top: row, bottom: row, ...reason }, text(gradeText(part))));
}

/** @returns the row below */
export function drawIndicators(part: Part, top: number): number {
  const { canvas, pen, form, layout } = part;
  const columns = columnsOf(part);
  const left = part.left + (layout.hasSides ? 1 : 0);
  const table: Table = { columns, spans: share(left, part.right, columns.length, columns.indexOf('level3')) };
  const count = form.rows.length;
  const pages = layout.pages === 2 ? [Math.floor(count / 2)] : [];
  let here = top;
  let from = 0;
  for (const to of [...pages.map((end) => end - 1), count - 1]) {
    const start = here;
    if (from > 0) {
      canvas.put({ top: here, bottom: here, left: part.left, right: part.right }, text('第1页，共2页'));
      here++;
    }
    const headTop = here;
    here = drawHeader(part, table, here);
    if (from === 0 && layout.executionRow) drawExecutionRow(part, table, here++);
    here = drawRows(part, table, here, from, to);
    if (layout.hasSides)
      canvas.put(
        { top: from > 0 ? headTop : start, bottom: here - 1, left: part.left, right: part.left },
        text(pen.word(INDICATOR_SIDE_LABELS, 34)),
      );
    from = to + 1;
  }
  if (layout.fundPlace === 'inside') here = drawFunds(part, here);
  if (layout.total === 'below') drawTotal(part, table, here++, part.left);
  return here;
}
