/** Colours as styles name them (plain, indexed, by theme with tint) → `#RRGGBB`. */
import { childOf, parseXml } from '../../package/markup/xml-tree';
import { attributeOf } from '../../package/markup/xml-text';
import type { OpenPackage } from '../../package/parts/open-package';

/** Order of theme colours as cell styles count them: light and dark come swapped against the theme part. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The Office theme, for workbooks without one. */
const OFFICE_THEME =
  'FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080'.split(' ');

/** The 56 indexed colours from index 8 on; 0–7 repeat the first eight. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

export type Palette = readonly string[];

/** The theme's twelve colours, `RRGGBB`, in the order in which styles count them. */
export function readPalette(pack: OpenPackage, part: string | null): Palette {
  if (part === null) return OFFICE_THEME;
  const root = parseXml(pack.readText(part));
  const scheme = childOf(childOf(root, 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, i) => {
    const color = childOf(scheme, name)?.children[0];
    const value = color && attributeOf(color.attributes, color.local === 'sysClr' ? 'lastClr' : 'val');
    return value !== undefined && value !== null && isHex(value)
      ? value.toUpperCase()
      : (OFFICE_THEME[i] ?? '000000');
  });
}

function isHex(value: string): boolean {
  return /^[0-9A-Fa-f]{6}$/.test(value);
}

function tinted(rgb: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  if (tint === 0 || red === undefined || green === undefined || blue === undefined) return rgb;
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const hue =
    spread === 0
      ? 0
      : max === red
        ? ((green - blue) / spread + 6) % 6
        : max === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  // Each channel by its distance on the colour circle, in sixths.
  return [0, 4, 2]
    .map((shift) => {
      const place = (hue + shift) % 6;
      const share = Math.max(0, Math.min(1, Math.abs(place - 3) - 1));
      const channel = Math.round((target - chroma / 2 + chroma * share) * 255);
      return Math.max(0, Math.min(255, channel)).toString(16).padStart(2, '0').toUpperCase();
    })
    .join('');
}

/**
 * @param attributes attribute source of a colour element
 * @returns null for an automatic colour, or one that means nothing
 */
export function colorOf(attributes: string | null, palette: Palette): string | null {
  if (attributes === null) return null;
  const tint = Number(attributeOf(attributes, 'tint') ?? 0) || 0;
  const rgb = attributeOf(attributes, 'rgb');
  const theme = attributeOf(attributes, 'theme');
  const indexed = attributeOf(attributes, 'indexed');
  let base: string | null = null;
  if (rgb !== null) base = isHex(rgb.slice(-6)) ? rgb.slice(-6).toUpperCase() : null;
  else if (theme !== null) base = palette[Number(theme)] ?? null;
  else if (indexed !== null)
    base = INDEXED[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8] ?? null;
  return base === null ? null : `#${tinted(base, tint)}`;
}
