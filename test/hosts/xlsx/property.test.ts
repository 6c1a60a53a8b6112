/** Random sheets, random edits: what is written reads back, nothing else moves, and undo gives the bytes back. */
import fc from 'fast-check';
import { toAddress } from '../../../src/core/model/sheet-snapshot';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { HostError } from '../../../src/hosts/workbook-host';
import { MarkupScanner, scanMarkup } from '../../../src/hosts/package/markup/markup-scanner';
import { decodeEscapes, decodeText, encodeEscapes } from '../../../src/hosts/package/markup/xml-text';
import { parseXml } from '../../../src/hosts/package/markup/xml-tree';
import { buildPackage, edit, mark, plan, worksheet } from './build-package';
import { comparePackages } from './compare-packages';
import type { CellValue, SheetSnapshot } from '../../../src/core/model/sheet-snapshot';

interface Place {
  readonly row: number;
  readonly column: number;
}

const place = fc.record({ row: fc.nat(12), column: fc.oneof(fc.nat(6), fc.integer({ min: 24, max: 28 })) });
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom('=1+1', ' 两端 ', '_x0041_', 'a\nb', '\u0007', ']]>', '&lt;'),
  fc.boolean(),
);
const cells = fc.uniqueArray(fc.tuple(place, fc.nat(1000), fc.boolean()), {
  maxLength: 30,
  selector: ([{ row, column }]) => toAddress({ row, column }),
});
const writes = fc.uniqueArray(fc.tuple(place, value), {
  minLength: 1,
  maxLength: 20,
  selector: ([{ row, column }]) => toAddress({ row, column }),
});

/** A sheet of numbers; `bare` cells go without `r` where their place follows from the cell before. */
function sheetOf(list: readonly (readonly [Place, number, boolean])[]): string {
  const rows = new Map<number, (readonly [Place, number, boolean])[]>();
  for (const item of list) rows.set(item[0].row, [...(rows.get(item[0].row) ?? []), item]);
  const markup = [...rows]
    .sort((a, b) => a[0] - b[0])
    .map(([row, items]) => {
      let previous = -1;
      const inner = [...items]
        .sort((a, b) => a[0].column - b[0].column)
        .map(([at, number, bare]) => {
          const follows = at.column === previous + 1;
          previous = at.column;
          return `<c${bare && follows ? '' : ` r="${toAddress(at)}"`} s="${number % 4}"><v>${number}</v></c>`;
        });
      return `<row r="${row + 1}">${inner.join('')}</row>`;
    });
  return worksheet(markup.join(''));
}

function valuesOf(sheet: SheetSnapshot): Map<string, CellValue> {
  return new Map(
    sheet.rows.flatMap(({ row, cells: list }) =>
      list.map((cell) => [toAddress({ row, column: cell.column }), cell.value]),
    ),
  );
}

test('random edits read back, leave the rest alone, and are taken back to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(cells, writes, async (list, wanted) => {
      const before = buildPackage({ sheets: [sheetOf(list), worksheet('')] });
      const host = await XlsxFileHost.open(before, null);
      const standing = valuesOf((await host.readSheets())[0]!);
      expect(standing.size).toBe(list.length);
      const edits = wanted.map(([at, after]) =>
        edit(toAddress(at), standing.get(toAddress(at)) ?? null, after),
      );
      const result = await host.applyPlan(plan({ edits }), { language: 'zh' });
      expect(result.heldBack).toEqual([]);
      const after = await host.toBytes();
      const expected = new Map([...standing, ...wanted.map(([at, v]) => [toAddress(at), v] as const)]);
      const read = valuesOf((await (await XlsxFileHost.open(after, null)).readSheets())[0]!);
      const sorted = (map: Map<string, CellValue>): unknown[] =>
        [...map].sort((a, b) => (a[0] < b[0] ? -1 : 1));
      expect(sorted(read)).toEqual(sorted(expected));
      const { added, removed, changed } = comparePackages(before, after);
      expect([
        ...added,
        ...removed,
        ...changed.filter((name) => name !== 'xl/worksheets/sheet1.xml'),
      ]).toEqual([]);
      await host.undo(result.undo);
      expect(await host.toBytes()).toBe(before);
    }),
    { numRuns: 120 },
  );
});

test('any text survives the escapes of a cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeEscapes(encodeEscapes(text))).toBe(text);
    }),
  );
});

test('a file with bytes changed anywhere is read, or refused with a typed error; never anything else', async () => {
  const good = buildPackage({
    sheets: [sheetOf([[{ row: 0, column: 0 }, 5, false]])],
    sharedStrings: '<sst/>',
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      async (changes) => {
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const run = async (): Promise<void> => {
          const host = await XlsxFileHost.open(bytes, null);
          await host.readSheets();
          for (const name of host.sheetNames) await host.readLook(name);
          await host.applyPlan(plan({ edits: [edit('A1', 5, 6)], marks: [mark('B2')] }), { language: 'zh' });
          await host.toBytes();
        };
        const error: unknown = await run().catch((reason: unknown) => reason);
        if (error !== undefined) {
          expect(error).toBeInstanceOf(HostError);
          expect((error as HostError).code).not.toBe('write-failed');
        }
      },
    ),
    { numRuns: 400 },
  );
});

test.each([
  '<',
  '<!',
  '<!-',
  '<!--',
  '<![CDATA[',
  '<a b="',
  '</',
  '<?',
  '&',
  '<a/><b/>',
  '<a>&#0;</a>',
  '<a>&#x110000;</a>',
])('the markup %s is refused with a typed error', (text) => {
  expect(() => parseXml(text)).toThrow(HostError);
  expect(() => {
    scanMarkup(text, { open() {}, close() {}, text: (raw) => decodeText(raw) });
  }).toThrow(HostError);
});

test('markup cut into pieces anywhere is scanned as in one piece', () => {
  const text =
    '<?xml version="1.0"?><!-- a > b --><r x="a>b"><c r=\'A1\'/>t&amp;x<![CDATA[]]]]><d>1</d></r> ';
  const scan = (pieces: readonly string[]): string => {
    let seen = '';
    const scanner = new MarkupScanner({
      open: (name, attributes, closes, start, end) =>
        (seen += `<${name}${attributes}${closes ? '/' : ''} ${start}-${end}>`),
      close: (name, start, end) => (seen += `</${name} ${start}-${end}>`),
      text: (raw, isCdata) => (seen += isCdata ? `[${raw}]` : raw),
    });
    for (const piece of pieces) scanner.write(piece);
    scanner.end();
    return seen;
  };
  const whole = scan([text]);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 6 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), text.length];
      expect(scan(places.slice(1).map((end, i) => text.slice(places[i], end)))).toBe(whole);
    }),
  );
});
