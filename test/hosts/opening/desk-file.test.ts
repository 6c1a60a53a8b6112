/** A file on the desk: values alone go into it; the copy that is kept has the rest, and gives it back. */
import { strFromU8, unzipSync } from 'fflate';
import { AT_ONCE } from '../../../src/app/pacing';
import { coreEngine } from '../../../src/app/core-engine';
import { localWorkbench } from '../../../src/app/local-workbench';
import { markedCopy } from '../../../src/app/marked-copy';
import { changesOf } from '../../../src/app/steps';
import { DEFAULT_SETTINGS } from '../../../src/app/workbook-settings';
import { HostError, type ChangeRecording } from '../../../src/hosts/workbook-host';
import { DeskFile } from '../../../src/hosts/opening/desk-file';
import { openDesk, type ManyFiles } from '../../../src/hosts/opening/many-files';
import { blankWorkbook } from '../../../src/hosts/xlsx/new-desk-file';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import type { FileWorkbookHost } from '../../../src/hosts/workbook-host';
import { drawWorkbook } from '../../workbooks/draw-workbook';
import { sampleForms } from '../../workbooks/sample-forms';
import { buildDocument, grid } from '../docx/build-document';

const ORDER = {
  mode: 'recalculate',
  marks: true,
  review: true,
  liveFormulas: false,
  language: 'zh',
} as const;

const bytes = drawWorkbook(sampleForms.slice(0, 3)).then((drawn) => new Uint8Array(drawn));

async function looked(host: FileWorkbookHost) {
  const bench = localWorkbench(host, () => Promise.resolve(coreEngine), AT_ONCE);
  const { signal } = new AbortController();
  const run = { signal, canCancel: false, settings: DEFAULT_SETTINGS, onWork: () => undefined };
  const outcome = await bench.check(run);
  return { bench, outcome };
}

async function recalculated(host: FileWorkbookHost) {
  const { bench, outcome } = await looked(host);
  const applied = await bench.apply(ORDER, { highlightRows: false, recordChanges: false });
  const changes = changesOf(applied.undo.edits, applied.planned, outcome.checked.forms);
  return { applied, changes, outcome };
}

const sheetsIn = (file: Uint8Array) =>
  Object.entries(unzipSync(file)).filter(([name]) => name.startsWith('xl/worksheets/sheet'));

test('a run writes values and nothing beside them; taking it back gives the very bytes', async () => {
  const host = await DeskFile.open(await bytes, '表.xlsx');
  const { applied } = await recalculated(host);
  expect(applied.written).toBeGreaterThan(0);
  const parts = Object.keys(unzipSync(await host.toBytes()));
  expect(parts.filter((name) => /comments|customXml|vml/.test(name))).toEqual([]);
  expect(host.sheetNames).not.toContain('复核结果');
  await host.undo(applied.undo);
  expect(await host.toBytes()).toEqual(await bytes);
});

test('a file in which nothing is changed goes out byte for byte, whatever is ticked and ignored', async () => {
  const host = await DeskFile.open(await bytes, '表.xlsx');
  await host.saveSetting('ignores', [{ a: 1 }]);
  expect(await host.loadSetting('ignores')).toEqual([{ a: 1 }]);
  expect(await host.toBytes()).toEqual(await bytes);
});

test('the marked copy opens as the clean file with its steps, and what was done can be taken back there', async () => {
  const host = await DeskFile.open(await bytes, '表.xlsx');
  const { applied, changes } = await recalculated(host);
  const clean = await host.toBytes();
  await host.saveSetting('seen-forms', { 甲: '1' });
  const steps = [{ words: { zh: '一键重算', en: 'Run' }, changes, record: host.exportRecord(applied.undo) }];
  const kept = { settings: DEFAULT_SETTINGS, changes, steps, language: 'zh' } as const;
  const marked = await markedCopy(host, coreEngine, kept, AT_ONCE);

  const raw = await XlsxFileHost.open(marked, null);
  expect(raw.sheetNames).toContain('复核结果');
  const [change] = changes;
  const look = await raw.readLook(change!.sheet);
  expect(look.notes.get(change!.cell)).toContain('已改：原值');

  const again = await DeskFile.open(marked, '表.xlsx');
  expect(again.sheetNames).not.toContain('复核结果');
  const cleared = unzipSync(await again.toBytes());
  expect(Object.keys(cleared).filter((name) => name.includes('customXml'))).toEqual([]);
  for (const [name, part] of Object.entries(cleared))
    if (name.includes('comments')) expect(strFromU8(part)).not.toContain('<comment ');
  expect(await again.loadSetting('seen-forms')).toEqual({ 甲: '1' });
  const [stored] = (await again.loadSetting('steps')) as typeof steps;
  const record = again.importRecord(stored!.record);
  expect(await again.undo(record!)).toEqual({ restored: applied.written, kept: [] });
  const before = await (await DeskFile.open(await bytes, null)).readSheets();
  expect(await again.readSheets()).toEqual(before);
  expect(await host.toBytes()).toEqual(clean);
});

test('what may be typed is known cell by cell: what stands there, and why nothing may', async () => {
  const host = await DeskFile.open(await bytes, '表.xlsx');
  const { outcome } = await looked(host);
  const form = outcome.checked.forms.find(({ form: each }) => each.total?.score)!.form;
  const facts = await host.cellFacts(form.sheet, 'A1');
  expect(facts.lock).toBeNull();
  await expect(host.cellFacts('没有', 'A1')).rejects.toMatchObject({ code: 'not-found' });
  await expect(host.cellFacts(form.sheet, '甲')).rejects.toMatchObject({ code: 'not-found' });
});

describe('several files', () => {
  const given = async () => [
    { name: '甲局/项目.xlsx', bytes: await bytes },
    { name: '乙局/项目.xlsx', bytes: new Uint8Array(await drawWorkbook(sampleForms.slice(3, 5))) },
    { name: '照片.xlsx', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) },
  ];

  test('are one workbook; one that cannot be opened is told beside the others', async () => {
    const files = await given();
    const desk = (await openDesk(files)) as ManyFiles;
    expect(desk.sheetNames.every((name) => /^[甲乙]局\/项目\.xlsx › /.test(name))).toBe(true);
    expect(desk.unopened.map(({ name }) => name)).toEqual(['照片.xlsx']);
    const { applied, outcome } = await recalculated(desk);
    const alone = await Promise.all(
      files.slice(0, 2).map(async (file) => (await recalculated(await openDesk([file]))).outcome),
    );
    expect(outcome.checked.forms.length).toBe(
      alone.reduce((sum, each) => sum + each.checked.forms.length, 0),
    );
    const after = unzipSync(await desk.toBytes());
    expect(Object.keys(after).sort()).toEqual(['乙局/项目.xlsx', '甲局/项目.xlsx']);
    const written = new Set(applied.undo.edits.map(({ sheet }) => sheet.split(' › ')[0]));
    expect(written.size).toBe(2);
    await desk.undo(applied.undo);
    const back = unzipSync(await desk.toBytes());
    expect(back['甲局/项目.xlsx']).toEqual(files[0]!.bytes);
    expect(back['乙局/项目.xlsx']).toEqual(files[1]!.bytes);
  });

  test('are counted while they open; what is left once somebody stops is told, what was opened stays', async () => {
    const files = await given();
    const abort = new AbortController();
    const told: string[] = [];
    const desk = (await openDesk(files, {
      signal: abort.signal,
      onProgress: ({ done, total, sheet }) => {
        told.push(`${String(done)}/${String(total)} ${String(sheet)}`);
        if (done === 1) abort.abort();
      },
    })) as ManyFiles;
    expect(told).toEqual(['0/3 甲局/项目.xlsx', '1/3 乙局/项目.xlsx']);
    expect(desk.fileNames).toEqual(['甲局/项目.xlsx', '乙局/项目.xlsx']);
    expect(desk.unopened).toMatchObject([
      { name: '照片.xlsx', why: { zh: expect.stringContaining('您停下时') } },
    ]);
    await expect(openDesk(files, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  test('of which none opens are the failure of the last', async () => {
    const [, , picture] = await given();
    await expect(openDesk([picture!, picture!])).rejects.toBeInstanceOf(HostError);
  });

  test('keep what names their sheets each in its own file', async () => {
    const desk = (await openDesk(await given())) as ManyFiles;
    const sheet = desk.sheetNames.at(-1)!;
    await desk.saveSetting('ignores', [{ sheet, cell: 'A1' }]);
    const copy = (await desk.copy()) as ManyFiles;
    const entries = unzipSync(await copy.toBytes());
    const own = await DeskFile.open(entries['乙局/项目.xlsx']!, null);
    expect(await own.loadSetting('ignores')).toEqual([{ sheet: sheet.split(' › ')[1], cell: 'A1' }]);
    const other = await DeskFile.open(entries['甲局/项目.xlsx']!, null);
    expect(await other.loadSetting('ignores')).toEqual([]);
  });
});

describe('changes are recorded', () => {
  const plain = buildDocument(grid(['得分', '9']));
  const recording = buildDocument(grid(['得分', '9']), { settings: '<w:trackRevisions/>' });
  test.each<readonly [string, readonly Uint8Array[], ChangeRecording | undefined]>([
    ['in a document where asked', [plain], 'if-asked'],
    ['always where the document does', [recording], 'always'],
    ['where asked in some documents of several', [recording, plain], 'if-asked'],
    ['always where all documents of several do', [recording, recording], 'always'],
  ])('%s', async (_name, files, expected) => {
    const given = files.map((each, at) => ({ name: `${String(at)}.docx`, bytes: each }));
    expect((await openDesk(given)).recording).toBe(expected);
  });

  test('never in a workbook', async () => {
    const workbook = { name: '表.xlsx', bytes: await bytes };
    expect((await openDesk([workbook])).recording).toBeUndefined();
    expect((await openDesk([workbook, { ...workbook, name: '乙.xlsx' }])).recording).toBeUndefined();
  });

  test('in what a person types too', async () => {
    const host = await openDesk([{ name: '表.docx', bytes: plain }]);
    const [sheet] = host.sheetNames;
    const bench = localWorkbench(host, () => Promise.resolve(coreEngine), AT_ONCE);
    const { content } = await host.cellFacts(sheet!, 'B1');
    const entry = { sheet: sheet!, cell: 'B1', before: content, after: '8', explanation: { zh: '', en: '' } };
    const xml = async () => strFromU8(unzipSync(await host.toBytes())['word/document.xml']!);
    const { undo } = await bench.enter([entry], { language: 'zh', recordChanges: true });
    expect(await xml()).toMatch(/<w:del .*<w:delText[^>]*>9<.*<w:ins .*<w:t>8</);
    await host.undo(undo);
    await bench.enter([entry], { language: 'zh', recordChanges: false });
    expect(await xml()).not.toMatch(/<w:(?:ins|del) /);
  });
});

test('a new workbook holds the one sheet that was drafted', async () => {
  const draft = { name: '自评表', widths: [10], merges: [], cells: [] };
  const made = await blankWorkbook({
    ...draft,
    cells: [{ row: 0, column: 0, value: '标题', formula: null, role: 'title' }],
  });
  const host = await XlsxFileHost.open(made, null);
  expect(host.sheetNames).toEqual(['自评表']);
  expect(sheetsIn(made)).toHaveLength(1);
});
