/** What a place of a form is called, as a person knows it: the subject of every message. */
import { quoted } from '../text/quoted';
import { shortText } from '../text/short-text';
import type { Localized } from '../model/localized';
import type { FundRow, IndicatorRow, SelfEvaluationForm, TextCell } from '../model/self-evaluation-form';
import type { CellArea, CellPosition } from '../model/sheet-snapshot';

/** Characters of a name that a line has room for. */
const LONGEST_NAME = 16;

/** （选填）, （10分）, （）: what a form prints into a name for those who fill it in. */
const FILLER =
  /[（(]\s*(?:[\d.]*\s*分?|[^（()）]{0,4}(?:选填|必填|填写|可不填|如有|请填)[^（()）]{0,12})\s*[）)]/gu;

/** ★指标1：补植苗木数量（株） → 补植苗木数量（株）; longer names end in …. */
export function shortName(text: string): string {
  const bare = text
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim()
    .replace(/^[★☆※*●◆▲△■□]+\s*/u, '')
    .replace(
      /^(?:(?:指标)?[（(]?(?:\d{1,2}(?:[.-]\d{1,2})*|[一二三四五六七八九十]{1,2})[）)]?[:：.．、]|(?:指标)?[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)])\s*/u,
      '',
    )
    .replace(FILLER, '')
    .replace(/[:：。，；、]+$/u, '');
  return shortText(bare, LONGEST_NAME);
}

const same = (text: string): Localized => ({ zh: text, en: text });
const inBoth = (name: string, zh: string, en: string): Localized => ({
  zh: name === '' ? zh : `${name}·${zh}`,
  en: name === '' ? en : `${name}, ${en}`,
});

/** Name of an indicator row: its most specific level. */
export function rowName(row: IndicatorRow): string {
  const name = [row.level3, row.level2, row.level1].find((level) => level !== null && level.text !== '');
  return name ? shortName(name.text) : '';
}

const isAt = (cell: { readonly position: CellPosition } | null | undefined, { row, column }: CellPosition) =>
  cell?.position.row === row && cell.position.column === column;

const EXECUTION_SCORE: Localized = { zh: '执行率得分', en: 'Execution score' };

const FUND_COLUMNS: readonly (readonly [keyof FundRow, string, string])[] = [
  ['initialBudget', '年初预算数', 'initial budget'],
  ['annualBudget', '全年预算数', 'annual budget'],
  ['executed', '全年执行数', 'executed'],
  ['executedOther', '执行数（其他）', 'executed (other)'],
  ['carryOver', '结转结余', 'carry-over'],
  ['weight', '分值', 'weight'],
  ['rate', '执行率', 'rate'],
  ['score', '执行率得分', 'execution score'],
  ['reason', '原因', 'reason'],
];

function fundName(row: FundRow, place: CellPosition): Localized {
  const label = shortName(row.label?.text ?? '');
  const whole = label === '' ? { zh: '资金', en: 'Funds' } : same(label);
  const columns = FUND_COLUMNS.filter(([key]) => {
    const cell = row[key];
    return typeof cell === 'object' && isAt(cell as TextCell | null, place);
  });
  const [column] = columns;
  // In a sentence all amounts of the row stand in one cell; the reasons of a row are its own.
  if (!column || columns.length > 1 || column[0] === 'reason') return whole;
  // The execution score is one a form.
  if (column[0] === 'score' && row.isTotal) return EXECUTION_SCORE;
  return inBoth(label, column[1], column[2]);
}

const weightOf = (name: string): Localized => ({ zh: `${name}·分值`, en: `${quoted(name)}, weight` });

/** The weight of a row, also where it has no cell of its own. */
export const weightName = (row: IndicatorRow): Localized => weightOf(rowName(row));

function indicatorName(row: IndicatorRow, place: CellPosition): Localized {
  const line = String(row.row + 1);
  const [level3, level2] = [row.level3, row.level2].map((level) => shortName(level?.text ?? ''));
  // 数量指标 is the kind of many rows and no name of one.
  const name = level3 || (row.facts.level2IsKind ? '' : level2);
  if (!name) {
    const kind = level2 || shortName(row.level1?.text ?? '');
    return { zh: `第 ${line} 行${kind && `（${kind}）`}`, en: `Row ${line}${kind && ` (${kind})`}` };
  }
  // In a sentence the weight stands with all the rest of its row.
  const isWeight = isAt(row.weight, place) && !isAt(row.level3, place);
  return isWeight ? weightOf(name) : { zh: name, en: quoted(name) };
}

/** Characters: a shorter text is a label itself. */
const LONGEST_LABEL = 8;

/** The label of a text, or what stands before its colon: 存在问题：无. */
function textName({ label, text }: SelfEvaluationForm['texts'][number]): Localized {
  const head = /^[^：:。；]{2,16}(?=[：:])/u.exec(text.text)?.[0];
  const name = shortName(label?.text ?? head ?? (text.text.length <= LONGEST_LABEL ? text.text : ''));
  return name === '' ? { zh: '文字说明', en: 'Text' } : same(name);
}

const isInside = (area: CellArea | null | undefined, { row, column }: CellPosition): boolean =>
  area != null && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** A heading or another cell of a table that belongs to no row of it. */
function tableName(form: SelfEvaluationForm, place: CellPosition): Localized {
  if (isInside(form.funds?.area, place)) return { zh: '资金表', en: 'Fund table' };
  if (isInside(form.indicators?.area, place)) return { zh: '指标表', en: 'Indicator table' };
  return WHOLE;
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
  if (block) {
    const name = shortName(block.label.text).replace(/\s*[\d.]+\s*分?$/u, '');
    return { zh: `${name}分值`, en: `${name} weights` };
  }
  const sub = form.subTotals.find(({ score, weight, label }) =>
    [score, weight, label].some((cell) => isAt(cell, place)),
  );
  if (sub) return same(shortName(sub.label.text));
  // The sentence of an indicator is a text of the form as well.
  const sentence = form.indicators?.rows.find(({ level3 }) => isAt(level3, place));
  if (sentence) return indicatorName(sentence, place);
  const text = form.texts.find((entry) => isAt(entry.text, place) || isAt(entry.label, place));
  if (text) return textName(text);
  const [total] = form.breakdowns.flatMap(({ label, columns }) =>
    columns.flatMap((column) => (isAt(column.total, place) ? [{ label, column }] : [])),
  );
  if (total) return inBoth(shortName(total.label.text), total.column.name, total.column.name);
  const fund = form.funds?.rows.find(({ row }) => row === place.row);
  if (fund) return fundName(fund, place);
  const indicator = form.indicators?.rows.find(({ row }) => row === place.row);
  if (indicator) return indicatorName(indicator, place);
  return tableName(form, place);
}
