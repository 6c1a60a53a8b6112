/** Reads back how cells are filled after their fills were put back: some Excels take a wish and do nothing. */
import type { CellArea } from '../../core/model/sheet-snapshot';
import { parseAddress, toAddress, toAreaAddress } from '../../core/model/sheet-snapshot';
import { areaSize, cellArea, cutIntoBands, gatherBlocks } from './cell-blocks';
import { FILL_QUESTION, fillOf, isSameFill } from './fills';
import type { RequestBudget } from './request-budget';
import type { CellFill } from './run-record';
import { bySheet } from './sheet-state';

/** What asking for a block costs, and the fill of one cell in the answer. */
const BYTES_A_QUESTION = 1_500;
const BYTES_A_FILL = 200;
const CELLS_A_BLOCK = 20_000;

interface FilledCell {
  readonly sheet: string;
  readonly cell: string;
  /** How the cell should be filled. */
  readonly fill: CellFill;
}

/** Queues the question; what is handed over says, once Excel has answered, which cells are filled otherwise. */
export async function askFillsBack<T extends FilledCell>(
  fills: readonly T[],
  sheetOf: (name: string) => Excel.Worksheet,
  budget: RequestBudget,
): Promise<() => readonly T[]> {
  const asked: {
    readonly name: string;
    readonly area: CellArea;
    readonly answer: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  }[] = [];
  for (const [name, cells] of bySheet(fills)) {
    const areas = [...cells].flatMap((cell) => parseAddress(cell) ?? []).map(cellArea);
    for (const area of gatherBlocks(areas).flatMap((block) => cutIntoBands(block, CELLS_A_BLOCK))) {
      await budget.spend(BYTES_A_QUESTION + areaSize(area) * BYTES_A_FILL);
      const answer = sheetOf(name).getRange(toAreaAddress(area)).getCellProperties(FILL_QUESTION);
      asked.push({ name, area, answer });
    }
  }
  return () => {
    const found = new Map<string, CellFill>();
    for (const { name, area, answer } of asked) {
      for (const [down, line] of answer.value.entries()) {
        for (const [across, { format }] of line.entries()) {
          const cell = toAddress({ row: area.top + down, column: area.left + across });
          found.set(`${name}!${cell}`, fillOf(format?.fill));
        }
      }
    }
    return fills.filter(({ sheet, cell, fill }) => {
      const now = found.get(`${sheet}!${cell}`);
      return now !== undefined && !isSameFill(now, fill);
    });
  };
}
