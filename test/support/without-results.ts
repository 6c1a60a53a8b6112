/** A workbook whose formulas have no results: a calculator that trusts those in the file has nothing to trust. */
import ExcelJS from 'exceljs';

/** @param change what else is entered before it is saved */
export async function withoutResults(
  bytes: Uint8Array,
  change: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  change(workbook);
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula)
          cell.value = { formula: cell.formula } as ExcelJS.CellValue;
      }),
    ),
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
