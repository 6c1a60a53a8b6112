/**
 * What a cell is made of, as far as writing goes by it: its own paragraphs, the runs that hold its text, and whatever
 * speaks against putting another text there.
 */
import type { HoldBackCause } from '../../../core/model/write-plan';
import { childOf } from '../../package/markup/xml-tree';
import type { XmlElement } from '../../package/markup/xml-tree';
import { isOn, localAttribute, valOf } from '../reading/numbering';
import { OUR_NAME } from '../reading/comments';
import { isSymbolFont } from '../reading/symbols';

export interface TextRun {
  readonly run: XmlElement;
  /** Its elements of text, in order. */
  readonly texts: readonly XmlElement[];
  /** Stands in an insertion that we recorded. */
  readonly isOurs: boolean;
}

export interface CellParts {
  /** Own paragraphs, through content controls; those of inner tables and text boxes are not. */
  readonly paragraphs: readonly XmlElement[];
  readonly runs: readonly TextRun[];
  /** The first thing that speaks against another text here; null where nothing does. */
  readonly obstacle: HoldBackCause | null;
  /** Where a content control offers a list: what may stand in it; null without one. */
  readonly offered: ReadonlySet<string> | null;
  /** The control whose placeholder is all that stands here. */
  readonly placeholder: XmlElement | null;
}

/** Elements that are read through to the runs in them. */
const THROUGH = new Set(['sdt', 'sdtContent', 'smartTag', 'customXml', 'hyperlink', 'p', 'ins', 'tc']);
/** What a run or paragraph may hold beside the text without being any of it. */
const HARMLESS = new Set([
  'tcPr',
  'pPr',
  'rPr',
  'sdtPr',
  'sdtEndPr',
  'smartTagPr',
  'customXmlPr',
  'bookmarkStart',
  'bookmarkEnd',
  'proofErr',
  'permStart',
  'permEnd',
  'commentRangeStart',
  'commentRangeEnd',
  'commentReference',
  'lastRenderedPageBreak',
  'annotationRef',
  'softHyphen',
  'br',
  'cr',
  'tab',
  't',
  'r',
]);

class CellLook {
  readonly paragraphs: XmlElement[] = [];
  readonly runs: TextRun[] = [];
  obstacle: HoldBackCause | null = null;
  offered: Set<string> | null = null;
  placeholder: XmlElement | null = null;

  constructor(private readonly prefix: string) {}

  private stop(cause: HoldBackCause): void {
    this.obstacle ??= cause;
  }

  look(element: XmlElement, isOurs: boolean, isPlaceholder: boolean): void {
    for (const child of element.children) {
      if (child.prefix !== this.prefix) {
        // Of other namespaces only drawings, equations and their alternatives stand here.
        this.stop('sign-beside');
        continue;
      }
      this.lookAt(child, isOurs, isPlaceholder);
    }
  }

  private lookAt(child: XmlElement, isOurs: boolean, isPlaceholder: boolean): void {
    switch (child.local) {
      case 'r':
        this.lookAtRun(child, isOurs, isPlaceholder);
        return;
      case 'p':
        this.paragraphs.push(child);
        this.lookAtMark(child);
        this.look(child, isOurs, isPlaceholder);
        return;
      case 'ins':
        if (isByUs(child)) this.look(child, true, isPlaceholder);
        else this.stop('recorded-change');
        return;
      case 'del':
        if (!isByUs(child)) this.stop('recorded-change');
        return;
      case 'moveFrom':
      case 'moveTo':
        this.stop('recorded-change');
        return;
      case 'fldSimple':
        this.stop('field');
        return;
      case 'sdt':
        this.look(child, isOurs, this.lookAtControl(child) || isPlaceholder);
        return;
      default:
        if (THROUGH.has(child.local)) this.look(child, isOurs, isPlaceholder);
        else if (!HARMLESS.has(child.local)) this.stop('sign-beside');
    }
  }

  /** A paragraph whose mark somebody inserted or deleted, or that bears an automatic number. */
  private lookAtMark(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'pPr');
    const mark = childOf(properties, 'rPr');
    if (['ins', 'del', 'moveFrom', 'moveTo'].some((local) => childOf(mark, local)))
      this.stop('recorded-change');
  }

  /** @returns whether it shows its placeholder */
  private lookAtControl(control: XmlElement): boolean {
    const properties = childOf(control, 'sdtPr');
    const lock = valOf(childOf(properties, 'lock'));
    if (childOf(properties, 'dataBinding') || lock === 'contentLocked' || lock === 'sdtContentLocked')
      this.stop('control');
    if (childOf(properties, 'checkbox') || childOf(properties, 'picture')) this.stop('sign-beside');
    const list = childOf(properties, 'dropDownList') ?? childOf(properties, 'comboBox');
    if (list) {
      this.offered ??= new Set();
      for (const item of list.children)
        this.offered.add(
          localAttribute(item.attributes, 'displayText') ?? localAttribute(item.attributes, 'value') ?? '',
        );
    }
    const isPlaceholder = isOn(childOf(properties, 'showingPlcHdr'));
    if (isPlaceholder) this.placeholder ??= control;
    return isPlaceholder;
  }

  private lookAtRun(run: XmlElement, isOurs: boolean, isPlaceholder: boolean): void {
    const properties = childOf(run, 'rPr');
    const texts: XmlElement[] = [];
    for (const child of run.children) {
      if (child.prefix !== this.prefix) this.stop('sign-beside');
      else if (child.local === 't') texts.push(child);
      else if (child.local === 'fldChar' || child.local === 'instrText') this.stop('field');
      else if (!HARMLESS.has(child.local) && !/^(?:foot|end)noteReference$/.test(child.local))
        this.stop('sign-beside');
    }
    const isHidden = isOn(childOf(properties, 'vanish'));
    const fonts = childOf(properties, 'rFonts')?.attributes ?? '';
    const isSigns = ['ascii', 'hAnsi', 'eastAsia'].some((name) => isSymbolFont(localAttribute(fonts, name)));
    if (
      texts.some(({ text }) => text.trim() !== '') &&
      (isHidden || isSigns || /[\uf000-\uf0ff]/.test(texts.map(({ text }) => text).join('')))
    )
      this.stop('sign-beside');
    if (isPlaceholder) return;
    this.runs.push({ run, texts, isOurs });
  }
}

function isByUs(change: XmlElement): boolean {
  return localAttribute(change.attributes, 'author') === OUR_NAME;
}

/** @param cell the element of the cell, or of a paragraph */
export function partsOf(cell: XmlElement): CellParts {
  const look = new CellLook(cell.prefix);
  look.look(cell, false, false);
  if (cell.local === 'p') look.paragraphs.push(cell);
  return look;
}
