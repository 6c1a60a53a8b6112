/** Notes, comments, tables, lines, charts, events, undo groups: what stands on a sheet or hears of it. */
import { runUntranslated } from '../excel-batch';
import { canMergeUndo, canPutNotes } from '../excel-features';
import { bareAddress, judged, orRefused, type InScratch, type ScratchStep } from './probe-step';

/** Two lines: some hosts write line ends of their own. */
const REMARK = '第一行\n第二行';
/** How long a change is waited for before it counts as not heard (milliseconds). */
const EVENT_WAIT = 3_000;

/** Waits for the change of A20 that it makes itself. */
async function heardChange(inScratch: InScratch): Promise<string | null> {
  let hear: (event: Excel.WorksheetChangedEventArgs) => void = () => undefined;
  const heard = new Promise<Excel.WorksheetChangedEventArgs>((resolve) => {
    hear = resolve;
  });
  const handler = await inScratch(async (sheet, context) => {
    const added = sheet.onChanged.add((event) => {
      hear(event);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  try {
    await inScratch(async (sheet, context) => {
      sheet.getRange('A20').values = [[1]];
      await context.sync();
    });
    const nothing = new Promise<null>((resolve) => {
      setTimeout(() => {
        resolve(null);
      }, EVENT_WAIT);
    });
    const event = await Promise.race([heard, nothing]);
    if (event === null) return null;
    const { changeType, source, address } = event;
    const triggerSource = event.triggerSource as string | undefined;
    return JSON.stringify({ changeType, source, triggerSource, address });
  } finally {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  }
}

export const SHEET_STEPS: readonly ScratchStep[] = [
  {
    name: 'note',
    asked: { zh: '写备注（notes）并读回', en: 'A note, written and read' },
    needs: '1.18',
    isInLibrary: canPutNotes,
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        sheet.notes.add('T1', REMARK);
        await context.sync();
        const note = sheet.notes.getItemOrNullObject('T1').load('content');
        await context.sync();
        const content = note.isNullObject ? null : note.content;
        if (content !== null) note.delete();
        await context.sync();
        return judged({ content }, content === REMARK);
      }),
  },
  {
    name: 'comment-list',
    asked: { zh: '读批注（comments）列表', en: 'The list of comments' },
    needs: '1.10',
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        const comments = sheet.comments.load('items/id,items/content');
        await context.sync();
        return judged(`${String(comments.items.length)} comments`, comments.items.length === 0);
      }),
  },
  {
    name: 'comment',
    asked: { zh: '写批注（comments）并读回', en: 'A comment, written and read' },
    needs: '1.10',
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        const comment = sheet.comments.add(sheet.getRange('T3'), REMARK);
        comment.load('id,content');
        await context.sync();
        const place = comment.getLocation().load('address');
        await context.sync();
        const answer = { content: comment.content, address: bareAddress(place.address) };
        comment.delete();
        await context.sync();
        return judged(answer, answer.content === REMARK && answer.address === 'T3');
      }),
  },
  {
    name: 'table',
    asked: { zh: '表格，变回普通区域', en: 'A table, turned back into cells' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        sheet.getRange('V1:W2').values = [
          ['序号', '说明'],
          [1, '甲'],
        ];
        const table = sheet.tables.add('V1:W2', true);
        table.style = 'TableStyleLight9';
        table.load('name');
        const touching = sheet.getRange('V2').getTables(false).load('items/name');
        await context.sync();
        const found = touching.items.length;
        table.convertToRange();
        const left = sheet.tables.load('items/name');
        await context.sync();
        const answer = { found, left: left.items.length };
        return judged(answer, found === 1 && answer.left === 0);
      }),
  },
  {
    name: 'link',
    asked: { zh: '跳转链接的公式', en: 'The formula of a link' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        const range = sheet.getRange('V5');
        range.formulas = [['=HYPERLINK("#A1","A1")']];
        range.load('text');
        await context.sync();
        return judged(range.text, range.text[0]?.[0] === 'A1');
      }),
  },
  {
    name: 'lines',
    asked: { zh: '边框，含内部边框', en: 'Lines around and between cells' },
    ask: (inScratch) => lines(inScratch, 'Y1:Z2'),
  },
  {
    name: 'lines-one-row',
    asked: { zh: '只有一行时的内部边框（有的 Excel 拒绝）', en: 'Lines inside a single row (some refuse)' },
    ask: (inScratch) => orRefused(() => lines(inScratch, 'Y5:Z5')),
  },
  {
    name: 'looks',
    asked: { zh: '字体、对齐、换行、列宽、冻结、标签颜色', en: 'Fonts, widths, frozen rows, tab colour' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        const { format } = sheet.getRanges('Y8,Z9');
        format.font.name = '宋体';
        format.font.size = 12;
        format.font.bold = true;
        format.horizontalAlignment = 'Center';
        format.verticalAlignment = 'Center';
        format.wrapText = true;
        const column = sheet.getRange('AA:AA');
        column.format.columnWidth = 96;
        sheet.freezePanes.freezeRows(1);
        sheet.tabColor = '#2F5597';
        await context.sync();
        column.load('format/columnWidth');
        await context.sync();
        const width = column.format.columnWidth;
        return judged(`${String(width)} points`, Math.abs(width - 96) < 2);
      }),
  },
  {
    name: 'chart',
    asked: { zh: '画图表，再删去', en: 'A chart, drawn and deleted' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        sheet.getRange('AC1:AC3').values = [[1], [2], [3]];
        const chart = sheet.charts.add('ColumnClustered', sheet.getRange('AC1:AC3'), 'Columns');
        chart.name = 'ZipingProbe';
        chart.title.text = '试';
        chart.legend.visible = false;
        chart.axes.valueAxis.minimum = 0;
        chart.series.getItemAt(0).hasDataLabels = true;
        chart.setPosition('AE1', 'AH8');
        const charts = sheet.charts.load('items/name');
        await context.sync();
        const names = charts.items.map(({ name }) => name);
        // A chart just added is known by its place alone.
        sheet.charts.getItemAt(0).delete();
        await context.sync();
        return judged(names, names.join() === 'ZipingProbe');
      }),
  },
  {
    name: 'filter',
    asked: { zh: '读筛选状态', en: 'Whether the sheet is filtered' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        sheet.autoFilter.load('enabled');
        await context.sync();
        return judged(sheet.autoFilter.enabled, !sheet.autoFilter.enabled);
      }),
  },
  {
    name: 'suspend',
    asked: { zh: '写入时暂停计算和刷新', en: 'Calculation and screen held while writing' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        context.workbook.application.suspendApiCalculationUntilNextSync();
        context.workbook.application.suspendScreenUpdatingUntilNextSync();
        sheet.getRange('A22').values = [[1]];
        await context.sync();
        return judged('done', true);
      }),
  },
  {
    name: 'undo-group',
    asked: { zh: '把一次写入合成一步撤销', en: 'A write as one step of Undo' },
    needs: '1.20',
    isInLibrary: canMergeUndo,
    ask: async (inScratch) => {
      const id = await inScratch(async (sheet, context) => {
        sheet.load('id');
        await context.sync();
        return sheet.id;
      });
      return runUntranslated(
        async (context) => {
          context.workbook.worksheets.getItem(id).getRange('A24').values = [[1]];
          await context.sync();
          return judged('done', true);
        },
        { mergesUndo: true },
      );
    },
  },
  {
    name: 'event',
    asked: { zh: '改动单元格的事件', en: 'The event of a changed cell' },
    ask: async (inScratch) => {
      const heard = await heardChange(inScratch);
      return judged(heard ?? `nothing within ${String(EVENT_WAIT)} ms`, heard !== null);
    },
  },
  {
    name: 'go-to',
    asked: { zh: '转到单元格，再转回来', en: 'Going to a cell, and back' },
    ask: (inScratch) =>
      inScratch(async (sheet, context) => {
        const before = context.workbook.worksheets.getActiveWorksheet().load('id');
        await context.sync();
        sheet.activate();
        sheet.getRange('B2').select();
        const cell = context.workbook.getActiveCell().load('address');
        await context.sync();
        context.workbook.worksheets.getItem(before.id).activate();
        await context.sync();
        const address = bareAddress(cell.address);
        return judged(address, address === 'B2');
      }),
  },
];

async function lines(inScratch: InScratch, address: string) {
  return inScratch(async (sheet, context) => {
    const { borders } = sheet.getRange(address).format;
    for (const side of ['EdgeTop', 'EdgeBottom', 'InsideHorizontal', 'InsideVertical'] as const)
      borders.getItem(side).style = 'Continuous';
    await context.sync();
    return judged('done', true);
  });
}
