/** The session runs jobs against a host: what it writes, what it says afterwards, and what it does when things fail. */
import { linesOf, openLines } from '../../src/app/listing';
import { seenState } from '../../src/app/seen';
import { withTick } from '../../src/app/preview';
import { HostError } from '../../src/hosts/workbook-host';
import { PaneSession } from '../../src/pane/session/session';
import { isUnsaved } from '../../src/pane/session/session-state';
import { keptSteps } from '../../src/pane/session/stored-steps';
import { STRINGS } from '../../src/pane/strings/strings';
import { FakeHost, fakeEngine } from './fake-host';
import { checkedForm, finding, formulaEdit } from './fixture-form';

const formula = finding('J12', { edits: [formulaEdit('J12', 1.5)] });
const judgement = finding('B4', { needsPerson: true, edits: [], severity: 'warning' });

async function opened(first = finding('J12')) {
  const host = new FakeHost(['项目1', '项目2']);
  const forms = [
    checkedForm({ sheet: '项目1', project: '甲', findings: [first, judgement] }),
    checkedForm({ sheet: '项目2', project: '乙' }),
  ];
  const session = new PaneSession(() => Promise.resolve(fakeEngine(forms)), 'zh');
  await session.open(() => Promise.resolve(host));
  return { host, session, state: () => session.snapshot() };
}

test('looking writes nothing', async () => {
  const { host, session, state } = await opened();
  await session.look();
  expect(host.applied).toEqual([]);
  expect(state().result).toMatchObject({
    kind: 'looked',
    forms: 2,
    mendable: 2,
    judgement: 1,
    notes: 0,
  });
});

test('recalculating writes, marks and says what it did; undo brings the values back', async () => {
  const { host, session, state } = await opened();
  await session.recalculate();
  expect(host.cells.get('项目1!J12')).toBe(1.5);
  expect(state().result).toMatchObject({
    kind: 'recalculated',
    forms: 2,
    written: 2,
    marked: 3,
    judgement: 1,
  });
  expect(state().steps).toHaveLength(1);
  await session.undo();
  expect(host.cells.get('项目1!J12')).toBe(15);
  expect(state()).toMatchObject({ steps: [], result: { kind: 'undone', restored: 2 } });
});

test('checking marks but writes no score', async () => {
  const { host, session, state } = await opened();
  await session.checkOnly();
  expect(host.applied[0]!.plan.edits).toEqual([]);
  expect(host.applied[0]!.plan.marks).toHaveLength(3);
  expect(state().result).toMatchObject({ kind: 'checked', written: 0, marked: 3 });
});

test('a preview writes only what is ticked', async () => {
  const { host, session, state } = await opened();
  await session.showPreview();
  const { choices, ticked } = state().preview!;
  expect(choices.map(({ key, isOffered }) => [key, isOffered])).toEqual([
    ['项目1!J12=1.5', false],
    ['项目2!J12=1.5', false],
  ]);
  expect(ticked.size).toBe(2);
  expect(host.applied).toEqual([]);
  await session.changePreview((preview) => withTick(preview, '项目1!J12=1.5', false));
  await session.applyPreview();
  expect(host.cells.has('项目1!J12')).toBe(false);
  expect(host.cells.get('项目2!J12')).toBe(1.5);
  expect(state().preview).toBeNull();
});

test('a formula is held back, and overwritten only when ticked in the preview', async () => {
  const { host, session, state } = await opened(formula);
  await session.recalculate();
  expect(state().result?.heldBack).toMatchObject([{ sheet: '项目1', cell: 'J12', cause: 'formula' }]);
  expect(host.cells.has('项目1!J12')).toBe(false);
  await session.showPreview();
  expect(state().preview!.ticked.has('项目1!J12=1.5')).toBe(false);
  await session.changePreview((preview) => withTick(preview, '项目1!J12=1.5', true));
  await session.applyPreview();
  expect(host.cells.get('项目1!J12')).toBe(1.5);
});

test('fixing one finding writes that cell alone', async () => {
  const { host, session, state } = await opened();
  await session.look();
  const [first] = state().checked!.forms[0]!.findings;
  await session.fix(first!, first!.edits[0]!);
  expect(host.applied).toHaveLength(1);
  expect(host.applied[0]!.plan.edits.map((edit) => `${edit.sheet}!${edit.cell}`)).toEqual(['项目1!J12']);
  expect(state().result).toMatchObject({ kind: 'fixed', written: 1 });
});

test('fixing a formula cell asks through the preview', async () => {
  const { host, session, state } = await opened(formula);
  await session.look();
  const [first] = state().checked!.forms[0]!.findings;
  await session.fix(first!, first!.edits[0]!);
  expect(host.applied).toEqual([]);
  expect(state().preview?.choices.map(({ key }) => key)).toEqual(['项目1!J12=1.5']);
});

test('an ignore is kept in the workbook with its reason, and can be taken back', async () => {
  const { host, session, state } = await opened();
  await session.look();
  const line = openLines(state().listing).find(({ finding: { cell } }) => cell === 'B4')!;
  await session.ignoreLines([line], ' 经主管部门同意 ');
  expect(host.settings.get('ignores')).toEqual([
    { fingerprint: 'B4', code: 'ZP401', sheet: '项目1', cell: 'B4', reason: '经主管部门同意' },
  ]);
  expect(state().checked!.forms[0]!.findings).toHaveLength(1);
  await session.stopIgnoring(state().settings.ignores[0]!);
  expect(state().checked!.forms[0]!.findings).toHaveLength(2);
});

test('a line is ignored and restored with what was told in it', async () => {
  const follower = finding('J20', {
    code: 'ZP501',
    needsPerson: true,
    edits: [],
    causedBy: { code: 'ZP401', sheet: '项目1', cell: 'J12' },
  });
  const host = new FakeHost(['项目1']);
  const forms = [checkedForm({ sheet: '项目1', project: '甲', findings: [finding('J12'), follower] })];
  const session = new PaneSession(() => Promise.resolve(fakeEngine(forms)), 'zh');
  await session.open(() => Promise.resolve(host));
  await session.look();
  const [line] = openLines(session.snapshot().listing);
  await session.ignoreLines([line!], '已核对');
  const [cause, other] = session.snapshot().settings.ignores;
  expect([cause?.cell, other?.cell, other?.causedBy]).toEqual(['J12', 'J20', cause?.fingerprint]);
  await session.stopIgnoring(cause!);
  expect(session.snapshot().settings.ignores).toEqual([]);
});

test('a stored list of ignores that is damaged is left out', async () => {
  const host = new FakeHost(['项目1']);
  host.settings.set('ignores', [
    { fingerprint: 'B4', code: 'ZP401', sheet: '项目1', cell: 'B4', reason: '好' },
    { code: 1 },
    null,
    'x',
  ]);
  const session = new PaneSession(() => Promise.resolve(fakeEngine([])), 'zh');
  await session.open(() => Promise.resolve(host));
  expect(session.snapshot().settings.ignores).toEqual([
    { fingerprint: 'B4', code: 'ZP401', sheet: '项目1', cell: 'B4', reason: '好' },
  ]);
});

test.each([
  [
    'a host error',
    new HostError('protected', { zh: '受保护', en: 'protected' }),
    { zh: '受保护', en: 'protected' },
  ],
  ['anything else', new TypeError('boom'), STRINGS.errorUnknown],
])('%s ends as words and leaves the session usable', async (_what, error, words) => {
  const { host, session, state } = await opened();
  host.failing = { call: 'applyPlan', error };
  await session.recalculate();
  expect(state()).toMatchObject({ problem: words, work: null, steps: [] });
  await session.recalculate();
  expect(state()).toMatchObject({ problem: null, result: { kind: 'recalculated' } });
});

test('a file that cannot be opened leaves the open workbook as it was', async () => {
  const { host, session, state } = await opened();
  const error = new HostError('not-a-workbook', { zh: '不是工作簿', en: 'not a workbook' });
  expect(await session.open(() => Promise.reject(error))).toBe(false);
  expect(state().host).toBe(host);
  expect(state().problem).toEqual(error.explanation);
});

test('cancelling between sheets writes nothing and says so', async () => {
  const { host, session, state } = await opened();
  session.subscribe(() => {
    if (state().work?.step === 'checking') session.cancel();
  });
  await session.recalculate();
  expect(host.applied).toEqual([]);
  expect(state()).toMatchObject({ problem: null, work: null, result: { kind: 'cancelled' } });
});

test('a second job does not start while one runs', async () => {
  const { host, session } = await opened();
  await Promise.all([session.recalculate(), session.recalculate()]);
  expect(host.applied).toHaveLength(1);
});

test('everything that was done is one list, taken back from the latest down to the step chosen', async () => {
  const { host, session, state } = await opened();
  await session.recalculate();
  const words = (zh: string) => ({ zh, en: zh });
  const entry = (cell: string, after: string) => ({
    sheet: '项目1',
    cell,
    before: { value: null, formula: null },
    after,
    explanation: words(''),
  });
  await session.enter([entry('K1', '甲')], words('写原因'));
  await session.enter([entry('K2', '乙')], words('填写'));
  expect(state().steps.map((step) => step.words.zh)).toEqual(['一键重算：2 处', '写原因', '填写']);
  await session.undoTo(state().steps[1]!.id);
  expect(state().steps).toHaveLength(1);
  expect([host.cells.get('项目1!K1'), host.cells.get('项目1!K2')]).toEqual([null, null]);
  expect(host.cells.get('项目1!J12')).toBe(1.5);
  await session.redo();
  expect(host.cells.get('项目1!K1')).toBe('甲');
});

test('steps come back from the workbook that keeps them, and can be taken back there', async () => {
  const { host, session } = await opened();
  await session.recalculate();
  const { steps } = session.snapshot();
  host.settings.set('steps', await keptSteps(host, steps));
  const later = new PaneSession(() => Promise.resolve(fakeEngine([])), 'zh');
  await later.open(() => Promise.resolve(host));
  expect(later.snapshot().steps).toMatchObject([{ words: { zh: '一键重算：2 处' }, at: null }]);
  expect(isUnsaved(later.snapshot())).toBe(false);
  await later.undo();
  expect(host.cells.get('项目1!J12')).toBe(15);
});

test('after a single change nothing in the list jumps: what is settled stays until one moves on', async () => {
  const { session, state } = await opened();
  await session.look();
  const order = () => linesOf(state().listing).map(({ finding: { cell } }) => cell);
  const before = order();
  const line = openLines(state().listing).find(({ finding: { cell } }) => cell === 'B4')!;
  await session.ignoreLines([line], '好');
  expect(order()).toEqual(before);
  expect(openLines(state().listing).map(({ key }) => key)).not.toContain(line.key);
  session.moveOn(null);
  expect(order()).toEqual(before.filter((cell) => cell !== 'B4'));
});

test('a tick of a form is kept in the workbook and taken off again', async () => {
  const { host, session, state } = await opened();
  await session.look();
  const [form] = state().checked!.forms;
  await session.tickSeen(form!, true);
  expect(seenState(form!, state().sheets, state().settings.seen)).toBe('seen');
  expect(host.settings.get('seen-forms')).toEqual(state().settings.seen);
  await session.tickSeen(form!, false);
  expect(seenState(form!, state().sheets, state().settings.seen)).toBe('unseen');
});

test('going to a cell tells the host, and again for the same cell', async () => {
  const { host, session, state } = await opened();
  await session.goTo('项目1', 'J12');
  const first = state().selection!.request;
  await session.goTo('项目1', 'J12');
  expect(host.visited).toEqual(['项目1!J12', '项目1!J12']);
  expect(state().selection!.request).toBeGreaterThan(first);
});

test('nothing happens before a workbook is open', async () => {
  const session = new PaneSession(() => Promise.resolve(fakeEngine([])), 'zh');
  await session.recalculate();
  await session.undo();
  await session.goTo('x', 'A1');
  expect(session.snapshot()).toMatchObject({ problem: null, work: null, result: null, selection: null });
});
