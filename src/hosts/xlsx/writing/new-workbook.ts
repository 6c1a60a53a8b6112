/** The smallest workbook that Excel opens: one sheet with a title, to be filled by the caller. */
import { strToU8, zipSync } from 'fflate';
import { MINIMAL_STYLES } from './style-writer';
import { valueMarkup } from '../parts/cell-markup';
import { escapeAttribute } from '../../package/markup/xml-text';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The same input gives the same bytes. */
const MADE = '2024-01-01T00:00:00';

/** @param title the text of the first cell */
export function newWorkbook(sheetName: string, title: string): Uint8Array {
  const { inner } = valueMarkup('', title);
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${ML}.${type}+xml"/>`;
  const relationship = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`;
  const relationships = (items: string): string =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items}</Relationships>`;
  const parts = {
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}` +
      `${override('xl/worksheets/sheet1.xml', 'worksheet')}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets>` +
      `<sheet name="${escapeAttribute(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        relationship('rId2', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': MINIMAL_STYLES,
    'xl/worksheets/sheet1.xml':
      `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData><row r="1">` +
      `<c r="A1" t="inlineStr">${inner}</c></row></sheetData></worksheet>`,
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: MADE });
}
