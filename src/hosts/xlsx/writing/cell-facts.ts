/** What a person who wants to type into a cell has to know of it: what stands there, what it takes, why it takes nothing. */
import { toAddress } from '../../../core/model/sheet-snapshot';
import { locateCells } from '../reading/cell-locator';
import { CellRules } from './cell-rules';
import { positionOf } from './look-at-cells';
import type { CellFacts } from '../../workbook-host';
import type { LoadedWorkbook } from '../reading/loaded-workbook';

/** @throws HostError not-found for a sheet that is not there or what is no address */
export function cellFacts(workbook: LoadedWorkbook, sheet: string, cell: string): CellFacts {
  const entry = workbook.sheet(sheet);
  const position = positionOf(cell);
  const located = locateCells(workbook.pack, entry.part, [position], workbook.context);
  const found = located.cells.get(toAddress(position));
  const content = found?.content ?? { value: null, formula: null };
  const rules = new CellRules(workbook, entry, located);
  const lock = (): CellFacts['lock'] => {
    if (entry.visibility !== 'visible') return 'hidden-sheet';
    if (located.isProtected) return 'protected';
    if (found?.isCovered) return 'covered';
    if (found?.isArrayBound) return 'array-formula';
    return content.formula === null ? null : 'formula';
  };
  return {
    content,
    numberFormat: workbook.context.numberFormats[found?.style ?? 0] ?? null,
    lock: lock(),
    list: rules.listAt(position)?.map(String) ?? null,
  };
}
