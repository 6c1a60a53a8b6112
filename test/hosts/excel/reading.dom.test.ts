/** Reading snapshots through Microsoft's office.js: what is in them, and how few requests they cost. */
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import type { HostProgress } from '../../../src/hosts/workbook-host';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { PERSONALITY_NAMES } from '../../support/excel-host/personalities';
import { toAddress, toAreaAddress } from '../../../src/core/model/sheet-snapshot';
import { checkAll } from '../../support/excel-host/sample-forms';
import { addForm, enter, formWorkbook, merge } from '../../support/excel-host/sample-workbook';
import { addSheet, cellAt, newWorkbook } from '../../support/excel-host/workbook-model';

async function open(workbook = formWorkbook(), personality: PersonalityName = 'ltsc 2021') {
  const excel = await openInJsdom(workbook, { personality });
  const host = await ExcelWorkbookHost.create();
  excel.restartLog();
  return { excel, host };
}

describe.each(PERSONALITY_NAMES)('in %s', (personality) => {
  it('hands over values, texts, formulas and formats of the cells that hold something', async () => {
    const { host } = await open(formWorkbook(), personality);
    const [sheet] = await host.readSheets();
    expect(sheet).toMatchObject({ name: '项目1', position: 0, visibility: 'visible', isProtected: false });
    expect(sheet?.rows.map(({ row }) => row)).toEqual([0, 2, 3, 4, 5, 6, 7]);
    expect(sheet?.rows[1]?.cells).toEqual([
      { column: 0, value: '全年预算数', text: '全年预算数', formula: null, numberFormat: 'General' },
      { column: 1, value: 19.14, text: '19.14', formula: null, numberFormat: 'General' },
      { column: 2, value: '执行率', text: '执行率', formula: null, numberFormat: 'General' },
      { column: 3, value: 0.8, text: '80.00%', formula: null, numberFormat: '0.00%' },
    ]);
    const total = sheet?.rows.at(-1)?.cells;
    expect(total?.map(({ value, formula }) => [value, formula])).toEqual([
      ['总分', null],
      [25, '=15+10'],
    ]);
  });

  it('tells text that begins with = from a formula', async () => {
    const { host } = await open(formWorkbook(), personality);
    const [sheet] = await host.readSheets();
    expect(sheet?.rows[5]?.cells[1]).toMatchObject({ value: '=甲', formula: null });
  });

  it('gives merges where Excel can tell them, and null where it cannot', async () => {
    const { host } = await open(formWorkbook(), personality);
    const [sheet] = await host.readSheets();
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 7, left: 0, bottom: 7, right: 2 },
    ];
    expect(sheet?.merges).toEqual(personality === 'oldest' ? null : merges);
  });

  it.each([1, 18, 200])('reads %i sheets in two requests', async (count) => {
    const { excel, host } = await open(formWorkbook(count), personality);
    expect(await host.readSheets()).toHaveLength(count);
    expect(excel.log).toHaveLength(2);
  });
});

it('says which sheets are hidden or protected, and which rows are hidden', async () => {
  const workbook = formWorkbook(4);
  workbook.sheets[1]!.visibility = 'hidden';
  workbook.sheets[2]!.visibility = 'veryHidden';
  workbook.sheets[3]!.protection = { allowFormatCells: false, allowEditObjects: false };
  workbook.sheets[0]!.hiddenRows.add(4);
  const { host } = await open(workbook);
  const sheets = await host.readSheets();
  expect(sheets.map(({ visibility, isProtected }) => [visibility, isProtected])).toEqual([
    ['visible', false],
    ['hidden', false],
    ['veryHidden', false],
    ['visible', true],
  ]);
  expect(sheets[0]?.rows.map(({ row, hidden }) => [row, hidden])).toContainEqual([4, true]);
});

it('gives an empty sheet without rows, with its place', async () => {
  const workbook = formWorkbook(1);
  addSheet(workbook, '空表');
  const { host } = await open(workbook);
  expect((await host.readSheets())[1]).toMatchObject({ name: '空表', position: 1, rows: [], merges: [] });
});

it('never hands over cells that a merge covers', async () => {
  const workbook = formWorkbook();
  cellAt(workbook.sheets[0]!, 0, 2).value = '遗留';
  const { host } = await open(workbook);
  const [sheet] = await host.readSheets();
  expect(sheet?.rows[0]?.cells.map(({ column }) => column)).toEqual([0]);
});

it('takes the value where a narrow column shows only #', async () => {
  const { excel, host } = await open();
  const cell = cellAt(excel.workbook.sheets[0]!, 2, 1);
  cell.isNarrow = true;
  const [sheet] = await host.readSheets();
  expect(sheet?.rows[1]?.cells[1]).toMatchObject({ value: 19.14, text: '19.14' });
});

it('costs no more for a sheet that is formatted down to its last row', async () => {
  const workbook = formWorkbook();
  for (let row = 8; row < 1_048_576; row += 997) cellAt(workbook.sheets[0]!, row, 3);
  const plain = await open();
  await plain.host.readSheets();
  const bytes = plain.excel.log.map(({ answeredBytes }) => answeredBytes);
  const { excel, host } = await open(workbook);
  await host.readSheets();
  expect(excel.log.map(({ answeredBytes }) => answeredBytes)).toEqual(bytes);
});

it('reads content that is scattered over a large block without reading the block', async () => {
  const workbook = formWorkbook();
  enter(workbook.sheets[0]!, { GR20000: '角落' });
  const { excel, host } = await open(workbook);
  const [sheet] = await host.readSheets();
  expect(sheet?.rows.at(-1)).toMatchObject({ row: 19_999, cells: [{ column: 199, value: '角落' }] });
  expect(sheet?.rows).toHaveLength(8);
  expect(sheet?.merges).toHaveLength(2);
  expect(sheet?.unreadBeyond).toBeUndefined();
  expect(excel.log.length).toBeLessThanOrEqual(4);
  expect(Math.max(...excel.log.map(({ answeredBytes }) => answeredBytes))).toBeLessThan(20_000);
});

it.each(PERSONALITY_NAMES)(
  'in %s never searches a whole sheet for one stray cell: the first rows are read, and the sheet is named',
  async (personality) => {
    const workbook = formWorkbook(2);
    enter(workbook.sheets[0]!, { XFD1048576: '角落' });
    const { host } = await open(workbook, personality);
    const [sheet, other] = await host.readSheets();
    expect([sheet?.rows.length, sheet?.unreadBeyond]).toEqual([7, 'A1:IV10000']);
    expect([other?.rows.length, other?.unreadBeyond]).toEqual([7, undefined]);
    expect(checkAll([sheet!, other!]).partlyRead).toEqual([{ sheet: '项目1', area: 'A1:IV10000' }]);
  },
);

describe('merged areas', () => {
  const MERGING = PERSONALITY_NAMES.filter((name) => name !== 'oldest');

  /** Forms with so many merged pairs of cells below. */
  function merging(count: number) {
    const workbook = formWorkbook(2);
    const [sheet] = workbook.sheets;
    for (let at = 0; at < count; at++) {
      const [top, left] = [10 + Math.floor(at / 5), (at % 5) * 2];
      enter(sheet!, { [toAddress({ row: top, column: left })]: `第${at}格` });
      sheet!.merges.push({ top, left, bottom: top, right: left + 1 });
    }
    return workbook;
  }

  it.each(MERGING)(
    'in %s are all read where there are more than Excel names at once',
    async (personality) => {
      const workbook = merging(1_500);
      const { excel, host } = await open(workbook, personality);
      const sheets = await host.readSheets();
      expect(sheets.map(({ merges }) => merges?.length)).toEqual([1_502, 2]);
      expect(new Set(sheets[0]!.merges!.map((area) => toAreaAddress(area)))).toEqual(
        new Set(workbook.sheets[0]!.merges.map((area) => toAreaAddress(area))),
      );
      expect(excel.log.length).toBeLessThan(20);
    },
  );

  it.each(MERGING)(
    'in %s stay unknown where Excel will not name them; the rest is read',
    async (personality) => {
      const { excel, host } = await open(formWorkbook(3), personality);
      const whole = await host.readSheets();
      excel.refusals.push({ member: 'Range.getMergedAreasOrNullObject', code: 'GeneralException' });
      excel.restartLog();
      const sheets = await host.readSheets();
      expect(sheets).toEqual(whole.map((sheet) => ({ ...sheet, merges: null })));
      expect(excel.log.length).toBeLessThan(30);
    },
  );

  it('that reach over two requests are read as they are', async () => {
    const workbook = newWorkbook();
    const sheet = addSheet(workbook, '长表');
    for (let row = 0; row < 30_000; row++) cellAt(sheet, row, 0).value = row;
    merge(sheet, 'B2:B29999');
    enter(sheet, { B2: '合并', D3: '右' });
    const { host } = await open(workbook);
    expect((await host.readSheets())[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 29_998, right: 1 }]);
  });

  it.each(MERGING)('in %s are not asked for by reading that nobody asked for', async (personality) => {
    const { excel, host } = await open(formWorkbook(2), personality);
    const [before] = await host.readSheets();
    excel.restartLog();
    const [now] = await host.readSheets({ isQuiet: true, sheets: new Set(['项目1']) });
    expect(now).toEqual(before);
    expect(excel.log.flatMap(({ members }) => members)).not.toContain('GetMergedAreasOrNullObject');
  });

  it('are given up where something stands under them that was not there, and where cells were moved', async () => {
    const workbook = formWorkbook();
    cellAt(workbook.sheets[0]!, 0, 2).value = '遗留';
    const { excel, host } = await open(workbook);
    await host.readSheets();
    const quiet = async () => (await host.readSheets({ isQuiet: true }))[0]!;
    const areas = async () => (await quiet()).merges?.map((area) => toAreaAddress(area));
    expect(await areas()).toEqual(['A1:D1', 'A8:C8']);
    // Taken apart by hand, and written into.
    excel.sheet('项目1').merges.pop();
    excel.userTypes('项目1', 'B8', '合计');
    expect(await areas()).toEqual(['A1:D1']);
    expect((await quiet()).rows.at(-1)?.cells.map(({ column }) => column)).toEqual([0, 1, 3]);
    const stop = await host.watch(() => undefined);
    excel.userInsertsRow('项目1', 0);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await quiet()).merges).toBeNull();
    stop();
    expect((await host.readSheets())[0]?.merges).toHaveLength(1);
  });
});

it('splits by size where the answer would not fit into 5 MB', async () => {
  const workbook = newWorkbook();
  const sheet = addSheet(workbook, '长文');
  const text = '绩效'.repeat(1_000);
  for (let row = 0; row < 1_000; row++) cellAt(sheet, row, 0).value = `${row}${text}`;
  const { excel, host } = await open(workbook);
  const [snapshot] = await host.readSheets();
  expect(
    snapshot?.rows.map(({ row, cells }) => `${row}` === String(cells[0]?.value).slice(0, `${row}`.length)),
  ).toEqual(Array.from({ length: 1_000 }, () => true));
  expect(excel.log.length).toBeGreaterThan(2);
});

it('leaves this program’s own review sheet out, but not a sheet of other people that has its name', async () => {
  const workbook = formWorkbook(1);
  const review = addForm(workbook, '复核结果');
  const { host } = await open(workbook);
  expect((await host.readSheets()).map(({ name }) => name)).toEqual(['项目1', '复核结果']);
  review.tables.push({
    id: 't',
    name: 'ZipingReview',
    area: { top: 2, left: 0, bottom: 5, right: 3 },
    style: '',
    showFilterButton: true,
  });
  expect((await host.readSheets()).map(({ name }) => name)).toEqual(['项目1']);
});

it('finds sheets that appeared since, for one request more, and forgets those that went', async () => {
  const { excel, host } = await open(formWorkbook(2));
  addForm(excel.workbook, '新表');
  excel.workbook.sheets.splice(0, 1);
  expect((await host.readSheets()).map(({ name }) => name)).toEqual(['项目2', '新表']);
  expect(excel.log).toHaveLength(3);
  excel.restartLog();
  await host.readSheets();
  expect(excel.log).toHaveLength(2);
});

it('tells its progress sheet by sheet', async () => {
  const { host } = await open(formWorkbook(3));
  const told: HostProgress[] = [];
  await host.readSheets({ onProgress: (progress) => told.push(progress) });
  expect(told.map(({ done, total, sheet }) => `${done}/${total} ${sheet ?? '-'}`)).toEqual([
    '0/3 -',
    '1/3 项目1',
    '2/3 项目2',
    '3/3 项目3',
  ]);
});

it.each([0, 1, 2])('stops when it is told to, after %i sheets', async (after) => {
  const { host } = await open(formWorkbook(3));
  const stop = new AbortController();
  const reading = host.readSheets({
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done === after) stop.abort();
    },
  });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
});

it.each([
  [5102, 'busy'],
  [5012, 'busy'],
  [5016, 'busy'],
  [5104, 'too-large'],
  ['ItemNotFound', 'not-found'],
  ['GeneralException', 'unknown'],
] as const)('translates a failure %s into %s with both languages', async (code, expected) => {
  const { excel, host } = await open(newSingleCell());
  // Content and merged areas together, then the content alone.
  for (const request of [2, 3]) excel.faults.push({ request, code, at: 'before' });
  const error: unknown = await host.readSheets().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'HostError', code: expected });
  const { explanation } = error as { explanation: { zh: string; en: string } };
  expect(explanation.zh).toMatch(/[\u4e00-\u9fff].*。$/u);
  expect(explanation.en).toMatch(/^[A-Z].*\.$/);
});

function newSingleCell() {
  const workbook = newWorkbook();
  enter(addSheet(workbook, '单格'), { A1: 1 });
  return workbook;
}

describe('while a cell is being edited', () => {
  it('refuses with words that say how to go on', async () => {
    const { excel, host } = await open();
    excel.isEditingCell = true;
    await expect(host.readSheets()).rejects.toMatchObject({ code: 'cell-edit-mode' });
  });

  it('tells, waits and goes on where somebody can be told', async () => {
    const excel = await openInJsdom(formWorkbook(), { personality: 'ltsc 2021' });
    const told = jest.fn(() =>
      setTimeout(() => {
        excel.leaveCellEdit();
      }, 5),
    );
    const host = await ExcelWorkbookHost.create({ onCellEdit: told });
    excel.isEditingCell = true;
    expect(await host.readSheets()).toHaveLength(1);
    expect(told).toHaveBeenCalledTimes(1);
  });
});
