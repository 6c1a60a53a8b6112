/**
 * What every host leaves alone and how it marks, as one table: a workbook, what is asked of it, and what comes of it.
 * Each host's tests go through all of it, so that none has a policy of its own.
 */
import type { CellEdit, CellMark, HoldBackCause, WritePlan } from '../../src/core/model/write-plan';
import { BLOCK_PALETTE, MARK_PALETTE } from '../../src/core/writing/mark-palette';
import type { ApplyOptions } from '../../src/hosts/workbook-host';
import { edit, enter, formWorkbook, mark, merge, REVIEW } from '../support/excel-host/sample-workbook';
import type { SheetModel, WorkbookModel } from '../support/excel-host/workbook-model';
import { cellAt } from '../support/excel-host/workbook-model';

const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const score = edit('项目1', 'D5', { value: 15, formula: null }, 1.5);
const total: CellEdit = edit('项目1', 'D8', { value: 25, formula: '=15+10' }, 24);
const allowsTotal: ReadonlySet<string> = new Set(['项目1!D8']);
const formula: CellEdit = { ...score, kind: 'formula', after: '=ROUND(C5/10*15,2)', asFormula: true };
const nothing = (): void => undefined;

const table = (sheet: SheetModel): void => {
  sheet.tables.push({ id: 't', name: '得分表', area: area(3, 0, 6, 3), style: '', showFilterButton: true });
};

/** Over the total and the cell above it, which holds the formula. */
const array = (sheet: SheetModel, isSpill: boolean): void => {
  for (const row of [6, 7])
    Object.assign(cellAt(sheet, row, 3), { formula: '=15+10', value: 25, array: area(6, 3, 7, 3), isSpill });
};

interface Asked {
  readonly name: string;
  readonly arrange: (sheet: SheetModel, workbook: WorkbookModel) => void;
  /** Cells (`sheet!A1`) whose formulas a person released. */
  readonly allowed?: ReadonlySet<string>;
}

interface HoldBackCase extends Asked {
  readonly edit: CellEdit;
  /** Null for an edit that is made. */
  readonly cause: HoldBackCause | null;
}

/** On the workbook of `formWorkbook(2)`. */
export const HOLD_BACK_CASES: readonly HoldBackCase[] = [
  {
    name: 'a value that somebody changed meanwhile',
    cause: 'changed-meanwhile',
    edit: score,
    arrange: (sheet) => {
      enter(sheet, { D5: 14 });
    },
  },
  {
    name: 'a cell that became a formula',
    cause: 'changed-meanwhile',
    edit: score,
    arrange: (sheet) => {
      enter(sheet, { D5: '=15' });
    },
  },
  {
    name: 'a row that moved because somebody inserted one above',
    cause: 'changed-meanwhile',
    edit: score,
    arrange: (sheet) => {
      enter(sheet, { D5: '', D6: 15 });
    },
  },
  { name: 'a formula', cause: 'formula', edit: total, arrange: nothing },
  { name: 'a formula that was released', cause: null, edit: total, allowed: allowsTotal, arrange: nothing },
  {
    name: 'a protected sheet',
    cause: 'protected',
    edit: score,
    arrange: (sheet) => {
      sheet.protection = { allowFormatCells: true, allowEditObjects: true };
    },
  },
  {
    name: 'an unlocked cell of a protected sheet',
    cause: 'protected',
    edit: score,
    arrange: (sheet) => {
      sheet.protection = { allowFormatCells: true, allowEditObjects: true };
      cellAt(sheet, 4, 3).isLocked = false;
    },
  },
  {
    name: 'a hidden sheet',
    cause: 'hidden-sheet',
    edit: score,
    arrange: (sheet) => {
      sheet.visibility = 'hidden';
    },
  },
  {
    name: 'a very hidden sheet',
    cause: 'hidden-sheet',
    edit: score,
    arrange: (sheet) => {
      sheet.visibility = 'veryHidden';
    },
  },
  {
    name: 'a sheet that is gone',
    cause: 'sheet-gone',
    edit: edit('项目3', 'D5', { value: 15, formula: null }, 1.5),
    arrange: nothing,
  },
  {
    name: 'a value that the cell’s list does not offer',
    cause: 'validation',
    edit: score,
    arrange: (sheet) => {
      sheet.validations.push({ area: area(4, 3), rule: { type: 'List', entries: [15, 10, 5] } });
    },
  },
  {
    name: 'a value that the cell’s list offers',
    cause: null,
    edit: score,
    arrange: (sheet) => {
      sheet.validations.push({ area: area(4, 3), rule: { type: 'List', entries: [15, 1.5] } });
    },
  },
  {
    name: 'a fraction where whole numbers are allowed, in a block with other rules',
    cause: 'validation',
    edit: score,
    arrange: (sheet) => {
      sheet.validations.push({ area: area(4, 3, 6, 3), rule: { type: 'WholeNumber', from: 0, to: 20 } });
    },
  },
  {
    name: 'a cell under a merge',
    cause: 'refused',
    edit: edit('项目1', 'D7', { value: null, formula: null }, 10),
    arrange: (sheet) => {
      merge(sheet, 'B7:D7');
    },
  },
  {
    name: 'part of an array that was entered as one, though its formula was released',
    cause: 'array-formula',
    edit: total,
    allowed: allowsTotal,
    arrange: (sheet) => {
      array(sheet, false);
    },
  },
  {
    name: 'a cell of a spilled array, though its formula was released',
    cause: 'array-formula',
    edit: total,
    allowed: allowsTotal,
    arrange: (sheet) => {
      array(sheet, true);
    },
  },
  { name: 'a formula to be put into a table', cause: 'table', edit: formula, arrange: table },
  { name: 'a formula outside of tables', cause: null, edit: formula, arrange: nothing },
  { name: 'a value in a table', cause: null, edit: score, arrange: table },
  {
    name: 'a cell in a hidden row',
    cause: null,
    edit: score,
    arrange: (sheet) => {
      sheet.hiddenRows.add(4);
    },
  },
];

export const holdBackWorkbook = (): WorkbookModel => formWorkbook(2);

/** Written in every case beside the one that is asked about. */
export const OTHER_EDIT: CellEdit = edit('项目2', 'D5', { value: 15, formula: null }, 1.5);

interface MarkCase extends Asked {
  readonly plan: Pick<WritePlan, 'edits' | 'marks'>;
  /** Runs before the one that is asked about. */
  readonly earlier?: readonly Pick<WritePlan, 'edits' | 'marks'>[];
  readonly keepsOtherMarks?: boolean;
  /** On the first sheet, by cell: `#RRGGBB` of fills, words of notes. */
  readonly fills: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly marked: number;
  readonly skipped?: readonly { readonly cell: string; readonly cause: string }[];
}

const noted = (cell: string, words: string, severity: CellMark['severity'] = 'error'): CellMark => ({
  ...mark('项目1', cell, severity),
  note: { zh: words, en: 'x' },
});
const WHY = score.explanation.zh;
/** The rate of the form has a fill of its own. */
const OWN = { D3: '#E2EFDA' };

export const MARK_CASES: readonly MarkCase[] = [
  {
    name: 'the gravest of several marks on a cell, with all notes',
    plan: { edits: [], marks: [noted('D5', '一', 'info'), noted('D5', '二'), noted('D5', '三', 'warning')] },
    arrange: nothing,
    fills: { ...OWN, D5: MARK_PALETTE.error },
    notes: { D5: '一\n二\n三' },
    marked: 1,
  },
  {
    name: 'a written cell says why first, and once',
    plan: { edits: [score], marks: [noted('D5', '得分有误'), noted('D6', WHY, 'info')] },
    arrange: nothing,
    fills: { ...OWN, D5: MARK_PALETTE.error, D6: MARK_PALETTE.info },
    notes: { D5: `${WHY}\n得分有误`, D6: WHY },
    marked: 2,
  },
  {
    name: 'a written cell without a mark is explained, not filled',
    plan: { edits: [score], marks: [noted('D6', '看', 'warning')] },
    arrange: nothing,
    fills: { ...OWN, D6: MARK_PALETTE.warning },
    notes: { D5: WHY, D6: '看' },
    marked: 1,
  },
  {
    name: 'a value that stood there already is explained too',
    plan: { edits: [score], marks: [noted('D6', '看', 'warning')] },
    arrange: (sheet) => {
      enter(sheet, { D5: 1.5 });
    },
    fills: { ...OWN, D6: MARK_PALETTE.warning },
    notes: { D5: WHY, D6: '看' },
    marked: 1,
  },
  {
    name: 'the label of a block is lighter',
    plan: { edits: [], marks: [{ ...noted('A5', '块'), isOnBlock: true }] },
    arrange: nothing,
    fills: { ...OWN, A5: BLOCK_PALETTE.error },
    notes: { A5: '块' },
    marked: 1,
  },
  {
    name: 'a protected sheet takes no marks',
    plan: { edits: [], marks: [noted('D5', '看')] },
    arrange: (sheet) => {
      sheet.protection = { allowFormatCells: true, allowEditObjects: true };
    },
    fills: OWN,
    notes: {},
    marked: 0,
    skipped: [{ cell: 'D5', cause: 'protected' }],
  },
  {
    name: 'a hidden sheet takes no marks',
    plan: { edits: [], marks: [noted('D5', '看')] },
    arrange: (sheet) => {
      sheet.visibility = 'hidden';
    },
    fills: OWN,
    notes: {},
    marked: 0,
    skipped: [{ cell: 'D5', cause: 'hidden-sheet' }],
  },
  {
    name: 'marks of an earlier run go, former fills come back',
    earlier: [{ edits: [], marks: [noted('D3', '旧'), noted('D5', '旧')] }],
    plan: { edits: [], marks: [noted('D5', '新', 'warning')] },
    arrange: nothing,
    fills: { ...OWN, D5: MARK_PALETTE.warning },
    notes: { D5: '新' },
    marked: 1,
  },
  {
    name: 'they go also where the run marks nothing itself',
    earlier: [{ edits: [], marks: [noted('D3', '旧'), noted('D5', '旧')] }],
    plan: { edits: [score], marks: [] },
    arrange: nothing,
    fills: OWN,
    notes: {},
    marked: 0,
  },
  {
    name: 'a correction of single cells leaves those on other cells alone',
    earlier: [{ edits: [], marks: [noted('D3', '旧'), noted('D5', '旧'), noted('D6', '旧')] }],
    plan: { edits: [score], marks: [noted('D5', '新', 'info')] },
    keepsOtherMarks: true,
    arrange: nothing,
    fills: { D3: MARK_PALETTE.error, D5: MARK_PALETTE.info, D6: MARK_PALETTE.error },
    notes: { D3: '旧', D5: `${WHY}\n新`, D6: '旧' },
    marked: 1,
  },
  {
    name: 'one without marks takes only those of its cells off',
    earlier: [{ edits: [], marks: [noted('D5', '旧'), noted('D6', '旧')] }],
    plan: { edits: [score], marks: [] },
    keepsOtherMarks: true,
    arrange: nothing,
    fills: { ...OWN, D6: MARK_PALETTE.error },
    notes: { D6: '旧' },
    marked: 0,
  },
];

interface ReplanCase extends Asked {
  readonly first: WritePlan;
  /** The plans that take its place, one after the other. */
  readonly then: readonly WritePlan[];
  /** What the first sheet shows afterwards. */
  readonly written: Readonly<Record<string, string>>;
}

const told = (words: string): WritePlan['review'] => ({
  ...REVIEW,
  rows: [{ ...REVIEW.rows[0]!, values: [1, '项目1', 'D5', words] }],
});
const blank = edit('项目1', 'D6', { value: null, formula: null }, 10);
const list = (sheet: SheetModel, row: number): void => {
  sheet.validations.push({ area: area(row, 3), rule: { type: 'List', entries: [15, 9] } });
};

/** The plan that is carried out tells nothing of a cell that was held back, and writes nothing that follows from it. */
export const REPLAN_CASES: readonly ReplanCase[] = [
  {
    name: 'one cell turned down',
    arrange: (sheet) => {
      list(sheet, 4);
    },
    first: { edits: [score, blank], marks: [], review: told('已改') },
    then: [{ edits: [{ ...blank, after: 9 }], marks: [], review: told('未写') }],
    written: { D5: '15', D6: '9' },
  },
  {
    name: 'then another of the plan that took its place',
    arrange: (sheet) => {
      list(sheet, 4);
      list(sheet, 5);
    },
    first: { edits: [score, { ...blank, after: 9 }], marks: [], review: told('已改') },
    then: [
      { edits: [blank], marks: [], review: told('已改') },
      { edits: [], marks: [], review: told('未写') },
    ],
    written: { D5: '15', D6: '' },
  },
  {
    name: 'a cell that the first plan did not name',
    arrange: (sheet) => {
      enter(sheet, { D5: 14 });
    },
    first: { edits: [score], marks: [], review: told('已改') },
    then: [{ edits: [blank], marks: [], review: told('未写') }],
    written: { D5: '14', D6: '10' },
  },
];

/** How a case is to be applied. */
export function optionsOf({
  allowed,
  keepsOtherMarks,
}: Partial<Pick<MarkCase, 'allowed' | 'keepsOtherMarks'>>): ApplyOptions {
  return {
    language: 'zh',
    ...(allowed ? { allowedFormulaCells: allowed } : {}),
    ...(keepsOtherMarks ? { keepsOtherMarks } : {}),
  };
}
