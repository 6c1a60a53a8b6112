/**
 * Damages valid workbooks at the level of bytes and of XML: whatever comes out is read, corrected and written, or
 * refused with a typed error; never a crash, a hang, memory without bound, or a changed input. Every case follows
 * from its number alone: ZIPING_FUZZ_FROM names the first and ZIPING_FUZZ_CASES how many, so that one can be run alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { unzipSync, zipSync } from 'fflate';
import { HostError } from '../../../src/hosts/workbook-host';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { shareOf } from '../../support/proof-share';
import { numbersFrom } from '../../workbooks/variation';
import { buildPackage, edit, mark, plan, relationships, review, worksheet } from './build-package';

const CASES = Number(process.env['ZIPING_FUZZ_CASES'] ?? shareOf(5000));
const FROM = Number(process.env['ZIPING_FUZZ_FROM'] ?? 0);
/** Processor time that no case may take (microseconds): far above what any takes, whatever else the machine does. */
const MOST_WORK = 20_000_000;
/** Bytes that the heap may have grown by, garbage left out. */
const MOST_HEAP = 300 * 1024 * 1024;
const LIMITS = { entries: 2000, part: 8 << 20, total: 32 << 20, file: 8 << 20 };

const rich = buildPackage({
  sheets: [
    worksheet(
      '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1" t="b"><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B1*2</f><v>1</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c><c r="B3" t="inlineStr"><is><r><t>一</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></is></c></row>' +
        '<row r="5"><c r="A5"><f t="array" ref="A5:B5">{1,2}</f><v>1</v></c><c r="B5"><v>2</v></c><c><v>3</v></c></row>',
      {
        before: '<dimension ref="A1:C5"/><cols><col min="1" max="3" width="9" style="1"/></cols>',
        after:
          '<sheetProtection sheet="0"/><mergeCells count="1"><mergeCell ref="A7:C8"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting><legacyDrawing r:id="rId2"/>',
      },
    ),
    worksheet('<row><c><v>5</v></c></row>', { after: '<sheetProtection sheet="1"/>' }),
  ],
  sharedStrings:
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t xml:space="preserve"> 自评 &amp; 表 </t></si></sst>',
  workbookAfter:
    '<definedNames><definedName name="x" localSheetId="0">甲!$A$1</definedName></definedNames><calcPr calcId="1"/>',
  parts: {
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['rId1', 'comments', '../comments1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/v.vml'],
    ]),
    'xl/comments1.xml':
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>自评核算</author></authors><commentList><comment ref="A1" authorId="0"><text><t>旧</t></text></comment></commentList></comments>',
    'xl/drawings/v.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"><br></v:shape></xml>',
    'xl/calcChain.xml':
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A2" i="1"/></calcChain>',
  },
  workbookRelationships: [['rId92', 'calcChain', 'calcChain.xml']],
});
const SEEDS = [
  rich,
  new Uint8Array(readFileSync(join(__dirname, '..', '..', '..', 'assets', 'sample.xlsx'))),
];

type Random = () => number;
const pick = <Item>(next: Random, items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
const upTo = (next: Random, limit: number): number => Math.floor(next() * limit);

/** Bytes that mean something in zip or XML, and any others. */
const LOADED_BYTES = [0, 1, 8, 0x3c, 0x3e, 0x22, 0x26, 0x50, 0x7f, 0xff];

function damageBytes(bytes: Uint8Array, next: Random): Uint8Array {
  const result = bytes.slice();
  const at = (): number => upTo(next, result.length);
  switch (upTo(next, 6)) {
    case 0:
      return result.subarray(0, at());
    case 1: {
      const [from, to, length] = [at(), at(), upTo(next, 200)];
      result.copyWithin(to, from, from + length);
      return result;
    }
    case 2: {
      const cut = at();
      return new Uint8Array([...result.subarray(0, cut), ...result.subarray(cut + upTo(next, 64))]);
    }
    case 3:
      // The directory at the end: sizes, offsets, counts.
      for (let i = 0; i < 3; i += 1) result[result.length - 1 - upTo(next, 400)] = pick(next, LOADED_BYTES);
      return result;
    default:
      for (let i = upTo(next, 12); i >= 0; i -= 1)
        result[at()] = next() < 0.5 ? pick(next, LOADED_BYTES) : upTo(next, 256);
      return result;
  }
}

const LOADED_TEXT = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '/',
  '<!--',
  ']]>',
  '<![CDATA[',
  '<?x ',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#0;',
  '&#xD800;',
  '&#99999999;',
  '__proto__',
  'constructor',
  '-1',
  '1e999',
  'NaN',
  '99999999999',
  '4294967296',
  'XFE1',
  'A0',
  'A1048577',
  'ZZZ9',
  '\u0000',
  '\uFFFE',
  '😀',
  ' r="A1"',
  ' s="99999"',
  '<row>',
  '</row>',
  '<c r="A1"/>',
  '<c r="B1"><f>',
  '<x:c xmlns:x="u">',
  '../../../etc/passwd',
  '/',
  'xmlns="u"',
  '<row r="1"/>',
  '<sheetData/>',
];

function damageText(text: string, next: Random): string {
  const tags = [...text.matchAll(/<[^>]*>/g)].map(({ index, 0: tag }) => ({
    from: index,
    to: index + tag.length,
  }));
  const tag = (): { from: number; to: number } =>
    tags.length > 0 ? pick(next, tags) : { from: 0, to: text.length };
  const place = upTo(next, text.length + 1);
  switch (upTo(next, 7)) {
    case 0:
      return text.slice(0, place) + pick(next, LOADED_TEXT) + text.slice(place);
    case 1: {
      const { from, to } = tag();
      return text.slice(0, from) + text.slice(to);
    }
    case 2: {
      const { from, to } = tag();
      return text.slice(0, to) + text.slice(from, to).repeat(1 + upTo(next, 50)) + text.slice(to);
    }
    case 3: {
      const [one, other] = [tag(), tag()].sort((a, b) => a.from - b.from) as [
        { from: number; to: number },
        { from: number; to: number },
      ];
      return (
        text.slice(0, one.from) +
        text.slice(other.from, other.to) +
        text.slice(one.from, other.from) +
        text.slice(other.to)
      );
    }
    case 4: {
      const values = [...text.matchAll(/"[^"]*"/g)];
      if (values.length === 0) return text;
      const value = pick(next, values);
      return (
        text.slice(0, value.index) +
        `"${pick(next, LOADED_TEXT)}"` +
        text.slice(value.index + value[0].length)
      );
    }
    case 5: {
      const numbers = [...text.matchAll(/\d+/g)];
      if (numbers.length === 0) return text;
      const number = pick(next, numbers);
      return (
        text.slice(0, number.index) +
        pick(next, ['0', '-1', '65536', '1048577', '9'.repeat(30), '']) +
        text.slice(number.index + number[0].length)
      );
    }
    default:
      return (
        text.slice(0, place) +
        pick(next, ['<a>', '(', ' ', '<c>']).repeat(1 + upTo(next, 4000)) +
        text.slice(place)
      );
  }
}

function damageParts(bytes: Uint8Array, next: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  for (let i = upTo(next, 3); i >= 0; i -= 1) {
    const name = pick(next, names);
    const kind = next();
    if (kind < 0.06) Reflect.deleteProperty(parts, name);
    else if (kind < 0.1) parts[pick(next, names)] = parts[name] ?? new Uint8Array();
    else if (kind < 0.12)
      parts[pick(next, ['__proto__', '../x', 'XL/WORKBOOK.XML', 'a\\b'])] = new Uint8Array([1]);
    else parts[name] = new TextEncoder().encode(damageText(new TextDecoder().decode(parts[name]), next));
  }
  return zipSync(parts, { level: 1 });
}

async function digest(bytes: Uint8Array): Promise<void> {
  const host = await XlsxFileHost.open(bytes, null, LIMITS);
  const sheets = await host.readSheets();
  for (const name of host.sheetNames) await host.readLook(name);
  const [first] = sheets;
  const sheet = first?.name ?? '甲';
  const standing = first?.rows[0]?.cells[0];
  const edits = standing
    ? [edit(`${'ABC'[standing.column] ?? 'A'}${first.rows[0]!.row + 1}`, standing.value, 6, sheet)]
    : [];
  const marks = [mark('B2', 'error', '标记', sheet), mark('A1', 'info', '标记', sheet)];
  const { undo } = await host.applyPlan(plan({ edits, marks, review: review() }), { language: 'zh' });
  const written = await host.toBytes();
  const again = await XlsxFileHost.open(written, null, { ...LIMITS, total: 64 << 20, part: 16 << 20 });
  await again.readSheets();
  await again.undo(again.importUndo(host.exportUndo(undo)));
  await host.applyPlan(plan({}), { language: 'en' });
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that the heap holds more than before: what earlier test files left there, and garbage, do not count. */
function grownSince(before: number): number {
  const grown = process.memoryUsage().heapUsed - before;
  if (grown <= MOST_HEAP) return grown;
  collectGarbage();
  return process.memoryUsage().heapUsed - before;
}

test(`${CASES} damaged workbooks are read or refused`, async () => {
  const outcomes = new Map<string, number>();
  const heapBefore = process.memoryUsage().heapUsed;
  for (let number = FROM; number < FROM + CASES; number += 1) {
    const next = numbersFrom(number);
    const seed = pick(next, SEEDS);
    let bytes = next() < 0.4 ? damageBytes(seed, next) : damageParts(seed, next);
    if (next() < 0.1) bytes = damageBytes(bytes, next);
    const before = Buffer.from(bytes);
    const start = process.cpuUsage();
    const error: unknown = await digest(bytes).then(
      () => null,
      (reason: unknown) => reason,
    );
    const label = `case ${number}`;
    if (error !== null && !(error instanceof HostError))
      throw new Error(`${label}: ${String(error)}`, { cause: error });
    if (error instanceof HostError && error.code === 'write-failed')
      throw new Error(`${label}: an untyped failure while writing`, { cause: error.cause });
    if (!before.equals(bytes)) throw new Error(`${label}: the input was changed`);
    if (process.cpuUsage(start).user > MOST_WORK) throw new Error(`${label}: hangs`);
    if (grownSince(heapBefore) > MOST_HEAP) throw new Error(`${label}: memory`);
    const outcome = error === null ? 'read' : error.code;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // A fuzzer that only ever breaks the envelope, or never breaks anything, proves nothing.
  if (CASES >= 500) {
    expect(outcomes.get('read')).toBeGreaterThan(CASES / 20);
    expect(outcomes.get('damaged')).toBeGreaterThan(CASES / 10);
  }
}, 3_600_000);
