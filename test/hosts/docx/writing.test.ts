/** What a run changes in a document and what it leaves: texts, shadings, comments, recorded changes, and undo of each. */
import { DocxFileHost } from '../../../src/hosts/docx/docx-file-host';
import type { ApplyOptions, ApplyResult } from '../../../src/hosts/workbook-host';
import type { CellEdit, CellMark } from '../../../src/core/model/write-plan';
import { partText, rawParts } from '../xlsx/compare-packages';
import {
  buildDocument,
  CONTINUE,
  documentXml,
  edit,
  grid,
  LOOK,
  mark,
  p,
  plan,
  r,
  RESTART,
  span,
  STRICT_W,
  tbl,
  tc,
  told,
  tr,
  W,
} from './build-document';
import type { DocumentOptions } from './build-document';

const MAIN = 'word/document.xml';
const SHEET = '表 1';

interface Run {
  readonly host: DocxFileHost;
  readonly result: ApplyResult;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly xml: string;
}

async function run(
  body: string,
  edits: readonly CellEdit[],
  marks: readonly CellMark[] = [],
  options: Partial<ApplyOptions> = {},
  made: DocumentOptions = {},
): Promise<Run> {
  const before = buildDocument(body, made);
  const host = await DocxFileHost.open(before, '表.docx');
  const result = await host.applyPlan(plan(edits, marks), { language: 'zh', ...options });
  const after = await host.toBytes();
  return { host, result, before, after, xml: partText(after, MAIN) };
}

/** One row: a label, and the cell that is written. */
const row = (content: string): string => tbl(tr(tc('得分') + tc(content)), [1000, 1000]);

type TextCase = readonly [
  name: string,
  content: string,
  before: CellEdit['before']['value'],
  after: number | string,
  now: string,
];

const texts: readonly TextCase[] = [
  ['a number in its run', p(r('9.5')), 9.5, 8, p(r('8.0'))],
  ['as many decimals as it had', p(r('9.00')), 9, 8.5, p(r('8.50'))],
  ['more decimals where the value has them', p(r('9')), 9, 8.75, p(r('8.75'))],
  ['a per cent', p(r('95%')), 0.95, 0.90305, p(r('90.31%'))],
  ['thousands', p(r('1,234')), 1234, 20345.6, p(r('20,345.6'))],
  ['a figure with its word', p(r('9分')), '9分', 8.5, p(r('8.5分'))],
  ['full-width digits', p(r('９．５')), '９．５', 8.25, p(r('８．２５'))],
  ['a word', p(r('优')), '优', '良', p(r('良'))],
  ['blanks around it', p(r(' 9 ')), 9, 8, p(r(' 8 '))],
  [
    'a number broken over runs: the first takes it, the runs stay',
    p(
      `${r('9')}<w:proofErr w:type="gramStart"/><w:bookmarkStart w:id="3" w:name="a"/>${r('.')}${r('50')}<w:bookmarkEnd w:id="3"/>`,
    ),
    9.5,
    8.25,
    p(
      `${r('8.25')}<w:proofErr w:type="gramStart"/><w:bookmarkStart w:id="3" w:name="a"/><w:r>${LOOK}</w:r><w:r>${LOOK}</w:r><w:bookmarkEnd w:id="3"/>`,
    ),
  ],
  [
    'a control of text',
    p(`<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${r('9')}</w:sdtContent></w:sdt>`),
    9,
    8,
    p(`<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${r('8')}</w:sdtContent></w:sdt>`),
  ],
  [
    'an entry that the list offers',
    p(
      `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="优" w:value="1"/><w:listItem w:displayText="良" w:value="2"/></w:dropDownList></w:sdtPr><w:sdtContent>${r('优')}</w:sdtContent></w:sdt>`,
    ),
    '优',
    '良',
    p(
      `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="优" w:value="1"/><w:listItem w:displayText="良" w:value="2"/></w:dropDownList></w:sdtPr><w:sdtContent>${r('良')}</w:sdtContent></w:sdt>`,
    ),
  ],
  [
    'a footnote beside it',
    p(`${r('9')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
    9,
    8,
    p(`${r('8')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
  ],
  ['signs that XML must escape', p(r('甲')), '甲', 'a<b & "c"', p(r('a&lt;b &amp; "c"'))],
  [
    'out of a placeholder',
    p(
      `<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${r('单击此处输入')}</w:sdtContent></w:sdt>`,
    ),
    null,
    8,
    p(
      '<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t>8</w:t></w:r></w:sdtContent></w:sdt>',
    ),
  ],
];

/** A text written anew needs no word about blanks that it does not have. */
const plainSpaces = (xml: string): string => xml.replaceAll(' xml:space="preserve"', '');

describe('texts', () => {
  test.each(texts.map(([name, content, before, after, now]) => ({ name, content, before, after, now })))(
    '$name',
    async ({ content, before, after, now }) => {
      const done = await run(row(content), [edit(SHEET, 'B1', before, after)]);
      expect(done.result).toMatchObject({ written: 1, heldBack: [] });
      expect(plainSpaces(done.xml)).toBe(plainSpaces(documentXml(row(now))));
      await done.host.undo(done.result.undo);
      expect(await done.host.toBytes()).toBe(done.before);
    },
  );

  test.each([
    [
      'the look of its paragraph mark',
      p('', `<w:jc w:val="center"/>${LOOK}`),
      p(`<w:r>${LOOK}<w:t>8.5</w:t></w:r>`, `<w:jc w:val="center"/>${LOOK}`),
    ],
    ['an empty run that waits there', p(`<w:r>${LOOK}</w:r>`), p(`<w:r>${LOOK}<w:t>8.5</w:t></w:r>`)],
    ['the look of the nearest text in its column', '<w:p/>', `<w:p><w:r>${LOOK}<w:t>8.5</w:t></w:r></w:p>`],
  ])('a blank cell gets %s', async (_name, blank, filled) => {
    const body = (content: string): string =>
      tbl(tr(tc('指标') + tc('得分')) + tr(tc('甲') + tc(content)) + tr(tc('乙') + tc('10')), [900, 900]);
    const done = await run(body(blank), [edit(SHEET, 'B2', null, 8.5)]);
    expect(done.result.written).toBe(1);
    expect(done.xml).toBe(documentXml(body(filled)));
  });

  test('a blank cell follows its column in decimals and per cents', async () => {
    const body = grid(['执行率', '得分'], ['95.00%', '9.50'], ['', '']);
    const done = await run(body, [edit(SHEET, 'A3', null, 0.9), edit(SHEET, 'B3', null, 9)]);
    expect(told((await done.host.readSheets())[0]!)).toEqual([
      'A1=执行率 B1=得分',
      'A2=0.95(0.00%) B2=9.5(0.00)',
      'A3=0.9(0.00%) B3=9(0.00)',
    ]);
  });

  test('nothing but the main part is another, and the rest lies there as it was', async () => {
    const done = await run(row('9'), [edit(SHEET, 'B1', 9, 8)]);
    const parts = rawParts(done.after);
    for (const part of rawParts(done.before)) {
      const now = parts.find(({ name }) => name === part.name);
      if (part.name !== MAIN) expect(now?.raw).toEqual(part.raw);
    }
    expect(parts).toHaveLength(rawParts(done.before).length);
  });

  test('a file of which nothing is changed is the very file', async () => {
    const done = await run(row('9'), []);
    expect(done.result).toMatchObject({ isEmpty: true, written: 0 });
    expect(done.after).toBe(done.before);
  });
});

describe('held back', () => {
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('9')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const sdt = (properties: string, text: string): string =>
    p(`<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`);
  test.each<readonly [string, string, CellEdit['before']['value'], string | number, string]>([
    ['several paragraphs', p('9') + p('（扣1分）'), '9\n（扣1分）', 8, 'several-lines'],
    ['two lines', p(`${r('9')}<w:r><w:br/></w:r>${r('分')}`), '9\n分', 8, 'several-lines'],
    ['a field', p(field), 9, 8, 'field'],
    [
      'an insertion by somebody',
      p(`<w:ins w:id="1" w:author="乙">${r('9')}</w:ins>`),
      9,
      8,
      'recorded-change',
    ],
    [
      'a deletion by somebody',
      p(`<w:del w:id="1" w:author="乙"><w:r><w:delText>8</w:delText></w:r></w:del>${r('9')}`),
      9,
      8,
      'recorded-change',
    ],
    ['a locked control', sdt('<w:lock w:val="sdtContentLocked"/>', '9'), 9, 8, 'control'],
    ['a control bound to data', sdt('<w:dataBinding w:xpath="/a"/>', '9'), 9, 8, 'control'],
    [
      'a list that does not offer it',
      sdt('<w:dropDownList><w:listItem w:displayText="优" w:value="1"/></w:dropDownList>', '优'),
      '优',
      '良',
      'control',
    ],
    ['a sign', p(`<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>${r('9')}`), '☑9', 8, 'sign-beside'],
    ['a picture', p(`<w:r><w:drawing/></w:r>${r('9')}`), 9, 8, 'sign-beside'],
    ['an equation', p(`<m:oMath><m:r><m:t>9</m:t></m:r></m:oMath>`), 9, 8, 'sign-beside'],
    ['a table of its own', p('9') + grid(['甲']) + p(''), 9, 8, 'sign-beside'],
    ['hidden text', p(r('7', '<w:rPr><w:vanish/></w:rPr>') + r('9')), 9, 8, 'sign-beside'],
    ['words around the figure', p('总分：98分'), '总分：98分', '总分：95分', 'in-text'],
    ['another value meanwhile', p('7'), 9, 8, 'changed-meanwhile'],
  ])('%s', async (_name, content, before, after, cause) => {
    const done = await run(row(content), [edit(SHEET, 'B1', before, after)]);
    expect(done.result.heldBack).toEqual([{ sheet: SHEET, cell: 'B1', cause }]);
    expect(done.after).toBe(done.before);
  });

  test('a control around the cell that is locked', async () => {
    const body = tbl(
      tr(
        tc('得分') +
          `<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>${tc('9')}</w:sdtContent></w:sdt>`,
      ),
      [900, 900],
    );
    expect((await run(body, [edit(SHEET, 'B1', 9, 8)])).result.heldBack).toMatchObject([
      { cause: 'control' },
    ]);
  });

  test('running text', async () => {
    const done = await run(p('一、项目绩效自评得分98分。'), [
      edit('正文', 'A1', '一、项目绩效自评得分98分。', '一、项目绩效自评得分95分。'),
    ]);
    expect(done.result.heldBack).toMatchObject([{ cause: 'prose' }]);
  });

  test('an automatic number beside it', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const body = row(p('甲', '<w:numPr><w:numId w:val="1"/></w:numPr>'));
    const done = await run(body, [edit(SHEET, 'B1', '1.甲', '乙')], [], {}, { numbering });
    expect(done.result.heldBack).toMatchObject([{ cause: 'sign-beside' }]);
  });

  test('a merged cell where no cell is', async () => {
    const body = tbl(tr(tc('甲', RESTART) + tc('9')) + tr(tc('', CONTINUE) + tc('8')), [900, 900]);
    expect((await run(body, [edit(SHEET, 'A2', null, 8)])).result.heldBack).toMatchObject([
      { cause: 'refused' },
    ]);
  });

  test.each([
    [
      'documents that may not be edited',
      { settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' },
    ],
    [
      'templates',
      { mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml' },
    ],
    [
      'signed documents',
      {
        parts: {
          '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
        },
      },
    ],
  ] as const)('%s are read only, and say why', async (_name, made: DocumentOptions) => {
    const done = await run(row('9'), [edit(SHEET, 'B1', 9, 8)], [mark(SHEET, 'B1')], {}, made);
    expect(done.host.isReadOnly).toBe(true);
    expect(done.host.readOnlyReason?.zh).toMatch(/。$/);
    expect(done.result.heldBack).toMatchObject([{ cause: 'read-only' }]);
    expect(done.after).toBe(done.before);
  });

  test('a protection that is not in force is none', async () => {
    const made = { settings: '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>' };
    expect((await run(row('9'), [edit(SHEET, 'B1', 9, 8)], [], {}, made)).result.written).toBe(1);
  });
});

describe('recorded changes', () => {
  const recordings: readonly (readonly [string, Partial<ApplyOptions>, DocumentOptions])[] = [
    ['where the document records', {}, { settings: '<w:trackRevisions/>' }],
    [
      'where nothing else is allowed',
      {},
      { settings: '<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>' },
    ],
    ['where it was asked for', { recordChanges: true }, {}],
  ];
  test.each(recordings)(
    '%s the old text is taken away and the new put beside it',
    async (_name, options, made) => {
      const done = await run(row(p(r('9') + r('.5'))), [edit(SHEET, 'B1', 9.5, 8.25)], [], options, made);
      const del = (id: number, text: string): string =>
        `<w:del w:id="${String(id)}" w:author="自评核算"><w:r>${LOOK}<w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
      const ins = `<w:ins w:id="1" w:author="自评核算"><w:r>${LOOK}<w:t>8.25</w:t></w:r></w:ins>`;
      expect(done.xml).toBe(documentXml(row(p(`${del(2, '9')}${ins}${del(3, '.5')}`))));
      expect(told((await done.host.readSheets())[0]!)).toEqual(['A1=得分 B1=8.25(0.00)']);
      await done.host.undo(done.result.undo);
      expect(await done.host.toBytes()).toBe(done.before);
    },
  );

  test('what we recorded ourselves is written over', async () => {
    const first = await run(row('9'), [edit(SHEET, 'B1', 9, 8)], [], { recordChanges: true });
    const result = await first.host.applyPlan(plan([edit(SHEET, 'B1', 8, 7)]), {
      language: 'zh',
      recordChanges: true,
    });
    expect(result.written).toBe(1);
    expect(partText(await first.host.toBytes(), MAIN)).toBe(
      first.xml.replace('<w:t>8</w:t>', '<w:t>7</w:t>'),
    );
  });

  test('a blank cell', async () => {
    const done = await run(row('<w:p/>'), [edit(SHEET, 'B1', null, 8)], [], { recordChanges: true });
    expect(done.xml).toContain('<w:ins w:id="1" w:author="自评核算"><w:r><w:t>8</w:t></w:r></w:ins>');
  });
});

describe('marks', () => {
  const shd = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  test.each<readonly [string, string, string]>([
    ['a cell without properties', tc('9'), tc('9', shd('F4A582'))],
    [
      'a cell with some',
      tc('9', `<w:tcW w:w="900"/>${span(1)}<w:tcBorders/><w:noWrap/><w:vAlign w:val="center"/>`),
      tc(
        '9',
        `<w:tcW w:w="900"/>${span(1)}<w:tcBorders/>${shd('F4A582')}<w:noWrap/><w:vAlign w:val="center"/>`,
      ),
    ],
    ['a cell that has a shading', tc('9', shd('FFFF00')), tc('9', shd('F4A582'))],
  ])('%s', async (_name, before, after) => {
    const body = (cell: string): string => tbl(tr(tc('得分') + cell), [900, 900]);
    const done = await run(body(before), [], [mark(SHEET, 'B1', 'error', '')]);
    expect(done.result.marked).toBe(1);
    expect(done.xml).toBe(documentXml(body(after)));
    // Off again, also after the document was saved and opened.
    const later = await DocxFileHost.open(done.after, null);
    expect(await later.clearMarks()).toEqual({ cleared: 1, kept: [] });
    expect(partText(await later.toBytes(), MAIN)).toBe(documentXml(body(before)));
    expect(rawParts(await later.toBytes()).map(({ name }) => name)).not.toContain('customXml/item1.xml');
  });

  test('a comment with the words, around all that the cell holds', async () => {
    const done = await run(row(p('甲') + p('乙')), [], [mark(SHEET, 'B1', 'warning', '第一行\n第二行 <&>')]);
    expect(done.xml).toContain(
      `<w:tcPr>${shd('FFD45E')}</w:tcPr><w:p><w:commentRangeStart w:id="1"/>${r('甲')}</w:p><w:p>${r('乙')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
    );
    expect(partText(done.after, 'word/comments.xml')).toContain(
      '<w:comment w:id="1" w:author="自评核算" w:initials="自评"><w:p><w:r><w:t xml:space="preserve">第一行</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">第二行 &lt;&amp;&gt;</w:t></w:r></w:p></w:comment>',
    );
    expect(partText(done.after, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
    expect(partText(done.after, 'word/_rels/document.xml.rels')).toContain('Target="comments.xml"');
  });

  test('comments of people stay, and their numbers are not used again', async () => {
    const comments = `<w:comments xmlns:w="${W}"><w:comment w:id="41" w:author="张三"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>`;
    const content = p(
      `<w:commentRangeStart w:id="41"/>${r('9')}<w:commentRangeEnd w:id="41"/><w:r><w:commentReference w:id="41"/></w:r>`,
    );
    const made: DocumentOptions = {
      parts: { 'word/comments.xml': comments },
      overrides: [
        ['word/comments.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'],
      ],
      documentRelationships: [['rId9', 'comments', 'comments.xml']],
    };
    const done = await run(row(content), [], [mark(SHEET, 'B1')], {}, made);
    expect(partText(done.after, 'word/comments.xml')).toMatch(
      /w:id="41" w:author="张三".*w:id="42" w:author="自评核算"/,
    );
    const later = await DocxFileHost.open(done.after, null);
    await later.clearMarks();
    expect(partText(await later.toBytes(), 'word/comments.xml')).toBe(comments);
    expect(partText(await later.toBytes(), MAIN)).toBe(documentXml(row(content)));
  });

  test('marks of an earlier run go where they no longer apply, and stay where they do', async () => {
    const body = grid(['得分', '权重'], ['9', '10']);
    const first = await run(body, [], [mark(SHEET, 'A2'), mark(SHEET, 'B2')]);
    const later = await DocxFileHost.open(first.after, null);
    await later.applyPlan(plan([], [mark(SHEET, 'B2')]), { language: 'zh' });
    const only = await run(body, [], [mark(SHEET, 'B2')]);
    expect(partText(await later.toBytes(), MAIN).replaceAll('w:id="2"', 'w:id="1"')).toBe(only.xml);
  });

  test('the same marks again change nothing', async () => {
    const first = await run(grid(['得分'], ['9']), [], [mark(SHEET, 'A2')]);
    const later = await DocxFileHost.open(first.after, null);
    expect(await later.applyPlan(plan([], [mark(SHEET, 'A2')]), { language: 'zh' })).toMatchObject({
      isEmpty: true,
      marked: 1,
    });
    expect(await later.toBytes()).toBe(first.after);
  });

  test('a paragraph of running text', async () => {
    const body = p('一、概况', '<w:jc w:val="center"/>') + p('二、得分98分。');
    const done = await run(body, [], [mark('正文', 'A1'), mark('正文', 'A2', 'info', '')]);
    expect(done.xml).toBe(
      documentXml(
        `<w:p><w:pPr>${shd('F4A582')}<w:jc w:val="center"/></w:pPr><w:commentRangeStart w:id="1"/>${r('一、概况')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>` +
          p('二、得分98分。', shd('DDEBF7')),
      ),
    );
  });

  test('a cell and a table inside it', async () => {
    const body = tbl(tr(tc('目标') + tc(p('全年') + grid(['季度', '9']) + p(''))), [900, 900]);
    const done = await run(
      body,
      [edit('表 2', 'B1', 9, 8)],
      [mark('表 1', 'B1'), mark('表 2', 'B1', 'info', '说明')],
    );
    expect(done.result).toMatchObject({ written: 1, marked: 2 });
    expect((await done.host.readSheets()).map(told)).toEqual([['A1=目标 B1=全年⏎'], ['A1=季度 B1=8(0)']]);
    await done.host.undo(done.result.undo);
    expect(await done.host.toBytes()).toBe(done.before);
  });

  test('of very many notes the gravest stand', async () => {
    const rows = Array.from({ length: 2_010 }, () => ['9']);
    const marks = rows.map((_, at) => mark(SHEET, `A${String(at + 1)}`, at < 20 ? 'info' : 'error', '说明'));
    const done = await run(grid(...rows), [], marks);
    expect(done.result.marked).toBe(2_010);
    expect(partText(done.after, 'word/comments.xml').match(/<w:comment /g)).toHaveLength(2_000);
    expect(done.xml.match(/w:fill="DDEBF7"/g)).toHaveLength(20);
  });

  test('strict documents and other prefixes keep their spelling', async () => {
    const strict = documentXml(row('9'))
      .replaceAll(W, STRICT_W)
      .replaceAll('<w:', '<x:')
      .replaceAll('</w:', '</x:')
      .replaceAll(' w:', ' x:')
      .replace('xmlns:w=', 'xmlns:x=');
    const made = { parts: { [MAIN]: strict } };
    const done = await run('', [edit(SHEET, 'B1', 9, 8)], [mark(SHEET, 'B1')], {}, made);
    expect(done.xml).toContain('<x:shd x:val="clear" x:color="auto" x:fill="F4A582"/>');
    expect(done.xml).toContain('<x:commentReference x:id="1"/>');
    expect(partText(done.after, 'word/comments.xml')).toContain(STRICT_W);
  });

  test('a document whose elements go without a prefix', async () => {
    const bare = documentXml(row('9'))
      .replaceAll('<w:', '<')
      .replaceAll('</w:', '</')
      .replace(`xmlns:w="${W}"`, `xmlns="${W}" xmlns:w="${W}"`);
    const done = await run(
      '',
      [edit(SHEET, 'B1', 9, 8)],
      [mark(SHEET, 'B1', 'error', '')],
      {},
      { parts: { [MAIN]: bare } },
    );
    expect(done.xml).toContain(`<shd xmlns:w="${W}" w:val="clear" w:color="auto" w:fill="F4A582"/>`);
    expect(done.result.written).toBe(1);
  });
});

describe('undo after other changes', () => {
  const body = grid(['得分', '权重'], ['9', '10'], ['', '10']);
  const edits = [edit(SHEET, 'A2', 9, 8), edit(SHEET, 'A3', null, 7)];
  const marks = [mark(SHEET, 'A2'), mark(SHEET, 'B2', 'info', '权重')];
  /** The document as somebody saved it after the run. */
  async function changedBy(done: Run, change: (xml: string) => string): Promise<DocxFileHost> {
    const { unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(done.after);
    parts[MAIN] = new TextEncoder().encode(change(done.xml));
    return DocxFileHost.open(zipSync(parts), null);
  }

  test('cells that nobody touched go back to the character', async () => {
    const done = await run(body, edits, marks);
    const later = await changedBy(done, (xml) =>
      xml.replace('<w:t xml:space="preserve">权重</w:t>', '<w:t>分值</w:t>'),
    );
    const result = await later.undo(later.importUndo(done.host.exportUndo(done.result.undo)));
    expect(result).toEqual({ restored: 2, kept: [] });
    expect(partText(await later.toBytes(), MAIN)).toBe(
      documentXml(body).replace('<w:t xml:space="preserve">权重</w:t>', '<w:t>分值</w:t>'),
    );
    expect(partText(await later.toBytes(), 'word/comments.xml')).not.toContain('<w:comment ');
  });

  test('a cell whose text was changed keeps it, and loses our marks', async () => {
    const done = await run(body, edits, marks);
    const later = await changedBy(done, (xml) => xml.replace('<w:t>8</w:t>', '<w:t>6</w:t>'));
    const result = await later.undo(later.importUndo(done.host.exportUndo(done.result.undo)));
    expect(result).toEqual({ restored: 1, kept: [{ sheet: SHEET, cell: 'A2', cause: 'changed-meanwhile' }] });
    const xml = partText(await later.toBytes(), MAIN);
    expect(plainSpaces(xml)).toBe(plainSpaces(documentXml(grid(['得分', '权重'], ['6', '10'], ['', '10']))));
  });

  test('a cell that Word spelled anew goes back by its text', async () => {
    const done = await run(body, edits, marks);
    const later = await changedBy(done, (xml) => xml.replaceAll('<w:p>', '<w:p w:rsidR="00AB12CD">'));
    const result = await later.undo(later.importUndo(done.host.exportUndo(done.result.undo)));
    expect(result.kept).toEqual([]);
    expect((await later.readSheets()).map(told)).toEqual([
      ['A1=得分 B1=权重', 'A2=9(0) B2=10(0)', 'B3=10(0)'],
    ]);
  });

  test('from a file, to the byte, while nothing else changed', async () => {
    const done = await run(body, edits, marks);
    const later = await DocxFileHost.open(done.after, null);
    await later.undo(later.importUndo(done.host.exportUndo(done.result.undo)));
    expect(await later.toBytes()).toEqual(done.before);
  });

  test('an undo file of something else is refused', async () => {
    const { host } = await run(body, []);
    expect(() => host.importUndo(new Uint8Array(40))).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});

test('settings are kept in the document', async () => {
  const host = await DocxFileHost.open(buildDocument(row('9')), null);
  await host.saveSetting('a', { b: 1 });
  const later = await DocxFileHost.open(await host.toBytes(), null);
  expect(await later.loadSettings(['a', 'c'])).toEqual([{ b: 1 }, null]);
});

test('places are named as Word counts them', async () => {
  const body =
    p('一、概况。') +
    p('自评表') +
    tbl(
      tr(tc('甲', RESTART) + tc('乙', span(2))) + tr(tc('', CONTINUE) + tc('丙') + tc('丁')),
      [900, 900, 900],
    ) +
    p('备注：无');
  const host = await DocxFileHost.open(buildDocument(body), null);
  const zh = (sheet: string, cell: string): string | undefined => host.placeOf(sheet, cell)?.zh;
  expect(zh('正文', 'A1')).toBe('正文 第 1 段');
  expect(zh(SHEET, 'A1')).toBe('表 1 上方 第 1 段');
  expect(zh(SHEET, 'B2')).toBe('表 1 第 1 行 第 2 格');
  expect(zh(SHEET, 'C3')).toBe('表 1 第 2 行 第 2 格');
  expect(zh(SHEET, 'A4')).toBe('表 1 下方 第 1 段');
  expect(zh(SHEET, 'A3')).toBeUndefined();
});
