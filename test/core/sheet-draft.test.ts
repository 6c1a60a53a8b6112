/** Drafted sheets: what each part looks like, and the cells that carry the lines. */
import { DRAFT_LOOKS, drawnCells, type DraftCell, type SheetDraft } from '../../src/core/model/sheet-draft';

const plain = {
  fontSize: 10.5,
  bold: false,
  align: 'centre',
  bordered: true,
  percent: false,
  fill: null,
} as const;

test('the looks of the parts', () => {
  expect(DRAFT_LOOKS).toEqual({
    title: { ...plain, fontSize: 16, bold: true, bordered: false },
    subtitle: { ...plain, fontSize: 11, bordered: false },
    label: { ...plain, bold: true, fill: 'E9E9E9' },
    text: { ...plain, align: 'left' },
    number: { ...plain, align: 'right' },
    percent: { ...plain, align: 'right', percent: true },
    total: { ...plain, bold: true },
    line: { ...plain, align: 'left', bordered: false },
  });
});

const cell = (row: number, column: number, role: DraftCell['role'], value: string | null): DraftCell => ({
  row,
  column,
  role,
  value,
  formula: null,
});
const draft = (cells: readonly DraftCell[], merges: SheetDraft['merges']): SheetDraft => ({
  name: '表',
  widths: [],
  cells,
  merges,
});

test('covered cells carry the part of their merge, each cell stands once, row by row', () => {
  const cells = [cell(1, 0, 'text', '下'), cell(0, 2, 'label', '右'), cell(0, 0, 'title', '上')];
  const merges = [
    { top: 0, left: 0, bottom: 0, right: 1 },
    { top: 1, left: 1, bottom: 2, right: 1 },
  ];
  expect(drawnCells(draft(cells, merges))).toEqual([
    cell(0, 0, 'title', '上'),
    cell(0, 1, 'title', null),
    cell(0, 2, 'label', '右'),
    cell(1, 0, 'text', '下'),
    cell(1, 1, 'text', null),
    cell(2, 1, 'text', null),
  ]);
});

test('what is drawn twice stands as it was drawn first', () => {
  const cells = [cell(0, 0, 'label', '一'), cell(0, 0, 'text', '二')];
  expect(drawnCells(draft(cells, []))).toEqual([cell(0, 0, 'label', '一')]);
  expect(drawnCells(draft([], []))).toEqual([]);
});
