/** The bundled sample is what the script draws, and holds the mistakes that it is there to show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawWorkbook } from './draw-workbook';
import { readBack } from './read-back';
import { sampleForms } from './sample-forms';

const committed = () => readBack(readFileSync(join(__dirname, '..', '..', 'assets', 'sample.xlsx')));

test('the committed sample equals what the script draws', async () => {
  expect(await committed()).toEqual(await readBack(await drawWorkbook(sampleForms)));
});

test('the sample holds two right forms and the typical mistakes', async () => {
  const sheets = await committed();
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    '示例项目一（办公楼物业服务）',
    '示例项目二（职业技能培训）',
    '示例项目三（绿化养护）',
    '示例项目四（档案数字化加工）',
    '2024年度部门整体支出绩效自评表',
  ]);
  const value = (sheet: number, address: string) => sheets[sheet]?.cells.get(address)?.value;
  const scores = (sheet: number, column: string, rows: readonly number[]) =>
    rows.reduce((sum, row) => sum + Number(value(sheet, `${column}${row}`) ?? 0), 0);
  expect(scores(0, 'H', [6, 12, 13, 14, 15, 16, 17, 18, 19])).toBeCloseTo(Number(value(0, 'H20')));
  expect(scores(1, 'J', [12, 13, 14, 15, 16, 17]) + 8.8).toBeCloseTo(Number(value(1, 'J18')));
  // Sheet 3: 1500 of 2000 scored in full, and a total one point off.
  expect([value(2, 'E12'), value(2, 'F12'), value(2, 'H12')]).toEqual(['≥2000株', '1500株', 15]);
  expect(scores(2, 'H', [6, 12, 13, 14, 15, 16, 17, 18, 19])).toBeCloseTo(Number(value(2, 'H20')) + 1);
  // Sheet 4: rate 72 for 31 of 50, a weight typed in full-width digits, 优 for 84.8.
  expect([value(3, 'F7'), value(3, 'E7'), value(3, 'H7')]).toEqual([31, 50, 72]);
  expect([value(3, 'I13'), value(3, 'J18'), value(3, 'K18')]).toEqual(['１０', 84.8, '优']);
  // Sheet 5: weights of 110 under a printed 100, and one blank score.
  expect(scores(4, 'G', [4, 13, 14, 15, 16, 17, 18, 19])).toBe(110);
  expect([value(4, 'G20'), value(4, 'H19')]).toEqual([100, undefined]);
});
