/** The one-click commands over a fake workbook: what they ask, what they say, and that they always end. */
import type { ButtonEvent } from '../../src/commands/command-button';
import { commandButtons } from '../../src/commands/command-button';
import type { CommandCore } from '../../src/commands/run-command';
import { check, recalculate, takeBack } from '../../src/commands/run-command';
import type { CheckedForm, CheckedWorkbook } from '../../src/core/checking/checked-form';
import type { Finding } from '../../src/core/model/finding';
import type { Localized } from '../../src/core/model/localized';
import type { PlanOptions, WritePlan } from '../../src/core/model/write-plan';
import type { ApplyResult, WorkbookHost } from '../../src/hosts/workbook-host';
import { HostError } from '../../src/hosts/workbook-host';

const words = (text: string): Localized => ({ zh: text, en: text });

function finding(cell: string, needsPerson = false): Finding {
  return {
    code: 'ZP401',
    rule: 'indicator-score',
    severity: 'error',
    sheet: '项目1',
    cell,
    cells: [],
    message: words('m'),
    line: { subject: words('s'), figures: words('f'), why: null },
    printed: 15,
    expected: 1.5,
    computation: null,
    basis: words('b'),
    edits: [],
    needsPerson,
  };
}

interface Setting {
  readonly findings?: readonly Finding[];
  readonly forms?: number;
  readonly result?: Partial<ApplyResult>;
  readonly fails?: 'create' | 'read' | 'apply' | 'goTo';
  readonly error?: Error;
}

function arrange(setting: Setting) {
  const asked: { plans: PlanOptions[]; went: string[]; applied: number } = {
    plans: [],
    went: [],
    applied: 0,
  };
  const step = (name: Setting['fails']): void => {
    if (setting.fails === name) throw setting.error ?? new Error('boom');
  };
  const result: ApplyResult = {
    written: 7,
    marked: 9,
    heldBack: [],
    undo: { edits: [], hostState: null },
    ...setting.result,
  };
  const host = {
    kind: 'excel',
    workbookName: null,
    isReadOnly: false,
    readSheets: () => {
      step('read');
      return Promise.resolve([]);
    },
    applyPlan: () => {
      step('apply');
      asked.applied += 1;
      return Promise.resolve(result);
    },
    undo: () => Promise.reject(new Error('not asked')),
    goTo: (sheet: string, cell: string) => {
      step('goTo');
      asked.went.push(`${sheet}!${cell}`);
      return Promise.resolve();
    },
    loadSetting: () => Promise.resolve(null),
    loadSettings: (keys) => Promise.resolve(keys.map(() => null)),
    saveSetting: () => Promise.reject(new Error('not asked')),
  } satisfies WorkbookHost;
  const form = { findings: setting.findings ?? [] } as unknown as CheckedForm;
  const checked: CheckedWorkbook = {
    sheetCount: 1,
    forms: Array.from({ length: setting.forms ?? 1 }, (_, at) =>
      at === 0 ? form : { ...form, findings: [] },
    ),
    portfolio: null,
    ignoreFindings: [],
    counts: { error: 0, warning: 0, info: 0 },
  };
  const core: CommandCore = {
    check: async (opened) => {
      await opened.readSheets();
      return {
        checked,
        highlightRows: false,
        sheets: [],
        plan: (options): WritePlan => {
          asked.plans.push(options);
          return { edits: [], marks: [], review: null };
        },
      };
    },
  };
  const open = async (): Promise<WorkbookHost> => {
    step('create');
    return Promise.resolve(host);
  };
  return { asked, core, open };
}

it.each([
  ['recalculate', recalculate, '18 张自评表，改了 7 处，3 处请您判断。'],
  ['check', check, '18 张自评表，发现 4 处，得分未改，3 处请您判断。'],
] as const)('%s says in one line what it did', async (mode, command, line) => {
  const findings = [finding('D1'), finding('D2', true), finding('D3', true), finding('D4', true)];
  const { asked, core, open } = arrange({ findings, forms: 18 });
  const outcome = await command(open, core, 'zh');
  expect(outcome).toMatchObject({ succeeded: true, lookAt: { sheet: '项目1', cell: 'D2' } });
  expect(outcome.words.zh).toBe(line);
  expect(asked.plans).toEqual([{ mode, review: true, marks: true, language: 'zh' }]);
  expect(asked.went).toEqual(['项目1!D2']);
});

it.each<[string, Setting, RegExp, string[]]>([
  ['nothing was found', {}, /^1 张自评表，改了 7 处。$/, []],
  [
    'no value changed',
    { result: { written: 0, marked: 3 } },
    /^1 张自评表，没有改动任何值，标记 3 处。$/,
    [],
  ],
  ['there is no form', { forms: 0 }, /没有找到绩效自评表/, []],
  [
    'cells were held back',
    { result: { heldBack: [{ sheet: '项目2', cell: 'K7', cause: 'formula' }] } },
    /1 处未写入（如 项目2!K7：是公式，未写/,
    ['项目2!K7'],
  ],
  ['the structure is protected', { result: { reviewHeldBack: 'protected' } }, /未写复核结果表/, []],
])('tells when %s', async (_, setting, line, went) => {
  const { asked, core, open } = arrange(setting);
  const outcome = await recalculate(open, core, 'zh');
  expect(outcome.words.zh).toMatch(line);
  expect(outcome.words.en).toMatch(/^[\x20-\x7e]+\.$/);
  expect(asked.went).toEqual(went);
  expect(asked.applied).toBe(setting.forms === 0 ? 0 : 1);
});

it('still says what was done when the place is on a hidden sheet', async () => {
  const error = new HostError('not-found', words('hidden'));
  const { core, open } = arrange({ findings: [finding('D1')], fails: 'goTo', error });
  expect(await recalculate(open, core, 'zh')).toMatchObject({ succeeded: true });
});

it.each(['create', 'read', 'apply'] as const)('ends in words when %s fails', async (fails) => {
  const error = new HostError('busy', { zh: 'Excel 正忙。', en: 'Busy.' });
  const known = arrange({ fails, error });
  expect(await recalculate(known.open, known.core, 'zh')).toEqual({
    succeeded: false,
    words: { zh: 'Excel 正忙。', en: 'Busy.' },
    lookAt: null,
  });
  const unknown = arrange({ fails });
  expect((await check(unknown.open, unknown.core, 'zh')).words.zh).toContain('boom');
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
      /恢复 7 处。$/,
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
      /保留现状：项目1!D5。/,
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
