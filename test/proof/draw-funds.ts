/** Draws the fund table of a form: flat with its parts, transposed, or as pairs of label and value. */
import { text, type Content } from './canvas';
import type { FundColumn } from './layout';
import { rateOf, points, type RightFundRow } from './right-form';
import { putRow, share, type Part } from './sheet-part';
import { FUND_COLUMN_WORDS, FUND_SIDE_LABELS, FUND_TOTAL_LABELS } from './words';

const WORD_PLACE = 20;

/** Where the unit is printed: in the side label or, where there is none, in the headers of amounts. */
function header(part: Part, column: FundColumn, at: number): Content {
  const { pen, layout, form } = part;
  const word = pen.word(FUND_COLUMN_WORDS[column], WORD_PLACE + at);
  const isAmount =
    column === 'initial' || column === 'annual' || column === 'executed' || column === 'carryOver';
  return pen.label(isAmount && !layout.hasSides ? `${word}（${form.amountUnit}）` : word);
}

/** One value of a fund row, and the name of its cell. */
function valueOf(part: Part, row: RightFundRow, at: number, column: FundColumn): Content | null {
  const { pen, form } = part;
  const isTotal = at < 0;
  switch (column) {
    case 'initial':
      return pen.amount(row.initial);
    case 'annual':
      return pen.amount(row.annual);
    case 'executed':
      return pen.amount(row.executed);
    case 'carryOver':
      return pen.amount((isTotal ? form.misprints?.carryOver : undefined) ?? row.annual - row.executed);
    case 'rate': {
      if (isTotal) return pen.rate(form.rate);
      const { partRates } = pen.dressing;
      if (partRates === 'blank') return null;
      return partRates === 'dash' || row.annual === 0 ? text('—') : pen.rate(rateOf(row));
    }
    case 'weight':
      return isTotal ? pen.weight(form.executionWeight) : text('—');
    case 'score':
      return isTotal ? pen.figure(points(form.executionScore)) : text('—');
  }
}

const headerName = (column: string): string => `header:funds:${column}`;

const nameOf = (at: number, column: FundColumn): string =>
  at < 0 ? `fund:${column}` : `fund:${String(at)}:${column}`;

function fundRows(part: Part): readonly (readonly [row: RightFundRow, at: number])[] {
  const total = [part.form.total, -1] as const;
  const parts = part.form.parts.map((row, at) => [row, at] as const);
  return part.pen.dressing.partsFirst ? [...parts, total] : [total, ...parts];
}

const labelOf = (part: Part, row: RightFundRow, at: number): string =>
  at < 0 ? part.pen.word(FUND_TOTAL_LABELS, 30) : row.label;

const sideLabel = (part: Part): string =>
  `${part.form.isDepartment ? '年度预算' : part.pen.word(FUND_SIDE_LABELS, 31)}（${part.form.amountUnit}）`;

const GROUPS: readonly (readonly [label: string, columns: readonly FundColumn[]])[] = [
  ['预算安排', ['initial', 'annual']],
  ['执行情况', ['executed', 'rate']],
  ['评分', ['weight', 'score']],
];

function drawTable(part: Part, top: number): number {
  const { canvas, pen, layout } = part;
  const { fundColumns: columns, hasSides } = layout;
  const isSplit = layout.splitInitial;
  const storeys = isSplit || layout.storeys === 2 ? 2 : 1;
  const rows = fundRows(part);
  const labelLeft = part.left + (hasSides ? 1 : 0);
  const cells = 1 + columns.length + (isSplit ? 1 : 0);
  const spans = share(labelLeft, part.right, cells, 0);
  if (hasSides)
    canvas.put(
      { top, bottom: top + storeys + rows.length - 1, left: part.left, right: part.left },
      text(sideLabel(part)),
    );
  const [labelSpan, ...all] = spans;
  if (!labelSpan) throw new Error('no room for the fund table');
  // A split initial budget has a column for what was asked for in front of the one that was compiled.
  const values = isSplit ? all.slice(1) : all;
  const last = top + storeys - 1;
  if (hasSides) canvas.put({ top, bottom: last, ...labelSpan }, null);
  else canvas.put({ top, bottom: last, ...labelSpan }, text('资金来源'));
  if (layout.storeys === 2) {
    for (const [label, members] of GROUPS) {
      const own = members.flatMap((column) => values[columns.indexOf(column)] ?? []);
      const [first, second = first] = own;
      if (first && second)
        canvas.put({ top, bottom: top, left: first.left, right: second.right }, text(label));
    }
    putRow(
      part,
      last,
      values,
      columns.map((column, at) => header(part, column, at)),
      columns.map(headerName),
    );
  } else if (isSplit) {
    const [asked, compiled] = [all[0], all[1]];
    if (asked && compiled) {
      const whole = { top, bottom: top, left: asked.left, right: compiled.right };
      part.places.set(headerName('initial'), canvas.put(whole, pen.label('年初预算数')));
      putRow(
        part,
        last,
        [asked, compiled],
        [text('目标申报数'), text('预算编制数')],
        [headerName('initialDeclared'), headerName('initialCompiled')],
      );
    }
    columns.slice(1).forEach((column, index) => {
      const span = values[index + 1];
      if (!span) return;
      const place = canvas.put({ top, bottom: last, ...span }, header(part, column, index + 1));
      part.places.set(headerName(column), place);
    });
  } else {
    putRow(
      part,
      top,
      values,
      columns.map((column, at) => header(part, column, at)),
      columns.map(headerName),
    );
  }
  rows.forEach(([row, at], index) => {
    const here = top + storeys + index;
    putRow(
      part,
      here,
      [labelSpan, ...(isSplit && all[0] ? [all[0]] : []), ...values],
      [
        text(labelOf(part, row, at)),
        ...(isSplit ? [pen.amount(row.initial)] : []),
        ...columns.map((column) => valueOf(part, row, at, column)),
      ],
      [null, ...(isSplit ? [null] : []), ...columns.map((column) => nameOf(at, column))],
    );
  });
  return top + storeys + rows.length;
}

function drawTransposed(part: Part, top: number): number {
  const { pen, form, layout } = part;
  const rows = fundRows(part);
  const spans = share(part.left, part.right, rows.length + 1, 0);
  putRow(part, top, spans, [
    text(`资金（${form.amountUnit}）`),
    ...rows.map(([row, at]) => text(at < 0 ? '合计' : row.label.replace(/^其中：/, ''))),
  ]);
  layout.fundColumns.forEach((column, index) => {
    putRow(
      part,
      top + 1 + index,
      spans,
      [
        pen.label(pen.word(FUND_COLUMN_WORDS[column], WORD_PLACE + index)),
        ...rows.map(([row, at]) => valueOf(part, row, at, column)),
      ],
      [headerName(column), ...rows.map(([, at]) => nameOf(at, column))],
    );
  });
  return top + 1 + layout.fundColumns.length;
}

/** 全年预算数（万元） | 60 | 全年执行数（万元） | 57 | 执行率 | 95%, three pairs a line. */
function drawPaired(part: Part, top: number): number {
  const { fundColumns: columns } = part.layout;
  const pairs = 3;
  let row = top;
  for (let at = 0; at < columns.length; at += pairs, row++) {
    const own = columns.slice(at, at + pairs);
    const spans = share(part.left, part.right, pairs * 2, 1);
    putRow(
      part,
      row,
      spans,
      own.flatMap((column, index) => [
        header(part, column, at + index),
        valueOf(part, part.form.total, -1, column),
      ]),
      own.flatMap((column) => [headerName(column), nameOf(-1, column)]),
    );
  }
  return row;
}

function drawDown(part: Part, top: number): number {
  const { fundColumns: columns } = part.layout;
  const [side, label, value] = share(part.left, part.right, 3, 2);
  if (!side || !label || !value) return top;
  part.canvas.put({ top, bottom: top + columns.length - 1, ...side }, text('资金情况'));
  columns.forEach((column, at) => {
    putRow(
      part,
      top + at,
      [label, value],
      [header(part, column, at), valueOf(part, part.form.total, -1, column)],
      [headerName(column), nameOf(-1, column)],
    );
  });
  return top + columns.length;
}

/** @returns the row below */
export function drawFunds(part: Part, top: number): number {
  switch (part.layout.fund) {
    case 'table':
      return drawTable(part, top);
    case 'transposed':
      return drawTransposed(part, top);
    case 'paired':
      return drawPaired(part, top);
    case 'down':
      return drawDown(part, top);
  }
}

/** Cells that the widest line of the fund table needs. */
export function fundWidth({ layout }: Pick<Part, 'layout'>): number {
  const own = layout.fund === 'table' ? layout.fundColumns.length + 1 + (layout.splitInitial ? 1 : 0) : 6;
  return own + (layout.hasSides ? 1 : 0);
}
