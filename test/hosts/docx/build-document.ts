/** Small .docx packages from hand-written parts, each part replaceable, for one stumbling block at a time. */
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { toAddress } from '../../../src/core/model/sheet-snapshot';
import type { SheetSnapshot } from '../../../src/core/model/sheet-snapshot';
import type { CellContent, CellEdit, CellMark, WritePlan } from '../../../src/core/model/write-plan';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const ML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const NAMESPACES =
  `xmlns:w="${W}" xmlns:r="${REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

export const LOOK = '<w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="18"/></w:rPr>';

/** A run of text. */
export const r = (text: string, look = LOOK): string =>
  `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph: of one run where a text is given, else of the markup. */
export const p = (content: string, properties = ''): string => {
  const inner = content === '' || content.startsWith('<') ? content : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
};
/** A cell: of one paragraph where a text is given, else of the markup. */
export const tc = (content: string, properties = ''): string => {
  const inner =
    content.startsWith('<w:p') || content.startsWith('<w:sdt') || content.startsWith('<w:tbl')
      ? content
      : p(content);
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inner}</w:tc>`;
};
export const span = (count: number): string => `<w:gridSpan w:val="${String(count)}"/>`;
export const RESTART = '<w:vMerge w:val="restart"/>';
export const CONTINUE = '<w:vMerge/>';
export const tr = (cells: string, properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
/** @param widths of the grid columns, twips */
export const tbl = (rows: string, widths: readonly number[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${String(w)}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;
/** A table of plain texts, all columns alike. */
export const grid = (...rows: readonly (readonly string[])[]): string =>
  tbl(
    rows.map((row) => tr(row.map((text) => tc(text)).join(''))).join(''),
    (rows[0] ?? []).map(() => 1200),
  );

export interface DocumentOptions {
  readonly numbering?: string;
  readonly styles?: string;
  readonly settings?: string;
  /** More parts, or other contents for standard ones; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly mainType?: string;
  readonly overrides?: readonly (readonly [string, string])[];
  readonly documentRelationships?: readonly (readonly [string, string, string])[];
}

export function documentXml(body: string): string {
  return `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`;
}

export function relationships(items: readonly (readonly [string, string, string])[]): string {
  const list = items.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE_REL}">${list.join('')}</Relationships>`;
}

export function buildDocument(body: string, options: DocumentOptions = {}): Uint8Array {
  const own = (['numbering', 'styles', 'settings'] as const).flatMap((kind) => {
    const inner = options[kind];
    return inner === undefined
      ? []
      : [[kind, `${DECLARATION}<w:${kind} xmlns:w="${W}">${inner}</w:${kind}>`] as const];
  });
  const types = [
    ['word/document.xml', options.mainType ?? `${ML}.document.main+xml`],
    ...own.map(([kind]) => [`word/${kind}.xml`, `${ML}.${kind}+xml`] as const),
    ...(options.overrides ?? []),
  ];
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `${types.map(([name, type]) => `<Override PartName="/${String(name)}" ContentType="${String(type)}"/>`).join('')}</Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': documentXml(body),
    'word/_rels/document.xml.rels': relationships([
      ...own.map(([kind], at) => [`rId${String(at + 1)}`, kind, `${kind}.xml`] as const),
      ...(options.documentRelationships ?? []),
    ]),
    ...Object.fromEntries(own.map(([kind, text]) => [`word/${kind}.xml`, text])),
    'docProps/app.xml': `${DECLARATION}<Properties/>`,
    ...options.parts,
  };
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null)
      files[name] = [
        typeof content === 'string' ? strToU8(content) : content,
        { mtime: '2025-03-10T08:00:00Z' },
      ];
  }
  return zipSync(files);
}

/** What was read of a sheet, a line a row: `A1=项目 C1=90.3(0.00)`; merges behind. */
export function told(sheet: SheetSnapshot): readonly string[] {
  const merges = new Map(
    (sheet.merges ?? []).map((area) => [toAddress({ row: area.top, column: area.left }), area]),
  );
  return sheet.rows.map(({ row, cells }) =>
    cells
      .map(({ column, value, numberFormat, formula }) => {
        const at = toAddress({ row, column });
        const merge = merges.get(at);
        const end = merge ? `:${toAddress({ row: merge.bottom, column: merge.right })}` : '';
        const format = numberFormat === null ? '' : `(${numberFormat})`;
        return `${at}${end}=${String(value).replaceAll('\n', '⏎').replaceAll('\t', '→')}${format}${formula === null ? '' : `{${formula}}`}`;
      })
      .join(' '),
  );
}

const SAID = { zh: '复算', en: 'recomputed' };

export function edit(
  sheet: string,
  cell: string,
  before: CellContent['value'],
  after: string | number,
  more: Partial<CellEdit> = {},
): CellEdit {
  return {
    sheet,
    cell,
    kind: 'indicator-score',
    before: { value: before, formula: null },
    after,
    explanation: SAID,
    code: 'ZP401',
    overwritesFormula: false,
    ...more,
  };
}

export function mark(
  sheet: string,
  cell: string,
  severity: CellMark['severity'] = 'error',
  note = '得分偏高',
): CellMark {
  return { sheet, cell, severity, note: { zh: note, en: note } };
}

export function plan(edits: readonly CellEdit[], marks: readonly CellMark[] = []): WritePlan {
  return { edits, marks, review: null };
}
