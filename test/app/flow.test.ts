/** The one flow over the real core: what a run comes to, what it says, and what a person may choose beforehand. */
import { coreEngine } from '../../src/app/core-engine';
import { applyOnce, checkOnce } from '../../src/app/one-run';
import { AT_ONCE } from '../../src/app/pacing';
import {
  openPreview,
  orderOfPreview,
  withFollowing,
  withPlan,
  withTick,
  withTicks,
} from '../../src/app/preview';
import { runSentence } from '../../src/app/run-words';
import { orderOf } from '../../src/app/workbench';
import { parseAddress, type CellValue } from '../../src/core/model/sheet-snapshot';
import type { HoldBackCause } from '../../src/core/model/write-plan';
import type { FormParts } from '../rules/form-sheet';
import { sheetsOf } from '../rules/rule-table';
import { MemoryHost } from '../support/memory-host';

const unmet: FormParts = {
  change: {
    0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 150人 | 15 | 15 | ',
    5: '满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 81% | 10 | 10 | ',
  },
  total: '100 | 99.5',
  grade: '优',
};

const open = (form: FormParts, refused?: ReadonlyMap<string, HoldBackCause>, isReadOnly?: boolean) => {
  const host = new MemoryHost(sheetsOf([form]), refused, isReadOnly);
  return { host, check: () => checkOnce(host, coreEngine, AT_ONCE) };
};

function valueAt({ sheets }: MemoryHost, cell: string): CellValue | null {
  const { row, column } = parseAddress(cell)!;
  const line = sheets[0]!.rows.find((each) => each.row === row);
  return line?.cells.find((each) => each.column === column)?.value ?? null;
}

const reviewOf = (host: MemoryHost) => {
  const { rows, headers } = host.plans.at(-1)!.review!;
  const titles = ['处理', '单元格', '检查', '表中值', '应为'];
  return rows.map(({ values }) => titles.map((title) => values[headers.indexOf(title)]));
};

test('one click corrects what is certain, and a second finds nothing to do', async () => {
  const { host, check } = open(unmet);
  const first = await applyOnce(await check(), 'recalculate', 'zh');
  expect(['H12', 'H17', 'H18'].map((cell) => valueAt(host, cell))).toEqual([11.25, 9, 94.75]);
  expect(first.result).toMatchObject({ written: 3, mendable: 0, heldBack: [] });
  expect(runSentence(first.result).zh).toMatch(/^1 张自评表，改了 3 处，\d 个请您判断/);
  const again = await check();
  const second = await applyOnce(again, 'recalculate', 'zh');
  expect(second.result).toMatchObject({ written: 0, judgement: first.result.judgement });
  expect(host.plans[1]!.edits).toEqual([]);
});

test('the review sheet tells what was changed and what is left, as the workbook then stands', async () => {
  const { host, check } = open(unmet);
  await applyOnce(await check(), 'recalculate', 'zh');
  const after = await check();
  const told = reviewOf(host);
  const changed = told.filter(([state]) => state === '已改');
  expect(changed).toEqual([
    ['已改', 'H12', 'ZP401', 15, 11.25],
    ['已改', 'H17', 'ZP401', 10, 9],
    ['已改', 'H18', 'ZP501', 99.5, 94.75],
  ]);
  // The scores lowered have no reason yet: that came into being by the run.
  const left = told.filter(([state]) => state !== '已改').map(([, cell, code]) => `${code} ${cell}`);
  expect(left).toEqual(after.checked.forms[0]!.findings.map(({ code, cell }) => `${code} ${cell}`));
  expect(left).toEqual(expect.arrayContaining(['ZP601 I12', 'ZP601 I17']));
});

test('a cell that the host turns down is told with its reason, and the total goes without it', async () => {
  const { host, check } = open(unmet, new Map([['Sheet1!H12', 'validation']]));
  const { result } = await applyOnce(await check(), 'recalculate', 'zh');
  expect(result).toMatchObject({
    written: 2,
    heldBack: [{ sheet: 'Sheet1', cell: 'H12', cause: 'validation' }],
  });
  expect(['H12', 'H17', 'H18'].map((cell) => valueAt(host, cell))).toEqual([15, 9, 98.5]);
  const told = reviewOf(host);
  expect(told.filter(([, cell]) => cell === 'H12')).toEqual([
    [expect.stringContaining('数据验证'), 'H12', 'ZP401', 15, 11.25],
  ]);
  expect(told.filter(([state]) => state === '已改').map(([, cell, , , now]) => [cell, now])).toEqual([
    ['H17', 9],
    ['H18', 98.5],
  ]);
  const marks = host.plans[0]!.marks.filter(({ cell }) => cell === 'H12');
  expect(marks.every(({ note }) => !note.zh.includes('已改'))).toBe(true);
});

test('nothing of a read-only workbook is said to be written, and all of it is left to do', async () => {
  const { host, check } = open(unmet, new Map(), true);
  const looked = await check();
  const { result } = await applyOnce(looked, 'recalculate', 'zh');
  expect(result).toMatchObject({ written: 0, mendable: 3 });
  expect(result.heldBack.map(({ cell, cause }) => `${cell} ${cause}`)).toEqual(
    expect.arrayContaining(['H12 read-only', 'H17 read-only']),
  );
  expect(reviewOf(host).some(([state]) => state === '已改')).toBe(false);
});

describe('a total by formula', () => {
  it('that comes right by itself is not spoken of', async () => {
    const { host, check } = open({ ...unmet, total: '100 | ƒ SUM(H12:H17)+H6 → 99.5', grade: '' });
    const { result } = await applyOnce(await check(), 'recalculate', 'zh');
    expect(result).toMatchObject({ written: 2, heldBack: [] });
    expect(valueAt(host, 'H18')).toBe(94.75);
    expect((await check()).checked.forms[0]!.findings.filter(({ code }) => code === 'ZP501')).toEqual([]);
  });

  it('that leaves a row out is held back and named', async () => {
    const { host, check } = open({ ...unmet, total: '100 | ƒ SUM(H12:H16)+H6 → 89.5', grade: '' });
    const { result } = await applyOnce(await check(), 'recalculate', 'zh');
    expect(result.heldBack).toMatchObject([{ cell: 'H18', cause: 'formula', wanted: 94.75 }]);
    expect(reviewOf(host).filter(([, cell]) => cell === 'H18')).toEqual([
      [expect.stringContaining('是公式'), 'H18', 'ZP501', expect.anything(), expect.anything()],
    ]);
  });

  it('whose result nobody can tell gives no new finding', async () => {
    const { host, check } = open({ ...unmet, total: '100 | ƒ SUMPRODUCT(H12:H17)+H6 → 99.5', grade: '' });
    const before = (await check()).checked.forms[0]!.findings.filter(({ cell }) => cell === 'H18');
    await applyOnce(await check(), 'recalculate', 'zh');
    const told = reviewOf(host).filter(([, cell]) => cell === 'H18');
    expect(told.map(([, , code]) => code)).toEqual(before.map(({ code }) => code));
  });
});

describe('a preview', () => {
  async function previewed(form: FormParts) {
    const { host, check } = open(form);
    const { bench, checked, settings } = await check();
    const order = orderOf(settings.run, 'recalculate', 'zh');
    const refresh = async (preview: ReturnType<typeof openPreview>) =>
      withPlan(preview, await bench.plan(orderOfPreview(preview, true)));
    const preview = await refresh(openPreview(checked, order, await bench.plan(order)));
    const write = (wanted: typeof preview) =>
      bench.apply(orderOfPreview(wanted), { highlightRows: false, recordChanges: false });
    return { host, preview, refresh, write };
  }
  const following = ({ following: edits }: ReturnType<typeof openPreview>) =>
    edits.map(({ cell, after }) => `${cell}=${String(after)}`);

  it('has the certain changes ticked, and writes what one click writes', async () => {
    const { host, preview, write } = await previewed(unmet);
    expect([...preview.ticked].sort()).toEqual(['Sheet1!H12=11.25', 'Sheet1!H17=9']);
    expect(following(preview)).toEqual(['H18=94.75']);
    expect(await write(preview)).toMatchObject({ written: 3, heldBack: [] });
    expect(valueAt(host, 'H18')).toBe(94.75);
  });

  it('reckons total and grade for what is ticked', async () => {
    const { host, preview, refresh, write } = await previewed(unmet);
    const less = await refresh(withTick(preview, 'Sheet1!H12=11.25', false));
    expect(following(less)).toEqual(['H18=98.5']);
    await write(less);
    expect(['H12', 'H17', 'H18'].map((cell) => valueAt(host, cell))).toEqual([15, 9, 98.5]);
  });

  it('ticked all, or none: a total that is a formula is never ticked with the rest', async () => {
    const { preview } = await previewed(unmet);
    const guarded = { ...preview, formulas: new Set(['Sheet1!K18']) };
    const none = withTicks(guarded, false);
    expect([[...none.ticked], [...none.dropped]]).toEqual([[], ['Sheet1!H18']]);
    const all = withTicks(none, true);
    expect([...all.ticked].sort()).toEqual(['Sheet1!H12=11.25', 'Sheet1!H17=9']);
    expect([...all.dropped]).toEqual(['Sheet1!K18']);
  });

  it('writes a total only where it is ticked', async () => {
    const { host, preview, write } = await previewed(unmet);
    await write(withFollowing(preview, 'Sheet1!H18', false));
    expect(['H12', 'H18'].map((cell) => valueAt(host, cell))).toEqual([11.25, 99.5]);
  });

  it('lists what is offered unticked, with the total and grade that it gives', async () => {
    const { host, preview, refresh, write } = await previewed({
      change: { 0: '产出指标 | 数量指标 | 培训人数 | ≥200人 | 210人 | 15 | 12 | ' },
      total: '100 | 96.5',
      grade: '优',
    });
    expect(preview.ticked.size).toBe(0);
    const raise = preview.choices.find(({ cell }) => cell === 'H12');
    expect(raise).toMatchObject({ isOffered: true, after: 15, outcome: { total: 99.5, grade: '优' } });
    const more = await refresh(withTick(preview, raise!.key, true));
    expect(following(more)).toEqual(['H18=99.5']);
    await write(more);
    expect(['H12', 'H18'].map((cell) => valueAt(host, cell))).toEqual([15, 99.5]);
  });

  it('leaves the totals of other forms alone where nothing of theirs is ticked', async () => {
    const host = new MemoryHost(sheetsOf([unmet, { total: '100 | 90' }]));
    const { bench, checked, settings } = await checkOnce(host, coreEngine, AT_ONCE);
    const order = orderOf(settings.run, 'recalculate', 'zh');
    const preview = openPreview(checked, order, await bench.plan(order));
    expect(following(preview)).toEqual(['H18=94.75', 'H18=99.5']);
    const [, other] = preview.following;
    const dropped = withFollowing(preview, `${other!.sheet}!${other!.cell}`, false);
    const { edits } = await bench.plan(orderOfPreview(dropped));
    expect(edits.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([
      'Sheet1!H12',
      'Sheet1!H17',
      'Sheet1!H18',
    ]);
  });
});
