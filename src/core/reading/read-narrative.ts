/**
 * Narrative reports: prose in cells. Fund sentences, indicator sentences (`1)…，目标值…，实际完成…，分值…，得分…。`)
 * and the sentence of total and grade give the same form as a table; every value keeps the cell of its sentence.
 */
import type { Grid } from './grid';
import type { GridCell } from './grid-cell';
import { compact, readLabel } from '../text/label-text';
import {
  buildFunds,
  inSentence,
  positionOf,
  readFundProse,
  readFundSentence,
  readIndicatorSentence,
  readRateSentence,
  valueBehind,
  withRate,
  withoutBlank,
  type Sentence,
} from './narrative-sentences';
import { readTargetAndActual } from '../figures/read-quantities';
import { gradeInSentence, scoreInSentence } from './read-total';
import { factsOfRow } from './row-facts';
import type { IndicatorColumn, IndicatorRow, ReadForm, TextCell } from '../model/self-evaluation-form';
import { blockOfLevel1, blockOfLevel2 } from '../words/word-index';

/**
 * A heading of the indicator part: a level-1 or level-2 label on a line of its own.
 *
 * @param isInBlock whether it stands below a level-1 label
 */
function headingOf(cell: GridCell, isInBlock: boolean): { level: 1 | 2; text: string } | null {
  if (cell.text.length > 20 || /[。；;]/.test(cell.text)) return null;
  const key = readLabel(cell.text)
    .key.replace(/^[(（]?[一二三四五六七八九十\d]+[)）]/, '')
    .replace(/(?:完成|实现)?情况$/, '');
  const bare = key.replace(/(?:完成|达成)$/, '');
  // The level-1 heading speaks of 产出指标; 数量指标 and 社会效益 are its parts.
  if (/^(?:产出|效益|满意度|成本|效果)(?:指标|目标)$/.test(bare) && !/^成本指标$/.test(bare))
    return { level: 1, text: bare };
  const [, block] = BLOCK_HEADING.exec(compact(cell.text)) ?? [];
  if (block !== undefined && /^成本(?:指标)?$/.test(block)) return { level: 1, text: block };
  if (
    /^(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|环境效益|可持续发展)(?:指标)?$/.test(
      bare,
    )
  )
    return { level: 2, text: bare };
  if (blockOfLevel1(bare) !== null && /^[(（]/.test(cell.text.trim()) && bare.endsWith('指标'))
    return { level: 1, text: bare };
  if (block !== undefined) return { level: 1, text: block };
  const [, group] = GROUP_HEADING.exec(compact(cell.text)) ?? [];
  return group !== undefined && isInBlock ? { level: 2, text: group } : null;
}

/** （一）过程指标完成情况: a block by its place, whatever its name. */
const BLOCK_HEADING = /^[(][一二三四五六七八九十\d]+[)](?!.*目标设定)(.{2,14})完成情况$/u;
/** 10、工程质量: below such a heading a kind of indicators by its place. */
const GROUP_HEADING = /^\d{1,2}、([^,:(]{2,16})$/u;

/** The sentence that reports are asked to have: what it leaves open stays open. */
const TOTAL_SENTENCE = /^本(?:项目|部门整体支出)绩效自评得分(?:\d|【)/;

const TITLE =
  /^(?:\d{4}年度?)?(.{2,60}?)(?:项目)?(?:支出)?绩效(?:自评|评价|自我评价)(?:工作)?(?:情况)?(?:的)?报告$/;

interface Report {
  readonly cells: readonly GridCell[];
  readonly sentences: readonly (Sentence & { readonly cell: GridCell })[];
}

/** 补植苗木数量分值15，得分11.25，原因：春季干旱。 */
const SHORTFALL = /^(.+?)分值([\d.]+)[,，]得分([\d.]+)[,，]原因[:：](.+?)。?$/u;

const shortfallKey = (name: string, weight: number | null, score: number | null): string =>
  `${compact(withoutBlank(name))}|${String(weight)}|${String(score)}`;

/** The reasons that a report gives below its figures, by the indicator's name and points; in their order. */
function reasonsIn(cells: readonly GridCell[]): ReadonlyMap<string, TextCell[]> {
  const reasons = new Map<string, TextCell[]>();
  for (const cell of cells) {
    const [, name, weight, score, reason] = SHORTFALL.exec(cell.text.trim()) ?? [];
    if (!name || !reason) continue;
    const key = shortfallKey(name, Number(weight), Number(score));
    reasons.set(key, [...(reasons.get(key) ?? []), { position: positionOf(cell), text: reason }]);
  }
  return reasons;
}

/** Reports of a sheet: every run of sentences is one, from its title (or cover) to the next one's. */
function splitReports(grid: Grid): readonly Report[] {
  const texts = grid.cells.filter((cell) => typeof cell.raw === 'string');
  const found = texts.flatMap((cell) => {
    const sentence = readIndicatorSentence(cell.text);
    return sentence ? [{ ...sentence, cell }] : [];
  });
  // One sentence alone may stand in any text.
  const least = texts.some((cell) => TOTAL_SENTENCE.test(compact(cell.text))) ? 1 : 2;
  if (found.length < least) return [];
  const starts: number[] = [];
  let lastSentence = -1;
  const sentenceCells = new Set(found.map((sentence) => sentence.cell));
  for (const cell of texts) {
    if (sentenceCells.has(cell)) lastSentence = cell.row;
    const isHead = TITLE.test(compact(cell.text)) || /^项目名称[:：]/.test(cell.text);
    const isNew = starts.length === 0 || (isHead && lastSentence > (starts[starts.length - 1] ?? 0));
    if (isNew) starts.push(cell.row);
  }
  let text = 0;
  let sentence = 0;
  return starts.flatMap((start, index) => {
    const next = starts[index + 1] ?? Number.MAX_SAFE_INTEGER;
    const cells: GridCell[] = [];
    for (let cell = texts[text]; cell && cell.row < next; cell = texts[++text])
      if (cell.row >= start) cells.push(cell);
    const sentences: (typeof found)[number][] = [];
    for (let one = found[sentence]; one && one.cell.row < next; one = found[++sentence])
      if (one.cell.row >= start) sentences.push(one);
    return sentences.length > 0 ? [{ cells, sentences }] : [];
  });
}

function readRows(report: Report): IndicatorRow[] {
  let level1: TextCell | null = null;
  let level2: TextCell | null = null;
  const rows: IndicatorRow[] = [];
  const reasons = reasonsIn(report.cells);
  const bySentence = new Map(report.sentences.map((sentence) => [sentence.cell, sentence]));
  for (const cell of report.cells) {
    const heading = headingOf(cell, level1 !== null);
    if (heading) {
      const label = { position: positionOf(cell), text: heading.text };
      if (heading.level === 1) [level1, level2] = [label, null];
      else level2 = label;
      continue;
    }
    const sentence = bySentence.get(cell);
    if (!sentence) continue;
    const text = (value: string): TextCell => ({ position: positionOf(cell), text: value });
    const quantities = readTargetAndActual({
      target: sentence.target,
      actual: sentence.actual,
      operator: '',
      nature: '',
      unit: '',
      name: sentence.name,
    });
    const own: TextCell | null = sentence.level === null ? level2 : text(sentence.level);
    const belongs: string | null = own ? blockOfLevel2(own.text) : null;
    const fits: boolean = level1 === null || belongs === null || blockOfLevel1(level1.text) === belongs;
    const labels = {
      row: cell.row,
      level1: fits ? level1 : null,
      level2: own,
      level3: text(sentence.name),
      nature: null,
      operator: null,
    };
    rows.push({
      ...labels,
      initialTarget: null,
      target: text(sentence.target),
      actual: text(sentence.actual),
      unit: null,
      qualitativeNote: null,
      weight: inSentence(cell, sentence.weight),
      score: inSentence(cell, sentence.score),
      reason: reasons.get(shortfallKey(sentence.name, sentence.weight, sentence.score))?.shift() ?? null,
      targetQuantity: quantities.target,
      actualQuantity: quantities.actual,
      facts: factsOfRow(labels),
    });
  }
  return rows;
}

function readReport(grid: Grid, report: Report): ReadForm | null {
  const { cells } = report;
  const first = cells[0];
  const last = cells[cells.length - 1];
  if (!first || !last) return null;
  const rows = readRows(report);
  const titleCell = cells.find((cell) => TITLE.test(compact(cell.text))) ?? null;
  const title = titleCell ? { position: positionOf(titleCell), text: titleCell.text } : null;
  const named = title ? withoutBlank(TITLE.exec(compact(title.text))?.[1] ?? '') : '';
  const isDepartment = /部门(?:整体)?$/.test(named);
  const projectName =
    valueBehind(cells, /(?:^|[；;])项目名称[:：]([^；;。]*)/) ??
    (title && named !== '' && !isDepartment ? { position: title.position, text: named } : null);
  const yearText =
    cells.find(
      (cell) => cell.text.length <= 60 && /(?:^|[^\d])20\d{2}年(?!\d{1,2}月)/.test(compact(cell.text)),
    ) ?? null;
  const year = yearText ? Number(/(20\d{2})年/.exec(compact(yearText.text))?.[1]) : null;
  const sentences = cells.flatMap((cell) => {
    const sentence = readFundSentence(cell);
    return sentence ? [sentence] : [];
  });
  const listed = buildFunds(sentences);
  const hasBudget =
    listed?.columns.has('annualBudget') === true || listed?.columns.has('initialBudget') === true;
  const told = hasBudget ? listed : (readFundProse(cells) ?? listed);
  const rate = cells.map(readRateSentence).find((sentence) => sentence !== null) ?? null;
  const funds = told && rate ? withRate(told, rate) : told;
  const sentenceCells = new Set([...report.sentences.map(({ cell }) => cell), ...(rate ? [rate.cell] : [])]);
  const own = cells.find((cell) => TOTAL_SENTENCE.test(compact(cell.text))) ?? null;
  const closing =
    own ??
    cells.find(
      (cell) =>
        cell.text.length <= 120 &&
        /自评|得分|总分/.test(cell.text) &&
        scoreInSentence(cell.text) !== null &&
        !sentenceCells.has(cell),
    ) ??
    null;
  const score = closing ? scoreInSentence(closing.text) : null;
  const gradeCell =
    (own ?? (closing && gradeInSentence(closing.text)))
      ? closing
      : (cells.find((cell) => cell.text.length <= 120 && gradeInSentence(cell.text) !== null) ?? null);
  const grade = gradeCell ? gradeInSentence(gradeCell.text) : null;
  const goalExpected = valueBehind(cells, /^(?:项目)?(?:年度)?(?:预期|绩效|总体)目标[:：](.*)$/);
  const goalActual = valueBehind(
    cells,
    /^(?:年度)?(?:绩效)?(?:目标)?(?:实际)?完成情况[:：](.*)$|^绩效目标实际完成情况[:：](.*)$/,
  );
  const columns = new Map<IndicatorColumn, number>(
    (['level3', 'target', 'actual', 'weight', 'score'] as const).map((column) => [column, first.column]),
  );
  const area = {
    top: first.row,
    left: cells.reduce((left, cell) => Math.min(left, cell.column), first.column),
    bottom: last.row,
    right: cells.reduce((right, cell) => Math.max(right, cell.right), first.right),
  };
  return {
    sheet: grid.sheet.name,
    area,
    kind: 'narrative',
    title,
    year: year !== null && yearText ? { value: year, position: positionOf(yearText) } : null,
    projectName,
    department: valueBehind(cells, /(?:^|[；;])(?:项目)?主管部门[:：]([^；;。]*)/),
    unit: valueBehind(cells, /(?:^|[；;])(?:项目)?(?:实施|预算)?单位(?:名称)?[:：]([^；;。]*)/),
    funds,
    goalExpected,
    goalActual,
    indicators: { rows, columns, area },
    blockWeights: [],
    subTotals: [],
    executionPoints: null,
    breakdowns: [],
    total: closing ? { label: null, weight: null, score: inSentence(closing, score) } : null,
    grade:
      gradeCell && grade
        ? {
            position: positionOf(gradeCell),
            text: grade,
            raw: gradeCell.raw,
            formula: gradeCell.formula,
            insideText: true,
          }
        : null,
    texts: cells.map((cell) => ({ label: null, text: { position: positionOf(cell), text: cell.text } })),
    missing: [
      ...(funds === null ? (['fund-table'] as const) : []),
      ...(closing ? [] : (['total-row'] as const)),
    ],
    doubts: [],
  };
}

/** All narrative reports of a sheet. */
export function readNarratives(grid: Grid): readonly ReadForm[] {
  return splitReports(grid).flatMap((report) => {
    const form = readReport(grid, report);
    return form ? [form] : [];
  });
}
