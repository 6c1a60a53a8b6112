/** Draws one right form onto a canvas: title, head, funds, goals, indicators, grade, notes. */
import type { Canvas } from './canvas';
import { text } from './canvas';
import { Pen, type Dressing } from './dressing';
import { drawFunds, fundWidth } from './draw-funds';
import { columnsOf, drawIndicators, gradeText, totalContent } from './draw-indicators';
import type { Layout } from './layout';
import { points, type RightForm } from './right-form';
import { putRow, share, type Part, type Places } from './sheet-part';
import {
  GOAL_LABELS,
  GOAL_SIDE_LABELS,
  GRADE_LABELS,
  HEAD_WORDS,
  NOTES_ABOVE,
  NOTES_BELOW,
  TITLES,
} from './words';

function wholeLine(part: Part, row: number, words: string): string {
  return part.canvas.put({ top: row, bottom: row, left: part.left, right: part.right }, text(words));
}

function drawTitle(part: Part, top: number): number {
  const { pen, form, layout } = part;
  const title = layout.isDepartment ? '部门整体支出绩效自评表' : pen.word(TITLES, 35);
  const year = `${String(form.year)}年度`;
  wholeLine(part, top, layout.year === 'in-title' ? `${year}${title}` : title);
  if (layout.year !== 'row') return top + 1;
  wholeLine(part, top + 1, `（${year}）`);
  return top + 2;
}

function drawHead(part: Part, top: number): number {
  const { pen, form, layout } = part;
  const name = layout.isDepartment ? '部门名称' : pen.word(HEAD_WORDS.name, 36);
  const pairs: readonly (readonly [string, string])[] = layout.isDepartment
    ? [[name, form.department]]
    : [
        [name, form.name],
        [pen.word(HEAD_WORDS.department, 37), form.department],
        [pen.word(HEAD_WORDS.unit, 38), form.unit],
      ];
  switch (layout.head) {
    case 'rows': {
      const [label, value] = share(part.left, part.right, 2, 1);
      const [first, ...rest] = pairs;
      if (!label || !value || !first) return top;
      putRow(part, top, [label, value], [pen.label(first[0]), text(first[1])]);
      if (rest.length === 0) return top + 1;
      putRow(
        part,
        top + 1,
        share(part.left, part.right, 4, 1),
        rest.flatMap(([key, entry]) => [pen.label(key), text(entry)]),
      );
      return top + 2;
    }
    case 'one-row': {
      const two = pairs.slice(0, 2);
      putRow(
        part,
        top,
        share(part.left, part.right, 4, 1),
        two.flatMap(([key, entry]) => [pen.label(key), text(entry)]),
      );
      return top + 1;
    }
    case 'colon': {
      const two = pairs.slice(0, 2);
      putRow(
        part,
        top,
        share(part.left, part.right, 2, 0),
        two.map(([key, entry]) => text(`${key}：${entry}`)),
      );
      return top + 1;
    }
    case 'above-values': {
      const spans = share(part.left, part.right, pairs.length, 0);
      putRow(
        part,
        top,
        spans,
        pairs.map(([key]) => pen.label(key)),
      );
      putRow(
        part,
        top + 1,
        spans,
        pairs.map(([, entry]) => text(entry)),
      );
      return top + 2;
    }
  }
}

function drawGoals(part: Part, top: number): number {
  const { canvas, pen, form, places } = part;
  const [side, expected, actual] = share(part.left, part.right, 3, 1);
  const labels = GOAL_LABELS[(pen.dressing.words[39] ?? 0) % GOAL_LABELS.length];
  if (!side || !expected || !actual || !labels) return top;
  canvas.put({ top, bottom: top + 1, ...side }, text(pen.word(GOAL_SIDE_LABELS, 38)));
  putRow(part, top, [expected, actual], [text(labels[0]), text(labels[1])]);
  const [goal, result] = [
    canvas.put({ top: top + 1, bottom: top + 1, ...expected }, text(form.goal)),
    canvas.put({ top: top + 1, bottom: top + 1, ...actual }, text(form.result)),
  ];
  places.set('goal', goal).set('result', result);
  return top + 2;
}

/** 自评总分 | 98.5 | 自评等级 | 优 in the head. */
function drawTotalAbove(part: Part, top: number): number {
  const { pen, layout } = part;
  const isGraded = layout.grade === 'head';
  const isTotalHere = layout.total === 'above';
  const cells = [
    ...(isTotalHere ? ([[text('自评总分'), totalContent(part), 'total-score']] as const) : []),
    ...(isGraded ? ([[text(pen.word(GRADE_LABELS, 30)), text(gradeText(part)), 'grade']] as const) : []),
  ];
  if (cells.length === 0) return top;
  putRow(
    part,
    top,
    share(part.left, part.right, cells.length * 2, 0),
    cells.flatMap(([label, value]) => [label, value]),
    cells.flatMap(([, , name]) => [name === 'total-score' ? 'total-label' : null, name]),
  );
  return top + 1;
}

function drawGradeBelow(part: Part, top: number): number {
  const { pen, form, layout, places } = part;
  if (layout.grade === 'sentence') {
    const words = `本项目自评得分${points(form.totalScore)}分，自评等级为“${gradeText(part)}”。`;
    places.set('grade', wholeLine(part, top, words));
    return top + 1;
  }
  if (layout.grade !== 'row-below') return top;
  const [label, value] = share(part.left, part.right, 2, 1);
  if (label && value)
    putRow(
      part,
      top,
      [label, value],
      [text(pen.word(GRADE_LABELS, 30)), text(gradeText(part))],
      [null, 'grade'],
    );
  return top + 1;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** @returns where each named cell stands; the form ends above `canvas.end` */
export function drawForm(
  canvas: Canvas,
  form: RightForm,
  layout: Layout,
  dressing: Dressing,
  at: Place,
): Places {
  const pen = new Pen(dressing);
  const places: Places = new Map();
  const part: Part = {
    canvas,
    pen,
    form: { ...form, isDepartment: layout.isDepartment },
    layout,
    places,
    left: at.column,
    right: at.column + widthOf(layout, dressing) - 1,
  };
  let row = at.row;
  for (const note of NOTES_ABOVE.slice(0, dressing.notesAbove)) wholeLine(part, row++, note);
  row = drawTitle(part, row);
  row = drawHead(part, row);
  row = drawTotalAbove(part, row);
  if (layout.fundPlace === 'before') row = drawFunds(part, row);
  if (layout.hasGoals) row = drawGoals(part, row);
  row = drawIndicators(part, row);
  if (layout.fundPlace === 'after') row = drawFunds(part, row);
  row = drawGradeBelow(part, row);
  for (const note of NOTES_BELOW.slice(0, dressing.notesBelow)) wholeLine(part, row++, note);
  places.set('area', `${String(at.row)}:${String(row - 1)}`);
  return places;
}

/** Columns that a form drawn so takes up. */
export function widthOf(layout: Layout, dressing: Dressing): number {
  const pen = new Pen(dressing);
  const columns = columnsOf({ pen, layout }).length + (layout.hasSides ? 1 : 0);
  return Math.max(columns, fundWidth({ layout }), 6) + dressing.extraWidth;
}
