/**
 * Carries out what was planned, in one round trip where it fits: the record first, so that even a run that is cut off
 * can be taken back; then contents, fills, remarks and the review sheet. What was written is read back at the end.
 */
import type { CellValue } from '../../core/sheet-snapshot';
import type { CellContent } from '../../core/write-plan';
import { HostError } from '../workbook-host';
import { joinAddresses } from './cell-blocks';
import { contentEntry, isSameContent, readContent } from './cell-entry';
import { remarkKind } from './excel-features';
import { RequestBudget } from './request-budget';
import { drawGrid } from './review-grid';
import type { CellFill, ReviewGrid, WorkbookRecord } from './run-record';
import { RECORD_NAMESPACE, toXml } from './run-record';
import type { Survey } from './survey';

/** Bytes of one request, well below the 5 MB that Excel on the web takes. */
const BYTES_A_REQUEST = 3_000_000;
/** What one cell costs in a request: its object, its write and its reading back. */
const BYTES_A_CELL = 1_200;
/** A record beyond this length is kept without its undo, which then lasts as long as the pane stays open. */
const LONGEST_RECORD = 600_000;
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
  })[];
  readonly fills: readonly (Place & { readonly fill: CellFill })[];
  readonly remarks: readonly (Place & { readonly remove: string | null; readonly add: string | null })[];
  readonly review:
    /** `replaces` names the tables on the sheet that is drawn anew; null adds a sheet. */
    | { readonly kind: 'draw'; readonly grid: ReviewGrid; readonly replaces: readonly string[] | null }
    | { readonly kind: 'delete'; readonly sheet: string }
    | null;
  readonly record: WorkbookRecord;
}

/** The error for a cell that does not hold what was written. */
export function notHeld({ sheet, cell }: Place): HostError {
  return new HostError('write-failed', {
    zh: `工作表“${sheet}”的 ${cell} 写入后读出的值不同，可能有数据验证或其他加载项在改动它。请检查该单元格后再试。`,
    en: `${cell} on sheet “${sheet}” does not hold what was written; data validation or another add-in may change it. Look at the cell, then try again.`,
  });
}

/**
 * Carries out the orders and names the cells that do not hold what was written, after all. Throws what Excel throws,
 * with an unknown part of the orders done.
 */
export async function carryOut(
  context: Excel.RequestContext,
  orders: WriteOrders,
  survey: Survey,
): Promise<readonly Place[]> {
  const writer = new Writer(context, survey);
  await writer.writeRecord(orders.record);
  const written = await writer.writeContents(orders.contents);
  await writer.writeFills(orders.fills);
  await writer.writeRemarks(orders.remarks);
  await writer.writeReview(orders.review);
  await writer.finish();
  return written.filter(({ range, content }) => !holds(range, content)).map(({ place }) => place);
}

interface WrittenCell {
  readonly place: Place;
  readonly content: CellContent;
  readonly range: Excel.Range;
}

function holds(range: Excel.Range, content: CellContent): boolean {
  const value = (range.values as unknown[][])[0]?.[0];
  const formula = (range.formulas as unknown[][])[0]?.[0];
  const now = readContent(value, formula);
  // A restored formula is computed anew: its value is Excel's affair.
  return content.formula === null ? isSameContent(now, content) : now.formula === content.formula;
}

class Writer {
  private readonly budget: RequestBudget;
  private readonly sheets = new Map<string, Excel.Worksheet>();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly survey: Survey,
  ) {
    this.budget = new RequestBudget(context, BYTES_A_REQUEST);
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  }

  async writeRecord(record: WorkbookRecord): Promise<void> {
    const parts = this.context.workbook.customXmlParts;
    const isEmpty = record.marks.length === 0 && record.run === null;
    const whole = toXml(record);
    const xml = whole.length > LONGEST_RECORD ? toXml({ ...record, run: null }) : whole;
    await this.budget.spend(sizeOf(xml));
    if (!this.survey.hasRecordPart) {
      if (!isEmpty) parts.add(xml);
      return;
    }
    const part = parts.getByNamespace(RECORD_NAMESPACE).getOnlyItemOrNullObject();
    if (isEmpty) part.delete();
    else part.setXml(xml);
  }

  async writeContents(contents: WriteOrders['contents']): Promise<readonly WrittenCell[]> {
    const written: WrittenCell[] = [];
    for (const order of contents) {
      const entry = contentEntry(order.content, order.format);
      await this.budget.spend(BYTES_A_CELL + sizeOf(entry));
      written.push({ place: order, content: order.content, range: this.writeCell(order, entry) });
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
    await this.budget.spend(sizeOf(JSON.stringify(review.grid.rows)));
    if (review.replaces === null) {
      drawGrid(this.context.workbook.worksheets.add(review.grid.sheet), review.grid);
      return;
    }
    const sheet = this.sheet(review.grid.sheet);
    for (const name of review.replaces) this.context.workbook.tables.getItem(name).convertToRange();
    sheet.getRange().clear();
    drawGrid(sheet, review.grid);
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
