/** The order in which findings are listed: as the eye goes over the sheet, and by code within a cell. */
import { inSheetOrder } from '../../src/core/checking/check-form';
import type { Finding } from '../../src/core/model/finding';

const at = (cell: string, code: string) => ({ cell, code }) as Finding;
const listed = (findings: readonly Finding[]) =>
  [...findings].sort(inSheetOrder).map(({ cell, code }) => `${cell} ${code}`);

test('by row, then by column as Excel counts them, then by code', () => {
  const findings = [
    at('B10', 'ZP101'),
    at('AA2', 'ZP101'),
    at('B2', 'ZP502'),
    at('B2', 'ZP301'),
    at('B9', 'ZP101'),
  ];
  const wanted = ['B2 ZP301', 'B2 ZP502', 'AA2 ZP101', 'B9 ZP101', 'B10 ZP101'];
  expect(listed(findings)).toEqual(wanted);
  expect(listed([...findings].reverse())).toEqual(wanted);
});
