/** Everything a person could see or lose in a workbook, in a form that two states can be compared by. */
import { toAddress } from '../../../src/core/model/sheet-snapshot';
import type { CellModel, WorkbookModel } from './workbook-model';

interface SheetSummary {
  readonly name: string;
  readonly visibility: string;
  readonly isProtected: boolean;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly notes: readonly (readonly [string, string])[];
  readonly comments: readonly string[];
  readonly tables: readonly string[];
  readonly merges: number;
  readonly charts: readonly string[];
  readonly validations: number;
}

export function summary(workbook: WorkbookModel) {
  return {
    sheets: workbook.sheets.map((sheet): SheetSummary => {
      const cells: Record<string, unknown> = {};
      for (const [row, line] of sheet.cells) {
        for (const [column, cell] of line) {
          const shown = showCell(cell);
          if (shown !== null) cells[toAddress({ row, column })] = shown;
        }
      }
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        isProtected: sheet.protection !== null,
        cells,
        notes: [...sheet.notes].sort(),
        comments: sheet.comments.map(({ row, column, content }) => `${row},${column} ${content}`).sort(),
        tables: sheet.tables.map(({ name, area }) => `${name} ${JSON.stringify(area)}`),
        merges: sheet.merges.length,
        charts: sheet.charts.map((chart) => JSON.stringify(chart)),
        validations: sheet.validations.length,
      };
    }),
    settings: [...workbook.settings],
    xmlParts: [...workbook.xmlParts.values()],
  };
}

/** A cell without content and look counts as not there. */
function showCell(cell: CellModel): unknown {
  const { value, formula, numberFormat, fill, isBold } = cell;
  if (value === null && formula === null && fill === null && numberFormat === 'General' && !isBold)
    return null;
  return { value, formula, numberFormat, fill, isBold };
}
