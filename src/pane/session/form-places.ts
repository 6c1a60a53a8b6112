/** Where things stand in a form, as a card needs them: what a cell holds, the cell for a reason, the row with its headers. Pure. */
import type { CheckedForm } from '../../core/checking/checked-form';
import type { CellContent } from '../../core/model/edit';
import {
  parseAddress,
  toAddress,
  type CellPosition,
  type SheetSnapshot,
  type SnapshotCell,
} from '../../core/model/sheet-snapshot';

/** A place that something can be typed into. */
export interface EntryPlace {
  readonly sheet: string;
  readonly cell: string;
  /** The header of its column, as printed; null where none stands above. */
  readonly header: string | null;
  readonly content: CellContent;
  readonly text: string;
  readonly numberFormat: string | null;
  /** Why nothing can be typed there; null where it can. */
  readonly lock: 'formula' | 'protected' | null;
}

function cellAt(sheet: SheetSnapshot | undefined, { row, column }: CellPosition): SnapshotCell | null {
  const cells = sheet?.rows.find((each) => each.row === row)?.cells;
  return cells?.find((each) => each.column === column) ?? null;
}

/** A covered cell stands for the top-left one of its merge. */
function shownAt(sheet: SheetSnapshot | undefined, place: CellPosition): CellPosition {
  const area = sheet?.merges?.find(
    ({ top, left, bottom, right }) =>
      place.row >= top && place.row <= bottom && place.column >= left && place.column <= right,
  );
  return area ? { row: area.top, column: area.left } : place;
}

const HEADERS_ABOVE = 12;

/** The nearest text above the first row of a table, in the column. */
function headerOf(
  sheet: SheetSnapshot | undefined,
  form: CheckedForm | null,
  { row, column }: CellPosition,
): string | null {
  const indicators = form?.form.indicators ?? null;
  const rows = indicators?.rows.map((each) => each.row) ?? [];
  const first = rows.includes(row) ? Math.min(...rows) : row;
  for (let above = first - 1; above >= 0 && above >= first - HEADERS_ABOVE; above--) {
    const cell = cellAt(sheet, shownAt(sheet, { row: above, column }));
    if (cell && typeof cell.value === 'string') return cell.text.replace(/\s+/g, '');
  }
  return null;
}

/** A text of the form has its own name; only what stands in a table has a header above it. */
const isTableRow = (form: CheckedForm | null, row: number): boolean =>
  [...(form?.form.indicators?.rows ?? []), ...(form?.form.funds?.rows ?? [])].some(
    (each) => each.row === row,
  );

export function entryPlace(
  sheets: readonly SheetSnapshot[],
  form: CheckedForm | null,
  sheetName: string,
  address: string,
): EntryPlace | null {
  const sheet = sheets.find(({ name }) => name === sheetName);
  const asked = parseAddress(address);
  if (!sheet || !asked) return null;
  const place = shownAt(sheet, asked);
  const cell = cellAt(sheet, place);
  return {
    sheet: sheetName,
    cell: toAddress(place),
    header: isTableRow(form, place.row) ? headerOf(sheet, form, place) : null,
    content: { value: cell?.value ?? null, formula: cell?.formula ?? null },
    text: cell?.text ?? '',
    numberFormat: cell?.numberFormat ?? null,
    lock: sheet.isProtected ? 'protected' : cell?.formula == null ? null : 'formula',
  };
}

/** The cell in which a row's missing points are explained; null where the form has none. */
export function reasonCell(form: CheckedForm, row: number): string | null {
  const { indicators, funds } = form.form;
  const column = indicators?.columns.get('reason');
  const indicator = indicators?.rows.find((each) => each.row === row);
  if (indicator) {
    if (indicator.reason) return toAddress(indicator.reason.position);
    return column === undefined ? null : toAddress({ row, column });
  }
  const fund = funds?.rows.find((each) => each.row === row);
  return fund?.reason ? toAddress(fund.reason.position) : null;
}

/** Reasons that stand in the form already, each once. */
export function reasonsIn({ form }: CheckedForm): readonly string[] {
  const texts = [...(form.indicators?.rows ?? []), ...(form.funds?.rows ?? [])].map(
    ({ reason }) => reason?.text.trim() ?? '',
  );
  return [...new Set(texts)].filter((text) => text.length >= 4);
}

interface RowCell {
  readonly header: string;
  readonly text: string;
  readonly cell: string;
}

/** A row of the form's table with the headers over its values: what a person on a narrow screen sees of the sheet. */
export function rowStrip(
  sheets: readonly SheetSnapshot[],
  form: CheckedForm,
  sheetName: string,
  address: string,
): readonly RowCell[] {
  const sheet = sheets.find(({ name }) => name === sheetName);
  const place = parseAddress(address);
  const { indicators } = form.form;
  if (!sheet || !place || !indicators?.rows.some(({ row }) => row === place.row)) return [];
  const wanted = ['level3', 'target', 'actual', 'weight', 'score', 'reason'] as const;
  return wanted.flatMap((column): readonly RowCell[] => {
    const at = indicators.columns.get(column);
    if (at === undefined) return [];
    const position = shownAt(sheet, { row: place.row, column: at });
    return [
      {
        header: headerOf(sheet, form, { row: place.row, column: at }) ?? '',
        text: cellAt(sheet, position)?.text ?? '',
        cell: toAddress(position),
      },
    ];
  });
}
