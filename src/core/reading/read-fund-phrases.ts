/** Funds told in cells that hold label and figure together: 预算总额（万元）：150 | 实际执行（万元）：150 | 执行率：100%. */
import { decimal, toNumber } from '../figures/decimal';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { compact, readLabel } from '../text/label-text';
import { inSentence } from './narrative-sentences';
import { amountUnitIn, AMOUNT_UNITS } from './read-cell';
import { COUNTS_OTHERS } from './read-fund-pairs';
import { AMOUNT_COLUMNS, type ReadFunds } from './read-funds';
import type { ReadArea } from './read-head';
import { fundRowLabels } from '../words/word-index';
import type { AmountUnit, FundColumn, FundRow, NumberCell } from '../model/self-evaluation-form';

interface Phrase {
  readonly cell: GridCell;
  readonly value: number;
  readonly unit: AmountUnit | null;
}

/**
 * A label, a colon, a figure, perhaps its unit, or without the colon a figure with its unit; several in one cell are
 * parted by white space or marks.
 */
const PHRASE =
  /(?:^|[\s;；,，。])([^\s:：;；,，。\d]{2,20}?)(?:[:：]\s*|为|是|共)?([\d,.]+)\s*(%|％|亿元|百万元|万元|千元|元|分)?/gu;

/** The figures of one cell by the column that their labels name. */
function phrasesIn(grid: Grid, cell: GridCell): readonly (readonly [FundColumn, Phrase])[] {
  if (typeof cell.raw !== 'string' || cell.raw.length > 200 || !/\d/.test(cell.raw)) return [];
  const whole = cell.raw.normalize('NFKC');
  // 预算数200万元，执行数150万元 and nothing else; in running text only a colon shows a label.
  const isList = whole.replace(PHRASE, '').replace(/[\s;；,，。、]+/gu, '') === '';
  return [...whole.matchAll(PHRASE)].flatMap((match) => {
    const words = match[1] ?? '';
    const label = readLabel(words);
    if (!/[:：]/.test(match[0]) && !(isList && match[3] !== undefined)) return [];
    const concept =
      grid.fundWords.find(label.key)?.concept ??
      totalBudget(label.key) ??
      grid.fundWords.senses(label.key)[0]?.concept;
    const value = Number((match[2] ?? '').replace(/,/g, ''));
    if (!concept || concept === 'arrived' || concept === 'review' || concept === 'deduction') return [];
    if (!Number.isFinite(value) || COUNTS_OTHERS.test(label.key)) return [];
    const printed = compact(match[3] ?? '');
    // 120户, 120 户: so many of something that is no money; behind a unit a space parts the next label.
    const behind = whole.slice(match.index + match[0].length);
    if (printed === '' ? /^\s*\p{Script=Han}/u.test(behind) : /^\p{Script=Han}/u.test(behind)) return [];
    const unit = printed in AMOUNT_UNITS ? (printed as AmountUnit) : amountUnitIn(words);
    return [[concept, { cell, value, unit }] as const];
  });
}

/** 预算总额, 资金总额 name a row of a fund table; with the figure behind them, they are the budget. */
const totalBudget = (key: string): FundColumn | null =>
  fundRowLabels.find(key)?.concept === 'total' && !/投资/.test(key) ? 'annualBudget' : null;

/** @param lastRow last row that may tell of funds */
export function readFundPhrases(grid: Grid, area: ReadArea, lastRow: number): ReadFunds | null {
  const found = new Map<FundColumn, Phrase>();
  for (let row = area.top; row <= lastRow; row++)
    for (const cell of grid.row(row, area.left, area.right))
      for (const [column, phrase] of phrasesIn(grid, cell)) if (!found.has(column)) found.set(column, phrase);
  const budget = found.get('annualBudget') ?? found.get('initialBudget');
  const executed = found.get('executed');
  if (!budget || !executed || Math.abs(budget.cell.row - executed.cell.row) > 6) return null;
  const printedUnit = budget.unit ?? executed.unit;
  const amountUnit = printedUnit ?? '万元';
  const read = (column: FundColumn): NumberCell | null => {
    const phrase = found.get(column);
    if (!phrase) return null;
    const isAmount = AMOUNT_COLUMNS.includes(column);
    const from = isAmount ? (phrase.unit ?? amountUnit) : amountUnit;
    const value = decimal(phrase.value).times(AMOUNT_UNITS[from]).div(AMOUNT_UNITS[amountUnit]);
    return inSentence(phrase.cell, toNumber(value));
  };
  const row: FundRow = {
    row: executed.cell.row,
    label: null,
    isTotal: true,
    initialBudget: read('initialBudget'),
    initialBudgetDeclared: null,
    annualBudget: read('annualBudget'),
    executed: read('executed'),
    carryOver: read('carryOver'),
    weight: read('weight'),
    rate: read('rate'),
    score: read('score'),
    reason: null,
  };
  const rows = [...found.values()].map((phrase) => phrase.cell.row);
  return {
    table: {
      amountUnit,
      amountUnitPrinted: printedUnit !== null,
      rows: [row],
      columns: new Set(found.keys()),
      area: { top: Math.min(...rows), bottom: Math.max(...rows), left: area.left, right: area.right },
    },
    doubts: [],
  };
}
