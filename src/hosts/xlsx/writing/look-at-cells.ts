/** Looks at all cells that a run is about, before any of them is written: what the policy of writing goes by. */
import { parseAddress } from '../../../core/model/sheet-snapshot';
import type { Seen } from '../../../core/writing/hold-back';
import { cellNotFound } from '../../package/container/host-errors';
import { locateCells } from '../reading/cell-locator';
import { CellRules } from './cell-rules';
import type { CellPosition } from '../../../core/model/sheet-snapshot';
import type { LocatedCells } from '../reading/cell-locator';
import type { LoadedWorkbook } from '../reading/loaded-workbook';
import type { SheetEntry } from '../reading/workbook-part';

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface SheetLook {
  readonly entry: SheetEntry;
  readonly located: LocatedCells;
}

export interface WorkbookLook extends Seen {
  /** By name, in the order in which the cells name them; a sheet that is gone is not there. */
  readonly sheets: ReadonlyMap<string, SheetLook>;
}

/** @throws HostError not-found for what is no address */
export function positionOf(cell: string): CellPosition {
  const position = parseAddress(cell);
  if (!position) throw cellNotFound(cell);
  return position;
}

/** @throws HostError not-found for what is no address */
export function lookAtCells(workbook: LoadedWorkbook, places: Iterable<Place>): WorkbookLook {
  const positions = new Map<string, CellPosition[]>();
  for (const { sheet, cell } of places) {
    const known = positions.get(sheet);
    if (known) known.push(positionOf(cell));
    else positions.set(sheet, [positionOf(cell)]);
  }
  const sheets = new Map<string, SheetLook>();
  const rules = new Map<string, CellRules>();
  for (const [name, cells] of positions) {
    const entry = workbook.findSheet(name);
    if (!entry) continue;
    const located = locateCells(workbook.pack, entry.part, cells, workbook.context);
    sheets.set(name, { entry, located });
    rules.set(name, new CellRules(workbook, entry, located));
  }
  return {
    sheets,
    isReadOnly: false,
    sheet: (name) => {
      const look = sheets.get(name);
      return look ? { visibility: look.entry.visibility, isProtected: look.located.isProtected } : null;
    },
    cell: (name, cell) => {
      const located = sheets.get(name)?.located.cells.get(cell);
      const rulesOf = rules.get(name);
      if (!located || !rulesOf) return null;
      const position = positionOf(cell);
      return {
        content: located.content,
        isCovered: located.isCovered,
        isArrayBound: located.isArrayBound,
        isInTable: rulesOf.isInTable(position),
        // What a formula comes to is not for a rule to judge.
        refusal: ({ asFormula, after }) =>
          asFormula !== true && rulesOf.forbids(position, after) ? 'validation' : null,
      };
    },
  };
}
