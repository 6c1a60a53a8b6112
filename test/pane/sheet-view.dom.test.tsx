/** The view of a sheet on the page: cells, marks, notes, keys, and that long sheets are not drawn whole. */
import { PaneSession } from '../../src/pane/session/session';
import { SheetView } from '../../src/pane/sheet/sheet-view';
import { fakeEngine, sheetLook } from './fake-host';
import { finding } from './fixture-form';
import { cleanUp, press, render, settle } from './render';

const session = new PaneSession(() => Promise.resolve(fakeEngine([])), 'zh');
const cell = (row: number, column: number, text: string) => ({ row, column, text, isNumber: false });
const grid = (): HTMLElement => document.querySelector<HTMLElement>('[role=grid]')!;
const chosen = (): string | null | undefined =>
  document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.getAttribute('data-cell');

afterEach(cleanUp);

test('a merged cell is one cell over its area; a mark and a note are told in words', async () => {
  const look = sheetLook({
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    cells: [cell(0, 0, '项目支出绩效自评表'), cell(1, 1, '15')],
    notes: new Map([['B2', '原值 15']]),
  });
  const mark = {
    severity: 'error' as const,
    findings: [finding('B2')],
    change: null,
    ghost: null,
    isIgnored: false,
    isNotUnderstood: false,
  };
  const marks = new Map([['B2', mark]]);
  await render(
    <SheetView
      look={look}
      marks={marks}
      selection={{ sheet: '项目1', cell: 'B2', request: 1, isAsked: true }}
    />,
    session,
  );
  expect(document.querySelector('[data-cell=A1]')!.getAttribute('aria-colspan')).toBe('4');
  expect(document.querySelector('[data-cell=B2]')!.textContent).toContain('错误');
  expect(chosen()).toBe('B2');
  await settle(() => grid().focus());
  await settle(() => press(grid(), 'ArrowUp'));
  await settle(() => press(grid(), 'ArrowDown'));
  await settle(() => press(grid(), 'ArrowRight'));
  expect(document.querySelector('[role=note]')!.textContent).toContain('原值 15');
});

test('arrows move the selection, and a new request moves it again', async () => {
  const look = sheetLook({ cells: [cell(0, 0, 'a'), cell(1, 0, 'b'), cell(1, 1, 'c')] });
  const view = (request: number) => (
    <SheetView
      look={look}
      marks={new Map()}
      selection={{ sheet: '项目1', cell: 'A1', request, isAsked: true }}
    />
  );
  await render(view(1), session);
  await settle(() => press(grid(), 'ArrowDown'));
  await settle(() => press(grid(), 'ArrowRight'));
  expect(chosen()).toBe('B2');
  await render(view(2), session);
  expect(chosen()).toBe('A1');
});

test('of five thousand rows only those around the view are drawn', async () => {
  const cells = Array.from({ length: 5000 }, (_unused, row) => cell(row, 0, `行${String(row)}`));
  await render(
    <SheetView look={sheetLook({ rowCount: 5000, cells })} marks={new Map()} selection={null} />,
    session,
  );
  expect(document.querySelectorAll('[role=row]').length).toBeLessThan(150);
  expect(grid().getAttribute('aria-rowcount')).toBe('5004');
});
