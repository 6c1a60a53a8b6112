/** Live recheck: off until it is switched on, reads what was changed and no more, writes nothing, and ends. */
import type { SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import type { OnChanged, ReadOptions } from '../../src/hosts/workbook-host';
import { HostError } from '../../src/hosts/workbook-host';
import { PaneSession } from '../../src/pane/session/session';
import { FakeHost, fakeEngine } from './fake-host';
import { checkedForm, finding } from './fixture-form';

/** A host that can be watched, and whose reading can be held up. */
class WatchedHost extends FakeHost {
  readonly reads: (readonly string[] | 'all')[] = [];
  readonly watchers = new Set<OnChanged>();
  hold: Promise<void> | null = null;

  watch(onChanged: OnChanged): Promise<() => void> {
    this.watchers.add(onChanged);
    return Promise.resolve(() => this.watchers.delete(onChanged));
  }

  override async readSheets(options: ReadOptions = {}): Promise<readonly SheetSnapshot[]> {
    this.reads.push(options.sheets ? [...options.sheets] : 'all');
    const { hold } = this;
    this.hold = null;
    await hold;
    const all = await super.readSheets(options);
    return all.filter(({ name }) => options.sheets?.has(name) ?? true);
  }

  changed(sheet: string): void {
    for (const watcher of this.watchers) watcher(sheet, ['D5']);
  }
}

// The clock stands still, so that work never rests in between, as it would on a slow machine.
beforeEach(() => {
  jest.spyOn(performance, 'now').mockReturnValue(0);
});
afterEach(() => jest.restoreAllMocks());

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

async function opened({ isOn = true, checks = true } = {}) {
  const host = new WatchedHost(['项目1', '项目2', '项目3']);
  /** The forms as they stand in the workbook now; a test changes them. */
  const forms = [
    checkedForm({ sheet: '项目1', project: '甲', findings: [finding('J12')] }),
    checkedForm({ sheet: '项目2', project: '乙' }),
  ];
  const session = new PaneSession(() => Promise.resolve(fakeEngine(forms)), 'zh');
  await session.open(() => Promise.resolve(host));
  const switchTo = (liveRecheck: boolean): Promise<void> =>
    session.changeSettings({ run: { ...session.snapshot().settings.run, liveRecheck } });
  if (isOn) await switchTo(true);
  if (checks) await session.look();
  host.reads.length = 0;
  const findings = (): string[] =>
    (session.snapshot().checked?.forms ?? []).flatMap((form) =>
      form.findings.map(({ cell }) => `${form.form.sheet}!${cell}`),
    );
  return { host, session, forms, switchTo, findings, state: () => session.snapshot() };
}

test('nothing is watched before it is switched on', async () => {
  const { host, state } = await opened({ isOn: false });
  expect([state().settings.run.liveRecheck, host.watchers.size]).toEqual([false, 0]);
});

test('only the changed sheet is read; the list follows, is marked stale, and nothing is written', async () => {
  const { host, forms, findings, state } = await opened();
  const before = state().revision;
  forms[0] = checkedForm({ sheet: '项目1', project: '甲', findings: [finding('J13'), finding('J14')] });
  forms[1] = checkedForm({ sheet: '项目2', project: '乙', findings: [finding('K1')] });
  host.changed('项目1');
  expect(state().isStale).toBe(true);
  await settle();
  expect(host.reads).toEqual([['项目1']]);
  // What else changed on sheets that nobody touched is not looked at.
  expect(findings().filter((place) => place.startsWith('项目1'))).toEqual(['项目1!J13', '项目1!J14']);
  expect(findings().some((place) => place.endsWith('K1'))).toBe(false);
  expect(state()).toMatchObject({ isStale: true, work: null, problem: null });
  expect(state().revision).toBeGreaterThan(before);
  expect([host.applied, host.settings.size]).toEqual([[], 1]);
});

test('the next check or run makes the list fresh again', async () => {
  const { host, session, state } = await opened();
  host.changed('项目1');
  await settle();
  await session.checkOnly();
  expect(state().isStale).toBe(false);
});

test('a sheet that was not there before makes the whole workbook be checked', async () => {
  const { host } = await opened();
  host.changed('改名');
  await settle();
  expect(host.reads).toEqual(['all']);
});

test('before anything was checked there is no list to follow', async () => {
  const { host, state } = await opened({ checks: false });
  host.changed('项目1');
  await settle();
  expect([host.reads, state().isStale]).toEqual([[], false]);
});

test('changes during a job wait for its end, and several sheets are read at once', async () => {
  const { host, session } = await opened();
  let go = (): void => undefined;
  host.hold = new Promise((resolve) => (go = resolve));
  const job = session.look();
  await settle();
  host.changed('项目1');
  host.changed('项目2');
  host.changed('项目1');
  await settle();
  expect(host.reads).toEqual(['all']);
  go();
  await job;
  await settle();
  expect(host.reads.map((names) => (names === 'all' ? names : [...names].sort()))).toEqual([
    'all',
    ['项目1', '项目2'],
  ]);
});

test('a job that begins during a recheck has the last word', async () => {
  const { host, session, forms, findings } = await opened();
  let go = (): void => undefined;
  host.hold = new Promise((resolve) => (go = resolve));
  host.changed('项目1');
  await settle();
  forms[0] = checkedForm({ sheet: '项目1', project: '甲', findings: [finding('J99')] });
  await session.look();
  expect(findings()).toContain('项目1!J99');
  go();
  await settle();
  expect(findings()).toContain('项目1!J99');
  await session.recalculate();
  expect(host.applied.at(-1)?.plan.edits.map(({ sheet }) => sheet)).toContain('项目1');
});

test.each<[string, (stage: Awaited<ReturnType<typeof opened>>) => Promise<unknown>]>([
  ['switched off', ({ switchTo }) => switchTo(false)],
  ['another workbook is opened', ({ session }) => session.open(() => Promise.resolve(new FakeHost(['甲'])))],
  ['the page goes away', ({ session }) => Promise.resolve(session.close())],
])('it ends when %s', async (_, end) => {
  const stage = await opened();
  const [watcher] = stage.host.watchers;
  await end(stage);
  expect(stage.host.watchers.size).toBe(0);
  stage.host.reads.length = 0;
  // A call that was under way arrives late.
  watcher!('项目1', ['D5']);
  await settle();
  expect(stage.host.reads).toEqual([]);
});

test('a recheck that fails says so; the list stays, and the next change is followed', async () => {
  const { host, findings, state, session } = await opened();
  const before = findings();
  host.failing = {
    call: 'readSheets',
    error: new HostError('busy', { zh: '正忙。请再试。', en: 'Busy. Try again.' }),
  };
  host.changed('项目1');
  await settle();
  expect([state().problem?.zh, findings()]).toEqual(['正忙。请再试。', before]);
  session.dismissProblem();
  host.changed('项目1');
  await settle();
  expect([state().problem, host.reads.length]).toEqual([null, 2]);
});

test('the switch travels with the workbook', async () => {
  const { host } = await opened();
  const again = new PaneSession(() => Promise.resolve(fakeEngine([])), 'zh');
  await again.open(() => Promise.resolve(host));
  expect([again.snapshot().settings.run.liveRecheck, host.watchers.size]).toEqual([true, 2]);
});
