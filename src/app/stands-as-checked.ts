/**
 * Whether sheets still hold what was checked. A person may change a workbook unheard: nothing may be listening, and Excel
 * on the web does not tell of a choice from a list. What was worked out from other entries must not be written then.
 */
import type { CellValue, SheetSnapshot } from '../core/model/sheet-snapshot';
import { HostError, type WorkbookHost } from '../hosts/workbook-host';

/** Entries by `row,column`: constants and formulas; what a formula comes to may change by itself. */
function entriesOf(sheet: SheetSnapshot): ReadonlyMap<string, CellValue> {
  return new Map(
    sheet.rows.flatMap(({ row, cells }) =>
      cells.map(({ column, value, formula }) => [`${row},${column}`, formula ?? value] as const),
    ),
  );
}

function holdTheSame(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const [before, now] = [entriesOf(a), entriesOf(b)];
  return before.size === now.size && [...before].every(([key, entry]) => now.get(key) === entry);
}

/** @throws HostError changed, where one of these sheets holds other entries than when it was checked */
export async function expectAsChecked(
  host: WorkbookHost,
  checked: readonly SheetSnapshot[],
  names: ReadonlySet<string>,
): Promise<void> {
  const now = new Map((await host.readSheets({ sheets: names })).map((sheet) => [sheet.name, sheet]));
  const changed = checked.find((sheet) => {
    const standing = names.has(sheet.name) ? now.get(sheet.name) : sheet;
    return standing !== undefined && !holdTheSame(sheet, standing);
  });
  if (!changed) return;
  throw new HostError('changed', {
    zh: `工作表“${changed.name}”在检查之后有改动，没有写入。请重新检查，再按新的结果修正。`,
    en: `The sheet “${changed.name}” was changed after the check, so nothing was written. Check again and correct by the new findings.`,
  });
}
