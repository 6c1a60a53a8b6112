/** Cells read whole mean what the same cells mean when their tags are read one by one. */
import fc from 'fast-check';
import { XlsxFileHost } from '../../../src/hosts/xlsx/xlsx-file-host';
import { displayText } from '../../../src/hosts/xlsx/reading/number-formats';
import { MAIN, buildPackage, worksheet } from './build-package';

const SHARED = `<sst xmlns="${MAIN}"><si><t>项目</t></si><si><t>得分&amp;</t></si></sst>`;

const read = async (rows: string) =>
  (
    await XlsxFileHost.open(buildPackage({ sheets: [worksheet(rows)], sharedStrings: SHARED }), null)
  ).readSheets();

/** A second blank in each start tag: nobody writes it, everybody must read it, and it is not read whole. */
const tagByTag = (rows: string) => rows.replaceAll('<c ', '<c  ');

const outcome = async (rows: string) => {
  try {
    return { sheets: await read(rows) };
  } catch (error) {
    return { error: (error as { code?: string }).code };
  }
};

const text = fc.constantFrom(
  '自评得分',
  ' 前后 ',
  'a&lt;b',
  '&#27531;&#x6B8B;',
  '_x000D_',
  'a\r\nb',
  '&bad;',
  '',
);
const figure = fc.constantFrom('0', '95.5', ' 12 ', '1e3', 'NaN', '-0', '', '&#49;', 'true');
const style = fc.constantFrom('', ' s="0"', ' s="1"');
const body = fc.oneof(
  figure.map((value) => ['', `<v>${value}</v>`] as const),
  fc.constantFrom('0', '1', '7').map((index) => [' t="s"', `<v>${index}</v>`] as const),
  fc.tuple(figure, text).map(([value, made]) => ['', `<f>${made}</f><v>${value}</v>`] as const),
  text.map((value) => [' t="str"', `<f>A1</f><v>${value}</v>`] as const),
  fc.tuple(text, fc.boolean()).map(([value, isKept]) => {
    const space = isKept ? ' xml:space="preserve"' : '';
    return [' t="inlineStr"', `<is><t${space}>${value}</t></is>`] as const;
  }),
  fc.constantFrom('b', 'e', 'd').map((type) => [` t="${type}"`, '<v>1</v>'] as const),
  fc.constantFrom(['', ''] as const, [' t="n"', ''] as const),
);
const row = fc.array(fc.tuple(body, style, fc.boolean()), { maxLength: 6 }).map((cells) =>
  cells
    .map(([[type, content], format, isNamed], index) => {
      const address = isNamed ? ` r="${String.fromCharCode(65 + index)}1"` : '';
      return `<c${address}${format}${type}>${content}</c>`;
    })
    .join(''),
);

test('any cells', async () => {
  await fc.assert(
    fc.asyncProperty(row, async (cells) => {
      const markup = `<row r="1">${cells}</row>`;
      expect(await outcome(markup)).toEqual(await outcome(tagByTag(markup)));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a cell that names another row', '<row r="2"><c r="A1"><v>1</v></c></row>'],
  ['a cell beyond the last column', '<row r="1"><c r="ZZZ1"><v>1</v></c></row>'],
])('%s is refused either way', async (_what, markup) => {
  expect(await outcome(markup)).toEqual({ error: 'damaged' });
  expect(await outcome(tagByTag(markup))).toEqual({ error: 'damaged' });
});

test('blank cells with a type or an end tag do not move the next one', async () => {
  const blanks = '<c r="A1" s="1" t="n"/><c r="B1" t="n"></c><c r="C1"></c>';
  const sheets = await read(`<row r="1">${blanks}<c><v>4</v></c></row>`);
  expect(sheets[0]?.rows[0]?.cells).toMatchObject([{ column: 3, value: 4 }]);
});

test('what a figure shows does not depend on what was shown before', () => {
  const shown = (value: number, code: string) => displayText(value, code, false);
  expect([shown(0.5, '0%'), shown(0.5, '0.0'), shown(0.5, '0%')]).toEqual(['50%', '0.5', '50%']);
  expect([shown(0, '0.0'), shown(-0, '0.0')]).toEqual(['0.0', '0.0']);
  // More figures and codes than are kept.
  for (let i = 1; i < 700; i += 1) expect(shown(i, '0.00')).toBe(`${String(i)}.00`);
  for (let i = 1; i < 80; i += 1) expect(shown(1.25, `0.0"${String(i)}"`)).toBe(`1.3${String(i)}`);
});
