/** The list of findings on the page: keyboard, details, correcting, ignoring with a reason. */
import { NO_FILTER, type FindingFilter } from '../../src/pane/session/finding-list';
import { FindingsScreen } from '../../src/pane/screens/findings-screen';
import { PaneSession } from '../../src/pane/session/session';
import { TeachingContext } from '../../src/pane/parts/teaching-context';
import { useState, type ReactElement } from 'react';
import { FakeHost, fakeEngine } from './fake-host';
import { checkedForm, finding } from './fixture-form';
import { cleanUp, press, render, settle, type, withWords } from './render';

function Screen(): ReactElement {
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  return <FindingsScreen filter={filter} onFilter={setFilter} />;
}

async function shown() {
  const host = new FakeHost(['项目1', '项目2']);
  const forms = [
    checkedForm({
      sheet: '项目1',
      project: '甲',
      findings: [finding('J12'), finding('B4', { severity: 'warning', needsPerson: true, edits: [] })],
    }),
    checkedForm({ sheet: '项目2', project: '乙' }),
  ];
  const session = new PaneSession(() => Promise.resolve(fakeEngine(forms)), 'zh');
  await session.open(() => Promise.resolve(host));
  await session.look();
  await render(<Screen />, session);
  return { host };
}

const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
const focused = (): string => document.activeElement?.textContent ?? '';

afterEach(cleanUp);

test('rows say where they stand, and only one can be reached by Tab', async () => {
  await shown();
  expect(items().map((item) => item.getAttribute('aria-level'))).toEqual(['1', '2', '2', '1', '2']);
  expect(items().filter((item) => item.tabIndex === 0)).toHaveLength(1);
  expect(items()[1]!.textContent).toContain('错误');
});

test('arrows move, Enter goes to the cell and opens the finding', async () => {
  const { host } = await shown();
  items()[0]!.focus();
  await settle(() => press(items()[0]!, 'ArrowDown'));
  expect(focused()).toContain('J12');
  await settle(() => press(items()[1]!, 'Enter'));
  expect(host.visited).toEqual(['项目1!J12']);
  expect(items()[1]!.getAttribute('aria-expanded')).toBe('true');
  expect(items()[1]!.textContent).toContain('1 ÷ 10 × 15 = 1.50');
  await settle(() => press(items()[1]!, 'ArrowLeft'));
  expect(items()[1]!.getAttribute('aria-expanded')).toBe('false');
});

test('a group closes and opens', async () => {
  await shown();
  await settle(() => press(items()[0]!, 'ArrowLeft'));
  expect(items()).toHaveLength(3);
  await settle(() => items()[0]!.click());
  expect(items()).toHaveLength(5);
});

test('a sheet that could not be read leads to teaching its headers; other findings do not', async () => {
  const opened: string[] = [];
  const session = new PaneSession(
    () =>
      Promise.resolve(
        fakeEngine([
          checkedForm({
            sheet: '项目1',
            project: '甲',
            findings: [finding('J12'), finding('A1', { rule: 'unread-sheet', edits: [] })],
          }),
        ]),
      ),
    'zh',
  );
  await session.open(() => Promise.resolve(new FakeHost(['项目1'])));
  await session.look();
  const open = () => opened.push('layout');
  await render(
    <TeachingContext value={open}>
      <Screen />
    </TeachingContext>,
    session,
  );
  await settle(() => items()[1]!.click());
  expect(document.body.textContent).not.toContain('指认表头');
  await settle(() => items()[2]!.click());
  await settle(() => withWords('button', '指认表头').click());
  expect(opened).toEqual(['layout']);
});

test('correcting writes the one cell', async () => {
  const { host } = await shown();
  await settle(() => items()[1]!.click());
  await settle(() => withWords('button', '修正为 1.5').click());
  expect(host.cells.get('项目1!J12')).toBe(1.5);
  expect(host.cells.has('项目2!J12')).toBe(false);
});

test('ignoring needs a reason', async () => {
  const { host } = await shown();
  await settle(() => items()[2]!.click());
  expect(document.body.textContent).not.toContain('修正为');
  await settle(() => withWords('button', '忽略').click());
  await settle(() => withWords('button', '确认忽略').click());
  expect(host.settings.size).toBe(0);
  expect(document.body.textContent).toContain('请写明理由');
  const input = document.querySelector<HTMLInputElement>('form input')!;
  await settle(() => type(input, '经主管部门同意'));
  await settle(() => withWords('button', '确认忽略').click());
  expect(host.settings.get('ignores')).toHaveLength(1);
  expect(document.body.textContent).toContain('已忽略 1 个');
});

test('filters say how much is shown', async () => {
  await shown();
  await settle(() => withWords('button', '只看需要我判断的').click());
  expect(document.body.textContent).toContain('显示 1 个，共 3 个');
  expect(
    items()
      .map((item) => item.textContent)
      .join(),
  ).toContain('B4');
});
