/** What a place of a form is called, as a person knows it: the subject of every message. */
import type { Localized } from '../model/localized';
import type { FundRow, IndicatorRow, SelfEvaluationForm, TextCell } from '../model/self-evaluation-form';
import type { CellPosition } from '../model/sheet-snapshot';

/** Characters of a name that a line has room for. */
const LONGEST_NAME = 16;

/** ★指标1：补植苗木数量（株） → 补植苗木数量（株）; longer names end in …. */
export function shortName(text: string): string {
  const bare = text
    .replace(/\s+/gu, '')
    .replace(/^[★☆※*●◆]+/u, '')
    .replace(/^(?:指标)?[（(]?[\d一二三四五六七八九十]{1,2}[）)]?[:：.．、]/u, '')
    .replace(/[（(]\s*[\d.]*\s*分?\s*[）)]$/u, '')
    .replace(/[:：]+$/u, '');
  return bare.length > LONGEST_NAME ? `${bare.slice(0, LONGEST_NAME)}…` : bare;
}

const same = (text: string): Localized => ({ zh: text, en: text });
const inBoth = (name: string, zh: string, en: string): Localized => ({
  zh: name === '' ? zh : `${name}·${zh}`,
  en: name === '' ? en : `${name}, ${en}`,
});

/** Name of an indicator row: its most specific level, else its line and kind. */
export function rowName(row: IndicatorRow): string {
  const name = [row.level3, row.level2, row.level1].find((level) => level !== null && level.text !== '');
  return name ? shortName(name.text) : '';
}

const isAt = (cell: { readonly position: CellPosition } | null | undefined, { row, column }: CellPosition) =>
  cell?.position.row === row && cell.position.column === column;

const FUND_COLUMNS: readonly (readonly [keyof FundRow, string, string])[] = [
  ['initialBudget', '年初预算数', 'initial budget'],
  ['annualBudget', '全年预算数', 'annual budget'],
  ['executed', '全年执行数', 'executed'],
  ['carryOver', '结转结余', 'carry-over'],
  ['weight', '分值', 'weight'],
  ['rate', '执行率', 'rate'],
  ['score', '执行率得分', 'execution score'],
  ['reason', '原因', 'reason'],
];

function fundName(row: FundRow, place: CellPosition): Localized {
  const label = shortName(row.label?.text ?? '');
  const column = FUND_COLUMNS.find(([key]) => {
    const cell = row[key];
    return typeof cell === 'object' && isAt(cell as TextCell | null, place);
  });
  // The execution score is one a form.
  if (column?.[0] === 'score' && row.isTotal) return { zh: '执行率得分', en: 'Execution score' };
  if (column) return inBoth(label, column[1], column[2]);
  return label === '' ? { zh: '资金', en: 'Funds' } : same(label);
}

function indicatorName(row: IndicatorRow, place: CellPosition): Localized {
  const name = rowName(row);
  if (name === '') return { zh: `第 ${String(row.row + 1)} 行`, en: `Row ${String(row.row + 1)}` };
  // In a sentence the weight stands with all the rest of its row.
  const isWeight = isAt(row.weight, place) && !isAt(row.level3, place);
  return isWeight ? inBoth(name, '分值', 'weight') : same(name);
}

/** The form as a whole, for what is said of something that is not there. */
const WHOLE: Localized = { zh: '本表', en: 'This form' };

/** The name of a cell of the form, or of the row it stands in. */
export function nameOfCell(form: SelfEvaluationForm, place: CellPosition): Localized {
  const named: readonly (readonly [
    { readonly position: CellPosition } | null | undefined,
    string,
    string,
  ])[] = [
    [form.total?.score, '总分', 'Total'],
    [form.total?.weight, '分值合计', 'Weights'],
    [form.total?.label, '总分', 'Total'],
    [form.grade, '等级', 'Grade'],
    [form.projectName, '项目名称', 'Project name'],
    [form.department, '主管部门', 'Department'],
    [form.unit, '实施单位', 'Unit'],
    [form.goalExpected, '年度总体目标', 'Annual goal'],
    [form.goalActual, '目标完成情况', 'Goal reached'],
    [form.title, '本表', 'This form'],
  ];
  for (const [cell, zh, en] of named) if (isAt(cell, place)) return { zh, en };
  const block = form.blockWeights.find(({ label }) => isAt(label, place));
  if (block) return inBoth(shortName(block.label.text), '分值', 'weights');
  const sub = form.subTotals.find(({ score, weight, label }) =>
    [score, weight, label].some((cell) => isAt(cell, place)),
  );
  if (sub) return same(shortName(sub.label.text));
  const text = form.texts.find((entry) => isAt(entry.text, place) || isAt(entry.label, place));
  if (text?.label) return same(shortName(text.label.text));
  const fund = form.funds?.rows.find(({ row }) => row === place.row);
  if (fund) return fundName(fund, place);
  const indicator = form.indicators?.rows.find(({ row }) => row === place.row);
  if (indicator) return indicatorName(indicator, place);
  return WHOLE;
}
