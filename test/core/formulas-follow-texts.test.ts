/**
 * Live formulas over cells of text: LibreOffice gives what the core gives, as the form stands and after the texts were
 * changed in the saved workbook; a text without a figure leaves the score blank.
 */
import ExcelJS from 'exceljs';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import type { CellEdit } from '../../src/core/model/write-plan';
import { withFormulas } from '../../src/core/writing/plan-formulas';
import { planWrites } from '../../src/core/writing/plan-writes';
import { XlsxFileHost } from '../../src/hosts/xlsx/xlsx-file-host';
import { PROFILES } from '../../src/profiles';
import { RULES } from '../../src/rules';
import { calculateAll, type Calculated } from '../support/calculate-with-office';
import { withoutResults } from '../support/without-results';
import { formulaTexts, untouchedTexts, type TextCase, type TextState } from './formula-texts';

const options = { rules: RULES, profiles: PROFILES };

/** With ten points of the execution rate a form of a hundred. */
const ROWS_PER_FORM = 9;
const FIRST_ROW = 8;

const HEAD = [
  ['项目支出绩效自评表'],
  ['项目名称', '示例'],
  ['', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['项目资金（万元）', '年度资金总额', 100, '', '', 10, 0.8, 8],
  ['年度总体目标', '预期目标', '', '', '实际完成情况'],
  ['', '按计划完成', '', '', '已按计划完成'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
];

/** Budget and executed amount in a table of 万元, with the rate and the score of ten points that follow. */
const AMOUNTS = [
  ['120万元', '96.0', 0.8, 8],
  ['160万元', '１２０万元', 0.75, 7.5],
  ['2,000,000元', '140.00', 0.7, 7],
  ['见附件', '96.0', null, null],
] as const;

/** Points of the rows that no case fills, which a person gave. */
const OWN_POINTS = ['10分', '9.5分', ' 9 分', '见附件'] as const;

const sheetName = (form: number): string => `表${String(form + 1)}`;
const addressOf = (at: number, column: string): readonly [sheet: string, cell: string] => [
  sheetName(Math.floor(at / ROWS_PER_FORM)),
  `${column}${String(FIRST_ROW + (at % ROWS_PER_FORM))}`,
];

function enter(cell: ExcelJS.Cell, text: string): void {
  const [, percent, figure] = /^#(%?)([\d.,]+)$/.exec(text) ?? [];
  cell.value = text === '∅' ? null : figure === undefined ? text : Number(figure.replace(/,/g, ''));
  if (percent === '%') cell.numFmt = '0.00%';
}

/** Puts target and actual of every case as they are in its state `at` (the last one where it has fewer). */
function enterStates(
  workbook: ExcelJS.Workbook,
  cases: readonly TextCase[],
  state: number,
): readonly TextState[] {
  workbook.eachSheet((sheet) => {
    const [budget, executed] = AMOUNTS[state] ?? AMOUNTS[0];
    sheet.getCell('D4').value = budget;
    sheet.getCell('E4').value = executed;
    for (let row = FIRST_ROW; row < FIRST_ROW + ROWS_PER_FORM; row++)
      if (sheet.getCell(`E${String(row)}`).value === '完成')
        sheet.getCell(`G${String(row)}`).value = OWN_POINTS[state] ?? null;
  });
  return cases.map((states, at) => {
    const current = states[Math.min(state, states.length - 1)] ?? states[0];
    const [sheet, target] = addressOf(at, 'D');
    enter(workbook.getWorksheet(sheet)!.getCell(target), current.target);
    enter(workbook.getWorksheet(sheet)!.getCell(addressOf(at, 'E')[1]), current.actual);
    return current;
  });
}

async function drawn(
  cases: readonly TextCase[],
  printed: (state: TextState) => number | null,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (let form = 0; form * ROWS_PER_FORM < cases.length; form++) {
    const sheet = workbook.addWorksheet(sheetName(form));
    HEAD.forEach((cells, row) =>
      cells.forEach((value, column) => {
        if (value !== '') sheet.getCell(row + 1, column + 1).value = value;
      }),
    );
    sheet.getCell('G4').numFmt = '0.00%';
    sheet.mergeCells('A5:A6');
    sheet.mergeCells(`A${String(FIRST_ROW)}:A${String(FIRST_ROW + ROWS_PER_FORM - 1)}`);
    sheet.getCell(`A${String(FIRST_ROW)}`).value = '效益指标';
    sheet.mergeCells(`B${String(FIRST_ROW)}:B${String(FIRST_ROW + ROWS_PER_FORM - 1)}`);
    sheet.getCell(`B${String(FIRST_ROW)}`).value = '社会效益指标';
    for (let row = FIRST_ROW; row < FIRST_ROW + ROWS_PER_FORM; row++) {
      const at = form * ROWS_PER_FORM + row - FIRST_ROW;
      const own = cases[at];
      sheet.getCell(`C${String(row)}`).value = `第${'一二三四五六七八九'.charAt(row - FIRST_ROW)}项工作`;
      if (!own) {
        sheet.getCell(`D${String(row)}`).value = '完成';
        sheet.getCell(`E${String(row)}`).value = '完成';
      }
      sheet.getCell(`F${String(row)}`).value = form === 0 ? '10分' : 10;
      const score = own ? printed(own[0]) : null;
      if (score !== null) sheet.getCell(`G${String(row)}`).value = score;
    }
    const total = String(FIRST_ROW + ROWS_PER_FORM);
    sheet.getCell(`A${total}`).value = '总分';
    sheet.getCell(`F${total}`).value = 100;
    sheet.getCell(`A${String(FIRST_ROW + ROWS_PER_FORM + 1)}`).value = '自评等级';
    sheet.getCell(`B${String(FIRST_ROW + ROWS_PER_FORM + 1)}`).value = '差';
  }
  enterStates(workbook, cases, 0);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function withLiveFormulas(bytes: Uint8Array) {
  const host = await XlsxFileHost.open(bytes, null);
  const sheets = await host.readSheets();
  const checked = checkWorkbook(sheets, options);
  const plain = planWrites(checked, { mode: 'recalculate', review: false, marks: false, language: 'zh' });
  const plan = withFormulas(plain, checked, sheets);
  const result = await host.applyPlan(plan, { language: 'zh' });
  expect(result.heldBack).toEqual([]);
  return { bytes: await host.toBytes(), edits: plan.edits };
}

const formulaAt = (edits: readonly CellEdit[], at: number): CellEdit | undefined => {
  const [sheet, cell] = addressOf(at, 'G');
  return edits.find((edit) => edit.sheet === sheet && edit.cell === cell && edit.asFormula === true);
};

async function changed(bytes: Uint8Array, cases: readonly TextCase[], state: number) {
  let states: readonly TextState[] = [];
  const entered = await withoutResults(bytes, (workbook) => {
    states = enterStates(workbook, cases, state);
  });
  return { states, bytes: entered };
}

/** Scores that the core expects, by case. */
async function expectedByCore(bytes: Uint8Array, count: number): Promise<readonly (number | null)[]> {
  const checked = checkWorkbook(await (await XlsxFileHost.open(bytes, null)).readSheets(), options);
  return Array.from({ length: count }, (_, at) => {
    const [sheet, cell] = addressOf(at, 'G');
    const form = checked.forms.find((candidate) => candidate.form.sheet === sheet);
    const row = form?.scores.indicators.find((scored) => `G${String(scored.row + 1)}` === cell);
    return row?.due.expected ?? null;
  });
}

test('every kind of text gets a formula, which gives what stood there and is no longer than Excel takes', async () => {
  const { edits } = await withLiveFormulas(await drawn(formulaTexts, ({ due }) => due));
  expect(formulaTexts.length).toBeGreaterThan(30);
  const without = formulaTexts.flatMap((states, at) => (formulaAt(edits, at) ? [] : [states[0]]));
  expect(without).toEqual([]);
  for (const { after } of edits) expect(String(after).length).toBeLessThan(2500);
});

test('words, dates, frequencies and two figures in a cell get none', async () => {
  const { edits } = await withLiveFormulas(await drawn(untouchedTexts, ({ due }) => due));
  const written = untouchedTexts.flatMap(([now], at) => {
    const edit = formulaAt(edits, at);
    return edit ? [{ ...now, formula: edit.after }] : [];
  });
  expect(written).toEqual([]);
});

describe('calculated by LibreOffice', () => {
  const states = [0, 1, 2, 3];
  let entered: readonly Awaited<ReturnType<typeof changed>>[];
  let calculated: readonly Calculated[];
  beforeAll(async () => {
    const live = await withLiveFormulas(await drawn(formulaTexts, ({ due }) => due));
    entered = await Promise.all(states.map((state) => changed(live.bytes, formulaTexts, state)));
    calculated = await calculateAll(entered.map(({ bytes }) => bytes));
  });

  test.each(states)(
    'the scores follow the texts: change %d',
    async (state) => {
      const { states: current, bytes } = entered[state]!;
      const value = calculated[state]!;
      const core = await expectedByCore(bytes, formulaTexts.length);
      const scores = current.map((text, at) => ({ ...text, due: value(...addressOf(at, 'G')) }));
      expect(scores).toEqual(current);
      // The reader of the changed texts agrees wherever a score is given.
      const differing = current.filter(({ due }, at) => due !== null && due !== core[at]);
      expect(differing).toEqual([]);
      const [, , rate, execution] = AMOUNTS[state] ?? AMOUNTS[0];
      const own = Number.parseFloat(OWN_POINTS[state]?.trim() ?? '');
      for (let form = 0; form * ROWS_PER_FORM < current.length; form++) {
        const sheet = sheetName(form);
        const dues = current.slice(form * ROWS_PER_FORM, (form + 1) * ROWS_PER_FORM).map(({ due }) => due);
        const points = [execution, ...dues, ...Array<number>(ROWS_PER_FORM - dues.length).fill(own)];
        const isWhole = points.every((due) => due !== null && !Number.isNaN(due));
        const total = isWhole
          ? Number(points.reduce<number>((sum, due) => sum + (due ?? 0), 0).toFixed(2))
          : null;
        const grade =
          total === null ? null : total >= 90 ? '优' : total >= 80 ? '良' : total >= 60 ? '中' : '差';
        const last = FIRST_ROW + ROWS_PER_FORM;
        const cells = ['G4', 'H4', `G${String(last)}`, `B${String(last + 1)}`];
        expect([form, ...cells.map((cell) => value(sheet, cell))]).toEqual([
          form,
          rate,
          execution,
          total,
          grade,
        ]);
      }
    },
    180_000,
  );
});
