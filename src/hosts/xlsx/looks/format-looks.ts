/** How each cell format looks: font, fill, lines, alignment. Only what differs from a plain cell is present. */
import { readPalette, colorOf } from './theme-colors';
import { attribute, childOf, childrenOf, parseXml } from '../../package/markup/xml-tree';
import { isTrue } from '../../package/markup/xml-text';
import type { CellLook } from '../../workbook-host';
import type { OpenPackage } from '../../package/parts/open-package';
import type { Palette } from './theme-colors';
import type { XmlElement } from '../../package/markup/xml-tree';

type FormatLook = Omit<CellLook, 'row' | 'column' | 'text' | 'isNumber'>;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function flag(parent: XmlElement, local: string): boolean {
  const element = childOf(parent, local);
  return element !== null && isTrue(attribute(element, 'val'), true);
}

function addFont(
  look: Mutable<FormatLook>,
  font: XmlElement,
  standard: XmlElement | null,
  palette: Palette,
): void {
  if (flag(font, 'b')) look.bold = true;
  if (flag(font, 'i')) look.italic = true;
  const size = attribute(childOf(font, 'sz'), 'val');
  if (size !== null && size !== attribute(childOf(standard, 'sz'), 'val')) look.fontSize = Number(size);
  const color = colorOf(childOf(font, 'color')?.attributes ?? null, palette);
  if (color !== null && color !== '#000000') look.color = color;
}

function addFill(look: Mutable<FormatLook>, fill: XmlElement, palette: Palette): void {
  const pattern = childOf(fill, 'patternFill');
  const type = attribute(pattern, 'patternType') ?? 'none';
  const gradientStop = childOf(childOf(childOf(fill, 'gradientFill'), 'stop'), 'color');
  const source = type === 'none' ? gradientStop : childOf(pattern, type === 'solid' ? 'fgColor' : 'bgColor');
  const color = colorOf(source?.attributes ?? null, palette);
  if (color !== null) look.fill = color;
}

function addBorders(look: Mutable<FormatLook>, border: XmlElement): void {
  const has = (...names: string[]): boolean =>
    names.some((name) => (attribute(childOf(border, name), 'style') ?? 'none') !== 'none');
  const borders = {
    top: has('top'),
    right: has('right', 'end'),
    bottom: has('bottom'),
    left: has('left', 'start'),
  };
  if (Object.values(borders).some(Boolean)) look.borders = borders;
}

function addAlignment(look: Mutable<FormatLook>, alignment: XmlElement): void {
  const horizontal = attribute(alignment, 'horizontal');
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right')
    look.horizontal = horizontal;
  else if (horizontal === 'centerContinuous') look.horizontal = 'center';
  const vertical = attribute(alignment, 'vertical');
  if (vertical === 'top' || vertical === 'center' || vertical === 'bottom') look.vertical = vertical;
  else if (vertical === 'justify' || vertical === 'distributed') look.vertical = 'center';
  if (isTrue(attribute(alignment, 'wrapText'))) look.wrap = true;
}

/** Looks by cell format index. */
export function readFormatLooks(
  pack: OpenPackage,
  stylesPart: string | null,
  themePart: string | null,
): readonly FormatLook[] {
  if (stylesPart === null) return [];
  const palette = readPalette(pack, themePart);
  const root = parseXml(pack.readText(stylesPart));
  const list = (name: string, item: string): XmlElement[] => childrenOf(childOf(root, name), item);
  const fonts = list('fonts', 'font');
  const fills = list('fills', 'fill');
  const borders = list('borders', 'border');
  return list('cellXfs', 'xf').map((xf) => {
    const look: Mutable<FormatLook> = {};
    const part = (items: readonly XmlElement[], name: string): XmlElement | null =>
      items[Number(attribute(xf, name) ?? 0)] ?? null;
    const font = part(fonts, 'fontId');
    const fill = part(fills, 'fillId');
    const border = part(borders, 'borderId');
    const alignment = childOf(xf, 'alignment');
    if (font) addFont(look, font, fonts[0] ?? null, palette);
    if (fill) addFill(look, fill, palette);
    if (border) addBorders(look, border);
    if (alignment) addAlignment(look, alignment);
    return look;
  });
}
