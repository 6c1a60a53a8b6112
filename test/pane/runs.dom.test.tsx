/** What runs say and show: the result line, what was held back, the preview's ticks, the sorted table. */
import { useSyncExternalStore } from 'react';
import type { Finding } from '../../src/core/model/finding';
import { HostError } from '../../src/hosts/workbook-host';
import { ActionBar } from '../../src/pane/screens/action-bar';
import { FormsScreen } from '../../src/pane/screens/forms-screen';
import { OpenAgain } from '../../src/pane/screens/open-again';
import { PreviewDialog } from '../../src/pane/screens/preview-dialog';
import { ResultLine } from '../../src/pane/screens/result-line';
import { PaneSession } from '../../src/pane/session/session';
import { TotalsScreen } from '../../src/pane/screens/totals-screen';
import { FakeHost, fakeEngine } from './fake-host';
import { checkedForm, edit, finding, formulaEdit } from './fixture-form';
import { cleanUp, render, settle, untilShown, withWords } from './render';

async function opened(first = finding('J12')) {
  const host = new FakeHost(['项目1', '项目2']);
  const forms = [
    checkedForm({ sheet: '项目1', project: '甲', total: [98, 84.5], findings: [first] }),
    checkedForm({
      sheet: '项目2',
      project: '乙',
      total: [70, 70],
      findings: [finding('J3', { sheet: '项目2' })],
    }),
  ];
  const session = new PaneSession(() => Promise.resolve(fakeEngine(forms)), 'zh');
  await session.open(() => Promise.resolve(host));
  return { host, session };
}

/** A form of which nothing can be corrected. */
async function judged() {
  const host = new FakeHost(['项目1']);
  const findings = [finding('J12', { edits: [], needsPerson: true, severity: 'warning' })];
  const form = checkedForm({ sheet: '项目1', project: '甲', total: [98, 98], findings });
  const session = new PaneSession(() => Promise.resolve(fakeEngine([form])), 'zh');
  await session.open(() => Promise.resolve(host));
  return session;
}

afterEach(cleanUp);

test('the line says what was done, and its undo takes it back', async () => {
  const { host, session } = await opened();
  await render(<ResultLine />, session);
  await settle(() => session.recalculate());
  expect(document.body.textContent).toContain('2 张自评表，改了 2 处，0 个请您判断');
  await settle(() => withWords('button', '撤销').click());
  await untilShown('已撤销，2 处恢复原值');
  expect(host.cells.get('项目1!J12')).toBe(15);
});

test.each([
  [{ marks: true, review: true }, '没有改动任何值；标记 1 处，写了“复核结果”表，1 个请您判断'],
  [{ marks: true, review: false }, '没有改动任何值；标记 1 处，1 个请您判断'],
  [{ marks: false, review: true }, '没有改动任何值；写了“复核结果”表，1 个请您判断'],
])('a run that changes no value says what it wrote instead: %j', async (written, sentence) => {
  const session = await judged();
  await session.changeSettings({ run: { ...session.snapshot().settings.run, ...written } });
  await render(<ResultLine />, session);
  await settle(() => session.recalculate());
  expect(document.body.textContent).toContain(`1 张自评表，${sentence}`);
  await settle(() => withWords('button', '撤销').click());
  await untilShown('已撤销，标记和“复核结果”表恢复原样，没有值要恢复');
});

test('a run that changes nothing at all says so, and there is nothing to take back', async () => {
  const session = await judged();
  await session.changeSettings({
    run: { ...session.snapshot().settings.run, marks: false, review: false },
  });
  await render(<ResultLine />, session);
  await settle(() => session.recalculate());
  expect(document.body.textContent).toContain('1 张自评表，没有改动任何值，1 个请您判断');
  expect(document.querySelectorAll('button')).toHaveLength(0);
  expect(session.snapshot().canUndo).toBe(false);
});

test('what was not written is named with its reason and leads to the cell', async () => {
  const { host, session } = await opened(finding('J12', { edits: [formulaEdit('J12', 1.5)] }));
  await render(<ResultLine />, session);
  await settle(() => session.recalculate());
  expect(document.body.textContent).toContain('1 处没有写入');
  await settle(() => withWords('button', '是公式，未写').click());
  expect(host.visited).toEqual(['项目1!J12']);
});

test('a failure is an alert that can be dismissed', async () => {
  const { host, session } = await opened();
  await render(<ResultLine />, session);
  host.failing = {
    call: 'readSheets',
    error: new HostError('busy', { zh: 'Excel 正忙，请稍后再试。', en: 'Busy.' }),
  };
  await settle(() => session.look());
  const alert = document.querySelector('[role=alert]')!;
  expect(alert.textContent).toContain('Excel 正忙，请稍后再试。');
  await settle(() => alert.querySelector('button')!.click());
  expect(alert.textContent).toBe('');
});

test('the actions are off until a workbook is open', async () => {
  const session = new PaneSession(() => Promise.resolve(fakeEngine([])), 'en');
  await render(<ActionBar />, session, 'en');
  const buttons = [...document.querySelectorAll('button')];
  expect(buttons.map((button) => button.textContent)).toEqual([
    'Recalculate',
    'Check only',
    'Preview',
    'Undo',
  ]);
  expect(buttons.every((button) => button.disabled)).toBe(true);
});

describe('the preview', () => {
  /** The dialog as the page shows it: drawn anew with each change of the session's preview. */
  function Shown({ session }: { readonly session: PaneSession }) {
    const preview = useSyncExternalStore(session.subscribe, () => session.snapshot().preview);
    return preview && <PreviewDialog preview={preview} />;
  }
  async function shown(first: Finding) {
    const { host, session } = await opened(first);
    await session.showPreview();
    await render(<Shown session={session} />, session);
    const boxes = () =>
      [...document.querySelectorAll<HTMLElement>('[data-edit]')].map((row) => [
        `${row.dataset['edit']!}=${row.dataset['after']!}`,
        row.querySelector('input')!.checked,
      ]);
    const tick = (key: string) =>
      settle(() => document.querySelector<HTMLElement>(`[data-edit="${key}"] input`)!.click());
    return { host, boxes, tick };
  }

  test('formulas start unticked, and only ticked cells are written', async () => {
    const { host, boxes } = await shown(finding('J12', { edits: [formulaEdit('J12', 1.5)] }));
    expect(boxes()).toEqual([
      ['项目1!J12=1.5', false],
      ['项目2!J3=1.5', true],
    ]);
    expect(document.body.textContent).toContain('=SUM(A1) → 1.5');
    await settle(() => withWords('button', '写入勾选的 1 处').click());
    expect([...host.cells.keys()]).toEqual(['项目2!J3']);
  });

  test('what is offered is listed unticked with what it gives; of several ways one is ticked', async () => {
    const way = (cell: string, after: number, zh: string) => ({
      ...edit(cell, after, 'offered'),
      label: { zh, en: zh },
      outcome: { total: 89.94, grade: '良' },
    });
    const { host, boxes, tick } = await shown(
      finding('I12', { edits: [way('I12', 30, '分值改为 30'), way('J12', 20, '得分改为 20')] }),
    );
    expect(boxes()).toEqual(
      expect.arrayContaining([
        ['项目1!I12=30', false],
        ['项目1!J12=20', false],
      ]),
    );
    expect(withWords('li', '分值改为 30').textContent).toContain('总分 89.94，等级 良');
    await tick('项目1!I12');
    await tick('项目1!J12');
    expect(boxes()).toEqual(
      expect.arrayContaining([
        ['项目1!I12=30', false],
        ['项目1!J12=20', true],
      ]),
    );
    await settle(() => withWords('button', '写入勾选的 2 处').click());
    expect(Object.fromEntries(host.cells)).toEqual({ '项目1!J12': 20, '项目2!J3': 1.5 });
  });

  test('what follows is listed with it, and can be left out', async () => {
    const total = { ...edit('J20', 84.5), kind: 'total-score' as const };
    const { host, boxes, tick } = await shown(finding('J12', { edits: [edit('J12', 1.5), total] }));
    expect(boxes()).toEqual(expect.arrayContaining([['项目1!J20=84.5', true]]));
    expect(withWords('li', 'J20').textContent).toContain('随上面的改动变');
    await tick('项目1!J20');
    expect(boxes()).toEqual(expect.arrayContaining([['项目1!J20=84.5', false]]));
    await settle(() => withWords('button', '写入勾选的 2 处').click());
    expect([...host.cells.keys()].sort()).toEqual(['项目1!J12', '项目2!J3']);
  });

  test('all or none at once', async () => {
    const { boxes } = await shown(finding('J12'));
    await settle(() => withWords('button', '全不勾').click());
    expect(boxes().every(([, isOn]) => isOn === false)).toBe(true);
    expect((withWords('button', '写入勾选的 0 处') as HTMLButtonElement).disabled).toBe(true);
    await settle(() => withWords('button', '只勾确定的').click());
    expect(boxes().every(([, isOn]) => isOn === true)).toBe(true);
  });
});

test('the table sorts by a column and back, and says which way', async () => {
  const { session } = await opened();
  await session.look();
  await render(<TotalsScreen />, session);
  const projects = (): (string | null)[] =>
    [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent);
  const button = withWords('th button', '总分');
  const header = button.closest('th')!;
  await settle(() => button.click());
  expect([projects(), header.getAttribute('aria-sort')]).toEqual([['乙', '甲'], 'ascending']);
  await settle(() => button.click());
  expect([projects(), header.getAttribute('aria-sort')]).toEqual([['甲', '乙'], 'descending']);
  await settle(() => button.click());
  expect([projects(), header.getAttribute('aria-sort')]).toEqual([['甲', '乙'], 'none']);
  expect(withWords('tbody', '甲').textContent).toContain('98 → 84.5');
});

test('a form that was not read whole is shown as such, with the cells that were not understood', async () => {
  const host = new FakeHost(['项目1']);
  const form = {
    ...checkedForm({ sheet: '项目1', project: '甲', total: [98, 84.5] }),
    reading: { complete: false, understood: 0.9, notUnderstood: ['C14', 'D14'] },
  };
  const session = new PaneSession(() => Promise.resolve(fakeEngine([form])), 'zh');
  await session.open(() => Promise.resolve(host));
  await session.look();
  await render(<TotalsScreen />, session);
  expect(withWords('tbody', '甲').textContent).toContain('未读全');
  expect(document.body.textContent).not.toMatch(/98|84\.5|良/);
  await render(<FormsScreen onShowFindings={() => undefined} />, session);
  expect(document.body.textContent).toContain('未读全：2 格没读懂');
  expect(document.body.textContent).not.toMatch(/98|84\.5/);
  await settle(() => withWords('button', 'C14').click());
  expect(host.visited).toEqual(['项目1!C14']);
});

test('an Excel that does not answer can be given up from the line', async () => {
  const { session } = await opened();
  await render(<ResultLine />, session);
  const giveUp = jest.fn(() => {
    session.offerToGiveUp(null);
  });
  expect(document.body.textContent).not.toContain('没有回应');
  await settle(() => {
    session.offerToGiveUp(giveUp);
  });
  expect(document.body.textContent).toContain('Excel 已有一分钟没有回应');
  await settle(() => withWords('button', '不再等待').click());
  expect(giveUp).toHaveBeenCalledTimes(1);
  expect(document.body.textContent).not.toContain('没有回应');
});

test('a workbook that could not be opened can be tried again', async () => {
  const session = new PaneSession(() => Promise.resolve(fakeEngine([])), 'zh');
  const open = jest.fn(() => session.open(() => Promise.resolve(new FakeHost(['项目1']))));
  await session.open(() => Promise.reject(new HostError('no-answer', { zh: '没有回应。', en: 'Silent.' })));
  await render(<OpenAgain onOpen={() => void open()} />, session);
  await settle(() => withWords('button', '重新连接工作簿').click());
  expect(session.snapshot().host).not.toBeNull();
});
