/**
 * The two places where the pane works, as a story sees them: a file in the browser page, and Excel (Microsoft's own
 * office.js on the stand-in). A story that asks only for what is here runs in both.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { parseAddress, toAddress } from '../../src/core/model/sheet-snapshot';
import { cloneWorkbook, peekCell, type WorkbookModel } from '../support/excel-host/workbook-model';
import { loadWorkbookModel } from '../support/excel-host/xlsx-model';
import type { Look } from './chromium';
import { openInExcel, OFFICE_ORIGIN } from './excel-stand-in';
import { assert, assertEqual, type Story } from './harness';
import { PanePage } from './pane-page';

export const SAMPLE = readFileSync(join(__dirname, '..', '..', 'assets', 'sample.xlsx'));

/** What stands in the workbook now. */
class WorkbookState {
  constructor(private readonly model: WorkbookModel) {}

  get sheets(): readonly string[] {
    return this.model.sheets.map(({ name }) => name);
  }

  value(sheet: string, cell: string): unknown {
    return this.cell(sheet, cell)?.value ?? null;
  }

  formula(sheet: string, cell: string): string | null {
    return this.cell(sheet, cell)?.formula ?? null;
  }

  /** The note or comment of a cell. */
  note(sheet: string, cell: string): string | null {
    const { row, column } = positionOf(cell);
    const { notes, comments } = this.sheet(sheet);
    const comment = comments.find((each) => each.row === row && each.column === column);
    return notes.get(`${String(row)},${String(column)}`) ?? comment?.content ?? null;
  }

  /** All values of the sheets named, in one text. */
  valuesOf(sheets: readonly string[]): string {
    return JSON.stringify(
      sheets.map((name) =>
        [...this.sheet(name).cells].map(([row, cells]) =>
          [...cells]
            .filter(([, { value }]) => value !== null)
            .map(([column, { value }]) => [row, column, value]),
        ),
      ),
    );
  }

  private cell(sheet: string, cell: string) {
    const { row, column } = positionOf(cell);
    return peekCell(this.sheet(sheet), row, column);
  }

  private sheet(name: string) {
    const found = this.model.sheets.find((sheet) => sheet.name === name);
    assert(found !== undefined, `the sheet ${name} is not there`);
    return found;
  }
}

function positionOf(cell: string): { readonly row: number; readonly column: number } {
  const position = parseAddress(cell);
  assert(position !== null, `${cell} is no cell`);
  return position;
}

/** A workbook opened in one of the places. */
export interface OpenPlace {
  readonly pane: PanePage;
  readonly page: Page;
  readonly state: () => Promise<WorkbookState>;
  /** The person's cursor: `sheet!A1`. */
  readonly selected: () => Promise<string>;
  /** From now on work that is begun does not end: beside a file nothing is done, in Excel a cell is being edited. */
  readonly hold: () => Promise<void>;
  /** It may end. */
  readonly release: () => Promise<void>;
  /** The person selects a cell in Excel itself; absent beside a file. */
  readonly select?: (sheet: string, cell: string) => void;
  /** The person points at a cell and tells the pane so. */
  readonly pointAt: (sheet: string, cell: string) => Promise<void>;
}

interface PlaceStory {
  readonly name: string;
  /** The sample unless it is another. */
  readonly workbook?: () => Promise<Buffer>;
  readonly run: (place: OpenPlace) => Promise<void>;
}

/** The story in both places. */
export function inBothPlaces({
  name,
  workbook = () => Promise.resolve(SAMPLE),
  run,
}: PlaceStory): readonly Story[] {
  return [
    {
      name: `file: ${name}`,
      run: async ({ page, address }) => {
        await run(await openAsFile(page, address, await workbook()));
      },
    },
    {
      name: `Excel: ${name}`,
      look: EXCEL_LOOK,
      allowedOrigins: [OFFICE_ORIGIN],
      run: async ({ page, address }) => {
        await run(await openAsExcel(page, address, await workbook()));
      },
    },
  ];
}

export const EXCEL_LOOK: Look = { width: 350, height: 800 };

export async function openAsFile(page: Page, address: string, workbook: Buffer): Promise<OpenPlace> {
  await page.addInitScript({ content: HOLDABLE_WORKERS });
  await page.goto(address);
  await page.getByRole('button', { name: /看示例|Try the sample/ }).waitFor();
  await page.locator('input[type=file][accept*=xlsx]').first().setInputFiles({
    name: '示例.xlsx',
    mimeType: 'application/octet-stream',
    buffer: workbook,
  });
  const pane = new PanePage(page);
  await pane.idle();
  return {
    pane,
    page,
    state: async () => {
      const file = await pane.save();
      return new WorkbookState(await modelOf(readFileSync(await file.path())));
    },
    selected: async () => {
      const chosen = page.locator('[role=gridcell][aria-selected=true]').first();
      await chosen.waitFor({ state: 'attached' });
      const sheet = await page
        .getByRole('tablist', { name: '工作表' })
        .getByRole('tab', { selected: true })
        .evaluate((tab) => tab.firstChild?.textContent);
      return `${String(sheet)}!${String(await chosen.getAttribute('data-cell'))}`;
    },
    hold: () => page.evaluate(() => void Reflect.set(window, 'heldCalls', [])),
    release: () =>
      page.evaluate(() => {
        const held = Reflect.get(window, 'heldCalls') as (() => void)[];
        Reflect.deleteProperty(window, 'heldCalls');
        for (const call of held) call();
      }),
    pointAt: async (sheet, cell) => {
      await pane.showSheet(sheet);
      await page.locator(`[data-cell="${cell}"]`).click();
    },
  };
}

/** In the page: calls to workers wait in `heldCalls` while it is there. As text, so that no compiler alters it. */
const HOLDABLE_WORKERS = `{
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message) {
    if (window.heldCalls) window.heldCalls.push(() => post.call(this, message));
    else post.call(this, message);
  };
}`;

export async function openAsExcel(page: Page, address: string, workbook: Buffer): Promise<OpenPlace> {
  const excel = await openInExcel(page, workbook);
  const model = excel.workbook;
  await page.goto(`${address}pane.html`);
  const pane = new PanePage(page);
  await pane.idle();
  const select = (sheet: string, cell: string): void => {
    const { row, column } = positionOf(cell);
    const found = model.sheets.find(({ name }) => name === sheet);
    assert(found !== undefined, `the sheet ${sheet} is not there`);
    model.selection = { sheetId: found.id, area: { top: row, left: column, bottom: row, right: column } };
  };
  return {
    pane,
    page,
    state: () => Promise.resolve(new WorkbookState(cloneWorkbook(model))),
    selected: () => {
      const { selection } = model;
      const sheet = model.sheets.find(({ id }) => id === selection?.sheetId);
      const cell = selection ? toAddress({ row: selection.area.top, column: selection.area.left }) : '';
      return Promise.resolve(`${sheet?.name ?? ''}!${cell}`);
    },
    hold: () => {
      excel.isEditingCell = true;
      return Promise.resolve();
    },
    release: () => {
      excel.leaveCellEdit();
      return Promise.resolve();
    },
    select,
    pointAt: async (sheet, cell) => {
      select(sheet, cell);
      await pane.press('取选中的单元格');
    },
  };
}

/** exceljs only knows relative addresses between parts; absolute ones are just as right, and are made relative for it. */
async function modelOf(bytes: Buffer): Promise<WorkbookModel> {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (/worksheets\/_rels\//.test(name))
      parts[name] = strToU8(strFromU8(part).replaceAll('Target="/xl/', 'Target="../'));
  }
  return loadWorkbookModel(zipSync(parts));
}

/** Waits until the workbook says so: what is written last may come a moment after the words. */
export async function assertSame(
  place: OpenPlace,
  before: WorkbookState,
  sheets: readonly string[],
): Promise<void> {
  const now = await place.state();
  assertEqual(now.sheets, sheets, 'sheets');
  assertEqual(now.valuesOf(sheets), before.valuesOf(sheets), 'values');
}
