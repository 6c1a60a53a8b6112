/** How the fills are read that the several Excels answer with, and which of them look the same. */
import type { AnsweredFill } from '../../../src/hosts/excel/fills';
import { canBePutBack, fillOf, isSameFill, solidFill } from '../../../src/hosts/excel/fills';

const NONE = { color: '', pattern: 'None', patternColor: '' };

const ANSWERS: readonly (readonly [string, AnsweredFill | undefined, ReturnType<typeof fillOf>])[] = [
  ['Windows, no fill', { color: '#FFFFFF', pattern: 'None', patternColor: '#000000', tintAndShade: 0 }, NONE],
  [
    'Windows, solid',
    { color: '#E2EFDA', pattern: 'Solid', patternColor: '#000000', tintAndShade: 0 },
    { color: '#E2EFDA', pattern: 'Solid', patternColor: '#000000' },
  ],
  [
    'Windows, white',
    { color: '#FFFFFF', pattern: 'Solid', patternColor: '#000000', tintAndShade: 0 },
    { color: '#FFFFFF', pattern: 'Solid', patternColor: '#000000' },
  ],
  ['the web, no fill', { color: '', pattern: null, patternColor: '', tintAndShade: null }, NONE],
  ['the web, solid', { color: '#E2EFDA', pattern: null, patternColor: '' }, solidFill('#E2EFDA')],
  [
    'the web, white',
    { color: '#FFFFFF', pattern: null, patternColor: '', tintAndShade: 0 },
    solidFill('#FFFFFF'),
  ],
  ['a Mac, no fill', { color: '#ffffff', pattern: null, patternColor: '', tintAndShade: null }, NONE],
  [
    'a Mac, white with a tint',
    { color: '#FFFFFF', pattern: null, patternColor: '', tintAndShade: -0.15 },
    solidFill('#FFFFFF'),
  ],
  [
    'a pattern',
    { color: '#FFFF00', pattern: 'Gray25', patternColor: '#FF0000', tintAndShade: 0 },
    { color: '#FFFF00', pattern: 'Gray25', patternColor: '#FF0000' },
  ],
  ['nothing at all', undefined, NONE],
];

it.each(ANSWERS)('reads %s', (_, answer, fill) => {
  expect(fillOf(answer)).toEqual(fill);
});

it.each([
  ['no fill', NONE, true],
  ['a solid one', solidFill('#FFD45E'), true],
  ['a pattern', { color: '#FFFF00', pattern: 'Gray25', patternColor: '' }, true],
  ['a pattern without a colour', { color: '', pattern: 'Gray25', patternColor: '' }, false],
  ['a gradient', { color: '#FFFFFF', pattern: 'LinearGradient', patternColor: '' }, false],
])('says whether %s can be put back', (_, fill, can) => {
  expect(canBePutBack(fill)).toBe(can);
});

const gray = (color: string) => ({ color, pattern: 'Gray25', patternColor: '#FF0000' });

it.each([
  ['two without fill', NONE, { ...NONE, color: '#FFFFFF' }, true],
  ['none and white', NONE, solidFill('#FFFFFF'), false],
  ['one colour in two spellings', solidFill('#ffd45e'), solidFill('#FFD45E'), true],
  ['two colours', solidFill('#FFD45E'), solidFill('#E2EFDA'), false],
  ['a colour put behind a pattern that stayed', solidFill('#FFD45E'), gray('#FFD45E'), true],
  ['two patterns of one colour', gray('#FFD45E'), { ...gray('#FFD45E'), pattern: 'Horizontal' }, false],
  ['none and a pattern', NONE, gray('#FFFFFF'), false],
])('compares %s', (_, a, b, isSame) => {
  expect([isSameFill(a, b), isSameFill(b, a)]).toEqual([isSame, isSame]);
});
