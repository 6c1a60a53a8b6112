/** A drafted sheet as a worksheet part of its own, after all others: merged cells, borders, live formulas. */
import { DRAFT_FONT, DRAFT_LOOKS, drawnCells } from '../../../core/model/sheet-draft';
import { toAddress, toAreaAddress } from '../../../core/model/sheet-snapshot';
import { MAX_CELL_TEXT, contentMarkup } from '../parts/cell-markup';
import { addContentType } from '../../package/parts/content-types';
import { OFFICE_TYPE, addRelationship } from '../../package/parts/relationships';
import { appendSheet, requestFullCalculation, setPrintTitles } from '../reading/workbook-part';
import { escapeAttribute, escapeText } from '../../package/markup/xml-text';
import { rowHeights } from '../../../core/writing/row-heights';
import { FITTED, PLAIN_PAGE, pageMarkup, rowMarkup } from './page-markup';
import type { DraftCell, DraftLook, DraftValidation, SheetDraft } from '../../../core/model/sheet-draft';
import type { LoadedWorkbook } from '../reading/loaded-workbook';
import type { StyleWriter } from './style-writer';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** Built-in number formats (ECMA-376 part 1, 18.8.30); what is none of them is shown as General, or with one digit more. */
const PERCENT = '0.00%';
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.0', 4],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.0%', 10],
  [PERCENT, 10],
]);

type FormatOf = (cell: DraftCell) => number;

const line = (side: string) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`;
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const BOX = `<border>${line('left')}${line('right')}${line('top')}${line('bottom')}<diagonal/></border>`;

const ALIGNMENT = { left: '', centre: 'horizontal="center" ', right: 'horizontal="right" ' } as const;

/** The format of each cell, added to the styles when the first one asks for it. */
function formatsIn(styles: StyleWriter): FormatOf {
  const known = new Map<string, number>();
  const add = ({ fontSize, bold, align, bordered, fill }: DraftLook, numberFormat: number): number =>
    styles.addFormat({
      font: `<font>${bold ? '<b/>' : ''}<sz val="${String(fontSize)}"/><color rgb="FF000000"/><name val="${DRAFT_FONT}"/></font>`,
      color: fill,
      border: bordered ? BOX : NO_BORDER,
      alignment: `<alignment ${ALIGNMENT[align]}vertical="center" wrapText="1"/>`,
      numberFormat,
    });
  return ({ role, numberFormat }) => {
    const look = DRAFT_LOOKS[role];
    const number = BUILT_IN.get(numberFormat ?? (look.percent ? PERCENT : '')) ?? 0;
    const key = `${role} ${String(number)}`;
    const format = known.get(key) ?? add(look, number);
    known.set(key, format);
    return format;
  };
}

/** A rule that only warns; `operator` is left out for a list. */
function validationMarkup({ area, rule, message }: DraftValidation): string {
  const isOpen = rule.kind === 'number' && rule.to === null;
  const type =
    rule.kind === 'list'
      ? 'type="list"'
      : `type="decimal" operator="${isOpen ? 'greaterThanOrEqual' : 'between'}"`;
  const first = rule.kind === 'list' ? `"${rule.entries.join(',')}"` : String(rule.from);
  const second = rule.kind === 'number' && rule.to !== null ? String(rule.to).replace(/^=/, '') : null;
  return (
    `<dataValidation ${type} errorStyle="warning" allowBlank="1" showErrorMessage="1" ` +
    `error="${escapeAttribute(message)}" sqref="${toAreaAddress(area)}">` +
    `<formula1>${escapeText(first)}</formula1>` +
    `${second === null ? '' : `<formula2>${escapeText(second)}</formula2>`}</dataValidation>`
  );
}

function cellMarkup({ row, column, value, formula }: DraftCell, style: number): string {
  const shown = typeof value === 'string' ? value.slice(0, MAX_CELL_TEXT) : value;
  const { type, inner } = contentMarkup('', { value: shown, formula });
  return `<c r="${toAddress({ row, column })}" s="${String(style)}"${type === null ? '' : ` t="${type}"`}>${inner}</c>`;
}

function sheetMarkup(draft: SheetDraft, formatOf: FormatOf): string {
  const rows = new Map<number, string>();
  const drawn = drawnCells(draft);
  for (const cell of drawn) {
    rows.set(cell.row, (rows.get(cell.row) ?? '') + cellMarkup(cell, formatOf(cell)));
  }
  const wrapped = drawn.map((cell) => ({ ...DRAFT_LOOKS[cell.role], ...cell }));
  const heights = rowHeights(wrapped, draft.widths, draft.merges, new Map(draft.leastHeights));
  const data = [...rows].map(([row, cells]) => rowMarkup(row, heights.get(row), cells));
  const columns = draft.widths.map(
    (width, at) =>
      `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`,
  );
  const merges = draft.merges.map((merge) => `<mergeCell ref="${toAreaAddress(merge)}"/>`);
  const rules = (draft.validations ?? []).map(validationMarkup);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}">` +
    `${FITTED}<sheetFormatPr defaultRowHeight="18"/>` +
    `<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>` +
    (merges.length === 0
      ? ''
      : `<mergeCells count="${String(merges.length)}">${merges.join('')}</mergeCells>`) +
    (rules.length === 0
      ? ''
      : `<dataValidations count="${String(rules.length)}">${rules.join('')}</dataValidations>`) +
    `${pageMarkup(draft.page ?? PLAIN_PAGE)}</worksheet>`
  );
}

/** Appends the sheet. @returns the name it got, which differs from the wanted one where that was taken or not allowed */
export function addDraftSheet(workbook: LoadedWorkbook, draft: SheetDraft, styles: StyleWriter): string {
  const { pack } = workbook;
  const name = workbook.freeSheetName(draft.name);
  let number = workbook.part.sheets.length + 1;
  while (pack.has(`xl/worksheets/sheet${String(number)}.xml`)) number += 1;
  const part = `xl/worksheets/sheet${String(number)}.xml`;
  pack.write(part, sheetMarkup(draft, formatsIn(styles)));
  addContentType(pack, part, SHEET_TYPE);
  const id = addRelationship(pack, workbook.part.part, `${OFFICE_TYPE}worksheet`, part);
  appendSheet(pack, workbook.part.part, name, id);
  setPrintTitles(pack, workbook.part.part, name, draft.page?.titleRows ?? null);
  if (draft.cells.some((cell) => cell.formula !== null)) requestFullCalculation(pack, workbook.part.part);
  return name;
}
