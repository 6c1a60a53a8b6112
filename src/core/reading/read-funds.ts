/**
 * The fund table: budget, execution, rate and their score, row by row.
 */
import { indicatorHeaderAt } from './indicator-columns';
import type { FundHeader } from './fund-columns';
import { fundConceptOf } from './fund-evidence';
import { decimal, isWithin, sum, toNumber } from '../figures/decimal';
import { scoreFromDeduction } from '../model/deductions';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import {
  afterLabels,
  fundRowLabels,
  goalBlocks,
  goalLabels,
  headLabels,
  totalLabels,
} from '../words/word-index';
import { isTotalRow, numbersColumns } from './form-lines';
import { columnsWith, pointsLine, withPointsLine, type PointsLine } from './fund-points-line';
import { headerDoubts } from './header-doubts';
import { deductionInWords, withPointsInWords } from './points-in-words';
import { compact } from '../text/label-text';
import { quoted } from '../text/quoted';
import {
  amountUnitIn,
  asAmountUnit,
  cellInSpan,
  isWords,
  linesIn,
  stackedNumber,
  textCell,
  textCellAt,
} from './read-cell';
import type { ReadArea } from './read-head';
import type {
  AmountUnit,
  FundColumn,
  FundRow,
  FundTable,
  NumberCell,
  ReadingDoubt,
} from '../model/self-evaluation-form';

/** How far below its header a fund table may reach. */
const MOST_FUND_ROWS = 40;

export const AMOUNT_COLUMNS: readonly FundColumn[] = [
  'initialBudget',
  'initialBudgetDeclared',
  'annualBudget',
  'executed',
  'executedOther',
  'carryOver',
];

export interface ReadFunds {
  readonly table: FundTable;
  readonly doubts: readonly ReadingDoubt[];
  /** Points of the execution that a label carries, where no table's header does. */
  readonly points?: number | null;
}

/** Texts above the figures whose bracket may hold the unit: 单位：元, 资金（元）. */
const NAMES_MONEY = /单位|万元|金额|资金|经费|预算|yuan|RMB|CNY/i;

/** Unit of the amounts: from the header's cells, the block's side label, a corner note, or 万元 by custom. */
export function findAmountUnit(grid: Grid, area: ReadArea, top: number, bottom: number): AmountUnit | null {
  for (let row = top; row <= bottom; row++) {
    for (const cell of grid.row(row, area.left, area.right)) {
      if (typeof cell.raw !== 'string' || cell.text.length > 40) continue;
      const unit = amountUnitIn(cell.text);
      if (unit) return unit;
    }
  }
  for (let row = area.top; row < top; row++) {
    const cells = grid.row(row, area.left, area.right);
    for (const [index, cell] of cells.entries()) {
      // 金额单位 | 元
      const beside = /^(?:金额|货币|计量)?单位$/.test(cell.key) ? compact(cells[index + 1]?.text ?? '') : '';
      const named = asAmountUnit(beside);
      if (named) return named;
      if (typeof cell.raw !== 'string' || !NAMES_MONEY.test(cell.text)) continue;
      const unit = amountUnitIn(cell.text);
      if (unit) return unit;
    }
  }
  return null;
}

/** The unit of the figures themselves: 450000元, ￥450,000. */
export function unitOf(cell: GridCell | null | undefined): AmountUnit | null {
  const text = compact(cell?.text ?? '');
  const unit = /\d(亿元|百万元|万元|千元|元)$/.exec(text)?.[1];
  return asAmountUnit(unit ?? (/^[¥￥][\d,.]+$/u.test(text) ? '元' : undefined));
}

function unitInCells(
  grid: Grid,
  from: number,
  span: { left: number; right: number } | undefined,
): AmountUnit | null {
  if (!span) return null;
  for (let row = from; row < from + 6; row++) {
    const unit = unitOf(cellInSpan(grid, row, span));
    if (unit) return unit;
  }
  return null;
}

/** The row's own label: the text nearest to the figures, left of them. */
function rowLabel(grid: Grid, row: number, area: ReadArea, firstColumn: number): GridCell | null {
  const cells = grid.row(row, area.left, firstColumn - 1).filter((cell) => typeof cell.raw === 'string');
  return cells[cells.length - 1] ?? null;
}

/** 年度 | 100 | 90: the year's funds in a row of their own; elsewhere the word names the year. */
const YEAR_ROW = /^(?:本|当|全)?年度?(?:合计|小计)?$/;

/** 支出内容, 具体支出明细: a side label over what the money was spent on, with amounts in the same columns. */
const LISTS_USES =
  /^(?:具体|主要|项目|资金)*(?:支出|使用|开支|任务|工作|实施)(?:内容|明细|用途|去向|方向|构成|项目|事项|清单)(?:明细|清单)?$|^(?:用途|明细)$/;

function endsTable(grid: Grid, row: number, area: ReadArea): boolean {
  const cells = grid.row(row, area.left, area.right);
  if (cells.some((cell) => goalLabels.find(cell.key)?.concept === 'actual')) return true;
  const [first] = cells;
  if (!first) return false;
  if (goalBlocks.find(first.key) || afterLabels.find(first.key)) return true;
  if (totalLabels.find(first.key) && !fundRowLabels.find(first.key)) return true;
  const head = headLabels.find(first.key);
  const isYear = YEAR_ROW.test(first.key) && cells.filter((cell) => !isWords(cell)).length > 1;
  if (head && !fundRowLabels.find(first.key) && !isYear) return true;
  // 任务名称 | 预算数 | 执行数: a list with money of its own.
  if (LISTS_USES.test(first.key)) return true;
  const isHeader =
    cells.filter((cell) => fundConceptOf(grid, cell) !== null).length > 1 && cells.every(isWords);
  return isHeader || indicatorHeaderAt(grid, row, area.left, area.right) !== null;
}

/**
 * A rate stored as 1 or 0.9 without a per cent format may be a fraction: the reading nearer to what the amounts give
 * wins, and where neither agrees the doubt is told.
 */
export function settleRate(
  rate: NumberCell | null,
  executed: NumberCell | null,
  budget: NumberCell | null,
  doubts: ReadingDoubt[],
): NumberCell | null {
  if (rate?.value == null || rate.form === 'percent' || rate.form === 'text-percent') return rate;
  if (rate.value < 0 || rate.value > 1.5 || executed?.value == null || !budget?.value) return rate;
  const expected = decimal(executed.value).div(decimal(budget.value)).times(100);
  const asFraction = decimal(rate.value).times(100);
  const fractionGap = asFraction.minus(expected).abs();
  const plainGap = decimal(rate.value).minus(expected).abs();
  if (fractionGap.gte(plainGap)) return rate;
  if (!isWithin(asFraction, expected, 1)) {
    doubts.push({
      position: rate.position,
      // The rate follows from the amounts, whichever way it was meant.
      doubts: 'none',
      figures: {
        zh: `${String(rate.value)} 按小数读作 ${asFraction.toFixed()}%`,
        en: `${String(rate.value)} was read as the fraction ${asFraction.toFixed()} %`,
      },
      why: { zh: '与预算数、执行数对不上', en: 'it does not agree with the amounts' },
    });
  }
  return { ...rate, value: toNumber(asFraction) };
}

/**
 * The rate of a row, and whether a second column of spending counts in it: where the printed rate is that of both
 * together and not that of the first alone.
 */
function settleOther(row: FundRow, doubts: ReadingDoubt[]): Pick<FundRow, 'rate' | 'otherCounts'> {
  const budget = row.annualBudget ?? row.initialBudget;
  const { executed, executedOther, rate } = row;
  if (executed?.value == null || executedOther?.value == null || executedOther.value === 0)
    return { rate: settleRate(rate, executed, budget, doubts) };
  const both = { ...executed, value: toNumber(decimal(executed.value).plus(executedOther.value)) };
  const [ofBoth, ofFirst] = [isRateOf(rate, { ...row, executed: both }), isRateOf(rate, row)];
  return {
    rate: settleRate(rate, ofBoth ? both : executed, budget, doubts),
    ...(ofBoth === ofFirst ? {} : { otherCounts: ofBoth }),
  };
}

export function readFundTable(grid: Grid, area: ReadArea, header: FundHeader): ReadFunds | null {
  const columns = header.columns;
  const firstColumn = Math.min(...[...columns.values()].map((span) => span.left));
  const doubts: ReadingDoubt[] = [...headerDoubts(columns, header.inferred)];
  const printedUnit = findAmountUnit(grid, area, header.top, Math.min(header.bottom + 6, area.bottom));
  const amountUnit =
    printedUnit ?? unitInCells(grid, header.bottom + 1, header.columns.get('executed')) ?? '万元';
  const rows: FundRow[] = [];
  const last = Math.min(area.bottom, header.bottom + MOST_FUND_ROWS);
  let bottom = header.bottom;
  let blanks = 0;
  let line: PointsLine | null = null;
  for (let row = header.bottom + 1; row <= last; row++) {
    const cells = grid.row(row, area.left, area.right);
    if (cells.length === 0) {
      if (++blanks > 2) break;
      continue;
    }
    blanks = 0;
    if (rows.length === 0 && numbersColumns(cells)) continue;
    if (endsTable(grid, row, area) || (rows.some(isNamedTotal) && isTotalRow(cells))) break;
    const told = rows.length > 0 ? pointsLine(grid, cells) : null;
    if (told) {
      line = told;
      bottom = row;
      continue;
    }
    const read = readFundRow(grid, row, area, header, firstColumn, amountUnit);
    if (!read) continue;
    rows.push(read);
    bottom = row;
  }
  if (rows.length === 0) return null;
  const marked = withPointsOfPart(markTotal(rows), doubts).map((row) => withPointsLine(row, line));
  const settled = marked.map((row) => ({
    ...row,
    ...settleOther(row, doubts),
  }));
  return {
    table: {
      amountUnit,
      amountUnitPrinted:
        printedUnit !== null || unitInCells(grid, header.bottom + 1, header.columns.get('executed')) !== null,
      rows: settled,
      columns: columnsWith(columns.keys(), line),
      area: { top: header.top, left: header.left, bottom, right: header.right },
    },
    doubts,
  };
}

/** The score of a row that prints what is taken off; a row without a weight of its own (—) has none. */
const deducted = (taken: NumberCell | null, weight: NumberCell | null): NumberCell | null =>
  taken && weight?.value != null ? scoreFromDeduction(deductionInWords(taken), weight.value) : taken;

function readFundRow(
  grid: Grid,
  row: number,
  area: ReadArea,
  header: FundHeader,
  firstColumn: number,
  amountUnit: AmountUnit,
): FundRow | null {
  const label = rowLabel(grid, row, area, firstColumn);
  const lines = linesIn(label).length;
  const read = (column: FundColumn): NumberCell | null => {
    const span = header.columns.get(column);
    if (!span) return null;
    const isAmount = AMOUNT_COLUMNS.includes(column);
    return stackedNumber(
      cellInSpan(grid, row, span),
      { row, column: span.left },
      lines,
      'first',
      isAmount ? { amountUnit } : {},
    );
  };
  const figures = {
    initialBudget: read('initialBudget'),
    initialBudgetDeclared: read('initialBudgetDeclared'),
    annualBudget: read('annualBudget'),
    executed: read('executed'),
    executedOther: header.columns.has('executedOther') ? read('executedOther') : null,
    carryOver: read('carryOver'),
    weight: read('weight'),
    rate: read('rate'),
    score: header.deducts
      ? deducted(read('score'), read('weight'))
      : withPointsInWords(read('score'), read('weight')?.value ?? null),
  };
  const { executedOther, ...own } = figures;
  const all = Object.values(figures);
  const hasFigure = all.some((cell) => cell?.value != null || cell?.isPlaceholder === true);
  const hasWords = all.some((cell) => cell?.raw != null && cell.value === null && !cell.isPlaceholder);
  const known = label ? fundRowLabels.find(label.key) : null;
  // A line of words over the figure columns (按支出性质分：) is no row of the table.
  if (!hasFigure && (hasWords || !known)) return null;
  const reasonSpan = header.columns.get('reason');
  return {
    row,
    label: label ? textCell(label) : null,
    isTotal: false,
    ...own,
    ...(executedOther ? { executedOther } : {}),
    reason: reasonSpan
      ? textCellAt(cellInSpan(grid, row, reasonSpan), { row, column: reasonSpan.left })
      : null,
  };
}

/**
 * The total row: by its label, else the only row with amounts, else the one that the others add up to, else the first.
 * A table that begins with a source (财政拨款) and has no such row has no total.
 */
function markTotal(rows: readonly FundRow[]): FundRow[] {
  const named = rows.findIndex(isNamedTotal);
  const filled = rows.filter((row) => amountsOf(row).some((amount) => amount !== 0));
  const [only] = filled.length === 1 ? filled : rows.filter((row) => isSumOf(row, filled));
  const fallback = only ? rows.indexOf(only) : beginsWithSource(rows) ? -1 : 0;
  const at = named >= 0 ? named : fallback;
  return rows.map((row, index) => ({ ...row, isTotal: index === at }));
}

/**
 * The score of the one part row that prints one is the total's where the total prints none. Its weight goes with it
 * unless the total has one; its rate only where it is what the total's own amounts give: a part's rate stays with the
 * part, and none is due above it. A total with a rate or a weight of its own has a score due beside it: that it was
 * taken from elsewhere is a doubt.
 */
function withPointsOfPart(rows: readonly FundRow[], doubts: ReadingDoubt[]): readonly FundRow[] {
  const total = rows.find((row) => row.isTotal);
  const scored = rows.filter((row) => row.score?.value != null);
  const [only] = scored;
  const isOpen = (cell: NumberCell | null) => cell === null || cell.raw === null || cell.isPlaceholder;
  if (!total || !only || scored.length > 1 || only === total || !isOpen(total.score)) return rows;
  const takesWeight = isOpen(total.weight);
  if (total.score && !(takesWeight && isOpen(total.rate))) doubts.push(scoreElsewhere(total.score, only));
  const hasAmounts = amountsOf(only).some((amount) => amount !== 0);
  const takesRate = isOpen(total.rate) && (!hasAmounts || isRateOf(only.rate, total));
  const ownRate = isOpen(total.rate) ? null : total.rate;
  const given = {
    score: only.score,
    weight: takesWeight ? only.weight : total.weight,
    rate: takesRate ? only.rate : ownRate,
  };
  const left = {
    score: null,
    weight: takesWeight ? null : only.weight,
    rate: takesRate ? null : only.rate,
  };
  return rows.map((row) => (row === total ? { ...row, ...given } : row === only ? { ...row, ...left } : row));
}

function scoreElsewhere(open: NumberCell, part: FundRow): ReadingDoubt {
  const label = quoted(part.label?.text ?? '');
  const points = String(part.score?.value ?? '');
  return {
    position: open.position,
    doubts: 'none',
    figures: {
      zh: `得分未填，按${label}一行的 ${points} 分读取`,
      en: `no score; the ${points} of ${label} were taken`,
    },
    why: {
      zh: '这一行填了执行率或分值，得分只填在分项行',
      en: 'the rate or the weight stands here, the score only at the part',
    },
  };
}

/** True where a printed rate, in per cent or as a fraction, is what a row's amounts give. */
function isRateOf(rate: NumberCell | null, { annualBudget, initialBudget, executed }: FundRow): boolean {
  const budget = annualBudget?.value ?? initialBudget?.value ?? 0;
  if (rate?.value == null || executed?.value == null || budget <= 0) return false;
  const due = (executed.value / budget) * 100;
  return [rate.value, rate.value * 100].some((value) => isWithin(value, due, RATE_GAP));
}

/** How far a printed rate may lie beside what its amounts give, in per cent. */
const RATE_GAP = 0.06;

const amountsOf = (row: FundRow): readonly number[] =>
  [row.initialBudget, row.annualBudget, row.executed].map((cell) => cell?.value ?? 0);

/** True where every amount of a row, two at least, is what the others hold together. */
function isSumOf(row: FundRow, rows: readonly FundRow[]): boolean {
  const others = rows.filter((other) => other !== row).map(amountsOf);
  const own = amountsOf(row);
  const filled = own.flatMap((amount, column) => (amount > 0 ? [column] : []));
  const added = (column: number) => sum(others.map((amounts) => amounts[column] ?? 0));
  return (
    others.length > 1 &&
    filled.length > 1 &&
    filled.every((column) => isWithin(own[column] ?? 0, added(column), 0.01))
  );
}

/** 财政拨款, 其他资金 under each other, and none of them said to be contained in another. */
function beginsWithSource(rows: readonly FundRow[]): boolean {
  const keys = rows.map((row) => labelKeyOf(row.label?.text ?? ''));
  return SOURCE.test(keys[0] ?? '') && keys.length > 1 && !keys.some((key) => /^其中/.test(key));
}

/** Names of a source that say of nothing more than itself. */
const SOURCE =
  /^(?:当年|本年)?(?:财政拨款|财政资金|中央|省级|市级|县级|区级|上级|本级|地方|一般公共预算|其[他它]|自[筹有])(?:财政)?(?:资金|拨款|补助)*$/;

function isNamedTotal(row: FundRow): boolean {
  const key = row.label ? labelKeyOf(row.label.text) : '';
  return fundRowLabels.find(key)?.concept === 'total' || key === '小计';
}

function labelKeyOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s:：]+/g, '')
    .replace(/\([^)]*\)/g, '');
}
