/**
 * Adds cell formats to the styles part: a format is cloned, one thing in it changed, and clones are used again.
 * Nothing that is there is altered, so all format indexes in the workbook stay right; dxf formats are not touched.
 */
import {
  appendInside,
  applySplices,
  attribute,
  childOf,
  chosenChildren,
  insertInOrder,
  parseXml,
  replaceStartTag,
} from '../../package/markup/xml-tree';
import { attributeOf, isTrue, withAttribute } from '../../package/markup/xml-text';
import type { Splice, XmlElement } from '../../package/markup/xml-tree';

type ListName = 'fonts' | 'fills' | 'borders' | 'cellXfs';

const ITEM: Readonly<Record<ListName, string>> = {
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
};

/** Which lists stand before a list in the schema. */
const BEFORE: Readonly<Record<ListName, ReadonlySet<string>>> = {
  fonts: new Set(['numFmts']),
  fills: new Set(['numFmts', 'fonts']),
  borders: new Set(['numFmts', 'fonts', 'fills']),
  cellXfs: new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs']),
};

export const MINIMAL_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '</styleSheet>';

export class StyleWriter {
  private readonly root: XmlElement;
  /** Clones made, by format and colour. */
  private readonly colored = new Map<string, number>();
  private readonly lists = new Map<
    ListName,
    { readonly element: XmlElement | null; readonly items: string[]; readonly original: number }
  >();

  /** @throws HostError damaged */
  constructor(private readonly text: string) {
    this.root = parseXml(text);
    const isEmpty = childOf(this.root, 'cellXfs') === null && childOf(this.root, 'fonts') === null;
    // An empty part says nothing that could be lost, and formats need the usual ones to stand on.
    if (isEmpty && this.root.children.length === 0) {
      this.text = MINIMAL_STYLES;
      this.root = parseXml(MINIMAL_STYLES);
    }
    for (const name of ['fonts', 'fills', 'borders', 'cellXfs'] as const) {
      const element = childOf(this.root, name);
      const items = chosenChildren(element, ITEM[name]).map((item) => this.text.slice(item.start, item.end));
      this.lists.set(name, { element, items, original: items.length });
    }
  }

  private itemsOf(name: ListName): string[] {
    return this.lists.get(name)?.items ?? [];
  }

  /** Index of an item with this markup, added when there is none. */
  private indexOf(name: ListName, markup: string): number {
    const items = this.itemsOf(name);
    const found = items.indexOf(markup);
    if (found >= 0) return found;
    items.push(markup);
    return items.length - 1;
  }

  private prefixed(markup: string): string {
    const { prefix } = this.root;
    if (prefix === '') return markup;
    return markup.replaceAll('</', `</${prefix}`).replace(/<(?=[a-z])/gi, `<${prefix}`);
  }

  /** Markup of a format; index 0 where the number means nothing. */
  xfMarkup(index: number): string {
    const items = this.itemsOf('cellXfs');
    return (
      items[index] ??
      items[0] ??
      this.prefixed('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
    );
  }

  /** Whether protection of the sheet locks cells of this format; it does unless the format says otherwise. */
  isLocked(index: number): boolean {
    const markup = this.xfMarkup(index);
    const at = markup.indexOf(`<${this.root.prefix}protection`);
    if (at < 0) return true;
    return isTrue(attributeOf(startTag(markup.slice(at)).attributes, 'locked'), true);
  }

  /** Raw markup of the fill that a format uses. */
  fillOf(index: number): string {
    const fillId = Number(attributeOf(startTag(this.xfMarkup(index)).attributes, 'fillId') ?? 0);
    return this.itemsOf('fills')[fillId] ?? '';
  }

  /** `RRGGBB` of a solid fill given by its colour itself; null for any other fill. */
  solidColorOf(index: number): string | null {
    return solidColor(this.fillOf(index));
  }

  /** The format with another fill; itself when it has that fill already. */
  withColor(index: number, rgb: string): number {
    const key = `${index} ${rgb}`;
    const known = this.colored.get(key) ?? this.cloneWithColor(index, rgb);
    this.colored.set(key, known);
    return known;
  }

  private cloneWithColor(index: number, rgb: string): number {
    if (this.solidColorOf(index) === rgb) return index;
    const items = this.itemsOf('fills');
    const found = items.findIndex((fill) => solidColor(fill) === rgb);
    const fillId = found >= 0 ? found : this.indexOf('fills', this.prefixed(solidFill(rgb)));
    return this.withFillId(index, fillId);
  }

  /** The format with a fill given by its raw markup, as `fillOf` returned it. */
  withFill(index: number, fillMarkup: string): number {
    return this.withFillId(index, this.indexOf('fills', fillMarkup));
  }

  private withFillId(index: number, fillId: number): number {
    const markup = this.xfMarkup(index);
    const { name, attributes, rest } = startTag(markup);
    const isApplied = isTrue(attributeOf(attributes, 'applyFill'), true);
    if (attributeOf(attributes, 'fillId') === String(fillId) && isApplied) return index;
    const changed = withAttribute(withAttribute(attributes, 'fillId', String(fillId)), 'applyFill', '1');
    if (this.itemsOf('cellXfs').length === 0) this.indexOf('cellXfs', markup);
    return this.indexOf('cellXfs', `<${name}${changed}${rest}`);
  }

  /** A format made of a font, a fill and fixed attributes; for sheets of our own. Markup without prefixes. */
  addFormat(format: {
    font: string;
    color: string | null;
    border: string;
    alignment: string;
    /** A built-in number format; General when left out. */
    numberFormat?: number;
  }): number {
    const font = this.indexOf('fonts', this.prefixed(format.font));
    const border = this.indexOf('borders', this.prefixed(format.border));
    const fill = format.color === null ? 0 : this.indexOf('fills', this.prefixed(solidFill(format.color)));
    const xf =
      `<xf numFmtId="${format.numberFormat ?? 0}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" ` +
      (format.numberFormat ? 'applyNumberFormat="1" ' : '') +
      `applyFill="1" applyBorder="1" applyAlignment="1">${format.alignment}</xf>`;
    if (this.itemsOf('cellXfs').length === 0) this.indexOf('cellXfs', this.xfMarkup(0));
    return this.indexOf('cellXfs', this.prefixed(xf));
  }

  /** The part's new text; null when nothing was added. */
  finish(): string | null {
    const splices: Splice[] = [];
    for (const [name, { element, items, original }] of this.lists) {
      const added = items.slice(original).join('');
      if (added === '') continue;
      if (!element) {
        const tag = `${this.root.prefix}${name}`;
        splices.push(
          insertInOrder(this.root, `<${tag} count="${items.length}">${added}</${tag}>`, BEFORE[name]),
        );
      } else {
        const attributes =
          attribute(element, 'count') === null
            ? element.attributes
            : withAttribute(element.attributes, 'count', String(items.length));
        if (element.selfClosing) splices.push(appendInside({ ...element, attributes }, added));
        else splices.push(replaceStartTag(element, attributes), appendInside(element, added));
      }
    }
    return splices.length === 0 ? null : applySplices(this.text, splices);
  }
}

function solidFill(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

interface StartTag {
  readonly name: string;
  readonly attributes: string;
  /** From the end of the attributes on. */
  readonly rest: string;
}

/** Takes the first tag of a markup apart. */
function startTag(markup: string): StartTag {
  let nameEnd = 1;
  while (nameEnd < markup.length && !' \t\r\n/>'.includes(markup[nameEnd] ?? '')) nameEnd += 1;
  let end = nameEnd;
  let quote = '';
  while (end < markup.length) {
    const character = markup[end] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') break;
    end += 1;
  }
  if (markup[end - 1] === '/') end -= 1;
  return { name: markup.slice(1, nameEnd), attributes: markup.slice(nameEnd, end), rest: markup.slice(end) };
}

function solidColor(fill: string): string | null {
  if (fill === '') return null;
  // A fill from the part carries the part's prefixes, which are bound at the root: read it without checking them.
  const solid = fill.includes('patternType="solid"') || fill.includes("patternType='solid'");
  const at = fill.indexOf('fgColor');
  if (!solid || at < 0) return null;
  const source = fill.slice(at + 'fgColor'.length, fill.indexOf('>', at)).replace(/\/$/, '');
  const rgb = attributeOf(source, 'rgb');
  return rgb !== null && rgb.length === 8 && !source.includes('tint') ? rgb.slice(2).toUpperCase() : null;
}
