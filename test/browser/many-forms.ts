/** A workbook with as many forms as wanted, one a sheet, in the layout of a real template. */
import { drawWorkbook } from '../workbooks/draw-workbook';
import { loadForms } from '../workbooks/form-data';

export async function manyForms(count: number): Promise<Buffer> {
  const known = loadForms('datong-2024');
  const forms = Array.from({ length: count }, (_unused, at) => {
    const form = known[at % known.length];
    if (!form) throw new Error('there is no form to draw');
    return form;
  });
  return Buffer.from(await drawWorkbook(forms));
}
