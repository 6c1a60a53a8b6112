/** Rows with their heights and the page of a sheet, as they stand in its part. */
import { PAGE_FOOTER, PAGE_MARGIN, type SheetPage } from '../../../core/model/sheet-page';
import { escapeText } from '../../package/markup/xml-text';

/** In front of all else of a sheet that is fitted to the page. */
export const FITTED = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

const MM_AN_INCH = 25.4;
const inches = (millimetres: number): string => (millimetres / MM_AN_INCH).toFixed(4);
/** Room for the page number in the margin. */
const FOOTER = 6;

/** A sheet that repeats nothing. */
export const PLAIN_PAGE: SheetPage = { orientation: 'landscape', titleRows: null, footer: PAGE_FOOTER.zh };

/** A4, one page wide and as many as are needed high, its margins and its footer; behind all links of the sheet. */
export function pageMarkup({ orientation, footer }: SheetPage): string {
  const margin = inches(PAGE_MARGIN);
  return (
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${margin}" right="${margin}" top="${margin}" bottom="${inches(PAGE_MARGIN + FOOTER)}" ` +
    `header="${inches(FOOTER)}" footer="${inches(FOOTER)}"/>` +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>&amp;C${escapeText(footer)}</oddFooter></headerFooter>`
  );
}

/** @param height in points; left to the program that opens it where undefined */
export function rowMarkup(row: number, height: number | undefined, cells: string): string {
  const size = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
  return `<row r="${String(row + 1)}"${size}>${cells}</row>`;
}
