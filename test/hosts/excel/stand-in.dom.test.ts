/** The stand-in itself: it does what Excel does, and refuses what Excel refuses. */
import type { ExcelHostOptions } from '../../support/excel-host/excel-host';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { cellOf, enter, merge } from '../../support/excel-host/sample-workbook';
import type { SheetModel } from '../../support/excel-host/workbook-model';
import { addSheet, cellAt, newWorkbook } from '../../support/excel-host/workbook-model';

async function open(options: ExcelHostOptions = { excelApi: '1.14' }) {
  const workbook = newWorkbook();
  const sheet = addSheet(workbook, '项目1');
  addSheet(workbook, '项目 2');
  const excel = await openInJsdom(workbook, options);
  return { excel, sheet };
}

/** Runs a piece of add-in code on the first sheet and hands over the code of its failure. */
async function codeOf(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string | null> {
  try {
    await Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem('项目1'), context);
      await context.sync();
    });
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

it('reads and writes through office.js', async () => {
  const { excel } = await open();
  excel.userTypes('项目1', 'A1', '执行率');
  const values = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name,items/visibility');
    await context.sync();
    const sheet = context.workbook.worksheets.getItem('项目1');
    sheet.getRange('B1').values = [[9.03]];
    const range = sheet.getUsedRangeOrNullObject(true).load('values,address');
    await context.sync();
    return [sheets.items.map(({ name }) => name), range.values, range.address];
  });
  expect(values).toEqual([['项目1', '项目 2'], [['执行率', 9.03]], '项目1!A1:B1']);
});

it('answers for the claimed set', async () => {
  await open({ excelApi: '1.9' });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  await open({ excelApi: '1.20', sharedRuntime: true });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.20')).toBe(true);
  expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
});

it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown, string]>([
  ['ragged arrays', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2], [3]]), 'InvalidArgument'],
  ['arrays of another size', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2]]), 'InvalidArgument'],
  ['an address that is none', (sheet) => sheet.getRange('A1:').load('values'), 'InvalidArgument'],
  [
    'addresses of 8,192 characters',
    (sheet) => sheet.getRanges('A1,'.repeat(2_800) + 'A1').load('address'),
    'InvalidArgument',
  ],
  [
    'a sheet that is not there',
    (_, context) => context.workbook.worksheets.getItem('没有').load('name'),
    'ItemNotFound',
  ],
  [
    'a sheet name that is taken',
    (_, context) => context.workbook.worksheets.add('项目1'),
    'ItemAlreadyExists',
  ],
  ['a sheet name with a slash', (_, context) => context.workbook.worksheets.add('1/2'), 'InvalidArgument'],
  [
    'text as a function that is none',
    (sheet) => (sheet.getRange('A1').values = [['@甲']]),
    'InvalidArgument',
  ],
  ['XML that is none', (_, context) => context.workbook.customXmlParts.add('<a>'), 'InvalidArgument'],
  [
    'a colour that is none',
    (sheet) => (sheet.getRange('A1').format.fill.color = 'reddish'),
    'InvalidArgument',
  ],
  [
    'tables over each other',
    (sheet) => [sheet.tables.add('A1:B2', true), sheet.tables.add('B2:C3', true)],
    'InvalidOperation',
  ],
  [
    'the last visible sheet being deleted',
    (sheet, context) => [context.workbook.worksheets.getItem('项目 2').delete(), sheet.delete()],
    'InvalidOperation',
  ],
])('refuses %s', async (_, work, code) => {
  await open();
  expect(await codeOf(work)).toBe(code);
});

it('refuses values read before they were loaded (office.js itself does)', async () => {
  await open();
  expect(await codeOf((sheet) => sheet.getRange('A1').values)).toBe('PropertyNotLoaded');
});

it('names the member that it does not know', async () => {
  await open();
  const failure = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('项目1').pivotTables.load('items/name');
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({
    code: 'NotEmulated',
    message: expect.stringContaining('Worksheet.pivotTables') as unknown,
  });
});

it.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
  ['1.9', 'comments', (sheet) => sheet.comments.load('items/id')],
  ['1.12', 'merged areas', (sheet) => sheet.getRange('A1').getMergedAreasOrNullObject().load('address')],
  ['1.17', 'notes', (sheet) => sheet.notes.getItemOrNullObject('A1').load('content')],
])('at %s refuses %s, in office.js and in the host alike', async (excelApi, _, work) => {
  await open({ excelApi });
  expect(await codeOf(work)).toBe('ApiNotFound');
  const checks = (OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } })
    .CommonUtility;
  checks._doApiNotSupportedCheck = false;
  try {
    expect(await codeOf(work)).toBe('ApiNotFound');
  } finally {
    checks._doApiNotSupportedCheck = true;
  }
});

describe('a protected sheet', () => {
  const protect = (sheet: SheetModel): void => {
    sheet.protection = { allowFormatCells: false, allowEditObjects: false };
    cellAt(sheet, 0, 1).isLocked = false;
  };
  it.each<[string, (sheet: Excel.Worksheet) => unknown, string | null]>([
    ['locked cells', (sheet) => (sheet.getRange('A1').values = [[1]]), 'AccessDenied'],
    ['unlocked cells', (sheet) => (sheet.getRange('B1').values = [[1]]), null],
    ['a block with one locked cell', (sheet) => (sheet.getRange('A1:B1').values = [[1, 2]]), 'AccessDenied'],
    ['fills', (sheet) => (sheet.getRange('B1').format.fill.color = '#FF0000'), 'AccessDenied'],
    ['comments', (sheet) => sheet.comments.add(sheet.getRange('B1'), 'x'), 'AccessDenied'],
    [
      'clearing',
      (sheet) => {
        sheet.getRange().clear();
      },
      'AccessDenied',
    ],
  ])('and %s', async (_, work, code) => {
    const { sheet } = await open();
    protect(sheet);
    expect(await codeOf(work)).toBe(code);
  });
});

it('what an action changed stands even when a later one fails', async () => {
  const { sheet } = await open();
  await codeOf((target) => [
    (target.getRange('A1').values = [[1]]),
    (target.getRange('A2:B2').values = [[1]]),
  ]);
  expect(cellOf(sheet, 'A1')?.value).toBe(1);
});

it.each<[unknown, unknown, string | null]>([
  ['=1+1', 2, '=1+1'],
  ["'=1+1", '=1+1', null],
  ['+1', 1, null],
  ['-甲', '#NAME?', '=-甲'],
  ['95%', 0.95, null],
  ['2024-12-31', 45_657, null],
  ["'2024-12-31", '2024-12-31', null],
  ['1,234.5', 1234.5, null],
  ['true', true, null],
  ['', null, null],
  [9.03, 9.03, null],
])('entering %j makes %j', async (entry, value, formula) => {
  const { sheet } = await open();
  enter(sheet, { A1: '旧' });
  await codeOf((target) => (target.getRange('A1').values = [[entry]]));
  expect([cellOf(sheet, 'A1')?.value, cellOf(sheet, 'A1')?.formula]).toEqual([value, formula]);
});

it('keeps numbers as text in text-formatted cells, null as "leave alone", and covered cells blank', async () => {
  const { sheet } = await open();
  enter(sheet, { B1: '留' });
  cellAt(sheet, 0, 0).numberFormat = '@';
  merge(sheet, 'C1:D1');
  await codeOf((target) => (target.getRange('A1:D1').values = [[9.03, null, 3, 4]]));
  expect(['A1', 'B1', 'C1', 'D1'].map((cell) => cellOf(sheet, cell)?.value ?? null)).toEqual([
    '9.03',
    '留',
    3,
    null,
  ]);
});

it('null objects stay null along the way, and cannot be written', async () => {
  await open();
  const isNull = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItemOrNullObject('没有').getUsedRangeOrNullObject(true);
    range.load('values');
    await context.sync();
    return range.isNullObject;
  });
  expect(isNull).toBe(true);
});

describe('events', () => {
  it('tell a person’s change from the add-in’s own', async () => {
    const { excel } = await open();
    const heard: [string, string, string][] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('项目1');
      sheet.onChanged.add((event) => {
        heard.push([event.address, event.source, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('B2').values = [[1]];
      await context.sync();
    });
    excel.userTypes('项目1', 'C3', 5);
    while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toEqual([
      ['B2', 'Local', 'ThisLocalAddin'],
      ['C3', 'Local', 'Unknown'],
    ]);
  });
});

describe('limits', () => {
  it('refuses requests above 5 MB', async () => {
    await open();
    const rows = Array.from({ length: 3_000 }, () => ['长'.repeat(1_000)]);
    expect(await codeOf((sheet) => (sheet.getRange('A1:A3000').values = rows))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
  });

  it('refuses answers above 5 MB', async () => {
    const { sheet } = await open();
    for (let row = 0; row < 2_000; row++) cellAt(sheet, row, 0).value = '长'.repeat(1_000);
    expect(await codeOf((target) => target.getRange('A1:A2000').load('values'))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
  });
});

it('counts requests and their bytes', async () => {
  const { excel } = await open();
  await codeOf((sheet) => (sheet.getRange('A1').values = [[1]]));
  expect(excel.log).toMatchObject([{ writes: 1, error: null }]);
  expect(excel.log[0]?.sentBytes).toBeGreaterThan(200);
  expect(excel.log[0]?.members).toContain('GetRange');
});

describe('the several Excels', () => {
  const fillOf = async (): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('项目1').getRange('A1:B1');
      const fill = { color: true, pattern: true, patternColor: true, tintAndShade: true };
      const properties = range.getCellProperties({ format: { fill } });
      await context.sync();
      return properties.value[0]?.map(({ format }) => Object.values(format?.fill ?? {}));
    });

  it.each<[PersonalityName, readonly unknown[], readonly unknown[]]>([
    ['windows', ['#FFFFFF', 'None', '', 0], ['#FFD45E', 'Solid', '#000000', 0]],
    ['web', ['', null, '', null], ['#FFD45E', null, '', 0]],
    ['mac', ['#FFFFFF', null, '', null], ['#FFD45E', 'Solid', '#000000', 0]],
  ])('%s answers for no fill %j and for a solid one %j', async (personality, none, solid) => {
    await open({ personality });
    expect(await codeOf((sheet) => (sheet.getRange('B1').format.fill.color = '#FFD45E'))).toBeNull();
    expect(await fillOf()).toEqual([none, solid]);
  });

  it('a pattern stays behind a new colour, and white written back is a white fill', async () => {
    const { sheet } = await open({ personality: 'mac' });
    cellAt(sheet, 0, 0).fill = {
      color: '#FFFF00',
      pattern: 'Gray25',
      patternColor: '#FF0000',
      tintAndShade: 0,
    };
    const white: Excel.SettableCellProperties = { format: { fill: { color: '#FFFFFF', pattern: 'None' } } };
    await codeOf((target) => {
      target.getRange('A1').format.fill.color = '#00FF00';
      target.getRange('B1').setCellProperties([[white]]);
    });
    expect(cellOf(sheet, 'A1')?.fill).toMatchObject({ color: '#00FF00', pattern: 'Gray25' });
    expect(cellOf(sheet, 'B1')?.fill).toMatchObject({ color: '#FFFFFF', pattern: 'Solid' });
    await codeOf((target) =>
      target.getRange('B1').setCellProperties([[{ format: { fill: { pattern: 'None' as const } } }]]),
    );
    expect(cellOf(sheet, 'B1')?.fill).toBeNull();
  });

  it('a site’s own office.js has no notes, whatever Excel claims', async () => {
    await open({ personality: 'library' });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(true);
    expect('notes' in Excel.Worksheet.prototype).toBe(false);
    await open({ personality: 'windows' });
    expect('notes' in Excel.Worksheet.prototype).toBe(true);
  });

  it('refuse a member at a place of the test’s choosing, and take another without doing anything', async () => {
    const { excel, sheet } = await open();
    excel.refusals.push({ member: 'Worksheet.comments', code: 'GeneralException', location: '' });
    const error: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('项目1').comments.load('items/id');
      await context.sync();
    }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'GeneralException', debugInfo: { errorLocation: '' } });
    excel.ignored.add('RangeFill.color');
    expect(await codeOf((target) => (target.getRange('A1').format.fill.color = '#00FF00'))).toBeNull();
    expect(cellOf(sheet, 'A1')?.fill ?? null).toBeNull();
  });

  it('name the merged areas that begin in the block, and no more than 512', async () => {
    const { sheet } = await open();
    merge(sheet, 'A1:A3');
    const named = (address: string) =>
      Excel.run(async (context) => {
        const areas = context.workbook.worksheets
          .getItem('项目1')
          .getRange(address)
          .getMergedAreasOrNullObject();
        areas.load('address');
        await context.sync();
        return areas.isNullObject ? null : areas.address;
      });
    expect([await named('A1:A9'), await named('A2:A9')]).toEqual(['项目1!A1:A3', null]);
    for (let row = 10; row < 522; row++) merge(sheet, `A${row}:B${row}`);
    await expect(named('A1:B600')).rejects.toMatchObject({ code: 'GeneralException' });
    expect((await named('A10:B600'))?.split(',')).toHaveLength(512);
  });

  it.each<[PersonalityName, string]>([
    ['windows', 'BLRT'],
    ['web', ''],
  ])('in %s a merge leaves of the lines of its first cell “%s”', async (personality, edges) => {
    const { sheet } = await open({ personality });
    await codeOf((target) => {
      const range = target.getRange('A1:B1');
      for (const side of ['EdgeTop', 'EdgeRight', 'EdgeBottom', 'EdgeLeft', 'InsideVertical'] as const)
        range.format.borders.getItem(side).style = 'Continuous';
      range.merge(false);
    });
    expect([cellOf(sheet, 'A1')?.edges, cellOf(sheet, 'B1')?.edges]).toEqual([edges, '']);
  });

  it.each([
    ['InsideHorizontal', 'A1:C1'],
    ['InsideVertical', 'A1:A3'],
  ] as const)('refuse the lines %s of %s', async (side, address) => {
    await open();
    expect(
      await codeOf((target) => (target.getRange(address).format.borders.getItem(side).style = 'Continuous')),
    ).toBe('InvalidArgument');
  });

  it('may never answer: when told to, and when a whole sheet is searched', async () => {
    const { excel } = await open();
    let answers = 0;
    const ask = (work: (sheet: Excel.Worksheet) => unknown): void => {
      void codeOf(work).then(() => (answers += 1));
    };
    ask((sheet) => sheet.getRange().getSpecialCellsOrNullObject('Constants').load('address'));
    excel.faults.push({ request: 2, code: 'GeneralException', at: 'never' });
    ask((sheet) => (sheet.getRange('A1').values = [[1]]));
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    expect([answers, cellOf(excel.sheet('项目1'), 'A1')?.value]).toEqual([0, 1]);
  });

  it.each<[PersonalityName, number]>([
    ['windows', 1],
    ['web', 0],
  ])('in %s a choice from a list is heard %i times', async (personality, times) => {
    const { excel, sheet } = await open({ personality });
    let heard = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => {
        heard += 1;
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.userChooses('项目1', 'A1', '是');
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    expect([cellOf(sheet, 'A1')?.value, heard]).toEqual(['是', times]);
  });
});
