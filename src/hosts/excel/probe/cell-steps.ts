/** Contents, fills and merges, each on cells of its own: no call stands on what another has left. */
import {
  bareAddress,
  judged,
  orRefused,
  type Answered,
  type InScratch,
  type ScratchStep,
} from './probe-step';

interface FillShape {
  readonly color: unknown;
  readonly pattern: unknown;
  readonly patternColor: unknown;
  readonly tintAndShade: unknown;
}

const GREEN = '#E2EFDA';

/** One cell's fill, in the very words of this Excel: null and "" are judged apart. */
async function fillAfter(
  inScratch: InScratch,
  cell: string,
  change: (range: Excel.Range, sheet: Excel.Worksheet) => void,
): Promise<FillShape> {
  return inScratch(async (sheet, context) => {
    const range = sheet.getRange(cell);
    change(range, sheet);
    await context.sync();
    const fill = { color: true, pattern: true, patternColor: true, tintAndShade: true };
    const asked = { cells: range.getCellProperties({ format: { fill } }) };
    await context.sync();
    const read = asked.cells.value[0]?.[0]?.format?.fill;
    return {
      color: read?.color,
      pattern: read?.pattern,
      patternColor: read?.patternColor,
      tintAndShade: read?.tintAndShade,
    };
  });
}

const isNone = ({ pattern }: FillShape): boolean => pattern === 'None';
const isSolid = ({ color, pattern }: FillShape, wanted: string): boolean =>
  pattern === 'Solid' && String(color).toUpperCase() === wanted;

async function mergesIn(inScratch: InScratch, merged: string, asked: string): Promise<string> {
  return inScratch(async (sheet, context) => {
    sheet.getRange(merged).merge(false);
    await context.sync();
    const areas = sheet.getRange(asked).getMergedAreasOrNullObject().load('address');
    await context.sync();
    return areas.isNullObject ? 'none' : bareAddress(areas.address);
  });
}

/** Merges each row of a block by itself. */
async function countOfMerges(inScratch: InScratch, address: string): Promise<number> {
  return inScratch(async (sheet, context) => {
    const block = sheet.getRange(address);
    block.merge(true);
    await context.sync();
    const areas = block.getMergedAreasOrNullObject().load('areaCount');
    await context.sync();
    return areas.isNullObject ? 0 : areas.areaCount;
  });
}

export const CELL_STEPS: readonly ScratchStep[] = [
  {
    name: 'contents',
    asked: { zh: '写入并读回数、文字、公式', en: 'Writing and reading number, text, formula' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        const range = sheet.getRange('A1:D1');
        range.formulas = [[1.5, "'≥10年", "'=甲", '=1+2']];
        range.load('values,formulas,text,numberFormat');
        await context.sync();
        const [values = []] = range.values as unknown[][];
        const answer = { values, formulas: range.formulas[0] as unknown[], text: range.text[0] };
        return judged(answer, values.join() === '1.5,≥10年,=甲,3');
      }),
  },
  {
    name: 'percent',
    asked: { zh: '百分比格式的显示', en: 'The text of a percentage' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        const range = sheet.getRange('A3');
        range.numberFormat = [['0.00%']];
        range.values = [[0.903]];
        range.load('text,numberFormat');
        await context.sync();
        return judged(
          { text: range.text, format: range.numberFormat as unknown },
          range.text[0]?.[0] === '90.30%',
        );
      }),
  },
  {
    name: 'text-format',
    asked: { zh: '数写进文本格式的单元格', en: 'A number put into a text-formatted cell' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        const range = sheet.getRange('A4');
        range.numberFormat = [['@']];
        range.values = [[12]];
        await context.sync();
        range.load('values,numberFormat');
        await context.sync();
        const [[value] = []] = range.values as unknown[][];
        return judged({ value, format: range.numberFormat as unknown }, value === '12');
      }),
  },
  {
    name: 'used-range',
    asked: { zh: '用过的区域', en: 'The used range' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        sheet.getRange('B6').values = [['甲']];
        const used = sheet.getUsedRangeOrNullObject(true).load('address');
        await context.sync();
        return judged(used.isNullObject ? 'none' : bareAddress(used.address), !used.isNullObject);
      }),
  },
  {
    name: 'special-cells',
    asked: { zh: '在一块区域里找有内容的单元格', en: 'Cells with content in a block' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        sheet.getRange('B6').values = [['甲']];
        await context.sync();
        const cells = sheet
          .getRange('A1:Z99')
          .getSpecialCellsOrNullObject('Constants')
          .load('address,cellCount');
        await context.sync();
        return judged(
          cells.isNullObject ? 'none' : `${String(cells.cellCount)} cells`,
          !cells.isNullObject && cells.cellCount > 0,
        );
      }),
  },
  {
    name: 'hidden-rows',
    asked: { zh: '隐藏的行', en: 'Hidden rows' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        sheet.getRange('A9:A9').rowHidden = true;
        const rows = sheet.getRange('A8:A10').getRowProperties({ rowHidden: true });
        await context.sync();
        const hidden = rows.value.map(({ rowHidden }) => rowHidden);
        return judged(hidden, hidden.join() === 'false,true,false');
      }),
  },
  {
    name: 'spill',
    asked: { zh: '溢出的公式', en: 'Spilled formulas' },
    needs: '1.12',
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        const range = sheet.getRange('A1').load('hasSpill');
        await context.sync();
        return judged(range.hasSpill, !range.hasSpill);
      }),
  },
  {
    name: 'validation',
    asked: { zh: '数据验证：下拉列表外的值', en: 'Data validation: a value outside its list' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        const range = sheet.getRange('A12');
        range.dataValidation.rule = { list: { inCellDropDown: true, source: '≥,≤,=' } };
        range.dataValidation.errorAlert = { message: 'x', showAlert: true, style: 'Warning', title: '' };
        range.values = [['甲']];
        await context.sync();
        const now = sheet.getRange('A12').load('values,dataValidation/type,dataValidation/valid');
        await context.sync();
        const { type, valid } = now.dataValidation;
        return judged({ values: now.values as unknown, type, valid }, type === 'List' && !valid);
      }),
  },
  {
    name: 'fill-none',
    asked: { zh: '没有底色的单元格读出来', en: 'A cell without fill, as read' },
    ask: async (inScratch) => {
      const fill = await fillAfter(inScratch, 'F1', () => undefined);
      return judged(fill, isNone(fill));
    },
  },
  {
    name: 'fill-solid',
    asked: { zh: '写底色后读出来', en: 'A fill just written, as read' },
    ask: async (inScratch) => {
      const fill = await fillAfter(inScratch, 'F2', ({ format }) => {
        format.fill.color = GREEN;
      });
      return judged(fill, isSolid(fill, GREEN));
    },
  },
  {
    name: 'fill-clear',
    asked: { zh: '用 clear() 清除底色后读出来', en: 'A fill taken off by clear(), as read' },
    ask: (inScratch) =>
      afterTakenOff(inScratch, 'F3', ({ format }) => {
        format.fill.clear();
      }),
  },
  {
    name: 'fill-pattern-none',
    asked: { zh: '把图案写成 None 后读出来', en: 'A fill taken off by the pattern None, as read' },
    ask: (inScratch) =>
      afterTakenOff(inScratch, 'F4', (range) => {
        range.setCellProperties([[{ format: { fill: { pattern: 'None' } } }]]);
      }),
  },
  {
    name: 'fill-white',
    asked: { zh: '写白底色后读出来', en: 'A white fill just written, as read' },
    ask: async (inScratch) => {
      const fill = await fillAfter(inScratch, 'F5', ({ format }) => {
        format.fill.color = '#FFFFFF';
      });
      return judged(fill, isSolid(fill, '#FFFFFF'));
    },
  },
  {
    name: 'fill-areas',
    asked: { zh: '一次给几块单元格写底色', en: 'A fill for several areas at once' },
    ask: async (inScratch) => {
      await inScratch(async (sheet, context) => {
        sheet.getRanges('F7,F9,H7').format.fill.color = GREEN;
        await context.sync();
      });
      const fill = await fillAfter(inScratch, 'F9', () => undefined);
      return judged(fill, isSolid(fill, GREEN));
    },
  },
  {
    name: 'merges',
    asked: { zh: '合并单元格读出来', en: 'Merged cells, as read' },
    needs: '1.13',
    ask: async (inScratch) => {
      const found = await mergesIn(inScratch, 'J1:K2', 'J1:L3');
      return judged(found, found === 'J1:K2');
    },
  },
  {
    name: 'merges-partly',
    asked: { zh: '左上角在所问区域之外的合并', en: 'A merge that begins outside the asked cells' },
    needs: '1.13',
    ask: async (inScratch) => {
      const found = await mergesIn(inScratch, 'J5:K6', 'K5:L7');
      return judged(found, found === 'none');
    },
  },
  {
    name: 'merges-500',
    asked: { zh: '一次读 500 处合并', en: '500 merges in one question' },
    needs: '1.13',
    ask: async (inScratch) => {
      const count = await countOfMerges(inScratch, 'N1:O500');
      return judged(`${String(count)} areas`, count === 500);
    },
  },
  {
    name: 'merges-600',
    asked: { zh: '一次读 600 处合并（有的 Excel 拒绝）', en: '600 merges in one question (some refuse)' },
    needs: '1.13',
    ask: (inScratch) =>
      orRefused(async () => {
        const count = await countOfMerges(inScratch, 'AK1:AL600');
        return judged(`${String(count)} areas`, count === 600);
      }),
  },
  {
    name: 'merge-after-format',
    asked: { zh: '先写底色、边框再合并', en: 'Merging after a fill and lines were put' },
    ask: async (inScratch) => {
      const fill = await fillAfter(inScratch, 'Q1', (_, sheet) => {
        const block = sheet.getRange('Q1:R1');
        block.format.fill.color = GREEN;
        block.format.borders.getItem('EdgeBottom').style = 'Continuous';
        block.merge(false);
      });
      return judged(fill, isSolid(fill, GREEN));
    },
  },
];

/** A fill is put, then taken off: the cell must read as one that never had any. */
async function afterTakenOff(
  inScratch: InScratch,
  cell: string,
  takeOff: (range: Excel.Range) => void,
): Promise<Answered> {
  await fillAfter(inScratch, cell, ({ format }) => {
    format.fill.color = GREEN;
  });
  const after = await fillAfter(inScratch, cell, takeOff);
  return judged(after, isNone(after));
}
