/** What the lines of a sheet hold of a form, by their words alone: for sheets on which no form was read. */
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { isTitle, isTotalRow, namesDepartment, namesProject, projectNameIn } from './form-lines';
import { isWords, numberOfText } from './read-cell';
import { gradeInSentence, scoreInSentence } from './read-total';
import { compact } from '../text/label-text';
import type { Localized } from '../model/localized';
import type { FundColumn, IndicatorColumn } from '../model/self-evaluation-form';
import { FORECAST_COLUMN } from '../words/head-words';
import {
  FORM_PART_NAMES,
  FUND_COLUMN_NAMES,
  INDICATOR_COLUMN_NAMES,
  MISSING_PART_NAMES,
} from '../words/part-names';
import {
  blockOfLevel1,
  blockOfLevel2,
  goalLabels,
  gradeLabels,
  STRENGTHS,
  totalLabels,
  type Sense,
} from '../words/word-index';

/** Longer texts are no headers. */
const LONGEST_HEADER = 24;
/** The labels of a row's levels stand first in it. */
const MOST_LEVELS = 3;
const FULL_POINTS = 100;

const NEEDED_INDICATORS: readonly IndicatorColumn[] = ['target', 'actual', 'weight', 'score'];
const NEEDED_FUNDS: readonly FundColumn[] = ['annualBudget', 'executed'];

/** What the words of a line's cells name as columns, each once, in their order. */
function columnsIn<C extends string>(
  cells: readonly GridCell[],
  senses: (key: string) => readonly Sense<string>[],
  names: Readonly<Record<C, unknown>>,
): ReadonlySet<C> {
  const isColumn = (concept: string): concept is C => Object.hasOwn(names, concept);
  return new Set(
    cells.flatMap((cell) => {
      const [best] = cell.text.length <= LONGEST_HEADER ? senses(cell.key) : [];
      return best && best.strength >= STRENGTHS.near && isColumn(best.concept) ? [best.concept] : [];
    }),
  );
}

const figureOf = (cell: GridCell): number | null =>
  typeof cell.raw === 'number' ? (cell.isPercent ? null : cell.raw) : numberOfText(cell.text);

/** The points of a row that stand beside the score they were given; null where none do. */
function pointsIn(cells: readonly GridCell[]): number | null {
  const figures = cells.map(figureOf);
  const at = figures.findIndex((score, index) => {
    const weight = figures[index - 1];
    return (
      score !== null && weight != null && weight > 0 && weight <= FULL_POINTS && score >= 0 && score <= weight
    );
  });
  return figures[at - 1] ?? null;
}

/** 自评通知（8分） | … | 8 */
function isAssessed(cells: readonly GridCell[]): boolean {
  const most = cells
    .map(({ label }) => label?.points ?? null)
    .filter((points) => points !== null)
    .pop();
  const score = cells.map(figureOf).pop() ?? null;
  return most !== undefined && score !== null && score >= 0 && score <= most;
}

/** Blocks that the first words of a line name. */
const blocksIn = (cells: readonly GridCell[]): readonly string[] =>
  cells
    .slice(0, MOST_LEVELS)
    .flatMap(({ key }) => (key === '' ? [] : (blockOfLevel1(key) ?? blockOfLevel2(key) ?? [])));

/** Of one project: 18 个项目平均得分 speaks of forms elsewhere. */
const isResult = (text: string): boolean =>
  text.length <= LONGEST_RESULT &&
  /自评|自我评价|综合评分/.test(text) &&
  !/\d\s*[个项]\s*(?:项目)?|平均/.test(text) &&
  (scoreInSentence(text) !== null || gradeInSentence(text) !== null);
const LONGEST_RESULT = 200;

const countOf = (cells: readonly GridCell[], isOne: (cell: GridCell) => unknown): number =>
  cells.filter((cell) => Boolean(isOne(cell))).length;

const holdsResult = (cells: readonly GridCell[]): boolean =>
  cells.some(({ key }) => goalLabels.find(key)?.concept === 'actual');

/** What a sheet's lines hold of a form. */
export class SheetParts {
  readonly indicators = new Set<IndicatorColumn>();
  readonly funds = new Set<FundColumn>();
  /** The blocks that lines of indicators name. */
  readonly blocks = new Set<string>();
  /** Lines of indicators. */
  rows = 0;
  /** Lines with points and a score, and what their points come to. */
  scored = 0;
  points = 0;
  /** Lines of an assessment: the points stand in the label, the score beside it. */
  assessed = 0;
  title: GridCell | null = null;
  projectName: string | null = null;
  hasDepartment = false;
  hasGoals = false;
  hasTotal = false;
  /** True where a sentence tells what the project itself was given: 本项目自评得分94.5分，等级为优. */
  tellsResult = false;
  /** True where a header lists projects, or speaks of a year that is not over. */
  isOther = false;

  constructor(private readonly grid: Grid) {
    for (const row of grid.rowNumbers) this.addLine(grid.row(row));
  }

  get hasRows(): boolean {
    return this.rows > 1 && this.blocks.size > 1;
  }

  /** Of the columns that only an indicator table has. */
  get hasValues(): boolean {
    return this.indicators.has('target') || this.indicators.has('actual');
  }

  private addLine(cells: readonly GridCell[]): void {
    if (isTitle(cells)) this.title ??= cells[0] ?? null;
    if (namesProject(cells)) this.projectName ??= projectNameIn(cells);
    if (namesDepartment(cells)) this.hasDepartment = true;
    if (holdsResult(cells)) this.hasGoals = true;
    if (cells.every(isWords)) this.addHeader(cells);
    const blocks = cells.length > 2 ? blocksIn(cells) : [];
    if (blocks.length > 0) this.rows += 1;
    for (const block of blocks) this.blocks.add(block);
    if (cells.some(({ text }) => isResult(text))) this.tellsResult = true;
    const isTotal = isTotalRow(cells);
    const points = pointsIn(cells);
    if (isAssessed(cells)) this.assessed += 1;
    if (points !== null) this.scored += 1;
    if (points !== null && !isTotal) this.points += points;
    if (isTotal && cells.some((cell) => figureOf(cell) !== null)) this.hasTotal = true;
  }

  private addHeader(cells: readonly GridCell[]): void {
    const { fundWords, indicatorWords } = this.grid;
    const funds = columnsIn(cells, (key) => fundWords.senses(key), FUND_COLUMN_NAMES);
    const indicators = columnsIn(cells, (key) => indicatorWords.senses(key), INDICATOR_COLUMN_NAMES);
    const ofFunds = [...funds].filter((column) => !Object.hasOwn(INDICATOR_COLUMN_NAMES, column)).length;
    const ofIndicators = [...indicators].filter((column) => !Object.hasOwn(FUND_COLUMN_NAMES, column)).length;
    if (ofFunds > 1 && ofFunds >= ofIndicators) for (const column of funds) this.funds.add(column);
    else if (ofIndicators > 1) for (const column of indicators) this.indicators.add(column);
    const results = countOf(cells, ({ key }) => totalLabels.find(key) ?? gradeLabels.find(key));
    const listed = ofFunds + results + Number(funds.has('score'));
    if (namesProject(cells) && (listed > 1 || holdsResult(cells))) this.isOther = true;
    if (cells.some(({ text }) => FORECAST_COLUMN.test(compact(text)))) this.isOther = true;
  }

  get recognised(): readonly Localized[] {
    return [
      ...(this.title ? [FORM_PART_NAMES.title] : []),
      ...(this.projectName !== null ? [MISSING_PART_NAMES['project-name']] : []),
      ...(this.hasDepartment ? [FORM_PART_NAMES.department] : []),
      ...(this.hasGoals ? [FORM_PART_NAMES.goals] : []),
      ...[...this.funds].map((column) => FUND_COLUMN_NAMES[column]),
      ...[...this.indicators].map((column) => INDICATOR_COLUMN_NAMES[column]),
      ...(this.rows > 0 ? [FORM_PART_NAMES.rows] : []),
      ...(this.tellsResult ? [FORM_PART_NAMES.result] : []),
      ...(this.hasTotal ? [MISSING_PART_NAMES['total-row']] : []),
    ];
  }

  get missing(): readonly Localized[] {
    const { indicators, funds } = this;
    return [
      ...(this.projectName === null ? [MISSING_PART_NAMES['project-name']] : []),
      ...(funds.size === 0
        ? [MISSING_PART_NAMES['fund-table']]
        : NEEDED_FUNDS.filter((column) => !funds.has(column)).map((column) => FUND_COLUMN_NAMES[column])),
      ...(indicators.size === 0
        ? [FORM_PART_NAMES.header]
        : NEEDED_INDICATORS.filter((column) => !indicators.has(column)).map(
            (column) => INDICATOR_COLUMN_NAMES[column],
          )),
      ...(this.rows === 0 ? [FORM_PART_NAMES.rows] : []),
    ];
  }
}
