/**
 * Funds of forms that have no table for them: label-and-value pairs, with their parts in the rows below, or one
 * sentence that tells budget and execution.
 */
import { assignFunds, fundConceptOf, isReadFund } from './fund-evidence';
import { columnOf, type Column } from './header-block';
import { headerDoubts } from './header-doubts';
import { isKnownLabel } from './known-cells';
import { type IndicatorHeader } from './indicator-columns';
import { decimal, toNumber } from '../figures/decimal';
import { readQuantity } from '../figures/quantity';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { compact } from '../text/label-text';
import { amountIn, inSentence } from './narrative-sentences';
import { amountUnitIn, AMOUNT_UNITS, isWords, numberCell, textCell } from './read-cell';
import { AMOUNT_COLUMNS, findAmountUnit, settleRate, unitOf, type ReadFunds } from './read-funds';
import type { ReadArea } from './read-head';
import type {
  AmountUnit,
  FundColumn,
  FundRow,
  NumberCell,
  ReadingDoubt,
} from '../model/self-evaluation-form';
import { executionRows, fundRowLabels } from '../words/word-index';

/** 编制数, 补助户数: labels of people and things that sound like money. */
export const COUNTS_OTHERS = /^(?:人员)?编制数|人[数次员]|户数|职工|学生|[件台套个家场次]数$|面积/;

/** 120户, 35人: so many of something that is no money. */
const countsOthers = (text: string): boolean => {
  const { kind, unit } = readQuantity(text);
  return (
    kind === 'number' &&
    unit !== null &&
    !/^(?:money|percent|score)/.test(unit.dimension) &&
    unit.text !== '分'
  );
};

/** Figures that stand as pairs: 预算数 | 30 | 执行数 | 29 | 执行率 | 96.67%, in one row or down a column. */
export function readFundPairs(grid: Grid, area: ReadArea, lastRow: number): ReadFunds | null {
  const assigned = assignFunds(grid, pairsIn(grid, area, lastRow), Infinity);
  const found = new Map<FundColumn, GridCell>();
  const labels = new Map<FundColumn, GridCell>();
  for (const [concept, { header, cells }] of assigned.columns) {
    const [figure] = cells.values();
    if (!isReadFund(concept) || !figure) continue;
    found.set(concept, figure);
    labels.set(concept, header);
  }
  const executed = found.get('executed');
  if (executed && !found.has('annualBudget') && !found.has('initialBudget')) {
    const money = moneyBeside(grid, area, executed, labels.get('executed'));
    if (money) {
      found.set('annualBudget', money.figure);
      labels.set('annualBudget', money.label);
    }
  }
  const budget = found.get('annualBudget') ?? found.get('initialBudget');
  if (!budget || !executed || Math.abs(budget.row - executed.row) > 6) return null;
  const anchor = labels.get('executed');
  if (!anchor || executionRows.find(anchor.key) !== null) return null;
  const printedUnit = findAmountUnit(
    grid,
    area,
    Math.min(budget.row, executed.row),
    Math.max(budget.row, executed.row),
  );
  const ownUnit = unitOf(executed) ?? unitOf(budget);
  const amountUnit = printedUnit ?? ownUnit ?? '万元';
  const doubts: ReadingDoubt[] = [
    ...headerDoubts(
      new Map([...labels].map(([column, header]) => [column, { left: 0, right: 0, header }])),
      assigned.inferred,
    ),
  ];
  const read = (column: FundColumn): NumberCell | null => {
    const cell = found.get(column);
    if (!cell) return null;
    const labelUnit = AMOUNT_COLUMNS.includes(column) ? amountUnitIn(labels.get(column)?.text ?? '') : null;
    const number = numberCell(
      cell,
      { row: cell.row, column: cell.column },
      AMOUNT_COLUMNS.includes(column) ? { amountUnit } : {},
    );
    return labelUnit && labelUnit !== amountUnit && number.value !== null
      ? { ...number, value: toNumber(decimal(number.value).times(unitRatio(labelUnit, amountUnit))) }
      : number;
  };
  const row: FundRow = {
    row: executed.row,
    label: null,
    isTotal: true,
    initialBudget: read('initialBudget'),
    initialBudgetDeclared: read('initialBudgetDeclared'),
    annualBudget: read('annualBudget'),
    executed: read('executed'),
    carryOver: read('carryOver'),
    weight: read('weight'),
    rate: read('rate'),
    score: read('score'),
    reason: null,
  };
  const settled = {
    ...row,
    rate: settleRate(row.rate, row.executed, row.annualBudget ?? row.initialBudget, doubts),
  };
  const parts = partsBelow(grid, area, budget, executed, amountUnit, row, lastRow);
  const cells = [...found.values()];
  return {
    table: {
      amountUnit,
      amountUnitPrinted: printedUnit !== null || ownUnit !== null,
      rows: [settled, ...parts],
      columns: new Set(found.keys()),
      area: {
        top: Math.min(...cells.map((cell) => cell.row)),
        bottom: Math.max(...[...cells, ...parts].map((cell) => cell.row)),
        left: area.left,
        right: area.right,
      },
    },
    doubts,
    points: pointsOf(labels.get('score')) ?? pointsOf(labels.get('rate')),
  };
}

/** Points that a label of the execution carries: 支出率得分（20分）, 分值10分，得分. */
function pointsOf(label: GridCell | undefined): number | null {
  if (!label) return null;
  const inText = /(?:分值|满分)(\d+(?:\.\d+)?)分?/.exec(compact(label.text))?.[1];
  return label.label?.points ?? (inText === undefined ? null : Number(inText));
}

/** Labels with a figure behind them, or a rate with its per cent below: those of funds, and unknown ones among them. */
function pairsIn(grid: Grid, area: ReadArea, lastRow: number): readonly Column[] {
  const pairs: { readonly label: GridCell; readonly figure: GridCell; readonly isNamed: boolean }[] = [];
  for (const row of grid.rowsBetween(area.top, lastRow)) {
    const cells = grid.row(row, area.left, area.right);
    for (const [index, label] of cells.entries()) {
      if (label.label === null || label.key === '' || COUNTS_OTHERS.test(label.key)) continue;
      const concept = fundConceptOf(grid, label);
      const figure = cells[index + 1] ?? rateBelow(grid, label, concept);
      if (!figure || fundConceptOf(grid, figure) !== null || countsOthers(figure.text)) continue;
      const isFigure =
        figure.isNumber ||
        (figure.holdsDigit && (concept !== null || numberCell(figure, figure).value !== null));
      const isNamed = concept !== null || namesAmount(grid, label);
      if (isFigure && (isNamed || !isKnownLabel(grid, label))) pairs.push({ label, figure, isNamed });
    }
  }
  const named = pairs.flatMap(({ label, isNamed }) => (isNamed ? [label.row] : []));
  const [top, bottom] = [Math.min(...named), Math.max(...named)];
  return pairs
    .filter(({ label, isNamed }) => isNamed || (label.row >= top && label.row <= bottom + LINES_BELOW))
    .map(({ label, figure }, at) => columnOf(label, at, new Map([[0, figure]])));
}

/** How far below the last known label an unknown one may stand. */
const LINES_BELOW = 2;

/** 转移支付预算数: parts of its words name an amount. */
const namesAmount = (grid: Grid, { key }: GridCell): boolean =>
  /[数额]$/.test(key) && grid.fundWords.senses(key).length > 0;

/**
 * 财政奖补资金 | 28.5万元 | 实际支出 | 28.5万元: in front of what was spent stands what there was to spend, whatever the
 * money is called.
 */
function moneyBeside(
  grid: Grid,
  area: ReadArea,
  executed: GridCell,
  anchor: GridCell | undefined,
): { label: GridCell; figure: GridCell } | null {
  const before = grid.row(executed.row, area.left, (anchor?.column ?? area.left) - 1);
  const [label, figure] = before.slice(-2);
  if (!label || !figure || !/(?:资金|金额|经费|投资|补助|奖补|总额|预算)$/.test(label.key)) return null;
  const isFigure = numberCell(figure, { row: figure.row, column: figure.column }).value !== null;
  return isFigure ? { label, figure } : null;
}

/** 预算执行进度 at the end of its line, with the per cent under it. */
function rateBelow(grid: Grid, label: GridCell, concept: string | null): GridCell | null {
  const below = concept === 'rate' ? grid.at(label.bottom + 1, label.column) : null;
  return below && /%$/.test(below.text) ? below : null;
}

/**
 * Pairs in one line below the indicators (资金 | 预算数 | 3000 | 执行数 | 2850 | 10 | 9.5): weight and score stand in the
 * indicator table's columns.
 */
export function readFundLine(grid: Grid, area: ReadArea, header: IndicatorHeader): ReadFunds | null {
  for (const row of grid.rowsBetween(header.bottom + 1, area.bottom)) {
    const cells = grid.row(row, area.left, area.right);
    const labels = cells.filter((cell, index) => {
      const concept = grid.fundWords.find(cell.key)?.concept;
      const next = cells[index + 1];
      return (concept === 'executed' || concept === 'annualBudget') && next !== undefined && !isWords(next);
    });
    if (labels.length < 2) continue;
    const line = readFundPairs(grid, { ...area, top: row }, row);
    const [total] = line?.table.rows ?? [];
    if (!line || !total) continue;
    const taken = [total.annualBudget, total.initialBudget, total.executed, total.rate];
    const points = (column: 'weight' | 'score'): NumberCell | null => {
      const span = header.columns.get(column);
      const cell = span ? grid.at(row, span.left) : null;
      if (!cell || isWords(cell) || taken.some((figure) => figure?.position.column === cell.column))
        return null;
      return numberCell(cell, { row, column: cell.column });
    };
    const [weight, score] = [total.weight ?? points('weight'), total.score ?? points('score')];
    const columns = new Set<FundColumn>(line.table.columns);
    if (weight) columns.add('weight');
    if (score) columns.add('score');
    return { ...line, table: { ...line.table, rows: [{ ...total, weight, score }], columns } };
  }
  return null;
}

/** 其中：财政拨款 | 100 | 其中：财政拨款 | 94 under 预算数 | 120 | 执行数 | 114: the parts, figures under figures. */
function partsBelow(
  grid: Grid,
  area: ReadArea,
  budget: GridCell,
  executed: GridCell,
  amountUnit: AmountUnit,
  total: FundRow,
  lastRow: number,
): readonly FundRow[] {
  if (budget.row !== executed.row) return [];
  const column = total.annualBudget?.position.column === budget.column ? 'annualBudget' : 'initialBudget';
  const parts: FundRow[] = [];
  for (let row = budget.row + 1; row <= lastRow; row++) {
    const label = grid
      .row(row, area.left, budget.column - 1)
      .filter((cell) => fundRowLabels.find(cell.key)?.concept === 'part')
      .pop();
    if (!label) break;
    const read = (place: number): NumberCell =>
      numberCell(grid.at(row, place), { row, column: place }, { amountUnit });
    parts.push({
      row,
      label: textCell(label),
      isTotal: false,
      initialBudget: null,
      initialBudgetDeclared: null,
      annualBudget: null,
      carryOver: null,
      weight: null,
      rate: null,
      score: null,
      reason: null,
      [column]: read(budget.column),
      executed: read(executed.column),
    });
  }
  return parts;
}

const RATE_IN_TEXT = /执行率(?:为|是|达到|达|[:：])?(\d+(?:\.\d+)?)%/;
const SCORE_IN_TEXT = /得分?(?:为|是|[:：])?(\d+(?:\.\d+)?)分/;

/** 年初预算50万元，全年预算60万元，实际支出57万元，执行率95%: one text beside a label of funds. */
export function readFundSentences(grid: Grid, area: ReadArea, lastRow: number): ReadFunds | null {
  for (let row = area.top; row <= lastRow; row++) {
    const [label, ...others] = grid.row(row, area.left, area.right);
    if (!label || !/资金|预算|经费/.test(label.key)) continue;
    for (const cell of others) {
      if (typeof cell.raw !== 'string' || cell.text.length > 200) continue;
      const funds = fundsInText(cell, label);
      if (funds) return funds;
    }
  }
  return null;
}

function fundsInText(cell: GridCell, label: GridCell): ReadFunds | null {
  const text = compact(cell.text);
  const columns = ['initialBudget', 'annualBudget', 'executed'] as const;
  const amounts = columns.map((column) => amountIn(text, column));
  const [initial, annual, executed] = amounts;
  const amountUnit = (annual ?? initial)?.unit;
  if (!executed || !amountUnit) return null;
  const figure = (amount: (typeof amounts)[number]) =>
    amount && inSentence(cell, toNumber(decimal(amount.value).times(unitRatio(amount.unit, amountUnit))));
  const percent = RATE_IN_TEXT.exec(text)?.[1];
  const points = SCORE_IN_TEXT.exec(text)?.[1];
  const row: FundRow = {
    row: cell.row,
    label: textCell(label),
    isTotal: true,
    initialBudget: figure(initial ?? null) ?? null,
    initialBudgetDeclared: null,
    annualBudget: figure(annual ?? null) ?? null,
    executed: figure(executed) ?? null,
    carryOver: null,
    weight: null,
    rate: percent === undefined ? null : inSentence(cell, Number(percent)),
    score: points === undefined ? null : inSentence(cell, Number(points)),
    reason: null,
  };
  const told = (['initialBudget', 'annualBudget', 'executed', 'rate', 'score'] as const).filter(
    (column) => row[column] !== null,
  );
  return {
    table: {
      amountUnit,
      amountUnitPrinted: true,
      rows: [row],
      columns: new Set<FundColumn>(told),
      area: { top: cell.row, bottom: cell.row, left: label.column, right: cell.right },
    },
    doubts: [],
  };
}

function unitRatio(from: AmountUnit, to: AmountUnit) {
  return decimal(AMOUNT_UNITS[from]).div(AMOUNT_UNITS[to]);
}
