/** The palette of marks: legible, and told apart in grey and with each kind of colour blindness. */
import { BLOCK_PALETTE, MARK_PALETTE, markColor, ROW_HIGHLIGHT } from '../../src/core/writing/mark-palette';

type Colour = readonly [number, number, number];

/** Linear light of a `#RRGGBB` colour. */
function linear(hex: string): Colour {
  const part = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const luminance = ([red, green, blue]: Colour): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** CIE lightness, 0 to 100: the grey of a print. */
function lightness(colour: Colour): number {
  const y = luminance(colour);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

const contrast = (a: Colour, b: Colour): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** Machado, Oliveira and Fernandes (2009), severity 1. */
const SIGHT: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(hex: string, sight: string): Colour {
  const colour = linear(hex);
  const [red = 0, green = 0, blue = 0] = (SIGHT[sight] ?? []).map((row) =>
    row.reduce((sum, factor, at) => sum + factor * (colour[at] ?? 0), 0),
  );
  return [red, green, blue].map((part) => Math.min(1, Math.max(0, part))) as unknown as Colour;
}

const STEPS = [MARK_PALETTE.error, MARK_PALETTE.warning, MARK_PALETTE.info, '#FFFFFF'];

const FILLS = [...Object.values(MARK_PALETTE), ...Object.values(BLOCK_PALETTE), ROW_HIGHLIGHT];

it.each(FILLS)('black text is legible on %s', (fill) => {
  expect(contrast(linear(fill), linear('#000000'))).toBeGreaterThan(7);
});

// Yellow and blue stay apart in hue where red and green do not: there a smaller step is enough.
it.each([
  ['full colour', 5.5],
  ['protanopia', 3.5],
  ['deuteranopia', 3.5],
  ['tritanopia', 5.5],
])('each gravity is lighter than the graver one, with %s', (sight, step) => {
  const steps = STEPS.map((hex) => lightness(seen(hex, sight)));
  steps.slice(1).forEach((lighter, at) => {
    expect(lighter - (steps[at] ?? 0)).toBeGreaterThan(step);
  });
});

it('the row highlight stays behind every mark', () => {
  const row = lightness(linear(ROW_HIGHLIGHT));
  for (const fill of Object.values(MARK_PALETTE)) expect(lightness(linear(fill))).toBeLessThan(row);
});

it.each(['error', 'warning', 'info'] as const)('on a block, %s is a tint of its own colour', (severity) => {
  const [full, tint] = [MARK_PALETTE[severity], markColor(severity, true)].map((hex) =>
    lightness(linear(hex)),
  );
  expect(tint).toBeGreaterThan((full ?? 0) + 2);
  expect(tint).toBeLessThan(lightness(linear(ROW_HIGHLIGHT)));
  expect(markColor(severity, false)).toBe(MARK_PALETTE[severity]);
});
