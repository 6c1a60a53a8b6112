/** From a place on a sheet to a typed form whose every value keeps its cell. Reads, never judges. */
import { type FundHeader } from './fund-columns';
import { type IndicatorHeader } from './indicator-columns';
import { decimal, sum, toNumber } from '../figures/decimal';
import { scoreFromDeduction } from '../model/deductions';
import { withParts } from './fund-parts';
import { alignTables } from './align-tables';
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import type { FormPlace } from './locate-forms';
import { deductionInWords, withPointsInWords } from './points-in-words';
import { cellInSpan, numberCell, textCell } from './read-cell';
import { readFundsBelow } from './funds-below';
import { readFundLine, readFundPairs, readFundSentences } from './read-fund-pairs';
import { readFundPhrases } from './read-fund-phrases';
import { readFundsAcross } from './read-funds-across';
import { readFundTable, type ReadFunds } from './read-funds';
import { fundFigures } from '../model/number-cells';
import { kindOf, missingParts } from './form-parts';
import { readGoals, readHead, type ReadArea } from './read-head';
import { withoutExecutionAgain } from './indicator-weights';
import { readManagement } from './read-management';
import { readIndicators, type ReadIndicators } from './read-indicators';
import { totalsAgain } from './sub-totals';
import { findGrade, findTotal, readTotalRow, type Sums } from './read-total';
import type {
  FormTotal,
  FundTable,
  IndicatorTable,
  NumberCell,
  ReadForm,
  SelfEvaluationForm,
  SubTotal,
  TextCell,
} from '../model/self-evaluation-form';
import { totalLabels } from '../words/word-index';

function range(from: number, to: number): number[] {
  const rows: number[] = [];
  for (let row = from; row <= to; row++) rows.push(row);
  return rows;
}

/** What all weights come to. */
const FULL_WEIGHT = 100;

/** Last row of the form: content below its tables up to the next form, ended by a wide gap. */
function formBottom(grid: Grid, place: FormPlace, lastRow: number, mostBlanks = 3): number {
  let bottom = lastRow;
  for (let row = lastRow + 1, blanks = 0; row <= place.bottom; row++) {
    if (grid.row(row, place.left, place.right).length === 0) {
      if (++blanks > mostBlanks) break;
      continue;
    }
    blanks = 0;
    bottom = row;
  }
  return bottom;
}

/** Texts below the tables: a label and what stands beside it, or a line of its own. */
function readTexts(
  grid: Grid,
  area: ReadArea,
  from: number,
  skip: ReadonlySet<GridCell | null>,
): SelfEvaluationForm['texts'] {
  const texts: { label: TextCell | null; text: TextCell }[] = [];
  for (const row of range(from, area.bottom)) {
    const cells = grid
      .row(row, area.left, area.right)
      .filter((cell) => typeof cell.raw === 'string' && !skip.has(cell));
    const last = cells[cells.length - 1];
    if (!last) continue;
    const before = cells[cells.length - 2];
    texts.push({ label: before ? textCell(before) : null, text: textCell(last) });
  }
  return texts;
}

/** The form's rows with the columns of one of its tables: funds and indicators may stand side by side. */
const columnsOf = (header: { left: number; right: number } | null | undefined, whole: ReadArea): ReadArea =>
  header ? { ...whole, left: header.left, right: header.right } : whole;

/** Points that the fund block's labels carry: 预算执行情况（10分）, 得分（20分*执行率）. */
function executionPoints(grid: Grid, area: ReadArea, header: FundHeader): number | null {
  for (const row of range(header.top, header.bottom)) {
    for (const cell of grid.row(row, area.left, area.right)) {
      const label = cell.label;
      if (!label) continue;
      if (label.points !== null) return label.points;
      for (const note of label.notes) {
        const points = /^(\d+(?:\.\d+)?)分?[*×x]/.exec(note)?.[1];
        if (points) return Number(points);
      }
    }
  }
  return null;
}

/** Reads the form at a place; null when there turns out to be nothing to read. */
export function readForm(sheet: Grid, place: FormPlace): ReadForm | null {
  const aligned = alignTables(sheet, place);
  const grid = sheet.withRows(aligned.rows);
  const [firstIndicators] = place.indicators;
  const firstHeader = Math.min(
    place.fund?.top ?? Number.MAX_SAFE_INTEGER,
    firstIndicators?.top ?? Number.MAX_SAFE_INTEGER,
  );
  const whole: ReadArea = { top: place.top, bottom: place.bottom, left: place.left, right: place.right };
  const beforeIndicators = (firstIndicators?.top ?? place.bottom + 1) - 1;
  const head = readHead(
    grid,
    whole,
    Math.min(beforeIndicators, Math.max(firstHeader - 1, (place.fund?.top ?? firstHeader) - 1)),
  );
  const fundArea: ReadArea = {
    ...columnsOf(place.fund, whole),
    bottom: (place.fund?.top ?? 0) > beforeIndicators ? place.bottom : beforeIndicators,
  };
  const readAbove: ReadFunds | null = place.fund
    ? readFundTable(grid, fundArea, place.fund)
    : (readFundsAcross(grid, whole, beforeIndicators) ??
      readFundPairs(grid, whole, beforeIndicators) ??
      readFundSentences(grid, whole, beforeIndicators) ??
      readFundPhrases(grid, whole, beforeIndicators));
  const blockBelow =
    readAbove === null && firstIndicators
      ? readFundsBelow(grid, { ...whole, top: firstIndicators.bottom + 1 })
      : null;
  const readTable =
    readAbove ?? blockBelow?.funds ?? (firstIndicators ? readFundLine(grid, whole, firstIndicators) : null);
  const rawFunds = readTable?.table ?? null;
  const fundsBelow =
    place.fund !== null && firstIndicators !== undefined && place.fund.top > firstIndicators.top
      ? place.fund
      : null;
  const goalsAbove = readGoals(grid, {
    ...fundArea,
    top: rawFunds && place.fund && !fundsBelow ? rawFunds.area.bottom + 1 : place.top,
  });
  const lineBelow =
    rawFunds && firstIndicators && rawFunds.area.top > firstIndicators.top && !place.fund
      ? (blockBelow?.top ?? rawFunds.area.top)
      : null;
  const beside = columnsOf(firstIndicators, whole);
  const read = readIndicators(grid, beside, place.indicators, fundsBelow?.top ?? lineBelow);
  const ownScore = rawFunds?.rows.find((row) => row.isTotal)?.score?.value ?? null;
  const table = read && { ...read, rows: withoutExecutionAgain(read.rows, ownScore) };
  const inPoints = table?.hasFractionWeights === true ? asPoints : (cell: NumberCell | null) => cell;
  const funds = rawFunds && {
    ...rawFunds,
    rows: withParts(rawFunds.rows).map((row) => ({ ...row, weight: inPoints(row.weight) })),
  };
  if (!funds && !table) return null;
  if (table?.rows.length === 0 && !funds) return null;
  const added = (column: 'weight' | 'score') =>
    sum(
      [...(table?.rows ?? []), ...(funds?.rows.filter(({ isTotal }) => isTotal) ?? [])].map(
        (row) => row[column]?.value ?? 0,
      ),
    );
  const sums: Sums = {
    isScore: (value) => added('score').eq(value) && !added('weight').eq(value),
    isWeight: (value) => value === FULL_WEIGHT || added('weight').eq(value),
  };
  const closingRow =
    table && table.totalRow === null && funds && (fundsBelow ?? blockBelow)
      ? totalRowBelow(grid, whole, funds.area.bottom + 1)
      : null;
  const apart = firstIndicators?.apart ?? [];
  const closing =
    table && closingRow
      ? readTotalRow(grid, beside, closingRow.row, closingRow, table.columns, apart)
      : table?.totalRow != null && table.totalLabel
        ? readTotalRow(grid, beside, table.totalRow, table.totalLabel, table.columns, apart, sums)
        : null;
  const tableBottom = Math.max(
    closingRow?.row ?? place.top,
    funds?.area.bottom ?? place.top,
    table?.lastRow ?? place.top,
  );
  const bottom = formBottom(grid, place, tableBottom);
  // Some forms tell their goal at the end.
  const goalsAtEnd =
    goalsAbove.firstRow === null ? readGoals(grid, { ...whole, top: tableBottom + 1, bottom }) : null;
  const isAtEnd = [goalsAtEnd?.goalExpected, goalsAtEnd?.goalActual].every(
    (cell) => (cell?.text ?? '') !== '',
  );
  const goals = goalsAtEnd && isAtEnd ? goalsAtEnd : goalsAbove;
  const area = { ...whole, bottom, ...usedColumns(grid, { ...whole, bottom }) };
  const headRows = [
    ...range(place.top, Math.max(place.top, firstHeader - 1)),
    ...(funds && !fundsBelow ? range(funds.area.bottom + 1, beforeIndicators) : []),
  ];
  const tailRows = range(tableBottom + 1, bottom);
  const nearBottom = formBottom(grid, { ...place, bottom }, tableBottom, 1);
  const fundCells = cellsOf(funds);
  const isOfFunds = (cell: GridCell) => fundCells.has(`${String(cell.row)}:${String(cell.column)}`);
  const closingTotal = deducts(closing?.total ?? null, firstIndicators, table, funds);
  const printedTotal =
    closingTotal?.score?.raw != null && closingTotal.score.deductedFrom === undefined
      ? closingTotal
      : (findTotal(grid, [...tailRows, ...headRows], whole, isOfFunds, (row) => row > nearBottom) ??
        closingTotal);
  const reviewed =
    table?.totalRow != null && firstIndicators?.review
      ? cellInSpan(grid, table.totalRow, firstIndicators.review)
      : null;
  const total = printedTotal && {
    ...printedTotal,
    weight: inPoints(printedTotal.weight),
    ...(reviewed ? { review: numberCell(reviewed, reviewed) } : {}),
  };
  const grade = closing?.grade ?? findGrade(grid, [...tailRows, ...headRows], whole);
  const indicators: IndicatorTable | null = table && {
    rows: table.rows,
    columns: new Map([...table.columns].map(([column, span]) => [column, span.left])),
    area: {
      top: firstIndicators?.top ?? place.top,
      left: area.left,
      bottom: table.lastRow,
      right: area.right,
    },
  };
  const management = readManagement(grid, area);
  return {
    sheet: grid.sheet.name,
    area,
    kind: kindOf(head),
    ...head,
    funds,
    goalExpected: goals.goalExpected,
    goalActual: goals.goalActual,
    indicators,
    blockWeights: table?.blockWeights ?? [],
    subTotals: [
      ...(table?.subTotals ?? []).map((sub) => ({ ...sub, weight: inPoints(sub.weight) })),
      ...totalsAgain(grid, [...headRows, ...tailRows], whole, total, funds),
      ...closingSum(closingTotal, printedTotal),
    ],
    breakdowns: [],
    executionPoints: place.fund ? executionPoints(grid, whole, place.fund) : (readTable?.points ?? null),
    total,
    grade,
    texts: readTexts(grid, area, tableBottom + 1, new Set()),
    ...(management.length > 0 ? { management } : {}),
    missing: missingParts(head, funds, goals, table, total !== null),
    doubts: [...aligned.doubts, ...(readTable?.doubts ?? []), ...(table?.doubts ?? [])],
  };
}

/**
 * The total of a form that prints what is taken off: 100 less the sum of it; or one that is told in words. Where just
 * the indicators' deductions are added up, what the execution lost in the fund table comes off as well.
 */
function deducts(
  total: FormTotal | null,
  header: IndicatorHeader | undefined,
  table: ReadIndicators | null,
  funds: FundTable | null,
): FormTotal | null {
  if (!total?.score) return total;
  if (!header?.deducts)
    return { ...total, score: withPointsInWords(total.score, total.weight?.value ?? null) };
  const taken = deductionInWords(total.score);
  const own = sum((table?.rows ?? []).map(({ score }) => (score?.deductedFrom ?? 0) - (score?.value ?? 0)));
  const execution = funds?.rows.find((row) => row.isTotal);
  const lost = decimal(execution?.weight?.value ?? 0).minus(execution?.score?.value ?? 0);
  const isOwnSum = execution?.score?.value != null && taken.value !== null && own.eq(taken.value);
  const from = decimal(total.weight?.value ?? 100).minus(isOwnSum && lost.gt(0) ? lost : 0);
  return { ...total, score: scoreFromDeduction(taken, toNumber(from)) };
}

/** The total row of the table where the total itself stands elsewhere: left blank, or the sum of what is taken off. */
function closingSum(closing: FormTotal | null, printed: FormTotal | null): readonly SubTotal[] {
  const { label, score } = closing ?? {};
  if (!label || !score || closing === printed) return [];
  if (score.raw !== null && score.deductedFrom === undefined) return [];
  return [{ label, weight: null, score, rows: 'all' }];
}

/** Places of the figures that the fund table reads. */
function cellsOf(funds: FundTable | null): ReadonlySet<string> {
  const cells = (funds?.rows ?? []).flatMap(fundFigures);
  return new Set(
    cells.flatMap((cell) => (cell ? `${String(cell.position.row)}:${String(cell.position.column)}` : [])),
  );
}

/** A weight that is printed as a fraction of one, as points. */
function asPoints(cell: NumberCell | null): NumberCell | null {
  if (cell?.value == null || cell.value > 1.01) return cell;
  return { ...cell, value: toNumber(decimal(cell.value).times(100)) };
}

/** The total row under a fund table that stands below the indicators. */
function totalRowBelow(grid: Grid, area: ReadArea, from: number): GridCell | null {
  for (const row of range(from, Math.min(from + 4, area.bottom))) {
    const label = grid.row(row, area.left, area.right).find((cell) => typeof cell.raw === 'string');
    if (label && totalLabels.find(label.key)) return label;
  }
  return null;
}

/** First and last column in which the form has anything. */
function usedColumns(grid: Grid, area: ReadArea): Pick<ReadArea, 'left' | 'right'> {
  let left = area.right;
  let right = area.left;
  for (const row of range(area.top, area.bottom))
    for (const cell of grid.row(row, area.left, area.right)) {
      left = Math.min(left, cell.column);
      right = Math.max(right, Math.min(cell.right, area.right));
    }
  return { left, right };
}
