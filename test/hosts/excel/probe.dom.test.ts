/** The probe: every call is a row whatever comes of it, and nothing of the probe stays in the workbook. */
import { CELL_STEPS } from '../../../src/hosts/excel/probe/cell-steps';
import { ENVIRONMENT_STEPS } from '../../../src/hosts/excel/probe/environment-steps';
import { CALL_LIMIT, runProbe } from '../../../src/hosts/excel/probe/run-probe';
import { SHEET_STEPS } from '../../../src/hosts/excel/probe/sheet-steps';
import type { ProbeReport, ProbeRow } from '../../../src/hosts/host-probe';
import type { ExcelHost } from '../../support/excel-host/excel-host';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import { pass, useOwnClock } from '../../support/excel-host/own-clock';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { formWorkbook } from '../../support/excel-host/sample-workbook';
import { summary } from '../../support/excel-host/summary';
import { cloneWorkbook } from '../../support/excel-host/workbook-model';

const ALL = [
  ...ENVIRONMENT_STEPS.map(({ name }) => name),
  'sheet-add',
  ...[...CELL_STEPS, ...SHEET_STEPS].map(({ name }) => name),
  'setting-remove',
  'custom-xml-remove',
  'sheet-remove',
];

useOwnClock();

beforeAll(() => {
  // jsdom has no clipboard of either kind.
  document.execCommand = () => false;
});

async function open(personality: PersonalityName = 'windows') {
  const excel = await openInJsdom(formWorkbook(2), { personality });
  const before = summary(cloneWorkbook(excel.workbook));
  excel.restartLog();
  return { excel, before };
}

const rowOf = ({ rows }: ProbeReport, name: string): ProbeRow => rows.find((row) => row.name === name)!;

/** Rows that are not as documented, with what was answered. */
const strange = ({ rows }: ProbeReport): Record<string, string> =>
  Object.fromEntries(
    rows
      .filter(({ outcome }) => outcome !== 'as-expected')
      .map(({ name, outcome, answer }) => [name, `${outcome}: ${answer}`]),
  );

/** Shapes of fills, in the order in which a step reads them. */
const WEB_NONE = 'differs: {"color":"","pattern":null,"patternColor":"","tintAndShade":null}';
const MAC_NONE = 'differs: {"color":"#FFFFFF","pattern":null,"patternColor":"","tintAndShade":null}';
const webSolid = (color: string): string =>
  `differs: {"color":"${color}","pattern":null,"patternColor":"","tintAndShade":0}`;

const BELOW_1_18 = { note: 'missing: ExcelApi 1.18', 'undo-group': 'missing: ExcelApi 1.20' };

it.each<[PersonalityName, Record<string, string>]>([
  ['windows', {}],
  [
    'web',
    {
      'fill-none': WEB_NONE,
      'fill-solid': webSolid('#E2EFDA'),
      'fill-clear': WEB_NONE,
      'fill-pattern-none': WEB_NONE,
      'fill-white': webSolid('#FFFFFF'),
      'fill-areas': webSolid('#E2EFDA'),
      'merge-after-format': WEB_NONE,
    },
  ],
  ['mac', { 'fill-none': MAC_NONE, 'fill-clear': MAC_NONE, 'fill-pattern-none': MAC_NONE }],
  ['ltsc 2024', BELOW_1_18],
  ['ltsc 2021', BELOW_1_18],
  [
    'library',
    {
      library: 'differs: no Worksheet.notes (1.18)',
      note: 'missing: office.js',
      'undo-group': 'missing: office.js',
    },
  ],
  [
    'oldest',
    {
      ...BELOW_1_18,
      spill: 'missing: ExcelApi 1.12',
      merges: 'missing: ExcelApi 1.13',
      'merges-partly': 'missing: ExcelApi 1.13',
      'merges-500': 'missing: ExcelApi 1.13',
      'merges-600': 'missing: ExcelApi 1.13',
      'comment-list': 'missing: ExcelApi 1.10',
      comment: 'missing: ExcelApi 1.10',
    },
  ],
])('on %s the table says what is different there, and the workbook is as it was', async (name, expected) => {
  const { excel, before } = await open(name);
  const report = await runProbe();
  expect(strange(report)).toEqual(expected);
  expect(report.rows.map((row) => row.name)).toEqual(ALL);
  expect(report.leftSheet).toBeNull();
  expect(summary(excel.workbook)).toEqual(before);
});

it('the table holds nothing out of the person’s workbook', async () => {
  const { excel } = await open();
  excel.workbook.name = '某局机密.xlsx';
  excel.sheet('项目1').name = '某局机密';
  excel.sheet('项目2').name = "It's 某局机密";
  const { rows } = await runProbe();
  expect(JSON.stringify(rows)).not.toContain('某局机密');
});

it('rows come one by one, in the order of the table', async () => {
  await open();
  const heard: ProbeRow[] = [];
  const { rows } = await runProbe({ onRow: (row) => heard.push(row) });
  expect(heard).toEqual(rows);
});

/** Calls of which a refusal is an answer like any other. */
const MAY_BE_REFUSED = ['merges-600', 'lines-one-row'];

it('whichever single request fails, all others are tried and the workbook is as it was', async () => {
  const { excel } = await open();
  await runProbe();
  const requests = excel.log.length;
  const failed = new Set<string>();
  for (let request = 1; request <= requests; request++) {
    const { excel: faulty, before } = await open();
    faulty.faults.push({ request, code: 'AccessDenied', at: 'before' });
    const report = await runProbe();
    const refused = report.rows.filter(({ outcome }) => outcome === 'refused').map(({ name }) => name);
    expect([request, refused.length]).toEqual([request, 1]);
    const [name = ''] = refused;
    failed.add(name);
    // Where nothing was added there is nothing to take away.
    const names = report.rows.map((row) => row.name);
    expect(names).toEqual(names.includes('sheet-remove') || name !== 'sheet-add' ? ALL : ALL.slice(0, -1));
    const untried = report.rows.filter(({ outcome }) => outcome === 'not-tried');
    expect(untried).toHaveLength(name === 'sheet-add' ? CELL_STEPS.length + SHEET_STEPS.length : 0);
    expect(report.leftSheet).toBe(name === 'sheet-remove' ? '自评核算试探' : null);
    if (!name.endsWith('-remove')) expect([name, summary(faulty.workbook)]).toEqual([name, before]);
  }
  const answeredHere = ['host', 'web-view', 'languages', 'sets', 'library', 'copying'];
  expect([...failed].sort()).toEqual(ALL.filter((name) => !answeredHere.includes(name)).sort());
});

it.each(MAY_BE_REFUSED)('a refusal of %s is an answer', async (name) => {
  await open();
  expect(rowOf(await runProbe(), name)).toMatchObject({
    outcome: 'as-expected',
    answer: expect.stringMatching(/^refused: /) as string,
  });
});

/** The first request that asks for all of these members. */
async function requestWith(...members: readonly string[]): Promise<number> {
  const { excel } = await open();
  await runProbe();
  const at = excel.log.findIndex((request) => members.every((member) => request.members.includes(member)));
  expect(at).toBeGreaterThanOrEqual(0);
  return at + 1;
}

async function withoutAnswer(request: number, meanwhile: (excel: ExcelHost) => void = () => undefined) {
  const { excel, before } = await open();
  excel.faults.push({ request, code: 'GeneralException', at: 'never' });
  meanwhile(excel);
  const running = runProbe();
  await pass(CALL_LIMIT * 2);
  const report = await running;
  expect(report.rows.map((row) => row.name)).toEqual(ALL);
  expect(summary(excel.workbook)).toEqual(before);
  return report;
}

it.each([
  ['custom-xml', ['SetXml']],
  ['hidden-rows', ['GetRowProperties']],
  ['merges', ['Merge']],
  ['chart', ['Charts', 'Add']],
])('a call that never answers (%s) is given up, and the next is tried', async (name, members) => {
  const report = await withoutAnswer(await requestWith(...members));
  expect(strange(report)).toEqual({ [name]: `no-answer: > ${String(CALL_LIMIT)} ms` });
});

it('a sheet whose adding was not answered is taken away where it came', async () => {
  const report = await withoutAnswer(await requestWith('Worksheets', 'Add'));
  expect(rowOf(report, 'sheet-add').outcome).toBe('no-answer');
  expect(report.leftSheet).toBeNull();
});

it('and is named where it may yet come', async () => {
  const request = await requestWith('Worksheets', 'Add');
  const report = await withoutAnswer(request, (excel) => {
    excel.beforeRequest = (count) => {
      const { workbook } = excel;
      if (count > request) workbook.sheets = workbook.sheets.filter(({ name }) => name !== '自评核算试探');
    };
  });
  expect(report.leftSheet).toBe('自评核算试探');
});

it('a sheet of that name that is the person’s own is left alone', async () => {
  const { excel } = await open();
  excel.sheet('项目2').name = '自评核算试探';
  const before = summary(cloneWorkbook(excel.workbook));
  const report = await runProbe();
  expect(report.leftSheet).toBeNull();
  expect(summary(excel.workbook)).toEqual(before);
});

it('a workbook whose structure is protected is told of, and what needs no sheet is tried', async () => {
  const { excel } = await open();
  excel.workbook.isStructureProtected = true;
  const before = summary(cloneWorkbook(excel.workbook));
  const report = await runProbe();
  expect(rowOf(report, 'workbook').outcome).toBe('differs');
  expect(rowOf(report, 'sheet-add').answer).toMatch(/^AccessDenied/);
  expect(rowOf(report, 'custom-xml').outcome).toBe('as-expected');
  expect(rowOf(report, 'merges').outcome).toBe('not-tried');
  expect(report.leftSheet).toBeNull();
  expect(summary(excel.workbook)).toEqual(before);
});

it.each(['setting', 'merges'])('stopped after %s, it tries no more and cleans up', async (last) => {
  const { excel, before } = await open();
  const stop = new AbortController();
  const report = await runProbe({
    signal: stop.signal,
    onRow: ({ name }) => {
      if (name === last) stop.abort();
    },
  });
  const at = ALL.indexOf(last);
  expect(report.rows.slice(0, at + 1).filter(({ outcome }) => outcome === 'not-tried')).toEqual([]);
  const after = report.rows.slice(at + 1).filter(({ name }) => !name.endsWith('-remove'));
  expect(new Set(after.map(({ outcome }) => outcome))).toEqual(new Set(['not-tried']));
  expect(summary(excel.workbook)).toEqual(before);
});

it('the person is where they were', async () => {
  const { excel } = await open();
  const [, second] = excel.workbook.sheets;
  excel.workbook.activeSheetId = second!.id;
  await runProbe();
  expect(excel.workbook.activeSheetId).toBe(second!.id);
});
