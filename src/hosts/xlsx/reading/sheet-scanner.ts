/**
 * Walks a worksheet part as a stream and reports its cells as they are stored. Cells without a value are reported
 * only on request, so that a million formatted rows cost no memory; addresses are worked out where `r` is missing.
 */
import { parseAddress, parseAreaAddress } from '../../../core/model/sheet-snapshot';
import { damaged } from '../../package/container/host-errors';
import { MAX_COLUMNS, MAX_ROWS } from '../../package/container/package-limits';
import { MarkupScanner, localName, prefixOf, type PlainCell } from '../../package/markup/markup-scanner';
import { StringItemText } from './string-item';
import { attributeOf, decodeEscapes, decodeText, isTrue } from '../../package/markup/xml-text';
import type { CellArea } from '../../../core/model/sheet-snapshot';
import type { OpenPackage } from '../../package/parts/open-package';

type FormulaKind = 'normal' | 'shared' | 'array' | 'dataTable';

interface StoredFormula {
  readonly kind: FormulaKind;
  /** Without the leading `=`; empty for members of a shared formula. */
  readonly text: string;
  /** Range of a shared or array formula; only its master has one. */
  readonly area: CellArea | null;
  readonly sharedIndex: string | null;
}

/** A cell as the file has it, before types and formats are applied. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** The `t` attribute. */
  readonly type: string | null;
  /** Text of `v`; null when there is none. */
  readonly value: string | null;
  /** Text of `is`; null when there is none. */
  readonly inline: string | null;
  readonly formula: StoredFormula | null;
}

interface SheetHandler {
  /** Whether cells of that row are wanted even where they hold nothing. */
  wantsBlankCells?(row: number): boolean;
  /** True when rows of nothing but blank cells need not be reported, unless their blank cells are wanted. */
  readonly passesBlankRows?: boolean;
  cell(cell: StoredCell): void;
  row?(row: number, attributes: string): void;
  /** Any start tag outside the cells: `sheetPr`, `col`, `pane`, … by local name. */
  other?(local: string, attributes: string): void;
}

/** A rule of data validation as the file has it. */
export interface StoredValidation {
  readonly areas: readonly CellArea[];
  /** `list`, `whole`, `decimal`, … */
  readonly type: string;
  readonly operator: string;
  /** Texts of `formula1` and `formula2`. */
  readonly first: string;
  readonly second: string;
}

interface SheetFacts {
  readonly merges: readonly CellArea[];
  readonly isProtected: boolean;
  readonly validations: readonly StoredValidation[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

class SheetScan {
  readonly merges: CellArea[] = [];
  readonly validations: Mutable<StoredValidation>[] = [];
  /** Which text of the last rule of validation is being read. */
  private bound: 'first' | 'second' | null = null;
  isProtected = false;
  private depth = 0;
  private prefix = '';
  /** Depth of the element whose content is skipped, such as `extLst`; 0 when none is. */
  private skipDepth = 0;
  private isInData = false;
  private row = -1;
  private column = -1;
  /** Address and number of the blank cells passed over since `column`; worked out only where the next has no `r`. */
  private passedAddress: string | null = null;
  private passedCount = 0;
  private wantsBlanks = false;
  private cellSource: string | null = null;
  private capture: 'v' | 'f' | 'is' | null = null;
  private value: string | null = null;
  private inline: string | null = null;
  private formulaSource: string | null = null;
  private formulaText = '';
  private readonly item = new StringItemText();

  constructor(private readonly handler: SheetHandler) {}

  open(name: string, attributes: string, selfClosing: boolean): void {
    this.depth += 1;
    const depth = this.depth;
    if (depth === 1) this.openRoot(name);
    else if (this.skipDepth === 0) this.openInside(depth, name, attributes, selfClosing);
    if (selfClosing) this.leave(depth, name);
  }

  close(name: string): void {
    this.leave(this.depth, name);
  }

  passesBlankCells(): boolean {
    return !this.wantsBlanks && this.takesPlainCells();
  }

  takesPlainCells(): boolean {
    return this.isInData && this.depth === 3 && this.prefix === '' && this.skipDepth === 0;
  }

  plainCell({ address, style, type, formula, value, inline }: PlainCell): void {
    this.column = columnOf(address, this.row);
    this.passedAddress = null;
    this.passedCount = 0;
    this.handler.cell({
      row: this.row,
      column: this.column,
      style: Number(style ?? 0),
      type: type ?? null,
      value: value === undefined ? null : decodeText(value),
      inline: inline === undefined ? null : decodeEscapes(decodeText(inline)),
      formula:
        formula === undefined
          ? null
          : { kind: 'normal', text: decodeText(formula), area: null, sharedIndex: null },
    });
  }

  passBlankRow(number: number): boolean {
    if (this.depth !== 2 || !this.isInData || this.prefix !== '' || number > MAX_ROWS) return false;
    const { handler } = this;
    if (handler.passesBlankRows !== true || (handler.wantsBlankCells?.(number - 1) ?? false)) return false;
    this.row = number - 1;
    return true;
  }

  passedBlankCells(last: string): void {
    this.passedAddress = last;
    this.passedCount = 0;
  }

  private openRoot(name: string): void {
    if (localName(name) !== 'worksheet') throw damaged(`<${name}> is not a worksheet`);
    this.prefix = prefixOf(name);
  }

  private openInside(depth: number, name: string, attributes: string, selfClosing: boolean): void {
    const isOurs = prefixOf(name) === this.prefix;
    const local = localName(name);
    if (!isOurs && !(depth === 2 && local === 'AlternateContent')) {
      this.skipDepth = depth;
    } else if (this.isInData) {
      if (depth === 3 && local === 'row') this.openRow(attributes);
      else if (depth === 4 && local === 'c') this.openCell(attributes, selfClosing);
      else if (depth === 5 && this.cellSource !== null) this.openCellPart(local, attributes);
      else if (depth > 5 && this.capture === 'is') this.item.open(local, selfClosing);
    } else if (local === 'extLst') this.skipDepth = depth;
    else if (depth === 2 && local === 'sheetData') this.isInData = true;
    else this.openOther(local, attributes);
  }

  private openOther(local: string, attributes: string): void {
    if (local === 'mergeCell') {
      const area = parseAreaAddress(attributeOf(attributes, 'ref') ?? '');
      if (area) this.merges.push(area);
    } else if (local === 'dataValidation') {
      const places = (attributeOf(attributes, 'sqref') ?? '').split(/\s+/);
      this.validations.push({
        areas: places.flatMap((place) => parseAreaAddress(place) ?? []),
        type: attributeOf(attributes, 'type') ?? 'none',
        operator: attributeOf(attributes, 'operator') ?? 'between',
        first: '',
        second: '',
      });
    } else if (local === 'formula1' || local === 'formula2') {
      this.bound = local === 'formula1' ? 'first' : 'second';
    } else if (local === 'sheetProtection') this.isProtected = isTrue(attributeOf(attributes, 'sheet'));
    this.handler.other?.(local, attributes);
  }

  private openRow(attributes: string): void {
    const written = attributeOf(attributes, 'r');
    this.row = written === null ? this.row + 1 : Number(written) - 1;
    if (!(Number.isInteger(this.row) && this.row >= 0 && this.row < MAX_ROWS))
      throw damaged(`row ${written ?? ''}`);
    this.column = -1;
    this.passedAddress = null;
    this.passedCount = 0;
    this.wantsBlanks = this.handler.wantsBlankCells?.(this.row) ?? false;
    this.handler.row?.(this.row, attributes);
  }

  private openCell(attributes: string, selfClosing: boolean): void {
    const written = attributeOf(attributes, 'r');
    if (selfClosing && !this.wantsBlanks) {
      if (written !== null) this.passedAddress = written;
      this.passedCount = written === null ? this.passedCount + 1 : 0;
      return;
    }
    const before = this.passedAddress === null ? this.column : columnOf(this.passedAddress, this.row);
    this.column = written === null ? before + this.passedCount + 1 : columnOf(written, this.row);
    this.passedAddress = null;
    this.passedCount = 0;
    this.cellSource = attributes;
    this.value = null;
    this.inline = null;
    this.formulaSource = null;
    this.formulaText = '';
  }

  private openCellPart(local: string, attributes: string): void {
    if (local === 'v') {
      this.capture = 'v';
      this.value = '';
    } else if (local === 'f') {
      this.capture = 'f';
      this.formulaSource = attributes;
    } else if (local === 'is') this.capture = 'is';
  }

  private leave(depth: number, name: string): void {
    this.depth -= 1;
    if (this.skipDepth > 0) {
      if (depth === this.skipDepth) this.skipDepth = 0;
      return;
    }
    if (!this.isInData) {
      this.bound = null;
      return;
    }
    if (depth === 2) this.isInData = false;
    else if (depth === 4 && this.cellSource !== null) this.leaveCell(this.cellSource);
    else if (depth === 5) {
      if (this.capture === 'is') this.inline = this.item.take();
      this.capture = null;
    } else if (depth > 5 && this.capture === 'is') this.item.close(localName(name));
  }

  private leaveCell(source: string): void {
    this.cellSource = null;
    const isBlank = this.value === null && this.inline === null && this.formulaSource === null;
    if (isBlank && !this.wantsBlanks) return;
    this.handler.cell({
      row: this.row,
      column: this.column,
      style: Number(attributeOf(source, 's') ?? 0),
      type: attributeOf(source, 't'),
      value: this.value,
      inline: this.inline,
      formula: this.formulaSource === null ? null : readFormula(this.formulaSource, this.formulaText),
    });
  }

  text(raw: string, isCdata: boolean): void {
    if (this.bound !== null && this.skipDepth === 0) {
      const rule = this.validations.at(-1);
      if (rule) rule[this.bound] += isCdata ? raw : decodeText(raw);
      return;
    }
    if (this.capture === null || this.skipDepth > 0) return;
    if (this.capture === 'is') this.item.addText(raw, isCdata);
    else {
      const text = isCdata ? raw : decodeText(raw);
      if (this.capture === 'v') this.value += text;
      else this.formulaText += text;
    }
  }
}

/** Column of an address that must stand in `row`. */
function columnOf(address: string, row: number): number {
  const position = parseAddress(address);
  if (position?.row !== row || position.column >= MAX_COLUMNS) throw damaged(`cell ${address}`);
  return position.column;
}

/** Where a cell stands: its `r`, or one to the right of the cell before it. */
export function columnOfCell(attributes: string, row: number, previousColumn: number): number {
  const written = attributeOf(attributes, 'r');
  return written === null ? previousColumn + 1 : columnOf(written, row);
}

function readFormula(source: string, text: string): StoredFormula {
  const type = attributeOf(source, 't');
  const kind = type === 'shared' || type === 'array' || type === 'dataTable' ? type : 'normal';
  const ref = attributeOf(source, 'ref');
  return {
    kind,
    text,
    area: ref === null ? null : parseAreaAddress(ref),
    sharedIndex: attributeOf(source, 'si'),
  };
}

/** @throws HostError damaged, unsafe-content, too-large */
export function scanSheet(pack: OpenPackage, part: string, handler: SheetHandler): SheetFacts {
  const scan = new SheetScan(handler);
  const scanner = new MarkupScanner(scan);
  pack.streamText(part, (text) => {
    scanner.write(text);
  });
  scanner.end();
  return { merges: scan.merges, isProtected: scan.isProtected, validations: scan.validations };
}
