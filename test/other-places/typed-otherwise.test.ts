/** The same forms typed by other hands: figures as text, full-width digits, spaces and line breaks in labels. */
import { checkSheet } from '../../src/core/checking/check-workbook';
import type { SheetSnapshot, SnapshotCell } from '../../src/core/model/sheet-snapshot';
import { PROFILES } from '../../src/profiles/index';
import { RULES } from '../../src/rules/index';
import { everyPlace } from './every-place';

const typed = (sheet: SheetSnapshot, change: (cell: SnapshotCell) => SnapshotCell): SheetSnapshot => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(change) })),
});

const said = (cell: SnapshotCell, text: string): SnapshotCell => ({ ...cell, value: text, text });

/** What is typed otherwise may be told (ZP103); nothing else changes. */
const told = (sheet: SheetSnapshot) =>
  checkSheet(sheet, { rules: RULES, profiles: PROFILES }).map(({ form, scores, findings }) => ({
    indicators: form.indicators?.rows.map(({ row }) => row),
    funds: form.funds?.rows.map(({ row }) => row),
    total: [scores.total.score.printed, scores.total.recomputed],
    findings: findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ code, cell, severity }) => `${severity} ${code} ${cell}`)
      .sort(),
  }));

const wide = (text: string) =>
  text.replace(/[\d%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const isWord = (cell: SnapshotCell, longest: number): cell is SnapshotCell & { value: string } =>
  typeof cell.value === 'string' && new RegExp(`^\\p{Script=Han}{2,${longest}}$`, 'u').test(cell.value);

const HANDS: readonly (readonly [hand: string, change: (cell: SnapshotCell) => SnapshotCell])[] = [
  [
    'figures as text',
    (cell) => (typeof cell.value === 'number' ? { ...said(cell, cell.text), numberFormat: '@' } : cell),
  ],
  ['full-width digits', (cell) => (typeof cell.value === 'string' ? said(cell, wide(cell.value)) : cell)],
  ['spaces in words', (cell) => (isWord(cell, 6) ? said(cell, [...cell.value].join(' ')) : cell)],
  [
    'line breaks in words',
    (cell) =>
      isWord(cell, 10) && cell.value.length > 3
        ? said(cell, `${cell.value.slice(0, 2)}\n${cell.value.slice(2)}`)
        : cell,
  ],
  ['blanks around', (cell) => (typeof cell.value === 'string' ? said(cell, ` ${cell.value}\u3000`) : cell)],
];

/** What is read otherwise in these hands: figures within words, and headers that are known whole alone. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  'full-width digits': [
    'full words of the form for the level names, totals of the blocks in a column of their own',
    'notes between head and tables, amounts and rate in one sentence cell, two part targets',
    'score in the title line, ticks as answers, weight words 分值权重',
    'the cells hold different numbers of figures: the row is not judged, and that is told',
    'values as short sentences with the figure in them, scores with 分, points of a group merged',
    'weights only in the level-2 labels, rate and score missing from the funds',
  ],
  'line breaks in words': [
    'grouped headers: value, points and remarks each over their own, sums in a second unit',
  ],
};

describe.each(HANDS)('%s', (hand, change) => {
  test.each(everyPlace.filter(({ name }) => !OPEN[hand]?.includes(name)))('$name', ({ sheet }) => {
    expect(told(typed(sheet, change))).toEqual(told(sheet));
  });
});
