/**
 * What a sheet itself says against a value or a formula in a cell: its data validation, and its tables. Rules that
 * only Excel can compute (custom formulas, bounds that are formulas) say nothing here.
 */
import { parseAreaAddress, toAddress } from '../../../core/model/sheet-snapshot';
import { contains } from '../reading/cell-content';
import { locateCells } from '../reading/cell-locator';
import { readRelationships } from '../../package/parts/relationships';
import { attribute, parseXml } from '../../package/markup/xml-tree';
import type { CellArea, CellPosition, CellValue } from '../../../core/model/sheet-snapshot';
import type { LocatedCells } from '../reading/cell-locator';
import type { LoadedWorkbook } from '../reading/loaded-workbook';
import type { StoredValidation } from '../reading/sheet-scanner';
import type { SheetEntry } from '../reading/workbook-part';

/** Lists in more cells than this are not looked up. */
const LONGEST_LIST = 2_000;

type Operator = (value: number, first: number, second: number) => boolean;

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['between', (value, first, second) => value >= first && value <= second],
  ['notBetween', (value, first, second) => value < first || value > second],
  ['equal', (value, first) => value === first],
  ['notEqual', (value, first) => value !== first],
  ['lessThan', (value, first) => value < first],
  ['lessThanOrEqual', (value, first) => value <= first],
  ['greaterThan', (value, first) => value > first],
  ['greaterThanOrEqual', (value, first) => value >= first],
]);

export class CellRules {
  private knownTables: readonly CellArea[] | null = null;

  constructor(
    private readonly workbook: LoadedWorkbook,
    private readonly sheet: SheetEntry,
    private readonly located: LocatedCells,
  ) {}

  /** True where a formula would stand in a table, which may fill it down the whole column. */
  isInTable(position: CellPosition): boolean {
    this.knownTables ??= this.readTables();
    return this.knownTables.some((area) => contains(area, position));
  }

  /** True where the cell's data validation certainly does not allow the value. */
  forbids(position: CellPosition, value: CellValue): boolean {
    const rule = this.located.validations.find(({ areas }) => areas.some((area) => contains(area, position)));
    if (!rule || value === '') return false;
    if (rule.type === 'list') return this.isOffList(rule, value);
    const measured = rule.type === 'textLength' ? String(value).length : value;
    if (rule.type !== 'whole' && rule.type !== 'decimal' && rule.type !== 'textLength') return false;
    if (typeof measured !== 'number') return true;
    if (rule.type === 'whole' && !Number.isInteger(measured)) return true;
    const isAllowed = OPERATORS.get(rule.operator);
    const [first, second] = [constant(rule.first), constant(rule.second)];
    const needsSecond = rule.operator === 'between' || rule.operator === 'notBetween';
    if (!isAllowed || first === null || (needsSecond && second === null)) return false;
    return !isAllowed(measured, first, second ?? 0);
  }

  /** What the cell's drop-down list offers; null where it has none, or one that only Excel can tell. */
  listAt(position: CellPosition): readonly CellValue[] | null {
    const rule = this.located.validations.find(({ areas }) => areas.some((area) => contains(area, position)));
    return rule?.type === 'list' ? this.offeredBy(rule) : null;
  }

  private offeredBy({ first }: StoredValidation): readonly CellValue[] | null {
    const entries = /^"(.*)"$/s.exec(first)?.[1];
    return entries === undefined ? this.cellsOf(first) : entries.split(',').map((entry) => entry.trim());
  }

  private isOffList(rule: StoredValidation, value: CellValue): boolean {
    const offered = this.offeredBy(rule);
    return offered !== null && !offered.some((entry) => isSame(entry, value));
  }

  /** Values of the cells that `$A$1:$A$5` or `表!$A$1:$A$5` names; null for anything else. */
  private cellsOf(reference: string): readonly CellValue[] | null {
    const match = /^(?:(?:'((?:[^']|'')+)'|([^'!()]+))!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(
      reference,
    );
    if (!match) return null;
    const name = match[1]?.replace(/''/g, "'") ?? match[2];
    const sheet = name === undefined ? this.sheet : this.workbook.findSheet(name);
    const area = parseAreaAddress((match[3] ?? '').replace(/\$/g, ''));
    if (!sheet || !area) return null;
    const positions: CellPosition[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) positions.push({ row, column });
      if (positions.length > LONGEST_LIST) return null;
    }
    const { cells } = locateCells(this.workbook.pack, sheet.part, positions, this.workbook.context);
    return positions.flatMap((position) => cells.get(toAddress(position))?.content.value ?? []);
  }

  private readTables(): readonly CellArea[] {
    const { pack } = this.workbook;
    return readRelationships(pack, this.sheet.part).flatMap(({ kind, target, isExternal }) => {
      if (kind !== 'table' || isExternal || !pack.has(target)) return [];
      const area = parseAreaAddress(attribute(parseXml(pack.readText(target)), 'ref') ?? '');
      return area ? [area] : [];
    });
  }
}

/** A bound that is a number; null for one that has to be computed. */
function constant(text: string): number | null {
  const bare = text.trim();
  return bare !== '' && Number.isFinite(Number(bare)) ? Number(bare) : null;
}

/** A list offers `10` as a text or as a number; both are entered alike. */
function isSame(entry: CellValue, value: CellValue): boolean {
  if (entry === value || String(entry) === String(value)) return true;
  return typeof value === 'number' && String(entry).trim() !== '' && Number(entry) === value;
}
