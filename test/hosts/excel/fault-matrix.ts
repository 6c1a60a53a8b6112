/**
 * Every request of every writing operation failing in turn, with every code, at every claimed set: what the workbook
 * looks like afterwards. The table in docs/reliability.md is made of this and compared with it.
 */
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import type { ApplyOptions } from '../../../src/hosts/workbook-host';
import { HostError } from '../../../src/hosts/workbook-host';
import type { SheetDraft } from '../../../src/core/model/sheet-draft';
import type { FaultCode } from '../../support/excel-host/rich-api';
import type { PlannedFault } from '../../support/excel-host/excel-host';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import type { PersonalityName } from '../../support/excel-host/personalities';
import { PERSONALITY_NAMES } from '../../support/excel-host/personalities';
import { checkAll } from '../../support/excel-host/sample-forms';
import { formWorkbook, PLAN } from '../../support/excel-host/sample-workbook';
import { summary } from '../../support/excel-host/summary';
import type { WorkbookModel } from '../../support/excel-host/workbook-model';
import { cloneWorkbook } from '../../support/excel-host/workbook-model';

const ZH: ApplyOptions = { language: 'zh', highlightRows: true };

/** Codes of Excel and, as numbers, of the way to it. */
export const CODES: readonly (FaultCode | number)[] = [
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'InvalidOperation',
  'InvalidArgument',
  'GeneralException',
  5102,
  5103,
  5104,
  5012,
  5016,
];

/** How an operation can fail. `again`: half-way, and once more while it is taken back or finished. */
export const PLACES = ['look', 'before', 'midway', 'lost', 'again'] as const;
export type Place = (typeof PLACES)[number];

/**
 * What was seen: the workbook as it was, the operation wholly done, or done without what this Excel may have refused
 * beside the cells, which is said; or none of these — then the words of the error say so, and the next click brought it
 * to the one or the other.
 */
export type Seen = 'old' | 'new' | 'less' | 'told';

interface Operation {
  readonly name: { readonly zh: string; readonly en: string };
  /** Brings a fresh workbook to where the operation begins. */
  readonly prepare: (host: ExcelWorkbookHost) => Promise<unknown>;
  readonly run: (host: ExcelWorkbookHost, prepared: unknown) => Promise<unknown>;
}

const DRAFT: SheetDraft = {
  name: '新表',
  widths: [12, 8],
  cells: [
    { row: 0, column: 0, value: '项目', formula: null, role: 'label' },
    { row: 1, column: 0, value: '=甲', formula: null, role: 'text' },
    { row: 1, column: 1, value: 1, formula: '=1', role: 'percent' },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
};
const NOTHING = checkAll([]);

export const OPERATIONS: readonly Operation[] = [
  {
    name: { zh: '一次运行（分数、底色、备注、复核结果）', en: 'a run (scores, fills, notes, review sheet)' },
    prepare: () => Promise.resolve(null),
    run: (host) => host.applyPlan(PLAN, ZH),
  },
  {
    name: { zh: '撤销一次运行', en: 'taking a run back' },
    prepare: async (host) => (await host.applyPlan(PLAN, ZH)).undo,
    run: async (host) => host.undo((await host.loadUndo())!),
  },
  {
    name: { zh: '去掉所有标记', en: 'taking all marks off' },
    prepare: (host) => host.applyPlan(PLAN, ZH),
    run: (host) => host.clearMarks(),
  },
  {
    name: { zh: '插入工作表', en: 'inserting a sheet' },
    prepare: () => Promise.resolve(null),
    run: (host) => host.insertSheet(DRAFT),
  },
  {
    name: { zh: '新写自评汇总', en: 'a new summary' },
    prepare: () => Promise.resolve(null),
    run: (host) => host.insertSummary(NOTHING, 'zh'),
  },
  {
    name: { zh: '更新自评汇总', en: 'renewing the summary' },
    prepare: (host) => host.insertSummary(NOTHING, 'zh'),
    run: (host) => host.insertSummary(NOTHING, 'en'),
  },
];

async function open(workbook: WorkbookModel, personality: PersonalityName) {
  const excel = await openInJsdom(workbook, { personality });
  const host = await ExcelWorkbookHost.create();
  await host.readSheets();
  excel.restartLog();
  return { excel, host };
}

/** What a person sees; names of tables that Excel gives and our own record's numbers change from run to run. */
const shown = (workbook: WorkbookModel): string =>
  JSON.stringify(
    summary(workbook).sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => table.replace(/^Table\d+/, 'Table')),
    })),
  );

interface Scene {
  readonly start: WorkbookModel;
  readonly old: string;
  readonly done: string;
  /** Number of the request that writes, and of its writing actions. */
  readonly request: number;
  readonly writes: number;
  readonly prepared: unknown;
}

async function stage(operation: Operation, personality: PersonalityName): Promise<Scene> {
  const { excel, host } = await open(formWorkbook(), personality);
  const prepared = await operation.prepare(host);
  const start = cloneWorkbook(excel.workbook);
  const again = await open(cloneWorkbook(start), personality);
  await operation.run(again.host, prepared);
  const request = again.excel.log.findIndex(({ writes }) => writes > 0) + 1;
  const writes = again.excel.log[request - 1]!.writes;
  return { start, old: shown(start), done: shown(again.excel.workbook), request, writes, prepared };
}

/** The faults of a place; half-way every code takes its share of the actions, so that together they hit each one. */
function faultsOf(
  place: Place,
  code: FaultCode | number,
  { request, writes }: Scene,
): readonly (readonly PlannedFault[])[] {
  const share = CODES.indexOf(code) % SHARES;
  const actions = Array.from({ length: writes }, (_, at) => at).filter((at) => at % SHARES === share);
  switch (place) {
    case 'look':
      return Array.from({ length: request - 1 }, (_, at) => [
        { request: at + 1, code, at: 'before' as const },
      ]);
    case 'before':
      return [[{ request, code, at: 'before' }]];
    case 'midway':
      return actions.map((at) => [{ request, code, at }]);
    case 'lost':
      return typeof code === 'number' ? [[{ request, code, at: 'lost' }]] : [];
    case 'again':
      return [
        [
          { request, code, at: Math.floor(writes / 2) },
          ...Array.from({ length: 12 }, (_, at) => ({
            request: request + 1 + at,
            code,
            at: 'before' as const,
          })),
        ],
      ];
  }
}

const SHARES = 5;

/** One fault made: what is left, and that the words of an error fit it. */
async function see(
  operation: Operation,
  scene: Scene,
  personality: PersonalityName,
  faults: readonly PlannedFault[],
): Promise<Seen> {
  const { excel, host } = await open(cloneWorkbook(scene.start), personality);
  excel.faults.push(...faults);
  let result: unknown = null;
  const error: unknown = await operation.run(host, scene.prepared).then(
    (done) => {
      result = done;
      return null;
    },
    (reason: unknown) => reason,
  );
  if (error !== null && !(error instanceof HostError)) throw new Error('no HostError', { cause: error });
  const now = shown(excel.workbook);
  const { refused } = (result ?? {}) as { readonly refused?: readonly string[] };
  if (error === null && refused !== undefined) return 'less';
  if (error === null && now === scene.done) return 'new';
  if (error instanceof HostError && error.explanation.zh !== '' && now === scene.old) return 'old';
  if (!(error instanceof HostError)) throw new Error(`${operation.name.en}: neither done nor an error`);
  // Neither: then the words name what may be unfinished, and after it is over one more click settles it.
  if (!/再点一次|请点“撤销”|手工删除/.test(error.explanation.zh)) throw new Error(error.explanation.zh);
  const later = await open(cloneWorkbook(excel.workbook), personality);
  await settle(operation, later.host, scene, () => shown(later.excel.workbook));
  return 'told';
}

async function settle(
  operation: Operation,
  host: ExcelWorkbookHost,
  scene: Scene,
  now: () => string,
): Promise<void> {
  if (operation === OPERATIONS[0]) {
    const record = await host.loadUndo();
    if (record) await host.undo(record);
    if (now() !== scene.old) throw new Error('undo after reopening did not restore the workbook');
  } else if (!operation.run.toString().includes('insertSheet') && operation !== OPERATIONS[4]) {
    await operation.run(host, scene.prepared);
    if (now() !== scene.done) throw new Error(`${operation.name.en}: the next click did not finish it`);
  }
}

export interface MatrixRow {
  readonly operation: Operation;
  readonly place: Place;
  /** By code; null where the fault cannot be made. */
  readonly seen: readonly (readonly Seen[] | null)[];
  readonly faults: number;
}

/** Makes every fault of one operation. */
export async function seeOperation(operation: Operation): Promise<readonly MatrixRow[]> {
  const scenes = new Map<PersonalityName, Scene>();
  for (const set of PERSONALITY_NAMES) scenes.set(set, await stage(operation, set));
  const rows: MatrixRow[] = [];
  for (const place of PLACES) {
    let made = 0;
    const seen: (readonly Seen[] | null)[] = [];
    for (const code of CODES) {
      const kinds = new Set<Seen>();
      for (const [set, scene] of scenes) {
        for (const faults of faultsOf(place, code, scene)) {
          kinds.add(await see(operation, scene, set, faults));
          made += 1;
        }
      }
      seen.push(kinds.size === 0 ? null : [...kinds].sort());
    }
    rows.push({ operation, place, seen, faults: made });
  }
  return rows;
}
