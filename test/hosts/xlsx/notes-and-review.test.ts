/** Notes beside people's own, drawings that are not well-formed, and the review sheet. */
import { REVIEW_SHEET_NAME } from '../../../src/core/writing/review-report';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { MAIN, buildPackage, edit, mark, plan, relationships, review, worksheet } from './build-package';
import { comparePackages, partText, rawParts } from './compare-packages';
import type { WritePlan } from '../../../src/core/model/write-plan';
import type { PackageOptions } from './build-package';

const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK_RELS = 'xl/_rels/workbook.xml.rels';
/** What remembers the marks. */
const RECORD = ['customXml/itemProps1.xml', 'customXml/_rels/item1.xml.rels', 'customXml/item1.xml'];

async function run(options: PackageOptions, ...plans: WritePlan[]) {
  const before = buildPackage(options);
  const host = await XlsxFileHost.open(before, 'a.xlsx');
  const results = [];
  for (const wanted of plans) results.push(await host.applyPlan(wanted, { language: 'zh' }));
  return { before, after: await host.toBytes(), results, host };
}

/** A drawing as Excel writes it: `<br>` is not closed, so it is no XML. */
const SLOPPY_VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/>' +
  '<v:shape id="_x0000_s1030" type="#_x0000_t202"><div>一<br></div><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></XML>';

const withComments: PackageOptions = {
  sheets: [
    worksheet('', {
      after:
        '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><legacyDrawing r:id="rId2"/><tableParts count="0"/>',
    }),
  ],
  parts: {
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['rId1', 'comments', '../comments7.xml'],
      ['rId2', 'vmlDrawing', '../drawings/d.vml'],
    ]),
    'xl/comments7.xml': `<comments xmlns="${MAIN}"><authors><author>张三</author><author>tc={1234}</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>请</t></r><r><t>核对</t></r></text></comment><comment ref="C2" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
    'xl/drawings/d.vml': SLOPPY_VML,
  },
  overrides: [
    ['xl/comments7.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'],
    ['xl/drawings/d.vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing'],
  ],
};

test('a sheet without notes gets the parts, connected and in schema order', async () => {
  const options = {
    sheets: [
      worksheet('', {
        after:
          '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><drawing r:id="rId1"/><tableParts count="0"/>',
      }),
    ],
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['rId1', 'drawing', '../drawings/drawing1.xml']]),
      'xl/drawings/drawing1.xml': '<a/>',
    },
  };
  const { before, after, host } = await run(
    options,
    plan({ marks: [mark('B2', 'error', '≥10年，实际 1 年：\n1 ÷ 10 × 15 = 1.50')] }),
  );
  expect(comparePackages(before, after)).toEqual({
    added: ['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml', ...RECORD],
    removed: [],
    changed: [
      '[Content_Types].xml',
      WORKBOOK_RELS,
      'xl/styles.xml',
      SHEET,
      'xl/worksheets/_rels/sheet1.xml.rels',
    ],
  });
  expect(partText(after, SHEET)).toMatch(
    /<drawing r:id="rId1"\/><legacyDrawing [^>]*r:id="rId3"\/><tableParts/,
  );
  expect(partText(after, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>1</x:Row><x:Column>1</x:Column>');
  expect((await host.readLook('甲')).notes).toEqual(
    new Map([['B2', '≥10年，实际 1 年：\n1 ÷ 10 × 15 = 1.50']]),
  );
});

test("a person's note and a threaded comment stay; others go into the same parts", async () => {
  const { before, after, results } = await run(
    withComments,
    plan({ marks: [mark('B2'), mark('C2'), mark('D2')] }),
  );
  expect(results[0]).toMatchObject({
    marked: 3,
    skippedMarks: [
      { sheet: '甲', cell: 'B2', cause: 'note-exists' },
      { sheet: '甲', cell: 'C2', cause: 'note-exists' },
    ],
  });
  expect(comparePackages(before, after)).toEqual({
    added: RECORD,
    removed: [],
    changed: [
      '[Content_Types].xml',
      WORKBOOK_RELS,
      'xl/styles.xml',
      SHEET,
      'xl/comments7.xml',
      'xl/drawings/d.vml',
    ],
  });
  const comments = partText(after, 'xl/comments7.xml');
  expect(comments.startsWith(withComments.parts!['xl/comments7.xml']!.split('</authors>')[0]!)).toBe(true);
  expect(comments).toContain('<author>自评核算</author></authors>');
  expect(comments).toContain(
    '</comment><comment ref="D2" authorId="2"><text><r><rPr><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr><t>得分有误</t></r></text></comment></commentList>',
  );
  const vml = partText(after, 'xl/drawings/d.vml');
  expect(vml.startsWith(SLOPPY_VML.slice(0, -6))).toBe(true);
  expect(vml).toContain('id="_x0000_s1031"');
});

test('a note of ours is replaced by the next run, not doubled', async () => {
  const { after, host } = await run(
    withComments,
    plan({ marks: [mark('D2', 'error', '旧')] }),
    plan({ marks: [mark('D2', 'info', '新')] }),
  );
  expect((await host.readLook('甲')).notes.get('D2')).toBe('新');
  expect(partText(after, 'xl/comments7.xml').match(/ref="D2"/g)).toHaveLength(1);
  expect(partText(after, 'xl/drawings/d.vml').match(/<v:shape /g)).toHaveLength(2);
});

test('a drawing whose end cannot be found is left alone, and the note is skipped', async () => {
  const options = { ...withComments, parts: { ...withComments.parts, 'xl/drawings/d.vml': '<xml' } };
  const { before, after, results } = await run(options, plan({ marks: [mark('D2')] }));
  expect(results[0]!.skippedMarks).toHaveLength(1);
  expect(comparePackages(before, after).changed).toEqual([
    '[Content_Types].xml',
    WORKBOOK_RELS,
    'xl/styles.xml',
    SHEET,
  ]);
});

test("an edit's explanation becomes a note where the plan marks, and not where it does not", async () => {
  const sheets = [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')];
  const plain = await run({ sheets }, plan({ edits: [edit('A1', 1, 5)] }));
  expect((await plain.host.readLook('甲')).notes.size).toBe(0);
  const marked = await run(
    { sheets },
    plan({ edits: [edit('A1', 1, 5)], marks: [mark('A1', 'error', '有误')] }),
  );
  expect((await marked.host.readLook('甲')).notes).toEqual(new Map([['A1', '原为1\n有误']]));
});

describe('the review sheet', () => {
  const rows = [
    {
      severity: 'error' as const,
      values: ['错误', "甲'!A1", '=HYPERLINK("x")', 1.5],
      link: { sheet: "甲'", cell: 'A1' },
    },
    { severity: 'info' as const, values: ['提示', '—', '+1 -2 @3 \u0002', '—'], link: null },
  ];
  const definedNames =
    '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">乙!$1:$2</definedName></definedNames>';
  const sheets = [worksheet(''), worksheet('')];

  test('goes last, with text kept as text, links, fills, filter and frozen header', async () => {
    const { before, after, host } = await run(
      { sheets, workbookAfter: definedNames },
      plan({ review: review(rows) }),
    );
    const part = 'xl/worksheets/sheet3.xml';
    expect(comparePackages(before, after)).toEqual({
      added: [part],
      removed: [],
      changed: ['[Content_Types].xml', 'xl/workbook.xml', WORKBOOK_RELS, 'xl/styles.xml'],
    });
    expect(partText(after, 'xl/workbook.xml')).toMatch(
      /name="乙"[^>]*\/><sheet [^>]*name="复核结果" sheetId="3"[^>]*\/><\/sheets><definedNames>/,
    );
    const text = partText(after, part);
    expect(text).toContain('t="inlineStr"><is><t>=HYPERLINK("x")</t></is>');
    expect(text).toContain('+1 -2 @3 _x0002_');
    expect(text).not.toContain('<f');
    expect(text).toContain(`<hyperlink ref="B3" location="'甲'''!A1"`);
    expect(text).toContain('<autoFilter ref="A2:D4"/>');
    expect(text).toContain('ySplit="2"');
    expect(await host.readSheets()).toHaveLength(2);
    const look = await host.readLook(REVIEW_SHEET_NAME);
    expect(look).toMatchObject({ frozenRows: 2, columnCount: 4 });
    expect(look.cells.find(({ text: shown }) => shown === '错误')).toMatchObject({ fill: '#F4A582' });
  });

  test('is replaced in its part by the next run, and the same again changes nothing', async () => {
    const first = await run({ sheets }, plan({ review: review(rows) }));
    const second = await run({ sheets }, plan({ review: review(rows) }), plan({ review: review(rows) }));
    expect(Buffer.compare(first.after, second.after)).toBe(0);
    const third = await run({ sheets }, plan({ review: review(rows) }), plan({ review: review([]) }));
    expect(comparePackages(first.after, third.after)).toMatchObject({
      added: [],
      removed: [],
      changed: ['xl/worksheets/sheet3.xml'],
    });
  });

  test('is not added to a workbook whose structure is locked', async () => {
    const { before, after, results } = await run(
      { sheets, workbookBefore: '<workbookProtection lockStructure="1"/>' },
      plan({ review: review(rows) }),
    );
    expect(results[0]!.reviewHeldBack).toBe('protected');
    expect(after).toBe(before);
  });
});

describe('settings', () => {
  test('are kept in a part of their own, made only when something is saved', async () => {
    const before = buildPackage({
      parts: { 'customXml/item1.xml': '<other/>' },
      workbookRelationships: [['rId77', 'customXml', '../customXml/item1.xml']],
    });
    const host = await XlsxFileHost.open(before, null);
    expect(await host.loadSetting('profile')).toBeNull();
    expect(await host.toBytes()).toBe(before);
    const value = { id: 'mof-2020', note: '<&"]]>', list: [1, null] };
    await host.saveSetting('profile', value);
    await host.saveSetting('__proto__', true);
    const after = await host.toBytes();
    const again = await XlsxFileHost.open(after, null);
    expect(await again.loadSetting('profile')).toEqual(value);
    expect(await again.loadSetting('__proto__')).toBe(true);
    expect(comparePackages(before, after)).toEqual({
      added: ['customXml/itemProps2.xml', 'customXml/_rels/item2.xml.rels', 'customXml/item2.xml'],
      removed: [],
      changed: ['[Content_Types].xml', WORKBOOK_RELS],
    });
    await again.saveSetting('profile', value);
    expect(await again.toBytes()).toBe(after);
    expect(rawParts(after).filter(({ name }) => name.startsWith('customXml/item'))).toHaveLength(3);
  });
});

test('goTo tells the view, and refuses what is not there', async () => {
  const host = await XlsxFileHost.open(buildPackage(), null);
  const seen: string[] = [];
  host.onGoTo = (sheet, cell) => seen.push(`${sheet}!${cell}`);
  await host.goTo('甲', 'B3');
  expect(seen).toEqual(['甲!B3']);
  await expect(host.goTo('不在', 'A1')).rejects.toMatchObject({ code: 'not-found' });
  await expect(host.goTo('甲', 'A0')).rejects.toMatchObject({ code: 'not-found' });
});
