/** What of a document becomes which cell of which sheet, a table for each habit of the programs that write documents. */
import { DocxFileHost } from '../../../src/hosts/docx/docx-file-host';
import { buildDocument, CONTINUE, grid, p, r, RESTART, span, tbl, tc, told, tr } from './build-document';
import type { DocumentOptions } from './build-document';

async function sheetsOf(
  body: string,
  options: DocumentOptions = {},
): Promise<Record<string, readonly string[]>> {
  const host = await DocxFileHost.open(buildDocument(body, options), '表.docx');
  return Object.fromEntries((await host.readSheets()).map((sheet) => [sheet.name, told(sheet)]));
}

type Case = readonly [
  name: string,
  body: string,
  sheets: Record<string, readonly string[]>,
  options?: DocumentOptions,
];

const del = (content: string): string =>
  `<w:del w:id="1" w:author="乙">${content.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`;
const ins = (content: string): string => `<w:ins w:id="2" w:author="乙">${content}</w:ins>`;
const sdt = (content: string, properties = ''): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const sym = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const box = (content: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
const cell = (content: string): string => tbl(tr(tc(p('得分')) + tc(content)), [1000, 1000]);
const read = (content: string): Record<string, readonly string[]> => ({
  '表 1': [content === '' ? 'A1=得分' : `A1=得分 B1=${content}`],
});

const TEXTS: readonly Case[] = [
  [
    'a number broken over runs',
    cell(p(r('9') + '<w:proofErr w:type="spellStart"/>' + r('.') + r('50'))),
    read('9.5(0.00)'),
  ],
  ['paragraphs as lines', cell(p('上半年') + p('下半年')), read('上半年⏎下半年')],
  [
    'breaks and tabs',
    cell(p(r('甲') + '<w:r><w:br/></w:r>' + r('乙') + '<w:r><w:tab/></w:r>' + r('丙'))),
    read('甲⏎乙→丙'),
  ],
  [
    'a hyphen that does not break',
    cell(p(r('1') + '<w:r><w:noBreakHyphen/></w:r>' + r('12月'))),
    read('1-12月'),
  ],
  ['blanks that count only where the text says so', cell(p('<w:r><w:t> 98 </w:t></w:r>')), read('98(0)')],
  ['a per cent', cell('90.30%'), read('0.903(0.00%)')],
  ['thousands', cell('1,234.5'), read('1234.5(#,##0.0)')],
  ['a number below zero', cell('-3.20'), read('-3.2(0.00)')],
  ['a code with a nought before it', cell('032003'), read('032003')],
  ['digits of a long code', cell('6222021234567890123'), read('6222021234567890123')],
  ['full-width digits as they are', cell('９０．５'), read('９０．５')],
  ['a deletion and an insertion', cell(p(del(r('8')) + ins(r('9')))), read('9(0)')],
  [
    'moved text where it went',
    cell(p('<w:moveFrom w:id="3">' + r('甲') + '</w:moveFrom><w:moveTo w:id="4">' + r('乙') + '</w:moveTo>')),
    read('乙'),
  ],
  [
    'a paragraph whose mark was deleted',
    cell(p('甲', '<w:rPr><w:del w:id="5"/></w:rPr>') + p('乙')),
    read('甲乙'),
  ],
  ['the result of a field', cell(p(field('DATE', '2024年12月31日'))), read('2024年12月31日')],
  ['a formula field', cell(p(field('=SUM(ABOVE) \\# "0.00"', '95.00'))), read('95(0.00){=SUM(ABOVE)}')],
  ['a formula field without a result', cell(p(field('=SUM(ABOVE)', ''))), read('{=SUM(ABOVE)}')],
  [
    'a field of one element',
    cell(p('<w:fldSimple w:instr=" =B1+B2 ">' + r('12') + '</w:fldSimple>')),
    read('12(0){=B1+B2}'),
  ],
  [
    'a ticked field of a form',
    cell(
      p(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
          r('优'),
      ),
    ),
    read('☑优'),
  ],
  [
    'a list field of a form',
    cell(
      p(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    ),
    read('良'),
  ],
  [
    'ticks of Wingdings 2',
    cell(p(sym('Wingdings 2', 'F052') + r('优') + sym('Wingdings 2', 'F0A3') + r('良'))),
    read('☑优□良'),
  ],
  [
    'ticks of Wingdings',
    cell(p(sym('Wingdings', 'F0FE') + r('优') + sym('Wingdings', 'F0A8') + r('良'))),
    read('☑优□良'),
  ],
  [
    'ticks typed in a symbol font',
    cell(p(r('R', '<w:rPr><w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/></w:rPr>') + r('优'))),
    read('☑优'),
  ],
  ['private characters', cell(p(r('\uf052') + r('优'))), read('☑优')],
  ['a sign that means nothing', cell(p(sym('Webdings', 'F031') + r('良'))), read('良')],
  [
    'a check box control',
    cell(p(sdt(r('☐'), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>') + r('优'))),
    read('☑优'),
  ],
  ['controls of text', cell(p(sdt(r('9'), '<w:text/>') + r('分'))), read('9分')],
  ['a control that shows its placeholder', cell(p(sdt(r('单击此处'), '<w:showingPlcHdr/>'))), read('')],
  ['hidden text', cell(p(r('旧', '<w:rPr><w:vanish/></w:rPr>') + r('新'))), read('新')],
  ['text that is not hidden after all', cell(p(r('新', '<w:rPr><w:vanish w:val="0"/></w:rPr>'))), read('新')],
  ['a link', cell(p('<w:hyperlink r:id="rId9">' + r('中心') + '</w:hyperlink>')), read('中心')],
  [
    'a sign written as an equation',
    cell(p('<m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath>' + r('95%'))),
    read('≥95%'),
  ],
  ['a footnote mark', cell(p(r('9') + '<w:r><w:footnoteReference w:id="1"/></w:r>')), read('9(0)')],
  [
    'a text box once, before its paragraph',
    cell(p('<w:r>' + box(p('附件')) + '</w:r>' + r('9'))),
    read('附件⏎9'),
  ],
  [
    'reading aids over characters',
    cell(
      p('<w:r><w:ruby><w:rt>' + r('hé') + '</w:rt><w:rubyBase>' + r('核') + '</w:rubyBase></w:ruby></w:r>'),
    ),
    read('核'),
  ],
];

const GRIDS: readonly Case[] = [
  [
    'spans and merges',
    tbl(
      tr(tc('甲', RESTART) + tc('乙', span(2))) + tr(tc('', CONTINUE) + tc('丙') + tc('丁')),
      [900, 900, 900],
    ),
    { '表 1': ['A1:A2=甲 B1:C1=乙', 'B2=丙 C2=丁'] },
  ],
  [
    'a continuation of nothing is a cell of its own',
    tbl(tr(tc('甲', CONTINUE) + tc('乙')) + tr(tc('丙', CONTINUE) + tc('丁')), [900, 900]),
    { '表 1': ['A1=甲 B1=乙', 'A2=丙 B2=丁'] },
  ],
  [
    'a continuation joins by its left edge, and no neighbour goes under',
    tbl(
      tr(tc('甲', RESTART + span(2)) + tc('乙')) + tr(tc('', CONTINUE) + tc('丙') + tc('丁')),
      [900, 900, 900],
    ),
    { '表 1': ['A1:A2=甲 C1=乙', 'B2=丙 C2=丁'] },
  ],
  [
    'cells that belong to their left neighbour',
    tbl(
      tr(tc('甲', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('乙')) +
        tr(tc('1') + tc('2') + tc('3')),
      [900, 900, 900],
    ),
    { '表 1': ['A1:B1=甲 C1=乙', 'A2=1(0) B2=2(0) C2=3(0)'] },
  ],
  [
    'rows that begin later and end earlier',
    tbl(tr(tc('甲') + tc('乙') + tc('丙')) + tr(tc('丁'), '<w:gridBefore w:val="1"/>'), [900, 900, 900]),
    { '表 1': ['A1=甲 B1=乙 C1=丙', 'B2=丁'] },
  ],
  [
    'spans that are no numbers',
    tbl(tr(tc('甲', '<w:gridSpan w:val="x"/>') + tc('乙', span(0))) + tr(tc('丙') + tc('丁')), [900, 900]),
    { '表 1': ['A1=甲 B1=乙', 'A2=丙 B2=丁'] },
  ],
  ['a span past all bounds', tbl(tr(tc('甲', span(99_999)) + tc('乙')), [900]), { '表 1': ['A1=甲'] }],
  [
    'a grid that is missing',
    `<w:tbl>${tr(tc('甲', span(2)) + tc('乙'))}${tr(tc('丙') + tc('丁') + tc('戊'))}</w:tbl>`,
    { '表 1': ['A1:B1=甲 C1=乙', 'A2=丙 B2=丁 C2=戊'] },
  ],
  [
    'a border that was dragged by a hair makes no column',
    tbl(
      tr(tc('项目', span(2)) + tc('预算', span(1)) + tc('执行')) + tr(tc('甲') + tc('10', span(2)) + tc('9')),
      [1500, 40, 1460, 1500],
    ),
    { '表 1': ['A1=项目 B1=预算 C1=执行', 'A2=甲 B2=10(0) C2=9(0)'] },
  ],
  [
    'a column as narrow as that which holds a cell stays',
    tbl(tr(tc('甲') + tc('乙') + tc('丙')), [1500, 100, 1500]),
    { '表 1': ['A1=甲 B1=乙 C1=丙'] },
  ],
  [
    'deleted and inserted rows',
    tbl(
      tr(tc('甲')) +
        tr(tc(p(del(r('乙')))), '<w:del w:id="7" w:author="乙"/>') +
        tr(tc(p(ins(r('丙')))), '<w:ins w:id="8" w:author="乙"/>'),
      [900],
    ),
    { '表 1': ['A1=甲', 'A2=丙'] },
  ],
  [
    'controls around table, row and cell',
    sdt(tbl(sdt(tr(sdt(tc('甲')) + tc('乙'))), [900, 900])),
    { '表 1': ['A1=甲 B1=乙'] },
  ],
  [
    'blank cells of a column of per cents',
    grid(['执行率'], ['95.00%'], ['']),
    { '表 1': ['A1=执行率', 'A2=0.95(0.00%)'] },
  ],
];

const T = grid(['项目', '得分'], ['甲', '9']);
const ROWS = ['A1=项目 B1=得分', 'A2=甲 B2=9(0)'];
const moved = (rows: readonly string[], by: number): string[] =>
  rows.map((row) =>
    row.replace(
      /([A-Z])(\d+)/g,
      (_, letter: string, digits: string) => `${letter}${String(Number(digits) + by)}`,
    ),
  );

const GROUPS: readonly Case[] = [
  [
    'a caption above the table',
    p('自评表') + p('（2024年度）') + T,
    { '表 1': ['A1:B1=自评表', 'A2:B2=（2024年度）', ...moved(ROWS, 2)] },
  ],
  [
    'running text on a sheet of its own, first',
    p('本单位认真组织开展了2024年度项目支出绩效自评工作。') + p('自评表') + T,
    {
      正文: ['A1=本单位认真组织开展了2024年度项目支出绩效自评工作。'],
      '表 1': ['A1:B1=自评表', ...moved(ROWS, 1)],
    },
  ],
  [
    'a long line of heads is a caption, a long title is not',
    p(
      `主管部门（盖章）：某某市行政审批服务管理局\u3000\u3000填报单位：某某市公共资源交易中心\u3000\u3000填报日期：2025年3月1日`,
    ) + T,
    {
      '表 1': [
        'A1:B1=主管部门（盖章）：某某市行政审批服务管理局\u3000\u3000填报单位：某某市公共资源交易中心\u3000\u3000填报日期：2025年3月1日',
        ...moved(ROWS, 1),
      ],
    },
  ],
  [
    'notes below, and what they go on with',
    T + p('备注：1.执行率按全年预算数计算。') + p('2.分值合计100分。') + p('三、后续工作安排'),
    {
      正文: ['A1=三、后续工作安排'],
      '表 1': [...ROWS, 'A3:B3=备注：1.执行率按全年预算数计算。', 'A4:B4=2.分值合计100分。'],
    },
  ],
  [
    'tables with nothing between them are one sheet',
    p('自评表') + T + p('') + p('<w:r><w:br w:type="page"/></w:r>') + T,
    { '表 1–2': ['A1:B1=自评表', ...moved(ROWS, 1), ...moved(ROWS, 3)] },
  ],
  [
    'a repeated caption stays where it stands',
    p('自评表') + T + p('自评表（续）') + T,
    { '表 1–2': ['A1:B1=自评表', ...moved(ROWS, 1), 'A4:B4=自评表（续）', ...moved(ROWS, 4)] },
  ],
  [
    'another caption begins another sheet',
    p('甲表') + T + p('乙表') + T,
    { '表 1': ['A1:B1=甲表', ...moved(ROWS, 1)], '表 2': ['A1:B1=乙表', ...moved(ROWS, 1)] },
  ],
  [
    'a frame around a form',
    tbl(tr(tc(p('自评表') + T + p(''))), [9000]),
    { '表 2': ['A1:B1=自评表', ...moved(ROWS, 1)] },
  ],
  [
    'a table in a cell is a sheet of its own behind its outer one',
    tbl(tr(tc('目标') + tc(p('全年') + grid(['季度', '一']) + p(''))), [1000, 4000]) + T,
    {
      '表 1–3': ['A1=目标 B1:D1=全年⏎', 'A2:B2=项目 C2=得分', 'A3:B3=甲 C3=9(0)'],
      '表 2': ['A1=季度 B1=一'],
    },
  ],
  [
    'parts of one table whose columns were set by hand',
    tbl(tr(tc('项目') + tc('预算') + tc('得分')), [2000, 1500, 1500]) +
      p('') +
      tbl(tr(tc('甲') + tc('10') + tc('9')), [2200, 1450, 1350]),
    { '表 1–2': ['A1=项目 B1=预算 C1=得分', 'A2=甲 B2=10(0) C2=9(0)'] },
  ],
  [
    'a table of contents is not read',
    sdt(p('一、项目概况……1'), '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>') +
      p('一、项目概况'),
    { 正文: ['A1=一、项目概况'] },
  ],
  ['a document of nothing', p(''), {}],
];

const list = (levels: string, more = ''): string =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${more}`;
const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${String(index)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const num = (text: string, depth = 0, id = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${String(id)}"/></w:numPr>`);
const LEVELS =
  level(0, 'chineseCounting', '%1、') +
  level(1, 'decimal', '（%2）') +
  level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>');

const NUMBERS: readonly Case[] = [
  [
    'levels, and what begins anew below them',
    num('甲') + num('子', 1) + num('丑', 1) + num('乙') + num('寅', 1) + num('深', 2),
    { 正文: ['A1=一、甲', 'A2=（1）子', 'A3=（2）丑', 'A4=二、乙', 'A5=（1）寅', 'A6=2.1.1 深'] },
    { numbering: list(LEVELS) },
  ],
  [
    'a start of its own',
    num('甲') + num('乙', 0, 2) + num('丙', 0, 2),
    { 正文: ['A1=一、甲', 'A2=五、乙', 'A3=六、丙'] },
    {
      numbering: list(
        LEVELS,
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
      ),
    },
  ],
  [
    'the number of a style, and of the style that it rests on',
    p('甲', '<w:pStyle w:val="标题"/>') + p('乙', '<w:pStyle w:val="小题"/>'),
    { 正文: ['A1=一、甲', 'A2=二、乙'] },
    {
      numbering: list(LEVELS),
      styles:
        '<w:style w:type="paragraph" w:styleId="标题"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="小题"><w:basedOn w:val="标题"/></w:style>',
    },
  ],
  [
    'styles that rest on each other in a circle',
    p('甲', '<w:pStyle w:val="a"/>'),
    { 正文: ['A1=甲'] },
    {
      styles:
        '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    },
  ],
  ['bullets give nothing', num('甲'), { 正文: ['A1=甲'] }, { numbering: list(level(0, 'bullet', '')) }],
  [
    'a number that was taken off',
    p('甲', '<w:pStyle w:val="s"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    { 正文: ['A1=甲'] },
    {
      numbering: list(LEVELS),
      styles:
        '<w:style w:type="paragraph" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    },
  ],
  [
    'a cell of nothing but its number',
    tbl(tr(tc('序号') + tc('名称')) + tr(tc(num('')) + tc('甲')) + tr(tc(num('')) + tc('乙')), [900, 900]),
    { '表 1': ['A1=序号 B1=名称', 'A2=1(0) B2=甲', 'A3=2(0) B3=乙'] },
    { numbering: list(level(0, 'decimal', '%1')) },
  ],
];

describe.each([
  ['texts', TEXTS],
  ['grids', GRIDS],
  ['groups', GROUPS],
  ['numbers', NUMBERS],
])('%s', (_kind, cases) => {
  test.each(cases.map(([name, body, sheets, options]) => ({ name, body, sheets, options })))(
    '$name',
    async ({ body, sheets, options }) => {
      expect(await sheetsOf(body, options)).toEqual(sheets);
    },
  );
});
