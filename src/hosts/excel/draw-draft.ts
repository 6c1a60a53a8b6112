/** A drafted sheet → what is queued in Excel: entries, looks, lines, merges, widths, rules. Text stays text. */
import type { DraftCell, DraftRole, DraftRule, SheetDraft } from '../../core/model/sheet-draft';
import { DRAFT_FONT, DRAFT_LOOKS, drawnCells } from '../../core/model/sheet-draft';
import type { CellArea, CellValue } from '../../core/model/sheet-snapshot';
import { columnName, toAreaAddress } from '../../core/model/sheet-snapshot';
import { exactBlocks, joinAddresses } from './cell-blocks';
import { valueEntry } from './cell-entry';
import { columnPoints, writeRows } from './grid-writer';
import type { Draw } from './new-sheet';

/** Bytes that an object with a few settings takes in a request. */
const BYTES_AN_OBJECT = 1_500;
const PERCENT = '0.00%';
const EDGES = ['EdgeTop', 'EdgeRight', 'EdgeBottom', 'EdgeLeft'] as const;

/** Draws a draft into an empty sheet. */
export function drawDraft(draft: SheetDraft): Draw {
  return async (sheet, spend) => {
    const cells = drawnCells(draft);
    // First of all: a merge takes the looks and lines that were there before it.
    for (const merge of draft.merges) {
      await spend(BYTES_AN_OBJECT);
      sheet.getRange(toAreaAddress(merge)).merge(false);
    }
    for (const format of new Set(cells.flatMap((cell) => formatOf(cell) ?? []))) {
      for (const area of exactBlocks(cells.filter((cell) => formatOf(cell) === format))) {
        await spend(BYTES_AN_OBJECT);
        sheet.getRange(toAreaAddress(area)).numberFormat = filledWith(area, format);
      }
    }
    const rows = entries(cells);
    await writeRows(sheet, rows, spend);
    for (const role of Object.keys(DRAFT_LOOKS) as DraftRole[]) await drawLook(sheet, role, cells, spend);
    for (const area of areasOf(cells, (role) => DRAFT_LOOKS[role].bordered)) {
      const sides = sidesOf(area);
      await spend(BYTES_AN_OBJECT * sides.length);
      const { borders } = sheet.getRange(toAreaAddress(area)).format;
      for (const side of sides) borders.getItem(side).style = 'Continuous';
    }
    for (const { area, rule, message } of draft.validations ?? []) {
      await spend(BYTES_AN_OBJECT);
      const { dataValidation } = sheet.getRange(toAreaAddress(area));
      dataValidation.rule = toRule(rule);
      dataValidation.errorAlert = { message, showAlert: true, style: 'Warning', title: '' };
    }
    for (const [column, characters] of draft.widths.entries()) {
      await spend(BYTES_AN_OBJECT);
      const name = columnName(column);
      sheet.getRange(`${name}:${name}`).format.columnWidth = columnPoints(characters);
    }
  };
}

/** How a cell shows its number; null where that is General. */
const formatOf = ({ role, numberFormat }: DraftCell): string | null =>
  numberFormat ?? (DRAFT_LOOKS[role].percent ? PERCENT : null);

/** The lines around and inside an area: Excel refuses those between rows or columns where there is only one. */
function sidesOf({ top, left, bottom, right }: CellArea) {
  return [
    ...EDGES,
    ...(bottom > top ? (['InsideHorizontal'] as const) : []),
    ...(right > left ? (['InsideVertical'] as const) : []),
  ];
}

async function drawLook(
  sheet: Excel.Worksheet,
  role: DraftRole,
  cells: readonly DraftCell[],
  spend: Parameters<Draw>[1],
): Promise<void> {
  const look = DRAFT_LOOKS[role];
  const areas = areasOf(cells, (other) => other === role);
  for (const addresses of joinAddresses(areas.map((area) => toAreaAddress(area)))) {
    await spend(BYTES_AN_OBJECT + addresses.length);
    const { format } = sheet.getRanges(addresses);
    format.font.name = DRAFT_FONT;
    format.font.size = look.fontSize;
    format.font.bold = look.bold;
    format.verticalAlignment = 'Center';
    format.wrapText = true;
    if (look.align !== 'left') format.horizontalAlignment = look.align === 'right' ? 'Right' : 'Center';
    if (look.fill !== null) format.fill.color = `#${look.fill}`;
  }
}

function areasOf(cells: readonly DraftCell[], isWanted: (role: DraftRole) => boolean): readonly CellArea[] {
  return exactBlocks(cells.filter(({ role }) => isWanted(role)));
}

/** The smallest block from A1 that holds every cell, as entries. */
function entries(cells: readonly DraftCell[]): readonly (readonly CellValue[])[] {
  const height = Math.max(0, ...cells.map(({ row }) => row + 1));
  const width = Math.max(0, ...cells.map(({ column }) => column + 1));
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, (): CellValue => ''));
  for (const { row, column, value, formula } of cells) {
    const line = rows[row];
    if (line) line[column] = formula ?? valueEntry(value ?? '');
  }
  return rows;
}

function filledWith(area: CellArea, value: string): string[][] {
  const width = area.right - area.left + 1;
  return Array.from({ length: area.bottom - area.top + 1 }, () => Array.from({ length: width }, () => value));
}

function toRule(rule: DraftRule): Excel.DataValidationRule {
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.entries.join(',') } };
  const { from, to } = rule;
  if (to === null) return { decimal: { formula1: from, operator: 'GreaterThanOrEqualTo' } };
  return { decimal: { formula1: from, formula2: to, operator: 'Between' } };
}
