/** Sheets drawn as documents, the way programs and people build such: one habit at a time. */
import { toAddress } from '../../../src/core/model/sheet-snapshot';
import type { CellArea, SheetSnapshot, SnapshotCell } from '../../../src/core/model/sheet-snapshot';
import { buildDocument, p, r, tbl, tr } from './build-document';
import type { DocumentOptions } from './build-document';

type Habit =
  | 'plain'
  | 'broken runs'
  | 'slivers'
  | 'title as paragraphs'
  | 'controls'
  | 'recorded changes'
  | 'framed'
  | 'cut by a page'
  | 'lines as paragraphs'
  | 'no grid'
  | 'merged sideways'
  | 'side table in a cell'
  | 'text box before it';

export const HABITS: readonly Habit[] = [
  'plain',
  'broken runs',
  'slivers',
  'title as paragraphs',
  'controls',
  'recorded changes',
  'framed',
  'cut by a page',
  'lines as paragraphs',
  'no grid',
  'merged sideways',
  'side table in a cell',
  'text box before it',
];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a person reads in the cell. */
function shown({ value, text, numberFormat }: SnapshotCell): string {
  if (typeof value === 'number' && numberFormat?.includes('%') === true)
    return `${String(Number((value * 100).toPrecision(10)))}%`;
  return typeof value === 'number' ? String(value) : text || String(value);
}

/** A text as runs, its line feeds as breaks. */
function runsOf(text: string, habit: Habit): string {
  return escapedLines(text)
    .map((line, at) => {
      const pieces = habit === 'broken runs' ? (line.match(/&\w+;|./gu) ?? []) : [line];
      const runs = pieces.map((piece) => r(piece)).join('<w:proofErr w:type="spellStart"/>');
      return (at > 0 ? '<w:r><w:br/></w:r>' : '') + runs;
    })
    .join('');
}

const escapedLines = (text: string): string[] => text.split('\n').map(escaped);

function content(text: string, habit: Habit, isSpecial: boolean): string {
  if (text === '') return '<w:p/>';
  if (habit === 'lines as paragraphs')
    return escapedLines(text)
      .map((line) => p(r(line)))
      .join('');
  const runs = runsOf(text, habit);
  if (habit === 'controls')
    return p(`<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`);
  if (habit === 'recorded changes')
    return p(
      `<w:del w:id="1" w:author="乙"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id="2" w:author="乙">${runs}</w:ins>`,
    );
  if (habit === 'side table in a cell' && isSpecial)
    return p(runs) + tbl(tr('<w:tc><w:p/></w:tc>'), [800]) + '<w:p/>';
  return p(runs);
}

interface Drawn {
  readonly rows: readonly string[];
  readonly grid: readonly number[];
  /** Rows before the first one with more than one cell. */
  readonly titles: readonly (readonly string[])[];
}

const WIDTH = 900;

function draw(sheet: SheetSnapshot, habit: Habit): Drawn {
  const merges = sheet.merges ?? [];
  const lastColumn = Math.max(
    ...merges.map(({ right }) => right),
    ...sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)),
  );
  const lastRow = Math.max(...sheet.rows.map(({ row }) => row), ...merges.map(({ bottom }) => bottom));
  const cells = new Map(
    sheet.rows.flatMap(({ row, cells: ofRow }) =>
      ofRow.map((cell) => [toAddress({ row, column: cell.column }), cell] as const),
    ),
  );
  const at = (row: number, column: number): CellArea | undefined =>
    merges.find(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  // Slivers: every column but the last is a wide and a hair-thin one, and rows end now on one side, now on the other.
  const isSlivers = habit === 'slivers';
  const grid = isSlivers
    ? Array.from({ length: lastColumn + 1 }, () => [WIDTH - 30, 30]).flat()
    : Array.from({ length: lastColumn + 1 }, () => WIDTH);
  const rows: string[] = [];
  const titles: string[][] = [];
  let isTitle = true;
  let special = 0;
  for (let row = 0; row <= lastRow; row += 1) {
    let markup = '';
    const texts: string[] = [];
    const cut = isSlivers && row % 2 === 1 ? 1 : 0;
    for (let column = 0; column <= lastColumn; column += 1) {
      const area = at(row, column) ?? { top: row, left: column, bottom: row, right: column };
      if (column !== area.left) continue;
      const isFirst = row === area.top;
      const cell = isFirst ? cells.get(toAddress({ row, column })) : undefined;
      const text = cell ? shown(cell) : '';
      if (text !== '') texts.push(text);
      const width = area.right - area.left + 1;
      // A border between two columns stands before the sliver in some rows and behind it in others.
      const from = area.left === 0 ? 0 : 2 * area.left - cut;
      const to = area.right === lastColumn ? 2 * (lastColumn + 1) : 2 * (area.right + 1) - cut;
      const count = isSlivers ? to - from : width;
      const vertical =
        area.bottom > area.top ? (isFirst ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
      special += text.length > 30 ? 1 : 0;
      const inner = content(text, habit, text.length > 30 && special === 1);
      if (habit === 'merged sideways' && width > 1) {
        markup += `<w:tc><w:tcPr><w:hMerge w:val="restart"/>${vertical}</w:tcPr>${inner}</w:tc>`;
        for (let more = 1; more < width; more += 1)
          markup += `<w:tc><w:tcPr><w:hMerge/>${vertical}</w:tcPr><w:p/></w:tc>`;
      } else
        markup += `<w:tc><w:tcPr><w:gridSpan w:val="${String(count)}"/>${vertical}</w:tcPr>${inner}</w:tc>`;
    }
    if (isTitle && texts.length <= 1 && (at(row, 0)?.right ?? 0) === lastColumn) titles.push(texts);
    else isTitle = false;
    rows.push(tr(markup));
  }
  return { rows, grid, titles: isTitle ? [] : titles };
}

export function drawDocument(sheet: SheetSnapshot, habit: Habit, options: DocumentOptions = {}): Uint8Array {
  const { rows, grid, titles } = draw(sheet, habit);
  const heads = titles.flat().map((text) => p(runsOf(text, habit)));
  const table = (of: readonly string[]): string =>
    habit === 'no grid' ? `<w:tbl>${of.join('')}</w:tbl>` : tbl(of.join(''), grid);
  const body = table(rows.slice(titles.length));
  switch (habit) {
    case 'title as paragraphs':
      return buildDocument(heads.join('') + body, options);
    case 'framed':
      return buildDocument(tbl(tr(`<w:tc>${heads.join('')}${body}<w:p/></w:tc>`), [9000]), options);
    case 'controls':
      return buildDocument(`<w:sdt><w:sdtPr/><w:sdtContent>${table(rows)}</w:sdtContent></w:sdt>`, options);
    case 'cut by a page': {
      // Below the middle, where no merge goes on.
      const cut = rows.findIndex((row, at) => at > rows.length * 0.6 && !row.includes('<w:vMerge/>'));
      if (cut < 0) return buildDocument(table(rows), options);
      return buildDocument(
        table(rows.slice(0, cut)) + p('<w:r><w:br w:type="page"/></w:r>') + table(rows.slice(cut)),
        options,
      );
    }
    case 'text box before it': {
      const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('附件3')}</w:txbxContent></v:textbox></w:pict></w:r>`;
      return buildDocument(p(box) + table(rows), options);
    }
    default:
      return buildDocument(table(rows), options);
  }
}
