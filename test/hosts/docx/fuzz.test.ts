/**
 * Damages valid documents at the level of bytes and of XML, the main part cut and spliced above all: whatever comes out
 * is read, corrected, marked, taken back and written, or refused with a typed error. Every case follows from its number
 * alone: ZIPING_FUZZ_FROM names the first and ZIPING_FUZZ_CASES how many.
 */
import { unzipSync, zipSync } from 'fflate';
import { toAddress } from '../../../src/core/model/sheet-snapshot';
import { HostError } from '../../../src/hosts/workbook-host';
import { DocxFileHost } from '../../../src/hosts/docx/docx-file-host';
import { shareOf } from '../../support/proof-share';
import { numbersFrom } from '../../workbooks/variation';
import {
  buildDocument,
  CONTINUE,
  edit,
  grid,
  mark,
  p,
  plan,
  r,
  RESTART,
  span,
  tbl,
  tc,
  tr,
  W,
} from './build-document';

const CASES = Number(process.env['ZIPING_FUZZ_CASES'] ?? Math.max(1000, shareOf(10_000)));
const FROM = Number(process.env['ZIPING_FUZZ_FROM'] ?? 0);
/** Processor time that no case may take (microseconds): far above what any takes, whatever else the machine does. */
const MOST_WORK = 20_000_000;
const LIMITS = { entries: 2000, part: 8 << 20, total: 32 << 20, file: 8 << 20 };
const MAIN = 'word/document.xml';

const field =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
  `${r('9')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const rich = buildDocument(
  p('一、概况', '<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
    p('自评表') +
    tbl(
      tr(tc('项目', RESTART) + tc('得分', span(2)), '<w:gridBefore w:val="1"/>') +
        tr(
          tc('', CONTINUE) +
            tc(p(r('9') + r('.5'))) +
            tc(p(`<w:ins w:id="1" w:author="乙">${r('8')}</w:ins>`)),
        ) +
        tr(
          tc('丙', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc(p(field)),
          '<w:del w:id="2"/>',
        ) +
        tr(
          tc(p('甲') + grid(['季度', '1'], ['一', '95%']) + p('')) +
            tc('') +
            tc(p('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>')),
        ) +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${tr(tc('丁') + tc('7') + tc('优'))}</w:sdtContent></w:sdt>`,
      [600, 900, 30, 900],
    ) +
    p('备注：无') +
    `<w:p><w:commentRangeStart w:id="3"/>${r('二、得分98分。')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r></w:p>`,
  {
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    styles: '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="a"/></w:style>',
    settings: '<w:zoom w:percent="100"/>',
    parts: {
      'word/comments.xml': `<w:comments xmlns:w="${W}"><w:comment w:id="3" w:author="乙"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>`,
    },
    overrides: [
      ['word/comments.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'],
    ],
    documentRelationships: [['rId9', 'comments', 'comments.xml']],
  },
);

type Random = () => number;
const pick = <Item>(next: Random, items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
const upTo = (next: Random, limit: number): number => Math.floor(next() * limit);

const LOADED_TEXT = [
  '<',
  '>',
  '"',
  '&',
  '/',
  '<!--',
  ']]>',
  '<![CDATA[',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#0;',
  '__proto__',
  'constructor',
  '-1',
  '1e999',
  '99999999999',
  '\u0000',
  '\uFFFE',
  '😀',
  '<w:tc>',
  '</w:tc>',
  '<w:tr/>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:p/>',
  '</w:p>',
  '<w:del>',
  '</w:del>',
  '<w:ins/>',
  '<w:sdt>',
  '<w:txbxContent>',
  '<mc:AlternateContent>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:gridSpan w:val="63"/>',
  '<w:vMerge/>',
  '<w:gridBefore w:val="62"/>',
  '<w:body>',
  '</w:body>',
  '<x:tc xmlns:x="u"/>',
  '../../../etc/passwd',
];

function damageBytes(bytes: Uint8Array, next: Random): Uint8Array {
  const result = bytes.slice();
  if (next() < 0.3) return result.subarray(0, upTo(next, result.length));
  for (let i = upTo(next, 12); i >= 0; i -= 1) result[upTo(next, result.length)] = upTo(next, 256);
  return result;
}

/** Pieces between tags, so that much of what comes out is still well-formed. */
function damageText(text: string, next: Random): string {
  const pieces = text.split(/(?=<)/);
  for (let i = upTo(next, 4); i >= 0; i -= 1) {
    const at = upTo(next, pieces.length);
    switch (upTo(next, 6)) {
      case 0:
        pieces.splice(at, upTo(next, 4) + 1);
        break;
      case 1:
        pieces.splice(at, 0, ...pieces.slice(upTo(next, pieces.length)).slice(0, upTo(next, 12)));
        break;
      case 2:
        pieces.splice(at, 0, pick(next, LOADED_TEXT));
        break;
      case 3: {
        const other = upTo(next, pieces.length);
        [pieces[at], pieces[other]] = [pieces[other] ?? '', pieces[at] ?? ''];
        break;
      }
      case 4:
        pieces[at] = (pieces[at] ?? '').replace(
          /"[^"]*"/,
          () => `"${pick(next, LOADED_TEXT).replace(/["<&]/g, '')}"`,
        );
        break;
      default:
        return text.slice(0, upTo(next, text.length)) + (next() < 0.5 ? pick(next, LOADED_TEXT) : '');
    }
  }
  return pieces.join('');
}

function damageParts(bytes: Uint8Array, next: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  for (let i = upTo(next, 2); i >= 0; i -= 1) {
    const name = next() < 0.6 ? MAIN : pick(next, names);
    const kind = next();
    if (kind < 0.04) Reflect.deleteProperty(parts, name);
    else if (kind < 0.07) parts[pick(next, names)] = parts[name] ?? new Uint8Array();
    else parts[name] = new TextEncoder().encode(damageText(new TextDecoder().decode(parts[name]), next));
  }
  return zipSync(parts, { level: 1 });
}

async function digest(bytes: Uint8Array, next: Random): Promise<void> {
  const host = await DocxFileHost.open(bytes, null, LIMITS);
  const sheets = await host.readSheets();
  for (const name of host.sheetNames) await host.readLook(name);
  const cells = sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells: ofRow }) =>
      ofRow.map(({ column, value }) => ({ name, cell: toAddress({ row, column }), value })),
    ),
  );
  const edits = cells.filter(() => next() < 0.5).map(({ name, cell, value }) => edit(name, cell, value, 6));
  const marks = cells.filter(() => next() < 0.5).map(({ name, cell }) => mark(name, cell, 'error', '标记'));
  const options = { language: 'zh' as const, recordChanges: next() < 0.3 };
  const { undo } = await host.applyPlan(plan(edits, marks), options);
  const again = await DocxFileHost.open(await host.toBytes(), null, { ...LIMITS, total: 64 << 20 });
  await again.readSheets();
  await again.undo(again.importUndo(host.exportUndo(undo)));
  // Where it can be taken back exactly, that is the file.
  if (Buffer.compare(await again.toBytes(), bytes) !== 0) throw new Error('undo does not give the file back');
  await host.clearMarks();
  await host.applyPlan(plan([]), { language: 'en' });
}

test(`${String(CASES)} damaged documents are read or refused`, async () => {
  const outcomes = new Map<string, number>();
  for (let number = FROM; number < FROM + CASES; number += 1) {
    const next = numbersFrom(number);
    const bytes = next() < 0.2 ? damageBytes(rich, next) : damageParts(rich, next);
    const before = Buffer.from(bytes);
    const start = process.cpuUsage();
    const error: unknown = await digest(bytes, next).then(
      () => null,
      (reason: unknown) => reason,
    );
    const label = `case ${String(number)}`;
    if (error !== null && !(error instanceof HostError)) throw new Error(label, { cause: error });
    if (error instanceof HostError && error.code === 'write-failed')
      throw new Error(label, { cause: error.cause });
    const { user, system } = process.cpuUsage(start);
    if (user + system > MOST_WORK) throw new Error(`${label} takes ${String(user + system)} µs`);
    if (!before.equals(bytes)) throw new Error(`${label} changes its input`);
    const outcome = error instanceof HostError ? error.code : 'read';
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  if (CASES >= 1_000)
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(['read', 'damaged', 'unsafe-content']));
});
