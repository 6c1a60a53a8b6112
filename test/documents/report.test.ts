/** The report as a person reads it: its chapters, whose words it has, what it leaves open, and how the file is set. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { checkSheet, checkWorkbook } from '../../src/core/checking/check-workbook';
import type { CheckedForm } from '../../src/core/checking/checked-form';
import { pastedSheet } from '../../src/documents/pasted-text';
import { blockText } from '../../src/documents/report-block';
import { reportName, reportRemarks, whyNoReport } from '../../src/documents/report-kept';
import { reportOutline } from '../../src/documents/report-outline';
import { reportText } from '../../src/documents/report-text';
import { writeReport } from '../../src/documents/write-report';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import type { FormParts } from '../rules/form-sheet';
import { sheetsOf } from '../rules/rule-table';
import { loadForm } from '../workbooks/form-data';
import { toSnapshots } from '../workbooks/to-snapshots';
import { OPTIONS } from './report-read-back';

const SAMPLE = join(__dirname, '..', '..', 'assets', 'sample.xlsx');

const checkedOf = (form: FormParts): CheckedForm => checkWorkbook(sheetsOf(form), OPTIONS).forms[0]!;
const publishedForm = (id: string): CheckedForm =>
  checkWorkbook(toSnapshots([loadForm(id)]).sheets, OPTIONS).forms[0]!;
const linesOf = (form: CheckedForm): readonly string[] => reportOutline(form).map(blockText);
const blanksOf = (form: CheckedForm): readonly string[] =>
  reportOutline(form).flatMap(({ parts }) => parts.flatMap(({ text, isBlank }) => (isBlank ? [text] : [])));
/** The lines from a heading to the next of its kind. */
function below(form: CheckedForm, heading: string): readonly string[] {
  const blocks = reportOutline(form);
  const from = blocks.findIndex((each) => blockText(each).startsWith(heading));
  const behind = blocks.slice(from + 1);
  const to = behind.findIndex(({ kind }) => kind === 'section' || kind === 'chapter' || kind === 'signature');
  return behind.slice(0, to).map(blockText);
}

async function sampleForms(): Promise<readonly CheckedForm[]> {
  const host = await XlsxFileHost.open(new Uint8Array(readFileSync(SAMPLE)), 'sample.xlsx');
  return (await host.readSheets()).flatMap((sheet) => checkSheet(sheet, OPTIONS));
}

test.each<[string, string]>([
  [
    '产出指标 | 数量指标 | 指标12：培训人数 | ≥200人 | 150人 | 15 | 15 |',
    '1)培训人数，目标值大于等于200人，实际完成150人，分值15，得分15。',
  ],
  [
    '产出指标 | 数量指标 | 指标培训 | >200.5人 | 150.25人 | 7.5 | 7.5 |',
    '1)指标培训，目标值大于200.5人，实际完成150.25人，分值7.5，得分7.5。',
  ],
  [
    '产出指标 | 数量指标 | 投诉次数 | <3次 | 2次 | 15 |  |',
    '1)投诉次数，目标值小于3次，实际完成2次，分值15，得分【得分】。',
  ],
  [
    '产出指标 | 数量指标 | 经费 | ≤3万元 |  | 15 | 15 |',
    '1)经费，目标值小于等于3万元，实际完成【实际完成值】，分值15，得分15。',
  ],
  [
    '产出指标 | 数量指标 | 期数 | 3期 | 已完成 | 15 | 15 |',
    '1)期数，目标值等于3期，实际完成已完成，分值15，得分15。',
  ],
  [
    '产出指标 | 数量指标 | 面积 | 80-90亩 | 85亩 | 15 | 15 |',
    '1)面积，目标值80-90亩，实际完成85亩，分值15，得分15。',
  ],
])('%s', (line, sentence) => {
  expect(linesOf(checkedOf({ change: { 0: line } })).find((text) => text.startsWith('1)'))).toBe(sentence);
});

test('funds with their parts and the unit of the form; what is blank stays blank, parts that say nothing are left out', () => {
  const form = checkedOf({
    amountUnit: '元',
    funds: '100 |  | 95.5 | 10 | 95.5% | 9.55',
    parts: ['其中：财政拨款 | 100 |  | 95.5 | — | 95.5% | —'],
  });
  expect(below(form, '（二）项目资金投入情况').slice(0, 4)).toEqual([
    '本年度资金年初预算数100.00元，其中：财政拨款100.00元。',
    '本年度资金全年预算数【全年预算数】元。',
    '本年度资金全年执行数95.50元，其中：财政拨款95.50元。',
    '预算执行率95.50%，分值10，得分9.55。',
  ]);
});

test('amounts keep all their decimals', () => {
  const form = checkedOf({ funds: '19.14 | 19.14 | 17.284 | 10 | 90.3% | 9.03', parts: [] });
  expect(below(form, '（二）项目资金投入情况')[2]).toBe('本年度资金全年执行数17.284万元。');
});

test('blocks are counted in characters, known second levels have their fixed number, others follow', () => {
  const rows = Array.from(
    { length: 12 },
    (_, at) => `块${String(at)}指标 | 类${String(at)} | 甲${String(at)} | 1个 | 1个 | 5 | 5 |`,
  );
  const lines = linesOf(checkedOf({ rows }));
  expect(lines).toContain('（一）块0指标完成情况');
  expect(lines).toContain('（十）块9指标完成情况');
  expect(lines).toContain('（11）块10指标完成情况');
  expect(lines).toContain('10、类0');
  expect(lines).toContain('21、类11');
  const groups = reportOutline(checkedOf({}))
    .filter(({ kind }) => kind === 'group')
    .map(blockText);
  expect(groups).toEqual(expect.arrayContaining(['1、数量指标', '6、社会效益指标', '9、服务对象满意度']));
});

test('total and grade are those on the form, right or wrong; what it lacks is left open', () => {
  const last = (form: FormParts) => below(checkedOf(form), '（四）自评得分情况');
  expect(last({})).toEqual(['本项目绩效自评得分99.5分，等级为【等级】。']);
  expect(last({ grade: '良' })).toEqual(['本项目绩效自评得分99.5分，等级为良。']);
  expect(last({ total: '100 | ' })).toEqual(['本项目绩效自评得分【总分】分，等级为【等级】。']);
});

test('chapters in their order, below them the form’s own analysis, problems and measures', () => {
  const form = publishedForm('datong-08');
  const blocks = reportOutline(form);
  expect(blocks.filter(({ kind }) => kind === 'chapter').map(blockText)).toEqual([
    '一、项目基本情况',
    '二、绩效自评工作情况',
    '三、项目绩效情况',
    '四、存在问题',
    '五、其他需要说明的问题',
  ]);
  const analysis = (label: RegExp): string =>
    loadForm('datong-08').analysis.find((entry) => label.test(entry.label))!.text;
  expect(below(form, '（三）项目资金产出情况')).toEqual([analysis(/预算执行情况/)]);
  expect(below(form, '（一）产出指标完成情况').at(-1)).toBe(analysis(/^产出情况/));
  expect(below(form, '（三）主要经验做法')).toEqual([analysis(/做法/)]);
  const notes = loadForm('datong-08').remarks;
  expect(notes.length).toBeGreaterThan(0);
  for (const note of notes) expect(linesOf(form).join('\n')).not.toContain(note);
});

test('a report is told anew with its own texts and its cover', () => {
  const form = publishedForm('tongliao-05');
  const paragraphs = loadForm('tongliao-05').paragraphs!.map((text) => text.trim());
  const lines = linesOf(form);
  const cover = reportOutline(form).filter(({ kind }) => kind === 'cover');
  expect(cover.map(blockText)).toEqual(paragraphs.slice(0, cover.length));
  expect(cover.map(blockText)).toContain('项目名称：网络设备和系统信息维护费');
  const between = (from: RegExp, to: RegExp): readonly string[] => {
    const at = paragraphs.findIndex((text) => from.test(text));
    return paragraphs.slice(
      at + 1,
      paragraphs.findIndex((text, index) => index > at && to.test(text)),
    );
  };
  expect(below(form, '（一）绩效自评目的')).toEqual(between(/绩效自评目的/, /项目资金投入情况/));
  expect(below(form, '（四）项目资金管理情况')).toEqual(
    between(/项目资金管理情况/, /项目绩效情况/).filter((text) => text !== ''),
  );
  expect(lines.filter((line) => /^\d+\)/.test(line))).toHaveLength(16);
});

describe('points that are missing', () => {
  const row = (score: string, reason: string): FormParts => ({
    change: { 0: `产出指标 | 数量指标 | 植树数量 | ≥2000株 | 1500株 | 15 | ${score} | ${reason}` },
  });
  const section = (form: FormParts): readonly string[] =>
    linesOf(checkedOf(form)).filter((_line, at, all) => {
      const [from, to] = [all.indexOf('四、存在问题'), all.indexOf('（二）资金管理使用存在问题：')];
      return at > from && at < to;
    });
  test('with a reason they are told', () => {
    expect(section(row('11.25', '春季干旱'))).toEqual([
      '（一）项目立项、实施存在问题：',
      '植树数量分值15，得分11.25，原因：春季干旱。',
    ]);
  });
  test.each(['', '无'])('without one (%s) the reason is asked for', (reason) => {
    expect(section(row('11.25', reason))).toEqual([
      '（一）项目立项、实施存在问题：',
      '【植树数量未完成的原因】',
    ]);
  });
  test('where there are none, and nothing is said, there is nothing', () => {
    expect(section(row('15', ''))).toEqual(['（一）项目立项、实施存在问题：无。']);
  });
});

test('what no form says is a blank, and only blanks are yellow', async () => {
  const form = checkedOf({});
  expect(blanksOf(form)).toEqual(
    expect.arrayContaining(['【立项依据、实施内容】', '【绩效自评的目的】', '【　　年　月　日】']),
  );
  const parts = unzipSync(await writeReport(reportOutline(form)));
  const document = strFromU8(parts['word/document.xml']!);
  const marked = [...document.matchAll(/<w:highlight w:val="yellow"\/>.*?<w:t[^>]*>([^<]*)<\/w:t>/gu)];
  expect(marked.map(([, text]) => text)).toEqual(blanksOf(form));
  const { html, text } = reportText(reportOutline(form), (words) => words);
  expect(html.match(/background: yellow">【/g)).toHaveLength(blanksOf(form).length);
  expect(text.split('\n')).toEqual(linesOf(form));
});

test('no word of checking, no code, no address, no name of a program, in the text or beside it', async () => {
  for (const form of await sampleForms()) {
    if (whyNoReport(form)) continue;
    const parts = unzipSync(await writeReport(reportOutline(form)));
    const own = JSON.stringify(form.form.texts.map(({ text }) => text.text));
    for (const [name, bytes] of Object.entries(parts)) {
      const words = strFromU8(bytes).replace(/<[^>]+>/g, '\n');
      for (const word of ['核对', '复算', '工作表', '核算', 'ZP', 'ziping', 'docx', 'Un-named'])
        if (!own.includes(word)) expect([name, word, words.includes(word)]).toEqual([name, word, false]);
    }
  }
});

test('set as an official document: A4, its margins, 28 points a line, page numbers, headings kept with their text', async () => {
  const parts = unzipSync(await writeReport(reportOutline(publishedForm('tongliao-05'))));
  const document = strFromU8(parts['word/document.xml']!);
  const has = (piece: string): boolean => document.includes(piece);
  expect(has('<w:pgSz w:w="11906" w:h="16838"')).toBe(true);
  expect(has('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')).toBe(true);
  const paragraphs = document.match(/<w:p>.*?<\/w:p>/gsu)!;
  expect(paragraphs.length).toBeGreaterThan(50);
  for (const paragraph of paragraphs) expect(paragraph).toMatch(/w:line="560" w:lineRule="exact"/);
  const chapter = paragraphs.find((paragraph) => paragraph.includes('二、绩效自评工作情况'))!;
  expect(chapter).toContain('w:eastAsia="黑体"');
  expect(chapter).toContain('<w:keepNext/>');
  const title = paragraphs.find((paragraph) => /2023年度.*绩效自评报告/u.test(paragraph))!;
  expect(title).toContain('<w:sz w:val="44"/>');
  // The cover is a page of its own.
  expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  const footer = strFromU8(parts['word/footer1.xml']!);
  expect(footer).toMatch(/— .*PAGE.* —/su);
});

test('what is no report is not written as one, and the words say why', () => {
  const [score, base] = [publishedForm('yueyang-03'), publishedForm('yueyang-01')];
  for (const form of [score, base]) expect(whyNoReport(form)?.zh).toMatch(/没有指标的目标值和完成值/);
  const form = checkedOf({});
  expect(whyNoReport(form)).toBeNull();
  const unread = { ...form, reading: { ...form.reading, complete: false, notUnderstood: ['C14', 'D14'] } };
  expect(whyNoReport(unread)?.zh).toMatch(/未读全：2 格/);
  const empty = { ...form, form: { ...form.form, indicators: { ...form.form.indicators!, rows: [] } } };
  expect(whyNoReport(empty)?.zh).toMatch(/还没有填写指标/);
});

test('a report says how many blanks it has, and that a total is still open', () => {
  const plain = checkedOf({});
  const said = (form: CheckedForm) => reportRemarks(form, reportOutline(form)).map(({ zh }) => zh);
  expect(said(plain)).toEqual([`有 ${String(blanksOf(plain).length)} 处要您填写，都是黄色的【】。`]);
  const open = checkedOf({ change: { 0: '产出指标 | 数量指标 | 植树数量 | ≥2000株 | 2000株 | 25 | 25 |' } });
  expect(said(open)[0]).toMatch(/^总分照表上写的 99\.5；/);
  expect(said(open)).toHaveLength(2);
  expect(reportName(plain)).toMatch(/绩效自评报告$/);
});

test('pasted as text the report is read as the same indicators', async () => {
  for (const form of await sampleForms()) {
    if (whyNoReport(form)) continue;
    const [back] = checkSheet(pastedSheet(linesOf(form).join('\n'), '粘贴'), OPTIONS);
    expect(back!.form.indicators!.rows.map((row) => row.level3?.text)).toEqual(
      form.form.indicators!.rows.map((row) => row.level3!.text.replace(/^指标\d+[:：、.]?/, '')),
    );
  }
});
