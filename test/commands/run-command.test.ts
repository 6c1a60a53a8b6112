/** The one-click commands over a fake workbook: what they ask, what they say, and that they always end. */
import type { LoadEngine } from '../../src/app/engine';
import type { ButtonEvent } from '../../src/commands/command-button';
import { commandButtons, LONGEST_COMMAND, LONGEST_SHOWING } from '../../src/commands/command-button';
import { check, recalculate, takeBack } from '../../src/commands/run-command';
import type { Finding } from '../../src/core/model/finding';
import type { Localized } from '../../src/core/model/localized';
import type { PlanOptions } from '../../src/core/model/write-plan';
import type { ApplyResult, WorkbookHost } from '../../src/hosts/workbook-host';
import { HostError } from '../../src/hosts/workbook-host';
import { FakeHost, fakeEngine } from '../pane/fake-host';
import { checkedForm, finding } from '../pane/fixture-form';

const words = (text: string): Localized => ({ zh: text, en: text });
const told = (cell: string, needsPerson = false): Finding => finding(cell, { edits: [], needsPerson });

interface Setting {
  readonly findings?: readonly Finding[];
  readonly forms?: number;
  readonly result?: Partial<ApplyResult>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly fails?: 'create' | 'readSheets' | 'applyPlan' | 'goTo';
  readonly error?: Error;
}

function arrange(setting: Setting) {
  const plans: PlanOptions[] = [];
  const names = Array.from({ length: setting.forms ?? 1 }, (_, at) => `项目${String(at + 1)}`);
  const host = new FakeHost(names);
  for (const [key, value] of Object.entries(setting.settings ?? {})) host.settings.set(key, value);
  const { fails } = setting;
  const error = setting.error ?? new Error('boom');
  if (fails !== undefined && fails !== 'create') host.failing = { call: fails, error };
  const apply = host.applyPlan.bind(host);
  host.applyPlan = async (plan, options) => ({
    ...(await apply(plan, options)),
    written: 7,
    marked: 9,
    ...setting.result,
  });
  const engine = fakeEngine(
    names.map((sheet, at) =>
      checkedForm({ sheet, project: sheet, findings: at === 0 ? (setting.findings ?? []) : [] }),
    ),
  );
  const loadEngine: LoadEngine = () =>
    Promise.resolve({
      ...engine,
      planWrites: (checked, options) => {
        plans.push(options);
        return engine.planWrites(checked, options);
      },
    });
  const open = (): Promise<WorkbookHost> =>
    fails === 'create' ? Promise.reject(error) : Promise.resolve(host);
  return { host, plans, loadEngine, open };
}

it.each([
  ['recalculate', recalculate, '18 张自评表，改了 7 处，3 个请您判断。'],
  ['check', check, '18 张自评表，标记 9 处，3 个请您判断，分数没有改动。'],
] as const)('%s says in one line what it did', async (mode, command, line) => {
  const findings = [finding('D1'), told('D2', true), told('D3', true), told('D4', true)];
  const { host, plans, loadEngine, open } = arrange({ findings, forms: 18 });
  const outcome = await command(open, loadEngine, 'zh');
  expect(outcome).toMatchObject({ succeeded: true, lookAt: { sheet: '项目1', cell: 'D2' } });
  expect(outcome.words.zh).toBe(line);
  // One for each form, and one for what belongs to no form.
  expect(plans).toHaveLength(19);
  expect(plans[0]).toMatchObject({ mode, marks: true, language: 'zh' });
  expect(host.visited).toEqual(['项目1!D2']);
});

it.each([
  [{ marks: false, review: false }, false],
  [{ marks: true, highlightRows: true }, true],
])('writes as the workbook has it: %j', async (run, marks) => {
  const { host, plans, loadEngine, open } = arrange({ settings: { 'run-options': run } });
  await recalculate(open, loadEngine, 'en');
  expect(plans[0]).toMatchObject({ marks });
  expect(host.applied[0]?.plan.review === null).toBe(!marks);
  expect(host.applied[0]?.options).toMatchObject({ language: 'en', highlightRows: marks });
});

const HELD = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    sheet: '项目2',
    cell: `K${String(at + 7)}`,
    cause: 'formula' as const,
  }));

it.each<[string, Setting, RegExp, string[]]>([
  ['nothing was found', {}, /^1 张自评表，改了 7 处，0 个请您判断。$/, []],
  [
    'no value changed',
    { result: { written: 0, marked: 3 } },
    /^1 张自评表，没有改动任何值；标记 3 处，写了“复核结果”表，0 个请您判断。$/,
    [],
  ],
  ['there is no form', { forms: 0 }, /没有找到绩效自评表/, []],
  [
    'a cell was held back',
    { result: { heldBack: HELD(1) } },
    /改了 7 处，1 处没有写入，.*。工作表“项目2”K7 是公式，未写；.*。$/,
    ['项目2!K7'],
  ],
  [
    'a cell was held back, and another waits for a person',
    { findings: [told('D2', true)], result: { heldBack: HELD(1) } },
    /1 个请您判断/,
    ['项目1!D2'],
  ],
  ['many were', { result: { heldBack: HELD(5) } }, /K7 .*K8 .*K9 .*其余见窗格。$/, ['项目2!K7']],
  ['the structure is protected', { result: { reviewHeldBack: 'protected' } }, /复核结果表没有写入：/, []],
  [
    'the run is too large to be remembered',
    { result: { undoEndsWithSession: true } },
    /只能在关闭工作簿前撤销。$/,
    [],
  ],
])('tells when %s', async (_, setting, line, went) => {
  const { host, loadEngine, open } = arrange(setting);
  const outcome = await recalculate(open, loadEngine, 'zh');
  expect(outcome.words.zh).toMatch(line);
  expect(outcome.words.en).toMatch(/\.$/);
  expect(host.visited).toEqual(went);
  expect(host.applied).toHaveLength(setting.forms === 0 ? 0 : 1);
});

it('still says what was done when the place is on a hidden sheet', async () => {
  const error = new HostError('not-found', words('hidden'));
  const { loadEngine, open } = arrange({ findings: [told('D1')], fails: 'goTo', error });
  expect(await recalculate(open, loadEngine, 'zh')).toMatchObject({ succeeded: true });
});

it.each(['create', 'readSheets', 'applyPlan'] as const)('ends in words when %s fails', async (fails) => {
  const error = new HostError('busy', { zh: 'Excel 正忙。', en: 'Busy.' });
  const known = arrange({ fails, error });
  expect(await recalculate(known.open, known.loadEngine, 'zh')).toEqual({
    succeeded: false,
    words: { zh: 'Excel 正忙。', en: 'Busy.' },
    lookAt: null,
  });
  const unknown = arrange({ fails });
  expect((await check(unknown.open, unknown.loadEngine, 'zh')).words.zh).toContain('boom');
});

describe('taking back', () => {
  const hostWith = (members: Partial<WorkbookHost>) => () => Promise.resolve(members as WorkbookHost);
  const record = { edits: [], hostState: null };

  it.each<[string, Partial<WorkbookHost>, boolean, RegExp, unknown]>([
    ['there is nothing', { loadUndo: () => Promise.resolve(null) }, true, /没有可撤销的重算/, null],
    ['the host remembers nothing', {}, true, /没有可撤销的重算/, null],
    [
      'all goes back',
      { loadUndo: () => Promise.resolve(record), undo: () => Promise.resolve({ restored: 7, kept: [] }) },
      true,
      /^已撤销，7 处恢复原值。$/,
      null,
    ],
    [
      'something was changed since',
      {
        loadUndo: () => Promise.resolve(record),
        undo: () =>
          Promise.resolve({
            restored: 6,
            kept: [{ sheet: '项目1', cell: 'D5', cause: 'changed-meanwhile' }],
          }),
      },
      true,
      /^已撤销，6 处恢复原值，1 处没有恢复。工作表“项目1”D5 内容已变/,
      { sheet: '项目1', cell: 'D5' },
    ],
    [
      'it fails',
      { loadUndo: () => Promise.reject(new HostError('busy', { zh: 'Excel 正忙。', en: 'Busy.' })) },
      false,
      /正忙/,
      null,
    ],
    ['it fails unforeseen', { loadUndo: () => Promise.reject(new Error('boom')) }, false, /boom/, null],
  ])('says so when %s', async (_, members, succeeded, line, lookAt) => {
    const outcome = await takeBack(hostWith(members));
    expect([outcome.succeeded, outcome.lookAt]).toEqual([succeeded, lookAt]);
    expect(outcome.words.zh).toMatch(line);
  });
});

describe('a button', () => {
  it('works without an event, as a keyboard shortcut comes', async () => {
    const shown: string[] = [];
    const button = commandButtons(({ zh }) => Promise.resolve(void shown.push(zh)));
    await button(() => Promise.resolve(outcome))();
    expect(shown).toEqual(['好']);
  });

  const outcome = { succeeded: true, words: words('好'), lookAt: null };
  const press = (): ButtonEvent & { completed: jest.Mock } => ({ completed: jest.fn() });

  it('shows the words and tells Office that it is over', async () => {
    const shown: string[] = [];
    const event = press();
    await commandButtons(({ zh }) => Promise.resolve(void shown.push(zh)))(() => Promise.resolve(outcome))(
      event,
    );
    expect([shown, event.completed.mock.calls.length]).toEqual([['好'], 1]);
  });

  it.each([
    ['the command', () => Promise.reject(new Error('x')), () => Promise.resolve()],
    ['the showing', () => Promise.resolve(outcome), () => Promise.reject(new Error('x'))],
  ])('tells Office that it is over when %s fails', async (_, command, showWords) => {
    const event = press();
    await expect(commandButtons(showWords)(command)(event)).rejects.toThrow('x');
    expect(event.completed).toHaveBeenCalledTimes(1);
  });

  describe('by the clock', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());
    const never = new Promise<never>(() => undefined);

    it('tells Office that it is over when the command never ends, says so, and works again', async () => {
      const shown: string[] = [];
      const button = commandButtons(({ zh }) => Promise.resolve(void shown.push(zh)));
      const [first, second] = [press(), press()];
      const running = button(() => never)(first);
      await jest.advanceTimersByTimeAsync(LONGEST_COMMAND - 1);
      expect([shown, first.completed.mock.calls.length]).toEqual([[], 0]);
      await jest.advanceTimersByTimeAsync(1);
      await running;
      expect(shown).toEqual([expect.stringContaining('不再等待')]);
      expect(first.completed).toHaveBeenCalledTimes(1);
      await button(() => Promise.resolve(outcome))(second);
      expect(shown.at(-1)).toBe('好');
    });

    it('tells Office that it is over when the words are never shown', async () => {
      const event = press();
      const running = commandButtons(() => never)(() => Promise.resolve(outcome))(event);
      await jest.advanceTimersByTimeAsync(LONGEST_SHOWING);
      await running;
      expect(event.completed).toHaveBeenCalledTimes(1);
    });
  });

  it('answers a second press at once, and works again afterwards', async () => {
    const shown: string[] = [];
    const button = commandButtons(({ zh }) => Promise.resolve(void shown.push(zh)));
    let finish = (): void => undefined;
    const slow = button(
      () =>
        new Promise(
          (resolve) =>
            (finish = () => {
              resolve(outcome);
            }),
        ),
    );
    const [first, second, third] = [press(), press(), press()];
    const running = slow(first);
    await slow(second);
    expect([shown.length, first.completed.mock.calls.length, second.completed.mock.calls.length]).toEqual([
      1, 0, 1,
    ]);
    expect(shown[0]).toContain('还在进行');
    finish();
    await running;
    await button(() => Promise.resolve(outcome))(third);
    expect(shown).toHaveLength(3);
  });
});
