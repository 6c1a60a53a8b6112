/**
 * Carries out what was planned and reads back what was written. A run goes in one round trip where it fits, its record
 * first, so that even one that is cut off can be taken back. What takes something off goes in two: the record goes only
 * when it was seen that nothing of it stands any more.
 */
import type { CellValue } from '../../core/model/sheet-snapshot';
import type { CellContent } from '../../core/model/write-plan';
import type { Asking } from './asking';
import { joinAddresses } from './cell-blocks';
import { holdsContent } from '../../core/writing/cell-content';
import { contentEntry, readContent } from './cell-entry';
import { remarkKind } from './excel-features';
import { askFillsBack } from './fills-back';
import { createPacer } from './pacing';
import { BYTES_A_REQUEST, RequestBudget } from './request-budget';
import { drawGrid } from './review-grid';
import { RECORD_NAMESPACE, toParts } from './record-part';
import type { CellFill, ReviewGrid, WorkbookRecord } from './run-record';
import type { Survey } from './survey';

/** What one cell costs in a request: its object, its write and its reading back. */
const BYTES_A_CELL = 1_200;
/** Bytes a character may take, escaped. */
const BYTES_A_CHARACTER = 3;

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface WriteOrders {
  readonly contents: readonly (Place & {
    readonly content: CellContent;
    readonly format: string;
    readonly changesFormat: boolean;
    /** True for what a run writes, false for what an undo puts back. */
    readonly isNew: boolean;
  })[];
  readonly fills: readonly (Place & { readonly fill: CellFill })[];
  readonly remarks: readonly (Place & { readonly remove: string | null; readonly add: string | null })[];
  readonly review:
    /** `replaces` names the tables on the sheet that is drawn anew; null adds a sheet. */
    | { readonly kind: 'draw'; readonly grid: ReviewGrid; readonly replaces: readonly string[] | null }
    | { readonly kind: 'delete'; readonly sheet: string }
    | null;
  readonly record: WorkbookRecord;
  /** A run is remembered before anything is written; what takes something off is forgotten once it is seen to be off. */
  readonly remembers: 'first' | 'last';
}

export interface CarriedOut {
  /** Cells that do not hold what was written, after all. */
  readonly notHeld: readonly Place[];
  /** Cells whose data validation forbids the value they now hold. */
  readonly forbidden: readonly Place[];
  /** Cells whose fill is not the one that was put back; the marks of the record stand on them. */
  readonly notFilled: readonly Place[];
  /** False where the workbook keeps no record, or the run is too large for it. */
  readonly isRemembered: boolean;
  /** The record as it is now. */
  readonly record: WorkbookRecord;
}

/**
 * Carries out the orders and reads back what was written. Throws what Excel throws, with an unknown part of the
 * orders done.
 */
export async function carryOut(
  context: Excel.RequestContext,
  orders: WriteOrders,
  survey: Survey,
  asking: Asking,
): Promise<CarriedOut> {
  const takesFormula = orders.contents.some(({ content }) => content.formula !== null);
  const writer = new Writer(context, survey, !takesFormula);
  const isFirst = orders.remembers === 'first';
  let isRemembered = isFirst && asking.record && (await writer.writeRecord(orders.record));
  const written = await writer.writeContents(orders.contents);
  await writer.writeFills(orders.fills);
  const notFilledOf = isFirst ? () => [] : await writer.askFillsBack(orders.fills);
  await writer.writeRemarks(orders.remarks);
  await writer.writeReview(orders.review);
  await writer.finish();
  const notHeld = written.filter(({ range, content }) => !holds(range, content)).map(({ place }) => place);
  const notFilled = notFilledOf();
  const record = withMarksOn(notFilled, orders.record, survey.record);
  if (!isFirst && asking.record && notHeld.length === 0) {
    isRemembered = await writer.writeRecord(record);
    await writer.finish();
  }
  return {
    notHeld,
    forbidden: written.filter(({ rule }) => rule?.valid === false).map(({ place }) => place),
    notFilled,
    isRemembered,
    record,
  };
}

const keyOf = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

/** The record with the earlier marks on these cells, which did not come off. */
function withMarksOn(
  cells: readonly Place[],
  record: WorkbookRecord,
  earlier: WorkbookRecord,
): WorkbookRecord {
  if (cells.length === 0) return record;
  const standing = new Set(cells.map(keyOf));
  return {
    ...record,
    marks: [
      ...record.marks.filter((mark) => !standing.has(keyOf(mark))),
      ...earlier.marks.filter((mark) => standing.has(keyOf(mark))),
    ],
  };
}

interface WrittenCell {
  readonly place: Place;
  readonly content: CellContent;
  readonly range: Excel.Range;
  /** Asked where a rule may stand on the cell. */
  readonly rule: Excel.DataValidation | null;
}

function holds(range: Excel.Range, content: CellContent): boolean {
  const value = (range.values as unknown[][])[0]?.[0];
  const formula = (range.formulas as unknown[][])[0]?.[0];
  return holdsContent(readContent(value, formula), content);
}

class Writer {
  private readonly budget: RequestBudget;
  private readonly sheets = new Map<string, Excel.Worksheet>();
  private readonly pace = createPacer();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly survey: Survey,
    /** False where Excel is to compute what is written before it is read back. */
    suspendsCalculation: boolean,
  ) {
    this.budget = new RequestBudget(context, BYTES_A_REQUEST);
    const { application } = context.workbook;
    if (suspendsCalculation) application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  }

  /**
   * Writes the record: the parts of a large run first, then the main part that names them; those of an earlier run go
   * last, so that whenever this is cut off one whole record stands.
   *
   * @returns whether the run could be remembered; the marks always are
   */
  async writeRecord(record: WorkbookRecord): Promise<boolean> {
    const parts = this.context.workbook.customXmlParts;
    const isEmpty = record.marks.length === 0 && record.run === null;
    const { main, runs, isWhole } = await toParts(record);
    for (const xml of runs) {
      await this.budget.spend(xml.length);
      parts.add(xml);
    }
    await this.budget.spend(main.length);
    if (!this.survey.hasRecordPart) {
      if (!isEmpty) parts.add(main);
    } else {
      const part = parts.getByNamespace(RECORD_NAMESPACE).getOnlyItemOrNullObject();
      if (isEmpty) part.delete();
      else part.setXml(main);
    }
    for (const id of this.survey.runParts) parts.getItem(id).delete();
    return isWhole;
  }

  async writeContents(contents: WriteOrders['contents']): Promise<readonly WrittenCell[]> {
    const written: WrittenCell[] = [];
    for (const order of contents) {
      const entry = contentEntry(order.content, order.format);
      // What is written comes back twice, as value and as formula.
      await this.budget.spend(BYTES_A_CELL + 2 * sizeOf(entry));
      await this.pace();
      const range = this.writeCell(order, entry);
      const mayHaveRule = this.survey.sheets.get(order.sheet)?.cells.get(order.cell)?.mayHaveRule === true;
      // What was there before, and what a formula comes to, is not for a rule to judge.
      const isJudged = mayHaveRule && order.isNew && order.content.formula === null;
      const rule = isJudged ? range.dataValidation.load('valid') : null;
      written.push({ place: order, content: order.content, range, rule });
    }
    return written;
  }

  private writeCell(order: WriteOrders['contents'][number], entry: CellValue): Excel.Range {
    const range = this.sheet(order.sheet).getRange(order.cell);
    if (order.changesFormat) range.numberFormat = [[order.format]];
    range.formulas = [[entry]];
    return range.load('values,formulas');
  }

  async writeFills(fills: WriteOrders['fills']): Promise<void> {
    const alike = new Map<string, { sheet: string; fill: CellFill; cells: string[] }>();
    for (const { sheet, cell, fill } of fills) {
      const key = JSON.stringify([sheet, fill.pattern === 'None' ? 'None' : fill]);
      const group = alike.get(key) ?? { sheet, fill, cells: [] };
      group.cells.push(cell);
      alike.set(key, group);
    }
    for (const { sheet, fill, cells } of alike.values()) {
      for (const addresses of joinAddresses(cells)) {
        await this.budget.spend(BYTES_A_CELL + addresses.length);
        this.fill(sheet, addresses, fill);
      }
    }
  }

  /** Queues the question how these cells are filled now: see `askFillsBack`. */
  askFillsBack(fills: WriteOrders['fills']): Promise<() => readonly Place[]> {
    return askFillsBack(fills, (name) => this.sheet(name), this.budget);
  }

  private fill(name: string, addresses: string, fill: CellFill): void {
    const sheet = this.sheet(name);
    if (fill.pattern === 'None') {
      sheet.getRanges(addresses).format.fill.clear();
      return;
    }
    if (fill.pattern === 'Solid') {
      sheet.getRanges(addresses).format.fill.color = fill.color;
      return;
    }
    const { color, patternColor } = fill;
    const pattern = fill.pattern as Excel.FillPattern;
    const one: Excel.SettableCellProperties = {
      format: { fill: { color, pattern, ...(patternColor === '' ? {} : { patternColor }) } },
    };
    for (const address of addresses.split(',')) sheet.getRange(address).setCellProperties([[one]]);
  }

  async writeRemarks(remarks: WriteOrders['remarks']): Promise<void> {
    const kind = remarkKind();
    for (const { sheet: name, cell, remove, add } of remarks) {
      await this.budget.spend(BYTES_A_CELL + sizeOf(add ?? ''));
      await this.pace();
      if (remove !== null) this.removeRemark(name, cell, remove);
      if (add === null) continue;
      const sheet = this.sheet(name);
      if (kind === 'note') sheet.notes.add(cell, add);
      else if (kind === 'comment') sheet.comments.add(sheet.getRange(cell), add);
    }
  }

  private removeRemark(name: string, cell: string, text: string): void {
    const state = this.survey.sheets.get(name);
    const comment = state?.comments.find(({ content }) => content === text);
    if (state?.notes.get(cell) === text) this.sheet(name).notes.getItem(cell).delete();
    else if (comment) this.sheet(name).comments.getItem(comment.id).delete();
  }

  async writeReview(review: WriteOrders['review']): Promise<void> {
    if (!review) return;
    if (review.kind === 'delete') {
      this.sheet(review.sheet).delete();
      return;
    }
    const spend = (bytes: number): Promise<void> => this.budget.spend(bytes);
    if (review.replaces === null) {
      await drawGrid(this.context.workbook.worksheets.add(review.grid.sheet), review.grid, spend);
      return;
    }
    const sheet = this.sheet(review.grid.sheet);
    for (const name of review.replaces) this.context.workbook.tables.getItem(name).convertToRange();
    sheet.getRange().clear();
    await drawGrid(sheet, review.grid, spend);
  }

  finish(): Promise<void> {
    return this.budget.finish();
  }

  private sheet(name: string): Excel.Worksheet {
    const known = this.sheets.get(name);
    if (known) return known;
    const sheet = this.context.workbook.worksheets.getItem(name);
    this.sheets.set(name, sheet);
    return sheet;
  }
}

function sizeOf(entry: CellValue): number {
  return String(entry).length * BYTES_A_CHARACTER;
}
