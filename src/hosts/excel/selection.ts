/** The cell a person points at, for teaching a layout and for showing what is about it. */
import type { SelectedCell } from '../workbook-host';
import { officeCode } from './office-errors';

/** Excel's answers where a picture or a chart is selected. */
const NO_CELL: ReadonlySet<string> = new Set(['InvalidSelection', 'ItemNotFound', 'GeneralException']);

/** The active cell of the selection; null where no cell is selected. Throws Excel's errors. */
export async function readSelection(context: Excel.RequestContext): Promise<SelectedCell | null> {
  const cell = context.workbook.getActiveCell();
  cell.load('address,text,worksheet/name');
  try {
    await context.sync();
  } catch (error) {
    if (NO_CELL.has(officeCode(error) ?? '')) return null;
    throw error;
  }
  const address = cell.address.slice(cell.address.lastIndexOf('!') + 1).replace(/\$/g, '');
  const first = address.split(':')[0] ?? address;
  return { sheet: cell.worksheet.name, cell: first, text: cell.text[0]?.[0] ?? '' };
}
