/**
 * Walks the main part of a document once and keeps what stands in it, in order: paragraphs, tables, rows and cells
 * with their texts and offsets. What is wrapped (content controls, insertions, links) is read through; what is taken
 * away (deletions, codes of fields, fallbacks of drawings) is not there.
 */
import { damaged, tooLarge } from '../../package/container/host-errors';
import { prefixOf, scanMarkup } from '../../package/markup/markup-scanner';
import { attributesOf, decodeText, isTrue } from '../../package/markup/xml-text';
import type { MarkupHandler } from '../../package/markup/markup-scanner';
import {
  DEEPEST_TABLE,
  LONGEST_TEXT,
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_ROWS,
  MOST_TABLES,
} from './document-limits';
import { localAttribute, withNumber } from './numbering';
import type { NumberProperties } from './numbering';
import { CHECKED_SIGN, UNCHECKED_SIGN, isSymbolFont, seenText, signOf } from './symbols';
import type { DocBlock, DocCell, DocRow, DocTable, ScannedDocument } from './document-model';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Parts of a document whose content is nothing that stands on the page. */
const ABSENT = new Set([
  'del',
  'moveFrom',
  'delText',
  'delInstrText',
  'sectPr',
  'tblPr',
  'tblPrEx',
  'rt',
  'footnoteReference',
  'endnoteReference',
  'rPrChange',
  'pPrChange',
  'tcPrChange',
  'trPrChange',
  'tblGridChange',
  'numberingChange',
]);

/** An open element that is more than a wrapper, by the depth of its tag. */
type Frame =
  | { readonly kind: 'table'; readonly depth: number; readonly table: OpenTable }
  | { readonly kind: 'grid'; readonly depth: number; readonly table: OpenTable }
  | { readonly kind: 'row'; readonly depth: number; readonly row: OpenRow }
  | { readonly kind: 'row-properties'; readonly depth: number; readonly row: OpenRow }
  | { readonly kind: 'cell'; readonly depth: number; readonly cell: OpenCell }
  | { readonly kind: 'cell-properties'; readonly depth: number; readonly cell: OpenCell }
  | { readonly kind: 'box'; readonly depth: number; readonly box: Container }
  | { readonly kind: 'paragraph'; readonly depth: number; readonly paragraph: OpenParagraph }
  | { readonly kind: 'paragraph-properties'; readonly depth: number; readonly paragraph: OpenParagraph }
  | { readonly kind: 'run'; readonly depth: number; readonly run: OpenRun }
  | { readonly kind: 'run-properties'; readonly depth: number; readonly run: OpenRun }
  | { readonly kind: 'text'; readonly depth: number; readonly keepsBlanks: boolean }
  | { readonly kind: 'code'; readonly depth: number }
  | { readonly kind: 'control'; readonly depth: number; readonly control: OpenControl }
  | { readonly kind: 'control-properties'; readonly depth: number; readonly control: OpenControl }
  | { readonly kind: 'simple-field'; readonly depth: number }
  | { readonly kind: 'form-field'; readonly depth: number; readonly field: OpenField }
  | { readonly kind: 'equation'; readonly depth: number }
  | { readonly kind: 'alternatives'; readonly depth: number; hasChosen: boolean };

/** Where paragraphs and tables gather: the body, a cell, a text box. */
interface Container {
  readonly blocks: DocBlock[];
  hasTable: boolean;
  formula: string | null;
  /** The last paragraph's mark was deleted: the next one goes on with it. */
  isOpenEnded: boolean;
}

interface OpenTable extends Mutable<Omit<DocTable, 'rows' | 'grid' | 'end'>> {
  readonly grid: number[];
  readonly rows: DocRow[];
}

interface OpenRow extends Mutable<Omit<DocRow, 'cells'>> {
  readonly cells: DocCell[];
  isDeleted: boolean;
}

interface OpenCell {
  readonly start: number;
  readonly openEnd: number;
  span: number;
  vMerge: DocCell['vMerge'];
  isJoinedLeft: boolean;
  isLocked: boolean;
  readonly container: Container;
  /** Fields that were open when the cell began: a field ends in its cell. */
  readonly fieldCount: number;
}

interface OpenParagraph {
  readonly start: number;
  text: string;
  hasPageBreak: boolean;
  isMarkDeleted: boolean;
  readonly comments: string[];
  readonly numbering: Mutable<NumberProperties>;
  /** What stands in text boxes that hang on it. */
  readonly boxed: DocBlock[];
}

interface OpenRun {
  font: string | null;
  isHidden: boolean;
}

interface OpenControl {
  isPlaceholder: boolean;
  /** State of a check box; null for other controls. */
  isChecked: boolean | null;
  isLocked: boolean;
  isContents: boolean;
}

interface OpenField {
  isInResult: boolean;
  code: string;
  /** What a field of a form shows: a tick, or the chosen entry of its list. */
  shown: string | null;
  readonly entries: string[];
  chosen: number;
  /** Length of the paragraph's text where the result begins. */
  resultAt: number;
}

/** Fields inside each other; real ones hold two or three. */
const DEEPEST_FIELD = 64;

const newContainer = (): Container => ({ blocks: [], hasTable: false, formula: null, isOpenEnded: false });

/** Most cells have none; one list serves them all. */
const NO_COMMENTS: readonly string[] = [];

/** What the paragraphs of a cell come to; tables among them are read apart. A loop: there may be very many cells. */
function contentOfCell(blocks: readonly DocBlock[]): Pick<DocCell, 'text' | 'comments'> {
  let text: string | null = null;
  let comments = NO_COMMENTS;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    text = text === null ? block.text : `${text}\n${block.text}`;
    if (block.comments.length > 0) comments = [...comments, ...block.comments];
  }
  return { text: (text ?? '').slice(0, LONGEST_TEXT), comments };
}

const newField = (code: string, isInResult: boolean): OpenField => ({
  code,
  isInResult,
  shown: null,
  entries: [],
  chosen: 0,
  resultAt: -1,
});

/** `=SUM(ABOVE) \# "0.00"` → `=SUM(ABOVE)`; null where the field computes nothing. */
function formulaOf(code: string): string | null {
  const formula = code.split('\\')[0]?.trim() ?? '';
  return formula.startsWith('=') ? formula : null;
}

const isContentsField = ({ code }: OpenField): boolean => /^\s*TOC\b/i.test(code);

function positive(text: string | null, most: number): number {
  const value = text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 1;
  return Math.min(Math.max(value, 1), most);
}

function countOf(text: string | null, most: number): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Math.min(Number(text), most) : 0;
}

/** A width in twips, also as strict documents may write it: `72pt`, `1in`, `2.54cm`. */
const TWIPS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['pt', 20],
  ['in', 1440],
  ['cm', 1440 / 2.54],
  ['mm', 144 / 2.54],
  ['pc', 240],
  ['pi', 240],
]);

export function twipsOf(text: string | null): number {
  const [, digits = '', unit = ''] = /^(\d{1,9}(?:\.\d{1,9})?)([a-z]{0,2})$/.exec(text?.trim() ?? '') ?? [];
  return digits === '' ? 0 : Math.round(Number(digits) * (TWIPS.get(unit) ?? 0));
}

class DocumentScan implements MarkupHandler {
  private depth = 0;
  /** Depth of the element whose content is passed over; 0 when none is. */
  private skipDepth = 0;
  private prefix = '';
  private namespace = '';
  private readonly frames: Frame[] = [];
  private readonly body = newContainer();
  private isInBody = false;
  private readonly containers: Container[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly rows: OpenRow[] = [];
  private readonly runs: OpenRun[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly fields: OpenField[] = [];
  private readonly controls: OpenControl[] = [];
  /** Ids of comments that begin between paragraphs: they belong to the next one. */
  private waitingComments: string[] = [];
  private tableCount = 0;
  private rowCount = 0;
  private cellCount = 0;

  constructor(private readonly numberOf: (properties: NumberProperties) => string) {}

  get result(): ScannedDocument {
    const { prefix, namespace, tableCount } = this;
    return { blocks: this.body.blocks, tableCount, prefix, namespace };
  }

  open(name: string, attributes: string, selfClosing: boolean, start: number, end: number): void {
    this.depth += 1;
    if (this.depth === 1) this.openRoot(name, attributes);
    else if (this.skipDepth === 0) this.enter(name, attributes, start, end);
    if (selfClosing) this.leave(end, end);
  }

  close(_name: string, start: number, end: number): void {
    this.leave(start, end);
  }

  private openRoot(name: string, attributes: string): void {
    this.prefix = prefixOf(name);
    if (name !== `${this.prefix}document`) throw damaged(`<${name}> is not a document`);
    const declaration = this.prefix === '' ? 'xmlns' : `xmlns:${this.prefix.slice(0, -1)}`;
    for (const attribute of attributesOf(attributes)) {
      if (attribute.name === declaration) this.namespace = decodeText(attribute.raw);
    }
  }

  private enter(name: string, attributes: string, start: number, end: number): void {
    const isOurs = name.startsWith(this.prefix) && !name.includes(':', this.prefix.length);
    const local = isOurs ? name.slice(this.prefix.length) : name.slice(name.indexOf(':') + 1);
    if (!this.isInBody) {
      if (isOurs && local === 'body' && this.depth === 2) {
        this.isInBody = true;
        this.containers.push(this.body);
      } else this.skip();
      return;
    }
    if (isOurs && ABSENT.has(local) && !this.isMarkOfChange(local)) this.skip();
    else if (!isOurs) this.enterForeign(local, attributes);
    else if (!this.enterProperty(local, attributes)) this.enterContent(local, attributes, start, end);
  }

  /** `<w:del/>` among properties says that a row or a paragraph mark was deleted. */
  private isMarkOfChange(local: string): boolean {
    if (local !== 'del' && local !== 'moveFrom') return false;
    const kind = this.frames.at(-1)?.kind;
    return kind === 'row-properties' || kind === 'paragraph-properties';
  }

  private skip(): void {
    this.skipDepth = this.depth;
  }

  private push(frame: Frame): void {
    this.frames.push(frame);
  }

  /** Elements of other namespaces: drawings and their alternatives, equations, newer controls. */
  private enterForeign(local: string, attributes: string): void {
    const { depth } = this;
    const top = this.frames.at(-1);
    if (local === 'AlternateContent') this.push({ kind: 'alternatives', depth, hasChosen: false });
    else if (local === 'Choice' || local === 'Fallback') {
      if (top?.kind !== 'alternatives' || top.depth !== depth - 1) return;
      if (top.hasChosen) this.skip();
      top.hasChosen = true;
    } else if (local === 'symEx') {
      const code = parseInt(localAttribute(attributes, 'char') ?? '', 16);
      if (code > 0 && code <= 0x10ffff) this.addText(String.fromCodePoint(code));
    } else if (local === 'oMath') this.push({ kind: 'equation', depth });
    else if (local === 't' && top?.kind === 'equation') this.push({ kind: 'text', depth, keepsBlanks: true });
    else if (top?.kind === 'control-properties') this.readCheckBox(top.control, local, attributes);
  }

  private readCheckBox(control: OpenControl, local: string, attributes: string): void {
    if (local === 'checkbox') control.isChecked ??= false;
    else if (local === 'checked') control.isChecked = isTrue(localAttribute(attributes, 'val'), true);
  }

  /** Properties of what is open; true where the element is one of them, or inside them. */
  private enterProperty(local: string, attributes: string): boolean {
    const top = this.frames.at(-1);
    const val = (): string | null => localAttribute(attributes, 'val');
    switch (top?.kind) {
      case 'paragraph-properties': {
        const { numbering } = top.paragraph;
        if (local === 'pStyle') numbering.style = val();
        else if (local === 'numId') numbering.numId = val();
        else if (local === 'ilvl') numbering.level = countOf(val(), 99);
        else if (local === 'pageBreakBefore') top.paragraph.hasPageBreak ||= isTrue(val(), true);
        else if (local === 'del' || local === 'moveFrom') {
          top.paragraph.isMarkDeleted = true;
          this.skip();
        }
        return true;
      }
      case 'run-properties':
        if (local === 'rFonts') {
          const fonts = ['ascii', 'hAnsi', 'eastAsia'].map((name) => localAttribute(attributes, name));
          top.run.font = fonts.find(isSymbolFont) ?? null;
        } else if (local === 'vanish') top.run.isHidden = isTrue(val(), true);
        return true;
      case 'cell-properties':
        if (local === 'gridSpan') top.cell.span = positive(val(), MOST_COLUMNS);
        else if (local === 'vMerge') top.cell.vMerge = val() === 'restart' ? 'restart' : 'continue';
        else if (local === 'hMerge') top.cell.isJoinedLeft = val() !== 'restart';
        return true;
      case 'row-properties':
        if (local === 'gridBefore') top.row.gridBefore = countOf(val(), MOST_COLUMNS);
        else if (local === 'del') {
          top.row.isDeleted = true;
          this.skip();
        }
        return true;
      case 'grid':
        if (local === 'gridCol' && top.table.grid.length < MOST_COLUMNS)
          top.table.grid.push(twipsOf(localAttribute(attributes, 'w')));
        return true;
      case 'control-properties':
        this.readControl(top.control, local, attributes);
        return true;
      case 'form-field':
        this.readFormField(top.field, local, val());
        return true;
      default:
        return false;
    }
  }

  private readControl(control: OpenControl, local: string, attributes: string): void {
    const val = localAttribute(attributes, 'val');
    if (local === 'showingPlcHdr') control.isPlaceholder = isTrue(val, true);
    else if (local === 'dataBinding') control.isLocked = true;
    else if (local === 'lock') control.isLocked ||= val === 'contentLocked' || val === 'sdtContentLocked';
    else if (local === 'docPartGallery') control.isContents ||= val === 'Table of Contents';
    else if (local === 'checkbox' || local === 'checked') this.readCheckBox(control, local, attributes);
  }

  private readFormField(field: OpenField, local: string, val: string | null): void {
    if (local === 'checkBox') field.shown ??= UNCHECKED_SIGN;
    else if (
      local === 'checked' ||
      (local === 'default' && field.entries.length === 0 && field.shown !== null)
    )
      field.shown = isTrue(val, true) ? CHECKED_SIGN : UNCHECKED_SIGN;
    else if (local === 'listEntry') field.entries.push(val ?? '');
    else if (local === 'result') field.chosen = countOf(val, 999);
  }

  private enterContent(local: string, attributes: string, start: number, end: number): void {
    const { depth } = this;
    const top = this.frames.at(-1);
    const paragraph = this.paragraphs.at(-1);
    switch (local) {
      case 'tbl':
        this.openTable(start);
        return;
      case 'tblGrid':
        if (top?.kind === 'table') this.push({ kind: 'grid', depth, table: top.table });
        return;
      case 'tr':
        this.openRow(start, end);
        return;
      case 'trPr':
        if (top?.kind === 'row') this.push({ kind: 'row-properties', depth, row: top.row });
        else this.skip();
        return;
      case 'tc':
        this.openCell(start, end);
        return;
      case 'tcPr':
        if (top?.kind === 'cell') this.push({ kind: 'cell-properties', depth, cell: top.cell });
        else this.skip();
        return;
      case 'p':
        this.openParagraph(start);
        return;
      case 'pPr':
        if (top?.kind === 'paragraph')
          this.push({ kind: 'paragraph-properties', depth, paragraph: top.paragraph });
        else this.skip();
        return;
      case 'r': {
        const run = { font: null, isHidden: false };
        this.runs.push(run);
        this.push({ kind: 'run', depth, run });
        return;
      }
      case 'rPr':
        if (top?.kind === 'run') this.push({ kind: 'run-properties', depth, run: top.run });
        else this.skip();
        return;
      case 't':
        this.push({ kind: 'text', depth, keepsBlanks: localAttribute(attributes, 'space') === 'preserve' });
        return;
      case 'instrText':
        this.push({ kind: 'code', depth });
        return;
      case 'fldChar':
        this.fieldSign(localAttribute(attributes, 'fldCharType') ?? '');
        return;
      case 'ffData': {
        const field = this.fields.at(-1);
        if (field) this.push({ kind: 'form-field', depth, field });
        else this.skip();
        return;
      }
      case 'fldSimple': {
        const field = newField(localAttribute(attributes, 'instr') ?? '', true);
        this.fields.push(field);
        this.noteFormula(field);
        this.push({ kind: 'simple-field', depth });
        return;
      }
      case 'sdt': {
        const control = { isPlaceholder: false, isChecked: null, isLocked: false, isContents: false };
        this.controls.push(control);
        this.push({ kind: 'control', depth, control });
        return;
      }
      case 'sdtPr':
        if (top?.kind === 'control') this.push({ kind: 'control-properties', depth, control: top.control });
        else this.skip();
        return;
      case 'sdtEndPr':
        this.skip();
        return;
      case 'sdtContent':
        if (top?.kind === 'control') this.openControlContent(top.control);
        return;
      case 'txbxContent':
        this.openBox();
        return;
      case 'commentRangeStart': {
        const id = localAttribute(attributes, 'id');
        if (id !== null) (paragraph?.comments ?? this.waitingComments).push(id);
        return;
      }
      case 'br':
        if (['page', 'column'].includes(localAttribute(attributes, 'type') ?? '')) {
          if (paragraph) paragraph.hasPageBreak = true;
        } else this.addText('\n');
        return;
      case 'cr':
        this.addText('\n');
        return;
      case 'tab':
      case 'ptab':
        this.addText('\t');
        return;
      case 'noBreakHyphen':
        this.addText('-');
        return;
      case 'sym':
        this.addText(
          signOf(localAttribute(attributes, 'font'), parseInt(localAttribute(attributes, 'char') ?? '', 16)),
        );
        return;
      default:
    }
  }

  private openTable(start: number): void {
    this.tableCount += 1;
    if (this.tableCount > MOST_TABLES) throw tooLarge(`more than ${String(MOST_TABLES)} tables`);
    if (this.tables.length >= DEEPEST_TABLE) throw tooLarge('tables nested too deeply');
    const table: OpenTable = { kind: 'table', start, number: this.tableCount, grid: [], rows: [] };
    this.tables.push(table);
    this.push({ kind: 'table', depth: this.depth, table });
  }

  private openRow(start: number, openEnd: number): void {
    this.rowCount += 1;
    if (this.rowCount > MOST_ROWS) throw tooLarge(`more than ${String(MOST_ROWS)} rows`);
    const row: OpenRow = { start, openEnd, gridBefore: 0, cells: [], isDeleted: false };
    this.rows.push(row);
    this.push({ kind: 'row', depth: this.depth, row });
  }

  private openCell(start: number, openEnd: number): void {
    this.cellCount += 1;
    if (this.cellCount > MOST_CELLS) throw tooLarge(`more than ${String(MOST_CELLS)} cells`);
    const container = newContainer();
    const cell: OpenCell = {
      start,
      openEnd,
      span: 1,
      vMerge: 'none',
      isJoinedLeft: false,
      isLocked: this.controls.some(({ isLocked }) => isLocked),
      container,
      fieldCount: this.fields.length,
    };
    this.containers.push(container);
    this.push({ kind: 'cell', depth: this.depth, cell });
  }

  private openBox(): void {
    const box = newContainer();
    this.containers.push(box);
    this.push({ kind: 'box', depth: this.depth, box });
  }

  private openParagraph(start: number): void {
    const paragraph: OpenParagraph = {
      start,
      text: '',
      hasPageBreak: false,
      isMarkDeleted: false,
      comments: this.waitingComments,
      numbering: { style: null, numId: null, level: null },
      boxed: [],
    };
    this.waitingComments = [];
    this.paragraphs.push(paragraph);
    this.push({ kind: 'paragraph', depth: this.depth, paragraph });
  }

  /** A control around cells or in one that may not be changed locks them. */
  private openControlContent(control: OpenControl): void {
    if (control.isLocked) {
      for (const frame of this.frames) if (frame.kind === 'cell') frame.cell.isLocked = true;
    }
    if (control.isChecked !== null && this.paragraphs.length > 0) {
      this.addText(control.isChecked ? CHECKED_SIGN : UNCHECKED_SIGN);
      this.skip();
    } else if (control.isContents) this.skip();
  }

  private fieldSign(type: string): void {
    if (type === 'begin') {
      if (this.fields.length >= DEEPEST_FIELD) throw damaged('fields nested too deeply');
      this.fields.push(newField('', false));
    }
    const field = this.fields.at(-1);
    if (!field) return;
    if (type === 'separate') {
      field.isInResult = true;
      field.resultAt = this.paragraphs.at(-1)?.text.length ?? -1;
      this.noteFormula(field);
    } else if (type === 'end') {
      this.fields.pop();
      if (!field.isInResult) this.noteFormula(field);
      const hasResult = field.isInResult && this.paragraphs.at(-1)?.text.length !== field.resultAt;
      const shown = field.shown ?? field.entries[field.chosen] ?? null;
      if (shown !== null && !hasResult) this.addText(shown);
    }
  }

  private noteFormula({ code }: OpenField): void {
    const formula = formulaOf(code);
    const container = this.containers.at(-1);
    if (container && formula !== null) container.formula ??= formula;
  }

  private leave(start: number, end: number): void {
    if (this.skipDepth > 0) {
      if (this.depth === this.skipDepth) this.skipDepth = 0;
    }
    const frame = this.frames.at(-1);
    if (frame?.depth === this.depth) {
      this.frames.pop();
      this.finish(frame, start, end);
    } else if (this.depth === 2 && this.isInBody) {
      this.isInBody = false;
      this.containers.pop();
    }
    this.depth -= 1;
  }

  private finish(frame: Frame, start: number, end: number): void {
    switch (frame.kind) {
      case 'table':
        this.tables.pop();
        this.finishTable(frame.table, end);
        return;
      case 'run':
        this.runs.pop();
        return;
      case 'row': {
        this.rows.pop();
        const { start: from, openEnd, gridBefore, cells, isDeleted } = frame.row;
        if (!isDeleted) this.tables.at(-1)?.rows.push({ start: from, openEnd, gridBefore, cells });
        return;
      }
      case 'row-properties':
        // Nothing in a row that was deleted is there; its tables are not counted either.
        if (frame.row.isDeleted) this.skipDepth = this.depth - 1;
        return;
      case 'cell':
        this.finishCell(frame.cell, start, end);
        return;
      case 'box': {
        this.containers.pop();
        const paragraph = this.paragraphs.at(-1);
        for (const block of frame.box.blocks) paragraph?.boxed.push(block);
        return;
      }
      case 'paragraph':
        this.paragraphs.pop();
        this.finishParagraph(frame.paragraph, end);
        return;
      case 'control':
        this.controls.pop();
        return;
      case 'simple-field':
        this.fields.pop();
        return;
      default:
    }
  }

  private finishTable({ start, number, grid, rows }: OpenTable, end: number): void {
    const container = this.containers.at(-1);
    if (!container) return;
    container.blocks.push({ kind: 'table', start, end, number, grid, rows });
    container.hasTable = true;
    container.isOpenEnded = false;
  }

  private finishCell(cell: OpenCell, closeStart: number, end: number): void {
    const { container, start, openEnd, span, vMerge, isJoinedLeft, isLocked, fieldCount } = cell;
    this.containers.pop();
    this.fields.length = Math.min(this.fields.length, fieldCount);
    const { text, comments } = contentOfCell(container.blocks);
    this.rows.at(-1)?.cells.push({
      start,
      openEnd,
      closeStart,
      end,
      span,
      vMerge,
      isJoinedLeft,
      text,
      formula: container.formula,
      isLocked,
      comments,
      blocks: container.hasTable ? container.blocks : null,
    });
  }

  private finishParagraph(paragraph: OpenParagraph, end: number): void {
    const container = this.containers.at(-1);
    if (!container) return;
    const { start, hasPageBreak, comments, numbering, boxed, isMarkDeleted } = paragraph;
    // A code that does not come to its result ends with its paragraph: it must not swallow the rest.
    while (this.fields.at(-1)?.isInResult === false) this.fields.pop();
    for (const block of boxed) {
      container.blocks.push(block);
      if (block.kind === 'table') container.hasTable = true;
    }
    const text = withNumber(this.numberOf(numbering), paragraph.text);
    const last = container.blocks.at(-1);
    if (container.isOpenEnded && last?.kind === 'paragraph' && boxed.length === 0) {
      container.blocks[container.blocks.length - 1] = {
        ...last,
        text: last.text + text,
        hasPageBreak: last.hasPageBreak || hasPageBreak,
        comments: [...last.comments, ...comments],
      };
    } else container.blocks.push({ kind: 'paragraph', start, end, text, hasPageBreak, comments });
    container.isOpenEnded = isMarkDeleted;
  }

  text(raw: string, isCdata: boolean): void {
    if (this.skipDepth > 0) return;
    const frame = this.frames.at(-1);
    if (frame?.kind === 'code') {
      const field = this.fields.at(-1);
      if (field && field.code.length < 1_000) field.code += isCdata ? raw : decodeText(raw);
    } else if (frame?.kind === 'text') {
      const text = isCdata ? raw : decodeText(raw);
      const font = this.runs.at(-1)?.font ?? null;
      this.addText(seenText(frame.keepsBlanks ? text : text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, ''), font));
    }
  }

  private addText(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || text === '') return;
    if (this.controls.some(({ isPlaceholder }) => isPlaceholder)) return;
    if (this.fields.some((field) => !field.isInResult || isContentsField(field))) return;
    if (this.runs.at(-1)?.isHidden === true) return;
    paragraph.text += text;
  }
}

/**
 * @param text the main part
 * @param numberOf called once a paragraph, in order
 * @throws HostError damaged, unsafe-content, too-large
 */
export function scanDocument(
  text: string,
  numberOf: (properties: NumberProperties) => string,
): ScannedDocument {
  const scan = new DocumentScan(numberOf);
  scanMarkup(text, scan);
  return scan.result;
}
