/** The whole street inside Excel: the ribbon's command over the real core and office.js, and back again. */
import { check, recalculate, takeBack } from '../../../src/commands/run-command';
import { loadCoreEngine } from '../../../src/app/load-engine';
import { withFormulas } from '../../../src/core/writing/plan-formulas';
import { ExcelWorkbookHost } from '../../../src/hosts/excel/excel-workbook-host';
import { isReviewTitle } from '../../../src/hosts/excel/own-sheets';
import { openInJsdom } from '../../support/excel-host/open-in-jsdom';
import { PERSONALITY_NAMES } from '../../support/excel-host/personalities';
import { cellOf, enter, merge } from '../../support/excel-host/sample-workbook';
import { summary } from '../../support/excel-host/summary';
import { wholeRun } from '../../support/whole-run';
import { addSheet, cloneWorkbook, newWorkbook } from '../../support/excel-host/workbook-model';

/** A provincial form with a score too high, a rate rounded up and a total to match. */
function provincialForm() {
  const workbook = newWorkbook();
  const sheet = addSheet(workbook, '政府采购');
  const rows = [
    ['政府采购事务经费项目支出绩效自评表'],
    ['(2024年度)'],
    ['项目名称', '', '政府采购事务经费'],
    ['主管部门及代码', '', '审批局', '', '', '预算单位', '采购中心'],
    [
      '项目资金预算安排及执行进度（万元）',
      '',
      '年初预算数',
      '',
      '全年预算数',
      '全年执行数',
      '资金结(转)余',
      '执行率',
      '得分',
      '偏差原因',
    ],
    ['', '', '目标申报数', '预算编制数'],
    ['', '资金总额:', 0, 19.14, 19.14, 17.284, 1.856, 100, 10],
    ['项目年度绩效目标', '年度目标', '', '', '', '实际完成情况'],
    ['', '完成采购', '', '', '', '已完成'],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年初指标值',
      '调整后指标值',
      '实际完成值',
      '定性值情况说明',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ['', '产出指标', '数量指标', '采购项目数量', '≥350个', '≥350个', '≥175个', '', 20, 20],
    ['', '', '质量指标', '保障率', '≥95%', '≥95%', '≥95%', '', 30, 30],
    ['', '效益指标', '社会效益', '办件满意', '≥90%', '≥90%', '≥90%', '', 30, 30],
    ['', '满意度指标', '服务对象满意度', '满意度', '≥95%', '≥95%', '≥95%', '', 10, 10],
    ['总分', '', '', '', '', '', '', '', 100, 100, '优'],
  ];
  rows.forEach((line, row) => {
    line.forEach((value, column) => {
      enter(sheet, {
        [`${'ABCDEFGHIJK'[column]}${row + 1}`]: typeof value === 'string' && value ? `'${value}` : value,
      });
    });
  });
  for (const area of [
    'A1:K1',
    'A2:K2',
    'C5:D5',
    'B5:B6',
    'E5:E6',
    'F5:F6',
    'G5:G6',
    'H5:H6',
    'I5:I6',
    'J5:K6',
    'A15:H15',
  ]) {
    merge(sheet, area);
  }
  return workbook;
}

it.each(PERSONALITY_NAMES)(
  'in %s one click corrects the form, and undo brings it back',
  async (personality) => {
    const before = provincialForm();
    const excel = await openInJsdom(cloneWorkbook(before), { personality });
    const outcome = await recalculate(() => ExcelWorkbookHost.create(), loadCoreEngine, 'zh');
    expect(outcome.words.zh).toMatch(/^1 张自评表，改了 [4-6] 处/);
    const sheet = excel.sheet('政府采购');
    expect(['H7', 'I7', 'J11', 'J15', 'K15'].map((cell) => cellOf(sheet, cell)?.value)).toEqual([
      90.3,
      9.03,
      10,
      89.03,
      '良',
    ]);
    const review = excel.sheet('复核结果');
    expect(isReviewTitle(String(cellOf(review, 'A1')?.value))).toBe(true);
    const host = await ExcelWorkbookHost.create();
    expect((await host.readSheets()).map(({ name }) => name)).toEqual(['政府采购']);
    expect(await host.undo((await host.loadUndo())!)).toMatchObject({ kept: [] });
    expect(summary(excel.workbook)).toEqual(summary(before));
  },
);

it('the English review sheet is known by its title too', async () => {
  const excel = await openInJsdom(provincialForm(), { personality: 'ltsc 2021' });
  await recalculate(() => ExcelWorkbookHost.create(), loadCoreEngine, 'en');
  expect(isReviewTitle(String(cellOf(excel.sheet('复核结果'), 'A1')?.value))).toBe(true);
});

it.each(PERSONALITY_NAMES)(
  'in %s the ribbon alone corrects, checks again and takes back after reopening',
  async (personality) => {
    const before = provincialForm();
    const excel = await openInJsdom(cloneWorkbook(before), { personality });
    const open = () => ExcelWorkbookHost.create();
    expect((await recalculate(open, loadCoreEngine, 'zh')).succeeded).toBe(true);
    await openInJsdom(cloneWorkbook(excel.workbook), { personality });
    expect((await takeBack(open)).words.zh).toMatch(/^已撤销，[4-6] 处恢复原值。$/);
    expect((await takeBack(open)).words.zh).toMatch(/没有可撤销的重算/);
    const outcome = await check(open, loadCoreEngine, 'zh');
    expect(outcome.words.zh).toMatch(/分数没有改动/);
  },
);

it('the review sheet is a filtered table with every column, and no text of a form becomes a formula', async () => {
  const workbook = provincialForm();
  enter(workbook.sheets[0]!, { C3: "'=1+1", D11: "'+采购项目数量", D12: "'@保障率", D13: "'-办件满意" });
  const excel = await openInJsdom(workbook, { personality: 'ltsc 2021' });
  await recalculate(() => ExcelWorkbookHost.create(), loadCoreEngine, 'zh');
  const review = excel.sheet('复核结果');
  const headers = 'ABCDEFGHIJKL'.split('').map((column) => cellOf(review, `${column}3`)?.value);
  expect(headers).toEqual(
    expect.arrayContaining(['级别', '单元格', '表中值', '应为', '计算', '依据', '处理']),
  );
  expect(review.tables).toMatchObject([{ name: 'ZipingReview', showFilterButton: true }]);
  const formulas = [...review.cells.values()].flatMap((row) =>
    [...row.values()].map(({ formula }) => formula),
  );
  expect(
    formulas.filter((formula) => formula !== null).every((formula) => formula.startsWith('=HYPERLINK(')),
  ).toBe(true);
  const texts = [...review.cells.values()].flatMap((row) =>
    [...row.values()].map(({ value }) => String(value)),
  );
  expect(texts).toContain('=1+1');
});

it.each(PERSONALITY_NAMES)(
  'in %s the core’s live formulas are written as formulas, marked, and taken back after reopening',
  async (personality) => {
    const before = provincialForm();
    const excel = await openInJsdom(cloneWorkbook(before), { personality });
    const host = await ExcelWorkbookHost.create();
    const sheets = await host.readSheets();
    const { checked, plan: plain } = wholeRun(sheets);
    const plan = withFormulas(plain, checked, sheets);
    const formulas = plan.edits.filter(({ asFormula }) => asFormula === true);
    expect(formulas.length).toBeGreaterThan(4);
    const result = await host.applyPlan(plan, { language: 'zh' });
    expect([result.written, result.heldBack]).toEqual([plan.edits.length, []]);
    const sheet = excel.sheet('政府采购');
    for (const { cell, after } of formulas)
      expect([cell, cellOf(sheet, cell)?.formula]).toEqual([cell, after]);
    const reopened = await openInJsdom(cloneWorkbook(excel.workbook), { personality });
    expect((await takeBack(() => ExcelWorkbookHost.create())).words.zh).toContain(
      `${plan.edits.length} 处恢复原值`,
    );
    expect(summary(reopened.workbook)).toEqual(summary(before));
  },
);

it.each(PERSONALITY_NAMES)(
  'in %s rows that a filter hides are corrected too, and the words say so',
  async (personality) => {
    const workbook = provincialForm();
    workbook.sheets[0]!.hiddenRows.add(10);
    const excel = await openInJsdom(workbook, { personality });
    const outcome = await recalculate(() => ExcelWorkbookHost.create(), loadCoreEngine, 'zh');
    expect(outcome.words.zh).toContain('其中 1 处在隐藏或被筛选掉的行里');
    const sheet = excel.sheet('政府采购');
    expect([cellOf(sheet, 'J11')?.value, [...sheet.hiddenRows]]).toEqual([10, [10]]);
  },
);
