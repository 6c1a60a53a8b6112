/** Small .xlsx packages from hand-written parts, each part replaceable, for one stumbling block at a time. */
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { CellContent, CellEdit, CellMark, WritePlan } from '../../../src/core/model/write-plan';
import type { ReviewSheet } from '../../../src/core/model/review-sheet';
import { REVIEW_SHEET_NAME, REVIEW_TITLE } from '../../../src/core/writing/review-report';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const PLAIN_STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>` +
  '<fonts count="1"><font><sz val="10.5"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center"/></xf>' +
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs></styleSheet>';

export function relationships(items: readonly (readonly [string, string, string])[]): string {
  const list = items.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE_REL}">${list.join('')}</Relationships>`;
}

export function worksheet(sheetData: string, around: { before?: string; after?: string } = {}): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${around.before ?? ''}<sheetData>${sheetData}</sheetData>${around.after ?? ''}</worksheet>`;
}

export interface PackageOptions {
  /** Worksheet parts in order; sheet names are `甲`, `乙`, `丙`. */
  readonly sheets?: readonly string[];
  readonly sharedStrings?: string;
  /** Inside `<workbook>` before and after `<sheets>`. */
  readonly workbookBefore?: string;
  readonly workbookAfter?: string;
  /** More parts, or other contents for standard ones; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | null>>;
  readonly overrides?: readonly (readonly [string, string])[];
  readonly workbookRelationships?: readonly (readonly [string, string, string])[];
}

export const SHEET_NAMES = ['甲', '乙', '丙'];

export function buildPackage(options: PackageOptions = {}): Uint8Array {
  const sheets = options.sheets ?? [worksheet('')];
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  const types = [
    override('xl/workbook.xml', `${ML}.sheet.main+xml`),
    override('xl/styles.xml', `${ML}.styles+xml`),
    ...sheets.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, `${ML}.worksheet+xml`)),
    ...(options.sharedStrings ? [override('xl/sharedStrings.xml', `${ML}.sharedStrings+xml`)] : []),
    ...(options.overrides ?? []).map(([name, type]) => override(name, type)),
  ];
  const entries = sheets.map(
    (_, i) => `<sheet name="${SHEET_NAMES[i]!}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const parts: Record<string, string | null> = {
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${options.workbookBefore ?? ''}` +
      `<sheets>${entries.join('')}</sheets>${options.workbookAfter ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['rId90', 'styles', 'styles.xml'],
      ...(options.sharedStrings ? [['rId91', 'sharedStrings', 'sharedStrings.xml'] as const] : []),
      ...(options.workbookRelationships ?? []),
    ]),
    'xl/styles.xml': PLAIN_STYLES,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet])),
    ...(options.sharedStrings ? { 'xl/sharedStrings.xml': options.sharedStrings } : {}),
    'docProps/app.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    ...options.parts,
  };
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) {
    if (text !== null) files[name] = [strToU8(text), { mtime: '2024-03-05T06:08:10' }];
  }
  return zipSync(files);
}

export const NOTHING: CellContent = { value: null, formula: null };

export function edit(
  cell: string,
  before: CellContent | string | number | boolean | null,
  after: string | number | boolean,
  sheet = '甲',
): CellEdit {
  const content = typeof before === 'object' ? (before ?? NOTHING) : { value: before, formula: null };
  return {
    sheet,
    cell,
    kind: 'indicator-score',
    before: content,
    after,
    explanation: { zh: `原为${String(content.value)}`, en: `was ${String(content.value)}` },
    code: 'ZP401',
    overwritesFormula: content.formula !== null,
  };
}

export function mark(
  cell: string,
  severity: CellMark['severity'] = 'error',
  text = '得分有误',
  sheet = '甲',
): CellMark {
  return { sheet, cell, severity, note: { zh: text, en: `${text} (en)` } };
}

export function plan(parts: Partial<WritePlan>): WritePlan {
  return { edits: [], marks: [], review: null, ...parts };
}

export function review(rows: ReviewSheet['rows'] = []): ReviewSheet {
  return {
    name: REVIEW_SHEET_NAME,
    title: REVIEW_TITLE.zh,
    headers: ['级别', '位置', '说明', '应为'],
    widths: [8, 14, 60, 10],
    linkColumn: 1,
    footer: '第 &P 页',
    rows,
  };
}
