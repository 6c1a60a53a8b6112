/**
 * A form as the sentences of a report: funds, execution rate, indicators, total and grade, each figure as it stands on
 * the form. What the form does not say is a blank.
 */
import type { CheckedForm } from '../core/checking/checked-form';
import { formatNumber } from '../core/figures/decimal';
import type { Operator } from '../core/figures/operators';
import type { Quantity } from '../core/figures/quantity';
import type {
  FundColumn,
  FundRow,
  IndicatorRow,
  NumberCell,
  SelfEvaluationForm,
} from '../core/model/self-evaluation-form';
import type { Aspect, Block } from '../core/model/row-facts';
import type { CellArea } from '../core/model/sheet-snapshot';
import { readLabel } from '../core/text/label-text';
import { blockOfLevel1 } from '../core/words/word-index';
import { blank, block, type ReportBlock, type ReportPart } from './report-block';

/** More digits than any form prints: figures are shown, never rounded. */
const DIGITS = 6;
const LEAST_DIGITS = 2;

const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  '=': '等于',
  '≥': '大于等于',
  '≤': '小于等于',
  '>': '大于',
  '<': '小于',
};

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** （一）; further on （11）. */
export const inBrackets = (index: number): string => `（${NUMERALS[index] ?? String(index + 1)}）`;

/** 5.00, 17.284: two decimals, and all that there are. */
function money(value: number): string {
  const [whole = '', decimals = ''] = formatNumber(value, DIGITS).split('.');
  return `${whole}.${decimals.padEnd(LEAST_DIGITS, '0')}`;
}

const points = (cell: NumberCell | null, what: string): ReportPart | string =>
  cell?.value == null ? blank(what) : formatNumber(cell.value, DIGITS);

const FUND_SENTENCES = [
  ['年初预算数', 'initialBudget'],
  ['全年预算数', 'annualBudget'],
  ['全年执行数', 'executed'],
] as const satisfies readonly (readonly [string, FundColumn])[];

const partName = ({ label }: FundRow): string =>
  (label?.text ?? '')
    .replace(/\s+/g, '')
    .replace(/^其中[:：]?/, '')
    .replace(/[:：]+$/, '');

/** 本年度资金全年执行数41.71万元，其中：财政拨款41.71万元，其他资金0.00万元。 */
export function fundSentences({ funds }: SelfEvaluationForm): readonly ReportBlock[] {
  const total = funds?.rows.find((row) => row.isTotal);
  if (!funds || !total) return [block('text', blank('年初预算数、全年预算数、全年执行数'))];
  const unit = funds.amountUnit;
  const parts = funds.rows.filter(
    (row) => !row.isTotal && row.partOf === undefined && row.isAgain !== true && partName(row) !== '',
  );
  return FUND_SENTENCES.map(([name, column]) => {
    const amount = total[column]?.value ?? null;
    const named = parts.flatMap((row) => {
      const value = row[column]?.value ?? null;
      return value === null ? [] : [`${partName(row)}${money(value)}${unit}`];
    });
    return block(
      'text',
      `本年度资金${name}`,
      amount === null ? blank(name) : money(amount),
      `${unit}${named.length > 0 ? `，其中：${named.join('，')}` : ''}。`,
    );
  });
}

/** 预算执行率95.00%，分值10，得分9.5。 Null where the form has nothing of it. */
export function rateSentence({ funds, executionPoints }: SelfEvaluationForm): ReportBlock | null {
  const total = funds?.rows.find((row) => row.isTotal);
  if (!funds || !total) return null;
  const { rate, weight, score } = total;
  const has = (column: FundColumn): boolean => funds.columns.has(column);
  if (!has('rate') && !has('score')) return null;
  const parts: (string | ReportPart)[] = [];
  if (has('rate'))
    parts.push('预算执行率', rate?.value == null ? blank('预算执行率') : money(rate.value), '%');
  else parts.push('预算执行情况');
  if (has('weight')) parts.push('，分值', points(weight, '分值'));
  else if (executionPoints !== null) parts.push(`，分值${formatNumber(executionPoints, DIGITS)}`);
  if (has('score')) parts.push('，得分', points(score, '得分'));
  return block('text', ...parts, '。');
}

/** Whether the quantity is the whole text, so that a report may print its figure and unit alone. */
const isPlain = ({ kind, value, left, change, operatorDamaged }: Quantity): boolean =>
  kind === 'number' && value !== null && left === '' && change === undefined && !operatorDamaged;

/** A cell that ends as a sentence goes on as a part of one. */
const unended = (text: string): string => text.trim().replace(/[。；;，,]+$/, '');

function valueWords(row: IndicatorRow, which: 'target' | 'actual', what: string): ReportPart | string {
  const quantity = which === 'target' ? row.targetQuantity : row.actualQuantity;
  const text = unended(row[which]?.text ?? '');
  if (text === '') return blank(what);
  const operator = which === 'target' ? quantity.operator : null;
  // =9月 is nine months; 9月 alone would be September.
  const isCount = quantity.operator !== null && /^[年月日号]$/.test(quantity.unit?.text ?? '');
  if (isPlain(quantity) && quantity.value !== null && (which === 'target' || !isCount)) {
    const words = which === 'target' ? OPERATOR_WORDS[operator ?? '='] : '';
    return `${words}${formatNumber(quantity.value, DIGITS)}${quantity.unit?.text ?? ''}`;
  }
  // What stands in columns of their own belongs to the words too.
  const own = (row.operator?.text ?? '') === '' || operator === null ? '' : OPERATOR_WORDS[operator];
  const unit = /\d/.test(text) ? (row.unit?.text ?? '') : '';
  return `${own}${text}${text.endsWith(unit) ? '' : unit}`;
}

/** The name as the form prints it, without the placeholder's number in front of it. */
export const nameOf = (row: IndicatorRow): string =>
  unended((row.level3?.text ?? row.level2?.text ?? '').replace(/^指标\d+[:：、.]?/, ''));

/** The row that a merged cell belongs to: its points stand for this row too. */
function leaderOf(
  rows: readonly IndicatorRow[],
  row: IndicatorRow,
  column: 'weight' | 'score',
): number | null {
  if ((row[column]?.raw ?? null) !== null) return null;
  const covers = (area: CellArea | null | undefined): boolean =>
    area != null && row.row > area.top && row.row <= area.bottom;
  const at = rows.findIndex((other) => covers(other[column]?.span));
  return at < 0 ? null : at;
}

function pointWords(
  rows: readonly IndicatorRow[],
  row: IndicatorRow,
  column: 'weight' | 'score',
  what: string,
): readonly (ReportPart | string)[] {
  const leader = leaderOf(rows, row, column);
  return leader === null ? [what, points(row[column], what)] : [`${what}并入第${String(leader + 1)}项`];
}

/** `3)培训合格率，目标值大于等于95%，实际完成97%，分值5，得分5。` */
function indicatorSentence(rows: readonly IndicatorRow[], at: number): ReportBlock[] {
  const row = rows[at];
  if (!row) return [];
  const name = nameOf(row);
  return [
    block(
      'text',
      `${String(at + 1)})`,
      name === '' ? blank('指标名称') : name,
      '，目标值',
      valueWords(row, 'target', '目标值'),
      '，实际完成',
      valueWords(row, 'actual', '实际完成值'),
      '，',
      ...pointWords(rows, row, 'weight', '分值'),
      '，',
      ...pointWords(rows, row, 'score', '得分'),
      '。',
    ),
  ];
}

const BLOCK_NAMES: Readonly<Record<Block, string | null>> = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
  execution: null,
  management: null,
};
/** The place that each kind of indicators has in all reports. */
const GROUP_NUMBERS: Readonly<Record<Aspect, number>> = {
  quantity: 1,
  quality: 2,
  time: 3,
  cost: 4,
  economic: 5,
  social: 6,
  ecological: 7,
  sustained: 8,
  satisfaction: 9,
};
const LAST_FIXED = 9;

/** The level-1 name of a row; that of its block where the label above it belongs to another. */
function level1Of({ level1, facts }: IndicatorRow): string {
  const key = readLabel(level1?.text ?? '').key;
  const own = facts.block === null ? null : BLOCK_NAMES[facts.block];
  const isOther = key !== '' && own !== null && blockOfLevel1(key) !== facts.block;
  return key === '' || (isOther && facts.block === 'satisfaction') ? (own ?? '') : key;
}

/** The blocks of chapter three; a block's own texts close it. */
export function indicatorBlocks(
  { form }: CheckedForm,
  textsOf: (block: Block) => readonly string[],
): readonly ReportBlock[] {
  const rows = form.indicators?.rows ?? [];
  const blocks: ReportBlock[] = [];
  const numbers = new Map<string, number>();
  const closed = new Set<Block>();
  const numberOf = (name: string, aspect: Aspect | null): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const fixed = aspect === null ? null : GROUP_NUMBERS[aspect];
    const taken = [...numbers.values()];
    const number = fixed !== null && !taken.includes(fixed) ? fixed : Math.max(LAST_FIXED, ...taken) + 1;
    numbers.set(name, number);
    return number;
  };
  const close = (of: Block | null): void => {
    if (of === null || closed.has(of)) return;
    closed.add(of);
    blocks.push(...textsOf(of).map((text) => block('text', text)));
  };
  let level1 = '';
  let level2 = '';
  let count = 0;
  rows.forEach((row, at) => {
    const [first, second] = [level1Of(row), readLabel(row.level2?.text ?? '').key];
    if (first !== '' && first !== level1) {
      blocks.push(block('section', `${inBrackets(count++)}${first}完成情况`));
      [level1, level2] = [first, ''];
    }
    if (second !== '' && second !== level2) {
      blocks.push(block('group', `${String(numberOf(`${level1}|${second}`, row.facts.aspect))}、${second}`));
      level2 = second;
    }
    blocks.push(...indicatorSentence(rows, at));
    const isLast = rows.slice(at + 1).every(({ facts }) => facts.block !== row.facts.block);
    if (isLast) close(row.facts.block);
  });
  for (const of of ['output', 'benefit', 'satisfaction'] as const) close(of);
  blocks.push(block('section', `${inBrackets(count)}自评得分情况`), totalSentence(form));
  return blocks;
}

/** 本项目绩效自评得分95.75分，等级为优。 */
function totalSentence({ kind, total, grade }: SelfEvaluationForm): ReportBlock {
  const subject = kind === 'department' ? '本部门整体支出' : '本项目';
  return block(
    'text',
    `${subject}绩效自评得分`,
    points(total?.score ?? null, '总分'),
    '分，等级为',
    grade === null || grade.text === '' ? blank('等级') : grade.text,
    '。',
  );
}
